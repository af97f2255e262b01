/// Appends values in network byte order to one growing buffer.
package struct BinaryWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }
  package mutating func append(_ value: [UInt8]) { bytes.append(contentsOf: value) }

  /// Appends a 32-bit length and what `body` appends after it; -1 and nothing for nil.
  mutating func appendCounted<Value: PostgresValue>(_ value: Value) {
    if value.isNull { return append(Int32(-1)) }
    let start = bytes.count
    append(Int32(0))
    value.encode(into: &self)
    let count = UInt32(truncatingIfNeeded: bytes.count - start - 4)
    for i in 0..<4 {
      bytes[start + i] = UInt8(truncatingIfNeeded: count >> UInt32(24 - 8 * i))
    }
  }
}

extension RawSpan {
  /// The big-endian integer at `offset`; nil when it does not fit.
  func bigEndian<T: FixedWidthInteger & BitwiseCopyable>(at offset: Int = 0, as: T.Type) -> T? {
    guard offset >= 0, offset <= byteCount - MemoryLayout<T>.size else { return nil }
    return T(bigEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: T.self))
  }

  /// The integer that these bytes are, no more and no less.
  func integer<T: FixedWidthInteger & BitwiseCopyable>(as type: T.Type) -> T? {
    byteCount == MemoryLayout<T>.size ? bigEndian(as: type) : nil
  }

  /// The text that these bytes are; nil when they are not UTF-8.
  func text(from start: Int = 0) -> String? {
    withUnsafeBytes { bytes in
      UnsafeRawBufferPointer(rebasing: bytes[start...]).withMemoryRebound(to: UInt8.self) { bytes in
        // A quarter of the time of `String(validating:as:)`, and most columns are text. Which byte is wrong
        // nobody asks.
        guard let text = try? UTF8Span(validating: bytes.span) else { return nil }
        return String(copying: text)
      }
    }
  }
}
