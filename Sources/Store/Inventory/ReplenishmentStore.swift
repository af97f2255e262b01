package import Domain
package import Postgres

/// Reorder policies and supplier orders (REP-1…3, INV-6); terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ReplenishmentStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  private let stock: StockStore

  package init(pool: PostgresPool, identifiers: IdentifierSource, stock: StockStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.stock = stock
  }

  // MARK: Policies

  /// Creates or replaces a policy; `expectedVersion` 0 means any.
  ///
  /// - Throws: `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND`, `VERSION_CONFLICT`.
  package func put(
    _ policy: ReorderPolicy, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredReorderPolicy> {
    let (tenant, row) = (key.tenant.text, policy.stock)
    let id = identifiers.next()
    let outcome = try await CommandTransaction.attempt(
      .putReorderPolicy, key: key, expectedVersion: expectedVersion, pool: pool,
      deadline: deadline
    ) {
      _ = try await stock.availability(
        of: [row.sku], in: [row.warehouse], tenant: key.tenant, deadline: deadline)
      let now =
        try await self.policy(of: row, tenant: key.tenant, deadline: deadline)?.version
        ?? Version(0)
      try now.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .putReorderPolicy, key: key, identifiers: identifiers, about: .reorderPolicy, id,
        name: row.description)
      let (upTo, lot): (Int64?, Int64?) =
        switch policy.amount {
        case .upTo(let units): (units, nil)
        case .lots(let size): (nil, size)
        }
      transaction.add(
        ReplenishmentStatements.putPolicy, tenant, row.sku.text, row.warehouse.text, now.number,
        policy.alertLine, policy.safetyStock, upTo, lot, policy.supplier,
        Int32(policy.leadTimeDays), policy.responsible, policy.isPaused)
      transaction.emit(
        .reorderPolicy, row.sku.text + "/" + row.warehouse.text, event: 1, from: 0, to: 0,
        version: now.next)
      transaction.settle(state: 0, version: now.next)
      return transaction
    }
    guard let stored = try await self.policy(of: row, tenant: key.tenant, deadline: deadline)
    else { throw PostgresError.protocolViolation("a policy that was put is not there") }
    return Outcome(stored, isReplay: outcome.isReplay)
  }

  private func policy(
    of row: StockKey, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> StoredReorderPolicy? {
    try await pool.read(
      ReplenishmentStatements.policy, tenant.text, row.sku.text, row.warehouse.text,
      deadline: deadline
    ).first?.policy
  }

  /// A page of policies, by SKU and warehouse, and where the next begins; nil after the last.
  package func policies(
    _ filter: ReorderPolicyFilter, after last: StockKey?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (policies: [StoredReorderPolicy], next: StockKey?) {
    let limit = PageLimit(limit)
    let policies = try await pool.read(
      ReplenishmentStatements.policies, tenant.text, last?.sku.text ?? "",
      last?.warehouse.text ?? "", filter.sku?.text ?? "", filter.warehouse?.text ?? "",
      filter.responsible, limit.rows, deadline: deadline
    ).map(\.policy)
    return (policies, limit.end(of: policies)?.policy.stock)
  }

  // MARK: Suggestions

  /// Suggests supplier orders where policies' lines are crossed, at most `StoreLimits.suggestionsMax`.
  ///
  /// - Returns: whether more may be due.
  package func suggestDue(deadline: ContinuousClock.Instant? = nil) async throws -> Bool {
    let due = try await pool.read(
      ReplenishmentStatements.due, StoreLimits.suggestionsMax, deadline: deadline)
    for row in due {
      guard let need = row.policy.need(available: row.available, incoming: row.incoming) else {
        continue
      }
      do throws(any Error) {
        try await suggest(need, by: row.policy, tenant: row.tenant, deadline)
      } catch {
        // Another process was faster: that settles it.
        guard case .versionConflict = error as? Refusal else { throw error }
      }
    }
    return due.count == Int(StoreLimits.suggestionsMax)
  }

  private func suggest(
    _ need: ReorderPolicy.Need, by policy: ReorderPolicy, tenant: TenantID,
    _ deadline: ContinuousClock.Instant?
  ) async throws {
    let id = identifiers.next()
    let key = CommandKey.system(tenant, "replenishment", step: id.description)
    // Decided once: where one waits already, nothing is wanted any more.
    _ = try await CommandTransaction.attempt(
      .suggestReplenishment, key: key, expectedVersion: Version.first.number, pool: pool,
      deadline: deadline
    ) {
      let state = SupplierOrderState.suggested.code
      var transaction = CommandTransaction(
        .suggestReplenishment, key: key, identifiers: identifiers, about: .supplierOrder, id,
        id: id)
      transaction.add(
        ReplenishmentStatements.suggest, tenant.text, id.stored, policy.stock.sku.text,
        policy.stock.warehouse.text, policy.supplier, policy.responsible,
        Int32(policy.leadTimeDays), need.quantity, need.explanation, need.isUrgent)
      transaction.emit(
        .supplierOrder, id.description, event: state, from: 0, to: state, version: .first,
        detail: "\(need.quantity) of \(policy.stock): \(need.explanation)")
      transaction.settle(state: state, version: .first)
      return transaction
    }
  }

  // MARK: Supplier orders

  /// Takes a supplier order one step further. What it announces, and what arrived of it, moves its stock row
  /// in the same transaction; arriving goods wake the orders that wait for them (INV-5).
  ///
  /// - Throws: `SUPPLIER_ORDER_NOT_FOUND`, `SUPPLIER_ORDER_STATE`, `VERSION_CONFLICT`, `STOCK_LIMIT`, and
  ///   what `SupplierOrder.after` throws.
  package func take(
    _ step: SupplierOrderStep, with id: SupplierOrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<SupplierOrder> {
    var stockKey: StockKey?
    do {
      let outcome = try await CommandTransaction.attempt(
        CommandMethod(step), key: key, expectedVersion: expectedVersion, pool: pool,
        deadline: deadline
      ) {
        let now = try await load(id, tenant: key.tenant, deadline: deadline)
        stockKey = now.stock
        try now.version.require(expected: expectedVersion)
        let next = try now.after(step, by: key.actor, now: identifiers.now)
        return transaction(step, from: now, to: next, key: key)
      }
      return Outcome(
        try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
    } catch let error as PostgresError {
      if error.checkViolation == "stock_on_hand", let stockKey {
        throw Refusal.stockLimit(stockKey, max: StockLevel.maxUnits)
      }
      throw error
    }
  }

  private func transaction(
    _ step: SupplierOrderStep, from now: SupplierOrder, to next: SupplierOrder, key: CommandKey
  ) -> CommandTransaction {
    var transaction = CommandTransaction(
      CommandMethod(step), key: key, identifiers: identifiers, about: .supplierOrder, now.id.uuid)
    transaction.reason = step.reason
    transaction.add(
      ReplenishmentStatements.change, key.tenant.text, now.id.stored, now.version.number,
      next.state, next.quantity, next.received, next.reference, next.expected?.stored,
      next.promised?.stored, next.followUp?.stored, next.note, next.approvedBy)
    let (received, incoming) = (next.received - now.received, next.announced - now.announced)
    if received != 0 || incoming != 0 {
      transaction.add(
        ReplenishmentStatements.move, key.tenant.text, transaction.id.stored, key.actor,
        "supplier order \(now.id)", now.stock.sku.text, now.stock.warehouse.text, received,
        incoming)
    }
    transaction.emit(
      .supplierOrder, now.id.description, event: next.state.code, from: now.state.code,
      to: next.state.code, version: next.version, detail: step.reason)
    transaction.settle(state: next.state.code, version: next.version)
    return transaction
  }

  /// - Throws: `SUPPLIER_ORDER_NOT_FOUND`.
  package func load(
    _ id: SupplierOrderID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> SupplierOrder {
    try await pool.read(
      ReplenishmentStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .supplierOrder, id).order
  }

  /// A page of what waits for approval, urgent ones first, and where the next begins; nil after the last.
  package func suggestions(
    in warehouse: WarehouseCode? = nil, responsible: String = "",
    after last: (isUrgent: Bool, id: SupplierOrderID)? = nil, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (orders: [SupplierOrder], next: (isUrgent: Bool, id: SupplierOrderID)?) {
    let limit = PageLimit(limit)
    let orders = try await pool.read(
      ReplenishmentStatements.suggestions, tenant.text, last.map { !$0.isUrgent } ?? false,
      .after(last?.id), warehouse?.text ?? "", responsible,
      limit.rows, deadline: deadline
    ).map(\.order)
    return (orders, limit.end(of: orders).map { ($0.isUrgent, $0.id) })
  }

  /// A page of supplier orders, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: SupplierOrderFilter, before: SupplierOrderID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (orders: [SupplierOrder], next: SupplierOrderID?) {
    let limit = PageLimit(limit)
    let orders = try await pool.read(
      ReplenishmentStatements.list, tenant.text, .before(before), filter.states.map(\.code),
      filter.sku?.text ?? "", filter.warehouse?.text ?? "", filter.supplier,
      filter.followUpBefore?.stored, limit.rows, deadline: deadline
    ).map(\.order)
    return (orders, limit.end(of: orders)?.id)
  }
}

/// A policy with what storage adds.
package struct StoredReorderPolicy: Hashable, Sendable {
  package var policy: ReorderPolicy
  package var version: Version
  package var updated: Instant
}

/// Which policies a list has; empty parts do not restrict.
package struct ReorderPolicyFilter: Hashable, Sendable {
  package var sku: SKU?
  package var warehouse: WarehouseCode?
  package var responsible = ""

  package init() {}
}

/// Which supplier orders a list has; empty parts do not restrict.
package struct SupplierOrderFilter: Hashable, Sendable {
  package var states: [SupplierOrderState] = []
  package var sku: SKU?
  package var warehouse: WarehouseCode?
  package var supplier = ""
  package var followUpBefore: Instant?

  package init() {}
}

extension CommandMethod {
  fileprivate init(_ step: SupplierOrderStep) {
    self =
      switch step {
      case .approve: .approveSuggestion
      case .place: .placeSupplierOrder
      case .promise: .recordSupplierPromise
      case .receive: .receiveSupplierOrder
      case .cancel: .cancelSupplierOrder
      }
  }
}

extension SupplierOrderStep {
  /// For the audit and the feed.
  fileprivate var reason: String {
    switch self {
    case .approve: ""
    case .place(let reference): reference
    case .promise(_, _, let note): note
    case .receive(_, _, let deliveryNote): deliveryNote
    case .cancel(let reason): reason
    }
  }
}

extension StoreLimits {
  /// Suggestions of one turn of the worker: a second's work.
  static let suggestionsMax: Int64 = 200
}
