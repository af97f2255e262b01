package import Domain
package import Postgres
internal import Synchronization

/// Products, warehouses, stock and its ledger; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class StockStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  private let receipts: CommandBatcher<StockCommand, StockVerdict>
  private let adjustments: CommandBatcher<StockCommand, StockVerdict>
  /// Proofs of the ledger under way.
  var proofsUnderWay = 0

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
    receipts = Self.batcher(.receive, .receive, pool, identifiers)
    adjustments = Self.batcher(.adjust, .adjust, pool, identifiers)
  }

  /// Commands that wait for their batch. From any thread.
  package var queued: Int {
    receipts.queued.load(ordering: .relaxed) + adjustments.queued.load(ordering: .relaxed)
  }

  private static func batcher(
    _ method: CommandMethod, _ kind: MovementKind, _ pool: PostgresPool,
    _ identifiers: IdentifierSource
  ) -> CommandBatcher<StockCommand, StockVerdict> {
    CommandBatcher(
      pool: pool,
      traits: {
        .init(
          tenant: $0.key.tenant, principal: $0.key.principal, requestID: $0.key.requestID,
          lines: $0.changes.count)
      },
      run: { commands, deadline in
        guard let tenant = commands.first?.key.tenant else { return [] }
        let lines = commands.enumerated().flatMap { position, command in
          command.changes.map { (command: Int32(position + 1), change: $0) }
        }
        let rows = try await pool.write(
          StockStatements.move, tenant.text, method.rawValue, kind,
          commands.map { _ in identifiers.next().stored }, commands.map(\.key.principal),
          commands.map(\.key.requestID.text), commands.map(\.key.requestHash),
          commands.map(\.key.actor), commands.map(\.reason), lines.map(\.command),
          lines.map(\.change.key.sku.text), lines.map(\.change.key.warehouse.text),
          lines.map(\.change.onHand), deadline: deadline)
        guard let row = rows.first else {
          throw PostgresError.protocolViolation("move_stock answered no row")
        }
        return try StockVerdict.split(row, commands)
      })
  }

  // MARK: Movements

  /// Books goods in: makes the stock rows that are missing (INV-1). All lines or none.
  ///
  /// - Throws: `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND`, `STOCK_LIMIT`.
  /// - Returns: the levels of its lines after it.
  package func receive(
    _ lines: [(sku: SKU, quantity: Quantity)], into warehouse: WarehouseCode, reference: String,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<[(key: StockKey, level: StockLevel)]> {
    let command = StockCommand(
      key: key, reason: reference,
      changes: lines.map {
        .init(key: StockKey(sku: $0.sku, warehouse: warehouse), onHand: $0.quantity.units)
      })
    return try await submit(command, to: receipts, deadline: deadline)
  }

  /// Corrects what is on hand by a difference, never to a count (I12).
  ///
  /// What it takes of reserved units it takes from the newest orders that no warehouse works on yet: they
  /// wait for goods again (I1).
  ///
  /// - Throws: `STOCK_RESERVED` when even that does not free as many, `PRODUCT_NOT_FOUND`,
  ///   `WAREHOUSE_NOT_FOUND`, `STOCK_NOT_FOUND` when it would add where nothing was received,
  ///   `STOCK_LIMIT`, and the refusals of `StockMovement.adjust`.
  package func adjust(
    _ stock: StockKey, by units: Int64, reason: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<ShiftedStock> {
    _ = try StockMovement.adjust(stock, by: units)
    let command = StockCommand(
      key: key, reason: reason, changes: [.init(key: stock, onHand: units)])
    do {
      let outcome = try await submit(command, to: adjustments, deadline: deadline)
      var adjusted = ShiftedStock(key: stock, level: outcome.value.first?.level ?? .empty)
      // A repeat may be that of a shift.
      if outcome.isReplay,
        let before = try await Replays.find(.adjust, key, pool: pool, deadline: deadline)
      {
        adjusted.displaced = try await displaced(
          from: stock, by: before.aggregate, tenant: key.tenant, deadline: deadline)
      }
      return Outcome(adjusted, isReplay: outcome.isReplay)
    } catch Refusal.stockReserved {
      let outcome = try await shift(
        .adjustment(of: stock, by: units), reason: reason, key: key, deadline: deadline)
      return Outcome(
        outcome.value.first ?? ShiftedStock(key: stock, level: .empty), isReplay: outcome.isReplay)
    }
  }

  private func submit(
    _ command: StockCommand, to batcher: CommandBatcher<StockCommand, StockVerdict>,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<[(key: StockKey, level: StockLevel)]> {
    do {
      return try (try await batcher.submit(command, deadline: deadline)).outcome(of: command)
    } catch let error as PostgresError where error.checkViolation == "stock_on_hand" {
      throw Refusal.stockLimit(
        try await overflowing(command, deadline: deadline), max: StockLevel.maxUnits)
    }
  }

  /// The first stock row that the command would fill beyond its limit, as the rows stand now.
  private func overflowing(
    _ command: StockCommand, deadline: ContinuousClock.Instant?
  ) async throws -> StockKey {
    let rows = try await levels(
      of: command.changes.map(\.key.sku), in: command.changes.map(\.key.warehouse),
      tenant: command.key.tenant, deadline: deadline)
    var onHand = Dictionary(rows.map { ($0.key, $0.level.onHand) }) { first, _ in first }
    for change in command.changes {
      onHand[change.key, default: 0] += change.onHand
      if onHand[change.key, default: 0] > StockLevel.maxUnits { return change.key }
    }
    return command.changes[0].key
  }

  // MARK: Master data

  /// Creates or replaces a product; `expectedVersion` 0 means any.
  ///
  /// - Throws: `VERSION_CONFLICT`.
  package func put(
    _ product: Product, currency: CurrencyCode, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<MasterRecord> {
    let rows = try await pool.write(
      StockStatements.putProduct, key.tenant.text, CommandMethod.putProduct.rawValue,
      key.principal, key.requestID.text, key.requestHash, identifiers.next().stored, key.actor,
      expectedVersion, product.sku.text, product.name, product.specification,
      product.listPrice?.minorUnits, product.listPrice?.currency.text ?? currency.text,
      product.isActive, deadline: deadline)
    return try Self.record(rows.first, expectedVersion, key)
  }

  /// Creates or replaces a warehouse, as `put` a product.
  package func put(
    _ warehouse: Warehouse, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<MasterRecord> {
    let rows = try await pool.write(
      StockStatements.putWarehouse, key.tenant.text, CommandMethod.putWarehouse.rawValue,
      key.principal, key.requestID.text, key.requestHash, identifiers.next().stored, key.actor,
      expectedVersion, warehouse.code.text, warehouse.name, warehouse.priority,
      warehouse.isActive, deadline: deadline)
    return try Self.record(rows.first, expectedVersion, key)
  }

  private static func record(
    _ row: PutRow?, _ expectedVersion: Int64, _ key: CommandKey
  ) throws -> Outcome<MasterRecord> {
    guard let row else { throw PostgresError.protocolViolation("a put answered no row") }
    try row.verdict.requireUsable(key)
    let version = Version(row.version ?? 0)
    guard row.verdict != .versionConflict else {
      throw Refusal.versionConflict(expected: Version(expectedVersion), current: version)
    }
    guard let created = row.created, let updated = row.updated else {
      throw PostgresError.protocolViolation("master data without its times")
    }
    return Outcome(
      MasterRecord(version: version, created: created.instant, updated: updated.instant),
      isReplay: row.verdict == .replayed)
  }

  // MARK: Reads

  /// Levels by stock key; a SKU without a row has no level.
  package func levels(
    of skus: [SKU], in warehouses: [WarehouseCode] = [], tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [(key: StockKey, level: StockLevel)] {
    try await pool.read(
      StockStatements.levels, tenant.text, skus.map(\.text), warehouses.map(\.text),
      deadline: deadline
    ).map { ($0.key, $0.level) }
  }

  /// Levels as above, of SKUs and warehouses that are all known.
  ///
  /// - Throws: `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND` for the first that is not.
  package func availability(
    of skus: [SKU], in warehouses: [WarehouseCode], tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [(key: StockKey, level: StockLevel)] {
    let (skuTexts, warehouseTexts) = (skus.map(\.text), warehouses.map(\.text))
    var batch = StatementBatch()
    let unknownSKU = batch.add(StockStatements.unknownSKU, tenant.text, skuTexts)
    let unknownWarehouse = batch.add(
      StockStatements.unknownWarehouse, tenant.text, warehouseTexts)
    let levels = batch.add(StockStatements.levels, tenant.text, skuTexts, warehouseTexts)
    let replies = try await pool.read(batch, deadline: deadline)
    if let sku = try replies[unknownSKU].first?.values {
      throw Refusal.notFound(.product, id: sku)
    }
    if let warehouse = try replies[unknownWarehouse].first?.values {
      throw Refusal.notFound(.warehouse, id: warehouse)
    }
    return try replies[levels].map { ($0.key, $0.level) }
  }

  /// A page of the ledger after a movement, in stock key order, each row's movements by time.
  package func movements(
    _ filter: MovementFilter, after last: MovementPosition?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredMovement] {
    try await pool.read(
      StockStatements.movements, tenant.text, filter.sku?.text ?? "", filter.warehouse?.text ?? "",
      filter.orderID?.stored, filter.kinds.map(\.code), filter.from?.stored, filter.before?.stored,
      last?.key.sku.text ?? "", last?.key.warehouse.text ?? "", .after(last?.command),
      last?.ordinal ?? -1, PageLimit(limit).rows, deadline: deadline
    ).map(\.movement)
  }
}
