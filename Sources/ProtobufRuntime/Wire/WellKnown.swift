/// Conveniences of `google.protobuf.Timestamp`; the generated struct conforms.
public protocol TimestampValue: Comparable {
  init()
  /// Seconds since 1970-01-01T00:00:00Z, 0001-01-01 to 9999-12-31.
  var seconds: Int64 { get set }
  /// 0 to 999,999,999, counted forward also before 1970.
  var nanos: Int32 { get set }
}

extension TimestampValue {
  /// The instant of a count of microseconds since 1970, as databases keep it.
  public init(microsecondsSince1970 count: Int64) {
    self.init()
    let (quotient, remainder) = count.quotientAndRemainder(dividingBy: 1_000_000)
    seconds = remainder < 0 ? quotient - 1 : quotient
    nanos = Int32(remainder < 0 ? remainder + 1_000_000 : remainder) * 1000
  }

  /// Microseconds since 1970, rounded down; the nearest end of the range where there is none.
  public var microsecondsSince1970: Int64 {
    let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, sumOverflow) = scaled.addingReportingOverflow(
      Int64(nanos >= 0 ? nanos : nanos - 999) / 1000)
    return overflow || sumOverflow ? (seconds < 0 ? .min : .max) : sum
  }

  /// Whether the contract's range holds: years 1 to 9999, nanos below a second.
  public var isValid: Bool {
    (-62_135_596_800...253_402_300_799).contains(seconds) && (0...999_999_999).contains(nanos)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}

/// Conveniences of `google.protobuf.Duration`; the generated struct conforms.
public protocol DurationValue {
  init()
  /// -315,576,000,000 to 315,576,000,000.
  var seconds: Int64 { get set }
  /// Of the same sign as `seconds`, below a second.
  var nanos: Int32 { get set }
}

extension DurationValue {
  /// A span of time, cut to whole nanoseconds.
  public init(_ duration: Duration) {
    self.init()
    seconds = duration.components.seconds
    nanos = Int32(duration.components.attoseconds / 1_000_000_000)
  }

  public var duration: Duration { .seconds(seconds) + .nanoseconds(Int64(nanos)) }

  /// Whether the contract's range holds: ±10,000 years, nanos below a second and of the same sign.
  public var isValid: Bool {
    (-315_576_000_000...315_576_000_000).contains(seconds)
      && (-999_999_999...999_999_999).contains(nanos)
      && (seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0))
  }
}
