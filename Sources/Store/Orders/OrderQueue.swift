package import Domain
internal import Postgres

/// A place in the list of open orders by priority.
package struct PriorityPlace: Hashable, Sendable {
  package var priority: Int16
  package var id: OrderID

  package init(priority: Int16, id: OrderID) {
    self.priority = priority
    self.id = id
  }
}

extension OrderStore {
  /// A page of open orders as they are worked on, higher priority first, then first in, first out
  /// (PRI-1, PRI-2), and where the next begins; nil after the last.
  package func openOrders(
    _ filter: OrderFilter, after last: PriorityPlace?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (orders: [Order], next: PriorityPlace?) {
    let limit = PageLimit(limit)
    let rows = try await pool.read(
      OrderStatements.listByPriority, tenant.text,
      .after(last?.id), filter.states.map(\.code),
      filter.channels.map(\.code), filter.sku?.text ?? "", filter.createdFrom?.stored,
      filter.createdBefore?.stored, limit.rows, filter.owner, filter.holds.rawValue,
      filter.classes.map(\.code), filter.minPriority,
      last.map { -Int32($0.priority) } ?? Int32.min, filter.sourceReference,
      filter.customerReference, deadline: deadline)
    if rows.isEmpty { return ([], nil) }
    let orders = try await orders(of: rows, tenant: tenant, deadline: deadline)
    guard rows.count == limit.rows, let end = orders.last else { return (orders, nil) }
    return (orders, PriorityPlace(priority: end.priority, id: end.id))
  }
}
