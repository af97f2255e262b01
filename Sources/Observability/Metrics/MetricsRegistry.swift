package import CoreMetrics
internal import Synchronization

/// Everything of the process that is counted: what sources report, and the instruments that libraries make
/// through swift-metrics. Any thread.
package final class MetricsRegistry: MetricsFactory {
  private struct Contents {
    var sources: [@Sendable () -> [MetricFamily]] = []
    var instruments: [Key: any Instrument] = [:]
    /// By each name that exporters show: it is one kind's, and one label's.
    var owners: [String: Owner] = [:]
    var refused = 0
  }

  private struct Key: Hashable {
    let name: String
    let labels: [MetricFamily.Label]
  }

  private struct Owner: Hashable {
    let name: String
    let kind: InstrumentKind
  }

  private let contents = Mutex(Contents())

  package init() {}

  /// Asks `source` with every collection, in the order of addition.
  package func add(_ source: @escaping @Sendable () -> [MetricFamily]) {
    contents.withLock { $0.sources.append(source) }
  }

  /// All metrics at this moment.
  package func collect() -> [MetricFamily] {
    let (sources, instruments, refused) = contents.withLock {
      ($0.sources, $0.instruments, $0.refused)
    }
    var families = sources.flatMap { $0() }
    let byName = Dictionary(grouping: instruments) { $0.key.name }
    for (name, instruments) in byName.sorted(by: { $0.key < $1.key }) {
      let samples = instruments.map {
        MetricFamily.Sample($0.key.labels, $0.value.value)
      }.sorted { "\($0.labels)" < "\($1.labels)" }
      let kind = instruments[0].value.kind
      families.append(
        MetricFamily(name, unit: kind.unit, kind.family, "Counted through swift-metrics.", samples))
    }
    families.append(
      MetricFamily(
        "kontor.metrics.refused_instruments", unit: "{instrument}", .counter,
        "Instruments that swift-metrics asked for over the limit, or with another's name.",
        .integer(refused)))
    return families
  }

  // MARK: Instruments

  /// The instrument of this name and these labels; nil over the limit, or where a name that exporters
  /// would show is another instrument's: they would show one of the two.
  private func instrument<Made: Instrument>(
    _ label: String, _ dimensions: [(String, String)], _ kind: InstrumentKind,
    _ make: (InstrumentKind) -> Made
  ) -> Made? {
    var seen: Set<String> = []
    let labels = dimensions.prefix(ObservabilityLimits.labelsMax).map {
      MetricFamily.Label(Self.cut($0.0), Self.cut($0.1))
    }.filter { seen.insert(PrometheusText.sanitized($0.name, isLabel: true)).inserted }
    let key = Key(name: Self.cut(label), labels: labels.sorted { $0.name < $1.name })
    let owner = Owner(name: key.name, kind: kind)
    let shown = Self.shownNames(owner)
    return contents.withLock { contents in
      if let there = contents.instruments[key] as? Made, there.kind == kind { return there }
      guard shown.allSatisfy({ contents.owners[$0, default: owner] == owner }),
        contents.instruments[key] == nil,
        contents.instruments.count < ObservabilityLimits.instrumentsMax
      else {
        contents.refused += 1
        return nil
      }
      let made = make(kind)
      for name in shown { contents.owners[name] = owner }
      contents.instruments[key] = made
      return made
    }
  }

  private static func cut(_ text: String) -> String {
    text.cut(toBytes: ObservabilityLimits.labelBytesMax)
  }

  /// The name without its endings, and all that it is shown under.
  private static func shownNames(_ owner: Owner) -> [String] {
    let name = PrometheusText.name(
      MetricFamily(owner.name, unit: owner.kind.unit, owner.kind.family, "", []))
    let series = owner.kind.family == .histogram ? ["_bucket", "_sum", "_count"] : []
    return [PrometheusText.sanitized(owner.name, isLabel: false), name] + series.map { name + $0 }
  }

  private func forget(_ instrument: AnyObject) {
    contents.withLock { contents in
      guard let key = contents.instruments.first(where: { $0.value === instrument })?.key else {
        return
      }
      contents.instruments[key] = nil
      if !contents.instruments.keys.contains(where: { $0.name == key.name }) {
        contents.owners = contents.owners.filter { $0.value.name != key.name }
      }
    }
  }

  // MARK: MetricsFactory

  package func makeCounter(
    label: String, dimensions: [(String, String)]
  ) -> any CounterHandler {
    instrument(label, dimensions, .counter) { _ in SharedCounter() } ?? NOOPMetricsHandler.instance
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    instrument(label, dimensions, .gauge) { _ in SharedGauge() } ?? NOOPMetricsHandler.instance
  }

  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    if aggregate {
      return instrument(label, dimensions, .distribution) { SharedHistogram($0, .size) }
        ?? NOOPMetricsHandler.instance
    }
    return instrument(label, dimensions, .gauge) { _ in SharedGauge() }
      ?? NOOPMetricsHandler.instance
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    instrument(label, dimensions, .timer) { SharedHistogram($0, .latency) }
      ?? NOOPMetricsHandler.instance
  }

  package func destroyCounter(_ handler: any CounterHandler) { forget(handler) }
  package func destroyMeter(_ handler: any MeterHandler) { forget(handler) }
  package func destroyRecorder(_ handler: any RecorderHandler) { forget(handler) }
  package func destroyTimer(_ handler: any TimerHandler) { forget(handler) }
}
