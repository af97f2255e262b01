internal import RPCCore

/// Metrics as an `ExportMetricsServiceRequest`: sums since `startedAt`.
package enum OTLPMetrics {
  /// - Parameters:
  ///   - startedAt, now: nanoseconds since the epoch.
  package static func request(
    _ families: [MetricFamily], from resource: OTLPResource, startedAt: UInt64, now: UInt64
  ) -> OTLPRequest {
    var writer = ProtobufWriter()
    writer.message(1) { resourceMetrics in
      resource.write(to: &resourceMetrics)
      resourceMetrics.message(2) { scopeMetrics in
        resource.writeScope(to: &scopeMetrics)
        for family in families where !family.samples.isEmpty {
          scopeMetrics.message(2) { write(family, startedAt, now, to: &$0) }
        }
      }
    }
    return OTLPRequest(writer.bytes)
  }

  private static let cumulative: Int64 = 2

  private static func write(
    _ family: MetricFamily, _ startedAt: UInt64, _ now: UInt64, to writer: inout ProtobufWriter
  ) {
    writer.text(1, family.name)
    writer.text(2, family.help)
    writer.text(3, family.unit)
    let number: UInt64 =
      switch family.kind {
      case .gauge: 5
      case .counter: 7
      case .histogram: 9
      }
    writer.message(number) { data in
      for sample in family.samples {
        data.message(1) { write(sample, startedAt, now, to: &$0) }
      }
      if family.kind != .gauge { data.integer(2, cumulative) }
      if family.kind == .counter { data.integer(3, 1) }
    }
  }

  /// A `NumberDataPoint` or a `HistogramDataPoint`.
  private static func write(
    _ sample: MetricFamily.Sample, _ startedAt: UInt64, _ now: UInt64,
    to writer: inout ProtobufWriter
  ) {
    writer.fixed(2, startedAt)
    writer.fixed(3, now)
    switch sample.value {
    case .integer(let value):
      writer.fixed(6, UInt64(bitPattern: Int64(value)))
      write(sample.labels, 7, to: &writer)
    case .number(let value):
      writer.double(4, value)
      write(sample.labels, 7, to: &writer)
    case .histogram(let histogram):
      writer.fixed(4, histogram.count)
      writer.double(5, histogram.sum)
      writer.fixed(6, packed: histogram.counts)
      writer.fixed(7, packed: histogram.bounds.map(\.bitPattern))
      write(sample.labels, 9, to: &writer)
    }
  }

  private static func write(
    _ labels: [MetricFamily.Label], _ number: UInt64, to writer: inout ProtobufWriter
  ) {
    for label in labels {
      writer.attribute(number, label.name) { $0.contents(1, label.value.utf8) }
    }
  }
}
