// Written by protoc-gen-kontor from kontor/inventory/v1/hold.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Stock that is set aside.
public struct StockHold: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var holdID: String = ""
  /// Version, from 1; every change raises it.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: StockHold.State = .unspecified
  /// What it holds, or held, one entry a SKU and warehouse, in their order.
  public var lines: [HeldUnits] = []
  /// The caller's name for what it is for, 0..128 bytes.
  public var reference: String = ""
  /// Who holds: an actor's name, 1..128 bytes.
  public var heldBy: String = ""
  /// When it ends if it is not committed.
  public var expireTime: Timestamp?
  /// Order that consumed it, 36 bytes; empty: none.
  public var orderID: String = ""
  /// When it was made.
  public var createTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(holdID: String = "", version: Int64 = 0, state: StockHold.State = .unspecified, lines: [HeldUnits] = [], reference: String = "", heldBy: String = "", expireTime: Timestamp? = nil, orderID: String = "", createTime: Timestamp? = nil) {
    self.holdID = holdID
    self.version = version
    self.state = state
    self.lines = lines
    self.reference = reference
    self.heldBy = heldBy
    self.expireTime = expireTime
    self.orderID = orderID
    self.createTime = createTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a hold stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// In a filter: refused.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Its units are set aside until `expire_time`.
    public static var held: Self { Self(rawValue: 1) }
    /// Its units are set aside until it is consumed or released.
    public static var committed: Self { Self(rawValue: 2) }
    /// An order took it over; final.
    public static var consumed: Self { Self(rawValue: 3) }
    /// It was given up; final.
    public static var released: Self { Self(rawValue: 4) }
    /// Its time was over; final.
    public static var expired: Self { Self(rawValue: 5) }
    public static var allCases: [Self] { [.unspecified, .held, .committed, .consumed, .released, .expired] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "HELD"
        case 2: "COMMITTED"
        case 3: "CONSUMED"
        case 4: "RELEASED"
        case 5: "EXPIRED"
        default: nil
      }
    }
  }
}

/// Units of one SKU that a hold has in one warehouse.
public struct HeldUnits: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Units, 1 and more.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "", quantity: Int64 = 0) {
    self.sku = sku
    self.warehouse = warehouse
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Units that somebody wants.
public struct WantedUnits: WireMessage, Hashable {
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", quantity: Int64 = 0) {
    self.sku = sku
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
  }
}

/// Asks to hold units.
public struct HoldStockRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// What to hold, 1..200 lines.
  public var lines: [WantedUnits] = []
  /// How long, 1 s to 24 h in whole seconds; absent: the tenant's setting, at first 15 min.
  public var ttl: ProtobufDuration?
  /// Code of the only warehouse to hold in; empty: the service chooses.
  public var warehouse: String = ""
  /// The caller's name for what it is for, a basket or a quote; one line, 0..128 bytes.
  public var reference: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", lines: [WantedUnits] = [], ttl: ProtobufDuration? = nil, warehouse: String = "", reference: String = "") {
    self.requestID = requestID
    self.lines = lines
    self.ttl = ttl
    self.warehouse = warehouse
    self.reference = reference
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(reference.utf8.count, 0, 128, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
  }
}

/// Asks for more time.
public struct ExtendStockHoldRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Hold, 36 bytes.
  public var holdID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// How long from now, 1 s to 24 h in whole seconds; absent: the tenant's setting.
  public var ttl: ProtobufDuration?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", holdID: String = "", expectedVersion: Int64 = 0, ttl: ProtobufDuration? = nil) {
    self.requestID = requestID
    self.holdID = holdID
    self.expectedVersion = expectedVersion
    self.ttl = ttl
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!holdID.isEmpty, "hold_id", path, &violations)
    Rules.bytes(holdID.utf8.count, 0, 36, "hold_id", path, &violations)
    Rules.pattern(.uuid, holdID, "hold_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Asks to keep a hold without a term.
public struct CommitStockHoldRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Hold, 36 bytes.
  public var holdID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What it is committed to; one line, 1..128 bytes.
  public var reference: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", holdID: String = "", expectedVersion: Int64 = 0, reference: String = "") {
    self.requestID = requestID
    self.holdID = holdID
    self.expectedVersion = expectedVersion
    self.reference = reference
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!holdID.isEmpty, "hold_id", path, &violations)
    Rules.bytes(holdID.utf8.count, 0, 36, "hold_id", path, &violations)
    Rules.pattern(.uuid, holdID, "hold_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reference.isEmpty, "reference", path, &violations)
    Rules.bytes(reference.utf8.count, 0, 128, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
  }
}

/// Gives a hold up.
public struct ReleaseStockHoldRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Hold, 36 bytes.
  public var holdID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why; 0..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", holdID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.holdID = holdID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!holdID.isEmpty, "hold_id", path, &violations)
    Rules.bytes(holdID.utf8.count, 0, 36, "hold_id", path, &violations)
    Rules.pattern(.uuid, holdID, "hold_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks for one hold.
public struct GetStockHoldRequest: WireMessage, Hashable {
  /// Hold, 36 bytes.
  public var holdID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(holdID: String = "") {
    self.holdID = holdID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!holdID.isEmpty, "hold_id", path, &violations)
    Rules.bytes(holdID.utf8.count, 0, 36, "hold_id", path, &violations)
    Rules.pattern(.uuid, holdID, "hold_id", path, &violations)
  }
}

/// Asks for holds; conditions are joined by and, an absent one holds for every hold.
public struct ListStockHoldsRequest: WireMessage, Hashable {
  /// In one of these states; 0..5 of them.
  public var states: [StockHold.State] = []
  /// For exactly this reference.
  public var reference: String = ""
  /// With units of this SKU.
  public var sku: String = ""
  /// Most holds in the answer, 0..500; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [StockHold.State] = [], reference: String = "", sku: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.reference = reference
    self.sku = sku
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 5, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(reference.utf8.count, 0, 128, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 500, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of holds.
public struct ListStockHoldsResponse: WireMessage, Hashable {
  /// The holds, newest first.
  public var holds: [StockHold] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(holds: [StockHold] = [], nextPageToken: String = "") {
    self.holds = holds
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension StockHold: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__StockHold__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockHold.self)
    holdID = readString(c.pointee.hold_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    reference = readString(c.pointee.reference)
    heldBy = readString(c.pointee.held_by)
    expireTime = readMessage(c.pointee.expire_time)
    orderID = readString(c.pointee.order_id)
    createTime = readMessage(c.pointee.create_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockHold.self)
    c.pointee.hold_id = arena.string(holdID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.reference = arena.string(reference)
    c.pointee.held_by = arena.string(heldBy)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.create_time = arena.message(createTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HeldUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__HeldUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__HeldUnits.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__HeldUnits.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WantedUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__WantedUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__WantedUnits.self)
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__WantedUnits.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HoldStockRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__HoldStockRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__HoldStockRequest.self)
    requestID = readString(c.pointee.request_id)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    ttl = readMessage(c.pointee.ttl)
    warehouse = readString(c.pointee.warehouse)
    reference = readString(c.pointee.reference)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__HoldStockRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.ttl = arena.message(ttl)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.reference = arena.string(reference)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExtendStockHoldRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ExtendStockHoldRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ExtendStockHoldRequest.self)
    requestID = readString(c.pointee.request_id)
    holdID = readString(c.pointee.hold_id)
    expectedVersion = c.pointee.expected_version
    ttl = readMessage(c.pointee.ttl)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ExtendStockHoldRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.hold_id = arena.string(holdID)
    c.pointee.expected_version = expectedVersion
    c.pointee.ttl = arena.message(ttl)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CommitStockHoldRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__CommitStockHoldRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CommitStockHoldRequest.self)
    requestID = readString(c.pointee.request_id)
    holdID = readString(c.pointee.hold_id)
    expectedVersion = c.pointee.expected_version
    reference = readString(c.pointee.reference)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CommitStockHoldRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.hold_id = arena.string(holdID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reference = arena.string(reference)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReleaseStockHoldRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReleaseStockHoldRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseStockHoldRequest.self)
    requestID = readString(c.pointee.request_id)
    holdID = readString(c.pointee.hold_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseStockHoldRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.hold_id = arena.string(holdID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetStockHoldRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__GetStockHoldRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetStockHoldRequest.self)
    holdID = readString(c.pointee.hold_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetStockHoldRequest.self)
    c.pointee.hold_id = arena.string(holdID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListStockHoldsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListStockHoldsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStockHoldsRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    reference = readString(c.pointee.reference)
    sku = readString(c.pointee.sku)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStockHoldsRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.reference = arena.string(reference)
    c.pointee.sku = arena.string(sku)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListStockHoldsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListStockHoldsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStockHoldsResponse.self)
    holds = readMessages(c.pointee.n_holds, c.pointee.holds)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListStockHoldsResponse.self)
    c.pointee.n_holds = holds.count
    c.pointee.holds = arena.messages(holds)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
