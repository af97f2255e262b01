package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func assignComplaint(
    _ request: AssignComplaintRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let assignment = try ComplaintAssignment(
        department: DepartmentCode(parsing: request.department, field: "department"),
        assignee: request.assignee)
      let outcome = try await store.take(
        .assign(assignment), in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
