// Written by protoc-gen-kontor from kontor/type/time_range.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// A half-open span of time: from `start_time`, inclusive, to `end_time`, exclusive.
public struct TimeRange: WireMessage, Hashable {
  /// First instant inside; absent: no lower bound.
  public var startTime: Timestamp?
  /// First instant outside, later than `start_time`; absent: no upper bound.
  public var endTime: Timestamp?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(startTime: Timestamp? = nil, endTime: Timestamp? = nil) {
    self.startTime = startTime
    self.endTime = endTime
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension TimeRange: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Type__TimeRange__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__TimeRange.self)
    startTime = readMessage(c.pointee.start_time)
    endTime = readMessage(c.pointee.end_time)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Type__TimeRange.self)
    c.pointee.start_time = arena.message(startTime)
    c.pointee.end_time = arena.message(endTime)
    arena.keepUnknown(unknownFields, raw)
  }
}
