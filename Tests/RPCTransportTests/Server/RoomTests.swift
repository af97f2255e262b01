import RPCCore
import Synchronization
import Testing

@testable import RPCTransport

@Suite("Room that connections share", .timeLimit(.minutes(1)))
struct RoomTests {
  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }

  private func large(_ served: @escaping @Sendable () -> Void = {}) -> MethodHandler {
    MethodHandler.unary(method("Large")) { (_: Text, _) in
      served()
      return Text(String(repeating: "x", count: 100_000))
    }
  }

  @Test("A queue of calls that wait for room and never empties keeps none that was started")
  func queueThatNeverEmpties() async throws {
    var limits = ServerLimits()
    limits.outboundBytesMax = 128 << 10
    let open = 50
    try await withServer([large()], limits) { harness in
      let peer = try harness.connect()
      var ids: [Int32] = []
      try peer.together {
        for _ in 0..<open { ids.append(try peer.start("/test.Service/Large", framed(""))) }
      }
      for _ in 0..<500 {
        #expect(try peer.answer(ids.removeFirst()).body.count == 100_005)
        ids.append(try peer.start("/test.Service/Large", framed("")))
        let queue = try await harness.onLoop { server in
          let connection = try #require(server.openConnections.first)
          let started = connection.postponed.prefix(connection.nextPostponed)
          return (count: connection.postponed.count, kept: started.count { $0 != nil })
        }
        #expect(queue.count > 0, "the queue never empties")
        #expect(queue.count <= 64 + 2 * open)
        #expect(queue.kept == 0)
      }
      for id in ids { #expect(try peer.answer(id).body.count == 100_005) }
    }
  }

  @Test(
    "Who parks unfinished requests until the loop is full pays for it, not those who bring more")
  func inboundOfLoop() async throws {
    var limits = ServerLimits()
    limits.streamWindowBytes = 65_535
    limits.inboundBytesPerLoopMax = 1 << 20
    try await withServer([echo], limits) { harness in
      let hoarder = try harness.connect()
      #expect(try hoarder.call("/test.Service/Echo", framed("x")).messages == ["x"])
      let part = Array(framed([UInt8](repeating: 0, count: 100_000)).prefix(50_000))
      for _ in 0..<25 { _ = try hoarder.start("/test.Service/Echo", part, isComplete: false) }
      // What was sent before it is there.
      #expect(try hoarder.call("/test.Service/Echo", framed("x")).messages == ["x"])
      let parked = try await harness.onLoop { server in
        try #require(server.openConnections.first).inboundBytes
      }
      #expect(parked > limits.inboundBytesPerLoopMax - part.count)
      let honest = try harness.connect()
      // Below what each connection may have in any case, and above it.
      for count in [10_000, 60_000, 200_000, 400_000] {
        let text = String(repeating: "x", count: count)
        #expect(try honest.call("/test.Service/Echo", framed(text)).messages == [text])
      }
      // The hoarder learns which of its requests were given up.
      #expect(try hoarder.call("/test.Service/Echo", framed("x")).messages == ["x"])
      let shed = hoarder.answers.values.filter { $0.status == "8" }
      #expect(shed.count >= 10)
      #expect(shed.count == harness.server.statistics.streamsEnded.count(.uploadRoom))
    }
  }

  @Test("Responses that some peers do not take keep their handlers from starting, not others'")
  func outboundOfLoop() async throws {
    let served = Atomic<Int>(0)
    var limits = ServerLimits()
    limits.outboundBytesPerLoopMax = 1 << 20
    let large = large { served.add(1, ordering: .relaxed) }
    try await withServer([large, echo], limits) { harness in
      var deaf: [(peer: TestPeer, ids: [Int32])] = []
      for _ in 0..<2 {
        let peer = try harness.connect()
        peer.credits = false
        var ids: [Int32] = []
        try peer.together {
          for _ in 0..<40 { ids.append(try peer.start("/test.Service/Large", framed(""))) }
        }
        deaf.append((peer, ids))
      }
      let other = try harness.connect()
      for _ in 0..<3 {
        #expect(try other.call("/test.Service/Echo", framed("hello")).messages == ["hello"])
      }
      // Neither is at its own limit of 8 MiB. Each answer fills its stream's window, and the rest stays here.
      #expect(served.load(ordering: .relaxed) <= (1 << 20) / (100_005 - 65_535) + 4)
      #expect(try other.call("/test.Service/Large", framed("")).body.count == 100_005)
      for (peer, ids) in deaf {
        try peer.resumeCredit()
        for id in ids { #expect(try peer.answer(id).body.count == 100_005) }
      }
      #expect(served.load(ordering: .relaxed) == 81)
    }
  }
}
