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
    for (index, state) in message.states.enumerated() {
      states.append(try .require(state, field: "filter.states[\(index)]"))
    }
    for (index, channel) in message.channels.enumerated() {
      channels.append(try .require(channel, field: "filter.channels[\(index)]"))
    }
    customerReference = message.customerRef
    sourceReference = message.sourceRef
    sku = message.sku.isEmpty ? nil : try SKU(parsing: message.sku, field: "filter.sku")
    owner = message.owner
    for (index, hold) in message.holds.enumerated() {
      holds.insert(HoldSet(try .require(hold, field: "filter.holds[\(index)]")))
    }
    for (index, orderClass) in message.classes.enumerated() {
      classes.append(try .require(orderClass, field: "filter.classes[\(index)]"))
    }
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
