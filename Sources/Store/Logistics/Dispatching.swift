package import Domain
internal import Postgres

extension ShipmentStore {
  /// Hands over what the lines name, or everything that is reserved, without picking (LOG-1).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `FULFILMENT_STATE` while a warehouse picks the order, what
  ///   `Dispatch` refuses, `CARRIER_SERVICE_NOT_FOUND`, `TRACKING_NUMBER_ALREADY_EXISTS`,
  ///   `VERSION_CONFLICT`.
  package func create(
    of orderID: OrderID, lines asked: [ShipmentLine], terms: ShipmentTerms,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredShipment> {
    let id = ShipmentID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .createShipment, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(orderID, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let picked = try await picks.underWay(of: orderID, tenant: key.tenant, deadline: deadline)
      if let fulfilment = picked.first?.fulfilment {
        throw Refusal.wrongState(
          .fulfilment, state: fulfilment.state.name, attempted: "CREATE_SHIPMENT")
      }
      let dispatch = try Dispatch.decide(order, shipping: asked)
      try await requireFree(terms, tenant: key.tenant, deadline: deadline)
      var transaction = CommandTransaction(
        .createShipment, key: key, identifiers: identifiers, about: .shipment, id.uuid)
      transaction.change(order, to: dispatch, number: terms.trackingNumber)
      let service = try await service(of: terms, tenant: key.tenant, deadline: deadline)
      add(
        id, terms, service, of: order, taken: dispatch.parts, fulfilment: nil, to: &transaction)
      fold(id, in: &transaction)
      transaction.settle(state: ParcelState.handedOver.code, version: .first)
      return transaction
    }
    return try await self.outcome(outcome, id, key: key, deadline: deadline)
  }

  /// Books a carrier for parcels of a packed fulfilment; the goods stay where they are.
  ///
  /// - Parameter expectedVersion: of the fulfilment; 0 for any.
  /// - Throws: `FULFILMENT_NOT_FOUND`, `FULFILMENT_STATE`, `PARCEL_NOT_FOUND`, `PARCEL_ALREADY_EXISTS`
  ///   for a parcel that has a shipment, `CARRIER_SERVICE_NOT_FOUND`,
  ///   `TRACKING_NUMBER_ALREADY_EXISTS`, `VERSION_CONFLICT`.
  package func book(
    _ parcels: ParcelGroup, of fulfilmentID: FulfilmentID, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredShipment> {
    let id = ShipmentID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .bookShipment, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let fulfilment = try await picks.load(
        fulfilmentID, tenant: key.tenant, deadline: deadline
      ).fulfilment
      try fulfilment.version.require(expected: expectedVersion)
      _ = try fulfilment.state.after(.handOver)
      let numbers = try fulfilment.unassigned(parcels.parcels)
      let order = try await orders.load(
        fulfilment.orderID, tenant: key.tenant, deadline: deadline)
      try await requireFree(parcels.terms, tenant: key.tenant, deadline: deadline)
      let service = try await service(of: parcels.terms, tenant: key.tenant, deadline: deadline)
      var transaction = CommandTransaction(
        .bookShipment, key: key, identifiers: identifiers, about: .shipment, id.uuid)
      transaction.lock(order)
      transaction.change(fulfilment, to: fulfilment)
      add(
        id, parcels.terms, service, of: order, taken: fulfilment.contents(of: numbers),
        fulfilment: fulfilment, isBooked: true, to: &transaction)
      transaction.assign(numbers, of: fulfilmentID, to: id)
      transaction.settle(state: ParcelState.created.code, version: .first)
      return transaction
    }
    return try await self.outcome(outcome, id, key: key, deadline: deadline)
  }

  /// Ends a shipment that no carrier has yet.
  ///
  /// - Throws: `SHIPMENT_NOT_FOUND`, `SHIPMENT_STATE`, `VERSION_CONFLICT`.
  package func cancel(
    _ id: ShipmentID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredShipment> {
    let outcome = try await CommandTransaction.attempt(
      .cancelShipment, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let shipment = try await load(id, tenant: key.tenant, deadline: deadline)
      try shipment.version.require(expected: expectedVersion)
      guard shipment.state == .created else {
        throw Refusal.shipmentState(shipment.state, attempted: "CANCEL")
      }
      var transaction = CommandTransaction(
        .cancelShipment, key: key, identifiers: identifiers, about: .shipment, id.uuid)
      transaction.reason = reason
      transaction.lock(
        try await orders.load(shipment.orderID, tenant: key.tenant, deadline: deadline))
      transaction.add(
        ShipmentWrites.cancel, key.tenant.text, id.stored, shipment.version.number)
      transaction.add(ShipmentWrites.freeParcels, key.tenant.text, id.stored)
      transaction.record(
        .moved(.cancelled), of: id, as: identifiers.next(), from: shipment.state.code,
        to: ParcelState.cancelled.code, version: shipment.version.next, detail: reason)
      transaction.settle(state: ParcelState.cancelled.code, version: shipment.version.next)
      return transaction
    }
    return try await self.outcome(outcome, id, key: key, deadline: deadline)
  }

  // MARK: Parts

  private func outcome(
    _ outcome: CommandTransaction.Outcome, _ id: ShipmentID, key: CommandKey,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<StoredShipment> {
    Outcome(
      try await load(outcome.made(id), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// Refuses a number that the carrier has used before.
  func requireFree(
    _ terms: ShipmentTerms, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws {
    let known = try await pool.read(
      ShipmentStatements.byNumber, tenant.text, terms.carrier.text, terms.trackingNumber,
      deadline: deadline)
    if !known.isEmpty { throw Refusal.alreadyExists(.trackingNumber, id: terms.trackingNumber) }
  }

  /// The service that the terms name; nil when they name none.
  func service(
    of terms: ShipmentTerms, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> CarrierService? {
    guard let code = terms.service else { return nil }
    let service = try await carriers.service(
      code, of: terms.carrier, tenant: tenant, deadline: deadline)
    guard service.isActive else {
      throw Refusal.wrongState(.carrierService, state: "DISCONTINUED", attempted: "SHIP")
    }
    return service
  }

  /// Adds a shipment with its lines and its first event.
  func add(
    _ id: ShipmentID, _ terms: ShipmentTerms, _ service: CarrierService?, of order: Order,
    taken: [Dispatch.Part], fulfilment: Fulfilment?, isBooked: Bool = false,
    to transaction: inout CommandTransaction
  ) {
    let now = identifiers.now
    let tenant = transaction.key.tenant.text
    let state: ParcelState = isBooked ? .created : .handedOver
    transaction.add(
      ShipmentWrites.insert, tenant, id.stored, order.id.stored, fulfilment?.id.stored, state,
      terms.carrier.text, terms.service?.text ?? "", terms.trackingNumber, transaction.key.actor,
      isBooked ? nil : now.stored, service?.arrival(handedOver: now).stored,
      order.delivery.deliverBy?.stored, service?.stalledAfter?.components.seconds)
    transaction.add(
      ShipmentWrites.insertLines, tenant, id.stored, taken.map { Int16($0.line) },
      taken.map(\.key.sku.text), taken.map(\.key.warehouse.text), taken.map { Int32($0.units) })
    transaction.record(
      .moved(state), of: id, as: identifiers.next(), from: 0, to: state.code, version: .first,
      detail: terms.trackingNumber)
  }

  /// Takes in what the carrier reported of a shipment before it was handed over here.
  func fold(_ id: ShipmentID, in transaction: inout CommandTransaction) {
    transaction.add(
      ShipmentWrites.fold, transaction.key.tenant.text, identifiers.next().stored,
      transaction.key.actor, id.stored)
  }
}

extension CommandTransaction {
  /// What a hand-over does to its order.
  mutating func change(_ order: Order, to dispatch: Dispatch, number: String) {
    var change = OrderChange(
      of: order, event: dispatch.events.last ?? .partlyShipped, detail: number)
    change.state = dispatch.state
    change.lines = dispatch.lines
    change.movements = dispatch.movements
    self.change(order, to: change)
  }

  /// Says which shipment parcels go with.
  mutating func assign(_ parcels: [Int], of fulfilment: FulfilmentID, to shipment: ShipmentID) {
    add(
      ShipmentWrites.assignParcels, key.tenant.text, fulfilment.stored,
      parcels.map { Int16($0) }, shipment.stored)
  }
}

extension Fulfilment {
  /// Numbers of parcels that have no shipment yet; every such one when none is named.
  ///
  /// - Throws: `PARCEL_NOT_FOUND`; `PARCEL_ALREADY_EXISTS` for one that has a shipment.
  func unassigned(_ numbers: [Int]) throws(Refusal) -> [Int] {
    if numbers.isEmpty {
      let free = parcels.filter { $0.shipment == nil }.map(\.number)
      if free.isEmpty { throw .alreadyExists(.parcel, id: id.description) }
      return free
    }
    for number in numbers {
      guard let parcel = parcels.first(where: { $0.number == number }) else {
        throw .notFound(.parcel, id: String(number))
      }
      if parcel.shipment != nil { throw .alreadyExists(.parcel, id: String(number)) }
    }
    return Array(Set(numbers)).sorted()
  }

  /// What lies in parcels, by line.
  func contents(of numbers: [Int]) -> [Dispatch.Part] {
    var units: [Int: Int64] = [:]
    for parcel in parcels where numbers.contains(parcel.number) {
      for entry in parcel.lines { units[entry.line, default: 0] += entry.quantity.units }
    }
    return lines.compactMap { line in
      units[line.number].map {
        Dispatch.Part(
          line: line.number, key: StockKey(sku: line.sku, warehouse: warehouse), units: $0)
      }
    }
  }
}
