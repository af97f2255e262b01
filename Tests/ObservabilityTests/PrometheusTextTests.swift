import Testing

@testable import Observability

@Suite("Prometheus text")
struct PrometheusTextTests {
  @Test("names a metric as OpenTelemetry's conversion does")
  func names() {
    let rows: [(MetricFamily, String)] = [
      (
        .init("grpc.server.call.started", unit: "{call}", .counter, "", .integer(1)),
        "grpc_server_call_started_total"
      ),
      (
        .init("grpc.server.call.duration", unit: "s", .histogram, "", .integer(1)),
        "grpc_server_call_duration_seconds"
      ),
      (
        .init("a.size", unit: "By", .histogram, "", .integer(1)), "a_size_bytes"
      ),
      (.init("process.cpu", unit: "s", .counter, "", .integer(1)), "process_cpu_seconds_total"),
      (.init("cpu_seconds_total", .counter, "", .integer(1)), "cpu_seconds_total"),
      (.init("9 lives-é", .gauge, "", .integer(1)), "_9_lives__"),
      (.init("", .gauge, "", .integer(1)), "_"),
    ]
    for (family, name) in rows { #expect(PrometheusText.name(family) == name) }
  }

  @Test("escapes help and label values, and makes label names valid")
  func escaping() {
    let family = MetricFamily(
      "m", .gauge, "one \\ two\nthree \"four\"",
      [.init([.init("a.b", "\"x\" \\ y\nz")], .integer(3))])
    #expect(
      PrometheusText([family]).text == #"""
        # HELP m one \\ two\nthree "four"
        # TYPE m gauge
        m{a_b="\"x\" \\ y\nz"} 3

        """#)
  }

  @Test("adds a histogram's buckets up, ends with +Inf, and gives sum and count")
  func histogram() {
    let histogram = MetricFamily.Histogram(
      bounds: [0, 0.00001, 1], counts: [1, 0, 2, 4], sum: 9.5)
    let family = MetricFamily(
      "d", unit: "s", .histogram, "h", [.init([.init("k", "v")], .histogram(histogram))])
    #expect(
      PrometheusText([family]).text == """
        # HELP d_seconds h
        # TYPE d_seconds histogram
        d_seconds_bucket{k="v",le="0"} 1
        d_seconds_bucket{k="v",le="1e-05"} 1
        d_seconds_bucket{k="v",le="1"} 3
        d_seconds_bucket{k="v",le="+Inf"} 7
        d_seconds_sum{k="v"} 9.5
        d_seconds_count{k="v"} 7

        """)
  }

  @Test("shows calls' durations in the buckets of gRPC A66")
  func latency() {
    let bounds: [Double] = [
      0, 0.00001, 0.00005, 0.0001, 0.0003, 0.0006, 0.0008, 0.001, 0.002, 0.003, 0.004, 0.005, 0.006,
      0.008, 0.01, 0.013, 0.016, 0.02, 0.025, 0.03, 0.04, 0.05, 0.065, 0.08, 0.1, 0.13, 0.16, 0.2,
      0.25, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 2, 5, 10, 20, 50, 100,
    ]
    #expect(Buckets.latency.scaledBounds == bounds)
    let family = MetricFamily(
      "d", unit: "s", .histogram, "h", [.init([], .histogram(.init(empty: .latency)))])
    let shown = PrometheusText([family]).text.split(separator: "\n").compactMap {
      $0.split(separator: "\"").dropFirst().first.map(String.init)
    }
    #expect(
      shown == [
        "0", "1e-05", "5e-05", "0.0001", "0.0003", "0.0006", "0.0008", "0.001", "0.002", "0.003",
        "0.004", "0.005", "0.006", "0.008", "0.01", "0.013", "0.016", "0.02", "0.025", "0.03",
        "0.04", "0.05", "0.065", "0.08", "0.1", "0.13", "0.16", "0.2", "0.25", "0.3", "0.4", "0.5",
        "0.65", "0.8", "1", "2", "5", "10", "20", "50", "100", "+Inf",
      ])
  }

  @Test("writes a name once, and nothing for a metric without samples")
  func once() {
    let text = PrometheusText([
      MetricFamily("a.b", .gauge, "first", .number(.infinity)),
      MetricFamily("a_b", .gauge, "second", .number(.nan)),
      MetricFamily("c", .gauge, "none", []),
    ]).text
    #expect(text == "# HELP a_b first\n# TYPE a_b gauge\na_b +Inf\n")
  }
}
