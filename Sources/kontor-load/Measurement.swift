/// What callers saw.
struct Measurement: Sendable {
  /// Orders that were placed.
  var orders = 0
  /// Orders that were refused.
  var refused = 0
  var elapsed: Duration = .zero
  /// Microseconds from request to answer, every one: ten minutes at 20,000 a second are 48 MB.
  private var latencies: [UInt32] = []

  mutating func record(_ latency: Duration) {
    let (seconds, attoseconds) = latency.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    latencies.append(UInt32(clamping: microseconds))
  }

  mutating func add(_ other: Measurement) {
    orders += other.orders
    refused += other.refused
    latencies += other.latencies
  }

  /// To be called before percentiles are asked for.
  mutating func sort() { latencies.sort() }

  /// Wall-clock seconds of the run.
  private var seconds: Double {
    let (seconds, attoseconds) = elapsed.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  private var ordersPerSecond: Double { Double(orders) / seconds }

  /// Milliseconds, to a hundredth: the smallest latency that `percentile` of all do not exceed.
  private func milliseconds(_ percentile: Double) -> Double {
    guard !latencies.isEmpty else { return 0 }
    let rank = Int((Double(latencies.count) * percentile / 100).rounded(.up))
    let microseconds = Double(latencies[min(max(rank, 1), latencies.count) - 1])
    return (microseconds / 10).rounded() / 100
  }

  var json: String {
    let members: [(String, String)] = [
      ("orders", String(orders)), ("refused", String(refused)), ("seconds", String(seconds)),
      ("orders_per_second", String(ordersPerSecond)), ("p50_ms", String(milliseconds(50))),
      ("p99_ms", String(milliseconds(99))), ("p999_ms", String(milliseconds(99.9))),
    ]
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  var text: String {
    let rate = Int(ordersPerSecond.rounded())
    let (median, tail, far) = (milliseconds(50), milliseconds(99), milliseconds(99.9))
    return """
      \(orders) orders placed, \(refused) refused
      \(rate) orders a second
      p50 \(median) ms, p99 \(tail) ms, p99.9 \(far) ms
      """
  }
}
