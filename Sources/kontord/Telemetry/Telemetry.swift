internal import Logging
internal import Networking
internal import Observability
internal import RPCCore
internal import Synchronization

/// What a run tells of itself while it runs.
final class Telemetry: Sendable {
  let metrics: MetricsRegistry
  let calls = CallMetrics()
  private let health = Mutex<HealthRegistry?>(nil)

  init(_ metrics: MetricsRegistry) {
    self.metrics = metrics
    metrics.add {
      [
        MetricFamily(
          "kontor.build_info", .gauge, "1, with what runs as labels.",
          [.init([.init("version", Kontord.version)], .integer(1))])
      ]
    }
    metrics.add(ProcessMetrics.families)
    metrics.add { [calls] in calls.families() }
  }

  /// Around every call, outermost first.
  var interceptors: [any ServerInterceptor] { [calls] }

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
