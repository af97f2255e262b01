package import Postgres

/// Forgets events of the outbox that no reader comes back for.
///
/// Tailers are milliseconds behind, and a stream that resumes reads the aggregate's own history. So age
/// decides, but only of what readers could see: a transaction that runs for longer than that keeps
/// events from them (F1), and so from this. What a registered consumer has not acknowledged is kept
/// for longer, though not for ever: one that is never coming back must not fill the disk. While it
/// keeps the oldest events, the later ones behind them stay too.
package enum OutboxPruning {
  /// Looks at so many of the oldest, not for the oldest of an age: with none of that age it would
  /// read the whole index. Another process's rows under way are its own.
  static let deleteOldest = Statement<Int64, Int64, Int64, Row<Int64>>(
    """
    WITH oldest AS (
      SELECT b.transaction_id, b.event_id, b.ordinal, b.tenant_id, b.occurred_at
      FROM outbox AS b
      WHERE b.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY b.transaction_id, b.event_id, b.ordinal
      LIMIT $2
      FOR UPDATE SKIP LOCKED
    ), pruned AS (
      DELETE FROM outbox AS b
      USING oldest AS o
      WHERE b.transaction_id = o.transaction_id AND b.event_id = o.event_id
        AND b.ordinal = o.ordinal AND b.tenant_id = o.tenant_id
        AND o.occurred_at < now() - make_interval(secs => $1)
        AND (o.occurred_at < now() - make_interval(secs => $3) OR NOT EXISTS (
          SELECT FROM feed_consumer AS c
          WHERE c.tenant_id IN (o.tenant_id, '')
            AND (c.transaction_id, c.event_id, c.ordinal)
              < (o.transaction_id, o.event_id, o.ordinal)))
      RETURNING b.transaction_id, b.event_id, b.ordinal
    ), last AS (
      SELECT p.transaction_id, p.event_id, p.ordinal
      FROM pruned AS p
      ORDER BY p.transaction_id DESC, p.event_id DESC, p.ordinal DESC
      LIMIT 1
    ), remembered AS (
      UPDATE feed_pruning AS f
      SET transaction_id = l.transaction_id, event_id = l.event_id, ordinal = l.ordinal
      FROM last AS l
      WHERE (f.transaction_id, f.event_id, f.ordinal)
        < (l.transaction_id, l.event_id, l.ordinal)
    )
    SELECT count(*) FROM pruned
    """)

  /// Deletes events older than `StoreLimits.outboxAge`, or `outboxAgeMax` where a consumer has not
  /// acknowledged them, at most `StoreLimits.prunedEventsMax`.
  ///
  /// - Returns: how many; as many as the limit when there may be more.
  package static func run(
    _ pool: PostgresPool, deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> Int64 {
    try await run(pool, batch: StoreLimits.prunedEventsMax, deadline: deadline)
  }

  package static func run(
    _ pool: PostgresPool, batch: Int64, deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> Int64 {
    let age = StoreLimits.outboxAge.components.seconds
    let ageMax = StoreLimits.outboxAgeMax.components.seconds
    return try await pool.write(deleteOldest, age, batch, ageMax, deadline: deadline).first?.values
      ?? 0
  }
}
