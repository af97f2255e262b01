package import Domain
internal import Postgres

/// A calendar as it is stored; version 0 is the built-in one.
package struct StoredCalendar: Hashable, Sendable {
  package var calendar: BusinessCalendar
  package var version: Version
}

/// A policy as it is stored; version 0 is the default.
package struct StoredPolicy: Hashable, Sendable {
  package var policy: SlaPolicy
  package var version: Version
}

enum CalendarStatements {
  private static let columns = """
    c.calendar, c.version, c.name, c.time_zone, c.first_offset_seconds, c.change_at,
      c.change_offset_seconds, c.span_weekday, c.span_start, c.span_end, c.exception_day,
      c.exception_weekday
    """

  static let byCode = Statement<String, String, CalendarRow>(
    """
    SELECT \(columns)
    FROM business_calendar AS c
    WHERE c.tenant_id = $1 AND c.calendar = $2
    """)

  static let list = Statement<String, String, Int64, CalendarRow>(
    """
    SELECT \(columns)
    FROM business_calendar AS c
    WHERE c.tenant_id = $1 AND c.calendar > $2 COLLATE "C"
    ORDER BY c.calendar COLLATE "C"
    LIMIT $3
    """)

  static let put:
    Statement<
      String, String, Int64, String, String, Int32, [PostgresTimestamp], [Int32], [Int16], [Int16],
      [Int16], [Int32], [Int16], NoRow
    > = .changingOne(
      """
      INSERT INTO business_calendar AS c (tenant_id, calendar, version, name, time_zone,
        first_offset_seconds, change_at, change_offset_seconds, span_weekday, span_start, span_end,
        exception_day, exception_weekday)
      VALUES ($1, $2, $3 + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      ON CONFLICT (tenant_id, calendar) DO UPDATE
      SET version = excluded.version, name = excluded.name, time_zone = excluded.time_zone,
        first_offset_seconds = excluded.first_offset_seconds, change_at = excluded.change_at,
        change_offset_seconds = excluded.change_offset_seconds,
        span_weekday = excluded.span_weekday, span_start = excluded.span_start,
        span_end = excluded.span_end, exception_day = excluded.exception_day,
        exception_weekday = excluded.exception_weekday, updated_at = now()
      WHERE c.version = $3
      """)

  static let zoneExists = Statement<String, Row<Bool>>(
    """
    SELECT EXISTS (SELECT FROM pg_timezone_names AS z WHERE z.name = $1)
    """)

  /// The instants at which a zone's offset changes, from ten years back to thirty ahead, after one row
  /// for the beginning. Looks at days first and at the minutes of days that differ.
  static let zoneChanges = Statement<String, Row<PostgresTimestamp, Int32>>(
    """
    WITH day AS (
      SELECT d.at, lead(d.at) OVER (ORDER BY d.at) AS next,
        extract(epoch FROM (d.at AT TIME ZONE $1) - (d.at AT TIME ZONE 'UTC'))::integer AS offset_s
      FROM generate_series(date_trunc('year', now() - interval '10 years'),
        now() + interval '30 years', interval '1 day') AS d (at)
    ), changed AS (
      SELECT w.at, w.next
      FROM (SELECT d.at, d.next, d.offset_s, lead(d.offset_s) OVER (ORDER BY d.at) AS then_s FROM day AS d)
        AS w
      WHERE w.offset_s <> w.then_s
    ), minute AS (
      SELECT m.at,
        extract(epoch FROM (m.at AT TIME ZONE $1) - (m.at AT TIME ZONE 'UTC'))::integer AS offset_s
      FROM changed AS c, generate_series(c.at, c.next, interval '1 minute') AS m (at)
    )
    SELECT f.at, f.offset_s
    FROM (SELECT d.at, d.offset_s FROM day AS d ORDER BY d.at LIMIT 1) AS f
    UNION ALL
    SELECT v.at, v.offset_s
    FROM (SELECT m.at, m.offset_s, lag(m.offset_s) OVER (ORDER BY m.at) AS before_s FROM minute AS m) AS v
    WHERE v.offset_s <> v.before_s
    ORDER BY 1
    """)
}

struct CalendarRow: PostgresRow {
  let calendar: StoredCalendar

  static let columns: [PostgresType] = [
    .text, .int8, .text, .text, .int4, [PostgresTimestamp].postgresType, [Int32].postgresType,
    [Int16].postgresType, [Int16].postgresType,
    [Int16].postgresType, [Int32].postgresType, [Int16].postgresType,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let code: CalendarCode = try columns.code()
    let version = try columns.version()
    let name: String = try columns.next()
    let zoneName: String = try columns.next()
    let first: Int32 = try columns.next()
    let changes: [PostgresTimestamp] = try columns.next()
    let offsets: [Int32] = try columns.next()
    let zone = TimeZoneRules(
      name: zoneName, firstOffsetSeconds: first,
      transitions: zip(changes, offsets).map { .init(at: $0.instant, offsetSeconds: $1) })
    guard let zone else { throw columns.refuse("no zone") }
    let weekdays: [Int16] = try columns.next()
    let starts: [Int16] = try columns.next()
    let ends: [Int16] = try columns.next()
    let days: [Int32] = try columns.next()
    let works: [Int16] = try columns.next()
    guard weekdays.count == starts.count, weekdays.count == ends.count, days.count == works.count
    else { throw columns.refuse("arrays of different lengths") }
    var spans: [Weekday: [WorkingHours.Span]] = [:]
    for (index, code) in weekdays.enumerated() {
      guard let weekday = Weekday(code: code) else { throw columns.refuse("no weekday") }
      spans[weekday, default: []].append(.init(start: Int(starts[index]), end: Int(ends[index])))
    }
    do throws(Refusal) {
      var week: [Weekday: WorkingHours] = [:]
      for (weekday, spans) in spans { week[weekday] = try WorkingHours(spans, field: "week") }
      var exceptions: [CivilDate: BusinessCalendar.Exception] = [:]
      for (day, code) in zip(days, works) {
        exceptions[CivilDate(dayNumber: Int64(day))] =
          Weekday(code: code).map { .worksLike($0) } ?? .holiday
      }
      calendar = StoredCalendar(
        calendar: try BusinessCalendar(
          code: code, name: name, zone: zone, week: week, exceptions: exceptions),
        version: version)
    } catch {
      throw columns.refuse("\(error)")
    }
  }
}

enum PolicyStatements {
  static let ofTenant = Statement<String, PolicyRow>(
    """
    SELECT p.kind, p.version, p.active, p.duration_us, p.working_days, p.calendar, p.warning_us,
      p.pauses
    FROM sla_policy AS p
    WHERE p.tenant_id = $1
    ORDER BY p.kind
    """)

  static let put:
    Statement<
      String, Int16, Int64, Bool, Int64?, Int32?, String, Int64, [Int16], NoRow
    > = .changingOne(
      """
      INSERT INTO sla_policy AS p (tenant_id, kind, version, active, duration_us, working_days, calendar,
        warning_us, pauses)
      VALUES ($1, $2, $3 + 1, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (tenant_id, kind) DO UPDATE
      SET version = excluded.version, active = excluded.active, duration_us = excluded.duration_us,
        working_days = excluded.working_days, calendar = excluded.calendar,
        warning_us = excluded.warning_us, pauses = excluded.pauses, updated_at = now()
      WHERE p.version = $3
      """)
}

struct PolicyRow: PostgresRow {
  let policy: StoredPolicy

  static let columns: [PostgresType] = [
    .int2, .int8, .bool, .int8, .int4, .text, .int8, [Int16].postgresType,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let kind: ClockKind = try columns.next()
    let version = try columns.version()
    let isActive: Bool = try columns.next()
    let duration: Int64? = try columns.next()
    let days: Int32? = try columns.next()
    let calendar: CalendarCode? = try columns.optionalCode()
    let warning: Int64 = try columns.next()
    let pauses: [Int16] = try columns.next()
    do throws(Refusal) {
      policy = StoredPolicy(
        policy: try SlaPolicy(
          kind: kind, isActive: isActive,
          allowance: days.map { .workingDays(Int($0)) } ?? .time(.microseconds(duration ?? 0)),
          basis: calendar.map { .workingTime($0) } ?? .wallTime, warning: .microseconds(warning),
          pauses: Set(pauses.compactMap { PauseCause(code: $0) })),
        version: version)
    } catch {
      throw columns.refuse("\(error)")
    }
  }
}
