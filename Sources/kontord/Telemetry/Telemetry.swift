internal import Logging
internal import Networking
internal import Observability
internal import RPCCore
internal import Synchronization

/// What a run tells of itself while it runs.
final class Telemetry: Sendable {
  let metrics = MetricsRegistry()
  let tracer: KontorTracer
  private let calls = CallMetrics()
  /// Nil: nobody takes spans.
  private let spans: SpanBuffer?
  private let log: Logger
  private let accessLogSample: Int
  private let health = Mutex<HealthRegistry?>(nil)

  init(_ observing: Observing, _ log: Logger) {
    spans = observing.collector.value == nil ? nil : SpanBuffer()
    tracer = KontorTracer(spans, ratio: observing.traceSample.value)
    self.log = log
    accessLogSample = observing.accessLogSample.value
    metrics.add {
      [
        MetricFamily(
          "kontor.build_info", .gauge, "1, with what runs as labels.",
          [.init([.init("version", Kontord.version)], .integer(1))])
      ]
    }
    metrics.add(ProcessMetrics.families)
    metrics.add { [calls] in calls.families() }
    metrics.add {
      [
        MetricFamily(
          "kontor.log.dropped_lines", unit: "{line}", .counter,
          "Log lines that nobody read in time.", .integer(LogWriter.standardError.dropped))
      ]
    }
  }

  /// Around every call of one loop, outermost first. Made once a loop.
  func interceptors() -> [any ServerInterceptor] {
    [calls, AccessLog(log, successSample: accessLogSample), ServerTracing(tracer)]
  }

  /// kontord serves, or is about to.
  func watch(_ health: HealthRegistry, _ runtime: RuntimeRegistry) {
    self.health.withLock { $0 = health }
    metrics.add { LoopFigures.families(runtime.samples, prefix: "kontor.") }
  }

  /// Pages for operators at `address`, from now on.
  func serve(at address: SocketAddress) async throws -> AdminServer {
    try await AdminServer(
      at: address, AdminPages(metrics: metrics) { [self] in health.withLock { $0 } })
  }
}

extension Telemetry {
  /// Sends traces and metrics to a collector, from now on.
  ///
  /// - Throws: `SystemError` without a thread, `ValidationError` for a target that is none.
  func export(to collector: String) throws -> OTLPExporter? {
    guard let spans else { return nil }
    let exporter = try OTLPExporter(to: collector, spans, metrics, log)
    metrics.add(exporter.families)
    return exporter
  }
}

/// What each loop counts, added up.
enum LoopFigures {
  /// - Parameter loops: of each loop the same samples in the same order.
  static func families(_ loops: [[CounterSample]], prefix: String) -> [MetricFamily] {
    guard let first = loops.first else { return [] }
    var families: [MetricFamily] = []
    for (i, sample) in first.enumerated() {
      let total = loops.reduce(0) { $0 + $1[i].value }
      let labels = sample.label.map { [MetricFamily.Label($0.name, $0.value)] } ?? []
      if families.last?.name != prefix + sample.name {
        families.append(
          MetricFamily(
            prefix + sample.name, sample.isGauge ? .gauge : .counter, sample.help, []))
      }
      families[families.count - 1].samples.append(.init(labels, .integer(total)))
    }
    return families
  }
}
