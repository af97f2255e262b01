internal import Glibc
package import Domain

/// Makes the ids of one loop and tells the time.
///
/// `@unchecked Sendable`: used on one loop's thread only, as the stores that share it are.
package final class IdentifierSource: @unchecked Sendable {
  private var generator = UUIDv7Generator()
  private var random = SystemRandomNumberGenerator()

  package init() {}

  package func next() -> UUIDv7 {
    generator.next(milliseconds: now.milliseconds, using: &random)
  }

  /// The wall clock.
  package var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
