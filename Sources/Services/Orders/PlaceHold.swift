package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func placeHold(
    _ request: PlaceHoldRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let hold = Hold(
        kind: try .require(request.kind, field: "kind"),
        owner: request.owner.isEmpty ? caller.actor : request.owner, reason: request.reason,
        deadline: try .parse(request.dueTime, field: "due_time"))
      let outcome = try await store.placeHold(
        hold, on: OrderID(parsing: request.orderID, field: "order_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Order(outcome.value)
    }
  }
}
