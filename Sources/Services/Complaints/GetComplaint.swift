package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func getComplaint(
    _ request: GetComplaintRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      return Contracts.Complaint(
        try await store.load(id, tenant: tenant, deadline: context.deadline))
    }
  }
}
