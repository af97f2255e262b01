/// The statements of one open transaction; valid inside `PostgresPool.transaction`'s body.
///
/// `@unchecked Sendable`: touched on its loop's thread only, as its connection asserts.
package final class PostgresTransaction: @unchecked Sendable {
  private let connection: PostgresConnection
  private let deadline: ContinuousClock.Instant?
  private(set) var isOpen = false

  private static let commitStatement = Statement<NoRow>("COMMIT")
  private static let rollBackStatement = Statement<NoRow>("ROLLBACK")
  private static let savepoint = Statement<NoRow>("SAVEPOINT part")
  private static let release = Statement<NoRow>("RELEASE SAVEPOINT part")
  private static let rollBackPart = Statement<NoRow>("ROLLBACK TO SAVEPOINT part")

  init(_ connection: PostgresConnection, deadline: ContinuousClock.Instant?) {
    self.connection = connection
    self.deadline = deadline
  }

  /// Runs one statement and returns its rows.
  package func run<each Parameter, Output>(
    _ statement: Statement<repeat each Parameter, Output>, _ parameters: repeat each Parameter
  ) async throws(PostgresError) -> [Output] {
    var batch = StatementBatch()
    let ticket = batch.add(statement, repeat each parameters)
    return try await run(batch)[ticket]
  }

  /// Runs statements in one round trip.
  package func run(_ batch: StatementBatch) async throws(PostgresError) -> StatementBatch.Replies {
    precondition(isOpen, "a transaction's statements run inside its body")
    if batch.isEmpty { return StatementBatch.Replies(results: []) }
    try batch.checkLimits()
    return StatementBatch.Replies(
      results: try await connection.run(
        .batch(batch), deadline: deadline, cancellation: .cancelInServer, isInTransaction: true))
  }

  /// Runs statements as a part of the transaction: when one fails, none of them has happened and the
  /// transaction goes on.
  func runPart(_ batch: StatementBatch) async throws(PostgresError) -> StatementBatch.Replies {
    _ = try await run(Self.savepoint)
    do throws(PostgresError) {
      let replies = try await run(batch)
      _ = try await run(Self.release)
      return replies
    } catch {
      // Where this fails too, so does whatever comes next.
      _ = try? await run(Self.rollBackPart)
      throw error
    }
  }

  /// What its statements see of what others commit meanwhile.
  enum Isolation: String {
    /// Each what is committed when it runs.
    case readCommitted = "BEGIN"
    /// All what was committed when the first ran; none writes.
    case snapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
  }

  func begin(_ isolation: Isolation = .readCommitted) {
    isOpen = true
    connection.begin(isolation.rawValue, deadline: deadline)
  }

  /// - Throws: the reason why the server rolled back instead; or, in doubt, that no answer came.
  func commit() async throws(PostgresError) {
    var batch = StatementBatch()
    batch.add(Self.commitStatement)
    isOpen = false
    let results = try await connection.run(
      .batch(batch), deadline: deadline, cancellation: .cancelInServer, isInTransaction: true)
    if results.first?.commandTag != "COMMIT" {
      throw .server(
        ServerError(
          sqlState: "25P02", message: "a statement failed, so the transaction was rolled back"))
    }
  }

  /// Ends the transaction without effect. If that fails the connection is gone, and with it the
  /// transaction.
  func rollBack() async {
    isOpen = false
    var batch = StatementBatch()
    batch.add(Self.rollBackStatement)
    do throws(PostgresError) {
      _ = try await connection.run(
        .batch(batch), deadline: nil, cancellation: .ignore, isInTransaction: true)
    } catch {
      connection.close(error)
    }
  }
}
