import Networking

/// A point in time by the loop's clock, to the nanosecond: what is noted with every call. `Instant` and
/// `Duration` are 128 bits behind functions, and were a tenth of what this program does for a call.
struct Moment: Comparable, Sendable {
  private let nanoseconds: Int64

  static var now: Moment { Moment(nanoseconds: Int64(EventLoop.clockNanoseconds())) }

  static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }
  static func - (end: Moment, begin: Moment) -> Span {
    Span(nanoseconds: end.nanoseconds - begin.nanoseconds)
  }
  static func + (moment: Moment, span: Span) -> Moment {
    Moment(nanoseconds: moment.nanoseconds + span.nanoseconds)
  }
  static func - (moment: Moment, span: Span) -> Moment {
    Moment(nanoseconds: moment.nanoseconds - span.nanoseconds)
  }
}

/// From one moment to another.
struct Span: Comparable, Sendable {
  var nanoseconds: Int64

  static let zero = Span(nanoseconds: 0)
  static func seconds(_ count: Int) -> Span { Span(nanoseconds: Int64(count) * 1_000_000_000) }
  static func milliseconds(_ count: Int) -> Span { Span(nanoseconds: Int64(count) * 1_000_000) }
  static func microseconds(_ count: Int) -> Span { Span(nanoseconds: Int64(count) * 1_000) }

  init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }
  init(_ duration: Duration) { self.init(nanoseconds: Int64(duration.wholeNanoseconds)) }

  static func - (one: Span, other: Span) -> Span {
    Span(nanoseconds: one.nanoseconds - other.nanoseconds)
  }
  static func < (one: Span, other: Span) -> Bool { one.nanoseconds < other.nanoseconds }

  var duration: Duration { .nanoseconds(nanoseconds) }
  /// As a fraction.
  var inSeconds: Double { Double(nanoseconds) * 1e-9 }

  /// For histograms: a clock that was set back counts as nothing, and an hour as the end.
  var histogramMicroseconds: UInt64 {
    min(UInt64(max(nanoseconds, 0)) / 1_000, Tally.microsecondsMax)
  }
}
