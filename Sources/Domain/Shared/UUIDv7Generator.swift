/// Makes strictly increasing ids, RFC 9562 §6.2 method 2 (monotonic random).
///
/// Within one millisecond, and while the clock stands or steps back, the random part grows by a
/// random step, so ids of one generator never repeat and never go down.
package struct UUIDv7Generator: Sendable {
  private var last: UUIDv7?

  package init() {}

  /// A generator whose ids all come after one that exists.
  package init(after last: UUIDv7) { self.last = last }

  /// The next id.
  ///
  /// - Parameters:
  ///   - milliseconds: the clock's reading, milliseconds since 1970; 48 bits are used.
  ///   - random: the source of the 74 random bits.
  package mutating func next(
    milliseconds: UInt64,
    using random: inout some RandomNumberGenerator
  ) -> UUIDv7 {
    let now = milliseconds & 0xFFFF_FFFF_FFFF
    let id =
      if let last, now <= last.milliseconds {
        Self.successor(of: last, step: UInt64(random.next() as UInt32) + 1, using: &random)
      } else {
        Self.fresh(milliseconds: now, using: &random)
      }
    last = id
    return id
  }

  /// Random with the top bit of `rand_a` clear, which leaves room to count up within the
  /// millisecond.
  private static func fresh(
    milliseconds: UInt64,
    using random: inout some RandomNumberGenerator
  ) -> UUIDv7 {
    UUIDv7(
      milliseconds: milliseconds,
      randomA: UInt16(truncatingIfNeeded: random.next() as UInt64) & 0x7FF,
      randomB: random.next())
  }

  private static func successor(
    of last: UUIDv7,
    step: UInt64,
    using random: inout some RandomNumberGenerator
  ) -> UUIDv7 {
    let randomB = last.randomB + step  // 62 + 33 bits: fits 64
    if randomB <= UUIDv7.randomBMask {
      return UUIDv7(milliseconds: last.milliseconds, randomA: last.randomA, randomB: randomB)
    }
    if last.randomA < 0xFFF {
      return UUIDv7(
        milliseconds: last.milliseconds, randomA: last.randomA + 1, randomB: randomB)
    }
    // The millisecond is used up: borrow the next one, as RFC 9562 §6.2 allows.
    return fresh(milliseconds: last.milliseconds + 1, using: &random)
  }
}
