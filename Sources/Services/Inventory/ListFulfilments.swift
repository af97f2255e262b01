package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func listFulfilments(
    _ request: ListFulfilmentsRequest, context: ServerContext
  ) async throws -> ListFulfilmentsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try FulfilmentFilter(request)
      let (scope, token) = try PageToken.read(request, .listFulfilments, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListFulfilmentsResponse(
        fulfilments: page.fulfilments.map { .init($0) },
        nextPageToken: page.next.map { PageToken(.listFulfilments, scope, behind: $0).text } ?? "")
    }
  }
}

extension FulfilmentFilter {
  /// Reads which fulfilments are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListFulfilmentsRequest) throws(Refusal) {
    self.init()
    orderID = try .parse(request.orderID, field: "order_id")
    warehouse = try .parse(request.warehouse, field: "warehouse")
    states = try .require(request.states, field: "states")
    picker = request.picker
  }
}

extension ListFulfilmentsRequest: PagedRequest {}
