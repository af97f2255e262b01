internal import Domain
internal import Postgres

/// The clocks that a run of events is about, while the events are heard.
struct ClockBoard {
  struct Terms {
    var policies: [ClockKind: SlaPolicy]
    var calendars: [CalendarCode: BusinessCalendar]

    /// A calendar that is not there any more leaves a clock to the standard one.
    func time(_ calendar: CalendarCode?) -> ClockTime {
      calendar.map { .working(calendars[$0] ?? .standard) } ?? .wall
    }
  }

  var terms: [TenantID: Terms] = [:]
  var latest: [ClockKey: StoredClock] = [:]
  /// By the key of the order's ORDER clock.
  var facts: [ClockKey: OrderFacts] = [:]
  private var touched: [ClockID: StoredClock] = [:]
  private let identifiers: IdentifierSource

  init(identifiers: IdentifierSource) { self.identifiers = identifiers }

  mutating func take(_ event: SubjectEvent) {
    for kind in ClockRules.kinds(of: event.subjectKind) { take(event, kind) }
  }

  private mutating func take(_ event: SubjectEvent, _ kind: ClockKind) {
    guard let terms = terms[event.tenant], let policy = terms.policies[kind] else { return }
    let key = ClockKey(event.tenant, kind, event.subject)
    let phase = ClockRules.phase(of: kind, event.subjectKind, state: event.to)
    if var stored = latest[key], !stored.clock.isOver {
      let time = terms.time(stored.calendar)
      switch phase {
      case .before: return
      case .running: stored.clock.resume(at: event.time, time: time)
      case .paused(let cause):
        if policy.pauses.contains(cause) {
          stored.clock.pause(at: event.time)
        } else {
          stored.clock.resume(at: event.time, time: time)
        }
      case .over: stored.clock.stop(at: event.time, time: time)
      case .void: stored.clock.cancel(at: event.time)
      }
      return keep(stored, key)
    }
    guard policy.isActive, begins(kind, event, phase) else { return }
    start(kind, event, phase, policy, terms)
  }

  /// Whether an event is the one with which such a clock begins: the subject comes into the states that
  /// run it. One that was in them before Kontor kept its clock gets none: its beginning is not known.
  private func begins(_ kind: ClockKind, _ event: SubjectEvent, _ phase: ClockPhase) -> Bool {
    if kind == .entry {
      // From receipt on, so an order that is entered and submitted at once has one as well.
      if event.from == 0 { return phase != .void }
    }
    switch phase {
    case .before, .over, .void: return false
    case .running, .paused: break
    }
    if kind == .payment, facts[ClockKey(event.tenant, .order, event.subject)]?.paysBefore != true {
      return false
    }
    if event.from == 0 { return true }
    switch ClockRules.phase(of: kind, event.subjectKind, state: event.from) {
    case .running, .paused: return false
    case .before, .over, .void: return true
    }
  }

  private mutating func start(
    _ kind: ClockKind, _ event: SubjectEvent, _ phase: ClockPhase, _ policy: SlaPolicy,
    _ terms: Terms
  ) {
    let key = ClockKey(event.tenant, kind, event.subject)
    var calendar: CalendarCode?
    if case .workingTime(let code) = policy.basis { calendar = code }
    let time = terms.time(calendar)
    let duration = policy.duration(
      in: calendar.flatMap { terms.calendars[$0] } ?? BusinessCalendar.standard)
    var started = event.time
    if kind == .entry, event.from == 0,
      let facts = facts[ClockKey(event.tenant, .order, event.subject)]
    {
      started = min(facts.received, event.time)
    }
    var clock = SlaClock(
      started: started, duration: duration, warning: policy.warning, time: time)
    switch phase {
    case .paused(let cause): if policy.pauses.contains(cause) { clock.pause(at: event.time) }
    case .over: clock.stop(at: event.time, time: time)
    case .before, .running, .void: break
    }
    let before = latest[key]?.round ?? 0
    keep(
      StoredClock(
        id: ClockID(identifiers.next()), tenant: event.tenant, kind: kind,
        subjectKind: event.subjectKind, subject: event.subject,
        // A subject that comes back more often than this counts as one that does for the last time.
        round: before == .max ? .max : before + 1, orderID: event.orderID, clock: clock,
        calendar: calendar, breached: nil),
      key)
  }

  private mutating func keep(_ stored: StoredClock, _ key: ClockKey) {
    if latest[key] == stored { return }
    latest[key] = stored
    touched[stored.id] = stored
  }

  /// What is to be written; nil if nothing is.
  var changed: ClockWriting? { touched.isEmpty ? nil : ClockWriting(clocks: Array(touched.values)) }
}

/// Clocks to be written by one statement.
struct ClockWriting {
  var clocks: [StoredClock]
}

extension StatementBatch {
  mutating func add(_ writing: ClockWriting) {
    let clocks = writing.clocks
    add(
      ClockStatements.write, clocks.map(\.tenant.text), clocks.map(\.id.stored),
      clocks.map(\.kind.code), clocks.map(\.subjectKind.code), clocks.map(\.subject),
      clocks.map(\.round), clocks.map { $0.orderID?.stored }, clocks.map(\.clock.state.code),
      clocks.map { $0.calendar?.text ?? "" }, clocks.map(\.clock.duration.wholeMicroseconds),
      clocks.map(\.clock.warning.wholeMicroseconds), clocks.map(\.clock.started.stored),
      clocks.map(\.clock.due.stored), clocks.map { $0.clock.warns?.stored },
      clocks.map { $0.clock.paused?.stored }, clocks.map(\.clock.pausedTotal.wholeMicroseconds),
      clocks.map { $0.clock.stopped?.stored })
  }
}

extension StoreLimits {
  /// Events that one turn of the clocks sees to: some thousand clocks, written by one statement.
  static let clockEventsMax: Int64 = 500
}
