package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func evaluateUrgent(
    _ request: EvaluateUrgentRequest, context: ServerContext
  ) async throws -> Contracts.UrgentRequest {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      let evaluation = try Domain.UrgentEvaluation(
        decision: .require(request.decision, field: "decision"), minutes: request.minutes,
        offered: .parse(request.offeredTime, field: "offered_time"),
        resources: request.resources, isOvertime: request.overtime,
        safetyReminder: request.safetyReminder)
      let group = try request.taskGroup.map { group throws(Refusal) in
        try Domain.TaskGroup(group)
      }
      let outcome = try await store.take(
        .evaluate(evaluation, group), in: id, by: Decider(caller, context),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.UrgentRequest(outcome.value)
    }
  }
}
