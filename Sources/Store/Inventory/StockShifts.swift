package import Domain
internal import Postgres

/// A movement between columns of stock rows, or between rows, that no order causes.
package struct StockShift: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var key: StockKey
    package var kind: MovementKind
    package var delta: StockColumns
  }

  /// One a stock row, in lock order (I4).
  package var rows: [Row]
  /// Whether reserved units in the way are taken from the newest orders (I1); else it is refused.
  package var displaces: Bool

  /// Units go from one warehouse to another, in one step. Reserved units stay.
  ///
  /// - Throws: `FIELD_INVALID` naming `to_warehouse` when both are one.
  package static func transfer(
    _ lines: [(sku: SKU, quantity: Quantity)], from: WarehouseCode, to: WarehouseCode
  ) throws(Refusal) -> StockShift {
    guard from != to else {
      throw .invalidField("to_warehouse", .malformed(expected: "another than from_warehouse"))
    }
    let summed = StockDemand.summed(
      lines.map {
        StockDemand(key: StockKey(sku: $0.sku, warehouse: from), units: $0.quantity.units)
      })
    let rows = summed.flatMap { demand in
      [
        Row(
          key: demand.key, kind: .transferOut, delta: StockColumns(onHand: -demand.units)),
        Row(
          key: StockKey(sku: demand.key.sku, warehouse: to), kind: .transferIn,
          delta: StockColumns(onHand: demand.units)),
      ]
    }
    return StockShift(rows: rows.sorted { $0.key < $1.key }, displaces: false)
  }

  /// QUARANTINE, RELEASE_QUARANTINE or SCRAP of one stock row.
  package static func quarantine(
    _ kind: MovementKind, _ quantity: Quantity, of key: StockKey
  ) -> StockShift {
    let effect = kind.effectPerUnit
    return StockShift(
      rows: [
        Row(
          key: key, kind: kind,
          delta: StockColumns(
            onHand: effect.onHand * quantity.units,
            quarantined: effect.quarantined * quantity.units))
      ], displaces: kind == .quarantine)
  }

  static func adjustment(of key: StockKey, by units: Int64) -> StockShift {
    StockShift(
      rows: [Row(key: key, kind: .adjust, delta: StockColumns(onHand: units))], displaces: true)
  }
}

/// A stock row after a shift.
package struct ShiftedStock: Hashable, Sendable {
  package var key: StockKey
  package var level: StockLevel
  /// Whose reserved units were in the way and wait for goods again, newest first.
  package var displaced: [Displaced] = []

  package struct Displaced: Hashable, Sendable {
    package var orderID: OrderID
    package var units: Int64

    package init(orderID: OrderID, units: Int64) {
      self.orderID = orderID
      self.units = units
    }
  }

  package init(key: StockKey, level: StockLevel) {
    self.key = key
    self.level = level
  }
}

extension StockStore {
  /// Carries a shift out, all rows or none.
  ///
  /// - Throws: `STOCK_RESERVED` for units that are reserved, held or not in quarantine;
  ///   `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND`, `STOCK_NOT_FOUND`, `STOCK_LIMIT`.
  /// - Returns: the levels of its rows after it; of a repeat, as they are now.
  package func shift(
    _ shift: StockShift, reason: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<[ShiftedStock]> {
    guard let first = shift.rows.first else { return Outcome([], isReplay: false) }
    let method: CommandMethod =
      switch first.kind {
      case .quarantine: .quarantineStock
      case .releaseQuarantine: .releaseQuarantine
      case .scrap: .scrapStock
      case .adjust: .adjust
      case .transferOut, .transferIn: .transferStock
      case .receive, .reserve, .release, .ship, .return, .announce, .unannounce:
        preconditionFailure("\(first.kind) is no shift")
      }
    var ticket: StatementBatch.Ticket<StockLevelRow>?
    let outcome: CommandTransaction.Outcome
    do {
      outcome = try await CommandTransaction.attempt(
        method, key: key, expectedVersion: 0, pool: pool, deadline: deadline
      ) {
        let id = identifiers.next()
        var transaction = CommandTransaction(
          method, key: key, identifiers: identifiers, about: .stock, id,
          name: shift.rows.map(\.key.description).joined(separator: ", ").prefix(512).description,
          id: id)
        transaction.reason = reason
        ticket = transaction.add(
          StockShiftStatements.shift, key.tenant.text, id.stored, key.actor, reason,
          shift.rows.map(\.key.sku.text), shift.rows.map(\.key.warehouse.text),
          shift.rows.map(\.kind.code), shift.rows.map(\.delta.onHand),
          shift.rows.map(\.delta.quarantined), shift.displaces,
          Int32(StoreLimits.displacedOrdersMax))
        if shift.displaces {
          transaction.add(
            ShortageStatements.recordDisplaced, key.tenant.text, id.stored,
            shift.rows.map(\.key.sku.text), shift.rows.map(\.key.warehouse.text))
          transaction.requireFeedOrder()
        }
        return transaction
      }
    } catch let error as PostgresError {
      throw Self.refusal(error, first.key) ?? error
    }
    var shifted: [ShiftedStock]
    let command: UUIDv7
    switch outcome {
    case .done(let id, let replies):
      command = id
      shifted =
        try ticket.map { try replies[$0] }?.map { .init(key: $0.key, level: $0.level) } ?? []
    case .replayed(let id, _, _):
      command = id
      let wanted = Set(shift.rows.map(\.key))
      shifted = try await levels(
        of: Array(Set(wanted.map(\.sku))), in: Array(Set(wanted.map(\.warehouse))),
        tenant: key.tenant, deadline: deadline
      ).filter { wanted.contains($0.key) }.map { .init(key: $0.key, level: $0.level) }
    }
    if shift.displaces {
      for index in shifted.indices {
        shifted[index].displaced = try await displaced(
          from: shifted[index].key, by: command, tenant: key.tenant, deadline: deadline)
      }
    }
    return Outcome(shifted, isReplay: outcome.isReplay)
  }

  /// Whose reservations of a stock row a command ended.
  func displaced(
    from stock: StockKey, by command: UUIDv7, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> [ShiftedStock.Displaced] {
    try await pool.read(
      StockShiftStatements.displaced, tenant.text, stock.sku.text, stock.warehouse.text,
      command.stored, deadline: deadline
    ).compactMap { row in
      let (order, units) = row.values
      return order.uuidv7.map { .init(orderID: OrderID($0), units: units) }
    }
  }

  private static func refusal(_ error: PostgresError, _ first: StockKey) -> Refusal? {
    error.checkViolation == "stock_on_hand"
      ? .stockLimit(first, max: StockLevel.maxUnits) : refusal(error)
  }

  /// What the guards of `shift_stock` raise.
  static func refusal(_ error: PostgresError) -> Refusal? {
    guard case .server(let raised) = error else { return nil }
    let facts = (raised.detail ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    switch (raised.sqlState, facts.first) {
    case ("KN201", "PRODUCT"): return .notFound(.product, id: facts.last ?? "")
    case ("KN201", "WAREHOUSE"): return .notFound(.warehouse, id: facts.last ?? "")
    case ("KN201", _): return .notFound(.stock, id: facts.last ?? "")
    case ("KN200", _):
      let facts = (raised.detail ?? "").split(separator: " ").map(String.init)
      guard facts.count == 4, let sku = SKU(facts[0]), let warehouse = WarehouseCode(facts[1]),
        let requested = Int64(facts[2]), let available = Int64(facts[3])
      else { return nil }
      return .stockReserved(
        StockKey(sku: sku, warehouse: warehouse), requested: requested, available: available)
    default: return nil
    }
  }
}

enum StockShiftStatements {
  static let shift = Statement<
    String, PostgresUUID, String, String, [String], [String], [Int16], [Int64], [Int64], Bool,
    Int32, StockLevelRow
  >(
    """
    SELECT sku, warehouse, on_hand, reserved, quarantined, incoming
    FROM shift_stock($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    """)

  /// The reservations of a stock row that a command ended, newest order first.
  static let displaced = Statement<
    String, String, String, PostgresUUID, Row<PostgresUUID, Int64>
  >(
    """
    SELECT m.order_id, -m.reserved_delta
    FROM stock_movement AS m
    WHERE m.tenant_id = $1 AND m.sku = $2 AND m.warehouse = $3 AND m.command_id = $4 AND m.kind = 3
      AND m.order_id IS NOT NULL
    ORDER BY m.order_id DESC
    """)
}

extension StoreLimits {
  /// Orders that one correction may take reserved units from: all of them are locked at once.
  static let displacedOrdersMax = 200
}
