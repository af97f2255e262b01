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
  /// What leaves, line by line and warehouse by warehouse.
  package var parts: [Part]
  /// IN_FULFILMENT while units are open, then SHIPPED.
  package var state: OrderState
  /// What the timeline gets, in this order.
  package var events: [OrderEventKind]

  /// Units of a line that leave one warehouse.
  package struct Part: Hashable, Sendable {
    package var line: Int
    package var key: StockKey
    package var units: Int64

    package init(line: Int, key: StockKey, units: Int64) {
      self.line = line
      self.key = key
      self.units = units
    }
  }

  /// Decides a shipment. Only reserved units leave: those that wait for goods stay behind.
  ///
  /// - Parameters:
  ///   - shipped: several entries of one line are summed (I3); empty ships every reserved unit.
  ///   - warehouse: the one that ships; nil: every one that has reserved units.
  /// - Throws: `ORDER_STATE` unless ALLOCATED or IN_FULFILMENT, `ORDER_HELD`,
  ///   `ORDER_LINE_NOT_FOUND`, `EXCEEDS_OPEN_QUANTITY`, `INSUFFICIENT_STOCK` for units that are not
  ///   reserved, `FIELD_MISSING` when there is nothing to ship.
  package static func decide(
    _ order: Order, shipping shipped: [ShipmentLine], from warehouse: WarehouseCode? = nil
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
    var parts: [Part] = []
    for (line, quantity) in try quantities(of: order, shipping: shipped, from: warehouse) {
      guard let index = lines.firstIndex(where: { $0.number == line }) else {
        throw .notFound(.orderLine, id: String(line))
      }
      for part in try lines[index].ship(quantity, from: warehouse) {
        let key = StockKey(sku: lines[index].sku, warehouse: part.warehouse)
        columns[key, default: StockColumns()].onHand -= part.units
        columns[key, default: StockColumns()].reserved -= part.units
        parts.append(Part(line: line, key: key, units: part.units))
      }
    }
    let isDone = lines.allSatisfy { $0.counters.open == 0 }
    events.append(isDone ? .shipped : .partlyShipped)
    return Dispatch(
      lines: lines,
      movements: columns.sorted { $0.key < $1.key }.map { .ship($0.value, of: $0.key) },
      parts: parts, state: isDone ? whenDone : state, events: events)
  }

  /// One quantity per line, by line number.
  private static func quantities(
    of order: Order, shipping shipped: [ShipmentLine], from warehouse: WarehouseCode?
  ) throws(Refusal) -> [(line: Int, quantity: Quantity)] {
    var units: [Int: Int64] = [:]
    for entry in shipped { units[entry.line, default: 0] += entry.quantity.units }
    if shipped.isEmpty {
      for line in order.lines {
        units[line.number] =
          line.reservations.filter { warehouse == nil || $0.warehouse == warehouse }.units
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
