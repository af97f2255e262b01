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
      let orders = try await store.unpaid(
        overdueAt: request.overdue ? now : nil,
        method: .parse(request.method, field: "method"), after: token?.unpaidPlace(),
        limit: limit, tenant: tenant, deadline: context.deadline)
      let next = orders.count == limit ? orders.last : nil
      return ListUnpaidResponse(
        orders: orders.map { Contracts.UnpaidOrder($0, now: now) },
        nextPageToken: next.map { PageToken(scope, behind: $0).text } ?? "")
    }
  }
}

extension PageToken {
  fileprivate init(_ scope: UInt64, behind order: StoredUnpaidOrder) {
    var key: [UInt8] = []
    key.append(bigEndian: order.due.microseconds)
    self.init(kind: .listUnpaid, scope: scope, key: key + order.id.uuid.bytes)
  }

  fileprivate func unpaidPlace() throws(Refusal) -> (due: Instant, id: OrderID) {
    guard key.count == 24, let uuid = UUIDv7(bytes: key[8...]) else {
      throw .invalidField("page_token", .malformed(expected: "a token that this rpc gave"))
    }
    return (Instant(microseconds: Int64(bigEndian: key[..<8])), OrderID(uuid))
  }
}

extension ListUnpaidRequest: PagedRequest {}
