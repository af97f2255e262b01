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
    set { state.withLock { $0?.name = newValue } }
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

  package func setStatus(_ status: SpanStatus) { state.withLock { $0?.status = status } }

  package func addEvent(_ event: SpanEvent) {
    state.withLock { span in
      guard let count = span?.events.count, count < ObservabilityLimits.spanEventsMax else {
        span?.droppedEvents += 1
        return
      }
      var event = event
      var dropped = 0
      event.attributes = event.attributes.bounded(&dropped)
      span?.events.append(event)
    }
  }

  package func addLink(_ link: SpanLink) {
    state.withLock { span in
      guard let count = span?.links.count, count < ObservabilityLimits.spanEventsMax else {
        span?.droppedLinks += 1
        return
      }
      span?.links.append(link)
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
  /// As many as a span may have, their texts cut.
  fileprivate func bounded(_ dropped: inout Int) -> SpanAttributes {
    var result = SpanAttributes([:])
    var left = 0
    forEach { name, value in
      if result.count >= ObservabilityLimits.spanAttributesMax {
        left += 1
      } else if case .string(let text) = value,
        text.utf8.count > ObservabilityLimits.attributeBytesMax
      {
        let cut = text.utf8.prefix(ObservabilityLimits.attributeBytesMax)
        result.set(name, value: .string(String(decoding: cut, as: UTF8.self)))
      } else {
        result.set(name, value: value)
      }
    }
    dropped = left
    return result
  }
}
