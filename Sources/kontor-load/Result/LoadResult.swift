import Glibc

/// What a run has measured and found.
struct LoadResult: Sendable {
  /// A rate of a search that was tried.
  struct Step: Sendable {
    let rate: Double
    let isHeld: Bool
    let tally: Tally
  }

  /// What a search came to.
  struct Found: Sendable {
    let search: Plan.Search
    let steps: [Step]
    /// The highest rate that held; nil: none did.
    let held: Double?
    let ending: StepSearch.Ending
  }

  let title: String
  let about: String
  let target: String
  let connections: Int
  let seed: UInt64
  let isChecked: Bool
  let okMin: Double
  /// When the run ended, in UTC.
  let endTime: String
  let total: Tally
  let kinds: [(name: String, tally: Tally)]
  /// The measured ones.
  let phases: [(phase: Phase, tally: Tally)]
  let timeline: Timeline
  /// Wrong answers of the whole run.
  var wrong: Int
  var told: [(name: String, text: String)]
  /// How long after it was due the latest call of an open loop was started.
  let lagMax: Duration
  var search: Found?
  var slowReaders: SlowReaders.Ended?
  var books: BooksCheck?

  init(_ plan: Plan, _ target: String, _ phases: [Phase], _ recorder: Recorder) {
    title = plan.title
    about = plan.about
    self.target = target
    connections = plan.connections
    seed = plan.seed
    isChecked = plan.isChecked
    okMin = plan.okMin
    endTime = Self.now()
    total = recorder.total
    kinds = zip(plan.mix.parts, recorder.kinds).map { ($0.work.name, $1) }
    self.phases = zip(phases, recorder.phases).filter(\.0.isMeasured).map { ($0, $1) }
    timeline = recorder.timeline
    wrong = recorder.wrong
    told = recorder.told
    lagMax = recorder.lagMax.duration
  }

  /// Why the run is no success, in words; empty: it is one.
  ///
  /// A wrong answer always is a failure. A run that is checked also fails when nothing was answered, or less
  /// than the scenario wants, or the books are not right.
  var failures: [String] {
    var failures: [String] = []
    if wrong > 0 { failures.append("wrong answers: \(Figure.count(wrong))") }
    guard isChecked else { return failures }
    let (answered, calls) = (total.count("OK"), total.count + total.unstarted)
    if answered == 0 {
      failures.append("no call was answered with OK")
    } else if Double(answered) < okMin * Double(calls) {
      failures.append(
        "\(Figure.count(answered)) of \(Figure.count(calls)) calls were answered with OK, "
          + "ok_min wants \(Figure.text(okMin * 100)) %")
    }
    if let books, !books.isGood {
      if books.ordersWrong > 0 {
        failures.append("\(books.ordersWrong) of \(books.ordersRead) orders not as placed")
      }
      if books.discrepancies > 0 {
        failures.append("discrepancies in the ledger: \(books.discrepancies)")
      }
      if books.ordersWrong == 0, books.discrepancies == 0 { failures += books.told.prefix(1) }
    }
    return failures
  }

  /// Says that latencies hold this program's own lag as well; nil where it is none to speak of.
  var lagLine: String? {
    guard lagMax > LoadLimits.lagTold else { return nil }
    return
      "calls were started up to \(Figure.text(lagMax.inSeconds * 1000)) ms after they were due: "
      + "kontor-load or its machine could not keep the pace, and the latencies hold that too"
  }

  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) UTC"
  }
}

/// The percentiles that every form of a result gives.
enum Percentile {
  static let all: [(name: String, key: String, value: Double)] = [
    ("p50", "p50_ms", 50), ("p90", "p90_ms", 90), ("p99", "p99_ms", 99),
    ("p99.9", "p999_ms", 99.9), ("max", "max_ms", 100),
  ]
}
