import Histogram

/// What became of some calls, and how long they took.
///
/// `@unchecked Sendable`: touched on the loop of the calls, then by who waited for all of them.
final class Tally: @unchecked Sendable {
  /// The histogram's end, an hour: no call lasts as long.
  static let microsecondsMax: UInt64 = 3_600_000_000

  /// Calls by what they came to: a gRPC code, or `WRONG_ANSWER`.
  private(set) var outcomes: [String: Int] = [:]
  /// Microseconds, three digits exact.
  private var latencies = Histogram<UInt64>(highestTrackableValue: microsecondsMax)
  /// Of all calls that were asked for, those that could not be started any more.
  private(set) var unstarted = 0
  private(set) var count = 0
  /// Calls with OK within the goal's time.
  private(set) var inTime = 0
  /// Seconds that these calls were made in.
  var seconds = 0.0
  private let goal: Duration

  /// - Parameter goal: what counts as in time.
  init(within goal: Duration = .zero) { self.goal = goal }

  func record(_ outcome: Outcome, _ latency: Duration) {
    outcomes[outcome.name, default: 0] += 1
    count += 1
    if outcome == .ok, latency <= goal { inTime += 1 }
    _ = latencies.record(latency.histogramMicroseconds)
  }

  func recordUnstarted() { unstarted += 1 }

  func count(_ outcome: String) -> Int { outcomes[outcome] ?? 0 }

  /// Calls that came to anything but OK, and those not started.
  var failures: Int { count - count("OK") + unstarted }

  var perSecond: Double { seconds > 0 ? Double(count) / seconds : 0 }

  /// Milliseconds, to a hundredth below ten and else to three digits, as they were recorded.
  func milliseconds(_ percentile: Double) -> Double {
    count == 0 ? 0 : (Double(latencies.valueAtPercentile(percentile)) / 10).rounded() / 100
  }

  /// The percentile curve, each point with the share of calls that were no slower; denser towards 100 %.
  var curve: [(percentile: Double, milliseconds: Double)] {
    guard count > 0 else { return [] }
    var points: [(percentile: Double, milliseconds: Double)] = []
    for step in latencies.percentiles(ticksPerHalfDistance: 5) {
      points.append((step.percentile, Double(step.value) / 1000))
    }
    return points
  }

  var meanMilliseconds: Double { count == 0 ? 0 : (latencies.mean / 10).rounded() / 100 }
}

extension Duration {
  /// As a fraction.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// For histograms: a clock that was set back counts as nothing, and an hour as the end.
  var histogramMicroseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds < 3_600 else { return Tally.microsecondsMax }
    return UInt64(max(seconds * 1_000_000 + attoseconds / 1_000_000_000_000, 0))
  }
}
