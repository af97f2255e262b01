/// Reads protobuf fields one by one from bytes of a peer: bounded, never traps. For the few messages that the
/// runtime itself reads, of `google.rpc` and of OpenTelemetry; all others go through the codec.
package struct ProtobufReader {
  /// A field's value as the wire gives it; the bytes belong to the reader's input.
  package enum Value {
    case varint(UInt64)
    case bytes(UnsafeRawBufferPointer)
    /// Four or eight bytes: no field that we know has this type.
    case fixed
  }

  /// Not the encoding of a message.
  package struct Malformed: Error {}

  private var rest: Slice<UnsafeRawBufferPointer>

  package init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

  /// The next field; nil at the end.
  package mutating func next() throws(Malformed) -> (number: UInt64, value: Value)? {
    if rest.isEmpty { return nil }
    let tag = try varint()
    let number = tag >> 3
    if number == 0 || number >= 1 << 29 { throw Malformed() }
    switch tag & 7 {
    case 0: return (number, .varint(try varint()))
    case 1: _ = try take(8)
    case 2:
      let length = try varint()
      guard let length = Int(exactly: length) else { throw Malformed() }
      return (number, .bytes(UnsafeRawBufferPointer(rebasing: try take(length))))
    case 5: _ = try take(4)
    // 3 and 4 are groups, which proto3 has not; 6 and 7 are nothing.
    default: throw Malformed()
    }
    return (number, .fixed)
  }

  private mutating func take(_ count: Int) throws(Malformed) -> Slice<UnsafeRawBufferPointer> {
    if count > rest.count { throw Malformed() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private mutating func varint() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { throw Malformed() }
      // The tenth byte holds the 64th bit alone.
      if shift == 63, byte > 1 { throw Malformed() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw Malformed()
  }
}

extension ProtobufReader.Value {
  /// A `string` field.
  package func text() throws(ProtobufReader.Malformed) -> String {
    guard case .bytes(let bytes) = self, let text = String(validating: bytes, as: UTF8.self)
    else { throw ProtobufReader.Malformed() }
    return text
  }

  /// A `bytes` field or a message.
  package func contents() throws(ProtobufReader.Malformed) -> UnsafeRawBufferPointer {
    guard case .bytes(let bytes) = self else { throw ProtobufReader.Malformed() }
    return bytes
  }

  /// An `int32` or `int64` field.
  package func integer() throws(ProtobufReader.Malformed) -> Int64 {
    guard case .varint(let value) = self else { throw ProtobufReader.Malformed() }
    return Int64(bitPattern: value)
  }
}

/// Writes protobuf fields; a field with its default value is left out, as proto3 does.
package struct ProtobufWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func integer(_ number: UInt64, _ value: Int64) {
    if value == 0 { return }
    varint(number << 3)
    varint(UInt64(bitPattern: value))
  }

  /// A varint that is written also when zero, as a member of a oneof is.
  package mutating func always(_ number: UInt64, _ value: UInt64) {
    varint(number << 3)
    varint(value)
  }

  package mutating func text(_ number: UInt64, _ value: String) {
    if value.isEmpty { return }
    contents(number, value.utf8)
  }

  /// A message or `bytes`; written also when empty.
  package mutating func contents(_ number: UInt64, _ value: some Collection<UInt8>) {
    varint(number << 3 | 2)
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  package mutating func message(_ number: UInt64, _ write: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    write(&inner)
    contents(number, inner.bytes)
  }

  /// A `fixed64` field; written also when zero.
  package mutating func fixed(_ number: UInt64, _ value: UInt64) {
    varint(number << 3 | 1)
    fixed(value)
  }

  /// A `double` field; written also when zero.
  package mutating func double(_ number: UInt64, _ value: Double) {
    fixed(number, value.bitPattern)
  }

  /// A packed `repeated fixed64` field.
  package mutating func fixed(_ number: UInt64, packed values: [UInt64]) {
    if values.isEmpty { return }
    varint(number << 3 | 2)
    varint(UInt64(values.count * 8))
    for value in values { fixed(value) }
  }

  private mutating func fixed(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func varint(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }
}
