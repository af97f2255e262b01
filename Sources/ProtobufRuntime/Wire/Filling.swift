package import CProtobufC
import Glibc
public import RPCCore

// Swift values to C members, for generated `fill`. A field without presence that is empty stays
// zero, and protobuf-c leaves it out.

/// Most bytes of a scalar with its tag: five and ten.
private let scalarBound = 15

extension Arena {
  /// A zeroed C message.
  @usableFromInline package func make(_ type: MessageType) -> UnsafeMutableRawPointer {
    let size = type.descriptor.pointee.sizeof_message
    let c = take(size)
    memset(c, 0, size)
    c.storeBytes(
      of: type.descriptor, as: UnsafePointer<ProtobufCMessageDescriptor>.self)
    state.pointee.packedBound += Int(type.descriptor.pointee.n_fields) * scalarBound + 10
    return c
  }

  /// Appends the packed message.
  ///
  /// - Throws: `WireError` if a string of it holds a NUL: protobuf-c would cut it there.
  @usableFromInline
  package func pack(
    _ c: UnsafeMutableRawPointer, into buffer: inout ByteBuffer
  ) throws(WireError) {
    if let refusal = state.pointee.refusal { throw WireError(refusal) }
    let message = c.assumingMemoryBound(to: ProtobufCMessage.self)
    // Counting the exact size takes a third of the time of packing; small messages do without.
    let bound = state.pointee.packedBound
    let room =
      bound <= Limits.standard.boundedReserveBytes
      ? bound : protobuf_c_message_get_packed_size(message)
    buffer.append(capacity: room) {
      protobuf_c_message_pack(message, $0.assumingMemoryBound(to: UInt8.self))
    }
  }

  package func string(_ text: String) -> UnsafeMutablePointer<CChar>? {
    text.isEmpty ? nil : presentString(text)
  }

  /// A string that is present though it may be empty: of a oneof, an optional, a list.
  package func presentString(_ text: String) -> UnsafeMutablePointer<CChar>? {
    var text = text
    return text.withUTF8 { bytes in
      let copy = take(bytes.count + 1)
      if let start = bytes.baseAddress {
        memcpy(copy, start, bytes.count)
        if memchr(copy, 0, bytes.count) != nil { refuseNUL(bytes) }
      }
      copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
      state.pointee.packedBound += bytes.count
      return copy.assumingMemoryBound(to: CChar.self)
    }
  }

  @inline(never)
  private func refuseNUL(_ bytes: UnsafeBufferPointer<UInt8>) {
    let before = String(decoding: bytes.prefix { $0 != 0 }.prefix(40), as: UTF8.self)
    state.pointee.refusal =
      "a string holds a NUL (U+0000), which messages can't carry; it begins \"\(before)\""
  }

  package func bytes(_ value: [UInt8]) -> ProtobufCBinaryData {
    guard !value.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
    state.pointee.packedBound += value.count
    if value.count >= Limits.keptBytesMin { return keep(value) }
    let copy = take(value.count)
    value.withUnsafeBytes { _ = memcpy(copy, $0.baseAddress!, value.count) }
    return ProtobufCBinaryData(len: value.count, data: copy.assumingMemoryBound(to: UInt8.self))
  }

  /// Bytes where they are, which the arena holds.
  ///
  /// The pointer leaves its closure: right, because the elements of an array stay in place until it is written to,
  /// and whoever writes to one that another holds writes to a copy.
  @inline(never)
  private func keep(_ value: [UInt8]) -> ProtobufCBinaryData {
    state.pointee.kept.append(value)
    return value.withUnsafeBytes {
      ProtobufCBinaryData(
        len: $0.count,
        data: UnsafeMutableRawPointer(mutating: $0.baseAddress!)
          .assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Room for a list, with its share of the packed size.
  @usableFromInline
  func list<Element>(_ count: Int, of: Element.Type) -> UnsafeMutablePointer<Element>? {
    guard count > 0 else { return nil }
    state.pointee.packedBound += count * scalarBound
    return take(count * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: count)
  }

  @inlinable
  package func array<Element: BitwiseCopyable>(
    _ values: [Element]
  ) -> UnsafeMutablePointer<Element>? {
    let copy = list(values.count, of: Element.self)
    values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { copy?.initialize(from: start, count: source.count) }
    }
    return copy
  }

  package func bools(_ values: [Bool]) -> UnsafeMutablePointer<protobuf_c_boolean>? {
    array(values.map { $0 ? 1 : 0 })
  }

  package func strings(_ values: [String])
    -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  {
    let copy = list(values.count, of: UnsafeMutablePointer<CChar>?.self)
    for (index, value) in values.enumerated() { copy![index] = presentString(value) }
    return copy
  }

  package func bytesList(_ values: [[UInt8]]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    array(values.map { bytes($0) })
  }

  @inlinable
  package func enumeration<CEnum: BitwiseCopyable, Value: OpenEnum>(_ value: Value) -> CEnum {
    unsafeBitCast(value.rawValue, to: CEnum.self)
  }

  @inlinable
  package func enumerations<CEnum: BitwiseCopyable, Value: OpenEnum>(
    _ values: [Value]
  ) -> UnsafeMutablePointer<CEnum>? {
    array(values.map { unsafeBitCast($0.rawValue, to: CEnum.self) })
  }

  @inlinable
  package func message<C, Value: Message>(_ value: Value) -> UnsafeMutablePointer<C>? {
    let c = make(Value.type)
    value.fill(c, self)
    return c.assumingMemoryBound(to: C.self)
  }

  @inlinable
  package func message<C, Value: Message>(_ value: Value?) -> UnsafeMutablePointer<C>? {
    guard let value else { return nil }
    return message(value)
  }

  @inlinable
  package func message<C, Value: Message>(_ value: Box<Value>?) -> UnsafeMutablePointer<C>? {
    guard let value else { return nil }
    return message(value.value)
  }

  @inlinable
  package func messages<C, Value: Message>(
    _ values: [Value]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<C>?>? {
    let copy = list(values.count, of: UnsafeMutablePointer<C>?.self)
    for index in values.indices { copy![index] = message(values[index]) }
    return copy
  }

  /// Entries of a map, in the order given: sorted by key, so that equal messages have equal bytes.
  @inlinable
  package func map<C, Key, Value>(
    _ entries: [(key: Key, value: Value)], _ type: MessageType,
    _ fill: (UnsafeMutablePointer<C>, Key, Value) -> Void
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<C>?>? {
    let copy = list(entries.count, of: UnsafeMutablePointer<C>?.self)
    for (index, entry) in entries.enumerated() {
      let c = make(type).assumingMemoryBound(to: C.self)
      fill(c, entry.key, entry.value)
      copy![index] = c
    }
    return copy
  }

  /// Sends unknown fields back as they came.
  package func keepUnknown(_ bytes: [UInt8], _ c: UnsafeMutableRawPointer) {
    if !bytes.isEmpty { appendUnknown(bytes, c) }
  }

  /// protobuf-c writes an unknown field as its tag and then its data unseen: one such field with
  /// the first tag and all that follows writes them all.
  @inline(never)
  private func appendUnknown(_ bytes: [UInt8], _ c: UnsafeMutableRawPointer) {
    var reader = VarintReader(bytes[...])
    guard let tag = reader.next(), tag >> 3 > 0, tag <= UInt64(UInt32.max) else {
      state.pointee.refusal = "unknownFields are no fields of a message"
      return
    }
    let data = self.bytes(Array(reader.rest))
    let field = list(1, of: ProtobufCMessageUnknownField.self)!
    field.initialize(
      to: ProtobufCMessageUnknownField(
        tag: UInt32(tag >> 3), wire_type: ProtobufCWireType(rawValue: UInt32(tag & 7)),
        len: data.len, data: data.data))
    let base = c.assumingMemoryBound(to: ProtobufCMessage.self)
    base.pointee.n_unknown_fields = 1
    base.pointee.unknown_fields = field
  }
}

/// The field as it must stand on the wire if its value is a negative zero, which differs from the
/// default in its sign: protobuf-c compares with `==` and leaves it out.
package func negativeZero(_ value: Double, _ number: UInt32) -> [UInt8] {
  guard value == 0, value.sign == .minus else { return [] }
  var bytes: [UInt8] = []
  bytes.appendVarint(UInt64(number) << 3 | 1)
  return bytes + [0, 0, 0, 0, 0, 0, 0, 0x80]
}

package func negativeZero(_ value: Float, _ number: UInt32) -> [UInt8] {
  guard value == 0, value.sign == .minus else { return [] }
  var bytes: [UInt8] = []
  bytes.appendVarint(UInt64(number) << 3 | 5)
  return bytes + [0, 0, 0, 0x80]
}
