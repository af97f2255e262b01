import Histogram

/// How a run went over time, in intervals of the same length.
struct Timeline: Sendable {
  /// One interval.
  struct Point: Sendable {
    /// Calls that were due in it, started or not.
    fileprivate(set) var due = 0
    /// Answers with OK that came in it.
    fileprivate(set) var answered = 0
    /// Other ends of calls that came in it.
    fileprivate(set) var failed = 0
    /// Of the calls that were due in it, in microseconds; two digits exact, for a point is some pixels high.
    fileprivate var latencies = Histogram<UInt32>(
      highestTrackableValue: Tally.microsecondsMax, numberOfSignificantValueDigits: .two)

    func milliseconds(_ percentile: Double) -> Double? {
      latencies.totalCount == 0 ? nil : Double(latencies.valueAtPercentile(percentile)) / 1000
    }
  }

  /// Length of an interval in seconds.
  let interval: Double
  private(set) var points: [Point]

  /// - Parameter seconds: of the whole run; the length of an interval follows from it.
  init(seconds: Double) {
    let lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 60, 120, 300, 600]
    interval =
      lengths.first { seconds / $0 <= Double(LoadLimits.pointsMax) } ?? seconds
      / Double(LoadLimits.pointsMax)
    points = Array(
      repeating: Point(), count: Swift.max(Int((seconds / interval).rounded(.up)), 1))
  }

  mutating func recordUnstarted(due: Span) {
    if let index = index(due) { points[index].due += 1 }
  }

  /// - Parameters:
  ///   - due: and `end`, counted from the run's begin.
  mutating func record(_ outcome: Outcome, due: Span, end: Span) {
    if let index = index(due) {
      points[index].due += 1
      _ = points[index].latencies.record((end - due).histogramMicroseconds)
    }
    // What comes after the end, when nothing is due any more, is in the tally and not in the plot.
    guard let index = index(end) else { return }
    if case .ok = outcome { points[index].answered += 1 } else { points[index].failed += 1 }
  }

  private func index(_ time: Span) -> Int? {
    let index = Int(time.inSeconds / interval)
    return time >= .zero && index < points.count ? index : nil
  }
}
