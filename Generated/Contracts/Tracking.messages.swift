// Written by protoc-gen-kontor from kontor/logistics/v1/tracking.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Something wrong with a parcel: found by the service from its events, their absence and its dates,
/// or reported by somebody.
public struct ShipmentAnomaly: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var anomalyID: String = ""
  /// Shipment it is about, 36 bytes.
  public var shipmentID: String = ""
  /// Order whose goods it holds, 36 bytes.
  public var orderID: String = ""
  /// What is wrong.
  public var kind: ShipmentAnomaly.Kind = .unspecified
  /// Since when: the last event, the date that passed, the event that tells it, or the report.
  public var sinceTime: Timestamp?
  /// For people: what was found or said, up to 500 bytes.
  public var detail: String = ""
  /// Who found or reported it: an actor's name, 1..128 bytes.
  public var reportedBy: String = ""
  /// When it was found or reported.
  public var reportTime: Timestamp?
  /// How it ended; unspecified: open.
  public var resolution: ShipmentAnomaly.Resolution = .unspecified
  /// For people: why, up to 500 bytes; empty: open.
  public var resolutionReason: String = ""
  /// Who resolved it: an actor's name; empty: open.
  public var resolvedBy: String = ""
  /// When it was resolved; absent: open.
  public var resolveTime: Timestamp?
  /// Code of the carrier, 1..32 bytes.
  public var carrier: String = ""
  /// The carrier's number of the parcel, 1..128 bytes.
  public var trackingNumber: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(anomalyID: String = "", shipmentID: String = "", orderID: String = "", kind: ShipmentAnomaly.Kind = .unspecified, sinceTime: Timestamp? = nil, detail: String = "", reportedBy: String = "", reportTime: Timestamp? = nil, resolution: ShipmentAnomaly.Resolution = .unspecified, resolutionReason: String = "", resolvedBy: String = "", resolveTime: Timestamp? = nil, carrier: String = "", trackingNumber: String = "") {
    self.anomalyID = anomalyID
    self.shipmentID = shipmentID
    self.orderID = orderID
    self.kind = kind
    self.sinceTime = sinceTime
    self.detail = detail
    self.reportedBy = reportedBy
    self.reportTime = reportTime
    self.resolution = resolution
    self.resolutionReason = resolutionReason
    self.resolvedBy = resolvedBy
    self.resolveTime = resolveTime
    self.carrier = carrier
    self.trackingNumber = trackingNumber
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What is wrong.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of an anomaly.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// No event for as long as the carrier's service or the tenant has settled.
    public static var stalled: Self { Self(rawValue: 1) }
    /// The estimate or the promise has passed, or the carrier says so.
    public static var delayed: Self { Self(rawValue: 2) }
    /// No event for as long as the tenant has settled, or the carrier says so.
    public static var lost: Self { Self(rawValue: 3) }
    /// Damaged on the way.
    public static var damaged: Self { Self(rawValue: 4) }
    /// The customer refused it.
    public static var refused: Self { Self(rawValue: 5) }
    /// It comes or came back.
    public static var returned: Self { Self(rawValue: 6) }
    /// Delivered after it was given up; its units stay given up.
    public static var found: Self { Self(rawValue: 7) }
    public static var allCases: [Self] { [.unspecified, .stalled, .delayed, .lost, .damaged, .refused, .returned, .found] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "STALLED"
        case 2: "DELAYED"
        case 3: "LOST"
        case 4: "DAMAGED"
        case 5: "REFUSED"
        case 6: "RETURNED"
        case 7: "FOUND"
        default: nil
      }
    }
  }

  /// How it ended.
  public struct Resolution: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not resolved.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The parcel moves again; found by the service itself too.
    public static var movedOn: Self { Self(rawValue: 1) }
    /// The customer has it; found by the service itself too.
    public static var deliveredAfterAll: Self { Self(rawValue: 2) }
    /// The goods are sent again: units that did not arrive wait for goods, and the order is in
    /// fulfilment until they went out.
    public static var reshipped: Self { Self(rawValue: 3) }
    /// The customer gets the money back, by PaymentService.RequestRefund: units that did not arrive are
    /// written off, and the order's total no longer counts them.
    public static var refunded: Self { Self(rawValue: 4) }
    /// The carrier pays: units that did not arrive are written off, as with REFUNDED.
    public static var claimed: Self { Self(rawValue: 5) }
    /// The goods are back in the warehouse that sent them, in quarantine: units that did not arrive are
    /// written off, delivered ones count as returned.
    public static var takenBack: Self { Self(rawValue: 6) }
    /// Nothing was wrong.
    public static var unfounded: Self { Self(rawValue: 7) }
    public static var allCases: [Self] { [.unspecified, .movedOn, .deliveredAfterAll, .reshipped, .refunded, .claimed, .takenBack, .unfounded] }
    public var name: String? {
      switch rawValue {
        case 0: "RESOLUTION_UNSPECIFIED"
        case 1: "MOVED_ON"
        case 2: "DELIVERED_AFTER_ALL"
        case 3: "RESHIPPED"
        case 4: "REFUNDED"
        case 5: "CLAIMED"
        case 6: "TAKEN_BACK"
        case 7: "UNFOUNDED"
        default: nil
      }
    }
  }
}

/// Asks for a shipment and its events.
public struct WatchShipmentRequest: WireMessage, Hashable {
  /// Id of the shipment.
  public var shipmentID: String = ""
  /// `resume_token` of the last message received; empty: from the shipment as it stands.
  public var resumeToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(shipmentID: String = "", resumeToken: String = "") {
    self.shipmentID = shipmentID
    self.resumeToken = resumeToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!shipmentID.isEmpty, "shipment_id", path, &violations)
    Rules.bytes(shipmentID.utf8.count, 0, 36, "shipment_id", path, &violations)
    Rules.pattern(.uuid, shipmentID, "shipment_id", path, &violations)
    Rules.bytes(resumeToken.utf8.count, 0, 512, "resume_token", path, &violations)
  }
}

/// Something new about a shipment.
public struct WatchShipmentResponse: WireMessage, Hashable {
  /// What is new.
  public var update: Update?
  /// Goes on after this message.
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

  /// What is new.
  public enum Update: Sendable, Hashable {
    /// The shipment as it stands, with its tracking events; the first message of a watch without a
    /// token.
    indirect case snapshot(Shipment)
    /// What happened to it.
    indirect case event(ShipmentEvent)
  }
}

/// Something that happened to a shipment.
public struct ShipmentEvent: WireMessage, Hashable {
  /// Id of the event, UUIDv7 in lower-case text, 36 bytes.
  public var eventID: String = ""
  /// Shipment it happened to, 36 bytes.
  public var shipmentID: String = ""
  /// What happened.
  public var kind: ShipmentEvent.Kind = .unspecified
  /// Version of the shipment after the event.
  public var shipmentVersion: Int64 = 0
  /// State of the shipment after the event.
  public var shipmentState: Shipment.State = .unspecified
  /// State before it; unspecified: the first event.
  public var previousState: Shipment.State = .unspecified
  /// For people: the kind of an anomaly, the new estimate; up to 500 bytes.
  public var detail: String = ""
  /// Who made it happen: an actor's name, 1..128 bytes.
  public var actor: String = ""
  /// When it was recorded.
  public var eventTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(eventID: String = "", shipmentID: String = "", kind: ShipmentEvent.Kind = .unspecified, shipmentVersion: Int64 = 0, shipmentState: Shipment.State = .unspecified, previousState: Shipment.State = .unspecified, detail: String = "", actor: String = "", eventTime: Timestamp? = nil) {
    self.eventID = eventID
    self.shipmentID = shipmentID
    self.kind = kind
    self.shipmentVersion = shipmentVersion
    self.shipmentState = shipmentState
    self.previousState = previousState
    self.detail = detail
    self.actor = actor
    self.eventTime = eventTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What happened.
  public struct Kind: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the kind of an event.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// It came to another state: booked is CREATED, with the carrier HANDED_OVER.
    public static var moved: Self { Self(rawValue: 1) }
    /// The carrier has another estimate.
    public static var estimateChanged: Self { Self(rawValue: 2) }
    /// Something is wrong with it.
    public static var anomalyRaised: Self { Self(rawValue: 3) }
    /// An anomaly ended.
    public static var anomalyResolved: Self { Self(rawValue: 4) }
    public static var allCases: [Self] { [.unspecified, .moved, .estimateChanged, .anomalyRaised, .anomalyResolved] }
    public var name: String? {
      switch rawValue {
        case 0: "KIND_UNSPECIFIED"
        case 1: "MOVED"
        case 2: "ESTIMATE_CHANGED"
        case 3: "ANOMALY_RAISED"
        case 4: "ANOMALY_RESOLVED"
        default: nil
      }
    }
  }
}

/// Asks for a page of anomalies; conditions are joined by and, an absent one holds for every
/// anomaly.
public struct ListAnomaliesRequest: WireMessage, Hashable {
  /// Of one of these kinds; 0..7 of them.
  public var kinds: [ShipmentAnomaly.Kind] = []
  /// True: only open ones.
  public var open: Bool = false
  /// Of this shipment.
  public var shipmentID: String = ""
  /// Of shipments of this order.
  public var orderID: String = ""
  /// Most anomalies on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(kinds: [ShipmentAnomaly.Kind] = [], open: Bool = false, shipmentID: String = "", orderID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.kinds = kinds
    self.open = open
    self.shipmentID = shipmentID
    self.orderID = orderID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(kinds.count, 0, 7, "kinds", path, &violations)
    Rules.each(kinds.count, "kinds", path, &violations) { index, violations in
      let value = kinds[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(shipmentID.utf8.count, 0, 36, "shipment_id", path, &violations)
    Rules.pattern(.uuid, shipmentID, "shipment_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of anomalies.
public struct ListAnomaliesResponse: WireMessage, Hashable {
  /// The anomalies, newest first.
  public var anomalies: [ShipmentAnomaly] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(anomalies: [ShipmentAnomaly] = [], nextPageToken: String = "") {
    self.anomalies = anomalies
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Reports an anomaly.
public struct ReportAnomalyRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the shipment.
  public var shipmentID: String = ""
  /// Version of the shipment that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// What is wrong.
  public var kind: ShipmentAnomaly.Kind = .unspecified
  /// Why, in the caller's words; 1..500 bytes.
  public var reason: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", shipmentID: String = "", expectedVersion: Int64 = 0, kind: ShipmentAnomaly.Kind = .unspecified, reason: String = "") {
    self.requestID = requestID
    self.shipmentID = shipmentID
    self.expectedVersion = expectedVersion
    self.kind = kind
    self.reason = reason
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!shipmentID.isEmpty, "shipment_id", path, &violations)
    Rules.bytes(shipmentID.utf8.count, 0, 36, "shipment_id", path, &violations)
    Rules.pattern(.uuid, shipmentID, "shipment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(kind.rawValue != 0, "kind", path, &violations)
    if !kind.isDefined { Rules.undefined(kind, "kind", path, &violations) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Resolves an anomaly.
public struct ResolveAnomalyRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the anomaly.
  public var anomalyID: String = ""
  /// Version of the shipment that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// How it ended.
  public var resolution: ShipmentAnomaly.Resolution = .unspecified
  /// Why, in the caller's words; 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", anomalyID: String = "", expectedVersion: Int64 = 0, resolution: ShipmentAnomaly.Resolution = .unspecified, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.anomalyID = anomalyID
    self.expectedVersion = expectedVersion
    self.resolution = resolution
    self.reason = reason
    self.dryRun = dryRun
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.required(!anomalyID.isEmpty, "anomaly_id", path, &violations)
    Rules.bytes(anomalyID.utf8.count, 0, 36, "anomaly_id", path, &violations)
    Rules.pattern(.uuid, anomalyID, "anomaly_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(resolution.rawValue != 0, "resolution", path, &violations)
    if !resolution.isDefined { Rules.undefined(resolution, "resolution", path, &violations) }
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

extension ShipmentAnomaly: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ShipmentAnomaly__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ShipmentAnomaly.self)
    anomalyID = readString(c.pointee.anomaly_id)
    shipmentID = readString(c.pointee.shipment_id)
    orderID = readString(c.pointee.order_id)
    kind = readEnum(c.pointee.kind)
    sinceTime = readMessage(c.pointee.since_time)
    detail = readString(c.pointee.detail)
    reportedBy = readString(c.pointee.reported_by)
    reportTime = readMessage(c.pointee.report_time)
    resolution = readEnum(c.pointee.resolution)
    resolutionReason = readString(c.pointee.resolution_reason)
    resolvedBy = readString(c.pointee.resolved_by)
    resolveTime = readMessage(c.pointee.resolve_time)
    carrier = readString(c.pointee.carrier)
    trackingNumber = readString(c.pointee.tracking_number)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ShipmentAnomaly.self)
    c.pointee.anomaly_id = arena.string(anomalyID)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.since_time = arena.message(sinceTime)
    c.pointee.detail = arena.string(detail)
    c.pointee.reported_by = arena.string(reportedBy)
    c.pointee.report_time = arena.message(reportTime)
    c.pointee.resolution = arena.enumeration(resolution)
    c.pointee.resolution_reason = arena.string(resolutionReason)
    c.pointee.resolved_by = arena.string(resolvedBy)
    c.pointee.resolve_time = arena.message(resolveTime)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.tracking_number = arena.string(trackingNumber)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchShipmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__WatchShipmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__WatchShipmentRequest.self)
    shipmentID = readString(c.pointee.shipment_id)
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__WatchShipmentRequest.self)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension WatchShipmentResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__WatchShipmentResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__WatchShipmentResponse.self)
    update = switch c.pointee.update_case.rawValue {
      case 1: .snapshot(readPresent(c.pointee.snapshot))
      case 2: .event(readPresent(c.pointee.event))
      default: nil
    }
    resumeToken = readString(c.pointee.resume_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__WatchShipmentResponse.self)
    switch update {
      case .snapshot(let value): c.pointee.update_case = .init(rawValue: 1); c.pointee.snapshot = arena.message(value)
      case .event(let value): c.pointee.update_case = .init(rawValue: 2); c.pointee.event = arena.message(value)
      case nil: break
    }
    c.pointee.resume_token = arena.string(resumeToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ShipmentEvent: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ShipmentEvent__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ShipmentEvent.self)
    eventID = readString(c.pointee.event_id)
    shipmentID = readString(c.pointee.shipment_id)
    kind = readEnum(c.pointee.kind)
    shipmentVersion = c.pointee.shipment_version
    shipmentState = readEnum(c.pointee.shipment_state)
    previousState = readEnum(c.pointee.previous_state)
    detail = readString(c.pointee.detail)
    actor = readString(c.pointee.actor)
    eventTime = readMessage(c.pointee.event_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ShipmentEvent.self)
    c.pointee.event_id = arena.string(eventID)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.shipment_version = shipmentVersion
    c.pointee.shipment_state = arena.enumeration(shipmentState)
    c.pointee.previous_state = arena.enumeration(previousState)
    c.pointee.detail = arena.string(detail)
    c.pointee.actor = arena.string(actor)
    c.pointee.event_time = arena.message(eventTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListAnomaliesRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ListAnomaliesRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListAnomaliesRequest.self)
    kinds = readEnums(c.pointee.n_kinds, c.pointee.kinds)
    open = c.pointee.open != 0
    shipmentID = readString(c.pointee.shipment_id)
    orderID = readString(c.pointee.order_id)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListAnomaliesRequest.self)
    c.pointee.n_kinds = kinds.count
    c.pointee.kinds = arena.enumerations(kinds)
    c.pointee.open = open ? 1 : 0
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListAnomaliesResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ListAnomaliesResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListAnomaliesResponse.self)
    anomalies = readMessages(c.pointee.n_anomalies, c.pointee.anomalies)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListAnomaliesResponse.self)
    c.pointee.n_anomalies = anomalies.count
    c.pointee.anomalies = arena.messages(anomalies)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ReportAnomalyRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ReportAnomalyRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ReportAnomalyRequest.self)
    requestID = readString(c.pointee.request_id)
    shipmentID = readString(c.pointee.shipment_id)
    expectedVersion = c.pointee.expected_version
    kind = readEnum(c.pointee.kind)
    reason = readString(c.pointee.reason)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ReportAnomalyRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.kind = arena.enumeration(kind)
    c.pointee.reason = arena.string(reason)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ResolveAnomalyRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ResolveAnomalyRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ResolveAnomalyRequest.self)
    requestID = readString(c.pointee.request_id)
    anomalyID = readString(c.pointee.anomaly_id)
    expectedVersion = c.pointee.expected_version
    resolution = readEnum(c.pointee.resolution)
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ResolveAnomalyRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.anomaly_id = arena.string(anomalyID)
    c.pointee.expected_version = expectedVersion
    c.pointee.resolution = arena.enumeration(resolution)
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}
