import Contracts
import Domain
import Store

extension Domain.Product {
  /// Reads a product that is to be put.
  ///
  /// - Throws: the first field at fault, below `field`.
  init(_ message: Contracts.Product, field: String) throws(Refusal) {
    self.init(
      sku: try SKU(parsing: message.sku, field: field + ".sku"), name: message.displayName,
      specification: message.specification,
      listPrice: try .parse(message.listPrice, field: field + ".list_price"),
      isActive: !message.discontinued)
    try validate(field: field)
  }
}

extension Contracts.Product {
  init(_ product: Domain.Product, _ record: MasterRecord) {
    self.init(
      sku: product.sku.text, displayName: product.name, specification: product.specification,
      listPrice: product.listPrice.map { .init($0) }, discontinued: !product.isActive,
      version: record.version.number, createTime: Timestamp(record.created),
      updateTime: Timestamp(record.updated))
  }
}

extension Domain.Warehouse {
  /// Reads a warehouse that is to be put.
  ///
  /// - Throws: the first field at fault, below `field`.
  init(_ message: Contracts.Warehouse, field: String) throws(Refusal) {
    self.init(
      code: try WarehouseCode(parsing: message.code, field: field + ".code"),
      name: message.displayName, priority: message.priority, isActive: !message.closed)
    try validate(field: field)
  }
}

extension Contracts.Warehouse {
  init(_ warehouse: Domain.Warehouse, _ record: MasterRecord) {
    self.init(
      code: warehouse.code.text, displayName: warehouse.name, priority: warehouse.priority,
      closed: !warehouse.isActive, version: record.version.number,
      createTime: Timestamp(record.created), updateTime: Timestamp(record.updated))
  }
}
