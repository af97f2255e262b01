internal import CoreMetrics
internal import Synchronization

/// What swift-metrics' instruments are here.
enum InstrumentKind: Sendable, Hashable {
  case counter, gauge, distribution, timer

  var family: MetricFamily.Kind {
    switch self {
    case .counter: .counter
    case .gauge: .gauge
    case .distribution, .timer: .histogram
    }
  }

  var unit: String {
    switch self {
    case .timer: "s"
    case .counter, .gauge, .distribution: ""
    }
  }
}

/// An instrument that any thread writes.
protocol Instrument: AnyObject, Sendable {
  var kind: InstrumentKind { get }
  var value: MetricFamily.Value { get }
}

final class SharedCounter: Instrument, CounterHandler {
  private let count = Atomic<Int64>(0)

  let kind = InstrumentKind.counter
  var value: MetricFamily.Value { .integer(Int(count.load(ordering: .relaxed))) }

  func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
  func reset() { count.store(0, ordering: .relaxed) }
}

final class SharedGauge: Instrument, MeterHandler, RecorderHandler {
  private let number = Mutex(0.0)

  let kind = InstrumentKind.gauge
  var value: MetricFamily.Value { .number(number.withLock { $0 }) }

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { number.withLock { $0 = value } }
  func increment(by amount: Double) { number.withLock { $0 += amount } }
  func decrement(by amount: Double) { number.withLock { $0 -= amount } }
  func record(_ value: Int64) { set(value) }
  func record(_ value: Double) { set(value) }
}

final class SharedHistogram: Instrument, RecorderHandler, TimerHandler {
  private let buckets: Buckets
  private let total: Mutex<MetricFamily.Histogram>

  let kind: InstrumentKind
  var value: MetricFamily.Value { .histogram(total.withLock { $0 }) }

  init(_ kind: InstrumentKind, _ buckets: Buckets) {
    self.kind = kind
    self.buckets = buckets
    total = Mutex(MetricFamily.Histogram(empty: buckets))
  }

  func recordNanoseconds(_ duration: Int64) { record(duration) }

  func record(_ value: Int64) {
    total.withLock { total in
      total.counts[buckets.index(of: UInt64(max(0, value)))] += 1
      total.sum += buckets.scaled(Double(value))
    }
  }

  func record(_ value: Double) {
    // No bucket has a place for what is no number.
    guard !value.isNaN else { return }
    total.withLock { total in
      let whole = UInt64(exactly: max(0, value).rounded(.up)) ?? .max
      total.counts[buckets.index(of: whole)] += 1
      total.sum += buckets.scaled(value)
    }
  }
}
