internal import Logging
internal import Networking
internal import Synchronization

/// One run of kontord, from the lock on its data directory to the end of the last call.
///
/// The main thread does what blocks, the private PostgreSQL's start and end, and waits for the loops;
/// everything else is on the loops.
final class Program: Sendable {
  private let configuration: Configuration
  private let log: Logger
  private let stop = StopSignal()
  private let status = Mutex<Int32>(0)

  init(_ configuration: Configuration) {
    self.configuration = configuration
    log = Logger(label: "kontord") { _ in StandardErrorLog() }
  }

  /// Runs until a signal ends it; returns the exit status.
  func run() -> Int32 {
    SignalSource.ignoreBrokenPipes()
    do {
      // Held until all else has ended: nobody else may use the directory before.
      let directory = try DataDirectory(configuration.dataDirectory.value)
      try ListenFailure.check(configuration.listen.value)
      try run(in: directory.path)
    } catch {
      fail(error)
    }
    return status.withLock { $0 }
  }

  private func run(in directory: String) throws {
    let threads = try (0..<configuration.loops.value).map { try LoopThread(index: $0) }
    let loops = threads.map(\.loop)
    // Before anything is started that a signal would leave behind.
    let watching = Task(executorPreference: loops[0]) { try self.stop.watch(on: loops[0]) }
    let opened = Result {
      try Database.open(configuration.database.value, in: directory, log: log)
    }
    Task(executorPreference: loops[0]) {
      do {
        try await watching.value
        let server = KontorServer(
          configuration: self.configuration, database: try opened.get(), loops: loops,
          stop: self.stop, log: self.log)
        try await server.run()
      } catch {
        self.fail(error)
      }
      for loop in loops { loop.stop() }
    }
    for thread in threads { thread.join() }
    if case .success(let database) = opened { database.close(log: log) }
  }

  private func fail(_ error: any Error) {
    log.error("kontord can't start: \(error)")
    status.withLock { $0 = 1 }
  }
}
