/// A line's counters and the places of its reserved units change together.
extension OrderLine {
  /// Reserves more units.
  package mutating func reserve(_ parts: [StockPart]) {
    counters.reserve(parts.units)
    reservations = (reservations + parts).summed
    if let first = parts.first, reservations.count == parts.summed.count {
      warehouse = first.warehouse
    }
  }

  /// Gives the reservation back; doing it again changes nothing (I9).
  ///
  /// - Returns: what was reserved, and where.
  package mutating func release() -> [StockPart] {
    _ = counters.release()
    defer { reservations = [] }
    return reservations
  }

  /// Cancels every open unit and gives its reservation back.
  ///
  /// - Returns: what was reserved, and where.
  package mutating func cancelOpen() -> [StockPart] {
    _ = counters.cancelOpen()
    defer { reservations = [] }
    return reservations
  }

  /// Hands reserved units over: from one warehouse, or from the line's first choice and then by code.
  ///
  /// - Returns: what left, and where.
  /// - Throws: `EXCEEDS_OPEN_QUANTITY`; `INSUFFICIENT_STOCK` when fewer are reserved there.
  package mutating func ship(
    _ quantity: Quantity, from place: WarehouseCode? = nil
  ) throws(Refusal) -> [StockPart] {
    guard quantity.units <= counters.open else {
      throw .exceedsOpen(line: number, requested: quantity.units, open: counters.open)
    }
    let usable = reservations.filter { place == nil || $0.warehouse == place }
    guard quantity.units <= usable.units else {
      throw .outOfStock(
        sku: sku, warehouse: place ?? warehouse, requested: quantity.units,
        available: usable.units)
    }
    var left = quantity.units
    var shipped: [StockPart] = []
    let first = usable.filter { $0.warehouse == warehouse }
    for part in first + usable.filter({ $0.warehouse != warehouse }) where left > 0 {
      let units = min(left, part.units)
      shipped.append(StockPart(warehouse: part.warehouse, units: units))
      left -= units
    }
    _ = try counters.ship(quantity, line: number)
    reservations =
      (reservations + shipped.map { StockPart(warehouse: $0.warehouse, units: -$0.units) }).summed
    return shipped
  }

  /// Brings the places of reserved units to their changed count: more are taken from the first choice,
  /// fewer given back there last.
  ///
  /// - Throws: `INSUFFICIENT_STOCK` when more are wanted and there is no first choice.
  package mutating func reserveAsCounted() throws(Refusal) {
    var surplus = reservations.units - counters.reserved
    if surplus < 0 {
      guard let warehouse else {
        throw .outOfStock(sku: sku, warehouse: nil, requested: -surplus, available: 0)
      }
      reservations =
        (reservations + [StockPart(warehouse: warehouse, units: -surplus)]).summed
    }
    let others = reservations.filter { $0.warehouse != warehouse }
    for part in others + reservations.filter({ $0.warehouse == warehouse }) where surplus > 0 {
      let units = min(surplus, part.units)
      reservations =
        (reservations + [StockPart(warehouse: part.warehouse, units: -units)]).summed
      surplus -= units
    }
  }
}

/// What the customer pays for of a line of an order that was accepted.
extension OrderLine {
  /// All but what an order of policy PARTIAL was taken without, and what will not arrive.
  package var chargedUnits: Int64 { counters.ordered - counters.cancelled - counters.writtenOff }

  /// At most the line's total, which is inside the limits.
  package var charged: Money {
    Money(
      minorUnits: amounts.unitPrice.minorUnits * chargedUnits,
      currency: amounts.unitPrice.currency)
  }
}
