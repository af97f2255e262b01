package import RPCCore
internal import Tracing

/// Makes calls part of their callers' traces: a span around each that is recorded (gRPC A72), and the trace as
/// the task's `ServiceContext` for what the handler does, so that calls it makes are part of it too (RPC-15).
package struct ServerTracing: ServerInterceptor {
  private let tracer: KontorTracer

  package init(_ tracer: KontorTracer) { self.tracer = tracer }

  package func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
    Hook(tracer, method)
  }

  private final class Hook: ServerCallScope {
    let tracer: KontorTracer
    let method: MethodDescriptor
    let name: String

    init(_ tracer: KontorTracer, _ method: MethodDescriptor) {
      self.tracer = tracer
      self.method = method
      name = "Recv.\(method.service).\(method.method)"
    }

    var steps: ServerCallSteps { [.begin, .end] }

    func begin(_ call: any ServerCall) throws(Status) {
      // Few calls carry one; only theirs costs the decoding of all fields.
      let parent =
        call.requestHeader("traceparent") == nil ? nil : TraceContext(call.requestMetadata)
      if parent == nil, !tracer.beginsTraces { return }
      var context = ServiceContext.topLevel
      context.trace = parent
      let age = call.ageNanoseconds
      let span = tracer.startSpan(
        name, in: context, ofKind: .server,
        at: DefaultTracerClock.now.nanosecondsSinceEpoch &- age)
      // Neither the caller nor we trace it.
      guard let trace = span.context.trace else { return }
      call.trace = ServerTrace(trace, span)
    }

    func surrounds(_ call: any ServerCall) -> Bool { call.trace != nil }

    nonisolated(nonsending) func surround(
      _ call: any ServerCall,
      _ serve: nonisolated(nonsending) @Sendable (any ServerCall) async throws -> Void
    ) async throws {
      guard let trace = call.trace as? ServerTrace else { return try await serve(call) }
      try await ServiceContext.$current.withValue(trace.span.context) { try await serve(call) }
    }

    func end(_ call: any ServerCall, _ status: Status?) {
      guard let trace = call.trace as? ServerTrace, trace.span.isRecording else { return }
      trace.span.attributes = attributes(call, status)
      // As OpenTelemetry's conventions for gRPC servers: what callers do wrong is no error of the span.
      switch status?.code {
      case .unknown, .deadlineExceeded, .unimplemented, .internal, .unavailable, .dataLoss:
        trace.span.setStatus(SpanStatus(code: .error, message: status?.message))
      default: break
      }
      trace.span.end()
    }

    func skip(_ call: any ServerCall, _ status: Status) {
      do throws(Status) {
        try begin(call)
        end(call, status)
      } catch {
        // `begin` of tracing refuses nothing.
      }
    }

    private func attributes(_ call: any ServerCall, _ status: Status?) -> SpanAttributes {
      [
        "rpc.system": "grpc", "rpc.service": .string(method.service),
        "rpc.method": .string(method.method),
        "rpc.grpc.status_code": .int64(Int64((status?.code ?? .ok).rawValue)),
        "network.peer.address": .string(call.peer),
        "kontor.received_bytes": .int64(Int64(call.receivedMessageBytes)),
        "kontor.sent_bytes": .int64(Int64(call.sentMessageBytes)),
      ]
    }
  }
}

/// The trace of one call.
private final class ServerTrace: CallTrace {
  let span: KontorSpan
  private let context: TraceContext

  init(_ context: TraceContext, _ span: KontorSpan) {
    self.context = context
    self.span = span
  }

  var traceID: String { context.traceID }
}

/// Passes the trace of the work that a call is part of on to its server (W3C Trace Context): for a channel's
/// `interceptors`. A call that sets `traceparent` itself keeps its own.
package struct TracePropagation: ClientInterceptor {
  package init() {}

  package func callBegins(
    _ method: MethodDescriptor, _ options: inout CallOptions
  ) async throws(Status) {
    guard let trace = ServiceContext.current?.trace, options.metadata["traceparent"] == nil else {
      return
    }
    options.metadata.append("traceparent", trace.traceparent)
    if !trace.state.isEmpty { options.metadata.append("tracestate", trace.state) }
  }
}
