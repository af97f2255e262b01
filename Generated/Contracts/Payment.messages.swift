// Written by protoc-gen-kontor from kontor/orders/v1/payment.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// One payment of an order: money that a provider authorized or that arrived [PAY-1, PAY-4].
public struct Payment: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var paymentID: String = ""
  /// Order that is paid, 36 bytes.
  public var orderID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: Payment.State = .unspecified
  /// What is unusual about it.
  public var mark: Payment.Mark = .unspecified
  /// How it is paid.
  public var method: PaymentMethod = .unspecified
  /// Who moves the money, 1..32 bytes; empty: declared with the order, which names none.
  public var provider: String = ""
  /// The provider's name for the payment, unique with `provider`, 1..128 bytes; may be empty where
  /// `provider` is.
  public var providerRef: String = ""
  /// What was authorized or captured at once.
  public var amount: Money?
  /// What is captured of it.
  public var captured: Money?
  /// When the customer paid, as the provider says.
  public var payTime: Timestamp?
  /// When it was recorded.
  public var createTime: Timestamp?
  /// Who recorded it: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// Why it was voided, failed or lapsed, up to 500 bytes; else empty.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(paymentID: String = "", orderID: String = "", version: Int64 = 0, state: Payment.State = .unspecified, mark: Payment.Mark = .unspecified, method: PaymentMethod = .unspecified, provider: String = "", providerRef: String = "", amount: Money? = nil, captured: Money? = nil, payTime: Timestamp? = nil, createTime: Timestamp? = nil, createdBy: String = "", reason: String = "") {
    self.paymentID = paymentID
    self.orderID = orderID
    self.version = version
    self.state = state
    self.mark = mark
    self.method = method
    self.provider = provider
    self.providerRef = providerRef
    self.amount = amount
    self.captured = captured
    self.payTime = payTime
    self.createTime = createTime
    self.createdBy = createdBy
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a payment stands.
  ///
  ///   PENDING -> AUTHORIZED -> CAPTURED
  ///     |            |
  ///     +------------+-------> FAILED, VOIDED, EXPIRED
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a payment.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Announced; nothing is certain.
    public static var pending: Self { Self(rawValue: 1) }
    /// The provider holds the money for the order; some of it may be captured already.
    public static var authorized: Self { Self(rawValue: 2) }
    /// The money is there. Final.
    public static var captured: Self { Self(rawValue: 3) }
    /// Did not work; the customer pays again, by whatever method. Final.
    public static var failed: Self { Self(rawValue: 4) }
    /// Called off before anything was captured. Final.
    public static var voided: Self { Self(rawValue: 5) }
    /// The provider let it lapse. Final.
    public static var expired: Self { Self(rawValue: 6) }
    public static var allCases: [Self] { [.unspecified, .pending, .authorized, .captured, .failed, .voided, .expired] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "PENDING"
        case 2: "AUTHORIZED"
        case 3: "CAPTURED"
        case 4: "FAILED"
        case 5: "VOIDED"
        case 6: "EXPIRED"
        default: nil
      }
    }
  }

  /// What is unusual about a payment. Money that arrived is recorded whatever it is, and what is
  /// unusual opens an exception case.
  public struct Mark: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the mark of a payment.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Nothing.
    public static var regular: Self { Self(rawValue: 1) }
    /// The order was fully paid already.
    public static var duplicate: Self { Self(rawValue: 2) }
    /// Not the amount that was open.
    public static var amountMismatch: Self { Self(rawValue: 3) }
    /// The order had been cancelled, rejected or expired; it is not revived.
    public static var late: Self { Self(rawValue: 4) }
    public static var allCases: [Self] { [.unspecified, .regular, .duplicate, .amountMismatch, .late] }
    public var name: String? {
      switch rawValue {
        case 0: "MARK_UNSPECIFIED"
        case 1: "REGULAR"
        case 2: "DUPLICATE"
        case 3: "AMOUNT_MISMATCH"
        case 4: "LATE"
        default: nil
      }
    }
  }
}

/// Records a payment.
public struct RecordPaymentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order that is paid.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Who moves the money: a code such as "adyen" or "bank".
  public var provider: String = ""
  /// The provider's name for the payment, one line, 1..128 bytes. With `provider` it is a payment's
  /// name for good: recorded again for the same order, the payment is answered as it stands.
  public var providerRef: String = ""
  /// How it is paid; unspecified: as the order says.
  public var method: PaymentMethod = .unspecified
  /// AUTHORIZED, CAPTURED or FAILED; no other.
  public var state: Payment.State = .unspecified
  /// What was authorized, captured or tried, above 0, in the order's currency.
  public var amount: Money?
  /// When the customer paid; absent: now.
  public var payTime: Timestamp?
  /// True: one of several payments, so that less than what is open is right. Implied by method
  /// INSTALMENT.
  public var partial: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, provider: String = "", providerRef: String = "", method: PaymentMethod = .unspecified, state: Payment.State = .unspecified, amount: Money? = nil, payTime: Timestamp? = nil, partial: Bool = false) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.provider = provider
    self.providerRef = providerRef
    self.method = method
    self.state = state
    self.amount = amount
    self.payTime = payTime
    self.partial = partial
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
    Rules.required(!provider.isEmpty, "provider", path, &violations)
    Rules.bytes(provider.utf8.count, 0, 32, "provider", path, &violations)
    Rules.pattern(.code, provider, "provider", path, &violations)
    Rules.required(!providerRef.isEmpty, "provider_ref", path, &violations)
    Rules.bytes(providerRef.utf8.count, 0, 128, "provider_ref", path, &violations)
    Rules.pattern(.line, providerRef, "provider_ref", path, &violations)
    if !method.isDefined { Rules.undefined(method, "method", path, &violations) }
    Rules.required(state.rawValue != 0, "state", path, &violations)
    if !state.isDefined { Rules.undefined(state, "state", path, &violations) }
    Rules.required(amount != nil, "amount", path, &violations)
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
  }
}

/// A payment, and its order after it.
public struct RecordPaymentResponse: WireMessage, Hashable {
  /// The payment.
  public var payment: Payment? {
    get { paymentBox?.value }
    set { paymentBox = newValue.map { Box($0) } }
  }
  private var paymentBox: Box<Payment>?
  /// Version of the order.
  public var orderVersion: Int64 = 0
  /// True: it had been recorded before.
  public var replayed: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(payment: Payment? = nil, orderVersion: Int64 = 0, replayed: Bool = false) {
    self.payment = payment
    self.orderVersion = orderVersion
    self.replayed = replayed
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Captures an authorized payment.
public struct CapturePaymentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the payment.
  public var paymentID: String = ""
  /// Version of the payment that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// How much, above 0 and at most what is authorized and not captured; absent: all of that.
  public var amount: Money?
  /// True: capture what the units handed to carriers cost, with freight on the first capture, as far as
  /// it is not captured yet. Excludes `amount`.
  public var shipped: Bool = false
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", paymentID: String = "", expectedVersion: Int64 = 0, amount: Money? = nil, shipped: Bool = false, dryRun: Bool = false) {
    self.requestID = requestID
    self.paymentID = paymentID
    self.expectedVersion = expectedVersion
    self.amount = amount
    self.shipped = shipped
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!paymentID.isEmpty, "payment_id", path, &violations)
    Rules.bytes(paymentID.utf8.count, 0, 36, "payment_id", path, &violations)
    Rules.pattern(.uuid, paymentID, "payment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
  }
}

/// Calls off what is not captured of a payment.
public struct VoidPaymentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the payment.
  public var paymentID: String = ""
  /// Version of the payment that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// What became of it: VOIDED, FAILED or EXPIRED; unspecified: VOIDED.
  public var state: Payment.State = .unspecified
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", paymentID: String = "", expectedVersion: Int64 = 0, reason: String = "", state: Payment.State = .unspecified, dryRun: Bool = false) {
    self.requestID = requestID
    self.paymentID = paymentID
    self.expectedVersion = expectedVersion
    self.reason = reason
    self.state = state
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!paymentID.isEmpty, "payment_id", path, &violations)
    Rules.bytes(paymentID.utf8.count, 0, 36, "payment_id", path, &violations)
    Rules.pattern(.uuid, paymentID, "payment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
    if !state.isDefined { Rules.undefined(state, "state", path, &violations) }
  }
}

/// Asks for a page of payments.
public struct ListPaymentsRequest: WireMessage, Hashable {
  /// Of this order; empty: of any.
  public var orderID: String = ""
  /// In one of these states; 0..6 of them; none: any.
  public var states: [Payment.State] = []
  /// With one of these marks; 0..4 of them; none: any.
  public var marks: [Payment.Mark] = []
  /// Most payments on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", states: [Payment.State] = [], marks: [Payment.Mark] = [], pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.states = states
    self.marks = marks
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
    Rules.items(marks.count, 0, 4, "marks", path, &violations)
    Rules.each(marks.count, "marks", path, &violations) { index, violations in
      let value = marks[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of payments.
public struct ListPaymentsResponse: WireMessage, Hashable {
  /// The payments, newest first.
  public var payments: [Payment] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(payments: [Payment] = [], nextPageToken: String = "") {
    self.payments = payments
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of unpaid orders.
public struct ListUnpaidRequest: WireMessage, Hashable {
  /// True: only what is past its due time.
  public var overdue: Bool = false
  /// To be paid this way; unspecified: any.
  public var method: PaymentMethod = .unspecified
  /// Most orders on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(overdue: Bool = false, method: PaymentMethod = .unspecified, pageSize: Int32 = 0, pageToken: String = "") {
    self.overdue = overdue
    self.method = method
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    if !method.isDefined { Rules.undefined(method, "method", path, &violations) }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// An order that is not fully paid.
public struct UnpaidOrder: WireMessage, Hashable {
  /// Id of the order, 36 bytes.
  public var orderID: String = ""
  /// Its number, as "SO-00000042".
  public var orderNumber: String = ""
  /// The caller's name for the customer, 0..64 bytes.
  public var customerRef: String = ""
  /// How it is to be paid.
  public var method: PaymentMethod = .unspecified
  /// The order's total.
  public var total: Money?
  /// What is captured of it.
  public var captured: Money?
  /// When payment is due.
  public var dueTime: Timestamp?
  /// How often the customer was reminded.
  public var reminders: Int32 = 0
  /// True: the due time has passed.
  public var overdue: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", orderNumber: String = "", customerRef: String = "", method: PaymentMethod = .unspecified, total: Money? = nil, captured: Money? = nil, dueTime: Timestamp? = nil, reminders: Int32 = 0, overdue: Bool = false) {
    self.orderID = orderID
    self.orderNumber = orderNumber
    self.customerRef = customerRef
    self.method = method
    self.total = total
    self.captured = captured
    self.dueTime = dueTime
    self.reminders = reminders
    self.overdue = overdue
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A page of unpaid orders.
public struct ListUnpaidResponse: WireMessage, Hashable {
  /// The orders, the one due first at the head.
  public var orders: [UnpaidOrder] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orders: [UnpaidOrder] = [], nextPageToken: String = "") {
    self.orders = orders
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Payment: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Payment__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Payment.self)
    paymentID = readString(c.pointee.payment_id)
    orderID = readString(c.pointee.order_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    mark = readEnum(c.pointee.mark)
    method = readEnum(c.pointee.method)
    provider = readString(c.pointee.provider)
    providerRef = readString(c.pointee.provider_ref)
    amount = readMessage(c.pointee.amount)
    captured = readMessage(c.pointee.captured)
    payTime = readMessage(c.pointee.pay_time)
    createTime = readMessage(c.pointee.create_time)
    createdBy = readString(c.pointee.created_by)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Payment.self)
    c.pointee.payment_id = arena.string(paymentID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.mark = arena.enumeration(mark)
    c.pointee.method = arena.enumeration(method)
    c.pointee.provider = arena.string(provider)
    c.pointee.provider_ref = arena.string(providerRef)
    c.pointee.amount = arena.message(amount)
    c.pointee.captured = arena.message(captured)
    c.pointee.pay_time = arena.message(payTime)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordPaymentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RecordPaymentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordPaymentRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    provider = readString(c.pointee.provider)
    providerRef = readString(c.pointee.provider_ref)
    method = readEnum(c.pointee.method)
    state = readEnum(c.pointee.state)
    amount = readMessage(c.pointee.amount)
    payTime = readMessage(c.pointee.pay_time)
    partial = c.pointee.partial != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordPaymentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.provider = arena.string(provider)
    c.pointee.provider_ref = arena.string(providerRef)
    c.pointee.method = arena.enumeration(method)
    c.pointee.state = arena.enumeration(state)
    c.pointee.amount = arena.message(amount)
    c.pointee.pay_time = arena.message(payTime)
    c.pointee.partial = partial ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordPaymentResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RecordPaymentResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordPaymentResponse.self)
    paymentBox = readBox(c.pointee.payment)
    orderVersion = c.pointee.order_version
    replayed = c.pointee.replayed != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordPaymentResponse.self)
    c.pointee.payment = arena.message(paymentBox)
    c.pointee.order_version = orderVersion
    c.pointee.replayed = replayed ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CapturePaymentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CapturePaymentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CapturePaymentRequest.self)
    requestID = readString(c.pointee.request_id)
    paymentID = readString(c.pointee.payment_id)
    expectedVersion = c.pointee.expected_version
    amount = readMessage(c.pointee.amount)
    shipped = c.pointee.shipped != 0
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CapturePaymentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.payment_id = arena.string(paymentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.amount = arena.message(amount)
    c.pointee.shipped = shipped ? 1 : 0
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension VoidPaymentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__VoidPaymentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__VoidPaymentRequest.self)
    requestID = readString(c.pointee.request_id)
    paymentID = readString(c.pointee.payment_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    state = readEnum(c.pointee.state)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__VoidPaymentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.payment_id = arena.string(paymentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.state = arena.enumeration(state)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListPaymentsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListPaymentsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListPaymentsRequest.self)
    orderID = readString(c.pointee.order_id)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    marks = readEnums(c.pointee.n_marks, c.pointee.marks)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListPaymentsRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.n_marks = marks.count
    c.pointee.marks = arena.enumerations(marks)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListPaymentsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListPaymentsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListPaymentsResponse.self)
    payments = readMessages(c.pointee.n_payments, c.pointee.payments)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListPaymentsResponse.self)
    c.pointee.n_payments = payments.count
    c.pointee.payments = arena.messages(payments)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListUnpaidRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListUnpaidRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUnpaidRequest.self)
    overdue = c.pointee.overdue != 0
    method = readEnum(c.pointee.method)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUnpaidRequest.self)
    c.pointee.overdue = overdue ? 1 : 0
    c.pointee.method = arena.enumeration(method)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UnpaidOrder: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UnpaidOrder__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UnpaidOrder.self)
    orderID = readString(c.pointee.order_id)
    orderNumber = readString(c.pointee.order_number)
    customerRef = readString(c.pointee.customer_ref)
    method = readEnum(c.pointee.method)
    total = readMessage(c.pointee.total)
    captured = readMessage(c.pointee.captured)
    dueTime = readMessage(c.pointee.due_time)
    reminders = c.pointee.reminders
    overdue = c.pointee.overdue != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UnpaidOrder.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.order_number = arena.string(orderNumber)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.method = arena.enumeration(method)
    c.pointee.total = arena.message(total)
    c.pointee.captured = arena.message(captured)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.reminders = reminders
    c.pointee.overdue = overdue ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListUnpaidResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListUnpaidResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUnpaidResponse.self)
    orders = readMessages(c.pointee.n_orders, c.pointee.orders)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUnpaidResponse.self)
    c.pointee.n_orders = orders.count
    c.pointee.orders = arena.messages(orders)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
