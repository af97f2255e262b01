package import Contracts
import Domain
package import RPCCore
import Store

extension Stocktakes {
  package func reviewStocktake(
    _ request: ReviewStocktakeRequest, context: ServerContext
  ) async throws -> Contracts.Stocktake {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.review(
        StocktakeID(parsing: request.stocktakeID, field: "stocktake_id"),
        StocktakeDecision(request.decision), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Stocktake(outcome.value)
    }
  }
}

extension StocktakeDecision {
  /// Reads what was decided.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ decision: ReviewStocktakeRequest.Decision?) throws(Refusal) {
    switch decision {
    case .approval(let approval):
      var causes: [ExplainedDifference] = []
      for (index, explained) in approval.causes.enumerated() {
        let field = "approval.causes[\(index)]"
        causes.append(
          ExplainedDifference(
            sku: try SKU(parsing: explained.sku, field: field + ".sku"),
            cause: try .require(explained.cause, field: field + ".cause"), note: explained.note))
      }
      self = .approve(causes)
    case .recount(let recount):
      let skus = try [SKU](parsing: recount.skus, field: "recount.skus")
      guard !skus.isEmpty else { throw .invalidField("recount.skus", .missing) }
      try Domain.Stocktake.requireDistinct(skus) { "recount.skus[\($0)]" }
      self = .recount(skus, reason: try TextRule.reason(recount.reason, field: "recount.reason"))
    case nil: throw .invalidField("decision", .missing)
    }
  }
}
