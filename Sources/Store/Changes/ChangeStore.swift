package import Domain
package import Postgres

/// A change set as it is stored.
package struct StoredChangeSet: Hashable, Sendable {
  package var change: ChangeSet
  package var created: Instant
  package var updated: Instant
  /// Empty while it is under way or if it was applied.
  package var endReason: String
  /// Who recorded the consent, and when.
  package var consentBy: String
  package var consentTime: Instant?
}

/// Which change sets a list holds; empty parts do not restrict.
package struct ChangeSetFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var states: [ChangeState] = []

  package init() {}
}

/// Changes of accepted orders; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ChangeStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  let picks: PickStore
  /// `approval.subject_kind`.
  static let approvalKind: Int16 = 2

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore, picks: PickStore
  ) {
    self.picks = picks
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  // MARK: Read

  /// - Throws: `CHANGE_SET_NOT_FOUND`.
  package func load(
    _ id: ChangeSetID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredChangeSet {
    let rows = try await pool.read(
      ChangeStatements.byID, tenant.text, id.stored, deadline: deadline)
    return try await complete(rows.map(\.stored), tenant: tenant, deadline: deadline)
      .first(orNo: .changeSet, id)
  }

  /// A page of change sets, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: ChangeSetFilter, before: ChangeSetID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (changes: [StoredChangeSet], next: ChangeSetID?) {
    let limit = PageLimit(limit)
    let rows = try await pool.read(
      ChangeStatements.list, tenant.text, .before(before), filter.orderID?.stored,
      filter.states.map(\.code), limit.rows, deadline: deadline)
    let changes = try await complete(rows.map(\.stored), tenant: tenant, deadline: deadline)
    return (changes, limit.end(of: changes)?.change.id)
  }

  /// The change set of an order that is under way.
  package func open(
    of order: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> ChangeSetID? {
    try await pool.read(
      ChangeStatements.openOf, tenant.text, order.stored, deadline: deadline
    ).first?.values.uuidv7.map { ChangeSetID($0) }
  }

  /// With their actions and approvals.
  private func complete(
    _ heads: [StoredChangeSet], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredChangeSet] {
    if heads.isEmpty { return [] }
    let ids = heads.map(\.change.id.stored)
    var batch = StatementBatch()
    let actions = batch.add(ChangeStatements.actions, tenant.text, ids)
    let approvals = batch.add(ReviewStatements.approvals, tenant.text, Self.approvalKind, ids)
    let replies = try await pool.read(batch, deadline: deadline)
    let actionRows = try replies[actions]
    let approvalRows = try replies[approvals]
    return heads.map { head in
      var stored = head
      stored.change.actions = actionRows.filter { $0.changeID == head.change.id }.map(\.action)
      stored.change.approvals =
        approvalRows.filter { $0.subject == head.change.id.uuid }.map(\.approval)
      return stored
    }
  }

  /// What a change set would do to its order as it stands, and the order.
  ///
  /// - Throws: `CHANGE_SET_NOT_FOUND`, and what makes it impossible.
  package func plan(
    _ id: ChangeSetID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (stored: StoredChangeSet, order: Order, plan: ChangePlan) {
    let stored = try await load(id, tenant: tenant, deadline: deadline)
    let order = try await orders.load(stored.change.orderID, tenant: tenant, deadline: deadline)
    let plan = try await plan(stored.change, on: order, tenant: tenant, deadline: deadline)
    return (stored, order, plan)
  }

  func plan(
    _ change: ChangeSet, on order: Order, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> ChangePlan {
    let skus = change.actions.compactMap { action -> SKU? in
      if case .addLine(let line) = action { line.sku } else { nil }
    }
    let products = try await orders.products(skus, tenant: tenant, deadline: deadline)
    let sources = try await StockSourceReads.read(
      of: order.lines.map(\.sku) + skus, tenant: tenant, pool: pool, deadline: deadline)
    let plan = try ChangePlan.decide(
      change.actions, on: order, products: products, sources: sources)
    let underWay = try await picks.underWay(of: order.id, tenant: tenant, deadline: deadline)
    try plan.requirePickable(underWay.map(\.fulfilment))
    return plan
  }
}
