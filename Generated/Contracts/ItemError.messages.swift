// Written by protoc-gen-kontor from kontor/type/item_error.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// Why one item of a stream was refused while the stream goes on. It says what the same item would
/// have got as the status of a unary call (AIP-193).
public struct ItemError: WireMessage, Hashable {
  /// Status code of the refusal, a number of google.rpc.Code: 1..16.
  public var code: Int32 = 0
  /// What was wrong, for programs: UPPER_SNAKE_CASE, as "INSUFFICIENT_STOCK"; 1..63 bytes.
  public var reason: String = ""
  /// What was wrong and what to do, for people; English, up to 2,000 bytes.
  public var message: String = ""
  /// Path of the field at fault inside the item, as "lines[2].sku"; empty if none is.
  public var field: String = ""
  /// SKU at fault; empty if none is.
  public var sku: String = ""
  /// Units of `sku` that could have been had at the time of the refusal; set with
  /// INSUFFICIENT_STOCK.
  public var available: Int64?
  /// Version of the aggregate at the time of the refusal; set with VERSION_CONFLICT.
  public var currentVersion: Int64?
  /// How long to wait before the same item is worth sending again; absent: do not retry unchanged.
  public var retryAfter: ProtobufDuration?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(code: Int32 = 0, reason: String = "", message: String = "", field: String = "", sku: String = "", available: Int64? = nil, currentVersion: Int64? = nil, retryAfter: ProtobufDuration? = nil) {
    self.code = code
    self.reason = reason
    self.message = message
    self.field = field
    self.sku = sku
    self.available = available
    self.currentVersion = currentVersion
    self.retryAfter = retryAfter
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension ItemError: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Type__ItemError__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__ItemError.self)
    code = c.pointee.code
    reason = readString(c.pointee.reason)
    message = readString(c.pointee.message)
    field = readString(c.pointee.field)
    sku = readString(c.pointee.sku)
    available = c.pointee._available_case.rawValue == 6 ? c.pointee.available : nil
    currentVersion = c.pointee._current_version_case.rawValue == 7 ? c.pointee.current_version : nil
    retryAfter = readMessage(c.pointee.retry_after)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__ItemError.self)
    c.pointee.code = code
    c.pointee.reason = arena.string(reason)
    c.pointee.message = arena.string(message)
    c.pointee.field = arena.string(field)
    c.pointee.sku = arena.string(sku)
    if let value = available { c.pointee._available_case = .init(rawValue: 6); c.pointee.available = value }
    if let value = currentVersion { c.pointee._current_version_case = .init(rawValue: 7); c.pointee.current_version = value }
    c.pointee.retry_after = arena.message(retryAfter)
    arena.keepUnknown(unknownFields, raw)
  }
}
