package import Domain
internal import Postgres

/// One event of a shipment, with its place in the feed.
package struct StoredShipmentEvent: Hashable, Sendable {
  package var position: FeedPosition
  package var shipmentID: ShipmentID
  package var kind: ShipmentEventKind
  /// Nil for the first.
  package var previousState: ParcelState?
  package var state: ParcelState
  package var version: Version
  package var detail: String
  package var actor: String
  package var time: Instant
}

extension ShipmentStore {
  /// The events of a shipment after a position; see `AggregateEvents`.
  ///
  /// - Parameter tailer: on this store's loop.
  package func events(
    of id: ShipmentID, after position: FeedPosition, tenant: TenantID, tailer: OutboxTailer
  ) -> AggregateEvents<StoredShipmentEvent> {
    AggregateEvents(
      tailer: tailer, kind: .shipment, aggregate: id.description, tenant: tenant, last: position,
      position: \.position,
      stored: { [pool] last in
        try await pool.read(
          ShipmentStatements.eventsAfter, tenant.text, id.stored,
          PostgresTransactionID(last.transaction), last.event.stored, last.ordinal, deadline: nil
        ).map(\.event)
      },
      read: { StoredShipmentEvent($0, of: id) })
  }
}

extension StoredShipmentEvent {
  /// Nil for an event of a kind or state that this version does not know.
  fileprivate init?(_ event: OutboxEvent, of id: ShipmentID) {
    guard event.aggregateKind == .shipment, let kind = ShipmentEventKind(code: event.kind),
      let state = ParcelState(code: event.toState)
    else { return nil }
    self.init(
      position: event.position, shipmentID: id, kind: kind,
      previousState: ParcelState(code: event.fromState), state: state, version: event.version,
      detail: event.detail, actor: event.actor, time: event.time)
  }
}

extension ShipmentStatements {
  /// What a watcher of one shipment has not seen, below the feed's horizon (F1).
  static let eventsAfter = Statement<
    String, PostgresUUID, PostgresTransactionID, PostgresUUID, Int32, ShipmentEventRow
  >(
    """
    SELECT e.shipment_id, e.transaction_id, e.event_id, e.ordinal, e.kind, e.from_state, e.to_state,
      e.version, e.detail, e.actor, e.occurred_at
    FROM shipment_event AS e
    WHERE e.tenant_id = $1 AND e.shipment_id = $2
      AND (e.transaction_id, e.event_id, e.ordinal) > ($3, $4, $5)
      AND e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY e.transaction_id, e.event_id, e.ordinal
    """)
}

struct ShipmentEventRow: PostgresRow {
  let event: StoredShipmentEvent

  static let columns: [PostgresType] = [
    .uuid, .xid8, .uuid, .int4, .int2, .int2, .int2, .int8, .text, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let shipment: ShipmentID = try columns.id()
    let transaction: PostgresTransactionID = try columns.next()
    let id: EventID = try columns.id()
    let position = FeedPosition(
      transaction: transaction.number, event: id.uuid, ordinal: try columns.next())
    guard let kind = ShipmentEventKind(code: try columns.next()) else {
      throw columns.refuse("no kind of a shipment's event")
    }
    event = StoredShipmentEvent(
      position: position, shipmentID: shipment, kind: kind,
      previousState: try columns.optionalState(), state: try columns.next(),
      version: try columns.version(), detail: try columns.next(), actor: try columns.next(),
      time: try columns.instant())
  }
}
