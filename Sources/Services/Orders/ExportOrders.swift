package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  /// Reads page by page, and the next page only when the reader has taken the last: a slow reader
  /// holds one page, no connection and no transaction.
  package func exportOrders(
    _ request: ExportOrdersRequest, responses: ResponseWriter<ExportOrdersResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try StoredOrderFilter(request.filter)
      let scope = try PageToken.scope(tenant, request.filter ?? Contracts.OrderFilter())
      let token = try PageToken.parse(
        request.resumeToken, field: "resume_token", kind: .exportOrders, scope: scope)
      var last: OrderID? = try token?.id(field: "resume_token")
      repeat {
        let page = try await store.list(
          filter, before: last, limit: ServiceLimits.exportPage, tenant: tenant,
          deadline: context.deadline)
        for order in page.orders {
          try await responses.write(
            ExportOrdersResponse(
              order: Contracts.Order(order),
              resumeToken: PageToken(.exportOrders, scope, behind: order.id).text))
        }
        last = page.next
      } while last != nil
    }
  }
}
