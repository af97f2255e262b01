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
      if request.sorting == .priority { return try await openOrders(request, filter, context) }
      guard request.sorting == .unspecified else {
        throw Refusal.invalidField("sorting", .malformed(expected: "one of PRIORITY"))
      }
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

  private func openOrders(
    _ request: ListOrdersRequest, _ filter: StoredOrderFilter, _ context: ServerContext
  ) async throws -> ListOrdersResponse {
    let tenant = try Caller(context).tenant
    let scope = try PageToken.scope(tenant, request.filter ?? Contracts.OrderFilter())
    let token = try PageToken.parse(
      request.pageToken, field: "page_token", kind: .openOrders, scope: scope)
    let page = try await store.openOrders(
      filter, after: token?.priorityPlace(), limit: PageSize.parse(request.pageSize),
      tenant: tenant, deadline: context.deadline)
    return ListOrdersResponse(
      orders: page.orders.map(Contracts.Order.init),
      nextPageToken: page.next.map { PageToken(scope, behind: $0).text } ?? "")
  }
}

extension PageToken {
  fileprivate init(_ scope: UInt64, behind place: PriorityPlace) {
    var key: [UInt8] = []
    key.append(bigEndian: place.priority)
    key += place.id.uuid.bytes
    self.init(kind: .openOrders, scope: scope, key: key)
  }

  fileprivate func priorityPlace() throws(Refusal) -> PriorityPlace {
    guard key.count == 18, let uuid = UUIDv7(bytes: key[2...]) else {
      throw .foreignToken("page_token")
    }
    return PriorityPlace(priority: Int16(bigEndian: key[..<2]), id: OrderID(uuid))
  }
}
