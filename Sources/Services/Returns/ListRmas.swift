package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func getRma(
    _ request: GetRmaRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      return Contracts.Rma(
        try await store.load(
          RmaID(parsing: request.rmaID, field: "rma_id"), tenant: tenant,
          deadline: context.deadline))
    }
  }

  package func listRmas(
    _ request: ListRmasRequest, context: ServerContext
  ) async throws -> ListRmasResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = RmaFilter()
      filter.orderID = try .parse(request.orderID, field: "order_id")
      filter.states = try .require(request.states, field: "states")
      filter.reasons = try .require(request.reasons, field: "reasons")
      filter.warehouse = try .parse(request.warehouse, field: "warehouse")
      let (scope, token) = try PageToken.read(request, .listRmas, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListRmasResponse(
        rmas: page.rmas.map(Contracts.Rma.init),
        nextPageToken: page.next.map { PageToken(.listRmas, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListRmasRequest: PagedRequest {}
