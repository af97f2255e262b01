// Written by protoc-gen-kontor from kontor/complaints/v1/complaint.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Way by which a complaint comes in (CMP-1).
public struct ComplaintChannel: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given. Refused in a new complaint.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Telephone.
  public static var phone: Self { Self(rawValue: 1) }
  /// Email.
  public static var email: Self { Self(rawValue: 2) }
  /// Form on a web page.
  public static var onlineForm: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .phone, .email, .onlineForm] }
  public var name: String? {
    switch rawValue {
      case 0: "COMPLAINT_CHANNEL_UNSPECIFIED"
      case 1: "COMPLAINT_CHANNEL_PHONE"
      case 2: "COMPLAINT_CHANNEL_EMAIL"
      case 3: "COMPLAINT_CHANNEL_ONLINE_FORM"
      default: nil
    }
  }
}

/// What a complaint is about (CMP-2).
public struct ComplaintCategory: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given. Refused in a new complaint.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// The goods are not good.
  public static var quality: Self { Self(rawValue: 1) }
  /// The goods came damaged.
  public static var damage: Self { Self(rawValue: 2) }
  /// Other goods came than were ordered.
  public static var wrongGoods: Self { Self(rawValue: 3) }
  /// Less came than was ordered.
  public static var missingGoods: Self { Self(rawValue: 4) }
  /// The goods came late or not at all.
  public static var delivery: Self { Self(rawValue: 5) }
  /// Price, payment or invoice are wrong.
  public static var payment: Self { Self(rawValue: 6) }
  /// How the customer was treated.
  public static var service: Self { Self(rawValue: 7) }
  /// Anything else.
  public static var other: Self { Self(rawValue: 8) }
  public static var allCases: [Self] { [.unspecified, .quality, .damage, .wrongGoods, .missingGoods, .delivery, .payment, .service, .other] }
  public var name: String? {
    switch rawValue {
      case 0: "COMPLAINT_CATEGORY_UNSPECIFIED"
      case 1: "COMPLAINT_CATEGORY_QUALITY"
      case 2: "COMPLAINT_CATEGORY_DAMAGE"
      case 3: "COMPLAINT_CATEGORY_WRONG_GOODS"
      case 4: "COMPLAINT_CATEGORY_MISSING_GOODS"
      case 5: "COMPLAINT_CATEGORY_DELIVERY"
      case 6: "COMPLAINT_CATEGORY_PAYMENT"
      case 7: "COMPLAINT_CATEGORY_SERVICE"
      case 8: "COMPLAINT_CATEGORY_OTHER"
      default: nil
    }
  }
}

/// Why it came to a complaint (CMP-7).
public struct ComplaintCause: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not known.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// The goods as they were made or bought.
  public static var product: Self { Self(rawValue: 1) }
  /// Other or fewer goods were picked.
  public static var picking: Self { Self(rawValue: 2) }
  /// The goods were packed badly.
  public static var packing: Self { Self(rawValue: 3) }
  /// The carrier.
  public static var carrier: Self { Self(rawValue: 4) }
  /// The order was entered or changed wrongly.
  public static var orderEntry: Self { Self(rawValue: 5) }
  /// Price, payment or invoice were wrong.
  public static var billing: Self { Self(rawValue: 6) }
  /// How the customer was treated or advised.
  public static var service: Self { Self(rawValue: 7) }
  /// What the customer did or expected.
  public static var customer: Self { Self(rawValue: 8) }
  /// Anything else.
  public static var other: Self { Self(rawValue: 9) }
  public static var allCases: [Self] { [.unspecified, .product, .picking, .packing, .carrier, .orderEntry, .billing, .service, .customer, .other] }
  public var name: String? {
    switch rawValue {
      case 0: "COMPLAINT_CAUSE_UNSPECIFIED"
      case 1: "COMPLAINT_CAUSE_PRODUCT"
      case 2: "COMPLAINT_CAUSE_PICKING"
      case 3: "COMPLAINT_CAUSE_PACKING"
      case 4: "COMPLAINT_CAUSE_CARRIER"
      case 5: "COMPLAINT_CAUSE_ORDER_ENTRY"
      case 6: "COMPLAINT_CAUSE_BILLING"
      case 7: "COMPLAINT_CAUSE_SERVICE"
      case 8: "COMPLAINT_CAUSE_CUSTOMER"
      case 9: "COMPLAINT_CAUSE_OTHER"
      default: nil
    }
  }
}

/// A complaint as it stands at `version`. Everything in it is set by the service.
public struct Complaint: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var complaintID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where the complaint stands.
  public var state: Complaint.State = .unspecified
  /// Way by which it came in.
  public var channel: ComplaintChannel = .unspecified
  /// What it is about.
  public var category: ComplaintCategory = .unspecified
  /// Order it is about, 36 bytes; empty if about none.
  public var orderID: String = ""
  /// The caller's name for the customer, 0..64 bytes.
  public var customerRef: String = ""
  /// Who complains, as at the time of the complaint.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// What the customer says, 1..4,000 bytes.
  public var content: String = ""
  /// Code of the department that has it, 0..32 bytes; empty before AssignComplaint.
  public var department: String = ""
  /// Who has it, 0..128 bytes; empty if nobody is named.
  public var assignee: String = ""
  /// Solution proposed; absent before ProposeSolution.
  public var solution: ComplaintSolution?
  /// What was done in the end, up to 4,000 bytes; empty before ResolveComplaint.
  public var resolution: String = ""
  /// What the customer thinks of it, up to 2,000 bytes.
  public var customerOpinion: String = ""
  /// Who took it: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// When it was taken.
  public var createTime: Timestamp?
  /// When it was last assigned; absent before.
  public var assignTime: Timestamp?
  /// When it was resolved; absent before, and again when it was reopened.
  public var resolveTime: Timestamp?
  /// Why it came to this; unspecified as long as nobody knows.
  public var cause: ComplaintCause = .unspecified
  /// What was found out, up to 4,000 bytes.
  public var finding: String = ""
  /// Code of the carrier whose doing it was, 0..32 bytes; set with the cause CARRIER only.
  public var carrier: String = ""
  /// What the customer said to the solution proposed; absent before RecordAgreement, and again with
  /// a new proposal.
  public var answer: ComplaintAnswer?
  /// How the solution is carried out; absent before ExecuteSolution, and again with a new proposal.
  public var execution: ComplaintExecution?
  /// Who has to answer for it; absent before CloseComplaint.
  public var liability: ComplaintLiability?
  /// What is changed so that it does not come again; absent if nothing has to be.
  public var correctiveAction: CorrectiveAction?
  /// When it was closed; absent before, and again when it was reopened.
  public var closeTime: Timestamp?
  /// Taken to the department head; absent if never.
  public var escalation: ComplaintEscalation?
  /// Messages, 0..1,000; ListComplaintMessages gives them.
  public var messageCount: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(complaintID: String = "", version: Int64 = 0, state: Complaint.State = .unspecified, channel: ComplaintChannel = .unspecified, category: ComplaintCategory = .unspecified, orderID: String = "", customerRef: String = "", customer: Contact? = nil, content: String = "", department: String = "", assignee: String = "", solution: ComplaintSolution? = nil, resolution: String = "", customerOpinion: String = "", createdBy: String = "", createTime: Timestamp? = nil, assignTime: Timestamp? = nil, resolveTime: Timestamp? = nil, cause: ComplaintCause = .unspecified, finding: String = "", carrier: String = "", answer: ComplaintAnswer? = nil, execution: ComplaintExecution? = nil, liability: ComplaintLiability? = nil, correctiveAction: CorrectiveAction? = nil, closeTime: Timestamp? = nil, escalation: ComplaintEscalation? = nil, messageCount: Int32 = 0) {
    self.complaintID = complaintID
    self.version = version
    self.state = state
    self.channel = channel
    self.category = category
    self.orderID = orderID
    self.customerRef = customerRef
    self.customer = customer
    self.content = content
    self.department = department
    self.assignee = assignee
    self.solution = solution
    self.resolution = resolution
    self.customerOpinion = customerOpinion
    self.createdBy = createdBy
    self.createTime = createTime
    self.assignTime = assignTime
    self.resolveTime = resolveTime
    self.cause = cause
    self.finding = finding
    self.carrier = carrier
    self.answer = answer
    self.execution = execution
    self.liability = liability
    self.correctiveAction = correctiveAction
    self.closeTime = closeTime
    self.escalation = escalation
    self.messageCount = messageCount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a complaint stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a complaint.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Taken; nobody has it yet.
    public static var open: Self { Self(rawValue: 1) }
    /// A department has it.
    public static var assigned: Self { Self(rawValue: 2) }
    /// The cause is being looked for.
    public static var investigating: Self { Self(rawValue: 3) }
    /// Waits for the customer; the clock stands.
    public static var waitingCustomer: Self { Self(rawValue: 4) }
    /// A solution is proposed to the customer.
    public static var solutionProposed: Self { Self(rawValue: 5) }
    /// The customer agreed.
    public static var agreed: Self { Self(rawValue: 6) }
    /// The solution is being carried out.
    public static var executing: Self { Self(rawValue: 7) }
    /// The solution was carried out.
    public static var resolved: Self { Self(rawValue: 8) }
    /// Over.
    public static var closed: Self { Self(rawValue: 9) }
    /// The customer came back.
    public static var reopened: Self { Self(rawValue: 10) }
    public static var allCases: [Self] { [.unspecified, .open, .assigned, .investigating, .waitingCustomer, .solutionProposed, .agreed, .executing, .resolved, .closed, .reopened] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "OPEN"
        case 2: "ASSIGNED"
        case 3: "INVESTIGATING"
        case 4: "WAITING_CUSTOMER"
        case 5: "SOLUTION_PROPOSED"
        case 6: "AGREED"
        case 7: "EXECUTING"
        case 8: "RESOLVED"
        case 9: "CLOSED"
        case 10: "REOPENED"
        default: nil
      }
    }
  }
}

/// What a customer says to a solution (CMP-4).
public struct ComplaintAnswer: WireMessage, Hashable {
  /// What was said.
  public var decision: ComplaintAnswer.Decision = .unspecified
  /// Who said so, 1..200 bytes.
  public var answeredBy: String = ""
  /// Way by which it was said.
  public var channel: ComplaintChannel = .unspecified
  /// In the customer's words, up to 2,000 bytes.
  public var note: String = ""
  /// When it was recorded.
  public var answerTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decision: ComplaintAnswer.Decision = .unspecified, answeredBy: String = "", channel: ComplaintChannel = .unspecified, note: String = "", answerTime: Timestamp? = nil) {
    self.decision = decision
    self.answeredBy = answeredBy
    self.channel = channel
    self.note = note
    self.answerTime = answerTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What was said.
  public struct Decision: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not given. Refused in a request.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The customer agrees.
    public static var agreed: Self { Self(rawValue: 1) }
    /// The customer does not.
    public static var declined: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .agreed, .declined] }
    public var name: String? {
      switch rawValue {
        case 0: "DECISION_UNSPECIFIED"
        case 1: "AGREED"
        case 2: "DECLINED"
        default: nil
      }
    }
  }
}

/// How a solution is carried out (CMP-5).
public struct ComplaintExecution: WireMessage, Hashable {
  /// What is done, up to 4,000 bytes; may be empty with a refund.
  public var note: String = ""
  /// Name of what it is done by: a coupon, the order that goods are exchanged by, a transfer; 0..128
  /// bytes.
  public var reference: String = ""
  /// Id of the refund that was asked for, 36 bytes; empty if none was.
  public var refundID: String = ""
  /// When it began.
  public var executeTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(note: String = "", reference: String = "", refundID: String = "", executeTime: Timestamp? = nil) {
    self.note = note
    self.reference = reference
    self.refundID = refundID
    self.executeTime = executeTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Who has to answer for what went wrong (CMP-6).
public struct ComplaintLiability: WireMessage, Hashable {
  /// On which side it lies.
  public var party: ComplaintLiability.Party = .unspecified
  /// Who it is: required with STAFF, SUPPLIER and CARRIER, refused otherwise; one line, 0..128
  /// bytes.
  public var responsible: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(party: ComplaintLiability.Party = .unspecified, responsible: String = "") {
    self.party = party
    self.responsible = responsible
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(party.rawValue != 0, "party", path, &violations)
    if !party.isDefined { Rules.undefined(party, "party", path, &violations) }
    Rules.bytes(responsible.utf8.count, 0, 128, "responsible", path, &violations)
    Rules.pattern(.line, responsible, "responsible", path, &violations)
  }

  /// On which side it lies.
  public struct Party: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not given. Refused in a request.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Nobody has to: force majeure, or nothing went wrong.
    public static var nobody: Self { Self(rawValue: 1) }
    /// Somebody of the house.
    public static var staff: Self { Self(rawValue: 2) }
    /// A supplier.
    public static var supplier: Self { Self(rawValue: 3) }
    /// A carrier.
    public static var carrier: Self { Self(rawValue: 4) }
    /// The customer.
    public static var customer: Self { Self(rawValue: 5) }
    public static var allCases: [Self] { [.unspecified, .nobody, .staff, .supplier, .carrier, .customer] }
    public var name: String? {
      switch rawValue {
        case 0: "PARTY_UNSPECIFIED"
        case 1: "NOBODY"
        case 2: "STAFF"
        case 3: "SUPPLIER"
        case 4: "CARRIER"
        case 5: "CUSTOMER"
        default: nil
      }
    }
  }
}

/// What is changed so that a complaint does not come again (CMP-6).
public struct CorrectiveAction: WireMessage, Hashable {
  /// What has to be done, 1..4,000 bytes.
  public var rectification: String = ""
  /// By when; when it is recorded in the future, by a year at most.
  public var dueTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rectification: String = "", dueTime: Timestamp? = nil) {
    self.rectification = rectification
    self.dueTime = dueTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!rectification.isEmpty, "rectification", path, &violations)
    Rules.bytes(rectification.utf8.count, 0, 4000, "rectification", path, &violations)
    Rules.required(dueTime != nil, "due_time", path, &violations)
  }
}

/// That a complaint was taken to the department head (EXC-6).
public struct ComplaintEscalation: WireMessage, Hashable {
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Who did: an actor's name, 1..128 bytes.
  public var escalatedBy: String = ""
  /// When, the last time.
  public var escalateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reason: String = "", escalatedBy: String = "", escalateTime: Timestamp? = nil) {
    self.reason = reason
    self.escalatedBy = escalatedBy
    self.escalateTime = escalateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Something that was said about a complaint.
public struct ComplaintMessage: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var messageID: String = ""
  /// Whose words they are.
  public var source: ComplaintMessage.Source = .unspecified
  /// What was said, 1..4,000 bytes.
  public var text: String = ""
  /// Who wrote it down: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When it was kept.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(messageID: String = "", source: ComplaintMessage.Source = .unspecified, text: String = "", actor: String = "", createTime: Timestamp? = nil) {
    self.messageID = messageID
    self.source = source
    self.text = text
    self.actor = actor
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Whose words they are.
  public struct Source: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not given. Refused in a request.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The customer's.
    public static var customer: Self { Self(rawValue: 1) }
    /// Somebody's of the house.
    public static var staff: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .customer, .staff] }
    public var name: String? {
      switch rawValue {
        case 0: "SOURCE_UNSPECIFIED"
        case 1: "CUSTOMER"
        case 2: "STAFF"
        default: nil
      }
    }
  }
}

/// What is offered to a customer who complains (CMP-4).
public struct ComplaintSolution: WireMessage, Hashable {
  /// Kind of the solution.
  public var kind: ComplaintSolution.Kind = .unspecified
  /// What it is, for the customer, 1..4,000 bytes.
  public var text: String = ""
  /// Money it is worth, above 0; required with REFUND, COMPENSATION and COUPON, refused otherwise.
  public var amount: Money?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: ComplaintSolution.Kind = .unspecified, text: String = "", amount: Money? = nil) {
    self.kind = kind
    self.text = text
    self.amount = amount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.required(!text.isEmpty, "text", path, &violations)
    Rules.bytes(text.utf8.count, 0, 4000, "text", path, &violations)
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
  }

  /// Kind of a solution.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not given. Refused in a request.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Money back.
    public static var refund: Self { Self(rawValue: 1) }
    /// Other goods.
    public static var exchange: Self { Self(rawValue: 2) }
    /// Money for the trouble.
    public static var compensation: Self { Self(rawValue: 3) }
    /// A coupon.
    public static var coupon: Self { Self(rawValue: 4) }
    /// An apology.
    public static var apology: Self { Self(rawValue: 5) }
    public static var allCases: [Self] { [.unspecified, .refund, .exchange, .compensation, .coupon, .apology] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "REFUND"
        case 2: "EXCHANGE"
        case 3: "COMPENSATION"
        case 4: "COUPON"
        case 5: "APOLOGY"
        default: nil
      }
    }
  }
}

/// A new complaint.
public struct CreateComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Way by which it came in.
  public var channel: ComplaintChannel = .unspecified
  /// What it is about.
  public var category: ComplaintCategory = .unspecified
  /// Id of the order it is about; empty: about none.
  public var orderID: String = ""
  /// The caller's name for the customer; one line, 0..64 bytes; empty with `order_id`: the order's.
  public var customerRef: String = ""
  /// Who complains; required without `order_id`; absent with it: the order's customer.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// What the customer says, 1..4,000 bytes.
  public var content: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", channel: ComplaintChannel = .unspecified, category: ComplaintCategory = .unspecified, orderID: String = "", customerRef: String = "", customer: Contact? = nil, content: String = "") {
    self.requestID = requestID
    self.channel = channel
    self.category = category
    self.orderID = orderID
    self.customerRef = customerRef
    self.customer = customer
    self.content = content
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(channel.rawValue != 0, "channel", path, &violations)
    if !channel.isDefined { Rules.undefined(channel, "channel", path, &violations) }
    Rules.required(category.rawValue != 0, "category", path, &violations)
    if !category.isDefined { Rules.undefined(category, "category", path, &violations) }
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.message("customer", path, &violations) { customerBox?.value.validate("", into: &$0) }
    Rules.required(!content.isEmpty, "content", path, &violations)
    Rules.bytes(content.utf8.count, 0, 4000, "content", path, &violations)
  }
}

/// Asks for one complaint.
public struct GetComplaintRequest: WireMessage, Hashable {
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(complaintID: String = "") {
    self.complaintID = complaintID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
  }
}

/// Asks for a page of complaints; conditions are joined by and, an absent one holds for every
/// complaint.
public struct ListComplaintsRequest: WireMessage, Hashable {
  /// In one of these states; 0..10 of them.
  public var states: [Complaint.State] = []
  /// About this order.
  public var orderID: String = ""
  /// With this department.
  public var department: String = ""
  /// Taken in this span.
  public var createTime: TimeRange?
  /// Most complaints on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [Complaint.State] = [], orderID: String = "", department: String = "", createTime: TimeRange? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.orderID = orderID
    self.department = department
    self.createTime = createTime
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 10, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
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

/// A page of complaints.
public struct ListComplaintsResponse: WireMessage, Hashable {
  /// The complaints, newest first.
  public var complaints: [Complaint] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(complaints: [Complaint] = [], nextPageToken: String = "") {
    self.complaints = complaints
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Gives a complaint to somebody.
public struct AssignComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Code of the department.
  public var department: String = ""
  /// Person in the department; one line, 0..128 bytes.
  public var assignee: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, department: String = "", assignee: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.department = department
    self.assignee = assignee
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!department.isEmpty, "department", path, &violations)
    Rules.bytes(department.utf8.count, 0, 32, "department", path, &violations)
    Rules.pattern(.code, department, "department", path, &violations)
    Rules.bytes(assignee.utf8.count, 0, 128, "assignee", path, &violations)
    Rules.pattern(.line, assignee, "assignee", path, &violations)
  }
}

/// Proposes a solution.
public struct ProposeSolutionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The solution.
  public var solution: ComplaintSolution?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, solution: ComplaintSolution? = nil) {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.solution = solution
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(solution != nil, "solution", path, &violations)
    Rules.message("solution", path, &violations) { solution?.validate("", into: &$0) }
  }
}

/// Records that a complaint is resolved.
public struct ResolveComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What was done, 1..4,000 bytes.
  public var resolution: String = ""
  /// What the customer thinks of it, 0..2,000 bytes.
  public var customerOpinion: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, resolution: String = "", customerOpinion: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.resolution = resolution
    self.customerOpinion = customerOpinion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!resolution.isEmpty, "resolution", path, &violations)
    Rules.bytes(resolution.utf8.count, 0, 4000, "resolution", path, &violations)
    Rules.bytes(customerOpinion.utf8.count, 0, 2000, "customer_opinion", path, &violations)
  }
}

/// Records why it came to a complaint.
public struct InvestigateComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why it came to this; unspecified: not known yet.
  public var cause: ComplaintCause = .unspecified
  /// What was found out, 0..4,000 bytes; required without `cause`.
  public var finding: String = ""
  /// Code of the carrier whose doing it was, with the cause CARRIER only: one that carried a parcel
  /// of the order, or that is known to CarrierService. Empty: the one that carried all its parcels.
  public var carrier: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, cause: ComplaintCause = .unspecified, finding: String = "", carrier: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.cause = cause
    self.finding = finding
    self.carrier = carrier
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    if !cause.isDefined { Rules.undefined(cause, "cause", path, &violations) }
    Rules.bytes(finding.utf8.count, 0, 4000, "finding", path, &violations)
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
  }
}

/// Asks the customer something.
public struct PauseForCustomerRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What the customer is asked, 1..4,000 bytes.
  public var question: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, question: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.question = question
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!question.isEmpty, "question", path, &violations)
    Rules.bytes(question.utf8.count, 0, 4000, "question", path, &violations)
  }
}

/// Keeps what was said.
public struct AddComplaintMessageRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Whose words they are.
  public var source: ComplaintMessage.Source = .unspecified
  /// What was said, 1..4,000 bytes.
  public var text: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, source: ComplaintMessage.Source = .unspecified, text: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.source = source
    self.text = text
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(source.rawValue != 0, "source", path, &violations)
    if !source.isDefined { Rules.undefined(source, "source", path, &violations) }
    Rules.required(!text.isEmpty, "text", path, &violations)
    Rules.bytes(text.utf8.count, 0, 4000, "text", path, &violations)
  }
}

/// The message and the complaint with its new version.
public struct AddComplaintMessageResponse: WireMessage, Hashable {
  /// The message as it was kept.
  public var message: ComplaintMessage?
  /// The complaint after it.
  public var complaint: Complaint? {
    get { complaintBox?.value }
    set { complaintBox = newValue.map { Box($0) } }
  }
  private var complaintBox: Box<Complaint>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(message: ComplaintMessage? = nil, complaint: Complaint? = nil) {
    self.message = message
    self.complaint = complaint
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of a complaint's messages.
public struct ListComplaintMessagesRequest: WireMessage, Hashable {
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Most messages on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(complaintID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.complaintID = complaintID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of a complaint's messages.
public struct ListComplaintMessagesResponse: WireMessage, Hashable {
  /// The messages, oldest first.
  public var messages: [ComplaintMessage] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(messages: [ComplaintMessage] = [], nextPageToken: String = "") {
    self.messages = messages
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Records what the customer says to the solution.
public struct RecordAgreementRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What was said.
  public var decision: ComplaintAnswer.Decision = .unspecified
  /// Who said so; one line, 1..200 bytes.
  public var answeredBy: String = ""
  /// Way by which it was said.
  public var channel: ComplaintChannel = .unspecified
  /// In the customer's words, 0..2,000 bytes.
  public var note: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, decision: ComplaintAnswer.Decision = .unspecified, answeredBy: String = "", channel: ComplaintChannel = .unspecified, note: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.decision = decision
    self.answeredBy = answeredBy
    self.channel = channel
    self.note = note
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(decision.rawValue != 0, "decision", path, &violations)
    if !decision.isDefined { Rules.undefined(decision, "decision", path, &violations) }
    Rules.required(!answeredBy.isEmpty, "answered_by", path, &violations)
    Rules.bytes(answeredBy.utf8.count, 0, 200, "answered_by", path, &violations)
    Rules.pattern(.line, answeredBy, "answered_by", path, &violations)
    Rules.required(channel.rawValue != 0, "channel", path, &violations)
    if !channel.isDefined { Rules.undefined(channel, "channel", path, &violations) }
    Rules.bytes(note.utf8.count, 0, 2000, "note", path, &violations)
  }
}

/// Begins to carry out a solution.
public struct ExecuteSolutionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is done, 0..4,000 bytes; required but with a REFUND.
  public var note: String = ""
  /// Name of what it is done by: a coupon, the order that goods are exchanged by, a transfer; one
  /// line, 0..128 bytes.
  public var reference: String = ""
  /// Says what it would come to, and leaves nothing.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, note: String = "", reference: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.note = note
    self.reference = reference
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(note.utf8.count, 0, 4000, "note", path, &violations)
    Rules.bytes(reference.utf8.count, 0, 128, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
  }
}

/// Ends a complaint.
public struct CloseComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Who has to answer for it.
  public var liability: ComplaintLiability?
  /// What is changed so that it does not come again; absent: nothing has to be.
  public var correctiveAction: CorrectiveAction?
  /// What the customer thinks of it, 0..2,000 bytes; empty: as ResolveComplaint recorded it.
  public var customerOpinion: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, liability: ComplaintLiability? = nil, correctiveAction: CorrectiveAction? = nil, customerOpinion: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.liability = liability
    self.correctiveAction = correctiveAction
    self.customerOpinion = customerOpinion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(liability != nil, "liability", path, &violations)
    Rules.message("liability", path, &violations) { liability?.validate("", into: &$0) }
    Rules.message("corrective_action", path, &violations) { correctiveAction?.validate("", into: &$0) }
    Rules.bytes(customerOpinion.utf8.count, 0, 2000, "customer_opinion", path, &violations)
  }
}

/// Takes a complaint up again.
public struct ReopenComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Takes a complaint to the department head.
public struct EscalateComplaintRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the complaint.
  public var complaintID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", complaintID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.complaintID = complaintID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!complaintID.isEmpty, "complaint_id", path, &violations)
    Rules.bytes(complaintID.utf8.count, 0, 36, "complaint_id", path, &violations)
    Rules.pattern(.uuid, complaintID, "complaint_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for the queue and its changes.
public struct WatchComplaintQueueRequest: WireMessage, Hashable {
  /// Of this department; empty: of every one, and of none.
  public var department: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(department: String = "") {
    self.department = department
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(department.utf8.count, 0, 32, "department", path, &violations)
    Rules.pattern(.code, department, "department", path, &violations)
  }
}

/// Something new about the queue.
public struct WatchComplaintQueueResponse: WireMessage, Hashable {
  /// What it tells.
  public var kind: WatchComplaintQueueResponse.Kind = .unspecified
  /// With SNAPSHOT the queue: what was taken to the department head first, then the oldest; else the
  /// one complaint as it stands.
  public var complaints: [Complaint] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: WatchComplaintQueueResponse.Kind = .unspecified, complaints: [Complaint] = []) {
    self.kind = kind
    self.complaints = complaints
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What the message tells.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of a message.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The first 200 of the queue as it stands; what was told before is void.
    public static var snapshot: Self { Self(rawValue: 1) }
    /// The complaint entered the queue or changed in it.
    public static var queued: Self { Self(rawValue: 2) }
    /// The complaint, which was told of before, left the queue.
    public static var left: Self { Self(rawValue: 3) }
    public static var allCases: [Self] { [.unspecified, .snapshot, .queued, .left] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "SNAPSHOT"
        case 2: "QUEUED"
        case 3: "LEFT"
        default: nil
      }
    }
  }
}

/// Asks why it came to complaints.
public struct SummariseCausesRequest: WireMessage, Hashable {
  /// Of complaints that were taken in this span; both ends, at most 366 days apart.
  public var createTime: TimeRange?
  /// With this department; empty: with any.
  public var department: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(createTime: TimeRange? = nil, department: String = "") {
    self.createTime = createTime
    self.department = department
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(createTime != nil, "create_time", path, &violations)
    Rules.bytes(department.utf8.count, 0, 32, "department", path, &violations)
    Rules.pattern(.code, department, "department", path, &violations)
  }
}

/// Why it came to complaints.
public struct SummariseCausesResponse: WireMessage, Hashable {
  /// The 500 most frequent, the most frequent first.
  public var counts: [ComplaintCauseCount] = []
  /// All complaints of the span.
  public var complaintCount: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(counts: [ComplaintCauseCount] = [], complaintCount: Int64 = 0) {
    self.counts = counts
    self.complaintCount = complaintCount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Complaints that are about the same for the same cause.
public struct ComplaintCauseCount: WireMessage, Hashable {
  /// What they are about.
  public var category: ComplaintCategory = .unspecified
  /// Why it came to them; unspecified: not known.
  public var cause: ComplaintCause = .unspecified
  /// Code of the carrier whose doing it was, 0..32 bytes; set with the cause CARRIER only.
  public var carrier: String = ""
  /// How many there are, from 1.
  public var complaintCount: Int64 = 0
  /// How many of them somebody still has to work on.
  public var openCount: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(category: ComplaintCategory = .unspecified, cause: ComplaintCause = .unspecified, carrier: String = "", complaintCount: Int64 = 0, openCount: Int64 = 0) {
    self.category = category
    self.cause = cause
    self.carrier = carrier
    self.complaintCount = complaintCount
    self.openCount = openCount
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Complaint: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__Complaint__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__Complaint.self)
    complaintID = readString(c.pointee.complaint_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    channel = readEnum(c.pointee.channel)
    category = readEnum(c.pointee.category)
    orderID = readString(c.pointee.order_id)
    customerRef = readString(c.pointee.customer_ref)
    customerBox = readBox(c.pointee.customer)
    content = readString(c.pointee.content)
    department = readString(c.pointee.department)
    assignee = readString(c.pointee.assignee)
    solution = readMessage(c.pointee.solution)
    resolution = readString(c.pointee.resolution)
    customerOpinion = readString(c.pointee.customer_opinion)
    createdBy = readString(c.pointee.created_by)
    createTime = readMessage(c.pointee.create_time)
    assignTime = readMessage(c.pointee.assign_time)
    resolveTime = readMessage(c.pointee.resolve_time)
    cause = readEnum(c.pointee.cause)
    finding = readString(c.pointee.finding)
    carrier = readString(c.pointee.carrier)
    answer = readMessage(c.pointee.answer)
    execution = readMessage(c.pointee.execution)
    liability = readMessage(c.pointee.liability)
    correctiveAction = readMessage(c.pointee.corrective_action)
    closeTime = readMessage(c.pointee.close_time)
    escalation = readMessage(c.pointee.escalation)
    messageCount = c.pointee.message_count
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__Complaint.self)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.category = arena.enumeration(category)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.content = arena.string(content)
    c.pointee.department = arena.string(department)
    c.pointee.assignee = arena.string(assignee)
    c.pointee.solution = arena.message(solution)
    c.pointee.resolution = arena.string(resolution)
    c.pointee.customer_opinion = arena.string(customerOpinion)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.assign_time = arena.message(assignTime)
    c.pointee.resolve_time = arena.message(resolveTime)
    c.pointee.cause = arena.enumeration(cause)
    c.pointee.finding = arena.string(finding)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.answer = arena.message(answer)
    c.pointee.execution = arena.message(execution)
    c.pointee.liability = arena.message(liability)
    c.pointee.corrective_action = arena.message(correctiveAction)
    c.pointee.close_time = arena.message(closeTime)
    c.pointee.escalation = arena.message(escalation)
    c.pointee.message_count = messageCount
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintAnswer: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintAnswer__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintAnswer.self)
    decision = readEnum(c.pointee.decision)
    answeredBy = readString(c.pointee.answered_by)
    channel = readEnum(c.pointee.channel)
    note = readString(c.pointee.note)
    answerTime = readMessage(c.pointee.answer_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintAnswer.self)
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.answered_by = arena.string(answeredBy)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.note = arena.string(note)
    c.pointee.answer_time = arena.message(answerTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintExecution: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintExecution__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintExecution.self)
    note = readString(c.pointee.note)
    reference = readString(c.pointee.reference)
    refundID = readString(c.pointee.refund_id)
    executeTime = readMessage(c.pointee.execute_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintExecution.self)
    c.pointee.note = arena.string(note)
    c.pointee.reference = arena.string(reference)
    c.pointee.refund_id = arena.string(refundID)
    c.pointee.execute_time = arena.message(executeTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintLiability: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintLiability__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintLiability.self)
    party = readEnum(c.pointee.party)
    responsible = readString(c.pointee.responsible)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintLiability.self)
    c.pointee.party = arena.enumeration(party)
    c.pointee.responsible = arena.string(responsible)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CorrectiveAction: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__CorrectiveAction__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CorrectiveAction.self)
    rectification = readString(c.pointee.rectification)
    dueTime = readMessage(c.pointee.due_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CorrectiveAction.self)
    c.pointee.rectification = arena.string(rectification)
    c.pointee.due_time = arena.message(dueTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintEscalation: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintEscalation__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintEscalation.self)
    reason = readString(c.pointee.reason)
    escalatedBy = readString(c.pointee.escalated_by)
    escalateTime = readMessage(c.pointee.escalate_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintEscalation.self)
    c.pointee.reason = arena.string(reason)
    c.pointee.escalated_by = arena.string(escalatedBy)
    c.pointee.escalate_time = arena.message(escalateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintMessage: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintMessage__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintMessage.self)
    messageID = readString(c.pointee.message_id)
    source = readEnum(c.pointee.source)
    text = readString(c.pointee.text)
    actor = readString(c.pointee.actor)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintMessage.self)
    c.pointee.message_id = arena.string(messageID)
    c.pointee.source = arena.enumeration(source)
    c.pointee.text = arena.string(text)
    c.pointee.actor = arena.string(actor)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintSolution: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintSolution__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintSolution.self)
    kind = readEnum(c.pointee.kind)
    text = readString(c.pointee.text)
    amount = readMessage(c.pointee.amount)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintSolution.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.text = arena.string(text)
    c.pointee.amount = arena.message(amount)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CreateComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__CreateComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CreateComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    channel = readEnum(c.pointee.channel)
    category = readEnum(c.pointee.category)
    orderID = readString(c.pointee.order_id)
    customerRef = readString(c.pointee.customer_ref)
    customerBox = readBox(c.pointee.customer)
    content = readString(c.pointee.content)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CreateComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.category = arena.enumeration(category)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.content = arena.string(content)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__GetComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__GetComplaintRequest.self)
    complaintID = readString(c.pointee.complaint_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__GetComplaintRequest.self)
    c.pointee.complaint_id = arena.string(complaintID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListComplaintsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ListComplaintsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintsRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    orderID = readString(c.pointee.order_id)
    department = readString(c.pointee.department)
    createTime = readMessage(c.pointee.create_time)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintsRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.department = arena.string(department)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListComplaintsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ListComplaintsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintsResponse.self)
    complaints = readMessages(c.pointee.n_complaints, c.pointee.complaints)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintsResponse.self)
    c.pointee.n_complaints = complaints.count
    c.pointee.complaints = arena.messages(complaints)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AssignComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__AssignComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__AssignComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    department = readString(c.pointee.department)
    assignee = readString(c.pointee.assignee)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__AssignComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.department = arena.string(department)
    c.pointee.assignee = arena.string(assignee)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ProposeSolutionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ProposeSolutionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ProposeSolutionRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    solution = readMessage(c.pointee.solution)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ProposeSolutionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.solution = arena.message(solution)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ResolveComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ResolveComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ResolveComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    resolution = readString(c.pointee.resolution)
    customerOpinion = readString(c.pointee.customer_opinion)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ResolveComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.resolution = arena.string(resolution)
    c.pointee.customer_opinion = arena.string(customerOpinion)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension InvestigateComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__InvestigateComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__InvestigateComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    cause = readEnum(c.pointee.cause)
    finding = readString(c.pointee.finding)
    carrier = readString(c.pointee.carrier)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__InvestigateComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.cause = arena.enumeration(cause)
    c.pointee.finding = arena.string(finding)
    c.pointee.carrier = arena.string(carrier)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PauseForCustomerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__PauseForCustomerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__PauseForCustomerRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    question = readString(c.pointee.question)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__PauseForCustomerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.question = arena.string(question)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AddComplaintMessageRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__AddComplaintMessageRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__AddComplaintMessageRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    source = readEnum(c.pointee.source)
    text = readString(c.pointee.text)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__AddComplaintMessageRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.source = arena.enumeration(source)
    c.pointee.text = arena.string(text)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AddComplaintMessageResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__AddComplaintMessageResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__AddComplaintMessageResponse.self)
    message = readMessage(c.pointee.message)
    complaintBox = readBox(c.pointee.complaint)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__AddComplaintMessageResponse.self)
    c.pointee.message = arena.message(message)
    c.pointee.complaint = arena.message(complaintBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListComplaintMessagesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ListComplaintMessagesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintMessagesRequest.self)
    complaintID = readString(c.pointee.complaint_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintMessagesRequest.self)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListComplaintMessagesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ListComplaintMessagesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintMessagesResponse.self)
    messages = readMessages(c.pointee.n_messages, c.pointee.messages)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ListComplaintMessagesResponse.self)
    c.pointee.n_messages = messages.count
    c.pointee.messages = arena.messages(messages)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordAgreementRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__RecordAgreementRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__RecordAgreementRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    decision = readEnum(c.pointee.decision)
    answeredBy = readString(c.pointee.answered_by)
    channel = readEnum(c.pointee.channel)
    note = readString(c.pointee.note)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__RecordAgreementRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.answered_by = arena.string(answeredBy)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.note = arena.string(note)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExecuteSolutionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ExecuteSolutionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ExecuteSolutionRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    note = readString(c.pointee.note)
    reference = readString(c.pointee.reference)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ExecuteSolutionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.note = arena.string(note)
    c.pointee.reference = arena.string(reference)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CloseComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__CloseComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CloseComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    liability = readMessage(c.pointee.liability)
    correctiveAction = readMessage(c.pointee.corrective_action)
    customerOpinion = readString(c.pointee.customer_opinion)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__CloseComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.liability = arena.message(liability)
    c.pointee.corrective_action = arena.message(correctiveAction)
    c.pointee.customer_opinion = arena.string(customerOpinion)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReopenComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ReopenComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ReopenComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ReopenComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension EscalateComplaintRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__EscalateComplaintRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__EscalateComplaintRequest.self)
    requestID = readString(c.pointee.request_id)
    complaintID = readString(c.pointee.complaint_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__EscalateComplaintRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.complaint_id = arena.string(complaintID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchComplaintQueueRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__WatchComplaintQueueRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchComplaintQueueRequest.self)
    department = readString(c.pointee.department)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchComplaintQueueRequest.self)
    c.pointee.department = arena.string(department)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchComplaintQueueResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__WatchComplaintQueueResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchComplaintQueueResponse.self)
    kind = readEnum(c.pointee.kind)
    complaints = readMessages(c.pointee.n_complaints, c.pointee.complaints)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__WatchComplaintQueueResponse.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.n_complaints = complaints.count
    c.pointee.complaints = arena.messages(complaints)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SummariseCausesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__SummariseCausesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__SummariseCausesRequest.self)
    createTime = readMessage(c.pointee.create_time)
    department = readString(c.pointee.department)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__SummariseCausesRequest.self)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.department = arena.string(department)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SummariseCausesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__SummariseCausesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__SummariseCausesResponse.self)
    counts = readMessages(c.pointee.n_counts, c.pointee.counts)
    complaintCount = c.pointee.complaint_count
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__SummariseCausesResponse.self)
    c.pointee.n_counts = counts.count
    c.pointee.counts = arena.messages(counts)
    c.pointee.complaint_count = complaintCount
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ComplaintCauseCount: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Complaints__V1__ComplaintCauseCount__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintCauseCount.self)
    category = readEnum(c.pointee.category)
    cause = readEnum(c.pointee.cause)
    carrier = readString(c.pointee.carrier)
    complaintCount = c.pointee.complaint_count
    openCount = c.pointee.open_count
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Complaints__V1__ComplaintCauseCount.self)
    c.pointee.category = arena.enumeration(category)
    c.pointee.cause = arena.enumeration(cause)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.complaint_count = complaintCount
    c.pointee.open_count = openCount
    arena.keepUnknown(unknownFields, raw)
  }
}
