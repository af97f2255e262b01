package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func releaseHold(
    _ request: ReleaseHoldRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      try Reason.require(request.reason)
      let outcome = try await store.releaseHold(
        .require(request.kind, field: "kind"),
        of: OrderID(parsing: request.orderID, field: "order_id"), reason: request.reason,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}
