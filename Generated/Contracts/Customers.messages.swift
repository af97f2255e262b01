// Written by protoc-gen-kontor from kontor/orders/v1/customers.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// What is recorded of a customer.
public struct CustomerRecord: WireMessage, Hashable {
  /// The tenant's own name for the customer; one line, 1..64 bytes.
  public var customerRef: String = ""
  /// Name, telephone, email, company.
  public var contact: Contact? {
    get { contactBox?.value }
    set { contactBox = newValue.map { Box($0) } }
  }
  private var contactBox: Box<Contact>?
  /// Where goods may go, the usual one first; 0..20.
  public var addresses: [Address] = []
  /// What staff should know, 0..2,000 bytes.
  public var remark: String = ""
  /// Version, from 1, one higher with every change. Ignored in a request.
  public var version: Int64 = 0
  /// When it was first recorded. Ignored in a request.
  public var createTime: Timestamp?
  /// When it was last changed. Ignored in a request.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(customerRef: String = "", contact: Contact? = nil, addresses: [Address] = [], remark: String = "", version: Int64 = 0, createTime: Timestamp? = nil, updateTime: Timestamp? = nil) {
    self.customerRef = customerRef
    self.contact = contact
    self.addresses = addresses
    self.remark = remark
    self.version = version
    self.createTime = createTime
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!customerRef.isEmpty, "customer_ref", path, &violations)
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.required(contactBox != nil, "contact", path, &violations)
    Rules.message("contact", path, &violations) { contactBox?.value.validate("", into: &$0) }
    Rules.items(addresses.count, 0, 20, "addresses", path, &violations)
    Rules.each(addresses.count, "addresses", path, &violations) { index, violations in
      let value = addresses[index]
      value.validate("", into: &violations)
    }
    Rules.bytes(remark.utf8.count, 0, 2000, "remark", path, &violations)
  }
}

/// Creates or replaces a customer.
public struct UpsertCustomerRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// The customer.
  public var customer: CustomerRecord? {
    get { customerBox?.value }
    set { customerBox = newValue.map { Box($0) } }
  }
  private var customerBox: Box<CustomerRecord>?
  /// Version that the caller has seen; 0: any, also none.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", customer: CustomerRecord? = nil, expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.customer = customer
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(customerBox != nil, "customer", path, &violations)
    Rules.message("customer", path, &violations) { customerBox?.value.validate("", into: &$0) }
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Asks for one customer.
public struct GetCustomerRequest: WireMessage, Hashable {
  /// Which.
  public var customerRef: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(customerRef: String = "") {
    self.customerRef = customerRef
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!customerRef.isEmpty, "customer_ref", path, &violations)
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
  }
}

/// Asks for a page of customers.
public struct ListCustomersRequest: WireMessage, Hashable {
  /// Whose `customer_ref` begins so; empty: all.
  public var refPrefix: String = ""
  /// Most customers on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(refPrefix: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.refPrefix = refPrefix
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(refPrefix.utf8.count, 0, 64, "ref_prefix", path, &violations)
    Rules.pattern(.line, refPrefix, "ref_prefix", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of customers.
public struct ListCustomersResponse: WireMessage, Hashable {
  /// The customers, by `customer_ref`.
  public var customers: [CustomerRecord] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(customers: [CustomerRecord] = [], nextPageToken: String = "") {
    self.customers = customers
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of a customer's orders.
public struct GetCustomerHistoryRequest: WireMessage, Hashable {
  /// Whose.
  public var customerRef: String = ""
  /// In one of these states; 0..15 of them; none: any.
  public var states: [Order.State] = []
  /// Most orders on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(customerRef: String = "", states: [Order.State] = [], pageSize: Int32 = 0, pageToken: String = "") {
    self.customerRef = customerRef
    self.states = states
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!customerRef.isEmpty, "customer_ref", path, &violations)
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.items(states.count, 0, 15, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of a customer's orders.
public struct GetCustomerHistoryResponse: WireMessage, Hashable {
  /// The orders, newest first.
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

/// Asks how a customer buys.
public struct GetCustomerBehaviourRequest: WireMessage, Hashable {
  /// Who.
  public var customerRef: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(customerRef: String = "") {
    self.customerRef = customerRef
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!customerRef.isEmpty, "customer_ref", path, &violations)
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
  }
}

/// How a customer buys. Orders that are drafts or were cancelled, rejected or expired do not count.
public struct GetCustomerBehaviourResponse: WireMessage, Hashable {
  /// By currency, 1..32.
  public var spending: [GetCustomerBehaviourResponse.Spending] = []
  /// The products bought most by units, at most 10.
  public var topProducts: [GetCustomerBehaviourResponse.Product] = []
  /// Months with orders, newest first, at most 24.
  public var months: [GetCustomerBehaviourResponse.Month] = []
  /// When the oldest of the orders looked at was created; absent without orders.
  public var firstOrderTime: Timestamp?
  /// When the newest was created; absent without orders.
  public var lastOrderTime: Timestamp?
  /// Countries that goods went to, most used first, at most 10.
  public var countries: [String] = []
  /// True: there are older orders, which were not looked at.
  public var truncated: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(spending: [GetCustomerBehaviourResponse.Spending] = [], topProducts: [GetCustomerBehaviourResponse.Product] = [], months: [GetCustomerBehaviourResponse.Month] = [], firstOrderTime: Timestamp? = nil, lastOrderTime: Timestamp? = nil, countries: [String] = [], truncated: Bool = false) {
    self.spending = spending
    self.topProducts = topProducts
    self.months = months
    self.firstOrderTime = firstOrderTime
    self.lastOrderTime = lastOrderTime
    self.countries = countries
    self.truncated = truncated
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What was bought in one currency.
  public struct Spending: WireMessage, Hashable {
    /// How many orders.
    public var orders: Int64 = 0
    /// Their totals together.
    public var total: Money?
    /// `total` by `orders`, rounded half up.
    public var averageOrderValue: Money?
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(orders: Int64 = 0, total: Money? = nil, averageOrderValue: Money? = nil) {
      self.orders = orders
      self.total = total
      self.averageOrderValue = averageOrderValue
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }

  /// A product that was bought.
  public struct Product: WireMessage, Hashable {
    /// SKU.
    public var sku: String = ""
    /// Its name on the newest order.
    public var productName: String = ""
    /// Units ordered and not cancelled.
    public var units: Int64 = 0
    /// Orders that have it.
    public var orders: Int64 = 0
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(sku: String = "", productName: String = "", units: Int64 = 0, orders: Int64 = 0) {
      self.sku = sku
      self.productName = productName
      self.units = units
      self.orders = orders
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }

  /// A month.
  public struct Month: WireMessage, Hashable {
    /// First instant of the month, UTC.
    public var month: Timestamp?
    /// Orders created in it.
    public var orders: Int64 = 0
    /// Fields that this contract does not know, as they came; sent back.
    public private(set) var unknownFields: [UInt8] = []

    public init() {}
    public init(month: Timestamp? = nil, orders: Int64 = 0) {
      self.month = month
      self.orders = orders
    }
    public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
    public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  }
}

/// Forgets a customer.
public struct EraseCustomerRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Whom.
  public var customerRef: String = ""
  /// Why, 1..500 bytes: a request of the person, a term that has passed.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Version of the record that the caller has seen; 0: any, also none. It guards the record: orders,
  /// complaints and messages are overwritten as they stand then.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", customerRef: String = "", reason: String = "", dryRun: Bool = false, expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.customerRef = customerRef
    self.reason = reason
    self.dryRun = dryRun
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!customerRef.isEmpty, "customer_ref", path, &violations)
    Rules.bytes(customerRef.utf8.count, 0, 64, "customer_ref", path, &violations)
    Rules.pattern(.line, customerRef, "customer_ref", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// What was overwritten, or would be.
public struct EraseCustomerResponse: WireMessage, Hashable {
  /// Records of the customer, 0 or 1.
  public var records: Int64 = 0
  /// Orders.
  public var orders: Int64 = 0
  /// Complaints.
  public var complaints: Int64 = 0
  /// Notes on the orders.
  public var notes: Int64 = 0
  /// What `customer_ref` became, after a dry run made up; empty where nothing was found.
  public var pseudonym: String = ""
  /// Messages to the customer: address and text; what was not delivered yet never is.
  public var notifications: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(records: Int64 = 0, orders: Int64 = 0, complaints: Int64 = 0, notes: Int64 = 0, pseudonym: String = "", notifications: Int64 = 0) {
    self.records = records
    self.orders = orders
    self.complaints = complaints
    self.notes = notes
    self.pseudonym = pseudonym
    self.notifications = notifications
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension CustomerRecord: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__CustomerRecord__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CustomerRecord.self)
    customerRef = readString(c.pointee.customer_ref)
    contactBox = readBox(c.pointee.contact)
    addresses = readMessages(c.pointee.n_addresses, c.pointee.addresses)
    remark = readString(c.pointee.remark)
    version = c.pointee.version
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__CustomerRecord.self)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.contact = arena.message(contactBox)
    c.pointee.n_addresses = addresses.count
    c.pointee.addresses = arena.messages(addresses)
    c.pointee.remark = arena.string(remark)
    c.pointee.version = version
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension UpsertCustomerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__UpsertCustomerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UpsertCustomerRequest.self)
    requestID = readString(c.pointee.request_id)
    customerBox = readBox(c.pointee.customer)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__UpsertCustomerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.customer = arena.message(customerBox)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerRequest.self)
    customerRef = readString(c.pointee.customer_ref)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerRequest.self)
    c.pointee.customer_ref = arena.string(customerRef)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCustomersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListCustomersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListCustomersRequest.self)
    refPrefix = readString(c.pointee.ref_prefix)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListCustomersRequest.self)
    c.pointee.ref_prefix = arena.string(refPrefix)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCustomersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__ListCustomersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListCustomersResponse.self)
    customers = readMessages(c.pointee.n_customers, c.pointee.customers)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__ListCustomersResponse.self)
    c.pointee.n_customers = customers.count
    c.pointee.customers = arena.messages(customers)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerHistoryRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerHistoryRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerHistoryRequest.self)
    customerRef = readString(c.pointee.customer_ref)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerHistoryRequest.self)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerHistoryResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerHistoryResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerHistoryResponse.self)
    orders = readMessages(c.pointee.n_orders, c.pointee.orders)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerHistoryResponse.self)
    c.pointee.n_orders = orders.count
    c.pointee.orders = arena.messages(orders)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerBehaviourRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerBehaviourRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourRequest.self)
    customerRef = readString(c.pointee.customer_ref)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourRequest.self)
    c.pointee.customer_ref = arena.string(customerRef)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerBehaviourResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerBehaviourResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse.self)
    spending = readMessages(c.pointee.n_spending, c.pointee.spending)
    topProducts = readMessages(c.pointee.n_top_products, c.pointee.top_products)
    months = readMessages(c.pointee.n_months, c.pointee.months)
    firstOrderTime = readMessage(c.pointee.first_order_time)
    lastOrderTime = readMessage(c.pointee.last_order_time)
    countries = readStrings(c.pointee.n_countries, c.pointee.countries)
    truncated = c.pointee.truncated != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse.self)
    c.pointee.n_spending = spending.count
    c.pointee.spending = arena.messages(spending)
    c.pointee.n_top_products = topProducts.count
    c.pointee.top_products = arena.messages(topProducts)
    c.pointee.n_months = months.count
    c.pointee.months = arena.messages(months)
    c.pointee.first_order_time = arena.message(firstOrderTime)
    c.pointee.last_order_time = arena.message(lastOrderTime)
    c.pointee.n_countries = countries.count
    c.pointee.countries = arena.strings(countries)
    c.pointee.truncated = truncated ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerBehaviourResponse.Spending: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerBehaviourResponse__Spending__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse__Spending.self)
    orders = c.pointee.orders
    total = readMessage(c.pointee.total)
    averageOrderValue = readMessage(c.pointee.average_order_value)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse__Spending.self)
    c.pointee.orders = orders
    c.pointee.total = arena.message(total)
    c.pointee.average_order_value = arena.message(averageOrderValue)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerBehaviourResponse.Product: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerBehaviourResponse__Product__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse__Product.self)
    sku = readString(c.pointee.sku)
    productName = readString(c.pointee.product_name)
    units = c.pointee.units
    orders = c.pointee.orders
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse__Product.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.product_name = arena.string(productName)
    c.pointee.units = units
    c.pointee.orders = orders
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetCustomerBehaviourResponse.Month: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__GetCustomerBehaviourResponse__Month__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse__Month.self)
    month = readMessage(c.pointee.month)
    orders = c.pointee.orders
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__GetCustomerBehaviourResponse__Month.self)
    c.pointee.month = arena.message(month)
    c.pointee.orders = orders
    arena.keepUnknown(unknownFields, raw)
  }
}

extension EraseCustomerRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__EraseCustomerRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__EraseCustomerRequest.self)
    requestID = readString(c.pointee.request_id)
    customerRef = readString(c.pointee.customer_ref)
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__EraseCustomerRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension EraseCustomerResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Orders__V1__EraseCustomerResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__EraseCustomerResponse.self)
    records = c.pointee.records
    orders = c.pointee.orders
    complaints = c.pointee.complaints
    notes = c.pointee.notes
    pseudonym = readString(c.pointee.pseudonym)
    notifications = c.pointee.notifications
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Orders__V1__EraseCustomerResponse.self)
    c.pointee.records = records
    c.pointee.orders = orders
    c.pointee.complaints = complaints
    c.pointee.notes = notes
    c.pointee.pseudonym = arena.string(pseudonym)
    c.pointee.notifications = notifications
    arena.keepUnknown(unknownFields, raw)
  }
}
