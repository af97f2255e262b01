package import Contracts
import Domain
package import RPCCore
import Store

extension Stocktakes {
  package func cancelStocktake(
    _ request: CancelStocktakeRequest, context: ServerContext
  ) async throws -> Contracts.Stocktake {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.cancel(
        StocktakeID(parsing: request.stocktakeID, field: "stocktake_id"),
        reason: TextRule.reason(request.reason, field: "reason"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Stocktake(outcome.value)
    }
  }
}
