internal import Domain
internal import Postgres

/// The proof of I2, piece by piece of one snapshot. Pieces are closed at both ends: what lies between two
/// rows that are there is in one of them, whichever table has it alone.
enum LedgerStatements {
  /// Where the next piece of what claims stock ends: its last id.
  static let claimsEnd = Statement<String, PostgresUUID, Int64, Row<PostgresUUID>>(
    """
    SELECT c.id
    FROM (
      SELECT each_one.id
      FROM (
        SELECT l.order_id AS id FROM order_line AS l WHERE l.tenant_id = $1 AND l.order_id > $2
        UNION ALL
        SELECT r.order_id FROM reservation AS r WHERE r.tenant_id = $1 AND r.order_id > $2
        UNION ALL
        SELECT h.hold_id FROM stock_hold AS h WHERE h.tenant_id = $1 AND h.hold_id > $2
      ) AS each_one
      ORDER BY each_one.id
      LIMIT $3
    ) AS c
    ORDER BY c.id DESC
    LIMIT 1
    """)

  /// Live reservations and holds by stock row, and what lines have reserved more than their reservations, or
  /// less: at their first choice.
  static let claims = Statement<
    String, PostgresUUID, PostgresUUID, String, String, LedgerClaimsRow
  >(
    """
    WITH part AS (
      SELECT r.order_id, r.line_no, r.sku, r.warehouse, r.quantity
      FROM reservation AS r
      WHERE r.tenant_id = $1 AND r.order_id > $2 AND r.order_id <= $3 AND r.state IN (1, 2)
    ), claim AS (
      SELECT p.sku, p.warehouse, p.quantity AS reserved, 1 AS entries, 0 AS surplus, 0 AS held
      FROM part AS p
      UNION ALL
      SELECT l.sku, l.warehouse, 0, 0, l.reserved - COALESCE(p.quantity, 0), 0
      FROM order_line AS l
      LEFT JOIN (
        SELECT order_id, line_no, sum(quantity) AS quantity FROM part GROUP BY order_id, line_no
      ) AS p ON p.order_id = l.order_id AND p.line_no = l.line_no
      WHERE l.tenant_id = $1 AND l.order_id > $2 AND l.order_id <= $3
        AND l.reserved <> COALESCE(p.quantity, 0)
      UNION ALL
      SELECT l.sku, l.warehouse, 0, 0, 0, l.quantity
      FROM stock_hold AS h
      JOIN stock_hold_line AS l ON l.tenant_id = h.tenant_id AND l.hold_id = h.hold_id
      WHERE h.tenant_id = $1 AND h.hold_id > $2 AND h.hold_id <= $3 AND h.state IN (1, 2)
    )
    SELECT c.sku, c.warehouse, sum(c.reserved)::bigint, sum(c.entries)::bigint,
      sum(c.surplus)::bigint, sum(c.held)::bigint
    FROM claim AS c
    WHERE ($4 = '' OR c.sku = $4) AND ($5 = '' OR c.warehouse = $5)
    GROUP BY c.sku, c.warehouse
    """)

  /// Where the next piece of stock and its movements ends: its last key.
  static let booksEnd = Statement<
    String, String, String, String, String, Int64, Row<String, String>
  >(
    """
    SELECT b.sku, b.warehouse
    FROM (
      SELECT each_one.sku, each_one.warehouse
      FROM (
        SELECT s.sku, s.warehouse FROM stock AS s
        WHERE s.tenant_id = $1 AND (s.sku, s.warehouse) > ($2, $3) AND ($4 = '' OR s.sku = $4)
          AND ($5 = '' OR s.warehouse = $5)
        UNION ALL
        SELECT m.sku, m.warehouse FROM stock_movement AS m
        WHERE m.tenant_id = $1 AND (m.sku, m.warehouse) > ($2, $3) AND ($4 = '' OR m.sku = $4)
          AND ($5 = '' OR m.warehouse = $5)
      ) AS each_one
      ORDER BY each_one.sku, each_one.warehouse
      LIMIT $6
    ) AS b
    ORDER BY b.sku DESC, b.warehouse DESC
    LIMIT 1
    """)

  /// Every stock row beside the sums of its movements, and rows that only one of them knows.
  static let books = Statement<
    String, String, String, String, String, String, String, LedgerBooksRow
  >(
    """
    WITH level AS (
      SELECT s.sku, s.warehouse, s.on_hand, s.reserved, s.quarantined, s.incoming
      FROM stock AS s
      WHERE s.tenant_id = $1 AND (s.sku, s.warehouse) > ($2, $3)
        AND (s.sku, s.warehouse) <= ($4, $5) AND ($6 = '' OR s.sku = $6)
        AND ($7 = '' OR s.warehouse = $7)
    ), ledger AS (
      SELECT m.sku, m.warehouse, count(*) AS entries, sum(m.on_hand_delta)::bigint AS on_hand,
        sum(m.reserved_delta)::bigint AS reserved, sum(m.quarantined_delta)::bigint AS quarantined,
        sum(m.incoming_delta)::bigint AS incoming
      FROM stock_movement AS m
      WHERE m.tenant_id = $1 AND (m.sku, m.warehouse) > ($2, $3)
        AND (m.sku, m.warehouse) <= ($4, $5) AND ($6 = '' OR m.sku = $6)
        AND ($7 = '' OR m.warehouse = $7)
      GROUP BY m.sku, m.warehouse
    )
    SELECT sku, warehouse, COALESCE(l.on_hand, 0), COALESCE(l.reserved, 0),
      COALESCE(l.quarantined, 0), COALESCE(l.incoming, 0), COALESCE(g.on_hand, 0),
      COALESCE(g.reserved, 0), COALESCE(g.quarantined, 0), COALESCE(g.incoming, 0),
      COALESCE(g.entries, 0)
    FROM level AS l
    FULL JOIN ledger AS g USING (sku, warehouse)
    ORDER BY sku, warehouse
    """)
}

struct LedgerClaimsRow: PostgresRow {
  let key: StockKey
  let reserved: Int64
  let reservations: Int64
  let lineSurplus: Int64
  let held: Int64

  static let columns: [PostgresType] = [.text, .text] + Array(repeating: .int8, count: 4)

  init(from columns: inout ColumnReader) throws(PostgresError) {
    key = StockKey(sku: try columns.code(), warehouse: try columns.code())
    reserved = try columns.next()
    reservations = try columns.next()
    lineSurplus = try columns.next()
    held = try columns.next()
  }
}

struct LedgerBooksRow: PostgresRow {
  let key: StockKey
  let level: StockColumns
  let movements: StockColumns
  let movementCount: Int64

  static let columns: [PostgresType] = [.text, .text] + Array(repeating: .int8, count: 9)

  init(from columns: inout ColumnReader) throws(PostgresError) {
    key = StockKey(sku: try columns.code(), warehouse: try columns.code())
    level = StockColumns(
      onHand: try columns.next(), reserved: try columns.next(),
      quarantined: try columns.next(), incoming: try columns.next())
    movements = StockColumns(
      onHand: try columns.next(), reserved: try columns.next(),
      quarantined: try columns.next(), incoming: try columns.next())
    movementCount = try columns.next()
  }
}
