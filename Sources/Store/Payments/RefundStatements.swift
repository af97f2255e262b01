internal import Domain
internal import Postgres

enum RefundStatements {
  private static let columns = """
    f.refund_id, f.order_id, f.version, f.state, f.currency, f.amount_minor, f.freight_minor,
      f.reason, f.requested_by, f.approved_by, f.outcome_reason, f.provider, f.provider_ref,
      f.attempts, f.created_at, f.approved_at, f.ended_at
    """

  static let byID = Statement<String, PostgresUUID, RefundRow>(
    """
    SELECT \(columns)
    FROM refund AS f
    WHERE f.tenant_id = $1 AND f.refund_id = $2
    """)

  static let lines = Statement<String, [PostgresUUID], RefundLineRow>(
    """
    SELECT l.refund_id, l.line_no, l.quantity, l.amount_minor
    FROM refund_line AS l
    WHERE l.tenant_id = $1 AND l.refund_id = ANY ($2)
    ORDER BY l.refund_id, l.line_no
    """)

  /// What is asked back of each line and not called off; line 0 is freight.
  static let parts = Statement<String, PostgresUUID, Row<Int16, Int64, Int64>>(
    """
    SELECT l.line_no, sum(l.quantity)::bigint, sum(l.amount_minor)::bigint
    FROM refund AS f
    JOIN refund_line AS l ON l.tenant_id = f.tenant_id AND l.refund_id = f.refund_id
    WHERE f.tenant_id = $1 AND f.order_id = $2 AND f.state <> 6
    GROUP BY l.line_no
    UNION ALL
    SELECT 0::smallint, 0::bigint, COALESCE(sum(f.freight_minor), 0)::bigint
    FROM refund AS f
    WHERE f.tenant_id = $1 AND f.order_id = $2 AND f.state <> 6
    """)

  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, String, Int64, Int64, String, String, NoRow
  >(
    """
    INSERT INTO refund (tenant_id, refund_id, order_id, currency, amount_minor, freight_minor,
      reason, requested_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    """)

  static let insertLines = Statement<
    String, PostgresUUID, [Int16], [Int32], [Int64], NoRow
  >(
    """
    INSERT INTO refund_line (tenant_id, refund_id, line_no, quantity, amount_minor)
    SELECT $1, $2, u.line_no, u.quantity, u.amount
    FROM unnest($3::smallint[], $4::integer[], $5::bigint[]) AS u (line_no, quantity, amount)
    """)

  static let approve = Statement<String, PostgresUUID, Int64, RefundState, String, NoRow>
    .changingOne(
      """
      UPDATE refund
      SET version = version + 1, state = $4, approved_by = $5, approved_at = now()
      WHERE tenant_id = $1 AND refund_id = $2 AND version = $3
      """)

  /// $8: whether the provider tried.
  static let change = Statement<
    String, PostgresUUID, Int64, RefundState, String, String, String, Bool, NoRow
  >.changingOne(
    """
    UPDATE refund
    SET version = version + 1, state = $4,
      outcome_reason = CASE WHEN $4 IN (3, 4) THEN '' WHEN $5 = '' THEN outcome_reason ELSE $5 END,
      provider = CASE WHEN $6 = '' THEN provider ELSE $6 END,
      provider_ref = CASE WHEN $7 = '' THEN provider_ref ELSE $7 END,
      attempts = attempts + CASE WHEN $8 THEN 1 ELSE 0 END,
      ended_at = CASE WHEN $4 IN (4, 6) THEN now() END
    WHERE tenant_id = $1 AND refund_id = $2 AND version = $3
    """)

  private static let filter = """
    (cardinality($3::smallint[]) = 0 OR f.state = ANY ($3::smallint[]))
    ORDER BY f.refund_id DESC
    LIMIT $4
    """

  /// Newest first, by keyset.
  static let list = Statement<String, PostgresUUID, [Int16], Int64, RefundRow>(
    """
    SELECT \(columns)
    FROM refund AS f
    WHERE f.tenant_id = $1 AND f.refund_id < $2 AND \(filter)
    """)

  static let listByOrder = Statement<
    String, PostgresUUID, [Int16], Int64, PostgresUUID, RefundRow
  >(
    """
    SELECT \(columns)
    FROM refund AS f
    WHERE f.tenant_id = $1 AND f.order_id = $5 AND f.refund_id < $2 AND \(filter)
    """)
}
