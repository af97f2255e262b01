package import Contracts
import Domain
package import RPCCore
import Store

extension StockHolds {
  package func getStockHold(
    _ request: GetStockHoldRequest, context: ServerContext
  ) async throws -> Contracts.StockHold {
    try await boundary.answer(context) {
      let hold = try await store.hold(
        StockHoldID(parsing: request.holdID, field: "hold_id"), tenant: Caller(context).tenant,
        deadline: context.deadline)
      return Contracts.StockHold(hold)
    }
  }

  package func listStockHolds(
    _ request: ListStockHoldsRequest, context: ServerContext
  ) async throws -> ListStockHoldsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = StockHoldFilter()
      filter.states = try .require(request.states, field: "states")
      filter.reference = request.reference
      filter.sku = try .parse(request.sku, field: "sku")
      let (scope, token) = try PageToken.read(request, .listStockHolds, of: tenant)
      let page = try await store.holds(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListStockHoldsResponse(
        holds: page.holds.map { Contracts.StockHold($0) },
        nextPageToken: page.next.map { PageToken(.listStockHolds, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListStockHoldsRequest: PagedRequest {}
