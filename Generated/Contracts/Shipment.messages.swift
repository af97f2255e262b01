// Written by protoc-gen-kontor from kontor/logistics/v1/shipment.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A parcel with a carrier.
public struct Shipment: WireMessage, Hashable {
  /// Id, UUIDv7 in lower-case text, 36 bytes.
  public var shipmentID: String = ""
  /// Version, from 1, one higher with every change.
  public var version: Int64 = 0
  /// Where the parcel stands.
  public var state: Shipment.State = .unspecified
  /// Order whose goods it holds, 36 bytes.
  public var orderID: String = ""
  /// Code of the carrier, 1..32 bytes.
  public var carrier: String = ""
  /// The carrier's number of the parcel, 1..128 bytes.
  public var trackingNumber: String = ""
  /// What it holds, 1..200 lines.
  public var lines: [ShipmentLine] = []
  /// Place of the latest event, up to 200 bytes.
  public var location: String = ""
  /// Time of the latest event; absent before the first.
  public var trackTime: Timestamp?
  /// The latest 100 events, newest first; in the answer of GetShipment alone.
  public var events: [TrackingEvent] = []
  /// Who took the goods, up to 200 bytes; empty before delivery or if nobody is named.
  public var signedBy: String = ""
  /// When it was created.
  public var createTime: Timestamp?
  /// When it was delivered; absent before.
  public var deliverTime: Timestamp?
  /// Who created it: an actor's name, 1..128 bytes.
  public var createdBy: String = ""
  /// Code of the carrier's service, 1..32 bytes; empty: none was named.
  public var service: String = ""
  /// Fulfilment that its parcels are of, 36 bytes; empty: shipped without picking.
  public var fulfilmentID: String = ""
  /// When it should arrive: by the carrier's latest word, else by the service's transit time from
  /// the hand-over; absent: nobody has said.
  public var estimatedDeliveryTime: Timestamp?
  /// What the customer was promised: the order's deliver_by_time; absent: nothing.
  public var promisedDeliveryTime: Timestamp?
  /// When the carrier took it; absent before.
  public var handOverTime: Timestamp?
  /// True: its units were written off or are sent again, so they count as neither under way nor
  /// delivered, whatever becomes of it; see its anomalies.
  public var givenUp: Bool = false
  /// True: its goods are back in the warehouse that sent them.
  public var takenBack: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(shipmentID: String = "", version: Int64 = 0, state: Shipment.State = .unspecified, orderID: String = "", carrier: String = "", trackingNumber: String = "", lines: [ShipmentLine] = [], location: String = "", trackTime: Timestamp? = nil, events: [TrackingEvent] = [], signedBy: String = "", createTime: Timestamp? = nil, deliverTime: Timestamp? = nil, createdBy: String = "", service: String = "", fulfilmentID: String = "", estimatedDeliveryTime: Timestamp? = nil, promisedDeliveryTime: Timestamp? = nil, handOverTime: Timestamp? = nil, givenUp: Bool = false, takenBack: Bool = false) {
    self.shipmentID = shipmentID
    self.version = version
    self.state = state
    self.orderID = orderID
    self.carrier = carrier
    self.trackingNumber = trackingNumber
    self.lines = lines
    self.location = location
    self.trackTime = trackTime
    self.events = events
    self.signedBy = signedBy
    self.createTime = createTime
    self.deliverTime = deliverTime
    self.createdBy = createdBy
    self.service = service
    self.fulfilmentID = fulfilmentID
    self.estimatedDeliveryTime = estimatedDeliveryTime
    self.promisedDeliveryTime = promisedDeliveryTime
    self.handOverTime = handOverTime
    self.givenUp = givenUp
    self.takenBack = takenBack
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a parcel stands; follows from its events in the order of their time. DELIVERED, RETURNED
  /// and CANCELLED are final; a LOST parcel may show up again.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a shipment.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Put together, not handed over yet.
    public static var created: Self { Self(rawValue: 1) }
    /// With the carrier.
    public static var handedOver: Self { Self(rawValue: 2) }
    /// On its way.
    public static var inTransit: Self { Self(rawValue: 3) }
    /// On the last leg to the customer.
    public static var outForDelivery: Self { Self(rawValue: 4) }
    /// With the customer.
    public static var delivered: Self { Self(rawValue: 5) }
    /// No event for too long.
    public static var stalled: Self { Self(rawValue: 6) }
    /// Late, as the carrier says.
    public static var delayed: Self { Self(rawValue: 7) }
    /// Damaged on the way.
    public static var damaged: Self { Self(rawValue: 8) }
    /// The customer refused it.
    public static var refused: Self { Self(rawValue: 9) }
    /// On its way back.
    public static var returning: Self { Self(rawValue: 10) }
    /// Back with us.
    public static var returned: Self { Self(rawValue: 11) }
    /// Lost by the carrier.
    public static var lost: Self { Self(rawValue: 12) }
    /// Cancelled before a carrier had it.
    public static var cancelled: Self { Self(rawValue: 13) }
    public static var allCases: [Self] { [.unspecified, .created, .handedOver, .inTransit, .outForDelivery, .delivered, .stalled, .delayed, .damaged, .refused, .returning, .returned, .lost, .cancelled] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "CREATED"
        case 2: "HANDED_OVER"
        case 3: "IN_TRANSIT"
        case 4: "OUT_FOR_DELIVERY"
        case 5: "DELIVERED"
        case 6: "STALLED"
        case 7: "DELAYED"
        case 8: "DAMAGED"
        case 9: "REFUSED"
        case 10: "RETURNING"
        case 11: "RETURNED"
        case 12: "LOST"
        case 13: "CANCELLED"
        default: nil
      }
    }
  }
}

/// Some units of one order line in a parcel.
public struct ShipmentLine: WireMessage, Hashable {
  /// Number of the line in the order, 1..200.
  public var lineNumber: Int32 = 0
  /// SKU of the line, 1..64 bytes. Set by the service; ignored in a request.
  public var sku: String = ""
  /// Code of the warehouse the goods came from, 1..32 bytes. Set by the service; ignored in a
  /// request.
  public var warehouse: String = ""
  /// Units, 1..1,000,000.
  public var quantity: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(lineNumber: Int32 = 0, sku: String = "", warehouse: String = "", quantity: Int64 = 0) {
    self.lineNumber = lineNumber
    self.sku = sku
    self.warehouse = warehouse
    self.quantity = quantity
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(lineNumber != 0, "line_number", path, &violations)
    Rules.range(Int64(clamping: lineNumber), 1, 200, "line_number", path, &violations)
    Rules.bytes(sku.utf8.count, 0, 64, "sku", path, &violations)
    Rules.bytes(warehouse.utf8.count, 0, 32, "warehouse", path, &violations)
    Rules.required(quantity != 0, "quantity", path, &violations)
    Rules.range(Int64(clamping: quantity), 1, 1000000, "quantity", path, &violations)
  }
}

/// Something that a carrier reported about a parcel (LOG-2, LOG-3).
public struct TrackingEvent: WireMessage, Hashable {
  /// Code of the carrier.
  public var carrier: String = ""
  /// The carrier's number of the parcel; one line, 1..128 bytes.
  public var trackingNumber: String = ""
  /// The carrier's name for the event, unique for the parcel; one line, 1..128 bytes.
  public var eventKey: String = ""
  /// State of the parcel that the event tells of: HANDED_OVER or one after it.
  public var state: Shipment.State = .unspecified
  /// When it happened, by the carrier's clock.
  public var eventTime: Timestamp?
  /// Where it happened; one line, 0..200 bytes.
  public var location: String = ""
  /// The carrier's words, 0..2,000 bytes.
  public var message: String = ""
  /// When the carrier now expects to deliver; absent: it does not say. The latest event that says so
  /// counts, whatever order events come in.
  public var estimatedDeliveryTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(carrier: String = "", trackingNumber: String = "", eventKey: String = "", state: Shipment.State = .unspecified, eventTime: Timestamp? = nil, location: String = "", message: String = "", estimatedDeliveryTime: Timestamp? = nil) {
    self.carrier = carrier
    self.trackingNumber = trackingNumber
    self.eventKey = eventKey
    self.state = state
    self.eventTime = eventTime
    self.location = location
    self.message = message
    self.estimatedDeliveryTime = estimatedDeliveryTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!carrier.isEmpty, "carrier", path, &violations)
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
    Rules.required(!trackingNumber.isEmpty, "tracking_number", path, &violations)
    Rules.bytes(trackingNumber.utf8.count, 0, 128, "tracking_number", path, &violations)
    Rules.pattern(.line, trackingNumber, "tracking_number", path, &violations)
    Rules.required(!eventKey.isEmpty, "event_key", path, &violations)
    Rules.bytes(eventKey.utf8.count, 0, 128, "event_key", path, &violations)
    Rules.pattern(.line, eventKey, "event_key", path, &violations)
    Rules.required(state.rawValue != 0, "state", path, &violations)
    Rules.range(Int64(clamping: state.rawValue), 2, .max, "state", path, &violations)
    if !state.isDefined { Rules.undefined(state, "state", path, &violations) }
    Rules.required(eventTime != nil, "event_time", path, &violations)
    Rules.bytes(location.utf8.count, 0, 200, "location", path, &violations)
    Rules.pattern(.line, location, "location", path, &violations)
    Rules.bytes(message.utf8.count, 0, 2000, "message", path, &violations)
  }
}

/// Hands goods of an order to a carrier.
public struct CreateShipmentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the order.
  public var orderID: String = ""
  /// Version of the order that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Code of the carrier.
  public var carrier: String = ""
  /// The carrier's number of the parcel; one line, 1..128 bytes.
  public var trackingNumber: String = ""
  /// What the parcel holds, 0..200 lines; empty: every unit that is reserved for the order.
  public var lines: [ShipmentLine] = []
  /// Code of the carrier's service; empty: none is named.
  public var service: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", orderID: String = "", expectedVersion: Int64 = 0, carrier: String = "", trackingNumber: String = "", lines: [ShipmentLine] = [], service: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.orderID = orderID
    self.expectedVersion = expectedVersion
    self.carrier = carrier
    self.trackingNumber = trackingNumber
    self.lines = lines
    self.service = service
    self.dryRun = dryRun
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
    Rules.required(!carrier.isEmpty, "carrier", path, &violations)
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
    Rules.required(!trackingNumber.isEmpty, "tracking_number", path, &violations)
    Rules.bytes(trackingNumber.utf8.count, 0, 128, "tracking_number", path, &violations)
    Rules.pattern(.line, trackingNumber, "tracking_number", path, &violations)
    Rules.items(lines.count, 0, 200, "lines", path, &violations)
    Rules.each(lines.count, "lines", path, &violations) { index, violations in
      let value = lines[index]
      value.validate("", into: &violations)
    }
    Rules.bytes(service.utf8.count, 0, 32, "service", path, &violations)
    Rules.pattern(.code, service, "service", path, &violations)
  }
}

/// Asks for one shipment.
public struct GetShipmentRequest: WireMessage, Hashable {
  /// Id of the shipment.
  public var shipmentID: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(shipmentID: String = "") {
    self.shipmentID = shipmentID
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!shipmentID.isEmpty, "shipment_id", path, &violations)
    Rules.bytes(shipmentID.utf8.count, 0, 36, "shipment_id", path, &violations)
    Rules.pattern(.uuid, shipmentID, "shipment_id", path, &violations)
  }
}

/// Asks for a page of shipments; conditions are joined by and, an absent one holds for every
/// shipment.
public struct ListShipmentsRequest: WireMessage, Hashable {
  /// Of this order.
  public var orderID: String = ""
  /// In one of these states; 0..13 of them.
  public var states: [Shipment.State] = []
  /// With this carrier.
  public var carrier: String = ""
  /// With this tracking number, exactly.
  public var trackingNumber: String = ""
  /// Most shipments on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", states: [Shipment.State] = [], carrier: String = "", trackingNumber: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.orderID = orderID
    self.states = states
    self.carrier = carrier
    self.trackingNumber = trackingNumber
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.items(states.count, 0, 13, "states", path, &violations)
    Rules.each(states.count, "states", path, &violations) { index, violations in
      let value = states[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
    Rules.bytes(trackingNumber.utf8.count, 0, 128, "tracking_number", path, &violations)
    Rules.pattern(.line, trackingNumber, "tracking_number", path, &violations)
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of shipments.
public struct ListShipmentsResponse: WireMessage, Hashable {
  /// The shipments, newest first.
  public var shipments: [Shipment] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(shipments: [Shipment] = [], nextPageToken: String = "") {
    self.shipments = shipments
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One event of a stream of events.
public struct IngestTrackingRequest: WireMessage, Hashable {
  /// The client's number for the event, from 1, rising from event to event.
  public var sequence: Int64 = 0
  /// The event. Its key makes it idempotent, so it needs no `request_id`. What is wrong with it is
  /// its own error and does not end the stream.
  public var event: TrackingEvent? {
    get { eventBox?.value }
    set { eventBox = newValue.map { Box($0) } }
  }
  private var eventBox: Box<TrackingEvent>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, event: TrackingEvent? = nil) {
    self.sequence = sequence
    self.event = event
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(sequence != 0, "sequence", path, &violations)
    Rules.range(Int64(clamping: sequence), 1, .max, "sequence", path, &violations)
  }
}

/// What became of one event.
public struct IngestTrackingResponse: WireMessage, Hashable {
  /// Number of the event, as the client gave it.
  public var sequence: Int64 = 0
  /// Whether the event was taken, or why not.
  public var result: Result?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(sequence: Int64 = 0, result: Result? = nil) {
    self.sequence = sequence
    self.result = result
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Whether the event was taken, or why not.
  public enum Result: Sendable, Hashable {
    /// It was taken.
    case ack(TrackingAck)
    /// It was refused; nothing of it was kept.
    indirect case error(ItemError)
  }
}

/// An event that was taken; it is stored when this is sent.
public struct TrackingAck: WireMessage, Hashable {
  /// What the event did.
  public var effect: TrackingAck.Effect = .unspecified
  /// The shipment, 36 bytes; empty with UNKNOWN_SHIPMENT.
  public var shipmentID: String = ""
  /// Version of the shipment after the event; 0 with UNKNOWN_SHIPMENT.
  public var shipmentVersion: Int64 = 0
  /// State of the shipment after the event; unspecified with UNKNOWN_SHIPMENT.
  public var shipmentState: Shipment.State = .unspecified
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(effect: TrackingAck.Effect = .unspecified, shipmentID: String = "", shipmentVersion: Int64 = 0, shipmentState: Shipment.State = .unspecified) {
    self.effect = effect
    self.shipmentID = shipmentID
    self.shipmentVersion = shipmentVersion
    self.shipmentState = shipmentState
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What an event did.
  public struct Effect: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the effect of an event.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The shipment moved on.
    public static var applied: Self { Self(rawValue: 1) }
    /// The event was known; nothing changed.
    public static var duplicate: Self { Self(rawValue: 2) }
    /// The event is older than the shipment's state; it was kept, the state stays.
    public static var late: Self { Self(rawValue: 3) }
    /// No shipment has that number yet, or it is not handed over yet; the event is kept for it.
    public static var unknownShipment: Self { Self(rawValue: 4) }
    public static var allCases: [Self] { [.unspecified, .applied, .duplicate, .late, .unknownShipment] }
    public var name: String? {
      switch rawValue {
        case 0: "EFFECT_UNSPECIFIED"
        case 1: "APPLIED"
        case 2: "DUPLICATE"
        case 3: "LATE"
        case 4: "UNKNOWN_SHIPMENT"
        default: nil
      }
    }
  }
}

/// Records a delivery.
public struct ConfirmDeliveryRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the shipment.
  public var shipmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// When it was delivered, not in the future; absent: now.
  public var deliverTime: Timestamp?
  /// Who took the goods; one line, 0..200 bytes.
  public var signedBy: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", shipmentID: String = "", expectedVersion: Int64 = 0, deliverTime: Timestamp? = nil, signedBy: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.shipmentID = shipmentID
    self.expectedVersion = expectedVersion
    self.deliverTime = deliverTime
    self.signedBy = signedBy
    self.dryRun = dryRun
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
    Rules.bytes(signedBy.utf8.count, 0, 200, "signed_by", path, &violations)
    Rules.pattern(.line, signedBy, "signed_by", path, &violations)
  }
}

/// Books a carrier.
public struct BookShipmentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment, which has to be PACKED.
  public var fulfilmentID: String = ""
  /// Version of the fulfilment that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The parcels and who takes them.
  public var shipment: ParcelDispatch? {
    get { shipmentBox?.value }
    set { shipmentBox = newValue.map { Box($0) } }
  }
  private var shipmentBox: Box<ParcelDispatch>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0, shipment: ParcelDispatch? = nil) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
    self.expectedVersion = expectedVersion
    self.shipment = shipment
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
    Rules.required(shipmentBox != nil, "shipment", path, &violations)
    Rules.message("shipment", path, &violations) { shipmentBox?.value.validate("", into: &$0) }
  }
}

/// Parcels that go together, under one number.
public struct ParcelDispatch: WireMessage, Hashable {
  /// Numbers of the parcels within the fulfilment, 0..100, each at least 1; empty: every one that
  /// has no shipment.
  public var parcelNumbers: [Int32] = []
  /// Code of the carrier.
  public var carrier: String = ""
  /// Code of the carrier's service; empty: none is named.
  public var service: String = ""
  /// The carrier's number; one line, 1..128 bytes.
  public var trackingNumber: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(parcelNumbers: [Int32] = [], carrier: String = "", service: String = "", trackingNumber: String = "") {
    self.parcelNumbers = parcelNumbers
    self.carrier = carrier
    self.service = service
    self.trackingNumber = trackingNumber
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.items(parcelNumbers.count, 0, 100, "parcel_numbers", path, &violations)
    Rules.each(parcelNumbers.count, "parcel_numbers", path, &violations) { index, violations in
      let value = parcelNumbers[index]
      Rules.range(Int64(clamping: value), 1, 100, "", "", &violations)
    }
    Rules.required(!carrier.isEmpty, "carrier", path, &violations)
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
    Rules.bytes(service.utf8.count, 0, 32, "service", path, &violations)
    Rules.pattern(.code, service, "service", path, &violations)
    Rules.required(!trackingNumber.isEmpty, "tracking_number", path, &violations)
    Rules.bytes(trackingNumber.utf8.count, 0, 128, "tracking_number", path, &violations)
    Rules.pattern(.line, trackingNumber, "tracking_number", path, &violations)
  }
}

/// Hands parcels to carriers.
public struct HandOverRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the fulfilment, which has to be PACKED.
  public var fulfilmentID: String = ""
  /// Version of the fulfilment that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Parcels that were not booked before, with who takes them, 0..100.
  public var shipments: [ParcelDispatch] = []
  /// Shipments that were booked before and are handed over now, 0..100; empty, with `shipments`
  /// empty too: every booked one.
  public var bookedShipmentIDs: [String] = []
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", fulfilmentID: String = "", expectedVersion: Int64 = 0, shipments: [ParcelDispatch] = [], bookedShipmentIDs: [String] = [], dryRun: Bool = false) {
    self.requestID = requestID
    self.fulfilmentID = fulfilmentID
    self.expectedVersion = expectedVersion
    self.shipments = shipments
    self.bookedShipmentIDs = bookedShipmentIDs
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
    Rules.items(shipments.count, 0, 100, "shipments", path, &violations)
    Rules.each(shipments.count, "shipments", path, &violations) { index, violations in
      let value = shipments[index]
      value.validate("", into: &violations)
    }
    Rules.items(bookedShipmentIDs.count, 0, 100, "booked_shipment_ids", path, &violations)
    Rules.each(bookedShipmentIDs.count, "booked_shipment_ids", path, &violations) { index, violations in
      let value = bookedShipmentIDs[index]
      Rules.itemBytes(value.utf8.count, 0, 36, "", "", &violations)
      Rules.pattern(.uuid, value, "", "", &violations)
    }
  }
}

/// What was handed over.
public struct HandOverResponse: WireMessage, Hashable {
  /// The fulfilment afterwards.
  public var fulfilment: Fulfilment? {
    get { fulfilmentBox?.value }
    set { fulfilmentBox = newValue.map { Box($0) } }
  }
  private var fulfilmentBox: Box<Fulfilment>?
  /// The shipments that were handed over now.
  public var shipments: [Shipment] = []
  /// Version of the order afterwards.
  public var orderVersion: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fulfilment: Fulfilment? = nil, shipments: [Shipment] = [], orderVersion: Int64 = 0) {
    self.fulfilment = fulfilment
    self.shipments = shipments
    self.orderVersion = orderVersion
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Cancels a shipment.
public struct CancelShipmentRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Id of the shipment.
  public var shipmentID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// Why, in the caller's words; 1..500 bytes.
  public var reason: String = ""
  /// True: only say what it would come to.
  public var dryRun: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", shipmentID: String = "", expectedVersion: Int64 = 0, reason: String = "", dryRun: Bool = false) {
    self.requestID = requestID
    self.shipmentID = shipmentID
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
    Rules.required(!shipmentID.isEmpty, "shipment_id", path, &violations)
    Rules.bytes(shipmentID.utf8.count, 0, 36, "shipment_id", path, &violations)
    Rules.pattern(.uuid, shipmentID, "shipment_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(!reason.isEmpty, "reason", path, &violations)
    Rules.bytes(reason.utf8.count, 0, 500, "reason", path, &violations)
  }
}

/// Asks who could carry an order.
public struct RateOptionsRequest: WireMessage, Hashable {
  /// Id of the order.
  public var orderID: String = ""
  /// Its packed fulfilment whose parcels are rated; empty: `parcel_weight_grams` says what is.
  public var fulfilmentID: String = ""
  /// Weights of the parcels in grams, 0..100 of 1..50,000,000; needed without a fulfilment.
  public var parcelWeightGrams: [Int64] = []
  /// Slowest service wanted; unspecified: URGENT for an urgent order, else ECONOMY.
  public var urgency: ShippingUrgency = .unspecified
  /// When they are handed over; absent: now.
  public var handOverTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(orderID: String = "", fulfilmentID: String = "", parcelWeightGrams: [Int64] = [], urgency: ShippingUrgency = .unspecified, handOverTime: Timestamp? = nil) {
    self.orderID = orderID
    self.fulfilmentID = fulfilmentID
    self.parcelWeightGrams = parcelWeightGrams
    self.urgency = urgency
    self.handOverTime = handOverTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!orderID.isEmpty, "order_id", path, &violations)
    Rules.bytes(orderID.utf8.count, 0, 36, "order_id", path, &violations)
    Rules.pattern(.uuid, orderID, "order_id", path, &violations)
    Rules.bytes(fulfilmentID.utf8.count, 0, 36, "fulfilment_id", path, &violations)
    Rules.pattern(.uuid, fulfilmentID, "fulfilment_id", path, &violations)
    Rules.items(parcelWeightGrams.count, 0, 100, "parcel_weight_grams", path, &violations)
    Rules.each(parcelWeightGrams.count, "parcel_weight_grams", path, &violations) { index, violations in
      let value = parcelWeightGrams[index]
      Rules.range(Int64(clamping: value), 1, 50000000, "", "", &violations)
    }
    if !urgency.isDefined { Rules.undefined(urgency, "urgency", path, &violations) }
  }
}

/// Who could carry an order.
public struct RateOptionsResponse: WireMessage, Hashable {
  /// The services that can, best first: those in time before those that are late, then the cheapest,
  /// then the fastest.
  public var options: [RateOption] = []
  /// The services that can't, by carrier and code.
  public var excluded: [ExcludedRate] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(options: [RateOption] = [], excluded: [ExcludedRate] = []) {
    self.options = options
    self.excluded = excluded
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A service that can carry the parcels.
public struct RateOption: WireMessage, Hashable {
  /// The service.
  public var service: CarrierServiceLevel? {
    get { serviceBox?.value }
    set { serviceBox = newValue.map { Box($0) } }
  }
  private var serviceBox: Box<CarrierServiceLevel>?
  /// Price of all parcels.
  public var price: Money?
  /// When they would arrive.
  public var estimatedDeliveryTime: Timestamp?
  /// True: not after what the customer was promised, or nothing was promised.
  public var inTime: Bool = false
  /// For people: why it stands where it stands.
  public var explanation: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(service: CarrierServiceLevel? = nil, price: Money? = nil, estimatedDeliveryTime: Timestamp? = nil, inTime: Bool = false, explanation: String = "") {
    self.service = service
    self.price = price
    self.estimatedDeliveryTime = estimatedDeliveryTime
    self.inTime = inTime
    self.explanation = explanation
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A service that can't carry the parcels.
public struct ExcludedRate: WireMessage, Hashable {
  /// Code of the carrier.
  public var carrier: String = ""
  /// Code of the service.
  public var service: String = ""
  /// Why, every reason.
  public var reasons: [ExcludedRate.Reason] = []
  /// For people.
  public var explanation: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(carrier: String = "", service: String = "", reasons: [ExcludedRate.Reason] = [], explanation: String = "") {
    self.carrier = carrier
    self.service = service
    self.reasons = reasons
    self.explanation = explanation
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Why a service is left out.
  public struct Reason: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the reason.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// The carrier or the service is discontinued.
    public static var discontinued: Self { Self(rawValue: 1) }
    /// It does not serve the country of the shipping address.
    public static var country: Self { Self(rawValue: 2) }
    /// A parcel is too heavy.
    public static var weight: Self { Self(rawValue: 3) }
    /// It does not deliver as the order asks.
    public static var deliveryMethod: Self { Self(rawValue: 4) }
    /// It goes otherwise than the order asks.
    public static var transportMode: Self { Self(rawValue: 5) }
    /// The order asks for another carrier.
    public static var carrier: Self { Self(rawValue: 6) }
    /// It is slower than wanted.
    public static var urgency: Self { Self(rawValue: 7) }
    /// It is priced in another currency than the order.
    public static var currency: Self { Self(rawValue: 8) }
    public static var allCases: [Self] { [.unspecified, .discontinued, .country, .weight, .deliveryMethod, .transportMode, .carrier, .urgency, .currency] }
    public var name: String? {
      switch rawValue {
        case 0: "REASON_UNSPECIFIED"
        case 1: "DISCONTINUED"
        case 2: "COUNTRY"
        case 3: "WEIGHT"
        case 4: "DELIVERY_METHOD"
        case 5: "TRANSPORT_MODE"
        case 6: "CARRIER"
        case 7: "URGENCY"
        case 8: "CURRENCY"
        default: nil
      }
    }
  }
}

extension Shipment: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__Shipment__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__Shipment.self)
    shipmentID = readString(c.pointee.shipment_id)
    version = c.pointee.version
    state = readEnum(c.pointee.state)
    orderID = readString(c.pointee.order_id)
    carrier = readString(c.pointee.carrier)
    trackingNumber = readString(c.pointee.tracking_number)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    location = readString(c.pointee.location)
    trackTime = readMessage(c.pointee.track_time)
    events = readMessages(c.pointee.n_events, c.pointee.events)
    signedBy = readString(c.pointee.signed_by)
    createTime = readMessage(c.pointee.create_time)
    deliverTime = readMessage(c.pointee.deliver_time)
    createdBy = readString(c.pointee.created_by)
    service = readString(c.pointee.service)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    estimatedDeliveryTime = readMessage(c.pointee.estimated_delivery_time)
    promisedDeliveryTime = readMessage(c.pointee.promised_delivery_time)
    handOverTime = readMessage(c.pointee.hand_over_time)
    givenUp = c.pointee.given_up != 0
    takenBack = c.pointee.taken_back != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__Shipment.self)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.version = version
    c.pointee.state = arena.enumeration(state)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.tracking_number = arena.string(trackingNumber)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.location = arena.string(location)
    c.pointee.track_time = arena.message(trackTime)
    c.pointee.n_events = events.count
    c.pointee.events = arena.messages(events)
    c.pointee.signed_by = arena.string(signedBy)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.deliver_time = arena.message(deliverTime)
    c.pointee.created_by = arena.string(createdBy)
    c.pointee.service = arena.string(service)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.estimated_delivery_time = arena.message(estimatedDeliveryTime)
    c.pointee.promised_delivery_time = arena.message(promisedDeliveryTime)
    c.pointee.hand_over_time = arena.message(handOverTime)
    c.pointee.given_up = givenUp ? 1 : 0
    c.pointee.taken_back = takenBack ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ShipmentLine: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ShipmentLine__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ShipmentLine.self)
    lineNumber = c.pointee.line_number
    sku = readString(c.pointee.sku)
    warehouse = readString(c.pointee.warehouse)
    quantity = c.pointee.quantity
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ShipmentLine.self)
    c.pointee.line_number = lineNumber
    c.pointee.sku = arena.string(sku)
    c.pointee.warehouse = arena.string(warehouse)
    c.pointee.quantity = quantity
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TrackingEvent: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__TrackingEvent__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__TrackingEvent.self)
    carrier = readString(c.pointee.carrier)
    trackingNumber = readString(c.pointee.tracking_number)
    eventKey = readString(c.pointee.event_key)
    state = readEnum(c.pointee.state)
    eventTime = readMessage(c.pointee.event_time)
    location = readString(c.pointee.location)
    message = readString(c.pointee.message)
    estimatedDeliveryTime = readMessage(c.pointee.estimated_delivery_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__TrackingEvent.self)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.tracking_number = arena.string(trackingNumber)
    c.pointee.event_key = arena.string(eventKey)
    c.pointee.state = arena.enumeration(state)
    c.pointee.event_time = arena.message(eventTime)
    c.pointee.location = arena.string(location)
    c.pointee.message = arena.string(message)
    c.pointee.estimated_delivery_time = arena.message(estimatedDeliveryTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CreateShipmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__CreateShipmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__CreateShipmentRequest.self)
    requestID = readString(c.pointee.request_id)
    orderID = readString(c.pointee.order_id)
    expectedVersion = c.pointee.expected_version
    carrier = readString(c.pointee.carrier)
    trackingNumber = readString(c.pointee.tracking_number)
    lines = readMessages(c.pointee.n_lines, c.pointee.lines)
    service = readString(c.pointee.service)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__CreateShipmentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.expected_version = expectedVersion
    c.pointee.carrier = arena.string(carrier)
    c.pointee.tracking_number = arena.string(trackingNumber)
    c.pointee.n_lines = lines.count
    c.pointee.lines = arena.messages(lines)
    c.pointee.service = arena.string(service)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension GetShipmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__GetShipmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__GetShipmentRequest.self)
    shipmentID = readString(c.pointee.shipment_id)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__GetShipmentRequest.self)
    c.pointee.shipment_id = arena.string(shipmentID)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListShipmentsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ListShipmentsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListShipmentsRequest.self)
    orderID = readString(c.pointee.order_id)
    states = readEnums(c.pointee.n_states, c.pointee.states)
    carrier = readString(c.pointee.carrier)
    trackingNumber = readString(c.pointee.tracking_number)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListShipmentsRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.n_states = states.count
    c.pointee.states = arena.enumerations(states)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.tracking_number = arena.string(trackingNumber)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListShipmentsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ListShipmentsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListShipmentsResponse.self)
    shipments = readMessages(c.pointee.n_shipments, c.pointee.shipments)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListShipmentsResponse.self)
    c.pointee.n_shipments = shipments.count
    c.pointee.shipments = arena.messages(shipments)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension IngestTrackingRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__IngestTrackingRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__IngestTrackingRequest.self)
    sequence = c.pointee.sequence
    eventBox = readBox(c.pointee.event)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__IngestTrackingRequest.self)
    c.pointee.sequence = sequence
    c.pointee.event = arena.message(eventBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension IngestTrackingResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__IngestTrackingResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__IngestTrackingResponse.self)
    sequence = c.pointee.sequence
    result = switch c.pointee.result_case.rawValue {
      case 2: .ack(readPresent(c.pointee.ack))
      case 3: .error(readPresent(c.pointee.error))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__IngestTrackingResponse.self)
    c.pointee.sequence = sequence
    switch result {
      case .ack(let value): c.pointee.result_case = .init(rawValue: 2); c.pointee.ack = arena.message(value)
      case .error(let value): c.pointee.result_case = .init(rawValue: 3); c.pointee.error = arena.message(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TrackingAck: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__TrackingAck__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__TrackingAck.self)
    effect = readEnum(c.pointee.effect)
    shipmentID = readString(c.pointee.shipment_id)
    shipmentVersion = c.pointee.shipment_version
    shipmentState = readEnum(c.pointee.shipment_state)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__TrackingAck.self)
    c.pointee.effect = arena.enumeration(effect)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.shipment_version = shipmentVersion
    c.pointee.shipment_state = arena.enumeration(shipmentState)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ConfirmDeliveryRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ConfirmDeliveryRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ConfirmDeliveryRequest.self)
    requestID = readString(c.pointee.request_id)
    shipmentID = readString(c.pointee.shipment_id)
    expectedVersion = c.pointee.expected_version
    deliverTime = readMessage(c.pointee.deliver_time)
    signedBy = readString(c.pointee.signed_by)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ConfirmDeliveryRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.deliver_time = arena.message(deliverTime)
    c.pointee.signed_by = arena.string(signedBy)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension BookShipmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__BookShipmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__BookShipmentRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    shipmentBox = readBox(c.pointee.shipment)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__BookShipmentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.shipment = arena.message(shipmentBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ParcelDispatch: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ParcelDispatch__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ParcelDispatch.self)
    parcelNumbers = readArray(c.pointee.n_parcel_numbers, c.pointee.parcel_numbers)
    carrier = readString(c.pointee.carrier)
    service = readString(c.pointee.service)
    trackingNumber = readString(c.pointee.tracking_number)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ParcelDispatch.self)
    c.pointee.n_parcel_numbers = parcelNumbers.count
    c.pointee.parcel_numbers = arena.array(parcelNumbers)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.service = arena.string(service)
    c.pointee.tracking_number = arena.string(trackingNumber)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HandOverRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__HandOverRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__HandOverRequest.self)
    requestID = readString(c.pointee.request_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    expectedVersion = c.pointee.expected_version
    shipments = readMessages(c.pointee.n_shipments, c.pointee.shipments)
    bookedShipmentIDs = readStrings(c.pointee.n_booked_shipment_ids, c.pointee.booked_shipment_ids)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__HandOverRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.n_shipments = shipments.count
    c.pointee.shipments = arena.messages(shipments)
    c.pointee.n_booked_shipment_ids = bookedShipmentIDs.count
    c.pointee.booked_shipment_ids = arena.strings(bookedShipmentIDs)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HandOverResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__HandOverResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__HandOverResponse.self)
    fulfilmentBox = readBox(c.pointee.fulfilment)
    shipments = readMessages(c.pointee.n_shipments, c.pointee.shipments)
    orderVersion = c.pointee.order_version
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__HandOverResponse.self)
    c.pointee.fulfilment = arena.message(fulfilmentBox)
    c.pointee.n_shipments = shipments.count
    c.pointee.shipments = arena.messages(shipments)
    c.pointee.order_version = orderVersion
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CancelShipmentRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__CancelShipmentRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__CancelShipmentRequest.self)
    requestID = readString(c.pointee.request_id)
    shipmentID = readString(c.pointee.shipment_id)
    expectedVersion = c.pointee.expected_version
    reason = readString(c.pointee.reason)
    dryRun = c.pointee.dry_run != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__CancelShipmentRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.shipment_id = arena.string(shipmentID)
    c.pointee.expected_version = expectedVersion
    c.pointee.reason = arena.string(reason)
    c.pointee.dry_run = dryRun ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RateOptionsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__RateOptionsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__RateOptionsRequest.self)
    orderID = readString(c.pointee.order_id)
    fulfilmentID = readString(c.pointee.fulfilment_id)
    parcelWeightGrams = readArray(c.pointee.n_parcel_weight_grams, c.pointee.parcel_weight_grams)
    urgency = readEnum(c.pointee.urgency)
    handOverTime = readMessage(c.pointee.hand_over_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__RateOptionsRequest.self)
    c.pointee.order_id = arena.string(orderID)
    c.pointee.fulfilment_id = arena.string(fulfilmentID)
    c.pointee.n_parcel_weight_grams = parcelWeightGrams.count
    c.pointee.parcel_weight_grams = arena.array(parcelWeightGrams)
    c.pointee.urgency = arena.enumeration(urgency)
    c.pointee.hand_over_time = arena.message(handOverTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RateOptionsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__RateOptionsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__RateOptionsResponse.self)
    options = readMessages(c.pointee.n_options, c.pointee.options)
    excluded = readMessages(c.pointee.n_excluded, c.pointee.excluded)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__RateOptionsResponse.self)
    c.pointee.n_options = options.count
    c.pointee.options = arena.messages(options)
    c.pointee.n_excluded = excluded.count
    c.pointee.excluded = arena.messages(excluded)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension RateOption: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__RateOption__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__RateOption.self)
    serviceBox = readBox(c.pointee.service)
    price = readMessage(c.pointee.price)
    estimatedDeliveryTime = readMessage(c.pointee.estimated_delivery_time)
    inTime = c.pointee.in_time != 0
    explanation = readString(c.pointee.explanation)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__RateOption.self)
    c.pointee.service = arena.message(serviceBox)
    c.pointee.price = arena.message(price)
    c.pointee.estimated_delivery_time = arena.message(estimatedDeliveryTime)
    c.pointee.in_time = inTime ? 1 : 0
    c.pointee.explanation = arena.string(explanation)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExcludedRate: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ExcludedRate__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ExcludedRate.self)
    carrier = readString(c.pointee.carrier)
    service = readString(c.pointee.service)
    reasons = readEnums(c.pointee.n_reasons, c.pointee.reasons)
    explanation = readString(c.pointee.explanation)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ExcludedRate.self)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.service = arena.string(service)
    c.pointee.n_reasons = reasons.count
    c.pointee.reasons = arena.enumerations(reasons)
    c.pointee.explanation = arena.string(explanation)
    arena.keepUnknown(unknownFields, raw)
  }
}
