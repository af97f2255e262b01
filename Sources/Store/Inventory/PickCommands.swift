package import Domain
internal import Postgres

extension PickStore {
  /// Gives an order to its warehouses (INV-2).
  ///
  /// - Parameter expectedVersion: of the order; 0 for any.
  /// - Returns: the order's fulfilments that are under way, and its version.
  /// - Throws: `ORDER_NOT_FOUND`, what `FulfilmentPlan` refuses, `VERSION_CONFLICT`.
  package func release(
    _ id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<(fulfilments: [StoredFulfilment], orderVersion: Version)> {
    let term = try await settings.load(key.tenant, deadline: deadline).picking.within
    let outcome = try await CommandTransaction.attempt(
      .releaseFulfilments, key: key, expectedVersion: expectedVersion, pool: pool,
      deadline: deadline
    ) {
      let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let underWay = try await underWay(of: id, tenant: key.tenant, deadline: deadline)
        .map(\.fulfilment)
      let plan = try FulfilmentPlan.decide(
        order, reserved: order.reservedUnits,
        underWay: underWay, now: identifiers.now, term: term)
      var transaction = CommandTransaction(
        .releaseFulfilments, key: key, identifiers: identifiers, about: .order, id.uuid)
      var change = OrderChange(
        of: order, event: .fulfilmentStarted,
        detail: plan.parts.map(\.warehouse.text).joined(separator: " "))
      change.state = plan.orderState
      transaction.change(order, to: change)
      if plan.state == .released {
        for fulfilment in underWay where fulfilment.state == .planned {
          var released = fulfilment
          try released.release()
          transaction.change(fulfilment, to: released)
        }
      }
      for part in plan.parts { add(part, of: order, plan, to: &transaction) }
      return transaction
    }
    let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
    return Outcome(
      (try await underWay(of: id, tenant: key.tenant, deadline: deadline), order.version),
      isReplay: outcome.isReplay)
  }

  /// Releases planned fulfilments whose time has come; what an order's state or payment keeps back
  /// stays planned.
  ///
  /// - Returns: of how many orders; `StoreLimits.dueReleasesMax` when there may be more.
  package func releaseDue(at now: Instant) async throws -> Int {
    let due = try await pool.read(
      FulfilmentStatements.due, now.stored, StoreLimits.dueReleasesMax, deadline: nil)
    var released = 0
    for row in due {
      let order = try await orders.load(row.id, tenant: row.tenant)
      do {
        _ = try await release(
          row.id, expectedVersion: order.version.number,
          key: .system(
            row.tenant, "fulfilment-release",
            step: "\(row.id)/\(String(order.version.number, radix: 36))"))
        released += 1
      } catch is Refusal {
        // Held, unpaid, or another was faster: nothing that a worker could put right.
      }
    }
    return released
  }

  private func add(
    _ part: FulfilmentPlan.Part, of order: Order, _ plan: FulfilmentPlan,
    to transaction: inout CommandTransaction
  ) {
    let fulfilment = Fulfilment(
      id: FulfilmentID(identifiers.next()), orderID: order.id, warehouse: part.warehouse,
      version: .first, state: plan.state, priority: order.priority, due: plan.due,
      notBefore: order.delivery.shipNotBefore, lines: part.lines)
    transaction.add(
      FulfilmentWrites.insert, transaction.key.tenant.text, fulfilment.id.stored,
      order.id.stored, part.warehouse.text, plan.state, fulfilment.rank, plan.due.stored,
      fulfilment.notBefore?.stored, transaction.key.actor, part.lines.map { Int16($0.number) },
      part.lines.map(\.sku.text), part.lines.map { Int32($0.planned) })
    transaction.emit(
      .fulfilment, fulfilment.id.description, event: plan.state.code, from: 0,
      to: plan.state.code, version: .first, detail: part.warehouse.text)
  }

  /// Takes a fulfilment for the caller; of two at once one gets it.
  ///
  /// - Throws: `FULFILMENT_NOT_FOUND`, `FULFILMENT_STATE`, `PICK_CLAIMED`, `ORDER_HELD` when it goes on
  ///   after a shortage that is not decided, `VERSION_CONFLICT`; so do the next.
  package func claim(
    _ id: FulfilmentID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredFulfilment> {
    let term = try await settings.load(key.tenant, deadline: deadline).picking.claim
    return try await change(
      id, .claimPick, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { fulfilment in
      if fulfilment.state == .short {
        let order = try await orders.load(
          fulfilment.orderID, tenant: key.tenant, deadline: deadline)
        try order.holds.requireNone()
      }
      try fulfilment.claim(by: key.actor, now: identifiers.now, for: term)
    }
  }

  /// Records picked units; no lines record everything that is left.
  package func confirm(
    _ id: FulfilmentID, picked: [LineUnits], expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredFulfilment> {
    try await change(
      id, .confirmPick, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { try $0.confirmPick(picked, by: key.actor) }
  }

  /// Says what lies in which parcel.
  package func pack(
    _ id: FulfilmentID, parcels: [(lines: [LineUnits], size: ParcelSize)],
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredFulfilment> {
    try await change(
      id, .pack, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { fulfilment, transaction in
        transaction.add(
          FulfilmentWrites.addParcels, key.tenant.text, id.stored,
          fulfilment.parcels.map { Int16($0.number) }, fulfilment.parcels.map(\.size.weightGrams),
          fulfilment.parcels.map(\.size.length), fulfilment.parcels.map(\.size.width),
          fulfilment.parcels.map(\.size.height))
        let contents = fulfilment.parcels.flatMap { parcel in
          parcel.lines.map { (parcel: parcel.number, units: $0) }
        }
        transaction.add(
          FulfilmentWrites.addParcelLines, key.tenant.text, id.stored,
          contents.map { Int16($0.parcel) }, contents.map { Int16($0.units.line) },
          contents.map { Int32($0.units.quantity.units) })
      }
    ) { try $0.pack(parcels, by: key.actor) }
  }

  /// Ends a fulfilment; its units stay reserved, and what was booked for it is cancelled.
  package func cancel(
    _ id: FulfilmentID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredFulfilment> {
    try await change(
      id, .cancelFulfilment, expectedVersion: expectedVersion, key: key, deadline: deadline,
      locksOrder: true, reason: reason,
      adding: { [identifiers] _, transaction in
        transaction.add(
          FulfilmentWrites.cancelBooked, key.tenant.text, identifiers.next().stored, key.actor,
          id.stored)
      }
    ) { try $0.cancel() }
  }

  /// Reads a fulfilment, lets the domain decide and writes what it came to.
  ///
  /// - Parameter locksOrder: where shipments change too, whose lock the order's is.
  private func change(
    _ id: FulfilmentID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?, locksOrder: Bool = false, reason: String = "",
    adding: (Fulfilment, inout CommandTransaction) -> Void = { _, _ in },
    decide: (inout Fulfilment) async throws -> Void
  ) async throws -> Outcome<StoredFulfilment> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let before = try await load(id, tenant: key.tenant, deadline: deadline).fulfilment
      try before.version.require(expected: expectedVersion)
      var after = before
      try await decide(&after)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .fulfilment, id.uuid)
      transaction.reason = reason
      if locksOrder {
        transaction.lock(
          try await orders.load(before.orderID, tenant: key.tenant, deadline: deadline))
      }
      transaction.change(before, to: after, cancelReason: reason)
      adding(after, &transaction)
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }
}

extension CommandTransaction {
  /// Changes a fulfilment that must still be the version that was read, and tells the feed.
  mutating func change(
    _ before: Fulfilment, to after: Fulfilment, cancelReason: String = ""
  ) {
    add(
      FulfilmentWrites.change, key.tenant.text, before.id.stored, before.version.number,
      after.state, after.claim?.picker ?? "", after.claim?.until.stored,
      after.state == .cancelled ? cancelReason : "")
    if after.lines != before.lines {
      add(
        FulfilmentWrites.count, key.tenant.text, before.id.stored,
        after.lines.map { Int16($0.number) }, after.lines.map { Int32($0.picked) },
        after.lines.map { Int32($0.short) })
    }
    emit(
      .fulfilment, before.id.description, event: after.state.code, from: before.state.code,
      to: after.state.code, version: before.version.next, detail: before.warehouse.text)
    settle(state: after.state.code, version: before.version.next)
  }
}

extension StoreLimits {
  /// Orders that one run of the release works on: each is a transaction of its own.
  package static let dueReleasesMax: Int64 = 100
}
