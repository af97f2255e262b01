internal import Domain
internal import Postgres

/// Starts, stops and pauses clocks as the feed tells what happened: no command pays for them (SLA-1).
///
/// What an event means to a clock is in `ClockRules`. Effects and place commit together, so each event
/// counts exactly once, however many processes keep clocks.
package struct ClockKeeping: Sendable {
  private let store: SlaStore
  private let work: FeedWork

  package init(store: SlaStore) {
    self.store = store
    work = FeedWork(name: "kontor.clocks", pool: store.pool)
  }

  /// What a turn came to.
  package enum Turn: Hashable, Sendable {
    /// More events may be there at once.
    case more
    /// Every event up to now was seen to.
    case caughtUp
    /// Another process was faster; it may not be done yet.
    case overtaken
  }

  /// Sees to the next events, at most `StoreLimits.clockEventsMax`.
  package func runOnce() async throws -> Turn {
    guard let (events, after) = try await work.unseen(StoreLimits.clockEventsMax) else {
      return .more
    }
    guard let last = events.last else { return .caughtUp }
    var board = ClockBoard(identifiers: store.identifiers)
    let told = events.compactMap(SubjectEvent.init)
    try await load(&board, told)
    for event in told { board.take(event) }
    var writing = StatementBatch()
    if let clocks = board.changed { writing.add(clocks) }
    guard try await work.advance(from: after, to: last.position, writing) else {
      return .overtaken
    }
    return events.count == Int(StoreLimits.clockEventsMax) ? .more : .caughtUp
  }

  /// What the board has to know before it hears the events.
  private func load(_ board: inout ClockBoard, _ events: [SubjectEvent]) async throws {
    if events.isEmpty { return }
    for tenant in Set(events.map(\.tenant)) {
      let policies = try await store.policies(tenant: tenant)
      var calendars: [CalendarCode: BusinessCalendar] = [:]
      for case .workingTime(let code) in policies.map(\.policy.basis) where calendars[code] == nil {
        calendars[code] = try await store.load(code, tenant: tenant).calendar
      }
      board.terms[tenant] = .init(
        policies: Dictionary(uniqueKeysWithValues: policies.map { ($0.policy.kind, $0.policy) }),
        calendars: calendars)
    }
    let keys = Set(
      events.flatMap { event in
        ClockRules.kinds(of: event.subjectKind).map { ClockKey(event.tenant, $0, event.subject) }
      })
    let latest = try await store.pool.read(
      ClockStatements.latest, keys.map(\.tenant.text), keys.map(\.kind.code), keys.map(\.subject),
      deadline: nil)
    for row in latest {
      board.latest[ClockKey(row.clock.tenant, row.clock.kind, row.clock.subject)] = row.clock
      // A clock goes on by the calendar that it began with, also when its policy names another now.
      if let code = row.clock.calendar, board.terms[row.clock.tenant]?.calendars[code] == nil {
        board.terms[row.clock.tenant]?.calendars[code] =
          try await store.load(code, tenant: row.clock.tenant).calendar
      }
    }
    let others = events.filter { $0.subjectKind != .order }
    let owners = try await store.pool.read(
      ClockStatements.subjectOrders, others.map(\.tenant.text), others.map(\.id.stored),
      deadline: nil)
    for row in owners {
      guard let tenant = TenantID(row.values.0), let subject = row.values.1.uuidv7 else { continue }
      board.orders[SubjectKey(tenant, subject)] = row.values.2.uuidv7.map { OrderID($0) }
    }
    let orders = events.filter { $0.subjectKind == .order }
    let facts = try await store.pool.read(
      ClockStatements.orderFacts, orders.map(\.tenant.text), orders.map(\.id.stored),
      deadline: nil)
    for row in facts {
      board.facts[SubjectKey(row.tenant, row.order.uuid)] = OrderFacts(
        received: row.received,
        paysBefore: !(row.paymentMethod?.isOnTerms ?? true)
          && row.paymentState != .captured && row.paymentState != .authorized,
        isUrgent: row.orderClass == .urgent, hasRequest: row.hasRequest, holds: row.holds)
    }
  }
}

/// An event of something that carries clocks.
struct SubjectEvent: Hashable, Sendable {
  var tenant: TenantID
  var subjectKind: ClockSubject
  var id: UUIDv7
  var from: Int16
  var to: Int16
  var kind: Int16
  var detail: String
  var time: Instant

  /// Nil for events of anything else.
  init?(_ event: OutboxEvent) {
    switch event.aggregateKind {
    case .order: subjectKind = .order
    case .complaint: subjectKind = .complaint
    case .refund: subjectKind = .refund
    case .rma: subjectKind = .rma
    case .urgentRequest: subjectKind = .urgentRequest
    case .exception where event.kind == ExceptionKind.parcelReturned.code:
      subjectKind = .returnCase
    default: return nil
    }
    guard let id = UUIDv7(event.aggregate) else { return nil }
    self.id = id
    tenant = event.tenant
    from = event.fromState
    to = event.toState
    kind = event.kind
    detail = event.detail
    time = event.time
  }

  var subject: String { id.description }
  var key: SubjectKey { SubjectKey(tenant, id) }

  func isOrderEvent(_ kind: OrderEventKind) -> Bool {
    subjectKind == .order && self.kind == kind.code
  }

  /// The hold that it places or ends; nil for other events.
  var hold: (kind: HoldKind, isPlaced: Bool)? {
    if isOrderEvent(.customerConfirmed) { return (.customerConfirm, false) }
    let isPlaced = isOrderEvent(.holdPlaced)
    guard isPlaced || isOrderEvent(.holdReleased) else { return nil }
    // `KIND: reason`, as OrderStore writes it.
    let name = detail.prefix { $0 != ":" }
    return HoldKind.allCases.first { $0.name == name }.map { ($0, isPlaced) }
  }
}

/// Names what carries clocks.
struct SubjectKey: Hashable, Sendable {
  var tenant: TenantID
  var id: UUIDv7

  init(_ tenant: TenantID, _ id: UUIDv7) {
    self.tenant = tenant
    self.id = id
  }
}

/// Names the clocks of one kind on one subject.
struct ClockKey: Hashable, Sendable {
  var tenant: TenantID
  var kind: ClockKind
  var subject: String

  init(_ tenant: TenantID, _ kind: ClockKind, _ subject: String) {
    self.tenant = tenant
    self.kind = kind
    self.subject = subject
  }
}

/// What clocks want to know of an order.
struct OrderFacts: Hashable, Sendable {
  var received: Instant
  /// Whether its money is to come before goods leave, and has not.
  var paysBefore: Bool
  var isUrgent: Bool
  /// Whether an urgent request carries its clocks.
  var hasRequest: Bool
  var holds: HoldSet
}
