/// Units of one SKU that an event left an order short of (INV-4).
package struct ShortUnits: Hashable, Sendable {
  /// What becomes of them; numbers as shortages are stored.
  package enum Fate: Int16, Sendable {
    /// They wait for goods.
    case backordered = 2
    /// They are taken off the order.
    case cancelled = 3
    /// Somebody has to decide.
    case undecided = 4
  }

  package var sku: SKU
  package var units: Int64
  package var fate: Fate

  package init(sku: SKU, units: Int64, fate: Fate) {
    self.sku = sku
    self.units = units
    self.fate = fate
  }
}

/// Units of one line that an event leaves waiting for goods.
package struct WaitingUnits: Hashable, Sendable {
  package var line: Int
  package var sku: SKU
  /// What the line has open, those units among it.
  package var requested: Int64
  package var units: Int64

  package init(line: Int, sku: SKU, requested: Int64, units: Int64) {
    self.line = line
    self.sku = sku
    self.requested = requested
    self.units = units
  }
}

extension Order {
  /// What comes to wait for goods, beside what waits already, as the order's lines become these.
  package func comingToWait(by lines: [OrderLine]) -> [WaitingUnits] {
    lines.compactMap { line in
      let before = self.lines.first { $0.number == line.number }?.counters.backordered ?? 0
      let units = line.counters.backordered - before
      return units > 0
        ? WaitingUnits(
          line: line.number, sku: line.sku, requested: line.counters.open, units: units) : nil
    }
  }

  /// What waits for goods as the order stands, by SKU.
  package var waiting: [ShortUnits] {
    var units: [SKU: Int64] = [:]
    for line in lines where line.counters.backordered > 0 {
      units[line.sku, default: 0] += line.counters.backordered
    }
    return units.sorted { $0.key < $1.key }.map {
      ShortUnits(sku: $0.key, units: $0.value, fate: .backordered)
    }
  }
}
