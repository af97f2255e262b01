package import Networking
package import RPCCore
package import RPCTransport
internal import Synchronization

/// A gRPC server: services behind listeners, on loops that it is given.
///
///     let server = RPCServer(health: health) { loop in [OrderService(stores[loop.index])…] }
///     let addresses = try await server.start(at: [address], on: loops)
///     …
///     await server.drain(within: .seconds(30))
package final class RPCServer: Sendable {
  package let health: HealthRegistry
  private let runtime: RuntimeRegistry
  private let services: @Sendable (EventLoop) -> [ServiceDefinition]
  private let interceptors: @Sendable (EventLoop) -> [any ServerInterceptor]
  private let limits: ServerLimits
  private let running = Mutex<[LoopServer]>([])

  /// - Parameters:
  ///   - interceptors: what is done around every call of a loop, outermost first. Called once a loop.
  ///   - services: what a loop serves, the same services on each: handlers that keep what is
  ///     confined to their loop, such as its database connections. Called once a loop.
  package init(
    health: HealthRegistry, runtime: RuntimeRegistry = RuntimeRegistry(),
    limits: ServerLimits = ServerLimits(),
    interceptors: @escaping @Sendable (EventLoop) -> [any ServerInterceptor],
    services: @escaping @Sendable (EventLoop) -> [ServiceDefinition]
  ) {
    self.services = services
    self.interceptors = interceptors
    self.health = health
    self.runtime = runtime
    self.limits = limits
  }

  /// What each loop has done so far, in the order of the loops; empty before `start`. From any thread.
  package var statistics: [ServerStatistics] { running.withLock { $0.map(\.statistics) } }

  /// Serves the same handlers on every loop.
  package convenience init(
    services: [ServiceDefinition], health: HealthRegistry, limits: ServerLimits = ServerLimits(),
    interceptors: [any ServerInterceptor] = []
  ) {
    self.init(health: health, limits: limits, interceptors: { _ in interceptors }) { _ in services }
  }

  /// Listens at every address, on every loop, and returns what it listens at, with the ports chosen where
  /// 0 was asked for. Loops run already. Called once.
  ///
  /// A Unix socket can't be shared between loops: it is the first loop's.
  ///
  /// - Parameter tls: how TLS is spoken, at all addresses; nil: plaintext.
  package func start(
    at addresses: [SocketAddress], on loops: [EventLoop], tls: ServerTLS? = nil
  ) async throws(SystemError) -> [SocketAddress] {
    precondition(!loops.isEmpty, "a server needs a loop")
    let servers = loops.map { loop in
      let interceptors = interceptors(loop)
      let services = services(loop).map { $0.intercepted(by: interceptors) }
      let router = Router(services, strayHooks: interceptors.compactMap { $0.strayHook() })
      return LoopServer(loop, ServerLoop(loop, router, limits))
    }
    running.withLock { $0 = servers }
    runtime.register(servers)
    var bound: [SocketAddress] = []
    do throws(SystemError) {
      for address in addresses {
        try ListeningSocket.requireFree(address)
        let first = try await servers[0].listen(at: address, tls)
        bound.append(first)
        if first.port == nil { continue }
        for server in servers.dropFirst() { _ = try await server.listen(at: first, tls) }
      }
    } catch {
      for server in servers { await server.stopAccepting() }
      throw error
    }
    return bound
  }

  /// Takes no new connections and calls, waits until running calls are finished but no longer than
  /// `limit`, then closes what is left (RPC-16). Returns whether all calls finished by themselves.
  @discardableResult
  package func drain(within limit: Duration) async -> Bool {
    health.shutDown()
    let servers = running.withLock { $0 }
    for server in servers { await server.stopAccepting() }
    let isInTime = await withTaskGroup(of: Bool.self) { group in
      for server in servers { group.addTask { await server.drain(within: limit) } }
      return await group.reduce(true) { $0 && $1 }
    }
    runtime.register([])
    return isInTime
  }
}

/// What one loop has of the server.
///
/// `@unchecked Sendable`: `acceptors` is touched on the loop only.
private final class LoopServer: LoopRuntime, @unchecked Sendable {
  private let loop: EventLoop
  private let connections: ServerLoop
  private var acceptors: [ConnectionAcceptor] = []
  var statistics: ServerStatistics { connections.statistics }

  init(_ loop: EventLoop, _ connections: ServerLoop) {
    self.loop = loop
    self.connections = connections
  }

  var samples: [CounterSample] { connections.statistics.samples }

  func connections(after number: UInt64, count: Int) async -> [ConnectionSnapshot] {
    await loop.ask { [self] in connections.connections(after: number, count: count) }
  }

  func calls(after place: CallPlace, count: Int) async -> [CallSnapshot] {
    await loop.ask { [self] in connections.calls(after: place, count: count) }
  }

  func listen(
    at address: SocketAddress, _ tls: ServerTLS?
  ) async throws(SystemError) -> SocketAddress {
    let result: Result<SocketAddress, SystemError> = await loop.ask { [self] in
      do throws(SystemError) {
        let listener = try ListeningSocket(address, isShared: true)
        let bound = listener.address
        acceptors.append(try ConnectionAcceptor(listener, connections, tls))
        return .success(bound)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func stopAccepting() async {
    await loop.ask { [self] in
      for acceptor in acceptors { acceptor.cancel() }
      acceptors = []
    }
  }

  /// True if the last connection closed by itself.
  func drain(within limit: Duration) async -> Bool {
    await withCheckedContinuation { waiting in
      loop.execute { [self] in
        var isInTime = true
        let timer = loop.schedule(at: loop.now + limit) { [self] in
          isInTime = false
          connections.closeAll()
        }
        connections.drain { [loop] in
          loop.cancel(timer)
          waiting.resume(returning: isInTime)
        }
      }
    }
  }
}
