package import Domain
package import Postgres

/// Stocktakes (STK-1, I12); terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class StocktakeStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// Plans one, whose lines nobody else may plan until it has ended.
  ///
  /// - Throws: `WAREHOUSE_NOT_FOUND`, `PRODUCT_NOT_FOUND`, `STOCK_NOT_FOUND` where nothing is stocked,
  ///   `STOCKTAKE_ALREADY_EXISTS` for a SKU of which one is open.
  package func plan(
    _ scope: StocktakeScope, in warehouse: WarehouseCode, responsible: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Stocktake> {
    let id = identifiers.next()
    let (skus, after): ([SKU], SKU?) =
      switch scope {
      case .named(let skus): (skus, nil)
      case .stocked(let after): ([], after)
      }
    do {
      let outcome = try await CommandTransaction.attempt(
        .planStocktake, key: key, expectedVersion: 0, pool: pool, deadline: deadline
      ) {
        let state = StocktakeState.planned.code
        var transaction = CommandTransaction(
          .planStocktake, key: key, identifiers: identifiers, about: .stocktake, id, id: id)
        transaction.add(
          StocktakeStatements.plan, key.tenant.text, id.stored, key.actor, warehouse.text,
          responsible, skus.map(\.text), after?.text ?? "",
          Int32(DomainLimits.standard.linesPerStocktake))
        transaction.emit(
          .stocktake, id.description, event: state, from: 0, to: state, version: .first,
          detail: warehouse.text)
        transaction.settle(state: state, version: .first)
        return transaction
      }
      return try await answer(outcome, StocktakeID(id), key, deadline)
    } catch let error as PostgresError {
      if let refusal = Self.openElsewhere(error) ?? StockStore.refusal(error) { throw refusal }
      throw error
    }
  }

  /// Takes counts in the order given, each or none of them, at most `StoreLimits.batchCommandsMax`.
  ///
  /// - Parameter key: says who submits them; counts have names of their own.
  /// - Throws: `STOCKTAKE_NOT_FOUND`, `VERSION_CONFLICT` where others change its state all the time.
  /// - Returns: of each count whether it was taken.
  package func submit(
    _ counts: [CountedStock], to id: StocktakeID, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [CountVerdict] {
    var decisions = 0
    while true {
      decisions += 1
      let now = try await load(id, tenant: key.tenant, deadline: deadline)
      let refusal: Refusal?
      let next: (going: Int16, done: Int16)
      do throws(Refusal) {
        let states = try now.state.afterCount()
        (next, refusal) = ((states.going.code, states.done.code), nil)
      } catch {
        // What was taken before is answered as it was, whatever the state.
        (next, refusal) = ((0, 0), error)
      }
      let rows = try await pool.write(
        StocktakeStatements.record, key.tenant.text, identifiers.next().stored, key.principal,
        key.actor, CommandMethod.submitCounts.rawValue, id.stored, now.state, next.going, next.done,
        Int32(DomainLimits.standard.countsPerLine), counts.map(\.request.text),
        counts.map(\.sku.text), counts.map(\.counted.units), counts.map(\.countedBy),
        deadline: deadline)
      guard let verdicts = rows.first?.values, verdicts.count == counts.count else {
        throw PostgresError.protocolViolation("record_counts answered other counts than it got")
      }
      if verdicts.contains(.versionConflict) {
        guard decisions < StoreLimits.decisionsMax else {
          throw Refusal.versionConflict(expected: now.version, current: now.version.next)
        }
        continue
      }
      return zip(counts, verdicts).map { CountVerdict($0, $1, inWrongState: refusal) }
    }
  }

  /// Approves what was counted, or asks for another count.
  ///
  /// - Throws: `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_STATE`, `VERSION_CONFLICT`, `STOCKTAKE_LINE_NOT_FOUND`
  ///   for a SKU to be counted again that it is not of, and what `Stocktake.requireExplained` throws.
  package func review(
    _ id: StocktakeID, _ decision: StocktakeDecision, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Stocktake> {
    try await change(
      id, .reviewStocktake, decision.action, expectedVersion: expectedVersion, key: key, deadline
    ) { now, state, transaction in
      let tenant = key.tenant.text
      switch decision {
      case .approve(let causes):
        var reads = StatementBatch()
        let differences = reads.add(StocktakeStatements.differences, tenant, id.stored)
        let counters = reads.add(StocktakeStatements.counters, tenant, id.stored)
        let replies = try await pool.read(reads, deadline: deadline)
        try Stocktake.requireExplained(
          causes, differing: Set(try replies[differences].map(\.sku)), by: key.actor,
          counters: Set(try replies[counters].map(\.values)))
        transaction.add(
          StocktakeStatements.approve, tenant, id.stored, now.version.number, state, key.actor)
        if !causes.isEmpty {
          transaction.add(
            StocktakeStatements.explain, tenant, id.stored, causes.map(\.sku.text),
            causes.map(\.cause.code), causes.map(\.note))
        }
      case .recount(let skus, let reason):
        let unknown = try await pool.read(
          StocktakeStatements.unknownSKU, tenant, id.stored, skus.map(\.text), deadline: deadline)
        if let sku = unknown.first?.values { throw Refusal.notFound(.stocktakeLine, id: sku) }
        transaction.add(
          StocktakeStatements.askRecount, tenant, id.stored, now.version.number, state,
          Int32(skus.count), reason)
        transaction.add(StocktakeStatements.want, tenant, id.stored, skus.map(\.text))
        transaction.reason = reason
      }
      transaction.emit(
        .stocktake, id.description, event: state.code, from: now.state.code, to: state.code,
        version: now.version.next, detail: transaction.reason)
    }
  }

  /// Brings the differences into the books, all or none: each what was counted less what was in the books
  /// at its count (I12). Reserved units in the way are taken as by `StockStore.adjust` (I1).
  ///
  /// - Throws: `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_STATE`, `VERSION_CONFLICT`, `STOCK_RESERVED` for a loss
  ///   that is larger than what may be taken, `STOCK_LIMIT`.
  /// - Returns: with the stock rows that differed, as they are now.
  package func post(
    _ id: StocktakeID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<PostedStocktake> {
    var first: StockKey?
    do {
      let outcome = try await change(
        id, .postStocktake, .post, expectedVersion: expectedVersion, key: key, deadline
      ) { now, state, transaction in
        let tenant = key.tenant.text
        let rows = try await pool.read(
          StocktakeStatements.differences, tenant, id.stored, deadline: deadline)
        first = rows.first.map { StockKey(sku: $0.sku, warehouse: now.warehouse) }
        transaction.add(
          StocktakeStatements.post, tenant, id.stored, now.version.number, state,
          transaction.id.stored)
        transaction.add(StocktakeStatements.closeLines, tenant, id.stored)
        if !rows.isEmpty {
          transaction.add(
            StockShiftStatements.shift, tenant, transaction.id.stored, key.actor, "stocktake \(id)",
            rows.map(\.sku.text), rows.map { _ in now.warehouse.text },
            rows.map { _ in MovementKind.adjust.code }, rows.map(\.units),
            rows.map { _ in Int64(0) },
            true, Int32(StoreLimits.displacedByStocktakeMax))
          transaction.add(
            ShortageStatements.recordDisplaced, tenant, transaction.id.stored, rows.map(\.sku.text),
            rows.map { _ in now.warehouse.text })
          transaction.requireFeedOrder()
        }
        // The places from 1 on are those of the stock rows.
        transaction.add(
          CommandStatements.emit, tenant, transaction.id.stored, Int32(0), .stocktake,
          id.description,
          state.code, now.state.code, state.code, now.version.next.number, "", key.actor)
      }
      return Outcome(
        try await posted(outcome.value, tenant: key.tenant, deadline), isReplay: outcome.isReplay)
    } catch let error as PostgresError {
      if error.checkViolation == "stock_on_hand", let first {
        throw Refusal.stockLimit(first, max: StockLevel.maxUnits)
      }
      throw StockStore.refusal(error) ?? error
    }
  }

  /// Ends it without posting anything.
  ///
  /// - Throws: `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_STATE`, `VERSION_CONFLICT`.
  package func cancel(
    _ id: StocktakeID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Stocktake> {
    try await change(
      id, .cancelStocktake, .cancel, expectedVersion: expectedVersion, key: key, deadline
    ) { now, state, transaction in
      transaction.add(
        StocktakeStatements.cancel, key.tenant.text, id.stored, now.version.number, state, reason)
      transaction.add(StocktakeStatements.closeLines, key.tenant.text, id.stored)
      transaction.reason = reason
      transaction.emit(
        .stocktake, id.description, event: state.code, from: now.state.code, to: state.code,
        version: now.version.next, detail: reason)
    }
  }

  /// Takes one to the state that an action leads to; `write` adds what that takes.
  private func change(
    _ id: StocktakeID, _ method: CommandMethod, _ action: StocktakeAction, expectedVersion: Int64,
    key: CommandKey, _ deadline: ContinuousClock.Instant?,
    write: (Stocktake, StocktakeState, inout CommandTransaction) async throws -> Void
  ) async throws -> Outcome<Stocktake> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let now = try await load(id, tenant: key.tenant, deadline: deadline)
      try now.version.require(expected: expectedVersion)
      let state = try now.state.after(action)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .stocktake, id.uuid)
      try await write(now, state, &transaction)
      transaction.settle(state: state.code, version: now.version.next)
      return transaction
    }
    return try await answer(outcome, id, key, deadline)
  }

  private func answer(
    _ outcome: CommandTransaction.Outcome, _ id: StocktakeID, _ key: CommandKey,
    _ deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<Stocktake> {
    Outcome(
      try await load(outcome.made(id), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  private func posted(
    _ stocktake: Stocktake, tenant: TenantID, _ deadline: ContinuousClock.Instant?
  ) async throws -> PostedStocktake {
    var reads = StatementBatch()
    let levels = reads.add(
      StocktakeStatements.postedLevels, tenant.text, stocktake.id.stored)
    let displaced = reads.add(StocktakeStatements.displaced, tenant.text, stocktake.id.stored)
    let replies = try await pool.read(reads, deadline: deadline)
    let bySKU = Dictionary(grouping: try replies[displaced], by: \.sku)
    return PostedStocktake(
      stocktake: stocktake,
      stock: try replies[levels].map { row in
        var shifted = ShiftedStock(key: row.key, level: row.level)
        shifted.displaced = bySKU[row.key.sku, default: []].map(\.displaced)
        return shifted
      })
  }

  /// What `plan_stocktake` raises for a SKU that another counts.
  private static func openElsewhere(_ error: PostgresError) -> Refusal? {
    guard case .server(let raised) = error, raised.sqlState == "KN202" else { return nil }
    let facts = (raised.detail ?? "").split(separator: " ").map(String.init)
    guard facts.count == 2 else { return nil }
    return .alreadyExists(.stocktake, id: "\(facts[0]) in \(facts[1])")
  }
}

// MARK: Reads

extension StocktakeStore {
  /// - Throws: `STOCKTAKE_NOT_FOUND`.
  package func load(
    _ id: StocktakeID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Stocktake {
    try await pool.read(
      StocktakeStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .stocktake, id).stocktake
  }

  /// A page, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: StocktakeFilter, before: StocktakeID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (stocktakes: [Stocktake], next: StocktakeID?) {
    let limit = PageLimit(limit)
    let stocktakes = try await pool.read(
      StocktakeStatements.list, tenant.text, .before(before), filter.states.map(\.code),
      filter.warehouse?.text ?? "", filter.responsible, limit.rows, deadline: deadline
    ).map(\.stocktake)
    return (stocktakes, limit.end(of: stocktakes)?.id)
  }

  /// A page of lines with their counts, by SKU, and where the next begins; nil after the last.
  ///
  /// - Throws: `STOCKTAKE_NOT_FOUND`.
  package func lines(
    of id: StocktakeID, onlyDifferences: Bool = false, onlyWanted: Bool = false, after: SKU? = nil,
    limit: Int, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (lines: [StocktakeLine], next: SKU?) {
    let limit = PageLimit(limit)
    var lines = try await pool.read(
      StocktakeStatements.lines, tenant.text, id.stored, after?.text ?? "", onlyDifferences,
      onlyWanted, limit.rows, deadline: deadline
    ).map(\.line)
    if lines.isEmpty {
      _ = try await load(id, tenant: tenant, deadline: deadline)
      return ([], nil)
    }
    let counts = try await pool.read(
      StocktakeStatements.counts, tenant.text, id.stored, lines.map(\.sku.text),
      deadline: deadline)
    let bySKU = Dictionary(grouping: counts, by: \.sku)
    for index in lines.indices {
      lines[index].counts = bySKU[lines[index].sku, default: []].map(\.count)
    }
    return (lines, limit.end(of: lines)?.sku)
  }
}

/// Which stocktakes a list has; empty parts do not restrict.
package struct StocktakeFilter: Hashable, Sendable {
  package var states: [StocktakeState] = []
  package var warehouse: WarehouseCode?
  package var responsible = ""

  package init() {}
}

/// A stocktake that was posted, with the stock rows that differed.
package struct PostedStocktake: Hashable, Sendable {
  package var stocktake: Stocktake
  package var stock: [ShiftedStock]
}

/// What became of one count.
package enum CountVerdict: Hashable, Sendable {
  case taken
  /// It had been taken before.
  case replayed
  case refused(Refusal)

  fileprivate init(_ count: CountedStock, _ verdict: Verdict, inWrongState refusal: Refusal?) {
    switch verdict {
    case .accepted: self = .taken
    case .replayed: self = .replayed
    case .requestIDReused: self = .refused(.requestIDReused(count.request))
    case .tooOften:
      self = .refused(
        .invalidField(
          "sku",
          .malformed(
            expected:
              "a SKU that was counted fewer than \(DomainLimits.standard.countsPerLine) times")))
    default: self = .refused(refusal ?? .notFound(.stocktakeLine, id: count.sku.text))
    }
  }
}

extension StoreLimits {
  /// Orders that one stocktake may take reserved units from; as `displacedOrdersMax`, of a whole warehouse.
  static let displacedByStocktakeMax = 1_000
}
