package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func recordAgreement(
    _ request: RecordAgreementRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let answer = try CustomerAnswer(
        decision: .require(request.decision, field: "decision"), answeredBy: request.answeredBy,
        channel: .require(request.channel, field: "channel"), note: request.note)
      let outcome = try await store.take(
        .answer(answer), in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
