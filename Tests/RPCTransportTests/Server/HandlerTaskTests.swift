import RPCCore
import RPCTransport
import Synchronization
import Testing

@Suite("Tasks that serve call after call", .timeLimit(.minutes(1)))
struct HandlerTaskTests {
  static let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }
  /// Answers when the caller has sent all.
  static let collect = MethodHandler.clientStreaming(method("Collect", .clientStreaming)) {
    (requests: RequestStream<Text>, _) in
    var all = ""
    for try await request in requests { all += request.value }
    return Text(all)
  }
  static let isCancelled = MethodHandler.unary(method("IsCancelled")) { (_: Text, _) in
    Text("\(Task.isCancelled)")
  }

  @Test("A handler that suspends holds up none of the calls that came with it")
  func suspended() async throws {
    try await withServer([Self.echo, Self.collect]) { harness in
      let peer = try harness.connect()
      var waiting: [Int32] = []
      var quick: [Int32] = []
      try peer.together {
        for _ in 0..<3 {
          waiting.append(try peer.start("/test.Service/Collect", framed("a"), isComplete: false))
          quick.append(try peer.start("/test.Service/Echo", framed("x")))
        }
      }
      for id in quick { #expect(try peer.answer(id).messages == ["x"]) }
      for id in waiting {
        #expect(peer.answers[id]?.closed == nil)
        try peer.send(id, framed("b"), isComplete: true)
        #expect(try peer.answer(id).messages == ["ab"])
      }
      // The tasks that waited are there for the next calls that do.
      let again = try peer.start("/test.Service/Collect", framed("c"), isComplete: false)
      #expect(try peer.call("/test.Service/Echo", framed("y")).messages == ["y"])
      try peer.send(again, framed("d"), isComplete: true)
      #expect(try peer.answer(again).messages == ["cd"])
    }
  }

  @Test("A task cancelled with its call serves no other")
  func cancelled() async throws {
    try await withServer([Self.echo, Self.collect, Self.isCancelled]) { harness in
      let peer = try harness.connect()
      for _ in 0..<3 {
        let id = try peer.start("/test.Service/Collect", framed("a"), isComplete: false)
        #expect(try peer.call("/test.Service/Echo", framed("x")).status == "0")
        try peer.reset(id)
        #expect(try peer.call("/test.Service/IsCancelled", framed("")).messages == ["false"])
        #expect(try peer.call("/test.Service/IsCancelled", framed("")).messages == ["false"])
      }
    }
  }

  @Test("A call that is reset in the bytes that brought it is not served")
  func resetAtOnce() async throws {
    let served = Atomic<Int>(0)
    let counted = MethodHandler.unary(method("Counted")) { (request: Text, _) in
      served.add(1, ordering: .relaxed)
      return request
    }
    try await withServer([Self.echo, counted]) { harness in
      let peer = try harness.connect()
      try peer.together {
        for _ in 0..<100 {
          let id = try peer.start("/test.Service/Counted", framed("x"))
          try peer.reset(id)
        }
      }
      #expect(try peer.call("/test.Service/Echo", framed("y")).messages == ["y"])
      #expect(served.load(ordering: .relaxed) == 0)
    }
  }

  @Test("A thrown error ends its call and no other")
  func thrown() async throws {
    let failing = MethodHandler.unary(method("Fail")) { (_: Text, _) -> Text in
      throw Status(.notFound, "nothing here")
    }
    try await withServer([Self.echo, failing]) { harness in
      let peer = try harness.connect()
      var ids: [(failed: Int32, served: Int32)] = []
      try peer.together {
        for _ in 0..<10 {
          ids.append(
            (
              try peer.start("/test.Service/Fail", framed("")),
              try peer.start("/test.Service/Echo", framed("x"))
            ))
        }
      }
      for (failed, served) in ids {
        #expect(try peer.answer(failed).status == "5")
        #expect(try peer.answer(served).messages == ["x"])
      }
    }
  }
}
