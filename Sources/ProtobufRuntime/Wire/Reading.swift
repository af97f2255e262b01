package import CProtobufC
import Glibc
public import RPCCore

// C members to Swift values, for generated `init(reading:)`. The bytes passed `WireGuard`: strings
// are UTF-8 without NUL, and are not validated again.

package func readString(_ start: UnsafePointer<CChar>?) -> String {
  guard let start, start.pointee != 0 else { return "" }
  let count = strlen(start)
  return start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
    let span = Span(_unsafeStart: bytes, count: count)
    return String(copying: UTF8Span(unchecked: span))
  }
}

package func readBytes(_ data: ProtobufCBinaryData) -> [UInt8] {
  data.len == 0 ? [] : [UInt8](UnsafeBufferPointer(start: data.data, count: data.len))
}

@inlinable
package func readArray<Element>(
  _ count: Int, _ start: UnsafeMutablePointer<Element>?
) -> [Element] {
  count == 0 ? [] : [Element](UnsafeBufferPointer(start: start, count: count))
}

package func readBools(_ count: Int, _ start: UnsafeMutablePointer<protobuf_c_boolean>?) -> [Bool] {
  UnsafeBufferPointer(start: start, count: count).map { $0 != 0 }
}

package func readStrings(
  _ count: Int, _ start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> [String] {
  UnsafeBufferPointer(start: start, count: count).map { readString($0) }
}

package func readBytesList(
  _ count: Int, _ start: UnsafeMutablePointer<ProtobufCBinaryData>?
) -> [[UInt8]] {
  UnsafeBufferPointer(start: start, count: count).map { readBytes($0) }
}

/// A C enum, whose imported type is signed or not as its values are, is four bytes.
@inlinable
package func readEnum<CEnum: BitwiseCopyable, Value: OpenEnum>(_ value: CEnum) -> Value {
  Value(rawValue: unsafeBitCast(value, to: Int32.self))
}

@inlinable
package func readEnums<CEnum: BitwiseCopyable, Value: OpenEnum>(
  _ count: Int, _ start: UnsafeMutablePointer<CEnum>?
) -> [Value] {
  UnsafeBufferPointer(start: start, count: count).map { readEnum($0) }
}

@inlinable
package func readMessage<C, Value: Message>(_ c: UnsafeMutablePointer<C>?) -> Value? {
  guard let c else { return nil }
  return Value(reading: UnsafeRawPointer(c))
}

@inlinable
package func readBox<C, Value: Message>(_ c: UnsafeMutablePointer<C>?) -> Box<Value>? {
  guard let c else { return nil }
  return Box(Value(reading: UnsafeRawPointer(c)))
}

/// A message that a case of a oneof or an entry of a map holds.
@inlinable
package func readPresent<C, Value: Message>(_ c: UnsafeMutablePointer<C>?) -> Value {
  readMessage(c) ?? Value()
}

@inlinable
package func readMessages<C, Value: Message>(
  _ count: Int, _ start: UnsafeMutablePointer<UnsafeMutablePointer<C>?>?
) -> [Value] {
  guard count > 0, let start else { return [] }
  // Made where they stay: `map` copies each one, reference by reference.
  return [Value](unsafeUninitializedCapacity: count) { values, initialized in
    for index in 0..<count {
      (values.baseAddress! + index).initialize(to: Value(reading: UnsafeRawPointer(start[index]!)))
      initialized = index + 1
    }
  }
}

/// Entries of a map; the last one of a key wins (Protocol Buffers, "Maps").
@inlinable
package func readMap<C, Key: Hashable, Value>(
  _ count: Int, _ start: UnsafeMutablePointer<UnsafeMutablePointer<C>?>?,
  _ entry: (UnsafeMutablePointer<C>) -> (Key, Value)
) -> [Key: Value] {
  guard count > 0 else { return [:] }
  var map: [Key: Value] = [:]
  map.reserveCapacity(count)
  for c in UnsafeBufferPointer(start: start, count: count) {
    let (key, value) = entry(c!)
    map[key] = value
  }
  return map
}

/// The unknown fields of a C message as they would stand on the wire.
package func readUnknown(_ c: UnsafeRawPointer) -> [UInt8] {
  c.assumingMemoryBound(to: ProtobufCMessage.self).pointee.n_unknown_fields == 0
    ? [] : collectUnknown(c)
}

@inline(never)
private func collectUnknown(_ c: UnsafeRawPointer) -> [UInt8] {
  let base = c.assumingMemoryBound(to: ProtobufCMessage.self).pointee
  var bytes: [UInt8] = []
  for field in UnsafeBufferPointer(start: base.unknown_fields, count: Int(base.n_unknown_fields)) {
    bytes.appendVarint(UInt64(field.tag) << 3 | UInt64(field.wire_type.rawValue))
    bytes.append(contentsOf: UnsafeBufferPointer(start: field.data, count: field.len))
  }
  return bytes
}
