import CoreMetrics
import Testing

@testable import Observability

@Suite("What swift-metrics counts")
struct MetricsRegistryTests {
  private func text(_ registry: MetricsRegistry) -> String {
    PrometheusText(registry.collect()).text
  }

  @Test("shows up under its name, with its labels")
  func instruments() {
    let registry = MetricsRegistry()
    Counter(label: "jobs", dimensions: [("kind", "b"), ("area", "x")], factory: registry)
      .increment(by: 3)
    // The same once more: one instrument.
    Counter(label: "jobs", dimensions: [("area", "x"), ("kind", "b")], factory: registry)
      .increment()
    Meter(label: "depth", factory: registry).set(7)
    Timer(label: "work", factory: registry).recordMilliseconds(3)
    Recorder(label: "width", factory: registry).record(2000.5)
    Recorder(label: "bad", factory: registry).record(Double.nan)
    let text = text(registry)
    #expect(text.contains("jobs_total{area=\"x\",kind=\"b\"} 4\n"))
    #expect(text.contains("depth 7\n"))
    #expect(text.contains("work_seconds_bucket{le=\"0.002\"} 0\n"))
    #expect(text.contains("work_seconds_bucket{le=\"0.003\"} 1\n"))
    #expect(text.contains("width_sum 2000.5\n"))
    #expect(text.contains("bad_count 0\n"))
  }

  @Test("is refused over the limit and under another kind's name, and the refusals are counted")
  func limits() {
    let registry = MetricsRegistry()
    Counter(label: "a.b", factory: registry).increment()
    Meter(label: "a_b", factory: registry).set(5)
    for i in 0..<ObservabilityLimits.instrumentsMax {
      Counter(label: "many", dimensions: [("i", "\(i)")], factory: registry).increment()
    }
    let text = text(registry)
    #expect(text.contains("a_b_total 1\n"))
    #expect(!text.contains("a_b 5"))
    #expect(text.contains("many_total{i=\"\(ObservabilityLimits.instrumentsMax - 2)\"} 1\n"))
    #expect(!text.contains("many_total{i=\"\(ObservabilityLimits.instrumentsMax - 1)\"}"))
    #expect(text.contains("kontor_metrics_refused_instruments_total 2\n"))
  }

  @Test("is refused where exporters would show two under one name")
  func coinciding() {
    let registry = MetricsRegistry()
    Counter(label: "jobs", factory: registry).increment()
    Counter(label: "jobs_total", factory: registry).increment(by: 7)
    Counter(label: "a.b", factory: registry).increment()
    Counter(label: "a_b", factory: registry).increment(by: 7)
    Timer(label: "work", factory: registry).recordSeconds(1)
    Recorder(label: "work_seconds", factory: registry).record(7)
    Meter(label: "work_seconds_count", factory: registry).set(7)
    let text = text(registry)
    #expect(text.contains("jobs_total 1\n"))
    #expect(text.contains("a_b_total 1\n"))
    #expect(text.contains("work_seconds_count 1\n"))
    #expect(text.contains("kontor_metrics_refused_instruments_total 4\n"))
  }

  @Test("is forgotten when it is destroyed")
  func destroyed() {
    let registry = MetricsRegistry()
    let counter = Counter(label: "gone", factory: registry)
    counter.destroy()
    #expect(!text(registry).contains("gone"))
    Meter(label: "gone", factory: registry).set(1)
    #expect(text(registry).contains("gone 1\n"))
  }

  @Test("comes beside the process's own figures")
  func process() {
    let text = PrometheusText(ProcessMetrics.families()).text
    for name in [
      "process_cpu_seconds_total", "process_resident_memory_bytes", "process_open_fds",
      "process_max_fds", "process_start_time_seconds", "process_virtual_memory_bytes",
    ] {
      let line = text.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
      let value = line.flatMap { Double($0.dropFirst(name.utf8.count + 1)) }
      #expect((value ?? 0) > 0, "\(name)")
    }
  }
}
