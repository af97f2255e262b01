// Written by protoc-gen-kontor from kontor/orders/v1/settlement.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// How far an order is paid. Computed from its sums, never set.
public struct PaymentFacet: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never the facet of an order.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Nothing is captured or authorized.
  public static var unpaid: Self { Self(rawValue: 1) }
  /// Something is authorized, nothing captured.
  public static var authorized: Self { Self(rawValue: 2) }
  /// Less than the total is captured.
  public static var partlyPaid: Self { Self(rawValue: 3) }
  /// The total is captured; also when it was too much and the excess was refunded.
  public static var paid: Self { Self(rawValue: 4) }
  /// More than the total is captured.
  public static var overpaid: Self { Self(rawValue: 5) }
  /// Some of what was captured is refunded.
  public static var partlyRefunded: Self { Self(rawValue: 6) }
  /// All that was captured is refunded.
  public static var refunded: Self { Self(rawValue: 7) }
  public static var allCases: [Self] { [.unspecified, .unpaid, .authorized, .partlyPaid, .paid, .overpaid, .partlyRefunded, .refunded] }
  public var name: String? {
    switch rawValue {
      case 0: "PAYMENT_FACET_UNSPECIFIED"
      case 1: "PAYMENT_FACET_UNPAID"
      case 2: "PAYMENT_FACET_AUTHORIZED"
      case 3: "PAYMENT_FACET_PARTLY_PAID"
      case 4: "PAYMENT_FACET_PAID"
      case 5: "PAYMENT_FACET_OVERPAID"
      case 6: "PAYMENT_FACET_PARTLY_REFUNDED"
      case 7: "PAYMENT_FACET_REFUNDED"
      default: nil
    }
  }
}

/// How far an order's units are on their way. Computed from its lines' counters, never set.
public struct FulfilmentFacet: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never the facet of an order.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Nothing is handed to a carrier.
  public static var unfulfilled: Self { Self(rawValue: 1) }
  /// Some units are with a carrier, none is delivered.
  public static var partlyShipped: Self { Self(rawValue: 2) }
  /// All units are with a carrier, none is delivered.
  public static var shipped: Self { Self(rawValue: 3) }
  /// Some units are delivered.
  public static var partlyDelivered: Self { Self(rawValue: 4) }
  /// All units are delivered, but for those that were written off.
  public static var delivered: Self { Self(rawValue: 5) }
  /// All units were handed over, and none will arrive.
  public static var writtenOff: Self { Self(rawValue: 6) }
  public static var allCases: [Self] { [.unspecified, .unfulfilled, .partlyShipped, .shipped, .partlyDelivered, .delivered, .writtenOff] }
  public var name: String? {
    switch rawValue {
      case 0: "FULFILMENT_FACET_UNSPECIFIED"
      case 1: "FULFILMENT_FACET_UNFULFILLED"
      case 2: "FULFILMENT_FACET_PARTLY_SHIPPED"
      case 3: "FULFILMENT_FACET_SHIPPED"
      case 4: "FULFILMENT_FACET_PARTLY_DELIVERED"
      case 5: "FULFILMENT_FACET_DELIVERED"
      case 6: "FULFILMENT_FACET_WRITTEN_OFF"
      default: nil
    }
  }
}

/// How much of what was delivered came back. Computed from the lines' counters, never set.
public struct ReturnFacet: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never the facet of an order.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Nothing came back.
  public static var notReturned: Self { Self(rawValue: 1) }
  /// Some delivered units came back.
  public static var partlyReturned: Self { Self(rawValue: 2) }
  /// Every delivered unit came back.
  public static var returned: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .notReturned, .partlyReturned, .returned] }
  public var name: String? {
    switch rawValue {
      case 0: "RETURN_FACET_UNSPECIFIED"
      case 1: "RETURN_FACET_NOT_RETURNED"
      case 2: "RETURN_FACET_PARTLY_RETURNED"
      case 3: "RETURN_FACET_RETURNED"
      default: nil
    }
  }
}

/// An order's money: sums that payments and refunds alone write (I6), and what follows from them.
public struct OrderSettlement: WireMessage, Hashable {
  /// How far it is paid.
  public var payment: PaymentFacet = .unspecified
  /// How far its units are on their way.
  public var fulfilment: FulfilmentFacet = .unspecified
  /// How much came back.
  public var returned: ReturnFacet = .unspecified
  /// Authorized and not yet captured.
  public var authorized: Money?
  /// Captured over all payments.
  public var captured: Money?
  /// Refunded, at most `captured`.
  public var refunded: Money?
  /// Of refunds that are requested, approved, under way or failed and to be retried; with `refunded`
  /// at most `captured` (I6).
  public var refundInFlight: Money?
  /// What the customer still owes; negative: what is owed to the customer. 0 settles the order.
  public var balance: Money?
  /// When payment is due; absent where none is awaited by a date.
  public var dueTime: Timestamp?
  /// How often the customer was reminded.
  public var reminders: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(payment: PaymentFacet = .unspecified, fulfilment: FulfilmentFacet = .unspecified, returned: ReturnFacet = .unspecified, authorized: Money? = nil, captured: Money? = nil, refunded: Money? = nil, refundInFlight: Money? = nil, balance: Money? = nil, dueTime: Timestamp? = nil, reminders: Int32 = 0) {
    self.payment = payment
    self.fulfilment = fulfilment
    self.returned = returned
    self.authorized = authorized
    self.captured = captured
    self.refunded = refunded
    self.refundInFlight = refundInFlight
    self.balance = balance
    self.dueTime = dueTime
    self.reminders = reminders
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension OrderSettlement: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderSettlement__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderSettlement.self)
    payment = readEnum(c.pointee.payment)
    fulfilment = readEnum(c.pointee.fulfilment)
    returned = readEnum(c.pointee.returned)
    authorized = readMessage(c.pointee.authorized)
    captured = readMessage(c.pointee.captured)
    refunded = readMessage(c.pointee.refunded)
    refundInFlight = readMessage(c.pointee.refund_in_flight)
    balance = readMessage(c.pointee.balance)
    dueTime = readMessage(c.pointee.due_time)
    reminders = c.pointee.reminders
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderSettlement.self)
    c.pointee.payment = arena.enumeration(payment)
    c.pointee.fulfilment = arena.enumeration(fulfilment)
    c.pointee.returned = arena.enumeration(returned)
    c.pointee.authorized = arena.message(authorized)
    c.pointee.captured = arena.message(captured)
    c.pointee.refunded = arena.message(refunded)
    c.pointee.refund_in_flight = arena.message(refundInFlight)
    c.pointee.balance = arena.message(balance)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.reminders = reminders
    arena.keepUnknown(unknownFields, raw)
  }
}
