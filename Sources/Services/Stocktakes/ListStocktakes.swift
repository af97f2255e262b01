package import Contracts
import Domain
package import RPCCore
import Store

extension Stocktakes {
  package func getStocktake(
    _ request: GetStocktakeRequest, context: ServerContext
  ) async throws -> Contracts.Stocktake {
    try await boundary.answer(context) {
      Contracts.Stocktake(
        try await store.load(
          StocktakeID(parsing: request.stocktakeID, field: "stocktake_id"),
          tenant: Caller(context).tenant, deadline: context.deadline))
    }
  }

  package func listStocktakes(
    _ request: ListStocktakesRequest, context: ServerContext
  ) async throws -> ListStocktakesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = StocktakeFilter()
      filter.states = try .require(request.states, field: "states")
      filter.responsible = request.responsible
      filter.warehouse = try .parse(request.warehouse, field: "warehouse")
      let (scope, token) = try PageToken.read(request, .listStocktakes, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListStocktakesResponse(
        stocktakes: page.stocktakes.map { Contracts.Stocktake($0) },
        nextPageToken: page.next.map { PageToken(.listStocktakes, scope, behind: $0).text } ?? "")
    }
  }

  package func listStocktakeLines(
    _ request: ListStocktakeLinesRequest, context: ServerContext
  ) async throws -> ListStocktakeLinesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (scope, token) = try PageToken.read(request, .listStocktakeLines, of: tenant)
      let page = try await store.lines(
        of: StocktakeID(parsing: request.stocktakeID, field: "stocktake_id"),
        onlyDifferences: request.onlyDifferences, onlyWanted: request.onlyWanted,
        after: token?.sku(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListStocktakeLinesResponse(
        lines: page.lines.map { Contracts.StocktakeLine($0) },
        nextPageToken: page.next.map {
          PageToken(kind: .listStocktakeLines, scope: scope, key: Array($0.text.utf8)).text
        } ?? "")
    }
  }
}

extension PageToken {
  fileprivate func sku(field: String) throws(Refusal) -> SKU {
    guard let text = String(validating: key, as: UTF8.self), let sku = SKU(text) else {
      throw .foreignToken(field)
    }
    return sku
  }
}

extension ListStocktakesRequest: PagedRequest {}
extension ListStocktakeLinesRequest: PagedRequest {}
