package import Domain
package import Postgres

/// Calendars, policies and clocks; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class SlaStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  // MARK: Calendars

  /// A zone by its IANA name or a fixed offset.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` for a zone that PostgreSQL does not know.
  package func zone(
    _ name: String, field: String, deadline: ContinuousClock.Instant? = nil
  ) async throws -> TimeZoneRules {
    if let fixed = TimeZoneRules(fixed: name) { return fixed }
    let known = try await pool.read(CalendarStatements.zoneExists, name, deadline: deadline)
    guard known.first?.values == true else {
      throw Refusal.invalidField(
        field, .malformed(expected: "a zone such as Asia/Shanghai, UTC or +08:00"))
    }
    let rows = try await pool.read(CalendarStatements.zoneChanges, name, deadline: deadline)
    guard let (_, first) = rows.first?.values,
      let zone = TimeZoneRules(
        name: name, firstOffsetSeconds: first,
        transitions: rows.dropFirst().map {
          .init(at: $0.values.0.instant, offsetSeconds: $0.values.1)
        })
    else { throw PostgresError.protocolViolation("no offsets of the zone \(name)") }
    return zone
  }

  /// - Throws: `VERSION_CONFLICT`.
  package func put(
    _ calendar: BusinessCalendar, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredCalendar> {
    let outcome = try await CommandTransaction.attempt(
      .putCalendar, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let current =
        try await stored(calendar.code, tenant: key.tenant, deadline: deadline)?.version
        ?? Version(0)
      try current.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .putCalendar, key: key, identifiers: identifiers, about: .configuration,
        identifiers.next(), name: "calendar/\(calendar.code)")
      let spans = zip(Weekday.allCases, calendar.week).flatMap { weekday, hours in
        hours.spans.map { (weekday.code, Int16($0.start), Int16($0.end)) }
      }
      let exceptions = calendar.exceptions.sorted { $0.key < $1.key }
      transaction.add(
        CalendarStatements.put, key.tenant.text, calendar.code.text, current.number, calendar.name,
        calendar.zone.name, calendar.zone.firstOffsetSeconds,
        calendar.zone.transitions.map(\.at.stored), calendar.zone.transitions.map(\.offsetSeconds),
        spans.map(\.0), spans.map(\.1), spans.map(\.2),
        exceptions.map { Int32(clamping: $0.key.dayNumber) },
        exceptions.map { if case .worksLike(let weekday) = $0.value { weekday.code } else { 0 } })
      transaction.settle(state: 0, version: current.next)
      transaction.emit(
        .configuration, "calendar/\(calendar.code)", event: ConfigurationEvent.put, from: 0, to: 0,
        version: current.next)
      return transaction
    }
    return Outcome(
      try await load(calendar.code, tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  private func stored(
    _ code: CalendarCode, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> StoredCalendar? {
    try await pool.read(CalendarStatements.byCode, tenant.text, code.text, deadline: deadline)
      .first?.calendar
  }

  /// - Throws: `CALENDAR_NOT_FOUND`; the standard one is always there.
  package func load(
    _ code: CalendarCode, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredCalendar {
    if let stored = try await stored(code, tenant: tenant, deadline: deadline) { return stored }
    guard code == .standard else { throw Refusal.notFound(.calendar, id: code.text) }
    return StoredCalendar(calendar: .standard, version: Version(0))
  }

  /// A page of the tenant's own calendars, by code.
  package func calendars(
    after code: String, limit: Int, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (calendars: [StoredCalendar], next: CalendarCode?) {
    let limit = PageLimit(limit)
    let calendars = try await pool.read(
      CalendarStatements.list, tenant.text, code, limit.rows, deadline: deadline
    ).map(\.calendar)
    return (calendars, limit.end(of: calendars)?.calendar.code)
  }

  // MARK: Policies

  /// The policies in force, one for each kind, by kind.
  package func policies(
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredPolicy] {
    let own = try await pool.read(PolicyStatements.ofTenant, tenant.text, deadline: deadline)
      .map(\.policy)
    return ClockKind.allCases.map { kind in
      own.first { $0.policy.kind == kind }
        ?? StoredPolicy(policy: .standard(kind), version: Version(0))
    }
  }

  /// - Throws: `CALENDAR_NOT_FOUND`, `VERSION_CONFLICT`.
  package func put(
    _ policy: SlaPolicy, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredPolicy> {
    let name = "sla-policy/\(policy.kind.name)"
    let outcome = try await CommandTransaction.attempt(
      .putSlaPolicy, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let current = try await self.policy(policy.kind, tenant: key.tenant, deadline: deadline)
        .version
      try current.require(expected: expectedVersion)
      var calendar = ""
      if case .workingTime(let code) = policy.basis {
        _ = try await load(code, tenant: key.tenant, deadline: deadline)
        calendar = code.text
      }
      var duration: Int64?
      var days: Int32?
      switch policy.allowance {
      case .time(let time): duration = time.wholeMicroseconds
      case .workingDays(let count): days = Int32(clamping: count)
      }
      var transaction = CommandTransaction(
        .putSlaPolicy, key: key, identifiers: identifiers, about: .configuration,
        identifiers.next(), name: name)
      transaction.add(
        PolicyStatements.put, key.tenant.text, policy.kind.code, current.number, policy.isActive,
        duration, days, calendar, policy.warning.wholeMicroseconds,
        policy.pauses.map(\.code).sorted())
      transaction.settle(state: 0, version: current.next)
      transaction.emit(
        .configuration, name, event: ConfigurationEvent.put, from: 0, to: 0, version: current.next)
      return transaction
    }
    return Outcome(
      try await self.policy(policy.kind, tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  private func policy(
    _ kind: ClockKind, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> StoredPolicy {
    let all = try await policies(tenant: tenant, deadline: deadline)
    guard let policy = all.first(where: { $0.policy.kind == kind }) else {
      preconditionFailure("every kind of clock has a policy")
    }
    return policy
  }

  // MARK: Clocks

  /// - Throws: `CLOCK_NOT_FOUND`.
  package func load(
    _ id: ClockID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredClock {
    try await pool.read(
      ClockStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .clock, id).clock
  }

  /// A page of clocks, the earliest due first.
  package func clocks(
    _ filter: ClockFilter, after: ClockPlace?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (clocks: [StoredClock], next: ClockPlace?) {
    let limit = PageLimit(limit)
    let clocks = try await pool.read(
      ClockStatements.list, tenant.text, after?.due.stored, after?.id.stored,
      filter.kinds.map(\.code), filter.states.map(\.code), filter.orderID?.stored,
      filter.from?.stored, filter.before?.stored, limit.rows, deadline: deadline
    ).map(\.clock)
    return (clocks, limit.end(of: clocks).map { ClockPlace(due: $0.clock.due, id: $0.id) })
  }

  /// How the clocks that started in a span came out, by kind.
  package func compliance(
    from: Instant, before: Instant, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [ClockCompliance] {
    try await pool.read(
      ClockStatements.compliance, tenant.text, from.stored, before.stored, deadline: deadline
    ).map(\.compliance)
  }
}
