// Written by protoc-gen-kontor from kontor/orders/v1/review.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A rule that judges submitted orders: it fits an order of which all its conditions hold, and a
/// condition that is not given holds for every order. At least one is given.
public struct ScreeningRule: WireMessage, Hashable {
  /// Name of the rule, unique in the tenant.
  public var code: String = ""
  /// Version, from 1, one higher with every change. In requests it is left out.
  public var version: Int64 = 0
  /// False: the rule judges nothing.
  public var enabled: Bool = false
  /// Points that it adds to the risk score, 0..1,000.
  public var score: Int32 = 0
  /// True: an order that it fits is for a person, whatever its score.
  public var needsReview: Bool = false
  /// Why, for the reviewer, 1..500 bytes.
  public var reason: String = ""
  /// The total is at least this, in its currency; orders in another one never fit.
  public var minTotal: Money?
  /// There are at least this many lines, 0..200; 0: any.
  public var minLines: Int32 = 0
  /// The lines have at least this many units together, 0..200,000,000; 0: any.
  public var minQuantity: Int64 = 0
  /// The channel is one of these, 0..7 of them.
  public var channels: [OrderChannel] = []
  /// The class is one of these, 0..3 of them.
  public var classes: [OrderClass] = []
  /// The payment method is one of these, 0..7 of them.
  public var paymentMethods: [PaymentMethod] = []
  /// The goods go to one of these countries, ISO 3166-1 alpha-2, 0..250 of them.
  public var countries: [String] = []
  /// A line's price is off its list price by at least this, in hundredths of a percent of the list
  /// price, up or down; 0: any. A line without a list price is off by more than any number.
  public var minPriceDeviationBp: Int32 = 0
  /// Who orders.
  public var customer: ScreeningRule.CustomerKind = .unspecified
  /// A line has one of these SKUs, 0..500 of them.
  public var skus: [String] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: String = "", version: Int64 = 0, enabled: Bool = false, score: Int32 = 0, needsReview: Bool = false, reason: String = "", minTotal: Money? = nil, minLines: Int32 = 0, minQuantity: Int64 = 0, channels: [OrderChannel] = [], classes: [OrderClass] = [], paymentMethods: [PaymentMethod] = [], countries: [String] = [], minPriceDeviationBp: Int32 = 0, customer: ScreeningRule.CustomerKind = .unspecified, skus: [String] = []) {
    self.code = code
    self.version = version
    self.enabled = enabled
    self.score = score
    self.needsReview = needsReview
    self.reason = reason
    self.minTotal = minTotal
    self.minLines = minLines
    self.minQuantity = minQuantity
    self.channels = channels
    self.classes = classes
    self.paymentMethods = paymentMethods
    self.countries = countries
    self.minPriceDeviationBp = minPriceDeviationBp
    self.customer = customer
    self.skus = skus
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.bytes(code.utf8.count, 0, 32, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
    Rules.range(Int64(clamping: version), 0, .max, "version", path, &violations)
    Rules.range(Int64(clamping: score), 0, 1000, "score", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
    Rules.message("min_total", path, &violations) { minTotal?.validate("", into: &$0) }
    Rules.range(Int64(clamping: minLines), 0, 200, "min_lines", path, &violations)
    Rules.range(Int64(clamping: minQuantity), 0, 200000000, "min_quantity", path, &violations)
    Rules.items(channels.count, 0, 7, "channels", path, &violations)
    Rules.each(channels.count, "channels", path, &violations) { index, violations in
      let value = channels[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(classes.count, 0, 3, "classes", path, &violations)
    Rules.each(classes.count, "classes", path, &violations) { index, violations in
      let value = classes[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(paymentMethods.count, 0, 7, "payment_methods", path, &violations)
    Rules.each(paymentMethods.count, "payment_methods", path, &violations) { index, violations in
      let value = paymentMethods[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(countries.count, 0, 250, "countries", path, &violations)
    Rules.each(countries.count, "countries", path, &violations) { index, violations in
      let value = countries[index]
      Rules.itemBytes(value.utf8.count, 2, 2, "", "", &violations)
      Rules.pattern(.country, value, "", "", &violations)
    }
    Rules.range(Int64(clamping: minPriceDeviationBp), 0, 1000000, "min_price_deviation_bp", path, &violations)
    if !customer.isDefined { Rules.undefined(customer, "customer", path, &violations) }
    Rules.items(skus.count, 0, 500, "skus", path, &violations)
    Rules.each(skus.count, "skus", path, &violations) { index, violations in
      let value = skus[index]
      Rules.itemBytes(value.utf8.count, 1, 64, "", "", &violations)
      Rules.pattern(.sku, value, "", "", &violations)
    }
  }

  /// Who orders.
  public struct CustomerKind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Anybody.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// An order that names no customer (`customer_ref` is empty).
    public static var unknown: Self { Self(rawValue: 1) }
    /// An order of a customer of whom there is no other order that was submitted, or of an unknown
    /// one.
    public static var firstOrder: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .unknown, .firstOrder] }
    public var name: String? {
      switch rawValue {
        case 0: "CUSTOMER_KIND_UNSPECIFIED"
        case 1: "UNKNOWN"
        case 2: "FIRST_ORDER"
        default: nil
      }
    }
  }
}

/// What rules found in an order.
public struct RiskAssessment: WireMessage, Hashable {
  /// Sum of the parts' points.
  public var score: Int32 = 0
  /// The rules that fit, by code.
  public var parts: [RiskAssessment.Part] = []
  /// True: a person decides, because a rule or a built-in check asked for one or the score is at the
  /// tenant's limit.
  public var needsReview: Bool = false
  /// True: two people decide, because the score is at the tenant's high-risk limit.
  public var highRisk: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(score: Int32 = 0, parts: [RiskAssessment.Part] = [], needsReview: Bool = false, highRisk: Bool = false) {
    self.score = score
    self.parts = parts
    self.needsReview = needsReview
    self.highRisk = highRisk
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What one rule found.
  public struct Part: WireMessage, Hashable {
    /// Name of the rule.
    public var ruleCode: String = ""
    /// Points that it added.
    public var score: Int32 = 0
    /// True: it asked for a person.
    public var needsReview: Bool = false
    /// Why, up to 500 bytes.
    public var reason: String = ""
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(ruleCode: String = "", score: Int32 = 0, needsReview: Bool = false, reason: String = "") {
      self.ruleCode = ruleCode
      self.score = score
      self.needsReview = needsReview
      self.reason = reason
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// A decision of a person on an order's review or on a change.
public struct Approval: WireMessage, Hashable {
  /// Level of the decision, from 1.
  public var level: Int32 = 0
  /// Role that the level takes, as "second_reviewer".
  public var role: String = ""
  /// What was decided.
  public var decision: Approval.Decision = .unspecified
  /// Who decided: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// Why, up to 500 bytes.
  public var reason: String = ""
  /// When.
  public var decideTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(level: Int32 = 0, role: String = "", decision: Approval.Decision = .unspecified, actor: String = "", reason: String = "", decideTime: Timestamp? = nil) {
    self.level = level
    self.role = role
    self.decision = decision
    self.actor = actor
    self.reason = reason
    self.decideTime = decideTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What was decided.
  public struct Decision: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the decision of an approval.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Passed.
    public static var approved: Self { Self(rawValue: 1) }
    /// Refused.
    public static var rejected: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .approved, .rejected] }
    public var name: String? {
      switch rawValue {
        case 0: "DECISION_UNSPECIFIED"
        case 1: "APPROVED"
        case 2: "REJECTED"
        default: nil
      }
    }
  }
}

/// The review of an order.
public struct Review: WireMessage, Hashable {
  /// Id of the order, 36 bytes.
  public var orderID: String = ""
  /// Number of the order, as "SO-00000042".
  public var orderNumber: String = ""
  /// Version of the order, for `expected_version`.
  public var orderVersion: Int64 = 0
  /// State of the order.
  public var orderState: Order.State = .unspecified
  /// Where the review stands.
  public var state: Review.State = .unspecified
  /// Number of the review of this order, from 1: every submission is reviewed anew.
  public var round: Int32 = 0
  /// What the tenant's rules found.
  public var assessment: RiskAssessment?
  /// What the built-in checks found.
  public var builtIn: OrderReview?
  /// Who has claimed it; empty: nobody, or the claim's time has passed.
  public var claimedBy: String = ""
  /// Until when the claim holds; absent without a claim.
  public var claimUntilTime: Timestamp?
  /// When the order was submitted.
  public var submitTime: Timestamp?
  /// By when a person should have decided (REV-2).
  public var dueTime: Timestamp?
  /// What was decided in this round, oldest first.
  public var approvals: [Approval] = []
  /// Customer of the order.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// What the order comes to.
  public var total: Money?
  /// Rank of the order, higher first.
  public var priority: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", orderNumber: String = "", orderVersion: Int64 = 0, orderState: Order.State = .unspecified, state: Review.State = .unspecified, round: Int32 = 0, assessment: RiskAssessment? = nil, builtIn: OrderReview? = nil, claimedBy: String = "", claimUntilTime: Timestamp? = nil, submitTime: Timestamp? = nil, dueTime: Timestamp? = nil, approvals: [Approval] = [], customer: Contact? = nil, total: Money? = nil, priority: Int32 = 0) {
    self.orderID = orderID
    self.orderNumber = orderNumber
    self.orderVersion = orderVersion
    self.orderState = orderState
    self.state = state
    self.round = round
    self.assessment = assessment
    self.builtIn = builtIn
    self.claimedBy = claimedBy
    self.claimUntilTime = claimUntilTime
    self.submitTime = submitTime
    self.dueTime = dueTime
    self.approvals = approvals
    self.customer = customer
    self.total = total
    self.priority = priority
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a review stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a review.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Nobody has decided. To AWAITING_SECOND, APPROVED, RETURNED, REJECTED, ENDED.
    public static var waiting: Self { Self(rawValue: 1) }
    /// Approved once; high risk takes a second approval. To APPROVED, RETURNED, REJECTED, ENDED.
    public static var awaitingSecond: Self { Self(rawValue: 2) }
    /// Passed, by people or by itself. A new submission opens a new review.
    public static var approved: Self { Self(rawValue: 3) }
    /// Sent back. A new submission opens a new review.
    public static var returned: Self { Self(rawValue: 4) }
    /// Refused. Final.
    public static var rejected: Self { Self(rawValue: 5) }
    /// The order ended before anybody decided. Final.
    public static var ended: Self { Self(rawValue: 6) }
    public static var allCases: [Self] { [.unspecified, .waiting, .awaitingSecond, .approved, .returned, .rejected, .ended] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "WAITING"
        case 2: "AWAITING_SECOND"
        case 3: "APPROVED"
        case 4: "RETURNED"
        case 5: "REJECTED"
        case 6: "ENDED"
        default: nil
      }
    }
  }
}

/// Asks for a page of the queue.
public struct ListReviewQueueRequest: WireMessage, Hashable {
  /// Only what nobody has claimed.
  public var unclaimed: Bool = false
  /// Only what this actor has claimed, 0..128 bytes; empty: anybody.
  public var claimedBy: String = ""
  /// Only high-risk orders.
  public var highRisk: Bool = false
  /// Only what is due before this time.
  public var dueBefore: Timestamp?
  /// Most reviews on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same filter; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(unclaimed: Bool = false, claimedBy: String = "", highRisk: Bool = false, dueBefore: Timestamp? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.unclaimed = unclaimed
    self.claimedBy = claimedBy
    self.highRisk = highRisk
    self.dueBefore = dueBefore
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(claimedBy.utf8.count, 0, 128, "claimed_by", path, &violations)
    Rules.pattern(.line, claimedBy, "claimed_by", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of the queue.
public struct ListReviewQueueResponse: WireMessage, Hashable {
  /// The reviews, the one that is due first before the others; without their approvals.
  public var reviews: [Review] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reviews: [Review] = [], nextPageToken: String = "") {
    self.reviews = reviews
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for the review of an order.
public struct GetReviewRequest: WireMessage, Hashable {
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

/// Takes a review.
public struct ClaimReviewRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// How long, 0..86,400 seconds; 0: the tenant's setting, 30 minutes if it has none.
  public var claimSeconds: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, claimSeconds: Int32 = 0) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.claimSeconds = claimSeconds
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
    Rules.range(Int64(clamping: claimSeconds), 0, 86400, "claim_seconds", path, &violations)
  }
}

/// Decides a review.
public struct DecideReviewRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is decided.
  public var decision: Approval.Decision = .unspecified
  /// Why, 0..500 bytes; required to reject, and to approve what a check or a rule speaks against.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, decision: Approval.Decision = .unspecified, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.decision = decision
    self.reason = reason
    self.dryRun = dryRun
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
    Rules.required(decision.rawValue != 0, "decision", path, &violations)
    if !decision.isDefined { Rules.undefined(decision, "decision", path, &violations) }
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Sends an order back.
public struct ReturnForCorrectionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What has to be corrected, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
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
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Makes or replaces a rule.
public struct PutRuleRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Version of the rule that the caller has seen; 0: any, or none yet.
  public var expectedVersion: Int64 = 0
  /// The rule, whole.
  public var rule: ScreeningRule? {
    get { ruleBox?.value }
    set { ruleBox = newValue.map { Box($0) } }
  }
  private var ruleBox: Box<ScreeningRule>?
  /// Why, 0..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", expectedVersion: Int64 = 0, rule: ScreeningRule? = nil, reason: String = "") {
    self.requestID = requestID
    self.expectedVersion = expectedVersion
    self.rule = rule
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(ruleBox != nil, "rule", path, &violations)
    Rules.message("rule", path, &violations) { ruleBox?.value.validate("", into: &$0) }
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for all rules.
public struct ListRulesRequest: WireMessage, Hashable {
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// All rules.
public struct ListRulesResponse: WireMessage, Hashable {
  /// The rules, by code; at most 200.
  public var rules: [ScreeningRule] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rules: [ScreeningRule] = []) {
    self.rules = rules
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Deletes a rule.
public struct DeleteRuleRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Name of the rule.
  public var code: String = ""
  /// Version of the rule that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 0..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", code: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.code = code
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
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.bytes(code.utf8.count, 0, 32, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// The rule is deleted.
public struct DeleteRuleResponse: WireMessage, Hashable {
  /// The rule as it was; absent in the answer to a repeat.
  public var rule: ScreeningRule? {
    get { ruleBox?.value }
    set { ruleBox = newValue.map { Box($0) } }
  }
  private var ruleBox: Box<ScreeningRule>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rule: ScreeningRule? = nil) {
    self.rule = rule
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Tries rules on an order.
public struct TestRulesRequest: WireMessage, Hashable {
  /// An order that is stored.
  public var orderID: String = ""
  /// The rules to try, enabled or not, 0..200; empty: those of the tenant that are enabled.
  public var rules: [ScreeningRule] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", rules: [ScreeningRule] = []) {
    self.orderID = orderID
    self.rules = rules
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.items(rules.count, 0, 200, "rules", path, &violations)
    Rules.each(rules.count, "rules", path, &violations) { index, violations in
      let value = rules[index]
      value.validate("", into: &violations)
    }
  }
}

/// What the rules would find.
public struct TestRulesResponse: WireMessage, Hashable {
  /// What the rules found.
  public var assessment: RiskAssessment?
  /// What the built-in checks found, as far as these rules leave it to them.
  public var builtIn: OrderReview?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(assessment: RiskAssessment? = nil, builtIn: OrderReview? = nil) {
    self.assessment = assessment
    self.builtIn = builtIn
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension ScreeningRule: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ScreeningRule__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ScreeningRule.self)
    code = readString(c.pointee.code)
    version = c.pointee.version
    enabled = c.pointee.enabled != 0
    score = c.pointee.score
    needsReview = c.pointee.needs_review != 0
    reason = readString(c.pointee.reason)
    minTotal = readMessage(c.pointee.min_total)
    minLines = c.pointee.min_lines
    minQuantity = c.pointee.min_quantity
    channels = readEnums(c.pointee.n_channels, c.pointee.channels)
    classes = readEnums(c.pointee.n_classes, c.pointee.classes)
    paymentMethods = readEnums(c.pointee.n_payment_methods, c.pointee.payment_methods)
    countries = readStrings(c.pointee.n_countries, c.pointee.countries)
    minPriceDeviationBp = c.pointee.min_price_deviation_bp
    customer = readEnum(c.pointee.customer)
    skus = readStrings(c.pointee.n_skus, c.pointee.skus)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ScreeningRule.self)
    c.pointee.code = arena.string(code)
    c.pointee.version = version
    c.pointee.enabled = enabled ? 1 : 0
    c.pointee.score = score
    c.pointee.needs_review = needsReview ? 1 : 0
    c.pointee.reason = arena.string(reason)
    c.pointee.min_total = arena.message(minTotal)
    c.pointee.min_lines = minLines
    c.pointee.min_quantity = minQuantity
    c.pointee.n_channels = channels.count
    c.pointee.channels = arena.enumerations(channels)
    c.pointee.n_classes = classes.count
    c.pointee.classes = arena.enumerations(classes)
    c.pointee.n_payment_methods = paymentMethods.count
    c.pointee.payment_methods = arena.enumerations(paymentMethods)
    c.pointee.n_countries = countries.count
    c.pointee.countries = arena.strings(countries)
    c.pointee.min_price_deviation_bp = minPriceDeviationBp
    c.pointee.customer = arena.enumeration(customer)
    c.pointee.n_skus = skus.count
    c.pointee.skus = arena.strings(skus)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RiskAssessment: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RiskAssessment__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RiskAssessment.self)
    score = c.pointee.score
    parts = readMessages(c.pointee.n_parts, c.pointee.parts)
    needsReview = c.pointee.needs_review != 0
    highRisk = c.pointee.high_risk != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RiskAssessment.self)
    c.pointee.score = score
    c.pointee.n_parts = parts.count
    c.pointee.parts = arena.messages(parts)
    c.pointee.needs_review = needsReview ? 1 : 0
    c.pointee.high_risk = highRisk ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RiskAssessment.Part: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RiskAssessment__Part__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RiskAssessment__Part.self)
    ruleCode = readString(c.pointee.rule_code)
    score = c.pointee.score
    needsReview = c.pointee.needs_review != 0
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RiskAssessment__Part.self)
    c.pointee.rule_code = arena.string(ruleCode)
    c.pointee.score = score
    c.pointee.needs_review = needsReview ? 1 : 0
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Approval: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Approval__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Approval.self)
    level = c.pointee.level
    role = readString(c.pointee.role)
    decision = readEnum(c.pointee.decision)
    actor = readString(c.pointee.actor)
    reason = readString(c.pointee.reason)
    decideTime = readMessage(c.pointee.decide_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Approval.self)
    c.pointee.level = level
    c.pointee.role = arena.string(role)
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.actor = arena.string(actor)
    c.pointee.reason = arena.string(reason)
    c.pointee.decide_time = arena.message(decideTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Review: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Review__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Review.self)
    orderID = readString(c.pointee.order_id)
    orderNumber = readString(c.pointee.order_number)
    orderVersion = c.pointee.order_version
    orderState = readEnum(c.pointee.order_state)
    state = readEnum(c.pointee.state)
    round = c.pointee.round
    assessment = readMessage(c.pointee.assessment)
    builtIn = readMessage(c.pointee.built_in)
    claimedBy = readString(c.pointee.claimed_by)
    claimUntilTime = readMessage(c.pointee.claim_until_time)
    submitTime = readMessage(c.pointee.submit_time)
    dueTime = readMessage(c.pointee.due_time)
    approvals = readMessages(c.pointee.n_approvals, c.pointee.approvals)
    customerBox = readBox(c.pointee.customer)
    total = readMessage(c.pointee.total)
    priority = c.pointee.priority
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Review.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.order_number = arena.string(orderNumber)
    c.pointee.order_version = orderVersion
    c.pointee.order_state = arena.enumeration(orderState)
    c.pointee.state = arena.enumeration(state)
    c.pointee.round = round
    c.pointee.assessment = arena.message(assessment)
    c.pointee.built_in = arena.message(builtIn)
    c.pointee.claimed_by = arena.string(claimedBy)
    c.pointee.claim_until_time = arena.message(claimUntilTime)
    c.pointee.submit_time = arena.message(submitTime)
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.n_approvals = approvals.count
    c.pointee.approvals = arena.messages(approvals)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.total = arena.message(total)
    c.pointee.priority = priority
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListReviewQueueRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListReviewQueueRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReviewQueueRequest.self)
    unclaimed = c.pointee.unclaimed != 0
    claimedBy = readString(c.pointee.claimed_by)
    highRisk = c.pointee.high_risk != 0
    dueBefore = readMessage(c.pointee.due_before)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReviewQueueRequest.self)
    c.pointee.unclaimed = unclaimed ? 1 : 0
    c.pointee.claimed_by = arena.string(claimedBy)
    c.pointee.high_risk = highRisk ? 1 : 0
    c.pointee.due_before = arena.message(dueBefore)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListReviewQueueResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListReviewQueueResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReviewQueueResponse.self)
    reviews = readMessages(c.pointee.n_reviews, c.pointee.reviews)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListReviewQueueResponse.self)
    c.pointee.n_reviews = reviews.count
    c.pointee.reviews = arena.messages(reviews)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetReviewRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetReviewRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetReviewRequest.self)
    orderID = readString(c.pointee.order_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetReviewRequest.self)
    c.pointee.order_id = arena.string(orderID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ClaimReviewRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ClaimReviewRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ClaimReviewRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    claimSeconds = c.pointee.claim_seconds
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ClaimReviewRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.claim_seconds = claimSeconds
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DecideReviewRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DecideReviewRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideReviewRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    decision = readEnum(c.pointee.decision)
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideReviewRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReturnForCorrectionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ReturnForCorrectionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnForCorrectionRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ReturnForCorrectionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutRuleRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PutRuleRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PutRuleRequest.self)
    requestID = readString(c.pointee.request_id)
    expectedVersion = c.pointee.expected_version
    ruleBox = readBox(c.pointee.rule)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PutRuleRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.expected_version = expectedVersion
    c.pointee.rule = arena.message(ruleBox)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListRulesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListRulesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListRulesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListRulesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRulesResponse.self)
    rules = readMessages(c.pointee.n_rules, c.pointee.rules)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListRulesResponse.self)
    c.pointee.n_rules = rules.count
    c.pointee.rules = arena.messages(rules)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DeleteRuleRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DeleteRuleRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DeleteRuleRequest.self)
    requestID = readString(c.pointee.request_id)
    code = readString(c.pointee.code)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DeleteRuleRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.code = arena.string(code)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DeleteRuleResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DeleteRuleResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DeleteRuleResponse.self)
    ruleBox = readBox(c.pointee.rule)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DeleteRuleResponse.self)
    c.pointee.rule = arena.message(ruleBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TestRulesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__TestRulesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TestRulesRequest.self)
    orderID = readString(c.pointee.order_id)
    rules = readMessages(c.pointee.n_rules, c.pointee.rules)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TestRulesRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_rules = rules.count
    c.pointee.rules = arena.messages(rules)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TestRulesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__TestRulesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TestRulesResponse.self)
    assessment = readMessage(c.pointee.assessment)
    builtIn = readMessage(c.pointee.built_in)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TestRulesResponse.self)
    c.pointee.assessment = arena.message(assessment)
    c.pointee.built_in = arena.message(builtIn)
    arena.keepUnknown(unknownFields, raw)
  }
}
