import Postgres
import Support
import Testing

@Suite("Rehearsals")
struct RehearsalTests {
  private static let count = Statement<Row<Int64>>("SELECT count(*) FROM things")
  private static let insert = Statement<Int64, NoRow>("INSERT INTO things VALUES ($1)")

  private static func withThings(
    _ body: @escaping @Sendable (PostgresPool) async throws -> Void
  ) async throws {
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
    } _: { pool in
      _ = try await pool.write(
        Statement<NoRow>("CREATE TABLE things (id bigint PRIMARY KEY)"), deadline: nil)
      try await body(pool)
    }
  }

  private static func things(_ pool: PostgresPool) async throws -> Int64? {
    try await pool.read(count, deadline: nil).first?.values
  }

  @Test("a rehearsal sees what it writes, nobody else does, and nothing stays")
  func nothingStays() async throws {
    try await Self.withThings { pool in
      let seen = try await pool.rehearse(deadline: nil) { rehearsal in
        _ = try await rehearsal.write(Self.insert, 1, deadline: nil)
        _ = try await rehearsal.write(Self.insert, 2, deadline: nil)
        #expect(try await Self.things(pool) == 0)
        return try await Self.things(rehearsal)
      }
      #expect(seen == 2)
      #expect(try await Self.things(pool) == 0)
      _ = try await pool.write(Self.insert, 1, deadline: nil)
    }
  }

  @Test("a write that fails in a rehearsal has not happened, and the rest goes on")
  func failure() async throws {
    try await Self.withThings { pool in
      let seen = try await pool.rehearse(deadline: nil) { rehearsal in
        _ = try await rehearsal.write(Self.insert, 1, deadline: nil)
        var batch = StatementBatch()
        batch.add(Self.insert, 2)
        batch.add(Self.insert, 1)
        let twice = batch
        let error = await #expect(throws: PostgresError.self) {
          try await rehearsal.write(twice, deadline: nil)
        }
        var state = ""
        if case .server(let refusal) = error { state = refusal.sqlState.description }
        #expect(state == "23505")
        return try await Self.things(rehearsal)
      }
      #expect(seen == 1)
      #expect(try await Self.things(pool) == 0)
    }
  }

  @Test("what a rehearsal throws is thrown on, and its pool is of no use behind it")
  func end() async throws {
    struct Refused: Error {}
    try await Self.withThings { pool in
      var kept: PostgresPool?
      await #expect(throws: Refused.self) {
        try await pool.rehearse(deadline: nil) { rehearsal in
          kept = rehearsal
          _ = try await rehearsal.write(Self.insert, 1, deadline: nil)
          throw Refused()
        }
      }
      let late = try #require(kept)
      for isWrite in [false, true] {
        let error = await #expect(throws: PostgresError.self) {
          if isWrite {
            _ = try await late.write(Self.insert, 1, deadline: nil)
          } else {
            _ = try await Self.things(late)
          }
        }
        #expect(error == .unavailable(reason: "the transaction is over"))
      }
      #expect(try await Self.things(pool) == 0)
    }
  }

  @Test("the deadline ends what a rehearsal waits for, and its connection serves on")
  func deadline() async throws {
    try await Self.withThings { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.rehearse(deadline: .now + .milliseconds(30)) { rehearsal in
          _ = try await rehearsal.write(Self.insert, 1, deadline: nil)
          // Work that only the deadline ends; nothing waits for its own end.
          _ = try await rehearsal.read(
            Statement<NoRow>("SELECT pg_sleep(600)"), deadline: nil)
        }
      }
      #expect(error == .deadlineExceeded)
      #expect(try await Self.things(pool) == 0)
      _ = try await pool.write(Self.insert, 1, deadline: nil)
    }
  }
}
