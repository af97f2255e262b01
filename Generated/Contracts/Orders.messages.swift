// Written by protoc-gen-kontor from kontor/orders/v1/orders.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A new order.
public struct CreateOrderRequest: WireMessage, Hashable {
  /// Name of this request: the same order sent again under it is taken once (AIP-155).
  public var requestID: String = ""
  /// Way by which the order came in.
  public var channel: OrderChannel = .unspecified
  /// The order's name at its source, unique in (tenant, channel); one line, 0..128 bytes; empty: it
  /// has none there.
  public var sourceRef: String = ""
  /// Kind of business; unspecified: GOODS_SALE.
  public var kind: OrderKind = .unspecified
  /// Class; unspecified: NORMAL.
  public var orderClass: OrderClass = .unspecified
  /// When the order came in at its channel, not in the future; absent: now.
  public var receiveTime: Timestamp?
  /// The caller's name for the customer, to list orders by; one line, 0..64 bytes.
  public var customerRef: String = ""
  /// The customer; kept as a snapshot.
  public var customer: Contact? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<Contact>?
  /// Where the goods go; kept as a snapshot.
  public var shippingAddress: Address? {
    get { shippingAddressBox?.value }
    set { shippingAddressBox = newValue.map { Box($0) } }
  }
  private var shippingAddressBox: Box<Address>?
  /// What is ordered, 1..200 lines. Several lines may name one SKU; their demand is
  /// summed (I3).
  public var lines: [NewOrderLine] = []
  /// How the customer pays.
  public var payment: OrderPayment?
  /// How the goods go; absent: left to the service, free of freight.
  public var delivery: OrderDelivery?
  /// Remark of the customer, 0..2,000 bytes.
  public var customerRemark: String = ""
  /// Remark of the staff, 0..2,000 bytes.
  public var staffRemark: String = ""
  /// What to do where stock is short; unspecified: REFUSE.
  public var shortagePolicy: ShortagePolicy = .unspecified
  /// True: keep the order as DRAFT, without review and reservation, until SubmitOrder.
  public var draft: Bool = false
  /// Code of the warehouse to serve the order; empty: the service chooses.
  public var warehouse: String = ""
  /// Currency of the order, ISO 4217, and of every amount in it; empty: the tenant's.
  public var currencyCode: String = ""
  /// Id of a hold on stock, 36 bytes; empty: none. The order consumes it when it reserves: its units are
  /// the order's first, and what the order does not take of them is free again. An order that is kept
  /// as a draft or goes to review leaves the hold as it is.
  public var stockHoldID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", channel: OrderChannel = .unspecified, sourceRef: String = "", kind: OrderKind = .unspecified, orderClass: OrderClass = .unspecified, receiveTime: Timestamp? = nil, customerRef: String = "", customer: Contact? = nil, shippingAddress: Address? = nil, lines: [NewOrderLine] = [], payment: OrderPayment? = nil, delivery: OrderDelivery? = nil, customerRemark: String = "", staffRemark: String = "", shortagePolicy: ShortagePolicy = .unspecified, draft: Bool = false, warehouse: String = "", currencyCode: String = "", stockHoldID: String = "") {
    self.requestID = requestID
    self.channel = channel
    self.sourceRef = sourceRef
    self.kind = kind
    self.orderClass = orderClass
    self.receiveTime = receiveTime
    self.customerRef = customerRef
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.lines = lines
    self.payment = payment
    self.delivery = delivery
    self.customerRemark = customerRemark
    self.staffRemark = staffRemark
    self.shortagePolicy = shortagePolicy
    self.draft = draft
    self.warehouse = warehouse
    self.currencyCode = currencyCode
    self.stockHoldID = stockHoldID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(channel.rawValue != 0, "channel", path, &violations)
    if !channel.isDefined { Rules.undefined(channel, "channel", path, &violations) }
    Rules.bytes(sourceRef.utf8.count, 0, 128, "source_ref", path, &violations)
    Rules.pattern(.line, sourceRef, "source_ref", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    if !orderClass.isDefined { Rules.undefined(orderClass, "order_class", path, &violations) }
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.required(customerBox != nil, "customer", path, &violations)
    Rules.message("customer", path, &violations) { customerBox?.value.validate("", into: &$0) }
    Rules.required(shippingAddressBox != nil, "shipping_address", path, &violations)
    Rules.message("shipping_address", path, &violations) { shippingAddressBox?.value.validate("", into: &$0) }
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.required(payment != nil, "payment", path, &violations)
    Rules.message("payment", path, &violations) { payment?.validate("", into: &$0) }
    Rules.message("delivery", path, &violations) { delivery?.validate("", into: &$0) }
    Rules.bytes(customerRemark.utf8.count, 0, 2000, "customer_remark", path, &violations)
    Rules.bytes(staffRemark.utf8.count, 0, 2000, "staff_remark", path, &violations)
    if !shortagePolicy.isDefined { Rules.undefined(shortagePolicy, "shortage_policy", path, &violations) }
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(currencyCode.utf8.count, 0, 3, "currency_code", path, &violations)
    Rules.pattern(.currency, currencyCode, "currency_code", path, &violations)
    Rules.bytes(stockHoldID.utf8.count, 0, 36, "stock_hold_id", path, &violations)
    Rules.pattern(.uuid, stockHoldID, "stock_hold_id", path, &violations)
  }
}

/// One line of a new order.
public struct NewOrderLine: WireMessage, Hashable {
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Units ordered, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Price of one unit that the customer was told. If it is not the price list's, the review's price
  /// rule fails; absent: the price list's holds.
  public var unitPrice: Money?
  /// Specification that the customer wants where it differs from the product's, 0..500 bytes.
  public var specification: String = ""
  /// Packaging that the customer requires (ORD-5), 0..500 bytes.
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

/// One item of an import.
public struct ImportOrdersRequest: WireMessage, Hashable {
  /// The client's number for the item, from 1, rising from item to item.
  public var sequence: Int64 = 0
  /// The order. Its `request_id` is the item's name for good, over all streams. What is wrong with
  /// it is the item's error and does not end the stream.
  public var order: CreateOrderRequest? {
    get { orderBox?.value }
    set { orderBox = newValue.map { Box($0) } }
  }
  private var orderBox: Box<CreateOrderRequest>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, order: CreateOrderRequest? = nil) {
    self.sequence = sequence
    self.order = order
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(sequence != 0, "sequence", path, &violations)
    Rules.range(Int64(clamping: sequence), 1, .max, "sequence", path, &violations)
  }
}

/// What became of one item of an import.
public struct ImportOrdersResponse: WireMessage, Hashable {
  /// Number of the item, as the client gave it.
  public var sequence: Int64 = 0
  /// The order that was taken, or why it was not.
  public var result: Result?
  /// True: the item had been taken before, and this is the first answer again.
  public var replayed: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, result: Result? = nil, replayed: Bool = false) {
    self.sequence = sequence
    self.result = result
    self.replayed = replayed
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// The order that was taken, or why it was not.
  public enum Result: Sendable, Hashable {
    /// The order as it was taken.
    indirect case order(Order)
    /// Why it was refused; nothing of it was kept.
    indirect case error(ItemError)
  }
}

/// Asks for one order.
public struct GetOrderRequest: WireMessage, Hashable {
  /// Which order; exactly one of the two.
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
      case .orderID(let value):
        Rules.bytes(value.utf8.count, 0, 36, "order_id", path, &violations)
        Rules.pattern(.uuid, value, "order_id", path, &violations)

      case .number(let value):
        Rules.bytes(value.utf8.count, 0, 32, "number", path, &violations)
        Rules.pattern(.code, value, "number", path, &violations)

      default: break
    }
  }

  /// Which order; exactly one of the two.
  public enum Key: Sendable, Hashable {
    /// By id.
    case orderID(String)
    /// By number, as "SO-00000042".
    case number(String)
  }
}

/// Asks for several orders.
public struct BatchGetOrdersRequest: WireMessage, Hashable {
  /// Ids of the orders, 1..100, each once.
  public var orderIDs: [String] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderIDs: [String] = []) {
    self.orderIDs = orderIDs
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderIDs.isEmpty, "order_ids", path, &violations)
    Rules.items(orderIDs.count, 0, 100, "order_ids", path, &violations)
    Rules.each(orderIDs.count, "order_ids", path, &violations) { index, violations in
      let value = orderIDs[index]
      Rules.itemBytes(value.utf8.count, 36, 36, "", "", &violations)
      Rules.pattern(.uuid, value, "", "", &violations)
    }
  }
}

/// Several orders.
public struct BatchGetOrdersResponse: WireMessage, Hashable {
  /// The orders, in the order of the ids asked for.
  public var orders: [Order] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orders: [Order] = []) {
    self.orders = orders
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Which orders; conditions are joined by and, an absent one holds for every order.
public struct OrderFilter: WireMessage, Hashable {
  /// In one of these states; 0..15 of them.
  public var states: [Order.State] = []
  /// By one of these channels; 0..7 of them.
  public var channels: [OrderChannel] = []
  /// Of this customer, exactly as given in the order.
  public var customerRef: String = ""
  /// With this name at the source, exactly.
  public var sourceRef: String = ""
  /// With a line of this SKU.
  public var sku: String = ""
  /// Created in this span.
  public var createTime: TimeRange?
  /// For which this actor is responsible, exactly.
  public var owner: String = ""
  /// With a hold of one of these kinds; 0..8 of them.
  public var holds: [OrderHold.Kind] = []
  /// Of one of these classes; 0..3 of them.
  public var classes: [OrderClass] = []
  /// With at least this priority, 0..1,000.
  public var minPriority: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [Order.State] = [], channels: [OrderChannel] = [], customerRef: String = "", sourceRef: String = "", sku: String = "", createTime: TimeRange? = nil, owner: String = "", holds: [OrderHold.Kind] = [], classes: [OrderClass] = [], minPriority: Int32 = 0) {
    self.states = states
    self.channels = channels
    self.customerRef = customerRef
    self.sourceRef = sourceRef
    self.sku = sku
    self.createTime = createTime
    self.owner = owner
    self.holds = holds
    self.classes = classes
    self.minPriority = minPriority
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 15, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(channels.count, 0, 7, "channels", path, &violations)
    Rules.each(channels.count, "channels", path, &violations) { index, violations in
      let value = channels[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.bytes(sourceRef.utf8.count, 0, 128, "source_ref", path, &violations)
    Rules.pattern(.line, sourceRef, "source_ref", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(owner.utf8.count, 0, 128, "owner", path, &violations)
    Rules.pattern(.line, owner, "owner", path, &violations)
    Rules.items(holds.count, 0, 8, "holds", path, &violations)
    Rules.each(holds.count, "holds", path, &violations) { index, violations in
      let value = holds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.items(classes.count, 0, 3, "classes", path, &violations)
    Rules.each(classes.count, "classes", path, &violations) { index, violations in
      let value = classes[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.range(Int64(clamping: minPriority), 0, 1000, "min_priority", path, &violations)
  }
}

/// Asks for a page of orders.
public struct ListOrdersRequest: WireMessage, Hashable {
  /// Which orders; absent: all.
  public var filter: OrderFilter? {
    get { filterBox?.value }
    set { filterBox = newValue.map { Box($0) } }
  }
  private var filterBox: Box<OrderFilter>?
  /// Most orders on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same filter and sorting; empty: the first page.
  public var pageToken: String = ""
  /// In which order.
  public var sorting: ListOrdersRequest.Sorting = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(filter: OrderFilter? = nil, pageSize: Int32 = 0, pageToken: String = "", sorting: ListOrdersRequest.Sorting = .unspecified) {
    self.filter = filter
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.sorting = sorting
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.message("filter", path, &violations) { filterBox?.value.validate("", into: &$0) }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
    if !sorting.isDefined { Rules.undefined(sorting, "sorting", path, &violations) }
  }

  /// In which order a list goes.
  public struct Sorting: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Newest first.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Open orders alone, from DRAFT to SHIPPED: higher priority first, then first in, first out
    /// (PRI-1, PRI-2).
    public static var priority: Self { Self(rawValue: 1) }
    public static var allCases: [Self] { [.unspecified, .priority] }
    public var name: String? {
      switch rawValue {
        case 0: "SORTING_UNSPECIFIED"
        case 1: "PRIORITY"
        default: nil
      }
    }
  }
}

/// A page of orders.
public struct ListOrdersResponse: WireMessage, Hashable {
  /// The orders, in the order asked for.
  public var orders: [Order] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orders: [Order] = [], nextPageToken: String = "") {
    self.orders = orders
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for all orders that fit.
public struct ExportOrdersRequest: WireMessage, Hashable {
  /// Which orders; absent: all.
  public var filter: OrderFilter? {
    get { filterBox?.value }
    set { filterBox = newValue.map { Box($0) } }
  }
  private var filterBox: Box<OrderFilter>?
  /// `resume_token` of the last message received, with the same filter, to go on behind it; empty:
  /// from the newest order.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(filter: OrderFilter? = nil, resumeToken: String = "") {
    self.filter = filter
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.message("filter", path, &violations) { filterBox?.value.validate("", into: &$0) }
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
  }
}

/// One exported order.
public struct ExportOrdersResponse: WireMessage, Hashable {
  /// The order.
  public var order: Order? {
    get { orderBox?.value }
    set { orderBox = newValue.map { Box($0) } }
  }
  private var orderBox: Box<Order>?
  /// Token to go on behind this order; valid for good.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(order: Order? = nil, resumeToken: String = "") {
    self.order = order
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Submits a draft or a corrected order.
public struct SubmitOrderRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
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
  }
}

/// Cancels an order.
public struct CancelOrderRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, 1..500 bytes.
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

/// Adds a note to an order.
public struct AddNoteRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Whose words it gives; unspecified: STAFF.
  public var source: OrderNoteSource = .unspecified
  /// What it says, 1..4,000 bytes.
  public var text: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, source: OrderNoteSource = .unspecified, text: String = "") {
    self.requestID = requestID
    self.orderID = orderID
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
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    if !source.isDefined { Rules.undefined(source, "source", path, &violations) }
    Rules.required(!text.isEmpty, "text", path, &violations)
    Rules.bytes(text.utf8.count, 0, 4000, "text", path, &violations)
  }
}

/// The note and the order with its new version.
public struct AddNoteResponse: WireMessage, Hashable {
  /// The note as it was kept.
  public var note: OrderNote? {
    get { noteBox?.value }
    set { noteBox = newValue.map { Box($0) } }
  }
  private var noteBox: Box<OrderNote>?
  /// The order after it.
  public var order: Order? {
    get { orderBox?.value }
    set { orderBox = newValue.map { Box($0) } }
  }
  private var orderBox: Box<Order>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(note: OrderNote? = nil, order: Order? = nil) {
    self.note = note
    self.order = order
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of what happened to an order.
public struct GetTimelineRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Most entries on the page, 0..500; 0: 100.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 500, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// One entry of a timeline.
public struct TimelineEntry: WireMessage, Hashable {
  /// What happened.
  public var event: OrderEvent? {
    get { eventBox?.value }
    set { eventBox = newValue.map { Box($0) } }
  }
  private var eventBox: Box<OrderEvent>?
  /// The note that was added, with events of kind NOTE_ADDED.
  public var note: OrderNote? {
    get { noteBox?.value }
    set { noteBox = newValue.map { Box($0) } }
  }
  private var noteBox: Box<OrderNote>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(event: OrderEvent? = nil, note: OrderNote? = nil) {
    self.event = event
    self.note = note
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A page of what happened to an order.
public struct GetTimelineResponse: WireMessage, Hashable {
  /// The entries, oldest first.
  public var entries: [TimelineEntry] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(entries: [TimelineEntry] = [], nextPageToken: String = "") {
    self.entries = entries
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks to be told what happens to an order.
public struct WatchOrderRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// `resume_token` of the last message received, to go on behind it without a gap; empty: from the
  /// order as it stands.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", resumeToken: String = "") {
    self.orderID = orderID
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
  }
}

/// One message of a watch.
public struct WatchOrderResponse: WireMessage, Hashable {
  /// What the message tells.
  public var update: Update?
  /// Token to go on behind this message; valid as long as events are kept, afterwards OUT_OF_RANGE.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(update: Update? = nil, resumeToken: String = "") {
    self.update = update
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What the message tells.
  public enum Update: Sendable, Hashable {
    /// The order as it stood when the watch began; the first message of a watch without token.
    indirect case snapshot(Order)
    /// Something that happened since.
    indirect case event(OrderEvent)
  }
}

extension CreateOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CreateOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CreateOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    channel = readEnum(c.pointee.channel)
    sourceRef = readString(c.pointee.source_ref)
    kind = readEnum(c.pointee.kind)
    orderClass = readEnum(c.pointee.order_class)
    receiveTime = readMessage(c.pointee.receive_time)
    customerRef = readString(c.pointee.customer_ref)
    customerBox = readBox(c.pointee.customer)
    shippingAddressBox = readBox(c.pointee.shipping_address)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    payment = readMessage(c.pointee.payment)
    delivery = readMessage(c.pointee.delivery)
    customerRemark = readString(c.pointee.customer_remark)
    staffRemark = readString(c.pointee.staff_remark)
    shortagePolicy = readEnum(c.pointee.shortage_policy)
    draft = c.pointee.draft != 0
    warehouse = readString(c.pointee.warehouse)
    currencyCode = readString(c.pointee.currency_code)
    stockHoldID = readString(c.pointee.stock_hold_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CreateOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.source_ref = arena.string(sourceRef)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.order_class = arena.enumeration(orderClass)
    c.pointee.receive_time = arena.message(receiveTime)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.shipping_address = arena.message(shippingAddressBox)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.payment = arena.message(payment)
    c.pointee.delivery = arena.message(delivery)
    c.pointee.customer_remark = arena.string(customerRemark)
    c.pointee.staff_remark = arena.string(staffRemark)
    c.pointee.shortage_policy = arena.enumeration(shortagePolicy)
    c.pointee.draft = draft ? 1 : 0
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.currency_code = arena.string(currencyCode)
    c.pointee.stock_hold_id = arena.string(stockHoldID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension NewOrderLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__NewOrderLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__NewOrderLine.self)
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    unitPrice = readMessage(c.pointee.unit_price)
    specification = readString(c.pointee.specification)
    packaging = readString(c.pointee.packaging)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__NewOrderLine.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    c.pointee.unit_price = arena.message(unitPrice)
    c.pointee.specification = arena.string(specification)
    c.pointee.packaging = arena.string(packaging)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ImportOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ImportOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ImportOrdersRequest.self)
    sequence = c.pointee.sequence
    orderBox = readBox(c.pointee.order)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ImportOrdersRequest.self)
    c.pointee.sequence = sequence
    c.pointee.order = arena.message(orderBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ImportOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ImportOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ImportOrdersResponse.self)
    sequence = c.pointee.sequence
    result = switch c.pointee.result_case.rawValue {
      case 2: .order(readPresent(c.pointee.order))
      case 3: .error(readPresent(c.pointee.error))
      default: nil
    }
    replayed = c.pointee.replayed != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ImportOrdersResponse.self)
    c.pointee.sequence = sequence
    switch result {
      case .order(let value): c.pointee.result_case = .init(rawValue: 2); c.pointee.order = arena.message(value)
      case .error(let value): c.pointee.result_case = .init(rawValue: 3); c.pointee.error = arena.message(value)
      case nil: break
    }
    c.pointee.replayed = replayed ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetOrderRequest.self)
    key = switch c.pointee.key_case.rawValue {
      case 1: .orderID(readString(c.pointee.order_id))
      case 2: .number(readString(c.pointee.number))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetOrderRequest.self)
    switch key {
      case .orderID(let value): c.pointee.key_case = .init(rawValue: 1); c.pointee.order_id = arena.presentString(value)
      case .number(let value): c.pointee.key_case = .init(rawValue: 2); c.pointee.number = arena.presentString(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension BatchGetOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__BatchGetOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__BatchGetOrdersRequest.self)
    orderIDs = readStrings(c.pointee.n_order_ids, c.pointee.order_ids)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__BatchGetOrdersRequest.self)
    c.pointee.n_order_ids = orderIDs.count
    c.pointee.order_ids = arena.strings(orderIDs)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension BatchGetOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__BatchGetOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__BatchGetOrdersResponse.self)
    orders = readMessages(c.pointee.n_orders, c.pointee.orders)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__BatchGetOrdersResponse.self)
    c.pointee.n_orders = orders.count
    c.pointee.orders = arena.messages(orders)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension OrderFilter: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__OrderFilter__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderFilter.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    channels = readEnums(c.pointee.n_channels, c.pointee.channels)
    customerRef = readString(c.pointee.customer_ref)
    sourceRef = readString(c.pointee.source_ref)
    sku = readString(c.pointee.sku)
    createTime = readMessage(c.pointee.create_time)
    owner = readString(c.pointee.owner)
    holds = readEnums(c.pointee.n_holds, c.pointee.holds)
    classes = readEnums(c.pointee.n_classes, c.pointee.classes)
    minPriority = c.pointee.min_priority
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__OrderFilter.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.n_channels = channels.count
    c.pointee.channels = arena.enumerations(channels)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.source_ref = arena.string(sourceRef)
    c.pointee.sku = arena.string(sku)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.owner = arena.string(owner)
    c.pointee.n_holds = holds.count
    c.pointee.holds = arena.enumerations(holds)
    c.pointee.n_classes = classes.count
    c.pointee.classes = arena.enumerations(classes)
    c.pointee.min_priority = minPriority
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListOrdersRequest.self)
    filterBox = readBox(c.pointee.filter)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    sorting = readEnum(c.pointee.sorting)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListOrdersRequest.self)
    c.pointee.filter = arena.message(filterBox)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    c.pointee.sorting = arena.enumeration(sorting)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListOrdersResponse.self)
    orders = readMessages(c.pointee.n_orders, c.pointee.orders)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListOrdersResponse.self)
    c.pointee.n_orders = orders.count
    c.pointee.orders = arena.messages(orders)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExportOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ExportOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ExportOrdersRequest.self)
    filterBox = readBox(c.pointee.filter)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ExportOrdersRequest.self)
    c.pointee.filter = arena.message(filterBox)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExportOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ExportOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ExportOrdersResponse.self)
    orderBox = readBox(c.pointee.order)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ExportOrdersResponse.self)
    c.pointee.order = arena.message(orderBox)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SubmitOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__SubmitOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SubmitOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__SubmitOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CancelOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CancelOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CancelOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AddNoteRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AddNoteRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddNoteRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    source = readEnum(c.pointee.source)
    text = readString(c.pointee.text)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddNoteRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.source = arena.enumeration(source)
    c.pointee.text = arena.string(text)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension AddNoteResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__AddNoteResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddNoteResponse.self)
    noteBox = readBox(c.pointee.note)
    orderBox = readBox(c.pointee.order)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__AddNoteResponse.self)
    c.pointee.note = arena.message(noteBox)
    c.pointee.order = arena.message(orderBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetTimelineRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetTimelineRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetTimelineRequest.self)
    orderID = readString(c.pointee.order_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetTimelineRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TimelineEntry: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__TimelineEntry__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TimelineEntry.self)
    eventBox = readBox(c.pointee.event)
    noteBox = readBox(c.pointee.note)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__TimelineEntry.self)
    c.pointee.event = arena.message(eventBox)
    c.pointee.note = arena.message(noteBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetTimelineResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetTimelineResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetTimelineResponse.self)
    entries = readMessages(c.pointee.n_entries, c.pointee.entries)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetTimelineResponse.self)
    c.pointee.n_entries = entries.count
    c.pointee.entries = arena.messages(entries)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WatchOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrderRequest.self)
    orderID = readString(c.pointee.order_id)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrderRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchOrderResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__WatchOrderResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrderResponse.self)
    update = switch c.pointee.update_case.rawValue {
      case 1: .snapshot(readPresent(c.pointee.snapshot))
      case 2: .event(readPresent(c.pointee.event))
      default: nil
    }
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__WatchOrderResponse.self)
    switch update {
      case .snapshot(let value): c.pointee.update_case = .init(rawValue: 1); c.pointee.snapshot = arena.message(value)
      case .event(let value): c.pointee.update_case = .init(rawValue: 2); c.pointee.event = arena.message(value)
      case nil: break
    }
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
