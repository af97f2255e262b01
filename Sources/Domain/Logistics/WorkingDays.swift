/// Days on which carriers deliver: Monday to Friday, UTC. Holidays are the carriers' own; what a
/// carrier says of a parcel goes before this estimate.
package enum WorkingDays {
  private static let dayMicroseconds: Int64 = 86_400_000_000
  private static let day = Duration.seconds(86_400)

  /// The same time of day so many working days later: what is handed over at the weekend counts from
  /// the next Monday on.
  package static func after(_ start: Instant, _ days: Int) -> Instant {
    var time = start
    while !isWorkingDay(time) { time = time.advanced(by: day) }
    for _ in 0..<max(0, days) {
      repeat { time = time.advanced(by: day) } while !isWorkingDay(time)
    }
    return time
  }

  /// 1970-01-01 was a Thursday.
  static func isWorkingDay(_ time: Instant) -> Bool {
    let (quotient, remainder) = time.microseconds.quotientAndRemainder(
      dividingBy: dayMicroseconds)
    let day = remainder < 0 ? quotient - 1 : quotient
    let weekday = ((day % 7) + 7 + 3) % 7
    return weekday < 5
  }
}
