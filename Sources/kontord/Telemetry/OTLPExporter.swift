internal import ArgumentParser
internal import Glibc
internal import Logging
internal import Networking
internal import Observability
internal import RPCClient
internal import RPCCore
internal import Synchronization

/// Sends spans and metrics to a collector over our own client, from a thread of its own: serving never waits for
/// it. What a collector does not take in time is dropped and counted.
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
  private let exporting = Mutex<Task<Void, Never>?>(nil)

  private struct Figures {
    var exportedSpans = 0
    var failedExports = 0
    var isFailing = false
  }

  /// Exports from now on.
  init(
    to target: String, _ spans: SpanBuffer, _ metrics: MetricsRegistry, _ log: Logger
  ) throws {
    thread = try LoopThread(index: 0)
    do throws(Status) {
      channel = try Channel(
        target: target, configuration: ChannelConfiguration(), on: thread.loop)
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
    exporting.withLock {
      $0 = Task(executorPreference: thread.loop) { [weak self] in await self?.run() }
    }
  }

  /// Exports what is left, within a limit, and ends.
  func stop() async {
    let exporting = exporting.withLock { $0 }
    exporting?.cancel()
    await exporting?.value
    let last = Task(executorPreference: thread.loop) { [self] in
      let deadline = ContinuousClock.now + Limits.exportFlush
      await exportSpans(until: deadline)
      await exportMetrics(until: deadline)
      await channel.close(within: .zero)
    }
    await last.value
    thread.loop.stop()
    thread.detach()
  }

  private func run() async {
    var nextMetrics = ContinuousClock.now
    while !Task.isCancelled {
      // Ends early only by cancellation, which the loop's condition sees. What is under way is not cancelled
      // with it: a collector would get it twice, or never.
      await Task(executorPreference: thread.loop) { [self, nextMetrics] in
        let deadline = ContinuousClock.now + Limits.exportTimeout
        await exportSpans(until: deadline)
        if .now >= nextMetrics { await exportMetrics(until: deadline) }
      }.value
      if .now >= nextMetrics { nextMetrics = .now + Limits.metricExportInterval }
      try? await Task.sleep(for: Limits.spanExportInterval)
    }
  }

  private func exportSpans(until deadline: ContinuousClock.Instant) async {
    while spans.count > 0 {
      for (request, count) in OTLPTraces.requests(spans.take(Limits.spansPerExport), from: resource)
      {
        guard let answer = await export(OTLPMethods.exportTraces, request, until: deadline) else {
          spans.lost(count)
          continue
        }
        let rejected = min(answer.rejected, count)
        spans.lost(rejected)
        figures.withLock { $0.exportedSpans += count - rejected }
      }
      if .now >= deadline { return }
    }
  }

  private func exportMetrics(until deadline: ContinuousClock.Instant) async {
    let request = OTLPMetrics.request(
      metrics.collect(), from: resource, startedAt: startedAt, now: Self.now())
    _ = await export(OTLPMethods.exportMetrics, request, until: deadline)
  }

  /// Nil if the collector did not take it; it is logged when that begins and when it ends.
  private func export(
    _ method: MethodDescriptor, _ request: OTLPRequest, until deadline: ContinuousClock.Instant
  ) async -> OTLPResponse? {
    do throws(Status) {
      let left = ContinuousClock.now.duration(to: deadline)
      let answer: OTLPResponse = try await channel.unary(
        method, request, CallOptions(timeout: max(left, .milliseconds(1))))
      tell(isFailing: false, "the collector at \(target) is back")
      if answer.rejected > 0 {
        log.warning("the collector at \(target) rejected \(answer.rejected): \(answer.reason)")
      }
      return answer
    } catch {
      figures.withLock { $0.failedExports += 1 }
      tell(isFailing: true, "nothing can be exported: \(error.code): \(error.message)")
      return nil
    }
  }

  private func tell(isFailing: Bool, _ text: String) {
    let isNews = figures.withLock { figures in
      defer { figures.isFailing = isFailing }
      return figures.isFailing != isFailing
    }
    if isNews { log.log(level: isFailing ? .warning : .info, "\(text)") }
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
