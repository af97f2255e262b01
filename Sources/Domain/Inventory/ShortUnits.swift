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

extension Order {
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
