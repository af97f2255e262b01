internal import Networking
internal import Synchronization

/// The connections of one kind and the calls that wait for one.
///
/// Every place keeps itself connected: at once after a connection ends, then with growing waits. A
/// call that finds no connection joins the attempt under way or starts one; when that fails and no
/// other is up, all that wait are told.
///
/// `@unchecked Sendable`: touched on its loop's thread only.
final class ConnectionLine: @unchecked Sendable {
  private let loop: EventLoop
  private let settings: PostgresSettings
  /// Callers that one connection may be lent to at a time.
  private let leasesMax: Int
  private var places: [Place] = []
  private var waiters = FIFO<Waiter>()
  private var waiting = 0 {
    didSet { figures.waiting.store(waiting, ordering: .relaxed) }
  }
  private var lent = 0 {
    didSet { figures.lent.store(lent, ordering: .relaxed) }
  }
  private var open = 0 {
    didSet { figures.open.store(open, ordering: .relaxed) }
  }
  private var lastFailure: (at: ContinuousClock.Instant, error: PostgresError)?
  private var isClosed = false
  let figures = ConnectionFigures()

  private final class Place {
    enum State {
      case down(retry: TimerID?)
      case connecting(ConnectAttempt)
      /// Connected; the server sets the session up.
      case up(PostgresConnection, since: ContinuousClock.Instant)
    }
    var state = State.down(retry: nil)
    var failures = 0
  }

  /// `@unchecked Sendable`: touched on the loop's thread only.
  private final class Waiter: @unchecked Sendable {
    typealias Outcome = Result<PostgresConnection, PostgresError>
    var continuation: UnsafeContinuation<Outcome, Never>?
    var timer: TimerID?
    var withdrawal: PostgresError?
  }

  init(_ count: Int, leasesMax: Int, settings: PostgresSettings, loop: EventLoop) {
    self.leasesMax = leasesMax
    self.settings = settings
    self.loop = loop
    places = (0..<count).map { _ in Place() }
  }

  /// Whether it was made for no connection at all.
  var isEmpty: Bool { places.isEmpty }

  func start() {
    for place in places { connect(place) }
  }

  // MARK: Lending

  /// A connection with room for this caller, who gives it back.
  func lend(
    until deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> PostgresConnection {
    loop.preconditionOnLoop()
    if Task.isCancelled { throw .cancelled }
    if isClosed { throw .unavailable(reason: "the pool is closed") }
    if waiting == 0, let connection = available {
      connection.leases += 1
      lent += 1
      return connection
    }
    if let deadline, deadline <= .now { throw .deadlineExceeded }
    if waiting >= settings.waitingMax { throw .poolExhausted(waitingMax: settings.waitingMax) }
    try reconnectIfDown()
    let waiter = Waiter()
    return try await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        waiter.continuation = continuation
        if let withdrawal = waiter.withdrawal {
          waiter.continuation = nil
          return continuation.resume(returning: .failure(withdrawal))
        }
        waiters.append(waiter)
        waiting += 1
        if let deadline {
          waiter.timer = loop.schedule(at: deadline) {
            waiter.timer = nil
            self.withdraw(waiter, .deadlineExceeded)
          }
        }
      }
    } onCancel: {
      loop.execute { self.withdraw(waiter, .cancelled) }
    }.get()
  }

  func giveBack(_ connection: PostgresConnection) {
    connection.leases -= 1
    lent -= 1
    serve()
  }

  private func withdraw(_ waiter: Waiter, _ reason: PostgresError) {
    waiter.withdrawal = reason
    resume(waiter, .failure(reason))
    if waiters.count > 2 * waiting + 16 { waiters.removeAll { $0.continuation == nil } }
  }

  private func resume(_ waiter: Waiter, _ outcome: Waiter.Outcome) {
    guard let continuation = waiter.continuation else { return }
    waiter.continuation = nil
    if let timer = waiter.timer { loop.cancel(timer) }
    waiter.timer = nil
    waiting -= 1
    continuation.resume(returning: outcome)
  }

  /// The least busy connection that has room.
  private var available: PostgresConnection? {
    var best: PostgresConnection?
    for place in places {
      guard case .up(let connection, _) = place.state, connection.isOpen else { continue }
      // Exclusive: nothing of the last caller's may be under way, nor a cancel request for it.
      let hasRoom =
        leasesMax == 1
        ? connection.leases == 0 && connection.isIdle
        : connection.leases < leasesMax && connection.inFlight < 2 * leasesMax
      if hasRoom, best.map({ connection.inFlight < $0.inFlight }) ?? true { best = connection }
    }
    return best
  }

  private func serve() {
    while waiting > 0, let connection = available {
      guard let waiter = waiters.takeFirst() else { return }
      guard waiter.continuation != nil else { continue }
      connection.leases += 1
      lent += 1
      resume(waiter, .success(connection))
    }
  }

  // MARK: Connecting

  private var isAnyUpOrConnecting: Bool {
    places.contains {
      switch $0.state {
      case .down: false
      case .connecting, .up: true
      }
    }
  }

  /// - Throws: `.unavailable` when nothing is up and the last attempt failed just now.
  private func reconnectIfDown() throws(PostgresError) {
    if isAnyUpOrConnecting { return }
    if let lastFailure, .now - lastFailure.at < Limits.immediateReconnectGap {
      throw lastFailure.error
    }
    if let place = places.first { connect(place) }
  }

  private func connect(_ place: Place) {
    guard case .down(let retry) = place.state, !isClosed else { return }
    if let retry { loop.cancel(retry) }
    let attempt = ConnectAttempt.start(settings.connectionString, on: loop) { outcome in
      switch outcome {
      case .success(let session): self.use(session, in: place)
      case .failure(let error): self.lose(place, error, wasUp: false)
      }
    }
    place.state = .connecting(attempt)
  }

  private func use(_ session: ServerSession, in place: Place) {
    let connection = PostgresConnection(session, settings: settings, loop: loop)
    let since = ContinuousClock.now
    connection.onClose = { error in
      // One that ends as soon as it is there is no better than none.
      self.lose(place, error, wasUp: .now - since > Limits.reconnectWaitMax)
    }
    connection.onIdle = { self.serve() }
    place.state = .up(connection, since: since)
    open += 1
    do throws(PostgresError) {
      try connection.open()
    } catch {
      return connection.close(error)
    }
    serve()
  }

  private func lose(_ place: Place, _ error: PostgresError, wasUp: Bool) {
    if case .up = place.state { open -= 1 }
    place.state = .down(retry: nil)
    if isClosed { return }
    let reason: PostgresError = .unavailable(reason: error.unavailability)
    lastFailure = (.now, reason)
    if wasUp {
      place.failures = 0
      connect(place)
    } else {
      place.failures += 1
      let retry = loop.schedule(at: .now + Limits.reconnectWait(afterFailures: place.failures)) {
        place.state = .down(retry: nil)
        self.connect(place)
      }
      place.state = .down(retry: retry)
    }
    if !isAnyUpOrConnecting { failWaiters(reason) }
  }

  private func failWaiters(_ error: PostgresError) {
    for waiter in waiters.takeAll() { resume(waiter, .failure(error)) }
  }

  /// Closes every connection; what runs is in doubt, what waits is refused.
  func close() {
    isClosed = true
    for place in places {
      switch place.state {
      case .down(let retry): if let retry { loop.cancel(retry) }
      case .connecting(let attempt): attempt.abort()
      case .up(let connection, _): connection.close(.unavailable(reason: "the pool is closed"))
      }
      place.state = .down(retry: nil)
    }
    failWaiters(.unavailable(reason: "the pool is closed"))
  }
}

extension PostgresError {
  /// The reason alone, for an error that is about to become `.unavailable`.
  fileprivate var unavailability: String {
    switch self {
    case .unavailable(let reason), .connectionLost(_, let reason): reason
    default: description
    }
  }
}
