import Histogram

/// What became of some calls, and how long they took.
///
/// `@unchecked Sendable`: touched on the loop of the calls, then by who waited for all of them.
/// `@exclusivity(unchecked)`: no access lasts while code of others runs, and each call is noted three times.
final class Tally: @unchecked Sendable {
  /// The histogram's end, an hour: no call lasts as long.
  static let microsecondsMax: UInt64 = 3_600_000_000

  /// Calls by what they came to: a gRPC code, or `WRONG_ANSWER`.
  var outcomes: [String: Int] {
    ok == 0 ? others : others.merging([Outcome.ok.name: ok]) { $0 + $1 }
  }
  @exclusivity(unchecked) private var ok = 0
  @exclusivity(unchecked) private var others: [String: Int] = [:]
  /// Microseconds, three digits exact.
  @exclusivity(unchecked) private var latencies = Histogram<UInt64>(
    highestTrackableValue: microsecondsMax)
  /// Of all calls that were asked for, those that could not be started any more.
  private(set) var unstarted = 0
  @exclusivity(unchecked) private(set) var count = 0
  /// Calls with OK within the goal's time.
  @exclusivity(unchecked) private(set) var inTime = 0
  /// Seconds that these calls were made in.
  var seconds = 0.0
  private let goal: Span

  /// - Parameter goal: what counts as in time.
  init(within goal: Duration = .zero) { self.goal = Span(goal) }

  func record(_ outcome: Outcome, _ latency: Span) {
    count += 1
    if case .ok = outcome {
      ok += 1
      if latency <= goal { inTime += 1 }
    } else {
      others[outcome.name, default: 0] += 1
    }
    _ = latencies.record(latency.histogramMicroseconds)
  }

  func recordUnstarted() { unstarted += 1 }

  func count(_ outcome: String) -> Int { outcomes[outcome] ?? 0 }

  /// Calls that came to anything but OK, and those not started.
  var failures: Int { count - ok + unstarted }

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
}
