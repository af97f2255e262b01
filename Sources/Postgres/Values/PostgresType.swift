/// The OID of a type of PostgreSQL (catalog `pg_type`; the built-in ones never change).
package struct PostgresType: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let bool = PostgresType(rawValue: 16)
  package static let bytea = PostgresType(rawValue: 17)
  package static let name = PostgresType(rawValue: 19)
  package static let int8 = PostgresType(rawValue: 20)
  package static let int2 = PostgresType(rawValue: 21)
  package static let int4 = PostgresType(rawValue: 23)
  package static let text = PostgresType(rawValue: 25)
  package static let float8 = PostgresType(rawValue: 701)
  package static let bpchar = PostgresType(rawValue: 1042)
  package static let varchar = PostgresType(rawValue: 1043)
  package static let timestamptz = PostgresType(rawValue: 1184)
  package static let void = PostgresType(rawValue: 2278)
  package static let uuid = PostgresType(rawValue: 2950)
  package static let jsonb = PostgresType(rawValue: 3802)
  package static let xid8 = PostgresType(rawValue: 5069)

  private static let arrays: [PostgresType: PostgresType] = [
    .bool: PostgresType(rawValue: 1000),
    .bytea: PostgresType(rawValue: 1001),
    .name: PostgresType(rawValue: 1003),
    .int8: PostgresType(rawValue: 1016),
    .int2: PostgresType(rawValue: 1005),
    .int4: PostgresType(rawValue: 1007),
    .text: PostgresType(rawValue: 1009),
    .float8: PostgresType(rawValue: 1022),
    .bpchar: PostgresType(rawValue: 1014),
    .varchar: PostgresType(rawValue: 1015),
    .timestamptz: PostgresType(rawValue: 1185),
    .uuid: PostgresType(rawValue: 2951),
    .jsonb: PostgresType(rawValue: 3807),
    .xid8: PostgresType(rawValue: 271),
  ]
  private static let names: [PostgresType: String] = [
    .bool: "boolean", .bytea: "bytea", .name: "name", .int8: "bigint", .int2: "smallint",
    .int4: "integer", .text: "text", .float8: "double precision", .bpchar: "character",
    .varchar: "character varying", .timestamptz: "timestamptz", .void: "void", .uuid: "uuid",
    .jsonb: "jsonb", .xid8: "xid8",
  ]
  private static let elements = Dictionary(
    uniqueKeysWithValues: arrays.map { ($0.value, $0.key) })

  /// The type of arrays of this type.
  package var array: PostgresType {
    guard let array = Self.arrays[self] else {
      preconditionFailure("\(self) has no array type in PostgresType.arrays; add it there")
    }
    return array
  }

  /// What an array of this type holds; nil when it is none.
  package var element: PostgresType? { Self.elements[self] }

  package var description: String {
    if let name = Self.names[self] { return name }
    if let element, let name = Self.names[element] { return "\(name)[]" }
    return "type \(rawValue)"
  }

  /// Whether a value declared as this type can be read from a column of `actual`: the same, or
  /// another spelling of text with the same bytes.
  package func reads(_ actual: PostgresType) -> Bool {
    if self == actual { return true }
    if self == .text { return Self.isText(actual) }
    if let element, let other = actual.element { return element == .text && Self.isText(other) }
    return false
  }

  private static func isText(_ type: PostgresType) -> Bool {
    switch type {
    case .text, .varchar, .bpchar, .name: true
    default: false
    }
  }
}
