package import Domain
internal import Postgres

extension ChangeStore {
  /// Carries a change out: lines, totals, reservations, address and dates in one transaction; or, if
  /// the order has changed since it was opened, brings it to STALE. Either way the order's hold ends.
  ///
  /// - Throws: `CHANGE_SET_NOT_FOUND`, `CHANGE_SET_STATE`, `CONSENT_MISSING`, `INSUFFICIENT_STOCK`,
  ///   `QUANTITY_BELOW_SHIPPED`, `FULFILMENT_STATE` for units on a pick list, `VERSION_CONFLICT`, and
  ///   `FIELD_INVALID` where nothing would be left of the order.
  package func apply(
    _ id: ChangeSetID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredChangeSet> {
    let outcome = try await orders.byShortagePolicy { _ in
      try await CommandTransaction.attempt(
        .applyChange, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
      ) {
        let change = try await load(id, tenant: key.tenant, deadline: deadline).change
        try change.version.require(expected: expectedVersion)
        let order = try await orders.load(change.orderID, tenant: key.tenant, deadline: deadline)
        var applied = change
        applied.state = try change.state.after(.apply)
        guard order.version == change.baseVersion else {
          return try stale(change, order: order, key: key)
        }
        guard change.consent != nil else { throw Refusal.orderStep(.consentMissing) }
        let plan = try await plan(change, on: order, tenant: key.tenant, deadline: deadline)
        if let shortage = plan.shortage { throw shortage }
        var transaction = CommandTransaction(
          .applyChange, key: key, identifiers: identifiers, about: .changeSet, id.uuid)
        transaction.carryOut(plan, on: order, detail: change.reason)
        transaction.save(applied, over: change)
        return transaction
      }
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  private func stale(
    _ change: ChangeSet, order: Order, key: CommandKey
  ) throws(Refusal) -> CommandTransaction {
    var stale = change
    stale.state = try change.state.after(.goStale)
    let reason =
      "the order was at version \(change.baseVersion), it is at \(order.version)"
    var transaction = CommandTransaction(
      .applyChange, key: key, identifiers: identifiers, about: .changeSet, change.id.uuid)
    transaction.change(order, to: OrderChange(endingChangeOf: order, detail: "STALE: " + reason))
    transaction.save(stale, over: change, ending: reason)
    return transaction
  }
}

extension CommandTransaction {
  /// Makes an order what a plan says, from the order that it was made on.
  fileprivate mutating func carryOut(_ plan: ChangePlan, on order: Order, detail: String) {
    lock(order)
    // Nothing but lines whose price or units change is written.
    let changed = plan.order.lines.filter { line in
      order.lines.first { $0.number == line.number } != line
    }
    let known = Set(order.lines.map(\.number))
    let added = changed.filter { !known.contains($0.number) }
    if !added.isEmpty { insertLines(added, of: plan.order) }
    add(
      ChangeStatements.raiseLines, key.tenant.text, order.id.stored,
      changed.map { Int16($0.number) }, changed.map { Int32($0.counters.ordered) })
    if !plan.releases.isEmpty {
      let rows = (plan.releases + plan.reserves).map(\.key).sorted()
      add(
        ChangeStatements.lockStock, key.tenant.text, rows.map(\.sku.text),
        rows.map(\.warehouse.text))
      add(
        ChangeStatements.release, key.tenant.text, id.stored, order.id.stored, key.actor,
        plan.releases.map(\.key.sku.text), plan.releases.map(\.key.warehouse.text),
        plan.releases.map(\.delta.reserved))
    }
    var change = OrderChange(endingChangeOf: order, detail: "APPLIED: " + detail)
    change.state = plan.order.state
    change.lines = plan.order.lines
    change.movements = plan.reserves
    self.change(order, to: change)
    add(
      ChangeStatements.settleLines, key.tenant.text, order.id.stored,
      changed.map { Int16($0.number) }, changed.map { Int32($0.counters.ordered) },
      changed.map(\.amounts.unitPrice.minorUnits), changed.map(\.amounts.total.minorUnits))
    if plan.order.state == .delivered {
      add(AnomalyStatements.endDelivery, key.tenant.text, order.id.stored)
    }
    rewrite(plan.order)
    record(short: order.comingToWait(by: plan.order.lines), of: plan.order)
  }
}
