/// What a change set does to an order: computed when it is looked at and when it is applied, never
/// stored.
package struct ChangePlan: Hashable, Sendable {
  /// The order as it comes to be, in the state that its units are in; its version and holds are those of
  /// before.
  package var order: Order
  /// Stock that becomes free, in lock order, without what `reserves` takes of the same row.
  package var releases: [StockMovement]
  /// Stock that is taken, in lock order.
  package var reserves: [StockMovement]
  /// Whose approval it takes, by level (CHG-4, PRC-2).
  package var requiredRoles: [ApprovalRole]
  /// What the customer owes more; negative: gets back.
  package var difference: Money
  /// What stands in the way at the moment: too little stock. Its units are not in `reserves`.
  package var shortage: Refusal?

  /// Plans a change.
  ///
  /// - Parameters:
  ///   - products: what the product list says of the SKUs of new lines.
  ///   - sources: what there is of the SKUs of all lines.
  /// - Throws: `QUANTITY_BELOW_SHIPPED`, `ORDER_LINE_NOT_FOUND`, what new lines are refused with, and
  ///   `FIELD_INVALID` where nothing would be left: that is a cancellation, which has its price (CHG-6).
  package static func decide(
    _ actions: [ChangeAction], on order: Order, products: [SKU: Product], sources: StockSources,
    limits: DomainLimits = .standard
  ) throws(Refusal) -> ChangePlan {
    var changed = order
    var touched: Set<Int> = []
    for (index, action) in actions.enumerated() {
      let field = "actions[\(index)]"
      try ChangeSet.requireLine(of: action, in: order, field: field)
      if let line = try apply(action, to: &changed, products: products, field: field, limits) {
        touched.insert(line)
      }
    }
    guard changed.lines.count <= limits.linesPerOrder else {
      throw .invalidField("actions", .tooMany(max: limits.linesPerOrder))
    }
    guard changed.lines.contains(where: { $0.counters.open + $0.counters.shipped > 0 }) else {
      throw .invalidField(
        "actions", .malformed(expected: "some that leave units; CancelOrder ends an order"))
    }
    changed.totals = try OrderTotals(
      lineTotals: changed.lines.map(\.charged), freight: order.totals.freight,
      limits: limits)
    var plan = ChangePlan(
      order: changed, releases: [], reserves: [], requiredRoles: [],
      difference: try changed.totals.total.subtracting(order.totals.total, field: "total"))
    plan.moveStock(of: order, from: sources)
    plan.order.state = try plan.order.standing
    if actions.contains(where: \.takesApproval) {
      plan.requiredRoles = [.departmentHead, .salesDirector]
      let isCheap = changed.lines.contains { line in
        touched.contains(line.number) && line.counters.ordered > 0
          && line.isCheaper(than: order.lines.first { $0.number == line.number })
      }
      if isCheap { plan.requiredRoles.append(.generalManager) }
    }
    return plan
  }

  /// - Returns: the number of the line whose price or units it is about.
  private static func apply(
    _ action: ChangeAction, to order: inout Order, products: [SKU: Product], field: String,
    _ limits: DomainLimits
  ) throws(Refusal) -> Int? {
    switch action {
    case .address(let address): order.shippingAddress = address
    case .contact(var customer):
      customer.reference = order.customer.reference
      order.customer = customer
    case .delivery(let notBefore, let shipBy, let deliverBy):
      order.delivery.shipNotBefore = notBefore
      order.delivery.shipBy = shipBy
      order.delivery.deliverBy = deliverBy
    case .quantity(let number, let units):
      guard let index = order.lines.firstIndex(where: { $0.number == number }) else { return nil }
      try order.lines[index].reorder(units)
      try order.lines[index].reprice(field: field)
      return number
    case .price(let number, let price):
      guard let index = order.lines.firstIndex(where: { $0.number == number }) else { return nil }
      order.lines[index].amounts.unitPrice = price
      try order.lines[index].reprice(field: field)
      return number
    case .addLine(let asked):
      let line = try newLine(asked, in: order, products: products, field: field, limits)
      order.lines.append(line)
      return line.number
    }
    return nil
  }

  private static func newLine(
    _ asked: DraftLine, in order: Order, products: [SKU: Product], field: String,
    _ limits: DomainLimits
  ) throws(Refusal) -> OrderLine {
    let draft = OrderDraft(
      channel: order.channel, currency: order.totals.total.currency, lines: [asked],
      warehouse: order.lines.first?.warehouse)
    let placement = try Placement.decide(
      draft, products: products, submit: false, limits: limits)
    guard var line = placement.lines.first else {
      throw .invalidField(field + ".add_line", .missing)
    }
    line.number = (order.lines.map(\.number).max() ?? 0) + 1
    return line
  }

  /// Reserves what came to the lines, or lets it wait with an order that waits, and gives back what they
  /// lost. An order that is allocated takes no back-orders by a change: what is short refuses it.
  private mutating func moveStock(of before: Order, from sources: StockSources) {
    if before.state == .awaitingStock {
      for index in order.lines.indices { order.lines[index].counters.backorderWaiting(true) }
    } else {
      let waiting = Dictionary(
        before.lines.map { ($0.number, $0.counters.backordered) }, uniquingKeysWith: { a, _ in a })
      for index in order.lines.indices {
        order.lines[index].counters.keepWaiting(waiting[order.lines[index].number] ?? 0)
      }
      let wanted = order.lines.compactMap { line -> SourcingLine? in
        let units = line.counters.unreserved - line.counters.backordered
        return units > 0 ? SourcingLine(number: line.number, sku: line.sku, units: units) : nil
      }
      var parts: [Int: [StockPart]] = [:]
      do throws(Refusal) {
        let allocation = try Allocation.decide(
          wanted, from: sources, named: before.warehouse, policy: .refuse)
        for line in allocation.lines { parts[line.number] = line.parts }
      } catch {
        shortage = error
      }
      for index in order.lines.indices {
        guard let taken = parts[order.lines[index].number] else { continue }
        let backordered = order.lines[index].counters.backordered
        order.lines[index].reserve(taken)
        order.lines[index].counters.keepWaiting(backordered)
      }
    }
    var deltas: [StockKey: Int64] = [:]
    for (lines, sign) in [(order.lines, Int64(1)), (before.lines, -1)] {
      for line in lines {
        for part in line.reservations {
          deltas[StockKey(sku: line.sku, warehouse: part.warehouse), default: 0] +=
            sign * part.units
        }
      }
    }
    for (key, delta) in deltas.sorted(by: { $0.key < $1.key }) {
      if delta < 0 { releases.append(.release(-delta, of: key)) }
      if delta > 0 { reserves.append(.reserve(delta, of: key)) }
    }
  }
}

extension Order {
  /// Where it stands with the units that it is left with: what it waited for, or what had still to leave,
  /// may be wanted no more.
  fileprivate var standing: OrderState {
    get throws(Refusal) {
      switch state {
      case .awaitingStock where lines.allSatisfy { $0.counters.unreserved == 0 }:
        return try state.after(.allocate)
      case .inFulfilment where lines.allSatisfy { $0.counters.open == 0 }:
        let shipped = try state.after(.ship)
        return lines.allSatisfy(\.counters.isEnded) ? try shipped.after(.deliver) : shipped
      default: return state
      }
    }
  }
}

extension OrderLine {
  /// Whether its price is below the list's or below what was agreed for it before (PRC-2).
  fileprivate func isCheaper(than before: OrderLine?) -> Bool {
    let standing = PriceStanding(
      amounts.unitPrice, list: amounts.listPrice, lastDeal: before?.amounts.unitPrice)
    return standing == .below
  }

  /// Sets how many units the customer gets in all, those that left among them; what is too many is given
  /// back.
  ///
  /// - Throws: `QUANTITY_BELOW_SHIPPED`.
  fileprivate mutating func reorder(_ units: Int64) throws(Refusal) {
    try counters.reorder(units, line: number)
    try reserveAsCounted()
  }

  /// The line's total after its price or its units changed.
  fileprivate mutating func reprice(field: String) throws(Refusal) {
    guard let quantity = Quantity(counters.ordered) else {
      throw .amountOverflow(field: field)
    }
    amounts.total = try amounts.unitPrice.times(quantity, field: field)
  }
}

extension ChangePlan {
  /// Units that a warehouse has on a pick list stay the order's: their fulfilment is cancelled first
  /// (CHG-4).
  ///
  /// - Parameter underWay: the order's fulfilments whose units no carrier has yet.
  /// - Throws: `FULFILMENT_STATE`.
  package func requirePickable(_ underWay: [Fulfilment]) throws(Refusal) {
    for (place, units) in FulfilmentPlan.units(of: underWay) {
      let line = order.lines.first { $0.number == place.line }
      let reserved = line?.reservations.filter { $0.warehouse == place.warehouse }.units ?? 0
      if units > reserved, let first = underWay.first(where: { $0.warehouse == place.warehouse }) {
        throw .wrongState(.fulfilment, state: first.state.name, attempted: "APPLY_CHANGE")
      }
    }
  }
}
