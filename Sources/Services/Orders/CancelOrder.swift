package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func cancelOrder(
    _ request: CancelOrderRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      guard request.reason.contains(where: { !$0.isWhitespace }) else {
        throw Refusal.invalidField("reason", .missing)
      }
      let settings = try await tenants.load(caller.tenant, deadline: context.deadline)
      let outcome = try await store.cancel(
        id, reason: request.reason, policy: settings.policy,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}
