/// One message of `google/protobuf/descriptor.proto` as its fields lie on the wire: descriptors describe every
/// contract but their own.
struct DescriptorMessage {
  /// A field's value: a number, or counted bytes.
  private enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  private let fields: [(number: UInt64, value: Value)]

  init(_ bytes: ArraySlice<UInt8>) throws(DescriptorError) {
    var reader = VarintReader(bytes)
    var fields: [(number: UInt64, value: Value)] = []
    while !reader.rest.isEmpty {
      guard let tag = reader.next() else { throw DescriptorError("the bytes end inside a tag") }
      switch tag & 7 {
      case 0:
        guard let number = reader.next() else {
          throw DescriptorError("the bytes end inside a number")
        }
        fields.append((tag >> 3, .number(number)))
      case 1: reader = try Self.skip(8, reader)
      case 2:
        guard let count = reader.next(), count <= UInt64(reader.rest.count) else {
          throw DescriptorError("the bytes end inside a field")
        }
        fields.append((tag >> 3, .bytes(reader.rest.prefix(Int(count)))))
        reader = VarintReader(reader.rest.dropFirst(Int(count)))
      case 5: reader = try Self.skip(4, reader)
      default: throw DescriptorError("a field has the unsupported wire type \(tag & 7)")
      }
    }
    self.fields = fields
  }

  /// The last text of a number; empty if there is none.
  func text(_ number: UInt64) throws(DescriptorError) -> String {
    try texts(number).last ?? ""
  }

  func texts(_ number: UInt64) throws(DescriptorError) -> [String] {
    var texts: [String] = []
    for bytes in counted(number) {
      guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
        throw DescriptorError("a name is no UTF-8, or holds a NUL")
      }
      texts.append(text)
    }
    return texts
  }

  /// The last number of a field; nil if there is none.
  func number(_ number: UInt64) -> UInt64? {
    for field in fields.reversed() where field.number == number {
      if case .number(let value) = field.value { return value }
    }
    return nil
  }

  func messages(_ number: UInt64) throws(DescriptorError) -> [DescriptorMessage] {
    var messages: [DescriptorMessage] = []
    for bytes in counted(number) { messages.append(try DescriptorMessage(bytes)) }
    return messages
  }

  func counted(_ number: UInt64) -> [ArraySlice<UInt8>] {
    fields.compactMap { field in
      guard field.number == number, case .bytes(let bytes) = field.value else { return nil }
      return bytes
    }
  }

  private static func skip(
    _ count: Int, _ reader: VarintReader
  ) throws(DescriptorError) -> VarintReader {
    guard reader.rest.count >= count else {
      throw DescriptorError("the bytes end inside a number")
    }
    return VarintReader(reader.rest.dropFirst(count))
  }
}

/// Why descriptors can't be used.
package struct DescriptorError: Error, CustomStringConvertible {
  package let reason: String
  package var description: String { reason }

  init(_ reason: String) { self.reason = reason }
}
