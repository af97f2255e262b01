// Written by protoc-gen-kontor from kontor/orders/v1/completion.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Settles an order.
public struct CompleteOrderRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Asks what keeps an order from being settled.
public struct QuoteCompletionRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "") {
    self.orderID = orderID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
  }
}

/// What keeps an order from being settled; nothing is done.
public struct QuoteCompletionResponse: WireMessage, Hashable {
  /// What is missing; empty: CompleteOrder would settle it.
  public var gaps: [QuoteCompletionResponse.Gap] = []
  /// What the customer owes; negative: what is owed to the customer.
  public var balance: Money?
  /// Number of the invoice; empty if there is none.
  public var invoiceNumber: String = ""
  /// Why the invoice was waived; empty if it was not.
  public var waiverReason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(gaps: [QuoteCompletionResponse.Gap] = [], balance: Money? = nil, invoiceNumber: String = "", waiverReason: String = "") {
    self.gaps = gaps
    self.balance = balance
    self.invoiceNumber = invoiceNumber
    self.waiverReason = waiverReason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Something that is missing.
  public struct Gap: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never missing.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Not every unit is delivered.
    public static var notDelivered: Self { Self(rawValue: 1) }
    /// The customer still owes.
    public static var balanceOpen: Self { Self(rawValue: 2) }
    /// The customer is owed: more was paid than is due.
    public static var overpaid: Self { Self(rawValue: 3) }
    /// No invoice is issued, and none was waived.
    public static var invoiceMissing: Self { Self(rawValue: 4) }
    /// Something holds the order.
    public static var held: Self { Self(rawValue: 5) }
    /// A refund is not finished.
    public static var refundOpen: Self { Self(rawValue: 6) }
    public static var allCases: [Self] { [.unspecified, .notDelivered, .balanceOpen, .overpaid, .invoiceMissing, .held, .refundOpen] }
    public var name: String? {
      switch rawValue {
        case 0: "GAP_UNSPECIFIED"
        case 1: "NOT_DELIVERED"
        case 2: "BALANCE_OPEN"
        case 3: "OVERPAID"
        case 4: "INVOICE_MISSING"
        case 5: "HELD"
        case 6: "REFUND_OPEN"
        default: nil
      }
    }
  }
}

extension CompleteOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CompleteOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CompleteOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CompleteOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteCompletionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteCompletionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCompletionRequest.self)
    orderID = readString(c.pointee.order_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCompletionRequest.self)
    c.pointee.order_id = arena.string(orderID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteCompletionResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteCompletionResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCompletionResponse.self)
    gaps = readEnums(c.pointee.n_gaps, c.pointee.gaps)
    balance = readMessage(c.pointee.balance)
    invoiceNumber = readString(c.pointee.invoice_number)
    waiverReason = readString(c.pointee.waiver_reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteCompletionResponse.self)
    c.pointee.n_gaps = gaps.count
    c.pointee.gaps = arena.enumerations(gaps)
    c.pointee.balance = arena.message(balance)
    c.pointee.invoice_number = arena.string(invoiceNumber)
    c.pointee.waiver_reason = arena.string(waiverReason)
    arena.keepUnknown(unknownFields, raw)
  }
}
