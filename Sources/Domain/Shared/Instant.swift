/// A point in time: microseconds since 1970-01-01T00:00:00Z, the precision of PostgreSQL's
/// `timestamptz`.
///
/// A value that was stored compares equal to the value that was decided with.
package struct Instant: Hashable, Sendable, Comparable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// From `google.protobuf.Timestamp`; nanoseconds below a microsecond are dropped. Nil outside
  /// years 1 to 9999 or with nanos outside 0...999,999,999, as the well-known type demands.
  package init?(seconds: Int64, nanos: Int32) {
    guard Self.secondsRange.contains(seconds), (0...999_999_999).contains(nanos) else { return nil }
    microseconds = seconds * 1_000_000 + Int64(nanos) / 1_000
  }

  /// Whole seconds, rounded down, and the nanoseconds that remain.
  package var secondsAndNanos: (seconds: Int64, nanos: Int32) {
    let rest = microseconds % 1_000_000
    let seconds = microseconds / 1_000_000
    return rest < 0
      ? (seconds - 1, Int32((rest + 1_000_000) * 1_000)) : (seconds, Int32(rest * 1_000))
  }

  /// The whole milliseconds since 1970, for a `UUIDv7`; 0 before 1970.
  package var milliseconds: UInt64 { microseconds < 0 ? 0 : UInt64(microseconds / 1_000) }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  /// This time and a duration later, held at the ends of the representable range; below a
  /// microsecond is dropped.
  package func advanced(by duration: Duration) -> Instant {
    let (seconds, attoseconds) = duration.components
    let (micros, first) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (whole, second) = micros.addingReportingOverflow(attoseconds / 1_000_000_000_000)
    let (sum, third) = microseconds.addingReportingOverflow(whole)
    guard !first, !second, !third else {
      return Instant(microseconds: seconds < 0 ? .min : .max)
    }
    return Instant(microseconds: sum)
  }

  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
}
