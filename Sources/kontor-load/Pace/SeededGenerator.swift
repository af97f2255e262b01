/// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers for the same seed, so that a run can be repeated.
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One of many independent sequences of a seed.
  init(seed: UInt64, _ number: Int) {
    self.init(seed: seed)
    state ^= UInt64(truncatingIfNeeded: number) &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Exponentially distributed with mean 1.
  mutating func exponential() -> Double {
    -Logarithm.natural(Double.random(in: Double.leastNormalMagnitude..<1, using: &self))
  }
}
