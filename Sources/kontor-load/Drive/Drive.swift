import Networking

/// Makes calls at the pace of some phases, one phase after the other, and keeps the record.
///
/// Latency counts from when a call was due: a server that stands still is charged for every call that
/// should have been made meanwhile.
struct Drive: Sendable {
  let phases: [Phase]
  let seed: UInt64
  /// Says of which kind the call of this number is.
  let kind: @Sendable (_ number: Int) -> Int
  /// Makes the call of this number and kind.
  let call: @Sendable (_ number: Int, _ kind: Int) async -> Outcome
  let recorder: Recorder

  /// Calls started in a row before those that are under way get their turn.
  private static let burst = 64

  /// Runs on the loop where it is called, to the end of the last call.
  func run(on loop: EventLoop) async {
    let state = DriveState()
    await withDiscardingTaskGroup { group in
      var start = ContinuousClock.now
      var isBegun = false
      for (index, phase) in phases.enumerated() {
        if phase.isMeasured, !isBegun {
          recorder.begin = start
          isBegun = true
        }
        let end = start + .seconds(phase.seconds)
        switch phase.pace {
        case .closed(let callers):
          for _ in 0..<callers {
            group.addTask(executorPreference: loop) {
              await drive(index, phase, until: end, state)
            }
          }
        case .open(let from, let to, let arrival):
          let due = Schedule(
            from: from, to: to, seconds: Double(phase.seconds), arrival,
            seed: seed &+ UInt64(index))
          await open(due, index, phase, from: start, state, loop, &group)
        }
        await sleep(until: end)
        start = end
      }
    }
    recorder.end(phases, closedEnds: state.closedEnds)
  }

  /// One caller of a closed loop.
  private func drive(
    _ index: Int, _ phase: Phase, until end: ContinuousClock.Instant, _ state: DriveState
  ) async {
    var begun = ContinuousClock.now
    while begun < end {
      let number = state.take()
      let kind = kind(number)
      recorder.start()
      let outcome = await call(number, kind)
      let now = ContinuousClock.now
      recorder.finish(
        outcome, kind: kind, phase: index, isMeasured: phase.isMeasured, due: begun, end: now)
      state.closedEnds[index] = now
      begun = now
    }
  }

  /// Starts the calls of an open loop when they are due; they end in `group`.
  private func open(
    _ schedule: Schedule, _ index: Int, _ phase: Phase, from start: ContinuousClock.Instant,
    _ state: DriveState, _ loop: EventLoop, _ group: inout DiscardingTaskGroup
  ) async {
    var inARow = 0
    for offset in schedule {
      let due = start + offset
      // A late clock tick starts several calls at once: the rate is kept.
      if due > .now {
        await sleep(until: due)
        inARow = 0
      } else if inARow == Self.burst {
        // Who only starts calls, being late already, would let none end.
        await Task.yield()
        inARow = 0
      }
      inARow += 1
      let number = state.take()
      let kind = kind(number)
      guard recorder.underWay < LoadLimits.underWayMax else {
        if phase.isMeasured { recorder.unstarted(kind: kind, phase: index, due: due) }
        continue
      }
      recorder.start(late: .now - due)
      group.addTask(executorPreference: loop) {
        let outcome = await call(number, kind)
        recorder.finish(
          outcome, kind: kind, phase: index, isMeasured: phase.isMeasured, due: due, end: .now)
      }
    }
  }

  private func sleep(until end: ContinuousClock.Instant) async {
    // Cancelled with the program only.
    if end > .now { try? await Task.sleep(until: end, clock: .continuous) }
  }
}

/// `@unchecked Sendable`: touched on the loop of the calls only.
private final class DriveState: @unchecked Sendable {
  private var number = 0
  /// When the last call of a closed loop's phase ended.
  var closedEnds: [Int: ContinuousClock.Instant] = [:]

  func take() -> Int {
    defer { number += 1 }
    return number
  }
}
