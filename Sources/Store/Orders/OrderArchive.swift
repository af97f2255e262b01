package import Domain
internal import Postgres

extension OrderStore {
  /// The orders that were completed before a time, oldest first: what `archive` would take.
  package func archivable(
    before time: Instant, kind: OrderKind?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [OrderID] {
    try await pool.read(
      OrderArchiveStatements.due, tenant.text, time.stored, kind?.code ?? 0, Int64(limit),
      deadline: deadline
    ).compactMap { $0.values.uuidv7.map { OrderID($0) } }
  }

  /// Archives orders that were completed before a time, oldest first, in one transaction (ORD-18). One
  /// that another command is changing at the moment is left for the next call.
  ///
  /// - Returns: which were archived; a repeat of the request answers the same.
  package func archive(
    before time: Instant, kind: OrderKind?, limit: Int, reason: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<[OrderID]> {
    _ = try OrderState.completed.after(.archive)
    var ticket: StatementBatch.Ticket<Row<PostgresUUID>>?
    let outcome = try await CommandTransaction.attempt(
      .archiveOrders, key: key, expectedVersion: 0, pool: pool, deadline: deadline
    ) {
      let command = identifiers.next()
      var transaction = CommandTransaction(
        .archiveOrders, key: key, identifiers: identifiers, about: .order, command,
        name: "ARCHIVE", id: command)
      transaction.reason = reason
      ticket = transaction.add(
        OrderArchiveStatements.archive, key.tenant.text, time.stored, kind?.code ?? 0,
        Int64(limit), command.stored, key.actor)
      transaction.requireFeedOrder()
      return transaction
    }
    switch outcome {
    case .done(_, let replies):
      guard let ticket else { return Outcome([], isReplay: false) }
      let ids = try replies[ticket].compactMap { $0.values.uuidv7.map { OrderID($0) } }
      return Outcome(ids.sorted(), isReplay: false)
    case .replayed(let command, _, _):
      let ids = try await pool.read(
        OrderArchiveStatements.archivedBy, key.tenant.text, command.stored, deadline: deadline
      ).compactMap { $0.values.uuidv7.map { OrderID($0) } }
      return Outcome(ids.sorted(), isReplay: true)
    }
  }
}

enum OrderArchiveStatements {
  static let due = Statement<String, PostgresTimestamp, Int16, Int64, Row<PostgresUUID>>(
    """
    SELECT o.order_id
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.state = 12 AND o.completed_at < $2 AND ($3 = 0 OR o.kind = $3)
    ORDER BY o.completed_at, o.order_id
    LIMIT $4
    """)

  static let archive = Statement<
    String, PostgresTimestamp, Int16, Int64, PostgresUUID, String, Row<PostgresUUID>
  >(
    """
    WITH due AS (
      SELECT o.order_id
      FROM orders AS o
      WHERE o.tenant_id = $1 AND o.state = 12 AND o.completed_at < $2 AND ($3 = 0 OR o.kind = $3)
      ORDER BY o.completed_at, o.order_id
      LIMIT $4
      FOR NO KEY UPDATE SKIP LOCKED
    ), archived AS (
      UPDATE orders AS o
      SET state = 13, version = o.version + 1, archived_at = now(), archived_in = $5,
        updated_at = now()
      FROM due AS d
      WHERE o.tenant_id = $1 AND o.order_id = d.order_id AND o.state = 12
      RETURNING o.order_id, o.version
    ), event AS (
      INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version,
        actor)
      SELECT $1, a.order_id, $5, 15, 12, 13, a.version, $6
      FROM archived AS a
    ), told AS (
      INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
        to_state, version, actor)
      SELECT $1, $5, row_number() OVER (ORDER BY a.order_id), 1, a.order_id::text, 15, 12, 13,
        a.version, $6
      FROM archived AS a
    )
    SELECT a.order_id
    FROM archived AS a
    """)

  static let archivedBy = Statement<String, PostgresUUID, Row<PostgresUUID>>(
    """
    SELECT o.order_id
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.archived_in = $2
    """)
}
