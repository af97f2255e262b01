package import Contracts
import Domain
package import RPCCore
import Store

extension SourcingRPCs {
  package func listBackorders(
    _ request: ListBackordersRequest, context: ServerContext
  ) async throws -> ListBackordersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = BackorderFilter()
      filter.sku = try .parse(request.sku, field: "sku")
      filter.order = try .parse(request.orderID, field: "order_id")
      let (scope, token) = try PageToken.read(request, .listBackorders, of: tenant)
      let limit = try PageSize.parse(request.pageSize)
      let page = try await store.backorders(
        filter, after: token?.backorder(field: "page_token"), limit: limit, tenant: tenant,
        deadline: context.deadline)
      let next = page.count == limit ? page.last?.position : nil
      let substitutes = try await store.offers(
        insteadOf: Set(page.map(\.sku)), tenant: tenant, deadline: context.deadline)
      return ListBackordersResponse(
        backorders: page.map { Backorder($0, substitutes[$0.sku]) },
        nextPageToken: next.map { PageToken(scope, behind: $0).text } ?? "")
    }
  }
}

extension Backorder {
  fileprivate init(_ stored: StoredBackorder, _ substitutes: [NamedOffer]?) {
    self.init(
      orderID: stored.order.description, lineNumber: Int32(stored.line), sku: stored.sku.text,
      quantity: stored.units, warehouse: stored.warehouse?.text ?? "",
      priority: Int32(stored.priority), promiseTime: stored.promise.map { Timestamp($0) },
      waitTime: Timestamp(stored.since), explanation: stored.explanation,
      explainTime: stored.explained.map { Timestamp($0) },
      substitutes: Substitute.list(substitutes),
      supplierPromiseTime: stored.supplied.map { Timestamp($0) })
  }
}

extension PageToken {
  /// Key: order, line, priority, promise (the largest number: none), SKU.
  fileprivate init(_ scope: UInt64, behind position: BackorderPosition) {
    var key = position.rank.order.uuid.bytes
    key.append(bigEndian: position.line)
    key.append(bigEndian: position.rank.priority)
    key.append(bigEndian: position.rank.promise?.microseconds ?? .max)
    key += position.sku.text.utf8
    self.init(kind: .listBackorders, scope: scope, key: key)
  }

  fileprivate func backorder(field: String) throws(Refusal) -> BackorderPosition {
    let head = 16 + 2 + 2 + 8
    guard key.count > head, let order = UUIDv7(bytes: key[..<16]),
      let text = String(validating: key[head...], as: UTF8.self), let sku = SKU(text)
    else { throw .foreignToken(field) }
    let promise = Int64(bigEndian: key[20..<head])
    return BackorderPosition(
      sku: sku,
      rank: BackorderFill.Rank(
        priority: Int16(bigEndian: key[18..<20]),
        promise: promise == .max ? nil : Instant(microseconds: promise), order: OrderID(order)),
      line: Int16(bigEndian: key[16..<18]))
  }
}

extension ListBackordersRequest: PagedRequest {}
