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
      if !request.orderID.isEmpty {
        filter.orderID = try OrderID(parsing: request.orderID, field: "order_id")
      }
      for (index, state) in request.states.enumerated() {
        filter.states.append(try .require(state, field: "states[\(index)]"))
      }
      for (index, mark) in request.marks.enumerated() {
        filter.marks.append(try .require(mark, field: "marks[\(index)]"))
      }
      var asked = request
      (asked.pageSize, asked.pageToken) = (0, "")
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listPayments, scope: scope)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListPaymentsResponse(
        payments: page.payments.map { Contracts.Payment($0) },
        nextPageToken: page.next.map { PageToken(.listPayments, scope, behind: $0).text } ?? "")
    }
  }
}
