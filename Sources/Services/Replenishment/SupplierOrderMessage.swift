import Contracts
import Domain

extension Contracts.SupplierOrder {
  init(_ order: Domain.SupplierOrder) {
    self.init(
      supplierOrderID: order.id.description, version: order.version.number,
      state: State(rawValue: order.state.number), sku: order.stock.sku.text,
      warehouse: order.stock.warehouse.text, supplier: order.supplier,
      responsible: order.responsible, quantity: order.quantity, received: order.received,
      explanation: order.explanation, urgent: order.isUrgent, reference: order.reference,
      expectTime: order.expected.map { Timestamp($0) },
      promiseTime: order.promised.map { Timestamp($0) },
      followUpTime: order.followUp.map { Timestamp($0) }, note: order.note,
      approvedBy: order.approvedBy, createTime: Timestamp(order.created),
      updateTime: Timestamp(order.updated))
  }
}
