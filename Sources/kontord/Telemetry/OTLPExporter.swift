internal import ArgumentParser
internal import Glibc
internal import Logging
internal import Networking
internal import Observability
internal import RPCClient
internal import RPCCore
internal import Synchronization

/// Sends spans and metrics to a collector over our own client, from a thread of its own: serving never waits for
/// it. Spans wait in their buffer while the collector is away; what finds no room there is dropped and counted.
///
/// The two signals go each at its own pace: a collector that is slow with one gets the other in time.
final class OTLPExporter: Sendable {
  private let thread: LoopThread
  private let channel: Channel
  private let target: String
  private let spans: SpanBuffer
  private let metrics: MetricsRegistry
  private let resource: OTLPResource
  private let log: Logger
  private let startedAt: UInt64
  private let figures = Mutex(Figures())
  private let exporting = Mutex<[Task<Void, Never>]>([])

  private struct Figures {
    var exportedSpans = 0
    var failedExports = 0
    /// Set when the run ends: nothing is exported later.
    var end: ContinuousClock.Instant?
  }

  /// Exports from now on.
  init(
    to target: String, _ spans: SpanBuffer, _ metrics: MetricsRegistry, _ log: Logger
  ) throws {
    thread = try LoopThread(index: 0)
    var configuration = ChannelConfiguration()
    configuration.keepAliveInterval = Limits.exportKeepAliveInterval
    configuration.keepAliveTimeout = Limits.exportKeepAliveTimeout
    do throws(Status) {
      channel = try Channel(target: target, configuration: configuration, on: thread.loop)
    } catch {
      thread.loop.stop()
      thread.detach()
      throw ValidationError("--otlp-endpoint '\(target)': \(error.message)")
    }
    self.target = target
    self.spans = spans
    self.metrics = metrics
    self.log = log
    startedAt = Self.now()
    resource = OTLPResource(version: Kontord.version, instance: RequestID.make())
    let traces = ExportedSignal("traces", OTLPMethods.exportTraces, to: target, log)
    let sums = ExportedSignal("metrics", OTLPMethods.exportMetrics, to: target, log)
    exporting.withLock {
      $0 = [
        repeating(every: Limits.spanExportInterval) { await $0.exportSpans(traces) },
        repeating(every: Limits.metricExportInterval) { await $0.exportMetrics(sums) },
      ]
    }
  }

  /// Exports what is left and ends, within a limit that what is under way keeps to as well.
  func stop() async {
    let end = ContinuousClock.now + Limits.exportFlush
    figures.withLock { $0.end = end }
    // Ends the calls under way, whatever time they were given.
    let closing = Task(executorPreference: thread.loop) { [channel] in
      try? await Task.sleep(until: end)
      await channel.close(within: .zero)
    }
    let exporting = exporting.withLock { $0 }
    for task in exporting { task.cancel() }
    for task in exporting { await task.value }
    closing.cancel()
    await closing.value
    thread.loop.stop()
    thread.detach()
  }

  /// Until it is cancelled, and once more then: what came last is exported too.
  private func repeating(
    every interval: Duration, _ export: @escaping @Sendable (OTLPExporter) async -> Void
  ) -> Task<Void, Never> {
    Task(executorPreference: thread.loop) { [weak self, loop = thread.loop] in
      while true {
        let isLast = Task.isCancelled
        // What is under way is not cancelled with the task: a collector would get it twice, or never.
        guard let exporter = self else { return }
        await Task(executorPreference: loop) { await export(exporter) }.value
        if isLast { return }
        try? await Task.sleep(for: interval)
      }
    }
  }

  /// What waits, batch by batch, as long as the collector takes them.
  private func exportSpans(_ signal: ExportedSignal) async {
    while spans.count > 0 {
      let batch = spans.take(Limits.spansPerExport)
      var done = 0
      for (request, count) in OTLPTraces.requests(batch, from: resource) {
        switch await export(signal, request) {
        case .taken(let rejected):
          let rejected = min(rejected, count)
          spans.lost(rejected)
          figures.withLock { $0.exportedSpans += count - rejected }
        case .refused: spans.lost(count)
        case .away: return spans.putBack(batch[done...])
        }
        done += count
      }
    }
  }

  private func exportMetrics(_ signal: ExportedSignal) async {
    let requests = OTLPMetrics.requests(
      metrics.collect(), from: resource, startedAt: startedAt, now: Self.now())
    for request in requests {
      // The next ones count what these did.
      if case .away = await export(signal, request) { return }
    }
  }

  private enum Outcome {
    case taken(rejected: Int)
    /// A repeat would be refused too.
    case refused
    /// A repeat may be taken.
    case away
  }

  private func export(_ signal: ExportedSignal, _ request: OTLPRequest) async -> Outcome {
    if signal.isUnwanted { return .refused }
    let end = figures.withLock { $0.end }
    let left = end.map { min(ContinuousClock.now.duration(to: $0), Limits.exportTimeout) }
    if let left, left <= .zero { return .away }
    do throws(Status) {
      // A collector that restarts is waited for, though not at the end of the run.
      let options = CallOptions(timeout: left ?? Limits.exportTimeout, waitsForReady: end == nil)
      let answer: OTLPResponse = try await channel.unary(signal.method, request, options)
      signal.taken(answer)
      return .taken(rejected: answer.rejected)
    } catch {
      figures.withLock { $0.failedExports += 1 }
      signal.failed(error)
      return ExportedSignal.isWorthRepeating(error.code) ? .away : .refused
    }
  }

  /// Nanoseconds since the epoch.
  private static func now() -> UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }

  /// Of the exports themselves.
  @Sendable func families() -> [MetricFamily] {
    let (exported, failed) = figures.withLock { ($0.exportedSpans, $0.failedExports) }
    return [
      MetricFamily(
        "kontor.otlp.exported_spans", unit: "{span}", .counter, "Spans that the collector took.",
        .integer(exported)),
      MetricFamily(
        "kontor.otlp.dropped_spans", unit: "{span}", .counter,
        "Spans that found no room, or that the collector did not take.", .integer(spans.dropped)),
      MetricFamily(
        "kontor.otlp.failed_exports", unit: "{export}", .counter,
        "Exports that the collector did not take.", .integer(failed)),
    ]
  }
}
