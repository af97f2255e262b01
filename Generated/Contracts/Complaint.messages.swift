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
  /// When it was resolved; absent before.
  public var resolveTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(complaintID: String = "", version: Int64 = 0, state: Complaint.State = .unspecified, channel: ComplaintChannel = .unspecified, category: ComplaintCategory = .unspecified, orderID: String = "", customerRef: String = "", customer: Contact? = nil, content: String = "", department: String = "", assignee: String = "", solution: ComplaintSolution? = nil, resolution: String = "", customerOpinion: String = "", createdBy: String = "", createTime: Timestamp? = nil, assignTime: Timestamp? = nil, resolveTime: Timestamp? = nil) {
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
