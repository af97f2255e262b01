package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func getRefund(
    _ request: GetRefundRequest, context: ServerContext
  ) async throws -> Refund {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try RefundID(parsing: request.refundID, field: "refund_id")
      return Refund(try await refunds.load(id, tenant: tenant, deadline: context.deadline))
    }
  }

  package func listRefunds(
    _ request: ListRefundsRequest, context: ServerContext
  ) async throws -> ListRefundsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = RefundFilter()
      filter.orderID = try .parse(request.orderID, field: "order_id")
      filter.states = try .require(request.states, field: "states")
      let (scope, token) = try PageToken.read(request, .listRefunds, of: tenant)
      let page = try await refunds.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListRefundsResponse(
        refunds: page.refunds.map { Refund($0) },
        nextPageToken: page.next.map { PageToken(.listRefunds, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListRefundsRequest: PagedRequest {}
