/// What the product list says about a SKU at the time of the order.
package struct Product: Hashable, Sendable {
  package var sku: SKU
  package var name: String
  package var specification: String
  /// Nil when the tenant has no price for it.
  package var listPrice: Money?
  package var isActive: Bool

  package init(
    sku: SKU, name: String, specification: String = "", listPrice: Money?, isActive: Bool = true
  ) {
    self.sku = sku
    self.name = name
    self.specification = specification
    self.listPrice = listPrice
    self.isActive = isActive
  }

  /// Checks what PutProduct asks.
  ///
  /// - Parameter field: under which the request holds the product.
  /// - Throws: naming `display_name`, `specification` or `list_price` below `field`.
  package func validate(field: String, limits: DomainLimits = .standard) throws(Refusal) {
    try TextRule.required(name, field: field + ".display_name", maxBytes: limits.nameBytes)
    try TextRule.optional(
      specification, field: field + ".specification", maxBytes: limits.specificationBytes)
    if let listPrice {
      try LineAmounts.requirePrice(listPrice, field: field + ".list_price", limits: limits)
    }
  }
}

/// A place that keeps stock.
package struct Warehouse: Hashable, Sendable {
  package var code: WarehouseCode
  package var name: String
  /// The smaller is chosen first; equal ones by code.
  package var priority: Int32
  package var isActive: Bool

  package init(code: WarehouseCode, name: String, priority: Int32 = 100, isActive: Bool = true) {
    self.code = code
    self.name = name
    self.priority = priority
    self.isActive = isActive
  }

  /// Checks what PutWarehouse asks.
  ///
  /// - Parameter field: under which the request holds the warehouse.
  /// - Throws: naming `display_name` below `field`.
  package func validate(field: String, limits: DomainLimits = .standard) throws(Refusal) {
    try TextRule.required(name, field: field + ".display_name", maxBytes: limits.nameBytes)
  }
}
