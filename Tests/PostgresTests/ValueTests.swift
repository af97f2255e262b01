import Postgres
import Support
import Testing

@Suite("Values to PostgreSQL and back")
struct ValueTests {
  /// Sends the values as an array and one by one, and expects them back equal.
  private func roundTrip<Value: PostgresScalar & Equatable>(_ values: [Value]) async throws {
    let type = Value.postgresType
    let one = Statement<Value, Row<Value, Value?>>("SELECT $1, NULL::\(type)")
    let all = Statement<[Value], [Value?], Row<[Value], [Value?], [Value]>>(
      "SELECT $1, $2, '{}'::\(type)[]")
    let withNull: [Value?] = values.map { $0 } + [nil]
    try await ScratchDatabase().withPool { pool in
      for value in values {
        let row = try #require(try await pool.read(one, value, deadline: nil).first)
        #expect(row.values.0 == value)
        #expect(row.values.1 == nil)
      }
      let row = try #require(try await pool.read(all, values, withNull, deadline: nil).first)
      #expect(row.values.0 == values)
      #expect(row.values.1 == withNull)
      #expect(row.values.2 == [])
    }
  }

  @Test("boolean") func booleans() async throws { try await roundTrip([true, false]) }
  @Test("smallint") func int16() async throws { try await roundTrip([Int16.min, -1, 0, 1, .max]) }
  @Test("integer") func int32() async throws { try await roundTrip([Int32.min, -1, 0, 1, .max]) }
  @Test("bigint") func int64() async throws { try await roundTrip([Int64.min, -1, 0, 1, .max]) }

  @Test("double precision") func double() async throws {
    try await roundTrip([
      -Double.infinity, -Double.greatestFiniteMagnitude, -0.1, 0, .leastNonzeroMagnitude, .infinity,
    ])
  }

  @Test("text") func text() async throws {
    try await roundTrip([
      "", "a", "'; --", "{\"NULL\"}", "Ærøskøbing 🏭", String(repeating: "x", count: 100_000),
    ])
  }

  @Test("bytea") func bytes() async throws {
    try await roundTrip([[], [0], Array(UInt8.min...UInt8.max)])
  }

  @Test("uuid") func uuid() async throws {
    try await roundTrip([
      PostgresUUID(high: 0, low: 0), PostgresUUID(high: 1, low: .max),
      PostgresUUID(high: .max, low: .max),
    ])
  }

  @Test("timestamptz") func timestamps() async throws {
    try await roundTrip([
      PostgresTimestamp(microseconds: -210_866_803_200_000_000),  // 4714-11-24 BC, the first
      PostgresTimestamp(microseconds: -1), PostgresTimestamp(microseconds: 0),
      PostgresTimestamp(microseconds: 1_800_000_000_123_456),
      PostgresTimestamp(microseconds: .max),
    ])
  }

  @Test("jsonb") func json() async throws {
    try await roundTrip([PostgresJSON("{}"), PostgresJSON(#"{"a": [1, null, "ü"]}"#)])
  }

  @Test("xid8") func transactionIDs() async throws {
    try await roundTrip([PostgresTransactionID(0), PostgresTransactionID(.max)])
  }

  @Test("what the server writes is what Swift reads, and the other way round")
  func agreement() async throws {
    let server = Statement<Row<PostgresUUID, PostgresTimestamp, [Int16]>>(
      """
      SELECT '01234567-89ab-cdef-fedc-ba9876543210'::uuid, '2001-02-03 04:05:06.789012+00'::timestamptz,
        '{1,-2}'::smallint[]
      """)
    let swift = Statement<PostgresUUID, PostgresTimestamp, [String?], Row<String, Bool, String>>(
      "SELECT $1::text, $2 = '1970-01-01 00:00:01+00'::timestamptz, array_to_string($3, ',', '-')")
    try await ScratchDatabase().withPool { pool in
      let (uuid, time, numbers) = try #require(
        try await pool.read(server, deadline: nil).first
      ).values
      #expect(uuid == PostgresUUID(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210))
      #expect(time == PostgresTimestamp(microseconds: 981_173_106_789_012))
      #expect(numbers == [1, -2])
      let (text, isSame, joined) = try #require(
        try await pool.read(
          swift, uuid, PostgresTimestamp(microseconds: 1_000_000), ["a", nil, "b"], deadline: nil
        ).first
      ).values
      #expect(text == "01234567-89ab-cdef-fedc-ba9876543210")
      #expect(isSame)
      #expect(joined == "a,-,b")
    }
  }

  private enum Grade: Int16, PostgresScalar, Equatable { case low = 1, high = 2 }

  @Test("an enum with a raw value is a value; a number without a case is refused")
  func rawValues() async throws {
    let echo = Statement<Grade, Row<Grade>>("SELECT $1")
    let unknown = Statement<Row<Grade>>("SELECT 3::smallint")
    try await ScratchDatabase().withPool { pool in
      let grades = try await pool.read(echo, .high, deadline: nil)
      #expect(grades.first?.values == .high)
      await #expect(throws: PostgresError.self) { try await pool.read(unknown, deadline: nil) }
    }
  }
}
