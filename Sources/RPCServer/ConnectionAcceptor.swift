internal import Networking
internal import RPCTransport

/// Takes a listener's connections into its loop. Confined to that loop.
final class ConnectionAcceptor: EventSource {
  var isFlushOwed = false
  private let listener: ListeningSocket
  private let connections: ServerLoop
  /// Nil: plaintext.
  private let tls: ServerTLS?
  private var retryTimer: TimerID?
  private var isCancelled = false

  init(
    _ listener: consuming ListeningSocket, _ connections: ServerLoop, _ tls: ServerTLS?
  ) throws(SystemError) {
    self.listener = listener
    self.tls = tls
    self.connections = connections
    try connections.loop.register(self, self.listener.descriptor, for: .readable)
  }

  func ready(_ readiness: Readiness) {
    // A few at a time: connections that are there already have work too.
    for _ in 0..<Limits.acceptsPerTurn {
      do throws(SystemError) {
        guard let accepted = try listener.accept() else { return }
        let peer = accepted.peer
        serve(accepted.takeSocket(), peer)
      } catch {
        return pause()
      }
    }
  }

  private func serve(_ socket: consuming Socket, _ peer: SocketAddress) {
    guard let tls else { return connections.serve(ByteStream(socket), peer: peer) }
    do throws(TLSError) {
      connections.serve(try ByteStream(socket, tls.context), peer: peer)
    } catch {
      // OpenSSL has no memory for one more: letting it go closes it.
    }
  }

  func flush() {}

  /// Out of descriptors: the waiting connection would wake the loop again and again.
  private func pause() {
    let loop = connections.loop
    guard (try? loop.update(listener.descriptor, for: [])) != nil else { return }
    retryTimer = loop.schedule(at: loop.now + Limits.acceptRetry) { [unowned self] in
      retryTimer = nil
      // Failing here means that the descriptor is gone, and with it the listener.
      try? loop.update(listener.descriptor, for: .readable)
    }
  }

  /// Stops accepting; the socket closes with the acceptor.
  func cancel() {
    if isCancelled { return }
    isCancelled = true
    if let retryTimer { connections.loop.cancel(retryTimer) }
    connections.loop.deregister(listener.descriptor)
  }
}
