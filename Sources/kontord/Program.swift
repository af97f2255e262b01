internal import Glibc
internal import Logging
internal import Networking
internal import RPCCore
internal import RPCServer
internal import Services
internal import Synchronization

/// One run of kontord, from the lock on its data directory to the end of the last call.
final class Program: Sendable {
  private let configuration: Configuration
  private let log: Logger
  private let stop = StopSignal()
  private let status = Mutex<Int32>(0)

  /// What a run must say when it could not start.
  struct StartFailure: Error, CustomStringConvertible {
    let description: String
  }

  init(_ configuration: Configuration) {
    self.configuration = configuration
    log = Logger(label: "kontord") { _ in StandardErrorLog() }
  }

  /// Runs until a signal ends it; returns the exit status.
  func run() -> Int32 {
    SignalSource.ignoreBrokenPipes()
    do {
      let directory = try DataDirectory(configuration.dataDirectory.value)
      let threads = try (0..<configuration.loops.value).map { try LoopThread(index: $0) }
      let loops = threads.map(\.loop)
      let path = directory.path
      Task(executorPreference: loops[0]) {
        await self.serve(on: loops, dataDirectory: path)
        for loop in loops { loop.stop() }
      }
      for thread in threads { thread.join() }
      // Held until here: nobody else may use the directory before the last loop has ended.
      _ = consume directory
      return status.withLock { $0 }
    } catch {
      log.error("kontord can't start: \(error)")
      return 1
    }
  }

  private func serve(on loops: [EventLoop], dataDirectory: String) async {
    do {
      try stop.watch(on: loops[0])
      try await serveCalls(on: loops)
    } catch {
      log.error("kontord can't start: \(error)")
      status.withLock { $0 = 1 }
    }
  }

  private func serveCalls(on loops: [EventLoop]) async throws {
    let services = Self.services(interop: configuration.interop.value)
    let health = HealthRegistry(services: services.map(\.name))
    let server = RPCServer(services: services + [ServedContracts.health(health)], health: health)
    let addresses = try await listen(server, on: loops)
    for address in addresses {
      log.info("serving on \(address)", metadata: ["loops": "\(loops.count)"])
    }
    await stop.wait()
    log.info("draining", metadata: ["limit": "\(Limits.drain)"])
    let isInTime = await server.drain(within: Limits.drain)
    if !isInTime { log.warning("calls still ran after \(Limits.drain) and were cancelled") }
    log.info("stopped")
  }

  private func listen(_ server: RPCServer, on loops: [EventLoop]) async throws -> [SocketAddress] {
    let address = configuration.listen.value
    do {
      return try await server.start(at: [address], on: loops)
    } catch  where error.errno == EADDRINUSE {
      throw StartFailure(
        description: "\(address) is in use by another program: choose another with --listen")
    } catch {
      throw StartFailure(description: "can't listen on \(address): \(error)")
    }
  }

  private static func services(interop: Bool) -> [ServiceDefinition] {
    interop ? ServedContracts.interop : []
  }
}
