internal import Domain
internal import Postgres

/// What changes shipments; each is a part of a command.
enum ShipmentWrites {
  /// A number that the carrier has used before changes nothing, and the command is decided again.
  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, PostgresUUID?, ParcelState, String, String, String, String,
    PostgresTimestamp?, PostgresTimestamp?, PostgresTimestamp?, Int64?, NoRow
  >.changingOne(
    """
    INSERT INTO shipment (tenant_id, shipment_id, order_id, fulfilment_id, state, carrier, service,
      tracking_no, actor, handed_over_at, estimated_at, promised_at, stalled_after_seconds, check_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $10)
    ON CONFLICT DO NOTHING
    """)

  static let insertLines = Statement<
    String, PostgresUUID, [Int16], [String], [String], [Int32], NoRow
  >(
    """
    INSERT INTO shipment_line (tenant_id, shipment_id, line_no, sku, warehouse, quantity)
    SELECT $1, $2, l.line_no, l.sku, l.warehouse, l.quantity
    FROM unnest($3::smallint[], $4::text[], $5::text[], $6::integer[])
      AS l (line_no, sku, warehouse, quantity)
    """)

  /// The state guards: only what is booked is handed over.
  static let handOver = Statement<
    String, PostgresUUID, PostgresTimestamp, PostgresTimestamp?, NoRow
  >.changingOne(
    """
    UPDATE shipment
    SET state = 2, version = version + 1, handed_over_at = $3, check_at = $3,
      estimated_at = COALESCE($4, estimated_at)
    WHERE tenant_id = $1 AND shipment_id = $2 AND state = 1
    """)

  static let cancel = Statement<String, PostgresUUID, Int64, NoRow>.changingOne(
    """
    UPDATE shipment SET state = 13, version = version + 1, check_at = NULL
    WHERE tenant_id = $1 AND shipment_id = $2 AND version = $3 AND state = 1
    """)

  static let assignParcels = Statement<String, PostgresUUID, [Int16], PostgresUUID, NoRow>(
    """
    UPDATE parcel SET shipment_id = $4
    WHERE tenant_id = $1 AND fulfilment_id = $2 AND parcel_no = ANY ($3)
    """)

  static let freeParcels = Statement<String, PostgresUUID, NoRow>(
    "UPDATE parcel SET shipment_id = NULL WHERE tenant_id = $1 AND shipment_id = $2")

  static let record = Statement<
    String, PostgresUUID, Int32, PostgresUUID, Int16, Int16, Int16, Int64, String, String, NoRow
  >("SELECT record_shipment_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")

  /// Takes in what the carrier reported before the hand-over.
  static let fold = Statement<String, PostgresUUID, String, PostgresUUID, NoRow>(
    "SELECT fold_reports($1, $2, 1::smallint, $3, $4)")
}

extension CommandTransaction {
  /// Writes what happened to a shipment, in its history and in the feed.
  ///
  /// - Parameter event: its id, which is used for nothing else.
  mutating func record(
    _ kind: ShipmentEventKind, of shipment: ShipmentID, as event: UUIDv7, from: Int16, to: Int16,
    version: Version, detail: String = ""
  ) {
    add(
      ShipmentWrites.record, key.tenant.text, event.stored, 0, shipment.stored, kind.code, from, to,
      version.number, detail, key.actor)
  }
}
