import Networking
import Postgres
import Support
import Synchronization
import Testing

@Suite("Migrations")
struct MigratorTests {
  private static let table = Migration(
    number: 1, name: "table",
    sql: "CREATE TABLE t (a bigint);\nINSERT INTO t VALUES (1);  -- two statements\n")
  private static let column = Migration(
    number: 2, name: "column", sql: "ALTER TABLE t ADD COLUMN b text")
  private static let rows = Statement<Row<Int64>>("SELECT count(*) FROM t")

  /// Migrates a database on a loop of its own.
  private func migrate(_ database: ScratchDatabase, _ migrations: Migration...) async throws
    -> [String]
  {
    try await onLoop(database) { settings, loop in
      try await Migrator(migrations).migrate(settings, on: loop).map(\.name)
    }
  }

  private func onLoop<Success: Sendable>(
    _ database: ScratchDatabase,
    _ body: @escaping @Sendable (PostgresSettings, EventLoop) async throws -> Success
  ) async throws -> Success {
    let loop = try TestLoop()
    defer { loop.stop() }
    let settings = PostgresSettings(connectionString: database.connectionString)
    return try await loop.run { [loop = loop.loop] in try await body(settings, loop) }
  }

  private func refusal(
    _ database: ScratchDatabase, _ migrations: Migration...
  ) async -> MigrationError? {
    await #expect(throws: MigrationError.self) {
      try await onLoop(database) { settings, loop in
        _ = try await Migrator(migrations).migrate(settings, on: loop)
      }
    }
  }

  @Test("each runs once, in order; a plan tells what would run and runs nothing")
  func forward() async throws {
    let database = try await ScratchDatabase()
    let plan = try await onLoop(database) { settings, loop in
      try await Migrator([Self.table, Self.column]).plan(settings, on: loop).map(\.number)
    }
    #expect(plan == [1, 2])
    #expect(try await migrate(database, Self.table) == ["table"])
    #expect(try await migrate(database, Self.table) == [])
    #expect(try await migrate(database, Self.table, Self.column) == ["column"])
    #expect(try await migrate(database, Self.table, Self.column) == [])
    let count = try await database.withPool { try await $0.read(Self.rows, deadline: nil) }
    #expect(count.map(\.values) == [1])
  }

  @Test("a migration with another text than the one that ran is refused")
  func changed() async throws {
    let database = try await ScratchDatabase()
    _ = try await migrate(database, Self.table)
    let edited = Migration(number: 1, name: "table", sql: Self.table.sql + "\n")
    #expect(await refusal(database, edited) == .changed(number: 1, name: "table"))
  }

  @Test("a database of a newer program is refused")
  func unknown() async throws {
    let database = try await ScratchDatabase()
    _ = try await migrate(database, Self.table, Self.column)
    #expect(await refusal(database, Self.table) == .unknown(number: 2, name: "column"))
  }

  @Test("a migration that fails has no effect and is named with its line; those before it stay")
  func failure() async throws {
    let database = try await ScratchDatabase()
    let broken = Migration(
      number: 2, name: "broken", sql: "INSERT INTO t VALUES (2);\nSELECT missing;\n")
    guard
      case .failed(2, "broken", line: 2, let error) = await refusal(database, Self.table, broken)
    else {
      Issue.record("the broken migration did not fail as broken, line 2")
      return
    }
    #expect(error.sqlState == "42703")
    let count = try await database.withPool { try await $0.read(Self.rows, deadline: nil) }
    #expect(count.map(\.values) == [1])
    #expect(try await migrate(database, Self.table, Self.column) == ["column"])
  }

  @Test("a migration that ends its transaction is refused")
  func leftTransaction() async throws {
    let database = try await ScratchDatabase()
    let commits = Migration(number: 1, name: "commits", sql: "CREATE TABLE t (a bigint); COMMIT")
    #expect(await refusal(database, commits) == .leftTransaction(number: 1, name: "commits"))
  }

  @Test("eight processes that migrate at once run each migration once")
  func concurrent() async throws {
    let database = try await ScratchDatabase()
    let ran = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { try await migrate(database, Self.table, Self.column) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(ran.sorted() == ["column", "table"])
  }
}
