/// The search for the highest rate that a server holds: doubling, then bisection.
///
///     first ──holds──▶ doubled … until one fails or `most` holds ─▶ done
///       └──fails──▶ halved … until one holds, or the least rate fails ─▶ done
///     between the highest that held and the lowest that failed: the middle, until the
///     two are closer than `precision` ─▶ done;  after `stepsMax` steps ─▶ done
///
/// It asks for rates and is told what held; it makes no calls itself.
struct StepSearch: Sendable {
  /// Why a search ended.
  enum Ending: String, Sendable, Equatable {
    /// Between what holds and what fails is no more than was asked for.
    case found
    /// The highest rate that was allowed holds: the server may do more.
    case mostHeld = "most-held"
    /// Not even the least rate holds.
    case leastFailed = "least-failed"
    /// The steps are used up.
    case stepsUsed = "steps-used"
  }

  let most: Double
  let least: Double
  /// Of the rate that held: 0.05 is 5 %.
  let precision: Double
  let stepsMax: Int

  /// The highest rate that held.
  private(set) var held: Double?
  /// The lowest rate that failed.
  private(set) var failed: Double?
  private(set) var steps = 0
  private(set) var ending: Ending?
  private var candidate: Double

  init(
    first: Double, most: Double, precision: Double, stepsMax: Int = LoadLimits.searchStepsMax
  ) {
    self.most = most
    // A server that does not hold a hundredth of what was guessed is looked at, not measured.
    least = Swift.max(first / 100, LoadLimits.rate.lowerBound)
    self.precision = precision
    self.stepsMax = stepsMax
    candidate = Swift.min(first, most)
  }

  /// The rate to try next; nil when the search has ended.
  var next: Double? { ending == nil ? candidate : nil }

  /// Says whether the rate that `next` gave held.
  mutating func record(held isHeld: Bool) {
    guard ending == nil else { return }
    steps += 1
    if isHeld {
      held = Swift.max(held ?? 0, candidate)
    } else {
      failed = Swift.min(failed ?? .infinity, candidate)
    }
    switch (held, failed) {
    case (let held?, nil):
      if held >= most { ending = .mostHeld }
      candidate = Swift.min(held * 2, most)
    case (nil, let failed?):
      if failed <= least { ending = .leastFailed }
      candidate = Swift.max(failed / 2, least)
    case (let held?, let failed?):
      if failed - held <= held * precision { ending = .found }
      candidate = (held + failed) / 2
    case (nil, nil): break
    }
    if ending == nil, steps >= stepsMax { ending = .stepsUsed }
  }
}

/// What a step of a search has to hold: a share of all calls answered with OK within a time.
struct Goal: Sendable, Equatable {
  /// 99 for the 99th percentile.
  let percentile: Double
  let within: Duration

  /// A call that fails, is answered wrongly or could not be started counts as one that took too long: else a
  /// server that turns calls down at once would hold any rate.
  func isHeld(answeredWithin: Int, of calls: Int) -> Bool {
    calls > 0 && Double(answeredWithin) >= Double(calls) * percentile / 100
  }

  var text: String {
    "p\(Figure.text(percentile)) within \(Figure.text(within.inSeconds * 1000)) ms"
  }
}
