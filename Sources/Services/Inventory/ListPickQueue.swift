package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func listPickQueue(
    _ request: ListPickQueueRequest, context: ServerContext
  ) async throws -> ListPickQueueResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let warehouse = try WarehouseCode.parse(request.warehouse, field: "warehouse")
      let (scope, token) = try PageToken.read(request, .listPickQueue, of: tenant)
      let page = try await store.queue(
        of: warehouse, claimableAt: request.claimable ? identifiers.now : nil,
        after: token.map { token throws(Refusal) in try QueuePosition(token) },
        limit: PageSize.parse(request.pageSize), tenant: tenant, deadline: context.deadline)
      return ListPickQueueResponse(
        fulfilments: page.fulfilments.map { .init($0) },
        nextPageToken: page.next.map { $0.token(scope).text } ?? "")
    }
  }
}

extension QueuePosition {
  private static let keyBytes = 26

  fileprivate func token(_ scope: UInt64) -> PageToken {
    var key: [UInt8] = []
    key.append(bigEndian: rank)
    key.append(bigEndian: due.microseconds)
    key += id.uuid.bytes
    return PageToken(kind: .listPickQueue, scope: scope, key: key)
  }

  fileprivate init(_ token: PageToken) throws(Refusal) {
    let key = token.key[...]
    guard key.count == Self.keyBytes, let uuid = UUIDv7(bytes: key[10...]) else {
      throw .foreignToken("page_token")
    }
    self.init(
      rank: Int16(bigEndian: key[..<2]), due: Instant(microseconds: Int64(bigEndian: key[2..<10])),
      id: FulfilmentID(uuid))
  }
}

extension ListPickQueueRequest: PagedRequest {}
