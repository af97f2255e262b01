// Written by protoc-gen-kontor from kontor/inventory/v1/picking.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// One warehouse's part of one order.
public struct Fulfilment: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var fulfilmentID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where it stands.
  public var state: Fulfilment.State = .unspecified
  /// Order it is a part of, 36 bytes.
  public var orderID: String = ""
  /// The order's human number.
  public var orderNumber: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Rank in the queue, 0..1,000, the highest first: the order's.
  public var priority: Int32 = 0
  /// When it should be packed: as the order asks, at the latest as the tenant has settled.
  public var dueTime: Timestamp?
  /// Not to be shipped before; absent: at any time.
  public var notBeforeTime: Timestamp?
  /// What is to be picked, 1..200 lines.
  public var lines: [FulfilmentLine] = []
  /// What it is packed in; empty before PACKED.
  public var parcels: [Parcel] = []
  /// Who picks or picked it: an actor's name, up to 128 bytes; empty before the first claim.
  public var picker: String = ""
  /// Until when nobody else may claim it; absent before the first claim.
  public var claimExpireTime: Timestamp?
  /// Why it was cancelled, up to 500 bytes; empty unless cancelled.
  public var cancelReason: String = ""
  /// Who planned it: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// When it was planned.
  public var createTime: Timestamp?
  /// When it was last changed.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilmentID: String = "", version: Int64 = 0, state: Fulfilment.State = .unspecified, orderID: String = "", orderNumber: String = "", warehouse: String = "", priority: Int32 = 0, dueTime: Timestamp? = nil, notBeforeTime: Timestamp? = nil, lines: [FulfilmentLine] = [], parcels: [Parcel] = [], picker: String = "", claimExpireTime: Timestamp? = nil, cancelReason: String = "", createdBy: String = "", createTime: Timestamp? = nil, updateTime: Timestamp? = nil) {
    self.fulfilmentID = fulfilmentID
    self.version = version
    self.state = state
    self.orderID = orderID
    self.orderNumber = orderNumber
    self.warehouse = warehouse
    self.priority = priority
    self.dueTime = dueTime
    self.notBeforeTime = notBeforeTime
    self.lines = lines
    self.parcels = parcels
    self.picker = picker
    self.claimExpireTime = claimExpireTime
    self.cancelReason = cancelReason
    self.createdBy = createdBy
    self.createTime = createTime
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where it stands. HANDED_OVER follows from its shipments, DELIVERED from theirs; DELIVERED and
  /// CANCELLED are final.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a fulfilment.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Its units are set aside; it may not be picked yet.
    public static var planned: Self { Self(rawValue: 1) }
    /// Anybody of the warehouse may claim it.
    public static var released: Self { Self(rawValue: 2) }
    /// Somebody picks it.
    public static var picking: Self { Self(rawValue: 3) }
    /// Units are missing and it is not decided what the customer gets instead.
    public static var short: Self { Self(rawValue: 4) }
    /// In parcels.
    public static var packed: Self { Self(rawValue: 5) }
    /// Every parcel is with a carrier.
    public static var handedOver: Self { Self(rawValue: 6) }
    /// Every parcel is with the customer.
    public static var delivered: Self { Self(rawValue: 7) }
    /// Ended before a carrier had any of it.
    public static var cancelled: Self { Self(rawValue: 8) }
    public static var allCases: [Self] { [.unspecified, .planned, .released, .picking, .short, .packed, .handedOver, .delivered, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "PLANNED"
        case 2: "RELEASED"
        case 3: "PICKING"
        case 4: "SHORT"
        case 5: "PACKED"
        case 6: "HANDED_OVER"
        case 7: "DELIVERED"
        case 8: "CANCELLED"
        default: nil
      }
    }
  }
}

/// Units of one order line in a fulfilment: picked + short is at most planned.
public struct FulfilmentLine: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Name of the product, 1..200 bytes.
  public var displayName: String = ""
  /// Specification or model, 0..500 bytes.
  public var specification: String = ""
  /// Units to pick, 1..1,000,000.
  public var planned: Int64 = 0
  /// Units picked.
  public var picked: Int64 = 0
  /// Units that were not there.
  public var short: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", displayName: String = "", specification: String = "", planned: Int64 = 0, picked: Int64 = 0, short: Int64 = 0) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.displayName = displayName
    self.specification = specification
    self.planned = planned
    self.picked = picked
    self.short = short
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Units of one line in a parcel, or picked, or asked for.
public struct PickedUnits: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// Units, 1..1,000,000.
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
    Rules.range(Int64(clamping: lineNumber), 1, 200, "line_number", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
  }
}

/// A box with goods in it.
public struct Parcel: WireMessage, Hashable {
  /// Number within the fulfilment, from 1. Set by the service in the order given; ignored in a
  /// request.
  public var parcelNumber: Int32 = 0
  /// What lies in it, 1..200 lines.
  public var lines: [PickedUnits] = []
  /// Weight in grams, 1..50,000,000.
  public var weightGrams: Int64 = 0
  /// Length in millimetres, 0..100,000; 0: not measured, as the next two.
  public var lengthMillimetres: Int32 = 0
  /// Width in millimetres.
  public var widthMillimetres: Int32 = 0
  /// Height in millimetres.
  public var heightMillimetres: Int32 = 0
  /// Its shipment, 36 bytes; empty before it is booked or handed over. Set by the service; ignored
  /// in a request.
  public var shipmentID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(parcelNumber: Int32 = 0, lines: [PickedUnits] = [], weightGrams: Int64 = 0, lengthMillimetres: Int32 = 0, widthMillimetres: Int32 = 0, heightMillimetres: Int32 = 0, shipmentID: String = "") {
    self.parcelNumber = parcelNumber
    self.lines = lines
    self.weightGrams = weightGrams
    self.lengthMillimetres = lengthMillimetres
    self.widthMillimetres = widthMillimetres
    self.heightMillimetres = heightMillimetres
    self.shipmentID = shipmentID
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
    Rules.required(weightGrams != 0, "weight_grams", path, &violations)
    Rules.range(Int64(clamping: weightGrams), 1, 50000000, "weight_grams", path, &violations)
    Rules.range(Int64(clamping: lengthMillimetres), 0, 100000, "length_millimetres", path, &violations)
    Rules.range(Int64(clamping: widthMillimetres), 0, 100000, "width_millimetres", path, &violations)
    Rules.range(Int64(clamping: heightMillimetres), 0, 100000, "height_millimetres", path, &violations)
    Rules.bytes(shipmentID.utf8.count, 0, 36, "shipment_id", path, &violations)
  }
}

/// Gives an order to its warehouses.
public struct ReleaseFulfilmentsRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
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

/// The order's fulfilments that are not ended.
public struct ReleaseFulfilmentsResponse: WireMessage, Hashable {
  /// The fulfilments, those of this call among them, oldest first.
  public var fulfilments: [Fulfilment] = []
  /// Version of the order afterwards.
  public var orderVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilments: [Fulfilment] = [], orderVersion: Int64 = 0) {
    self.fulfilments = fulfilments
    self.orderVersion = orderVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for one fulfilment.
public struct GetFulfilmentRequest: WireMessage, Hashable {
  /// Id of the fulfilment.
  public var fulfilmentID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilmentID: String = "") {
    self.fulfilmentID = fulfilmentID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!fulfilmentID.isEmpty, "fulfilment_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
  }
}

/// Asks for a page of fulfilments; conditions are joined by and, an absent one holds for every
/// fulfilment.
public struct ListFulfilmentsRequest: WireMessage, Hashable {
  /// Of this order.
  public var orderID: String = ""
  /// In this warehouse.
  public var warehouse: String = ""
  /// In one of these states; 0..8 of them.
  public var states: [Fulfilment.State] = []
  /// Picked by this actor, exactly; one line, 0..128 bytes.
  public var picker: String = ""
  /// Most fulfilments on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", warehouse: String = "", states: [Fulfilment.State] = [], picker: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.warehouse = warehouse
    self.states = states
    self.picker = picker
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.items(states.count, 0, 8, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(picker.utf8.count, 0, 128, "picker", path, &violations)
    Rules.pattern(.line, picker, "picker", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of fulfilments.
public struct ListFulfilmentsResponse: WireMessage, Hashable {
  /// The fulfilments, newest first.
  public var fulfilments: [Fulfilment] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilments: [Fulfilment] = [], nextPageToken: String = "") {
    self.fulfilments = fulfilments
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for a page of the queue: RELEASED, PICKING and SHORT.
public struct ListPickQueueRequest: WireMessage, Hashable {
  /// In this warehouse; empty: in every one.
  public var warehouse: String = ""
  /// True: only what may be claimed now, because nobody has it or the claim has run out.
  public var claimable: Bool = false
  /// Most fulfilments on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(warehouse: String = "", claimable: Bool = false, pageSize: Int32 = 0, pageToken: String = "") {
    self.warehouse = warehouse
    self.claimable = claimable
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of the queue.
public struct ListPickQueueResponse: WireMessage, Hashable {
  /// The fulfilments, the next to pick first.
  public var fulfilments: [Fulfilment] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilments: [Fulfilment] = [], nextPageToken: String = "") {
    self.fulfilments = fulfilments
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Asks for the queue and its changes.
public struct WatchPickQueueRequest: WireMessage, Hashable {
  /// In this warehouse; empty: in every one.
  public var warehouse: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(warehouse: String = "") {
    self.warehouse = warehouse
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.pattern(.code, warehouse, "warehouse", path, &violations)
  }
}

/// Something new about the queue.
public struct WatchPickQueueResponse: WireMessage, Hashable {
  /// What it tells.
  public var kind: WatchPickQueueResponse.Kind = .unspecified
  /// With SNAPSHOT the queue, the next to pick first; else the one fulfilment as it stands.
  public var fulfilments: [Fulfilment] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kind: WatchPickQueueResponse.Kind = .unspecified, fulfilments: [Fulfilment] = []) {
    self.kind = kind
    self.fulfilments = fulfilments
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What the message tells.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of a message.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The first 200 of the queue as it stands; what was told before is void.
    public static var snapshot: Self { Self(rawValue: 1) }
    /// The fulfilment entered the queue or changed in it.
    public static var queued: Self { Self(rawValue: 2) }
    /// The fulfilment left the queue.
    public static var left: Self { Self(rawValue: 3) }
    public static var allCases: [Self] { [.unspecified, .snapshot, .queued, .left] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "SNAPSHOT"
        case 2: "QUEUED"
        case 3: "LEFT"
        default: nil
      }
    }
  }
}

/// Claims a fulfilment.
public struct ClaimPickRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment.
  public var fulfilmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
    self.expectedVersion = expectedVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!fulfilmentID.isEmpty, "fulfilment_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
  }
}

/// Records picked units.
public struct ConfirmPickRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment.
  public var fulfilmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What was picked now, 0..200 lines; empty: everything that is left.
  public var lines: [PickedUnits] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0, lines: [PickedUnits] = []) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
    self.expectedVersion = expectedVersion
    self.lines = lines
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!fulfilmentID.isEmpty, "fulfilment_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
  }
}

/// Records missing units.
public struct ReportShortRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment.
  public var fulfilmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is missing, 1..200 lines.
  public var lines: [PickedUnits] = []
  /// Why, in the caller's words; 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0, lines: [PickedUnits] = [], reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
    self.expectedVersion = expectedVersion
    self.lines = lines
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!fulfilmentID.isEmpty, "fulfilment_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!lines.isEmpty, "lines", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// What becomes of missing units.
public struct ReportShortResponse: WireMessage, Hashable {
  /// The fulfilment afterwards.
  public var fulfilment: Fulfilment? {
    get { fulfilmentBox?.value }
    set { fulfilmentBox = newValue.map { Box($0) } }
  }
  private var fulfilmentBox: Box<Fulfilment>?
  /// Where they come from instead, line by line; a line may come from several warehouses.
  public var resourcing: [Resourcing] = []
  /// Version of the order afterwards.
  public var orderVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilment: Fulfilment? = nil, resourcing: [Resourcing] = [], orderVersion: Int64 = 0) {
    self.fulfilment = fulfilment
    self.resourcing = resourcing
    self.orderVersion = orderVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What becomes of missing units of one line; the numbers add up to what was reported.
public struct Resourcing: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// Code of the warehouse that has them instead; empty: none has.
  public var warehouse: String = ""
  /// Units.
  public var quantity: Int64 = 0
  /// True: they wait for goods. False with an empty warehouse: somebody has to decide.
  public var backordered: Bool = false
  /// Where no warehouse has them, what can be had now instead, best first, 0..5.
  public var substitutes: [Substitute] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, warehouse: String = "", quantity: Int64 = 0, backordered: Bool = false, substitutes: [Substitute] = []) {
    self.lineNumber = lineNumber
    self.warehouse = warehouse
    self.quantity = quantity
    self.backordered = backordered
    self.substitutes = substitutes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Packs what was picked.
public struct PackRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment.
  public var fulfilmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The parcels, 1..100.
  public var parcels: [Parcel] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0, parcels: [Parcel] = []) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
    self.expectedVersion = expectedVersion
    self.parcels = parcels
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!fulfilmentID.isEmpty, "fulfilment_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!parcels.isEmpty, "parcels", path, &violations)
    Rules.items(parcels.count, 0, 100, "parcels", path, &violations)
    Rules.each(parcels.count, "parcels", path, &violations) { index, violations in
      let value = parcels[index]
      value.validate("", into: &violations)
    }
  }
}

/// Cancels a fulfilment.
public struct CancelFulfilmentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment.
  public var fulfilmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, in the caller's words; 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
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
    Rules.required(!fulfilmentID.isEmpty, "fulfilment_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

extension Fulfilment: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Fulfilment__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Fulfilment.self)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    orderID = readString(c.pointee.order_id)
    orderNumber = readString(c.pointee.order_number)
    warehouse = readString(c.pointee.warehouse)
    priority = c.pointee.priority
    dueTime = readMessage(c.pointee.due_time)
    notBeforeTime = readMessage(c.pointee.not_before_time)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    parcels = readMessages(c.pointee.n_parcels, c.pointee.parcels)
    picker = readString(c.pointee.picker)
    claimExpireTime = readMessage(c.pointee.claim_expire_time)
    cancelReason = readString(c.pointee.cancel_reason)
    createdBy = readString(c.pointee.created_by)
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Fulfilment.self)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.order_number = arena.string(orderNumber)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.priority = priority
    c.pointee.due_time = arena.message(dueTime)
    c.pointee.not_before_time = arena.message(notBeforeTime)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.n_parcels = parcels.count
    c.pointee.parcels = arena.messages(parcels)
    c.pointee.picker = arena.string(picker)
    c.pointee.claim_expire_time = arena.message(claimExpireTime)
    c.pointee.cancel_reason = arena.string(cancelReason)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension FulfilmentLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__FulfilmentLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__FulfilmentLine.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    displayName = readString(c.pointee.display_name)
    specification = readString(c.pointee.specification)
    planned = c.pointee.planned
    picked = c.pointee.picked
    short = c.pointee.short_
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__FulfilmentLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.specification = arena.string(specification)
    c.pointee.planned = planned
    c.pointee.picked = picked
    c.pointee.short_ = short
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PickedUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PickedUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PickedUnits.self)
    lineNumber = c.pointee.line_number
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PickedUnits.self)
    c.pointee.line_number = lineNumber
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Parcel: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Parcel__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Parcel.self)
    parcelNumber = c.pointee.parcel_number
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    weightGrams = c.pointee.weight_grams
    lengthMillimetres = c.pointee.length_millimetres
    widthMillimetres = c.pointee.width_millimetres
    heightMillimetres = c.pointee.height_millimetres
    shipmentID = readString(c.pointee.shipment_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Parcel.self)
    c.pointee.parcel_number = parcelNumber
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.weight_grams = weightGrams
    c.pointee.length_millimetres = lengthMillimetres
    c.pointee.width_millimetres = widthMillimetres
    c.pointee.height_millimetres = heightMillimetres
    c.pointee.shipment_id = arena.string(shipmentID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReleaseFulfilmentsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReleaseFulfilmentsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseFulfilmentsRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseFulfilmentsRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReleaseFulfilmentsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReleaseFulfilmentsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseFulfilmentsResponse.self)
    fulfilments = readMessages(c.pointee.n_fulfilments, c.pointee.fulfilments)
    orderVersion = c.pointee.order_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReleaseFulfilmentsResponse.self)
    c.pointee.n_fulfilments = fulfilments.count
    c.pointee.fulfilments = arena.messages(fulfilments)
    c.pointee.order_version = orderVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetFulfilmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__GetFulfilmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetFulfilmentRequest.self)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__GetFulfilmentRequest.self)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListFulfilmentsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListFulfilmentsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListFulfilmentsRequest.self)
    orderID = readString(c.pointee.order_id)
    warehouse = readString(c.pointee.warehouse)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    picker = readString(c.pointee.picker)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListFulfilmentsRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.picker = arena.string(picker)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListFulfilmentsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListFulfilmentsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListFulfilmentsResponse.self)
    fulfilments = readMessages(c.pointee.n_fulfilments, c.pointee.fulfilments)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListFulfilmentsResponse.self)
    c.pointee.n_fulfilments = fulfilments.count
    c.pointee.fulfilments = arena.messages(fulfilments)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListPickQueueRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListPickQueueRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListPickQueueRequest.self)
    warehouse = readString(c.pointee.warehouse)
    claimable = c.pointee.claimable != 0
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListPickQueueRequest.self)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.claimable = claimable ? 1 : 0
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListPickQueueResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ListPickQueueResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListPickQueueResponse.self)
    fulfilments = readMessages(c.pointee.n_fulfilments, c.pointee.fulfilments)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ListPickQueueResponse.self)
    c.pointee.n_fulfilments = fulfilments.count
    c.pointee.fulfilments = arena.messages(fulfilments)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchPickQueueRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__WatchPickQueueRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__WatchPickQueueRequest.self)
    warehouse = readString(c.pointee.warehouse)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__WatchPickQueueRequest.self)
    c.pointee.warehouse = arena.string(warehouse)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchPickQueueResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__WatchPickQueueResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__WatchPickQueueResponse.self)
    kind = readEnum(c.pointee.kind)
    fulfilments = readMessages(c.pointee.n_fulfilments, c.pointee.fulfilments)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__WatchPickQueueResponse.self)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.n_fulfilments = fulfilments.count
    c.pointee.fulfilments = arena.messages(fulfilments)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ClaimPickRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ClaimPickRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ClaimPickRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ClaimPickRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ConfirmPickRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ConfirmPickRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ConfirmPickRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ConfirmPickRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReportShortRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReportShortRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReportShortRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReportShortRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReportShortResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__ReportShortResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReportShortResponse.self)
    fulfilmentBox = readBox(c.pointee.fulfilment)
    resourcing = readMessages(c.pointee.n_resourcing, c.pointee.resourcing)
    orderVersion = c.pointee.order_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__ReportShortResponse.self)
    c.pointee.fulfilment = arena.message(fulfilmentBox)
    c.pointee.n_resourcing = resourcing.count
    c.pointee.resourcing = arena.messages(resourcing)
    c.pointee.order_version = orderVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Resourcing: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__Resourcing__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Resourcing.self)
    lineNumber = c.pointee.line_number
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    backordered = c.pointee.backordered != 0
    substitutes = readMessages(c.pointee.n_substitutes, c.pointee.substitutes)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__Resourcing.self)
    c.pointee.line_number = lineNumber
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    c.pointee.backordered = backordered ? 1 : 0
    c.pointee.n_substitutes = substitutes.count
    c.pointee.substitutes = arena.messages(substitutes)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PackRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__PackRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PackRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    parcels = readMessages(c.pointee.n_parcels, c.pointee.parcels)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__PackRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_parcels = parcels.count
    c.pointee.parcels = arena.messages(parcels)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelFulfilmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__CancelFulfilmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CancelFulfilmentRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__CancelFulfilmentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}
