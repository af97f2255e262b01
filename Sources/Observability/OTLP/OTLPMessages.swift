package import RPCCore

/// The two RPCs of OpenTelemetry's protocol that take what is exported (OTLP 1.x, `opentelemetry/proto/collector`).
package enum OTLPMethods {
  // A repeat is harmless: spans have ids, and metrics are sums since the start.
  package static let exportTraces = MethodDescriptor(
    service: "opentelemetry.proto.collector.trace.v1.TraceService", method: "Export", kind: .unary,
    idempotency: .idempotent, access: .anonymous)
  package static let exportMetrics = MethodDescriptor(
    service: "opentelemetry.proto.collector.metrics.v1.MetricsService", method: "Export",
    kind: .unary, idempotency: .idempotent, access: .anonymous)
}

/// A request of OTLP, in the bytes that it goes out with.
///
/// Written field by field, because it is only ever written: generated values of all of OTLP would be code that
/// every client links.
package struct OTLPRequest: WireMessage, Hashable {
  package let bytes: [UInt8]

  package init() { bytes = [] }
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {
    self.bytes = Array(bytes)
  }

  package func encode(into buffer: inout ByteBuffer) throws(WireError) {
    bytes.withUnsafeBytes { buffer.append($0) }
  }
}

/// What a collector answers: `ExportTraceServiceResponse` or `ExportMetricsServiceResponse`, which are alike.
package struct OTLPResponse: WireMessage, Hashable {
  /// Spans or data points that the collector did not take.
  package private(set) var rejected = 0
  /// Why, in its words.
  package private(set) var reason = ""

  package init() {}

  package init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {
    do throws(ProtobufReader.Malformed) {
      var fields = ProtobufReader(bytes)
      while let (number, value) = try fields.next() {
        if number == 1 { try read(partialSuccess: try value.contents()) }
      }
    } catch {
      throw WireError("the collector's answer is malformed")
    }
  }

  private mutating func read(
    partialSuccess bytes: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) {
    var fields = ProtobufReader(bytes)
    while let (number, value) = try fields.next() {
      switch number {
      case 1: rejected = Int(clamping: max(0, try value.integer()))
      case 2: reason = try value.text()
      default: break
      }
    }
  }

  package func encode(into buffer: inout ByteBuffer) throws(WireError) {
    throw WireError("answers are read, not written")
  }
}

/// Who exports: attributes of the resource (OpenTelemetry's semantic conventions "Service").
package struct OTLPResource: Sendable {
  private let attributes: [(String, String)]

  /// - Parameter instance: tells processes of one service apart.
  package init(version: String, instance: String) {
    attributes = [
      ("service.name", "kontord"), ("service.namespace", "kontor"), ("service.version", version),
      ("service.instance.id", instance),
    ]
  }

  func write(to writer: inout ProtobufWriter) {
    writer.message(1) { resource in
      for (key, value) in attributes { resource.attribute(1, key) { $0.text(1, value) } }
    }
  }

  /// `InstrumentationScope`.
  func writeScope(to writer: inout ProtobufWriter) {
    writer.message(1) { $0.text(1, "kontor") }
  }
}

extension ProtobufWriter {
  /// A `KeyValue`; `value` writes the `AnyValue`.
  mutating func attribute(
    _ number: UInt64, _ key: String, _ value: (inout ProtobufWriter) -> Void
  ) {
    message(number) { pair in
      pair.text(1, key)
      pair.message(2, value)
    }
  }
}
