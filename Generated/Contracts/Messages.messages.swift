// Written by protoc-gen-kontor from grpc/testing/messages.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Kind of content of a payload.
public struct PayloadType: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Content that compresses well.
  public static var compressable: Self { Self(rawValue: 0) }
  public static var allCases: [Self] { [.compressable] }
  public var name: String? {
    switch rawValue {
      case 0: "COMPRESSABLE"
      default: nil
    }
  }
}

/// Way by which a client came to a server under gRPC's look-aside load balancing.
public struct GrpclbRouteType: OpenEnum {
  public var rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// Not known.
  public static var unknown: Self { Self(rawValue: 0) }
  /// By the fallback list.
  public static var fallback: Self { Self(rawValue: 1) }
  /// By the balancer's list.
  public static var backend: Self { Self(rawValue: 2) }
  public static var allCases: [Self] { [.unknown, .fallback, .backend] }
  public var name: String? {
    switch rawValue {
      case 0: "GRPCLB_ROUTE_TYPE_UNKNOWN"
      case 1: "GRPCLB_ROUTE_TYPE_FALLBACK"
      case 2: "GRPCLB_ROUTE_TYPE_BACKEND"
      default: nil
    }
  }
}

/// A bool that can be absent.
public struct BoolValue: WireMessage, Hashable {
  /// The value.
  public var value: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(value: Bool = false) {
    self.value = value
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Bytes that give a message its size.
public struct Payload: WireMessage, Hashable {
  /// Kind of content.
  public var type_: PayloadType = .compressable
  /// The content.
  public var body: [UInt8] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(type_: PayloadType = .compressable, body: [UInt8] = []) {
    self.type_ = type_
    self.body = body
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    if !type_.isDefined { Rules.undefined(type_, "type", path, &violations) }
  }
}

/// The status with which a call is to end.
public struct EchoStatus: WireMessage, Hashable {
  /// Status code, 0..16.
  public var code: Int32 = 0
  /// Status message, any text.
  public var message: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: Int32 = 0, message: String = "") {
    self.code = code
    self.message = message
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Request of the unary calls.
public struct SimpleRequest: WireMessage, Hashable {
  /// Kind of content wanted in the response.
  public var responseType: PayloadType = .compressable
  /// Size of the response's payload in bytes.
  public var responseSize: Int32 = 0
  /// Content of the request.
  public var payload: Payload?
  /// Whether the response names the authenticated user.
  public var fillUsername: Bool = false
  /// Whether the response names the OAuth scope.
  public var fillOauthScope: Bool = false
  /// Whether the response is to be compressed; absent: as the server likes.
  public var responseCompressed: BoolValue?
  /// Status with which the call is to end; absent: OK.
  public var responseStatus: EchoStatus?
  /// Whether the request has to be compressed; otherwise INVALID_ARGUMENT.
  public var expectCompressed: BoolValue?
  /// Whether the response names the server.
  public var fillServerID: Bool = false
  /// Whether the response names the route.
  public var fillGrpclbRouteType: Bool = false
  /// Load report to send back in the trailers of this call.
  public var orcaPerQueryReport: TestOrcaReport?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(responseType: PayloadType = .compressable, responseSize: Int32 = 0, payload: Payload? = nil, fillUsername: Bool = false, fillOauthScope: Bool = false, responseCompressed: BoolValue? = nil, responseStatus: EchoStatus? = nil, expectCompressed: BoolValue? = nil, fillServerID: Bool = false, fillGrpclbRouteType: Bool = false, orcaPerQueryReport: TestOrcaReport? = nil) {
    self.responseType = responseType
    self.responseSize = responseSize
    self.payload = payload
    self.fillUsername = fillUsername
    self.fillOauthScope = fillOauthScope
    self.responseCompressed = responseCompressed
    self.responseStatus = responseStatus
    self.expectCompressed = expectCompressed
    self.fillServerID = fillServerID
    self.fillGrpclbRouteType = fillGrpclbRouteType
    self.orcaPerQueryReport = orcaPerQueryReport
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    if !responseType.isDefined { Rules.undefined(responseType, "response_type", path, &violations) }
    Rules.message("payload", path, &violations) { payload?.validate("", into: &$0) }
  }
}

/// Response of the unary calls.
public struct SimpleResponse: WireMessage, Hashable {
  /// Content of the size asked for.
  public var payload: Payload?
  /// Authenticated user.
  public var username: String = ""
  /// OAuth scope.
  public var oauthScope: String = ""
  /// Name of the server process.
  public var serverID: String = ""
  /// Route by which the client came.
  public var grpclbRouteType: GrpclbRouteType = .unknown
  /// Name of the server's host.
  public var hostname: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(payload: Payload? = nil, username: String = "", oauthScope: String = "", serverID: String = "", grpclbRouteType: GrpclbRouteType = .unknown, hostname: String = "") {
    self.payload = payload
    self.username = username
    self.oauthScope = oauthScope
    self.serverID = serverID
    self.grpclbRouteType = grpclbRouteType
    self.hostname = hostname
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Request message of the client-streaming call.
public struct StreamingInputCallRequest: WireMessage, Hashable {
  /// Content of the message.
  public var payload: Payload?
  /// Whether the message has to be compressed; otherwise INVALID_ARGUMENT.
  public var expectCompressed: BoolValue?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(payload: Payload? = nil, expectCompressed: BoolValue? = nil) {
    self.payload = payload
    self.expectCompressed = expectCompressed
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.message("payload", path, &violations) { payload?.validate("", into: &$0) }
  }
}

/// Response of the client-streaming call.
public struct StreamingInputCallResponse: WireMessage, Hashable {
  /// Sum of the sizes of all payloads, in bytes.
  public var aggregatedPayloadSize: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(aggregatedPayloadSize: Int32 = 0) {
    self.aggregatedPayloadSize = aggregatedPayloadSize
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// What one streamed response is to look like.
public struct ResponseParameters: WireMessage, Hashable {
  /// Size of the payload in bytes.
  public var size: Int32 = 0
  /// Pause before the response in microseconds.
  public var intervalUs: Int32 = 0
  /// Whether the response is to be compressed; absent: as the server likes.
  public var compressed: BoolValue?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(size: Int32 = 0, intervalUs: Int32 = 0, compressed: BoolValue? = nil) {
    self.size = size
    self.intervalUs = intervalUs
    self.compressed = compressed
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Request message of the server-streaming and bidirectional calls.
public struct StreamingOutputCallRequest: WireMessage, Hashable {
  /// Kind of content wanted in the responses.
  public var responseType: PayloadType = .compressable
  /// One entry for each response wanted.
  public var responseParameters: [ResponseParameters] = []
  /// Content of the request.
  public var payload: Payload?
  /// Status with which the call is to end; absent: OK.
  public var responseStatus: EchoStatus?
  /// Load report to send out of band.
  public var orcaOobReport: TestOrcaReport?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(responseType: PayloadType = .compressable, responseParameters: [ResponseParameters] = [], payload: Payload? = nil, responseStatus: EchoStatus? = nil, orcaOobReport: TestOrcaReport? = nil) {
    self.responseType = responseType
    self.responseParameters = responseParameters
    self.payload = payload
    self.responseStatus = responseStatus
    self.orcaOobReport = orcaOobReport
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    if !responseType.isDefined { Rules.undefined(responseType, "response_type", path, &violations) }
    Rules.message("payload", path, &violations) { payload?.validate("", into: &$0) }
  }
}

/// Response message of the server-streaming and bidirectional calls.
public struct StreamingOutputCallResponse: WireMessage, Hashable {
  /// Content of the size asked for.
  public var payload: Payload?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(payload: Payload? = nil) {
    self.payload = payload
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// A load report, as much of ORCA's as the interoperability tests need.
public struct TestOrcaReport: WireMessage, Hashable {
  /// Processor use, 0..1 and above.
  public var cpuUtilization: Double = 0
  /// Memory use, 0..1.
  public var memoryUtilization: Double = 0
  /// Cost of the request by name.
  public var requestCost: [String: Double] = [:]
  /// Use of named resources, 0..1.
  public var utilization: [String: Double] = [:]
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(cpuUtilization: Double = 0, memoryUtilization: Double = 0, requestCost: [String: Double] = [:], utilization: [String: Double] = [:]) {
    self.cpuUtilization = cpuUtilization
    self.memoryUtilization = memoryUtilization
    self.requestCost = requestCost
    self.utilization = utilization
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension BoolValue: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__BoolValue__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__BoolValue.self)
    value = c.pointee.value != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__BoolValue.self)
    c.pointee.value = value ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Payload: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__Payload__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__Payload.self)
    type_ = readEnum(c.pointee.type)
    body = readBytes(c.pointee.body)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__Payload.self)
    c.pointee.type = arena.enumeration(type_)
    c.pointee.body = arena.bytes(body)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension EchoStatus: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__EchoStatus__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self)
    code = c.pointee.code
    message = readString(c.pointee.message)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self)
    c.pointee.code = code
    c.pointee.message = arena.string(message)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SimpleRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__SimpleRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self)
    responseType = readEnum(c.pointee.response_type)
    responseSize = c.pointee.response_size
    payload = readMessage(c.pointee.payload)
    fillUsername = c.pointee.fill_username != 0
    fillOauthScope = c.pointee.fill_oauth_scope != 0
    responseCompressed = readMessage(c.pointee.response_compressed)
    responseStatus = readMessage(c.pointee.response_status)
    expectCompressed = readMessage(c.pointee.expect_compressed)
    fillServerID = c.pointee.fill_server_id != 0
    fillGrpclbRouteType = c.pointee.fill_grpclb_route_type != 0
    orcaPerQueryReport = readMessage(c.pointee.orca_per_query_report)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self)
    c.pointee.response_type = arena.enumeration(responseType)
    c.pointee.response_size = responseSize
    c.pointee.payload = arena.message(payload)
    c.pointee.fill_username = fillUsername ? 1 : 0
    c.pointee.fill_oauth_scope = fillOauthScope ? 1 : 0
    c.pointee.response_compressed = arena.message(responseCompressed)
    c.pointee.response_status = arena.message(responseStatus)
    c.pointee.expect_compressed = arena.message(expectCompressed)
    c.pointee.fill_server_id = fillServerID ? 1 : 0
    c.pointee.fill_grpclb_route_type = fillGrpclbRouteType ? 1 : 0
    c.pointee.orca_per_query_report = arena.message(orcaPerQueryReport)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension SimpleResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__SimpleResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self)
    payload = readMessage(c.pointee.payload)
    username = readString(c.pointee.username)
    oauthScope = readString(c.pointee.oauth_scope)
    serverID = readString(c.pointee.server_id)
    grpclbRouteType = readEnum(c.pointee.grpclb_route_type)
    hostname = readString(c.pointee.hostname)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self)
    c.pointee.payload = arena.message(payload)
    c.pointee.username = arena.string(username)
    c.pointee.oauth_scope = arena.string(oauthScope)
    c.pointee.server_id = arena.string(serverID)
    c.pointee.grpclb_route_type = arena.enumeration(grpclbRouteType)
    c.pointee.hostname = arena.string(hostname)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StreamingInputCallRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__StreamingInputCallRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self)
    payload = readMessage(c.pointee.payload)
    expectCompressed = readMessage(c.pointee.expect_compressed)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self)
    c.pointee.payload = arena.message(payload)
    c.pointee.expect_compressed = arena.message(expectCompressed)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StreamingInputCallResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__StreamingInputCallResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self)
    aggregatedPayloadSize = c.pointee.aggregated_payload_size
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self)
    c.pointee.aggregated_payload_size = aggregatedPayloadSize
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ResponseParameters: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__ResponseParameters__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self)
    size = c.pointee.size
    intervalUs = c.pointee.interval_us
    compressed = readMessage(c.pointee.compressed)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self)
    c.pointee.size = size
    c.pointee.interval_us = intervalUs
    c.pointee.compressed = arena.message(compressed)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StreamingOutputCallRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__StreamingOutputCallRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self)
    responseType = readEnum(c.pointee.response_type)
    responseParameters = readMessages(c.pointee.n_response_parameters, c.pointee.response_parameters)
    payload = readMessage(c.pointee.payload)
    responseStatus = readMessage(c.pointee.response_status)
    orcaOobReport = readMessage(c.pointee.orca_oob_report)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self)
    c.pointee.response_type = arena.enumeration(responseType)
    c.pointee.n_response_parameters = responseParameters.count
    c.pointee.response_parameters = arena.messages(responseParameters)
    c.pointee.payload = arena.message(payload)
    c.pointee.response_status = arena.message(responseStatus)
    c.pointee.orca_oob_report = arena.message(orcaOobReport)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension StreamingOutputCallResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__StreamingOutputCallResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self)
    payload = readMessage(c.pointee.payload)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self)
    c.pointee.payload = arena.message(payload)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension TestOrcaReport: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__TestOrcaReport__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__TestOrcaReport.self)
    cpuUtilization = c.pointee.cpu_utilization
    memoryUtilization = c.pointee.memory_utilization
    requestCost = readMap(c.pointee.n_request_cost, c.pointee.request_cost) { (c: UnsafeMutablePointer<Grpc__Testing__TestOrcaReport__RequestCostEntry>) in (readString(c.pointee.key), c.pointee.value) }
    utilization = readMap(c.pointee.n_utilization, c.pointee.utilization) { (c: UnsafeMutablePointer<Grpc__Testing__TestOrcaReport__UtilizationEntry>) in (readString(c.pointee.key), c.pointee.value) }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Testing__TestOrcaReport.self)
    c.pointee.cpu_utilization = cpuUtilization
    c.pointee.memory_utilization = memoryUtilization
    c.pointee.n_request_cost = requestCost.count
    c.pointee.request_cost = arena.map(requestCost.sorted { $0.key < $1.key }, MessageType(Grpc__Testing__TestOrcaReport__RequestCostEntry__type())) { (c: UnsafeMutablePointer<Grpc__Testing__TestOrcaReport__RequestCostEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    c.pointee.n_utilization = utilization.count
    c.pointee.utilization = arena.map(utilization.sorted { $0.key < $1.key }, MessageType(Grpc__Testing__TestOrcaReport__UtilizationEntry__type())) { (c: UnsafeMutablePointer<Grpc__Testing__TestOrcaReport__UtilizationEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = value }
    arena.keepUnknown(negativeZero(cpuUtilization, 1) + negativeZero(memoryUtilization, 2) + unknownFields, raw)
  }
}
