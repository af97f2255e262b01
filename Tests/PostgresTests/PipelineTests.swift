import Postgres
import Support
import Synchronization
import Testing

@Suite("Requests in one pipeline")
struct PipelineTests {
  private static let half = Statement<Int64, Row<Int64>>("SELECT 100 / $1")

  private static func divide(
    _ pool: PostgresPool, _ divisor: Int64
  ) async -> Result<Int64?, PostgresError> {
    do throws(PostgresError) {
      return .success(try await pool.read(half, divisor, deadline: nil).first?.values)
    } catch {
      return .failure(error)
    }
  }

  @Test("64 tasks on one connection each get their own answer, and a failing one hurts only itself")
  func isolation() async throws {
    try await ScratchDatabase().withPool {
      $0.readConnections = 1
    } _: { pool in
      await withTaskGroup { group in
        for divisor in Int64(0)..<64 {
          group.addTask(executorPreference: pool.loop) {
            for _ in 0..<20 {
              switch await Self.divide(pool, divisor) {
              case .success(let quotient): #expect(quotient == 100 / divisor)
              case .failure(let error):
                #expect(divisor == 0)
                #expect(error.sqlState == "22012")
              }
            }
          }
        }
      }
    }
  }

  @Test("the replies of a batch are found by their tickets, in the order of the statements")
  func batch() async throws {
    try await ScratchDatabase().withPool { pool in
      var batch = StatementBatch()
      let tickets = (Int64(1)...100).map { batch.add(Self.half, $0) }
      let text = batch.add(Statement<Row<String>>("SELECT 'x'"))
      let replies = try await pool.read(batch, deadline: nil)
      for (i, ticket) in tickets.enumerated() {
        #expect(try replies[ticket].map(\.values) == [100 / Int64(i + 1)])
      }
      #expect(try replies[text].map(\.values) == ["x"])
    }
  }

  @Test("a batch is one transaction: when one statement fails, none has happened")
  func atomicBatch() async throws {
    let insert = Statement<Int64, NoRow>("INSERT INTO t VALUES ($1)")
    let count = Statement<Row<Int64>>("SELECT count(*) FROM t")
    try await ScratchDatabase().withPool { pool in
      _ = try await pool.write(
        Statement<NoRow>("CREATE TABLE t (a bigint CONSTRAINT t_a_small CHECK (a < 10))"),
        deadline: nil)
      let error = await #expect(throws: PostgresError.self) {
        var batch = StatementBatch()
        batch.add(insert, 1)
        batch.add(insert, 10)
        batch.add(insert, 2)
        _ = try await pool.write(batch, deadline: nil)
      }
      #expect(error?.checkViolation == "t_a_small")
      guard case .server(let said) = error else { return }
      #expect(said.statementIndex == 1)
      #expect(said.table == "t")
      #expect(try await pool.read(count, deadline: nil).map(\.values) == [0])
      var good = StatementBatch()
      let first = good.add(insert, 1)
      good.add(insert, 2)
      let replies = try await pool.write(good, deadline: nil)
      #expect(replies.affectedRows(first) == 1)
      #expect(try await pool.read(count, deadline: nil).map(\.values) == [2])
    }
  }

  @Test("errors carry SQLSTATE, constraint and table")
  func errors() async throws {
    try await ScratchDatabase().withPool { pool in
      for sql in [
        "CREATE TABLE p (id bigint CONSTRAINT p_key PRIMARY KEY)",
        "CREATE TABLE c (id bigint NOT NULL CONSTRAINT c_p REFERENCES p)",
        "INSERT INTO p VALUES (1)",
      ] {
        _ = try await pool.write(Statement<NoRow>(sql), deadline: nil)
      }
      func failure(_ sql: String) async -> PostgresError? {
        await #expect(throws: PostgresError.self) {
          try await pool.write(Statement<NoRow>(sql), deadline: nil)
        }
      }
      #expect(await failure("INSERT INTO p VALUES (1)")?.uniqueViolation == "p_key")
      #expect(await failure("INSERT INTO c VALUES (2)")?.foreignKeyViolation == "c_p")
      #expect(await failure("INSERT INTO c VALUES (NULL)")?.sqlState == .notNullViolation)
      #expect(await failure("SELECT * FROM missing")?.sqlState == .undefinedTable)
      #expect(await failure("SELEKT")?.sqlState == "42601")
      #expect(await failure("SELECT 1; SELECT 2")?.sqlState == "42601")
      #expect(await failure("COPY p TO STDOUT") != nil)
      #expect(try await pool.read(Self.half, 50, deadline: nil).map(\.values) == [2])
    }
  }

  @Test("a statement that cannot be prepared fails for its own reason each time, others do not")
  func unpreparable() async throws {
    let broken = Statement<Row<Int64>>("SELECT missing")
    try await ScratchDatabase().withPool {
      $0.readConnections = 1
    } _: { pool in
      await withTaskGroup { group in
        for i in 0..<32 {
          group.addTask(executorPreference: pool.loop) {
            if i % 2 == 0 {
              let error = await #expect(throws: PostgresError.self) {
                try await pool.read(broken, deadline: nil)
              }
              #expect(error?.sqlState == "42703")
            } else {
              guard case .success(50) = await Self.divide(pool, 2) else {
                Issue.record("100 / 2 failed beside a broken statement")
                return
              }
            }
          }
        }
      }
    }
  }

  private final class NoticeBox: Sendable {
    let messages = Mutex<[String]>([])
  }

  @Test("notices reach the hook")
  func notices() async throws {
    let raise = Statement<NoRow>("DO $$ BEGIN RAISE WARNING 'look out'; END $$")
    let box = NoticeBox()
    try await ScratchDatabase().withPool {
      $0.onNotice = { notice in box.messages.withLock { $0.append(notice.message) } }
    } _: { pool in
      _ = try await pool.write(raise, deadline: nil)
    }
    #expect(box.messages.withLock { $0 } == ["look out"])
  }
}
