internal import Domain
internal import Postgres

/// Reserving for an order that was approved.
extension OrderStore {
  /// Runs a command that reserves; a second time when stock is short, on what is there then: others may
  /// have taken the units between the plan and its lock.
  func byShortagePolicy<Success>(
    _ run: (_ shortage: Refusal?) async throws -> Success
  ) async throws -> Success {
    do {
      return try await run(nil)
    } catch let refusal as Refusal where refusal.isShortage {
      return try await run(refusal)
    }
  }

  /// The change that approves an order and reserves every open unit as its shortage policy says, from
  /// the warehouses that `Sourcing` plans.
  ///
  /// - Throws: `INSUFFICIENT_STOCK` where the order takes nothing less.
  func allocation(
    of order: Order, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> (change: OrderChange, allocation: Allocation) {
    let sources = try await sources(of: order, tenant: tenant, deadline: deadline)
    let allocation = try order.allocating(from: sources)
    var change = OrderChange(of: order, event: .allocated)
    change.lines = allocation.applied(to: order.lines)
    change.movements = allocation.movements
    change.state = allocation.result == .waiting ? .awaitingStock : .allocated
    return (change, allocation)
  }

  /// The sources of an order's SKUs.
  func sources(
    of order: Order, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> StockSources {
    try await StockSourceReads.read(
      of: order.lines.map(\.sku), tenant: tenant, pool: pool, deadline: deadline)
  }
}

extension Refusal {
  var isShortage: Bool {
    if case .outOfStock = self { true } else { false }
  }
}
