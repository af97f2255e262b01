/// Which stock row; ordered by (sku, warehouse), the one order in which stock rows are locked (I4).
///
/// The order is that of the bytes, as PostgreSQL's `COLLATE "C"` sorts.
package struct StockKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var sku: SKU
  package var warehouse: WarehouseCode

  package init(sku: SKU, warehouse: WarehouseCode) {
    self.sku = sku
    self.warehouse = warehouse
  }

  package static func < (left: StockKey, right: StockKey) -> Bool {
    left.sku != right.sku ? left.sku < right.sku : left.warehouse < right.warehouse
  }

  package var description: String { "\(sku) in \(warehouse)" }
}
