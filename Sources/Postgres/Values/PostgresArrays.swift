extension Array: PostgresValue where Element: PostgresElement {
  package static var postgresType: PostgresType { Element.arrayType }
  package func encode(into writer: inout BinaryWriter) { Element.encode(self, into: &writer) }
  package init?(postgres bytes: RawSpan) {
    guard let elements = Element.decode(bytes) else { return nil }
    self = elements
  }
}

/// `[UInt8]` is a `bytea`, not an array.
extension UInt8: PostgresElement {
  package static var arrayType: PostgresType { .bytea }
  package static func encode(_ elements: [UInt8], into writer: inout BinaryWriter) {
    writer.append(elements)
  }
  package static func decode(_ bytes: RawSpan) -> [UInt8]? {
    bytes.withUnsafeBytes { [UInt8]($0) }
  }
}

extension Array: PostgresElement, PostgresScalar where Element == UInt8 {}

extension PostgresScalar {
  package static var arrayType: PostgresType { postgresType.array }
  package static func encode(_ elements: [Self], into writer: inout BinaryWriter) {
    BinaryArray.encode(elements, of: postgresType, into: &writer)
  }
  package static func decode(_ bytes: RawSpan) -> [Self]? {
    BinaryArray.decode(bytes, of: postgresType)
  }
}

/// An array whose elements may be NULL.
extension Optional: PostgresElement where Wrapped: PostgresScalar {
  package static var arrayType: PostgresType { Wrapped.postgresType.array }
  package static func encode(_ elements: [Wrapped?], into writer: inout BinaryWriter) {
    BinaryArray.encode(elements, of: Wrapped.postgresType, into: &writer)
  }
  package static func decode(_ bytes: RawSpan) -> [Wrapped?]? {
    BinaryArray.decode(bytes, of: Wrapped.postgresType)
  }
}

/// The binary format of one-dimensional arrays (PostgreSQL's `array_recv`): dimensions, whether a
/// NULL is among them, element type, then per dimension its size and first index, then the elements
/// with a length each.
private enum BinaryArray {
  private static let headerBytes = 20

  static func encode<Value: PostgresValue>(
    _ elements: [Value], of type: PostgresType, into writer: inout BinaryWriter
  ) {
    let isEmpty = elements.isEmpty
    writer.append(Int32(isEmpty ? 0 : 1))
    writer.append(Int32(elements.contains(where: \.isNull) ? 1 : 0))
    writer.append(type.rawValue)
    if isEmpty { return }
    // More elements than 32 bits count do not pass `Limits.parameterBytesMax`.
    writer.append(Int32(truncatingIfNeeded: elements.count))
    writer.append(Int32(1))
    for element in elements { writer.appendCounted(element) }
  }

  static func decode<Value: PostgresValue>(_ bytes: RawSpan, of type: PostgresType) -> [Value]? {
    guard let dimensions = bytes.bigEndian(at: 0, as: Int32.self),
      let element = bytes.bigEndian(at: 8, as: UInt32.self),
      type.reads(PostgresType(rawValue: element))
    else { return nil }
    if dimensions == 0 { return [] }
    guard dimensions == 1, let size = bytes.bigEndian(at: 12, as: Int32.self), size >= 0 else {
      return nil
    }
    // Every element has its length: what the bytes cannot hold is not reserved.
    guard Int(size) <= (bytes.byteCount - headerBytes) / 4 else { return nil }
    var values: [Value] = []
    values.reserveCapacity(Int(size))
    var offset = headerBytes
    for _ in 0..<size {
      guard let length = bytes.bigEndian(at: offset, as: Int32.self) else { return nil }
      offset += 4
      if length == -1 {
        guard let null = Value.null else { return nil }
        values.append(null)
        continue
      }
      guard length >= 0, Int(length) <= bytes.byteCount - offset,
        let value = Value(postgres: bytes.extracting(offset..<offset + Int(length)))
      else { return nil }
      values.append(value)
      offset += Int(length)
    }
    return offset == bytes.byteCount ? values : nil
  }
}
