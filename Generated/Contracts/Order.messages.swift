// Written by protoc-gen-kontor from kontor/orders/v1/order.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A rule of the automatic review (REV-1).
public struct ReviewRule: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never the rule of a failure.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// There is stock for every line, or the order takes back-orders.
  public static var stock: Self { Self(rawValue: 1) }
  /// Every price is the price list's.
  public static var price: Self { Self(rawValue: 2) }
  /// Payment data are complete and fit the total.
  public static var paymentData: Self { Self(rawValue: 3) }
  /// Customer and address are complete.
  public static var basicData: Self { Self(rawValue: 4) }
  public static var allCases: [Self] { [.unspecified, .stock, .price, .paymentData, .basicData] }
  public var name: String? {
    switch rawValue {
      case 0: "REVIEW_RULE_UNSPECIFIED"
      case 1: "REVIEW_RULE_STOCK"
      case 2: "REVIEW_RULE_PRICE"
      case 3: "REVIEW_RULE_PAYMENT_DATA"
      case 4: "REVIEW_RULE_BASIC_DATA"
      default: nil
    }
  }
}

/// An order as it stands at `version`. Prices, customer and address are snapshots taken when it was
/// placed (I14). Everything in it is set by the service.
public struct Order: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text: 36 bytes, sorts by time of creation.
  public var orderID: String = ""
  /// Number for people, unique in the tenant, as "SO-00000042"; gaps occur (I10). 1..32 bytes.
  public var number: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where the order stands.
  public var state: Order.State = .unspecified
  /// What keeps the order from going on; empty if nothing does. One entry a kind, up to 8.
  public var holds: [OrderHold] = []
  /// Kind of business (ORD-15).
  public var kind: OrderKind = .unspecified
  /// Class that sets how it is dealt with (ORD-16).
  public var orderClass: OrderClass = .unspecified
  /// Rank among waiting orders, higher first, 0..1,000, derived from the class (PRI-1).
  public var priority: Int32 = 0
  /// Way by which the order came in (ORD-1).
  public var channel: OrderChannel = .unspecified
  /// The order's name at its source, unique in (tenant, channel), 0..128 bytes; empty: it has none.
  public var sourceRef: String = ""
  /// The caller's name for the customer, 0..64 bytes; empty if not given.
  public var customerRef: String = ""
  /// Customer as at the time of the order.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// Where the goods go, as at the time of the order.
  public var shippingAddress: Address? {
    get { shippingAddressBox?.value }
    set { shippingAddressBox = newValue.map { Box($0) } }
  }
  private var shippingAddressBox: Box<Address>?
  /// Payment (ORD-6).
  public var payment: OrderPayment?
  /// Delivery (ORD-7).
  public var delivery: OrderDelivery?
  /// Lines in the order of their numbers, 1..200.
  public var lines: [OrderLine] = []
  /// Sums over the lines.
  public var totals: OrderTotals? {
    get { totalsBox?.value }
    set { totalsBox = newValue.map { Box($0) } }
  }
  private var totalsBox: Box<OrderTotals>?
  /// Remark of the customer (ORD-8), up to 2,000 bytes.
  public var customerRemark: String = ""
  /// Remark of the staff (ORD-8), up to 2,000 bytes.
  public var staffRemark: String = ""
  /// What a shortage does to this order.
  public var shortagePolicy: ShortagePolicy = .unspecified
  /// When each stage was reached (ORD-9).
  public var stageTimes: OrderStageTimes?
  /// Outcome of the latest automatic review; absent before the first.
  public var review: OrderReview?
  /// How the order was cancelled; set in state CANCELLED alone.
  public var cancellation: OrderCancellation? {
    get { cancellationBox?.value }
    set { cancellationBox = newValue.map { Box($0) } }
  }
  private var cancellationBox: Box<OrderCancellation>?
  /// Who created the order: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// Who is responsible for it (ORD-17): an actor's name, up to 128 bytes; empty: nobody in
  /// particular.
  public var owner: String = ""
  /// Its money, and what follows from its counters.
  public var settlement: OrderSettlement? {
    get { settlementBox?.value }
    set { settlementBox = newValue.map { Box($0) } }
  }
  private var settlementBox: Box<OrderSettlement>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", number: String = "", version: Int64 = 0, state: Order.State = .unspecified, holds: [OrderHold] = [], kind: OrderKind = .unspecified, orderClass: OrderClass = .unspecified, priority: Int32 = 0, channel: OrderChannel = .unspecified, sourceRef: String = "", customerRef: String = "", customer: Contact? = nil, shippingAddress: Address? = nil, payment: OrderPayment? = nil, delivery: OrderDelivery? = nil, lines: [OrderLine] = [], totals: OrderTotals? = nil, customerRemark: String = "", staffRemark: String = "", shortagePolicy: ShortagePolicy = .unspecified, stageTimes: OrderStageTimes? = nil, review: OrderReview? = nil, cancellation: OrderCancellation? = nil, createdBy: String = "", owner: String = "", settlement: OrderSettlement? = nil) {
    self.orderID = orderID
    self.number = number
    self.version = version
    self.state = state
    self.holds = holds
    self.kind = kind
    self.orderClass = orderClass
    self.priority = priority
    self.channel = channel
    self.sourceRef = sourceRef
    self.customerRef = customerRef
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.payment = payment
    self.delivery = delivery
    self.lines = lines
    self.totals = totals
    self.customerRemark = customerRemark
    self.staffRemark = staffRemark
    self.shortagePolicy = shortagePolicy
    self.stageTimes = stageTimes
    self.review = review
    self.cancellation = cancellation
    self.createdBy = createdBy
    self.owner = owner
    self.settlement = settlement
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where an order stands. State changes come from commands and events alone, never from a caller
  /// that sets them.
  ///
  ///   DRAFT -> SUBMITTED -> APPROVED -> ALLOCATED -> IN_FULFILMENT -> SHIPPED -> DELIVERED
  ///              |   ^         |            ^                                       |
  ///              v   |         v            |                                       v
  ///     IN_REVIEW -> RETURNED  AWAITING_STOCK                                   COMPLETED
  ///       |  |                                                                      |
  ///       |  +-> APPROVED      before SHIPPED -> CANCELLED                          v
  ///       +----> REJECTED      SUBMITTED to ALLOCATED -> EXPIRED                ARCHIVED
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of an order.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Entered but not submitted: no review, no reservation. To SUBMITTED, CANCELLED.
    public static var draft: Self { Self(rawValue: 1) }
    /// Submitted; the automatic review is due. To APPROVED, IN_REVIEW, CANCELLED, EXPIRED.
    public static var submitted: Self { Self(rawValue: 2) }
    /// A rule of the automatic review failed; a person decides. To APPROVED, RETURNED, REJECTED,
    /// CANCELLED.
    public static var inReview: Self { Self(rawValue: 3) }
    /// Sent back to the enterer for correction. To SUBMITTED, CANCELLED.
    public static var returned: Self { Self(rawValue: 4) }
    /// Refused in review. Final.
    public static var rejected: Self { Self(rawValue: 5) }
    /// Passed the review; stock is due. To ALLOCATED, AWAITING_STOCK, CANCELLED, EXPIRED.
    public static var approved: Self { Self(rawValue: 6) }
    /// Some units are back-ordered and wait for goods. To ALLOCATED, CANCELLED, EXPIRED.
    public static var awaitingStock: Self { Self(rawValue: 7) }
    /// Every open unit is reserved. To IN_FULFILMENT, CANCELLED, EXPIRED.
    public static var allocated: Self { Self(rawValue: 8) }
    /// A warehouse works on it. To SHIPPED, CANCELLED while nothing is handed over.
    public static var inFulfilment: Self { Self(rawValue: 9) }
    /// Every unit that was not cancelled is with a carrier. To DELIVERED.
    public static var shipped: Self { Self(rawValue: 10) }
    /// Every unit that was not cancelled is with the customer. To COMPLETED.
    public static var delivered: Self { Self(rawValue: 11) }
    /// Settled. To ARCHIVED.
    public static var completed: Self { Self(rawValue: 12) }
    /// Put away with its trail. Final.
    public static var archived: Self { Self(rawValue: 13) }
    /// Called off before it was shipped, its reservations released. Final.
    public static var cancelled: Self { Self(rawValue: 14) }
    /// Not paid within the payment term. Final.
    public static var expired: Self { Self(rawValue: 15) }
    public static var allCases: [Self] { [.unspecified, .draft, .submitted, .inReview, .returned, .rejected, .approved, .awaitingStock, .allocated, .inFulfilment, .shipped, .delivered, .completed, .archived, .cancelled, .expired] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "DRAFT"
        case 2: "SUBMITTED"
        case 3: "IN_REVIEW"
        case 4: "RETURNED"
        case 5: "REJECTED"
        case 6: "APPROVED"
        case 7: "AWAITING_STOCK"
        case 8: "ALLOCATED"
        case 9: "IN_FULFILMENT"
        case 10: "SHIPPED"
        case 11: "DELIVERED"
        case 12: "COMPLETED"
        case 13: "ARCHIVED"
        case 14: "CANCELLED"
        case 15: "EXPIRED"
        default: nil
      }
    }
  }
}

/// One line of an order. Units are counted in the product's unit.
///
/// At any time: cancelled + shipped + open = ordered, delivered <= shipped (I5), and
/// reserved + backordered <= open, where equality holds from ALLOCATED or AWAITING_STOCK on.
public struct OrderLine: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU ordered, 1..64 bytes.
  public var sku: String = ""
  /// Name of the product as at the time of the order, up to 200 bytes.
  public var productName: String = ""
  /// Specification or model as at the time of the order, up to 500 bytes.
  public var specification: String = ""
  /// Packaging that the customer requires, up to 500 bytes.
  public var packaging: String = ""
  /// Price charged for one unit.
  public var unitPrice: Money?
  /// Price of one unit in the price list as at the time of the order.
  public var listPrice: Money?
  /// `unit_price` times `ordered`.
  public var lineTotal: Money?
  /// Warehouse that serves the line, 0..32 bytes; empty while none is chosen. The first choice, if
  /// several do: see `reservations`.
  public var warehouse: String = ""
  /// Units ordered, 0..1,000,000; 0: a change has removed the line.
  public var ordered: Int64 = 0
  /// Units cancelled since.
  public var cancelled: Int64 = 0
  /// Units held in stock for this line.
  public var reserved: Int64 = 0
  /// Units that wait for goods.
  public var backordered: Int64 = 0
  /// Units handed to a carrier.
  public var shipped: Int64 = 0
  /// Units that reached the customer.
  public var delivered: Int64 = 0
  /// Shipped units that did not arrive and are not sent again: the customer does not pay for them.
  public var writtenOff: Int64 = 0
  /// Delivered units that came back.
  public var returned: Int64 = 0
  /// Delivered units that a return asks back and that have not come.
  public var returnRequested: Int64 = 0
  /// Where the units in `reserved` are, one entry a warehouse, in the order of codes; together they are
  /// `reserved`.
  public var reservations: [LineReservation] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", productName: String = "", specification: String = "", packaging: String = "", unitPrice: Money? = nil, listPrice: Money? = nil, lineTotal: Money? = nil, warehouse: String = "", ordered: Int64 = 0, cancelled: Int64 = 0, reserved: Int64 = 0, backordered: Int64 = 0, shipped: Int64 = 0, delivered: Int64 = 0, writtenOff: Int64 = 0, returned: Int64 = 0, returnRequested: Int64 = 0, reservations: [LineReservation] = []) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.productName = productName
    self.specification = specification
    self.packaging = packaging
    self.unitPrice = unitPrice
    self.listPrice = listPrice
    self.lineTotal = lineTotal
    self.warehouse = warehouse
    self.ordered = ordered
    self.cancelled = cancelled
    self.reserved = reserved
    self.backordered = backordered
    self.shipped = shipped
    self.delivered = delivered
    self.writtenOff = writtenOff
    self.returned = returned
    self.returnRequested = returnRequested
    self.reservations = reservations
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Units of an order line that one warehouse holds for it.
public struct LineReservation: WireMessage, Hashable {
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Units, 1 and more.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(warehouse: String = "", quantity: Int64 = 0) {
    self.warehouse = warehouse
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Sums over the lines of an order, all in one currency.
public struct OrderTotals: WireMessage, Hashable {
  /// Sum of the lines' prices for their units, without what was cancelled for want of goods or written
  /// off.
  public var linesTotal: Money?
  /// Freight charged to the customer; 0 when nothing of the order arrives.
  public var freight: Money?
  /// What the customer owes: `lines_total` plus `freight`.
  public var total: Money?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(linesTotal: Money? = nil, freight: Money? = nil, total: Money? = nil) {
    self.linesTotal = linesTotal
    self.freight = freight
    self.total = total
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Something that keeps an order from going on. Holds are a set beside the state: an order can have
/// several, and goes on when it has none.
public struct OrderHold: WireMessage, Hashable {
  /// Why the order is held.
  public var kind: OrderHold.Kind = .unspecified
  /// What happened, for people, up to 500 bytes.
  public var reason: String = ""
  /// Who has to act, up to 128 bytes; empty if nobody is named.
  public var owner: String = ""
  /// When it was placed.
  public var placeTime: Timestamp?
  /// Until when it should be dealt with; absent if there is no deadline.
  public var dueTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: OrderHold.Kind = .unspecified, reason: String = "", owner: String = "", placeTime: Timestamp? = nil, dueTime: Timestamp? = nil) {
    self.kind = kind
    self.reason = reason
    self.owner = owner
    self.placeTime = placeTime
    self.dueTime = dueTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Why an order is held.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of a hold.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// A person has to review the order.
    public static var review: Self { Self(rawValue: 1) }
    /// The order is risky.
    public static var risk: Self { Self(rawValue: 2) }
    /// Payment is missing.
    public static var payment: Self { Self(rawValue: 3) }
    /// The customer has to confirm.
    public static var customerConfirm: Self { Self(rawValue: 4) }
    /// Goods are missing.
    public static var stock: Self { Self(rawValue: 5) }
    /// A change of the order is open.
    public static var changePending: Self { Self(rawValue: 6) }
    /// An exception case is open.
    public static var exception: Self { Self(rawValue: 7) }
    /// Somebody placed it by hand.
    public static var manual: Self { Self(rawValue: 8) }
    public static var allCases: [Self] { [.unspecified, .review, .risk, .payment, .customerConfirm, .stock, .changePending, .exception, .manual] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "REVIEW"
        case 2: "RISK"
        case 3: "PAYMENT"
        case 4: "CUSTOMER_CONFIRM"
        case 5: "STOCK"
        case 6: "CHANGE_PENDING"
        case 7: "EXCEPTION"
        case 8: "MANUAL"
        default: nil
      }
    }
  }
}

/// When an order reached each stage (ORD-9); what it has not reached is absent.
public struct OrderStageTimes: WireMessage, Hashable {
  /// When the order came in at its channel.
  public var receiveTime: Timestamp?
  /// When it was entered here.
  public var createTime: Timestamp?
  /// When it was last submitted.
  public var submitTime: Timestamp?
  /// When it was last reviewed.
  public var reviewTime: Timestamp?
  /// When every open unit was reserved.
  public var allocateTime: Timestamp?
  /// When the last unit went to a carrier.
  public var shipTime: Timestamp?
  /// When the last unit reached the customer.
  public var deliverTime: Timestamp?
  /// When it was settled.
  public var completeTime: Timestamp?
  /// When it was cancelled or expired.
  public var cancelTime: Timestamp?
  /// When it was last changed in any way.
  public var updateTime: Timestamp?
  /// When it was archived.
  public var archiveTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(receiveTime: Timestamp? = nil, createTime: Timestamp? = nil, submitTime: Timestamp? = nil, reviewTime: Timestamp? = nil, allocateTime: Timestamp? = nil, shipTime: Timestamp? = nil, deliverTime: Timestamp? = nil, completeTime: Timestamp? = nil, cancelTime: Timestamp? = nil, updateTime: Timestamp? = nil, archiveTime: Timestamp? = nil) {
    self.receiveTime = receiveTime
    self.createTime = createTime
    self.submitTime = submitTime
    self.reviewTime = reviewTime
    self.allocateTime = allocateTime
    self.shipTime = shipTime
    self.deliverTime = deliverTime
    self.completeTime = completeTime
    self.cancelTime = cancelTime
    self.updateTime = updateTime
    self.archiveTime = archiveTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Outcome of a review (REV-1).
public struct OrderReview: WireMessage, Hashable {
  /// What the review came to.
  public var outcome: OrderReview.Outcome = .unspecified
  /// The rules that failed, up to 32; empty if it passed.
  public var failures: [OrderReview.Failure] = []
  /// Who reviewed: an actor's name, 1..128 bytes; "system" for the automatic review.
  public var reviewer: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(outcome: OrderReview.Outcome = .unspecified, failures: [OrderReview.Failure] = [], reviewer: String = "") {
    self.outcome = outcome
    self.failures = failures
    self.reviewer = reviewer
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What a review comes to.
  public struct Outcome: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the outcome of a review.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Every rule holds: the order goes on by itself.
    public static var passed: Self { Self(rawValue: 1) }
    /// At least one rule failed: a person decides.
    public static var failed: Self { Self(rawValue: 2) }
    public static var allCases: [Self] { [.unspecified, .passed, .failed] }
    public var name: String? {
      switch rawValue {
        case 0: "OUTCOME_UNSPECIFIED"
        case 1: "PASSED"
        case 2: "FAILED"
        default: nil
      }
    }
  }

  /// A rule that failed.
  public struct Failure: WireMessage, Hashable {
    /// Which rule.
    public var rule: ReviewRule = .unspecified
    /// Path of the field at fault in the order, as "lines[2].unit_price"; empty if none is.
    public var field: String = ""
    /// What is wrong and what to do, for people, up to 500 bytes.
    public var message: String = ""
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(rule: ReviewRule = .unspecified, field: String = "", message: String = "") {
      self.rule = rule
      self.field = field
      self.message = message
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// How an order was cancelled.
public struct OrderCancellation: WireMessage, Hashable {
  /// Why, in the words of who cancelled, 1..500 bytes.
  public var reason: String = ""
  /// Fee for the cancellation in the order's currency: 0 inside the free window, a percentage of the
  /// total after it (CHG-6).
  public var fee: Money?
  /// Who cancelled: an actor's name, 1..128 bytes.
  public var cancelledBy: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(reason: String = "", fee: Money? = nil, cancelledBy: String = "") {
    self.reason = reason
    self.fee = fee
    self.cancelledBy = cancelledBy
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Order: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__Order__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Order.self)
    orderID = readString(c.pointee.order_id)
    number = readString(c.pointee.number)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    holds = readMessages(c.pointee.n_holds, c.pointee.holds)
    kind = readEnum(c.pointee.kind)
    orderClass = readEnum(c.pointee.order_class)
    priority = c.pointee.priority
    channel = readEnum(c.pointee.channel)
    sourceRef = readString(c.pointee.source_ref)
    customerRef = readString(c.pointee.customer_ref)
    customerBox = readBox(c.pointee.customer)
    shippingAddressBox = readBox(c.pointee.shipping_address)
    payment = readMessage(c.pointee.payment)
    delivery = readMessage(c.pointee.delivery)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    totalsBox = readBox(c.pointee.totals)
    customerRemark = readString(c.pointee.customer_remark)
    staffRemark = readString(c.pointee.staff_remark)
    shortagePolicy = readEnum(c.pointee.shortage_policy)
    stageTimes = readMessage(c.pointee.stage_times)
    review = readMessage(c.pointee.review)
    cancellationBox = readBox(c.pointee.cancellation)
    createdBy = readString(c.pointee.created_by)
    owner = readString(c.pointee.owner)
    settlementBox = readBox(c.pointee.settlement)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__Order.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.number = arena.string(number)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.n_holds = holds.count
    c.pointee.holds = arena.messages(holds)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.order_class = arena.enumeration(orderClass)
    c.pointee.priority = priority
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.source_ref = arena.string(sourceRef)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.shipping_address = arena.message(shippingAddressBox)
    c.pointee.payment = arena.message(payment)
    c.pointee.delivery = arena.message(delivery)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.totals = arena.message(totalsBox)
    c.pointee.customer_remark = arena.string(customerRemark)
    c.pointee.staff_remark = arena.string(staffRemark)
    c.pointee.shortage_policy = arena.enumeration(shortagePolicy)
    c.pointee.stage_times = arena.message(stageTimes)
    c.pointee.review = arena.message(review)
    c.pointee.cancellation = arena.message(cancellationBox)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.owner = arena.string(owner)
    c.pointee.settlement = arena.message(settlementBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderLine.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    productName = readString(c.pointee.product_name)
    specification = readString(c.pointee.specification)
    packaging = readString(c.pointee.packaging)
    unitPrice = readMessage(c.pointee.unit_price)
    listPrice = readMessage(c.pointee.list_price)
    lineTotal = readMessage(c.pointee.line_total)
    warehouse = readString(c.pointee.warehouse)
    ordered = c.pointee.ordered
    cancelled = c.pointee.cancelled
    reserved = c.pointee.reserved
    backordered = c.pointee.backordered
    shipped = c.pointee.shipped
    delivered = c.pointee.delivered
    writtenOff = c.pointee.written_off
    returned = c.pointee.returned
    returnRequested = c.pointee.return_requested
    reservations = readMessages(c.pointee.n_reservations, c.pointee.reservations)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.product_name = arena.string(productName)
    c.pointee.specification = arena.string(specification)
    c.pointee.packaging = arena.string(packaging)
    c.pointee.unit_price = arena.message(unitPrice)
    c.pointee.list_price = arena.message(listPrice)
    c.pointee.line_total = arena.message(lineTotal)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.ordered = ordered
    c.pointee.cancelled = cancelled
    c.pointee.reserved = reserved
    c.pointee.backordered = backordered
    c.pointee.shipped = shipped
    c.pointee.delivered = delivered
    c.pointee.written_off = writtenOff
    c.pointee.returned = returned
    c.pointee.return_requested = returnRequested
    c.pointee.n_reservations = reservations.count
    c.pointee.reservations = arena.messages(reservations)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension LineReservation: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__LineReservation__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__LineReservation.self)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__LineReservation.self)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderTotals: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderTotals__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderTotals.self)
    linesTotal = readMessage(c.pointee.lines_total)
    freight = readMessage(c.pointee.freight)
    total = readMessage(c.pointee.total)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderTotals.self)
    c.pointee.lines_total = arena.message(linesTotal)
    c.pointee.freight = arena.message(freight)
    c.pointee.total = arena.message(total)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderHold: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderHold__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderHold.self)
    kind = readEnum(c.pointee.kind)
    reason = readString(c.pointee.reason)
    owner = readString(c.pointee.owner)
    placeTime = readMessage(c.pointee.place_time)
    dueTime = readMessage(c.pointee.due_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderHold.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.reason = arena.string(reason)
    c.pointee.owner = arena.string(owner)
    c.pointee.place_time = arena.message(placeTime)
    c.pointee.due_time = arena.message(dueTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderStageTimes: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderStageTimes__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderStageTimes.self)
    receiveTime = readMessage(c.pointee.receive_time)
    createTime = readMessage(c.pointee.create_time)
    submitTime = readMessage(c.pointee.submit_time)
    reviewTime = readMessage(c.pointee.review_time)
    allocateTime = readMessage(c.pointee.allocate_time)
    shipTime = readMessage(c.pointee.ship_time)
    deliverTime = readMessage(c.pointee.deliver_time)
    completeTime = readMessage(c.pointee.complete_time)
    cancelTime = readMessage(c.pointee.cancel_time)
    updateTime = readMessage(c.pointee.update_time)
    archiveTime = readMessage(c.pointee.archive_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderStageTimes.self)
    c.pointee.receive_time = arena.message(receiveTime)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.submit_time = arena.message(submitTime)
    c.pointee.review_time = arena.message(reviewTime)
    c.pointee.allocate_time = arena.message(allocateTime)
    c.pointee.ship_time = arena.message(shipTime)
    c.pointee.deliver_time = arena.message(deliverTime)
    c.pointee.complete_time = arena.message(completeTime)
    c.pointee.cancel_time = arena.message(cancelTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.archive_time = arena.message(archiveTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderReview: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderReview__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderReview.self)
    outcome = readEnum(c.pointee.outcome)
    failures = readMessages(c.pointee.n_failures, c.pointee.failures)
    reviewer = readString(c.pointee.reviewer)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderReview.self)
    c.pointee.outcome = arena.enumeration(outcome)
    c.pointee.n_failures = failures.count
    c.pointee.failures = arena.messages(failures)
    c.pointee.reviewer = arena.string(reviewer)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderReview.Failure: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderReview__Failure__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderReview__Failure.self)
    rule = readEnum(c.pointee.rule)
    field = readString(c.pointee.field)
    message = readString(c.pointee.message)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderReview__Failure.self)
    c.pointee.rule = arena.enumeration(rule)
    c.pointee.field = arena.string(field)
    c.pointee.message = arena.string(message)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderCancellation: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderCancellation__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderCancellation.self)
    reason = readString(c.pointee.reason)
    fee = readMessage(c.pointee.fee)
    cancelledBy = readString(c.pointee.cancelled_by)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderCancellation.self)
    c.pointee.reason = arena.string(reason)
    c.pointee.fee = arena.message(fee)
    c.pointee.cancelled_by = arena.string(cancelledBy)
    arena.keepUnknown(unknownFields, raw)
  }
}
