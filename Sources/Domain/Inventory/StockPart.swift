/// Some units in one warehouse: a part of what a line or a hold has reserved.
package struct StockPart: Hashable, Sendable {
  package var warehouse: WarehouseCode
  package var units: Int64

  package init(warehouse: WarehouseCode, units: Int64) {
    self.warehouse = warehouse
    self.units = units
  }
}

extension [StockPart] {
  /// One part a warehouse, by code; parts without units are left out.
  package var summed: [StockPart] {
    var units: [WarehouseCode: Int64] = [:]
    for part in self { units[part.warehouse, default: 0] += part.units }
    return units.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { StockPart(warehouse: $0.key, units: $0.value) }
  }

  package var units: Int64 { reduce(0) { $0 + $1.units } }
}
