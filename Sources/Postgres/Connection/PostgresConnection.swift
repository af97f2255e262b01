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
  let session: ServerSession
  /// Sent, in this order; the first one's results arrive now.
  var segments = FIFO<Segment>()
  var statements = PreparedStatements()
  /// As it will be when everything sent has run; nil when unknown.
  var statementTimeout: Int64?
  private var cancelsUnderWay = 0

  init(_ session: ServerSession, settings: PostgresSettings, loop: EventLoop) {
    self.session = session
    self.settings = settings
    self.loop = loop
    session.onNotice = settings.onNotice
  }

  /// Segments whose answers have not arrived.
  var inFlight: Int { segments.count }
  var isIdle: Bool { segments.isEmpty && cancelsUnderWay == 0 }

  /// Enters pipeline mode and sends what sets the session up; does not wait for the server.
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

  func finish(_ request: Request, _ outcome: Result<[ResultSet], PostgresError>) {
    if let timer = request.timer { loop.cancel(timer) }
    request.timer = nil
    request.complete(outcome)
  }

  // MARK: The socket

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
