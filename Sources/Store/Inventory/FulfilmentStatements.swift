internal import Domain
internal import Postgres

/// The reads of fulfilments.
enum FulfilmentStatements {
  private static let columns = """
    f.fulfilment_id, f.order_id, o.number, f.warehouse, f.version, f.state, f.rank, f.due_at,
      f.not_before, f.picker, f.claimed_until, f.cancel_reason, f.created_by, f.created_at,
      f.updated_at
    """

  private static let from = """
    FROM fulfilment AS f
    JOIN orders AS o ON o.tenant_id = f.tenant_id AND o.order_id = f.order_id
    """

  static let byID = Statement<String, [PostgresUUID], FulfilmentRow>(
    """
    SELECT \(columns)
    \(from)
    WHERE f.tenant_id = $1 AND f.fulfilment_id = ANY ($2)
    ORDER BY f.fulfilment_id
    """)

  /// The order's that are neither with a carrier as a whole nor ended.
  static let underWay = Statement<String, PostgresUUID, FulfilmentRow>(
    """
    SELECT \(columns)
    \(from)
    WHERE f.tenant_id = $1 AND f.order_id = $2 AND f.state BETWEEN 1 AND 5
    ORDER BY f.fulfilment_id
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, PostgresUUID?, String, [Int16], String, Int64, FulfilmentRow
  >(
    """
    SELECT \(columns)
    \(from)
    WHERE f.tenant_id = $1 AND f.fulfilment_id < $2
      AND ($3::uuid IS NULL OR f.order_id = $3::uuid)
      AND ($4::text = '' OR f.warehouse = $4::text)
      AND (cardinality($5::smallint[]) = 0 OR f.state = ANY ($5::smallint[]))
      AND ($6::text = '' OR f.picker = $6::text)
    ORDER BY f.fulfilment_id DESC
    LIMIT $7
    """)

  /// The queue's own order, by keyset; one statement for each of its indexes.
  static let queue = Statement<
    String, Int16, PostgresTimestamp, PostgresUUID, PostgresTimestamp?, Int64, FulfilmentRow
  >(
    """
    SELECT \(columns)
    \(from)
    WHERE f.tenant_id = $1 AND \(queued)
    ORDER BY f.rank, f.due_at, f.fulfilment_id
    LIMIT $6
    """)

  static let queueOfWarehouse = Statement<
    String, Int16, PostgresTimestamp, PostgresUUID, PostgresTimestamp?, Int64, String,
    FulfilmentRow
  >(
    """
    SELECT \(columns)
    \(from)
    WHERE f.tenant_id = $1 AND f.warehouse = $7 AND \(queued)
    ORDER BY f.rank, f.due_at, f.fulfilment_id
    LIMIT $6
    """)

  private static let queued = """
    f.state IN (2, 3, 4) AND (f.rank, f.due_at, f.fulfilment_id) > ($2, $3, $4)
      AND ($5::timestamptz IS NULL OR f.state = 2
        OR (f.state = 3 AND f.claimed_until <= $5::timestamptz))
    """

  static let lines = Statement<String, [PostgresUUID], FulfilmentLineRow>(
    """
    SELECT l.fulfilment_id, l.line_no, l.sku, l.planned, l.picked, l.short, k.name, k.spec
    FROM fulfilment AS f
    JOIN fulfilment_line AS l
      ON l.tenant_id = f.tenant_id AND l.fulfilment_id = f.fulfilment_id
    JOIN order_line AS k
      ON k.tenant_id = f.tenant_id AND k.order_id = f.order_id AND k.line_no = l.line_no
    WHERE f.tenant_id = $1 AND f.fulfilment_id = ANY ($2)
    ORDER BY l.fulfilment_id, l.line_no
    """)

  static let parcels = Statement<String, [PostgresUUID], ParcelRow>(
    """
    SELECT p.fulfilment_id, p.parcel_no, p.weight_grams, p.length_mm, p.width_mm, p.height_mm,
      p.shipment_id, COALESCE(s.state NOT IN (1, 13), false),
      array_agg(l.line_no ORDER BY l.line_no), array_agg(l.quantity ORDER BY l.line_no)
    FROM parcel AS p
    JOIN parcel_line AS l ON l.tenant_id = p.tenant_id AND l.fulfilment_id = p.fulfilment_id
      AND l.parcel_no = p.parcel_no
    LEFT JOIN shipment AS s ON s.tenant_id = p.tenant_id AND s.shipment_id = p.shipment_id
    WHERE p.tenant_id = $1 AND p.fulfilment_id = ANY ($2)
    GROUP BY p.tenant_id, p.fulfilment_id, p.parcel_no, s.tenant_id, s.shipment_id
    ORDER BY p.fulfilment_id, p.parcel_no
    """)

  /// Orders with PLANNED fulfilments whose time has come, of all tenants.
  static let due = Statement<PostgresTimestamp, Int64, DueRow<OrderTag>>(
    """
    SELECT f.tenant_id, f.order_id
    FROM fulfilment AS f
    JOIN orders AS o ON o.tenant_id = f.tenant_id AND o.order_id = f.order_id
    WHERE f.state = 1 AND f.not_before <= $1 AND o.state = 9 AND o.holds = 0
    GROUP BY f.tenant_id, f.order_id
    ORDER BY min(f.not_before)
    LIMIT $2
    """)

  /// Open warehouses with what they have free of some SKUs; without any the warehouse alone.
  static let freeStock = Statement<String, [String], FreeStockRow>(
    """
    SELECT w.warehouse, w.name, w.priority, COALESCE(s.sku, ''),
      COALESCE(s.on_hand - s.quarantined - s.reserved, 0)
    FROM warehouse AS w
    LEFT JOIN stock AS s
      ON s.tenant_id = w.tenant_id AND s.warehouse = w.warehouse AND s.sku = ANY ($2)
    WHERE w.tenant_id = $1 AND w.active
    ORDER BY w.priority, w.warehouse, s.sku
    """)
}

struct FulfilmentRow: PostgresRow {
  let fulfilment: StoredFulfilment

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .text, .int8, .int2, .int2, .timestamptz, .timestamptz, .text,
    .timestamptz, .text, .text, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: FulfilmentID = try columns.id()
    let orderID: OrderID = try columns.id()
    guard let number = OrderNumber(counter: try columns.next()) else {
      throw columns.refuse("not an order number")
    }
    let warehouse: WarehouseCode = try columns.code()
    let version = try columns.version()
    let state: FulfilmentState = try columns.next()
    let rank: Int16 = try columns.next()
    let due = try columns.instant()
    let notBefore = try columns.optionalInstant()
    let picker: String = try columns.next()
    let until = try columns.optionalInstant()
    fulfilment = StoredFulfilment(
      fulfilment: Fulfilment(
        id: id, orderID: orderID, warehouse: warehouse, version: version, state: state,
        priority: 1_000 - rank, due: due, notBefore: notBefore, lines: [],
        claim: until.map { PickClaim(picker: picker, until: $0) }),
      orderNumber: number, cancelReason: try columns.next(), createdBy: try columns.next(),
      created: try columns.instant(), updated: try columns.instant())
  }
}

struct FulfilmentLineRow: PostgresRow {
  let fulfilment: FulfilmentID
  let line: FulfilmentLine
  let name: StoredFulfilment.Name

  static let columns: [PostgresType] = [.uuid, .int2, .text, .int4, .int4, .int4, .text, .text]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    fulfilment = try columns.id()
    let number: Int16 = try columns.next()
    let sku: SKU = try columns.code()
    let planned: Int32 = try columns.next()
    let picked: Int32 = try columns.next()
    let short: Int32 = try columns.next()
    guard
      let line = FulfilmentLine(
        number: Int(number), sku: sku, planned: Int64(planned), picked: Int64(picked),
        short: Int64(short))
    else { throw columns.refuse("counters of a fulfilment that contradict each other") }
    self.line = line
    name = StoredFulfilment.Name(name: try columns.next(), specification: try columns.next())
  }
}

struct ParcelRow: PostgresRow {
  let fulfilment: FulfilmentID
  let parcel: Parcel

  static let columns: [PostgresType] = [
    .uuid, .int2, .int8, .int4, .int4, .int4, .uuid, .bool, .int2.array, .int4.array,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    fulfilment = try columns.id()
    let number: Int16 = try columns.next()
    let grams: Int64 = try columns.next()
    let length: Int32 = try columns.next()
    let width: Int32 = try columns.next()
    let height: Int32 = try columns.next()
    let shipment: ShipmentID? = try columns.optionalID()
    let isHandedOver: Bool = try columns.next()
    let lines: [Int16] = try columns.next()
    let quantities: [Int32] = try columns.next()
    guard lines.count == quantities.count else { throw columns.refuse("uneven arrays") }
    var contents: [LineUnits] = []
    for (line, units) in zip(lines, quantities) {
      guard let quantity = Quantity(Int64(units)) else { throw columns.refuse("not a quantity") }
      contents.append(LineUnits(line: Int(line), quantity: quantity))
    }
    let size: ParcelSize
    do throws(Refusal) {
      size = try ParcelSize(
        weightGrams: grams, length: length, width: width, height: height, field: "parcel")
    } catch {
      throw columns.refuse("\(error)")
    }
    parcel = Parcel(
      number: Int(number), lines: contents, size: size, shipment: shipment,
      isHandedOver: isHandedOver)
  }
}

struct FreeStockRow: PostgresRow {
  let warehouse: Warehouse
  /// Nil where the warehouse has a row of none of the SKUs.
  let sku: SKU?
  let free: Int64

  static let columns: [PostgresType] = [.text, .text, .int4, .text, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    warehouse = Warehouse(
      code: try columns.code(), name: try columns.next(), priority: try columns.next())
    sku = try columns.optionalCode()
    free = try columns.next()
  }
}
