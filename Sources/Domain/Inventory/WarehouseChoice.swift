/// From which warehouse each line of an order is served.
package enum WarehouseChoice {
  /// A line's wish.
  package struct Line: Hashable, Sendable {
    package var sku: SKU
    package var units: Int64
    package init(sku: SKU, units: Int64) {
      self.sku = sku
      self.units = units
    }
  }

  /// Chooses per line: the named warehouse; else the first that has the whole order; else the first
  /// that has this line's SKU; else the first. First means by priority, then by code.
  ///
  /// Demand is summed per SKU before it is compared (I3). The choice only proposes: whether the
  /// units are still there is decided when they are reserved.
  ///
  /// - Returns: one code per line; nil where there is no active warehouse and none is named.
  package static func choose(
    for lines: [Line], named: WarehouseCode?, warehouses: [Warehouse],
    available: [StockKey: Int64]
  ) -> [WarehouseCode?] {
    if let named { return lines.map { _ in named } }
    var demand: [SKU: Int64] = [:]
    for line in lines { demand[line.sku, default: 0] += line.units }
    let candidates = warehouses.filter(\.isActive)
      .sorted { ($0.priority, $0.code) < ($1.priority, $1.code) }
      .map(\.code)
    func has(_ sku: SKU, in warehouse: WarehouseCode) -> Bool {
      available[StockKey(sku: sku, warehouse: warehouse), default: 0] >= demand[sku, default: 0]
    }
    let whole = candidates.first { code in demand.keys.allSatisfy { has($0, in: code) } }
    return lines.map { line in
      whole ?? candidates.first { has(line.sku, in: $0) } ?? candidates.first
    }
  }
}
