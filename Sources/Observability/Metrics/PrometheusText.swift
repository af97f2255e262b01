/// Prometheus text exposition, version 0.0.4, with names as OpenTelemetry's conversion makes them: dots become
/// underscores, the unit is appended, and counters end in `_total`.
package struct PrometheusText {
  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private(set) package var text = ""
  private var written: Set<String> = []

  package init(_ families: [MetricFamily] = []) {
    for family in families { append(family) }
  }

  /// A second family of one name is left out: the format allows none.
  package mutating func append(_ family: MetricFamily) {
    let name = Self.name(family)
    guard !family.samples.isEmpty, written.insert(name).inserted else { return }
    text += "# HELP \(name) \(Self.escaped(family.help, quote: false))\n"
    text += "# TYPE \(name) \(family.kind)\n"
    for sample in family.samples { append(sample, of: name) }
  }

  private mutating func append(_ sample: MetricFamily.Sample, of name: String) {
    let labels = sample.labels.map {
      "\(Self.sanitized($0.name, isLabel: true))=\"\(Self.escaped($0.value, quote: true))\""
    }
    switch sample.value {
    case .integer(let value): line(name, labels, String(value))
    case .number(let value): line(name, labels, Self.number(value))
    case .histogram(let histogram):
      var count: UInt64 = 0
      for (i, bucket) in histogram.counts.enumerated() {
        count += bucket
        let bound = i < histogram.bounds.count ? Self.number(histogram.bounds[i]) : "+Inf"
        line(name + "_bucket", labels + ["le=\"\(bound)\""], String(count))
      }
      line(name + "_sum", labels, Self.number(histogram.sum))
      line(name + "_count", labels, String(count))
    }
  }

  private mutating func line(_ name: String, _ labels: [String], _ value: String) {
    text += name
    if !labels.isEmpty { text += "{\(labels.joined(separator: ","))}" }
    text += " \(value)\n"
  }

  /// The name of the family in this format.
  static func name(_ family: MetricFamily) -> String {
    let unit =
      switch family.unit {
      case "s": "_seconds"
      case "ms": "_milliseconds"
      case "By": "_bytes"
      case "1": family.kind == .gauge ? "_ratio" : ""
      // Annotations such as {call} are no units.
      default: ""
      }
    var name = sanitized(family.name, isLabel: false)
    if !unit.isEmpty, !name.hasSuffix(unit) { name += unit }
    if family.kind == .counter, !name.hasSuffix("_total") { name += "_total" }
    return name
  }

  /// `[a-zA-Z_][a-zA-Z0-9_]*`; a metric's name may have colons too, which ours have not.
  static func sanitized(_ name: String, isLabel: Bool) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isAllowed =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar == "_" || (scalar >= "0" && scalar <= "9"))
      result.unicodeScalars.append(isAllowed ? scalar : "_")
    }
    guard let first = result.unicodeScalars.first else { return "_" }
    return first >= "0" && first <= "9" ? "_" + result : result
  }

  private static func escaped(_ text: String, quote: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\"" where quote: result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return "\(value)"
  }
}
