import Histogram
import KontorClient

/// What became of the calls, and how long they took.
///
/// `@unchecked Sendable`: touched on the loop of the calls, then by who waited for all of them.
final class Tally: @unchecked Sendable {
  /// Calls by what they came to: a gRPC code, or what else ended them.
  private(set) var outcomes: [String: Int] = [:]
  /// Microseconds, three digits exact, up to an hour.
  private var latencies = Histogram<UInt64>(highestTrackableValue: 3_600_000_000)
  /// Of all calls that were asked for, those that could not be started any more.
  private(set) var unstarted = 0

  func record(_ outcome: String, _ latency: Duration) {
    outcomes[outcome, default: 0] += 1
    let (seconds, attoseconds) = latency.components
    let microseconds = max(seconds * 1_000_000 + attoseconds / 1_000_000_000_000, 0)
    _ = latencies.record(min(UInt64(microseconds), 3_600_000_000))
  }

  func recordUnstarted() { unstarted += 1 }

  /// Forgets what came so far: the end of the warm-up.
  func reset() {
    outcomes = [:]
    latencies.reset()
    unstarted = 0
  }

  func add(_ other: Tally) {
    for (outcome, count) in other.outcomes { outcomes[outcome, default: 0] += count }
    latencies.add(other.latencies)
    unstarted += other.unstarted
  }

  var count: Int { outcomes.values.reduce(0, +) }

  func count(_ outcome: String) -> Int { outcomes[outcome] ?? 0 }

  /// Milliseconds, to a hundredth.
  func milliseconds(_ percentile: Double) -> Double {
    count == 0 ? 0 : (Double(latencies.valueAtPercentile(percentile)) / 10).rounded() / 100
  }

  /// Members of a JSON object, without its braces.
  func members(seconds: Double) -> String {
    let counts = outcomes.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    let figures: [(String, Double)] = [
      ("seconds", seconds), ("per_second", (Double(count) / seconds * 10).rounded() / 10),
      ("p50_ms", milliseconds(50)), ("p90_ms", milliseconds(90)), ("p99_ms", milliseconds(99)),
      ("p999_ms", milliseconds(99.9)), ("max_ms", milliseconds(100)),
    ]
    return "\"outcomes\":{\(counts.joined(separator: ","))},\"unstarted\":\(unstarted),"
      + figures.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
  }

  func text(seconds: Double) -> String {
    var lines = outcomes.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key)" }
    if unstarted > 0 { lines.append("\(unstarted) not started: too many were under way") }
    lines.append("\(Int((Double(count) / seconds).rounded())) calls a second")
    lines.append(
      "p50 \(milliseconds(50)) ms, p90 \(milliseconds(90)) ms, p99 \(milliseconds(99)) ms, "
        + "p99.9 \(milliseconds(99.9)) ms, max \(milliseconds(100)) ms")
    return lines.joined(separator: "\n")
  }
}

extension Duration {
  /// As a fraction.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
