import KontorClient
import Networking

/// Carries out a plan.
struct LoadRun: Sendable {
  let plan: Plan
  let session: Session

  /// Runs on the session's loop, where it is called.
  ///
  /// - Throws: the status of a preparation that failed.
  func run() async throws -> LoadResult {
    try await plan.shop?.prepare(session, orders: plan.preparedOrders)
    let readers = try await plan.slowReaders?.open(session)
    var result: LoadResult
    switch plan.course {
    case .phases(let phases):
      let recorder = await drive(phases, plan.title, seed: plan.seed)
      result = LoadResult(plan, session.target, phases, recorder)
    case .search(let search): result = await self.search(search)
    }
    if let readers { result.slowReaders = await plan.slowReaders?.close(readers) }
    if plan.isChecked, let shop = plan.shop { result.books = await shop.verify(session) }
    return result
  }

  private func drive(
    _ phases: [Phase], _ title: String, seed: UInt64, within goal: Duration = .zero
  ) async -> Recorder {
    let recorder = Recorder(phases: phases, kinds: plan.mix.parts.count, within: goal)
    let drive = Drive(
      phases: phases, seed: seed, kind: plan.mix.kind,
      works: plan.mix.parts.map(\.work), session: session, recorder: recorder)
    await LiveProgress(title, phases, recorder).run(on: session.loop) {
      await drive.run(on: session.loop)
    }
    return recorder
  }

  /// Step by step; a step's calls have all ended before the next one begins.
  private func search(_ search: Plan.Search) async -> LoadResult {
    var steps = StepSearch(first: search.first, most: search.most, precision: search.precision)
    var told: [LoadResult.Step] = []
    var best: (phases: [Phase], recorder: Recorder)?
    var wrong = 0
    var reasons: [(name: String, text: String)] = []
    while let rate = steps.next {
      let pace = Pace.open(rate, search.arrival)
      let name = "step \(steps.steps + 1), \(Figure.text(rate)) a second"
      var phases = [Phase(name: name, seconds: search.seconds, pace: pace)]
      if search.warmUp > 0 {
        let warmUp = Phase(name: "warm-up", seconds: search.warmUp, pace: pace, isMeasured: false)
        phases.insert(warmUp, at: 0)
      }
      let recorder = await drive(
        phases, name, seed: plan.seed &+ UInt64(steps.steps), within: search.goal.within)
      let tally = recorder.total
      let isHeld = search.goal.isHeld(
        answeredWithin: tally.inTime, of: tally.count + tally.unstarted)
      told.append(LoadResult.Step(rate: rate, isHeld: isHeld, tally: tally))
      steps.record(held: isHeld)
      wrong += recorder.wrong
      for reason in recorder.told where !reasons.contains(where: { $0.name == reason.name }) {
        reasons.append(reason)
      }
      // What is shown in full is the highest rate that held; without one the last that was tried.
      if isHeld ? rate == steps.held : steps.held == nil { best = (phases, recorder) }
    }
    guard let best else { preconditionFailure("a search takes at least one step") }
    var result = LoadResult(plan, session.target, best.phases, best.recorder)
    result.search = LoadResult.Found(
      search: search, steps: told, held: steps.held, ending: steps.ending ?? .stepsUsed)
    result.wrong = wrong
    result.told = reasons
    return result
  }
}
