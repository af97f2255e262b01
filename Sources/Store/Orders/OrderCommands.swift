package import Domain
internal import Postgres

extension OrderStore {
  /// Cancels an order: releases what it reserved and notes the fee, in one transaction (CHG-6).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `ALREADY_HANDED_OVER`, `VERSION_CONFLICT`.
  package func cancel(
    _ id: OrderID, reason: String, policy: OrderPolicy = .standard, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    let now = identifiers.now
    return try await change(
      id, .cancelOrder, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { order, transaction in
        transaction.endProcesses(of: order, because: "CANCELLED")
        transaction.refundCancelled(
          order, now: now, policy: policy, as: RefundID(identifiers.next()), reason: reason)
        if Cancellation.releasesAuthorized(order, now: now, policy: policy) {
          transaction.releaseAuthorized(order, reason: reason)
        }
        guard order.state == .inFulfilment else { return }
        transaction.add(
          FulfilmentWrites.cancelOfOrder, key.tenant.text, identifiers.next().stored, key.actor,
          id.stored, reason)
      },
      decide: { order throws(Refusal) in
        let cancellation = try Cancellation.decide(order, now: now, policy: policy)
        return OrderChange(
          state: .cancelled, holds: [], findings: order.findings, event: .cancelled,
          detail: reason, fee: cancellation.fee.minorUnits, lines: cancellation.lines,
          movements: cancellation.releases)
      })
  }

  /// Reads an order, lets the domain decide and changes it, if it is still the order that was read;
  /// decides again when it is not and the caller expects no version.
  ///
  /// - Parameters:
  ///   - adding: what else the command writes, behind the change.
  ///   - decide: of the order as it was read.
  func change(
    _ id: OrderID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?,
    adding: (Order, inout CommandTransaction) throws -> Void = { _, _ in },
    decide: (Order) throws(Refusal) -> OrderChange
  ) async throws -> Outcome<Order> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .order, id.uuid)
      transaction.change(order, to: try decide(order))
      try adding(order, &transaction)
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// Adds a note to an order's timeline (ORD-8).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `VERSION_CONFLICT`.
  package func addNote(
    _ note: OrderNote, to id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredNote> {
    var added: StatementBatch.Ticket<Row<PostgresTimestamp>>?
    let noteID = identifiers.next()
    let outcome = try await CommandTransaction.attempt(
      .addNote, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .addNote, key: key, identifiers: identifiers, about: .order, noteID, name: id.description,
        id: noteID)
      transaction.change(
        order, to: OrderChange(of: order, event: .noteAdded, detail: note.source.name))
      added = transaction.add(
        OrderStatements.addNote, key.tenant.text, id.stored, noteID.stored, note.source, note.text,
        key.actor)
      return transaction
    }
    switch outcome {
    case .done(_, let replies):
      guard let added, let created = try replies[added].first?.values else {
        throw PostgresError.protocolViolation("a note without its time")
      }
      return Outcome(
        StoredNote(id: NoteID(noteID), note: note, actor: key.actor, created: created.instant),
        isReplay: false)
    case .replayed(let answered, _, _):
      let before = try await pool.read(
        OrderStatements.notes, key.tenant.text, id.stored, [answered.stored], deadline: deadline
      ).first(orNo: .order, id).note
      return Outcome(before, isReplay: true)
    }
  }

  /// What happened to an order, oldest first, after an event; the next page begins after the last.
  package func timeline(
    of id: OrderID, after position: (event: EventID, ordinal: Int16)?, limit: Int,
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [TimelineEntry] {
    let start = PostgresUUID.after(position?.event)
    let events = try await pool.read(
      OrderStatements.timeline, tenant.text, id.stored, start, position?.ordinal ?? -1,
      PageLimit(limit).rows, deadline: deadline
    ).map(\.event)
    let noted = events.filter { $0.kind == .noteAdded }.map(\.position.event.stored)
    if noted.isEmpty { return events.map { TimelineEntry(event: $0, note: nil) } }
    let notes = try await pool.read(
      OrderStatements.notes, tenant.text, id.stored, noted, deadline: deadline)
    let byID = Dictionary(notes.map { ($0.note.id.uuid, $0.note) }) { first, _ in first }
    return events.map { TimelineEntry(event: $0, note: byID[$0.position.event]) }
  }
}

extension CommandTransaction {
  /// Ends what people had under way on an order that has come to its end: its review, its change.
  mutating func endProcesses(of order: Order, because reason: String) {
    add(ReviewStatements.end, key.tenant.text, order.id.stored)
    add(ChangeStatements.withdrawOpen, key.tenant.text, order.id.stored, reason)
  }
}
