package import Contracts
import Domain
package import RPCCore
import Store

extension Stocktakes {
  package func postStocktake(
    _ request: PostStocktakeRequest, context: ServerContext
  ) async throws -> PostStocktakeResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.postStocktake) }
      let caller = try Caller(context)
      let posted = try await store.post(
        StocktakeID(parsing: request.stocktakeID, field: "stocktake_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline
      ).value
      return PostStocktakeResponse(
        stocktake: Contracts.Stocktake(posted.stocktake),
        levels: posted.stock.map { Contracts.StockLevel($0) })
    }
  }
}
