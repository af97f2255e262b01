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
    defer { column += 1 }
    guard column < result.columnCount else { throw failure(.missing, type) }
    let actual = result.type(of: column)
    guard type.postgresType.reads(actual) else { throw failure(.wrongType(actual), type) }
    if result.isNull(row, column) {
      guard let null = type.null else { throw failure(.null, type) }
      return null
    }
    let value = result.withCell(row, column) { type.init(postgres: $0) }
    guard let value else {
      let bytes = result.withCell(row, column) { $0.byteCount }
      throw failure(.malformed(bytes: bytes), type)
    }
    return value
  }

  /// An error for the column read last, whose value the row cannot be made from.
  package func refuse(_ why: String) -> PostgresError {
    let last = column - 1
    return .decoding(
      DecodingFailure(
        column: Int(last), name: result.name(of: last), expected: result.type(of: last),
        reason: .refused(why)))
  }

  private func failure<Value: PostgresValue>(
    _ reason: DecodingFailure.Reason, _ type: Value.Type
  ) -> PostgresError {
    .decoding(
      DecodingFailure(
        column: Int(column), name: result.name(of: column), expected: type.postgresType,
        reason: reason))
  }
}
