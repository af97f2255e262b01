package import Contracts
import Domain
package import RPCCore
import Store

extension Exceptions {
  package func triageException(
    _ request: TriageExceptionRequest, context: ServerContext
  ) async throws -> Contracts.ExceptionCase {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ExceptionID(parsing: request.caseID, field: "case_id")
      let outcome = try await store.take(
        .assign(
          department: DepartmentCode(parsing: request.department, field: "department"),
          owner: request.owner, due: .parse(request.dueTime, field: "due_time")),
        in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ExceptionCase(outcome.value)
    }
  }
}
