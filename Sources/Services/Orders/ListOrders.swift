package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func listOrders(
    _ request: ListOrdersRequest, context: ServerContext
  ) async throws -> ListOrdersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try StoredOrderFilter(request.filter)
      let scope = try PageToken.scope(tenant, request.filter ?? Contracts.OrderFilter())
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listOrders, scope: scope)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListOrdersResponse(
        orders: page.orders.map(Contracts.Order.init),
        nextPageToken: page.next.map { PageToken(.listOrders, scope, behind: $0).text } ?? "")
    }
  }
}
