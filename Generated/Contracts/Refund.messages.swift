// Written by protoc-gen-kontor from kontor/orders/v1/refund.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Money that goes back to the customer of an order [PAY-2, PAY-3].
public struct Refund: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var refundID: String = ""
  /// Order that it is of, 36 bytes.
  public var orderID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: Refund.State = .unspecified
  /// How much.
  public var amount: Money?
  /// For which units, where it was asked for by units; 0..200.
  public var lines: [RefundLine] = []
  /// Of that, freight.
  public var freight: Money?
  /// Why, in the words of who asked, 1..500 bytes.
  public var reason: String = ""
  /// Who asked: an actor's name, 1..128 bytes.
  public var requestedBy: String = ""
  /// Who approved; empty before.
  public var approvedBy: String = ""
  /// Why it was refused, called off or failed, up to 500 bytes; else empty.
  public var outcomeReason: String = ""
  /// Who moved the money, and the provider's name for it; empty before.
  public var provider: String = ""
  /// The provider's name for the refund, up to 128 bytes; empty before it succeeded.
  public var providerRef: String = ""
  /// How often it was tried.
  public var attempts: Int32 = 0
  /// When it was asked for.
  public var createTime: Timestamp?
  /// When finance approved it.
  public var approveTime: Timestamp?
  /// When it succeeded or was called off.
  public var endTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(refundID: String = "", orderID: String = "", version: Int64 = 0, state: Refund.State = .unspecified, amount: Money? = nil, lines: [RefundLine] = [], freight: Money? = nil, reason: String = "", requestedBy: String = "", approvedBy: String = "", outcomeReason: String = "", provider: String = "", providerRef: String = "", attempts: Int32 = 0, createTime: Timestamp? = nil, approveTime: Timestamp? = nil, endTime: Timestamp? = nil) {
    self.refundID = refundID
    self.orderID = orderID
    self.version = version
    self.state = state
    self.amount = amount
    self.lines = lines
    self.freight = freight
    self.reason = reason
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.outcomeReason = outcomeReason
    self.provider = provider
    self.providerRef = providerRef
    self.attempts = attempts
    self.createTime = createTime
    self.approveTime = approveTime
    self.endTime = endTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a refund stands.
  ///
  ///   REQUESTED -> APPROVED -> PROCESSING -> SUCCEEDED
  ///       |           |          |  ^ retry
  ///       |           |          v  |
  ///       +-----------+-------- FAILED        before it succeeds -> CANCELLED
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a refund.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Asked for; finance decides.
    public static var requested: Self { Self(rawValue: 1) }
    /// Finance agrees; to be carried out.
    public static var approved: Self { Self(rawValue: 2) }
    /// The provider is at it.
    public static var processing: Self { Self(rawValue: 3) }
    /// The customer has the money. Final.
    public static var succeeded: Self { Self(rawValue: 4) }
    /// The provider could not; may be tried again.
    public static var failed: Self { Self(rawValue: 5) }
    /// Refused by finance or called off. Final.
    public static var cancelled: Self { Self(rawValue: 6) }
    public static var allCases: [Self] { [.unspecified, .requested, .approved, .processing, .succeeded, .failed, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "REQUESTED"
        case 2: "APPROVED"
        case 3: "PROCESSING"
        case 4: "SUCCEEDED"
        case 5: "FAILED"
        case 6: "CANCELLED"
        default: nil
      }
    }
  }
}

/// Units of one line that are refunded.
public struct RefundLine: WireMessage, Hashable {
  /// Number of the line, 1..200.
  public var lineNumber: Int32 = 0
  /// How many units, 1..1,000,000; in an answer 0 for money on units that the customer keeps.
  public var quantity: Int64 = 0
  /// What is paid back for them. Ignored in a request.
  public var amount: Money?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, quantity: Int64 = 0, amount: Money? = nil) {
    self.lineNumber = lineNumber
    self.quantity = quantity
    self.amount = amount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(lineNumber != 0, "line_number", path, &violations)
    Rules.range(Int64(clamping: lineNumber), 1, 200, "line_number", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
  }
}

/// What to refund of an order: an amount, or units; neither asks for all that can be refunded.
public struct RefundWish: WireMessage, Hashable {
  /// How much, above 0, in the order's currency. Excludes `lines` and `freight`.
  public var amount: Money?
  /// Units of these lines, each line once: what was paid for them. The last unit of a line takes what
  /// rounding left, so that all units together are what was paid for the line.
  public var lines: [RefundLine] = []
  /// True: what was paid for freight as well.
  public var freight: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(amount: Money? = nil, lines: [RefundLine] = [], freight: Bool = false) {
    self.amount = amount
    self.lines = lines
    self.freight = freight
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
  }
}

/// Asks for a refund.
public struct RequestRefundRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What; absent: all that can be refunded.
  public var wish: RefundWish?
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, wish: RefundWish? = nil, reason: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.wish = wish
    self.reason = reason
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
    Rules.message("wish", path, &violations) { wish?.validate("", into: &$0) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks what a refund would be.
public struct QuoteRefundRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// What; absent: all that can be refunded.
  public var wish: RefundWish?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", wish: RefundWish? = nil) {
    self.orderID = orderID
    self.wish = wish
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.message("wish", path, &violations) { wish?.validate("", into: &$0) }
  }
}

/// What a refund would be; nothing is done.
public struct QuoteRefundResponse: WireMessage, Hashable {
  /// How much would be refunded.
  public var amount: Money?
  /// By line, where units were asked for.
  public var lines: [RefundLine] = []
  /// Of that, freight.
  public var freight: Money?
  /// What could be refunded at most now.
  public var refundable: Money?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(amount: Money? = nil, lines: [RefundLine] = [], freight: Money? = nil, refundable: Money? = nil) {
    self.amount = amount
    self.lines = lines
    self.freight = freight
    self.refundable = refundable
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Approves a refund; the approver is not who asked for it [PAY-3].
public struct ApproveRefundRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the refund.
  public var refundID: String = ""
  /// Version of the refund that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", refundID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.refundID = refundID
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!refundID.isEmpty, "refund_id", path, &violations)
    Rules.bytes(refundID.utf8.count, 0, 36, "refund_id", path, &violations)
    Rules.pattern(.uuid, refundID, "refund_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Refuses a refund.
public struct RejectRefundRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the refund.
  public var refundID: String = ""
  /// Version of the refund that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", refundID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.refundID = refundID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!refundID.isEmpty, "refund_id", path, &violations)
    Rules.bytes(refundID.utf8.count, 0, 36, "refund_id", path, &violations)
    Rules.pattern(.uuid, refundID, "refund_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Calls a refund off that has not succeeded and is not with the provider.
public struct CancelRefundRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the refund.
  public var refundID: String = ""
  /// Version of the refund that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", refundID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.refundID = refundID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!refundID.isEmpty, "refund_id", path, &violations)
    Rules.bytes(refundID.utf8.count, 0, 36, "refund_id", path, &violations)
    Rules.pattern(.uuid, refundID, "refund_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Tells what became of an approved refund.
public struct RecordRefundResultRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the refund.
  public var refundID: String = ""
  /// Version of the refund that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// PROCESSING, SUCCEEDED or FAILED; no other. A failed refund may be tried again.
  public var state: Refund.State = .unspecified
  /// Who moves the money: a code such as "adyen"; needed with SUCCEEDED.
  public var provider: String = ""
  /// The provider's name for the refund, one line, 1..128 bytes; needed with SUCCEEDED.
  public var providerRef: String = ""
  /// Why it failed, up to 500 bytes; needed with FAILED.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", refundID: String = "", expectedVersion: Int64 = 0, state: Refund.State = .unspecified, provider: String = "", providerRef: String = "", reason: String = "") {
    self.requestID = requestID
    self.refundID = refundID
    self.expectedVersion = expectedVersion
    self.state = state
    self.provider = provider
    self.providerRef = providerRef
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!refundID.isEmpty, "refund_id", path, &violations)
    Rules.bytes(refundID.utf8.count, 0, 36, "refund_id", path, &violations)
    Rules.pattern(.uuid, refundID, "refund_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(state.rawValue != 0, "state", path, &violations)
    if !state.isDefined { Rules.undefined(state, "state", path, &violations) }
    Rules.bytes(provider.utf8.count, 0, 32, "provider", path, &violations)
    Rules.pattern(.code, provider, "provider", path, &violations)
    Rules.bytes(providerRef.utf8.count, 0, 128, "provider_ref", path, &violations)
    Rules.pattern(.line, providerRef, "provider_ref", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for one refund.
public struct GetRefundRequest: WireMessage, Hashable {
  /// Id of the refund.
  public var refundID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(refundID: String = "") {
    self.refundID = refundID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!refundID.isEmpty, "refund_id", path, &violations)
    Rules.bytes(refundID.utf8.count, 0, 36, "refund_id", path, &violations)
    Rules.pattern(.uuid, refundID, "refund_id", path, &violations)
  }
}

/// Asks for a page of refunds.
public struct ListRefundsRequest: WireMessage, Hashable {
  /// Of this order; empty: of any.
  public var orderID: String = ""
  /// In one of these states; 0..6 of them; none: any.
  public var states: [Refund.State] = []
  /// Most refunds on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", states: [Refund.State] = [], pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.states = states
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.items(states.count, 0, 6, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of refunds.
public struct ListRefundsResponse: WireMessage, Hashable {
  /// The refunds, newest first.
  public var refunds: [Refund] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(refunds: [Refund] = [], nextPageToken: String = "") {
    self.refunds = refunds
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Refund: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Refund__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Refund.self)
    refundID = readString(c.pointee.refund_id)
    orderID = readString(c.pointee.order_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    amount = readMessage(c.pointee.amount)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    freight = readMessage(c.pointee.freight)
    reason = readString(c.pointee.reason)
    requestedBy = readString(c.pointee.requested_by)
    approvedBy = readString(c.pointee.approved_by)
    outcomeReason = readString(c.pointee.outcome_reason)
    provider = readString(c.pointee.provider)
    providerRef = readString(c.pointee.provider_ref)
    attempts = c.pointee.attempts
    createTime = readMessage(c.pointee.create_time)
    approveTime = readMessage(c.pointee.approve_time)
    endTime = readMessage(c.pointee.end_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Refund.self)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.amount = arena.message(amount)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.freight = arena.message(freight)
    c.pointee.reason = arena.string(reason)
    c.pointee.requested_by = arena.string(requestedBy)
    c.pointee.approved_by = arena.string(approvedBy)
    c.pointee.outcome_reason = arena.string(outcomeReason)
    c.pointee.provider = arena.string(provider)
    c.pointee.provider_ref = arena.string(providerRef)
    c.pointee.attempts = attempts
    c.pointee.create_time = arena.message(createTime)
    c.pointee.approve_time = arena.message(approveTime)
    c.pointee.end_time = arena.message(endTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RefundLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RefundLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RefundLine.self)
    lineNumber = c.pointee.line_number
    quantity = c.pointee.quantity
    amount = readMessage(c.pointee.amount)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RefundLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.quantity = quantity
    c.pointee.amount = arena.message(amount)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RefundWish: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RefundWish__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RefundWish.self)
    amount = readMessage(c.pointee.amount)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    freight = c.pointee.freight != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RefundWish.self)
    c.pointee.amount = arena.message(amount)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.freight = freight ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RequestRefundRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RequestRefundRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RequestRefundRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    wish = readMessage(c.pointee.wish)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RequestRefundRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.wish = arena.message(wish)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteRefundRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteRefundRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteRefundRequest.self)
    orderID = readString(c.pointee.order_id)
    wish = readMessage(c.pointee.wish)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteRefundRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.wish = arena.message(wish)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension QuoteRefundResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteRefundResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteRefundResponse.self)
    amount = readMessage(c.pointee.amount)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    freight = readMessage(c.pointee.freight)
    refundable = readMessage(c.pointee.refundable)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteRefundResponse.self)
    c.pointee.amount = arena.message(amount)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.freight = arena.message(freight)
    c.pointee.refundable = arena.message(refundable)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ApproveRefundRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ApproveRefundRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ApproveRefundRequest.self)
    requestID = readString(c.pointee.request_id)
    refundID = readString(c.pointee.refund_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ApproveRefundRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RejectRefundRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RejectRefundRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RejectRefundRequest.self)
    requestID = readString(c.pointee.request_id)
    refundID = readString(c.pointee.refund_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RejectRefundRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelRefundRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CancelRefundRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CancelRefundRequest.self)
    requestID = readString(c.pointee.request_id)
    refundID = readString(c.pointee.refund_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CancelRefundRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordRefundResultRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RecordRefundResultRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordRefundResultRequest.self)
    requestID = readString(c.pointee.request_id)
    refundID = readString(c.pointee.refund_id)
    expectedVersion = c.pointee.expected_version
    state = readEnum(c.pointee.state)
    provider = readString(c.pointee.provider)
    providerRef = readString(c.pointee.provider_ref)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordRefundResultRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.expected_version = expectedVersion
    c.pointee.state = arena.enumeration(state)
    c.pointee.provider = arena.string(provider)
    c.pointee.provider_ref = arena.string(providerRef)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetRefundRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetRefundRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetRefundRequest.self)
    refundID = readString(c.pointee.refund_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetRefundRequest.self)
    c.pointee.refund_id = arena.string(refundID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListRefundsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListRefundsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRefundsRequest.self)
    orderID = readString(c.pointee.order_id)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRefundsRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListRefundsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListRefundsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRefundsResponse.self)
    refunds = readMessages(c.pointee.n_refunds, c.pointee.refunds)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRefundsResponse.self)
    c.pointee.n_refunds = refunds.count
    c.pointee.refunds = arena.messages(refunds)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
