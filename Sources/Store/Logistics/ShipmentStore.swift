package import Domain
package import Postgres

/// Shipments and tracking; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ShipmentStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  let picks: PickStore
  let carriers: CarrierStore
  /// The latest events of one shipment, shown with it: more than a parcel's journey has (contract).
  private static let eventsShownMax: Int64 = 100

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore, picks: PickStore,
    carriers: CarrierStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
    self.picks = picks
    self.carriers = carriers
  }

  /// Records that a shipment was signed for (LOG-6), and on its order.
  ///
  /// - Throws: `SHIPMENT_NOT_FOUND`, `SHIPMENT_STATE`, `VERSION_CONFLICT`.
  package func confirmDelivery(
    of id: ShipmentID, at time: Instant?, signedBy: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredShipment> {
    var batch = StatementBatch()
    batch.add(ShipmentStatements.lockOrder, key.tenant.text, id.stored)
    let confirmed = batch.add(
      ShipmentStatements.confirm, key.tenant.text, CommandMethod.confirmDelivery.rawValue,
      key.principal, key.requestID.text, key.requestHash, identifiers.next().stored, key.actor,
      id.stored, expectedVersion, time?.stored, signedBy)
    guard let row = try await pool.write(batch, deadline: deadline)[confirmed].first else {
      throw PostgresError.protocolViolation("confirm_delivery answered no row")
    }
    try row.verdict.requireUsable(key)
    switch row.verdict {
    case .accepted, .replayed:
      return Outcome(
        try await load(id, tenant: key.tenant, deadline: deadline),
        isReplay: row.verdict == .replayed)
    case .versionConflict:
      throw Refusal.versionConflict(
        expected: Version(expectedVersion), current: Version(row.version ?? 0))
    case .wrongState:
      throw Refusal.shipmentState(row.state ?? .delivered, attempted: "CONFIRM_DELIVERY")
    default: throw Refusal.notFound(.shipment, id: id.description)
    }
  }

  /// Takes tracking events, many in one transaction; duplicates and late ones change nothing.
  ///
  /// - Returns: one acknowledgement an event, in order.
  package func ingest(
    _ events: [TrackingEvent], actor: String, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [TrackingAcknowledgement] {
    precondition(events.count <= StoreLimits.trackingEventsMax, "the caller sends batches")
    let (carriers, numbers) = (events.map(\.carrier.text), events.map(\.trackingNumber))
    var batch = StatementBatch()
    batch.add(ShipmentStatements.lockOrders, tenant.text, carriers, numbers)
    let ingested = batch.add(
      ShipmentStatements.ingest, tenant.text, identifiers.next().stored, actor, carriers, numbers,
      events.map(\.key), events.map(\.state), events.map(\.time.stored), events.map(\.location),
      events.map(\.message), events.map { $0.estimated?.stored })
    let rows = try await pool.write(batch, deadline: deadline)[ingested]
    guard let row = rows.first, row.effects.count == events.count else {
      throw PostgresError.protocolViolation("ingest_tracking answered other events than it took")
    }
    return try events.indices.map { i in
      guard let effect = TrackingAcknowledgement.Effect(rawValue: row.effects[i]) else {
        throw PostgresError.protocolViolation("an effect \(row.effects[i]) of a tracking event")
      }
      return TrackingAcknowledgement(
        effect: effect, shipment: row.shipments[i]?.uuidv7.map { ShipmentID($0) },
        version: Version(row.versions[i]), state: ParcelState(code: row.states[i]))
    }
  }

  /// - Throws: `SHIPMENT_NOT_FOUND`.
  package func load(
    _ id: ShipmentID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredShipment {
    var batch = StatementBatch()
    let head = batch.add(ShipmentStatements.byID, tenant.text, id.stored)
    let lines = batch.add(ShipmentStatements.lines, tenant.text, [id.stored])
    let events = batch.add(
      ShipmentStatements.events, tenant.text, id.stored, Self.eventsShownMax)
    let replies = try await pool.read(batch, deadline: deadline)
    var shipment = try replies[head].first(orNo: .shipment, id).shipment
    shipment.lines = try replies[lines].map(\.line)
    shipment.events = try replies[events].map(\.event)
    return shipment
  }

  /// A page of shipments with their lines and without their events, newest first.
  package func list(
    _ filter: ShipmentFilter, before: ShipmentID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (shipments: [StoredShipment], next: ShipmentID?) {
    let limit = PageLimit(limit)
    var shipments = try await pool.read(
      ShipmentStatements.list, tenant.text, .before(before), filter.orderID?.stored,
      filter.states.map(\.code), filter.carrier?.text ?? "", filter.trackingNumber, limit.rows,
      deadline: deadline
    ).map(\.shipment)
    if shipments.isEmpty { return ([], nil) }
    let lines = try await pool.read(
      ShipmentStatements.lines, tenant.text, shipments.map(\.id.stored), deadline: deadline)
    let byShipment = Dictionary(grouping: lines, by: \.shipment)
    for i in shipments.indices {
      shipments[i].lines = byShipment[shipments[i].id, default: []].map(\.line)
    }
    return (shipments, limit.end(of: shipments)?.id)
  }
}
