/// What reserving stock makes of lines under their order's shortage policy.
///
/// Under REFUSE all is there or the order is refused; under BACKORDER all is there or the whole order
/// waits and takes nothing; under PARTIAL what is there is reserved and the rest cancelled; under
/// PARTIAL_BACKORDER the rest waits. An order that would reserve nothing at all is refused or waits as
/// a whole.
package struct Allocation: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var number: Int
    package var sku: SKU
    package var parts: [StockPart]
    package var cancelled: Int64
    package var backordered: Int64
  }

  package enum Result: Hashable, Sendable {
    /// Every open unit is reserved or accepted as back-order: ALLOCATED.
    case allocated
    /// The order waits for goods: AWAITING_STOCK.
    case waiting
  }

  package var result: Result
  package var lines: [Line]
  package var plan: SourcingPlan

  /// Decides.
  ///
  /// - Parameter hasReserved: the order has other units that are reserved already.
  /// - Throws: `INSUFFICIENT_STOCK` with what could be sold instead.
  package static func decide(
    _ lines: [SourcingLine], from sources: StockSources, named: WarehouseCode?,
    policy: ShortagePolicy, hasReserved: Bool = false
  ) throws(Refusal) -> Allocation {
    let plan = Sourcing.plan(lines, from: sources, named: named)
    guard let (sku, requested) = plan.firstShortage else {
      return Allocation(result: .allocated, plan: plan)
    }
    let takesNothing = plan.taken == 0 && !hasReserved
    switch policy {
    case .backorder:
      return Allocation(waiting: plan)
    case .partialBackorder:
      if takesNothing { return Allocation(waiting: plan) }
      return Allocation(result: .allocated, plan: plan) { (cancelled: 0, backordered: $0.short) }
    case .partial where !takesNothing:
      return Allocation(result: .allocated, plan: plan) { (cancelled: $0.short, backordered: 0) }
    case .partial, .refuse:
      throw sources.shortage(of: sku, named: named, requested: requested)
    }
  }

  private init(
    result: Result, plan: SourcingPlan,
    rest: (SourcingPlan.Line) -> (cancelled: Int64, backordered: Int64) = { _ in (0, 0) }
  ) {
    self.result = result
    self.plan = plan
    lines = plan.lines.map {
      let (cancelled, backordered) = rest($0)
      return Line(
        number: $0.number, sku: $0.sku, parts: $0.parts, cancelled: cancelled,
        backordered: backordered)
    }
  }

  private init(waiting plan: SourcingPlan) {
    result = .waiting
    self.plan = plan
    lines = plan.lines.map {
      Line(number: $0.number, sku: $0.sku, parts: [], cancelled: 0, backordered: $0.requested)
    }
  }

  /// What the ledger gets, in lock order (I4).
  package var movements: [StockMovement] {
    StockDemand.summed(
      lines.flatMap { line in
        line.parts.map {
          StockDemand(
            key: StockKey(sku: line.sku, warehouse: $0.warehouse), units: $0.units)
        }
      }
    ).map { .reserve($0.units, of: $0.key) }
  }

  /// The order's lines afterwards; those that it is not about stay.
  package func applied(to lines: [OrderLine]) -> [OrderLine] {
    let byNumber = Dictionary(self.lines.map { ($0.number, $0) }) { first, _ in first }
    return lines.map { line in
      guard let allocated = byNumber[line.number] else { return line }
      var line = line
      line.reserve(allocated.parts)
      if allocated.cancelled > 0 { line.counters.cancelWaiting() }
      line.counters.backorderWaiting(allocated.backordered > 0)
      return line
    }
  }
}

extension Order {
  /// What of the order has still to be reserved.
  package var unreserved: [SourcingLine] {
    lines.compactMap { line in
      let units = line.counters.open - line.counters.reserved
      return units > 0 ? SourcingLine(number: line.number, sku: line.sku, units: units) : nil
    }
  }

  /// Reserves every open unit that is not yet, as the order's shortage policy says.
  ///
  /// - Throws: `INSUFFICIENT_STOCK`.
  package func allocating(from sources: StockSources) throws(Refusal) -> Allocation {
    try Allocation.decide(
      unreserved, from: sources, named: warehouse, policy: shortagePolicy,
      hasReserved: lines.contains { $0.counters.reserved > 0 })
  }
}
