import HTTP2
import Networking
import RPCCore
import RPCTransport
import Synchronization
import Testing

@Suite("A call that ends early", .timeLimit(.minutes(1)))
struct CancellationTests {
  /// A handler that says it has started, waits for a request that does not come, and says how that ended.
  final class Waiting: Sendable {
    let started = Signal()
    let ended = Signal()
    let outcome = Mutex<(status: Status?, isTaskCancelled: Bool)>((nil, false))

    var handler: MethodHandler {
      .bidirectional(method("Wait", .bidirectional)) {
        (requests: RequestStream<Text>, _: ResponseWriter<Text>, _) in
        self.started.fire()
        defer { self.ended.fire() }
        do {
          for try await _ in requests {}
        } catch {
          self.outcome.withLock { $0 = (error as? Status, Task.isCancelled) }
          throw error
        }
      }
    }
  }

  @Test("by the peer's reset: the handler is cancelled and told")
  func reset() async throws {
    let waiting = Waiting()
    try await withServer([waiting.handler]) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Wait", [], isComplete: false)
      await waiting.started.wait()
      try peer.reset(id)
      await waiting.ended.wait()
      waiting.outcome.withLock { outcome in
        #expect(outcome.status?.code == .cancelled)
        #expect(outcome.isTaskCancelled)
      }
    }
  }

  @Test("by the loss of the connection: the handler is cancelled and told")
  func hangUp() async throws {
    let waiting = Waiting()
    try await withServer([waiting.handler]) { harness in
      let peer = try harness.connect()
      _ = try peer.start("/test.Service/Wait", [], isComplete: false)
      await waiting.started.wait()
      peer.hangUp()
      await waiting.ended.wait()
      #expect(waiting.outcome.withLock { $0.status?.code } == .cancelled)
    }
  }

  @Test("by its deadline: the peer is told, the handler cancelled")
  func deadline() async throws {
    let waiting = Waiting()
    try await withServer([waiting.handler]) { harness in
      let peer = try harness.connect()
      let id = try peer.start(
        "/test.Service/Wait", [], isComplete: false, [("grpc-timeout", "20m")])
      let answer = try peer.answer(id)
      #expect(answer.status == "4")
      await waiting.ended.wait()
      waiting.outcome.withLock { outcome in
        #expect(outcome.status?.code == .deadlineExceeded)
        #expect(outcome.isTaskCancelled)
      }
    }
  }

  @Test("by the contract's deadline where the caller gives none; a caller's own goes first")
  func contractDeadline() async throws {
    let sleep = MethodHandler.unary(method("Sleep", defaultTimeout: .milliseconds(10))) {
      (request: Text, context) -> Text in
      if context.deadline! - .now > .seconds(60) { return request }
      try await Task.sleep(for: .seconds(600))
      return request
    }
    try await withServer([sleep]) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Sleep", framed("x")).status == "4")
      let patient = try peer.call("/test.Service/Sleep", framed("x"), [("grpc-timeout", "1H")])
      #expect(patient.status == "0")
    }
  }

  @Test("by a deadline of zero: answered at once, whatever the handler does")
  func zeroDeadline() async throws {
    let waiting = Waiting()
    try await withServer([waiting.handler]) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Wait", [], isComplete: false, [("grpc-timeout", "0n")])
      #expect(try peer.answer(id).status == "4")
    }
  }

  @Test("A child task that is cancelled stops waiting; the call goes on")
  func childTask() async throws {
    let handler = MethodHandler.bidirectional(method("Child", .bidirectional)) {
      (requests: RequestStream<Text>, responses: ResponseWriter<Text>, _) in
      let child = Task {
        var iterator = requests.makeAsyncIterator()
        return try await iterator.next()
      }
      await Task.yield()
      child.cancel()
      guard case .failure(let error) = await child.result, let status = error as? Status else {
        throw Status(.internal, "the child was to be cancelled")
      }
      try await responses.write(Text("\(status.code)"))
      for try await request in requests { try await responses.write(request) }
    }
    try await withServer([handler]) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Child", [], isComplete: false)
      try peer.run { $0.answers[id]!.messages == ["cancelled"] }
      try peer.send(id, framed("on"), isComplete: true)
      let answer = try peer.answer(id)
      #expect(answer.messages == ["cancelled", "on"])
      #expect(answer.status == "0")
    }
  }

  @Test("A thousand calls begun and reset leave no handler running and the connection in order")
  func storm() async throws {
    let running = Atomic<Int>(0)
    let handler = MethodHandler.bidirectional(method("Wait", .bidirectional)) {
      (requests: RequestStream<Text>, _: ResponseWriter<Text>, _) in
      running.add(1, ordering: .relaxed)
      defer { running.subtract(1, ordering: .relaxed) }
      for try await _ in requests {}
    }
    let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }
    try await withServer([handler, echo]) { harness in
      let peer = try harness.connect()
      for _ in 0..<20 {
        let ids = try (0..<50).map { _ in
          try peer.start("/test.Service/Wait", [], isComplete: false)
        }
        for id in ids { try peer.reset(id) }
      }
      #expect(try peer.call("/test.Service/Echo", framed("x")).messages == ["x"])
      // Bounded by the suite's limit; those whose reset came with them never ran.
      while running.load(ordering: .relaxed) > 0 { await Task.yield() }
    }
  }
}
