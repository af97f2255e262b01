package import Domain
internal import Postgres

/// A clock as it is stored.
package struct StoredClock: Hashable, Sendable {
  package var id: ClockID
  package var tenant: TenantID
  package var kind: ClockKind
  package var subjectKind: ClockSubject
  package var subject: String
  /// From 1, one higher for each clock of the kind on the subject.
  package var round: Int16
  package var orderID: OrderID?
  package var clock: SlaClock
  /// Nil: all time counts.
  package var calendar: CalendarCode?
  /// When the alert of its breach was given.
  package var breached: Instant?
}

/// Which clocks a list holds; empty parts do not restrict.
package struct ClockFilter: Hashable, Sendable {
  package var kinds: [ClockKind] = []
  package var states: [ClockState] = []
  package var orderID: OrderID?
  package var from: Instant?
  package var before: Instant?

  package init() {}
}

/// A place in a list of clocks.
package struct ClockPlace: Hashable, Sendable {
  package var due: Instant
  package var id: ClockID

  package init(due: Instant, id: ClockID) {
    self.due = due
    self.id = id
  }
}

/// How the clocks of one kind came out.
package struct ClockCompliance: Hashable, Sendable {
  package var kind: ClockKind
  package var met: Int64
  package var breached: Int64
  package var open: Int64
  package var cancelled: Int64
}

struct ClockRow: PostgresRow {
  let clock: StoredClock

  static let columns: [PostgresType] = [
    .text, .uuid, .int2, .int2, .text, .int2, .uuid, .int2, .text, .int8, .int8, .timestamptz,
    .timestamptz, .timestamptz, .timestamptz, .int8, .timestamptz, .timestamptz,
  ]

  static let list = """
    c.tenant_id, c.clock_id, c.kind, c.subject_kind, c.subject, c.round, c.order_id, c.state,
      c.calendar, c.duration_us, c.warning_us, c.started_at, c.due_at, c.warn_at, c.paused_at,
      c.paused_us, c.stopped_at, c.breached_at
    """

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let tenant: TenantID = try columns.code()
    let id: ClockID = try columns.id()
    let kind: ClockKind = try columns.next()
    let subjectKind: ClockSubject = try columns.next()
    let subject: String = try columns.next()
    let round: Int16 = try columns.next()
    let orderID: OrderID? = try columns.optionalID()
    let state: ClockState = try columns.next()
    let calendar: CalendarCode? = try columns.optionalCode()
    let duration: Int64 = try columns.next()
    let warning: Int64 = try columns.next()
    let started = try columns.instant()
    let due = try columns.instant()
    let warns = try columns.optionalInstant()
    let paused = try columns.optionalInstant()
    let pausedTotal: Int64 = try columns.next()
    clock = StoredClock(
      id: id, tenant: tenant, kind: kind, subjectKind: subjectKind, subject: subject, round: round,
      orderID: orderID,
      clock: SlaClock(
        state: state, started: started, duration: .microseconds(duration),
        warning: .microseconds(warning), due: due, warns: warns, paused: paused,
        pausedTotal: .microseconds(pausedTotal), stopped: try columns.optionalInstant()),
      calendar: calendar, breached: try columns.optionalInstant())
  }
}

struct ComplianceRow: PostgresRow {
  let compliance: ClockCompliance

  static let columns: [PostgresType] = [.int2, .int8, .int8, .int8, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    compliance = ClockCompliance(
      kind: try columns.next(), met: try columns.next(), breached: try columns.next(),
      open: try columns.next(), cancelled: try columns.next())
  }
}
