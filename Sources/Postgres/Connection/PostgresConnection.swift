internal import CLibpq
internal import Networking

/// One connection in pipeline mode, lent by a `PostgresPool`.
///
/// Each request is a segment of the pipeline, ended by its own Sync: a transaction that fails alone.
/// What a request needs first (its statements prepared, the session's timeout changed) goes before it
/// in a segment of its own, so that it neither fails with the request nor is rolled back by it.
///
/// `@unchecked Sendable`: touched on its loop's thread only.
final class PostgresConnection: EventSource, @unchecked Sendable {
  var isFlushOwed = false
  /// Called once, when the connection has ended.
  var onClose: (PostgresError) -> Void = { _ in }
  /// Called when the last request has been answered and no cancel request is under way.
  var onIdle: () -> Void = {}
  let loop: EventLoop
  let settings: PostgresSettings
  /// Callers that hold this connection: at most one unless it is shared.
  var leases = 0
  private(set) var isOpen = true
  private let session: ServerSession
  private var segments = FIFO<Segment>()
  private var statements: [ContentHash: PreparedStatement] = [:]
  /// As it will be when everything sent has run; nil when unknown.
  private var statementTimeout: Int64?
  private var cancelsUnderWay = 0

  /// What the server knows of one statement under its name.
  private struct PreparedStatement {
    /// Counts the times it was prepared here, and makes the name new each time.
    let generation: Int
    /// Kept, since it is sent with every execution.
    let name: String
    var failure: ServerError?
    var isSent: Bool

    init(_ statement: StatementSignature, generation: Int, isSent: Bool) {
      self.generation = generation
      self.isSent = isSent
      name = "k\(statement.hash.hexadecimal)_\(generation)"
    }
  }

  init(_ session: ServerSession, settings: PostgresSettings, loop: EventLoop) {
    self.session = session
    self.settings = settings
    self.loop = loop
    session.onNotice = settings.onNotice
  }

  /// Segments whose answers have not arrived.
  var inFlight: Int { segments.count }
  var isIdle: Bool { segments.isEmpty && cancelsUnderWay == 0 }

  /// Enters pipeline mode and sets the session up; `onReady` when the server has done so.
  func open() throws(PostgresError) {
    guard PQsetnonblocking(session.raw, 1) == 0, PQenterPipelineMode(session.raw) == 1 else {
      throw .unavailable(reason: session.errorMessage)
    }
    try session.register(self, for: .readable)
    guard settings.keepsSessionState else { return }
    let timeout = statementTimeout(until: nil)
    let isSent =
      send(
        "SELECT set_config('statement_timeout', $1, false), "
          + "set_config('idle_in_transaction_session_timeout', $2, false)",
        "\(timeout)", "\(settings.idleInTransactionTimeout.milliseconds)")
      && sync(Segment(.setUp, [.housekeeping]))
    guard isSent else { throw .unavailable(reason: session.errorMessage) }
    statementTimeout = timeout
  }

  // MARK: Requests

  /// Sends the work and waits for its results, one for each statement.
  func run(
    _ work: Request.Work, deadline: ContinuousClock.Instant?,
    cancellation: Request.Cancellation, isInTransaction: Bool = false
  ) async throws(PostgresError) -> [ResultSet] {
    loop.preconditionOnLoop()
    let request = Request(
      work, deadline: deadline, cancellation: cancellation, isInTransaction: isInTransaction)
    return try await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        request.wait(continuation)
        start(request)
      }
    } onCancel: {
      loop.execute { self.withdraw(request, .cancelled) }
    }.get()
  }

  private func start(_ request: Request) {
    if let withdrawal = request.withdrawal { return request.complete(.failure(withdrawal)) }
    if !isOpen {
      return request.complete(
        .failure(.connectionLost(inDoubt: false, reason: session.closeReason)))
    }
    if let deadline = request.deadline, request.cancellation != .ignore {
      if deadline <= .now { return request.complete(.failure(.deadlineExceeded)) }
      request.timer = loop.schedule(at: deadline) {
        request.timer = nil
        self.withdraw(request, .deadlineExceeded)
      }
    }
    send(request)
  }

  private func send(_ request: Request) {
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
        commands.append(.execute(item.statement, generation: generation(of: item.statement)))
      }
      isSent = isSent && sync(Segment(.request(request), commands))
    case .describe(let statement):
      isSent = isSent && prepare(statement)
      isSent = isSent && PQsendDescribePrepared(session.raw, name(statement)) == 1
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
  func begin(deadline: ContinuousClock.Instant?) {
    guard isOpen else { return }
    var isSent = sendTimeout(until: deadline) && send("BEGIN")
    var commands: [Segment.Command] = [.housekeeping]
    if !settings.keepsSessionState {
      let timeout = "\(statementTimeout(until: deadline))"
      isSent = isSent && send("SELECT set_config('statement_timeout', $1, true)", timeout)
      commands.append(.housekeeping)
    }
    if !isSent || !sync(Segment(.begin, commands)) { close() }
  }

  private func withdraw(_ request: Request, _ reason: PostgresError) {
    guard request.withdrawal == nil else { return }
    if request.cancellation == .ignore { return }
    request.withdrawal = reason
    guard request.isWaiting, isOpen else { return }
    switch request.cancellation {
    case .ignore: return
    case .abandon: finish(request, .failure(reason))
    case .cancelInServer: cancelInServer(request)
    }
  }

  private func cancelInServer(_ request: Request) {
    if let timer = request.timer { loop.cancel(timer) }
    request.timer = loop.schedule(at: .now + Limits.cancelGrace) {
      request.timer = nil
      if request.isWaiting { self.close() }
    }
    guard let cancel = CancelRequest(session.raw) else { return }
    cancelsUnderWay += 1
    cancel.send { [loop] in
      loop.execute {
        self.cancelsUnderWay -= 1
        if self.isOpen, self.isIdle { self.onIdle() }
      }
    }
  }

  private func finish(_ request: Request, _ outcome: Result<[ResultSet], PostgresError>) {
    if let timer = request.timer { loop.cancel(timer) }
    request.timer = nil
    request.complete(outcome)
  }

  // MARK: Commands

  /// Empty for the unnamed statement.
  private func name(_ statement: StatementSignature) -> String {
    statements[statement.hash]?.name ?? ""
  }

  private func generation(of statement: StatementSignature) -> Int {
    statements[statement.hash]?.generation ?? 0
  }

  /// Makes the statement known under its name, in a segment of its own.
  private func prepare(_ statement: StatementSignature) -> Bool {
    guard settings.keepsSessionState else { return true }
    if let known = statements[statement.hash], known.isSent { return true }
    let generation = generation(of: statement)
    statements[statement.hash] = PreparedStatement(
      statement, generation: generation, isSent: true)
    let types = statement.parameters.map(\.rawValue)
    return PQsendPrepare(
      session.raw, name(statement), statement.sql, Int32(types.count), types) == 1
      && sync(Segment(.prepare, [.prepare(statement, generation: generation)]))
  }

  /// The server no longer knows the statement, or knows it as something that it no longer is.
  private func forget(_ statement: StatementSignature, _ generation: Int) {
    guard let known = statements[statement.hash], known.generation == generation else { return }
    statements[statement.hash] = PreparedStatement(
      statement, generation: generation + 1, isSent: false)
  }

  private func sendExecute(_ item: StatementBatch.Item, of batch: StatementBatch) -> Bool {
    let count = item.fields.count
    let name = self.name(item.statement)
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
  private func send(_ sql: String, _ parameters: String...) -> Bool {
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
  private func sync(_ segment: Segment) -> Bool {
    guard PQpipelineSync(session.raw) == 1 else { return false }
    segments.append(segment)
    loop.flushAtEndOfTurn(self)
    return true
  }

  // MARK: Timeouts

  /// The step of `statement_timeout` at or above what is left, never above the setting.
  private func statementTimeout(until deadline: ContinuousClock.Instant?) -> Int64 {
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

  // MARK: Results

  func ready(_ readiness: Readiness) {
    guard isOpen else { return }
    let isAlive = session.consumeInput()
    readResults()
    guard isOpen else { return }
    if !isAlive || !session.flush() { return close() }
    if isIdle { onIdle() }
  }

  func flush() {
    if isOpen, !session.flush() {
      // The server may have said why before it closed.
      _ = session.consumeInput()
      readResults()
      close()
    }
  }

  private func readResults() {
    // Also takes notices and farewells when nothing is awaited.
    while isOpen, !session.isBusy, let segment = segments.first {
      guard let result = session.nextResult() else {
        if segment.finishCommand() { continue }
        return close(.protocolViolation("more results than commands"))
      }
      switch result.status {
      case PGRES_PIPELINE_SYNC:
        _ = segments.takeFirst()
        complete(segment)
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        segment.receive(result)
      case PGRES_FATAL_ERROR:
        let message = result.message
        if message.isFatal { session.receiveFarewell(message.error) }
        segment.fail(message.error)
      case PGRES_PIPELINE_ABORTED:
        break
      default:
        close(
          .protocolViolation(
            "a result of status \(String(cString: PQresStatus(result.status)))"))
      }
    }
  }

  private func complete(_ segment: Segment) {
    switch segment.purpose {
    case .request(let request):
      answer(request, segment)
    case .prepare:
      guard let (error, _) = segment.failure,
        case .prepare(let statement, let generation) = segment.commands[0],
        statements[statement.hash]?.generation == generation
      else { return }
      statements[statement.hash]?.failure = error
      statements[statement.hash]?.isSent = false
    case .statementTimeout:
      if segment.failure != nil { statementTimeout = nil }
    case .setUp, .begin:
      if let (error, _) = segment.failure { close(.server(error)) }
    }
  }

  private func answer(_ request: Request, _ segment: Segment) {
    guard let (serverError, position) = segment.failure else {
      let lead = segment.commands.count - workCount(request)
      let results = Array(segment.results.dropFirst(lead))
      if let large = results.first(where: { $0.memoryBytes > Limits.resultBytesMax }) {
        return finish(
          request,
          .failure(
            .tooLarge(
              what: "a result", size: large.memoryBytes, limit: Limits.resultBytesMax)))
      }
      return finish(request, .success(results))
    }
    var error = serverError
    if case .execute(let statement, let generation) = segment.commands[position] {
      error.statementIndex = position - (segment.commands.count - workCount(request))
      switch recover(statement, generation, from: &error) {
      case .rerun where !request.isInTransaction && !request.isRerun && request.isWaiting:
        request.isRerun = true
        return send(request)
      case .rerun, .none: break
      }
    } else if case .describe = segment.commands[position],
      case .describe(let statement) = request.work,
      let failure = statements[statement.hash]?.failure
    {
      error = failure
    }
    finish(request, .failure(reason(error, request)))
  }

  private func workCount(_ request: Request) -> Int {
    switch request.work {
    case .batch(let batch): batch.count
    case .describe: 1
    }
  }

  private enum Recovery { case rerun, none }

  /// A prepared statement that is gone or outdated is prepared anew: the segment had no effect, and
  /// may run again. One that could not be prepared fails for that reason.
  private func recover(
    _ statement: StatementSignature, _ generation: Int, from error: inout ServerError
  ) -> Recovery {
    switch error.sqlState {
    case .invalidStatementName:
      if let failure = statements[statement.hash]?.failure {
        let index = error.statementIndex
        error = failure
        error.statementIndex = index
        return .none
      }
      forget(statement, generation)
      return .rerun
    case .featureNotSupported where error.routine == "RevalidateCachedQuery":
      forget(statement, generation)
      return .rerun
    default:
      return .none
    }
  }

  /// A cancelled statement is told from the reason that it was cancelled for.
  private func reason(_ error: ServerError, _ request: Request) -> PostgresError {
    if error.sqlState.isConnectionLost {
      return .connectionLost(inDoubt: true, reason: error.description)
    }
    guard error.sqlState == .queryCanceled else { return .server(error) }
    if let withdrawal = request.withdrawal { return withdrawal }
    if let deadline = request.deadline, deadline <= .now { return .deadlineExceeded }
    return .server(error)
  }

  // MARK: The end

  /// Closes the connection; every request that waits is told.
  func close(_ reason: PostgresError? = nil) {
    guard isOpen else { return }
    isOpen = false
    session.deregister()
    let reason = reason ?? .connectionLost(inDoubt: true, reason: session.closeReason)
    for segment in segments.takeAll() {
      if case .request(let request) = segment.purpose {
        finish(
          request,
          .failure(.connectionLost(inDoubt: true, reason: reason.description)))
      }
    }
    onClose(reason)
    onClose = { _ in }
    onIdle = {}
  }
}
