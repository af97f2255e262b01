import RPCCore
import Support
import Testing

@testable import Observability

@Suite("Counting calls")
struct CallMetricsTests {
  private let method = MethodDescriptor(service: "kontor.s", method: "M", kind: .unary)

  private func sample(
    _ metrics: CallMetrics, _ name: String, method: String = "kontor.s/M", status: String?
  ) -> MetricFamily.Value? {
    var labels = [MetricFamily.Label("grpc.method", method)]
    if let status { labels.append(.init("grpc.status", status)) }
    return metrics.families().first { $0.name == name }?.samples.first { $0.labels == labels }?
      .value
  }

  private func started(_ metrics: CallMetrics, method: String = "kontor.s/M") -> Int? {
    guard
      case .integer(let count) = sample(
        metrics, "grpc.server.call.started", method: method, status: nil)
    else { return nil }
    return count
  }

  private func histogram(
    _ metrics: CallMetrics, _ name: String, method: String = "kontor.s/M", status: String
  ) -> MetricFamily.Histogram? {
    guard
      case .histogram(let histogram) = sample(
        metrics, "grpc.server.call.\(name)", method: method, status: status)
    else { return nil }
    return histogram
  }

  @Test("adds loops up, by method and status")
  func loops() throws {
    let metrics = CallMetrics()
    let loops = try [
      #require(metrics.hook(for: method)), #require(metrics.hook(for: method)),
    ]
    let call = MetadataCall()
    for hook in loops {
      try hook.begin(call)
      hook.end(call, nil)
    }
    try loops[1].begin(call)
    loops[1].end(call, Status(.deadlineExceeded))
    try loops[0].begin(call)
    #expect(started(metrics) == 4)
    let ok = try #require(histogram(metrics, "duration", status: "OK"))
    #expect(ok.count == 2)
    // A millisecond each: at the bound 0.001, which belongs to its bucket.
    #expect(ok.counts[7] == 2)
    #expect(ok.bounds[7] == 0.001)
    #expect(abs(ok.sum - 0.002) < 1e-9)
    #expect(histogram(metrics, "duration", status: "DEADLINE_EXCEEDED")?.count == 1)
    #expect(histogram(metrics, "duration", status: "CANCELLED") == nil)
    let received = try #require(
      histogram(metrics, "rcvd_total_compressed_message_size", status: "OK"))
    #expect(received.sum == 200)
    #expect(received.counts[1] == 2)
    let sent = try #require(histogram(metrics, "sent_total_compressed_message_size", status: "OK"))
    #expect(sent.sum == 4000)
    #expect(sent.counts[2] == 2)
  }

  @Test("counts calls that were over before their handler, and requests that were no calls")
  func strays() throws {
    let metrics = CallMetrics()
    let hook = try #require(metrics.hook(for: method))
    hook.skip(MetadataCall(), Status(.cancelled))
    let stray = try #require(metrics.strayHook())
    stray(.unimplemented)
    stray(.unimplemented)
    stray(.unknown)
    #expect(started(metrics) == 1)
    #expect(histogram(metrics, "duration", status: "CANCELLED")?.count == 1)
    #expect(started(metrics, method: "other") == 3)
    #expect(
      histogram(metrics, "duration", method: "other", status: "UNIMPLEMENTED")?.count == 2)
  }

  @Test("has the buckets of gRPC A66")
  func buckets() {
    #expect(Buckets.latency.scaledBounds.count == 41)
    #expect(Buckets.latency.scaledBounds[1] == 0.00001)
    #expect(Buckets.latency.scaledBounds.last == 100)
    #expect(Buckets.size.scaledBounds.count == 14)
    #expect(Buckets.size.scaledBounds.last == 4_294_967_296)
    let rows: [(UInt64, Int)] = [
      (0, 0), (1, 1), (10_000, 1), (10_001, 2), (100_000_000_000, 40), (100_000_000_001, 41),
      (.max, 41),
    ]
    for (value, bucket) in rows { #expect(Buckets.latency.index(of: value) == bucket) }
  }
}
