import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.admin.v1.FeedService`, one loop's part: each rpc stands in the file of its name, those on
/// consumers together.
package struct EventFeed: FeedService, TriableService {
  let whole: Store
  let store: FeedStore
  let tailer: OutboxTailer
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    whole = store
    self.store = store.feed
    tailer = store.tailer
    self.boundary = boundary
  }
}

/// Whose events a call is about.
struct FeedReach: Hashable, Sendable {
  /// Of consumers; nil: of all tenants.
  let owner: TenantID?
  /// Whose events; nil: everybody's.
  let tenants: Set<TenantID>?

  /// - Throws: PERMISSION_DENIED for all tenants without the role maintainer.
  init(_ context: ServerContext, allTenants: Bool) throws {
    let caller = try Caller(context)
    guard allTenants else {
      owner = caller.tenant
      tenants = [caller.tenant]
      return
    }
    guard let principal = context.principal else {
      throw Status(.unauthenticated, "nobody has found out who makes this call")
    }
    owner = nil
    if principal.evidence == .none {
      tenants = nil
      return
    }
    guard principal.roles.contains(Self.roleOfAll) else {
      throw Status(
        .permissionDenied, "all_tenants takes the role \(Self.roleOfAll)",
        details: [
          .errorInfo(
            reason: "ROLE_MISSING", domain: Status.errorDomain,
            metadata: ["roles": Self.roleOfAll])
        ])
    }
    tenants = Set(principal.tenants.compactMap { TenantID($0) })
  }

  private static let roleOfAll = "maintainer"

  /// A place as callers carry it: good for the same tenant, or for all.
  func token(_ position: FeedPosition) -> String {
    var key: [UInt8] = []
    key.append(bigEndian: position.transaction)
    key += position.event.bytes
    key.append(bigEndian: position.ordinal)
    return PageToken(kind: .feed, scope: scope, key: key).text
  }

  /// Nil for the empty text.
  ///
  /// - Throws: `FIELD_INVALID` naming `field`.
  func position(_ text: String, field: String) throws(Refusal) -> FeedPosition? {
    guard let token = try PageToken.parse(text, field: field, kind: .feed, scope: scope) else {
      return nil
    }
    let key = token.key[...]
    guard key.count == 28, let event = UUIDv7(bytes: key[8..<24]) else {
      throw .foreignToken(field)
    }
    return FeedPosition(
      transaction: UInt64(bigEndian: key[..<8]), event: event,
      ordinal: Int32(bigEndian: key[24...]))
  }

  private var scope: UInt64 { SipHash128(of: Array((owner?.text ?? "*").utf8)).low }
}
