import Glibc
import HTTP2
import RPCCore
import Synchronization
import Testing

@testable import RPCTransport

@Suite("What a connection says and does last", .timeLimit(.minutes(1)))
struct LastWordsTests {
  @Test("Answers that need more memory than a connection may have: ENHANCE_YOUR_CALM, and it ends")
  func memory() async throws {
    let verbose = MethodHandler.unary(method("Verbose")) { (request: Text, context) in
      context.responseMetadata = ["x-much": .init(String(repeating: "x", count: 6000))]
      return request
    }
    var limits = ServerLimits()
    limits.sessionMemoryBytesMax = 128 << 10
    try await withServer([verbose], limits) { harness in
      let peer = try harness.connect()
      // One alone is answered: it is their number.
      #expect(try peer.call("/test.Service/Verbose", framed("x")).messages == ["x"])
      try peer.together {
        for _ in 0..<30 { _ = try peer.start("/test.Service/Verbose", framed("x")) }
      }
      try peer.waitForClose()
      #expect(peer.goAwaysOnTheWire.map(\.code) == [.enhanceYourCalm])
      #expect(peer.goAwaysOnTheWire.map(\.debugData) == ["the connection needs too much memory"])
      let statistics = harness.server.statistics
      #expect(statistics.connectionsEnded.count(.memory) == 1)
      #expect(statistics.handlersStarted.count == 31)
    }
  }

  @Test("Calls that wait for room are not begun on a connection that has just been ended")
  func nothingBegins() async throws {
    let served = Atomic<Int>(0)
    let large = MethodHandler.unary(method("Large")) { (_: Text, _) in
      served.add(1, ordering: .relaxed)
      return Text(String(repeating: "x", count: 100_000))
    }
    var limits = ServerLimits()
    limits.outboundBytesMax = 256 << 10
    // What ends it comes while answers wait for the peer: it has to be read.
    limits.unsentBytesMax = 1 << 20
    limits.glitchBurst = 1000
    limits.glitchesPerSecond = 0
    try await withServer([large], limits) { harness in
      let peer = try harness.connect()
      peer.credits = false
      try peer.together {
        for _ in 0..<40 { _ = try peer.start("/test.Service/Large", framed("")) }
      }
      try peer.run { peer in peer.answers.values.contains { $0.body.count == 65_535 } }
      let before = try await harness.onLoop { server in
        let connection = try #require(server.openConnections.first)
        return (served: served.load(ordering: .relaxed), waiting: connection.postponed.count)
      }
      #expect(before.waiting > 0)
      // Room for more, and in the same bytes what ends the connection.
      try peer.together {
        try peer.resumeCredit()
        for _ in 0..<200 { try peer.writeRaw(frame(4, 0, flags: 0, [])) }
      }
      let statistics = harness.server.statistics
      await harness.turn { statistics.openConnections == 0 && statistics.runningHandlers == 0 }
      #expect(statistics.connectionsEnded.count(.glitches) == 1)
      #expect(served.load(ordering: .relaxed) == before.served)
    }
  }

  @Test("One that is drained ended by that, also where its peer takes no more bytes")
  func drainedAndBroken() async throws {
    let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      let descriptor = peer.descriptor
      try await harness.onLoop { server in
        let connection = try #require(server.openConnections.first)
        connection.startDrain(.drain)
        // Noticed by the write: no read comes between.
        shutdown(descriptor, Int32(SHUT_RDWR))
        connection.flush()
        #expect(server.connectionCount == 0)
      }
      #expect(harness.server.statistics.connectionsEnded.count(.drain) == 1)
    }
  }
}
