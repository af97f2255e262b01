import Contracts
import Domain

extension Domain.Instant {
  /// Reads a time of a request; nil when it is not given.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` for what the well-known type does not allow.
  static func parse(_ message: Timestamp?, field: String) throws(Refusal) -> Instant? {
    guard let message else { return nil }
    guard let instant = Instant(seconds: message.seconds, nanos: message.nanos) else {
      throw .invalidField(
        field, .malformed(expected: "a timestamp of the years 1 to 9999, nanos 0 to 999999999"))
    }
    return instant
  }
}

extension Timestamp {
  init(_ instant: Instant) {
    let (seconds, nanos) = instant.secondsAndNanos
    self.init(seconds: seconds, nanos: nanos)
  }
}
