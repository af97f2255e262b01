/// What UpdateDraft changes of an order that is not accepted yet; nil leaves it as it is.
package struct DraftCorrection: Hashable, Sendable {
  /// Without its reference, which is given apart.
  package var customer: Customer?
  package var customerReference: String?
  package var shippingAddress: Address?
  /// In place of all lines.
  package var lines: [DraftLine]?
  package var payment: Payment?
  package var delivery: DeliveryWish?
  /// With `delivery`.
  package var freight: Money?
  package var customerRemark: String?
  package var staffRemark: String?
  package var orderClass: OrderClass?
  package var shortagePolicy: ShortagePolicy?

  package init() {}

  /// The order as it is corrected; its state, version and holds stay.
  ///
  /// - Parameter products: what the product list says of the SKUs of new lines.
  /// - Throws: `ORDER_STATE` unless it is in DRAFT or RETURNED, and whatever a new order is refused
  ///   with.
  package func apply(
    to order: Order, products: [SKU: Product], now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> Order {
    guard order.state == .draft || order.state == .returned else {
      throw .wrongState(.order, state: order.state.name, attempted: "UPDATE_DRAFT")
    }
    var corrected = order
    if var customer {
      customer.reference = order.customer.reference
      corrected.customer = customer
    }
    if let customerReference { corrected.customer.reference = customerReference }
    if let shippingAddress { corrected.shippingAddress = shippingAddress }
    if let payment { corrected.payment = payment }
    if let delivery { corrected.delivery = delivery }
    if let customerRemark { corrected.customerRemark = customerRemark }
    if let staffRemark { corrected.staffRemark = staffRemark }
    if let shortagePolicy { corrected.shortagePolicy = shortagePolicy }
    if let orderClass {
      corrected.orderClass = orderClass
      corrected.priority = orderClass.priority
    }
    let currency = order.totals.total.currency
    let freight = delivery == nil ? order.totals.freight : self.freight ?? .zero(currency)
    let draft = OrderDraft(
      channel: order.channel, sourceReference: order.sourceReference, kind: order.kind,
      orderClass: corrected.orderClass, priority: corrected.priority,
      customer: corrected.customer, shippingAddress: corrected.shippingAddress,
      currency: currency, lines: lines ?? order.lines.map(DraftLine.init(kept:)),
      freight: freight, payment: corrected.payment, delivery: corrected.delivery,
      warehouse: order.lines.first?.warehouse, shortagePolicy: corrected.shortagePolicy,
      customerRemark: corrected.customerRemark, staffRemark: corrected.staffRemark)
    try draft.validate(now: now, limits: limits)
    if lines != nil {
      let placement = try Placement.decide(
        draft, products: products, submit: false, limits: limits)
      corrected.lines = placement.lines
      corrected.totals = placement.totals
    } else {
      corrected.totals = try OrderTotals(
        lineTotals: order.lines.map(\.amounts.total), freight: freight, limits: limits)
    }
    return corrected
  }
}

extension DraftLine {
  /// A line that stays: checked again with the rest, its prices as they were agreed.
  fileprivate init(kept line: OrderLine) {
    self.init(
      sku: line.sku, quantity: Quantity(line.counters.ordered) ?? .zero,
      unitPrice: line.amounts.unitPrice, specification: line.specification,
      packaging: line.packaging)
  }
}
