import Testing

@testable import Domain

/// Reads `2025-01-24 17:00 +08:00`.
func instant(_ text: String) -> Instant {
  let parts = text.split(separator: " ").map(String.init)
  let time = parts[1].split(separator: ":").compactMap { Int64($0) }
  let zone = TimeZoneRules(fixed: parts[2])!
  let seconds =
    CivilDate(parts[0])!.dayNumber * 86_400 + time[0] * 3600 + time[1] * 60
    - Int64(zone.firstOffsetSeconds)
  return Instant(microseconds: seconds * 1_000_000)
}

func hours(_ count: Int64) -> Duration { .seconds(count * 3600) }

func span(_ start: Int, _ end: Int) -> WorkingHours.Span { .init(start: start, end: end) }

enum Calendars {
  static let office = day(span(540, 720), span(780, 1080))

  static func weekly(
    _ days: [Weekday], _ hours: WorkingHours, _ zone: TimeZoneRules,
    _ exceptions: [String: BusinessCalendar.Exception] = [:]
  ) -> BusinessCalendar {
    do {
      return try BusinessCalendar(
        code: .standard, name: "tests", zone: zone,
        week: Dictionary(uniqueKeysWithValues: days.map { ($0, hours) }),
        exceptions: Dictionary(
          uniqueKeysWithValues: exceptions.map { (CivilDate($0.key)!, $0.value) }))
    } catch { preconditionFailure("a calendar of the tests: \(error)") }
  }

  static func day(_ spans: WorkingHours.Span...) -> WorkingHours {
    do { return try WorkingHours(spans, field: "week") } catch {
      preconditionFailure("hours of the tests: \(error)")
    }
  }

  /// The State Council's days of 2025: Spring Festival from 28 January to 4 February, with the
  /// Sunday before and the Saturday after worked for it.
  static let china: BusinessCalendar = {
    var days: [String: BusinessCalendar.Exception] = [
      "2025-01-01": .holiday, "2025-01-26": .worksLike(.monday),
      "2025-02-08": .worksLike(.friday),
    ]
    for day in ["01-28", "01-29", "01-30", "01-31", "02-01", "02-02", "02-03", "02-04"] {
      days["2025-" + day] = .holiday
    }
    return weekly(
      Array(Weekday.allCases.prefix(5)), office, TimeZoneRules(fixed: "+08:00")!, days)
  }()

  static let berlinZone = TimeZoneRules(
    name: "Europe/Berlin", firstOffsetSeconds: 3600,
    transitions: [
      .init(at: instant("2025-03-30 01:00 UTC"), offsetSeconds: 7200),
      .init(at: instant("2025-10-26 01:00 UTC"), offsetSeconds: 3600),
    ])!

  static let berlin = weekly(Array(Weekday.allCases.prefix(5)), office, berlinZone)
  static let nights = weekly(
    Weekday.allCases, day(span(0, 360), span(1320, 1440)),
    berlinZone)
  static let all = [BusinessCalendar.standard, china, berlin, nights]
}

/// splitmix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
