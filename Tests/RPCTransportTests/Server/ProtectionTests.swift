import HTTP2
import Networking
import RPCCore
import RPCTransport
import Synchronization
import Testing

@Suite("A server protects itself", .timeLimit(.minutes(1)))
struct ProtectionTests {
  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }

  private func limits(_ change: (inout ServerLimits) -> Void) -> ServerLimits {
    var limits = ServerLimits()
    limits.sweepInterval = .milliseconds(5)
    change(&limits)
    return limits
  }

  @Test("from a peer that connects and says nothing")
  func preface() async throws {
    try await withServer([echo], limits { $0.prefaceTimeout = .milliseconds(20) }) { harness in
      try harness.connect().waitForClose(saysNothing: true)
    }
  }

  @Test("from bytes that are not HTTP/2")
  func garbage() async throws {
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      try peer.writeRaw(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
      try peer.waitForClose()
      #expect(try harness.connect().call("/test.Service/Echo", framed("x")).messages == ["x"])
    }
  }

  @Test("from header blocks that do not end")
  func slowHeaders() async throws {
    try await withServer([echo], limits { $0.headerBlockTimeout = .milliseconds(20) }) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      // HEADERS without END_HEADERS, and nothing after it.
      try peer.writeRaw(frame(1, 3, flags: 0, [0x83]))
      try peer.waitForClose()
    }
  }

  @Test("and a refused header block costs its stream, not the connection")
  func refusedHeaders() async throws {
    let gate = Signal()
    let slow = MethodHandler.unary(method("Slow")) { (request: Text, _) in
      await gate.wait()
      return request
    }
    let limits = limits { $0.headerBlockTimeout = .milliseconds(20) }
    try await withServer([echo, slow], limits) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Slow", framed("x"))
      // A pseudo-header behind other fields (RFC 9113 §8.3).
      let refused = try peer.start("/test.Service/Echo", framed("x"), [(":late", "x")])
      #expect(try peer.answer(refused).closed == .protocolError)
      // Another connection's block, begun later, shows when the time is over.
      let other = try harness.connect()
      #expect(try other.call("/test.Service/Echo", framed("x")).status == "0")
      try other.writeRaw(frame(1, 3, flags: 0, [0x83]))
      try other.waitForClose()
      gate.fire()
      #expect(try peer.answer(id).messages == ["x"])
    }
  }

  @Test("and gives a connection's window back when calls end with bytes that nobody took")
  func abandonedBytes() async throws {
    let window = 64 << 10
    try await withServer([echo], limits { $0.connectionWindowBytes = Int32(window) }) { harness in
      let peer = try harness.connect()
      let unfinished = Array(framed([UInt8](repeating: 0, count: 100_000)).prefix(12_000))
      // Cut short: each is refused with its bytes in the buffer.
      for _ in 0..<(4 * window / unfinished.count) {
        let id = try peer.start("/test.Service/Echo", unfinished)
        #expect(try peer.answer(id).status == "13")
      }
      // More at once than the connection takes, and none is ever whole.
      let begun = try (0..<(4 * window / unfinished.count)).map { _ in
        try peer.start("/test.Service/Echo", unfinished, isComplete: false)
      }
      for id in begun { try peer.reset(id) }
      let large = String(repeating: "x", count: window / 2)
      #expect(try peer.call("/test.Service/Echo", framed(large)).messages == [large])
    }
  }

  @Test("from bodies that do not come")
  func slowBody() async throws {
    try await withServer([echo], limits { $0.bodyTimeout = .milliseconds(20) }) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Echo", [0, 0], isComplete: false)
      #expect(try peer.answer(id).status == "1")
    }
  }

  @Test("from readers that take nothing")
  func slowReader() async throws {
    let large = MethodHandler.unary(method("Large")) { (_: Text, _) in
      Text(String(repeating: "x", count: 100_000))
    }
    try await withServer([large], limits { $0.writeTimeout = .milliseconds(20) }) { harness in
      let peer = try harness.connect()
      peer.credits = false
      let id = try peer.start("/test.Service/Large", framed(""))
      #expect(try peer.answer(id).closed == .cancel)
    }
  }

  @Test(
    "from floods of cheap frames",
    arguments: [
      ("PING", frame(6, 0, flags: 0, [UInt8](repeating: 0, count: 8))),
      ("SETTINGS", frame(4, 0, flags: 0, [])),
      ("WINDOW_UPDATE", frame(8, 0, flags: 0, [0, 0, 0, 1])),
    ])
  func floods(name: String, bytes: [UInt8]) async throws {
    try await withServer([echo], limits { $0.glitchBurst = 200 }) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      // The server may close before all is written.
      for _ in 0..<2000 where (try? peer.writeRaw(bytes)) != nil {}
      try peer.waitForClose()
      #expect(peer.goAwaysOnTheWire.map(\.code).contains(.enhanceYourCalm))
      #expect(try harness.connect().call("/test.Service/Echo", framed("x")).messages == ["x"])
    }
  }

  @Test("from more running handlers than the quota: further calls are REFUSED_STREAM")
  func handlerQuota() async throws {
    let go = Signal()
    let wait = MethodHandler.unary(method("Wait")) { (request: Text, _) -> Text in
      await go.wait()
      return request
    }
    try await withServer([wait], limits { $0.runningHandlersMax = 2 }) { harness in
      let peer = try harness.connect()
      let ids = try (0..<2).map { _ in try peer.start("/test.Service/Wait", framed("x")) }
      #expect(try peer.call("/test.Service/Wait", framed("y")).closed == .refusedStream)
      go.fire()
      for id in ids { #expect(try peer.answer(id).messages == ["x"]) }
      #expect(try peer.call("/test.Service/Wait", framed("z")).messages == ["z"])
    }
  }

  @Test("from more connections than it takes")
  func connections() async throws {
    try await withServer([echo], limits { $0.connectionsPerLoopMax = 1 }) { harness in
      let first = try harness.connect()
      #expect(try first.call("/test.Service/Echo", framed("x")).status == "0")
      // It may be closed before it has written anything.
      try harness.connect().waitForClose(saysNothing: true)
      let statistics = harness.server.statistics
      await harness.turn { statistics.connectionsRefused.count == 1 }
      #expect(try first.call("/test.Service/Echo", framed("x")).status == "0")
    }
  }

  @Test("A drain lets running calls finish, takes no new ones and closes the connection")
  func drain() async throws {
    let started = Signal()
    let go = Signal()
    let wait = MethodHandler.unary(method("Wait")) { (request: Text, _) -> Text in
      started.fire()
      await go.wait()
      return request
    }
    let empty = Signal()
    try await withServer([wait]) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Wait", framed("x"))
      await started.wait()
      harness.thread.loop.execute { [server = harness.server] in
        server.drain { empty.fire() }
      }
      try peer.run { $0.goAways.count == 2 }
      #expect(peer.goAways[0].lastStream == .max)
      #expect(peer.goAways[1].lastStream == id)
      #expect(throws: TestPeer.Timeout.self) { try peer.start("/test.Service/Wait", framed("y")) }
      go.fire()
      #expect(try peer.answer(id).messages == ["x"])
      try peer.waitForClose()
      await empty.wait()
    }
  }
}
