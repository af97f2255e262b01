import Testing

@testable import Domain

@Suite("Working time")
struct BusinessCalendarTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let calendar: BusinessCalendar
    let start: String
    let work: Duration
    let due: String
    var testDescription: String { what }
  }

  static let rows = [
    Row(
      what: "over lunch", calendar: .standard, start: "2025-01-06 11:30 UTC", work: hours(1),
      due: "2025-01-06 13:30 UTC"),
    Row(
      what: "used up at the end of a day, not at the begin of the next", calendar: .standard,
      start: "2025-01-06 09:00 UTC", work: hours(8), due: "2025-01-06 18:00 UTC"),
    Row(
      what: "from a weekend on", calendar: .standard, start: "2025-01-04 12:00 UTC",
      work: hours(1), due: "2025-01-06 10:00 UTC"),
    Row(
      what: "two days before Spring Festival 2025 use the make-up Sunday",
      calendar: Calendars.china,
      start: "2025-01-24 17:00 +08:00", work: hours(16), due: "2025-01-27 17:00 +08:00"),
    Row(
      what: "three days go over the festival", calendar: Calendars.china,
      start: "2025-01-24 17:00 +08:00", work: hours(24), due: "2025-02-05 17:00 +08:00"),
    Row(
      what: "the make-up Saturday after it works", calendar: Calendars.china,
      start: "2025-02-07 17:00 +08:00", work: hours(2), due: "2025-02-08 10:00 +08:00"),
    Row(
      what: "the Sunday after that does not", calendar: Calendars.china,
      start: "2025-02-08 17:00 +08:00", work: hours(2), due: "2025-02-10 10:00 +08:00"),
    Row(
      what: "offices keep their wall's hours over the spring change", calendar: Calendars.berlin,
      start: "2025-03-28 17:00 +01:00", work: hours(2), due: "2025-03-31 10:00 +02:00"),
    Row(
      what: "and over the autumn change", calendar: Calendars.berlin,
      start: "2025-10-24 17:00 +02:00", work: hours(2), due: "2025-10-27 10:00 +01:00"),
    Row(
      what: "the night in which the clock goes forward is an hour shorter",
      calendar: Calendars.nights, start: "2025-03-29 22:00 +01:00", work: hours(7),
      due: "2025-03-30 06:00 +02:00"),
    Row(
      what: "the night in which it goes back is an hour longer", calendar: Calendars.nights,
      start: "2025-10-25 22:00 +02:00", work: hours(9), due: "2025-10-26 06:00 +01:00"),
  ]

  @Test("is due", arguments: rows)
  func due(_ row: Row) {
    let start = instant(row.start)
    #expect(row.calendar.due(after: start, working: row.work) == instant(row.due))
    #expect(row.calendar.elapsed(from: start, to: instant(row.due)) == row.work)
  }

  @Test("what a change of the clock skips begins with the change, what comes twice at first")
  func changes() {
    let spring = CivilDate("2025-03-30")!
    let autumn = CivilDate("2025-10-26")!
    let zone = Calendars.berlinZone
    #expect(zone.instant(of: spring, minute: 150) == instant("2025-03-30 01:00 UTC"))
    #expect(zone.instant(of: spring, minute: 180) == instant("2025-03-30 01:00 UTC"))
    #expect(zone.instant(of: autumn, minute: 150) == instant("2025-10-26 00:30 UTC"))
    #expect(zone.instant(of: autumn, minute: 180) == instant("2025-10-26 02:00 UTC"))
    #expect(zone.date(at: instant("2025-03-29 23:30 UTC")) == spring)
  }

  @Test("due and elapsed undo each other, grow with their arguments and add up", arguments: 0..<4)
  func properties(_ number: Int) {
    let calendar = Calendars.all[number]
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(state: seed)
    let first = instant("2025-01-01 00:00 UTC").microseconds
    func any() -> Instant {
      Instant(microseconds: first + .random(in: 0..<(366 * 86_400_000_000), using: &random))
    }
    for _ in 0..<300 {
      let times = [any(), any(), any()].sorted()
      let work = Duration.microseconds(Int64.random(in: 0..<(400 * 3_600_000_000), using: &random))
      let more = work + .microseconds(Int64.random(in: 0..<3_600_000_000, using: &random))
      let due = calendar.due(after: times[0], working: work)
      #expect(calendar.elapsed(from: times[0], to: due) == work, "seed \(seed)")
      #expect(calendar.due(after: times[0], working: more) >= due, "seed \(seed)")
      #expect(calendar.due(after: times[1], working: work) >= due, "seed \(seed)")
      // What is reached by working time is never behind the instant that it was measured to.
      let span = calendar.elapsed(from: times[0], to: times[2])
      let back = calendar.due(after: times[0], working: span)
      #expect(back <= times[2] && calendar.elapsed(from: back, to: times[2]) == .zero, "\(seed)")
      let parts =
        calendar.elapsed(from: times[0], to: times[1])
        + calendar.elapsed(from: times[1], to: times[2])
      #expect(parts == span, "seed \(seed)")
    }
  }

  @Test("nothing passes backwards, and the end of time is an answer")
  func ends() {
    let now = instant("2025-01-06 10:00 UTC")
    let calendar = BusinessCalendar.standard
    #expect(calendar.elapsed(from: now, to: now) == .zero)
    #expect(calendar.elapsed(from: now, to: instant("2025-01-06 09:30 UTC")) == .zero)
    #expect(calendar.due(after: now, working: .zero) == now)
    let far = calendar.due(after: now, working: .seconds(Int64.max))
    #expect(far > instant("2045-01-01 00:00 UTC") && far < instant("2045-03-01 00:00 UTC"))
    #expect(calendar.elapsed(from: Instant(microseconds: .min), to: now) > .zero)
    #expect(calendar.elapsed(from: Instant(microseconds: .max), to: now) == .zero)
  }

  @Test(
    "hours that overlap, leave the day or end before they begin are refused",
    arguments: [
      [span(540, 720), span(700, 800)], [span(0, 1441)], [span(600, 600)], [span(-1, 5)],
      Array(repeating: span(0, 1), count: 9),
    ])
  func spans(_ spans: [WorkingHours.Span]) {
    #expect(throws: Refusal.self) { try WorkingHours(spans, field: "week") }
  }

  @Test("a calendar without any work is refused")
  func idle() {
    #expect(throws: Refusal.invalidField("week", .missing)) {
      try BusinessCalendar(
        code: .standard, name: "none", zone: .utc, week: [.monday: .none], exceptions: [:])
    }
  }

  @Test("dates are read and written, and only real ones")
  func dates() {
    for text in ["1970-01-01", "2024-02-29", "2000-12-31", "0001-01-01", "9999-12-31"] {
      #expect(CivilDate(text)?.description == text)
    }
    for text in [
      "2025-02-29", "1900-02-29", "2025-13-01", "2025-1-1", "2025-01-00", "", "+025-01-01",
    ] {
      #expect(CivilDate(text) == nil, "\(text)")
    }
    #expect(CivilDate("1970-01-01")?.weekday == .thursday)
    #expect(CivilDate("2025-01-26")?.weekday == .sunday)
    #expect(CivilDate("1969-12-31")?.weekday == .wednesday)
  }

  @Test("fixed zones are read, and nothing else")
  func zones() {
    #expect(TimeZoneRules(fixed: "+08:00")?.firstOffsetSeconds == 28_800)
    #expect(TimeZoneRules(fixed: "-03:30")?.firstOffsetSeconds == -12_600)
    for text in ["+8:00", "08:00", "+19:00", "+08:60", "Europe/Berlin", "+0800", ""] {
      #expect(TimeZoneRules(fixed: text) == nil, "\(text)")
    }
  }
}
