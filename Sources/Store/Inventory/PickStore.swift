package import Domain
package import Postgres

/// Fulfilments: what warehouses pick and pack; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class PickStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  let settings: TenantSettingsStore

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore,
    settings: TenantSettingsStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
    self.settings = settings
  }

  // MARK: Read

  /// - Throws: `FULFILMENT_NOT_FOUND`.
  package func load(
    _ id: FulfilmentID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredFulfilment {
    var batch = StatementBatch()
    let heads = batch.add(FulfilmentStatements.byID, tenant.text, [id.stored])
    let details = Details(of: [id], tenant: tenant, in: &batch)
    let replies = try await pool.read(batch, deadline: deadline)
    let fulfilment = try replies[heads].first(orNo: .fulfilment, id).fulfilment
    return try details.fill([fulfilment], replies)[0]
  }

  /// A fulfilment and its order as they stood together.
  ///
  /// - Throws: `FULFILMENT_NOT_FOUND`, `VERSION_CONFLICT` when others are faster every time.
  func loadWithOrder(
    _ id: FulfilmentID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> (Fulfilment, Order) {
    try await readTogether {
      try await load(id, tenant: tenant, deadline: deadline).fulfilment
    } version: {
      $0.version
    } _: {
      try await orders.load($0.orderID, tenant: tenant, deadline: deadline)
    }
  }

  /// The order's whose units no carrier has as a whole, oldest first.
  package func underWay(
    of order: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredFulfilment] {
    try await filled(
      try await pool.read(
        FulfilmentStatements.underWay, tenant.text, order.stored, deadline: deadline
      ).map(\.fulfilment), tenant: tenant, deadline: deadline)
  }

  /// A page of fulfilments, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: FulfilmentFilter, before: FulfilmentID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (fulfilments: [StoredFulfilment], next: FulfilmentID?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      FulfilmentStatements.list, tenant.text, .before(before), filter.orderID?.stored,
      filter.warehouse?.text ?? "", filter.states.map(\.code), filter.picker, limit.rows,
      deadline: deadline
    ).map(\.fulfilment)
    return (
      try await filled(found, tenant: tenant, deadline: deadline),
      limit.end(of: found)?.id
    )
  }

  /// A page of what is to be picked, the next first.
  ///
  /// - Parameter claimableAt: only what may be claimed at that time; nil: all.
  package func queue(
    of warehouse: WarehouseCode?, claimableAt: Instant?, after position: QueuePosition?,
    limit: Int, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (fulfilments: [StoredFulfilment], next: QueuePosition?) {
    let limit = PageLimit(limit)
    let rank = position?.rank ?? -1
    let due = (position?.due ?? Instant(microseconds: 0)).stored
    let id = PostgresUUID.after(position?.id)
    let rows =
      if let warehouse {
        try await pool.read(
          FulfilmentStatements.queueOfWarehouse, tenant.text, rank, due, id, claimableAt?.stored,
          limit.rows, warehouse.text, deadline: deadline)
      } else {
        try await pool.read(
          FulfilmentStatements.queue, tenant.text, rank, due, id, claimableAt?.stored, limit.rows,
          deadline: deadline)
      }
    let found = rows.map(\.fulfilment)
    return (
      try await filled(found, tenant: tenant, deadline: deadline),
      limit.end(of: found).map { QueuePosition($0.fulfilment) }
    )
  }

  private func filled(
    _ fulfilments: [StoredFulfilment], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredFulfilment] {
    if fulfilments.isEmpty { return [] }
    var batch = StatementBatch()
    let details = Details(of: fulfilments.map(\.id), tenant: tenant, in: &batch)
    return try details.fill(fulfilments, try await pool.read(batch, deadline: deadline))
  }
}

/// The reads of lines and parcels beside their fulfilments.
private struct Details {
  private let lines: StatementBatch.Ticket<FulfilmentLineRow>
  private let parcels: StatementBatch.Ticket<ParcelRow>

  init(of ids: [FulfilmentID], tenant: TenantID, in batch: inout StatementBatch) {
    lines = batch.add(FulfilmentStatements.lines, tenant.text, ids.map(\.stored))
    parcels = batch.add(FulfilmentStatements.parcels, tenant.text, ids.map(\.stored))
  }

  func fill(
    _ fulfilments: [StoredFulfilment], _ replies: StatementBatch.Replies
  ) throws -> [StoredFulfilment] {
    let lines = Dictionary(grouping: try replies[lines], by: \.fulfilment)
    let parcels = Dictionary(grouping: try replies[parcels], by: \.fulfilment)
    return fulfilments.map { fulfilment in
      var filled = fulfilment
      for row in lines[fulfilment.id, default: []] {
        filled.fulfilment.lines.append(row.line)
        filled.names[row.line.number] = row.name
      }
      filled.fulfilment.parcels = parcels[fulfilment.id, default: []].map(\.parcel)
      return filled
    }
  }
}
