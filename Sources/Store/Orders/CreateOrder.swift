package import Domain

/// One order to be created: what CreateOrder asks, checked by the domain's draft rules.
package struct CreateOrderCommand: Sendable {
  package var key: CommandKey
  /// Made by the caller (S2), so that a replay can be told from the first call.
  package var id: OrderID
  package var draft: OrderDraft
  /// False keeps the order a draft: reviewed and reserved by SubmitOrder.
  package var submit: Bool
  /// True: stored SUBMITTED, without a reservation, until it is screened by the tenant's rules.
  package var isScreened = false
  /// What the automatic review found in the draft itself; prices and the paid amount are compared
  /// where they are read.
  package var findings: ReviewRules
  /// The hold that it consumes when it reserves; an order that is kept or goes to review leaves it.
  package var stockHold: StockHoldID?
  /// How long the customer has to pay in advance.
  package var term: PaymentTerm
  /// Nil: from one warehouse, if one has it all.
  var plan: OrderPlan?

  /// - Parameter isScreened: whether the tenant has rules; without effect on a draft that is kept.
  package init(
    key: CommandKey, id: OrderID, draft: OrderDraft, submit: Bool, isScreened: Bool = false,
    stockHold: StockHoldID? = nil, term: PaymentTerm = .standard
  ) {
    self.stockHold = stockHold
    self.term = term
    self.key = key
    self.id = id
    self.draft = draft
    self.submit = submit && !isScreened
    self.isScreened = submit && isScreened
    findings =
      submit
      ? ReviewRules(
        AutomaticReview.findings(
          in: ReviewSubject(
            customer: draft.customer, shippingAddress: draft.shippingAddress,
            payment: draft.payment, prices: [], total: nil)))
      : []
  }
}

/// What the set-based statement decided on one order of a batch.
struct CreateOrderVerdict: Sendable {
  var verdict: Verdict
  var id: OrderID
  var number: OrderNumber
  var state: OrderState
  var version: Version
  var findings: ReviewRules
  var goods: Int64
  var created: Instant
  var refusedLine: Int
  var requested: Int64
  var available: Int64
  var lines: [Line]

  struct Line: Sendable {
    var name: String
    var specification: String
    var unitPrice: Int64
    var listPrice: Int64?
    var warehouse: String
    /// Where its units come from, if the order reserved.
    var parts: [StockPart]
  }
}

extension CreateOrderVerdict {
  /// The refusal that the verdict stands for; nothing when the order is there.
  func requireAccepted(_ command: CreateOrderCommand) throws(Refusal) {
    let draft = command.draft
    try verdict.requireUsable(command.key)
    let index = max(refusedLine - 1, 0)
    let sku = draft.lines.indices.contains(index) ? draft.lines[index].sku : draft.lines[0].sku
    let field = "lines[\(index)]"
    switch verdict {
    case .accepted, .replayed: return
    case .requestIDReused: throw .requestIDReused(command.key.requestID)
    case .inFlight: throw .requestInFlight(command.key.requestID)
    case .sourceReferenceTaken: throw .alreadyExists(.sourceReference, id: draft.sourceReference)
    case .unknownSKU: throw .notFound(.product, id: sku.text)
    case .productInactive: throw .productInactive(field: field + ".sku", sku: sku)
    case .noListPrice:
      throw .noListPrice(field: field + ".unit_price", sku: sku, currency: draft.currency)
    case .insufficientStock, .contended:
      let warehouse =
        lines.indices.contains(index) ? WarehouseCode(lines[index].warehouse) : draft.warehouse
      throw .outOfStock(
        sku: sku, warehouse: warehouse, requested: requested, available: available)
    case .totalTooLarge: throw .amountOverflow(field: "total")
    case .unknownWarehouse: throw .notFound(.warehouse, id: draft.warehouse?.text ?? "")
    case .unplanned, .holdChanged:
      // As often as it may be it was planned, and others were faster each time.
      throw .outOfStock(
        sku: sku, warehouse: draft.warehouse, requested: requested, available: available)
    case .notFound, .versionConflict, .alreadyExists, .wrongState, .tooOften:
      preconditionFailure("create_orders never says \(verdict)")
    }
  }

  /// The order as it was when it was created: the request, and the snapshots that were taken then
  /// (I14). A replay answers the same.
  func order(_ command: CreateOrderCommand) throws(Refusal) -> Order {
    let draft = command.draft
    // create_orders knows it as a draft; the statement behind it submitted it.
    let state = command.isScreened && state == .draft ? .submitted : state
    var orderLines: [OrderLine] = []
    for (index, (asked, taken)) in zip(draft.lines, lines).enumerated() {
      let unit = Money(minorUnits: taken.unitPrice, currency: draft.currency)
      let units = asked.quantity.units
      let parts = state == .allocated ? taken.parts.summed : []
      let rest = units - parts.units
      let waits =
        state == .awaitingStock
        || state == .allocated && draft.shortagePolicy == .partialBackorder
      let isCut = state == .allocated && draft.shortagePolicy == .partial
      let counters = LineCounters(
        ordered: units, cancelled: isCut ? rest : 0, reserved: parts.units,
        backordered: waits ? rest : 0, shipped: 0, delivered: 0, writtenOff: 0,
        returned: 0)
      orderLines.append(
        OrderLine(
          number: index + 1, sku: asked.sku, productName: taken.name,
          specification: taken.specification, packaging: asked.packaging,
          warehouse: WarehouseCode(taken.warehouse),
          amounts: LineAmounts(
            unitPrice: unit,
            listPrice: taken.listPrice.map { Money(minorUnits: $0, currency: draft.currency) },
            total: try unit.times(asked.quantity, field: "lines[\(index)].line_total")),
          counters: counters ?? LineCounters(ordered: asked.quantity), reservations: parts))
    }
    let goodsTotal = Money(minorUnits: goods, currency: draft.currency)
    let submitted = state == .draft ? nil : created
    let reviewed = state == .allocated || state == .awaitingStock ? created : nil
    let total = try goodsTotal.adding(draft.freight, field: "total")
    var order = Order(
      id: id, number: number, version: version, state: state,
      holds: state == .inReview ? .review : [], findings: findings, channel: draft.channel,
      sourceReference: draft.sourceReference, kind: draft.kind, orderClass: draft.orderClass,
      priority: draft.priority, customer: draft.customer, shippingAddress: draft.shippingAddress,
      lines: orderLines,
      totals: OrderTotals(
        goods: goodsTotal, freight: draft.freight, total: total),
      payment: draft.payment, delivery: draft.delivery, customerRemark: draft.customerRemark,
      staffRemark: draft.staffRemark, shortagePolicy: draft.shortagePolicy,
      createdBy: command.key.actor,
      times: StageTimes(
        received: draft.receivedAt ?? created, created: created, submitted: submitted,
        reviewed: reviewed, allocated: state == .allocated ? created : nil, updated: created),
      cancellationFee: nil, warehouse: draft.warehouse)
    order.settlement = Settlement(
      declared: draft.payment, total: total, submitted: submitted, term: command.term)
    return order
  }
}
