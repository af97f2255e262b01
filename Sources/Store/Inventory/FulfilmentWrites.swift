internal import Domain
internal import Postgres

/// What changes fulfilments; each is a part of a command.
enum FulfilmentWrites {
  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, String, FulfilmentState, Int16, PostgresTimestamp,
    PostgresTimestamp?, String, [Int16], [String], [Int32], NoRow
  >(
    """
    WITH made AS (
      INSERT INTO fulfilment (tenant_id, fulfilment_id, order_id, warehouse, state, rank, due_at,
        not_before, created_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      RETURNING tenant_id, fulfilment_id
    )
    INSERT INTO fulfilment_line (tenant_id, fulfilment_id, line_no, sku, planned)
    SELECT made.tenant_id, made.fulfilment_id, l.line_no, l.sku, l.planned
    FROM made
    CROSS JOIN unnest($10::smallint[], $11::text[], $12::integer[]) AS l (line_no, sku, planned)
    """)

  /// The version guards.
  static let change = Statement<
    String, PostgresUUID, Int64, FulfilmentState, String, PostgresTimestamp?, String, NoRow
  >.changingOne(
    """
    UPDATE fulfilment
    SET version = version + 1, state = $4, picker = $5, claimed_until = $6, cancel_reason = $7,
      updated_at = now()
    WHERE tenant_id = $1 AND fulfilment_id = $2 AND version = $3
    """)

  static let count = Statement<String, PostgresUUID, [Int16], [Int32], [Int32], NoRow>(
    """
    UPDATE fulfilment_line AS l
    SET picked = d.picked, short = d.short
    FROM unnest($3::smallint[], $4::integer[], $5::integer[]) AS d (line_no, picked, short)
    WHERE l.tenant_id = $1 AND l.fulfilment_id = $2 AND l.line_no = d.line_no
    """)

  static let addParcels = Statement<
    String, PostgresUUID, [Int16], [Int64], [Int32], [Int32], [Int32], NoRow
  >(
    """
    INSERT INTO parcel (tenant_id, fulfilment_id, parcel_no, weight_grams, length_mm, width_mm,
      height_mm)
    SELECT $1, $2, p.parcel_no, p.grams, p.length, p.width, p.height
    FROM unnest($3::smallint[], $4::bigint[], $5::integer[], $6::integer[], $7::integer[])
      AS p (parcel_no, grams, length, width, height)
    """)

  static let addParcelLines = Statement<
    String, PostgresUUID, [Int16], [Int16], [Int32], NoRow
  >(
    """
    INSERT INTO parcel_line (tenant_id, fulfilment_id, parcel_no, line_no, quantity)
    SELECT $1, $2, l.parcel_no, l.line_no, l.quantity
    FROM unnest($3::smallint[], $4::smallint[], $5::integer[]) AS l (parcel_no, line_no, quantity)
    """)

  static let recordShortage = Statement<
    String, PostgresUUID, PostgresUUID, PostgresUUID, String, String, String, [Int16], [Int16],
    [String], [Int32], [String], [Bool], NoRow
  >(
    """
    INSERT INTO pick_shortage (tenant_id, command_id, fulfilment_id, order_id, warehouse, reason,
      actor, ordinal, line_no, sku, quantity, to_warehouse, backordered)
    SELECT $1, $2, $3, $4, $5, $6, $7, s.ordinal, s.line_no, s.sku, s.quantity, s.to_warehouse,
      s.backordered
    FROM unnest($8::smallint[], $9::smallint[], $10::text[], $11::integer[], $12::text[],
      $13::boolean[]) AS s (ordinal, line_no, sku, quantity, to_warehouse, backordered)
    """)

  /// What ReportShort did, for its repeat.
  static let shortage = Statement<String, PostgresUUID, PickShortageRow>(
    """
    SELECT s.fulfilment_id, s.line_no, s.sku, s.quantity, s.to_warehouse, s.backordered
    FROM pick_shortage AS s
    WHERE s.tenant_id = $1 AND s.command_id = $2
    ORDER BY s.ordinal
    """)

  /// Moves units of an order's lines; see `m0024_order_units.sql`.
  static let moveUnits = Statement<
    String, PostgresUUID, String, PostgresUUID, String, [Int16], [Int16], [String], [String],
    [Int32], [Int16], [Int32], NoRow
  >("SELECT move_order_units($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")

  static let cancelBooked = Statement<String, PostgresUUID, String, PostgresUUID, NoRow>(
    "SELECT cancel_booked_shipments($1, $2, $3, $4, 1)")

  /// Ends every fulfilment of an order that is cancelled.
  static let cancelOfOrder = Statement<
    String, PostgresUUID, String, PostgresUUID, String, NoRow
  >("SELECT cancel_fulfilments($1, $2, $3, $4, $5)")
}

struct PickShortageRow: PostgresRow {
  let fulfilment: FulfilmentID
  let resourcing: ShortPick.Resourcing

  static let columns: [PostgresType] = [.uuid, .int2, .text, .int4, .text, .bool]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    fulfilment = try columns.id()
    let line: Int16 = try columns.next()
    let sku: SKU = try columns.code()
    let units: Int32 = try columns.next()
    resourcing = ShortPick.Resourcing(
      line: Int(line), sku: sku, warehouse: try columns.optionalCode(), units: Int64(units),
      isBackordered: try columns.next())
  }
}

/// Units of an order's lines that move, as `move_order_units` takes them.
struct UnitMoves: Sendable {
  struct Move: Sendable {
    var kind: MovementKind
    var line: Int
    var key: StockKey
    var units: Int64
  }

  var moves: [Move] = []
  /// Units that wait for goods, by line.
  var backordered: [(line: Int, units: Int64)] = []
}

extension CommandTransaction {
  /// Moves units of an order that the transaction has locked or changed.
  mutating func move(_ units: UnitMoves, of order: OrderID, reason: String = "") {
    // Lines are at most 200 and units at most 10⁹: see `DomainLimits`.
    add(
      FulfilmentWrites.moveUnits, key.tenant.text, id.stored, key.actor, order.stored, reason,
      units.moves.map(\.kind.code), units.moves.map { Int16($0.line) },
      units.moves.map(\.key.sku.text), units.moves.map(\.key.warehouse.text),
      units.moves.map { Int32($0.units) }, units.backordered.map { Int16($0.line) },
      units.backordered.map { Int32($0.units) })
  }
}
