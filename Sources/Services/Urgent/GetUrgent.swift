package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func getUrgent(
    _ request: GetUrgentRequest, context: ServerContext
  ) async throws -> Contracts.UrgentRequest {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      return Contracts.UrgentRequest(
        try await store.load(id, tenant: tenant, deadline: context.deadline))
    }
  }
}
