package import Tracing

/// Begins spans: those of traces that their callers record, and of a share of those that begin here.
///
/// Without a buffer nothing is recorded, and traces are passed on.
package final class KontorTracer: Tracer {
  package typealias Span = KontorSpan

  private let buffer: SpanBuffer?
  /// Trace ids below it are recorded, as their low halves are even: all processes that sample by the same
  /// ratio choose the same traces.
  private let threshold: UInt64
  private let samplesAll: Bool

  /// - Parameter ratio: of the traces that begin here, the share that is recorded: 0 to 1.
  package init(_ buffer: SpanBuffer?, ratio: Double) {
    precondition((0...1).contains(ratio), "a ratio is from 0 to 1")
    self.buffer = buffer
    samplesAll = ratio == 1
    threshold = ratio == 1 ? .max : UInt64(ratio * 0x1p64)
  }

  /// Whether traces may begin here: without, what comes without a trace stays so.
  var beginsTraces: Bool { buffer != nil && (samplesAll || threshold > 0) }

  package func startSpan<Instant: TracerInstant>(
    _ operationName: String, context: @autoclosure () -> InstrumentationContext,
    ofKind kind: SpanKind, at instant: @autoclosure () -> Instant, function: String,
    file fileID: String, line: UInt
  ) -> KontorSpan {
    startSpan(operationName, in: context(), ofKind: kind, at: instant().nanosecondsSinceEpoch)
  }

  func startSpan(
    _ name: String, in context: ServiceContext, ofKind kind: SpanKind, at startedAt: UInt64
  ) -> KontorSpan {
    let parent = context.trace
    guard let buffer, let own = child(of: parent), own.isSampled else {
      return KontorSpan(unrecorded: context)
    }
    var context = context
    context.trace = own
    return KontorSpan(
      context,
      FinishedSpan(
        context: own, parent: parent?.span, name: name, kind: kind, startedAt: startedAt,
        endedAt: startedAt, attributes: [:], events: [], links: []), buffer)
  }

  /// The place of a span below `parent`; nil if no trace begins.
  private func child(of parent: TraceContext?) -> TraceContext? {
    var random = SystemRandomNumberGenerator()
    if let parent {
      guard parent.isSampled else { return nil }
      return TraceContext(
        traceHigh: parent.traceHigh, traceLow: parent.traceLow, span: random.identifier(),
        isSampled: true, state: parent.state)
    }
    guard beginsTraces else { return nil }
    let low = random.identifier()
    guard samplesAll || low < threshold else { return nil }
    return TraceContext(
      traceHigh: random.identifier(), traceLow: low, span: random.identifier(), isSampled: true)
  }

  package func forceFlush() {}

  // MARK: Instrument

  package func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout InstrumentationContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {
    guard let parent = extractor.extract(key: "traceparent", from: carrier) else { return }
    context.trace = TraceContext(
      traceparent: parent, tracestate: extractor.extract(key: "tracestate", from: carrier))
  }

  package func inject<Carrier, Inject: Injector>(
    _ context: InstrumentationContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {
    guard let trace = context.trace else { return }
    injector.inject(trace.traceparent, forKey: "traceparent", into: &carrier)
    if !trace.state.isEmpty { injector.inject(trace.state, forKey: "tracestate", into: &carrier) }
  }
}

extension SystemRandomNumberGenerator {
  /// Zero stands for no trace and no span.
  fileprivate mutating func identifier() -> UInt64 { next(in: 1...UInt64.max) }

  private mutating func next(in range: ClosedRange<UInt64>) -> UInt64 {
    UInt64.random(in: range, using: &self)
  }
}
