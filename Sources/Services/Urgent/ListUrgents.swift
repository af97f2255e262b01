package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func listUrgents(
    _ request: ListUrgentsRequest, context: ServerContext
  ) async throws -> ListUrgentsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try UrgentFilter(request)
      let (scope, token) = try PageToken.read(request, .listUrgents, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListUrgentsResponse(
        urgents: page.urgents.map { Contracts.UrgentRequest($0) },
        nextPageToken: page.next.map { PageToken(.listUrgents, scope, behind: $0).text } ?? "")
    }
  }
}

extension UrgentFilter {
  /// Reads which requests are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListUrgentsRequest) throws(Refusal) {
    self.init()
    states = try .require(request.states, field: "states")
    orderID = try .parse(request.orderID, field: "order_id")
    (from, before) = try TimeRange.parse(request.createTime, field: "create_time")
  }
}

extension ListUrgentsRequest: PagedRequest {}
