package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  /// What happens to all orders of a tenant from the process's one tailer (F3): from now on, or from
  /// where a token says.
  package func watchOrders(
    _ request: WatchOrdersRequest, responses: ResponseWriter<WatchOrdersResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try OrdersWatchFilter(request)
      var asked = request
      asked.resumeToken = ""
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.resumeToken, field: "resume_token", kind: .watchOrders, scope: scope)
      var place: FeedPosition
      if let token {
        place = try FeedPosition(watch: token, now: identifiers.now)
      } else {
        place = try await store.feedPosition()
        try await responses.write(
          WatchOrdersResponse(
            resumeToken: PageToken(scope, watched: place, at: identifiers.now).text))
      }
      for try await event in store.events(filter, after: place, tenant: tenant, tailer: tailer) {
        place = event.position
        try await responses.write(
          WatchOrdersResponse(
            event: Contracts.OrderEvent(event),
            resumeToken: PageToken(scope, watched: place, at: event.time).text))
      }
      throw CancellationError()
    }
  }
}

extension OrdersWatchFilter {
  /// - Throws: the first field at fault.
  fileprivate init(_ request: WatchOrdersRequest) throws(Refusal) {
    self.init()
    states = try .require(request.states, field: "states")
    channels = try .require(request.channels, field: "channels")
    customerReference = request.customerRef
  }
}

extension PageToken {
  /// - Parameter time: of the event, or when the watch began: what is kept of the feed since then.
  fileprivate init(_ scope: UInt64, watched position: FeedPosition, at time: Instant) {
    var key: [UInt8] = []
    key.append(bigEndian: position.transaction)
    key += position.event.bytes
    key.append(bigEndian: position.ordinal)
    key.append(bigEndian: time.microseconds)
    self.init(kind: .watchOrders, scope: scope, key: key)
  }
}

extension FeedPosition {
  private static let keyBytes = 36

  /// - Throws: `FIELD_INVALID` for a token that is none; OUT_OF_RANGE for one whose events may be gone.
  fileprivate init(watch token: PageToken, now: Instant) throws {
    let key = token.key[...]
    guard key.count == Self.keyBytes, let event = UUIDv7(bytes: key[8..<24]) else {
      throw Refusal.foreignToken("resume_token")
    }
    let time = Instant(microseconds: Int64(bigEndian: key[28...]))
    guard time.advanced(by: StoreLimits.outboxAge) > now else {
      throw Status(
        .outOfRange,
        "what happened behind resume_token is not kept any more; list the orders and watch anew",
        details: [
          .errorInfo(
            reason: "RESUME_TOKEN_EXPIRED", domain: Status.errorDomain,
            metadata: ["field": "resume_token"])
        ])
    }
    self.init(
      transaction: UInt64(bigEndian: key[..<8]), event: event,
      ordinal: Int32(bigEndian: key[24..<28]))
  }
}
