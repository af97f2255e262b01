package import Contracts
import Domain
package import RPCCore
import Store

extension Exceptions {
  package func getException(
    _ request: GetExceptionRequest, context: ServerContext
  ) async throws -> Contracts.ExceptionCase {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try ExceptionID(parsing: request.caseID, field: "case_id")
      return Contracts.ExceptionCase(
        try await store.load(id, tenant: tenant, deadline: context.deadline))
    }
  }
}
