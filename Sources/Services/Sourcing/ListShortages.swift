package import Contracts
import Domain
package import RPCCore
import Store

extension SourcingRPCs {
  package func listShortages(
    _ request: ListShortagesRequest, context: ServerContext
  ) async throws -> ListShortagesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = ShortageFilter()
      filter.sku = try .parse(request.sku, field: "sku")
      filter.outcomes = try .require(request.outcomes, field: "outcomes")
      (filter.from, filter.before) = try TimeRange.parse(request.eventTime, field: "event_time")
      let (scope, token) = try PageToken.read(request, .listShortages, of: tenant)
      let limit = try PageSize.parse(request.pageSize)
      let page = try await store.shortages(
        filter, after: token?.shortage(field: "page_token"), limit: limit, tenant: tenant,
        deadline: context.deadline)
      let next = page.count == limit ? page.last : nil
      let substitutes = try await store.offers(
        insteadOf: Set(page.map(\.sku)), tenant: tenant, deadline: context.deadline)
      return ListShortagesResponse(
        shortages: page.map { Shortage($0, substitutes[$0.sku]) },
        nextPageToken: next.map { PageToken(scope, behind: $0).text } ?? "")
    }
  }
}

extension Shortage {
  fileprivate init(_ stored: StoredShortage, _ substitutes: [NamedOffer]?) {
    self.init(
      sku: stored.sku.text, requested: stored.requested, shortQuantity: stored.short,
      outcome: Outcome(rawValue: stored.outcome.number),
      orderID: stored.order?.description ?? "", lineNumber: Int32(stored.line),
      channel: OrderChannel(rawValue: stored.channel.number),
      customerRef: stored.customerReference, eventTime: Timestamp(stored.time),
      substitutes: Substitute.list(substitutes))
  }
}

extension PageToken {
  /// Key: shortage, its event's place, line.
  fileprivate init(_ scope: UInt64, behind shortage: StoredShortage) {
    var key = shortage.place.id.bytes
    key.append(bigEndian: shortage.place.ordinal)
    key.append(bigEndian: shortage.place.line)
    self.init(kind: .listShortages, scope: scope, key: key)
  }

  fileprivate func shortage(field: String) throws(Refusal) -> ShortagePlace {
    guard key.count == 22, let id = UUIDv7(bytes: key[..<16]) else {
      throw .foreignToken(field)
    }
    return ShortagePlace(
      id: id, ordinal: Int32(bigEndian: key[16..<20]), line: Int16(bigEndian: key[20...]))
  }
}

extension ListShortagesRequest: PagedRequest {}
