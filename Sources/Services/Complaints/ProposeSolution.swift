package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func proposeSolution(
    _ request: ProposeSolutionRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      guard let message = request.solution else {
        throw Refusal.invalidField("solution", .missing)
      }
      let solution = try Solution(
        kind: .require(message.kind, field: "solution.kind"), text: message.text,
        amount: .parse(message.amount, field: "solution.amount"))
      let outcome = try await store.take(
        .propose(solution), in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
