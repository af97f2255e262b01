// Written by protoc-gen-kontor from kontor/orders/v1/order_terms.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Way by which an order comes in (ORD-1).
public struct OrderChannel: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given. Refused in a new order.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Interface of an e-commerce platform.
  public static var platform: Self { Self(rawValue: 1) }
  /// The customer's own order page.
  public static var selfOrder: Self { Self(rawValue: 2) }
  /// Telephone.
  public static var phone: Self { Self(rawValue: 3) }
  /// Email.
  public static var email: Self { Self(rawValue: 4) }
  /// Fax.
  public static var fax: Self { Self(rawValue: 5) }
  /// Sale outside any system, entered afterwards.
  public static var offline: Self { Self(rawValue: 6) }
  /// Staff on behalf of a customer.
  public static var staff: Self { Self(rawValue: 7) }
  public static var allCases: [Self] { [.unspecified, .platform, .selfOrder, .phone, .email, .fax, .offline, .staff] }
  public var name: String? {
    switch rawValue {
      case 0: "ORDER_CHANNEL_UNSPECIFIED"
      case 1: "ORDER_CHANNEL_PLATFORM"
      case 2: "ORDER_CHANNEL_SELF_ORDER"
      case 3: "ORDER_CHANNEL_PHONE"
      case 4: "ORDER_CHANNEL_EMAIL"
      case 5: "ORDER_CHANNEL_FAX"
      case 6: "ORDER_CHANNEL_OFFLINE"
      case 7: "ORDER_CHANNEL_STAFF"
      default: nil
    }
  }
}

/// Kind of business that an order is (ORD-15).
public struct OrderKind: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// In a request: taken as GOODS_SALE.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Sale of goods.
  public static var goodsSale: Self { Self(rawValue: 1) }
  /// Service after a sale.
  public static var afterSalesService: Self { Self(rawValue: 2) }
  /// Goods or money for a complaint.
  public static var complaintRefund: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .goodsSale, .afterSalesService, .complaintRefund] }
  public var name: String? {
    switch rawValue {
      case 0: "ORDER_KIND_UNSPECIFIED"
      case 1: "ORDER_KIND_GOODS_SALE"
      case 2: "ORDER_KIND_AFTER_SALES_SERVICE"
      case 3: "ORDER_KIND_COMPLAINT_REFUND"
      default: nil
    }
  }
}

/// Class of an order by nature, amount and need of the customer (ORD-16).
public struct OrderClass: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// In a request: taken as NORMAL.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// First in, first out.
  public static var normal: Self { Self(rawValue: 1) }
  /// Goes before normal orders.
  public static var urgent: Self { Self(rawValue: 2) }
  /// Made to the customer's specification.
  public static var customised: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .normal, .urgent, .customised] }
  public var name: String? {
    switch rawValue {
      case 0: "ORDER_CLASS_UNSPECIFIED"
      case 1: "ORDER_CLASS_NORMAL"
      case 2: "ORDER_CLASS_URGENT"
      case 3: "ORDER_CLASS_CUSTOMISED"
      default: nil
    }
  }
}

/// How a customer pays (ORD-6).
public struct PaymentMethod: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not given. Refused in a new order.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Online, by a payment provider not named below.
  public static var online: Self { Self(rawValue: 1) }
  /// Cash on delivery.
  public static var cashOnDelivery: Self { Self(rawValue: 2) }
  /// By instalments.
  public static var instalment: Self { Self(rawValue: 3) }
  /// Bank transfer.
  public static var bankTransfer: Self { Self(rawValue: 4) }
  /// Credit or debit card.
  public static var card: Self { Self(rawValue: 5) }
  /// Alipay.
  public static var alipay: Self { Self(rawValue: 6) }
  /// On account, by invoice.
  public static var invoice: Self { Self(rawValue: 7) }
  public static var allCases: [Self] { [.unspecified, .online, .cashOnDelivery, .instalment, .bankTransfer, .card, .alipay, .invoice] }
  public var name: String? {
    switch rawValue {
      case 0: "PAYMENT_METHOD_UNSPECIFIED"
      case 1: "PAYMENT_METHOD_ONLINE"
      case 2: "PAYMENT_METHOD_CASH_ON_DELIVERY"
      case 3: "PAYMENT_METHOD_INSTALMENT"
      case 4: "PAYMENT_METHOD_BANK_TRANSFER"
      case 5: "PAYMENT_METHOD_CARD"
      case 6: "PAYMENT_METHOD_ALIPAY"
      case 7: "PAYMENT_METHOD_INVOICE"
      default: nil
    }
  }
}

/// Kind of delivery (ORD-7, LOG-5).
public struct DeliveryMethod: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Left to the service.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Parcel by an express carrier.
  public static var express: Self { Self(rawValue: 1) }
  /// Freight, for bulky goods.
  public static var freight: Self { Self(rawValue: 2) }
  /// Crowd-sourced courier.
  public static var crowdSourced: Self { Self(rawValue: 3) }
  /// Community pick-up point.
  public static var community: Self { Self(rawValue: 4) }
  /// The customer collects at the warehouse.
  public static var collection: Self { Self(rawValue: 5) }
  public static var allCases: [Self] { [.unspecified, .express, .freight, .crowdSourced, .community, .collection] }
  public var name: String? {
    switch rawValue {
      case 0: "DELIVERY_METHOD_UNSPECIFIED"
      case 1: "DELIVERY_METHOD_EXPRESS"
      case 2: "DELIVERY_METHOD_FREIGHT"
      case 3: "DELIVERY_METHOD_CROWD_SOURCED"
      case 4: "DELIVERY_METHOD_COMMUNITY"
      case 5: "DELIVERY_METHOD_COLLECTION"
      default: nil
    }
  }
}

/// How goods travel (ORD-7).
public struct TransportMode: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Left to the carrier.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// By road.
  public static var road: Self { Self(rawValue: 1) }
  /// By rail.
  public static var rail: Self { Self(rawValue: 2) }
  /// By air.
  public static var air: Self { Self(rawValue: 3) }
  /// By sea.
  public static var sea: Self { Self(rawValue: 4) }
  public static var allCases: [Self] { [.unspecified, .road, .rail, .air, .sea] }
  public var name: String? {
    switch rawValue {
      case 0: "TRANSPORT_MODE_UNSPECIFIED"
      case 1: "TRANSPORT_MODE_ROAD"
      case 2: "TRANSPORT_MODE_RAIL"
      case 3: "TRANSPORT_MODE_AIR"
      case 4: "TRANSPORT_MODE_SEA"
      default: nil
    }
  }
}

/// What to do with an order for more than there is in stock.
public struct ShortagePolicy: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// In a request: taken as REFUSE.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Refuse the whole order with FAILED_PRECONDITION; nothing is reserved.
  public static var refuse: Self { Self(rawValue: 1) }
  /// Reserve nothing and back-order every unit: the whole order waits in AWAITING_STOCK.
  public static var backorder: Self { Self(rawValue: 2) }
  /// Reserve what there is and cancel the rest of each line, which is then not charged. When nothing
  /// is there the order is refused with FAILED_PRECONDITION.
  public static var partial: Self { Self(rawValue: 3) }
  /// Reserve what there is, which can be shipped, and back-order the rest: the order is ALLOCATED.
  /// When nothing is there it waits in AWAITING_STOCK.
  public static var partialBackorder: Self { Self(rawValue: 4) }
  public static var allCases: [Self] { [.unspecified, .refuse, .backorder, .partial, .partialBackorder] }
  public var name: String? {
    switch rawValue {
      case 0: "SHORTAGE_POLICY_UNSPECIFIED"
      case 1: "SHORTAGE_POLICY_REFUSE"
      case 2: "SHORTAGE_POLICY_BACKORDER"
      case 3: "SHORTAGE_POLICY_PARTIAL"
      case 4: "SHORTAGE_POLICY_PARTIAL_BACKORDER"
      default: nil
    }
  }
}

/// Payment data of an order (ORD-6).
public struct OrderPayment: WireMessage, Hashable {
  /// How the customer pays.
  public var method: PaymentMethod = .unspecified
  /// Where the payment stands.
  public var state: OrderPayment.State = .unspecified
  /// Amount paid or authorized, in the order's currency; with AUTHORIZED and CAPTURED the review
  /// fails without it, or where it is not the total.
  public var amount: Money?
  /// When it was paid or authorized; with AUTHORIZED and CAPTURED the review fails without it.
  public var payTime: Timestamp?
  /// The payment's name at its provider, 0..128 bytes; with AUTHORIZED and CAPTURED the review fails
  /// without it.
  public var providerRef: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(method: PaymentMethod = .unspecified, state: OrderPayment.State = .unspecified, amount: Money? = nil, payTime: Timestamp? = nil, providerRef: String = "") {
    self.method = method
    self.state = state
    self.amount = amount
    self.payTime = payTime
    self.providerRef = providerRef
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(method.rawValue != 0, "method", path, &violations)
    if !method.isDefined { Rules.undefined(method, "method", path, &violations) }
    if !state.isDefined { Rules.undefined(state, "state", path, &violations) }
    Rules.message("amount", path, &violations) { amount?.validate("", into: &$0) }
    Rules.bytes(providerRef.utf8.count, 0, 128, "provider_ref", path, &violations)
    Rules.pattern(.line, providerRef, "provider_ref", path, &violations)
  }

  /// Where the payment stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// In a request: taken as PENDING.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Nothing paid yet.
    public static var pending: Self { Self(rawValue: 1) }
    /// The provider holds the amount for us.
    public static var authorized: Self { Self(rawValue: 2) }
    /// The amount is ours.
    public static var captured: Self { Self(rawValue: 3) }
    /// The attempt failed.
    public static var failed: Self { Self(rawValue: 4) }
    /// The authorization was given back.
    public static var voided: Self { Self(rawValue: 5) }
    /// The authorization ran out.
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
}

/// Delivery data of an order (ORD-7).
public struct OrderDelivery: WireMessage, Hashable {
  /// Kind of delivery.
  public var method: DeliveryMethod = .unspecified
  /// Code of the carrier wanted, 0..32 bytes; empty: the service chooses.
  public var carrier: String = ""
  /// Freight charged to the customer, in the order's currency, 0 or more; absent: none.
  public var freight: Money?
  /// How the goods travel.
  public var transportMode: TransportMode = .unspecified
  /// Do not ship earlier; absent: as soon as possible.
  public var shipNotBeforeTime: Timestamp?
  /// Ship no later; absent: no demand.
  public var shipByTime: Timestamp?
  /// Arrive no later; absent: no demand.
  public var deliverByTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(method: DeliveryMethod = .unspecified, carrier: String = "", freight: Money? = nil, transportMode: TransportMode = .unspecified, shipNotBeforeTime: Timestamp? = nil, shipByTime: Timestamp? = nil, deliverByTime: Timestamp? = nil) {
    self.method = method
    self.carrier = carrier
    self.freight = freight
    self.transportMode = transportMode
    self.shipNotBeforeTime = shipNotBeforeTime
    self.shipByTime = shipByTime
    self.deliverByTime = deliverByTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    if !method.isDefined { Rules.undefined(method, "method", path, &violations) }
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
    Rules.message("freight", path, &violations) { freight?.validate("", into: &$0) }
    if !transportMode.isDefined { Rules.undefined(transportMode, "transport_mode", path, &violations) }
  }
}

extension OrderPayment: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderPayment__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderPayment.self)
    method = readEnum(c.pointee.method)
    state = readEnum(c.pointee.state)
    amount = readMessage(c.pointee.amount)
    payTime = readMessage(c.pointee.pay_time)
    providerRef = readString(c.pointee.provider_ref)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderPayment.self)
    c.pointee.method = arena.enumeration(method)
    c.pointee.state = arena.enumeration(state)
    c.pointee.amount = arena.message(amount)
    c.pointee.pay_time = arena.message(payTime)
    c.pointee.provider_ref = arena.string(providerRef)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderDelivery: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderDelivery__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderDelivery.self)
    method = readEnum(c.pointee.method)
    carrier = readString(c.pointee.carrier)
    freight = readMessage(c.pointee.freight)
    transportMode = readEnum(c.pointee.transport_mode)
    shipNotBeforeTime = readMessage(c.pointee.ship_not_before_time)
    shipByTime = readMessage(c.pointee.ship_by_time)
    deliverByTime = readMessage(c.pointee.deliver_by_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderDelivery.self)
    c.pointee.method = arena.enumeration(method)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.freight = arena.message(freight)
    c.pointee.transport_mode = arena.enumeration(transportMode)
    c.pointee.ship_not_before_time = arena.message(shipNotBeforeTime)
    c.pointee.ship_by_time = arena.message(shipByTime)
    c.pointee.deliver_by_time = arena.message(deliverByTime)
    arena.keepUnknown(unknownFields, raw)
  }
}
