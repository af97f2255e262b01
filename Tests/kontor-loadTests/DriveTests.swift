import KontorClient
import Networking
import Synchronization
import Testing

@testable import kontor_load

@Suite("Driving calls", .timeLimit(.minutes(1)))
struct DriveTests {
  private struct Calls: Work {
    let name = "calls"
    let body: @Sendable (Int) async -> Outcome

    nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
      await body(number)
    }
  }

  /// Runs phases whose calls are of `outcome`, and gives the record and the numbers of the calls.
  private func drive(
    _ phases: [Phase], _ outcome: @escaping @Sendable (Int) async -> Outcome
  ) async throws -> (recorder: Recorder, numbers: [Int]) {
    let numbers = Mutex<[Int]>([])
    let recorder = Recorder(phases: phases, kinds: 2)
    let thread = try LoopThread(index: 0)
    let calls = Calls { number in
      numbers.withLock { $0.append(number) }
      return await outcome(number)
    }
    let session = Session(
      target: "nowhere", configuration: ChannelConfiguration(), channels: [], loop: thread.loop,
      timeout: .seconds(1), isChecked: false)
    let drive = Drive(
      phases: phases, seed: 1, kind: { $0 % 2 }, works: [calls, calls], session: session,
      recorder: recorder)
    await Task(executorPreference: thread.loop) { await drive.run(on: thread.loop) }.value
    thread.loop.stop()
    thread.join()
    return (recorder, numbers.withLock { $0 })
  }

  @Test("an open loop makes every call that is due, each once, whatever becomes of them")
  func open() async throws {
    let phases = [
      Phase(name: "warm-up", seconds: 1, pace: .open(50, .constant), isMeasured: false),
      Phase(name: "ramp", seconds: 1, pace: .open(from: 0, to: 200, .constant)),
    ]
    let (recorder, numbers) = try await drive(phases) { number in
      number == 149 ? .wrong("no") : number % 2 == 0 ? .ok : .failed(.aborted, "again")
    }
    #expect(numbers.sorted() == Array(0..<150))
    #expect(recorder.total.outcomes == ["OK": 50, "ABORTED": 49, "WRONG_ANSWER": 1])
    #expect(recorder.kinds.map(\.count) == [50, 50])
    #expect(recorder.phases.map(\.count) == [0, 100])
    #expect(recorder.total.seconds == 1)
    #expect(recorder.timeline.points.reduce(0) { $0 + $1.due } == 100)
    #expect(recorder.underWay == 0)
    #expect(recorder.wrong == 1)
    #expect(recorder.told.map(\.name) == ["ABORTED", "WRONG_ANSWER"])
  }

  @Test("a wrong answer in the warm-up counts as wrong, and not in the figures")
  func warmUp() async throws {
    let phases = [
      Phase(name: "warm-up", seconds: 1, pace: .open(2, .constant), isMeasured: false),
      Phase(name: "load", seconds: 1, pace: .open(2, .constant)),
    ]
    let (recorder, _) = try await drive(phases) { $0 == 0 ? .wrong("no") : .ok }
    #expect(recorder.wrong == 1)
    #expect(recorder.total.outcomes == ["OK": 2])
  }

  @Test("a closed loop has so many calls under way and never more, phase after phase")
  func closed() async throws {
    let underWay = Mutex((now: 0, most: 0))
    let phases = [
      Phase(name: "one", seconds: 1, pace: .closed(callers: 3)),
      Phase(name: "two", seconds: 1, pace: .closed(callers: 3)),
    ]
    let (recorder, numbers) = try await drive(phases) { _ in
      underWay.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      for _ in 0..<1_000 { await Task.yield() }
      underWay.withLock { $0.now -= 1 }
      return .ok
    }
    // The last calls of a phase may still run when the next one's begin.
    #expect((3...6).contains(underWay.withLock { $0.most }))
    #expect(recorder.total.count == numbers.count)
    #expect(recorder.phases.allSatisfy { $0.count > 0 })
    #expect(recorder.total.seconds >= 2)
  }

  @Test("latency counts from when a call was due, and time that was set back as none")
  func latency() {
    let phases = [Phase(name: "load", seconds: 1, pace: .open(2, .constant))]
    let recorder = Recorder(phases: phases, kinds: 1)
    let begin = recorder.begin
    recorder.start()
    recorder.finish(
      .ok, kind: 0, phase: 0, isMeasured: true, due: begin, end: begin + .milliseconds(500))
    #expect((500...501).contains(recorder.total.milliseconds(100)))
    recorder.start()
    recorder.finish(
      .ok, kind: 0, phase: 0, isMeasured: true, due: begin, end: begin - .milliseconds(1))
    #expect(recorder.total.milliseconds(1) == 0)
    #expect(Span.seconds(1_000_000).histogramMicroseconds == Tally.microsecondsMax)
  }
}
