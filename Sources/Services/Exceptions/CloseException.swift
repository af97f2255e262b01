package import Contracts
import Domain
package import RPCCore
import Store

extension Exceptions {
  package func closeException(
    _ request: CloseExceptionRequest, context: ServerContext
  ) async throws -> Contracts.ExceptionCase {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ExceptionID(parsing: request.caseID, field: "case_id")
      let outcome = try await store.take(
        .close(reason: request.reason),
        in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ExceptionCase(outcome.value)
    }
  }
}
