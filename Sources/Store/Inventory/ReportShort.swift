package import Domain
internal import Postgres

extension PickStore {
  /// Records units that are not there, ends their reservation and finds them elsewhere (INV-4).
  ///
  /// - Throws: `FULFILMENT_NOT_FOUND`, `FULFILMENT_STATE`, `PICK_CLAIMED`, `ORDER_LINE_NOT_FOUND`,
  ///   `EXCEEDS_PLANNED_QUANTITY`, `VERSION_CONFLICT`.
  package func reportShort(
    _ id: FulfilmentID, missing: [LineUnits], reason: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<ShortReport> {
    let commandID = identifiers.next()
    var decided: [ShortPick.Resourcing] = []
    let outcome = try await CommandTransaction.attempt(
      .reportShort, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let (before, order) = try await loadWithOrder(id, tenant: key.tenant, deadline: deadline)
      try before.version.require(expected: expectedVersion)
      var after = before
      try after.reportShort(missing, by: key.actor)
      let (warehouses, free) = try await freeStock(
        of: order.lines.map(\.sku), tenant: key.tenant, deadline: deadline)
      let pick = try ShortPick.decide(
        order, missing: missing, in: before.warehouse, warehouses: warehouses, free: free)
      if !pick.isUndecided { try after.resume() }
      decided = pick.resourcing
      var transaction = CommandTransaction(
        .reportShort, key: key, identifiers: identifiers, about: .fulfilment, commandID,
        name: id.description, id: commandID)
      transaction.reason = reason
      transaction.change(order, to: Self.change(order, pick, reason: reason))
      transaction.change(before, to: after, cancelReason: reason)
      transaction.move(UnitMoves(pick), of: order.id, reason: reason)
      record(pick, of: before, reason: reason, in: &transaction)
      return transaction
    }

    if case .replayed(let before, _, _) = outcome {
      decided = try await pool.read(
        FulfilmentWrites.shortage, key.tenant.text, before.stored, deadline: deadline
      ).map(\.resourcing)
    }
    let fulfilment = try await load(id, tenant: key.tenant, deadline: deadline)
    let order = try await orders.load(
      fulfilment.fulfilment.orderID, tenant: key.tenant, deadline: deadline)
    let substitutes = try await SubstituteStatements.offers(
      insteadOf: Set(decided.filter { $0.warehouse == nil }.map(\.sku)), tenant: key.tenant,
      pool: pool, deadline: deadline)
    return Outcome(
      ShortReport(
        fulfilment: fulfilment, resourcing: decided, substitutes: substitutes,
        orderVersion: order.version),
      isReplay: outcome.isReplay)
  }

  /// The order's event, and the hold when somebody has to decide.
  private static func change(_ order: Order, _ pick: ShortPick, reason: String) -> OrderChange {
    var change = OrderChange(of: order, event: .pickedShort, detail: reason)
    if pick.isUndecided {
      change.holds = order.holds.union(HoldSet(.stock))
      change.placed = [Hold(kind: .stock, owner: "", reason: reason)]
    }
    return change
  }

  private func record(
    _ pick: ShortPick, of fulfilment: Fulfilment, reason: String,
    in transaction: inout CommandTransaction
  ) {
    let entries = pick.resourcing
    transaction.add(
      FulfilmentWrites.recordShortage, transaction.key.tenant.text, transaction.id.stored,
      fulfilment.id.stored, fulfilment.orderID.stored, fulfilment.warehouse.text, reason,
      transaction.key.actor, entries.indices.map { Int16($0) }, entries.map { Int16($0.line) },
      entries.map(\.sku.text), entries.map { Int32($0.units) },
      entries.map { $0.warehouse?.text ?? "" }, entries.map(\.isBackordered))
    let short = entries.filter { $0.warehouse == nil }
    if short.isEmpty { return }
    transaction.raise(
      .shortage, as: identifiers.next(), about: .fulfilment, fulfilment.id.description,
      order: fulfilment.orderID,
      detail: short.map { "\($0.units) of \($0.sku) (line \($0.line))" }.joined(separator: ", "))
  }

  private func freeStock(
    of skus: [SKU], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> (warehouses: [Warehouse], free: [StockKey: Int64]) {
    let rows = try await pool.read(
      FulfilmentStatements.freeStock, tenant.text, Set(skus).map(\.text), deadline: deadline)
    var warehouses: [WarehouseCode: Warehouse] = [:]
    var free: [StockKey: Int64] = [:]
    for row in rows {
      warehouses[row.warehouse.code] = row.warehouse
      if let sku = row.sku {
        free[StockKey(sku: sku, warehouse: row.warehouse.code)] = row.free
      }
    }
    return (Array(warehouses.values), free)
  }
}

extension UnitMoves {
  /// Missing units leave their reservation for quarantine; what other warehouses have is reserved.
  fileprivate init(_ pick: ShortPick) {
    for missing in pick.missing {
      let key = StockKey(sku: missing.sku, warehouse: missing.warehouse)
      moves.append(Move(kind: .release, line: missing.line, key: key, units: missing.units))
      moves.append(Move(kind: .quarantine, line: missing.line, key: key, units: missing.units))
    }
    for entry in pick.resourcing {
      if let warehouse = entry.warehouse {
        moves.append(
          Move(
            kind: .reserve, line: entry.line,
            key: StockKey(sku: entry.sku, warehouse: warehouse), units: entry.units))
      } else if entry.isBackordered {
        backordered.append((line: entry.line, units: entry.units))
      }
    }
  }
}
