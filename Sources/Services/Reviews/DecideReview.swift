package import Contracts
import Domain
package import RPCCore
import Store

extension Reviews {
  package func claimReview(
    _ request: ClaimReviewRequest, context: ServerContext
  ) async throws -> Contracts.Review {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let policy = try await tenants.load(caller.tenant, deadline: context.deadline).review
      let outcome = try await store.claim(
        OrderID(parsing: request.orderID, field: "order_id"),
        for: request.claimSeconds == 0 ? policy.claim : .seconds(Int64(request.claimSeconds)),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return try await message(outcome.value, tenant: caller.tenant, until: context.deadline)
    }
  }

  package func decideReview(
    _ request: DecideReviewRequest, context: ServerContext
  ) async throws -> Contracts.Review {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.decideReview) }
      let caller = try Caller(context)
      let outcome = try await store.decide(
        OrderID(parsing: request.orderID, field: "order_id"),
        .require(request.decision, field: "decision"), by: Decider(caller, context),
        reason: request.reason, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return try await message(outcome.value, tenant: caller.tenant, until: context.deadline)
    }
  }

  package func returnForCorrection(
    _ request: ReturnForCorrectionRequest, context: ServerContext
  ) async throws -> Contracts.Review {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.returnForCorrection(
        OrderID(parsing: request.orderID, field: "order_id"), reason: request.reason,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return try await message(outcome.value, tenant: caller.tenant, until: context.deadline)
    }
  }
}
