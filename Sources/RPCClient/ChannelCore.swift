internal import Networking
internal import RPCCore
internal import RPCTransport
internal import Synchronization

/// A channel's sub-channels and the calls that wait for one. Confined to its loop, but for `launch`,
/// `connect` and `states`.
///
/// `@unchecked Sendable`: everything but `gate` and `states` is touched on the loop only, asserted at the
/// borders.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class ChannelCore: ExchangeLauncher, @unchecked Sendable {
  /// idle ⇄ active; any → closed.
  private enum Phase {
    /// No sub-channels, no look-ups, and nobody who wants them.
    case idle
    case active
    case closed
  }

  let loop: EventLoop
  let states = StateBroadcast()
  private let configuration: ChannelConfiguration
  @exclusivity(unchecked) private var phase = Phase.idle
  private var resolver: Resolver!
  @exclusivity(unchecked) private var balancer: Balancer!
  @exclusivity(unchecked) private var retries: RetryScheduler!
  /// Why there are no addresses.
  private var resolverFailure: String?
  @exclusivity(unchecked) private var queue = CallQueue()
  /// Grows when servers call it too short.
  private(set) var keepAliveInterval: Duration?
  /// Connections that take no new calls and wait for their last one to end.
  private var retiring: [ClientConnection] = []
  /// By the loop's clock, in nanoseconds.
  @exclusivity(unchecked) private var lastActivity: UInt64
  private var idleTimer: TimerID?
  private var whenClosed: [() -> Void] = []
  private var graceTimer: TimerID?
  /// Whether the loop takes work no more. Held while work is handed to it, so that no call is handed to a
  /// loop that stops.
  private let gate = Mutex(false)

  init(
    _ target: Target, _ configuration: ChannelConfiguration, _ configs: MethodConfigs,
    _ loop: EventLoop
  ) {
    self.configuration = configuration
    self.loop = loop
    lastActivity = EventLoop.clockNanoseconds()
    keepAliveInterval = configuration.keepAliveInterval
    balancer = Balancer(configuration, loop: loop, owner: self)
    resolver = Resolver(
      target, interval: configuration.lookUpIntervalMin, loop: loop, lookUp: configuration.lookUp
    ) { [unowned self] in resolved($0) }
    retries = RetryScheduler(configs, configuration.serviceConfig.retryThrottling, loop: loop) {
      [unowned self] in start($0)
    }
  }

  // MARK: Calls

  func launch(_ exchange: ClientExchange) {
    if loop.isOnLoop { return start(exchange) }
    if !hand({ self.start(exchange) }) { exchange.fail(closedStatus(exchange)) }
  }

  /// Gives work to the loop; false if that stops.
  func hand(_ work: @escaping @Sendable () -> Void) -> Bool {
    if loop.isOnLoop {
      work()
      return true
    }
    return gate.withLock { isStopped in
      if !isStopped { loop.execute(work) }
      return !isStopped
    }
  }

  private func start(_ exchange: ClientExchange) {
    if exchange.isOver { return }
    exchange.watchDeadline()
    lastActivity = loop.turnBeganNanoseconds
    if queue.isEmpty, balancer.open(exchange) { return }
    switch phase {
    case .closed: return exchange.fail(closedStatus(exchange))
    case .idle:
      enqueue(exchange)
      leaveIdle()
    case .active:
      let (state, reason) = connectivity
      if state == .transientFailure, !exchange.options.waitsForReady {
        return fail(exchange, reason)
      }
      enqueue(exchange)
      balancer.connect()
    }
  }

  /// An attempt that has no stream fails; another may follow.
  private func fail(_ exchange: ClientExchange, _ reason: String) {
    let status = Status(.unavailable, exchange.placed(reason))
    if !attemptEnded(exchange, status) { exchange.fail(status) }
  }

  /// Whether further attempts of calls may follow.
  var allowsAttempts: Bool { retries.allowsAttempts }

  func attemptEnded(_ exchange: ClientExchange, _ status: Status) -> Bool {
    phase != .closed && retries.attemptEnded(exchange, status)
  }

  private func enqueue(_ exchange: ClientExchange) {
    let limit = configuration.waitingCallsMax
    if queue.liveCount(atMost: limit) >= limit {
      return exchange.fail(
        Status(.resourceExhausted, exchange.placed("\(limit) calls wait already; try later")))
    }
    queue.append(exchange)
  }

  private func startWaiting() {
    while balancer.hasRoom, let exchange = queue.popFirst() {
      if !balancer.open(exchange) {
        queue.prepend(exchange)
        return
      }
    }
  }

  private func failWaiting(_ reason: String) {
    for exchange in queue.removeAll() {
      if exchange.options.waitsForReady {
        queue.append(exchange)
      } else {
        fail(exchange, reason)
      }
    }
  }

  private func closedStatus(_ exchange: ClientExchange) -> Status {
    Status(.unavailable, exchange.located("the channel is closed"))
  }

  // MARK: Connecting

  /// Leaves the idle state without a call. From any thread.
  func connect() {
    _ = hand {
      switch self.phase {
      case .idle: self.leaveIdle()
      case .active: self.balancer.connect()
      case .closed: break
      }
    }
  }

  /// The channel's state, with the reason of a failure.
  private var connectivity: (ConnectivityState, reason: String) {
    switch phase {
    case .idle: return (.idle, "")
    case .closed: return (.shutdown, "")
    case .active:
      if let resolverFailure { return (.transientFailure, "no connection: \(resolverFailure)") }
      if balancer.subchannels.isEmpty { return (.connecting, "") }
      let (state, reason) = balancer.state
      return (state, "no connection: \(reason)")
    }
  }

  private func stateChanged() {
    let (state, reason) = connectivity
    states.publish(state)
    switch state {
    case .ready: startWaiting()
    case .transientFailure: failWaiting(reason)
    case .idle: if phase == .active, !queue.isEmpty { balancer.connect() }
    case .connecting, .shutdown: break
    }
  }

  private func resolved(_ outcome: Resolver.Outcome) {
    switch outcome {
    case .endpoints(let endpoints):
      let wasIdle = connectivity.0 == .idle
      resolverFailure = nil
      balancer.update(endpoints)
      if !wasIdle || !queue.isEmpty { balancer.connect() }
      stateChanged()
    case .failed(let reason):
      // Addresses that were right once are better than none.
      if !balancer.subchannels.isEmpty { return }
      resolverFailure = reason
      stateChanged()
    }
  }

  // MARK: Idle mode

  private func leaveIdle() {
    phase = .active
    lastActivity = loop.turnBeganNanoseconds
    watchIdleness()
    stateChanged()
    resolver.start()
  }

  private func watchIdleness() {
    guard let timeout = configuration.idleTimeout else { return }
    idleTimer = loop.schedule(atNanoseconds: lastActivity &+ timeout.wholeNanoseconds) {
      [weak self] in
      self?.checkIdleness()
    }
  }

  private func checkIdleness() {
    guard phase == .active, let timeout = configuration.idleTimeout else { return }
    if balancer.openCalls > 0 || queue.liveCount(atMost: 0) > 0 || !retries.isEmpty {
      lastActivity = loop.turnBeganNanoseconds
    }
    lastActivity = max(lastActivity, balancer.lastCallEnded)
    if lastActivity &+ timeout.wholeNanoseconds > loop.turnBeganNanoseconds {
      return watchIdleness()
    }
    phase = .idle
    letGo()
    stateChanged()
  }

  private func letGo() {
    if let idleTimer { loop.cancel(idleTimer) }
    idleTimer = nil
    resolver.stop()
    resolverFailure = nil
    balancer.shutDown()
  }

  // MARK: Closing

  /// Takes no new calls; open ones may finish within `grace`, then they end with UNAVAILABLE. `done` is
  /// called when the last connection is gone.
  func close(within grace: Duration, _ done: @escaping () -> Void) {
    loop.preconditionOnLoop()
    whenClosed.append(done)
    if phase != .closed {
      phase = .closed
      for connection in retiring { connection.finish() }
      letGo()
      for exchange in queue.removeAll() + retries.removeAll() {
        exchange.fail(closedStatus(exchange))
      }
      graceTimer = loop.schedule(at: loop.now.advanced(by: grace)) { self.closeRetiring() }
      stateChanged()
    }
    finishClosing()
  }

  private func closeRetiring() {
    for connection in retiring { connection.close("the channel was closed") }
  }

  private func finishClosing() {
    guard phase == .closed, retiring.isEmpty else { return }
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

extension ChannelCore: SubchannelOwner {
  func subchannelChanged(_ subchannel: Subchannel) {
    balancer.refresh()
    if phase == .active, subchannel.isIdle || subchannel.failure != nil { resolver.refresh() }
    stateChanged()
    balancer.reconnect()
  }

  func subchannelHasRoom() { if !queue.isEmpty { startWaiting() } }

  func retire(_ connection: ClientConnection) {
    connection.owner = self
    retiring.append(connection)
  }

  func pingedTooOften(every interval: Duration) {
    let doubled = min(interval * 2, ChannelLimits.keepAliveIntervalMax)
    // Of several connections that are told so at a time each has doubled the same interval.
    keepAliveInterval = max(keepAliveInterval ?? doubled, doubled)
  }

  /// Transparent retry (gRFC A6): the server did nothing for the call.
  func callRefused(_ exchange: ClientExchange, goAway: String?) {
    let refusals = exchange.place.transparentRetries
    let limit =
      goAway == nil ? ChannelConfiguration.refusedRetriesMax : configuration.goAwayRetriesMax
    if phase == .closed { return exchange.fail(closedStatus(exchange)) }
    if refusals > limit {
      return fail(
        exchange,
        "the server refused the stream \(refusals) times without looking at it"
          + (goAway.map { " (\($0))" } ?? ""))
    }
    queue.prepend(exchange)
    // Not from inside the session's event that tells of the refusal.
    loop.schedule(at: loop.now) { [weak self] in self?.resumeWaiting() }
  }

  private func resumeWaiting() {
    startWaiting()
    if queue.isEmpty { return }
    switch phase {
    case .idle: leaveIdle()
    case .active: balancer.connect()
    case .closed: break
    }
  }
}

/// Of connections that retire; those in use tell their sub-channel.
extension ChannelCore: ClientConnectionOwner {
  func connectionReady(_ connection: ClientConnection) {}
  func connectionDraining(_ connection: ClientConnection) {}
  func connectionHasRoom(_ connection: ClientConnection) {}

  func connectionPingedTooOften(_ connection: ClientConnection, every interval: Duration) {
    pingedTooOften(every: interval)
  }

  func connectionClosed(_ connection: ClientConnection, cause: String) {
    retiring.removeAll { $0 === connection }
    finishClosing()
  }
}
