internal import Domain
internal import Postgres

/// Master data, stock levels and the ledger.
enum StockStatements {
  static let putProduct = Statement<
    String, Int16, String, String, [UInt8], PostgresUUID, String, Int64, String, String, String,
    Int64?, String, Bool, PutRow
  >(
    """
    SELECT verdict, version, created_at, updated_at
    FROM put_product($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    """)

  static let putWarehouse = Statement<
    String, Int16, String, String, [UInt8], PostgresUUID, String, Int64, String, String, Int32,
    Bool, PutRow
  >(
    """
    SELECT verdict, version, created_at, updated_at
    FROM put_warehouse($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """)

  static let move = Statement<
    String, Int16, MovementKind, [PostgresUUID], [String], [String], [[UInt8]], [String], [String],
    [Int32], [String], [String], [Int64], MoveStockRow
  >(
    """
    SELECT r_verdict, r_refused_line, r_available, r_line_on_hand, r_line_reserved,
      r_line_quarantined, r_line_incoming
    FROM move_stock($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    """)

  /// Levels of these SKUs; every warehouse when none is named.
  static let levels = Statement<String, [String], [String], StockLevelRow>(
    """
    SELECT s.sku, s.warehouse, s.on_hand, s.reserved, s.quarantined, s.incoming
    FROM stock AS s
    WHERE s.tenant_id = $1 AND s.sku = ANY ($2)
      AND (cardinality($3::text[]) = 0 OR s.warehouse = ANY ($3::text[]))
    ORDER BY s.sku, s.warehouse
    """)

  /// The first of these SKUs that no product has.
  static let unknownSKU = Statement<String, [String], Row<String>>(
    """
    SELECT u.sku
    FROM unnest($2::text[]) WITH ORDINALITY AS u (sku, i)
    WHERE NOT EXISTS (SELECT FROM product AS p WHERE p.tenant_id = $1 AND p.sku = u.sku)
    ORDER BY u.i
    LIMIT 1
    """)

  /// The first of these codes that no warehouse has.
  static let unknownWarehouse = Statement<String, [String], Row<String>>(
    """
    SELECT u.warehouse
    FROM unnest($2::text[]) WITH ORDINALITY AS u (warehouse, i)
    WHERE NOT EXISTS (
      SELECT FROM warehouse AS w WHERE w.tenant_id = $1 AND w.warehouse = u.warehouse)
    ORDER BY u.i
    LIMIT 1
    """)

  /// A page of the ledger in its key's order: stock row, then time.
  static let movements = Statement<
    String, String, String, PostgresUUID?, [Int16], PostgresTimestamp?, PostgresTimestamp?, String,
    String, PostgresUUID, Int32, Int64, MovementRow
  >(
    """
    SELECT m.command_id, m.ordinal, m.sku, m.warehouse, m.kind, m.on_hand_delta, m.reserved_delta,
      m.quarantined_delta, m.incoming_delta, m.order_id, m.reason, m.actor, m.occurred_at
    FROM stock_movement AS m
    WHERE m.tenant_id = $1
      AND ($2::text = '' OR m.sku = $2::text) AND ($3::text = '' OR m.warehouse = $3::text)
      AND ($4::uuid IS NULL OR m.order_id = $4::uuid)
      AND (cardinality($5::smallint[]) = 0 OR m.kind = ANY ($5::smallint[]))
      AND ($6::timestamptz IS NULL OR m.occurred_at >= $6::timestamptz)
      AND ($7::timestamptz IS NULL OR m.occurred_at < $7::timestamptz)
      AND (m.sku, m.warehouse, m.command_id, m.ordinal) > ($8, $9, $10, $11)
    ORDER BY m.sku, m.warehouse, m.command_id, m.ordinal
    LIMIT $12
    """)
}

struct PutRow: PostgresRow {
  let verdict: Verdict
  let version: Int64?
  let created: PostgresTimestamp?
  let updated: PostgresTimestamp?

  static let columns: [PostgresType] = [.int2, .int8, .timestamptz, .timestamptz]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdict = try columns.next()
    version = try columns.next()
    created = try columns.next()
    updated = try columns.next()
  }
}

struct MoveStockRow: PostgresRow {
  let verdicts: [Verdict]
  let refusedLines: [Int32]
  let available: [Int64]
  let onHand: [Int64]
  let reserved: [Int64]
  let quarantined: [Int64]
  let incoming: [Int64]

  static let columns: [PostgresType] = [
    .int2.array, .int4.array, .int8.array, .int8.array, .int8.array, .int8.array, .int8.array,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdicts = try columns.next()
    refusedLines = try columns.next()
    available = try columns.next()
    onHand = try columns.next()
    reserved = try columns.next()
    quarantined = try columns.next()
    incoming = try columns.next()
    guard refusedLines.count == verdicts.count, available.count == verdicts.count,
      reserved.count == onHand.count, quarantined.count == onHand.count,
      incoming.count == onHand.count
    else { throw columns.refuse("arrays of different lengths") }
  }
}

struct StockLevelRow: PostgresRow {
  let key: StockKey
  let level: StockLevel

  static let columns: [PostgresType] = [.text, .text, .int8, .int8, .int8, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    key = StockKey(sku: try columns.code(), warehouse: try columns.code())
    guard
      let level = StockLevel(
        onHand: try columns.next(), reserved: try columns.next(),
        quarantined: try columns.next(), incoming: try columns.next())
    else { throw columns.refuse("a stock level against I1") }
    self.level = level
  }
}

struct MovementRow: PostgresRow {
  let movement: StoredMovement

  static let columns: [PostgresType] = [
    .uuid, .int4, .text, .text, .int2, .int8, .int8, .int8, .int8, .uuid, .text, .text,
    .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let command: MovementID = try columns.id()
    let ordinal: Int32 = try columns.next()
    let key = StockKey(sku: try columns.code(), warehouse: try columns.code())
    let kind: MovementKind = try columns.next()
    let delta = StockColumns(
      onHand: try columns.next(), reserved: try columns.next(), quarantined: try columns.next(),
      incoming: try columns.next())
    movement = StoredMovement(
      command: command, ordinal: ordinal, key: key, kind: kind, delta: delta,
      orderID: try columns.optionalID(), reason: try columns.next(), actor: try columns.next(),
      time: try columns.instant())
  }
}
