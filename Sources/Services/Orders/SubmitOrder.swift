package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func submitOrder(
    _ request: SubmitOrderRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let settings = try await tenants.load(caller.tenant, deadline: context.deadline)
      let outcome = try await store.submit(
        OrderID(parsing: request.orderID, field: "order_id"), policy: settings.review,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}
