internal import Domain
internal import Postgres

/// Reserving for an order that was approved.
extension OrderStore {
  /// Runs a command that reserves; a second time when stock is short, to do what the order's shortage
  /// policy says.
  func byShortagePolicy<Success>(
    _ run: (_ shortage: Refusal?) async throws -> Success
  ) async throws -> Success {
    do {
      return try await run(nil)
    } catch let refusal as Refusal where refusal.isShortage {
      return try await run(refusal)
    }
  }

  /// The change that approves an order and reserves every open unit, or lets the whole order wait.
  ///
  /// - Parameter shortage: what the attempt to reserve everything was refused with; nil before it.
  /// - Throws: `INSUFFICIENT_STOCK` where the order takes no back-orders.
  func allocation(
    of order: Order, after shortage: Refusal?, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> OrderChange {
    var change = OrderChange(of: order, event: .allocated)
    change.lines = order.lines
    if let shortage {
      guard order.shortagePolicy == .backorder else { throw shortage }
      for index in change.lines.indices { change.lines[index].counters.backorderOpen() }
      change.state = .awaitingStock
      return change
    }
    change.state = .allocated
    var demands: [StockDemand] = []
    for index in change.lines.indices {
      let line = change.lines[index]
      guard let warehouse = line.warehouse else {
        throw Refusal.outOfStock(
          sku: line.sku, warehouse: nil, requested: line.counters.open, available: 0)
      }
      demands.append(
        StockDemand(
          key: StockKey(sku: line.sku, warehouse: warehouse), units: line.counters.open))
      change.lines[index].counters.reserveOpen()
    }
    for demand in StockDemand.summed(demands) where demand.units > 0 {
      // Lines are at most 10⁹ units and 500: a sum beyond a quantity has no stock either.
      guard let quantity = Quantity(demand.units) else {
        throw Refusal.outOfStock(
          sku: demand.key.sku, warehouse: demand.key.warehouse, requested: demand.units,
          available: 0)
      }
      change.movements.append(StockMovement(.reserve, quantity, of: demand.key))
    }
    return change
  }
}

extension Refusal {
  var isShortage: Bool {
    if case .outOfStock = self { true } else { false }
  }
}
