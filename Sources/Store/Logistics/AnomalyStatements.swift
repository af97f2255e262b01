internal import Domain
internal import Postgres

/// What is wrong with parcels, and which are to be looked at.
enum AnomalyStatements {
  private static let columns = """
    a.anomaly_id, a.shipment_id, a.order_id, a.kind, a.since, a.detail, a.reported_by,
      a.reported_at, a.resolution, a.resolution_reason, a.resolved_by, a.resolved_at, s.carrier,
      s.tracking_no
    """

  private static let from = """
    FROM shipment_anomaly AS a
    JOIN shipment AS s ON s.tenant_id = a.tenant_id AND s.shipment_id = a.shipment_id
    """

  static let byID = Statement<String, PostgresUUID, AnomalyRow>(
    """
    SELECT \(columns)
    \(from)
    WHERE a.tenant_id = $1 AND a.anomaly_id = $2
    """)

  static let ofShipment = Statement<String, PostgresUUID, AnomalyRow>(
    """
    SELECT \(columns)
    \(from)
    WHERE a.tenant_id = $1 AND a.shipment_id = $2
    ORDER BY a.anomaly_id
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], Bool, PostgresUUID?, PostgresUUID?, Int64, AnomalyRow
  >(
    """
    SELECT \(columns)
    \(from)
    WHERE a.tenant_id = $1 AND a.anomaly_id < $2
      AND (cardinality($3::smallint[]) = 0 OR a.kind = ANY ($3::smallint[]))
      AND (NOT $4 OR a.resolution = 0)
      AND ($5::uuid IS NULL OR a.shipment_id = $5::uuid)
      AND ($6::uuid IS NULL OR a.order_id = $6::uuid)
    ORDER BY a.anomaly_id DESC
    LIMIT $7
    """)

  /// Known by (shipment, kind, since) and, while open, by (shipment, kind): what is known changes
  /// nothing, and the command is decided again.
  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, PostgresUUID, Int16, PostgresTimestamp, String, String,
    NoRow
  >.changingOne(
    """
    INSERT INTO shipment_anomaly (tenant_id, anomaly_id, shipment_id, order_id, kind, since, detail,
      reported_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT DO NOTHING
    """)

  static let resolve = Statement<
    String, PostgresUUID, Int16, String, String, NoRow
  >.changingOne(
    """
    UPDATE shipment_anomaly
    SET resolution = $3, resolution_reason = $4, resolved_by = $5, resolved_at = now()
    WHERE tenant_id = $1 AND anomaly_id = $2 AND resolution = 0
    """)

  /// What of an order's lines was given up, and what came back.
  static let countLost = Statement<
    String, PostgresUUID, [Int16], [Int32], [Int32], NoRow
  >(
    """
    UPDATE order_line AS l
    SET written_off = d.written_off, returned = d.returned
    FROM unnest($3::smallint[], $4::integer[], $5::integer[]) AS d (line_no, written_off, returned)
    WHERE l.tenant_id = $1 AND l.order_id = $2 AND l.line_no = d.line_no
      AND (l.written_off, l.returned) IS DISTINCT FROM (d.written_off, d.returned)
    """)

  /// The time at which the last of an order's units came to its end, and had left at the latest.
  static let endDelivery = Statement<String, PostgresUUID, NoRow>(
    """
    UPDATE orders
    SET shipped_at = COALESCE(shipped_at, now()), delivered_at = COALESCE(delivered_at, now())
    WHERE tenant_id = $1 AND order_id = $2
    """)

  static let returnStock = Statement<
    String, PostgresUUID, String, PostgresUUID, String, [String], [String], [Int64], NoRow
  >("SELECT return_stock($1, $2, $3, $4, $5, $6, $7, $8)")

  /// As `step`, with what became of the shipment's goods.
  static let seal = Statement<String, PostgresUUID, Int64, Bool, Bool, NoRow>.changingOne(
    """
    UPDATE shipment SET version = version + 1, given_up = $4, taken_back = $5
    WHERE tenant_id = $1 AND shipment_id = $2 AND version = $3
    """)

  /// The next version of a shipment, which must still be the one that was read.
  static let step = Statement<String, PostgresUUID, Int64, NoRow>.changingOne(
    """
    UPDATE shipment SET version = version + 1
    WHERE tenant_id = $1 AND shipment_id = $2 AND version = $3
    """)

  /// When a shipment is looked at next; it must still be as it was read.
  static let checked = Statement<
    String, PostgresUUID, Int64, PostgresTimestamp, PostgresTimestamp?, NoRow
  >.changingOne(
    """
    UPDATE shipment SET check_at = $5
    WHERE tenant_id = $1 AND shipment_id = $2 AND version = $3 AND check_at = $4
    """)

  /// As `checked`, where nothing hangs on it.
  static let postponed = Statement<
    String, PostgresUUID, Int64, PostgresTimestamp, PostgresTimestamp?, NoRow
  >(
    """
    UPDATE shipment SET check_at = $5
    WHERE tenant_id = $1 AND shipment_id = $2 AND version = $3 AND check_at = $4
    """)

  static let lockOrder = Statement<String, PostgresUUID, NoRow>(
    """
    SELECT FROM orders WHERE tenant_id = $1 AND order_id = $2 FOR NO KEY UPDATE
    """)

  /// Shipments that are due to be looked at, of all tenants, the longest due first.
  static let due = Statement<PostgresTimestamp, Int64, DueRow<ShipmentTag>>(
    """
    SELECT s.tenant_id, s.shipment_id
    FROM shipment AS s
    WHERE s.check_at <= $1
    ORDER BY s.check_at, s.tenant_id, s.shipment_id
    LIMIT $2
    """)

  static let facts = Statement<String, PostgresUUID, CheckedParcelRow>(
    """
    SELECT s.order_id, s.version, s.state, s.last_event_at, s.heard_at, s.handed_over_at,
      s.estimated_at, s.promised_at, s.stalled_after_seconds, s.check_at, s.given_up, s.taken_back
    FROM shipment AS s
    WHERE s.tenant_id = $1 AND s.shipment_id = $2 AND s.check_at IS NOT NULL
    """)
}

struct AnomalyRow: PostgresRow {
  let anomaly: StoredAnomaly

  static let columns: [PostgresType] = [
    .uuid, .uuid, .uuid, .int2, .timestamptz, .text, .text, .timestamptz, .int2, .text, .text,
    .timestamptz, .text, .text,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: AnomalyID = try columns.id()
    let shipment: ShipmentID = try columns.id()
    let order: OrderID = try columns.id()
    guard let kind: AnomalyKind = try columns.optionalState() else {
      throw columns.refuse("an anomaly of no kind")
    }
    anomaly = StoredAnomaly(
      id: id, shipmentID: shipment, orderID: order, kind: kind, since: try columns.instant(),
      detail: try columns.next(), reportedBy: try columns.next(), reported: try columns.instant(),
      resolution: try columns.optionalState(), resolutionReason: try columns.next(),
      resolvedBy: try columns.next(), resolved: try columns.optionalInstant(),
      carrier: try columns.code(), trackingNumber: try columns.next())
  }
}

/// A shipment as somebody looks at it.
struct CheckedParcelRow: PostgresRow {
  let order: OrderID
  let version: Version
  let state: ParcelState
  let tracked: Instant?
  let heard: Instant
  let estimated: Instant?
  let promised: Instant?
  let stalledAfter: Duration?
  let due: Instant
  let fate: ParcelFate

  static let columns: [PostgresType] = [
    .uuid, .int8, .int2, .timestamptz, .timestamptz, .timestamptz, .timestamptz, .timestamptz,
    .int8, .timestamptz, .bool, .bool,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    order = try columns.id()
    version = try columns.version()
    state = try columns.next()
    tracked = try columns.optionalInstant()
    let heard = try columns.optionalInstant()
    let handedOver = try columns.optionalInstant()
    estimated = try columns.optionalInstant()
    promised = try columns.optionalInstant()
    stalledAfter = try columns.next(Int64?.self).map { .seconds($0) }
    due = try columns.instant()
    fate = ParcelFate(isGivenUp: try columns.next(), isTakenBack: try columns.next())
    guard let latest = heard ?? handedOver else {
      throw columns.refuse("a parcel under way that was never handed over")
    }
    self.heard = handedOver.map { max($0, latest) } ?? latest
  }
}
