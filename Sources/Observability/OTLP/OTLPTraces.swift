internal import RPCCore
internal import Tracing

/// Spans as `ExportTraceServiceRequest`s.
package enum OTLPTraces {
  /// Requests in the order of the spans, each with how many it carries, none of them far over `bytesMax`.
  package static func requests(
    _ spans: [FinishedSpan], from resource: OTLPResource,
    bytesMax: Int = ObservabilityLimits.exportBytesMax
  ) -> [(request: OTLPRequest, count: Int)] {
    var requests: [(OTLPRequest, Int)] = []
    var batch: [[UInt8]] = []
    var bytes = 0
    func close() {
      if batch.isEmpty { return }
      requests.append((request(batch, from: resource), batch.count))
      batch = []
      bytes = 0
    }
    for span in spans {
      var writer = ProtobufWriter()
      write(span, to: &writer)
      if bytes + writer.bytes.count > bytesMax { close() }
      batch.append(writer.bytes)
      bytes += writer.bytes.count
    }
    close()
    return requests
  }

  private static func request(_ spans: [[UInt8]], from resource: OTLPResource) -> OTLPRequest {
    var writer = ProtobufWriter()
    writer.message(1) { resourceSpans in
      resource.write(to: &resourceSpans)
      resourceSpans.message(2) { scopeSpans in
        resource.writeScope(to: &scopeSpans)
        for span in spans { scopeSpans.contents(2, span) }
      }
    }
    return OTLPRequest(writer.bytes)
  }

  private static func write(_ span: FinishedSpan, to writer: inout ProtobufWriter) {
    write(span.context, 1, to: &writer)
    if let parent = span.parent { writer.contents(4, parent.bigEndianBytes) }
    writer.text(5, span.name)
    writer.integer(6, kind(span.kind))
    writer.fixed(7, span.startedAt)
    writer.fixed(8, span.endedAt)
    write(span.attributes, 9, to: &writer)
    writer.integer(10, Int64(span.droppedAttributes))
    for event in span.events {
      writer.message(11) { inner in
        inner.fixed(1, event.nanosecondsSinceEpoch)
        inner.text(2, event.name)
        write(event.attributes, 3, to: &inner)
      }
    }
    writer.integer(12, Int64(span.droppedEvents))
    for link in span.links {
      guard let context = link.context.trace else { continue }
      writer.message(13) { inner in
        write(context, 1, to: &inner)
        write(link.attributes, 4, to: &inner)
      }
    }
    writer.integer(14, Int64(span.droppedLinks))
    if let status = span.status {
      writer.message(15) { inner in
        inner.text(2, status.message ?? "")
        inner.integer(3, status.code == .error ? 2 : 1)
      }
    }
  }

  /// Trace id, span id and state, which spans and links begin with.
  private static func write(
    _ context: TraceContext, _ first: UInt64, to writer: inout ProtobufWriter
  ) {
    writer.contents(first, context.traceHigh.bigEndianBytes + context.traceLow.bigEndianBytes)
    writer.contents(first + 1, context.span.bigEndianBytes)
    writer.text(first + 2, context.state)
  }

  private static func kind(_ kind: SpanKind) -> Int64 {
    switch kind {
    case .internal: 1
    case .server: 2
    case .client: 3
    case .producer: 4
    case .consumer: 5
    }
  }

  private static func write(
    _ attributes: SpanAttributes, _ number: UInt64, to writer: inout ProtobufWriter
  ) {
    attributes.forEach { name, value in
      writer.attribute(number, name) { write(value, to: &$0) }
    }
  }

  /// An `AnyValue`.
  private static func write(_ value: SpanAttribute, to writer: inout ProtobufWriter) {
    switch value {
    case .string(let value): writer.contents(1, value.utf8)
    case .bool(let value): writer.always(2, value ? 1 : 0)
    case .int32(let value): writer.always(3, UInt64(bitPattern: Int64(value)))
    case .int64(let value): writer.always(3, UInt64(bitPattern: value))
    case .double(let value): writer.double(4, value)
    case .stringConvertible(let value): writer.contents(1, "\(value)".utf8)
    case .int32Array(let values): write(values.map { .int32($0) }, to: &writer)
    case .int64Array(let values): write(values.map { .int64($0) }, to: &writer)
    case .doubleArray(let values): write(values.map { .double($0) }, to: &writer)
    case .boolArray(let values): write(values.map { .bool($0) }, to: &writer)
    case .stringArray(let values): write(values.map { .string($0) }, to: &writer)
    case .stringConvertibleArray(let values):
      write(values.map { .string("\($0)") }, to: &writer)
    // swift-distributed-tracing's case against switches like this one.
    default: writer.contents(1, "\(value)".utf8)
    }
  }

  /// An `ArrayValue`; arrays hold no arrays.
  private static func write(_ values: [SpanAttribute], to writer: inout ProtobufWriter) {
    writer.message(5) { array in
      for value in values { array.message(1) { write(value, to: &$0) } }
    }
  }
}

extension UInt64 {
  fileprivate var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
