internal import Networking
internal import RPCTransport

/// One attempt to connect: tries the endpoints in order until a server speaks HTTP/2, the next one beside
/// those before it when they take their time (gRFC A61). Confined to its loop; calls `finish` once,
/// unless cancelled.
final class Connector {
  enum Outcome {
    case ready(ClientConnection, Endpoint)
    /// Every endpoint failed; why.
    case failed(String)
  }

  private let configuration: ChannelConfiguration
  private let loop: EventLoop
  private let finish: (Outcome) -> Void
  private var waiting: ArraySlice<Endpoint>
  private var running: [EndpointAttempt] = []
  private var failures: [String] = []
  private var nextTimer: TimerID?

  init(
    _ endpoints: [Endpoint], _ configuration: ChannelConfiguration, loop: EventLoop,
    finish: @escaping (Outcome) -> Void
  ) {
    waiting = endpoints[...]
    self.configuration = configuration
    self.loop = loop
    self.finish = finish
  }

  func start() { tryNext() }

  /// Gives the attempt up without an outcome.
  func cancel() {
    stopTimer()
    waiting = []
    for attempt in running { attempt.cancel() }
    running = []
  }

  private func stopTimer() {
    if let nextTimer { loop.cancel(nextTimer) }
    nextTimer = nil
  }

  private func tryNext() {
    stopTimer()
    guard let endpoint = waiting.popFirst() else {
      if running.isEmpty { finish(.failed(failures.joined(separator: "; "))) }
      return
    }
    let attempt = EndpointAttempt(endpoint, configuration, loop: loop) { [weak self] in
      self?.ended($0, $1)
    }
    running.append(attempt)
    if !waiting.isEmpty {
      let next = loop.now.advanced(by: ChannelLimits.nextAddressDelay)
      nextTimer = loop.schedule(at: next) { [weak self] in self?.tryNext() }
    }
    attempt.start()
  }

  private func ended(_ attempt: EndpointAttempt, _ result: Result<ClientConnection, Refusal>) {
    running.removeAll { $0 === attempt }
    switch result {
    case .success(let connection):
      cancel()
      finish(.ready(connection, attempt.endpoint))
    case .failure(let refusal):
      failures.append("\(attempt.endpoint.address): \(refusal.reason)")
      tryNext()
    }
  }
}

/// Why an endpoint is no good.
struct Refusal: Error {
  let reason: String
}

/// The attempt to connect to one endpoint, up to the server's SETTINGS. Calls `finish` once, unless cancelled.
private final class EndpointAttempt {
  private enum Step {
    case connecting(Connecting)
    /// TCP is there; the server's SETTINGS are awaited.
    case greeting(ClientConnection)
    case over
  }

  let endpoint: Endpoint
  private let configuration: ChannelConfiguration
  private let loop: EventLoop
  private let finish: (EndpointAttempt, Result<ClientConnection, Refusal>) -> Void
  private var step = Step.over
  private var timer: TimerID?

  init(
    _ endpoint: Endpoint, _ configuration: ChannelConfiguration, loop: EventLoop,
    finish: @escaping (EndpointAttempt, Result<ClientConnection, Refusal>) -> Void
  ) {
    self.endpoint = endpoint
    self.configuration = configuration
    self.loop = loop
    self.finish = finish
  }

  func start() {
    timer = loop.schedule(at: loop.now.advanced(by: configuration.connectTimeout)) { [weak self] in
      self?.timedOut()
    }
    do throws(SystemError) {
      step = .connecting(
        try Connecting(to: endpoint.address, loop: loop) { [weak self] in self?.connected($0) })
    } catch {
      fail("\(error)")
    }
  }

  func cancel() { leaveStep()?.close("the connection is not needed any more") }

  /// The connection that was being greeted, if any, is the caller's to close.
  private func leaveStep() -> ClientConnection? {
    if let timer { loop.cancel(timer) }
    timer = nil
    defer { step = .over }
    switch step {
    case .connecting(let connecting): connecting.cancel()
    case .greeting(let connection):
      connection.owner = nil
      return connection
    case .over: break
    }
    return nil
  }

  private func connected(_ connecting: Connecting) {
    if let error = connecting.error { return fail("\(error)") }
    do throws(StreamError) {
      try greet(connecting.takeSocket())
    } catch {
      fail("\(error)")
    }
  }

  private func greet(_ socket: consuming Socket) throws(StreamError) {
    let stream = try stream(socket)
    do throws(SystemError) {
      let connection = try ClientConnection(
        stream, peer: "\(endpoint.address)",
        authority: configuration.tls?.serverName ?? endpoint.authority,
        limits: configuration.limits,
        keepAlive: configuration.keepAlive(configuration.keepAliveInterval), loop: loop,
        owner: self)
      step = .greeting(connection)
    } catch {
      throw .system(error)
    }
  }

  private func stream(_ socket: consuming Socket) throws(StreamError) -> ByteStream {
    guard let context = configuration.tlsContext else { return ByteStream(socket) }
    do throws(TLSError) {
      return try ByteStream(
        socket, context, serverName: configuration.tls?.serverName ?? endpoint.host)
    } catch {
      throw .tls(error)
    }
  }

  private func timedOut() {
    let stage =
      if case .greeting = step { "no HTTP/2 from the server" } else { "no connection" }
    fail("\(stage) within \(configuration.connectTimeout)")
  }

  private func fail(_ reason: String) {
    leaveStep()?.close("given up")
    finish(self, .failure(Refusal(reason: reason)))
  }
}

extension EndpointAttempt: ClientConnectionOwner {
  func connectionReady(_ connection: ClientConnection) {
    _ = leaveStep()
    finish(self, .success(connection))
  }

  func connectionDraining(_ connection: ClientConnection) {}
  // Without calls there are no PINGs.
  func connectionPingedTooOften(_ connection: ClientConnection, every interval: Duration) {}
  func connectionHasRoom(_ connection: ClientConnection) {}
  func connectionClosed(_ connection: ClientConnection, cause: String) {
    _ = leaveStep()
    finish(self, .failure(Refusal(reason: cause)))
  }
  func callRefused(_ exchange: ClientExchange, goAway: String?) {}
}

/// A socket on its way to be connected.
private final class Connecting: EventSource {
  var isFlushOwed = false
  private(set) var error: SystemError?
  private var socket: Socket?
  private let loop: EventLoop
  private let done: (Connecting) -> Void

  init(
    to address: SocketAddress, loop: EventLoop, _ done: @escaping (Connecting) -> Void
  ) throws(SystemError) {
    self.loop = loop
    self.done = done
    let socket = try Socket.connecting(to: address)
    let descriptor = socket.descriptor
    self.socket = consume socket
    try loop.register(self, descriptor, for: .writable)
  }

  func ready(_ readiness: Readiness) {
    guard let socket = socket.take() else { return }
    error = socket.connectionError()
    loop.deregister(socket.descriptor)
    self.socket = consume socket
    done(self)
  }

  func flush() {}

  func cancel() {
    if let socket = socket.take() { loop.deregister(socket.descriptor) }
  }

  func takeSocket() -> Socket { socket.take()! }
}
