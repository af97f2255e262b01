/// Where a value stands on an axis, 0 at its begin and 1 at its end, and what is written beside it.
struct Axis: Sendable {
  enum Scale: Sendable { case linear, logarithmic }

  struct Tick: Sendable, Equatable {
    let value: Double
    let text: String
  }

  let label: String
  let ticks: [Tick]
  private let scale: Scale
  private let low: Double
  private let high: Double

  /// From zero to a round number at or above the largest value.
  static func linear(_ label: String, upTo largest: Double, ticksMax: Int = 6) -> Axis {
    let largest = largest > 0 ? largest : 1
    let step = roundStep(largest / Double(ticksMax))
    let count = Int((largest / step).rounded(.up))
    let ticks = (0...max(count, 1)).map { index in
      Tick(value: Double(index) * step, text: number(Double(index) * step))
    }
    return Axis(label, ticks, .linear, 0, ticks.last?.value ?? 1)
  }

  /// From zero to exactly the value: time that has an end.
  static func time(_ label: String, seconds: Double) -> Axis {
    let step = roundStep(seconds / 10)
    let ticks = stride(from: 0, through: seconds + step * 1e-6, by: step).map {
      Tick(value: $0, text: number($0))
    }
    return Axis(label, ticks, .linear, 0, seconds)
  }

  /// Whole decades around the values, with 2 and 5 between where there are few.
  static func logarithmic(_ label: String, _ values: [Double]) -> Axis {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    let least = positive.min() ?? 1
    let most = max(positive.max() ?? 10, least)
    let steps = Logarithm.decimal(most / least) > 3 ? [1.0] : [1.0, 2, 5]
    var marks: [Double] = []
    for decade in -6...9 {
      let power = power(of: decade)
      for step in steps { marks.append(step * power) }
    }
    let first = marks.lastIndex { $0 <= least } ?? 0
    let last = max(marks.firstIndex { $0 >= most } ?? marks.count - 1, first + 1)
    let ticks = marks[first...min(last, marks.count - 1)].map { Tick(value: $0, text: number($0)) }
    return Axis(label, ticks, .logarithmic, ticks[0].value, ticks[ticks.count - 1].value)
  }

  /// Percentiles as HdrHistogram draws them: as far apart as 1 ∕ (1 − p) is on a logarithmic scale.
  static func percentiles(_ label: String, upTo count: Int) -> Axis {
    let names = ["0 %", "90 %", "99 %", "99.9 %", "99.99 %", "99.999 %", "99.9999 %"]
    let most = Double(max(count, 10))
    // A rounding above a power of ten is no decade more.
    let decades = min(Int((Logarithm.decimal(most) - 1e-9).rounded(.up)), names.count - 1)
    let ticks = (0...decades).map { Tick(value: power(of: $0), text: names[$0]) }
    return Axis(label, ticks, .logarithmic, 1, power(of: decades))
  }

  private init(_ label: String, _ ticks: [Tick], _ scale: Scale, _ low: Double, _ high: Double) {
    self.label = label
    self.ticks = ticks
    self.scale = scale
    self.low = low
    self.high = high
  }

  /// Values outside stand at the nearer end.
  func place(_ value: Double) -> Double {
    let share =
      switch scale {
      case .linear: (value - low) / (high - low)
      case .logarithmic:
        value > 0 ? Logarithm.decimal(value / low) / Logarithm.decimal(high / low) : 0
      }
    return min(max(share, 0), 1)
  }

  private static func power(of exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }

  /// 1, 2 or 5 times a power of ten, at or above.
  private static func roundStep(_ step: Double) -> Double {
    for decade in -9...12 {
      for first in [1.0, 2, 5] where first * power(of: decade) >= step * (1 - 1e-9) {
        return first * power(of: decade)
      }
    }
    return step
  }

  private static func number(_ value: Double) -> String {
    value >= 1000 ? Figure.count(Int(value.rounded())) : Figure.text(value)
  }
}
