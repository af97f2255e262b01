internal import Domain
internal import Postgres

/// The reads of orders, and the commands on one order.
enum OrderStatements {
  static let byID = Statement<String, [PostgresUUID], OrderRow>(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.order_id = ANY ($2)
    """)

  static let one = Statement<String, PostgresUUID, OrderRow>(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.order_id = $2
    """)

  static let byNumber = Statement<String, Int64, OrderRow>(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.number = $2
    """)

  static let lines = Statement<String, [PostgresUUID], OrderLineRow>(
    """
    SELECT \(lineColumns)
    FROM order_line AS l
    WHERE l.tenant_id = $1 AND l.order_id = ANY ($2)
    ORDER BY l.order_id, l.line_no
    """)

  static let linesOfOne = Statement<String, PostgresUUID, OrderLineRow>(
    """
    SELECT \(lineColumns)
    FROM order_line AS l
    WHERE l.tenant_id = $1 AND l.order_id = $2
    ORDER BY l.line_no
    """)

  static let linesByNumber = Statement<String, Int64, OrderLineRow>(
    """
    SELECT \(lineColumns)
    FROM orders AS o
    JOIN order_line AS l ON l.tenant_id = o.tenant_id AND l.order_id = o.order_id
    WHERE o.tenant_id = $1 AND o.number = $2
    ORDER BY l.line_no
    """)

  /// Where the lines' reserved units are, of orders that have any.
  static let reservations = Statement<String, [PostgresUUID], ReservationRow>(
    """
    SELECT r.order_id, r.line_no, r.warehouse, r.quantity
    FROM reservation AS r
    WHERE r.tenant_id = $1 AND r.order_id = ANY ($2) AND r.quantity > 0
    ORDER BY r.order_id, r.line_no, r.warehouse
    """)

  static let reservationsOfOne = Statement<String, PostgresUUID, ReservationRow>(
    """
    SELECT r.order_id, r.line_no, r.warehouse, r.quantity
    FROM reservation AS r
    WHERE r.tenant_id = $1 AND r.order_id = $2 AND r.quantity > 0
    ORDER BY r.line_no, r.warehouse
    """)

  static let reservationsByNumber = Statement<String, Int64, ReservationRow>(
    """
    SELECT r.order_id, r.line_no, r.warehouse, r.quantity
    FROM orders AS o
    JOIN reservation AS r ON r.tenant_id = o.tenant_id AND r.order_id = o.order_id
    WHERE o.tenant_id = $1 AND o.number = $2 AND r.quantity > 0
    ORDER BY r.line_no, r.warehouse
    """)

  private static let lineColumns = """
    l.order_id, l.line_no, l.sku, l.name, l.spec, l.packaging, l.warehouse, l.currency,
      l.unit_price_minor, l.list_price_minor, l.line_total_minor, l.ordered, l.cancelled, l.reserved,
      l.backordered, l.shipped, l.delivered, l.written_off, l.returned,
      l.return_requested
    """

  // Lists: newest first, by keyset. The key itself is time-ordered (S2). One statement for each
  // index that can lead, the rest of the filter on the rows that it finds.

  static let filter = """
    (cardinality($3::smallint[]) = 0 OR o.state = ANY ($3::smallint[]))
      AND (cardinality($4::smallint[]) = 0 OR o.channel = ANY ($4::smallint[]))
      AND ($5::text = '' OR EXISTS (
        SELECT FROM order_line AS l
        WHERE l.tenant_id = o.tenant_id AND l.order_id = o.order_id AND l.sku = $5::text))
      AND ($6::timestamptz IS NULL OR o.created_at >= $6::timestamptz)
      AND ($7::timestamptz IS NULL OR o.created_at < $7::timestamptz)
      AND ($9::text = '' OR o.owner = $9::text)
      AND ($10::integer = 0 OR o.holds & $10::integer <> 0)
      AND (cardinality($11::smallint[]) = 0 OR o.class = ANY ($11::smallint[]))
      AND o.priority >= $12::smallint
    """
  private static let newestFirst = """
    ORDER BY o.order_id DESC
    LIMIT $8
    """

  static let list = Statement<
    String, PostgresUUID, [Int16], [Int16], String, PostgresTimestamp?, PostgresTimestamp?, Int64,
    String, Int32, [Int16], Int16, OrderRow
  >(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.order_id < $2 AND \(filter)
    \(newestFirst)
    """)

  static let listByCustomer = Statement<
    String, PostgresUUID, [Int16], [Int16], String, PostgresTimestamp?, PostgresTimestamp?, Int64,
    String, Int32, [Int16], Int16, String, OrderRow
  >(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.customer_ref = $13 AND o.order_id < $2 AND \(filter)
    \(newestFirst)
    """)

  static let listBySource = Statement<
    String, PostgresUUID, [Int16], [Int16], String, PostgresTimestamp?, PostgresTimestamp?, Int64,
    String, Int32, [Int16], Int16, String, String, OrderRow
  >(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1
      AND o.order_id IN (
        SELECT s.order_id FROM order_source AS s
        WHERE s.tenant_id = $1 AND s.channel = ANY ('{1,2,3,4,5,6,7}') AND s.source_ref = $13)
      AND ($14::text = '' OR o.customer_ref = $14::text)
      AND o.order_id < $2 AND \(filter)
    \(newestFirst)
    """)

  /// Open orders as they are worked on (PRI-1, PRI-2): behind a place, which is the negated priority
  /// and the id.
  static let listByPriority = Statement<
    String, PostgresUUID, [Int16], [Int16], String, PostgresTimestamp?, PostgresTimestamp?, Int64,
    String, Int32, [Int16], Int16, Int32, String, String, OrderRow
  >(
    """
    SELECT \(OrderColumns.list)
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.state IN (1, 2, 3, 4, 6, 7, 8, 9, 10)
      AND (-o.priority, o.order_id) > ($13::integer, $2)
      AND ($14::text = '' OR o.source_ref = $14::text)
      AND ($15::text = '' OR o.customer_ref = $15::text)
      AND \(filter)
    ORDER BY -o.priority, o.order_id
    LIMIT $8
    """)

  // Timeline.

  private static let eventColumns = """
    e.order_id, e.transaction_id, e.event_id, e.ordinal::integer, e.kind, e.from_state, e.to_state,
      e.version, e.detail, e.actor, e.occurred_at
    """

  static let timeline = Statement<
    String, PostgresUUID, PostgresUUID, Int16, Int64, OrderEventRow
  >(
    """
    SELECT \(eventColumns)
    FROM order_event AS e
    WHERE e.tenant_id = $1 AND e.order_id = $2 AND (e.event_id, e.ordinal) > ($3, $4)
    ORDER BY e.event_id, e.ordinal
    LIMIT $5
    """)

  static let notes = Statement<String, PostgresUUID, [PostgresUUID], OrderNoteRow>(
    """
    SELECT n.note_id, n.author_kind, n.body, n.actor, n.created_at
    FROM order_note AS n
    WHERE n.tenant_id = $1 AND n.order_id = $2 AND n.note_id = ANY ($3)
    """)

  /// What a watcher of one order has not seen, below the feed's horizon (F1).
  static let eventsAfter = Statement<
    String, PostgresUUID, PostgresTransactionID, PostgresUUID, Int32, OrderEventRow
  >(
    """
    SELECT \(eventColumns)
    FROM order_event AS e
    WHERE e.tenant_id = $1 AND e.order_id = $2
      AND (e.transaction_id, e.event_id, e.ordinal::integer) > ($3, $4, $5)
      AND e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY e.transaction_id, e.event_id, e.ordinal
    """)

  static let addNote = Statement<
    String, PostgresUUID, PostgresUUID, NoteSource, String, String, Row<PostgresTimestamp>
  >(
    """
    INSERT INTO order_note (tenant_id, order_id, note_id, author_kind, body, actor)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING created_at
    """)
}
