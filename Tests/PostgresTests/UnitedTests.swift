import Postgres
import Support
import Testing

@Suite("Transactions of several round trips")
struct UnitedTests {
  private static let count = Statement<Row<Int64>>("SELECT count(*) FROM things")
  private static let insert = Statement<Int64, NoRow>("INSERT INTO things VALUES ($1)")

  private static func withThings(
    _ body: @escaping @Sendable (PostgresPool) async throws -> Void
  ) async throws {
    try await ScratchDatabase().withPool { pool in
      _ = try await pool.write(
        Statement<NoRow>("CREATE TABLE things (id bigint PRIMARY KEY)"), deadline: nil)
      try await body(pool)
    }
  }

  private static func things(_ pool: PostgresPool) async throws -> Int64? {
    try await pool.read(count, deadline: nil).first?.values
  }

  @Test("all of them take effect in the end, and nobody sees them before")
  func commits() async throws {
    try await Self.withThings { pool in
      let seen = try await pool.unite(deadline: nil) { united in
        _ = try await united.write(Self.insert, 1, deadline: nil)
        // A write that fails has not happened, and the rest goes on.
        await #expect(throws: PostgresError.self) {
          try await united.write(Self.insert, 1, deadline: nil)
        }
        _ = try await united.write(Self.insert, 2, deadline: nil)
        #expect(try await Self.things(pool) == 0)
        return try await Self.things(united)
      }
      #expect(seen == 2)
      #expect(try await Self.things(pool) == 2)
    }
  }

  private struct Enough: Error {}

  @Test("what is thrown undoes all of them")
  func undoes() async throws {
    try await Self.withThings { pool async throws in
      await #expect(throws: Enough.self) {
        try await pool.unite(deadline: nil) { united in
          _ = try await united.write(Self.insert, 1, deadline: nil)
          throw Enough()
        }
      }
      #expect(try await Self.things(pool) == 0)
    }
  }

  @Test("in a rehearsal nothing of them stays")
  func rehearsed() async throws {
    try await Self.withThings { pool in
      let seen = try await pool.rehearse(deadline: nil) { rehearsal in
        try await rehearsal.unite(deadline: nil) { united in
          _ = try await united.write(Self.insert, 1, deadline: nil)
        }
        return try await Self.things(rehearsal)
      }
      #expect(seen == 1)
      #expect(try await Self.things(pool) == 0)
    }
  }

  @Test("one view: what others commit meanwhile is not in it, and nothing can be written")
  func snapshot() async throws {
    try await Self.withThings { pool in
      let counts = try await pool.snapshot(deadline: nil) { snapshot in
        let before = try await snapshot.run(Self.count).first?.values
        _ = try await pool.write(Self.insert, 1, deadline: nil)
        return [before, try await snapshot.run(Self.count).first?.values]
      }
      #expect(counts == [0, 0])
      #expect(try await Self.things(pool) == 1)
      await #expect(throws: PostgresError.self) {
        try await pool.snapshot(deadline: nil) { _ = try await $0.run(Self.insert, 2) }
      }
      #expect(try await Self.things(pool) == 1)
    }
  }
}
