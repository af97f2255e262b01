package import Domain
internal import Postgres

extension ShipmentStore {
  /// Hands parcels of a packed fulfilment to carriers: those that are named and those that were booked
  /// before (LOG-1).
  ///
  /// - Parameters:
  ///   - dispatches: parcels without a shipment, with who takes them.
  ///   - booked: shipments that were booked; with no dispatches and none named: every one.
  ///   - expectedVersion: of the fulfilment; 0 for any.
  /// - Throws: `FULFILMENT_NOT_FOUND`, `SHIPMENT_NOT_FOUND` for one that is not booked for it, what
  ///   `book` and the domain's `HandOver` refuse.
  package func handOver(
    _ fulfilmentID: FulfilmentID, dispatches: [ParcelGroup], booked: [ShipmentID],
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<HandedOver> {
    var shipped: [ShipmentID] = []
    let outcome = try await CommandTransaction.attempt(
      .handOver, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let (fulfilment, order) = try await picks.loadWithOrder(
        fulfilmentID, tenant: key.tenant, deadline: deadline)
      try fulfilment.version.require(expected: expectedVersion)
      let waiting = try await chosen(
        booked, of: fulfilmentID, all: dispatches.isEmpty, tenant: key.tenant, deadline: deadline)
      let new = try await prepared(
        dispatches, of: fulfilment, tenant: key.tenant, deadline: deadline)
      let bookedParcels = fulfilment.parcels.filter { parcel in
        waiting.contains { $0.id == parcel.shipment }
      }.map(\.number)
      let decided = try HandOver.decide(
        fulfilment, of: order, parcels: Set(bookedParcels + new.flatMap(\.parcels)))
      var transaction = CommandTransaction(
        .handOver, key: key, identifiers: identifiers, about: .fulfilment, fulfilmentID.uuid)
      let numbers = waiting.map(\.trackingNumber) + new.map(\.terms.trackingNumber)
      transaction.change(order, to: decided.dispatch, number: numbers.joined(separator: " "))
      transaction.change(fulfilment, to: decided.fulfilment)
      for shipment in waiting {
        try await take(shipment, in: &transaction, deadline: deadline)
      }
      for entry in new {
        add(
          entry.id, entry.terms, entry.service, of: order,
          taken: fulfilment.contents(of: entry.parcels), fulfilment: fulfilment,
          to: &transaction)
        transaction.assign(entry.parcels, of: fulfilmentID, to: entry.id)
      }
      shipped = waiting.map(\.id) + new.map(\.id)
      for id in shipped { fold(id, in: &transaction) }
      return transaction
    }
    let stored = try await picks.load(fulfilmentID, tenant: key.tenant, deadline: deadline)
    if outcome.isReplay { shipped = stored.handedOverShipments }
    let order = try await orders.load(
      stored.fulfilment.orderID, tenant: key.tenant, deadline: deadline)
    var shipments: [StoredShipment] = []
    for id in shipped {
      shipments.append(try await load(id, tenant: key.tenant, deadline: deadline))
    }
    return Outcome(
      HandedOver(fulfilment: stored, shipments: shipments, orderVersion: order.version),
      isReplay: outcome.isReplay)
  }

  private func chosen(
    _ ids: [ShipmentID], of fulfilment: FulfilmentID, all: Bool, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> [StoredShipment] {
    let booked = try await pool.read(
      ShipmentStatements.booked, tenant.text, fulfilment.stored, deadline: deadline
    ).map(\.shipment)
    if ids.isEmpty { return all ? booked : [] }
    for id in ids where !booked.contains(where: { $0.id == id }) {
      throw Refusal.notFound(.shipment, id: id.description)
    }
    return booked.filter { ids.contains($0.id) }
  }

  private struct NewShipment {
    let id: ShipmentID
    let terms: ShipmentTerms
    let service: CarrierService?
    let parcels: [Int]
  }

  private func prepared(
    _ dispatches: [ParcelGroup], of fulfilment: Fulfilment, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> [NewShipment] {
    var prepared: [NewShipment] = []
    var seen: Set<Int> = []
    for dispatch in dispatches {
      let numbers = try fulfilment.unassigned(dispatch.parcels)
      if let twice = numbers.first(where: { !seen.insert($0).inserted }) {
        throw Refusal.alreadyExists(.parcel, id: String(twice))
      }
      try await requireFree(dispatch.terms, tenant: tenant, deadline: deadline)
      prepared.append(
        NewShipment(
          id: ShipmentID(identifiers.next()), terms: dispatch.terms,
          service: try await service(of: dispatch.terms, tenant: tenant, deadline: deadline),
          parcels: numbers))
    }
    return prepared
  }

  /// Hands a booked shipment over.
  private func take(
    _ shipment: StoredShipment, in transaction: inout CommandTransaction,
    deadline: ContinuousClock.Instant?
  ) async throws {
    let now = identifiers.now
    let terms = ShipmentTerms(
      carrier: shipment.carrier, service: shipment.service,
      trackingNumber: shipment.trackingNumber)
    let service = try await service(
      of: terms, tenant: transaction.key.tenant, deadline: deadline)
    transaction.add(
      ShipmentWrites.handOver, transaction.key.tenant.text, shipment.id.stored, now.stored,
      service?.arrival(handedOver: now).stored)
    transaction.record(
      .moved(.handedOver), of: shipment.id, as: identifiers.next(), from: shipment.state.code,
      to: ParcelState.handedOver.code, version: shipment.version.next,
      detail: shipment.trackingNumber)
  }
}

extension StoredFulfilment {
  /// In the order of their parcels.
  fileprivate var handedOverShipments: [ShipmentID] {
    var seen: Set<ShipmentID> = []
    return fulfilment.parcels.filter(\.isHandedOver).compactMap(\.shipment)
      .filter { seen.insert($0).inserted }
  }
}
