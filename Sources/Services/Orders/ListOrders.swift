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
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listOrders, scope: scope)
      let page = try await store.list(
        filter, before: token?.orderID(field: "page_token"), limit: Self.pageSize(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListOrdersResponse(
        orders: page.orders.map(Contracts.Order.init),
        nextPageToken: page.next.map { PageToken(.listOrders, scope, behind: $0).text } ?? "")
    }
  }

  private static func pageSize(_ asked: Int32) throws(Refusal) -> Int {
    guard (0...Int32(ServiceLimits.listPageMax)).contains(asked) else {
      throw .invalidField(
        "page_size", .outOfRange(min: 0, max: Int64(ServiceLimits.listPageMax)))
    }
    return asked == 0 ? ServiceLimits.listPageDefault : Int(asked)
  }
}

extension PageToken {
  /// A place in a list of orders: behind the last one given.
  init(_ kind: Kind, _ scope: UInt64, behind order: OrderID) {
    self.init(kind: kind, scope: scope, key: order.uuid.bytes)
  }

  /// - Throws: naming `field` for a token whose key is no order.
  func orderID(field: String) throws(Refusal) -> OrderID {
    guard let uuid = UUIDv7(bytes: key) else {
      throw .invalidField(field, .malformed(expected: "a token that this rpc gave"))
    }
    return OrderID(uuid)
  }
}
