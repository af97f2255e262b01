internal import Synchronization
package import Tracing

/// The key under which a `ServiceContext` holds its place in a trace.
package enum TraceContextKey: ServiceContextKey {
  package typealias Value = TraceContext
}

extension ServiceContext {
  /// The trace that work in this context is part of.
  package var trace: TraceContext? {
    get { self[TraceContextKey.self] }
    set { self[TraceContextKey.self] = newValue }
  }
}

/// A span that has ended, as it is exported.
package struct FinishedSpan: Sendable {
  package var context: TraceContext
  /// Nil: it began its trace.
  package var parent: UInt64?
  package var name: String
  package var kind: SpanKind
  package var startedAt: UInt64
  package var endedAt: UInt64
  package var attributes: SpanAttributes
  package var events: [SpanEvent]
  package var links: [SpanLink]
  package var status: SpanStatus?
  /// What was over the limits.
  package var droppedAttributes = 0
  package var droppedEvents = 0
  package var droppedLinks = 0
}

/// A span of swift-distributed-tracing. What is set after its end, or while it is not recorded, has no effect.
package final class KontorSpan: Span {
  package let context: ServiceContext
  /// Where it goes at its end; nil: it is not recorded.
  private let buffer: SpanBuffer?
  private let state: Mutex<FinishedSpan?>

  /// One that is recorded.
  init(_ context: ServiceContext, _ span: FinishedSpan, _ buffer: SpanBuffer) {
    self.context = context
    self.buffer = buffer
    state = Mutex(span)
  }

  /// One that passes its trace on, and is forgotten.
  init(unrecorded context: ServiceContext) {
    self.context = context
    buffer = nil
    state = Mutex(nil)
  }

  package var isRecording: Bool { state.withLock { $0 != nil } }

  package var operationName: String {
    get { state.withLock { $0?.name ?? "" } }
    set { state.withLock { $0?.name = newValue.boundedText } }
  }

  package var attributes: SpanAttributes {
    get { state.withLock { $0?.attributes ?? [:] } }
    set {
      state.withLock { span in
        var dropped = 0
        span?.attributes = newValue.bounded(&dropped)
        span?.droppedAttributes += dropped
      }
    }
  }

  package func setStatus(_ status: SpanStatus) {
    let bounded = SpanStatus(code: status.code, message: status.message?.boundedText)
    state.withLock { $0?.status = bounded }
  }

  package func addEvent(_ event: SpanEvent) {
    state.withLock { span in
      guard let count = span?.events.count, count < ObservabilityLimits.spanEventsMax else {
        span?.droppedEvents += 1
        return
      }
      var dropped = 0
      let at = DefaultTracerClock.Timestamp(nanosecondsSinceEpoch: event.nanosecondsSinceEpoch)
      span?.events.append(
        SpanEvent(
          name: event.name.boundedText, at: at, attributes: event.attributes.bounded(&dropped)))
    }
  }

  package func addLink(_ link: SpanLink) {
    state.withLock { span in
      guard let count = span?.links.count, count < ObservabilityLimits.spanEventsMax else {
        span?.droppedLinks += 1
        return
      }
      var dropped = 0
      span?.links.append(
        SpanLink(context: link.context, attributes: link.attributes.bounded(&dropped)))
    }
  }

  /// As OpenTelemetry's semantic conventions record exceptions.
  package func recordError<Instant: TracerInstant>(
    _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
  ) {
    var attributes = attributes
    attributes["exception.type"] = "\(type(of: error))"
    attributes["exception.message"] = "\(error)"
    addEvent(SpanEvent(name: "exception", at: instant(), attributes: attributes))
  }

  package func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
    let ended = state.withLock { span in
      defer { span = nil }
      return span
    }
    guard var ended else { return }
    ended.endedAt = instant().nanosecondsSinceEpoch
    buffer?.add(ended)
  }
}

extension SpanAttributes {
  /// As many as a span may have, their names and values cut.
  fileprivate func bounded(_ dropped: inout Int) -> SpanAttributes {
    var result = SpanAttributes([:])
    var left = 0
    forEach { name, value in
      if result.count >= ObservabilityLimits.spanAttributesMax {
        left += 1
      } else {
        result.set(name.boundedText, value: value.bounded)
      }
    }
    dropped = left
    return result
  }
}

extension SpanAttribute {
  /// No text of it longer than a text may be, and no array longer than attributes may be many.
  fileprivate var bounded: SpanAttribute {
    let max = ObservabilityLimits.spanAttributesMax
    return switch self {
    case .string(let text): .string(text.boundedText)
    case .stringConvertible(let value): .string("\(value)".boundedText)
    case .stringArray(let texts): .stringArray(texts.prefix(max).map(\.boundedText))
    case .stringConvertibleArray(let values):
      .stringArray(values.prefix(max).map { "\($0)".boundedText })
    case .int32Array(let values): .int32Array(Array(values.prefix(max)))
    case .int64Array(let values): .int64Array(Array(values.prefix(max)))
    case .doubleArray(let values): .doubleArray(Array(values.prefix(max)))
    case .boolArray(let values): .boolArray(Array(values.prefix(max)))
    default: self
    }
  }
}

extension String {
  fileprivate var boundedText: String { cut(toBytes: ObservabilityLimits.attributeBytesMax) }
}
