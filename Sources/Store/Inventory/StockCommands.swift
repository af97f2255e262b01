package import Domain
internal import Postgres

/// A receipt or an adjustment.
struct StockCommand: Sendable {
  struct Change: Sendable {
    var key: StockKey
    var onHand: Int64
  }

  var key: CommandKey
  var reason: String
  var changes: [Change]
}

/// What `move_stock` decided on one of its commands.
struct StockVerdict: Sendable {
  var verdict: Verdict
  /// The line that was refused, from 0 within the command.
  var refusedLine: Int
  var available: Int64
  var levels: [StockColumns]

  static func split(_ row: MoveStockRow, _ commands: [StockCommand]) throws -> [StockVerdict] {
    let lineCount = commands.reduce(0) { $0 + $1.changes.count }
    guard row.verdicts.count == commands.count, row.onHand.count == lineCount else {
      throw PostgresError.protocolViolation("move_stock answered other commands than it was asked")
    }
    var first = 0
    return commands.enumerated().map { position, command in
      let lines = first..<first + command.changes.count
      defer { first = lines.upperBound }
      return StockVerdict(
        verdict: row.verdicts[position],
        refusedLine: Int(row.refusedLines[position]) - 1 - lines.lowerBound,
        available: row.available[position],
        levels: lines.map {
          StockColumns(
            onHand: row.onHand[$0], reserved: row.reserved[$0], quarantined: row.quarantined[$0],
            incoming: row.incoming[$0])
        })
    }
  }

  func outcome(
    of command: StockCommand
  ) throws -> Outcome<[(key: StockKey, level: StockLevel)]> {
    try verdict.requireUsable(command.key)
    let index = command.changes.indices.contains(refusedLine) ? refusedLine : 0
    let refused = command.changes[index]
    switch verdict {
    case .accepted, .replayed: break
    case .unknownSKU: throw Refusal.notFound(.product, id: refused.key.sku.text)
    case .unknownWarehouse: throw Refusal.notFound(.warehouse, id: refused.key.warehouse.text)
    case .insufficientStock where refused.onHand > 0:
      // More can only be refused for want of a row to add it to.
      throw Refusal.notFound(.stock, id: refused.key.description)
    default:
      throw Refusal.stockReserved(
        refused.key, requested: -refused.onHand, available: available)
    }
    let levels = try zip(command.changes, levels).map { change, columns in
      guard
        let level = StockLevel(
          onHand: columns.onHand, reserved: columns.reserved, quarantined: columns.quarantined,
          incoming: columns.incoming)
      else { throw PostgresError.protocolViolation("a stock level against I1") }
      return (key: change.key, level: level)
    }
    return Outcome(levels, isReplay: verdict == .replayed)
  }
}

/// What storage adds to a product or a warehouse.
package struct MasterRecord: Hashable, Sendable {
  package var version: Version
  package var created: Instant
  package var updated: Instant
}

/// One entry of the ledger.
package struct StoredMovement: Hashable, Sendable {
  /// The command that caused it; its movements are told apart by `ordinal`.
  package var command: MovementID
  package var ordinal: Int32
  package var key: StockKey
  package var kind: MovementKind
  package var delta: StockColumns
  package var orderID: OrderID?
  package var reason: String
  package var actor: String
  package var time: Instant

  package var position: MovementPosition {
    MovementPosition(key: key, command: command, ordinal: ordinal)
  }
}

/// Where a list of movements goes on.
package struct MovementPosition: Hashable, Sendable {
  package var key: StockKey
  package var command: MovementID
  package var ordinal: Int32

  package init(key: StockKey, command: MovementID, ordinal: Int32) {
    self.key = key
    self.command = command
    self.ordinal = ordinal
  }
}

/// Which movements a list holds; empty parts do not restrict.
package struct MovementFilter: Hashable, Sendable {
  package var sku: SKU?
  package var warehouse: WarehouseCode?
  package var orderID: OrderID?
  package var kinds: [MovementKind] = []
  package var from: Instant?
  package var before: Instant?

  package init() {}
}
