internal import Domain
internal import Postgres

/// Shipments and what carriers report of them.
enum ShipmentStatements {
  static let confirm = Statement<
    String, Int16, String, String, [UInt8], PostgresUUID, String, PostgresUUID, Int64,
    PostgresTimestamp?, String, ConfirmDeliveryRow
  >(
    """
    SELECT verdict, version, state
    FROM confirm_delivery($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    """)

  // The order is locked before anything is written: only then has the transaction a number, and it is
  // above those of all commands that changed the order before it. The feed goes by these numbers (I11).

  static let lockOrder = Statement<String, PostgresUUID, NoRow>(
    """
    SELECT FROM orders AS o
    WHERE o.tenant_id = $1 AND o.order_id = (
      SELECT s.order_id FROM shipment AS s WHERE s.tenant_id = $1 AND s.shipment_id = $2)
    FOR NO KEY UPDATE OF o
    """)

  static let lockOrders = Statement<String, [String], [String], NoRow>(
    """
    SELECT FROM orders AS o
    WHERE o.tenant_id = $1 AND o.order_id IN (
      SELECT s.order_id FROM shipment AS s
      JOIN unnest($2::text[], $3::text[]) AS u (carrier, tracking_no)
        ON s.carrier = u.carrier AND s.tracking_no = u.tracking_no
      WHERE s.tenant_id = $1)
    ORDER BY o.order_id
    FOR NO KEY UPDATE OF o
    """)

  static let ingest = Statement<
    String, PostgresUUID, String, [String], [String], [String], [ParcelState],
    [PostgresTimestamp], [String], [String], [PostgresTimestamp?], IngestTrackingRow
  >(
    """
    SELECT r_effect, r_shipment_id, r_version, r_state
    FROM ingest_tracking($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    """)

  private static let columns = """
    s.shipment_id, s.order_id, s.version, s.state, s.carrier, s.tracking_no, s.actor, s.last_event_at,
      s.last_location, s.created_at, s.delivered_at, s.signed_by, s.service, s.fulfilment_id,
      s.handed_over_at, s.estimated_at, s.promised_at, s.given_up, s.taken_back
    """

  static let byID = Statement<String, PostgresUUID, ShipmentRow>(
    """
    SELECT \(columns)
    FROM shipment AS s
    WHERE s.tenant_id = $1 AND s.shipment_id = $2
    """)

  static let byNumber = Statement<String, String, String, Row<PostgresUUID>>(
    """
    SELECT s.shipment_id
    FROM shipment AS s
    WHERE s.tenant_id = $1 AND s.carrier = $2 AND s.tracking_no = $3
    """)

  /// Booked for parcels of a fulfilment, not handed over yet.
  static let booked = Statement<String, PostgresUUID, ShipmentRow>(
    """
    SELECT \(columns)
    FROM shipment AS s
    WHERE s.tenant_id = $1 AND s.fulfilment_id = $2 AND s.state = 1
    ORDER BY s.shipment_id
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, PostgresUUID?, [Int16], String, String, Int64, ShipmentRow
  >(
    """
    SELECT \(columns)
    FROM shipment AS s
    WHERE s.tenant_id = $1 AND s.shipment_id < $2
      AND ($3::uuid IS NULL OR s.order_id = $3::uuid)
      AND (cardinality($4::smallint[]) = 0 OR s.state = ANY ($4::smallint[]))
      AND ($5::text = '' OR s.carrier = $5::text) AND ($6::text = '' OR s.tracking_no = $6::text)
    ORDER BY s.shipment_id DESC
    LIMIT $7
    """)

  static let lines = Statement<String, [PostgresUUID], ShipmentLineRow>(
    """
    SELECT l.shipment_id, l.line_no, l.sku, l.warehouse, l.quantity
    FROM shipment_line AS l
    WHERE l.tenant_id = $1 AND l.shipment_id = ANY ($2)
    ORDER BY l.shipment_id, l.line_no
    """)

  /// What the carrier reported of one shipment, the latest first.
  static let events = Statement<String, PostgresUUID, Int64, TrackingRow>(
    """
    SELECT t.event_key, t.state, t.happened_at, t.location, t.message, t.received_at,
      t.estimated_at
    FROM shipment AS s
    JOIN tracking_event AS t
      ON t.tenant_id = s.tenant_id AND t.carrier = s.carrier AND t.tracking_no = s.tracking_no
    WHERE s.tenant_id = $1 AND s.shipment_id = $2
    ORDER BY t.happened_at DESC, t.event_key DESC
    LIMIT $3
    """)
}

struct ShipmentRow: PostgresRow {
  let shipment: StoredShipment

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .text, .text, .text, .timestamptz, .text, .timestamptz,
    .timestamptz, .text, .text, .uuid, .timestamptz, .timestamptz, .timestamptz, .bool, .bool,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: ShipmentID = try columns.id()
    let orderID: OrderID = try columns.id()
    let version = try columns.version()
    let state: ParcelState = try columns.next()
    let carrier: CarrierCode = try columns.code()
    let number: String = try columns.next()
    let actor: String = try columns.next()
    let tracked = try columns.optionalInstant()
    let location: String = try columns.next()
    let created = try columns.instant()
    let delivered = try columns.optionalInstant()
    let signedBy: String = try columns.next()
    let service: ServiceCode? = try columns.optionalCode()
    let fulfilment: FulfilmentID? = try columns.optionalID()
    let handedOver = try columns.optionalInstant()
    shipment = StoredShipment(
      id: id, orderID: orderID, fulfilmentID: fulfilment, version: version, state: state,
      carrier: carrier, service: service, trackingNumber: number, createdBy: actor,
      tracked: tracked, location: location, created: created, handedOver: handedOver,
      estimated: try columns.optionalInstant(), promised: try columns.optionalInstant(),
      delivered: delivered, signedBy: signedBy,
      fate: ParcelFate(isGivenUp: try columns.next(), isTakenBack: try columns.next()))
  }
}

struct ShipmentLineRow: PostgresRow {
  let shipment: ShipmentID
  let line: StoredShipment.Line

  static let columns: [PostgresType] = [.uuid, .int2, .text, .text, .int4]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    shipment = try columns.id()
    let number: Int16 = try columns.next()
    let sku: SKU = try columns.code()
    let warehouse: WarehouseCode = try columns.code()
    guard let quantity = Quantity(Int64(try columns.next(Int32.self))) else {
      throw columns.refuse("not a quantity")
    }
    line = StoredShipment.Line(
      number: Int(number), sku: sku, warehouse: warehouse, quantity: quantity)
  }
}

struct TrackingRow: PostgresRow {
  let event: StoredShipment.Event

  static let columns: [PostgresType] = [
    .text, .int2, .timestamptz, .text, .text, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    event = StoredShipment.Event(
      key: try columns.next(), state: try columns.next(), time: try columns.instant(),
      location: try columns.next(), message: try columns.next(), received: try columns.instant(),
      estimated: try columns.optionalInstant())
  }
}

struct ConfirmDeliveryRow: PostgresRow {
  let verdict: Verdict
  let version: Int64?
  let state: ParcelState?

  static let columns: [PostgresType] = [.int2, .int8, .int2]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdict = try columns.next()
    version = try columns.next()
    state = try columns.next()
  }
}

struct IngestTrackingRow: PostgresRow {
  let effects: [Int16]
  let shipments: [PostgresUUID?]
  let versions: [Int64]
  let states: [Int16]

  static let columns: [PostgresType] = [.int2.array, .uuid.array, .int8.array, .int2.array]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    effects = try columns.next()
    shipments = try columns.next()
    versions = try columns.next()
    states = try columns.next()
    guard [shipments.count, versions.count, states.count].allSatisfy({ $0 == effects.count })
    else { throw columns.refuse("arrays of different lengths") }
  }
}
