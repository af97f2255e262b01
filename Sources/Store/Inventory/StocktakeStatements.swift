internal import Domain
internal import Postgres

enum StocktakeStatements {
  static let plan = Statement<
    String, PostgresUUID, String, String, String, [String], String, Int32, NoRow
  >("SELECT plan_stocktake($1, $2, $3, $4, $5, $6, $7, $8)")

  static let record = Statement<
    String, PostgresUUID, String, String, Int16, PostgresUUID, StocktakeState, Int16, Int16, Int32,
    [String], [String], [Int64], [String], Row<[Verdict]>
  >(
    """
    SELECT record_counts($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    """)

  // MARK: Changes of one that must still be the version that was read

  static let approve = Statement<
    String, PostgresUUID, Int64, StocktakeState, String, NoRow
  >.changingOne(
    """
    UPDATE stocktake
    SET version = version + 1, state = $4, approved_by = $5, approved_at = now()
    WHERE tenant_id = $1 AND stocktake_id = $2 AND version = $3
    """)

  static let explain = Statement<String, PostgresUUID, [String], [Int16], [String], NoRow>(
    """
    UPDATE stocktake_line AS l
    SET cause = e.cause, note = e.note
    FROM unnest($3::text[], $4::smallint[], $5::text[]) AS e (sku, cause, note)
    WHERE l.tenant_id = $1 AND l.stocktake_id = $2 AND l.sku = e.sku
    """)

  static let askRecount = Statement<
    String, PostgresUUID, Int64, StocktakeState, Int32, String, NoRow
  >.changingOne(
    """
    UPDATE stocktake
    SET version = version + 1, state = $4, wanted = $5, reason = $6, approved_by = '',
      approved_at = NULL
    WHERE tenant_id = $1 AND stocktake_id = $2 AND version = $3
    """)

  static let want = Statement<String, PostgresUUID, [String], NoRow>(
    """
    UPDATE stocktake_line AS l
    SET wanted = true
    WHERE l.tenant_id = $1 AND l.stocktake_id = $2 AND l.sku = ANY ($3)
    """)

  static let post = Statement<
    String, PostgresUUID, Int64, StocktakeState, PostgresUUID, NoRow
  >.changingOne(
    """
    UPDATE stocktake
    SET version = version + 1, state = $4, posted_at = now(), post_command = $5
    WHERE tenant_id = $1 AND stocktake_id = $2 AND version = $3
    """)

  static let cancel = Statement<
    String, PostgresUUID, Int64, StocktakeState, String, NoRow
  >.changingOne(
    """
    UPDATE stocktake
    SET version = version + 1, state = $4, reason = $5
    WHERE tenant_id = $1 AND stocktake_id = $2 AND version = $3
    """)

  /// Lets others count the same SKUs.
  static let closeLines = Statement<String, PostgresUUID, NoRow>(
    """
    UPDATE stocktake_line
    SET is_open = false
    WHERE tenant_id = $1 AND stocktake_id = $2
    """)

  // MARK: Reads

  private static let columns = """
    s.stocktake_id, s.version, s.state, s.warehouse, s.responsible, s.lines, s.wanted, s.differing,
      s.last_sku, s.planned_by, s.planned_at, s.approved_by, s.approved_at, s.posted_at, s.reason
    """

  static let byID = Statement<String, PostgresUUID, StocktakeRow>(
    """
    SELECT \(columns)
    FROM stocktake AS s
    WHERE s.tenant_id = $1 AND s.stocktake_id = $2
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], String, String, Int64, StocktakeRow
  >(
    """
    SELECT \(columns)
    FROM stocktake AS s
    WHERE s.tenant_id = $1 AND s.stocktake_id < $2
      AND (cardinality($3::smallint[]) = 0 OR s.state = ANY ($3::smallint[]))
      AND ($4::text = '' OR s.warehouse = $4::text)
      AND ($5::text = '' OR s.responsible = $5::text)
    ORDER BY s.stocktake_id DESC
    LIMIT $6
    """)

  static let lines = Statement<
    String, PostgresUUID, String, Bool, Bool, Int64, StocktakeLineRow
  >(
    """
    SELECT l.sku, l.wanted, l.cause, l.note
    FROM stocktake_line AS l
    WHERE l.tenant_id = $1 AND l.stocktake_id = $2 AND l.sku > $3
      AND (NOT $4 OR l.difference <> 0) AND (NOT $5 OR l.wanted)
    ORDER BY l.sku
    LIMIT $6
    """)

  static let counts = Statement<String, PostgresUUID, [String], StockCountRow>(
    """
    SELECT c.sku, c.counted, c.book, c.counted_by, c.actor, c.counted_at
    FROM stocktake_count AS c
    WHERE c.tenant_id = $1 AND c.stocktake_id = $2 AND c.sku = ANY ($3)
    ORDER BY c.sku, c.count_no
    """)

  /// The first of these that the stocktake is not of.
  static let unknownSKU = Statement<String, PostgresUUID, [String], Row<String>>(
    """
    SELECT u.sku
    FROM unnest($3::text[]) WITH ORDINALITY AS u (sku, i)
    WHERE NOT EXISTS (
      SELECT FROM stocktake_line AS l
      WHERE l.tenant_id = $1 AND l.stocktake_id = $2 AND l.sku = u.sku)
    ORDER BY u.i
    LIMIT 1
    """)

  /// What would be posted, in lock order.
  static let differences = Statement<String, PostgresUUID, DifferenceRow>(
    """
    SELECT l.sku, l.difference
    FROM stocktake_line AS l
    WHERE l.tenant_id = $1 AND l.stocktake_id = $2 AND l.difference <> 0
    ORDER BY l.sku
    """)

  /// Everybody who had a hand in what was counted.
  static let counters = Statement<String, PostgresUUID, Row<String>>(
    """
    SELECT c.counted_by
    FROM stocktake_count AS c
    WHERE c.tenant_id = $1 AND c.stocktake_id = $2
    UNION
    SELECT c.actor
    FROM stocktake_count AS c
    WHERE c.tenant_id = $1 AND c.stocktake_id = $2
    """)

  /// The stock rows that were posted, as they are now.
  static let postedLevels = Statement<String, PostgresUUID, StockLevelRow>(
    """
    SELECT s.sku, s.warehouse, s.on_hand, s.reserved, s.quarantined, s.incoming
    FROM stocktake_line AS l
    JOIN stock AS s ON s.tenant_id = l.tenant_id AND s.sku = l.sku AND s.warehouse = l.warehouse
    WHERE l.tenant_id = $1 AND l.stocktake_id = $2 AND l.difference <> 0
    ORDER BY s.sku
    """)

  /// From which orders the posting took reserved units, by SKU, newest order first.
  static let displaced = Statement<String, PostgresUUID, DisplacedRow>(
    """
    SELECT m.sku, m.order_id, -m.reserved_delta
    FROM stocktake AS s
    JOIN stocktake_line AS l ON l.tenant_id = s.tenant_id AND l.stocktake_id = s.stocktake_id
      AND l.difference < 0
    JOIN stock_movement AS m ON m.tenant_id = l.tenant_id AND m.sku = l.sku
      AND m.warehouse = l.warehouse AND m.command_id = s.post_command AND m.kind = 3
    WHERE s.tenant_id = $1 AND s.stocktake_id = $2 AND m.order_id IS NOT NULL
    ORDER BY m.sku, m.order_id DESC
    """)
}

struct StocktakeRow: PostgresRow {
  let stocktake: Stocktake

  static let columns: [PostgresType] = [
    .uuid, .int8, .int2, .text, .text, .int4, .int4, .int4, .text, .text, .timestamptz, .text,
    .timestamptz, .timestamptz, .text,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    stocktake = Stocktake(
      id: try columns.id(), version: try columns.version(), state: try columns.next(),
      warehouse: try columns.code(), responsible: try columns.next(),
      lineCount: Int(try columns.next(Int32.self)), wantedCount: Int(try columns.next(Int32.self)),
      differenceCount: Int(try columns.next(Int32.self)), lastSKU: try columns.code(),
      plannedBy: try columns.next(), planned: try columns.instant(),
      approvedBy: try columns.next(), approved: try columns.optionalInstant(),
      posted: try columns.optionalInstant(), reason: try columns.next())
  }
}

struct StocktakeLineRow: PostgresRow {
  /// Without its counts.
  let line: StocktakeLine

  static let columns: [PostgresType] = [.text, .bool, .int2, .text]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    line = StocktakeLine(
      sku: try columns.code(), isWanted: try columns.next(), cause: try columns.optionalState(),
      note: try columns.next())
  }
}

struct StockCountRow: PostgresRow {
  let sku: SKU
  let count: StockCount

  static let columns: [PostgresType] = [.text, .int8, .int8, .text, .text, .timestamptz]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    sku = try columns.code()
    count = StockCount(
      counted: try columns.next(), book: try columns.next(), countedBy: try columns.next(),
      actor: try columns.next(), time: try columns.instant())
  }
}

struct DifferenceRow: PostgresRow {
  let sku: SKU
  let units: Int64

  static let columns: [PostgresType] = [.text, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    sku = try columns.code()
    units = try columns.next()
  }
}

struct DisplacedRow: PostgresRow {
  let sku: SKU
  let displaced: ShiftedStock.Displaced

  static let columns: [PostgresType] = [.text, .uuid, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    sku = try columns.code()
    displaced = .init(orderID: try columns.id(), units: try columns.next())
  }
}
