// Written by protoc-gen-kontor from kontor/complaints/v1/exception.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// What went wrong (EXC-1).
public struct ExceptionKind: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Data of the order are wrong or missing.
  public static var wrongInformation: Self { Self(rawValue: 1) }
  /// The order was placed twice.
  public static var duplicateOrder: Self { Self(rawValue: 2) }
  /// The amount is out of the ordinary.
  public static var abnormalAmount: Self { Self(rawValue: 3) }
  /// A payment failed.
  public static var paymentFailed: Self { Self(rawValue: 4) }
  /// It was paid twice.
  public static var duplicatePayment: Self { Self(rawValue: 5) }
  /// Another amount was paid than asked for.
  public static var paymentAmountMismatch: Self { Self(rawValue: 6) }
  /// Money came for an order that is cancelled or expired.
  public static var latePayment: Self { Self(rawValue: 7) }
  /// No news of a parcel for too long.
  public static var parcelStalled: Self { Self(rawValue: 8) }
  /// A parcel is late.
  public static var parcelDelayed: Self { Self(rawValue: 9) }
  /// A parcel is lost.
  public static var parcelLost: Self { Self(rawValue: 10) }
  /// A parcel is damaged.
  public static var parcelDamaged: Self { Self(rawValue: 11) }
  /// The customer refused a parcel.
  public static var parcelRefused: Self { Self(rawValue: 12) }
  /// A parcel came back.
  public static var parcelReturned: Self { Self(rawValue: 13) }
  /// Goods are short.
  public static var shortage: Self { Self(rawValue: 14) }
  /// A clock ran out.
  public static var deadlineMissed: Self { Self(rawValue: 15) }
  /// A complaint showed it.
  public static var complaint: Self { Self(rawValue: 16) }
  /// Anything else; `detail` says what.
  public static var other: Self { Self(rawValue: 17) }
  /// A parcel was delivered after it was given up.
  public static var parcelFound: Self { Self(rawValue: 18) }
  /// A provider's statement shows money that no payment or refund stands behind.
  public static var unknownPayment: Self { Self(rawValue: 19) }
  public static var allCases: [Self] { [.unspecified, .wrongInformation, .duplicateOrder, .abnormalAmount, .paymentFailed, .duplicatePayment, .paymentAmountMismatch, .latePayment, .parcelStalled, .parcelDelayed, .parcelLost, .parcelDamaged, .parcelRefused, .parcelReturned, .shortage, .deadlineMissed, .complaint, .other, .parcelFound, .unknownPayment] }
  public var name: String? {
    switch rawValue {
      case 0: "EXCEPTION_KIND_UNSPECIFIED"
      case 1: "EXCEPTION_KIND_WRONG_INFORMATION"
      case 2: "EXCEPTION_KIND_DUPLICATE_ORDER"
      case 3: "EXCEPTION_KIND_ABNORMAL_AMOUNT"
      case 4: "EXCEPTION_KIND_PAYMENT_FAILED"
      case 5: "EXCEPTION_KIND_DUPLICATE_PAYMENT"
      case 6: "EXCEPTION_KIND_PAYMENT_AMOUNT_MISMATCH"
      case 7: "EXCEPTION_KIND_LATE_PAYMENT"
      case 8: "EXCEPTION_KIND_PARCEL_STALLED"
      case 9: "EXCEPTION_KIND_PARCEL_DELAYED"
      case 10: "EXCEPTION_KIND_PARCEL_LOST"
      case 11: "EXCEPTION_KIND_PARCEL_DAMAGED"
      case 12: "EXCEPTION_KIND_PARCEL_REFUSED"
      case 13: "EXCEPTION_KIND_PARCEL_RETURNED"
      case 14: "EXCEPTION_KIND_SHORTAGE"
      case 15: "EXCEPTION_KIND_DEADLINE_MISSED"
      case 16: "EXCEPTION_KIND_COMPLAINT"
      case 17: "EXCEPTION_KIND_OTHER"
      case 18: "EXCEPTION_KIND_PARCEL_FOUND"
      case 19: "EXCEPTION_KIND_UNKNOWN_PAYMENT"
      default: nil
    }
  }
}

/// An exception case as it stands at `version`. Everything in it is set by the service.
public struct ExceptionCase: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var caseID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// What went wrong.
  public var kind: ExceptionKind = .unspecified
  /// Where the case stands.
  public var state: ExceptionCase.State = .unspecified
  /// Order it is about, 36 bytes; empty if about none.
  public var orderID: String = ""
  /// What happened, in words.
  public var detail: String = ""
  /// Department that has it, 0..32 bytes.
  public var department: String = ""
  /// Person who has it, 0..128 bytes.
  public var owner: String = ""
  /// Why it happened.
  public var cause: String = ""
  /// What is to be done.
  public var plan: String = ""
  /// When it is to be done; absent: no deadline.
  public var dueTime: Timestamp?
  /// What came of it.
  public var result: String = ""
  /// Who raised it: a person, or the background work that found it.
  public var raisedBy: String = ""
  /// When it was raised.
  public var raiseTime: Timestamp?
  /// When it was resolved; absent: not yet.
  public var resolveTime: Timestamp?
  /// When it was closed; absent: not yet.
  public var closeTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(caseID: String = "", version: Int64 = 0, kind: ExceptionKind = .unspecified, state: ExceptionCase.State = .unspecified, orderID: String = "", detail: String = "", department: String = "", owner: String = "", cause: String = "", plan: String = "", dueTime: Timestamp? = nil, result: String = "", raisedBy: String = "", raiseTime: Timestamp? = nil, resolveTime: Timestamp? = nil, closeTime: Timestamp? = nil) {
    self.caseID = caseID
    self.version = version
    self.kind = kind
    self.state = state
    self.orderID = orderID
    self.detail = detail
    self.department = department
    self.owner = owner
    self.cause = cause
    self.plan = plan
    self.dueTime = dueTime
    self.result = result
    self.raisedBy = raisedBy
    self.raiseTime = raiseTime
    self.resolveTime = resolveTime
    self.closeTime = closeTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a case stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a case.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Nobody has it yet.
    public static var open: Self { Self(rawValue: 1) }
    /// A department has it.
    public static var assigned: Self { Self(rawValue: 2) }
    /// Cause and plan are known.
    public static var planned: Self { Self(rawValue: 3) }
    /// The plan is being carried out.
    public static var inProgress: Self { Self(rawValue: 4) }
    /// It was carried out.
    public static var resolved: Self { Self(rawValue: 5) }
    /// The customer knows.
    public static var customerInformed: Self { Self(rawValue: 6) }
    /// Over.
    public static var closed: Self { Self(rawValue: 7) }
    public static var allCases: [Self] { [.unspecified, .open, .assigned, .planned, .inProgress, .resolved, .customerInformed, .closed] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "OPEN"
        case 2: "ASSIGNED"
        case 3: "PLANNED"
        case 4: "IN_PROGRESS"
        case 5: "RESOLVED"
        case 6: "CUSTOMER_INFORMED"
        case 7: "CLOSED"
        default: nil
      }
    }
  }
}

/// An order that is abnormal.
public struct RaiseExceptionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Order it is about.
  public var orderID: String = ""
  /// What went wrong.
  public var kind: ExceptionKind = .unspecified
  /// What happened, 1..2,000 bytes.
  public var detail: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", kind: ExceptionKind = .unspecified, detail: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.kind = kind
    self.detail = detail
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
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.required(!detail.isEmpty, "detail", path, &violations)
    Rules.bytes(detail.utf8.count, 0, 2000, "detail", path, &violations)
  }
}

/// Which case.
public struct GetExceptionRequest: WireMessage, Hashable {
  /// Id of the case.
  public var caseID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(caseID: String = "") {
    self.caseID = caseID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!caseID.isEmpty, "case_id", path, &violations)
    Rules.bytes(caseID.utf8.count, 0, 36, "case_id", path, &violations)
    Rules.pattern(.uuid, caseID, "case_id", path, &violations)
  }
}

/// Which cases.
public struct ListExceptionsRequest: WireMessage, Hashable {
  /// States wanted; empty: all that are not CLOSED.
  public var states: [ExceptionCase.State] = []
  /// Kinds wanted; empty: all.
  public var kinds: [ExceptionKind] = []
  /// Cases of this order; empty: of all.
  public var orderID: String = ""
  /// Cases of this department; empty: of all.
  public var department: String = ""
  /// Raised in this time; absent: ever.
  public var raiseTime: TimeRange?
  /// Cases on a page, 1..200; 0: 50.
  public var pageSize: Int32 = 0
  /// Of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [ExceptionCase.State] = [], kinds: [ExceptionKind] = [], orderID: String = "", department: String = "", raiseTime: TimeRange? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.kinds = kinds
    self.orderID = orderID
    self.department = department
    self.raiseTime = raiseTime
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 7, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(kinds.count, 0, 19, "kinds", path, &violations)
    Rules.each(kinds.count, "kinds", path, &violations) { index, violations in
      let value = kinds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.bytes(department.utf8.count, 0, 32, "department", path, &violations)
    Rules.pattern(.code, department, "department", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of cases.
public struct ListExceptionsResponse: WireMessage, Hashable {
  /// The cases, newest first.
  public var cases: [ExceptionCase] = []
  /// Asks for the next page; empty: this is the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(cases: [ExceptionCase] = [], nextPageToken: String = "") {
    self.cases = cases
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Who has a case.
public struct TriageExceptionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the case.
  public var caseID: String = ""
  /// Version that the caller has read; 0: any.
  public var expectedVersion: Int64 = 0
  /// Code of the department.
  public var department: String = ""
  /// Person responsible, 0..128 bytes.
  public var owner: String = ""
  /// When it is to be done; absent: no deadline.
  public var dueTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", caseID: String = "", expectedVersion: Int64 = 0, department: String = "", owner: String = "", dueTime: Timestamp? = nil) {
    self.requestID = requestID
    self.caseID = caseID
    self.expectedVersion = expectedVersion
    self.department = department
    self.owner = owner
    self.dueTime = dueTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!caseID.isEmpty, "case_id", path, &violations)
    Rules.bytes(caseID.utf8.count, 0, 36, "case_id", path, &violations)
    Rules.pattern(.uuid, caseID, "case_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!department.isEmpty, "department", path, &violations)
    Rules.bytes(department.utf8.count, 0, 32, "department", path, &violations)
    Rules.pattern(.code, department, "department", path, &violations)
    Rules.bytes(owner.utf8.count, 0, 128, "owner", path, &violations)
    Rules.pattern(.line, owner, "owner", path, &violations)
  }
}

/// What is to be done.
public struct PlanExceptionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the case.
  public var caseID: String = ""
  /// Version that the caller has read; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why it happened, 0..2,000 bytes.
  public var cause: String = ""
  /// What is to be done, 1..2,000 bytes.
  public var plan: String = ""
  /// True: work on it has begun, the case is IN_PROGRESS.
  public var start: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", caseID: String = "", expectedVersion: Int64 = 0, cause: String = "", plan: String = "", start: Bool = false) {
    self.requestID = requestID
    self.caseID = caseID
    self.expectedVersion = expectedVersion
    self.cause = cause
    self.plan = plan
    self.start = start
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!caseID.isEmpty, "case_id", path, &violations)
    Rules.bytes(caseID.utf8.count, 0, 36, "case_id", path, &violations)
    Rules.pattern(.uuid, caseID, "case_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(cause.utf8.count, 0, 2000, "cause", path, &violations)
    Rules.required(!plan.isEmpty, "plan", path, &violations)
    Rules.bytes(plan.utf8.count, 0, 2000, "plan", path, &violations)
  }
}

/// What came of it.
public struct ResolveExceptionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the case.
  public var caseID: String = ""
  /// Version that the caller has read; 0: any.
  public var expectedVersion: Int64 = 0
  /// What was done, 1..2,000 bytes.
  public var result: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", caseID: String = "", expectedVersion: Int64 = 0, result: String = "") {
    self.requestID = requestID
    self.caseID = caseID
    self.expectedVersion = expectedVersion
    self.result = result
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!caseID.isEmpty, "case_id", path, &violations)
    Rules.bytes(caseID.utf8.count, 0, 36, "case_id", path, &violations)
    Rules.pattern(.uuid, caseID, "case_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!result.isEmpty, "result", path, &violations)
    Rules.bytes(result.utf8.count, 0, 2000, "result", path, &violations)
  }
}

/// How the customer was told.
public struct InformCustomerRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the case.
  public var caseID: String = ""
  /// Version that the caller has read; 0: any.
  public var expectedVersion: Int64 = 0
  /// What the customer was told and how, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", caseID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.caseID = caseID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!caseID.isEmpty, "case_id", path, &violations)
    Rules.bytes(caseID.utf8.count, 0, 36, "case_id", path, &violations)
    Rules.pattern(.uuid, caseID, "case_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Why a case is over.
public struct CloseExceptionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the case.
  public var caseID: String = ""
  /// Version that the caller has read; 0: any.
  public var expectedVersion: Int64 = 0
  /// Needed where the customer was not told: why not; 0..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", caseID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.caseID = caseID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!caseID.isEmpty, "case_id", path, &violations)
    Rules.bytes(caseID.utf8.count, 0, 36, "case_id", path, &violations)
    Rules.pattern(.uuid, caseID, "case_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for the cases that are not closed and what changes among them; conditions are joined by and.
public struct WatchExceptionsRequest: WireMessage, Hashable {
  /// Of this department; empty: of every one, and of none.
  public var department: String = ""
  /// Of these kinds; empty: of all.
  public var kinds: [ExceptionKind] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(department: String = "", kinds: [ExceptionKind] = []) {
    self.department = department
    self.kinds = kinds
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(department.utf8.count, 0, 32, "department", path, &violations)
    Rules.pattern(.code, department, "department", path, &violations)
    Rules.items(kinds.count, 0, 19, "kinds", path, &violations)
    Rules.each(kinds.count, "kinds", path, &violations) { index, violations in
      let value = kinds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
  }
}

/// Something new about the cases.
public struct WatchExceptionsResponse: WireMessage, Hashable {
  /// What it tells.
  public var kind: WatchExceptionsResponse.Kind = .unspecified
  /// With SNAPSHOT the cases, newest first; else the one case as it stands.
  public var cases: [ExceptionCase] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: WatchExceptionsResponse.Kind = .unspecified, cases: [ExceptionCase] = []) {
    self.kind = kind
    self.cases = cases
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What the message tells.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of a message.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The newest 200 cases as they stand; what was told before is void.
    public static var snapshot: Self { Self(rawValue: 1) }
    /// The case was raised, came to the department, or changed.
    public static var changed: Self { Self(rawValue: 2) }
    /// The case, which was told of before, was closed or went to another department.
    public static var left: Self { Self(rawValue: 3) }
    public static var allCases: [Self] { [.unspecified, .snapshot, .changed, .left] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "SNAPSHOT"
        case 2: "CHANGED"
        case 3: "LEFT"
        default: nil
      }
    }
  }
}

extension ExceptionCase: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ExceptionCase__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ExceptionCase.self)
    caseID = readString(c.pointee.case_id)
    version = c.pointee.version
    kind = readEnum(c.pointee.kind)
    state = readEnum(c.pointee.state)
    orderID = readString(c.pointee.order_id)
    detail = readString(c.pointee.detail)
    department = readString(c.pointee.department)
    owner = readString(c.pointee.owner)
    cause = readString(c.pointee.cause)
    plan = readString(c.pointee.plan)
    dueTime = readMessage(c.pointee.due_time)
    result = readString(c.pointee.result)
    raisedBy = readString(c.pointee.raised_by)
    raiseTime = readMessage(c.pointee.raise_time)
    resolveTime = readMessage(c.pointee.resolve_time)
    closeTime = readMessage(c.pointee.close_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ExceptionCase.self)
    c.pointee.case_id = arena.string(caseID)
    c.pointee.version = version
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.state = arena.enumeration(state)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.detail = arena.string(detail)
    c.pointee.department = arena.string(department)
    c.pointee.owner = arena.string(owner)
    c.pointee.cause = arena.string(cause)
    c.pointee.plan = arena.string(plan)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.result = arena.string(result)
    c.pointee.raised_by = arena.string(raisedBy)
    c.pointee.raise_time = arena.message(raiseTime)
    c.pointee.resolve_time = arena.message(resolveTime)
    c.pointee.close_time = arena.message(closeTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RaiseExceptionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__RaiseExceptionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__RaiseExceptionRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    kind = readEnum(c.pointee.kind)
    detail = readString(c.pointee.detail)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__RaiseExceptionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.detail = arena.string(detail)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetExceptionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__GetExceptionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__GetExceptionRequest.self)
    caseID = readString(c.pointee.case_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__GetExceptionRequest.self)
    c.pointee.case_id = arena.string(caseID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListExceptionsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ListExceptionsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListExceptionsRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    kinds = readEnums(c.pointee.n_kinds, c.pointee.kinds)
    orderID = readString(c.pointee.order_id)
    department = readString(c.pointee.department)
    raiseTime = readMessage(c.pointee.raise_time)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListExceptionsRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.enumerations(kinds)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.department = arena.string(department)
    c.pointee.raise_time = arena.message(raiseTime)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListExceptionsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ListExceptionsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListExceptionsResponse.self)
    cases = readMessages(c.pointee.n_cases, c.pointee.cases)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListExceptionsResponse.self)
    c.pointee.n_cases = cases.count
    c.pointee.cases = arena.messages(cases)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TriageExceptionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__TriageExceptionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__TriageExceptionRequest.self)
    requestID = readString(c.pointee.request_id)
    caseID = readString(c.pointee.case_id)
    expectedVersion = c.pointee.expected_version
    department = readString(c.pointee.department)
    owner = readString(c.pointee.owner)
    dueTime = readMessage(c.pointee.due_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__TriageExceptionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.case_id = arena.string(caseID)
    c.pointee.expected_version = expectedVersion
    c.pointee.department = arena.string(department)
    c.pointee.owner = arena.string(owner)
    c.pointee.due_time = arena.message(dueTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PlanExceptionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__PlanExceptionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__PlanExceptionRequest.self)
    requestID = readString(c.pointee.request_id)
    caseID = readString(c.pointee.case_id)
    expectedVersion = c.pointee.expected_version
    cause = readString(c.pointee.cause)
    plan = readString(c.pointee.plan)
    start = c.pointee.start != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__PlanExceptionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.case_id = arena.string(caseID)
    c.pointee.expected_version = expectedVersion
    c.pointee.cause = arena.string(cause)
    c.pointee.plan = arena.string(plan)
    c.pointee.start = start ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ResolveExceptionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ResolveExceptionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ResolveExceptionRequest.self)
    requestID = readString(c.pointee.request_id)
    caseID = readString(c.pointee.case_id)
    expectedVersion = c.pointee.expected_version
    result = readString(c.pointee.result)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ResolveExceptionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.case_id = arena.string(caseID)
    c.pointee.expected_version = expectedVersion
    c.pointee.result = arena.string(result)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension InformCustomerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__InformCustomerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__InformCustomerRequest.self)
    requestID = readString(c.pointee.request_id)
    caseID = readString(c.pointee.case_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__InformCustomerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.case_id = arena.string(caseID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CloseExceptionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__CloseExceptionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CloseExceptionRequest.self)
    requestID = readString(c.pointee.request_id)
    caseID = readString(c.pointee.case_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CloseExceptionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.case_id = arena.string(caseID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchExceptionsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__WatchExceptionsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchExceptionsRequest.self)
    department = readString(c.pointee.department)
    kinds = readEnums(c.pointee.n_kinds, c.pointee.kinds)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchExceptionsRequest.self)
    c.pointee.department = arena.string(department)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.enumerations(kinds)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchExceptionsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__WatchExceptionsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchExceptionsResponse.self)
    kind = readEnum(c.pointee.kind)
    cases = readMessages(c.pointee.n_cases, c.pointee.cases)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchExceptionsResponse.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.n_cases = cases.count
    c.pointee.cases = arena.messages(cases)
    arena.keepUnknown(unknownFields, raw)
  }
}
