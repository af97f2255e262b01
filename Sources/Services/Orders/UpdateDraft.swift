package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func updateDraft(
    _ request: UpdateDraftRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.updateDraft(
        OrderID(parsing: request.orderID, field: "order_id"), with: DraftCorrection(request),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}

extension DraftCorrection {
  /// Reads a correction, field by field.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: UpdateDraftRequest) throws(Refusal) {
    self.init()
    customer = request.customer.map { Customer($0, reference: "") }
    customerReference = request.customerRef
    shippingAddress = request.shippingAddress.map { Domain.Address($0) }
    if !request.lines.isEmpty {
      var asked: [DraftLine] = []
      for (index, line) in request.lines.enumerated() {
        asked.append(try DraftLine(line, field: "lines[\(index)]"))
      }
      lines = asked
    }
    if let message = request.payment { payment = try Domain.Payment(message) }
    if let message = request.delivery {
      delivery = try DeliveryWish(message)
      freight = try .parse(message.freight, field: "delivery.freight")
    }
    customerRemark = request.customerRemark
    staffRemark = request.staffRemark
    orderClass = try .parse(request.orderClass, field: "order_class")
    shortagePolicy = try .parse(request.shortagePolicy, field: "shortage_policy")
  }
}

extension DraftLine {
  fileprivate init(_ message: DraftOrderLine, field: String) throws(Refusal) {
    self.init(
      sku: try SKU(parsing: message.sku, field: field + ".sku"),
      quantity: try Quantity(parsing: message.quantity, field: field + ".quantity"),
      unitPrice: try .parse(message.unitPrice, field: field + ".unit_price"),
      specification: message.specification,
      packaging: message.packaging)
  }
}
