package import Domain
internal import Postgres

/// Tells of clocks that are due soon and of those whose time is over, each once (SLA-2), whether there is an
/// order behind what they measure or none: a complaint may be about no order.
///
/// Clocks are claimed by row locks and told of in the transaction that marks them: with many processes
/// each alert is given by one, and one that dies gives none.
package struct ClockAlerts: Sendable {
  private let store: SlaStore

  package init(store: SlaStore) { self.store = store }

  /// An event of a clock; numbers are stored.
  package enum Event: Int16, Sendable {
    case warned = 1
    case breached = 2
  }

  /// Tells of some of the clocks that were due by `now`.
  ///
  /// - Parameter now: a time up to which every event was seen to: what was done in time is known then.
  /// - Returns: how many; as many as `StoreLimits.alertsMax` when there may be more.
  package func runOnce(now: Instant) async throws -> Int {
    let breached = try await tell(.breached, ClockStatements.claimOverdue, now)
    let warned = try await tell(.warned, ClockStatements.claimWarning, now)
    return max(breached, warned)
  }

  private func tell(
    _ event: Event, _ claim: Statement<PostgresTimestamp, Int64, ClockRow>, _ now: Instant
  ) async throws -> Int {
    try await store.pool.transaction(deadline: ContinuousClock.now + StoreLimits.feedWorkTimeout) {
      transaction in
      let clocks = try await transaction.run(claim, now.stored, Int64(StoreLimits.alertsMax))
        .map(\.clock)
      if clocks.isEmpty { return 0 }
      var batch = StatementBatch()
      batch.add(
        event == .breached ? ClockStatements.breach : ClockStatements.warn,
        clocks.map(\.tenant.text), clocks.map(\.id.stored), now.stored)
      for clock in clocks { add(event, clock, to: &batch) }
      _ = try await transaction.run(batch)
      return clocks.count
    }
  }

  private func add(_ event: Event, _ stored: StoredClock, to batch: inout StatementBatch) {
    let what = "\(stored.kind.name) \(stored.subjectKind.name) \(stored.subject)"
    let state = event == .breached ? ClockState.breached : stored.clock.state
    batch.add(
      CommandStatements.emit, stored.tenant.text, store.identifiers.next().stored, 0, .clock,
      stored.id.description, event.rawValue, stored.clock.state.code, state.code, 0, what,
      Self.actor)
    guard event == .breached else { return }
    batch.add(
      CommandStatements.raise, stored.tenant.text, store.identifiers.next().stored, 0, Self.actor,
      ExceptionKind.deadlineMissed.code, .clock, stored.id.description, stored.orderID?.stored, what
    )
  }

  private static let actor = "kontord/clocks"
}

extension StoreLimits {
  /// Alerts of one transaction: with event and exception case some milliseconds.
  package static let alertsMax = 50
  /// How long an event may be under way: a clock is not called late before everything that had begun in
  /// time has had so long to end.
  package static let clockGrace = Duration.seconds(5)
}
