package import Networking

/// Answers GET and HEAD over HTTP/1.1 at one address: pages for operators, scrapers and probes.
///
/// A few connections at a time, each with little memory and little time; nothing here is meant for the
/// Internet.
///
/// `@unchecked Sendable`: confined to its loop, which each method asserts.
package final class HTTP1Server: EventSource, @unchecked Sendable {
  package typealias Answer = @Sendable (HTTPRequest) -> HTTPResponse

  package var isFlushOwed = false
  /// What it listens at, with the port that was chosen where 0 was asked for.
  package let address: SocketAddress
  let loop: EventLoop
  let limits: HTTP1Limits
  let answer: Answer
  private let listener: ListeningSocket
  private var connections: [ObjectIdentifier: HTTP1Connection] = [:]
  private var retryTimer: TimerID?
  private var isClosed = false

  /// Listens from now on. On the loop.
  ///
  /// - Parameter answer: called on the loop for each request.
  package init(
    at address: SocketAddress, on loop: EventLoop, limits: HTTP1Limits = HTTP1Limits(),
    answer: @escaping Answer
  ) throws(SystemError) {
    loop.preconditionOnLoop()
    listener = try ListeningSocket(address, isShared: false)
    self.address = listener.address
    self.loop = loop
    self.limits = limits
    self.answer = answer
    try loop.register(self, listener.descriptor, for: .readable)
  }

  package func ready(_ readiness: Readiness) {
    while !isClosed {
      do throws(SystemError) {
        guard let accepted = try listener.accept() else { return }
        // One over the limit is closed by being dropped.
        if connections.count < limits.connectionsMax { open(accepted.takeSocket()) }
      } catch {
        return pause()
      }
    }
  }

  package func flush() {}

  private func open(_ socket: consuming Socket) {
    // A socket that can't be watched can't be served.
    guard let connection = try? HTTP1Connection(socket, self) else { return }
    connections[ObjectIdentifier(connection)] = connection
  }

  func remove(_ connection: HTTP1Connection) {
    connections[ObjectIdentifier(connection)] = nil
  }

  /// Out of descriptors: the waiting connection would wake the loop again and again.
  private func pause() {
    guard (try? loop.update(listener.descriptor, for: [])) != nil else { return }
    retryTimer = loop.schedule(at: loop.now + limits.acceptRetry) { [unowned self] in
      retryTimer = nil
      // Failing here means that the descriptor is gone, and with it the listener.
      try? loop.update(listener.descriptor, for: .readable)
    }
  }

  /// Closes everything. On the loop.
  package func close() {
    loop.preconditionOnLoop()
    if isClosed { return }
    isClosed = true
    if let retryTimer { loop.cancel(retryTimer) }
    loop.deregister(listener.descriptor)
    for connection in connections.values { connection.close() }
  }
}
