package import Networking
internal import RPCCore

/// All connections of one loop, with what they share. Every method is called on the loop.
///
/// `@unchecked Sendable`: confined to its loop, which each method asserts.
package final class ServerLoop: @unchecked Sendable {
  package let loop: EventLoop
  /// What has come and gone here; read from any thread.
  package let statistics = ServerStatistics()
  private let router: any CallRouter
  private let limits: ServerLimits
  private let resources: LoopResources
  private var connections: [ServerConnection] = []
  private var lastNumber: UInt64 = 0
  private var sweepTimer: TimerID?
  private var whenEmpty: (() -> Void)?
  private var isDraining = false

  package init(_ loop: EventLoop, _ router: any CallRouter, _ limits: ServerLimits) {
    self.loop = loop
    self.router = router
    self.limits = limits
    resources = LoopResources(loop, limits, statistics)
    resources.connections = { [unowned self] in connections }
  }

  package var connectionCount: Int { connections.count }
  /// In no order.
  var openConnections: [ServerConnection] { connections }

  /// Serves a connection until either side ends it. One over the limit is closed at once.
  package func serve(_ stream: consuming ByteStream, peer: SocketAddress) {
    loop.preconditionOnLoop()
    guard connections.count < limits.connectionsPerLoopMax, !isDraining else {
      return statistics.connectionsRefused.add()
    }
    // A socket that can't be watched can't be served: dropping the connection closes it.
    guard
      let connection = try? ServerConnection(
        stream, peer: peer, on: loop, resources, router, limits,
        closed: { [unowned self] in remove($0) })
    else { return statistics.connectionsRefused.add() }
    statistics.connectionsAccepted.add()
    lastNumber += 1
    connection.number = lastNumber
    connection.listIndex = connections.count
    connections.append(connection)
    resources.handlers.open()
    if sweepTimer == nil { scheduleSweep() }
  }

  private func remove(_ connection: ServerConnection) {
    let last = connections.removeLast()
    if last !== connection {
      connections[connection.listIndex] = last
      last.listIndex = connection.listIndex
    }
    guard connections.isEmpty else { return }
    if let sweepTimer { loop.cancel(sweepTimer) }
    sweepTimer = nil
    resources.handlers.close()
    whenEmpty?()
    whenEmpty = nil
  }

  private func scheduleSweep() {
    sweepTimer = loop.schedule(at: loop.now + limits.sweepInterval) { [unowned self] in
      // A copy: sweeping closes connections.
      for connection in connections where !connection.isClosed { connection.sweep() }
      sweepTimer = nil
      if !connections.isEmpty { scheduleSweep() }
    }
  }

  /// Takes no new connections or calls, lets running calls finish, and calls `whenEmpty` when the last
  /// connection is closed.
  package func drain(whenEmpty: @escaping () -> Void) {
    loop.preconditionOnLoop()
    isDraining = true
    if connections.isEmpty { return whenEmpty() }
    self.whenEmpty = whenEmpty
    for connection in connections { connection.startDrain(.drain) }
  }

  /// Ends what is left of a drain: calls that still run are cancelled.
  package func closeAll() {
    loop.preconditionOnLoop()
    for connection in connections { connection.close(.drain) }
  }
}
