package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func reopenComplaint(
    _ request: ReopenComplaintRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let outcome = try await store.take(
        .reopen(reason: TextRule.reason(request.reason, field: "reason")), in: id,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
