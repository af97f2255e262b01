import RPCCore
import Support
import Synchronization
import Testing
import Tracing

@testable import Observability

@Suite("Tracing calls")
struct TracingTests {
  private static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0"
  private let method = MethodDescriptor(service: "kontor.s.v1.S", method: "Get", kind: .unary)

  /// Serves one call and answers the trace that its handler saw.
  private func serve(
    _ tracer: KontorTracer, _ metadata: Metadata, failing status: Status? = nil
  ) async -> TraceContext? {
    let seen = Mutex<TraceContext?>(nil)
    let handler = MethodHandler(method: method) { _ in
      var options = CallOptions()
      try await TracePropagation().callBegins(self.method, &options)
      let passedOn = options.metadata["traceparent"].flatMap {
        TraceContext(traceparent: $0, tracestate: options.metadata["tracestate"])
      }
      #expect(passedOn == ServiceContext.current?.trace)
      seen.withLock { $0 = passedOn }
      if let status { throw status }
    }
    let service = ServiceDefinition(name: method.service, methods: [handler])
      .intercepted(by: [ServerTracing(tracer)])
    try? await service.methods[0].serve(MetadataCall(metadata))
    return seen.withLock { $0 }
  }

  @Test(
    "a caller that records its trace gets a span below its own, and the handler's calls one below that"
  )
  func sampled() async throws {
    let buffer = SpanBuffer()
    let metadata: Metadata = ["traceparent": Self.parent + "1", "tracestate": "a=1"]
    let seen = try #require(await serve(KontorTracer(buffer, ratio: 0), metadata))
    #expect(seen.traceID == "0af7651916cd43dd8448eb211c80319c")
    #expect(seen.isSampled)
    #expect(seen.state == "a=1")
    let span = try #require(buffer.take(10).first)
    #expect(span.context == seen)
    #expect(span.parent == 0xb7ad_6b71_6920_3331)
    #expect(span.context.span != span.parent)
    #expect(span.name == "Recv.kontor.s.v1.S.Get")
    #expect(span.attributes.get("rpc.grpc.status_code") == .int64(0))
    #expect(span.endedAt - span.startedAt >= 1_000_000)
    #expect(span.status == nil)
  }

  @Test("a caller that does not record its trace has it passed on, and nothing is recorded")
  func unsampled() async {
    let buffer = SpanBuffer()
    let seen = await serve(KontorTracer(buffer, ratio: 1), ["traceparent": Self.parent + "0"])
    #expect(seen?.traceparent == Self.parent + "0")
    #expect(buffer.count == 0)
    // Nor without anybody to export to, whatever the caller does.
    let passed = await serve(KontorTracer(nil, ratio: 0), ["traceparent": Self.parent + "1"])
    #expect(passed?.traceparent == Self.parent + "1")
  }

  @Test("a malformed traceparent is a trace of its own, or none, and no error")
  func malformed() async throws {
    let metadata: Metadata = ["traceparent": "nonsense"]
    #expect(await serve(KontorTracer(SpanBuffer(), ratio: 0), metadata) == nil)
    let buffer = SpanBuffer()
    #expect(await serve(KontorTracer(buffer, ratio: 1), metadata)?.isSampled == true)
    #expect(try #require(buffer.take(1).first).parent == nil)
  }

  @Test("of traces that begin here, the share that was asked for is recorded")
  func ratio() {
    let buffer = SpanBuffer()
    let tracer = KontorTracer(buffer, ratio: 0.25)
    for _ in 0..<2000 { tracer.startSpan("s", context: .topLevel).end() }
    // 500 ± 6.7 standard deviations.
    #expect((370...630).contains(buffer.count))
    let none = SpanBuffer()
    KontorTracer(none, ratio: 0).startSpan("s", context: .topLevel).end()
    #expect(none.count == 0)
  }

  @Test("a server's fault is the span's error, a caller's is not")
  func failures() async {
    for (code, isError) in [(Status.Code.internal, true), (.notFound, false)] {
      let buffer = SpanBuffer()
      _ = await serve(KontorTracer(buffer, ratio: 1), [:], failing: Status(code, "why"))
      let span = buffer.take(1).first
      #expect(span?.attributes.get("rpc.grpc.status_code") == .int64(Int64(code.rawValue)))
      #expect((span?.status?.code == .error) == isError)
    }
  }

  @Test("spans inside spans have their parents, and what is set on them within the limits")
  func spans() {
    let buffer = SpanBuffer()
    let tracer = KontorTracer(buffer, ratio: 1)
    tracer.withSpan("outer") { outer in
      tracer.withSpan("inner") { inner in
        inner.attributes["text"] = String(repeating: "x", count: 5000)
        for i in 0..<200 {
          inner.addEvent(SpanEvent(name: "\(i)"))
          inner.attributes["key \(i)"] = i
        }
        inner.recordError(Status(.aborted))
      }
      outer.end()
      outer.attributes["late"] = 1
      let spans = buffer.take(10)
      #expect(spans.map(\.name) == ["inner", "outer"])
      #expect(spans[0].parent == spans[1].context.span)
      #expect(spans[0].events.count == ObservabilityLimits.spanEventsMax)
      #expect(spans[0].droppedEvents == 73)
      #expect(spans[0].attributes.count == ObservabilityLimits.spanAttributesMax)
      #expect(spans[0].droppedAttributes == 73)
      #expect(spans[1].attributes.isEmpty)
    }
  }

  @Test("no text of a span is longer than the limit, nor any array")
  func texts() throws {
    let buffer = SpanBuffer()
    // Three bytes a letter: a cut falls between letters.
    let long = String(repeating: "語", count: 5000)
    let max = ObservabilityLimits.attributeBytesMax
    let cut = String(repeating: "語", count: max / 3)
    let span = KontorTracer(buffer, ratio: 1).startSpan("s", context: .topLevel)
    span.operationName = long
    span.setStatus(SpanStatus(code: .error, message: long))
    span.addEvent(SpanEvent(name: long, attributes: ["a": .string(long)]))
    span.addLink(SpanLink(context: .topLevel, attributes: ["a": .string(long)]))
    span.attributes = ["a": .stringArray(Array(repeating: long, count: 500))]
    span.end()
    let ended = try #require(buffer.take(1).first)
    #expect(ended.name == cut)
    #expect(ended.status?.message == cut)
    #expect(ended.events.first?.name == cut)
    #expect(ended.events.first?.attributes.get("a") == .string(cut))
    #expect(ended.links.first?.attributes.get("a") == .string(cut))
    let texts = Array(repeating: cut, count: ObservabilityLimits.spanAttributesMax)
    #expect(ended.attributes.get("a") == .stringArray(texts))
  }

  @Test("what is put back waits before the others, the latest of it where room is short")
  func putBack() {
    let buffer = SpanBuffer()
    let tracer = KontorTracer(buffer, ratio: 1)
    for i in 0..<4 { tracer.startSpan("\(i)", context: .topLevel).end() }
    let taken = buffer.take(3)
    buffer.putBack(taken[1...])
    #expect(buffer.take(10).map(\.name) == ["1", "2", "3"])
    let max = ObservabilityLimits.bufferedSpansMax
    for i in 0..<(max - 1) { tracer.startSpan("n\(i)", context: .topLevel).end() }
    buffer.putBack(taken[...])
    #expect(buffer.take(2).map(\.name) == ["2", "n0"])
    #expect(buffer.dropped == 2)
  }

  @Test("a buffer that is full drops what comes, and counts it")
  func full() {
    let buffer = SpanBuffer()
    let tracer = KontorTracer(buffer, ratio: 1)
    for _ in 0..<(ObservabilityLimits.bufferedSpansMax + 3) { tracer.startSpan("s").end() }
    #expect(buffer.count == ObservabilityLimits.bufferedSpansMax)
    #expect(buffer.dropped == 3)
  }

  @Test("a call that sets traceparent itself keeps its own")
  func own() async throws {
    var context = ServiceContext.topLevel
    context.trace = TraceContext(traceparent: Self.parent + "1")
    try await ServiceContext.$current.withValue(context) {
      var options = CallOptions(metadata: ["traceparent": "mine"])
      try await TracePropagation().callBegins(method, &options)
      #expect(options.metadata.entries.count == 1)
    }
  }
}
