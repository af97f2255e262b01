internal import Networking
internal import RPCTransport

/// One attempt to connect: finds the target's addresses and tries them in order until a server speaks
/// HTTP/2. Confined to its loop; calls `finish` once, unless cancelled.
final class Connector {
  enum Outcome {
    case ready(ClientConnection)
    /// Every address failed; why.
    case failed(String)
  }

  private enum Step {
    case lookingUp
    case connecting(Connecting)
    /// TCP is there; the server's SETTINGS are awaited.
    case greeting(ClientConnection)
    case over
  }

  private let target: Target
  private let configuration: ChannelConfiguration
  private let loop: EventLoop
  private let finish: (Outcome) -> Void
  private var step = Step.lookingUp
  private var addresses: ArraySlice<SocketAddress> = []
  private var failures: [String] = []
  private var timer: TimerID?
  private var peer = ""

  init(
    _ target: Target, _ configuration: ChannelConfiguration, loop: EventLoop,
    finish: @escaping (Outcome) -> Void
  ) {
    self.target = target
    self.configuration = configuration
    self.loop = loop
    self.finish = finish
  }

  func start() {
    switch target.place {
    case .address(let address): found([address])
    case .name(let host, let port):
      // The loop's thread alone sees the connector, also in the answer.
      nonisolated(unsafe) let me = self
      NameLookup.start(host: host, port: port, loop: loop) { result in
        guard case .lookingUp = me.step else { return }
        switch result {
        case .addresses(let addresses): me.found(addresses)
        case .failed(let reason):
          me.failures.append(reason)
          me.tryNext()
        }
      }
    }
  }

  /// Gives the attempt up without an outcome.
  func cancel() {
    let connection: ClientConnection? =
      if case .greeting(let connection) = step { connection } else { nil }
    leaveStep()
    step = .over
    connection?.close("the channel was closed")
  }

  private func found(_ addresses: [SocketAddress]) {
    self.addresses = addresses[...]
    tryNext()
  }

  private func leaveStep() {
    if let timer { loop.cancel(timer) }
    timer = nil
    switch step {
    case .connecting(let connecting): connecting.cancel()
    case .greeting(let connection): connection.owner = nil
    case .lookingUp, .over: break
    }
  }

  private func tryNext() {
    guard let address = addresses.popFirst() else {
      step = .over
      return finish(.failed(failures.joined(separator: "; ")))
    }
    peer = "\(address)"
    timer = loop.schedule(at: loop.now.advanced(by: configuration.connectTimeout)) { [weak self] in
      self?.timedOut()
    }
    do throws(SystemError) {
      let connecting = try Connecting(to: address, loop: loop) { [weak self] in self?.connected($0)
      }
      step = .connecting(connecting)
    } catch {
      fail("\(error)")
    }
  }

  private func connected(_ connecting: Connecting) {
    if let error = connecting.error { return fail("\(error)") }
    do throws(SystemError) {
      let connection = try ClientConnection(
        ByteStream(connecting.takeSocket()), peer: peer, authority: target.authority,
        limits: configuration.limits,
        keepAlive: configuration.keepAlive, loop: loop, owner: self)
      step = .greeting(connection)
    } catch {
      fail("\(error)")
    }
  }

  private func timedOut() {
    timer = nil
    let stage =
      if case .greeting = step { "no HTTP/2 from the server" } else { "no connection" }
    let connection: ClientConnection? =
      if case .greeting(let connection) = step { connection } else { nil }
    fail("\(stage) within \(configuration.connectTimeout)")
    connection?.close("given up")
  }

  /// This address is no good; on to the next.
  private func fail(_ reason: String) {
    leaveStep()
    failures.append("\(peer): \(reason)")
    tryNext()
  }
}

extension Connector: ClientConnectionOwner {
  func connectionReady(_ connection: ClientConnection) {
    leaveStep()
    step = .over
    finish(.ready(connection))
  }

  func connectionDraining(_ connection: ClientConnection) {}
  func connectionHasRoom(_ connection: ClientConnection) {}
  func connectionClosed(_ connection: ClientConnection, cause: String) { fail(cause) }
  func callRefused(_ exchange: ClientExchange, byGoAway: Bool) {}
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
