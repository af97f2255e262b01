// Written by protoc-gen-kontor from kontor/inventory/v1/replenishment.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// How little of a SKU may be left in a warehouse, and who sees to it.
public struct ReorderPolicy: WireMessage, Hashable {
  /// SKU of a product of the tenant.
  public var sku: String = ""
  /// Code of the warehouse.
  public var warehouse: String = ""
  /// Below so many units, available and incoming together, more is suggested; 1..1,000,000.
  public var alertLine: Int64 = 0
  /// Below so many available units it is urgent; 0..alert_line.
  public var safetyStock: Int64 = 0
  /// How much is suggested; exactly one.
  public var amount: Amount?
  /// Who delivers; one line, 1..200 bytes.
  public var supplier: String = ""
  /// Days from the order to the goods, 0..730.
  public var leadTimeDays: Int32 = 0
  /// Who sees to it; one line, 1..128 bytes.
  public var responsible: String = ""
  /// True: nothing is suggested any more.
  public var paused: Bool = false
  /// Version, from 1; set by the service.
  public var version: Int64 = 0
  /// When it was put last; set by the service.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "", alertLine: Int64 = 0, safetyStock: Int64 = 0, amount: Amount? = nil, supplier: String = "", leadTimeDays: Int32 = 0, responsible: String = "", paused: Bool = false, version: Int64 = 0, updateTime: Timestamp? = nil) {
    self.sku = sku
    self.warehouse = warehouse
    self.alertLine = alertLine
    self.safetyStock = safetyStock
    self.amount = amount
    self.supplier = supplier
    self.leadTimeDays = leadTimeDays
    self.responsible = responsible
    self.paused = paused
    self.version = version
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!sku.isEmpty, "sku", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.required(!warehouse.isEmpty, "warehouse", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.required(alertLine != 0, "alert_line", path, &violations)
    Rules.range(Int64(clamping: alertLine), 1, 1000000, "alert_line", path, &violations)
    Rules.range(Int64(clamping: safetyStock), 0, 1000000, "safety_stock", path, &violations)
    switch amount {
      case .orderUpTo(let value):
        Rules.range(Int64(clamping: value), 1, 1000000, "order_up_to", path, &violations)

      case .lotSize(let value):
        Rules.range(Int64(clamping: value), 1, 1000000, "lot_size", path, &violations)

      default: break
    }
    Rules.required(!supplier.isEmpty, "supplier", path, &violations)
    Rules.bytes(supplier.utf8.count, 0, 200, "supplier", path, &violations)
    Rules.pattern(.line, supplier, "supplier", path, &violations)
    Rules.range(Int64(clamping: leadTimeDays), 0, 730, "lead_time_days", path, &violations)
    Rules.required(!responsible.isEmpty, "responsible", path, &violations)
    Rules.bytes(responsible.utf8.count, 0, 128, "responsible", path, &violations)
    Rules.pattern(.line, responsible, "responsible", path, &violations)
  }

  /// How much is suggested; exactly one.
  public enum Amount: Sendable, Hashable {
    /// What is missing to so many units; alert_line..1,000,000.
    case orderUpTo(Int64)
    /// The fewest whole lots of so many units that reach the alert line; 1..1,000,000.
    case lotSize(Int64)
  }
}

/// Goods that are to come from a supplier, from the suggestion to their arrival.
public struct SupplierOrder: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var supplierOrderID: String = ""
  /// Version, from 1; every change raises it.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: SupplierOrder.State = .unspecified
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Who delivers.
  public var supplier: String = ""
  /// Who sees to it.
  public var responsible: String = ""
  /// Units: suggested, approved, ordered.
  public var quantity: Int64 = 0
  /// Units that arrived.
  public var received: Int64 = 0
  /// Why it was suggested: what was left, and below which line.
  public var explanation: String = ""
  /// True: fewer were available than the safety stock when it was suggested.
  public var urgent: Bool = false
  /// The supplier's name for it, 0..128 bytes.
  public var reference: String = ""
  /// When it is expected by the lead time; absent: not ordered yet.
  public var expectTime: Timestamp?
  /// When the supplier has agreed to deliver; absent: not agreed yet.
  public var promiseTime: Timestamp?
  /// When to ask the supplier again; absent: no need.
  public var followUpTime: Timestamp?
  /// What the supplier said, or why it was given up; 0..500 bytes.
  public var note: String = ""
  /// Who approved it; empty: nobody yet.
  public var approvedBy: String = ""
  /// When it was suggested.
  public var createTime: Timestamp?
  /// When it was changed last.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(supplierOrderID: String = "", version: Int64 = 0, state: SupplierOrder.State = .unspecified, sku: String = "", warehouse: String = "", supplier: String = "", responsible: String = "", quantity: Int64 = 0, received: Int64 = 0, explanation: String = "", urgent: Bool = false, reference: String = "", expectTime: Timestamp? = nil, promiseTime: Timestamp? = nil, followUpTime: Timestamp? = nil, note: String = "", approvedBy: String = "", createTime: Timestamp? = nil, updateTime: Timestamp? = nil) {
    self.supplierOrderID = supplierOrderID
    self.version = version
    self.state = state
    self.sku = sku
    self.warehouse = warehouse
    self.supplier = supplier
    self.responsible = responsible
    self.quantity = quantity
    self.received = received
    self.explanation = explanation
    self.urgent = urgent
    self.reference = reference
    self.expectTime = expectTime
    self.promiseTime = promiseTime
    self.followUpTime = followUpTime
    self.note = note
    self.approvedBy = approvedBy
    self.createTime = createTime
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a supplier order stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// In a filter: refused.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The service has seen that too little is left.
    public static var suggested: Self { Self(rawValue: 1) }
    /// It may be ordered.
    public static var approved: Self { Self(rawValue: 2) }
    /// The supplier knows; its units are incoming.
    public static var ordered: Self { Self(rawValue: 3) }
    /// Some of its units are here.
    public static var partReceived: Self { Self(rawValue: 4) }
    /// Nothing more comes; final.
    public static var received: Self { Self(rawValue: 5) }
    /// It was given up; final.
    public static var cancelled: Self { Self(rawValue: 6) }
    public static var allCases: [Self] { [.unspecified, .suggested, .approved, .ordered, .partReceived, .received, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "SUGGESTED"
        case 2: "APPROVED"
        case 3: "ORDERED"
        case 4: "PART_RECEIVED"
        case 5: "RECEIVED"
        case 6: "CANCELLED"
        default: nil
      }
    }
  }
}

/// Creates or replaces a policy.
public struct PutReorderPolicyRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Version that the caller has seen; 0: any, also none.
  public var expectedVersion: Int64 = 0
  /// The policy as it is to be.
  public var policy: ReorderPolicy? {
    get { policyBox?.value }
    set { policyBox = newValue.map { Box($0) } }
  }
  private var policyBox: Box<ReorderPolicy>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", expectedVersion: Int64 = 0, policy: ReorderPolicy? = nil) {
    self.requestID = requestID
    self.expectedVersion = expectedVersion
    self.policy = policy
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(policyBox != nil, "policy", path, &violations)
    Rules.message("policy", path, &violations) { policyBox?.value.validate("", into: &$0) }
  }
}

/// Asks for policies; conditions are joined by and.
public struct ListReorderPoliciesRequest: WireMessage, Hashable {
  /// Of this SKU.
  public var sku: String = ""
  /// Of this warehouse.
  public var warehouse: String = ""
  /// That this person sees to.
  public var responsible: String = ""
  /// Most policies in the answer, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "", responsible: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.sku = sku
    self.warehouse = warehouse
    self.responsible = responsible
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(responsible.utf8.count, 0, 128, "responsible", path, &violations)
    Rules.pattern(.line, responsible, "responsible", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of policies.
public struct ListReorderPoliciesResponse: WireMessage, Hashable {
  /// The policies, in the order of SKUs and warehouses.
  public var policies: [ReorderPolicy] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(policies: [ReorderPolicy] = [], nextPageToken: String = "") {
    self.policies = policies
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for suggestions.
public struct ListSuggestionsRequest: WireMessage, Hashable {
  /// In this warehouse; empty: in all.
  public var warehouse: String = ""
  /// That this person sees to; empty: anybody.
  public var responsible: String = ""
  /// Most suggestions in the answer, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(warehouse: String = "", responsible: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.warehouse = warehouse
    self.responsible = responsible
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(responsible.utf8.count, 0, 128, "responsible", path, &violations)
    Rules.pattern(.line, responsible, "responsible", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of suggestions.
public struct ListSuggestionsResponse: WireMessage, Hashable {
  /// The suggestions: urgent ones first, then oldest first.
  public var suggestions: [SupplierOrder] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(suggestions: [SupplierOrder] = [], nextPageToken: String = "") {
    self.suggestions = suggestions
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for supplier orders; conditions are joined by and, an absent one holds for every order.
public struct ListSupplierOrdersRequest: WireMessage, Hashable {
  /// In one of these states; 0..6 of them.
  public var states: [SupplierOrder.State] = []
  /// Of this SKU.
  public var sku: String = ""
  /// For this warehouse.
  public var warehouse: String = ""
  /// From this supplier.
  public var supplier: String = ""
  /// Whose follow-up is due before this; absent: all.
  public var followUpBefore: Timestamp?
  /// Most orders in the answer, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(states: [SupplierOrder.State] = [], sku: String = "", warehouse: String = "", supplier: String = "", followUpBefore: Timestamp? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.sku = sku
    self.warehouse = warehouse
    self.supplier = supplier
    self.followUpBefore = followUpBefore
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(states.count, 0, 6, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.pattern(.sku, sku, "sku", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.bytes(supplier.utf8.count, 0, 200, "supplier", path, &violations)
    Rules.pattern(.line, supplier, "supplier", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of supplier orders.
public struct ListSupplierOrdersResponse: WireMessage, Hashable {
  /// The orders, newest first.
  public var supplierOrders: [SupplierOrder] = []
  /// Token of the next page; empty after the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(supplierOrders: [SupplierOrder] = [], nextPageToken: String = "") {
    self.supplierOrders = supplierOrders
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for one supplier order.
public struct GetSupplierOrderRequest: WireMessage, Hashable {
  /// Supplier order, 36 bytes.
  public var supplierOrderID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(supplierOrderID: String = "") {
    self.supplierOrderID = supplierOrderID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!supplierOrderID.isEmpty, "supplier_order_id", path, &violations)
    Rules.bytes(supplierOrderID.utf8.count, 0, 36, "supplier_order_id", path, &violations)
    Rules.pattern(.uuid, supplierOrderID, "supplier_order_id", path, &violations)
  }
}

/// Approves a suggestion.
public struct ApproveSuggestionRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Supplier order, 36 bytes.
  public var supplierOrderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Units, 0..1,000,000; 0: as suggested.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", supplierOrderID: String = "", expectedVersion: Int64 = 0, quantity: Int64 = 0) {
    self.requestID = requestID
    self.supplierOrderID = supplierOrderID
    self.expectedVersion = expectedVersion
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!supplierOrderID.isEmpty, "supplier_order_id", path, &violations)
    Rules.bytes(supplierOrderID.utf8.count, 0, 36, "supplier_order_id", path, &violations)
    Rules.pattern(.uuid, supplierOrderID, "supplier_order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.range(Int64(clamping: quantity), 0, 1000000, "quantity", path, &violations)
  }
}

/// Says that the supplier knows.
public struct PlaceSupplierOrderRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Supplier order, 36 bytes.
  public var supplierOrderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The supplier's name for it; one line, 0..128 bytes.
  public var reference: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", supplierOrderID: String = "", expectedVersion: Int64 = 0, reference: String = "") {
    self.requestID = requestID
    self.supplierOrderID = supplierOrderID
    self.expectedVersion = expectedVersion
    self.reference = reference
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!supplierOrderID.isEmpty, "supplier_order_id", path, &violations)
    Rules.bytes(supplierOrderID.utf8.count, 0, 36, "supplier_order_id", path, &violations)
    Rules.pattern(.uuid, supplierOrderID, "supplier_order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.bytes(reference.utf8.count, 0, 128, "reference", path, &violations)
    Rules.pattern(.line, reference, "reference", path, &violations)
  }
}

/// Says what the supplier agreed to.
public struct RecordSupplierPromiseRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Supplier order, 36 bytes.
  public var supplierOrderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// When the supplier will deliver.
  public var promiseTime: Timestamp?
  /// When to ask again, not after `promise_time`; absent: at that time.
  public var followUpTime: Timestamp?
  /// What the supplier said; 0..500 bytes.
  public var note: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", supplierOrderID: String = "", expectedVersion: Int64 = 0, promiseTime: Timestamp? = nil, followUpTime: Timestamp? = nil, note: String = "") {
    self.requestID = requestID
    self.supplierOrderID = supplierOrderID
    self.expectedVersion = expectedVersion
    self.promiseTime = promiseTime
    self.followUpTime = followUpTime
    self.note = note
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!supplierOrderID.isEmpty, "supplier_order_id", path, &violations)
    Rules.bytes(supplierOrderID.utf8.count, 0, 36, "supplier_order_id", path, &violations)
    Rules.pattern(.uuid, supplierOrderID, "supplier_order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(promiseTime != nil, "promise_time", path, &violations)
    Rules.bytes(note.utf8.count, 0, 500, "note", path, &violations)
  }
}

/// Books goods that arrived. A difference; the order's version guards what is left of it.
public struct ReceiveSupplierOrderRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Supplier order, 36 bytes.
  public var supplierOrderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Units that arrived, 1..1,000,000.
  public var quantity: Int64 = 0
  /// True: what is missing will not come.
  public var complete: Bool = false
  /// Delivery note; one line, 0..128 bytes.
  public var deliveryNote: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", supplierOrderID: String = "", expectedVersion: Int64 = 0, quantity: Int64 = 0, complete: Bool = false, deliveryNote: String = "") {
    self.requestID = requestID
    self.supplierOrderID = supplierOrderID
    self.expectedVersion = expectedVersion
    self.quantity = quantity
    self.complete = complete
    self.deliveryNote = deliveryNote
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!supplierOrderID.isEmpty, "supplier_order_id", path, &violations)
    Rules.bytes(supplierOrderID.utf8.count, 0, 36, "supplier_order_id", path, &violations)
    Rules.pattern(.uuid, supplierOrderID, "supplier_order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
    Rules.bytes(deliveryNote.utf8.count, 0, 128, "delivery_note", path, &violations)
    Rules.pattern(.line, deliveryNote, "delivery_note", path, &violations)
  }
}

/// The order and the stock after a receipt.
public struct ReceiveSupplierOrderResponse: WireMessage, Hashable {
  /// The order after it.
  public var supplierOrder: SupplierOrder? {
    get { supplierOrderBox?.value }
    set { supplierOrderBox = newValue.map { Box($0) } }
  }
  private var supplierOrderBox: Box<SupplierOrder>?
  /// Counters of its SKU in its warehouse.
  public var level: StockLevel?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(supplierOrder: SupplierOrder? = nil, level: StockLevel? = nil) {
    self.supplierOrder = supplierOrder
    self.level = level
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Gives an order up.
public struct CancelSupplierOrderRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Supplier order, 36 bytes.
  public var supplierOrderID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why; 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", supplierOrderID: String = "", expectedVersion: Int64 = 0, reason: String = "") {
    self.requestID = requestID
    self.supplierOrderID = supplierOrderID
    self.expectedVersion = expectedVersion
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!supplierOrderID.isEmpty, "supplier_order_id", path, &violations)
    Rules.bytes(supplierOrderID.utf8.count, 0, 36, "supplier_order_id", path, &violations)
    Rules.pattern(.uuid, supplierOrderID, "supplier_order_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

extension ReorderPolicy: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReorderPolicy__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReorderPolicy.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    alertLine = c.pointee.alert_line
    safetyStock = c.pointee.safety_stock
    amount = switch c.pointee.amount_case.rawValue {
      case 5: .orderUpTo(c.pointee.order_up_to)
      case 6: .lotSize(c.pointee.lot_size)
      default: nil
    }
    supplier = readString(c.pointee.supplier)
    leadTimeDays = c.pointee.lead_time_days
    responsible = readString(c.pointee.responsible)
    paused = c.pointee.paused != 0
    version = c.pointee.version
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReorderPolicy.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.alert_line = alertLine
    c.pointee.safety_stock = safetyStock
    switch amount {
      case .orderUpTo(let value): c.pointee.amount_case = .init(rawValue: 5); c.pointee.order_up_to = value
      case .lotSize(let value): c.pointee.amount_case = .init(rawValue: 6); c.pointee.lot_size = value
      case nil: break
    }
    c.pointee.supplier = arena.string(supplier)
    c.pointee.lead_time_days = leadTimeDays
    c.pointee.responsible = arena.string(responsible)
    c.pointee.paused = paused ? 1 : 0
    c.pointee.version = version
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SupplierOrder: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__SupplierOrder__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SupplierOrder.self)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    supplier = readString(c.pointee.supplier)
    responsible = readString(c.pointee.responsible)
    quantity = c.pointee.quantity
    received = c.pointee.received
    explanation = readString(c.pointee.explanation)
    urgent = c.pointee.urgent != 0
    reference = readString(c.pointee.reference)
    expectTime = readMessage(c.pointee.expect_time)
    promiseTime = readMessage(c.pointee.promise_time)
    followUpTime = readMessage(c.pointee.follow_up_time)
    note = readString(c.pointee.note)
    approvedBy = readString(c.pointee.approved_by)
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__SupplierOrder.self)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.supplier = arena.string(supplier)
    c.pointee.responsible = arena.string(responsible)
    c.pointee.quantity = quantity
    c.pointee.received = received
    c.pointee.explanation = arena.string(explanation)
    c.pointee.urgent = urgent ? 1 : 0
    c.pointee.reference = arena.string(reference)
    c.pointee.expect_time = arena.message(expectTime)
    c.pointee.promise_time = arena.message(promiseTime)
    c.pointee.follow_up_time = arena.message(followUpTime)
    c.pointee.note = arena.string(note)
    c.pointee.approved_by = arena.string(approvedBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutReorderPolicyRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PutReorderPolicyRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutReorderPolicyRequest.self)
    requestID = readString(c.pointee.request_id)
    expectedVersion = c.pointee.expected_version
    policyBox = readBox(c.pointee.policy)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PutReorderPolicyRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.expected_version = expectedVersion
    c.pointee.policy = arena.message(policyBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListReorderPoliciesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListReorderPoliciesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListReorderPoliciesRequest.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    responsible = readString(c.pointee.responsible)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListReorderPoliciesRequest.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.responsible = arena.string(responsible)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListReorderPoliciesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListReorderPoliciesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListReorderPoliciesResponse.self)
    policies = readMessages(c.pointee.n_policies, c.pointee.policies)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListReorderPoliciesResponse.self)
    c.pointee.n_policies = policies.count
    c.pointee.policies = arena.messages(policies)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSuggestionsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListSuggestionsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSuggestionsRequest.self)
    warehouse = readString(c.pointee.warehouse)
    responsible = readString(c.pointee.responsible)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSuggestionsRequest.self)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.responsible = arena.string(responsible)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSuggestionsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListSuggestionsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSuggestionsResponse.self)
    suggestions = readMessages(c.pointee.n_suggestions, c.pointee.suggestions)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSuggestionsResponse.self)
    c.pointee.n_suggestions = suggestions.count
    c.pointee.suggestions = arena.messages(suggestions)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSupplierOrdersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListSupplierOrdersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSupplierOrdersRequest.self)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    supplier = readString(c.pointee.supplier)
    followUpBefore = readMessage(c.pointee.follow_up_before)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSupplierOrdersRequest.self)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.supplier = arena.string(supplier)
    c.pointee.follow_up_before = arena.message(followUpBefore)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListSupplierOrdersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListSupplierOrdersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSupplierOrdersResponse.self)
    supplierOrders = readMessages(c.pointee.n_supplier_orders, c.pointee.supplier_orders)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListSupplierOrdersResponse.self)
    c.pointee.n_supplier_orders = supplierOrders.count
    c.pointee.supplier_orders = arena.messages(supplierOrders)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetSupplierOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__GetSupplierOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetSupplierOrderRequest.self)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetSupplierOrderRequest.self)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ApproveSuggestionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ApproveSuggestionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ApproveSuggestionRequest.self)
    requestID = readString(c.pointee.request_id)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    expectedVersion = c.pointee.expected_version
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ApproveSuggestionRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PlaceSupplierOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PlaceSupplierOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlaceSupplierOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    expectedVersion = c.pointee.expected_version
    reference = readString(c.pointee.reference)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PlaceSupplierOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reference = arena.string(reference)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RecordSupplierPromiseRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__RecordSupplierPromiseRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__RecordSupplierPromiseRequest.self)
    requestID = readString(c.pointee.request_id)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    expectedVersion = c.pointee.expected_version
    promiseTime = readMessage(c.pointee.promise_time)
    followUpTime = readMessage(c.pointee.follow_up_time)
    note = readString(c.pointee.note)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__RecordSupplierPromiseRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.promise_time = arena.message(promiseTime)
    c.pointee.follow_up_time = arena.message(followUpTime)
    c.pointee.note = arena.string(note)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReceiveSupplierOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReceiveSupplierOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveSupplierOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    expectedVersion = c.pointee.expected_version
    quantity = c.pointee.quantity
    complete = c.pointee.complete != 0
    deliveryNote = readString(c.pointee.delivery_note)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveSupplierOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.quantity = quantity
    c.pointee.complete = complete ? 1 : 0
    c.pointee.delivery_note = arena.string(deliveryNote)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReceiveSupplierOrderResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReceiveSupplierOrderResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveSupplierOrderResponse.self)
    supplierOrderBox = readBox(c.pointee.supplier_order)
    level = readMessage(c.pointee.level)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReceiveSupplierOrderResponse.self)
    c.pointee.supplier_order = arena.message(supplierOrderBox)
    c.pointee.level = arena.message(level)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelSupplierOrderRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__CancelSupplierOrderRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CancelSupplierOrderRequest.self)
    requestID = readString(c.pointee.request_id)
    supplierOrderID = readString(c.pointee.supplier_order_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CancelSupplierOrderRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.supplier_order_id = arena.string(supplierOrderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}
