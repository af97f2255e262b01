package import Domain
package import Postgres

/// Shipments and tracking; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ShipmentStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let orders: OrderStore
  /// The latest events of one shipment, shown with it: more than a parcel's journey has (contract).
  private static let eventsShownMax: Int64 = 100

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  /// Hands over what the lines name, or everything that is open: consumes reservations and stock, and
  /// moves the order on, in one transaction (LOG-1).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `ORDER_HELD`, `EXCEEDS_OPEN_QUANTITY`,
  ///   `INSUFFICIENT_STOCK`, `TRACKING_NUMBER_ALREADY_EXISTS`, `VERSION_CONFLICT`.
  package func create(
    of orderID: OrderID, lines asked: [ShipmentLine], carrier: CarrierCode,
    trackingNumber: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredShipment> {
    var decisions = 0
    while true {
      decisions += 1
      let order = try await orders.load(orderID, tenant: key.tenant, deadline: deadline)
      let dispatch: Dispatch
      do throws(Refusal) {
        try order.version.require(expected: expectedVersion)
        dispatch = try Dispatch.decide(order, shipping: asked)
      } catch {
        let answered = try await Replays.find(
          .createShipment, key, pool: pool, deadline: deadline)
        if let answered {
          let shipment = try await load(
            ID(answered.aggregate), tenant: key.tenant, deadline: deadline)
          return Outcome(shipment, isReplay: true)
        }
        throw error
      }
      let change = OrderChange(
        state: dispatch.state, holds: order.holds, findings: order.findings,
        event: dispatch.events.last ?? .partlyShipped, detail: trackingNumber, fee: 0,
        lines: dispatch.lines, movements: dispatch.movements)
      let arrays = OrderChangeArrays(change)
      let shipped = dispatch.parts
      let id = ShipmentID(identifiers.next())
      let rows = try await pool.write(
        ShipmentStatements.create, key.tenant.text, CommandMethod.createShipment.rawValue,
        key.principal, key.requestID.text, key.requestHash, id.stored, key.actor, orderID.stored,
        order.version.number, change.state, change.holds.rawValue, change.findings.rawValue,
        change.event, change.detail, arrays.lineNumbers, arrays.cancelled, arrays.reserved,
        arrays.backordered, arrays.shipped, arrays.warehouses, arrays.movedSKUs,
        arrays.movedWarehouses, arrays.onHandDeltas, arrays.reservedDeltas, carrier.text,
        trackingNumber, shipped.map { Int16($0.line) }, shipped.map(\.key.sku.text),
        shipped.map(\.key.warehouse.text), shipped.map { Int32($0.units) }, deadline: deadline)
      guard let row = rows.first else {
        throw PostgresError.protocolViolation("create_shipment answered no row")
      }
      try row.verdict.requireUsable(key)
      switch row.verdict {
      case .accepted, .replayed:
        let stored = row.aggregate?.uuidv7.map { ShipmentID($0) } ?? id
        return Outcome(
          try await load(stored, tenant: key.tenant, deadline: deadline),
          isReplay: row.verdict == .replayed)
      case .insufficientStock: throw row.shortage(requested: change.movements)
      case .alreadyExists: throw Refusal.alreadyExists(.trackingNumber, id: trackingNumber)
      case .versionConflict:
        guard expectedVersion == 0, decisions < StoreLimits.decisionsMax else {
          throw Refusal.versionConflict(
            expected: order.version, current: Version(row.version ?? 0))
        }
      default: throw Refusal.notFound(.order, id: orderID.description)
      }
    }
  }

  /// Records that a shipment was signed for (LOG-6), and on its order.
  ///
  /// - Throws: `SHIPMENT_NOT_FOUND`, `SHIPMENT_STATE`, `VERSION_CONFLICT`.
  package func confirmDelivery(
    of id: ShipmentID, at time: Instant?, signedBy: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredShipment> {
    let rows = try await pool.write(
      ShipmentStatements.confirm, key.tenant.text, CommandMethod.confirmDelivery.rawValue,
      key.principal, key.requestID.text, key.requestHash, identifiers.next().stored, key.actor,
      id.stored, expectedVersion, time?.stored, signedBy, deadline: deadline)
    guard let row = rows.first else {
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
    let rows = try await pool.write(
      ShipmentStatements.ingest, tenant.text, identifiers.next().stored, actor,
      events.map(\.carrier.text), events.map(\.trackingNumber), events.map(\.key),
      events.map(\.state), events.map(\.time.stored), events.map(\.location),
      events.map(\.message), deadline: deadline)
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
    guard var shipment = try replies[head].first?.shipment else {
      throw Refusal.notFound(.shipment, id: id.description)
    }
    shipment.lines = try replies[lines].map(\.line)
    shipment.events = try replies[events].map(\.event)
    return shipment
  }

  /// A page of shipments with their lines and without their events, newest first.
  package func list(
    _ filter: ShipmentFilter, before: ShipmentID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (shipments: [StoredShipment], next: ShipmentID?) {
    let limit = min(max(limit, 1), StoreLimits.pageRowsMax)
    var shipments = try await pool.read(
      ShipmentStatements.list, tenant.text,
      before?.stored ?? PostgresUUID(high: .max, low: .max), filter.orderID?.stored,
      filter.states.map(\.code), filter.carrier?.text ?? "", filter.trackingNumber, Int64(limit),
      deadline: deadline
    ).map(\.shipment)
    if shipments.isEmpty { return ([], nil) }
    let lines = try await pool.read(
      ShipmentStatements.lines, tenant.text, shipments.map(\.id.stored), deadline: deadline)
    let byShipment = Dictionary(grouping: lines, by: \.shipment)
    for i in shipments.indices {
      shipments[i].lines = byShipment[shipments[i].id, default: []].map(\.line)
    }
    return (shipments, shipments.count == limit ? shipments.last?.id : nil)
  }
}
