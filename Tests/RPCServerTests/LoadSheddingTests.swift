import Networking
import RPCCore
import Support
import Testing

@testable import RPCServer

@Suite("Load shedding", .timeLimit(.minutes(1)))
struct LoadSheddingTests {
  /// A server's calls on one loop, whose handlers return when they are told to.
  ///
  /// `@unchecked Sendable`: confined to its loop, where all tests' tasks run.
  private final class Calls: @unchecked Sendable {
    let shedding: LoadShedding
    private let loop: EventLoop
    private var service = ServiceDefinition(name: "s", methods: [])
    private var handlers: [(name: String, done: CheckedContinuation<Void, Never>)] = []
    /// In the order in which their handlers began.
    private(set) var begun: [String] = []

    init(_ loop: EventLoop, _ kind: MethodDescriptor.CallKind, _ limits: AdmissionLimits) {
      self.loop = loop
      shedding = LoadShedding(on: loop, limits: limits, exempt: ["free"]) {
        $0.requestMetadata["tenant"] ?? ""
      }
      let method = MethodDescriptor(service: "s", method: "m", kind: kind)
      service = ServiceDefinition(
        name: "s",
        methods: [
          MethodHandler(method: method) { [unowned self] call in
            let name = call.requestMetadata["name"]!
            await withCheckedContinuation { handlers.append((name, $0)) }
          }
        ]
      ).intercepted(by: [Recorder(self), shedding, Beginnings(self)])
    }

    /// Notes which calls get past the shedding.
    private final class Beginnings: ServerInterceptor, ServerCallHook {
      private unowned let calls: Calls
      init(_ calls: Calls) { self.calls = calls }
      func hook(for method: MethodDescriptor) -> (any ServerCallHook)? { self }
      func begin(_ call: any ServerCall) { calls.begun.append(call.requestMetadata["name"]!) }
    }

    /// Notes that nothing is ended which was not begun.
    private final class Recorder: ServerInterceptor, ServerCallHook {
      private unowned let calls: Calls
      init(_ calls: Calls) { self.calls = calls }
      func hook(for method: MethodDescriptor) -> (any ServerCallHook)? { self }
      func begin(_ call: any ServerCall) {}
      func end(_ call: any ServerCall, _ status: Status?) { calls.ended += 1 }
    }
    private(set) var ended = 0
    var turnInterval: Duration { shedding.turnInterval }

    /// Starts a call of the tenant that its name's first letter stands for, and lets it get as far as it does.
    func start(_ name: String, deadline: Duration? = nil) async -> Task<Status?, Never> {
      let call = MetadataCall(
        ["name": name, "tenant": String(name.first!)],
        deadline: deadline.map { loop.now + $0 })
      let serve = service.methods[0].serve
      return Task.immediate(executorPreference: loop) {
        do {
          try await serve(call)
          return nil
        } catch { return Status(thrown: error) }
      }
    }

    /// Lets a running handler return, and waits until the next one has begun, if there is one.
    func finish(_ name: String) async {
      // Turns are timed by the loop's clock, which stands still within one of its own.
      let turn = loop.uptime
      while loop.uptime == turn { await Task.yield() }
      let index = handlers.firstIndex { $0.name == name }!
      let before = ended
      handlers.remove(at: index).done.resume()
      while ended == before { await Task.yield() }
      while handlers.count < shedding.statistics.running.count { await Task.yield() }
      await Task.yield()
    }

    func finishAll() async {
      while !handlers.isEmpty || shedding.statistics.waiting.count > 0 {
        if let first = handlers.first { await finish(first.name) } else { await Task.yield() }
      }
    }
  }

  private func withCalls(
    _ kind: MethodDescriptor.CallKind = .unary, running: Int = 1, waiting: Int = 4,
    _ set: (inout AdmissionLimits) -> Void = { _ in },
    _ body: @escaping @Sendable (Calls) async throws -> Void
  ) async throws {
    var limits = AdmissionLimits()
    limits.runningMax = running
    limits.waitingMax = waiting
    set(&limits)
    let loop = try TestLoop()
    defer { loop.stop() }
    let made = limits
    try await loop.run {
      let calls = Calls(loop.loop, kind, made)
      try await body(calls)
      await calls.finishAll()
      #expect(calls.shedding.statistics.running.count == 0)
      #expect(calls.shedding.statistics.waiting.count == 0)
      #expect(calls.shedding.statistics.streaming.count == 0)
    }
  }

  private func reason(_ status: Status?) -> String? {
    guard case .errorInfo("OVERLOADED", "kontor", let facts) = status?.details.first else {
      return nil
    }
    return facts["limit"]
  }

  private func retry(_ status: Status?) -> Duration? {
    for case .retryInfo(let after) in status?.details ?? [] { return after }
    return nil
  }

  @Test("As many calls as may run, run; the next wait, and have the places of those that return")
  func waits() async throws {
    try await withCalls(running: 2) { calls in
      var tasks: [Task<Status?, Never>] = []
      for name in ["a1", "a2", "a3", "a4"] { tasks.append(await calls.start(name)) }
      #expect(calls.begun == ["a1", "a2"])
      #expect(calls.shedding.statistics.waiting.count == 2)
      await calls.finish("a2")
      #expect(calls.begun == ["a1", "a2", "a3"])
      await calls.finishAll()
      for task in tasks { #expect(await task.value == nil) }
      #expect(calls.shedding.statistics.held.count == 2)
    }
  }

  @Test("Tenants take turns, however much one of them has waiting")
  func fairTurns() async throws {
    try await withCalls(waiting: 10) { calls in
      for name in ["a1", "a2", "a3", "a4", "b1", "b2"] { _ = await calls.start(name) }
      await calls.finishAll()
      #expect(calls.begun == ["a1", "a2", "b1", "a3", "b2", "a4"])
    }
  }

  @Test(
    "A full queue refuses whoever has most of it, and gives the newest of those places to others")
  func fullQueue() async throws {
    try await withCalls(waiting: 3) { calls in
      _ = await calls.start("a1")
      var waiting: [Task<Status?, Never>] = []
      for name in ["a2", "a3", "a4"] { waiting.append(await calls.start(name)) }
      let refused = await calls.start("a5").value
      #expect(refused?.code == .resourceExhausted)
      #expect(reason(refused) == "queue_full")
      let pause = try #require(retry(refused))
      #expect(pause >= AdmissionLimits().retryMin && pause <= AdmissionLimits().retryMax)
      let other = await calls.start("b1")
      let displaced = await waiting[2].value
      #expect(displaced?.code == .resourceExhausted)
      #expect(reason(displaced) == "share_exceeded")
      await calls.finishAll()
      #expect(calls.begun == ["a1", "a2", "b1", "a3"])
      #expect(await other.value == nil)
      #expect(calls.shedding.statistics.refused.count(.queueFull) == 1)
      #expect(calls.shedding.statistics.refused.count(.shareExceeded) == 1)
    }
  }

  @Test(
    "A call whose turn comes after its deadline is refused at once, with the time that it takes")
  func deadline() async throws {
    try await withCalls(waiting: 100) { calls in
      _ = await calls.start("a1")
      // No turn has been seen yet: nothing says that it will be late.
      let first = await calls.start("a2", deadline: .seconds(5))
      for number in 3..<20 { _ = await calls.start("a\(number)") }
      await calls.finish("a1")
      // The clock of the loop goes on while the second call runs: a turn has a length now.
      await calls.finish("a2")
      #expect(await first.value == nil)
      let late = await calls.start("a20", deadline: .zero).value
      #expect(late?.code == .resourceExhausted)
      #expect(reason(late) == "deadline_too_close")
    }
  }

  @Test(
    "A call is refused for its deadline by how many wait, not by how many there would be in even lines"
  )
  func unequalLines() async throws {
    try await withCalls(waiting: 100) { calls in
      for number in 1..<30 { _ = await calls.start("a\(number)") }
      for other in "bcdefghijklmnopqrstuvwxyz" { _ = await calls.start("\(other)1") }
      // Two returns give a turn its length.
      await calls.finish("a1")
      await calls.finish(calls.begun[1])
      let waiting = calls.shedding.statistics.waiting.count
      let inTime = await calls.start("a30", deadline: calls.turnInterval * (waiting + 2))
      await calls.finishAll()
      #expect(await inTime.value == nil)
    }
  }

  @Test("Where nobody waits, no call is refused for the turns of a slower time")
  func staleInterval() async throws {
    try await withCalls { calls in
      for name in ["a1", "a2", "a3"] { _ = await calls.start(name) }
      await calls.finish("a1")
      await calls.finish("a2")
      #expect(calls.turnInterval > .zero)
      let next = await calls.start("a4", deadline: .nanoseconds(1))
      #expect(calls.shedding.statistics.waiting.count == 1)
      await calls.finishAll()
      #expect(await next.value == nil)
    }
  }

  @Test(
    "A call that is cancelled while it waits leaves its place, and what it would have ended is not")
  func cancelled() async throws {
    try await withCalls { calls in
      _ = await calls.start("a1")
      let second = await calls.start("a2")
      let third = await calls.start("a3")
      second.cancel()
      #expect(await second.value?.code == .cancelled)
      #expect(calls.shedding.statistics.waiting.count == 1)
      await calls.finishAll()
      #expect(await third.value == nil)
      #expect(calls.begun == ["a1", "a3"])
    }
  }

  @Test("Streams are bounded together and for each tenant, and take no call's place")
  func streams() async throws {
    try await withCalls(.serverStreaming) {
      $0.streamingMax = 3
      $0.streamingShareMax = 2
    } _: { calls in
      _ = await calls.start("a1")
      _ = await calls.start("a2")
      #expect(reason(await calls.start("a3").value) == "too_many_streams")
      _ = await calls.start("b1")
      #expect(reason(await calls.start("c1").value) == "too_many_streams")
      #expect(calls.shedding.statistics.running.count == 0)
      await calls.finish("a1")
      _ = await calls.start("a4")
      #expect(calls.begun == ["a1", "a2", "b1", "a4"])
    }
  }

  @Test("A method has a limit of its own, whose refusals take nobody's place")
  func methodLimit() async throws {
    try await withCalls(running: 1, waiting: 1) {
      $0.methods = ["/s/m": 2]
    } _: { calls in
      _ = await calls.start("a1")
      let second = await calls.start("a2")
      #expect(reason(await calls.start("a3").value) == "method_limit")
      second.cancel()
      #expect(await second.value?.code == .cancelled)
      let fourth = await calls.start("a4")
      await calls.finishAll()
      #expect(await fourth.value == nil)
    }
  }

  @Test("Services that tell how the server does are always served")
  func exempt() async throws {
    try await withCalls { calls in
      #expect(
        calls.shedding.hook(for: MethodDescriptor(service: "free", method: "m", kind: .unary))
          == nil)
    }
  }
}
