package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func pauseForCustomer(
    _ request: PauseForCustomerRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let question = try ComplaintMessageDraft(
        source: .staff, text: request.question, field: "question")
      let outcome = try await store.take(
        .pause(question: question), in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
