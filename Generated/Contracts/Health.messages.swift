// Written by protoc-gen-kontor from grpc/health/v1/health.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Asks for the health of one service.
public struct HealthCheckRequest: WireMessage, Hashable {
  /// Full name of the service, as "kontor.orders.v1.OrderService"; empty: the server as a whole.
  public var service: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(service: String = "") {
    self.service = service
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// The health of one service.
public struct HealthCheckResponse: WireMessage, Hashable {
  /// Health at the time of the message.
  public var status: HealthCheckResponse.ServingStatus = .unknown
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(status: HealthCheckResponse.ServingStatus = .unknown) {
    self.status = status
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Whether a service takes calls.
  public struct ServingStatus: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Not known yet.
    public static var unknown: Self { Self(rawValue: 0) }
    /// Takes calls.
    public static var serving: Self { Self(rawValue: 1) }
    /// Takes no calls now: starting, draining, or without its database.
    public static var notServing: Self { Self(rawValue: 2) }
    /// There is no such service; used by Watch alone.
    public static var serviceUnknown: Self { Self(rawValue: 3) }
    public static var allCases: [Self] { [.unknown, .serving, .notServing, .serviceUnknown] }
    public var name: String? {
      switch rawValue {
        case 0: "UNKNOWN"
        case 1: "SERVING"
        case 2: "NOT_SERVING"
        case 3: "SERVICE_UNKNOWN"
        default: nil
      }
    }
  }
}

/// Asks for the health of all services.
public struct HealthListRequest: WireMessage, Hashable {
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// The health of all services, not taken at one instant.
public struct HealthListResponse: WireMessage, Hashable {
  /// Health by full service name; at most 100 entries.
  public var statuses: [String: HealthCheckResponse] = [:]
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(statuses: [String: HealthCheckResponse] = [:]) {
    self.statuses = statuses
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension HealthCheckRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Health__V1__HealthCheckRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
    service = readString(c.pointee.service)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
    c.pointee.service = arena.string(service)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HealthCheckResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Health__V1__HealthCheckResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
    status = readEnum(c.pointee.status)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
    c.pointee.status = arena.enumeration(status)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HealthListRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Health__V1__HealthListRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    arena.keepUnknown(unknownFields, raw)
  }
}

extension HealthListResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Health__V1__HealthListResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self)
    statuses = readMap(c.pointee.n_statuses, c.pointee.statuses) { (c: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse__StatusesEntry>) in (readString(c.pointee.key), readPresent(c.pointee.value)) }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self)
    c.pointee.n_statuses = statuses.count
    c.pointee.statuses = arena.map(statuses.sorted { $0.key < $1.key }, MessageType(Grpc__Health__V1__HealthListResponse__StatusesEntry__type())) { (c: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse__StatusesEntry>, key, value) in c.pointee.key = arena.string(key); c.pointee.value = arena.message(value) }
    arena.keepUnknown(unknownFields, raw)
  }
}
