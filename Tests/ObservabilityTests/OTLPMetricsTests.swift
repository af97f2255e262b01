import Testing

@testable import Observability

@Suite("Metrics for a collector")
struct OTLPMetricsTests {
  private let resource = OTLPResource(version: "1", instance: "i")

  private func requests(_ families: [MetricFamily], bytesMax: Int) -> [OTLPRequest] {
    OTLPMetrics.requests(families, from: resource, startedAt: 1, now: 2, bytesMax: bytesMax)
  }

  @Test("are in as many requests as the limit asks for, every sample in one of them")
  func limit() {
    let samples = (0..<100).map {
      MetricFamily.Sample([.init("label", "value-\($0 + 1000)")], .integer($0))
    }
    let families = [
      MetricFamily("first", .counter, "help", samples), MetricFamily("none", .gauge, "help", []),
      MetricFamily("last", .gauge, "help", .integer(1)),
    ]
    #expect(requests(families, bytesMax: 1 << 20).count == 1)
    let parts = requests(families, bytesMax: 1000)
    #expect(parts.count > 4)
    // Beside the points: the resource, and the lengths of what holds them.
    #expect(parts.allSatisfy { $0.bytes.count < 1300 })
    let texts = parts.map { String(decoding: $0.bytes, as: UTF8.self) }
    for i in 0..<100 {
      #expect(texts.filter { $0.contains("value-\(i + 1000)") }.count == 1)
    }
    #expect(texts.filter { $0.contains("last") }.count == 1)
    #expect(texts.dropLast().allSatisfy { $0.contains("first") })
    #expect(requests([families[1]], bytesMax: 1000).isEmpty)
  }
}
