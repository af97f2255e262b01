/// Upper bounds of a histogram's buckets, in whole units; made for constants: the bounds are never freed.
///
/// `@unchecked Sendable`: nothing is written after `init`.
struct Buckets: @unchecked Sendable {
  /// Ascending.
  private let bounds: UnsafeMutableBufferPointer<UInt64>
  /// How many of a sample's whole units are one of the metric's.
  private let unitsPerOne: Double

  init(_ bounds: [UInt64], unitsPerOne: Double) {
    self.bounds = .allocate(capacity: bounds.count)
    _ = self.bounds.initialize(from: bounds)
    self.unitsPerOne = unitsPerOne
  }

  /// One more than there are bounds: the last bucket has none.
  var count: Int { bounds.count + 1 }

  /// The bounds in the metric's unit.
  var scaledBounds: [Double] { bounds.map { scaled(Double($0)) } }

  /// `units` in the metric's unit. A quotient is the nearest number to the decimal one, which a product with
  /// 1e-9 is not: 300,000 ns are 0.0003 s, as A66 writes it.
  func scaled(_ units: Double) -> Double { units / unitsPerOne }

  /// The bucket of `value`: the first whose bound is not below it.
  @inline(__always)
  func index(of value: UInt64) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low &+ high) >> 1
      if bounds[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Of calls' durations, in nanoseconds: gRPC A66 "Latency buckets".
  static let latency = Buckets(
    [
      0, 10_000, 50_000, 100_000, 300_000, 600_000, 800_000, 1_000_000, 2_000_000, 3_000_000,
      4_000_000, 5_000_000, 6_000_000, 8_000_000, 10_000_000, 13_000_000, 16_000_000, 20_000_000,
      25_000_000, 30_000_000, 40_000_000, 50_000_000, 65_000_000, 80_000_000, 100_000_000,
      130_000_000, 160_000_000, 200_000_000, 250_000_000, 300_000_000, 400_000_000, 500_000_000,
      650_000_000, 800_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000, 10_000_000_000,
      20_000_000_000, 50_000_000_000, 100_000_000_000,
    ], unitsPerOne: 1e9)

  /// Of messages' bytes: gRPC A66 "Size buckets".
  static let size = Buckets(
    [
      0, 1 << 10, 2 << 10, 4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20,
      64 << 20, 256 << 20, 1 << 30, 4 << 30,
    ], unitsPerOne: 1)
}
