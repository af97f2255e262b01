/// What a decision about stock looks at: the warehouses, what each has free, and what could be sold
/// instead. Read without locks; what is decided on it is guarded again where it is written.
package struct StockSources: Hashable, Sendable {
  package var warehouses: [Warehouse]
  /// Units that can be reserved; a row that is missing has none.
  package var free: [StockKey: Int64]
  /// Substitutes by the SKU that they stand in for, best first, whether they are there or not.
  package var substitutes: [SKU: [SubstituteOffer]]

  package init(
    warehouses: [Warehouse], free: [StockKey: Int64],
    substitutes: [SKU: [SubstituteOffer]] = [:]
  ) {
    self.warehouses = warehouses
    self.free = free
    self.substitutes = substitutes
  }

  /// The warehouses that may serve an order, the first choice first: the one that it names, else all
  /// that are active, by priority, then by code.
  package func candidates(named: WarehouseCode?) -> [WarehouseCode] {
    if let named { return [named] }
    return warehouses.filter(\.isActive)
      .sorted { ($0.priority, $0.code) < ($1.priority, $1.code) }
      .map(\.code)
  }

  package func free(_ sku: SKU, in warehouse: WarehouseCode) -> Int64 {
    max(0, free[StockKey(sku: sku, warehouse: warehouse), default: 0])
  }

  /// The same sources when these units are free as well: those of a hold that would end.
  package func adding(_ units: [StockDemand]) -> StockSources {
    var sources = self
    for demand in units { sources.free[demand.key, default: 0] += demand.units }
    return sources
  }

  /// The refusal of a demand that is not there, with what could be sold instead (INV-4).
  package func shortage(
    of sku: SKU, named: WarehouseCode?, requested: Int64
  ) -> Refusal {
    .outOfStock(
      sku: sku, warehouse: named, requested: requested,
      available: candidates(named: named).reduce(0) { $0 + free(sku, in: $1) },
      substitutes: substitutes[sku, default: []].filter { $0.available > 0 })
  }
}

/// A product that can be sold instead of one that is short (INV-4).
package struct SubstituteOffer: Hashable, Sendable {
  package var sku: SKU
  /// Units of it that can be reserved, over all active warehouses.
  package var available: Int64

  package init(sku: SKU, available: Int64) {
    self.sku = sku
    self.available = available
  }
}
