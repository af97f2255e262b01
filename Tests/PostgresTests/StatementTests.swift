import Postgres
import Support
import Testing

@Suite("Statements and rows")
struct StatementTests {
  private struct Product: PostgresRow, Equatable {
    var sku: String
    var price: Int64?
    static let columns: [PostgresType] = [.text, .int8]
    init(sku: String, price: Int64?) {
      self.sku = sku
      self.price = price
    }
    init(from columns: inout ColumnReader) throws(PostgresError) {
      sku = try columns.next()
      price = try columns.next()
    }
  }

  @Test("a named row reads its columns from the left")
  func namedRow() async throws {
    let statement = Statement<Product>(
      "SELECT * FROM (VALUES ('a'::varchar, 1::bigint), ('b', NULL)) AS p ORDER BY 1")
    try await ScratchDatabase().withPool { pool in
      let rows = try await pool.read(statement, deadline: nil)
      #expect(rows == [Product(sku: "a", price: 1), Product(sku: "b", price: nil)])
    }
  }

  @Test(
    "a column that is not what the row declares is an error that says which",
    arguments: [
      ("SELECT 'a', 1::integer", 1, DecodingFailure.Reason.wrongType(.int4)),
      ("SELECT 'a'", 1, .missing),
      ("SELECT NULL::text, 1::bigint", 0, .null),
      ("SELECT 1::bigint, 1::bigint", 0, .wrongType(.int8)),
    ])
  func wrongColumns(sql: String, column: Int, reason: DecodingFailure.Reason) async throws {
    let statement = Statement<Product>(sql)
    try await ScratchDatabase().withPool { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read(statement, deadline: nil)
      }
      guard case .decoding(let failure) = error else {
        Issue.record("not a decoding failure: \(String(describing: error))")
        return
      }
      #expect(failure.column == column)
      #expect(failure.reason == reason)
      // The connection is none the worse.
      let one = try await pool.read(Statement<Row<Int64>>("SELECT 1::bigint"), deadline: nil)
      #expect(one.map(\.values) == [1])
    }
  }

  @Test("infinity is no timestamp, two dimensions are no array")
  func undecodable() async throws {
    let infinity = Statement<Row<PostgresTimestamp>>("SELECT 'infinity'::timestamptz")
    let matrix = Statement<Row<[Int64]>>("SELECT '{{1,2},{3,4}}'::bigint[]")
    try await ScratchDatabase().withPool { pool in
      await #expect(throws: PostgresError.self) { try await pool.read(infinity, deadline: nil) }
      await #expect(throws: PostgresError.self) { try await pool.read(matrix, deadline: nil) }
    }
  }

  @Test("a timestamp that the server cannot hold and a text with NUL are refused by the server")
  func unencodable() async throws {
    let time = Statement<PostgresTimestamp, Row<PostgresTimestamp>>("SELECT $1")
    let text = Statement<String, Row<String>>("SELECT $1")
    try await ScratchDatabase().withPool { pool in
      let early = await #expect(throws: PostgresError.self) {
        try await pool.read(time, PostgresTimestamp(microseconds: .min), deadline: nil)
      }
      #expect(early?.sqlState == "22008")
      let zero = await #expect(throws: PostgresError.self) {
        try await pool.read(text, "a\0b", deadline: nil)
      }
      #expect(zero?.sqlState == "22021")
    }
  }

  @Test("the server's description is held against the declaration")
  func describe() async throws {
    let right = Statement<Int64, String?, Row<Int64, String>>("SELECT $1, coalesce($2, '')")
    let wrongType = Statement<Row<Int32>>("SELECT 1::bigint AS one")
    let tooFew = Statement<Row<Int64>>("SELECT 1::bigint, 2")
    let broken = Statement<NoRow>("SELECT nothing FROM nowhere")
    try await ScratchDatabase().withPool { pool in
      let description = try await pool.describe(right.signature)
      #expect(description.parameters == [.int8, .text])
      #expect(description.columns.map(\.type) == [.int8, .text])
      #expect(right.signature.differences(from: description) == [])
      #expect(
        wrongType.signature.differences(from: try await pool.describe(wrongType.signature))
          == ["column one is bigint, the row declares integer"])
      #expect(
        tooFew.signature.differences(from: try await pool.describe(tooFew.signature))
          == ["its rows read 1 columns, the SQL gives 2"])
      let error = await #expect(throws: PostgresError.self) {
        try await pool.describe(broken.signature)
      }
      #expect(error?.sqlState == .undefinedTable)
    }
  }

  @Test("parameters beyond the limit are refused before they are sent")
  func tooLarge() async throws {
    let length = Statement<String, Row<Int32>>("SELECT length($1)")
    let tooLong = String(repeating: "x", count: (32 << 20) + 1)
    let long = String(repeating: "x", count: 8 << 20)
    try await ScratchDatabase().withPool { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read(length, tooLong, deadline: nil)
      }
      #expect(
        error
          == .tooLarge(what: "parameter bytes", size: (32 << 20) + 1, limit: 32 << 20))
      // Within it, far more than a socket takes at once.
      let lengths = try await pool.read(length, long, deadline: nil)
      #expect(lengths.map(\.values) == [8 << 20])
    }
  }

  @Test("a statement is prepared anew when a migration has changed what it returns")
  func outdatedPlan() async throws {
    let all = Statement<Row<Int64>>("SELECT * FROM t")
    try await ScratchDatabase().withPool {
      $0.readConnections = 1
    } _: { pool in
      _ = try await pool.write(Statement<NoRow>("CREATE TABLE t (a bigint)"), deadline: nil)
      _ = try await pool.write(Statement<NoRow>("INSERT INTO t VALUES (1)"), deadline: nil)
      #expect(try await pool.read(all, deadline: nil).map(\.values) == [1])
      _ = try await pool.write(
        Statement<NoRow>("ALTER TABLE t ADD COLUMN b text DEFAULT 'x'"), deadline: nil)
      #expect(try await pool.read(all, deadline: nil).map(\.values) == [1])
      _ = try await pool.write(
        Statement<NoRow>("ALTER TABLE t ALTER COLUMN a TYPE integer"), deadline: nil)
      await #expect(throws: PostgresError.self) { try await pool.read(all, deadline: nil) }
    }
  }

  @Test("a statement that another hand has deallocated is prepared anew")
  func deallocated() async throws {
    let one = Statement<Row<Int64>>("SELECT 1::bigint")
    try await ScratchDatabase().withPool {
      $0.readConnections = 1
    } _: { pool in
      #expect(try await pool.read(one, deadline: nil).map(\.values) == [1])
      _ = try await pool.read(Statement<NoRow>("DEALLOCATE ALL"), deadline: nil)
      #expect(try await pool.read(one, deadline: nil).map(\.values) == [1])
    }
  }

  @Test("without session state nothing is prepared and timeouts are the transaction's")
  func statelessSession() async throws {
    let settings = Statement<Int64, Row<Int64, Int64, String>>(
      """
      SELECT $1, (SELECT count(*) FROM pg_prepared_statements), current_setting('statement_timeout')
      """)
    try await ScratchDatabase().withPool {
      $0.keepsSessionState = false
      $0.statementTimeout = .seconds(60)
    } _: { pool in
      let row = try #require(
        try await pool.read(settings, 7, deadline: .now + .seconds(29)).first)
      #expect(row.values.0 == 7)
      #expect(row.values.1 == 0)
      #expect(row.values.2 == "30s")
    }
  }
}
