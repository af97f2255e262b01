package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func proposeSolution(
    _ request: ProposeSolutionRequest, context: ServerContext
  ) async throws -> Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      guard let message = request.solution else {
        throw Refusal.invalidField("solution", .missing)
      }
      let solution = try Solution(
        kind: .require(message.kind, field: "solution.kind"), text: message.text,
        amount: .parse(message.amount, field: "solution.amount"))
      let outcome = try await store.propose(
        solution, for: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Complaint(outcome.value)
    }
  }
}
