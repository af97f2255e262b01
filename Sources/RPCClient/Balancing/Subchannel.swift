internal import Networking
internal import RPCTransport

/// Who holds sub-channels: told on the loop.
protocol SubchannelOwner: AnyObject {
  /// Its state is another.
  func subchannelChanged(_ subchannel: Subchannel)
  /// A call may begin on its connection where none could.
  func subchannelHasRoom()
  /// Its connection takes no new calls; whoever gets it waits until the last one has ended.
  func retire(_ connection: ClientConnection)
  /// The server never looked at this call: it may go on another stream.
  ///
  /// - Parameter goAway: what it said when it left, if it left.
  func callRefused(_ exchange: ClientExchange, goAway: String?)
  /// How long new connections are watched in silence before they are asked.
  var keepAliveInterval: Duration? { get }
  /// The server says that PINGs at this interval are too many (gRFC A8).
  func pingedTooOften(every interval: Duration)
}

/// One connection that is made, watched and made again: to one address, or to the first of several that
/// answers. Confined to its loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class Subchannel {
  /// idle → connecting → ready → idle (lost, or GOAWAY) …; connecting → backingOff → connecting;
  /// any → shutdown.
  private enum State {
    case idle
    case connecting(Connector)
    case ready(ClientConnection, Endpoint)
    /// The last attempt failed; another follows when the timer fires.
    case backingOff(TimerID)
    case shutdown
  }

  /// What it connects to.
  private(set) var endpoints: [Endpoint]
  /// Why the last attempt failed; nil from the next ready connection on. It stays while further attempts run
  /// (gRFC A62): a call is not to wait for each of them.
  private(set) var failure: String?
  private let configuration: ChannelConfiguration
  private let loop: EventLoop
  /// Outlives it.
  private unowned let owner: any SubchannelOwner
  @exclusivity(unchecked) private var state = State.idle
  private var backoff = Backoff()
  private var generator = SystemRandomNumberGenerator()
  private var readySince: ContinuousClock.Instant?
  private var reconnectTimer: TimerID?

  /// - Parameter failure: of the sub-channel whose place it takes.
  init(
    _ endpoints: [Endpoint], _ configuration: ChannelConfiguration, loop: EventLoop,
    failure: String? = nil, owner: any SubchannelOwner
  ) {
    self.endpoints = endpoints
    self.configuration = configuration
    self.loop = loop
    self.failure = failure
    self.owner = owner
  }

  /// The connection, if calls may begin on it.
  var connection: ClientConnection? {
    if case .ready(let connection, _) = state { connection } else { nil }
  }

  var isIdle: Bool { if case .idle = state { true } else { false } }

  /// Takes over a new list of addresses if it can keep its connection; false if it can't.
  func adopt(_ endpoints: [Endpoint]) -> Bool {
    if endpoints == self.endpoints { return true }
    guard case .ready(_, let endpoint) = state, endpoints.contains(endpoint) else { return false }
    self.endpoints = endpoints
    return true
  }

  // MARK: Connecting

  /// Connects, if it is idle.
  func connect() {
    guard case .idle = state else { return }
    stopReconnecting()
    attempt()
  }

  /// Connects, if it is idle, for no particular call: not again and again to a server that leaves at once.
  func reconnect() {
    guard case .idle = state, reconnectTimer == nil else { return }
    guard let next = readySince?.advanced(by: ChannelLimits.shortLife), next > loop.now else {
      return connect()
    }
    reconnectTimer = loop.schedule(at: next) { [weak self] in
      self?.reconnectTimer = nil
      self?.connect()
    }
  }

  private func stopReconnecting() {
    if let reconnectTimer { loop.cancel(reconnectTimer) }
    reconnectTimer = nil
  }

  private func attempt() {
    var configuration = configuration
    configuration.keepAliveInterval = owner.keepAliveInterval
    let connector = Connector(endpoints, configuration, loop: loop) { [weak self] outcome in
      self?.connected(outcome)
    }
    state = .connecting(connector)
    owner.subchannelChanged(self)
    // Unless its owner has thought better of it.
    if case .connecting(let current) = state, current === connector { connector.start() }
  }

  private func connected(_ outcome: Connector.Outcome) {
    switch outcome {
    case .ready(let connection, let endpoint):
      backoff.reset()
      failure = nil
      readySince = loop.now
      connection.owner = self
      state = .ready(connection, endpoint)
    case .failed(let reason):
      failure = reason
      let wait = backoff.next(using: &generator)
      let timer = loop.schedule(at: loop.now.advanced(by: wait)) { [weak self] in self?.attempt() }
      state = .backingOff(timer)
    }
    owner.subchannelChanged(self)
  }

  // MARK: Ending

  /// Lets go of the connection, which its owner retires, and connects no more.
  func shutDown() {
    stopReconnecting()
    let last = state
    state = .shutdown
    switch last {
    case .connecting(let connector): connector.cancel()
    case .backingOff(let timer): loop.cancel(timer)
    case .ready(let connection, _):
      owner.retire(connection)
      connection.finish()
    case .idle, .shutdown: break
    }
  }

  private func isCurrent(_ connection: ClientConnection) -> Bool {
    if case .ready(let current, _) = state { current === connection } else { false }
  }
}

extension Subchannel: ClientConnectionOwner {
  func connectionReady(_ connection: ClientConnection) {}

  func connectionDraining(_ connection: ClientConnection) {
    guard isCurrent(connection) else { return }
    state = .idle
    owner.retire(connection)
    owner.subchannelChanged(self)
  }

  func connectionPingedTooOften(_ connection: ClientConnection, every interval: Duration) {
    owner.pingedTooOften(every: interval)
  }

  func connectionHasRoom(_ connection: ClientConnection) { owner.subchannelHasRoom() }

  func connectionClosed(_ connection: ClientConnection, cause: String) {
    guard isCurrent(connection) else { return }
    state = .idle
    owner.subchannelChanged(self)
  }

  func callRefused(_ exchange: ClientExchange, goAway: String?) {
    owner.callRefused(exchange, goAway: goAway)
  }
}
