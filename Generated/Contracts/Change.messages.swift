// Written by protoc-gen-kontor from kontor/orders/v1/change.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// One thing that a change set changes.
public struct ChangeAction: WireMessage, Hashable {
  /// What changes; one of them.
  public var action: Action?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(action: Action? = nil) {
    self.action = action
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    switch action {
      case .shippingAddress(let value):
        Rules.message("shipping_address", path, &violations) { value.validate("", into: &$0) }

      case .customer(let value):
        Rules.message("customer", path, &violations) { value.validate("", into: &$0) }

      case .quantity(let value):
        Rules.message("quantity", path, &violations) { value.validate("", into: &$0) }

      case .price(let value):
        Rules.message("price", path, &violations) { value.validate("", into: &$0) }

      case .addLine(let value):
        Rules.message("add_line", path, &violations) { value.validate("", into: &$0) }

      default: break
    }
  }

  /// What changes; one of them.
  public enum Action: Sendable, Hashable {
    /// Where the goods go.
    indirect case shippingAddress(Address)
    /// The customer; the order's `customer_ref` stays.
    indirect case customer(Contact)
    /// Units of a line.
    case quantity(ChangeAction.SetQuantity)
    /// Price of a line.
    case price(ChangeAction.SetPrice)
    /// A new line.
    indirect case addLine(ChangeAction.AddLine)
    /// Delivery dates.
    case deliveryDates(ChangeAction.SetDeliveryDates)
  }

  /// New number of units of a line.
  public struct SetQuantity: WireMessage, Hashable {
    /// Number of the line.
    public var lineNumber: Int32 = 0
    /// Units that the customer shall get in all, shipped ones among them, 0..1,000,000; 0 removes the
    /// line. Not below what was shipped. A change that leaves no unit of the order is FIELD_INVALID:
    /// OrderService.CancelOrder ends orders (CHG-6).
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
      Rules.range(Int64(clamping: lineNumber), 1, 32767, "line_number", path, &violations)
      Rules.range(Int64(clamping: quantity), 0, 1000000, "quantity", path, &violations)
    }
  }

  /// New price of a line.
  public struct SetPrice: WireMessage, Hashable {
    /// Number of the line.
    public var lineNumber: Int32 = 0
    /// Price of one unit, in the order's currency.
    public var unitPrice: Money?
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(lineNumber: Int32 = 0, unitPrice: Money? = nil) {
      self.lineNumber = lineNumber
      self.unitPrice = unitPrice
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
    public func validate(_ path: String, into violations: inout [FieldViolation]) {
      Rules.required(lineNumber != 0, "line_number", path, &violations)
      Rules.range(Int64(clamping: lineNumber), 1, 32767, "line_number", path, &violations)
      Rules.required(unitPrice != nil, "unit_price", path, &violations)
      Rules.message("unit_price", path, &violations) { unitPrice?.validate("", into: &$0) }
    }
  }

  /// A line that comes to the order, from the warehouse that serves the others.
  public struct AddLine: WireMessage, Hashable {
    /// SKU of a product of the tenant.
    public var sku: String = ""
    /// Units, 1..1,000,000.
    public var quantity: Int64 = 0
    /// Price of one unit; absent: the price list's, as it is when the change is applied.
    public var unitPrice: Money?
    /// Specification that the customer wants where it differs from the product's, 0..500 bytes.
    public var specification: String = ""
    /// Packaging that the customer requires, 0..500 bytes.
    public var packaging: String = ""
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(sku: String = "", quantity: Int64 = 0, unitPrice: Money? = nil, specification: String = "", packaging: String = "") {
      self.sku = sku
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.specification = specification
      self.packaging = packaging
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
    public func validate(_ path: String, into violations: inout [FieldViolation]) {
      Rules.required(!sku.isEmpty, "sku", path, &violations)
      Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
      Rules.pattern(.sku, sku, "sku", path, &violations)
      Rules.required(quantity != 0, "quantity", path, &violations)
      Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
      Rules.message("unit_price", path, &violations) { unitPrice?.validate("", into: &$0) }
      Rules.bytes(specification.utf8.count, 0, 500, "specification", path, &violations)
      Rules.bytes(packaging.utf8.count, 0, 500, "packaging", path, &violations)
    }
  }

  /// New delivery dates: all three at once, an absent one is lifted.
  public struct SetDeliveryDates: WireMessage, Hashable {
    /// Do not ship earlier; absent: as soon as possible.
    public var shipNotBeforeTime: Timestamp?
    /// Ship no later; absent: no demand.
    public var shipByTime: Timestamp?
    /// Arrive no later; absent: no demand.
    public var deliverByTime: Timestamp?
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(shipNotBeforeTime: Timestamp? = nil, shipByTime: Timestamp? = nil, deliverByTime: Timestamp? = nil) {
      self.shipNotBeforeTime = shipNotBeforeTime
      self.shipByTime = shipByTime
      self.deliverByTime = deliverByTime
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// What a customer agreed to.
public struct CustomerConsent: WireMessage, Hashable {
  /// Way by which the customer said so.
  public var channel: OrderChannel = .unspecified
  /// What proves it, 1..2,000 bytes.
  public var evidence: String = ""
  /// Who recorded it: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When it was recorded.
  public var recordTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(channel: OrderChannel = .unspecified, evidence: String = "", actor: String = "", recordTime: Timestamp? = nil) {
    self.channel = channel
    self.evidence = evidence
    self.actor = actor
    self.recordTime = recordTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A change of an order.
public struct ChangeSet: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var changeID: String = ""
  /// Order that it changes, 36 bytes.
  public var orderID: String = ""
  /// Version, from 1, one higher with every step.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: ChangeSet.State = .unspecified
  /// Version of the order that it was opened on, its hold included.
  public var baseVersion: Int64 = 0
  /// What it changes, 1..50 actions.
  public var actions: [ChangeAction] = []
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Roles whose approval it takes, by level, as "department_head"; known from SubmitChange on.
  public var requiredRoles: [String] = []
  /// What was decided, oldest first.
  public var approvals: [Approval] = []
  /// What the customer agreed to; absent before RecordConsent.
  public var consent: CustomerConsent?
  /// Who opened it: an actor's name, 1..128 bytes.
  public var openedBy: String = ""
  /// When it was opened.
  public var createTime: Timestamp?
  /// When it last changed.
  public var updateTime: Timestamp?
  /// Why it ended, for people, up to 500 bytes; empty while it is under way or if it was applied.
  public var endReason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(changeID: String = "", orderID: String = "", version: Int64 = 0, state: ChangeSet.State = .unspecified, baseVersion: Int64 = 0, actions: [ChangeAction] = [], reason: String = "", requiredRoles: [String] = [], approvals: [Approval] = [], consent: CustomerConsent? = nil, openedBy: String = "", createTime: Timestamp? = nil, updateTime: Timestamp? = nil, endReason: String = "") {
    self.changeID = changeID
    self.orderID = orderID
    self.version = version
    self.state = state
    self.baseVersion = baseVersion
    self.actions = actions
    self.reason = reason
    self.requiredRoles = requiredRoles
    self.approvals = approvals
    self.consent = consent
    self.openedBy = openedBy
    self.createTime = createTime
    self.updateTime = updateTime
    self.endReason = endReason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a change stands.
  ///
  ///   OPEN -> PENDING_APPROVAL -> APPROVED -> APPLIED
  ///     |            |   |           |
  ///     |            |   v           |
  ///     |            | REJECTED      |
  ///     +------------+---------------+-> WITHDRAWN, STALE
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a change set.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Being prepared. To PENDING_APPROVAL, WITHDRAWN, STALE.
    public static var open: Self { Self(rawValue: 1) }
    /// Waits for approvals. To APPROVED, REJECTED, WITHDRAWN, STALE.
    public static var pendingApproval: Self { Self(rawValue: 2) }
    /// Has the approvals that it takes. To APPLIED, WITHDRAWN, STALE.
    public static var approved: Self { Self(rawValue: 3) }
    /// Carried out. Final.
    public static var applied: Self { Self(rawValue: 4) }
    /// Refused. Final.
    public static var rejected: Self { Self(rawValue: 5) }
    /// Given up, or ended with the order's cancellation. Final.
    public static var withdrawn: Self { Self(rawValue: 6) }
    /// The order changed meanwhile. Final.
    public static var stale: Self { Self(rawValue: 7) }
    public static var allCases: [Self] { [.unspecified, .open, .pendingApproval, .approved, .applied, .rejected, .withdrawn, .stale] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "OPEN"
        case 2: "PENDING_APPROVAL"
        case 3: "APPROVED"
        case 4: "APPLIED"
        case 5: "REJECTED"
        case 6: "WITHDRAWN"
        case 7: "STALE"
        default: nil
      }
    }
  }
}

/// Opens a change set.
public struct OpenChangeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What shall change, 1..50 actions; no line and no field twice.
  public var actions: [ChangeAction] = []
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Until when the change should be settled, in the future; absent: no deadline. It is the hold's.
  public var dueTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, actions: [ChangeAction] = [], reason: String = "", dueTime: Timestamp? = nil) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.actions = actions
    self.reason = reason
    self.dueTime = dueTime
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
    Rules.required(!actions.isEmpty, "actions", path, &violations)
    Rules.items(actions.count, 0, 50, "actions", path, &violations)
    Rules.each(actions.count, "actions", path, &violations) { index, violations in
      let value = actions[index]
      value.validate("", into: &violations)
    }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks what a change set would do.
public struct PreviewChangeRequest: WireMessage, Hashable {
  /// Id of the change set.
  public var changeID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(changeID: String = "") {
    self.changeID = changeID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
  }
}

/// What a change set would do to the order as it stands; computed, not stored.
public struct PreviewChangeResponse: WireMessage, Hashable {
  /// True: ApplyChange would do it now.
  public var applicable: Bool = false
  /// Why it would not, as reasons of refusals: "CHANGE_SET_STATE", "CONSENT_MISSING",
  /// "INSUFFICIENT_STOCK", "STALE"; empty if it would.
  public var obstacles: [String] = []
  /// Total of the order now.
  public var totalBefore: Money?
  /// Total of the order afterwards.
  public var totalAfter: Money?
  /// Afterwards less now: what the customer owes more, or gets back where negative.
  public var difference: Money?
  /// Effects on stock, by SKU; SKUs without any are left out.
  public var stock: [PreviewChangeResponse.StockEffect] = []
  /// Roles whose approval it takes, by level.
  public var requiredRoles: [String] = []
  /// True: the customer has to agree before it is applied.
  public var needsConsent: Bool = false
  /// Lines as they would stand.
  public var lines: [OrderLine] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(applicable: Bool = false, obstacles: [String] = [], totalBefore: Money? = nil, totalAfter: Money? = nil, difference: Money? = nil, stock: [PreviewChangeResponse.StockEffect] = [], requiredRoles: [String] = [], needsConsent: Bool = false, lines: [OrderLine] = []) {
    self.applicable = applicable
    self.obstacles = obstacles
    self.totalBefore = totalBefore
    self.totalAfter = totalAfter
    self.difference = difference
    self.stock = stock
    self.requiredRoles = requiredRoles
    self.needsConsent = needsConsent
    self.lines = lines
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What it would do to stock.
  public struct StockEffect: WireMessage, Hashable {
    /// SKU.
    public var sku: String = ""
    /// Units that it would take more, above 0, or give back, below 0.
    public var reservedDelta: Int64 = 0
    /// Units that would come to wait for goods, or no longer wait where below 0.
    public var backorderedDelta: Int64 = 0
    /// True: there is less free stock at the moment than it would take.
    public var short: Bool = false
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(sku: String = "", reservedDelta: Int64 = 0, backorderedDelta: Int64 = 0, short: Bool = false) {
      self.sku = sku
      self.reservedDelta = reservedDelta
      self.backorderedDelta = backorderedDelta
      self.short = short
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// Asks for approval.
public struct SubmitChangeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the change set.
  public var changeID: String = ""
  /// Version of the change set that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", changeID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.changeID = changeID
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Records consent.
public struct RecordConsentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the change set.
  public var changeID: String = ""
  /// Version of the change set that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Way by which the customer said so. New delivery dates take a written one (CHG-3): EMAIL, FAX,
  /// PLATFORM or SELF_ORDER.
  public var channel: OrderChannel = .unspecified
  /// What proves it: who said it and when, the email's message id, the fax's name; 1..2,000 bytes.
  public var evidence: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", changeID: String = "", expectedVersion: Int64 = 0, channel: OrderChannel = .unspecified, evidence: String = "") {
    self.requestID = requestID
    self.changeID = changeID
    self.expectedVersion = expectedVersion
    self.channel = channel
    self.evidence = evidence
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(channel.rawValue != 0, "channel", path, &violations)
    if !channel.isDefined { Rules.undefined(channel, "channel", path, &violations) }
    Rules.required(!evidence.isEmpty, "evidence", path, &violations)
    Rules.bytes(evidence.utf8.count, 0, 2000, "evidence", path, &violations)
  }
}

/// Decides a change.
public struct DecideChangeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the change set.
  public var changeID: String = ""
  /// Version of the change set that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is decided.
  public var decision: Approval.Decision = .unspecified
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", changeID: String = "", expectedVersion: Int64 = 0, decision: Approval.Decision = .unspecified, reason: String = "") {
    self.requestID = requestID
    self.changeID = changeID
    self.expectedVersion = expectedVersion
    self.decision = decision
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(decision.rawValue != 0, "decision", path, &violations)
    if !decision.isDefined { Rules.undefined(decision, "decision", path, &violations) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Carries a change out.
public struct ApplyChangeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the change set.
  public var changeID: String = ""
  /// Version of the change set that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", changeID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.changeID = changeID
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Gives a change up.
public struct WithdrawChangeRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the change set.
  public var changeID: String = ""
  /// Version of the change set that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", changeID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.changeID = changeID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for one change set.
public struct GetChangeRequest: WireMessage, Hashable {
  /// Id of the change set.
  public var changeID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(changeID: String = "") {
    self.changeID = changeID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!changeID.isEmpty, "change_id", path, &violations)
    Rules.bytes(changeID.utf8.count, 0, 36, "change_id", path, &violations)
    Rules.pattern(.uuid, changeID, "change_id", path, &violations)
  }
}

/// Asks for a page of change sets.
public struct ListChangesRequest: WireMessage, Hashable {
  /// Of this order; empty: of all.
  public var orderID: String = ""
  /// In one of these states; empty: in any. 0..7 of them.
  public var states: [ChangeSet.State] = []
  /// Most change sets on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same filter; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", states: [ChangeSet.State] = [], pageSize: Int32 = 0, pageToken: String = "") {
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
    Rules.items(states.count, 0, 7, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of change sets.
public struct ListChangesResponse: WireMessage, Hashable {
  /// The change sets, newest first.
  public var changes: [ChangeSet] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(changes: [ChangeSet] = [], nextPageToken: String = "") {
    self.changes = changes
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension ChangeAction: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ChangeAction__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction.self)
    action = switch c.pointee.action_case.rawValue {
      case 1: .shippingAddress(readPresent(c.pointee.shipping_address))
      case 2: .customer(readPresent(c.pointee.customer))
      case 3: .quantity(readPresent(c.pointee.quantity))
      case 4: .price(readPresent(c.pointee.price))
      case 5: .addLine(readPresent(c.pointee.add_line))
      case 6: .deliveryDates(readPresent(c.pointee.delivery_dates))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction.self)
    switch action {
      case .shippingAddress(let value): c.pointee.action_case = .init(rawValue: 1); c.pointee.shipping_address = arena.message(value)
      case .customer(let value): c.pointee.action_case = .init(rawValue: 2); c.pointee.customer = arena.message(value)
      case .quantity(let value): c.pointee.action_case = .init(rawValue: 3); c.pointee.quantity = arena.message(value)
      case .price(let value): c.pointee.action_case = .init(rawValue: 4); c.pointee.price = arena.message(value)
      case .addLine(let value): c.pointee.action_case = .init(rawValue: 5); c.pointee.add_line = arena.message(value)
      case .deliveryDates(let value): c.pointee.action_case = .init(rawValue: 6); c.pointee.delivery_dates = arena.message(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ChangeAction.SetQuantity: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ChangeAction__SetQuantity__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__SetQuantity.self)
    lineNumber = c.pointee.line_number
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__SetQuantity.self)
    c.pointee.line_number = lineNumber
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ChangeAction.SetPrice: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ChangeAction__SetPrice__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__SetPrice.self)
    lineNumber = c.pointee.line_number
    unitPrice = readMessage(c.pointee.unit_price)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__SetPrice.self)
    c.pointee.line_number = lineNumber
    c.pointee.unit_price = arena.message(unitPrice)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ChangeAction.AddLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ChangeAction__AddLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__AddLine.self)
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    unitPrice = readMessage(c.pointee.unit_price)
    specification = readString(c.pointee.specification)
    packaging = readString(c.pointee.packaging)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__AddLine.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    c.pointee.unit_price = arena.message(unitPrice)
    c.pointee.specification = arena.string(specification)
    c.pointee.packaging = arena.string(packaging)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ChangeAction.SetDeliveryDates: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ChangeAction__SetDeliveryDates__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__SetDeliveryDates.self)
    shipNotBeforeTime = readMessage(c.pointee.ship_not_before_time)
    shipByTime = readMessage(c.pointee.ship_by_time)
    deliverByTime = readMessage(c.pointee.deliver_by_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeAction__SetDeliveryDates.self)
    c.pointee.ship_not_before_time = arena.message(shipNotBeforeTime)
    c.pointee.ship_by_time = arena.message(shipByTime)
    c.pointee.deliver_by_time = arena.message(deliverByTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CustomerConsent: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CustomerConsent__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CustomerConsent.self)
    channel = readEnum(c.pointee.channel)
    evidence = readString(c.pointee.evidence)
    actor = readString(c.pointee.actor)
    recordTime = readMessage(c.pointee.record_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CustomerConsent.self)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.evidence = arena.string(evidence)
    c.pointee.actor = arena.string(actor)
    c.pointee.record_time = arena.message(recordTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ChangeSet: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ChangeSet__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeSet.self)
    changeID = readString(c.pointee.change_id)
    orderID = readString(c.pointee.order_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    baseVersion = c.pointee.base_version
    actions = readMessages(c.pointee.n_actions, c.pointee.actions)
    reason = readString(c.pointee.reason)
    requiredRoles = readStrings(c.pointee.n_required_roles, c.pointee.required_roles)
    approvals = readMessages(c.pointee.n_approvals, c.pointee.approvals)
    consent = readMessage(c.pointee.consent)
    openedBy = readString(c.pointee.opened_by)
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    endReason = readString(c.pointee.end_reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ChangeSet.self)
    c.pointee.change_id = arena.string(changeID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.base_version = baseVersion
    c.pointee.n_actions = actions.count
    c.pointee.actions = arena.messages(actions)
    c.pointee.reason = arena.string(reason)
    c.pointee.n_required_roles = requiredRoles.count
    c.pointee.required_roles = arena.strings(requiredRoles)
    c.pointee.n_approvals = approvals.count
    c.pointee.approvals = arena.messages(approvals)
    c.pointee.consent = arena.message(consent)
    c.pointee.opened_by = arena.string(openedBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.end_reason = arena.string(endReason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OpenChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OpenChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OpenChangeRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    actions = readMessages(c.pointee.n_actions, c.pointee.actions)
    reason = readString(c.pointee.reason)
    dueTime = readMessage(c.pointee.due_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OpenChangeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_actions = actions.count
    c.pointee.actions = arena.messages(actions)
    c.pointee.reason = arena.string(reason)
    c.pointee.due_time = arena.message(dueTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PreviewChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PreviewChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PreviewChangeRequest.self)
    changeID = readString(c.pointee.change_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PreviewChangeRequest.self)
    c.pointee.change_id = arena.string(changeID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PreviewChangeResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PreviewChangeResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PreviewChangeResponse.self)
    applicable = c.pointee.applicable != 0
    obstacles = readStrings(c.pointee.n_obstacles, c.pointee.obstacles)
    totalBefore = readMessage(c.pointee.total_before)
    totalAfter = readMessage(c.pointee.total_after)
    difference = readMessage(c.pointee.difference)
    stock = readMessages(c.pointee.n_stock, c.pointee.stock)
    requiredRoles = readStrings(c.pointee.n_required_roles, c.pointee.required_roles)
    needsConsent = c.pointee.needs_consent != 0
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PreviewChangeResponse.self)
    c.pointee.applicable = applicable ? 1 : 0
    c.pointee.n_obstacles = obstacles.count
    c.pointee.obstacles = arena.strings(obstacles)
    c.pointee.total_before = arena.message(totalBefore)
    c.pointee.total_after = arena.message(totalAfter)
    c.pointee.difference = arena.message(difference)
    c.pointee.n_stock = stock.count
    c.pointee.stock = arena.messages(stock)
    c.pointee.n_required_roles = requiredRoles.count
    c.pointee.required_roles = arena.strings(requiredRoles)
    c.pointee.needs_consent = needsConsent ? 1 : 0
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PreviewChangeResponse.StockEffect: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PreviewChangeResponse__StockEffect__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PreviewChangeResponse__StockEffect.self)
    sku = readString(c.pointee.sku)
    reservedDelta = c.pointee.reserved_delta
    backorderedDelta = c.pointee.backordered_delta
    short = c.pointee.short_ != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PreviewChangeResponse__StockEffect.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.reserved_delta = reservedDelta
    c.pointee.backordered_delta = backorderedDelta
    c.pointee.short_ = short ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SubmitChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__SubmitChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SubmitChangeRequest.self)
    requestID = readString(c.pointee.request_id)
    changeID = readString(c.pointee.change_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SubmitChangeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.change_id = arena.string(changeID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordConsentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__RecordConsentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordConsentRequest.self)
    requestID = readString(c.pointee.request_id)
    changeID = readString(c.pointee.change_id)
    expectedVersion = c.pointee.expected_version
    channel = readEnum(c.pointee.channel)
    evidence = readString(c.pointee.evidence)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__RecordConsentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.change_id = arena.string(changeID)
    c.pointee.expected_version = expectedVersion
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.evidence = arena.string(evidence)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DecideChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DecideChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideChangeRequest.self)
    requestID = readString(c.pointee.request_id)
    changeID = readString(c.pointee.change_id)
    expectedVersion = c.pointee.expected_version
    decision = readEnum(c.pointee.decision)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideChangeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.change_id = arena.string(changeID)
    c.pointee.expected_version = expectedVersion
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ApplyChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ApplyChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ApplyChangeRequest.self)
    requestID = readString(c.pointee.request_id)
    changeID = readString(c.pointee.change_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ApplyChangeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.change_id = arena.string(changeID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WithdrawChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WithdrawChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WithdrawChangeRequest.self)
    requestID = readString(c.pointee.request_id)
    changeID = readString(c.pointee.change_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WithdrawChangeRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.change_id = arena.string(changeID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetChangeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetChangeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetChangeRequest.self)
    changeID = readString(c.pointee.change_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetChangeRequest.self)
    c.pointee.change_id = arena.string(changeID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListChangesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListChangesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListChangesRequest.self)
    orderID = readString(c.pointee.order_id)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListChangesRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListChangesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListChangesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListChangesResponse.self)
    changes = readMessages(c.pointee.n_changes, c.pointee.changes)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListChangesResponse.self)
    c.pointee.n_changes = changes.count
    c.pointee.changes = arena.messages(changes)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
