internal import CLibpq

/// The result of one statement, as libpq holds it; freed with its last owner.
///
/// `@unchecked Sendable`: a PGresult is never changed after libpq hands it out, and libpq allows
/// reading one from any thread (libpq, "Behavior in Threaded Programs").
final class ResultSet: @unchecked Sendable {
  private let raw: OpaquePointer

  /// Takes over the PGresult.
  init(_ raw: OpaquePointer) { self.raw = raw }
  deinit { PQclear(raw) }

  var status: ExecStatusType { PQresultStatus(raw) }
  var rowCount: Int32 { PQntuples(raw) }
  var columnCount: Int32 { PQnfields(raw) }
  var memoryBytes: Int { PQresultMemorySize(raw) }

  func type(of column: Int32) -> PostgresType { PostgresType(rawValue: PQftype(raw, column)) }

  /// Empty when there is no such column.
  func name(of column: Int32) -> String {
    PQfname(raw, column).map { String(cString: $0) } ?? ""
  }

  func isNull(_ row: Int32, _ column: Int32) -> Bool { PQgetisnull(raw, row, column) != 0 }

  /// The bytes of one field, none for NULL; they live as long as the result.
  func cell(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: PQgetvalue(raw, row, column), count: Int(PQgetlength(raw, row, column)))
  }

  func text(_ row: Int32, _ column: Int32) -> String {
    cell(row, column).bytes.text() ?? ""
  }

  /// How many rows the statement touched; 0 for those that touch none.
  var affectedRows: Int { PQcmdTuples(raw).flatMap { Int(String(cString: $0)) } ?? 0 }

  func rows<Output: PostgresRow>() throws(PostgresError) -> [Output] {
    var rows: [Output] = []
    rows.reserveCapacity(Int(rowCount))
    for row in 0..<rowCount {
      var columns = ColumnReader(self, row: row)
      rows.append(try Output(from: &columns))
    }
    return rows
  }

  /// Parameters and columns, of a result that PQsendDescribePrepared asked for.
  var description: StatementDescription {
    StatementDescription(
      parameters: (0..<PQnparams(raw)).map { PostgresType(rawValue: PQparamtype(raw, $0)) },
      columns: (0..<columnCount).map {
        StatementDescription.Column(name: name(of: $0), type: type(of: $0))
      })
  }

  /// What the server says, of a result that is an error.
  var message: ServerMessage { ServerMessage(raw) }

  /// The command's tag, such as COMMIT or INSERT 0 1.
  var commandTag: String { String(cString: PQcmdStatus(raw)) }
}

/// An error or a notice, copied out of a PGresult.
struct ServerMessage {
  let error: ServerError
  /// Whether the server ended the connection with it.
  let isFatal: Bool

  init(_ result: OpaquePointer) {
    // Fields by the protocol's letters (PostgreSQL, "Error and Notice Message Fields"), which is
    // what the PG_DIAG macros stand for.
    func field(_ letter: Unicode.Scalar) -> String? {
      PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
    }
    error = ServerError(
      sqlState: SQLState(rawValue: field("C") ?? "XX000"),
      message: field("M") ?? String(cString: PQresultErrorMessage(result)),
      detail: field("D"), hint: field("H"), schema: field("s"), table: field("t"),
      column: field("c"), constraint: field("n"), position: field("P").flatMap { Int($0) },
      context: field("W"), routine: field("R"))
    // "V" is the severity that is never translated.
    let severity = field("V")
    isFatal = severity == "FATAL" || severity == "PANIC"
  }
}
