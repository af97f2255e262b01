/// Units of a SKU that a line wants from stock.
package struct SourcingLine: Hashable, Sendable {
  /// The line's number in its order or hold, from 1.
  package var number: Int
  package var sku: SKU
  package var units: Int64

  package init(number: Int, sku: SKU, units: Int64) {
    self.number = number
    self.sku = sku
    self.units = units
  }
}

/// Why a plan takes units where it takes them.
package enum SourcingRule: Int16, StoredState {
  /// The order names the warehouse.
  case namedWarehouse = 1
  /// One warehouse has everything that is there at all.
  case oneWarehouse = 2
  /// No single warehouse does; these are the fewest, among as few the first by priority.
  case fewestWarehouses = 3
  /// Nothing of it is anywhere.
  case nothingFree = 4

  package var name: String {
    switch self {
    case .namedWarehouse: "NAMED_WAREHOUSE"
    case .oneWarehouse: "ONE_WAREHOUSE"
    case .fewestWarehouses: "FEWEST_WAREHOUSES"
    case .nothingFree: "NOTHING_FREE"
    }
  }
}

/// What became of one warehouse's units of a SKU in a plan.
package enum SourcingReason: Int16, StoredState {
  /// The plan takes units here.
  case taken = 1
  /// It has units, and the plan's other warehouses are enough.
  case notNeeded = 2
  case nothingFree = 3
  /// The order names another one.
  case notNamed = 4
  case closed = 5

  package var name: String {
    switch self {
    case .taken: "TAKEN"
    case .notNeeded: "NOT_NEEDED"
    case .nothingFree: "NOTHING_FREE"
    case .notNamed: "NOT_NAMED"
    case .closed: "CLOSED"
    }
  }
}

/// From where lines are served, and why from there (`domain.md` C5).
package struct SourcingPlan: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var number: Int
    package var sku: SKU
    package var requested: Int64
    /// By the plan's order of warehouses; at most one a warehouse.
    package var parts: [StockPart]
    package var short: Int64 { requested - parts.units }
  }

  /// One warehouse's part in serving a SKU.
  package struct Option: Hashable, Sendable {
    package var sku: SKU
    package var warehouse: WarehouseCode
    package var free: Int64
    package var taken: Int64
    package var reason: SourcingReason
  }

  package var rule: SourcingRule
  /// Those that give something, the first choice first.
  package var warehouses: [WarehouseCode]
  package var lines: [Line]

  package var short: Int64 { lines.reduce(0) { $0 + $1.short } }
  package var taken: Int64 { lines.reduce(0) { $0 + $1.parts.units } }

  /// The first SKU of which too little is there, with all that the lines want of it (I3).
  package var firstShortage: (sku: SKU, requested: Int64)? {
    guard let line = lines.first(where: { $0.short > 0 }) else { return nil }
    let requested = lines.filter { $0.sku == line.sku }.reduce(0) { $0 + $1.requested }
    return (line.sku, requested)
  }

  /// Every warehouse's part in every SKU, by SKU as the lines name them, then by the order of choice.
  package func options(from sources: StockSources, named: WarehouseCode?) -> [Option] {
    var taken: [StockKey: Int64] = [:]
    var skus: [SKU] = []
    for line in lines {
      if !skus.contains(line.sku) { skus.append(line.sku) }
      for part in line.parts {
        taken[StockKey(sku: line.sku, warehouse: part.warehouse), default: 0] += part.units
      }
    }
    let all = sources.warehouses.sorted { ($0.priority, $0.code) < ($1.priority, $1.code) }
    return skus.flatMap { sku in
      all.map { warehouse in
        let free = sources.free(sku, in: warehouse.code)
        let units = taken[StockKey(sku: sku, warehouse: warehouse.code), default: 0]
        let reason: SourcingReason =
          if units > 0 { .taken } else if let named, named != warehouse.code {
            .notNamed
          } else if named == nil, !warehouse.isActive { .closed } else {
            free > 0 ? .notNeeded : .nothingFree
          }
        return Option(
          sku: sku, warehouse: warehouse.code, free: free, taken: units, reason: reason)
      }
    }
  }
}

/// The one decision from where units come: PlanSourcing shows it, and every command that reserves
/// for an order that does not fit one warehouse carries it out.
package enum Sourcing {
  /// Plans: one warehouse for everything, else the fewest, among as few the first by priority. In
  /// those a line is split only when none of them has all of it. What is short is left out.
  ///
  /// - Parameter named: the only warehouse that may serve; nil: any that is active.
  package static func plan(
    _ lines: [SourcingLine], from sources: StockSources, named: WarehouseCode?,
    limits: DomainLimits = .standard
  ) -> SourcingPlan {
    let candidates = sources.candidates(named: named)
    var wanted: [SKU: Int64] = [:]
    for line in lines { wanted[line.sku, default: 0] += line.units }
    for (sku, units) in wanted {
      let there = candidates.reduce(0) { $0 + sources.free(sku, in: $1) }
      wanted[sku] = min(units, there)
    }
    wanted = wanted.filter { $0.value > 0 }
    let chosen = choose(candidates, for: wanted, from: sources, limits)
    var left = sources.free
    let planned = lines.map { take($0, from: chosen, &left) }
    let used = chosen.filter { code in
      planned.contains { $0.parts.contains { $0.warehouse == code } }
    }
    let rule: SourcingRule =
      if used.isEmpty { .nothingFree } else if named != nil { .namedWarehouse } else {
        used.count == 1 ? .oneWarehouse : .fewestWarehouses
      }
    return SourcingPlan(rule: rule, warehouses: used, lines: planned)
  }

  private static func take(
    _ line: SourcingLine, from warehouses: [WarehouseCode], _ left: inout [StockKey: Int64]
  ) -> SourcingPlan.Line {
    func free(_ warehouse: WarehouseCode) -> Int64 {
      max(0, left[StockKey(sku: line.sku, warehouse: warehouse), default: 0])
    }
    var parts: [StockPart] = []
    if let whole = warehouses.first(where: { free($0) >= line.units }), line.units > 0 {
      parts = [StockPart(warehouse: whole, units: line.units)]
    } else {
      var open = line.units
      for warehouse in warehouses where open > 0 && free(warehouse) > 0 {
        let units = min(open, free(warehouse))
        parts.append(StockPart(warehouse: warehouse, units: units))
        open -= units
      }
    }
    for part in parts {
      left[StockKey(sku: line.sku, warehouse: part.warehouse), default: 0] -= part.units
    }
    return SourcingPlan.Line(
      number: line.number, sku: line.sku, requested: line.units, parts: parts)
  }

  /// The fewest of the candidates that have what is wanted, in their order.
  private static func choose(
    _ candidates: [WarehouseCode], for wanted: [SKU: Int64], from sources: StockSources,
    _ limits: DomainLimits
  ) -> [WarehouseCode] {
    let useful = candidates.filter { code in
      wanted.keys.contains { sources.free($0, in: code) > 0 }
    }
    func suffice(_ chosen: [WarehouseCode]) -> Bool {
      wanted.allSatisfy { sku, units in
        chosen.reduce(0) { $0 + sources.free(sku, in: $1) } >= units
      }
    }
    if let one = useful.first(where: { suffice([$0]) }) { return [one] }
    guard useful.count <= limits.warehousesSearched else {
      return greedy(useful, for: wanted, from: sources)
    }
    for size in stride(from: 2, to: useful.count, by: 1) {
      if let chosen = firstCombination(of: useful, size, where: suffice) { return chosen }
    }
    return useful
  }

  /// Combinations in the order of their members: the first by priority comes first.
  private static func firstCombination(
    of codes: [WarehouseCode], _ size: Int, where suffice: ([WarehouseCode]) -> Bool
  ) -> [WarehouseCode]? {
    var picked = Array(0..<size)
    while true {
      let chosen = picked.map { codes[$0] }
      if suffice(chosen) { return chosen }
      guard let turn = picked.indices.last(where: { picked[$0] < codes.count - size + $0 }) else {
        return nil
      }
      picked[turn] += 1
      for later in picked.indices where later > turn { picked[later] = picked[later - 1] + 1 }
    }
  }

  /// Among many warehouses, again and again the one that has most of what is still wanted: near the
  /// fewest, in a time that stays short.
  private static func greedy(
    _ candidates: [WarehouseCode], for wanted: [SKU: Int64], from sources: StockSources
  ) -> [WarehouseCode] {
    var open = wanted
    var chosen: Set<WarehouseCode> = []
    while open.values.contains(where: { $0 > 0 }) {
      var best: (code: WarehouseCode, units: Int64)?
      for code in candidates where !chosen.contains(code) {
        let units = open.reduce(0) { $0 + min($1.value, sources.free($1.key, in: code)) }
        if units > best?.units ?? 0 { best = (code, units) }
      }
      guard let best else { break }
      chosen.insert(best.code)
      for (sku, units) in open { open[sku] = max(0, units - sources.free(sku, in: best.code)) }
    }
    return candidates.filter(chosen.contains)
  }
}
