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

  @Test("A handler that cancels its own task cancels no later call")
  func cancelsItself() async throws {
    let cancelling = MethodHandler.unary(method("CancelMe")) { (request: Text, _) in
      withUnsafeCurrentTask { $0?.cancel() }
      return request
    }
    // Waits for a round trip of its caller: one that was cancelled would not.
    try await withServer([cancelling, Self.isCancelled, Self.collect]) { harness in
      let peer = try harness.connect()
      for _ in 0..<3 {
        #expect(try peer.call("/test.Service/CancelMe", framed("x")).messages == ["x"])
        #expect(try peer.call("/test.Service/IsCancelled", framed("")).messages == ["false"])
        let id = try peer.start("/test.Service/Collect", framed("a"), isComplete: false)
        #expect(try peer.call("/test.Service/IsCancelled", framed("")).messages == ["false"])
        try peer.send(id, framed("b"), isComplete: true)
        #expect(try peer.answer(id).messages == ["ab"])
      }
    }
  }

  @Test("A task that a handler leaves behind finds the call over, and touches no later one")
  func leftBehind() async throws {
    let left = Mutex<[Task<[String], Never>]>([])
    let leaving = MethodHandler.bidirectional(method("Leave", .bidirectional)) {
      (requests: RequestStream<Text>, responses: ResponseWriter<Text>, context) in
      let waits = Signal()
      let task = Task {
        var seen: [String] = []
        waits.fire()
        do {
          // Suspended here when the handler returns.
          for try await request in requests { seen.append(request.value) }
          seen.append("end")
        } catch {
          seen.append("\(Status(thrown: error).code)")
        }
        do throws(Status) {
          try await responses.write("late")
        } catch {
          seen.append("\(error.code)")
        }
        seen.append(context.method.path)
        context.trailingMetadata = ["x-late": "late"]
        context.compressesResponses = true
        return seen
      }
      left.withLock { $0.append(task) }
      await waits.wait()
    }
    try await withServer([leaving, Self.echo]) { harness in
      let peer = try harness.connect()
      for _ in 0..<3 {
        let id = try peer.start("/test.Service/Leave", [], isComplete: false)
        #expect(try peer.answer(id).status == "0")
        let task = try #require(left.withLock { $0.popLast() })
        let seen = await task.value
        #expect(seen.prefix(2) == ["cancelled", "cancelled"])
        #expect(peer.answers[id]?.messages == [])
        let next = try peer.call("/test.Service/Echo", framed("x"))
        #expect(next.messages == ["x"])
        #expect(next.field("x-late") == nil)
      }
    }
  }

  @Test("A task elsewhere can ask for what the caller sent, and sets nothing")
  func elsewhere() async throws {
    let asking = MethodHandler.unary(method("Ask")) { (_: Text, context) in
      context.trailingMetadata = ["x-set": "here"]
      let seen = await Task {
        context.trailingMetadata = ["x-set": "elsewhere"]
        context.responseMetadata = ["x-late": "elsewhere"]
        context.compressesResponses = true
        return "\(context.metadata["x-asked"] ?? "") \(context.trailingMetadata.isEmpty)"
      }.value
      return Text("\(context.metadata["x-asked"] ?? "") \(seen) \(context.compressesResponses)")
    }
    try await withServer([asking]) { harness in
      let peer = try harness.connect()
      for word in ["one", "two"] {
        let answer = try peer.call("/test.Service/Ask", framed(""), [("x-asked", word)])
        #expect(answer.messages == ["\(word) \(word) true false"])
        #expect(answer.trailers["x-set"] == "here")
        #expect(answer.headers["x-late"] == nil)
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
