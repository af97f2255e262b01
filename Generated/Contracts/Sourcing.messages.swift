// Written by protoc-gen-kontor from kontor/inventory/v1/sourcing.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Lines to plan.
public struct PlanSourcingRequest: WireMessage, Hashable {
  /// What would be ordered, 1..200 lines.
  public var lines: [WantedUnits] = []
  /// Code of the only warehouse that may serve; empty: any that is open.
  public var warehouse: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lines: [WantedUnits] = [], warehouse: String = "") {
    self.lines = lines
    self.warehouse = warehouse
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
  }
}

/// From where lines would be served.
public struct PlanSourcingResponse: WireMessage, Hashable {
  /// The rule that decided.
  public var rule: PlanSourcingResponse.Rule = .unspecified
  /// Codes of the warehouses that give something, the first choice first.
  public var warehouses: [String] = []
  /// What becomes of each line, in their order.
  public var lines: [PlannedLine] = []
  /// Every warehouse's part in every SKU.
  public var options: [SourcingOption] = []
  /// Units that are short over all lines; 0: everything is there.
  public var shortQuantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(rule: PlanSourcingResponse.Rule = .unspecified, warehouses: [String] = [], lines: [PlannedLine] = [], options: [SourcingOption] = [], shortQuantity: Int64 = 0) {
    self.rule = rule
    self.warehouses = warehouses
    self.lines = lines
    self.options = options
    self.shortQuantity = shortQuantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Why the plan takes the warehouses that it takes.
  public struct Rule: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the rule of a plan.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The request names the warehouse.
    public static var namedWarehouse: Self { Self(rawValue: 1) }
    /// One warehouse has everything that is there at all.
    public static var oneWarehouse: Self { Self(rawValue: 2) }
    /// No single warehouse does; these are the fewest, among as few the first by priority.
    public static var fewestWarehouses: Self { Self(rawValue: 3) }
    /// Nothing of it is anywhere.
    public static var nothingFree: Self { Self(rawValue: 4) }
    public static var allCases: [Self] { [.unspecified, .namedWarehouse, .oneWarehouse, .fewestWarehouses, .nothingFree] }
    public var name: String? {
      switch rawValue {
        case 0: "RULE_UNSPECIFIED"
        case 1: "NAMED_WAREHOUSE"
        case 2: "ONE_WAREHOUSE"
        case 3: "FEWEST_WAREHOUSES"
        case 4: "NOTHING_FREE"
        default: nil
      }
    }
  }
}

/// What becomes of one line.
public struct PlannedLine: WireMessage, Hashable {
  /// Number of the line, from 1.
  public var lineNumber: Int32 = 0
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units wanted.
  public var requested: Int64 = 0
  /// From where they come.
  public var parts: [HeldUnits] = []
  /// Units that are not there.
  public var shortQuantity: Int64 = 0
  /// What could be sold instead, best first, where units are short.
  public var substitutes: [Substitute] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", requested: Int64 = 0, parts: [HeldUnits] = [], shortQuantity: Int64 = 0, substitutes: [Substitute] = []) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.requested = requested
    self.parts = parts
    self.shortQuantity = shortQuantity
    self.substitutes = substitutes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One warehouse's part in serving a SKU.
public struct SourcingOption: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Units that can be reserved there.
  public var free: Int64 = 0
  /// Units that the plan takes there.
  public var taken: Int64 = 0
  /// Why.
  public var reason: SourcingOption.Reason = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "", free: Int64 = 0, taken: Int64 = 0, reason: SourcingOption.Reason = .unspecified) {
    self.sku = sku
    self.warehouse = warehouse
    self.free = free
    self.taken = taken
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What became of its units in the plan.
  public struct Reason: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the reason of an option.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The plan takes units here.
    public static var taken: Self { Self(rawValue: 1) }
    /// It has units, and the plan's warehouses are enough.
    public static var notNeeded: Self { Self(rawValue: 2) }
    /// It has none.
    public static var nothingFree: Self { Self(rawValue: 3) }
    /// The request names another one.
    public static var notNamed: Self { Self(rawValue: 4) }
    /// It is closed.
    public static var closed: Self { Self(rawValue: 5) }
    public static var allCases: [Self] { [.unspecified, .taken, .notNeeded, .nothingFree, .notNamed, .closed] }
    public var name: String? {
      switch rawValue {
        case 0: "REASON_UNSPECIFIED"
        case 1: "TAKEN"
        case 2: "NOT_NEEDED"
        case 3: "NOTHING_FREE"
        case 4: "NOT_NAMED"
        case 5: "CLOSED"
        default: nil
      }
    }
  }
}

/// A product that can be sold instead of another.
public struct Substitute: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units of it that can be reserved, over all open warehouses.
  public var available: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", available: Int64 = 0) {
    self.sku = sku
    self.available = available
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Says what could be sold instead of a product.
public struct PutSubstitutesRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// SKU of the product.
  public var sku: String = ""
  /// Version of the product that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// SKUs of other products, best first, 0..20, each once; empty: none any more.
  public var substitutes: [String] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", sku: String = "", expectedVersion: Int64 = 0, substitutes: [String] = []) {
    self.requestID = requestID
    self.sku = sku
    self.expectedVersion = expectedVersion
    self.substitutes = substitutes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.items(substitutes.count, 0, 20, "substitutes", path, &violations)
    Rules.each(substitutes.count, "substitutes", path, &violations) { index, violations in
      let value = substitutes[index]
      Rules.itemBytes(value.utf8.count, 1, 64, "", "", &violations)
      Rules.pattern(.sku, value, "", "", &violations)
    }
  }
}

/// What was said.
public struct PutSubstitutesResponse: WireMessage, Hashable {
  /// Version of the product after it.
  public var productVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(productVersion: Int64 = 0) {
    self.productVersion = productVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks what could be sold instead of a product.
public struct ListSubstitutesRequest: WireMessage, Hashable {
  /// SKU of the product.
  public var sku: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "") {
    self.sku = sku
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
  }
}

/// What could be sold instead of a product.
public struct ListSubstitutesResponse: WireMessage, Hashable {
  /// Best first; at most 20.
  public var substitutes: [Substitute] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(substitutes: [Substitute] = []) {
    self.substitutes = substitutes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks what waits; conditions are joined by and, an absent one holds for every line.
public struct ListBackordersRequest: WireMessage, Hashable {
  /// For this SKU.
  public var sku: String = ""
  /// Of this order.
  public var orderID: String = ""
  /// Most lines in the answer, 0..500; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", orderID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.sku = sku
    self.orderID = orderID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 500, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of what waits.
public struct ListBackordersResponse: WireMessage, Hashable {
  /// The lines, in the order in which they are served within their SKU.
  public var backorders: [Backorder] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(backorders: [Backorder] = [], nextPageToken: String = "") {
    self.backorders = backorders
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// An order line that waits for goods.
public struct Backorder: WireMessage, Hashable {
  /// Order, 36 bytes.
  public var orderID: String = ""
  /// Number of the line, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units that wait.
  public var quantity: Int64 = 0
  /// The only warehouse that may serve it; empty: any.
  public var warehouse: String = ""
  /// Priority of the order, larger goes first; 500 and more are urgent.
  public var priority: Int32 = 0
  /// When it was promised: the order's latest delivery, else its latest shipping; absent: not at all.
  public var promiseTime: Timestamp?
  /// Since when it waits.
  public var waitTime: Timestamp?
  /// Why it waited when it was last looked at, for people; empty: not looked at yet.
  public var explanation: String = ""
  /// When it was last looked at.
  public var explainTime: Timestamp?
  /// What can be had now instead, best first, 0..5.
  public var substitutes: [Substitute] = []
  /// PROMISED, and for when: suppliers have agreed to deliver enough for it and for all that is served before
  /// it (REP-3). Absent: WAITING, nobody has.
  public var supplierPromiseTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", lineNumber: Int32 = 0, sku: String = "", quantity: Int64 = 0, warehouse: String = "", priority: Int32 = 0, promiseTime: Timestamp? = nil, waitTime: Timestamp? = nil, explanation: String = "", explainTime: Timestamp? = nil, substitutes: [Substitute] = [], supplierPromiseTime: Timestamp? = nil) {
    self.orderID = orderID
    self.lineNumber = lineNumber
    self.sku = sku
    self.quantity = quantity
    self.warehouse = warehouse
    self.priority = priority
    self.promiseTime = promiseTime
    self.waitTime = waitTime
    self.explanation = explanation
    self.explainTime = explainTime
    self.substitutes = substitutes
    self.supplierPromiseTime = supplierPromiseTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks what was short; conditions are joined by and, an absent one holds for every shortage.
public struct ListShortagesRequest: WireMessage, Hashable {
  /// Of this SKU.
  public var sku: String = ""
  /// With one of these outcomes; 0..4 of them.
  public var outcomes: [Shortage.Outcome] = []
  /// In this span.
  public var eventTime: TimeRange?
  /// Most shortages in the answer, 0..500; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", outcomes: [Shortage.Outcome] = [], eventTime: TimeRange? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.sku = sku
    self.outcomes = outcomes
    self.eventTime = eventTime
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.items(outcomes.count, 0, 4, "outcomes", path, &violations)
    Rules.each(outcomes.count, "outcomes", path, &violations) { index, violations in
      let value = outcomes[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.range(Int64(clamping: pageSize), 0, 500, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of shortages.
public struct ListShortagesResponse: WireMessage, Hashable {
  /// The shortages, newest first.
  public var shortages: [Shortage] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(shortages: [Shortage] = [], nextPageToken: String = "") {
    self.shortages = shortages
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Units that an order wanted and stock did not have.
public struct Shortage: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Units that the line wanted.
  public var requested: Int64 = 0
  /// Units of them that were not there.
  public var shortQuantity: Int64 = 0
  /// What became of them.
  public var outcome: Shortage.Outcome = .unspecified
  /// Order, 36 bytes; empty: it was refused before it was one.
  public var orderID: String = ""
  /// Number of the line, 1..200.
  public var lineNumber: Int32 = 0
  /// How the order came.
  public var channel: OrderChannel = .unspecified
  /// The tenant's id of the customer, 0..64 bytes.
  public var customerRef: String = ""
  /// When it was short.
  public var eventTime: Timestamp?
  /// What can be had now instead, best first, 0..5.
  public var substitutes: [Substitute] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", requested: Int64 = 0, shortQuantity: Int64 = 0, outcome: Shortage.Outcome = .unspecified, orderID: String = "", lineNumber: Int32 = 0, channel: OrderChannel = .unspecified, customerRef: String = "", eventTime: Timestamp? = nil, substitutes: [Substitute] = []) {
    self.sku = sku
    self.requested = requested
    self.shortQuantity = shortQuantity
    self.outcome = outcome
    self.orderID = orderID
    self.lineNumber = lineNumber
    self.channel = channel
    self.customerRef = customerRef
    self.eventTime = eventTime
    self.substitutes = substitutes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What became of them.
  public struct Outcome: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// In a filter: refused.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The order was refused.
    public static var refused: Self { Self(rawValue: 1) }
    /// They wait for goods.
    public static var backordered: Self { Self(rawValue: 2) }
    /// They were cancelled, the rest of the order goes on.
    public static var cancelled: Self { Self(rawValue: 3) }
    /// A picker did not find them, and somebody has to decide.
    public static var undecided: Self { Self(rawValue: 4) }
    public static var allCases: [Self] { [.unspecified, .refused, .backordered, .cancelled, .undecided] }
    public var name: String? {
      switch rawValue {
        case 0: "OUTCOME_UNSPECIFIED"
        case 1: "REFUSED"
        case 2: "BACKORDERED"
        case 3: "CANCELLED"
        case 4: "UNDECIDED"
        default: nil
      }
    }
  }
}

extension PlanSourcingRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PlanSourcingRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlanSourcingRequest.self)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    warehouse = readString(c.pointee.warehouse)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlanSourcingRequest.self)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.warehouse = arena.string(warehouse)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PlanSourcingResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PlanSourcingResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlanSourcingResponse.self)
    rule = readEnum(c.pointee.rule)
    warehouses = readStrings(c.pointee.n_warehouses, c.pointee.warehouses)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    options = readMessages(c.pointee.n_options, c.pointee.options)
    shortQuantity = c.pointee.short_quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlanSourcingResponse.self)
    c.pointee.rule = arena.enumeration(rule)
    c.pointee.n_warehouses = warehouses.count
    c.pointee.warehouses = arena.strings(warehouses)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.n_options = options.count
    c.pointee.options = arena.messages(options)
    c.pointee.short_quantity = shortQuantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PlannedLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PlannedLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlannedLine.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    requested = c.pointee.requested
    parts = readMessages(c.pointee.n_parts, c.pointee.parts)
    shortQuantity = c.pointee.short_quantity
    substitutes = readMessages(c.pointee.n_substitutes, c.pointee.substitutes)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlannedLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.requested = requested
    c.pointee.n_parts = parts.count
    c.pointee.parts = arena.messages(parts)
    c.pointee.short_quantity = shortQuantity
    c.pointee.n_substitutes = substitutes.count
    c.pointee.substitutes = arena.messages(substitutes)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SourcingOption: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__SourcingOption__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SourcingOption.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    free = c.pointee.free
    taken = c.pointee.taken
    reason = readEnum(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SourcingOption.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.free = free
    c.pointee.taken = taken
    c.pointee.reason = arena.enumeration(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Substitute: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Substitute__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Substitute.self)
    sku = readString(c.pointee.sku)
    available = c.pointee.available
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Substitute.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.available = available
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutSubstitutesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PutSubstitutesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutSubstitutesRequest.self)
    requestID = readString(c.pointee.request_id)
    sku = readString(c.pointee.sku)
    expectedVersion = c.pointee.expected_version
    substitutes = readStrings(c.pointee.n_substitutes, c.pointee.substitutes)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutSubstitutesRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.sku = arena.string(sku)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_substitutes = substitutes.count
    c.pointee.substitutes = arena.strings(substitutes)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutSubstitutesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PutSubstitutesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutSubstitutesResponse.self)
    productVersion = c.pointee.product_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutSubstitutesResponse.self)
    c.pointee.product_version = productVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSubstitutesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListSubstitutesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSubstitutesRequest.self)
    sku = readString(c.pointee.sku)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSubstitutesRequest.self)
    c.pointee.sku = arena.string(sku)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSubstitutesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListSubstitutesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSubstitutesResponse.self)
    substitutes = readMessages(c.pointee.n_substitutes, c.pointee.substitutes)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSubstitutesResponse.self)
    c.pointee.n_substitutes = substitutes.count
    c.pointee.substitutes = arena.messages(substitutes)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListBackordersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListBackordersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListBackordersRequest.self)
    sku = readString(c.pointee.sku)
    orderID = readString(c.pointee.order_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListBackordersRequest.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListBackordersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListBackordersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListBackordersResponse.self)
    backorders = readMessages(c.pointee.n_backorders, c.pointee.backorders)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListBackordersResponse.self)
    c.pointee.n_backorders = backorders.count
    c.pointee.backorders = arena.messages(backorders)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Backorder: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Backorder__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Backorder.self)
    orderID = readString(c.pointee.order_id)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    quantity = c.pointee.quantity
    warehouse = readString(c.pointee.warehouse)
    priority = c.pointee.priority
    promiseTime = readMessage(c.pointee.promise_time)
    waitTime = readMessage(c.pointee.wait_time)
    explanation = readString(c.pointee.explanation)
    explainTime = readMessage(c.pointee.explain_time)
    substitutes = readMessages(c.pointee.n_substitutes, c.pointee.substitutes)
    supplierPromiseTime = readMessage(c.pointee.supplier_promise_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Backorder.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.quantity = quantity
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.priority = priority
    c.pointee.promise_time = arena.message(promiseTime)
    c.pointee.wait_time = arena.message(waitTime)
    c.pointee.explanation = arena.string(explanation)
    c.pointee.explain_time = arena.message(explainTime)
    c.pointee.n_substitutes = substitutes.count
    c.pointee.substitutes = arena.messages(substitutes)
    c.pointee.supplier_promise_time = arena.message(supplierPromiseTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListShortagesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListShortagesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListShortagesRequest.self)
    sku = readString(c.pointee.sku)
    outcomes = readEnums(c.pointee.n_outcomes, c.pointee.outcomes)
    eventTime = readMessage(c.pointee.event_time)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListShortagesRequest.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.n_outcomes = outcomes.count
    c.pointee.outcomes = arena.enumerations(outcomes)
    c.pointee.event_time = arena.message(eventTime)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListShortagesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListShortagesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListShortagesResponse.self)
    shortages = readMessages(c.pointee.n_shortages, c.pointee.shortages)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListShortagesResponse.self)
    c.pointee.n_shortages = shortages.count
    c.pointee.shortages = arena.messages(shortages)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Shortage: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Shortage__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Shortage.self)
    sku = readString(c.pointee.sku)
    requested = c.pointee.requested
    shortQuantity = c.pointee.short_quantity
    outcome = readEnum(c.pointee.outcome)
    orderID = readString(c.pointee.order_id)
    lineNumber = c.pointee.line_number
    channel = readEnum(c.pointee.channel)
    customerRef = readString(c.pointee.customer_ref)
    eventTime = readMessage(c.pointee.event_time)
    substitutes = readMessages(c.pointee.n_substitutes, c.pointee.substitutes)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Shortage.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.requested = requested
    c.pointee.short_quantity = shortQuantity
    c.pointee.outcome = arena.enumeration(outcome)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.line_number = lineNumber
    c.pointee.channel = arena.enumeration(channel)
    c.pointee.customer_ref = arena.string(customerRef)
    c.pointee.event_time = arena.message(eventTime)
    c.pointee.n_substitutes = substitutes.count
    c.pointee.substitutes = arena.messages(substitutes)
    arena.keepUnknown(unknownFields, raw)
  }
}
