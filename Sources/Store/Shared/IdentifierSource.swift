package import Domain
internal import Postgres

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
  package var now: Instant { PostgresTimestamp.now.instant }
}
