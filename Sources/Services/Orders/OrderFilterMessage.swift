import Contracts
import Domain
import RPCCore
import Store

extension StoredOrderFilter {
  /// Reads which orders a list or an export wants; absent: all.
  ///
  /// - Throws: the first field at fault.
  init(_ message: Contracts.OrderFilter?) throws(Refusal) {
    self.init()
    guard let message else { return }
    states = try .require(message.states, field: "filter.states")
    channels = try .require(message.channels, field: "filter.channels")
    customerReference = message.customerRef
    sourceReference = message.sourceRef
    sku = try .parse(message.sku, field: "filter.sku")
    owner = message.owner
    for (index, hold) in message.holds.enumerated() {
      holds.insert(HoldSet(try .require(hold, field: "filter.holds[\(index)]")))
    }
    classes = try .require(message.classes, field: "filter.classes")
    // The contract allows 0 to 1,000.
    minPriority = Int16(clamping: message.minPriority)
    (createdFrom, createdBefore) = try TimeRange.parse(
      message.createTime, field: "filter.create_time")
  }
}

extension PageToken {
  /// What a token belongs to: a tenant, and what was asked of it.
  static func scope(_ tenant: TenantID, _ asked: some WireMessage) throws(Status) -> UInt64 {
    scope(tenant, try RequestHash(asked).bytes)
  }

  /// The same where an id says what was asked.
  static func scope(_ tenant: TenantID, _ id: UUIDv7) -> UInt64 { scope(tenant, id.bytes) }

  private static func scope(_ tenant: TenantID, _ asked: [UInt8]) -> UInt64 {
    SipHash128(of: Array(tenant.text.utf8) + [0] + asked).low
  }
}
