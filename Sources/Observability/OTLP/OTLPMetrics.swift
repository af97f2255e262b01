internal import RPCCore

/// Metrics as `ExportMetricsServiceRequest`s: sums since `startedAt`.
package enum OTLPMetrics {
  /// Requests in the order of the families, none of them far over `bytesMax`: a family that has more is in several.
  ///
  /// - Parameters:
  ///   - startedAt, now: nanoseconds since the epoch.
  package static func requests(
    _ families: [MetricFamily], from resource: OTLPResource, startedAt: UInt64, now: UInt64,
    bytesMax: Int = ObservabilityLimits.exportBytesMax
  ) -> [OTLPRequest] {
    var requests: [OTLPRequest] = []
    var metrics: [[UInt8]] = []
    var points: [[UInt8]] = []
    var bytes = 0
    func close(_ family: MetricFamily) {
      if !points.isEmpty { metrics.append(metric(family, points)) }
      points = []
    }
    func close() {
      if !metrics.isEmpty { requests.append(request(metrics, from: resource)) }
      metrics = []
      bytes = 0
    }
    for family in families {
      // What stands before the points, once in each request that has some.
      let head = family.name.utf8.count + family.help.utf8.count + family.unit.utf8.count
      for sample in family.samples {
        var point = ProtobufWriter()
        write(sample, startedAt, now, to: &point)
        let size = point.bytes.count + (points.isEmpty ? head : 0)
        if bytes > 0, bytes + size > bytesMax {
          close(family)
          close()
        }
        bytes += size
        points.append(point.bytes)
      }
      close(family)
    }
    close()
    return requests
  }

  private static func request(_ metrics: [[UInt8]], from resource: OTLPResource) -> OTLPRequest {
    var writer = ProtobufWriter()
    writer.message(1) { resourceMetrics in
      resource.write(to: &resourceMetrics)
      resourceMetrics.message(2) { scopeMetrics in
        resource.writeScope(to: &scopeMetrics)
        for metric in metrics { scopeMetrics.contents(2, metric) }
      }
    }
    return OTLPRequest(writer.bytes)
  }

  private static let cumulative: Int64 = 2

  /// A `Metric`.
  private static func metric(_ family: MetricFamily, _ points: [[UInt8]]) -> [UInt8] {
    var writer = ProtobufWriter()
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
      for point in points { data.contents(1, point) }
      if family.kind != .gauge { data.integer(2, cumulative) }
      if family.kind == .counter { data.integer(3, 1) }
    }
    return writer.bytes
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
