package import Domain
package import Postgres

/// Something wrong with a parcel, as it is stored.
package struct StoredAnomaly: Hashable, Sendable {
  package var id: AnomalyID
  package var shipmentID: ShipmentID
  package var orderID: OrderID
  package var kind: AnomalyKind
  package var since: Instant
  package var detail: String
  package var reportedBy: String
  package var reported: Instant
  /// Nil: open.
  package var resolution: AnomalyResolution?
  package var resolutionReason: String
  package var resolvedBy: String
  package var resolved: Instant?
  package var carrier: CarrierCode
  package var trackingNumber: String
}

/// Which anomalies a list holds; empty parts do not restrict.
package struct AnomalyFilter: Hashable, Sendable {
  package var kinds: [AnomalyKind] = []
  package var isOpen = false
  package var shipmentID: ShipmentID?
  package var orderID: OrderID?

  package init() {}
}

/// What goes wrong on the way (LOG-3, LOG-4); terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class AnomalyStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  let shipments: ShipmentStore
  let settings: TenantSettingsStore

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore,
    shipments: ShipmentStore, settings: TenantSettingsStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
    self.shipments = shipments
    self.settings = settings
  }

  /// Somebody says that something is wrong with a parcel.
  ///
  /// - Parameter expectedVersion: of the shipment; 0 for any.
  /// - Throws: `SHIPMENT_NOT_FOUND`, `SHIPMENT_STATE` before its hand-over, `ANOMALY_ALREADY_EXISTS`
  ///   while one of the kind is open, `VERSION_CONFLICT`.
  package func report(
    _ kind: AnomalyKind, of id: ShipmentID, reason: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredAnomaly> {
    let anomaly = AnomalyID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .reportAnomaly, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let shipment = try await shipments.load(id, tenant: key.tenant, deadline: deadline)
      try shipment.version.require(expected: expectedVersion)
      if shipment.state == .created || shipment.state == .cancelled {
        throw Refusal.shipmentState(shipment.state, attempted: "REPORT_ANOMALY")
      }
      let known = try await anomalies(of: id, tenant: key.tenant, deadline: deadline)
      if known.contains(where: { $0.kind == kind && $0.resolution == nil }) {
        throw Refusal.alreadyExists(.anomaly, id: kind.name)
      }
      var transaction = CommandTransaction(
        .reportAnomaly, key: key, identifiers: identifiers, about: .shipment, anomaly.uuid,
        name: id.description)
      transaction.reason = reason
      transaction.step(shipment)
      raise(
        AnomalyCheck.Finding(kind: kind, since: identifiers.now), as: anomaly, of: id,
        order: shipment.orderID, state: shipment.state, version: shipment.version.next,
        detail: reason, in: &transaction)
      transaction.settle(state: shipment.state.code, version: shipment.version.next)
      return transaction
    }
    return Outcome(
      try await load(outcome.made(anomaly), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// Says how an anomaly ended, and does to the order's units what follows from it (LOG-4).
  ///
  /// - Parameter expectedVersion: of the shipment; 0 for any.
  /// - Throws: `ANOMALY_NOT_FOUND`, `ANOMALY_STATE` when it is resolved already, `VERSION_CONFLICT`,
  ///   what the domain's `WriteOff` refuses.
  package func resolve(
    _ id: AnomalyID, as resolution: AnomalyResolution, reason: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredAnomaly> {
    let outcome = try await CommandTransaction.attempt(
      .resolveAnomaly, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let anomaly = try await load(id, tenant: key.tenant, deadline: deadline)
      let (shipment, order) = try await readTogether {
        try await shipments.load(anomaly.shipmentID, tenant: key.tenant, deadline: deadline)
      } version: {
        $0.version
      } _: {
        try await orders.load($0.orderID, tenant: key.tenant, deadline: deadline)
      }
      try shipment.version.require(expected: expectedVersion)
      if let resolution = anomaly.resolution {
        throw Refusal.wrongState(.anomaly, state: resolution.name, attempted: "RESOLVE")
      }
      var transaction = CommandTransaction(
        .resolveAnomaly, key: key, identifiers: identifiers, about: .shipment, id.uuid,
        name: shipment.id.description)
      transaction.reason = reason
      let effect = try WriteOff.decide(
        order, resolving: resolution, of: shipment.state, fate: shipment.fate,
        contents: shipment.contents)
      if let effect {
        transaction.settle(shipment, of: order, by: effect, reason: reason)
      } else {
        transaction.step(shipment)
      }
      resolve(
        anomaly, as: resolution, reason: reason, state: shipment.state,
        version: shipment.version.next, in: &transaction)
      transaction.settle(state: shipment.state.code, version: shipment.version.next)
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  // MARK: Read

  /// - Throws: `ANOMALY_NOT_FOUND`.
  package func load(
    _ id: AnomalyID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredAnomaly {
    try await pool.read(
      AnomalyStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .anomaly, id).anomaly
  }

  /// A page of anomalies, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: AnomalyFilter, before: AnomalyID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (anomalies: [StoredAnomaly], next: AnomalyID?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      AnomalyStatements.list, tenant.text, .before(before), filter.kinds.map(\.code), filter.isOpen,
      filter.shipmentID?.stored, filter.orderID?.stored, limit.rows, deadline: deadline
    ).map(\.anomaly)
    return (found, limit.end(of: found)?.id)
  }

  func anomalies(
    of shipment: ShipmentID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredAnomaly] {
    try await pool.read(
      AnomalyStatements.ofShipment, tenant.text, shipment.stored, deadline: deadline
    ).map(\.anomaly)
  }

  // MARK: Parts of a command

  func raise(
    _ finding: AnomalyCheck.Finding, as id: AnomalyID, of shipment: ShipmentID, order: OrderID,
    state: ParcelState, version: Version, detail: String, in transaction: inout CommandTransaction
  ) {
    transaction.add(
      AnomalyStatements.insert, transaction.key.tenant.text, id.stored, shipment.stored,
      order.stored, finding.kind.code, finding.since.stored, detail, transaction.key.actor)
    transaction.record(
      .anomalyRaised, of: shipment, as: identifiers.next(), from: state.code, to: state.code,
      version: version, detail: finding.kind.name)
    transaction.raise(
      finding.kind.exception, as: identifiers.next(), about: .shipment, shipment.description,
      order: order, detail: detail)
  }

  func resolve(
    _ anomaly: StoredAnomaly, as resolution: AnomalyResolution, reason: String,
    state: ParcelState, version: Version, in transaction: inout CommandTransaction
  ) {
    transaction.add(
      AnomalyStatements.resolve, transaction.key.tenant.text, anomaly.id.stored, resolution.code,
      reason, transaction.key.actor)
    transaction.record(
      .anomalyResolved, of: anomaly.shipmentID, as: identifiers.next(), from: state.code,
      to: state.code, version: version, detail: "\(anomaly.kind.name) \(resolution.name)")
  }
}

extension StoredShipment {
  /// Its lines by where they came from.
  fileprivate var contents: [Dispatch.Part] {
    lines.map {
      Dispatch.Part(
        line: $0.number, key: StockKey(sku: $0.sku, warehouse: $0.warehouse),
        units: $0.quantity.units)
    }
  }
}

extension CommandTransaction {
  /// Moves the units of a parcel that came to its end: order, then stock, then the parcel, of which this
  /// is the next version (I4).
  fileprivate mutating func settle(
    _ shipment: StoredShipment, of order: Order, by effect: WriteOff, reason: String
  ) {
    var change = OrderChange(
      of: order, event: effect.event,
      detail: "\(shipment.carrier) \(shipment.trackingNumber): \(reason)")
    change.state = effect.state
    change.lines = effect.lines
    self.change(order, to: change)
    add(
      AnomalyStatements.countLost, key.tenant.text, order.id.stored,
      effect.lines.map { Int16($0.number) },
      effect.lines.map { Int32($0.counters.writtenOff) },
      effect.lines.map { Int32($0.counters.returned) })
    if effect.isCredited { discharge(order) }
    record(short: order.comingToWait(by: effect.lines), of: order)
    if effect.state == .delivered {
      add(AnomalyStatements.endDelivery, key.tenant.text, order.id.stored)
    }
    if !effect.returns.isEmpty {
      add(
        AnomalyStatements.returnStock, key.tenant.text, id.stored, key.actor, order.id.stored,
        reason, effect.returns.map(\.key.sku.text), effect.returns.map(\.key.warehouse.text),
        effect.returns.map(\.delta.onHand))
    }
    add(
      AnomalyStatements.seal, key.tenant.text, shipment.id.stored, shipment.version.number,
      effect.fate.isGivenUp, effect.fate.isTakenBack)
  }

  /// The next version of a shipment that must still be the one that was read.
  fileprivate mutating func step(_ shipment: StoredShipment) {
    add(
      AnomalyStatements.step, key.tenant.text, shipment.id.stored, shipment.version.number)
  }
}

extension AnomalyKind {
  /// The exception case that it opens.
  var exception: ExceptionKind {
    switch self {
    case .stalled: .parcelStalled
    case .delayed: .parcelDelayed
    case .lost: .parcelLost
    case .damaged: .parcelDamaged
    case .refused: .parcelRefused
    case .returned: .parcelReturned
    case .found: .parcelFound
    }
  }
}
