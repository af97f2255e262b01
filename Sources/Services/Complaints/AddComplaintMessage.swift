package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func addComplaintMessage(
    _ request: AddComplaintMessageRequest, context: ServerContext
  ) async throws -> AddComplaintMessageResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let message = try ComplaintMessageDraft(
        source: .require(request.source, field: "source"), text: request.text)
      let outcome = try await store.add(
        message, to: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return AddComplaintMessageResponse(
        message: ComplaintMessage(outcome.value.message),
        complaint: Contracts.Complaint(outcome.value.complaint))
    }
  }
}
