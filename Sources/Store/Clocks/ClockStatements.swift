internal import Domain
internal import Postgres

enum ClockStatements {
  static let byID = Statement<String, PostgresUUID, ClockRow>(
    """
    SELECT \(ClockRow.list)
    FROM sla_clock AS c
    WHERE c.tenant_id = $1 AND c.clock_id = $2
    """)

  /// The earliest due first, by keyset.
  static let list = Statement<
    String, PostgresTimestamp?, PostgresUUID?, [Int16], [Int16], PostgresUUID?, PostgresTimestamp?,
    PostgresTimestamp?, Int64, ClockRow
  >(
    """
    SELECT \(ClockRow.list)
    FROM sla_clock AS c
    WHERE c.tenant_id = $1
      AND ($2::timestamptz IS NULL OR (c.due_at, c.clock_id) > ($2::timestamptz, $3::uuid))
      AND (cardinality($4::smallint[]) = 0 OR c.kind = ANY ($4::smallint[]))
      AND (cardinality($5::smallint[]) = 0 OR c.state = ANY ($5::smallint[]))
      AND ($6::uuid IS NULL OR c.order_id = $6::uuid)
      AND ($7::timestamptz IS NULL OR c.due_at >= $7::timestamptz)
      AND ($8::timestamptz IS NULL OR c.due_at < $8::timestamptz)
    ORDER BY c.due_at, c.clock_id
    LIMIT $9
    """)

  static let compliance = Statement<
    String, PostgresTimestamp, PostgresTimestamp, ComplianceRow
  >(
    """
    SELECT c.kind, count(*) FILTER (WHERE c.state = 3), count(*) FILTER (WHERE c.state = 4),
      count(*) FILTER (WHERE c.state IN (1, 2)), count(*) FILTER (WHERE c.state = 5)
    FROM sla_clock AS c
    WHERE c.tenant_id = $1 AND c.started_at >= $2 AND c.started_at < $3
    GROUP BY c.kind
    ORDER BY c.kind
    """)

  /// The latest clock of each kind on each of these subjects.
  static let latest = Statement<[String], [Int16], [String], ClockRow>(
    """
    SELECT DISTINCT ON (c.tenant_id, c.kind, c.subject) \(ClockRow.list)
    FROM unnest($1::text[], $2::smallint[], $3::text[]) AS u (tenant_id, kind, subject)
    JOIN sla_clock AS c
      ON c.tenant_id = u.tenant_id AND c.kind = u.kind AND c.subject = u.subject
    ORDER BY c.tenant_id, c.kind, c.subject, c.round DESC
    """)

  /// What clocks want to know of these orders.
  static let orderFacts = Statement<[String], [PostgresUUID], OrderFactsRow>(
    """
    SELECT o.tenant_id, o.order_id, o.received_at, o.payment_method, o.payment_state, o.class, o.holds,
      EXISTS (SELECT FROM urgent_request AS r
        WHERE r.tenant_id = o.tenant_id AND r.order_id = o.order_id AND r.state IN (1, 2, 3, 5))
    FROM unnest($1::text[], $2::uuid[]) AS u (tenant_id, order_id)
    JOIN orders AS o ON o.tenant_id = u.tenant_id AND o.order_id = u.order_id
    """)

  /// The orders behind these refunds, complaints, exception cases, returns and urgent requests.
  static let subjectOrders = Statement<
    [String], [PostgresUUID], Row<String, PostgresUUID, PostgresUUID>
  >(
    """
    WITH subject AS (
      SELECT u.tenant_id, u.id FROM unnest($1::text[], $2::uuid[]) AS u (tenant_id, id)
    )
    SELECT f.tenant_id, f.refund_id, f.order_id
    FROM subject AS s
    JOIN refund AS f ON f.tenant_id = s.tenant_id AND f.refund_id = s.id
    UNION ALL
    SELECT c.tenant_id, c.complaint_id, c.order_id
    FROM subject AS s
    JOIN complaint AS c ON c.tenant_id = s.tenant_id AND c.complaint_id = s.id
    WHERE c.order_id IS NOT NULL
    UNION ALL
    SELECT e.tenant_id, e.case_id, e.order_id
    FROM subject AS s
    JOIN exception_case AS e ON e.tenant_id = s.tenant_id AND e.case_id = s.id
    WHERE e.order_id IS NOT NULL
    UNION ALL
    SELECT r.tenant_id, r.rma_id, r.order_id
    FROM subject AS s
    JOIN rma AS r ON r.tenant_id = s.tenant_id AND r.rma_id = s.id
    UNION ALL
    SELECT r.tenant_id, r.urgent_id, r.order_id
    FROM subject AS s
    JOIN urgent_request AS r ON r.tenant_id = s.tenant_id AND r.urgent_id = s.id
    """)

  /// New clocks, and what became of those that were there. A breach that was noticed meanwhile stays.
  static let write = Statement<
    [String], [PostgresUUID], [Int16], [Int16], [String], [Int16], [PostgresUUID?], [Int16],
    [String], [Int64], [Int64], [PostgresTimestamp], [PostgresTimestamp], [PostgresTimestamp?],
    [PostgresTimestamp?], [Int64], [PostgresTimestamp?], NoRow
  >(
    """
    INSERT INTO sla_clock AS c (tenant_id, clock_id, kind, subject_kind, subject, round, order_id,
      state, calendar, duration_us, warning_us, started_at, due_at, warn_at, paused_at, paused_us,
      stopped_at)
    SELECT u.tenant_id, u.clock_id, u.kind, u.subject_kind, u.subject, u.round, u.order_id, u.state,
      u.calendar, u.duration_us, u.warning_us, u.started_at, u.due_at, u.warn_at, u.paused_at,
      u.paused_us, u.stopped_at
    FROM unnest($1::text[], $2::uuid[], $3::smallint[], $4::smallint[], $5::text[], $6::smallint[],
      $7::uuid[], $8::smallint[], $9::text[], $10::bigint[], $11::bigint[], $12::timestamptz[],
      $13::timestamptz[], $14::timestamptz[], $15::timestamptz[], $16::bigint[],
      $17::timestamptz[]) AS u (tenant_id, clock_id, kind, subject_kind, subject, round, order_id,
      state, calendar, duration_us, warning_us, started_at, due_at, warn_at, paused_at, paused_us,
      stopped_at)
    -- Sorted: the workers lock in no other order (I4).
    ORDER BY u.tenant_id, u.clock_id
    ON CONFLICT (tenant_id, clock_id) DO UPDATE
    SET state = CASE WHEN c.state = 4 THEN c.state ELSE excluded.state END,
      due_at = excluded.due_at, warn_at = excluded.warn_at,
      paused_at = CASE WHEN c.state = 4 THEN NULL ELSE excluded.paused_at END,
      paused_us = excluded.paused_us, stopped_at = excluded.stopped_at
    """)

  /// Clocks whose time was over by $1, for this transaction alone.
  static let claimOverdue = Statement<PostgresTimestamp, Int64, ClockRow>(
    """
    SELECT \(ClockRow.list)
    FROM sla_clock AS c
    WHERE c.breached_at IS NULL AND c.state IN (1, 4) AND c.due_at < $1
    ORDER BY c.due_at
    LIMIT $2
    FOR UPDATE SKIP LOCKED
    """)

  static let breach = Statement<[String], [PostgresUUID], PostgresTimestamp, NoRow>(
    """
    UPDATE sla_clock AS c
    SET state = 4, breached_at = $3
    FROM unnest($1::text[], $2::uuid[]) AS u (tenant_id, clock_id)
    WHERE c.tenant_id = u.tenant_id AND c.clock_id = u.clock_id
    """)

  /// Clocks that were to warn by $1, for this transaction alone.
  static let claimWarning = Statement<PostgresTimestamp, Int64, ClockRow>(
    """
    SELECT \(ClockRow.list)
    FROM sla_clock AS c
    WHERE c.warned_at IS NULL AND c.state = 1 AND c.warn_at < $1
    ORDER BY c.warn_at
    LIMIT $2
    FOR UPDATE SKIP LOCKED
    """)

  static let warn = Statement<[String], [PostgresUUID], PostgresTimestamp, NoRow>(
    """
    UPDATE sla_clock AS c
    SET warned_at = $3
    FROM unnest($1::text[], $2::uuid[]) AS u (tenant_id, clock_id)
    WHERE c.tenant_id = u.tenant_id AND c.clock_id = u.clock_id
    """)
}

struct OrderFactsRow: PostgresRow {
  let tenant: TenantID
  let order: OrderID
  let received: Instant
  let paymentMethod: PaymentMethod?
  let paymentState: PaymentState
  let orderClass: OrderClass
  let holds: HoldSet
  let hasRequest: Bool

  static let columns: [PostgresType] = [
    .text, .uuid, .timestamptz, .int2, .int2, .int2, .int4, .bool,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    tenant = try columns.code()
    order = try columns.id()
    received = try columns.instant()
    paymentMethod = try columns.optionalState()
    paymentState = try columns.next()
    orderClass = try columns.next()
    holds = HoldSet(rawValue: try columns.next())
    hasRequest = try columns.next()
  }
}
