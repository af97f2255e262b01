package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func executeSolution(
    _ request: ExecuteSolutionRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.executeSolution) }
      let caller = try Caller(context)
      let id = try ComplaintID(parsing: request.complaintID, field: "complaint_id")
      let execution = try SolutionExecution(note: request.note, reference: request.reference)
      let outcome = try await store.take(
        .execute(execution), in: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }
}
