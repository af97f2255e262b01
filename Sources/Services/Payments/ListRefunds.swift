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
      if !request.orderID.isEmpty {
        filter.orderID = try OrderID(parsing: request.orderID, field: "order_id")
      }
      for (index, state) in request.states.enumerated() {
        filter.states.append(try .require(state, field: "states[\(index)]"))
      }
      var asked = request
      (asked.pageSize, asked.pageToken) = (0, "")
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listRefunds, scope: scope)
      let page = try await refunds.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListRefundsResponse(
        refunds: page.refunds.map { Refund($0) },
        nextPageToken: page.next.map { PageToken(.listRefunds, scope, behind: $0).text } ?? "")
    }
  }
}
