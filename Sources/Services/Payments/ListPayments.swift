package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func listPayments(
    _ request: ListPaymentsRequest, context: ServerContext
  ) async throws -> ListPaymentsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = PaymentFilter()
      filter.orderID = try .parse(request.orderID, field: "order_id")
      filter.states = try .require(request.states, field: "states")
      filter.marks = try .require(request.marks, field: "marks")
      let (scope, token) = try PageToken.read(request, .listPayments, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListPaymentsResponse(
        payments: page.payments.map { Contracts.Payment($0) },
        nextPageToken: page.next.map { PageToken(.listPayments, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListPaymentsRequest: PagedRequest {}
