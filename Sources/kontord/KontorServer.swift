internal import Logging
internal import Networking
internal import Postgres
internal import RPCCore
internal import RPCServer
internal import Services

/// The part of a run that serves: connect, listen, answer until a signal comes, drain.
struct KontorServer {
  let configuration: Configuration
  let callers: CallerAuthentication
  /// Nil: plaintext.
  let tls: ServerTLS?
  let settings: PostgresSettings
  let loops: [EventLoop]
  let stop: StopSignal
  let reload: ReloadSignal
  let telemetry: Telemetry
  let failures: FailureLog
  let log: Logger

  /// Returns when the last call has ended after a signal.
  ///
  /// - Throws: what kept it from serving.
  func run() async throws {
    let stores = loops.map { LoopStore($0, settings, log: failures) }
    for store in stores { await store.open() }
    do {
      try await serve(stores)
    } catch {
      for store in stores { await store.close() }
      throw error
    }
    for store in stores { await store.close() }
    log.info("stopped")
  }

  private func serve(_ stores: [LoopStore]) async throws {
    let kontor = stores.map { loop in
      ServedContracts.kontor(loop.store) { [failures] in failures.record($0) }
    }
    // Standard contracts have no access rules of their own. The tests' services are served insecurely only.
    let others =
      configuration.interop.value ? ServedContracts.interop.map { $0.allowing(.anonymous) } : []
    let callers = try await CallerControl(callers, reload: reload, log: log)
    let needDatabase = kontor[0].map(\.name)
    let health = HealthRegistry(services: needDatabase + others.map(\.name))
    let runtime = RuntimeRegistry()
    runtime.add("store") { stores[$0].samples }
    let admin = ServedContracts.admin(runtime, health: health) { [failures] in failures.record($0) }
    let beside = others + [ServedContracts.health(health).allowing(.anonymous), admin]
    let reflection = ServedContracts.reflection(of: kontor[0] + beside).map {
      $0.allowing(.anonymous)
    }
    let common = beside + reflection
    try AccessRules.require(of: kontor[0] + common)
    let admission = try configuration.methodLimits.value.admission(to: kontor[0] + common)
    let shedding = loops.map {
      LoadShedding(
        on: $0, limits: admission, exempt: ServedContracts.vital, share: ServedContracts.share)
    }
    runtime.add("load") { shedding[$0].statistics.samples }
    let server = RPCServer(
      health: health, runtime: runtime,
      interceptors: { [telemetry] loop in
        telemetry.interceptors()
          + [ServedContracts.localization, callers.interceptor, shedding[loop.index]]
      }
    ) { loop in
      kontor[loop.index] + common
    }
    telemetry.watch(health, runtime)
    for address in try await listen(server) {
      log.info(
        "serving on \(address)",
        metadata: ["loops": "\(loops.count)", "tls": "\(tls == nil ? "no" : "yes")"])
    }
    let check = DatabaseCheck(
      settings: settings, health: health, services: [""] + needDatabase, log: log)
    let checking = Task(executorPreference: loops[0]) { [loop = loops[0]] in
      await check.run(on: loop)
    }
    let sink = try configuration.notifying.value?.sink()
    let work =
      ServedContracts.backgroundWork(stores[0].store)
      + (sink.map { ServedContracts.messageWork(stores[0].store, to: $0) } ?? [])
    let working = Task(executorPreference: loops[0]) { [failures] in
      await BackgroundWorkers(work, failures: failures).run()
    }
    await stop.wait()
    log.info("draining", metadata: ["limit": "\(Limits.drain)"])
    checking.cancel()
    working.cancel()
    for store in stores { await store.stopWatching() }
    let isInTime = await server.drain(within: Limits.drain)
    if !isInTime { log.warning("calls still ran after \(Limits.drain) and were cancelled") }
    await checking.value
    await working.value
  }

  private func listen(_ server: RPCServer) async throws -> [SocketAddress] {
    let address = configuration.listen.value
    do {
      return try await server.start(at: [address], on: loops, tls: tls)
    } catch {
      throw ListenFailure(address, error)
    }
  }
}
