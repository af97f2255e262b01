/// One metric with all its samples at one moment: what exporters read, whoever counted.
package struct MetricFamily: Sendable {
  /// In dotted form, as OpenTelemetry's semantic conventions name it: `grpc.server.call.duration`.
  package var name: String
  /// In UCUM: `s`, `By`, `{call}`; empty for pure numbers.
  package var unit: String
  /// What it counts, in one sentence.
  package var help: String
  package var kind: Kind
  package var samples: [Sample]

  package enum Kind: Sendable, Hashable {
    /// Only grows, until the process ends.
    case counter
    /// Goes up and down.
    case gauge
    case histogram
  }

  package struct Sample: Sendable {
    package var labels: [Label]
    package var value: Value

    package init(_ labels: [Label] = [], _ value: Value) {
      self.labels = labels
      self.value = value
    }
  }

  package struct Label: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package enum Value: Sendable {
    case integer(Int)
    case number(Double)
    case histogram(Histogram)
  }

  package struct Histogram: Sendable {
    /// Upper bounds of all buckets but the last, which has none; each bound belongs to its bucket.
    package var bounds: [Double]
    /// What fell into each bucket alone.
    package var counts: [UInt64]
    package var sum: Double

    package var count: UInt64 { counts.reduce(0, +) }
  }

  package init(
    _ name: String, unit: String = "", _ kind: Kind, _ help: String, _ samples: [Sample]
  ) {
    self.name = name
    self.unit = unit
    self.kind = kind
    self.help = help
    self.samples = samples
  }

  /// One number without labels.
  package init(
    _ name: String, unit: String = "", _ kind: Kind, _ help: String, _ value: Value
  ) {
    self.init(name, unit: unit, kind, help, [Sample([], value)])
  }
}
