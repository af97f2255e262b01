/// What arriving goods make of an order that waits (INV-5).
///
/// Who comes first stands in `Rank`. An order that waits as a whole takes nothing until all of it is
/// there, so it never keeps units from the next one in line, which could be served.
package struct BackorderFill: Hashable, Sendable {
  package var lines: [OrderLine]
  package var movements: [StockMovement]
  package var state: OrderState
  package var event: OrderEventKind

  /// The order in which waiting orders are served: larger priority (urgent orders), earlier promise,
  /// first in first out. An order without a promise goes after those that have one.
  package struct Rank: Hashable, Sendable, Comparable {
    package var priority: Int16
    package var promise: Instant?
    package var order: OrderID

    package init(priority: Int16, promise: Instant?, order: OrderID) {
      self.priority = priority
      self.promise = promise
      self.order = order
    }

    package static func < (left: Rank, right: Rank) -> Bool {
      if left.priority != right.priority { return left.priority > right.priority }
      let (first, second) = (left.promise?.microseconds, right.promise?.microseconds)
      if first != second { return (first ?? .max) < (second ?? .max) }
      return left.order < right.order
    }
  }

  /// Decides.
  ///
  /// - Returns: nil when nothing can be done for the order yet.
  package static func decide(_ order: Order, from sources: StockSources) -> BackorderFill? {
    let waiting = order.lines.filter { $0.counters.backordered > 0 }.map {
      SourcingLine(number: $0.number, sku: $0.sku, units: $0.counters.backordered)
    }
    guard !waiting.isEmpty, order.state.mayHaveReserved else { return nil }
    let plan = Sourcing.plan(waiting, from: sources, named: order.warehouse)
    guard plan.taken > 0, plan.short == 0 || order.shortagePolicy == .partialBackorder,
      let allocation = try? Allocation.decide(
        waiting, from: sources, named: order.warehouse, policy: .partialBackorder)
    else { return nil }
    let isAllocated = order.state == .awaitingStock
    return BackorderFill(
      lines: allocation.applied(to: order.lines), movements: allocation.movements,
      state: isAllocated ? .allocated : order.state,
      event: isAllocated ? .allocated : .backorderFilled)
  }

  /// Why the order waits still, in one sentence for people.
  package static func explanation(_ order: Order, from sources: StockSources) -> String {
    let candidates = sources.candidates(named: order.warehouse)
    let short = order.waiting.compactMap { wanted in
      let free = candidates.reduce(0) { $0 + sources.free(wanted.sku, in: $1) }
      return free < wanted.units
        ? "\(wanted.units) of \(wanted.sku) are wanted, \(free) are free" : nil
    }
    let place = order.warehouse.map { " in \($0)" } ?? ""
    let rule =
      order.shortagePolicy == .partialBackorder
      ? "" : "; the order is served as a whole, so it takes nothing until all is there"
    return short.isEmpty
      ? "everything is there\(place); it is its turn" : short.joined(separator: "; ") + place + rule
  }
}
