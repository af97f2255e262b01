package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func listUnpaid(
    _ request: ListUnpaidRequest, context: ServerContext
  ) async throws -> ListUnpaidResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (scope, token) = try PageToken.read(request, .listUnpaid, of: tenant)
      let limit = try PageSize.parse(request.pageSize)
      let now = identifiers.now
      let last: (time: Instant, id: OrderID)? = try token?.timeAndID()
      let orders = try await store.unpaid(
        overdueAt: request.overdue ? now : nil,
        method: .parse(request.method, field: "method"),
        after: last.map { (due: $0.time, id: $0.id) }, limit: limit, tenant: tenant,
        deadline: context.deadline)
      let next = orders.count == limit ? orders.last : nil
      return ListUnpaidResponse(
        orders: orders.map { Contracts.UnpaidOrder($0, now: now) },
        nextPageToken: next.map {
          PageToken(.listUnpaid, scope, behind: ($0.due, $0.id)).text
        } ?? "")
    }
  }
}

extension ListUnpaidRequest: PagedRequest {}
