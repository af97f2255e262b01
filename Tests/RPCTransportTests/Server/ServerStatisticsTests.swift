import HTTP2
import RPCCore
import RPCTransport
import Testing

@Suite("What a server counts", .timeLimit(.minutes(1)))
struct ServerStatisticsTests {
  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }

  @Test("Connections, streams and handlers, from their beginning to their end")
  func calls() async throws {
    try await withServer([echo]) { harness in
      let statistics = harness.server.statistics
      let peer = try harness.connect()
      for _ in 0..<3 {
        #expect(try peer.call("/test.Service/Echo", framed("x")).messages == ["x"])
      }
      #expect(try peer.call("/test.Service/None", framed("x")).status == "12")
      #expect(statistics.streamsOpened.count == 4)
      #expect(statistics.handlersStarted.count == 3)
      #expect(statistics.requestsRefused.count == 1)
      #expect(statistics.connectionsAccepted.count == 1)
      #expect(statistics.openConnections == 1)
      peer.stopSending()
      try peer.waitForClose(saysNothing: true)
      await harness.turn { statistics.openConnections == 0 }
      #expect(statistics.connectionsEnded.count(.peer) == 1)
      #expect(statistics.streamsClosed.count == 4)
      #expect(statistics.openStreams == 0)
      #expect(statistics.runningHandlers == 0)
      #expect(statistics.bytesReceived.count == peer.writtenBytes)
      #expect(statistics.bytesSent.count == peer.receivedBytes.count)
    }
  }

  @Test("What a peer does wrong, and the GOAWAY that it gets for it")
  func costs() async throws {
    var limits = ServerLimits()
    limits.glitchBurst = 200
    limits.glitchesPerSecond = 0
    try await withServer([echo], limits) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
      for _ in 0..<40 where (try? peer.writeRaw([0, 0, 0, 4, 0, 0, 0, 0, 0])) != nil {}
      try peer.waitForClose()
      let statistics = harness.server.statistics
      await harness.turn { statistics.openConnections == 0 }
      #expect(statistics.peerCosts.count(.settings) == 21)
      #expect(statistics.peerCosts.count(.ping) == 0)
      #expect(statistics.goAwaysSent.count(.enhanceYourCalm) == 1)
      #expect(statistics.connectionsEnded.count(.glitches) == 1)
      #expect(statistics.connectionsEnded.total == 1)
    }
  }

  @Test("Samples name each number once, members of a family by their label")
  func samples() {
    let statistics = ServerStatistics()
    statistics.connectionsAccepted.add(5)
    statistics.connectionsEnded.add(.prefaceTimeout, 2)
    statistics.goAwaysSent.add(HTTP2ErrorCode(rawValue: 4711))
    let samples = statistics.samples
    var seen: Set<String> = []
    for sample in samples {
      let isNew = seen.insert("\(sample.name) \(sample.label?.value ?? "")").inserted
      #expect(isNew)
      #expect(!sample.help.isEmpty)
    }
    func value(_ name: String, _ label: String? = nil) -> Int? {
      samples.first { $0.name == name && $0.label?.value == label }?.value
    }
    #expect(value("connections_accepted") == 5)
    #expect(value("connections_ended", "preface_timeout") == 2)
    #expect(value("connections_ended", "peer") == 0)
    #expect(value("open_connections") == 3)
    #expect(value("goaways_sent", "OTHER") == 1)
    #expect(value("goaways_sent", "NO_ERROR") == 0)
    // One name's samples stand together: a reader writes its help once.
    let names = samples.map(\.name)
    let runs = zip(names, names.dropFirst()).count { $0 != $1 } + 1
    #expect(runs == Set(names).count)
  }
}
