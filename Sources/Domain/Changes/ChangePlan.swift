/// What a change set does to an order: computed when it is looked at and when it is applied, never
/// stored.
package struct ChangePlan: Hashable, Sendable {
  /// The order as it comes to be; its version, state and holds are those of before.
  package var order: Order
  /// Stock that becomes free, in lock order, without what `reserves` takes of the same row.
  package var releases: [StockMovement]
  /// Stock that is taken, in lock order.
  package var reserves: [StockMovement]
  /// Whose approval it takes, by level (CHG-4, PRC-2).
  package var requiredRoles: [ApprovalRole]
  /// What the customer owes more; negative: gets back.
  package var difference: Money

  /// Plans a change.
  ///
  /// - Parameter products: what the product list says of the SKUs of new lines.
  /// - Throws: `QUANTITY_BELOW_SHIPPED`, `ORDER_LINE_NOT_FOUND`, and what new lines are refused with.
  package static func decide(
    _ actions: [ChangeAction], on order: Order, products: [SKU: Product],
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
    changed.totals = try OrderTotals(
      lineTotals: changed.lines.map(\.amounts.total), freight: order.totals.freight,
      limits: limits)
    var plan = ChangePlan(
      order: changed, releases: [], reserves: [], requiredRoles: [],
      difference: try changed.totals.total.subtracting(order.totals.total, field: "total"))
    try plan.moveStock(of: order)
    if actions.contains(where: \.takesApproval) {
      plan.requiredRoles.append(.departmentHead)
      let cheap = changed.lines.contains { line in
        guard touched.contains(line.number), line.counters.ordered > 0 else { return false }
        guard let list = line.amounts.listPrice else { return true }
        return line.amounts.unitPrice.minorUnits < list.minorUnits
      }
      if cheap { plan.requiredRoles.append(.salesDirector) }
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
      try order.lines[index].counters.reorder(
        units, waits: order.state == .awaitingStock, line: number)
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
    if order.state == .awaitingStock {
      line.counters.backorderOpen()
    } else {
      line.counters.reserveOpen()
    }
    return line
  }

  /// What the changed counters mean for stock rows.
  private mutating func moveStock(of before: Order) throws(Refusal) {
    var deltas: [StockKey: Int64] = [:]
    for line in before.lines {
      for part in line.reservations {
        deltas[StockKey(sku: line.sku, warehouse: part.warehouse), default: 0] -= part.units
      }
    }
    for index in order.lines.indices {
      try order.lines[index].reserveAsCounted()
      for part in order.lines[index].reservations {
        let key = StockKey(sku: order.lines[index].sku, warehouse: part.warehouse)
        deltas[key, default: 0] += part.units
      }
    }
    for (key, delta) in deltas.sorted(by: { $0.key < $1.key }) {
      if delta < 0 {
        releases.append(.release(-delta, of: key))
      } else if delta > 0 {
        // Lines are at most a million units and 200.
        guard let quantity = Quantity(delta) else {
          throw .outOfStock(
            sku: key.sku, warehouse: key.warehouse, requested: delta, available: 0)
        }
        reserves.append(StockMovement(.reserve, quantity, of: key))
      }
    }
  }
}

extension OrderLine {
  /// The line's total after its price or its units changed.
  fileprivate mutating func reprice(field: String) throws(Refusal) {
    guard let quantity = Quantity(counters.ordered) else {
      throw .amountOverflow(field: field)
    }
    amounts.total = try amounts.unitPrice.times(quantity, field: field)
  }
}
