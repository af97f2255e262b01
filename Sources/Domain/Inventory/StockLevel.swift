/// What a warehouse has of a SKU.
///
/// I1: `0 ≤ reserved ≤ on_hand − quarantined`, `0 ≤ quarantined`, `0 ≤ incoming`; a value that
/// breaks it does not exist.
package struct StockLevel: Hashable, Sendable {
  package let onHand: Int64
  package let reserved: Int64
  package let quarantined: Int64
  package let incoming: Int64

  package static let empty = StockLevel(columns: StockColumns())

  /// Nil when I1 is broken or a column is above `maxUnits`.
  package init?(onHand: Int64, reserved: Int64, quarantined: Int64, incoming: Int64) {
    let columns = StockColumns(
      onHand: onHand, reserved: reserved, quarantined: quarantined, incoming: incoming)
    guard Self.fault(in: columns) == nil else { return nil }
    self.init(columns: columns)
  }

  private init(columns: StockColumns) {
    onHand = columns.onHand
    reserved = columns.reserved
    quarantined = columns.quarantined
    incoming = columns.incoming
  }

  /// The largest value of a column: a trillion units, so that a thousand of the largest receipts
  /// fit.
  package static let maxUnits: Int64 = 1_000_000_000_000

  /// What an order may still reserve.
  package var available: Int64 { onHand - quarantined - reserved }

  package var columns: StockColumns {
    StockColumns(
      onHand: onHand, reserved: reserved, quarantined: quarantined, incoming: incoming)
  }

  /// The level after a movement.
  ///
  /// - Throws: `INSUFFICIENT_STOCK` when a reservation finds too little, `STOCK_RESERVED` when
  ///   reserved units would be taken away, `STOCK_LIMIT` when a column would leave 0 to `maxUnits`.
  package func applying(_ movement: StockMovement) throws(Refusal) -> StockLevel {
    guard let columns = columns.adding(movement.delta) else {
      throw .stockLimit(movement.key, max: Self.maxUnits)
    }
    switch Self.fault(in: columns) {
    case nil: return StockLevel(columns: columns)
    case .column: throw .stockLimit(movement.key, max: Self.maxUnits)
    case .reservedAboveUsable:
      if movement.kind == .reserve {
        throw .outOfStock(
          sku: movement.key.sku, warehouse: movement.key.warehouse,
          requested: movement.delta.reserved, available: available)
      }
      throw .stockReserved(
        movement.key, requested: available - (columns.available), available: available)
    }
  }

  private enum Fault { case column, reservedAboveUsable }

  private static func fault(in columns: StockColumns) -> Fault? {
    let range = 0...maxUnits
    let all = [columns.onHand, columns.reserved, columns.quarantined, columns.incoming]
    guard all.allSatisfy(range.contains) else { return .column }
    return columns.available < 0 ? .reservedAboveUsable : nil
  }
}

/// Four numbers, one per column: a level, a movement's effect or a sum of effects; may be negative.
package struct StockColumns: Hashable, Sendable {
  package var onHand: Int64 = 0
  package var reserved: Int64 = 0
  package var quarantined: Int64 = 0
  package var incoming: Int64 = 0

  package init(
    onHand: Int64 = 0, reserved: Int64 = 0, quarantined: Int64 = 0, incoming: Int64 = 0
  ) {
    self.onHand = onHand
    self.reserved = reserved
    self.quarantined = quarantined
    self.incoming = incoming
  }

  /// on hand − quarantined − reserved; held at the ends of 64 bits.
  package var available: Int64 {
    let (usable, first) = onHand.subtractingReportingOverflow(quarantined)
    let (free, second) = usable.subtractingReportingOverflow(reserved)
    return first || second ? .min : free
  }

  /// Column by column; nil when one would leave 64 bits.
  package func adding(_ other: StockColumns) -> StockColumns? {
    let (onHand, first) = onHand.addingReportingOverflow(other.onHand)
    let (reserved, second) = reserved.addingReportingOverflow(other.reserved)
    let (quarantined, third) = quarantined.addingReportingOverflow(other.quarantined)
    let (incoming, fourth) = incoming.addingReportingOverflow(other.incoming)
    guard !first, !second, !third, !fourth else { return nil }
    return StockColumns(
      onHand: onHand, reserved: reserved, quarantined: quarantined, incoming: incoming)
  }
}
