package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func formTaskGroup(
    _ request: FormTaskGroupRequest, context: ServerContext
  ) async throws -> Contracts.UrgentRequest {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      guard let group = request.taskGroup else {
        throw Refusal.invalidField("task_group", .missing)
      }
      let outcome = try await store.take(
        .form(Domain.TaskGroup(group)), in: id, by: Decider(caller, context),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.UrgentRequest(outcome.value)
    }
  }
}

extension Domain.TaskGroup {
  /// - Throws: the first part of `task_group` at fault.
  init(_ group: Contracts.TaskGroup) throws(Refusal) {
    try self.init(leader: group.leader, members: group.members)
  }
}
