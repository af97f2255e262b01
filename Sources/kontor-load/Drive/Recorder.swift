/// Keeps what became of the calls of a run: together, by kind of call, by phase, over time.
///
/// `@unchecked Sendable`: touched on the loop of the calls only, then by who waited for all of them.
/// `@exclusivity(unchecked)`: no access lasts while code of others runs.
final class Recorder: @unchecked Sendable {
  let total: Tally
  /// In the order of the mix.
  let kinds: [Tally]
  /// In the order of the phases; those of warm-ups stay empty.
  let phases: [Tally]
  @exclusivity(unchecked) private(set) var timeline: Timeline
  /// The first message of each code, and the first wrong answers in words.
  private(set) var told: [(name: String, text: String)] = []
  @exclusivity(unchecked) private(set) var underWay = 0
  /// Begin of what is measured; set when it begins.
  @exclusivity(unchecked) var begin = Moment.now
  private var wrongTold = 0

  init(phases: [Phase], kinds: Int, within goal: Duration = .zero) {
    total = Tally(within: goal)
    self.kinds = (0..<kinds).map { _ in Tally() }
    self.phases = phases.map { _ in Tally() }
    timeline = Timeline(
      seconds: Double(phases.reduce(0) { $0 + ($1.isMeasured ? $1.seconds : 0) }))
  }

  /// How long after it was due the latest call was started: the lag of this program, not of the server.
  @exclusivity(unchecked) private(set) var lagMax = Span.zero

  func start(late lag: Span = .zero) {
    underWay += 1
    lagMax = max(lagMax, lag)
  }

  func finish(
    _ outcome: Outcome, kind: Int, phase: Int, isMeasured: Bool,
    due: Moment, end: Moment
  ) {
    underWay -= 1
    // What goes wrong counts wherever it does: a check knows no warm-up.
    tell(outcome)
    guard isMeasured else { return }
    total.record(outcome, end - due)
    kinds[kind].record(outcome, end - due)
    phases[phase].record(outcome, end - due)
    timeline.record(outcome, due: due - begin, end: end - begin)
  }

  func unstarted(kind: Int, phase: Int, due: Moment) {
    total.recordUnstarted()
    kinds[kind].recordUnstarted()
    phases[phase].recordUnstarted()
    timeline.recordUnstarted(due: due - begin)
  }

  /// Wrong answers of the whole run, its warm-up included.
  private(set) var wrong = 0

  private func tell(_ outcome: Outcome) {
    switch outcome {
    case .ok: return
    case .wrong(let text):
      wrong += 1
      guard wrongTold < LoadLimits.wrongToldMax else { return }
      wrongTold += 1
      told.append((outcome.name, text))
    case .failed(_, let text):
      let name = outcome.name
      guard !told.contains(where: { $0.name == name }) else { return }
      told.append((name, text))
    }
  }

  /// Sums up how long it took: the phases follow each other without a pause.
  func end(_ phases: [Phase], closedEnds: [Moment?]) {
    var start = begin
    for (index, phase) in phases.enumerated() where phase.isMeasured {
      let end = start + .seconds(phase.seconds)
      // The last calls of a closed loop were begun in time and count whole.
      let last = closedEnds[index].map { Swift.max($0, end) } ?? end
      self.phases[index].seconds = (last - start).inSeconds
      total.seconds += self.phases[index].seconds
      start = end
    }
    for tally in kinds { tally.seconds = total.seconds }
  }
}
