// Written by protoc-gen-kontor from bench/v1/bench.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// The one message of the contract; a server answers a call with what it got.
public struct Msg: WireMessage, Hashable {
  /// Any text.
  public var id: String = ""
  /// Any number; in Expand how often the message comes back.
  public var n: Int64 = 0
  /// Any bytes, to give the message its size.
  public var payload: [UInt8] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(id: String = "", n: Int64 = 0, payload: [UInt8] = []) {
    self.id = id
    self.n = n
    self.payload = payload
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Msg: Message {
  @usableFromInline package static var type: MessageType { MessageType(Bench__V1__Msg__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Bench__V1__Msg.self)
    id = readString(c.pointee.id)
    n = c.pointee.n
    payload = readBytes(c.pointee.payload)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Bench__V1__Msg.self)
    c.pointee.id = arena.string(id)
    c.pointee.n = n
    c.pointee.payload = arena.bytes(payload)
    arena.keepUnknown(unknownFields, raw)
  }
}
