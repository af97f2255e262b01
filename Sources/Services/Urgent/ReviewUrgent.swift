package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func reviewUrgent(
    _ request: ReviewUrgentRequest, context: ServerContext
  ) async throws -> Contracts.UrgentRequest {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try UrgentID(parsing: request.urgentID, field: "urgent_id")
      let review = try Domain.UrgentReview(
        satisfaction: Int(request.satisfaction), customerOpinion: request.customerOpinion,
        evaluation: request.evaluation)
      let outcome = try await store.take(
        .review(review), in: id, by: Decider(caller, context),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.UrgentRequest(outcome.value)
    }
  }
}
