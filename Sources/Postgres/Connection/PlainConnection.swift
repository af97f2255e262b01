internal import CLibpq
internal import Networking

/// One connection outside pipeline mode: for texts of several statements, and for LISTEN.
///
/// One execution at a time. `@unchecked Sendable`: touched on its loop's thread only.
final class PlainConnection: EventSource, @unchecked Sendable {
  var isFlushOwed = false
  /// The server has notified a channel that this connection listens to; once for all notifications
  /// that arrive together.
  var onNotification: () -> Void = {}
  private let session: ServerSession
  private let loop: EventLoop
  private var closeReason: PostgresError?
  private var execution: Execution?
  private var watcher: UnsafeContinuation<PostgresError, Never>?
  private var isOpen: Bool { closeReason == nil }

  private struct Execution {
    let continuation: UnsafeContinuation<Result<[ResultSet], PostgresError>, Never>
    var results: [ResultSet] = []
    var failure: ServerError?
  }

  init(_ session: ServerSession, loop: EventLoop) throws(PostgresError) {
    self.session = session
    self.loop = loop
    guard PQsetnonblocking(session.raw, 1) == 0 else {
      throw .unavailable(reason: session.errorMessage)
    }
    try session.register(self, for: .readable)
  }

  /// Connects, and waits until that has succeeded or failed.
  static func open(
    _ connectionString: String, loop: EventLoop, onNotice: @escaping (ServerError) -> Void
  ) async throws(PostgresError) -> PlainConnection {
    let outcome: Result<ServerSession, PostgresError> =
      await withUnsafeContinuation { continuation in
        _ = ConnectAttempt.start(connectionString, on: loop) { continuation.resume(returning: $0) }
      }
    let session = try outcome.get()
    session.onNotice = onNotice
    return try PlainConnection(session, loop: loop)
  }

  /// Whether a transaction is open and none of its statements has failed.
  var isInTransaction: Bool { PQtransactionStatus(session.raw) == PQTRANS_INTRANS }

  /// Runs a text of one or several statements. Cancelling the task cancels it in the server.
  func execute(_ sql: String) async throws(PostgresError) -> [ResultSet] {
    try await execute { PQsendQuery(session.raw, sql) == 1 }
  }

  /// Runs one statement with text parameters.
  func execute(_ sql: String, _ parameters: [String]) async throws(PostgresError) -> [ResultSet] {
    try await execute {
      withCStrings(parameters) { values in
        PQsendQueryParams(
          session.raw, sql, Int32(parameters.count), nil, values, nil, nil, 0) == 1
      }
    }
  }

  private func execute(_ send: () -> Bool) async throws(PostgresError) -> [ResultSet] {
    loop.preconditionOnLoop()
    precondition(execution == nil, "a plain connection executes one text at a time")
    if Task.isCancelled { throw .cancelled }
    return try await withTaskCancellationHandler {
      await withUnsafeContinuation {
        (continuation: UnsafeContinuation<Result<[ResultSet], PostgresError>, Never>) in
        guard isOpen, send() else {
          let error = PostgresError.connectionLost(inDoubt: false, reason: session.closeReason)
          return continuation.resume(returning: .failure(error))
        }
        execution = Execution(continuation: continuation)
        loop.flushAtEndOfTurn(self)
      }
    } onCancel: {
      loop.execute { self.cancel() }
    }.get()
  }

  private func cancel() {
    guard isOpen, execution != nil, let cancel = CancelRequest(session.raw) else { return }
    cancel.send {}
  }

  // MARK: Readiness

  func ready(_ readiness: Readiness) {
    guard isOpen else { return }
    let isAlive = session.consumeInput()
    readResults()
    if isOpen, !isAlive || !session.flush() { end() }
  }

  func flush() {
    if isOpen, !session.flush() { end() }
  }

  private func readResults() {
    // Also takes notices and farewells when nothing is awaited.
    while !session.isBusy, execution != nil {
      guard let result = session.nextResult() else {
        finish()
        break
      }
      switch result.status {
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        execution?.results.append(result)
      case PGRES_FATAL_ERROR:
        let message = result.message
        if message.isFatal { session.receiveFarewell(message.error) }
        if execution?.failure == nil { execution?.failure = message.error }
      default:
        return end(
          .protocolViolation("a result of status \(String(cString: PQresStatus(result.status)))"))
      }
    }
    if session.takeNotifications() { onNotification() }
  }

  private func finish() {
    guard let done = execution.take() else { return }
    guard let failure = done.failure else {
      return done.continuation.resume(returning: .success(done.results))
    }
    let error: PostgresError =
      failure.sqlState.isConnectionLost
      ? .connectionLost(inDoubt: true, reason: failure.description) : .server(failure)
    done.continuation.resume(returning: .failure(error))
  }

  // MARK: The end

  /// Waits until the connection ends, or closes it when the task is cancelled; answers the reason.
  func ended() async -> PostgresError {
    await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        if let closeReason { return continuation.resume(returning: closeReason) }
        watcher = continuation
      }
    } onCancel: {
      loop.execute { self.close(.cancelled) }
    }
  }

  private func end(_ reason: PostgresError? = nil) {
    close(reason ?? .connectionLost(inDoubt: true, reason: session.closeReason))
  }

  /// Ends the connection; what it executes is in doubt.
  func close(
    _ reason: PostgresError = .connectionLost(inDoubt: true, reason: "the connection was closed")
  ) {
    guard isOpen else { return }
    closeReason = reason
    session.deregister()
    onNotification = {}
    execution.take()?.continuation.resume(returning: .failure(reason))
    watcher.take()?.resume(returning: reason)
  }
}
