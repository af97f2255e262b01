package import Contracts
import Domain
package import RPCCore
import Store

extension Replenishment {
  package func approveSuggestion(
    _ request: ApproveSuggestionRequest, context: ServerContext
  ) async throws -> Contracts.SupplierOrder {
    try await boundary.answer(context) {
      let quantity =
        request.quantity == 0 ? nil : try Quantity(parsing: request.quantity, field: "quantity")
      return Contracts.SupplierOrder(
        try await take(
          .approve(quantity), with: request.supplierOrderID, request.expectedVersion,
          CommandKey(Caller(context), requestID: request.requestID, of: request), context))
    }
  }

  package func placeSupplierOrder(
    _ request: PlaceSupplierOrderRequest, context: ServerContext
  ) async throws -> Contracts.SupplierOrder {
    try await boundary.answer(context) {
      Contracts.SupplierOrder(
        try await take(
          .place(reference: request.reference), with: request.supplierOrderID,
          request.expectedVersion,
          CommandKey(Caller(context), requestID: request.requestID, of: request), context))
    }
  }

  package func recordSupplierPromise(
    _ request: RecordSupplierPromiseRequest, context: ServerContext
  ) async throws -> Contracts.SupplierOrder {
    try await boundary.answer(context) {
      guard let promised = try Domain.Instant.parse(request.promiseTime, field: "promise_time")
      else { throw Refusal.invalidField("promise_time", .missing) }
      let followUp = try Domain.Instant.parse(request.followUpTime, field: "follow_up_time")
      return Contracts.SupplierOrder(
        try await take(
          .promise(promised, followUp: followUp, note: request.note),
          with: request.supplierOrderID, request.expectedVersion,
          CommandKey(Caller(context), requestID: request.requestID, of: request), context))
    }
  }

  package func receiveSupplierOrder(
    _ request: ReceiveSupplierOrderRequest, context: ServerContext
  ) async throws -> ReceiveSupplierOrderResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let order = try await take(
        .receive(
          Quantity(parsing: request.quantity, field: "quantity"), isComplete: request.complete,
          deliveryNote: request.deliveryNote), with: request.supplierOrderID,
        request.expectedVersion,
        CommandKey(caller, requestID: request.requestID, of: request), context)
      let levels = try await stock.levels(
        of: [order.stock.sku], in: [order.stock.warehouse], tenant: caller.tenant,
        deadline: context.deadline)
      return ReceiveSupplierOrderResponse(
        supplierOrder: Contracts.SupplierOrder(order),
        level: levels.first.map { Contracts.StockLevel($0.level, of: $0.key) })
    }
  }

  package func cancelSupplierOrder(
    _ request: CancelSupplierOrderRequest, context: ServerContext
  ) async throws -> Contracts.SupplierOrder {
    try await boundary.answer(context) {
      Contracts.SupplierOrder(
        try await take(
          .cancel(reason: TextRule.reason(request.reason, field: "reason")),
          with: request.supplierOrderID, request.expectedVersion,
          CommandKey(Caller(context), requestID: request.requestID, of: request), context))
    }
  }

  private func take(
    _ step: SupplierOrderStep, with id: String, _ expectedVersion: Int64, _ key: CommandKey,
    _ context: ServerContext
  ) async throws -> Domain.SupplierOrder {
    try await store.take(
      step, with: SupplierOrderID(parsing: id, field: "supplier_order_id"),
      expectedVersion: expectedVersion, key: key, deadline: context.deadline
    ).value
  }
}
