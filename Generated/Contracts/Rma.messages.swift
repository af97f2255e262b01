// Written by protoc-gen-kontor from kontor/orders/v1/rma.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Why a customer sends goods back (RMA-2).
public struct ReturnReason: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// A fault of the goods.
  public static var quality: Self { Self(rawValue: 1) }
  /// Other goods than ordered.
  public static var wrongGoods: Self { Self(rawValue: 2) }
  /// Broken on the way.
  public static var damagedInTransit: Self { Self(rawValue: 3) }
  /// Other than was said of them.
  public static var notAsDescribed: Self { Self(rawValue: 4) }
  /// The customer does not want them any more.
  public static var changedMind: Self { Self(rawValue: 5) }
  /// Something else; the note says what.
  public static var other: Self { Self(rawValue: 6) }
  public static var allCases: [Self] { [.unspecified, .quality, .wrongGoods, .damagedInTransit, .notAsDescribed, .changedMind, .other] }
  public var name: String? {
    switch rawValue {
      case 0: "RETURN_REASON_UNSPECIFIED"
      case 1: "RETURN_REASON_QUALITY"
      case 2: "RETURN_REASON_WRONG_GOODS"
      case 3: "RETURN_REASON_DAMAGED_IN_TRANSIT"
      case 4: "RETURN_REASON_NOT_AS_DESCRIBED"
      case 5: "RETURN_REASON_CHANGED_MIND"
      case 6: "RETURN_REASON_OTHER"
      default: nil
    }
  }
}

/// In which condition goods are, by the customer's account (RMA-1).
public struct ReturnCondition: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// As new.
  public static var resaleable: Self { Self(rawValue: 1) }
  /// Unpacked or used.
  public static var opened: Self { Self(rawValue: 2) }
  /// With a fault of their own.
  public static var defective: Self { Self(rawValue: 3) }
  /// With a fault that the customer has made.
  public static var damagedByCustomer: Self { Self(rawValue: 4) }
  public static var allCases: [Self] { [.unspecified, .resaleable, .opened, .defective, .damagedByCustomer] }
  public var name: String? {
    switch rawValue {
      case 0: "RETURN_CONDITION_UNSPECIFIED"
      case 1: "RETURN_CONDITION_RESALEABLE"
      case 2: "RETURN_CONDITION_OPENED"
      case 3: "RETURN_CONDITION_DEFECTIVE"
      case 4: "RETURN_CONDITION_DAMAGED_BY_CUSTOMER"
      default: nil
    }
  }
}

/// What speaks against a return.
public struct ReturnFinding: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never a finding.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// The customer has had the goods for longer than the tenant's `return_window_seconds`.
  public static var windowOver: Self { Self(rawValue: 1) }
  /// Nothing is wrong with the goods, and they are not as new.
  public static var notResaleable: Self { Self(rawValue: 2) }
  /// The customer has damaged them.
  public static var damagedByCustomer: Self { Self(rawValue: 3) }
  /// The reason asks for evidence, and there is none (RMA-5).
  public static var evidenceMissing: Self { Self(rawValue: 4) }
  /// All units that were delivered are back or asked back.
  public static var nothingToReturn: Self { Self(rawValue: 5) }
  public static var allCases: [Self] { [.unspecified, .windowOver, .notResaleable, .damagedByCustomer, .evidenceMissing, .nothingToReturn] }
  public var name: String? {
    switch rawValue {
      case 0: "RETURN_FINDING_UNSPECIFIED"
      case 1: "RETURN_FINDING_WINDOW_OVER"
      case 2: "RETURN_FINDING_NOT_RESALEABLE"
      case 3: "RETURN_FINDING_DAMAGED_BY_CUSTOMER"
      case 4: "RETURN_FINDING_EVIDENCE_MISSING"
      case 5: "RETURN_FINDING_NOTHING_TO_RETURN"
      default: nil
    }
  }
}

/// What a customer gets for goods that came back (RMA-4).
public struct RmaRemedy: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not decided.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// What was paid for them, through a refund that finance approves. The goods stay with us.
  public static var refund: Self { Self(rawValue: 1) }
  /// The same goods, free of charge, or other goods, by an order of their own. The goods stay with us.
  public static var exchange: Self { Self(rawValue: 2) }
  /// They are repaired and sent back.
  public static var repair: Self { Self(rawValue: 3) }
  /// Money for what is wrong with them, through a refund that finance approves; they are sent back.
  public static var compensate: Self { Self(rawValue: 4) }
  /// Nothing by right; an alternative is offered. They are sent back, repaired if that is accepted.
  public static var notEligible: Self { Self(rawValue: 5) }
  public static var allCases: [Self] { [.unspecified, .refund, .exchange, .repair, .compensate, .notEligible] }
  public var name: String? {
    switch rawValue {
      case 0: "RMA_REMEDY_UNSPECIFIED"
      case 1: "RMA_REMEDY_REFUND"
      case 2: "RMA_REMEDY_EXCHANGE"
      case 3: "RMA_REMEDY_REPAIR"
      case 4: "RMA_REMEDY_COMPENSATE"
      case 5: "RMA_REMEDY_NOT_ELIGIBLE"
      default: nil
    }
  }
}

/// Goods that come back from a customer, from the wish to what the customer gets (RMA-1…7).
public struct Rma: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var rmaID: String = ""
  /// Order whose goods come back, 36 bytes.
  public var orderID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: Rma.State = .unspecified
  /// Why the customer sends goods back.
  public var reason: ReturnReason = .unspecified
  /// In the customer's words, up to 2,000 bytes.
  public var note: String = ""
  /// Names of photographs and reports, 0..20, up to 1,000 bytes each.
  public var evidence: [String] = []
  /// What the policy has against it; empty: nothing.
  public var findings: [ReturnFinding] = []
  /// What comes back, by line, 1..200.
  public var lines: [RmaLine] = []
  /// Whether we pay for the way back: the goods are at fault (RMA-1).
  public var freightPaidByUs: Bool = false
  /// Code of the warehouse to which the goods go; empty before approval.
  public var warehouse: String = ""
  /// By when they have to be there; absent before approval.
  public var expireTime: Timestamp?
  /// Who approved or rejected it: an actor's name; empty before.
  public var decidedBy: String = ""
  /// Why, up to 500 bytes.
  public var decisionReason: String = ""
  /// Whether it was approved against the policy.
  public var overridden: Bool = false
  /// What the inspection decided.
  public var remedy: RmaRemedy = .unspecified
  /// Who inspected the goods; empty before.
  public var inspectedBy: String = ""
  /// What the customer gets beside the goods; absent unless COMPENSATE was decided or accepted.
  public var compensation: Money?
  /// What was offered instead; absent if nothing was.
  public var offer: RmaOffer?
  /// Refund that was asked for; empty if none was, up to 36 bytes.
  public var refundID: String = ""
  /// Order with which the goods are exchanged; empty if there is none, up to 36 bytes.
  public var exchangeOrderID: String = ""
  /// Order with which the goods were paid for: `order_id`, or the one that it is an exchange of.
  public var paidOrderID: String = ""
  /// Why it was called off, or what the customer said to the offer, up to 500 bytes.
  public var endReason: String = ""
  /// Who opened it: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// When it was opened.
  public var createTime: Timestamp?
  /// When it changed last.
  public var updateTime: Timestamp?
  /// When it was approved or rejected.
  public var decideTime: Timestamp?
  /// When the last goods arrived.
  public var receiveTime: Timestamp?
  /// When they were inspected.
  public var inspectTime: Timestamp?
  /// When it came to its end.
  public var endTime: Timestamp?
  /// Refund, of the order that was paid, whose amount pays for other goods of `exchange_order_id`; empty if
  /// none does, up to 36 bytes. `refund_id` is the rest then, if there is one.
  public var creditRefundID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rmaID: String = "", orderID: String = "", version: Int64 = 0, state: Rma.State = .unspecified, reason: ReturnReason = .unspecified, note: String = "", evidence: [String] = [], findings: [ReturnFinding] = [], lines: [RmaLine] = [], freightPaidByUs: Bool = false, warehouse: String = "", expireTime: Timestamp? = nil, decidedBy: String = "", decisionReason: String = "", overridden: Bool = false, remedy: RmaRemedy = .unspecified, inspectedBy: String = "", compensation: Money? = nil, offer: RmaOffer? = nil, refundID: String = "", exchangeOrderID: String = "", paidOrderID: String = "", endReason: String = "", createdBy: String = "", createTime: Timestamp? = nil, updateTime: Timestamp? = nil, decideTime: Timestamp? = nil, receiveTime: Timestamp? = nil, inspectTime: Timestamp? = nil, endTime: Timestamp? = nil, creditRefundID: String = "") {
    self.rmaID = rmaID
    self.orderID = orderID
    self.version = version
    self.state = state
    self.reason = reason
    self.note = note
    self.evidence = evidence
    self.findings = findings
    self.lines = lines
    self.freightPaidByUs = freightPaidByUs
    self.warehouse = warehouse
    self.expireTime = expireTime
    self.decidedBy = decidedBy
    self.decisionReason = decisionReason
    self.overridden = overridden
    self.remedy = remedy
    self.inspectedBy = inspectedBy
    self.compensation = compensation
    self.offer = offer
    self.refundID = refundID
    self.exchangeOrderID = exchangeOrderID
    self.paidOrderID = paidOrderID
    self.endReason = endReason
    self.createdBy = createdBy
    self.createTime = createTime
    self.updateTime = updateTime
    self.decideTime = decideTime
    self.receiveTime = receiveTime
    self.inspectTime = inspectTime
    self.endTime = endTime
    self.creditRefundID = creditRefundID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a return stands.
  ///
  ///   REQUESTED -> AWAITING_GOODS -> PARTLY_RECEIVED -> RECEIVED -> REFUND | EXCHANGE | REPAIR | COMPENSATE
  ///       |              |                                                  |           -> COMPLETED
  ///       v              v                                                  v
  ///   REJECTED,     EXPIRED, CANCELLED         NOT_ELIGIBLE -> OFFER -> ACCEPTED | DECLINED -> COMPLETED
  ///   CANCELLED
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a return.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The customer asks; after-sales decides.
    public static var requested: Self { Self(rawValue: 1) }
    /// Passed on the way to AWAITING_GOODS.
    public static var approved: Self { Self(rawValue: 2) }
    /// Against the policy. Final.
    public static var rejected: Self { Self(rawValue: 3) }
    /// The customer may send the goods.
    public static var awaitingGoods: Self { Self(rawValue: 4) }
    /// Some of the goods are there.
    public static var partlyReceived: Self { Self(rawValue: 5) }
    /// All that will come is in quarantine.
    public static var received: Self { Self(rawValue: 6) }
    /// Passed on the way to what the inspection decides.
    public static var inspected: Self { Self(rawValue: 7) }
    /// What was paid is to go back.
    public static var refund: Self { Self(rawValue: 8) }
    /// The same goods, or others, are to be sent.
    public static var exchange: Self { Self(rawValue: 9) }
    /// The goods are to be repaired and sent back.
    public static var repair: Self { Self(rawValue: 10) }
    /// The customer is to get money and the goods.
    public static var compensate: Self { Self(rawValue: 11) }
    /// The policy owes nothing; an alternative is to be offered.
    public static var notEligible: Self { Self(rawValue: 12) }
    /// The customer has to answer an offer.
    public static var offer: Self { Self(rawValue: 13) }
    /// The customer took it.
    public static var accepted: Self { Self(rawValue: 14) }
    /// The customer wants the goods back as they are.
    public static var declined: Self { Self(rawValue: 15) }
    /// Done. Final.
    public static var completed: Self { Self(rawValue: 16) }
    /// The goods never came. Final.
    public static var expired: Self { Self(rawValue: 17) }
    /// Called off before goods came. Final.
    public static var cancelled: Self { Self(rawValue: 18) }
    public static var allCases: [Self] { [.unspecified, .requested, .approved, .rejected, .awaitingGoods, .partlyReceived, .received, .inspected, .refund, .exchange, .repair, .compensate, .notEligible, .offer, .accepted, .declined, .completed, .expired, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "REQUESTED"
        case 2: "APPROVED"
        case 3: "REJECTED"
        case 4: "AWAITING_GOODS"
        case 5: "PARTLY_RECEIVED"
        case 6: "RECEIVED"
        case 7: "INSPECTED"
        case 8: "REFUND"
        case 9: "EXCHANGE"
        case 10: "REPAIR"
        case 11: "COMPENSATE"
        case 12: "NOT_ELIGIBLE"
        case 13: "OFFER"
        case 14: "ACCEPTED"
        case 15: "DECLINED"
        case 16: "COMPLETED"
        case 17: "EXPIRED"
        case 18: "CANCELLED"
        default: nil
      }
    }
  }
}

/// Units of one line that come back.
public struct RmaLine: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units asked back.
  public var quantity: Int64 = 0
  /// In which condition, by the customer's account.
  public var condition: ReturnCondition = .unspecified
  /// Of those, units that arrived.
  public var received: Int64 = 0
  /// Of those, units as new by the inspection.
  public var good: Int64 = 0
  /// Of those, other units.
  public var damaged: Int64 = 0
  /// Why they came back, by the inspection (RMA-7), up to 500 bytes.
  public var cause: String = ""
  /// Units that went back to the customer.
  public var sentBack: Int64 = 0
  /// Line of the exchange's order; 0: none.
  public var exchangeLineNumber: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", quantity: Int64 = 0, condition: ReturnCondition = .unspecified, received: Int64 = 0, good: Int64 = 0, damaged: Int64 = 0, cause: String = "", sentBack: Int64 = 0, exchangeLineNumber: Int32 = 0) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.quantity = quantity
    self.condition = condition
    self.received = received
    self.good = good
    self.damaged = damaged
    self.cause = cause
    self.sentBack = sentBack
    self.exchangeLineNumber = exchangeLineNumber
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// An alternative for goods that the policy owes nothing for (RMA-4).
public struct RmaOffer: WireMessage, Hashable {
  /// REPAIR or COMPENSATE.
  public var remedy: RmaRemedy = .unspecified
  /// In words, up to 2,000 bytes.
  public var text: String = ""
  /// How much; absent unless COMPENSATE.
  public var amount: Money?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(remedy: RmaRemedy = .unspecified, text: String = "", amount: Money? = nil) {
    self.remedy = remedy
    self.text = text
    self.amount = amount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Units of one line that are asked back.
public struct ReturnUnits: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// In which condition.
  public var condition: ReturnCondition = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, quantity: Int64 = 0, condition: ReturnCondition = .unspecified) {
    self.lineNumber = lineNumber
    self.quantity = quantity
    self.condition = condition
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(lineNumber != 0, "line_number", path, &violations)
    Rules.range(Int64(clamping: lineNumber), 1, 200, "line_number", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.required(condition.rawValue != 0, "condition", path, &violations)
    if !condition.isDefined { Rules.undefined(condition, "condition", path, &violations) }
  }
}

/// Asks what could be returned, and does nothing.
public struct CheckEligibilityRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Why.
  public var reason: ReturnReason = .unspecified
  /// What; none: every line, as if it were as new.
  public var lines: [ReturnUnits] = []
  /// Whether there is evidence.
  public var hasEvidence: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", reason: ReturnReason = .unspecified, lines: [ReturnUnits] = [], hasEvidence: Bool = false) {
    self.orderID = orderID
    self.reason = reason
    self.lines = lines
    self.hasEvidence = hasEvidence
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.required(reason.rawValue != 0, "reason", path, &violations)
    if !reason.isDefined { Rules.undefined(reason, "reason", path, &violations) }
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
  }
}

/// What could be returned.
public struct CheckEligibilityResponse: WireMessage, Hashable {
  /// One answer a line asked about, in their order.
  public var lines: [LineEligibility] = []
  /// Whether CreateRma with these lines would be taken and nothing speaks against approving it.
  public var eligible: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lines: [LineEligibility] = [], eligible: Bool = false) {
    self.lines = lines
    self.eligible = eligible
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What could be returned of one line, and what speaks against it.
public struct LineEligibility: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units delivered that are neither back nor asked back.
  public var returnable: Int64 = 0
  /// By when it has to be asked; absent: nothing was delivered.
  public var untilTime: Timestamp?
  /// What speaks against it; empty: nothing.
  public var findings: [ReturnFinding] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", returnable: Int64 = 0, untilTime: Timestamp? = nil, findings: [ReturnFinding] = []) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.returnable = returnable
    self.untilTime = untilTime
    self.findings = findings
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Opens a return.
public struct CreateRmaRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why.
  public var reason: ReturnReason = .unspecified
  /// In the customer's words, up to 2,000 bytes.
  public var note: String = ""
  /// Names of photographs and reports, 0..20, 1..1,000 bytes each.
  public var evidence: [String] = []
  /// What, 1..200 lines, each once.
  public var lines: [ReturnUnits] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, reason: ReturnReason = .unspecified, note: String = "", evidence: [String] = [], lines: [ReturnUnits] = []) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.reason = reason
    self.note = note
    self.evidence = evidence
    self.lines = lines
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
    Rules.required(reason.rawValue != 0, "reason", path, &violations)
    if !reason.isDefined { Rules.undefined(reason, "reason", path, &violations) }
    Rules.bytes(note.utf8.count, 0, 2000, "note", path, &violations)
    Rules.items(evidence.count, 0, 20, "evidence", path, &violations)
    Rules.each(evidence.count, "evidence", path, &violations) { index, violations in
      let value = evidence[index]
      Rules.itemBytes(value.utf8.count, 0, 1000, "", "", &violations)
    }
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
  }
}

/// Approves or rejects a return.
public struct DecideRmaRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: approved.
  public var approve: Bool = false
  /// Why, up to 500 bytes; needed to reject and to override.
  public var reason: String = ""
  /// Code of the warehouse to which the goods go; needed to approve.
  public var warehouse: String = ""
  /// Approve against what the policy has found; takes a department head.
  public var override: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, approve: Bool = false, reason: String = "", warehouse: String = "", override: Bool = false) {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.approve = approve
    self.reason = reason
    self.warehouse = warehouse
    self.override = override
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
  }
}

/// Units of one line that arrived.
public struct ReceivedUnits: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, quantity: Int64 = 0) {
    self.lineNumber = lineNumber
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(lineNumber != 0, "line_number", path, &violations)
    Rules.range(Int64(clamping: lineNumber), 1, 200, "line_number", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
  }
}

/// Books goods of a return in.
public struct RecordReceiptRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What arrived; none: all that is missing.
  public var lines: [ReceivedUnits] = []
  /// True: nothing more will come; what is missing may be asked back again.
  public var last: Bool = false
  /// True: says what it would come to, and does nothing.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, lines: [ReceivedUnits] = [], last: Bool = false, dryRun: Bool = false) {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.lines = lines
    self.last = last
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
  }
}

/// What was found of the units of one line.
public struct InspectedUnits: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// Units as new, 0 and more.
  public var good: Int64 = 0
  /// Other units, 0 and more.
  public var damaged: Int64 = 0
  /// Why they came back (RMA-7), up to 500 bytes.
  public var cause: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, good: Int64 = 0, damaged: Int64 = 0, cause: String = "") {
    self.lineNumber = lineNumber
    self.good = good
    self.damaged = damaged
    self.cause = cause
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(lineNumber != 0, "line_number", path, &violations)
    Rules.range(Int64(clamping: lineNumber), 1, 200, "line_number", path, &violations)
    Rules.range(Int64(clamping: good), 0, 1000000, "good", path, &violations)
    Rules.range(Int64(clamping: damaged), 0, 1000000, "damaged", path, &violations)
    Rules.bytes(cause.utf8.count, 0, 500, "cause", path, &violations)
  }
}

/// Notes what was found of the goods of a return, and what the customer gets.
public struct RecordInspectionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What was found: every unit that arrived, each line once.
  public var lines: [InspectedUnits] = []
  /// What the customer gets.
  public var decision: RmaRemedy = .unspecified
  /// How much, above 0, in the order's currency; with COMPENSATE alone.
  public var compensation: Money?
  /// Why, up to 500 bytes, for the audit.
  public var reason: String = ""
  /// True: says what it would come to, and does nothing.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, lines: [InspectedUnits] = [], decision: RmaRemedy = .unspecified, compensation: Money? = nil, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.lines = lines
    self.decision = decision
    self.compensation = compensation
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.required(decision.rawValue != 0, "decision", path, &violations)
    if !decision.isDefined { Rules.undefined(decision, "decision", path, &violations) }
    Rules.message("compensation", path, &violations) { compensation?.validate("", into: &$0) }
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Offers an alternative.
public struct ProposeAlternativeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// REPAIR or COMPENSATE; no other.
  public var remedy: RmaRemedy = .unspecified
  /// In words, 1..2,000 bytes.
  public var text: String = ""
  /// How much, above 0, in the order's currency; with COMPENSATE alone.
  public var amount: Money?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, remedy: RmaRemedy = .unspecified, text: String = "", amount: Money? = nil) {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.remedy = remedy
    self.text = text
    self.amount = amount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(remedy.rawValue != 0, "remedy", path, &violations)
    if !remedy.isDefined { Rules.undefined(remedy, "remedy", path, &violations) }
    Rules.required(!text.isEmpty, "text", path, &violations)
    Rules.bytes(text.utf8.count, 0, 2000, "text", path, &violations)
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
  }
}

/// Notes what the customer said to an offer.
public struct AcceptAlternativeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: the customer takes it; false: the goods go back as they are.
  public var accepted: Bool = false
  /// What the customer said, up to 500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, accepted: Bool = false, reason: String = "") {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.accepted = accepted
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Brings a return to its end.
public struct CompleteRmaRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: what was paid for freight goes back too; where the goods are refunded alone.
  public var freight: Bool = false
  /// True: says what it would come to, and does nothing.
  public var dryRun: Bool = false
  /// What the customer gets in place of the goods, 0..200, each SKU once; where they are exchanged alone.
  /// None: the same goods, free of charge.
  public var exchange: [ExchangeUnits] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, freight: Bool = false, dryRun: Bool = false, exchange: [ExchangeUnits] = []) {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.freight = freight
    self.dryRun = dryRun
    self.exchange = exchange
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.items(exchange.count, 0, 200, "exchange", path, &violations)
    Rules.each(exchange.count, "exchange", path, &violations) { index, violations in
      let value = exchange[index]
      value.validate("", into: &violations)
    }
  }
}

/// Units of a product that a customer gets in place of others.
public struct ExchangeUnits: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", quantity: Int64 = 0) {
    self.sku = sku
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
  }
}

/// Calls a return off.
public struct CancelRmaRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the return.
  public var rmaID: String = ""
  /// Version of the return that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// True: says what it would come to, and does nothing.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", rmaID: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.rmaID = rmaID
    self.expectedVersion = expectedVersion
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for one return.
public struct GetRmaRequest: WireMessage, Hashable {
  /// Id of the return.
  public var rmaID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rmaID: String = "") {
    self.rmaID = rmaID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!rmaID.isEmpty, "rma_id", path, &violations)
    Rules.bytes(rmaID.utf8.count, 0, 36, "rma_id", path, &violations)
    Rules.pattern(.uuid, rmaID, "rma_id", path, &violations)
  }
}

/// Asks for a page of returns; conditions are joined by and, an absent one holds for every return.
public struct ListRmasRequest: WireMessage, Hashable {
  /// Of this order.
  public var orderID: String = ""
  /// In one of these states; 0..18 of them.
  public var states: [Rma.State] = []
  /// For one of these reasons; 0..6 of them.
  public var reasons: [ReturnReason] = []
  /// To this warehouse.
  public var warehouse: String = ""
  /// Most returns on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", states: [Rma.State] = [], reasons: [ReturnReason] = [], warehouse: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.states = states
    self.reasons = reasons
    self.warehouse = warehouse
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.items(states.count, 0, 18, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(reasons.count, 0, 6, "reasons", path, &violations)
    Rules.each(reasons.count, "reasons", path, &violations) { index, violations in
      let value = reasons[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of returns.
public struct ListRmasResponse: WireMessage, Hashable {
  /// The returns, newest first.
  public var rmas: [Rma] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rmas: [Rma] = [], nextPageToken: String = "") {
    self.rmas = rmas
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks why goods come back.
public struct SummariseReturnCausesRequest: WireMessage, Hashable {
  /// Of returns that were opened in this span; both ends, at most 366 days apart.
  public var createTime: TimeRange?
  /// For one of these reasons; 0..6 of them; none: for any.
  public var reasons: [ReturnReason] = []
  /// Units of this SKU alone, up to 64 bytes; empty: of every one.
  public var sku: String = ""
  /// To this warehouse; empty: to any, and returns that have none yet.
  public var warehouse: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(createTime: TimeRange? = nil, reasons: [ReturnReason] = [], sku: String = "", warehouse: String = "") {
    self.createTime = createTime
    self.reasons = reasons
    self.sku = sku
    self.warehouse = warehouse
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(createTime != nil, "create_time", path, &violations)
    Rules.items(reasons.count, 0, 6, "reasons", path, &violations)
    Rules.each(reasons.count, "reasons", path, &violations) { index, violations in
      let value = reasons[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
  }
}

/// Why goods come back: the same returns, counted in three ways, each the most frequent first.
public struct SummariseReturnCausesResponse: WireMessage, Hashable {
  /// By the customers' reason and what the inspection decided: every pair that there is, up to 36.
  public var reasons: [ReturnReasonCount] = []
  /// By product: the 500 that are returned most often. A return of several products counts for each.
  public var products: [ReturnProductCount] = []
  /// By what inspections found (RMA-7): the 500 most frequent. A return of several counts for each.
  public var causes: [ReturnCauseCount] = []
  /// All of them together.
  public var total: ReturnFigures?
  /// How many products there are, also beyond the 500.
  public var productCount: Int64 = 0
  /// How many causes there are, also beyond the 500.
  public var causeCount: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reasons: [ReturnReasonCount] = [], products: [ReturnProductCount] = [], causes: [ReturnCauseCount] = [], total: ReturnFigures? = nil, productCount: Int64 = 0, causeCount: Int64 = 0) {
    self.reasons = reasons
    self.products = products
    self.causes = causes
    self.total = total
    self.productCount = productCount
    self.causeCount = causeCount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Returns for one reason with one result of their inspection.
public struct ReturnReasonCount: WireMessage, Hashable {
  /// Why the customers sent goods back.
  public var reason: ReturnReason = .unspecified
  /// What the inspection decided; unspecified: not inspected.
  public var remedy: RmaRemedy = .unspecified
  /// What they come to.
  public var figures: ReturnFigures?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reason: ReturnReason = .unspecified, remedy: RmaRemedy = .unspecified, figures: ReturnFigures? = nil) {
    self.reason = reason
    self.remedy = remedy
    self.figures = figures
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Returns of one product.
public struct ReturnProductCount: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// What they come to.
  public var figures: ReturnFigures?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", figures: ReturnFigures? = nil) {
    self.sku = sku
    self.figures = figures
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Returns for one cause.
public struct ReturnCauseCount: WireMessage, Hashable {
  /// As the inspections worded it, up to 500 bytes; empty: none was noted.
  public var cause: String = ""
  /// What they come to.
  public var figures: ReturnFigures?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(cause: String = "", figures: ReturnFigures? = nil) {
    self.cause = cause
    self.figures = figures
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What returns come to.
public struct ReturnFigures: WireMessage, Hashable {
  /// Returns, from 0.
  public var returnCount: Int64 = 0
  /// Units asked back.
  public var requestedUnits: Int64 = 0
  /// Of those, units that arrived.
  public var receivedUnits: Int64 = 0
  /// Of those, units as new by the inspection.
  public var resaleableUnits: Int64 = 0
  /// Of those, other units.
  public var damagedUnits: Int64 = 0
  /// What customers got back for the units, freight aside: refunds that succeeded, one sum for each
  /// currency, by its code. Money alone: what paid for other goods is not in it.
  public var refunds: [Money] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(returnCount: Int64 = 0, requestedUnits: Int64 = 0, receivedUnits: Int64 = 0, resaleableUnits: Int64 = 0, damagedUnits: Int64 = 0, refunds: [Money] = []) {
    self.returnCount = returnCount
    self.requestedUnits = requestedUnits
    self.receivedUnits = receivedUnits
    self.resaleableUnits = resaleableUnits
    self.damagedUnits = damagedUnits
    self.refunds = refunds
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Rma: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Rma__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Rma.self)
    rmaID = readString(c.pointee.rma_id)
    orderID = readString(c.pointee.order_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    reason = readEnum(c.pointee.reason)
    note = readString(c.pointee.note)
    evidence = readStrings(c.pointee.n_evidence, c.pointee.evidence)
    findings = readEnums(c.pointee.n_findings, c.pointee.findings)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    freightPaidByUs = c.pointee.freight_paid_by_us != 0
    warehouse = readString(c.pointee.warehouse)
    expireTime = readMessage(c.pointee.expire_time)
    decidedBy = readString(c.pointee.decided_by)
    decisionReason = readString(c.pointee.decision_reason)
    overridden = c.pointee.overridden != 0
    remedy = readEnum(c.pointee.remedy)
    inspectedBy = readString(c.pointee.inspected_by)
    compensation = readMessage(c.pointee.compensation)
    offer = readMessage(c.pointee.offer)
    refundID = readString(c.pointee.refund_id)
    exchangeOrderID = readString(c.pointee.exchange_order_id)
    paidOrderID = readString(c.pointee.paid_order_id)
    endReason = readString(c.pointee.end_reason)
    createdBy = readString(c.pointee.created_by)
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    decideTime = readMessage(c.pointee.decide_time)
    receiveTime = readMessage(c.pointee.receive_time)
    inspectTime = readMessage(c.pointee.inspect_time)
    endTime = readMessage(c.pointee.end_time)
    creditRefundID = readString(c.pointee.credit_refund_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Rma.self)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.reason = arena.enumeration(reason)
    c.pointee.note = arena.string(note)
    c.pointee.n_evidence = evidence.count
    c.pointee.evidence = arena.strings(evidence)
    c.pointee.n_findings = findings.count
    c.pointee.findings = arena.enumerations(findings)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.freight_paid_by_us = freightPaidByUs ? 1 : 0
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.decided_by = arena.string(decidedBy)
    c.pointee.decision_reason = arena.string(decisionReason)
    c.pointee.overridden = overridden ? 1 : 0
    c.pointee.remedy = arena.enumeration(remedy)
    c.pointee.inspected_by = arena.string(inspectedBy)
    c.pointee.compensation = arena.message(compensation)
    c.pointee.offer = arena.message(offer)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.exchange_order_id = arena.string(exchangeOrderID)
    c.pointee.paid_order_id = arena.string(paidOrderID)
    c.pointee.end_reason = arena.string(endReason)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.decide_time = arena.message(decideTime)
    c.pointee.receive_time = arena.message(receiveTime)
    c.pointee.inspect_time = arena.message(inspectTime)
    c.pointee.end_time = arena.message(endTime)
    c.pointee.credit_refund_id = arena.string(creditRefundID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RmaLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RmaLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RmaLine.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    condition = readEnum(c.pointee.condition)
    received = c.pointee.received
    good = c.pointee.good
    damaged = c.pointee.damaged
    cause = readString(c.pointee.cause)
    sentBack = c.pointee.sent_back
    exchangeLineNumber = c.pointee.exchange_line_number
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RmaLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    c.pointee.condition = arena.enumeration(condition)
    c.pointee.received = received
    c.pointee.good = good
    c.pointee.damaged = damaged
    c.pointee.cause = arena.string(cause)
    c.pointee.sent_back = sentBack
    c.pointee.exchange_line_number = exchangeLineNumber
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RmaOffer: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RmaOffer__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RmaOffer.self)
    remedy = readEnum(c.pointee.remedy)
    text = readString(c.pointee.text)
    amount = readMessage(c.pointee.amount)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RmaOffer.self)
    c.pointee.remedy = arena.enumeration(remedy)
    c.pointee.text = arena.string(text)
    c.pointee.amount = arena.message(amount)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReturnUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReturnUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnUnits.self)
    lineNumber = c.pointee.line_number
    quantity = c.pointee.quantity
    condition = readEnum(c.pointee.condition)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnUnits.self)
    c.pointee.line_number = lineNumber
    c.pointee.quantity = quantity
    c.pointee.condition = arena.enumeration(condition)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CheckEligibilityRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CheckEligibilityRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CheckEligibilityRequest.self)
    orderID = readString(c.pointee.order_id)
    reason = readEnum(c.pointee.reason)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    hasEvidence = c.pointee.has_evidence != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CheckEligibilityRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.reason = arena.enumeration(reason)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.has_evidence = hasEvidence ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CheckEligibilityResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CheckEligibilityResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CheckEligibilityResponse.self)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    eligible = c.pointee.eligible != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CheckEligibilityResponse.self)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.eligible = eligible ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension LineEligibility: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__LineEligibility__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__LineEligibility.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    returnable = c.pointee.returnable
    untilTime = readMessage(c.pointee.until_time)
    findings = readEnums(c.pointee.n_findings, c.pointee.findings)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__LineEligibility.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.returnable = returnable
    c.pointee.until_time = arena.message(untilTime)
    c.pointee.n_findings = findings.count
    c.pointee.findings = arena.enumerations(findings)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CreateRmaRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CreateRmaRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CreateRmaRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    reason = readEnum(c.pointee.reason)
    note = readString(c.pointee.note)
    evidence = readStrings(c.pointee.n_evidence, c.pointee.evidence)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CreateRmaRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.enumeration(reason)
    c.pointee.note = arena.string(note)
    c.pointee.n_evidence = evidence.count
    c.pointee.evidence = arena.strings(evidence)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DecideRmaRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DecideRmaRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideRmaRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    approve = c.pointee.approve != 0
    reason = readString(c.pointee.reason)
    warehouse = readString(c.pointee.warehouse)
    override = c.pointee.override != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideRmaRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.approve = approve ? 1 : 0
    c.pointee.reason = arena.string(reason)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.override = override ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReceivedUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReceivedUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReceivedUnits.self)
    lineNumber = c.pointee.line_number
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReceivedUnits.self)
    c.pointee.line_number = lineNumber
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordReceiptRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RecordReceiptRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordReceiptRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    last = c.pointee.last != 0
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordReceiptRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.last = last ? 1 : 0
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension InspectedUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__InspectedUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__InspectedUnits.self)
    lineNumber = c.pointee.line_number
    good = c.pointee.good
    damaged = c.pointee.damaged
    cause = readString(c.pointee.cause)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__InspectedUnits.self)
    c.pointee.line_number = lineNumber
    c.pointee.good = good
    c.pointee.damaged = damaged
    c.pointee.cause = arena.string(cause)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordInspectionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RecordInspectionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordInspectionRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    decision = readEnum(c.pointee.decision)
    compensation = readMessage(c.pointee.compensation)
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordInspectionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.compensation = arena.message(compensation)
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ProposeAlternativeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ProposeAlternativeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ProposeAlternativeRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    remedy = readEnum(c.pointee.remedy)
    text = readString(c.pointee.text)
    amount = readMessage(c.pointee.amount)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ProposeAlternativeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.remedy = arena.enumeration(remedy)
    c.pointee.text = arena.string(text)
    c.pointee.amount = arena.message(amount)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AcceptAlternativeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AcceptAlternativeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AcceptAlternativeRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    accepted = c.pointee.accepted != 0
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AcceptAlternativeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.accepted = accepted ? 1 : 0
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CompleteRmaRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CompleteRmaRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CompleteRmaRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    freight = c.pointee.freight != 0
    dryRun = c.pointee.dry_run != 0
    exchange = readMessages(c.pointee.n_exchange, c.pointee.exchange)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CompleteRmaRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.freight = freight ? 1 : 0
    c.pointee.dry_run = dryRun ? 1 : 0
    c.pointee.n_exchange = exchange.count
    c.pointee.exchange = arena.messages(exchange)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExchangeUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ExchangeUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ExchangeUnits.self)
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ExchangeUnits.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelRmaRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CancelRmaRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CancelRmaRequest.self)
    requestID = readString(c.pointee.request_id)
    rmaID = readString(c.pointee.rma_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CancelRmaRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.rma_id = arena.string(rmaID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetRmaRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetRmaRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetRmaRequest.self)
    rmaID = readString(c.pointee.rma_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetRmaRequest.self)
    c.pointee.rma_id = arena.string(rmaID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListRmasRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListRmasRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRmasRequest.self)
    orderID = readString(c.pointee.order_id)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    reasons = readEnums(c.pointee.n_reasons, c.pointee.reasons)
    warehouse = readString(c.pointee.warehouse)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRmasRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.n_reasons = reasons.count
    c.pointee.reasons = arena.enumerations(reasons)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListRmasResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListRmasResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRmasResponse.self)
    rmas = readMessages(c.pointee.n_rmas, c.pointee.rmas)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRmasResponse.self)
    c.pointee.n_rmas = rmas.count
    c.pointee.rmas = arena.messages(rmas)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SummariseReturnCausesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__SummariseReturnCausesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SummariseReturnCausesRequest.self)
    createTime = readMessage(c.pointee.create_time)
    reasons = readEnums(c.pointee.n_reasons, c.pointee.reasons)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SummariseReturnCausesRequest.self)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.n_reasons = reasons.count
    c.pointee.reasons = arena.enumerations(reasons)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SummariseReturnCausesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__SummariseReturnCausesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SummariseReturnCausesResponse.self)
    reasons = readMessages(c.pointee.n_reasons, c.pointee.reasons)
    products = readMessages(c.pointee.n_products, c.pointee.products)
    causes = readMessages(c.pointee.n_causes, c.pointee.causes)
    total = readMessage(c.pointee.total)
    productCount = c.pointee.product_count
    causeCount = c.pointee.cause_count
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SummariseReturnCausesResponse.self)
    c.pointee.n_reasons = reasons.count
    c.pointee.reasons = arena.messages(reasons)
    c.pointee.n_products = products.count
    c.pointee.products = arena.messages(products)
    c.pointee.n_causes = causes.count
    c.pointee.causes = arena.messages(causes)
    c.pointee.total = arena.message(total)
    c.pointee.product_count = productCount
    c.pointee.cause_count = causeCount
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReturnReasonCount: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReturnReasonCount__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnReasonCount.self)
    reason = readEnum(c.pointee.reason)
    remedy = readEnum(c.pointee.remedy)
    figures = readMessage(c.pointee.figures)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnReasonCount.self)
    c.pointee.reason = arena.enumeration(reason)
    c.pointee.remedy = arena.enumeration(remedy)
    c.pointee.figures = arena.message(figures)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReturnProductCount: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReturnProductCount__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnProductCount.self)
    sku = readString(c.pointee.sku)
    figures = readMessage(c.pointee.figures)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnProductCount.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.figures = arena.message(figures)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReturnCauseCount: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReturnCauseCount__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnCauseCount.self)
    cause = readString(c.pointee.cause)
    figures = readMessage(c.pointee.figures)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnCauseCount.self)
    c.pointee.cause = arena.string(cause)
    c.pointee.figures = arena.message(figures)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReturnFigures: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReturnFigures__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnFigures.self)
    returnCount = c.pointee.return_count
    requestedUnits = c.pointee.requested_units
    receivedUnits = c.pointee.received_units
    resaleableUnits = c.pointee.resaleable_units
    damagedUnits = c.pointee.damaged_units
    refunds = readMessages(c.pointee.n_refunds, c.pointee.refunds)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnFigures.self)
    c.pointee.return_count = returnCount
    c.pointee.requested_units = requestedUnits
    c.pointee.received_units = receivedUnits
    c.pointee.resaleable_units = resaleableUnits
    c.pointee.damaged_units = damagedUnits
    c.pointee.n_refunds = refunds.count
    c.pointee.refunds = arena.messages(refunds)
    arena.keepUnknown(unknownFields, raw)
  }
}
