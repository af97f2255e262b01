extension Bool: PostgresScalar {
  package static var postgresType: PostgresType { .bool }
  package func encode(into writer: inout BinaryWriter) { writer.append(UInt8(self ? 1 : 0)) }
  package init?(postgres bytes: RawSpan) {
    guard let byte = bytes.integer(as: UInt8.self), byte <= 1 else { return nil }
    self = byte == 1
  }
}

extension Int16: PostgresScalar {
  package static var postgresType: PostgresType { .int2 }
  package func encode(into writer: inout BinaryWriter) { writer.append(self) }
  package init?(postgres bytes: RawSpan) {
    guard let value = bytes.integer(as: Int16.self) else { return nil }
    self = value
  }
}

extension Int32: PostgresScalar {
  package static var postgresType: PostgresType { .int4 }
  package func encode(into writer: inout BinaryWriter) { writer.append(self) }
  package init?(postgres bytes: RawSpan) {
    guard let value = bytes.integer(as: Int32.self) else { return nil }
    self = value
  }
}

extension Int64: PostgresScalar {
  package static var postgresType: PostgresType { .int8 }
  package func encode(into writer: inout BinaryWriter) { writer.append(self) }
  package init?(postgres bytes: RawSpan) {
    guard let value = bytes.integer(as: Int64.self) else { return nil }
    self = value
  }
}

extension Double: PostgresScalar {
  package static var postgresType: PostgresType { .float8 }
  package func encode(into writer: inout BinaryWriter) { writer.append(bitPattern) }
  package init?(postgres bytes: RawSpan) {
    guard let bits = bytes.integer(as: UInt64.self) else { return nil }
    self = Double(bitPattern: bits)
  }
}

/// `text`. A NUL in it is refused by the server (SQLSTATE 22021).
extension String: PostgresScalar {
  package static var postgresType: PostgresType { .text }
  package func encode(into writer: inout BinaryWriter) { writer.append(self) }
  package init?(postgres bytes: RawSpan) {
    guard let text = bytes.text() else { return nil }
    self = text
  }
}

/// A `uuid`: sixteen bytes, in the order of their text.
package struct PostgresUUID: PostgresScalar, Hashable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package static var postgresType: PostgresType { .uuid }
  package func encode(into writer: inout BinaryWriter) {
    writer.append(high)
    writer.append(low)
  }
  package init?(postgres bytes: RawSpan) {
    guard bytes.byteCount == 16, let high = bytes.bigEndian(at: 0, as: UInt64.self),
      let low = bytes.bigEndian(at: 8, as: UInt64.self)
    else { return nil }
    self.init(high: high, low: low)
  }
}

/// A `timestamptz`: microseconds since 1970-01-01T00:00:00Z.
package struct PostgresTimestamp: PostgresScalar, Hashable, Comparable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (a: Self, b: Self) -> Bool { a.microseconds < b.microseconds }

  /// PostgreSQL counts from 2000-01-01T00:00:00Z.
  private static let epoch: Int64 = 946_684_800_000_000

  package static var postgresType: PostgresType { .timestamptz }

  package func encode(into writer: inout BinaryWriter) {
    let (value, overflow) = microseconds.subtractingReportingOverflow(Self.epoch)
    // The least and greatest values are infinities there. This one is out of the server's range:
    // it refuses (SQLSTATE 22008) where we could not say the time.
    let isSayable = !overflow && value != .min && value != .max
    writer.append(isSayable ? value : .min + 1)
  }

  /// Nil for infinity, which is no time.
  package init?(postgres bytes: RawSpan) {
    guard let value = bytes.integer(as: Int64.self), value != .min, value != .max else {
      return nil
    }
    let (microseconds, overflow) = value.addingReportingOverflow(Self.epoch)
    if overflow { return nil }
    self.init(microseconds: microseconds)
  }
}

/// A `jsonb`, as JSON text.
package struct PostgresJSON: PostgresScalar, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The binary format of `jsonb` is this byte and the text.
  private static let version: UInt8 = 1

  package static var postgresType: PostgresType { .jsonb }
  package func encode(into writer: inout BinaryWriter) {
    writer.append(Self.version)
    writer.append(text)
  }
  package init?(postgres bytes: RawSpan) {
    guard let version = bytes.bigEndian(as: UInt8.self), version == Self.version,
      let text = bytes.text(from: 1)
    else { return nil }
    self.init(text)
  }
}

/// An `xid8`: a transaction's number, which never wraps.
package struct PostgresTransactionID: PostgresScalar, Hashable, Comparable {
  package let number: UInt64

  package init(_ number: UInt64) { self.number = number }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  package static var postgresType: PostgresType { .xid8 }
  package func encode(into writer: inout BinaryWriter) { writer.append(number) }
  package init?(postgres bytes: RawSpan) {
    guard let number = bytes.integer(as: UInt64.self) else { return nil }
    self.init(number)
  }
}
