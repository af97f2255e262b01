package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func closeComplaint(
    _ request: CloseComplaintRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      guard let message = request.liability else {
        throw Refusal.invalidField("liability", .missing)
      }
      let liability = try Liability(
        party: .require(message.party, field: "liability.party"), responsible: message.responsible)
      let outcome = try await store.take(
        .close(
          liability, .parse(request.correctiveAction),
          customerOpinion: request.customerOpinion),
        in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}

extension Rectification {
  /// - Throws: the first part of `corrective_action` at fault.
  fileprivate static func parse(_ message: CorrectiveAction?) throws(Refusal) -> Rectification? {
    guard let message else { return nil }
    let field = "corrective_action.due_time"
    guard let due = try Domain.Instant.parse(message.dueTime, field: field) else {
      throw .invalidField(field, .missing)
    }
    return try Rectification(text: message.rectification, due: due)
  }
}
