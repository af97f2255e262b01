internal import CLibpq
internal import Networking

/// Requests and what they need first, as commands of the pipeline. Nothing here waits: libpq keeps
/// what the socket does not take.
extension PostgresConnection {
  // MARK: Requests

  func send(_ request: Request) {
    var isSent = request.isInTransaction || sendTimeout(until: request.deadline)
    switch request.work {
    case .batch(let batch):
      isSent = isSent && batch.items.allSatisfy { prepare($0.statement) }
      var commands: [Segment.Command] = []
      commands.reserveCapacity(batch.count + 1)
      if !settings.keepsSessionState, !request.isInTransaction {
        let timeout = "\(statementTimeout(until: request.deadline))"
        isSent = isSent && send("SELECT set_config('statement_timeout', $1, true)", timeout)
        commands.append(.housekeeping)
      }
      for item in batch.items {
        isSent = isSent && sendExecute(item, of: batch)
        let generation = statements.generation(of: item.statement)
        commands.append(.execute(item.statement, generation: generation))
      }
      isSent = isSent && sync(Segment(.request(request), commands))
    case .describe(let statement):
      isSent = isSent && prepare(statement)
      isSent = isSent && PQsendDescribePrepared(session.raw, statements.name(of: statement)) == 1
      isSent = isSent && sync(Segment(.request(request), [.describe]))
    }
    if !isSent {
      // libpq takes nothing more: what of the request went out had no Sync, so it has no effect.
      finish(
        request,
        .failure(.connectionLost(inDoubt: false, reason: session.closeReason)))
      close()
    }
  }

  /// BEGIN, without waiting: the first statement follows in the same packet.
  func begin(_ sql: String, deadline: ContinuousClock.Instant?) {
    guard isOpen else { return }
    var isSent = sendTimeout(until: deadline) && send(sql)
    var commands: [Segment.Command] = [.housekeeping]
    if !settings.keepsSessionState {
      let timeout = "\(statementTimeout(until: deadline))"
      isSent = isSent && send("SELECT set_config('statement_timeout', $1, true)", timeout)
      commands.append(.housekeeping)
    }
    if !isSent || !sync(Segment(.begin, commands)) { close() }
  }

  // MARK: Commands

  /// Makes the statement known under its name, in a segment of its own.
  private func prepare(_ statement: StatementSignature) -> Bool {
    guard settings.keepsSessionState else { return true }
    if statements.isSent(statement) { return true }
    let generation = statements.send(statement)
    let types = statement.parameters.map(\.rawValue)
    return PQsendPrepare(
      session.raw, statements.name(of: statement), statement.sql, Int32(types.count), types) == 1
      && sync(Segment(.prepare, [.prepare(statement, generation: generation)]))
  }

  private func sendExecute(_ item: StatementBatch.Item, of batch: StatementBatch) -> Bool {
    let count = item.fields.count
    let name = statements.name(of: item.statement)
    return ParameterArrays.withArrays(batch, item.fields) { values, lengths, formats in
      if settings.keepsSessionState {
        return PQsendQueryPrepared(
          session.raw, name, Int32(count), values, lengths, formats, 1) == 1
      }
      let types = item.statement.parameters.map(\.rawValue)
      return PQsendQueryParams(
        session.raw, item.statement.sql, Int32(count), types, values, lengths, formats, 1) == 1
    }
  }

  /// A statement of this storey's own, with text parameters.
  func send(_ sql: String, _ parameters: String...) -> Bool {
    var batch = BinaryWriter()
    var ranges: [Range<Int>] = []
    for parameter in parameters {
      let start = batch.bytes.count
      batch.append(parameter)
      ranges.append(start..<batch.bytes.count)
    }
    return ParameterArrays.withArrays(batch.bytes, ranges) { values, lengths, formats in
      let types = [UInt32](repeating: PostgresType.text.rawValue, count: ranges.count)
      return PQsendQueryParams(
        session.raw, sql, Int32(ranges.count), types, values, lengths, formats, 1) == 1
    }
  }

  /// Ends the segment. libpq 15 writes at each Sync; what did not fit goes at the turn's end.
  func sync(_ segment: Segment) -> Bool {
    guard PQpipelineSync(session.raw) == 1 else { return false }
    segments.append(segment)
    loop.flushAtEndOfTurn(self)
    return true
  }

  // MARK: Timeouts

  /// The step of `statement_timeout` at or above what is left, never above the setting.
  func statementTimeout(until deadline: ContinuousClock.Instant?) -> Int64 {
    let most = settings.statementTimeout.milliseconds
    guard let deadline else { return most }
    let left = (deadline - .now).milliseconds
    let step = Limits.statementTimeoutMilliseconds.first { $0 >= left } ?? most
    return min(step, most)
  }

  /// Changes the session's timeout when this deadline asks for another.
  private func sendTimeout(until deadline: ContinuousClock.Instant?) -> Bool {
    guard settings.keepsSessionState else { return true }
    let timeout = statementTimeout(until: deadline)
    if timeout == statementTimeout { return true }
    statementTimeout = timeout
    return send("SELECT set_config('statement_timeout', $1, false)", "\(timeout)")
      && sync(Segment(.statementTimeout, [.housekeeping]))
  }
}
