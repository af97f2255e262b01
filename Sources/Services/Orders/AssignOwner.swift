package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func assignOwner(
    _ request: AssignOwnerRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.assignOwner(
        request.owner, to: OrderID(parsing: request.orderID, field: "order_id"),
        reason: request.reason, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}
