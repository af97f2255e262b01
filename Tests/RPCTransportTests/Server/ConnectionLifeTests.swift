import HTTP2
import RPCCore
import RPCTransport
import Testing

@Suite("How long a connection lives", .timeLimit(.minutes(1)))
struct ConnectionLifeTests {
  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }

  /// Time is over at once, and is looked at when a test says so.
  private func limits(_ change: (inout ServerLimits) -> Void) -> ServerLimits {
    var limits = ServerLimits()
    limits.sweepInterval = .seconds(3600)
    change(&limits)
    return limits
  }

  @Test("One without calls is drained in two steps, \"max_idle\"")
  func idle() async throws {
    let limits = limits {
      $0.connectionIdleMax = .zero
      // A client session without streams answers no PING after GOAWAY.
      $0.keepAliveTimeout = .zero
    }
    try await withServer([echo], limits) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      let statistics = harness.server.statistics
      await harness.sweep { statistics.connectionsEnded.total == 1 }
      try peer.waitForClose(saysNothing: true)
      // The session without streams looks no further than the first.
      #expect(peer.goAways.first?.lastStream == .max)
      #expect(peer.goAwaysOnTheWire.map(\.code) == [.noError, .noError])
      #expect(peer.goAwaysOnTheWire.map(\.debugData) == ["", "max_idle"])
      #expect(statistics.connectionsEnded.count(.idle) == 1)
    }
  }

  @Test("A client that hangs up when it is told to go was idle all the same")
  func idleHangsUp() async throws {
    try await withServer([echo], limits { $0.connectionIdleMax = .zero }) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      let statistics = harness.server.statistics
      await harness.sweep { statistics.goAwaysSent.count(.noError) == 1 }
      try peer.run { !$0.goAways.isEmpty }
      peer.hangUp()
      await harness.turn { statistics.openConnections == 0 }
      #expect(statistics.connectionsEnded.count(.idle) == 1)
    }
  }

  @Test("One with a call is not idle, however long the call takes")
  func busy() async throws {
    let started = Signal()
    let go = Signal()
    let wait = MethodHandler.unary(method("Wait")) { (request: Text, _) -> Text in
      started.fire()
      await go.wait()
      return request
    }
    let limits = limits {
      $0.connectionIdleMax = .zero
      $0.keepAliveTimeout = .zero
    }
    try await withServer([echo, wait], limits) { harness in
      let busy = try harness.connect()
      let id = try busy.start("/test.Service/Wait", framed("x"))
      await started.wait()
      // Another that has none shows that the time is over.
      let idle = try harness.connect()
      let statistics = harness.server.statistics
      await harness.sweep { statistics.connectionsEnded.count(.idle) == 1 }
      try idle.waitForClose(saysNothing: true)
      go.fire()
      #expect(try busy.answer(id).messages == ["x"])
      #expect(busy.goAways.isEmpty)
    }
  }

  @Test("One of age is drained, \"max_age\", and its calls take their time")
  func age() async throws {
    let started = Signal()
    let go = Signal()
    let wait = MethodHandler.unary(method("Wait")) { (request: Text, _) -> Text in
      started.fire()
      await go.wait()
      return request
    }
    try await withServer([wait], limits { $0.connectionAgeMax = .zero }) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Wait", framed("x"))
      await started.wait()
      await harness.sweep()
      try peer.run { $0.goAways.count == 2 }
      #expect(peer.goAways[1].debugData == "max_age")
      #expect(peer.goAways[1].lastStream == id)
      go.fire()
      #expect(try peer.answer(id).messages == ["x"])
      try peer.waitForClose()
      #expect(harness.server.statistics.connectionsEnded.count(.age) == 1)
    }
  }

  @Test("A call that outlives the grace of age is cancelled, and its connection closed")
  func grace() async throws {
    let started = Signal()
    let cancelled = Signal()
    let wait = MethodHandler.unary(method("Wait")) { (request: Text, _) -> Text in
      started.fire()
      await withTaskCancellationHandler {
        await cancelled.wait()
      } onCancel: {
        cancelled.fire()
      }
      return request
    }
    let limits = limits {
      $0.connectionAgeMax = .zero
      $0.connectionAgeGrace = .zero
    }
    try await withServer([wait], limits) { harness in
      let peer = try harness.connect()
      _ = try peer.start("/test.Service/Wait", framed("x"))
      await started.wait()
      await harness.sweep()
      try peer.run { $0.goAways.count == 2 }
      let statistics = harness.server.statistics
      await harness.sweep { statistics.connectionsEnded.total == 1 }
      try peer.waitForClose()
      await cancelled.wait()
      #expect(statistics.connectionsEnded.count(.ageGrace) == 1)
    }
  }

  @Test("One that does not answer the server's PING is closed")
  func keepAlive() async throws {
    let limits = limits {
      $0.keepAliveInterval = .zero
      $0.keepAliveTimeout = .zero
    }
    try await withServer([echo], limits) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      let statistics = harness.server.statistics
      await harness.sweep { statistics.connectionsEnded.total == 1 }
      try peer.waitForClose(saysNothing: true)
      #expect(statistics.connectionsEnded.count(.keepAliveTimeout) == 1)
    }
  }

  @Test(
    "PINGs without end are told to calm down, \"too_many_pings\"; with calls between they are not")
  func pings() async throws {
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      for _ in 0..<20 {
        #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
        try peer.ping()
      }
      #expect(peer.goAways.isEmpty)
      for _ in 0..<4 { try? peer.ping() }
      try peer.waitForClose()
      #expect(peer.goAways.map(\.code) == [.enhanceYourCalm])
      #expect(peer.goAways.first?.debugData == "too_many_pings")
      #expect(harness.server.statistics.connectionsEnded.count(.tooManyPings) == 1)
    }
  }
}
