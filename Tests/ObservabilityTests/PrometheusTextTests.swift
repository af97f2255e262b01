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
