/// One row of a statement's result, read column by column in the order of its SELECT list.
///
///     struct Price: PostgresRow {
///       static let columns: [PostgresType] = [.text, .int8]
///       init(from columns: inout ColumnReader) throws(PostgresError) {
///         sku = try columns.next()
///         amount = try columns.next()
///       }
///     }
///
/// `Row<String, Int64>` is one without a name; `NoRow` is for statements that return none.
package protocol PostgresRow: Sendable {
  /// The columns that `init(from:)` reads, held against the schema by `Statement.signature`.
  static var columns: [PostgresType] { get }
  init(from columns: inout ColumnReader) throws(PostgresError)
}

/// A row that is just its columns.
package struct Row<each Column: PostgresValue>: PostgresRow {
  package let values: (repeat each Column)

  package static var columns: [PostgresType] {
    var columns: [PostgresType] = []
    repeat columns.append((each Column).postgresType)
    return columns
  }

  package init(from columns: inout ColumnReader) throws(PostgresError) {
    values = (repeat try columns.next((each Column).self))
  }
}

/// The row of a statement that returns none, or whose rows nobody reads.
package struct NoRow: PostgresRow {
  package static var columns: [PostgresType] { [] }
  package init(from columns: inout ColumnReader) throws(PostgresError) {}
}

/// Reads the columns of one row from the left.
package struct ColumnReader {
  private let result: ResultSet
  private let row: Int32
  private var column: Int32 = 0

  init(_ result: ResultSet, row: Int32) {
    self.result = result
    self.row = row
  }

  /// The next column's value.
  /// - Throws: `.decoding` when the column is missing, NULL or of another type.
  package mutating func next<Value: PostgresValue>(
    _ type: Value.Type = Value.self
  ) throws(PostgresError) -> Value {
    try value()
  }

  private mutating func value<Value: PostgresValue>() throws(PostgresError) -> Value {
    guard let cell = try cell(Value.postgresType) else {
      guard let null = Value.null else { throw failure(.null, Value.postgresType) }
      return null
    }
    guard let value = Value(postgres: cell.bytes) else {
      throw failure(.malformed(bytes: cell.count), Value.postgresType)
    }
    return value
  }

  /// Goes on to the next column: its bytes, which live as long as this reader; nil for NULL.
  private mutating func cell(_ expected: PostgresType) throws(PostgresError)
    -> UnsafeRawBufferPointer?
  {
    let next = column
    column += 1
    guard next < result.columnCount else { throw failure(.missing, expected) }
    let actual = result.type(of: next)
    guard expected.reads(actual) else { throw failure(.wrongType(actual), expected) }
    return result.isNull(row, next) ? nil : result.cell(row, next)
  }

  /// An error for the column read last, whose value the row cannot be made from.
  package func refuse(_ why: String) -> PostgresError {
    let last = column - 1
    return .decoding(
      DecodingFailure(
        column: Int(last), name: result.name(of: last), expected: result.type(of: last),
        reason: .refused(why)))
  }

  private func failure(_ reason: DecodingFailure.Reason, _ expected: PostgresType) -> PostgresError
  {
    let last = column - 1
    return .decoding(
      DecodingFailure(
        column: Int(last), name: result.name(of: last), expected: expected, reason: reason))
  }
}

// For those that rows are mostly made of: where the generic function is called from another module it reads
// its value through the type's metadata, which made a quarter of what reading an order cost.
extension ColumnReader {
  package mutating func next(_ type: Bool.Type = Bool.self) throws(PostgresError) -> Bool {
    try value()
  }

  package mutating func next(_ type: Int16.Type = Int16.self) throws(PostgresError) -> Int16 {
    try value()
  }

  package mutating func next(_ type: Int32.Type = Int32.self) throws(PostgresError) -> Int32 {
    try value()
  }

  package mutating func next(_ type: Int64.Type = Int64.self) throws(PostgresError) -> Int64 {
    try value()
  }

  package mutating func next(_ type: Int64?.Type = Int64?.self) throws(PostgresError) -> Int64? {
    try value()
  }

  package mutating func next(_ type: String.Type = String.self) throws(PostgresError) -> String {
    try value()
  }

  package mutating func next(_ type: Bool?.Type = Bool?.self) throws(PostgresError) -> Bool? {
    try value()
  }

  package mutating func next(_ type: Int16?.Type = Int16?.self) throws(PostgresError) -> Int16? {
    try value()
  }

  package mutating func next(_ type: Int32?.Type = Int32?.self) throws(PostgresError) -> Int32? {
    try value()
  }

  package mutating func next(_ type: String?.Type = String?.self) throws(PostgresError) -> String? {
    try value()
  }

  package mutating func next(
    _ type: PostgresUUID.Type = PostgresUUID.self
  ) throws(PostgresError) -> PostgresUUID {
    try value()
  }

  package mutating func next(
    _ type: PostgresUUID?.Type = PostgresUUID?.self
  ) throws(PostgresError) -> PostgresUUID? {
    try value()
  }

  package mutating func next(
    _ type: PostgresTimestamp.Type = PostgresTimestamp.self
  ) throws(PostgresError) -> PostgresTimestamp {
    try value()
  }

  package mutating func next(
    _ type: PostgresTimestamp?.Type = PostgresTimestamp?.self
  ) throws(PostgresError) -> PostgresTimestamp? {
    try value()
  }
}
