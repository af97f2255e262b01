internal import Domain
internal import Postgres

/// What `CommandTransaction` is made of.
enum CommandStatements {
  static let begin = Statement<String, Int16, String, String, [UInt8], PostgresUUID, NoRow>(
    "SELECT begin_command($1, $2, $3, $4, $5, $6)")

  static let finish = Statement<
    String, Int16, String, String, PostgresUUID, String, Int16, Int64, AggregateKind, String,
    String,
    NoRow
  >("SELECT finish_command($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")

  static let lockOrder = Statement<String, PostgresUUID, Int64, NoRow>(
    "SELECT lock_order($1, $2, $3)")

  static let changeOrder = Statement<
    String, PostgresUUID, String, PostgresUUID, Int64, OrderState, Int32, Int32, OrderEventKind,
    String, Int64, [Int16], [Int32], [Int32], [Int32], [Int32], [String], [String], [String], Int16,
    [Int64], [Int64], NoRow
  >(
    """
    SELECT require_order_change($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
      $16, $17, $18, $19, $20, $21, $22)
    """)

  /// Forgets the holds that are not in the set.
  static let releaseHolds = Statement<String, PostgresUUID, Int32, NoRow>(
    """
    DELETE FROM order_hold
    WHERE tenant_id = $1 AND order_id = $2 AND $3::integer & (1 << (kind - 1)) = 0
    """)

  static let placeHold = Statement<
    String, PostgresUUID, Int16, String, String, PostgresTimestamp?, String, NoRow
  >(
    """
    INSERT INTO order_hold AS h (tenant_id, order_id, kind, owner, reason, due_at, placed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant_id, order_id, kind) DO UPDATE
    SET owner = excluded.owner, reason = excluded.reason, due_at = excluded.due_at,
      placed_by = excluded.placed_by, placed_at = excluded.placed_at
    """)

  /// Overtakes the command where another one with a higher transaction number has told of what this one
  /// tells of: the feed would hear of them in the wrong order.
  static let requireFeedOrder = Statement<String, NoRow>(
    """
    SELECT require_one(CASE WHEN EXISTS (
      SELECT FROM outbox AS own
      JOIN outbox AS later ON later.tenant_id = own.tenant_id
        AND later.aggregate_kind = own.aggregate_kind AND later.aggregate = own.aggregate
        AND later.transaction_id > own.transaction_id
      WHERE own.tenant_id = $1 AND own.transaction_id = pg_current_xact_id()) THEN 0 ELSE 1 END)
    """)

  /// What `create_orders` refused is decided again.
  static let requireOrder = Statement<String, PostgresUUID, NoRow>(
    """
    SELECT require_one((SELECT count(*) FROM orders WHERE tenant_id = $1 AND order_id = $2))
    """)

  static let emit = Statement<
    String, PostgresUUID, Int32, AggregateKind, String, Int16, Int16, Int16, Int64, String, String,
    NoRow
  >(
    """
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, detail, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    """)

  static let raise = Statement<
    String, PostgresUUID, Int32, String, Int16, AggregateKind, String, PostgresUUID?, String, NoRow
  >("SELECT raise_exception($1, $2, $3, $4, $5, $6, $7, $8, $9)")
}
