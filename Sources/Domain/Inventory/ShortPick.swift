/// What ReportShort does to the order: the missing units' reservation ends, other warehouses give
/// what they have free, and the rest waits or has to be decided (INV-4, INV-7).
///
/// Missing units go to quarantine: the books have them, the shelf has not, and the next order must
/// not be promised them. A count puts that right.
package struct ShortPick: Hashable, Sendable {
  /// What becomes of some of a line's missing units.
  package struct Resourcing: Hashable, Sendable {
    /// The order line's number.
    package var line: Int
    package var sku: SKU
    /// Nil: no warehouse has them.
    package var warehouse: WarehouseCode?
    package var units: Int64
    package var isBackordered: Bool

    package init(
      line: Int, sku: SKU, warehouse: WarehouseCode?, units: Int64, isBackordered: Bool
    ) {
      self.line = line
      self.sku = sku
      self.warehouse = warehouse
      self.units = units
      self.isBackordered = isBackordered
    }
  }

  /// By line; of a line the warehouses first.
  package var resourcing: [Resourcing]
  /// Missing units, by line.
  package var missing: [ReservedUnits]

  /// Whether somebody has to decide what the customer gets.
  package var isUndecided: Bool {
    resourcing.contains { $0.warehouse == nil && !$0.isBackordered }
  }

  /// Finds a place for what is missing: per SKU the first warehouse by priority that has all of it,
  /// else what each has in that order.
  ///
  /// - Parameters:
  ///   - reports: what is missing, checked against the fulfilment; one SKU's demand is shared by
  ///     its lines in their order (I3).
  ///   - free: what the stock rows have free, as they were read; a row that is missing has none.
  package static func decide(
    _ order: Order, missing reports: [LineUnits], in short: WarehouseCode,
    warehouses: [Warehouse], free: [StockKey: Int64]
  ) throws(Refusal) -> ShortPick {
    var free = free
    let others = warehouses.filter { $0.isActive && $0.code != short }
      .filter { order.warehouse == nil || $0.code == order.warehouse }
      .sorted { ($0.priority, $0.code) < ($1.priority, $1.code) }.map(\.code)
    var resourcing: [Resourcing] = []
    var missing: [ReservedUnits] = []
    for (number, units) in LineUnits.summed(reports) {
      guard let line = order.lines.first(where: { $0.number == number }) else {
        throw .notFound(.orderLine, id: String(number))
      }
      missing.append(ReservedUnits(line: number, sku: line.sku, warehouse: short, units: units))
      var wanted = units
      for place in Self.places(for: line.sku, units: units, among: others, free: free) {
        let key = StockKey(sku: line.sku, warehouse: place)
        let taken = min(wanted, max(0, free[key, default: 0]))
        guard taken > 0 else { continue }
        free[key, default: 0] -= taken
        wanted -= taken
        resourcing.append(
          Resourcing(
            line: number, sku: line.sku, warehouse: place, units: taken, isBackordered: false))
      }
      if wanted > 0 {
        resourcing.append(
          Resourcing(
            line: number, sku: line.sku, warehouse: nil, units: wanted,
            isBackordered: order.shortagePolicy.letsWait))
      }
    }
    return ShortPick(resourcing: resourcing, missing: missing)
  }

  private static func places(
    for sku: SKU, units: Int64, among others: [WarehouseCode], free: [StockKey: Int64]
  ) -> [WarehouseCode] {
    let whole = others.first { free[StockKey(sku: sku, warehouse: $0), default: 0] >= units }
    return whole.map { [$0] } ?? others
  }
}

extension ShortagePolicy {
  /// Whether the customer waits for goods that are not there.
  fileprivate var letsWait: Bool {
    switch self {
    case .backorder, .partialBackorder: true
    case .refuse, .partial: false
    }
  }
}

extension LineUnits {
  /// One sum a line, by line (I3).
  static func summed(_ entries: [LineUnits]) -> [(line: Int, units: Int64)] {
    var sums: [Int: Int64] = [:]
    for entry in entries { sums[entry.line, default: 0] += entry.quantity.units }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
