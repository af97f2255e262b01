/// Units of an order line in a shipment.
package struct ShipmentLine: Hashable, Sendable {
  /// The order line's number.
  package var line: Int
  package var quantity: Quantity

  package init(line: Int, quantity: Quantity) {
    self.line = line
    self.quantity = quantity
  }
}

/// What CreateShipment does (LOG-1): units leave a warehouse, the order moves on.
package struct Dispatch: Hashable, Sendable {
  /// The order's lines afterwards.
  package var lines: [OrderLine]
  /// What the ledger gets, in lock order (I4).
  package var movements: [StockMovement]
  /// IN_FULFILMENT while units are open, then SHIPPED.
  package var state: OrderState
  /// What the timeline gets, in this order.
  package var events: [OrderEventKind]

  /// Decides a shipment.
  ///
  /// - Parameter shipped: several entries of one line are summed (I3); empty ships every open unit.
  /// - Throws: `ORDER_STATE` unless ALLOCATED or IN_FULFILMENT, `ORDER_HELD`,
  ///   `ORDER_LINE_NOT_FOUND`, `EXCEEDS_OPEN_QUANTITY`, `FIELD_MISSING` when there is nothing to
  ///   ship.
  package static func decide(
    _ order: Order, shipping shipped: [ShipmentLine]
  ) throws(Refusal) -> Dispatch {
    var state = order.state
    var events: [OrderEventKind] = []
    if state == .allocated {
      state = try state.after(.startFulfilment)
      events.append(.fulfilmentStarted)
    }
    let whenDone = try state.after(.ship)
    try order.holds.requireNone()
    var lines = order.lines
    var columns: [StockKey: StockColumns] = [:]
    for (line, quantity) in try quantities(of: order, shipping: shipped) {
      guard let index = lines.firstIndex(where: { $0.number == line }) else {
        throw .notFound(.orderLine, id: String(line))
      }
      let reserved = try lines[index].counters.ship(quantity, line: line)
      guard let warehouse = lines[index].warehouse else {
        throw .outOfStock(
          sku: lines[index].sku, warehouse: nil, requested: quantity.units, available: 0)
      }
      let key = StockKey(sku: lines[index].sku, warehouse: warehouse)
      columns[key, default: StockColumns()].onHand -= quantity.units
      columns[key, default: StockColumns()].reserved -= reserved
    }
    let isDone = lines.allSatisfy { $0.counters.open == 0 }
    events.append(isDone ? .shipped : .partlyShipped)
    return Dispatch(
      lines: lines,
      movements: columns.sorted { $0.key < $1.key }.map { .ship($0.value, of: $0.key) },
      state: isDone ? whenDone : state, events: events)
  }

  /// One quantity per line, by line number.
  private static func quantities(
    of order: Order, shipping shipped: [ShipmentLine]
  ) throws(Refusal) -> [(line: Int, quantity: Quantity)] {
    var units: [Int: Int64] = [:]
    for entry in shipped { units[entry.line, default: 0] += entry.quantity.units }
    if shipped.isEmpty {
      for line in order.lines where line.counters.open > 0 {
        units[line.number] = line.counters.open
      }
    }
    guard units.values.contains(where: { $0 > 0 }) else {
      throw .invalidField("lines", .missing)
    }
    var quantities: [(Int, Quantity)] = []
    for (line, sum) in units.sorted(by: { $0.key < $1.key }) where sum != 0 {
      quantities.append((line, try Quantity(parsing: sum, field: "lines.quantity")))
    }
    return quantities
  }
}
