// Written by protoc-gen-kontor from kontor/orders/v1/quote.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// How a price compares with what the system knows (PRC-2).
public struct PriceStanding: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never the standing of a price.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// At or above the list price and the last deal, as far as there are any.
  public static var usual: Self { Self(rawValue: 1) }
  /// There is neither.
  public static var unknown: Self { Self(rawValue: 2) }
  /// Below one of them.
  public static var below: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .usual, .unknown, .below] }
  public var name: String? {
    switch rawValue {
      case 0: "PRICE_STANDING_UNSPECIFIED"
      case 1: "PRICE_STANDING_USUAL"
      case 2: "PRICE_STANDING_UNKNOWN"
      case 3: "PRICE_STANDING_BELOW"
      default: nil
    }
  }
}

/// A line of a quotation.
public struct QuoteLine: WireMessage, Hashable {
  /// Number of the line, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Name of the product when it was priced last, up to 200 bytes.
  public var productName: String = ""
  /// Specification, up to 500 bytes.
  public var specification: String = ""
  /// Packaging that the customer requires, up to 500 bytes.
  public var packaging: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// What one unit is offered at.
  public var unitPrice: Money?
  /// What the line comes to.
  public var lineTotal: Money?
  /// List price when it was priced last; absent: there was none.
  public var listPrice: Money?
  /// What the customer paid for it last, then; absent: nothing is known.
  public var lastDealPrice: Money?
  /// How the price compares with the two.
  public var standing: PriceStanding = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", productName: String = "", specification: String = "", packaging: String = "", quantity: Int64 = 0, unitPrice: Money? = nil, lineTotal: Money? = nil, listPrice: Money? = nil, lastDealPrice: Money? = nil, standing: PriceStanding = .unspecified) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.productName = productName
    self.specification = specification
    self.packaging = packaging
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.lineTotal = lineTotal
    self.listPrice = listPrice
    self.lastDealPrice = lastDealPrice
    self.standing = standing
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A quotation.
public struct Quote: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var quoteID: String = ""
  /// Number, unique in the tenant, as "QT-00000042"; gaps occur (I10).
  public var number: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: Quote.State = .unspecified
  /// Way by which the customer asked.
  public var channel: OrderChannel = .unspecified
  /// The caller's name for the customer, up to 64 bytes.
  public var customerRef: String = ""
  /// The customer.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// Where the goods would go.
  public var shippingAddress: Address? {
    get { shippingAddressBox?.value }
    set { shippingAddressBox = newValue.map { Box($0) } }
  }
  private var shippingAddressBox: Box<Address>?
  /// The lines, 1..200.
  public var lines: [QuoteLine] = []
  /// How the goods would go, with the freight.
  public var delivery: OrderDelivery?
  /// Lines and freight.
  public var total: Money?
  /// How the customer would pay.
  public var paymentMethod: PaymentMethod = .unspecified
  /// Class that the order would have.
  public var orderClass: OrderClass = .unspecified
  /// What to do where stock is short then.
  public var shortagePolicy: ShortagePolicy = .unspecified
  /// Code of the only warehouse that may serve it; empty: any.
  public var warehouse: String = ""
  /// Remark of the customer, up to 2,000 bytes.
  public var customerRemark: String = ""
  /// Terms in words, up to 2,000 bytes.
  public var terms: String = ""
  /// It can't be accepted from then on.
  public var expireTime: Timestamp?
  /// Roles that have to approve it, by level; empty until it is submitted.
  public var requiredRoles: [String] = []
  /// What was decided since it was submitted last, by level.
  public var approvals: [Approval] = []
  /// Why it was rejected last, declined or withdrawn, up to 500 bytes; else empty.
  public var reason: String = ""
  /// Order that it came to be, 36 bytes; else empty.
  public var orderID: String = ""
  /// Who entered it: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// Who submitted it last; empty: nobody yet.
  public var submittedBy: String = ""
  /// When it was entered.
  public var createTime: Timestamp?
  /// When it was changed last.
  public var updateTime: Timestamp?
  /// When it was submitted last; absent: not yet.
  public var submitTime: Timestamp?
  /// When it was sent; absent: not yet.
  public var sendTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(quoteID: String = "", number: String = "", version: Int64 = 0, state: Quote.State = .unspecified, channel: OrderChannel = .unspecified, customerRef: String = "", customer: Contact? = nil, shippingAddress: Address? = nil, lines: [QuoteLine] = [], delivery: OrderDelivery? = nil, total: Money? = nil, paymentMethod: PaymentMethod = .unspecified, orderClass: OrderClass = .unspecified, shortagePolicy: ShortagePolicy = .unspecified, warehouse: String = "", customerRemark: String = "", terms: String = "", expireTime: Timestamp? = nil, requiredRoles: [String] = [], approvals: [Approval] = [], reason: String = "", orderID: String = "", createdBy: String = "", submittedBy: String = "", createTime: Timestamp? = nil, updateTime: Timestamp? = nil, submitTime: Timestamp? = nil, sendTime: Timestamp? = nil) {
    self.quoteID = quoteID
    self.number = number
    self.version = version
    self.state = state
    self.channel = channel
    self.customerRef = customerRef
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.lines = lines
    self.delivery = delivery
    self.total = total
    self.paymentMethod = paymentMethod
    self.orderClass = orderClass
    self.shortagePolicy = shortagePolicy
    self.warehouse = warehouse
    self.customerRemark = customerRemark
    self.terms = terms
    self.expireTime = expireTime
    self.requiredRoles = requiredRoles
    self.approvals = approvals
    self.reason = reason
    self.orderID = orderID
    self.createdBy = createdBy
    self.submittedBy = submittedBy
    self.createTime = createTime
    self.updateTime = updateTime
    self.submitTime = submitTime
    self.sendTime = sendTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a quotation stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a quotation.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Its lines can be changed. To PENDING_APPROVAL, WITHDRAWN.
    public static var draft: Self { Self(rawValue: 1) }
    /// Waits for the roles that its prices take. To APPROVED, DRAFT, EXPIRED, WITHDRAWN.
    public static var pendingApproval: Self { Self(rawValue: 2) }
    /// May be sent. To SENT, EXPIRED, WITHDRAWN.
    public static var approved: Self { Self(rawValue: 3) }
    /// The customer has it. To ACCEPTED, DECLINED, EXPIRED, WITHDRAWN.
    public static var sent: Self { Self(rawValue: 4) }
    /// It came to be an order.
    public static var accepted: Self { Self(rawValue: 5) }
    /// The customer does not want it.
    public static var declined: Self { Self(rawValue: 6) }
    /// Nobody accepted it in time.
    public static var expired: Self { Self(rawValue: 7) }
    /// It was taken back.
    public static var withdrawn: Self { Self(rawValue: 8) }
    public static var allCases: [Self] { [.unspecified, .draft, .pendingApproval, .approved, .sent, .accepted, .declined, .expired, .withdrawn] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "DRAFT"
        case 2: "PENDING_APPROVAL"
        case 3: "APPROVED"
        case 4: "SENT"
        case 5: "ACCEPTED"
        case 6: "DECLINED"
        case 7: "EXPIRED"
        case 8: "WITHDRAWN"
        default: nil
      }
    }
  }
}

/// Enters a quotation.
public struct CreateQuoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Way by which the customer asked; the order's channel.
  public var channel: OrderChannel = .unspecified
  /// The customer.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// The caller's name for the customer, by which the last deal is found; one line, 0..64 bytes.
  public var customerRef: String = ""
  /// Where the goods would go; an order without an address fails its review.
  public var shippingAddress: Address? {
    get { shippingAddressBox?.value }
    set { shippingAddressBox = newValue.map { Box($0) } }
  }
  private var shippingAddressBox: Box<Address>?
  /// What is offered, 1..200 lines.
  public var lines: [NewOrderLine] = []
  /// Currency of all amounts; empty: the tenant's.
  public var currencyCode: String = ""
  /// How the customer would pay.
  public var paymentMethod: PaymentMethod = .unspecified
  /// How the goods would go, with the freight; absent: left to the service, and none.
  public var delivery: OrderDelivery?
  /// Class that the order would have.
  public var orderClass: OrderClass = .unspecified
  /// What to do where stock is short when it is accepted.
  public var shortagePolicy: ShortagePolicy = .unspecified
  /// Code of the only warehouse that may serve it; empty: any that is open.
  public var warehouse: String = ""
  /// Remark of the customer, 0..2,000 bytes.
  public var customerRemark: String = ""
  /// Payment, delivery and whatever else was agreed, in words, 0..2,000 bytes; the order's staff remark.
  public var terms: String = ""
  /// It can't be accepted from then on; in the future, at most a year ahead.
  public var expireTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", channel: OrderChannel = .unspecified, customer: Contact? = nil, customerRef: String = "", shippingAddress: Address? = nil, lines: [NewOrderLine] = [], currencyCode: String = "", paymentMethod: PaymentMethod = .unspecified, delivery: OrderDelivery? = nil, orderClass: OrderClass = .unspecified, shortagePolicy: ShortagePolicy = .unspecified, warehouse: String = "", customerRemark: String = "", terms: String = "", expireTime: Timestamp? = nil) {
    self.requestID = requestID
    self.channel = channel
    self.customer = customer
    self.customerRef = customerRef
    self.shippingAddress = shippingAddress
    self.lines = lines
    self.currencyCode = currencyCode
    self.paymentMethod = paymentMethod
    self.delivery = delivery
    self.orderClass = orderClass
    self.shortagePolicy = shortagePolicy
    self.warehouse = warehouse
    self.customerRemark = customerRemark
    self.terms = terms
    self.expireTime = expireTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(channel.rawValue != 0, "channel", path, &violations)
    if !channel.isDefined { Rules.undefined(channel, "channel", path, &violations) }
    Rules.required(customerBox != nil, "customer", path, &violations)
    Rules.message("customer", path, &violations) { customerBox?.value.validate("", into: &$0) }
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.message("shipping_address", path, &violations) { shippingAddressBox?.value.validate("", into: &$0) }
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.bytes(currencyCode.utf8.count, 0, 3, "currency_code", path, &violations)
    Rules.pattern(.currency, currencyCode, "currency_code", path, &violations)
    Rules.required(paymentMethod.rawValue != 0, "payment_method", path, &violations)
    if !paymentMethod.isDefined { Rules.undefined(paymentMethod, "payment_method", path, &violations) }
    Rules.message("delivery", path, &violations) { delivery?.validate("", into: &$0) }
    if !orderClass.isDefined { Rules.undefined(orderClass, "order_class", path, &violations) }
    if !shortagePolicy.isDefined { Rules.undefined(shortagePolicy, "shortage_policy", path, &violations) }
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(customerRemark.utf8.count, 0, 2000, "customer_remark", path, &violations)
    Rules.bytes(terms.utf8.count, 0, 2000, "terms", path, &violations)
    Rules.required(expireTime != nil, "expire_time", path, &violations)
  }
}

/// Changes a quotation in DRAFT. What is absent or unspecified stays as it is.
public struct UpdateQuoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The customer.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// The caller's name for the customer; one line, 0..64 bytes.
  public var customerRef: String?
  /// Where the goods would go.
  public var shippingAddress: Address? {
    get { shippingAddressBox?.value }
    set { shippingAddressBox = newValue.map { Box($0) } }
  }
  private var shippingAddressBox: Box<Address>?
  /// What is offered, in place of all lines; empty: the lines stay, at their prices.
  public var lines: [NewOrderLine] = []
  /// How the customer would pay.
  public var paymentMethod: PaymentMethod = .unspecified
  /// How the goods would go, with the freight.
  public var delivery: OrderDelivery?
  /// What to do where stock is short when it is accepted.
  public var shortagePolicy: ShortagePolicy = .unspecified
  /// Remark of the customer, 0..2,000 bytes.
  public var customerRemark: String?
  /// Terms in words, 0..2,000 bytes.
  public var terms: String?
  /// It can't be accepted from then on; in the future, at most a year ahead.
  public var expireTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0, customer: Contact? = nil, customerRef: String? = nil, shippingAddress: Address? = nil, lines: [NewOrderLine] = [], paymentMethod: PaymentMethod = .unspecified, delivery: OrderDelivery? = nil, shortagePolicy: ShortagePolicy = .unspecified, customerRemark: String? = nil, terms: String? = nil, expireTime: Timestamp? = nil) {
    self.requestID = requestID
    self.quoteID = quoteID
    self.expectedVersion = expectedVersion
    self.customer = customer
    self.customerRef = customerRef
    self.shippingAddress = shippingAddress
    self.lines = lines
    self.paymentMethod = paymentMethod
    self.delivery = delivery
    self.shortagePolicy = shortagePolicy
    self.customerRemark = customerRemark
    self.terms = terms
    self.expireTime = expireTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.message("customer", path, &violations) { customerBox?.value.validate("", into: &$0) }
    if let value = customerRef {
      Rules.bytes(value.utf8.count, 0, 64, "customer_ref", path, &violations)
      Rules.pattern(.line, value, "customer_ref", path, &violations)
    }
    Rules.message("shipping_address", path, &violations) { shippingAddressBox?.value.validate("", into: &$0) }
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    if !paymentMethod.isDefined { Rules.undefined(paymentMethod, "payment_method", path, &violations) }
    Rules.message("delivery", path, &violations) { delivery?.validate("", into: &$0) }
    if !shortagePolicy.isDefined { Rules.undefined(shortagePolicy, "shortage_policy", path, &violations) }
    if let value = customerRemark {
      Rules.bytes(value.utf8.count, 0, 2000, "customer_remark", path, &violations)
    }
    if let value = terms {
      Rules.bytes(value.utf8.count, 0, 2000, "terms", path, &violations)
    }
  }
}

/// Asks how a quotation's prices compare.
public struct PriceQuoteRequest: WireMessage, Hashable {
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(quoteID: String = "") {
    self.quoteID = quoteID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
  }
}

/// How a quotation's prices compare today.
public struct PriceQuoteResponse: WireMessage, Hashable {
  /// The lines, with today's list prices and last deals.
  public var lines: [QuoteLine] = []
  /// Lines and freight.
  public var total: Money?
  /// Roles that would have to approve it, by level.
  public var requiredRoles: [String] = []
  /// Version of the quotation that was priced.
  public var version: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lines: [QuoteLine] = [], total: Money? = nil, requiredRoles: [String] = [], version: Int64 = 0) {
    self.lines = lines
    self.total = total
    self.requiredRoles = requiredRoles
    self.version = version
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for the approvals that a quotation takes.
public struct SubmitQuoteForApprovalRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.quoteID = quoteID
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Decides a quotation on its next level.
public struct DecideQuoteApprovalRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is decided.
  public var decision: Approval.Decision = .unspecified
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0, decision: Approval.Decision = .unspecified, reason: String = "") {
    self.requestID = requestID
    self.quoteID = quoteID
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
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(decision.rawValue != 0, "decision", path, &violations)
    if !decision.isDefined { Rules.undefined(decision, "decision", path, &violations) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Sends an approved quotation.
public struct SendQuoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0, dryRun: Bool = false) {
    self.requestID = requestID
    self.quoteID = quoteID
    self.expectedVersion = expectedVersion
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Accepts a quotation for its customer.
public struct AcceptQuoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0, dryRun: Bool = false) {
    self.requestID = requestID
    self.quoteID = quoteID
    self.expectedVersion = expectedVersion
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// A quotation and the order that it came to be.
public struct AcceptQuoteResponse: WireMessage, Hashable {
  /// The quotation, ACCEPTED.
  public var quote: Quote? {
    get { quoteBox?.value }
    set { quoteBox = newValue.map { Box($0) } }
  }
  private var quoteBox: Box<Quote>?
  /// Its order as it stands.
  public var order: Order? {
    get { orderBox?.value }
    set { orderBox = newValue.map { Box($0) } }
  }
  private var orderBox: Box<Order>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(quote: Quote? = nil, order: Order? = nil) {
    self.quote = quote
    self.order = order
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Notes that the customer does not want a quotation.
public struct DeclineQuoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, in the customer's words, 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.quoteID = quoteID
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
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Takes a quotation back.
public struct WithdrawQuoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the quotation.
  public var quoteID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", quoteID: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.quoteID = quoteID
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
    Rules.required(!quoteID.isEmpty, "quote_id", path, &violations)
    Rules.bytes(quoteID.utf8.count, 0, 36, "quote_id", path, &violations)
    Rules.pattern(.uuid, quoteID, "quote_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for one quotation.
public struct GetQuoteRequest: WireMessage, Hashable {
  /// Which; exactly one of the two.
  public var key: Key?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(key: Key? = nil) {
    self.key = key
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    switch key {
      case .quoteID(let value):
        Rules.bytes(value.utf8.count, 0, 36, "quote_id", path, &violations)
        Rules.pattern(.uuid, value, "quote_id", path, &violations)

      case .number(let value):
        Rules.bytes(value.utf8.count, 0, 32, "number", path, &violations)
        Rules.pattern(.code, value, "number", path, &violations)

      default: break
    }
  }

  /// Which; exactly one of the two.
  public enum Key: Sendable, Hashable {
    /// By id.
    case quoteID(String)
    /// By number, as "QT-00000042".
    case number(String)
  }
}

/// Asks for a page of quotations; conditions are joined by and, an absent one holds for every quotation.
public struct ListQuotesRequest: WireMessage, Hashable {
  /// In one of these states; 0..8 of them.
  public var states: [Quote.State] = []
  /// Of the customer with this name; one line, 0..64 bytes.
  public var customerRef: String = ""
  /// Entered by this actor; one line, 0..128 bytes.
  public var createdBy: String = ""
  /// Most quotations on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [Quote.State] = [], customerRef: String = "", createdBy: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.customerRef = customerRef
    self.createdBy = createdBy
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
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.bytes(createdBy.utf8.count, 0, 128, "created_by", path, &violations)
    Rules.pattern(.line, createdBy, "created_by", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of quotations.
public struct ListQuotesResponse: WireMessage, Hashable {
  /// The quotations, newest first.
  public var quotes: [Quote] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(quotes: [Quote] = [], nextPageToken: String = "") {
    self.quotes = quotes
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension QuoteLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__QuoteLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteLine.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    productName = readString(c.pointee.product_name)
    specification = readString(c.pointee.specification)
    packaging = readString(c.pointee.packaging)
    quantity = c.pointee.quantity
    unitPrice = readMessage(c.pointee.unit_price)
    lineTotal = readMessage(c.pointee.line_total)
    listPrice = readMessage(c.pointee.list_price)
    lastDealPrice = readMessage(c.pointee.last_deal_price)
    standing = readEnum(c.pointee.standing)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__QuoteLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.product_name = arena.string(productName)
    c.pointee.specification = arena.string(specification)
    c.pointee.packaging = arena.string(packaging)
    c.pointee.quantity = quantity
    c.pointee.unit_price = arena.message(unitPrice)
    c.pointee.line_total = arena.message(lineTotal)
    c.pointee.list_price = arena.message(listPrice)
    c.pointee.last_deal_price = arena.message(lastDealPrice)
    c.pointee.standing = arena.enumeration(standing)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Quote: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Quote__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Quote.self)
    quoteID = readString(c.pointee.quote_id)
    number = readString(c.pointee.number)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    channel = readEnum(c.pointee.channel)
    customerRef = readString(c.pointee.customer_ref)
    customerBox = readBox(c.pointee.customer)
    shippingAddressBox = readBox(c.pointee.shipping_address)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    delivery = readMessage(c.pointee.delivery)
    total = readMessage(c.pointee.total)
    paymentMethod = readEnum(c.pointee.payment_method)
    orderClass = readEnum(c.pointee.order_class)
    shortagePolicy = readEnum(c.pointee.shortage_policy)
    warehouse = readString(c.pointee.warehouse)
    customerRemark = readString(c.pointee.customer_remark)
    terms = readString(c.pointee.terms)
    expireTime = readMessage(c.pointee.expire_time)
    requiredRoles = readStrings(c.pointee.n_required_roles, c.pointee.required_roles)
    approvals = readMessages(c.pointee.n_approvals, c.pointee.approvals)
    reason = readString(c.pointee.reason)
    orderID = readString(c.pointee.order_id)
    createdBy = readString(c.pointee.created_by)
    submittedBy = readString(c.pointee.submitted_by)
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    submitTime = readMessage(c.pointee.submit_time)
    sendTime = readMessage(c.pointee.send_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Quote.self)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.number = arena.string(number)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.shipping_address = arena.message(shippingAddressBox)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.delivery = arena.message(delivery)
    c.pointee.total = arena.message(total)
    c.pointee.payment_method = arena.enumeration(paymentMethod)
    c.pointee.order_class = arena.enumeration(orderClass)
    c.pointee.shortage_policy = arena.enumeration(shortagePolicy)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.customer_remark = arena.string(customerRemark)
    c.pointee.terms = arena.string(terms)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.n_required_roles = requiredRoles.count
    c.pointee.required_roles = arena.strings(requiredRoles)
    c.pointee.n_approvals = approvals.count
    c.pointee.approvals = arena.messages(approvals)
    c.pointee.reason = arena.string(reason)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.submitted_by = arena.string(submittedBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.submit_time = arena.message(submitTime)
    c.pointee.send_time = arena.message(sendTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CreateQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CreateQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CreateQuoteRequest.self)
    requestID = readString(c.pointee.request_id)
    channel = readEnum(c.pointee.channel)
    customerBox = readBox(c.pointee.customer)
    customerRef = readString(c.pointee.customer_ref)
    shippingAddressBox = readBox(c.pointee.shipping_address)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    currencyCode = readString(c.pointee.currency_code)
    paymentMethod = readEnum(c.pointee.payment_method)
    delivery = readMessage(c.pointee.delivery)
    orderClass = readEnum(c.pointee.order_class)
    shortagePolicy = readEnum(c.pointee.shortage_policy)
    warehouse = readString(c.pointee.warehouse)
    customerRemark = readString(c.pointee.customer_remark)
    terms = readString(c.pointee.terms)
    expireTime = readMessage(c.pointee.expire_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CreateQuoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.shipping_address = arena.message(shippingAddressBox)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.currency_code = arena.string(currencyCode)
    c.pointee.payment_method = arena.enumeration(paymentMethod)
    c.pointee.delivery = arena.message(delivery)
    c.pointee.order_class = arena.enumeration(orderClass)
    c.pointee.shortage_policy = arena.enumeration(shortagePolicy)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.customer_remark = arena.string(customerRemark)
    c.pointee.terms = arena.string(terms)
    c.pointee.expire_time = arena.message(expireTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UpdateQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UpdateQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UpdateQuoteRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    customerBox = readBox(c.pointee.customer)
    customerRef = c.pointee._customer_ref_case.rawValue == 5 ? readString(c.pointee.customer_ref) : nil
    shippingAddressBox = readBox(c.pointee.shipping_address)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    paymentMethod = readEnum(c.pointee.payment_method)
    delivery = readMessage(c.pointee.delivery)
    shortagePolicy = readEnum(c.pointee.shortage_policy)
    customerRemark = c.pointee._customer_remark_case.rawValue == 11 ? readString(c.pointee.customer_remark) : nil
    terms = c.pointee._terms_case.rawValue == 12 ? readString(c.pointee.terms) : nil
    expireTime = readMessage(c.pointee.expire_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UpdateQuoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    c.pointee.customer = arena.message(customerBox)
    if let value = customerRef { c.pointee._customer_ref_case = .init(rawValue: 5); c.pointee.customer_ref = arena.presentString(value) }
    c.pointee.shipping_address = arena.message(shippingAddressBox)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.payment_method = arena.enumeration(paymentMethod)
    c.pointee.delivery = arena.message(delivery)
    c.pointee.shortage_policy = arena.enumeration(shortagePolicy)
    if let value = customerRemark { c.pointee._customer_remark_case = .init(rawValue: 11); c.pointee.customer_remark = arena.presentString(value) }
    if let value = terms { c.pointee._terms_case = .init(rawValue: 12); c.pointee.terms = arena.presentString(value) }
    c.pointee.expire_time = arena.message(expireTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PriceQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PriceQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PriceQuoteRequest.self)
    quoteID = readString(c.pointee.quote_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PriceQuoteRequest.self)
    c.pointee.quote_id = arena.string(quoteID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PriceQuoteResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__PriceQuoteResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PriceQuoteResponse.self)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    total = readMessage(c.pointee.total)
    requiredRoles = readStrings(c.pointee.n_required_roles, c.pointee.required_roles)
    version = c.pointee.version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__PriceQuoteResponse.self)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.total = arena.message(total)
    c.pointee.n_required_roles = requiredRoles.count
    c.pointee.required_roles = arena.strings(requiredRoles)
    c.pointee.version = version
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SubmitQuoteForApprovalRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__SubmitQuoteForApprovalRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SubmitQuoteForApprovalRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SubmitQuoteForApprovalRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DecideQuoteApprovalRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DecideQuoteApprovalRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideQuoteApprovalRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    decision = readEnum(c.pointee.decision)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DecideQuoteApprovalRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    c.pointee.decision = arena.enumeration(decision)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SendQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__SendQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SendQuoteRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SendQuoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AcceptQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AcceptQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AcceptQuoteRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AcceptQuoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AcceptQuoteResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AcceptQuoteResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AcceptQuoteResponse.self)
    quoteBox = readBox(c.pointee.quote)
    orderBox = readBox(c.pointee.order)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AcceptQuoteResponse.self)
    c.pointee.quote = arena.message(quoteBox)
    c.pointee.order = arena.message(orderBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DeclineQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__DeclineQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DeclineQuoteRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__DeclineQuoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WithdrawQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WithdrawQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WithdrawQuoteRequest.self)
    requestID = readString(c.pointee.request_id)
    quoteID = readString(c.pointee.quote_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WithdrawQuoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.quote_id = arena.string(quoteID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetQuoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetQuoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetQuoteRequest.self)
    key = switch c.pointee.key_case.rawValue {
      case 1: .quoteID(readString(c.pointee.quote_id))
      case 2: .number(readString(c.pointee.number))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetQuoteRequest.self)
    switch key {
      case .quoteID(let value): c.pointee.key_case = .init(rawValue: 1); c.pointee.quote_id = arena.presentString(value)
      case .number(let value): c.pointee.key_case = .init(rawValue: 2); c.pointee.number = arena.presentString(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListQuotesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListQuotesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListQuotesRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    customerRef = readString(c.pointee.customer_ref)
    createdBy = readString(c.pointee.created_by)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListQuotesRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListQuotesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListQuotesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListQuotesResponse.self)
    quotes = readMessages(c.pointee.n_quotes, c.pointee.quotes)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListQuotesResponse.self)
    c.pointee.n_quotes = quotes.count
    c.pointee.quotes = arena.messages(quotes)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
