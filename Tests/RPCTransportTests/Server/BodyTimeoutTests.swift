import RPCCore
import Synchronization
import Testing

@testable import RPCTransport

@Suite("Whose silence the time for a body counts", .timeLimit(.minutes(1)))
struct BodyTimeoutTests {
  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }

  private var limits: ServerLimits {
    var limits = ServerLimits()
    limits.sweepInterval = .seconds(3600)
    limits.bodyTimeout = .milliseconds(50)
    return limits
  }

  /// Lets more time go by than a body may be silent.
  private func letTimePass(_ harness: ServerHarness) async {
    let end = ContinuousClock.now + limits.bodyTimeout + .milliseconds(10)
    await harness.turn { ContinuousClock.now > end }
  }

  @Test("Not the time in which the handler held the peer back")
  func heldBack() async throws {
    let go = Signal()
    let served = Mutex<ServerLoop?>(nil)
    let join = MethodHandler.clientStreaming(method("Join", .clientStreaming)) {
      (requests: RequestStream<Text>, _) in
      await go.wait()
      var all = ""
      for try await request in requests {
        all += request.value
        // In the same turn as the message was taken.
        for connection in served.withLock({ $0! }).openConnections { connection.sweep() }
      }
      return Text(all)
    }
    try await withServer([join, echo], limits) { harness in
      served.withLock { $0 = harness.server }
      let peer = try harness.connect()
      let second = framed("second")
      let id = try peer.start("/test.Service/Join", framed("first "), isComplete: false)
      try peer.send(id, Array(second.prefix(7)))
      #expect(try peer.call("/test.Service/Echo", framed("all that is here")).status == "0")
      await letTimePass(harness)
      // A whole message waits: it is not the peer who is silent.
      await harness.sweep()
      go.fire()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      try peer.send(id, Array(second.dropFirst(7)), isComplete: true)
      let answer = try peer.answer(id)
      #expect(answer.messages == ["first second"])
      #expect(answer.status == "0")
      #expect(harness.server.statistics.streamsEnded.count(.bodyTimeout) == 0)
    }
  }

  @Test("All the time of an upload that stalls, however much is sent to its peer meanwhile")
  func answersMeanwhile() async throws {
    let go = Signal()
    let talk = MethodHandler.bidirectional(method("Talk", .bidirectional)) {
      (requests: RequestStream<Text>, responses: ResponseWriter<Text>, _) in
      await go.wait()
      try await responses.write("still here")
      for try await _ in requests {}
    }
    try await withServer([talk, echo], limits) { harness in
      let peer = try harness.connect()
      let id = try peer.start(
        "/test.Service/Talk", Array(framed("never whole").prefix(7)), isComplete: false)
      #expect(try peer.call("/test.Service/Echo", framed("all that is here")).status == "0")
      await letTimePass(harness)
      go.fire()
      try peer.run { $0.answers[id]?.messages == ["still here"] }
      await harness.sweep()
      #expect(try peer.answer(id).status == "1")
      #expect(harness.server.statistics.streamsEnded.count(.bodyTimeout) == 1)
    }
  }
}
