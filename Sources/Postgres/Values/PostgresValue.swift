/// A value that goes to and comes from PostgreSQL in its binary format.
///
/// Bool, Int16, Int32, Int64, Double, String, [UInt8], `PostgresUUID`, `PostgresTimestamp`,
/// `PostgresJSON` and `PostgresTransactionID` are; so are their Optionals (NULL) and arrays of all
/// these. A type with a raw value of one of them becomes one by saying so:
/// `extension OrderState: PostgresScalar {}`.
package protocol PostgresValue: Sendable {
  /// The type that a parameter is declared with and a column must have.
  static var postgresType: PostgresType { get }
  /// True for NULL, which has no bytes.
  var isNull: Bool { get }
  /// Appends the value's bytes, without their length. Not called for NULL.
  func encode(into writer: inout BinaryWriter)
  /// Reads one value of exactly these bytes; nil when they are none of this type.
  init?(postgres bytes: RawSpan)
  /// What NULL becomes; nil when this type has no room for it.
  static var null: Self? { get }
}

extension PostgresValue {
  package var isNull: Bool { false }
  package static var null: Self? { nil }
}

/// A value that arrays are made of: everything but NULL and arrays.
package protocol PostgresScalar: PostgresValue, PostgresElement {}

/// What may stand between the brackets of a Swift array to make it a PostgreSQL value.
///
/// An array of most elements is an array of PostgreSQL; an array of UInt8 is a `bytea`. So the
/// element decides: conform scalars to `PostgresScalar` instead.
package protocol PostgresElement: Sendable {
  static var arrayType: PostgresType { get }
  static func encode(_ elements: [Self], into writer: inout BinaryWriter)
  static func decode(_ bytes: RawSpan) -> [Self]?
}

// MARK: Raw values

extension PostgresValue where Self: RawRepresentable, RawValue: PostgresValue {
  package static var postgresType: PostgresType { RawValue.postgresType }
  package func encode(into writer: inout BinaryWriter) { rawValue.encode(into: &writer) }
  package init?(postgres bytes: RawSpan) {
    guard let rawValue = RawValue(postgres: bytes) else { return nil }
    self.init(rawValue: rawValue)
  }
}

// MARK: NULL

extension Optional: PostgresValue where Wrapped: PostgresValue {
  package static var postgresType: PostgresType { Wrapped.postgresType }
  package var isNull: Bool { self == nil }
  package func encode(into writer: inout BinaryWriter) { self?.encode(into: &writer) }
  package init?(postgres bytes: RawSpan) {
    guard let wrapped = Wrapped(postgres: bytes) else { return nil }
    self = .some(wrapped)
  }
  package static var null: Self? { .some(nil) }
}
