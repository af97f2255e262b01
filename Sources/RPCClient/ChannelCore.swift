internal import Networking
internal import RPCCore
internal import RPCTransport
internal import Synchronization

/// A channel's connections and the calls that wait for one. Confined to its loop, but for `launch`.
///
/// `@unchecked Sendable`: everything but `gate` is touched on the loop only, asserted at the borders.
final class ChannelCore: ExchangeLauncher, @unchecked Sendable {
  /// idle → connecting → ready → idle (lost, or GOAWAY) …; connecting → backingOff → idle; any → closed.
  private enum State {
    /// No connection, and nobody who wants one.
    case idle
    case connecting(Connector)
    case ready(ClientConnection)
    /// The last attempt failed with this reason; another follows when the timer fires.
    case backingOff(TimerID, reason: String)
    case closed
  }

  let loop: EventLoop
  private let target: Target
  private let configuration: ChannelConfiguration
  private var state = State.idle
  private var queue = CallQueue()
  private var backoff = Backoff()
  private var generator = SystemRandomNumberGenerator()
  /// Connections that take no new calls and wait for their last one to end.
  private var retiring: [ClientConnection] = []
  private var whenClosed: [() -> Void] = []
  private var graceTimer: TimerID?
  /// Whether the loop takes work no more. Held while work is handed to it, so that no call is handed to a
  /// loop that stops.
  private let gate = Mutex(false)

  init(_ target: Target, _ configuration: ChannelConfiguration, _ loop: EventLoop) {
    self.target = target
    self.configuration = configuration
    self.loop = loop
  }

  // MARK: Calls

  func launch(_ exchange: ClientExchange) {
    if loop.isOnLoop { return start(exchange) }
    let isStopped = gate.withLock { isStopped in
      if !isStopped { loop.execute { self.start(exchange) } }
      return isStopped
    }
    if isStopped { exchange.fail(closedStatus(exchange)) }
  }

  private func start(_ exchange: ClientExchange) {
    if exchange.isOver { return }
    exchange.watchDeadline()
    switch state {
    case .ready(let connection):
      if queue.isEmpty, connection.open(exchange) { return }
      enqueue(exchange)
    case .connecting: enqueue(exchange)
    case .idle:
      enqueue(exchange)
      connect()
    case .backingOff(_, let reason):
      if exchange.options.waitsForReady { return enqueue(exchange) }
      exchange.fail(Status(.unavailable, exchange.located(reason)))
    case .closed: exchange.fail(closedStatus(exchange))
    }
    // Opening may have shown that the connection is used up.
    if case .idle = state, !queue.isEmpty { connect() }
  }

  private func enqueue(_ exchange: ClientExchange) {
    let limit = configuration.waitingCallsMax
    if queue.liveCount(atMost: limit) >= limit {
      return exchange.fail(
        Status(.resourceExhausted, exchange.located("\(limit) calls wait already; try later")))
    }
    queue.append(exchange)
  }

  private func startWaiting() {
    guard case .ready(let connection) = state else { return }
    while connection.hasRoom, let exchange = queue.popFirst() {
      if !connection.open(exchange) {
        queue.prepend(exchange)
        return
      }
    }
  }

  private func closedStatus(_ exchange: ClientExchange) -> Status {
    Status(.unavailable, exchange.located("the channel is closed"))
  }

  // MARK: Connecting

  private func connect() {
    let connector = Connector(target, configuration, loop: loop) { [weak self] outcome in
      self?.connected(outcome)
    }
    state = .connecting(connector)
    connector.start()
  }

  private func connected(_ outcome: Connector.Outcome) {
    switch outcome {
    case .ready(let connection):
      backoff.reset()
      connection.owner = self
      state = .ready(connection)
      startWaiting()
    case .failed(let reason):
      let wait = backoff.next(using: &generator)
      let timer = loop.schedule(at: loop.now.advanced(by: wait)) { [weak self] in
        self?.retry()
      }
      let reason = "no connection: \(reason)"
      state = .backingOff(timer, reason: reason)
      for exchange in queue.removeAll() {
        if exchange.options.waitsForReady {
          queue.append(exchange)
        } else {
          exchange.fail(Status(.unavailable, exchange.located(reason)))
        }
      }
    }
  }

  private func retry() {
    state = .idle
    if queue.liveCount(atMost: 0) > 0 { connect() }
  }

  // MARK: Closing

  /// Takes no new calls; open ones may finish within `grace`, then they end with UNAVAILABLE. `done` is
  /// called when the last connection is gone.
  func close(within grace: Duration, _ done: @escaping () -> Void) {
    loop.preconditionOnLoop()
    whenClosed.append(done)
    switch state {
    case .idle, .closed: break
    case .connecting(let connector): connector.cancel()
    case .backingOff(let timer, _): loop.cancel(timer)
    case .ready(let connection): retiring.append(connection)
    }
    let isFirst = if case .closed = state { false } else { true }
    state = .closed
    for exchange in queue.removeAll() { exchange.fail(closedStatus(exchange)) }
    if isFirst {
      for connection in retiring { connection.finish() }
      graceTimer = loop.schedule(at: loop.now.advanced(by: grace)) { self.closeRetiring() }
    }
    finishClosing()
  }

  private func closeRetiring() {
    for connection in retiring { connection.close("the channel was closed") }
  }

  private func finishClosing() {
    guard case .closed = state, retiring.isEmpty else { return }
    if let graceTimer { loop.cancel(graceTimer) }
    graceTimer = nil
    for done in whenClosed { done() }
    whenClosed = []
  }

  /// Whether `shutGate` was called.
  var isGateShut: Bool { gate.withLock { $0 } }

  /// No work is handed to the loop from now on.
  func shutGate() { gate.withLock { $0 = true } }
}

extension ChannelCore: ClientConnectionOwner {
  func connectionReady(_ connection: ClientConnection) {}

  func connectionDraining(_ connection: ClientConnection) {
    guard case .ready(let current) = state, current === connection else { return }
    retiring.append(connection)
    state = .idle
    if !queue.isEmpty { connect() }
  }

  func connectionHasRoom(_ connection: ClientConnection) {
    if !queue.isEmpty { startWaiting() }
  }

  func connectionClosed(_ connection: ClientConnection, cause: String) {
    retiring.removeAll { $0 === connection }
    if case .ready(let current) = state, current === connection {
      state = .idle
      if !queue.isEmpty { connect() }
    }
    finishClosing()
  }

  /// Transparent retry (gRFC A6): the server did nothing for the call.
  func callRefused(_ exchange: ClientExchange, byGoAway: Bool) {
    let retries = exchange.place.attempts - 1
    let limit =
      byGoAway ? configuration.goAwayRetriesMax : ChannelConfiguration.refusedRetriesMax
    if case .closed = state { return exchange.fail(closedStatus(exchange)) }
    if retries >= limit {
      let reason = "the server refused the stream \(retries + 1) times without looking at it"
      return exchange.fail(Status(.unavailable, exchange.located(reason)))
    }
    queue.prepend(exchange)
    // Not from inside the session's event that tells of the refusal.
    loop.schedule(at: loop.now) { [weak self] in self?.resumeWaiting() }
  }

  private func resumeWaiting() {
    if case .idle = state, !queue.isEmpty { connect() }
    startWaiting()
  }
}
