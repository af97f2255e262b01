package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func closeUrgent(
    _ request: CloseUrgentRequest, context: ServerContext
  ) async throws -> Contracts.UrgentRequest {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      let reason = try TextRule.reason(request.reason, field: "reason")
      let outcome = try await store.take(
        .withdraw(reason: reason), in: id, by: Decider(caller, context),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.UrgentRequest(outcome.value)
    }
  }
}
