internal import Domain
internal import Postgres

enum PaymentStatements {
  private static let columns = """
    p.payment_id, p.order_id, p.version, p.state, p.mark, p.method, p.provider, p.provider_ref,
      p.currency, p.amount_minor, p.captured_minor, p.paid_at, p.created_at, p.created_by, p.reason
    """

  static let byID = Statement<String, PostgresUUID, PaymentRow>(
    """
    SELECT \(columns)
    FROM payment AS p
    WHERE p.tenant_id = $1 AND p.payment_id = $2
    """)

  /// The payment of a provider's name, or, on the order, one that was declared with it under the same
  /// name and names no provider.
  static let byReference = Statement<String, String, String, PostgresUUID, PaymentRow>(
    """
    SELECT \(columns)
    FROM payment AS p
    WHERE p.tenant_id = $1 AND p.provider = $2 AND p.provider_ref = $3
    UNION ALL
    SELECT \(columns)
    FROM payment AS p
    WHERE p.tenant_id = $1 AND p.payment_id = $4 AND p.provider = '' AND p.provider_ref = $3
    """)

  /// Changes no row when the provider's name is taken by now.
  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, PaymentState, PaymentMark, Int16, String, String, String,
    Int64, Int64, PostgresTimestamp, String, NoRow
  >.changingOne(
    """
    INSERT INTO payment (tenant_id, payment_id, order_id, state, mark, method, provider,
      provider_ref, currency, amount_minor, captured_minor, paid_at, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING
    """)

  static let change = Statement<
    String, PostgresUUID, Int64, PaymentState, Int64, String, NoRow
  >.changingOne(
    """
    UPDATE payment
    SET version = version + 1, state = $4, captured_minor = captured_minor + $5,
      reason = CASE WHEN $6 = '' THEN reason ELSE $6 END
    WHERE tenant_id = $1 AND payment_id = $2 AND version = $3
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], [Int16], Int64, PaymentRow
  >(
    """
    SELECT \(columns)
    FROM payment AS p
    WHERE p.tenant_id = $1 AND p.payment_id < $2 AND \(filter)
    """)

  static let listByOrder = Statement<
    String, PostgresUUID, [Int16], [Int16], Int64, PostgresUUID, PaymentRow
  >(
    """
    SELECT \(columns)
    FROM payment AS p
    WHERE p.tenant_id = $1 AND p.order_id = $6 AND p.payment_id < $2 AND \(filter)
    """)

  private static let filter = """
    (cardinality($3::smallint[]) = 0 OR p.state = ANY ($3::smallint[]))
      AND (cardinality($4::smallint[]) = 0 OR p.mark = ANY ($4::smallint[]))
    ORDER BY p.payment_id DESC
    LIMIT $5
    """

  /// What is due first comes first, by keyset; the index on what is unpaid leads.
  static let unpaid = Statement<
    String, PostgresTimestamp, PostgresUUID, PostgresTimestamp?, Int16, Int64, UnpaidOrderRow
  >(
    """
    SELECT o.order_id, o.number, o.customer_ref, o.payment_method, o.currency, o.total_minor,
      o.captured_minor, o.payment_due_at, o.payment_reminders
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.payment_due_at IS NOT NULL AND o.captured_minor < o.total_minor
      AND o.state NOT IN (5, 14, 15)
      AND (o.payment_due_at, o.order_id) > ($2, $3)
      AND ($4::timestamptz IS NULL OR o.payment_due_at < $4::timestamptz)
      AND ($5::smallint = 0 OR o.payment_method = $5::smallint)
    ORDER BY o.payment_due_at, o.order_id
    LIMIT $6
    """)

  /// Gives back what is authorized and not captured of an order that the same command has changed: its
  /// payments, their events behind those of the command, and the order's sums.
  static let releaseOpen = Statement<
    String, PostgresUUID, String, PostgresUUID, String, AggregateKind, Int16, NoRow
  >(
    """
    WITH open AS (
      SELECT p.payment_id, p.state, p.amount_minor - p.captured_minor AS held
      FROM payment AS p
      WHERE p.tenant_id = $1 AND p.order_id = $4 AND p.state = 2
      ORDER BY p.payment_id
      FOR NO KEY UPDATE
    ), released AS (
      UPDATE payment AS p
      SET version = p.version + 1, state = CASE WHEN p.captured_minor > 0 THEN 3 ELSE 5 END,
        reason = $5
      FROM open
      WHERE p.tenant_id = $1 AND p.payment_id = open.payment_id
      RETURNING p.payment_id, open.state AS before, p.state, p.version, open.held
    ), told AS (
      INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
        to_state, version, detail, actor)
      SELECT $1, $2, \(releaseOrdinal) + row_number() OVER (ORDER BY payment_id), $6, payment_id::text,
        $7, before, state, version, $5, $3
      FROM released
    )
    UPDATE orders AS o
    SET authorized_minor = o.authorized_minor - r.held,
      payment_state = CASE WHEN o.payment_state = 2 THEN 1 ELSE o.payment_state END,
      payment_minor = NULLIF(o.captured_minor + o.authorized_minor - r.held, 0)
    FROM (SELECT sum(held)::bigint AS held FROM released HAVING count(*) > 0) AS r
    WHERE o.tenant_id = $1 AND o.order_id = $4
    """)

  /// Behind the events that commands number one by one, before those of `cancel_fulfilments`.
  private static let releaseOrdinal = 500
}
