package import Networking

/// One loop's connections to one server: some that reads share, some that a transaction has to
/// itself.
///
/// Every function is called from a task that prefers the pool's loop, and answers there. A deadline
/// bounds the wait for a connection and the statement (`statement_timeout`); so does cancelling the
/// task. A wait for a connection ends at once then; a shared connection's statement is abandoned; an
/// exclusive one's is cancelled in the server, and its true outcome is what comes back.
///
/// `@unchecked Sendable`: touched on its loop's thread only, which every entry asserts.
package final class PostgresPool: @unchecked Sendable {
  package let loop: EventLoop
  private let settings: PostgresSettings
  private let reads: ConnectionLine
  private let writes: ConnectionLine
  /// In which everything happens, of a pool that `rehearse` or `unite` made.
  private let enclosing: PostgresTransaction?

  /// Transactions that lost a race (SQLSTATE 40001, 40P01) are run again so many times.
  private static let rerunsMax = 3

  package init(_ settings: PostgresSettings, loop: EventLoop) {
    self.loop = loop
    self.settings = settings
    enclosing = nil
    reads = ConnectionLine(
      settings.readConnections, leasesMax: Limits.pipelinedRequestsMax, settings: settings,
      loop: loop)
    writes = ConnectionLine(
      settings.writeConnections, leasesMax: 1, settings: settings, loop: loop)
  }

  /// A pool without connections of its own.
  private init(in transaction: PostgresTransaction, of pool: PostgresPool) {
    loop = pool.loop
    settings = pool.settings
    enclosing = transaction
    reads = ConnectionLine(0, leasesMax: 1, settings: settings, loop: loop)
    writes = ConnectionLine(0, leasesMax: 1, settings: settings, loop: loop)
  }

  /// Of the connections that reads share. From any thread.
  package var readFigures: ConnectionFigures { reads.figures }
  /// Of those that a transaction has to itself. From any thread.
  package var writeFigures: ConnectionFigures { writes.figures }

  /// Starts connecting, and keeps connected until `close`. Calls may come before it has succeeded.
  package func start() {
    loop.preconditionOnLoop()
    reads.start()
    writes.start()
  }

  /// Waits until the server answers on each kind of connection, however often it refuses before.
  ///
  /// - Throws: the last refusal, when the deadline passes before or the task is cancelled.
  package func waitUntilConnected(
    deadline: ContinuousClock.Instant
  ) async throws(PostgresError) {
    while true {
      do throws(PostgresError) {
        try await check(deadline: deadline)
        if !writes.isEmpty { _ = try await write(Self.nothing, deadline: deadline) }
        return
      } catch {
        if .now >= deadline || Task.isCancelled { throw error }
        // Nothing tells when a server that is away is back: look again. Cancelled while it waits:
        // the next read sees it.
        try? await Task.sleep(for: Limits.immediateReconnectGap)
      }
    }
  }

  /// Returns if the server answers now.
  ///
  /// - Throws: why it does not; at once if it refuses, at the deadline if it is silent.
  package func check(deadline: ContinuousClock.Instant) async throws(PostgresError) {
    _ = try await read(Self.nothing, deadline: deadline)
  }

  private static let nothing = Statement<NoRow>("SELECT")

  /// Ends all connections. What runs is cut off: drain first.
  package func close() {
    loop.preconditionOnLoop()
    reads.close()
    writes.close()
  }

  // MARK: Reads, on shared connections

  /// Runs one statement that changes nothing and returns its rows.
  package func read<each Parameter, Output>(
    _ statement: Statement<repeat each Parameter, Output>, _ parameters: repeat each Parameter,
    deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> [Output] {
    var batch = StatementBatch()
    let ticket = batch.add(statement, repeat each parameters)
    return try await read(batch, deadline: deadline)[ticket]
  }

  /// Runs statements that change nothing, in one round trip. Each sees what is committed when it
  /// runs.
  package func read(
    _ batch: StatementBatch, deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> StatementBatch.Replies {
    if batch.isEmpty { return StatementBatch.Replies(results: []) }
    try batch.checkLimits()
    if let enclosing {
      try requireOpen(enclosing)
      return try await enclosing.run(batch)
    }
    let connection = try await reads.lend(until: deadline)
    defer { reads.giveBack(connection) }
    return StatementBatch.Replies(
      results: try await connection.run(
        .batch(batch), deadline: deadline, cancellation: .abandon))
  }

  /// What the server says of a statement's parameters and columns.
  package func describe(
    _ statement: StatementSignature
  ) async throws(PostgresError) -> StatementDescription {
    let connection = try await reads.lend(until: nil)
    defer { reads.giveBack(connection) }
    let results = try await connection.run(
      .describe(statement), deadline: nil, cancellation: .abandon)
    guard let result = results.first else {
      throw .protocolViolation("a statement was described without a result")
    }
    return result.description
  }

  // MARK: Writes, on a connection of their own

  /// Runs one statement as a transaction and returns its rows.
  package func write<each Parameter, Output>(
    _ statement: Statement<repeat each Parameter, Output>, _ parameters: repeat each Parameter,
    deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> [Output] {
    var batch = StatementBatch()
    let ticket = batch.add(statement, repeat each parameters)
    return try await write(batch, deadline: deadline)[ticket]
  }

  /// Runs statements as one transaction in one round trip. One that lost a race is run again.
  package func write(
    _ batch: StatementBatch, deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> StatementBatch.Replies {
    if batch.isEmpty { return StatementBatch.Replies(results: []) }
    try batch.checkLimits()
    if let enclosing {
      try requireOpen(enclosing)
      return try await enclosing.runPart(batch)
    }
    let connection = try await writes.lend(until: deadline)
    defer { writes.giveBack(connection) }
    var reruns = 0
    while true {
      do throws(PostgresError) {
        return StatementBatch.Replies(
          results: try await connection.run(
            .batch(batch), deadline: deadline, cancellation: .cancelInServer))
      } catch {
        guard error.isRetryable, reruns < Self.rerunsMax else { throw error }
        reruns += 1
      }
    }
  }

  /// Runs `body` between BEGIN and COMMIT, for commands that decide between reading and writing.
  ///
  /// What `body` throws rolls back and is thrown on; so does a failed statement whose error `body`
  /// swallowed. Nothing is run again: the caller may, when `PostgresError.isRetryable`.
  package func transaction<Success>(
    deadline: ContinuousClock.Instant?,
    _ body: (PostgresTransaction) async throws -> Success
  ) async throws -> Success {
    try await transaction(.readCommitted, deadline: deadline, body)
  }

  /// Runs `body`, which changes nothing, on one view of the database: every statement sees what was
  /// committed when the first one ran. It takes no transaction number, so the feed goes on behind it.
  ///
  /// It has a connection of those that write to itself; each statement has the whole `statement_timeout`.
  package func snapshot<Success>(
    deadline: ContinuousClock.Instant?,
    _ body: (PostgresTransaction) async throws -> Success
  ) async throws -> Success {
    try await transaction(.snapshot, deadline: deadline, body)
  }

  private func transaction<Success>(
    _ isolation: PostgresTransaction.Isolation, deadline: ContinuousClock.Instant?,
    _ body: (PostgresTransaction) async throws -> Success
  ) async throws -> Success {
    precondition(enclosing == nil, "what is one transaction already has none in it")
    let connection = try await writes.lend(until: deadline)
    defer { writes.giveBack(connection) }
    let transaction = PostgresTransaction(connection, deadline: deadline)
    transaction.begin(isolation)
    do {
      let success = try await body(transaction)
      try await transaction.commit()
      return success
    } catch {
      await transaction.rollBack()
      throw error
    }
  }

  // MARK: Rehearsals

  /// Runs `body` with a pool of which every read and write happens in one transaction, which is rolled
  /// back in the end: it sees what it wrote, nobody else does, and nothing of it stays.
  ///
  /// A write that fails has not happened and the rest goes on, as in a pool; none is run again. What the
  /// body reads and writes holds its locks until the body ends. The pool is for the body alone: what
  /// comes later is refused with `.unavailable`.
  package func rehearse<Success>(
    deadline: ContinuousClock.Instant?,
    _ body: (PostgresPool) async throws -> Success
  ) async throws -> Success {
    precondition(enclosing == nil, "what is one transaction already has none in it")
    let connection = try await writes.lend(until: deadline)
    defer { writes.giveBack(connection) }
    let transaction = PostgresTransaction(connection, deadline: deadline)
    transaction.begin()
    do {
      let success = try await body(PostgresPool(in: transaction, of: self))
      await transaction.rollBack()
      return success
    } catch {
      await transaction.rollBack()
      throw error
    }
  }

  /// Runs `body` as `rehearse` does and commits in the end: several commands take effect together or not
  /// at all. In a rehearsal they are a part of it.
  ///
  /// What `body` throws rolls back and is thrown on. One that lost a race is run again from its beginning.
  package func unite<Success>(
    deadline: ContinuousClock.Instant?,
    _ body: (PostgresPool) async throws -> Success
  ) async throws -> Success {
    if enclosing != nil { return try await body(self) }
    var reruns = 0
    while true {
      do {
        return try await transaction(deadline: deadline) { transaction in
          try await body(PostgresPool(in: transaction, of: self))
        }
      } catch {
        let isLost = (error as? PostgresError)?.isRetryable ?? false
        guard isLost, reruns < Self.rerunsMax else { throw error }
        reruns += 1
      }
    }
  }

  /// Whether everything that happens in it is one transaction.
  package var isOneTransaction: Bool { enclosing != nil }

  /// What the body began and did not wait for may come too late.
  private func requireOpen(_ transaction: PostgresTransaction) throws(PostgresError) {
    if !transaction.isOpen { throw .unavailable(reason: "the transaction is over") }
  }
}
