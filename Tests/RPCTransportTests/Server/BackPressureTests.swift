import HTTP2
import RPCCore
import RPCTransport
import Synchronization
import Testing

@Suite("Back-pressure", .timeLimit(.minutes(1)))
struct BackPressureTests {
  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }

  @Test("A reader that stops stops the producer, within window and send buffer, and then gets all")
  func slowReader() async throws {
    let messageBytes = 1000
    let produced = Atomic<Int>(0)
    let total = 1000
    let produce = MethodHandler.serverStreaming(method("Produce", .serverStreaming)) {
      (_: Text, responses: ResponseWriter<Text>, _) in
      let message = Text(String(repeating: "x", count: messageBytes))
      for _ in 0..<total {
        try await responses.write(message)
        produced.add(1, ordering: .relaxed)
      }
    }
    let limits = ServerLimits()
    try await withServer([produce, echo], limits) { harness in
      let peer = try harness.connect()
      peer.credits = false
      let id = try peer.start("/test.Service/Produce", framed(""))
      // The whole window has come: nothing more can, so what else was produced stands in the buffer.
      try peer.run { $0.answers[id]!.body.count == 65_535 }
      // Round trips: the server has done all that it can do meanwhile.
      for _ in 0..<3 {
        #expect(try peer.call("/test.Service/Echo", framed("still there")).status == "0")
      }
      let inFlight = produced.load(ordering: .relaxed) * (messageBytes + 5)
      #expect(inFlight <= 65_535 + limits.sendBufferBytes + messageBytes + 5)
      #expect(peer.answers[id]!.body.count == 65_535)
      try peer.resumeCredit()
      let answer = try peer.answer(id)
      #expect(answer.messages.count == total)
      #expect(answer.status == "0")
    }
  }

  @Test("A handler that takes nothing stops the sender at one window; taking lets it go on")
  func slowHandler() async throws {
    let go = Signal()
    let count = MethodHandler.clientStreaming(method("Count", .clientStreaming)) {
      (requests: RequestStream<Text>, _) in
      await go.wait()
      var count = 0
      for try await _ in requests { count += 1 }
      return Text("\(count)")
    }
    var limits = ServerLimits()
    limits.streamWindowBytes = 65_535
    try await withServer([count, echo], limits) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("settings are there")).status == "0")
      let message = framed(String(repeating: "x", count: 995))
      let id = try peer.start("/test.Service/Count", [], isComplete: false)
      for _ in 0..<1000 { try peer.send(id, message) }
      for _ in 0..<3 {
        #expect(try peer.call("/test.Service/Echo", framed("other calls go on")).status == "0")
      }
      // The window, and the one frame that made the first message whole.
      #expect(peer.sentBytes[id]! <= 65_535 + 16_384)
      go.fire()
      try peer.send(id, [], isComplete: true)
      #expect(try peer.answer(id).messages == ["1000"])
    }
  }

  @Test(
    "Responses that a peer does not take keep further handlers of it from starting, not others'")
  func outputRoom() async throws {
    let messageBytes = 100_000
    let served = Atomic<Int>(0)
    let large = MethodHandler.unary(method("Large")) { (_: Text, _) in
      served.add(1, ordering: .relaxed)
      return Text(String(repeating: "x", count: messageBytes))
    }
    var limits = ServerLimits()
    limits.outboundBytesMax = 1 << 20
    try await withServer([large, echo], limits) { harness in
      let peer = try harness.connect()
      peer.credits = false
      var ids: [Int32] = []
      try peer.together {
        for _ in 0..<100 { ids.append(try peer.start("/test.Service/Large", framed(""))) }
      }
      // Another's round trips: what came before them is done.
      let other = try harness.connect()
      for _ in 0..<3 {
        #expect(try other.call("/test.Service/Echo", framed("hello")).messages == ["hello"])
      }
      #expect(try other.call("/test.Service/Large", framed("")).status == "0")
      #expect(served.load(ordering: .relaxed) < 30)
      // One that is given up while it waits to start ends without its handler.
      try peer.reset(ids.removeLast())
      try peer.resumeCredit()
      for id in ids { #expect(try peer.answer(id).body.count == messageBytes + 5) }
      #expect(served.load(ordering: .relaxed) == 100)
      let statistics = harness.server.statistics
      await harness.turn { statistics.runningHandlers == 0 }
    }
  }

  @Test("Handlers that wait for room end with their connection")
  func outputRoomOfClosed() async throws {
    let large = MethodHandler.unary(method("Large")) { (_: Text, _) in
      Text(String(repeating: "x", count: 100_000))
    }
    var limits = ServerLimits()
    limits.outboundBytesMax = 1 << 20
    try await withServer([large], limits) { harness in
      let peer = try harness.connect()
      peer.credits = false
      try peer.together {
        for _ in 0..<100 { _ = try peer.start("/test.Service/Large", framed("")) }
      }
      try peer.run { $0.answers.values.contains { !$0.body.isEmpty } }
      peer.hangUp()
      let statistics = harness.server.statistics
      await harness.turn { statistics.openConnections == 0 && statistics.runningHandlers == 0 }
      #expect(statistics.openStreams == 0)
    }
  }

  @Test("Uploads that together exceed the connection's room go on: the youngest is given up")
  func uploadRoom() async throws {
    let length = MethodHandler.unary(method("Length")) { (request: Text, _) in
      Text("\(request.value.utf8.count)")
    }
    var limits = ServerLimits()
    limits.connectionWindowBytes = 256 << 10
    try await withServer([length], limits) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Length", framed("x")).messages == ["1"])
      let message = framed(String(repeating: "x", count: 100_000))
      let ids = try (0..<5).map { _ in
        try peer.start("/test.Service/Length", Array(message.dropLast()), isComplete: false)
      }
      for id in ids.suffix(3).reversed() {
        let answer = try peer.answer(id)
        #expect(answer.status == "8")
        #expect(answer.message?.contains("room") == true)
      }
      for id in ids.prefix(2) {
        try peer.send(id, [UInt8(ascii: "x")], isComplete: true)
        #expect(try peer.answer(id).messages == ["100000"])
      }
      #expect(harness.server.statistics.streamsEnded.count(.uploadRoom) == 3)
    }
  }

  @Test("A peer that reads nothing at all is not read from for ever, and other peers are served")
  func deafPeer() async throws {
    let large = MethodHandler.unary(method("Large")) { (_: Text, _) in
      Text(String(repeating: "x", count: 100_000))
    }
    try await withServer([large, echo]) { harness in
      let deaf = try harness.connect()
      for _ in 0..<100 { _ = try deaf.start("/test.Service/Large", framed("")) }
      let other = try harness.connect()
      #expect(try other.call("/test.Service/Echo", framed("hello")).messages == ["hello"])
      // Once it reads, it gets all that it asked for.
      try deaf.run { peer in peer.answers.values.allSatisfy { $0.closed != nil } }
      #expect(deaf.answers.values.allSatisfy { $0.body.count == 100_005 && $0.status == "0" })
    }
  }
}
