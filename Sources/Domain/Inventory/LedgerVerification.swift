/// A place where the books do not agree with themselves (I1, I2).
package struct LedgerDiscrepancy: Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    /// A column of the level is not the sum of its movements.
    case movements(StockColumn, level: Int64, sum: Int64)
    /// `reserved` is not the sum of the live reservations and holds.
    case reservations(level: Int64, sum: Int64)
    /// `reserved` is not the sum of the order lines' reserved units and the live holds.
    case orderLines(level: Int64, sum: Int64)
    /// The level breaks I1.
    case bounds(StockColumns)
  }

  package var key: StockKey
  package var fault: Fault

  package init(key: StockKey, fault: Fault) {
    self.key = key
    self.fault = fault
  }
}

/// The columns of a stock level.
package enum StockColumn: Int16, StoredState {
  case onHand = 1
  case reserved = 2
  case quarantined = 3
  case incoming = 4

  package var name: String {
    switch self {
    case .onHand: "ON_HAND"
    case .reserved: "RESERVED"
    case .quarantined: "QUARANTINED"
    case .incoming: "INCOMING"
    }
  }

  package func value(in columns: StockColumns) -> Int64 {
    switch self {
    case .onHand: columns.onHand
    case .reserved: columns.reserved
    case .quarantined: columns.quarantined
    case .incoming: columns.incoming
    }
  }
}

/// The proof that stock is right (I2): Σ movements = level per column, `reserved` = Σ live
/// reservations + Σ live holds, Σ reservations of a line = its reserved units, and every level is within
/// I1.
package enum LedgerVerification {
  /// What disagrees about one row; empty: the row is proved.
  package static func faults(
    level: StockColumns, movements: StockColumns, reservations: Int64, holds: Int64 = 0,
    orderLines: Int64
  ) -> [LedgerDiscrepancy.Fault] {
    var faults: [LedgerDiscrepancy.Fault] = []
    for column in StockColumn.allCases {
      let (value, sum) = (column.value(in: level), column.value(in: movements))
      if value != sum { faults.append(.movements(column, level: value, sum: sum)) }
    }
    if level.reserved != reservations + holds {
      faults.append(.reservations(level: level.reserved, sum: reservations + holds))
    }
    if level.reserved != orderLines + holds {
      faults.append(.orderLines(level: level.reserved, sum: orderLines + holds))
    }
    let isWithinBounds =
      StockLevel(
        onHand: level.onHand, reserved: level.reserved, quarantined: level.quarantined,
        incoming: level.incoming) != nil
    if !isWithinBounds { faults.append(.bounds(level)) }
    return faults
  }

  /// Everything that disagrees, by stock row. A row that one side does not have counts as zeros.
  package static func discrepancies(
    levels: [StockKey: StockColumns], movements: [StockKey: StockColumns],
    reservations: [StockKey: Int64], orderLines: [StockKey: Int64]
  ) -> [LedgerDiscrepancy] {
    let keys = Set(levels.keys).union(movements.keys).union(reservations.keys)
      .union(orderLines.keys)
    return keys.sorted().flatMap { key in
      faults(
        level: levels[key] ?? StockColumns(), movements: movements[key] ?? StockColumns(),
        reservations: reservations[key] ?? 0, orderLines: orderLines[key] ?? 0
      ).map { LedgerDiscrepancy(key: key, fault: $0) }
    }
  }
}
