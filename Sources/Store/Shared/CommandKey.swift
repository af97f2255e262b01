package import Domain

/// Who sends a command, and which attempt it is: what idempotency, audit and events write down.
package struct CommandKey: Hashable, Sendable {
  package var tenant: TenantID
  /// Whose `request_id`s these are (I8).
  package var principal: String
  /// The name in audit, timeline and ledger.
  package var actor: String
  package var requestID: RequestID
  /// Tells two requests apart that carry the same `request_id`; at most 32 bytes.
  package var requestHash: [UInt8]

  package init(
    tenant: TenantID, principal: String, actor: String, requestID: RequestID, requestHash: [UInt8]
  ) {
    self.tenant = tenant
    self.principal = principal
    self.actor = actor
    self.requestID = requestID
    self.requestHash = requestHash
  }
}

/// The rpc that a `request_id` belongs to. Numbers are stored; they are never reused.
enum CommandMethod: Int16 {
  case createOrder = 1
  case submitOrder = 2
  case cancelOrder = 3
  case addNote = 4
  case putProduct = 5
  case putWarehouse = 6
  case receive = 7
  case adjust = 8
  case createShipment = 9
  case confirmDelivery = 10
  case createComplaint = 11
  case assignComplaint = 12
  case proposeSolution = 13
  case resolveComplaint = 14
}

/// What a command came to.
package struct Outcome<Aggregate: Sendable>: Sendable {
  package var value: Aggregate
  /// True when the `request_id` had been answered before: nothing was done now (I8).
  package var isReplay: Bool

  package init(_ value: Aggregate, isReplay: Bool) {
    self.value = value
    self.isReplay = isReplay
  }
}
