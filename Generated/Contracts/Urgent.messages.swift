// Written by protoc-gen-kontor from kontor/orders/v1/urgent.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// How urgent it is (PRI-3): the order's priority, 0 to 1,000.
public struct UrgentDegree: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given. Refused in a request.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Before all that is not urgent: 500.
  public static var urgent: Self { Self(rawValue: 1) }
  /// Before what is urgent: 700.
  public static var veryUrgent: Self { Self(rawValue: 2) }
  /// A large order, or a key customer's: 900 (PRI-6).
  public static var mustAccept: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .urgent, .veryUrgent, .mustAccept] }
  public var name: String? {
    switch rawValue {
      case 0: "URGENT_DEGREE_UNSPECIFIED"
      case 1: "URGENT_DEGREE_URGENT"
      case 2: "URGENT_DEGREE_VERY_URGENT"
      case 3: "URGENT_DEGREE_MUST_ACCEPT"
      default: nil
    }
  }
}

/// That an order is to go before others, as it stands at `version`.
public struct UrgentRequest: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var urgentID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: UrgentRequest.State = .unspecified
  /// Id of the order, 36 bytes.
  public var orderID: String = ""
  /// How urgent it is.
  public var degree: UrgentDegree = .unspecified
  /// Units wanted, from 1, at most those of the order.
  public var units: Int64 = 0
  /// When they are wanted.
  public var wantedTime: Timestamp?
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// When they are promised: the time wanted, or the one that the customer took instead; absent
  /// before ACCEPTED.
  public var promisedTime: Timestamp?
  /// The evaluation; absent before EvaluateUrgent.
  public var evaluation: UrgentEvaluation? {
    get { evaluationBox?.value }
    set { evaluationBox = newValue.map { Box($0) } }
  }
  private var evaluationBox: Box<UrgentEvaluation>?
  /// Who sees to it; absent before ACTIVE.
  public var taskGroup: TaskGroup?
  /// Reports; ListUrgentReports gives them.
  public var reportCount: Int32 = 0
  /// When it was last reported on; absent before.
  public var reportTime: Timestamp?
  /// When the order was delivered; absent before.
  public var deliverTime: Timestamp?
  /// What there was to learn; absent before ReviewUrgent.
  public var review: UrgentReview?
  /// Why it was called off or the customer did not take the time offered, up to 500 bytes.
  public var endReason: String = ""
  /// Who asked: an actor's name, 1..128 bytes.
  public var requestedBy: String = ""
  /// When it was asked for.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(urgentID: String = "", version: Int64 = 0, state: UrgentRequest.State = .unspecified, orderID: String = "", degree: UrgentDegree = .unspecified, units: Int64 = 0, wantedTime: Timestamp? = nil, reason: String = "", promisedTime: Timestamp? = nil, evaluation: UrgentEvaluation? = nil, taskGroup: TaskGroup? = nil, reportCount: Int32 = 0, reportTime: Timestamp? = nil, deliverTime: Timestamp? = nil, review: UrgentReview? = nil, endReason: String = "", requestedBy: String = "", createTime: Timestamp? = nil) {
    self.urgentID = urgentID
    self.version = version
    self.state = state
    self.orderID = orderID
    self.degree = degree
    self.units = units
    self.wantedTime = wantedTime
    self.reason = reason
    self.promisedTime = promisedTime
    self.evaluation = evaluation
    self.taskGroup = taskGroup
    self.reportCount = reportCount
    self.reportTime = reportTime
    self.deliverTime = deliverTime
    self.review = review
    self.endReason = endReason
    self.requestedBy = requestedBy
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a request stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a request.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Asked for; nobody has answered yet.
    public static var requested: Self { Self(rawValue: 1) }
    /// Accepted; nobody is named yet to see to it.
    public static var accepted: Self { Self(rawValue: 2) }
    /// Answered by another time, which the customer considers.
    public static var negotiate: Self { Self(rawValue: 3) }
    /// Not accepted, or the customer does not want the time offered.
    public static var declined: Self { Self(rawValue: 4) }
    /// A task group sees to it.
    public static var active: Self { Self(rawValue: 5) }
    /// The order was delivered.
    public static var delivered: Self { Self(rawValue: 6) }
    /// What there was to learn is recorded.
    public static var reviewed: Self { Self(rawValue: 7) }
    /// Called off, or the order ended before.
    public static var withdrawn: Self { Self(rawValue: 8) }
    public static var allCases: [Self] { [.unspecified, .requested, .accepted, .negotiate, .declined, .active, .delivered, .reviewed, .withdrawn] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "REQUESTED"
        case 2: "ACCEPTED"
        case 3: "NEGOTIATE"
        case 4: "DECLINED"
        case 5: "ACTIVE"
        case 6: "DELIVERED"
        case 7: "REVIEWED"
        case 8: "WITHDRAWN"
        default: nil
      }
    }
  }
}

/// What a request was answered with, and why (PRI-4).
public struct UrgentEvaluation: WireMessage, Hashable {
  /// The answer.
  public var decision: UrgentEvaluation.Decision = .unspecified
  /// Minutes of the meeting, 1..4,000 bytes.
  public var minutes: String = ""
  /// With NEGOTIATE the time offered.
  public var offeredTime: Timestamp?
  /// What people, equipment and material are given to it (PRI-6), up to 2,000 bytes.
  public var resources: String = ""
  /// How those who work overtime were reminded of safety (PRI-6), up to 2,000 bytes.
  public var safetyReminder: String = ""
  /// Who decided: an actor's name, 1..128 bytes.
  public var evaluatedBy: String = ""
  /// When.
  public var evaluateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decision: UrgentEvaluation.Decision = .unspecified, minutes: String = "", offeredTime: Timestamp? = nil, resources: String = "", safetyReminder: String = "", evaluatedBy: String = "", evaluateTime: Timestamp? = nil) {
    self.decision = decision
    self.minutes = minutes
    self.offeredTime = offeredTime
    self.resources = resources
    self.safetyReminder = safetyReminder
    self.evaluatedBy = evaluatedBy
    self.evaluateTime = evaluateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// The answer.
  public struct Decision: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not given. Refused in a request.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// It is done, by the time wanted.
    public static var accept: Self { Self(rawValue: 1) }
    /// It is done by another time, if the customer agrees.
    public static var negotiate: Self { Self(rawValue: 2) }
    /// It is not done.
    public static var decline: Self { Self(rawValue: 3) }
    public static var allCases: [Self] { [.unspecified, .accept, .negotiate, .decline] }
    public var name: String? {
      switch rawValue {
        case 0: "DECISION_UNSPECIFIED"
        case 1: "ACCEPT"
        case 2: "NEGOTIATE"
        case 3: "DECLINE"
        default: nil
      }
    }
  }
}

/// Who sees to an urgent order (PRI-5).
public struct TaskGroup: WireMessage, Hashable {
  /// Who answers for it; one line, 1..128 bytes.
  public var leader: String = ""
  /// The others, 0..20, each named once; one line each, 1..128 bytes.
  public var members: [String] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(leader: String = "", members: [String] = []) {
    self.leader = leader
    self.members = members
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!leader.isEmpty, "leader", path, &violations)
    Rules.bytes(leader.utf8.count, 0, 128, "leader", path, &violations)
    Rules.pattern(.line, leader, "leader", path, &violations)
    Rules.items(members.count, 0, 20, "members", path, &violations)
    Rules.each(members.count, "members", path, &violations) { index, violations in
      let value = members[index]
      Rules.itemBytes(value.utf8.count, 0, 128, "", "", &violations)
      Rules.pattern(.line, value, "", "", &violations)
    }
  }
}

/// How a request gets on (PRI-5).
public struct UrgentReport: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var reportID: String = ""
  /// What was done and what is next, 1..4,000 bytes.
  public var text: String = ""
  /// Whether the time promised is in danger.
  public var atRisk: Bool = false
  /// When the order is expected to be there; absent: as promised.
  public var expectedTime: Timestamp?
  /// Who reports: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reportID: String = "", text: String = "", atRisk: Bool = false, expectedTime: Timestamp? = nil, actor: String = "", createTime: Timestamp? = nil) {
    self.reportID = reportID
    self.text = text
    self.atRisk = atRisk
    self.expectedTime = expectedTime
    self.actor = actor
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What there was to learn (PRI-7).
public struct UrgentReview: WireMessage, Hashable {
  /// How satisfied the customer is, 1 (not at all) to 5 (entirely).
  public var satisfaction: Int32 = 0
  /// What the customer says, up to 2,000 bytes.
  public var customerOpinion: String = ""
  /// What went well and what did not, 1..4,000 bytes.
  public var evaluation: String = ""
  /// Who recorded it: an actor's name, 1..128 bytes.
  public var reviewedBy: String = ""
  /// When.
  public var reviewTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(satisfaction: Int32 = 0, customerOpinion: String = "", evaluation: String = "", reviewedBy: String = "", reviewTime: Timestamp? = nil) {
    self.satisfaction = satisfaction
    self.customerOpinion = customerOpinion
    self.evaluation = evaluation
    self.reviewedBy = reviewedBy
    self.reviewTime = reviewTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks that an order goes before others.
public struct RequestUrgentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// How urgent it is.
  public var degree: UrgentDegree = .unspecified
  /// Units wanted, 0..units of the order that are not cancelled; 0: all of them.
  public var units: Int64 = 0
  /// When they are wanted; in the future, by a year at most.
  public var wantedTime: Timestamp?
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", degree: UrgentDegree = .unspecified, units: Int64 = 0, wantedTime: Timestamp? = nil, reason: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.degree = degree
    self.units = units
    self.wantedTime = wantedTime
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
    Rules.required(degree.rawValue != 0, "degree", path, &violations)
    if !degree.isDefined { Rules.undefined(degree, "degree", path, &violations) }
    Rules.range(Int64(clamping: units), 0, .max, "units", path, &violations)
    Rules.required(wantedTime != nil, "wanted_time", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Answers a request.
public struct EvaluateUrgentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the request.
  public var urgentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The answer.
  public var decision: UrgentEvaluation.Decision = .unspecified
  /// Minutes of the meeting: who was there, what was looked at, why so; 1..4,000 bytes. With DECLINE
  /// the reason.
  public var minutes: String = ""
  /// The time offered, in the future, by a year at most; required with NEGOTIATE, refused otherwise.
  public var offeredTime: Timestamp?
  /// Who sees to it; refused unless with ACCEPT.
  public var taskGroup: TaskGroup?
  /// What people, equipment and material are given to it; 0..2,000 bytes; refused with DECLINE.
  public var resources: String = ""
  /// Whether people work overtime for it.
  public var overtime: Bool = false
  /// How they were reminded of safety, 0..2,000 bytes; required with `overtime`, refused without.
  public var safetyReminder: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", urgentID: String = "", expectedVersion: Int64 = 0, decision: UrgentEvaluation.Decision = .unspecified, minutes: String = "", offeredTime: Timestamp? = nil, taskGroup: TaskGroup? = nil, resources: String = "", overtime: Bool = false, safetyReminder: String = "") {
    self.requestID = requestID
    self.urgentID = urgentID
    self.expectedVersion = expectedVersion
    self.decision = decision
    self.minutes = minutes
    self.offeredTime = offeredTime
    self.taskGroup = taskGroup
    self.resources = resources
    self.overtime = overtime
    self.safetyReminder = safetyReminder
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(decision.rawValue != 0, "decision", path, &violations)
    if !decision.isDefined { Rules.undefined(decision, "decision", path, &violations) }
    Rules.required(!minutes.isEmpty, "minutes", path, &violations)
    Rules.bytes(minutes.utf8.count, 0, 4000, "minutes", path, &violations)
    Rules.message("task_group", path, &violations) { taskGroup?.validate("", into: &$0) }
    Rules.bytes(resources.utf8.count, 0, 2000, "resources", path, &violations)
    Rules.bytes(safetyReminder.utf8.count, 0, 2000, "safety_reminder", path, &violations)
  }
}

/// Records what the customer says to the time offered.
public struct AnswerNegotiationRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the request.
  public var urgentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Whether the customer takes it.
  public var agreed: Bool = false
  /// Who said so and how, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", urgentID: String = "", expectedVersion: Int64 = 0, agreed: Bool = false, reason: String = "") {
    self.requestID = requestID
    self.urgentID = urgentID
    self.expectedVersion = expectedVersion
    self.agreed = agreed
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Names the task group.
public struct FormTaskGroupRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the request.
  public var urgentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Who sees to it.
  public var taskGroup: TaskGroup?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", urgentID: String = "", expectedVersion: Int64 = 0, taskGroup: TaskGroup? = nil) {
    self.requestID = requestID
    self.urgentID = urgentID
    self.expectedVersion = expectedVersion
    self.taskGroup = taskGroup
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(taskGroup != nil, "task_group", path, &violations)
    Rules.message("task_group", path, &violations) { taskGroup?.validate("", into: &$0) }
  }
}

/// Reports how a request gets on.
public struct ReportProgressRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the request.
  public var urgentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What was done and what is next, 1..4,000 bytes.
  public var text: String = ""
  /// Whether the time promised is in danger.
  public var atRisk: Bool = false
  /// When the order is expected to be there; absent: as promised.
  public var expectedTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", urgentID: String = "", expectedVersion: Int64 = 0, text: String = "", atRisk: Bool = false, expectedTime: Timestamp? = nil) {
    self.requestID = requestID
    self.urgentID = urgentID
    self.expectedVersion = expectedVersion
    self.text = text
    self.atRisk = atRisk
    self.expectedTime = expectedTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!text.isEmpty, "text", path, &violations)
    Rules.bytes(text.utf8.count, 0, 4000, "text", path, &violations)
  }
}

/// The report and the request with its new version.
public struct ReportProgressResponse: WireMessage, Hashable {
  /// The report as it was kept.
  public var report: UrgentReport?
  /// The request after it.
  public var urgent: UrgentRequest? {
    get { urgentBox?.value }
    set { urgentBox = newValue.map { Box($0) } }
  }
  private var urgentBox: Box<UrgentRequest>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(report: UrgentReport? = nil, urgent: UrgentRequest? = nil) {
    self.report = report
    self.urgent = urgent
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of the reports on a request.
public struct ListUrgentReportsRequest: WireMessage, Hashable {
  /// Id of the request.
  public var urgentID: String = ""
  /// Most reports on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(urgentID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.urgentID = urgentID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of the reports on a request.
public struct ListUrgentReportsResponse: WireMessage, Hashable {
  /// The reports, oldest first.
  public var reports: [UrgentReport] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reports: [UrgentReport] = [], nextPageToken: String = "") {
    self.reports = reports
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Calls a request off.
public struct CloseUrgentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the request.
  public var urgentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", urgentID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.urgentID = urgentID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Records what there was to learn.
public struct ReviewUrgentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the request.
  public var urgentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// How satisfied the customer is, 1 (not at all) to 5 (entirely).
  public var satisfaction: Int32 = 0
  /// What the customer says, 0..2,000 bytes.
  public var customerOpinion: String = ""
  /// What went well and what did not, 1..4,000 bytes.
  public var evaluation: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", urgentID: String = "", expectedVersion: Int64 = 0, satisfaction: Int32 = 0, customerOpinion: String = "", evaluation: String = "") {
    self.requestID = requestID
    self.urgentID = urgentID
    self.expectedVersion = expectedVersion
    self.satisfaction = satisfaction
    self.customerOpinion = customerOpinion
    self.evaluation = evaluation
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.range(Int64(clamping: satisfaction), 1, 5, "satisfaction", path, &violations)
    Rules.bytes(customerOpinion.utf8.count, 0, 2000, "customer_opinion", path, &violations)
    Rules.required(!evaluation.isEmpty, "evaluation", path, &violations)
    Rules.bytes(evaluation.utf8.count, 0, 4000, "evaluation", path, &violations)
  }
}

/// Asks for one request.
public struct GetUrgentRequest: WireMessage, Hashable {
  /// Id of the request.
  public var urgentID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(urgentID: String = "") {
    self.urgentID = urgentID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!urgentID.isEmpty, "urgent_id", path, &violations)
    Rules.bytes(urgentID.utf8.count, 0, 36, "urgent_id", path, &violations)
    Rules.pattern(.uuid, urgentID, "urgent_id", path, &violations)
  }
}

/// Asks for a page of requests; conditions are joined by and, an absent one holds for every request.
public struct ListUrgentsRequest: WireMessage, Hashable {
  /// In one of these states; 0..8 of them.
  public var states: [UrgentRequest.State] = []
  /// About this order.
  public var orderID: String = ""
  /// Asked for in this span.
  public var createTime: TimeRange?
  /// Most requests on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [UrgentRequest.State] = [], orderID: String = "", createTime: TimeRange? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.orderID = orderID
    self.createTime = createTime
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 8, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of requests.
public struct ListUrgentsResponse: WireMessage, Hashable {
  /// The requests, newest first.
  public var urgents: [UrgentRequest] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(urgents: [UrgentRequest] = [], nextPageToken: String = "") {
    self.urgents = urgents
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension UrgentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UrgentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentRequest.self)
    urgentID = readString(c.pointee.urgent_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    orderID = readString(c.pointee.order_id)
    degree = readEnum(c.pointee.degree)
    units = c.pointee.units
    wantedTime = readMessage(c.pointee.wanted_time)
    reason = readString(c.pointee.reason)
    promisedTime = readMessage(c.pointee.promised_time)
    evaluationBox = readBox(c.pointee.evaluation)
    taskGroup = readMessage(c.pointee.task_group)
    reportCount = c.pointee.report_count
    reportTime = readMessage(c.pointee.report_time)
    deliverTime = readMessage(c.pointee.deliver_time)
    review = readMessage(c.pointee.review)
    endReason = readString(c.pointee.end_reason)
    requestedBy = readString(c.pointee.requested_by)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentRequest.self)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.degree = arena.enumeration(degree)
    c.pointee.units = units
    c.pointee.wanted_time = arena.message(wantedTime)
    c.pointee.reason = arena.string(reason)
    c.pointee.promised_time = arena.message(promisedTime)
    c.pointee.evaluation = arena.message(evaluationBox)
    c.pointee.task_group = arena.message(taskGroup)
    c.pointee.report_count = reportCount
    c.pointee.report_time = arena.message(reportTime)
    c.pointee.deliver_time = arena.message(deliverTime)
    c.pointee.review = arena.message(review)
    c.pointee.end_reason = arena.string(endReason)
    c.pointee.requested_by = arena.string(requestedBy)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UrgentEvaluation: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UrgentEvaluation__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentEvaluation.self)
    decision = readEnum(c.pointee.decision)
    minutes = readString(c.pointee.minutes)
    offeredTime = readMessage(c.pointee.offered_time)
    resources = readString(c.pointee.resources)
    safetyReminder = readString(c.pointee.safety_reminder)
    evaluatedBy = readString(c.pointee.evaluated_by)
    evaluateTime = readMessage(c.pointee.evaluate_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentEvaluation.self)
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.minutes = arena.string(minutes)
    c.pointee.offered_time = arena.message(offeredTime)
    c.pointee.resources = arena.string(resources)
    c.pointee.safety_reminder = arena.string(safetyReminder)
    c.pointee.evaluated_by = arena.string(evaluatedBy)
    c.pointee.evaluate_time = arena.message(evaluateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TaskGroup: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__TaskGroup__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TaskGroup.self)
    leader = readString(c.pointee.leader)
    members = readStrings(c.pointee.n_members, c.pointee.members)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TaskGroup.self)
    c.pointee.leader = arena.string(leader)
    c.pointee.n_members = members.count
    c.pointee.members = arena.strings(members)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UrgentReport: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UrgentReport__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentReport.self)
    reportID = readString(c.pointee.report_id)
    text = readString(c.pointee.text)
    atRisk = c.pointee.at_risk != 0
    expectedTime = readMessage(c.pointee.expected_time)
    actor = readString(c.pointee.actor)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentReport.self)
    c.pointee.report_id = arena.string(reportID)
    c.pointee.text = arena.string(text)
    c.pointee.at_risk = atRisk ? 1 : 0
    c.pointee.expected_time = arena.message(expectedTime)
    c.pointee.actor = arena.string(actor)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UrgentReview: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UrgentReview__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentReview.self)
    satisfaction = c.pointee.satisfaction
    customerOpinion = readString(c.pointee.customer_opinion)
    evaluation = readString(c.pointee.evaluation)
    reviewedBy = readString(c.pointee.reviewed_by)
    reviewTime = readMessage(c.pointee.review_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UrgentReview.self)
    c.pointee.satisfaction = satisfaction
    c.pointee.customer_opinion = arena.string(customerOpinion)
    c.pointee.evaluation = arena.string(evaluation)
    c.pointee.reviewed_by = arena.string(reviewedBy)
    c.pointee.review_time = arena.message(reviewTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RequestUrgentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RequestUrgentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RequestUrgentRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    degree = readEnum(c.pointee.degree)
    units = c.pointee.units
    wantedTime = readMessage(c.pointee.wanted_time)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RequestUrgentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.degree = arena.enumeration(degree)
    c.pointee.units = units
    c.pointee.wanted_time = arena.message(wantedTime)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension EvaluateUrgentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__EvaluateUrgentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__EvaluateUrgentRequest.self)
    requestID = readString(c.pointee.request_id)
    urgentID = readString(c.pointee.urgent_id)
    expectedVersion = c.pointee.expected_version
    decision = readEnum(c.pointee.decision)
    minutes = readString(c.pointee.minutes)
    offeredTime = readMessage(c.pointee.offered_time)
    taskGroup = readMessage(c.pointee.task_group)
    resources = readString(c.pointee.resources)
    overtime = c.pointee.overtime != 0
    safetyReminder = readString(c.pointee.safety_reminder)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__EvaluateUrgentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.minutes = arena.string(minutes)
    c.pointee.offered_time = arena.message(offeredTime)
    c.pointee.task_group = arena.message(taskGroup)
    c.pointee.resources = arena.string(resources)
    c.pointee.overtime = overtime ? 1 : 0
    c.pointee.safety_reminder = arena.string(safetyReminder)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AnswerNegotiationRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AnswerNegotiationRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AnswerNegotiationRequest.self)
    requestID = readString(c.pointee.request_id)
    urgentID = readString(c.pointee.urgent_id)
    expectedVersion = c.pointee.expected_version
    agreed = c.pointee.agreed != 0
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AnswerNegotiationRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.agreed = agreed ? 1 : 0
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension FormTaskGroupRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__FormTaskGroupRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__FormTaskGroupRequest.self)
    requestID = readString(c.pointee.request_id)
    urgentID = readString(c.pointee.urgent_id)
    expectedVersion = c.pointee.expected_version
    taskGroup = readMessage(c.pointee.task_group)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__FormTaskGroupRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.task_group = arena.message(taskGroup)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReportProgressRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReportProgressRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReportProgressRequest.self)
    requestID = readString(c.pointee.request_id)
    urgentID = readString(c.pointee.urgent_id)
    expectedVersion = c.pointee.expected_version
    text = readString(c.pointee.text)
    atRisk = c.pointee.at_risk != 0
    expectedTime = readMessage(c.pointee.expected_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReportProgressRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.text = arena.string(text)
    c.pointee.at_risk = atRisk ? 1 : 0
    c.pointee.expected_time = arena.message(expectedTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReportProgressResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReportProgressResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReportProgressResponse.self)
    report = readMessage(c.pointee.report)
    urgentBox = readBox(c.pointee.urgent)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReportProgressResponse.self)
    c.pointee.report = arena.message(report)
    c.pointee.urgent = arena.message(urgentBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListUrgentReportsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListUrgentReportsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentReportsRequest.self)
    urgentID = readString(c.pointee.urgent_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentReportsRequest.self)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListUrgentReportsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListUrgentReportsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentReportsResponse.self)
    reports = readMessages(c.pointee.n_reports, c.pointee.reports)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentReportsResponse.self)
    c.pointee.n_reports = reports.count
    c.pointee.reports = arena.messages(reports)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CloseUrgentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CloseUrgentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CloseUrgentRequest.self)
    requestID = readString(c.pointee.request_id)
    urgentID = readString(c.pointee.urgent_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CloseUrgentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReviewUrgentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReviewUrgentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReviewUrgentRequest.self)
    requestID = readString(c.pointee.request_id)
    urgentID = readString(c.pointee.urgent_id)
    expectedVersion = c.pointee.expected_version
    satisfaction = c.pointee.satisfaction
    customerOpinion = readString(c.pointee.customer_opinion)
    evaluation = readString(c.pointee.evaluation)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReviewUrgentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.urgent_id = arena.string(urgentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.satisfaction = satisfaction
    c.pointee.customer_opinion = arena.string(customerOpinion)
    c.pointee.evaluation = arena.string(evaluation)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetUrgentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetUrgentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetUrgentRequest.self)
    urgentID = readString(c.pointee.urgent_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetUrgentRequest.self)
    c.pointee.urgent_id = arena.string(urgentID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListUrgentsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListUrgentsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentsRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    orderID = readString(c.pointee.order_id)
    createTime = readMessage(c.pointee.create_time)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentsRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListUrgentsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListUrgentsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentsResponse.self)
    urgents = readMessages(c.pointee.n_urgents, c.pointee.urgents)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListUrgentsResponse.self)
    c.pointee.n_urgents = urgents.count
    c.pointee.urgents = arena.messages(urgents)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
