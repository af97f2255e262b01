import HTTP2
import RPCCore
import RPCTransport
import Synchronization
import Testing

/// What hooks see of a call is what its caller gets.
@Suite("A call that is watched", .timeLimit(.minutes(1)))
struct WatchedCallTests {
  /// Notes how calls end, and the bytes of their messages.
  final class Watch: ServerInterceptor, ServerCallHook {
    private let lines = Mutex<[String]>([])
    let seen = Signal()
    var all: [String] { lines.withLock { $0 } }

    func hook(for method: MethodDescriptor) -> (any ServerCallHook)? { self }

    func begin(_ call: any ServerCall) throws(Status) {}
    func end(_ call: any ServerCall, _ status: Status?) { note("ends", call, status) }
    func skip(_ call: any ServerCall, _ status: Status) { note("is skipped", call, status) }

    private func note(_ verb: String, _ call: any ServerCall, _ status: Status?) {
      #expect(call.ageNanoseconds < 60_000_000_000)
      lines.withLock {
        $0.append(
          "\(call.method.method) \(verb) \(status?.code ?? .ok) "
            + "\(call.receivedMessageBytes)/\(call.sentMessageBytes)")
      }
      seen.fire()
    }

    func around(_ handler: MethodHandler) -> MethodHandler {
      ServiceDefinition(name: "test.Service", methods: [handler]).intercepted(by: [self]).methods[0]
    }
  }

  private let echo = MethodHandler.unary(method("Echo")) { (request: Text, context) -> Text in
    context.compressesResponses = request.value.count > 2000
    return request
  }

  @Test("by the bytes of its messages, as they went over the wire")
  func bytes() async throws {
    let watch = Watch()
    try await withServer([watch.around(echo)]) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Echo", framed("hello")).status == "0")
      let text = String(repeating: "x", count: 4000)
      let answer = try peer.call(
        "/test.Service/Echo", framed(text), [("grpc-accept-encoding", "gzip")])
      #expect(answer.status == "0")
      #expect(watch.all.first == "Echo ends ok 5/5")
      let sent = try #require(watch.all.last?.split(separator: "/").last.flatMap { Int($0) })
      #expect(watch.all.last == "Echo ends ok 4000/\(sent)")
      #expect((20..<400).contains(sent))
    }
  }

  @Test("by its deadline's status, whatever its handler throws")
  func deadline() async throws {
    let watch = Watch()
    let handler = MethodHandler.unary(method("Sleep")) { (request: Text, _) -> Text in
      try? await Task.sleep(for: .seconds(600))
      throw Status(.aborted, "too late")
    }
    try await withServer([watch.around(handler)]) { harness in
      let answer = try harness.connect().call(
        "/test.Service/Sleep", framed("x"), [("grpc-timeout", "20m")])
      #expect(answer.status == "4")
      await watch.seen.wait()
      #expect(watch.all == ["Sleep ends deadlineExceeded 1/0"])
    }
  }

  @Test("also if it is over before its request is whole")
  func skipped() async throws {
    let watch = Watch()
    try await withServer([watch.around(echo)]) { harness in
      let peer = try harness.connect()
      let late = try peer.start(
        "/test.Service/Echo", [], isComplete: false, [("grpc-timeout", "20m")])
      #expect(try peer.answer(late).status == "4")
      let reset = try peer.start("/test.Service/Echo", [], isComplete: false)
      try peer.reset(reset)
      let refused = try peer.start(
        "/test.Service/Echo", framed("x"), [("grpc-encoding", "snappy")])
      #expect(try peer.answer(refused).status == "12")
      #expect(
        watch.all == [
          "Echo is skipped deadlineExceeded 0/0", "Echo is skipped cancelled 0/0",
          "Echo is skipped unimplemented 0/0",
        ])
      #expect(harness.router.strays.withLock { $0 }.isEmpty)
    }
  }

  @Test("and requests that are no calls are told to the router")
  func strays() async throws {
    try await withServer([echo]) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/None", framed("x")).status == "12")
      #expect(harness.router.strays.withLock { $0 } == [.unimplemented])
    }
  }

  @Test("shows a header field as it came")
  func header() async throws {
    let handler = MethodHandler(method: method("Header")) { call in
      try TypedText(call).send(call.requestHeader("traceparent") ?? "none")
    }
    try await withServer([handler]) { harness in
      let peer = try harness.connect()
      #expect(try peer.call("/test.Service/Header", framed("")).messages == ["none"])
      let fields = [("other", "a"), ("traceparent", "first"), ("traceparent", "second")]
      #expect(try peer.call("/test.Service/Header", framed(""), fields).messages == ["first"])
    }
  }

  /// Answers with a text.
  private struct TypedText {
    let call: any ServerCall
    init(_ call: any ServerCall) { self.call = call }
    func send(_ text: String) throws {
      _ = try call.putMessage { (buffer, limit) throws(Status) in
        try buffer.appendFramed(Text(text), limit: limit)
      }
    }
  }
}
