/// When a tenant works: weekly hours in a zone, with days that differ (I13, SLA-1).
///
/// A make-up day, such as a Saturday before a Chinese public holiday, works like a named weekday.
package struct BusinessCalendar: Hashable, Sendable {
  package enum Exception: Hashable, Sendable {
    case holiday
    /// Works with the hours of that weekday.
    case worksLike(Weekday)
  }

  package let code: CalendarCode
  /// For people.
  package let name: String
  package let zone: TimeZoneRules
  /// Seven, from Monday on.
  package let week: [WorkingHours]
  package let exceptions: [CivilDate: Exception]

  /// - Parameter week: by weekday; a day that is not named has no work.
  /// - Throws: naming `name`, `week` for one without any work, or `exceptions` for too many.
  package init(
    code: CalendarCode, name: String, zone: TimeZoneRules, week: [Weekday: WorkingHours],
    exceptions: [CivilDate: Exception], limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(name, field: "name", maxBytes: limits.nameBytes)
    guard week.values.contains(where: { !$0.spans.isEmpty }) else {
      throw .invalidField("week", .missing)
    }
    guard exceptions.count <= limits.calendarExceptions else {
      throw .invalidField("exceptions", .tooMany(max: limits.calendarExceptions))
    }
    self.init(code, name, zone, week, exceptions)
  }

  private init(
    _ code: CalendarCode, _ name: String, _ zone: TimeZoneRules, _ week: [Weekday: WorkingHours],
    _ exceptions: [CivilDate: Exception]
  ) {
    self.code = code
    self.name = name
    self.zone = zone
    self.week = Weekday.allCases.map { week[$0] ?? .none }
    self.exceptions = exceptions
  }

  /// Of a tenant that has put none of this code: Monday to Friday, 9 to 12 and 13 to 18 h, UTC.
  package static let standard: BusinessCalendar = {
    do throws(Refusal) {
      let day = try WorkingHours(
        [.init(start: 540, end: 720), .init(start: 780, end: 1080)], field: "week")
      let days = Weekday.allCases.prefix(5).map { ($0, day) }
      return try BusinessCalendar(
        code: .standard, name: "Monday to Friday", zone: .utc,
        week: Dictionary(uniqueKeysWithValues: days), exceptions: [:])
    } catch {
      preconditionFailure("the standard calendar is one: \(error)")
    }
  }()

  /// What one working day counts where a policy says days: the longest of the week.
  package var workingDay: Duration {
    .seconds(60 * Int64(week.map(\.minutes).max() ?? 0))
  }

  /// The hours of a date.
  package func hours(on date: CivilDate) -> WorkingHours {
    switch exceptions[date] {
    case .holiday: .none
    case .worksLike(let weekday): week[Int(weekday.code) - 1]
    case nil: week[Int(date.weekday.code) - 1]
    }
  }

  // MARK: Working time

  /// Working time between two instants; zero if the second is not later.
  ///
  /// Real time, not the wall's: a night shift in which the clock goes back is an hour longer.
  /// Counts at most `DomainLimits.calendarDays`.
  package func elapsed(from start: Instant, to end: Instant) -> Duration {
    var total: Int64 = 0
    forEachSpan(from: start) { span in
      if span.start >= end { return false }
      total += max(0, min(span.end, end).microseconds - max(span.start, start).microseconds)
      return true
    }
    return .microseconds(total)
  }

  /// The first instant by which so much working time has passed since `start`: at the end of a span
  /// if it is used up just then. `start` itself for no time.
  ///
  /// At the latest the last working instant within `DomainLimits.calendarDays`.
  package func due(after start: Instant, working duration: Duration) -> Instant {
    var rest = duration.wholeMicroseconds
    var due = start
    if rest <= 0 { return start }
    forEachSpan(from: start) { span in
      let from = max(span.start, start)
      if span.end <= from { return true }
      let length = span.end.microseconds - from.microseconds
      due = Instant(microseconds: from.microseconds + min(rest, length))
      rest -= length
      return rest > 0
    }
    return due
  }

  /// Spans in order, from before `start` on, until `body` answers false.
  private func forEachSpan(
    from start: Instant, _ body: (_ span: (start: Instant, end: Instant)) -> Bool
  ) {
    let seconds = Instant.secondsRange
    let start = min(
      max(start, Instant(microseconds: seconds.lowerBound * 1_000_000)),
      Instant(microseconds: seconds.upperBound * 1_000_000))
    // The day before as well: where the clock goes back over midnight a date comes twice.
    var date = zone.date(at: start).advanced(by: -1)
    for _ in 0..<DomainLimits.standard.calendarDays {
      for span in hours(on: date).spans {
        let from = zone.instant(of: date, minute: span.start)
        let to = zone.instant(of: date, minute: span.end)
        if !body((from, to)) { return }
      }
      date = date.advanced(by: 1)
    }
  }
}

/// A calendar's short name, such as `cn-office`.
package struct CalendarCode: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool { WarehouseCode.allows(byte) }

  package static let standard = CalendarCode(checked: "standard")
}

extension Duration {
  /// The whole microseconds, held at the ends of the range.
  package var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    let (micros, first) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, second) = micros.addingReportingOverflow(attoseconds / 1_000_000_000_000)
    return first || second ? (seconds < 0 ? .min : .max) : sum
  }
}
