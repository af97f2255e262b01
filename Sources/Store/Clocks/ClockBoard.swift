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
  /// Of orders, as they are now: some events later than those that are heard, at most.
  var facts: [SubjectKey: OrderFacts] = [:]
  /// The orders behind subjects that are none.
  var orders: [SubjectKey: OrderID] = [:]
  private var touched: [ClockID: StoredClock] = [:]
  private let identifiers: IdentifierSource

  init(identifiers: IdentifierSource) { self.identifiers = identifiers }

  mutating func take(_ event: SubjectEvent) {
    for kind in ClockRules.kinds(of: event.subjectKind) { take(event, kind) }
  }

  private mutating func take(_ event: SubjectEvent, _ kind: ClockKind) {
    guard let terms = terms[event.tenant], let policy = terms.policies[kind] else { return }
    let key = ClockKey(event.tenant, kind, event.subject)
    let running = latest[key].flatMap { $0.clock.isOver ? nil : $0 }
    let phase = phase(of: kind, event, running)
    if var stored = running {
      let time = terms.time(stored.calendar)
      if kind == .urgentReport, phase != .void, Self.isReport(event) {
        stored.clock.stop(at: event.time, time: time)
        keep(stored, key)
        if policy.isActive, phase != .over { start(kind, event, phase, policy, terms) }
        return
      }
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

  /// By the subject's state, and of an order by what stands beside it: money that has come ends the wait
  /// for it, an urgent request carries its clocks itself, and a hold that waits for somebody else stops what its state lets run.
  private func phase(
    of kind: ClockKind, _ event: SubjectEvent, _ running: StoredClock?
  ) -> ClockPhase {
    if kind == .payment, event.isOrderEvent(.paymentChanged),
      facts[event.key]?.paysBefore == false
    {
      return .over
    }
    if kind == .urgentEvaluation || kind == .urgentReport, facts[event.key]?.hasRequest == true {
      return .void
    }
    let phase = ClockRules.phase(of: kind, event.subjectKind, state: event.to)
    guard phase == .running, event.subjectKind == .order, let cause = pause(kind, event, running)
    else { return phase }
    return .paused(cause)
  }

  /// The hold for which an order's clock of this kind stands after an event.
  private func pause(
    _ kind: ClockKind, _ event: SubjectEvent, _ running: StoredClock?
  ) -> PauseCause? {
    func first(_ holds: [HoldKind]) -> PauseCause? {
      let causes = holds.compactMap { ClockRules.pause(by: $0) }
      return causes.first { terms[event.tenant]?.policies[kind]?.pauses.contains($0) ?? false }
    }
    let held = facts[event.key]?.holds.kinds ?? []
    if let (hold, isPlaced) = event.hold, ClockRules.pause(by: hold) != nil {
      return first(isPlaced ? [hold] : held.filter { $0 != hold })
    }
    if let running, ClockRules.phase(of: kind, .order, state: event.from) == .running {
      // What its state did not stop, a hold has; and what runs, none.
      return running.clock.state == .paused ? first(held) ?? first(HoldKind.allCases) : nil
    }
    return first(held)
  }

  /// Whether staff say how an urgent order gets on: to its task group, or where it has none by a note.
  private static func isReport(_ event: SubjectEvent) -> Bool {
    if event.subjectKind == .urgentRequest { return event.kind == UrgentEvent.reported }
    return event.isOrderEvent(.noteAdded) && event.detail == NoteSource.staff.name
  }

  /// Whether an event is the one with which such a clock begins: the subject comes into the states that
  /// run it. One that was in them before Kontor kept its clock gets none: its beginning is not known.
  private func begins(_ kind: ClockKind, _ event: SubjectEvent, _ phase: ClockPhase) -> Bool {
    switch phase {
    case .before, .void: return false
    case .over: if !ClockRules.beginsWhenOver(kind) { return false }
    case .running, .paused: break
    }
    switch kind {
    case .payment: if facts[event.key]?.paysBefore != true { return false }
    case .urgentEvaluation, .urgentReport:
      if event.subjectKind == .order, facts[event.key]?.isUrgent != true { return false }
    default: break
    }
    if event.from == 0 { return true }
    let before = ClockRules.phase(of: kind, event.subjectKind, state: event.from)
    if phase == .over { return before == .before }
    switch before {
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
    // From receipt on, so an order that is entered and submitted at once has one as well.
    if kind == .entry, event.from == 0, let facts = facts[event.key] {
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
    // One that comes back more often than rounds can be counted has had its clocks.
    guard before < .max else { return }
    let order = event.subjectKind == .order ? OrderID(event.id) : orders[event.key]
    keep(
      StoredClock(
        id: ClockID(identifiers.next()), tenant: event.tenant, kind: kind,
        subjectKind: event.subjectKind, subject: event.subject,
        round: before + 1, orderID: order, clock: clock, calendar: calendar, breached: nil),
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
