import Postgres
import Support
import Testing

@Suite("The pool")
struct PoolTests {
  private static let sleep = Statement<Double, NoRow>("SELECT pg_sleep($1)")
  private static let one = Statement<Row<Int64>>("SELECT 1::bigint")
  /// What the server runs for this database apart from the question itself.
  private static let running = Statement<String, Row<Int64>>(
    """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active' AND query LIKE '%' || $1 || '%'
      AND pid <> pg_backend_pid()
    """)

  /// Asks the server until `count` sessions run a statement with this text in it.
  private static func awaitRunning(
    _ count: Int64, _ text: String, _ pool: PostgresPool
  ) async throws {
    while try await pool.read(running, text, deadline: .now + .seconds(30)).first?.values != count {
      await Task.yield()
    }
  }

  @Test("a deadline ends an exclusive statement in the server, and the connection serves on")
  func deadline() async throws {
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
    } _: { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.write(Self.sleep, 600, deadline: .now + .milliseconds(30))
      }
      #expect(error == .deadlineExceeded)
      #expect(try await pool.write(Self.one, deadline: nil).map(\.values) == [1])
      try await Self.awaitRunning(0, "pg_sleep", pool)
    }
  }

  @Test("a deadline ends a shared statement for its caller at once, and in the server by timeout")
  func sharedDeadline() async throws {
    try await ScratchDatabase().withPool { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read(Self.sleep, 600, deadline: .now + .milliseconds(30))
      }
      #expect(error == .deadlineExceeded)
      try await Self.awaitRunning(0, "pg_sleep", pool)
    }
  }

  @Test("a deadline that has passed sends nothing")
  func pastDeadline() async throws {
    try await ScratchDatabase().withPool { pool in
      let past = ContinuousClock.now
      let read = await #expect(throws: PostgresError.self) {
        try await pool.read(Self.one, deadline: past)
      }
      let write = await #expect(throws: PostgresError.self) {
        try await pool.write(Self.one, deadline: past)
      }
      #expect(read == .deadlineExceeded)
      #expect(write == .deadlineExceeded)
    }
  }

  @Test("cancelling the task cancels the statement in the server")
  func cancellation() async throws {
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
    } _: { pool in
      let task = Task(executorPreference: pool.loop) {
        await #expect(throws: PostgresError.self) {
          try await pool.write(Self.sleep, 600, deadline: nil)
        }
      }
      try await Self.awaitRunning(1, "pg_sleep", pool)
      task.cancel()
      #expect(await task.value == .cancelled)
      try await Self.awaitRunning(0, "pg_sleep", pool)
      #expect(try await pool.write(Self.one, deadline: nil).map(\.values) == [1])
    }
  }

  @Test("cancelling one caller of a shared connection leaves the others alone")
  func sharedCancellation() async throws {
    let lock = Statement<NoRow>("SELECT pg_advisory_xact_lock(7)")
    try await ScratchDatabase().withPool {
      $0.readConnections = 1
      $0.writeConnections = 2
    } _: { pool in
      let stayer = try await pool.transaction(deadline: nil) { transaction in
        _ = try await transaction.run(lock)
        let leaver = Task(executorPreference: pool.loop) {
          await #expect(throws: PostgresError.self) { try await pool.read(lock, deadline: nil) }
        }
        while try await pool.write(Self.running, "advisory", deadline: nil).first?.values != 1 {}
        let stayer = Task(executorPreference: pool.loop) {
          try await pool.read(Self.one, deadline: nil).map(\.values)
        }
        leaver.cancel()
        #expect(await leaver.value == .cancelled)
        // The statement that nobody awaits any more is still there, and the stayer behind it.
        let running = try await pool.write(Self.running, "advisory", deadline: nil)
        #expect(running.map(\.values) == [1])
        return stayer
      }
      #expect(try await stayer.value == [1])
    }
  }

  @Test("a call that waits for a connection is withdrawn by deadline and by cancellation")
  func withdrawal() async throws {
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
    } _: { pool in
      try await pool.transaction(deadline: nil) { _ in
        let late = await #expect(throws: PostgresError.self) {
          try await pool.write(Self.one, deadline: .now + .milliseconds(20))
        }
        #expect(late == .deadlineExceeded)
        let task = Task(executorPreference: pool.loop) {
          await #expect(throws: PostgresError.self) {
            try await pool.write(Self.one, deadline: nil)
          }
        }
        await Task.yield()
        task.cancel()
        #expect(await task.value == .cancelled)
      }
      #expect(try await pool.write(Self.one, deadline: nil).map(\.values) == [1])
    }
  }

  @Test("the call beyond the queue's limit is refused, those within are served in order")
  func exhaustion() async throws {
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
      $0.waitingMax = 2
    } _: { pool in
      let waiting = try await pool.transaction(deadline: nil) { _ in
        let waiting = (0..<2).map { _ in
          Task(executorPreference: pool.loop) {
            try await pool.write(Self.one, deadline: nil).map(\.values)
          }
        }
        await Task.yield()
        let error = await #expect(throws: PostgresError.self) {
          try await pool.write(Self.one, deadline: nil)
        }
        #expect(error == .poolExhausted(waitingMax: 2))
        return waiting
      }
      for task in waiting { #expect(try await task.value == [1]) }
    }
  }

  private struct ChangedMind: Error {}

  @Test(
    "a transaction commits what its body did, and rolls back what it throws or a failed statement")
  func transactions() async throws {
    let insert = Statement<Int64, NoRow>("INSERT INTO t VALUES ($1)")
    let all = Statement<Row<[Int64]>>("SELECT coalesce(array_agg(a ORDER BY a), '{}') FROM t")
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
    } _: { pool in
      func rows() async throws -> [Int64]? { try await pool.read(all, deadline: nil).first?.values }
      _ = try await pool.write(Statement<NoRow>("CREATE TABLE t (a bigint)"), deadline: nil)
      let read = try await pool.transaction(deadline: .now + .seconds(30)) { transaction in
        _ = try await transaction.run(insert, 1)
        return try await transaction.run(all).first?.values
      }
      #expect(read == [1])
      #expect(try await rows() == [1])
      await #expect(throws: ChangedMind.self) {
        try await pool.transaction(deadline: nil) { transaction in
          _ = try await transaction.run(insert, 2)
          throw ChangedMind()
        }
      }
      #expect(try await rows() == [1])
      let swallowed = await #expect(throws: PostgresError.self) {
        try await pool.transaction(deadline: nil) { transaction in
          _ = try await transaction.run(insert, 3)
          do throws(PostgresError) {
            _ = try await transaction.run(Statement<NoRow>("SELECT 1 / 0"))
            Issue.record("1 / 0 succeeded")
          } catch {
            #expect(error.sqlState == "22012")
          }
        }
      }
      #expect(swallowed?.sqlState == "25P02")
      #expect(try await rows() == [1])
    }
  }

  @Test("a cancelled transaction has no effect and gives its connection back")
  func cancelledTransaction() async throws {
    let count = Statement<Row<Int64>>("SELECT count(*) FROM t")
    try await ScratchDatabase().withPool {
      $0.writeConnections = 1
    } _: { pool in
      _ = try await pool.write(Statement<NoRow>("CREATE TABLE t (a bigint)"), deadline: nil)
      let task = Task(executorPreference: pool.loop) {
        try await pool.transaction(deadline: nil) { transaction in
          _ = try await transaction.run(Statement<NoRow>("INSERT INTO t VALUES (1)"))
          _ = try await transaction.run(Self.sleep, 600)
        }
      }
      try await Self.awaitRunning(1, "pg_sleep", pool)
      task.cancel()
      await #expect(throws: PostgresError.cancelled) { try await task.value }
      #expect(try await pool.write(count, deadline: nil).map(\.values) == [0])
    }
  }

  @Test("transactions that lock in opposite orders all commit: a deadlock's victim runs again")
  func deadlock() async throws {
    let add = Statement<Int64, NoRow>("UPDATE t SET n = n + 1 WHERE id = $1")
    try await ScratchDatabase().withPool { pool in
      for sql in [
        "CREATE TABLE t (id bigint PRIMARY KEY, n bigint NOT NULL)",
        "INSERT INTO t VALUES (1, 0), (2, 0)",
      ] {
        _ = try await pool.write(Statement<NoRow>(sql), deadline: nil)
      }
      await withTaskGroup { group in
        for ids: [Int64] in [[1, 2], [2, 1]] {
          group.addTask(executorPreference: pool.loop) {
            for _ in 0..<30 {
              await #expect(throws: Never.self) {
                var batch = StatementBatch()
                batch.add(Statement<NoRow>("SET LOCAL deadlock_timeout = '2ms'"))
                for id in ids { batch.add(add, id) }
                _ = try await pool.write(batch, deadline: .now + .seconds(30))
              }
            }
          }
        }
      }
      let rows = try await pool.read(
        Statement<Row<Int64>>("SELECT n FROM t ORDER BY id"), deadline: nil)
      #expect(rows.map(\.values) == [60, 60])
    }
  }

  @Test("sessions carry the timeouts of the settings, and a call's deadline lowers its own")
  func timeouts() async throws {
    let settings = Statement<Row<String, String>>(
      """
      SELECT current_setting('statement_timeout'),
        current_setting('idle_in_transaction_session_timeout')
      """)
    try await ScratchDatabase().withPool {
      $0.readConnections = 1
      $0.statementTimeout = .seconds(60)
      $0.idleInTransactionTimeout = .seconds(7)
    } _: { pool in
      let cases: [(Duration?, String)] = [
        (nil, "1min"), (.seconds(29), "30s"), (.seconds(600), "1min"), (.seconds(28), "30s"),
        (nil, "1min"),
      ]
      for (left, timeout) in cases {
        let rows = try await pool.read(settings, deadline: left.map { .now + $0 })
        #expect(rows.map(\.values.0) == [timeout])
        #expect(rows.map(\.values.1) == ["7s"])
      }
    }
  }
}
