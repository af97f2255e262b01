/// When the calls of an open loop are due, counted from the loop's begin.
///
/// The rate goes evenly from one value to another, or stays. After t seconds
/// N(t) = from · t + (to − from) · t² ∕ 2 · seconds calls were due. With constant arrival call k is due when
/// N(t) = k; with Poisson arrival when N(t) is the sum of k + 1 independent exponential gaps of mean 1, which makes a
/// Poisson process of that changing rate (inversion; Çinlar 1975). No gap is added to a time: a million roundings
/// would add up.
struct Schedule: Sequence, IteratorProtocol, Sendable {
  private let from: Double
  private let slope: Double
  private let end: Double
  private let arrival: Pace.Arrival
  private var random: SeededGenerator
  private var number = 0
  private var sum = 0.0

  init(from: Double, to: Double, seconds: Double, _ arrival: Pace.Arrival, seed: UInt64) {
    self.from = from
    slope = (to - from) / seconds
    end = (from + to) / 2 * seconds
    self.arrival = arrival
    random = SeededGenerator(seed: seed)
  }

  /// The next call's time; nil when no further one is due.
  mutating func next() -> Duration? {
    switch arrival {
    case .constant:
      sum = Double(number)
      number += 1
    case .poisson: sum += random.exponential()
    }
    // A whole number of calls that comes out a rounding short is not one call more.
    guard sum < end - 1e-9 else { return nil }
    return .seconds(seconds(to: sum))
  }

  /// The smaller root of N(t) = count, in the form that does not subtract what is nearly the same.
  private func seconds(to count: Double) -> Double {
    guard count > 0 else { return 0 }
    let discriminant = Swift.max(from * from + 2 * slope * count, 0)
    return 2 * count / (from + discriminant.squareRoot())
  }
}
