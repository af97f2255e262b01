// Written by protoc-gen-kontor from grpc/testing/empty.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A message without fields.
public struct Empty: WireMessage, Hashable {
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension Empty: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Testing__Empty__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    arena.keepUnknown(unknownFields, raw)
  }
}
