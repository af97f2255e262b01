// Written by protoc-gen-kontor from kontor/inventory/v1/ledger.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// The counters of one SKU in one warehouse. They change with every order, so they carry no version:
/// changes are differences, guarded in the database.
public struct StockLevel: WireMessage, Hashable {
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// Units that lie there, 0..1,000,000,000,000.
  public var onHand: Int64 = 0
  /// Units of them that are reserved for orders or held.
  public var reserved: Int64 = 0
  /// Units of them that may not be sold.
  public var quarantined: Int64 = 0
  /// Units that are announced but have not arrived; not part of `on_hand`.
  public var incoming: Int64 = 0
  /// Units that can still be reserved: on_hand - quarantined - reserved.
  public var available: Int64 = 0
  /// What Adjust, QuarantineStock and PostStocktake took from orders, newest order first; empty in every
  /// other answer.
  public var displaced: [DisplacedUnits] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sku: String = "", warehouse: String = "", onHand: Int64 = 0, reserved: Int64 = 0, quarantined: Int64 = 0, incoming: Int64 = 0, available: Int64 = 0, displaced: [DisplacedUnits] = []) {
    self.sku = sku
    self.warehouse = warehouse
    self.onHand = onHand
    self.reserved = reserved
    self.quarantined = quarantined
    self.incoming = incoming
    self.available = available
    self.displaced = displaced
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Reserved units that were taken from an order, whose lines wait for goods again.
public struct DisplacedUnits: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Units, from 1.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", quantity: Int64 = 0) {
    self.orderID = orderID
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One entry of the ledger; it is never changed or removed.
public struct StockMovement: WireMessage, Hashable {
  /// Id of the command that caused it, UUIDv7 in lower-case text, 36 bytes. One command can cause
  /// several movements.
  public var commandID: String = ""
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// What moved.
  public var kind: StockMovement.Kind = .unspecified
  /// Change of `on_hand`, in units.
  public var onHandDelta: Int64 = 0
  /// Change of `reserved`, in units.
  public var reservedDelta: Int64 = 0
  /// Change of `quarantined`, in units.
  public var quarantinedDelta: Int64 = 0
  /// Change of `incoming`, in units.
  public var incomingDelta: Int64 = 0
  /// Order it was for, 36 bytes; empty if for none.
  public var orderID: String = ""
  /// Why, up to 500 bytes.
  public var reason: String = ""
  /// Who did it: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When it was booked.
  public var eventTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(commandID: String = "", sku: String = "", warehouse: String = "", kind: StockMovement.Kind = .unspecified, onHandDelta: Int64 = 0, reservedDelta: Int64 = 0, quarantinedDelta: Int64 = 0, incomingDelta: Int64 = 0, orderID: String = "", reason: String = "", actor: String = "", eventTime: Timestamp? = nil) {
    self.commandID = commandID
    self.sku = sku
    self.warehouse = warehouse
    self.kind = kind
    self.onHandDelta = onHandDelta
    self.reservedDelta = reservedDelta
    self.quarantinedDelta = quarantinedDelta
    self.incomingDelta = incomingDelta
    self.orderID = orderID
    self.reason = reason
    self.actor = actor
    self.eventTime = eventTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What moved.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// In a filter: refused.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Goods arrived: on_hand up.
    public static var receive: Self { Self(rawValue: 1) }
    /// Units were reserved: reserved up.
    public static var reserve: Self { Self(rawValue: 2) }
    /// A reservation was given up: reserved down.
    public static var release: Self { Self(rawValue: 3) }
    /// Goods left: on_hand and reserved down.
    public static var ship: Self { Self(rawValue: 4) }
    /// Goods came back: on_hand and quarantined up.
    public static var `return`: Self { Self(rawValue: 5) }
    /// Units were blocked: quarantined up.
    public static var quarantine: Self { Self(rawValue: 6) }
    /// Units were unblocked: quarantined down.
    public static var releaseQuarantine: Self { Self(rawValue: 7) }
    /// Blocked units were thrown away: on_hand and quarantined down.
    public static var scrap: Self { Self(rawValue: 8) }
    /// The books were corrected: on_hand up or down.
    public static var adjust: Self { Self(rawValue: 9) }
    /// Goods left for another warehouse: on_hand down.
    public static var transferOut: Self { Self(rawValue: 10) }
    /// Goods came from another warehouse: on_hand up.
    public static var transferIn: Self { Self(rawValue: 11) }
    /// A supplier was asked for goods: incoming up.
    public static var announce: Self { Self(rawValue: 12) }
    /// Goods that a supplier was asked for are here, or will not come: incoming down.
    public static var unannounce: Self { Self(rawValue: 13) }
    public static var allCases: [Self] { [.unspecified, .receive, .reserve, .release, .ship, .`return`, .quarantine, .releaseQuarantine, .scrap, .adjust, .transferOut, .transferIn, .announce, .unannounce] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "RECEIVE"
        case 2: "RESERVE"
        case 3: "RELEASE"
        case 4: "SHIP"
        case 5: "RETURN"
        case 6: "QUARANTINE"
        case 7: "RELEASE_QUARANTINE"
        case 8: "SCRAP"
        case 9: "ADJUST"
        case 10: "TRANSFER_OUT"
        case 11: "TRANSFER_IN"
        case 12: "ANNOUNCE"
        case 13: "UNANNOUNCE"
        default: nil
      }
    }
  }
}

/// A counter that is not what it should be.
public struct LedgerDiscrepancy: WireMessage, Hashable {
  /// What was compared.
  public var check: LedgerDiscrepancy.Check = .unspecified
  /// SKU, 1..64 bytes.
  public var sku: String = ""
  /// Code of the warehouse, 1..32 bytes.
  public var warehouse: String = ""
  /// What the counter says, in units.
  public var actual: Int64 = 0
  /// What it should say, in units.
  public var expected: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(check: LedgerDiscrepancy.Check = .unspecified, sku: String = "", warehouse: String = "", actual: Int64 = 0, expected: Int64 = 0) {
    self.check = check
    self.sku = sku
    self.warehouse = warehouse
    self.actual = actual
    self.expected = expected
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What was compared.
  public struct Check: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the check of a discrepancy.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// `on_hand` with the movements.
    public static var onHandByMovements: Self { Self(rawValue: 1) }
    /// `reserved` with the movements.
    public static var reservedByMovements: Self { Self(rawValue: 2) }
    /// `quarantined` with the movements.
    public static var quarantinedByMovements: Self { Self(rawValue: 3) }
    /// `incoming` with the movements.
    public static var incomingByMovements: Self { Self(rawValue: 4) }
    /// `reserved` with the live reservations and holds.
    public static var reservedByReservations: Self { Self(rawValue: 5) }
    /// `reserved` with the reserved units of order lines and the live holds.
    public static var reservedByOrderLines: Self { Self(rawValue: 6) }
    /// The counters with their bounds (I1): `actual` is the counter, or what is available, that is
    /// outside; `expected` the bound.
    public static var bounds: Self { Self(rawValue: 7) }
    public static var allCases: [Self] { [.unspecified, .onHandByMovements, .reservedByMovements, .quarantinedByMovements, .incomingByMovements, .reservedByReservations, .reservedByOrderLines, .bounds] }
    public var name: String? {
      switch rawValue {
        case 0: "CHECK_UNSPECIFIED"
        case 1: "ON_HAND_BY_MOVEMENTS"
        case 2: "RESERVED_BY_MOVEMENTS"
        case 3: "QUARANTINED_BY_MOVEMENTS"
        case 4: "INCOMING_BY_MOVEMENTS"
        case 5: "RESERVED_BY_RESERVATIONS"
        case 6: "RESERVED_BY_ORDER_LINES"
        case 7: "BOUNDS"
        default: nil
      }
    }
  }
}

/// How a proof ended.
public struct LedgerSummary: WireMessage, Hashable {
  /// Counters of (SKU, warehouse) that were checked.
  public var levelCount: Int64 = 0
  /// Movements that were summed.
  public var movementCount: Int64 = 0
  /// Live reservations that were summed.
  public var reservationCount: Int64 = 0
  /// Discrepancies found; 0: the books are right.
  public var discrepancyCount: Int64 = 0
  /// Instant for which it was proved.
  public var verifyTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(levelCount: Int64 = 0, movementCount: Int64 = 0, reservationCount: Int64 = 0, discrepancyCount: Int64 = 0, verifyTime: Timestamp? = nil) {
    self.levelCount = levelCount
    self.movementCount = movementCount
    self.reservationCount = reservationCount
    self.discrepancyCount = discrepancyCount
    self.verifyTime = verifyTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension StockLevel: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__StockLevel__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockLevel.self)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    onHand = c.pointee.on_hand
    reserved = c.pointee.reserved
    quarantined = c.pointee.quarantined
    incoming = c.pointee.incoming
    available = c.pointee.available
    displaced = readMessages(c.pointee.n_displaced, c.pointee.displaced)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockLevel.self)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.on_hand = onHand
    c.pointee.reserved = reserved
    c.pointee.quarantined = quarantined
    c.pointee.incoming = incoming
    c.pointee.available = available
    c.pointee.n_displaced = displaced.count
    c.pointee.displaced = arena.messages(displaced)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension DisplacedUnits: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__DisplacedUnits__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__DisplacedUnits.self)
    orderID = readString(c.pointee.order_id)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__DisplacedUnits.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StockMovement: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__StockMovement__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockMovement.self)
    commandID = readString(c.pointee.command_id)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    kind = readEnum(c.pointee.kind)
    onHandDelta = c.pointee.on_hand_delta
    reservedDelta = c.pointee.reserved_delta
    quarantinedDelta = c.pointee.quarantined_delta
    incomingDelta = c.pointee.incoming_delta
    orderID = readString(c.pointee.order_id)
    reason = readString(c.pointee.reason)
    actor = readString(c.pointee.actor)
    eventTime = readMessage(c.pointee.event_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__StockMovement.self)
    c.pointee.command_id = arena.string(commandID)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.on_hand_delta = onHandDelta
    c.pointee.reserved_delta = reservedDelta
    c.pointee.quarantined_delta = quarantinedDelta
    c.pointee.incoming_delta = incomingDelta
    c.pointee.order_id = arena.string(orderID)
    c.pointee.reason = arena.string(reason)
    c.pointee.actor = arena.string(actor)
    c.pointee.event_time = arena.message(eventTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension LedgerDiscrepancy: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__LedgerDiscrepancy__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__LedgerDiscrepancy.self)
    check = readEnum(c.pointee.check)
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    actual = c.pointee.actual
    expected = c.pointee.expected
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__LedgerDiscrepancy.self)
    c.pointee.check = arena.enumeration(check)
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.actual = actual
    c.pointee.expected = expected
    arena.keepUnknown(unknownFields, raw)
  }
}

extension LedgerSummary: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Inventory__V1__LedgerSummary__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__LedgerSummary.self)
    levelCount = c.pointee.level_count
    movementCount = c.pointee.movement_count
    reservationCount = c.pointee.reservation_count
    discrepancyCount = c.pointee.discrepancy_count
    verifyTime = readMessage(c.pointee.verify_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Inventory__V1__LedgerSummary.self)
    c.pointee.level_count = levelCount
    c.pointee.movement_count = movementCount
    c.pointee.reservation_count = reservationCount
    c.pointee.discrepancy_count = discrepancyCount
    c.pointee.verify_time = arena.message(verifyTime)
    arena.keepUnknown(unknownFields, raw)
  }
}
