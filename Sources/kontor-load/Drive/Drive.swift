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
  /// What makes the calls of each kind.
  let works: [any Work]
  let session: Session
  let recorder: Recorder

  /// Calls started in a row before those that are under way get their turn.
  private static let burst = 64

  /// Runs on the loop where it is called, to the end of the last call.
  func run(on loop: EventLoop) async {
    let state = DriveState(phases: phases.count)
    await withDiscardingTaskGroup { group in
      var start = Moment.now
      var isBegun = false
      for (index, phase) in phases.enumerated() {
        if phase.isMeasured, !isBegun {
          recorder.begin = start
          isBegun = true
        }
        let end = start + .seconds(phase.seconds)
        switch phase.pace {
        case .closed(let callers):
          for caller in 0..<callers {
            group.addTask(executorPreference: loop) {
              await drive(index, phase, until: end, state, session.pinned(to: caller))
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
  private nonisolated(nonsending) func drive(
    _ index: Int, _ phase: Phase, until end: Moment, _ state: DriveState, _ session: Session
  ) async {
    var begun = Moment.now
    while begun < end {
      let number = state.take()
      let kind = kind(number)
      recorder.start()
      let outcome = await works[kind].call(number, session)
      let now = Moment.now
      recorder.finish(
        outcome, kind: kind, phase: index, isMeasured: phase.isMeasured, due: begun, end: now)
      state.closedEnds[index] = now
      begun = now
    }
  }

  /// Starts the calls of an open loop when they are due; they end in `group`.
  private func open(
    _ schedule: Schedule, _ index: Int, _ phase: Phase, from start: Moment,
    _ state: DriveState, _ loop: EventLoop, _ group: inout DiscardingTaskGroup
  ) async {
    var inARow = 0
    for offset in schedule {
      let due = start + Span(offset)
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
        let outcome = await works[kind].call(number, session)
        recorder.finish(
          outcome, kind: kind, phase: index, isMeasured: phase.isMeasured, due: due, end: .now)
      }
    }
  }

  private func sleep(until end: Moment) async {
    // Cancelled with the program only.
    let rest = end - .now
    if rest > .zero { try? await Task.sleep(for: rest.duration) }
  }
}

/// `@unchecked Sendable`: touched on the loop of the calls only. `@exclusivity(unchecked)`: no access lasts while
/// code of others runs, and the checks of one call after the other would be measured with the server.
private final class DriveState: @unchecked Sendable {
  @exclusivity(unchecked) private var number = 0
  /// When the last call of each phase ended, where its loop is closed.
  @exclusivity(unchecked) var closedEnds: [Moment?]

  init(phases: Int) { closedEnds = Array(repeating: nil, count: phases) }

  func take() -> Int {
    defer { number += 1 }
    return number
  }
}
