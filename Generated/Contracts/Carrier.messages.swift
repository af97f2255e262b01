// Written by protoc-gen-kontor from kontor/logistics/v1/carrier.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// How fast a service is; an urgent order asks for URGENT.
public struct ShippingUrgency: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Never the urgency of a service; in a request: not given.
  public static var unspecified: Self { Self(rawValue: 0) }
  /// Slow and cheap.
  public static var economy: Self { Self(rawValue: 1) }
  /// The usual.
  public static var standard: Self { Self(rawValue: 2) }
  /// The fastest.
  public static var urgent: Self { Self(rawValue: 3) }
  public static var allCases: [Self] { [.unspecified, .economy, .standard, .urgent] }
  public var name: String? {
    switch rawValue {
      case 0: "SHIPPING_URGENCY_UNSPECIFIED"
      case 1: "SHIPPING_URGENCY_ECONOMY"
      case 2: "SHIPPING_URGENCY_STANDARD"
      case 3: "SHIPPING_URGENCY_URGENT"
      default: nil
    }
  }
}

/// Somebody who carries parcels.
public struct Carrier: WireMessage, Hashable {
  /// The tenant's key of the carrier, as DHL; 1..32 bytes.
  public var code: String = ""
  /// Name for people; one line, 1..200 bytes.
  public var displayName: String = ""
  /// True: takes no new shipments; those under way stay.
  public var discontinued: Bool = false
  /// Version, from 1, one higher with every change. Set by the service; ignored in a request.
  public var version: Int64 = 0
  /// When it was created. Set by the service; ignored in a request.
  public var createTime: Timestamp?
  /// When it was last changed. Set by the service; ignored in a request.
  public var updateTime: Timestamp?
  /// What it offers, by code. Set by the service in the answer of ListCarriers; ignored in a
  /// request.
  public var services: [CarrierServiceLevel] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: String = "", displayName: String = "", discontinued: Bool = false, version: Int64 = 0, createTime: Timestamp? = nil, updateTime: Timestamp? = nil, services: [CarrierServiceLevel] = []) {
    self.code = code
    self.displayName = displayName
    self.discontinued = discontinued
    self.version = version
    self.createTime = createTime
    self.updateTime = updateTime
    self.services = services
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.bytes(code.utf8.count, 0, 32, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
    Rules.required(!displayName.isEmpty, "display_name", path, &violations)
    Rules.bytes(displayName.utf8.count, 0, 200, "display_name", path, &violations)
    Rules.pattern(.line, displayName, "display_name", path, &violations)
    Rules.items(services.count, 0, 200, "services", path, &violations)
    Rules.each(services.count, "services", path, &violations) { index, violations in
      let value = services[index]
      value.validate("", into: &violations)
    }
  }
}

/// What a carrier offers: how, where to, how fast and for how much.
public struct CarrierServiceLevel: WireMessage, Hashable {
  /// Code of the carrier, 1..32 bytes.
  public var carrier: String = ""
  /// Code of the service within the carrier, as EXPRESS-24; 1..32 bytes.
  public var code: String = ""
  /// Name for people; one line, 1..200 bytes.
  public var displayName: String = ""
  /// On what the goods go.
  public var transportMode: TransportMode = .unspecified
  /// Which ways of delivery it serves, 1..5.
  public var deliveryMethods: [DeliveryMethod] = []
  /// How fast it is.
  public var urgency: ShippingUrgency = .unspecified
  /// Heaviest parcel that it takes, in grams, 1..50,000,000.
  public var maxWeightGrams: Int64 = 0
  /// Price of a shipment, 0 or more.
  public var shipmentPrice: Money?
  /// Price of each kilogram begun, 0 or more, in the same currency; absent: 0.
  public var kilogramPrice: Money?
  /// Working days from hand-over to delivery, 0..365; working days are Monday to Friday.
  public var transitDays: Int32 = 0
  /// Countries that it serves, 0..250; empty: every one.
  public var countries: [String] = []
  /// Hours without an event after which a parcel counts as stalled, 0..8,760; 0: as the tenant has
  /// settled.
  public var stalledHours: Int32 = 0
  /// True: not for new shipments.
  public var discontinued: Bool = false
  /// Version, from 1, one higher with every change. Set by the service; ignored in a request.
  public var version: Int64 = 0
  /// When it was created. Set by the service; ignored in a request.
  public var createTime: Timestamp?
  /// When it was last changed. Set by the service; ignored in a request.
  public var updateTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(carrier: String = "", code: String = "", displayName: String = "", transportMode: TransportMode = .unspecified, deliveryMethods: [DeliveryMethod] = [], urgency: ShippingUrgency = .unspecified, maxWeightGrams: Int64 = 0, shipmentPrice: Money? = nil, kilogramPrice: Money? = nil, transitDays: Int32 = 0, countries: [String] = [], stalledHours: Int32 = 0, discontinued: Bool = false, version: Int64 = 0, createTime: Timestamp? = nil, updateTime: Timestamp? = nil) {
    self.carrier = carrier
    self.code = code
    self.displayName = displayName
    self.transportMode = transportMode
    self.deliveryMethods = deliveryMethods
    self.urgency = urgency
    self.maxWeightGrams = maxWeightGrams
    self.shipmentPrice = shipmentPrice
    self.kilogramPrice = kilogramPrice
    self.transitDays = transitDays
    self.countries = countries
    self.stalledHours = stalledHours
    self.discontinued = discontinued
    self.version = version
    self.createTime = createTime
    self.updateTime = updateTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!carrier.isEmpty, "carrier", path, &violations)
    Rules.bytes(carrier.utf8.count, 0, 32, "carrier", path, &violations)
    Rules.pattern(.code, carrier, "carrier", path, &violations)
    Rules.required(!code.isEmpty, "code", path, &violations)
    Rules.bytes(code.utf8.count, 0, 32, "code", path, &violations)
    Rules.pattern(.code, code, "code", path, &violations)
    Rules.required(!displayName.isEmpty, "display_name", path, &violations)
    Rules.bytes(displayName.utf8.count, 0, 200, "display_name", path, &violations)
    Rules.pattern(.line, displayName, "display_name", path, &violations)
    Rules.required(transportMode.rawValue != 0, "transport_mode", path, &violations)
    if !transportMode.isDefined { Rules.undefined(transportMode, "transport_mode", path, &violations) }
    Rules.required(!deliveryMethods.isEmpty, "delivery_methods", path, &violations)
    Rules.items(deliveryMethods.count, 0, 5, "delivery_methods", path, &violations)
    Rules.each(deliveryMethods.count, "delivery_methods", path, &violations) { index, violations in
      let value = deliveryMethods[index]
      if !value.isDefined { Rules.undefined(value, "", "", &violations) }
    }
    Rules.required(urgency.rawValue != 0, "urgency", path, &violations)
    if !urgency.isDefined { Rules.undefined(urgency, "urgency", path, &violations) }
    Rules.required(maxWeightGrams != 0, "max_weight_grams", path, &violations)
    Rules.range(Int64(clamping: maxWeightGrams), 1, 50000000, "max_weight_grams", path, &violations)
    Rules.required(shipmentPrice != nil, "shipment_price", path, &violations)
    Rules.message("shipment_price", path, &violations) { shipmentPrice?.validate("", into: &$0) }
    Rules.message("kilogram_price", path, &violations) { kilogramPrice?.validate("", into: &$0) }
    Rules.range(Int64(clamping: transitDays), 0, 365, "transit_days", path, &violations)
    Rules.items(countries.count, 0, 250, "countries", path, &violations)
    Rules.each(countries.count, "countries", path, &violations) { index, violations in
      let value = countries[index]
      Rules.pattern(.country, value, "", "", &violations)
    }
    Rules.range(Int64(clamping: stalledHours), 0, 8760, "stalled_hours", path, &violations)
  }
}

/// Puts a carrier.
public struct PutCarrierRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The carrier as it shall be.
  public var carrier: Carrier?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", expectedVersion: Int64 = 0, carrier: Carrier? = nil) {
    self.requestID = requestID
    self.expectedVersion = expectedVersion
    self.carrier = carrier
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(carrier != nil, "carrier", path, &violations)
    Rules.message("carrier", path, &violations) { carrier?.validate("", into: &$0) }
  }
}

/// Puts a service of a carrier, which has to exist.
public struct PutCarrierServiceRequest: WireMessage, Hashable {
  /// Name of this request (AIP-155).
  public var requestID: String = ""
  /// Version that the caller has seen; 0: any.
  public var expectedVersion: Int64 = 0
  /// The service as it shall be.
  public var service: CarrierServiceLevel? {
    get { serviceBox?.value }
    set { serviceBox = newValue.map { Box($0) } }
  }
  private var serviceBox: Box<CarrierServiceLevel>?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(requestID: String = "", expectedVersion: Int64 = 0, service: CarrierServiceLevel? = nil) {
    self.requestID = requestID
    self.expectedVersion = expectedVersion
    self.service = service
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.required(!requestID.isEmpty, "request_id", path, &violations)
    Rules.bytes(requestID.utf8.count, 0, 64, "request_id", path, &violations)
    Rules.pattern(.requestID, requestID, "request_id", path, &violations)
    Rules.range(Int64(clamping: expectedVersion), 0, .max, "expected_version", path, &violations)
    Rules.required(serviceBox != nil, "service", path, &violations)
    Rules.message("service", path, &violations) { serviceBox?.value.validate("", into: &$0) }
  }
}

/// Asks for a page of carriers.
public struct ListCarriersRequest: WireMessage, Hashable {
  /// Most carriers on the page, 0..200; 0: 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before, with the same conditions; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of carriers.
public struct ListCarriersResponse: WireMessage, Hashable {
  /// The carriers, by code.
  public var carriers: [Carrier] = []
  /// Token of the next page; empty on the last.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(carriers: [Carrier] = [], nextPageToken: String = "") {
    self.carriers = carriers
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Carrier: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__Carrier__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__Carrier.self)
    code = readString(c.pointee.code)
    displayName = readString(c.pointee.display_name)
    discontinued = c.pointee.discontinued != 0
    version = c.pointee.version
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    services = readMessages(c.pointee.n_services, c.pointee.services)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__Carrier.self)
    c.pointee.code = arena.string(code)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.discontinued = discontinued ? 1 : 0
    c.pointee.version = version
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.n_services = services.count
    c.pointee.services = arena.messages(services)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension CarrierServiceLevel: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__CarrierServiceLevel__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__CarrierServiceLevel.self)
    carrier = readString(c.pointee.carrier)
    code = readString(c.pointee.code)
    displayName = readString(c.pointee.display_name)
    transportMode = readEnum(c.pointee.transport_mode)
    deliveryMethods = readEnums(c.pointee.n_delivery_methods, c.pointee.delivery_methods)
    urgency = readEnum(c.pointee.urgency)
    maxWeightGrams = c.pointee.max_weight_grams
    shipmentPrice = readMessage(c.pointee.shipment_price)
    kilogramPrice = readMessage(c.pointee.kilogram_price)
    transitDays = c.pointee.transit_days
    countries = readStrings(c.pointee.n_countries, c.pointee.countries)
    stalledHours = c.pointee.stalled_hours
    discontinued = c.pointee.discontinued != 0
    version = c.pointee.version
    createTime = readMessage(c.pointee.create_time)
    updateTime = readMessage(c.pointee.update_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__CarrierServiceLevel.self)
    c.pointee.carrier = arena.string(carrier)
    c.pointee.code = arena.string(code)
    c.pointee.display_name = arena.string(displayName)
    c.pointee.transport_mode = arena.enumeration(transportMode)
    c.pointee.n_delivery_methods = deliveryMethods.count
    c.pointee.delivery_methods = arena.enumerations(deliveryMethods)
    c.pointee.urgency = arena.enumeration(urgency)
    c.pointee.max_weight_grams = maxWeightGrams
    c.pointee.shipment_price = arena.message(shipmentPrice)
    c.pointee.kilogram_price = arena.message(kilogramPrice)
    c.pointee.transit_days = transitDays
    c.pointee.n_countries = countries.count
    c.pointee.countries = arena.strings(countries)
    c.pointee.stalled_hours = stalledHours
    c.pointee.discontinued = discontinued ? 1 : 0
    c.pointee.version = version
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutCarrierRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__PutCarrierRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__PutCarrierRequest.self)
    requestID = readString(c.pointee.request_id)
    expectedVersion = c.pointee.expected_version
    carrier = readMessage(c.pointee.carrier)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__PutCarrierRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.expected_version = expectedVersion
    c.pointee.carrier = arena.message(carrier)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension PutCarrierServiceRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__PutCarrierServiceRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__PutCarrierServiceRequest.self)
    requestID = readString(c.pointee.request_id)
    expectedVersion = c.pointee.expected_version
    serviceBox = readBox(c.pointee.service)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__PutCarrierServiceRequest.self)
    c.pointee.request_id = arena.string(requestID)
    c.pointee.expected_version = expectedVersion
    c.pointee.service = arena.message(serviceBox)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCarriersRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ListCarriersRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListCarriersRequest.self)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListCarriersRequest.self)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCarriersResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Logistics__V1__ListCarriersResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListCarriersResponse.self)
    carriers = readMessages(c.pointee.n_carriers, c.pointee.carriers)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Logistics__V1__ListCarriersResponse.self)
    c.pointee.n_carriers = carriers.count
    c.pointee.carriers = arena.messages(carriers)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}
