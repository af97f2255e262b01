internal import ArgumentParser
internal import Logging
internal import Networking
internal import Synchronization

/// One run of kontord, from the lock on its data directory to the end of the last call.
///
/// The main thread does what blocks, the private PostgreSQL's start and end, and waits for the loops;
/// everything else is on the loops.
final class Program: Sendable {
  enum Work: Sendable {
    case serve(to: CallerAuthentication)
    case migrate(isPlan: Bool)
  }

  private let configuration: Configuration
  private let work: Work
  private let log: Logger
  private let stop = StopSignal()
  private let reload = ReloadSignal()
  private let telemetry: Telemetry
  private let hasFailed = Mutex(false)

  /// - Parameter telemetry: takes what is counted and traced; nil: one that nobody else counts on.
  init(_ configuration: Configuration, _ work: Work, _ telemetry: Telemetry? = nil) {
    self.configuration = configuration
    self.work = work
    log = Logger(label: "kontord") { _ in StandardErrorLog() }
    self.telemetry = telemetry ?? Telemetry(configuration.observing, log)
  }

  /// Runs until the work is done, or a signal ends it.
  ///
  /// - Throws: exit status 1; the log says why.
  func run() throws {
    SignalSource.ignoreBrokenPipes()
    FreedMemory.keep(Limits.freedBytesKept)
    do {
      // Held until all else has ended: nobody else may use the directory before.
      let directory = try DataDirectory(configuration.dataDirectory.value)
      if case .serve = work {
        try ListenFailure.check(configuration.listen.value)
        if let admin = configuration.observing.admin.value {
          try ListenFailure.check(admin, flag: "--admin")
        }
      }
      try run(in: directory.path, try configuration.tls.value.map(ServerTLS.init))
    } catch {
      fail(error)
    }
    LogWriter.standardError.flush(within: Limits.logFlush)
    if hasFailed.withLock({ $0 }) { throw ExitCode.failure }
  }

  private func run(in directory: String, _ tls: ServerTLS?) throws {
    let count =
      switch work {
      case .serve: configuration.loops.value
      case .migrate: 1
      }
    let threads = try (0..<count).map { try LoopThread(index: $0) }
    let loops = threads.map(\.loop)
    // Before anything is started that a signal would leave behind.
    if let tls { CertificateReload(tls: tls, log: log).start(with: reload) }
    let hangUp = configuration.hasFilesToReload ? { [reload] in reload.raise() } : nil
    let watching = Task(executorPreference: loops[0]) {
      try self.stop.watch(on: loops[0], hangUp: hangUp)
    }
    // Before the database, which may have a log to replay: who asks whether the process lives must not have it
    // killed meanwhile.
    let admitting = Task(executorPreference: loops[0]) {
      try await watching.value
      return try await self.serveAdmin()
    }
    let opened = Result {
      try Database.open(
        configuration.database.value, in: directory, loops: configuration.loops.value, log: log)
    }
    Task(executorPreference: loops[0]) {
      do {
        let admin = try await admitting.value
        defer { admin?.stop() }
        let exporter = try self.exporter()
        let serving = Task(executorPreference: loops[0]) {
          try await self.perform(on: try opened.get(), loops, tls)
        }
        let result = await serving.result
        await exporter?.stop()
        try result.get()
      } catch {
        self.fail(error)
      }
      for loop in loops { loop.stop() }
    }
    for thread in threads { thread.join() }
    if case .success(let database) = opened { database.close(log: log) }
  }

  /// Nil if there is no admin port.
  private func serveAdmin() async throws -> AdminServer? {
    guard case .serve = work, let address = configuration.observing.admin.value else { return nil }
    let admin = try await telemetry.serve(at: address)
    log.info("admin pages on \(admin.address)")
    return admin
  }

  /// Nil if nobody takes what is exported.
  private func exporter() throws -> OTLPExporter? {
    guard case .serve = work, let collector = configuration.observing.collector.value else {
      return nil
    }
    return try telemetry.export(to: collector)
  }

  private func perform(
    on database: Database, _ loops: [EventLoop], _ tls: ServerTLS?
  ) async throws {
    let failures = FailureLog(log)
    let settings = database.settings(log: failures)
    let preparing = Task(executorPreference: loops[0]) {
      try await database.waitUntilReady(settings, on: loops[0])
      if case .migrate(isPlan: true) = self.work {
        return try await Database.plan(settings, on: loops[0])
      }
      try await Database.migrate(settings, on: loops[0], log: self.log)
    }
    stop.whenRaised { preparing.cancel() }
    do {
      try await preparing.value
    } catch {
      if !stop.isRaised { throw error }
    }
    guard case .serve(let callers) = work else { return }
    if stop.isRaised { return log.info("stopped before serving") }
    try await KontorServer(
      configuration: configuration, callers: callers, tls: tls, settings: settings, loops: loops,
      stop: stop,
      reload: reload, telemetry: telemetry, failures: failures, log: log
    ).run()
  }

  private func fail(_ error: any Error) {
    log.error("kontord can't start: \(error)")
    hasFailed.withLock { $0 = true }
  }
}
