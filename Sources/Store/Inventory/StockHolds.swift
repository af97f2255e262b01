package import Domain
internal import Postgres

/// Which holds a list has; empty parts do not restrict.
package struct StockHoldFilter: Hashable, Sendable {
  package var states: [StockHoldState] = []
  package var reference = ""
  package var sku: SKU?

  package init() {}
}

extension StockStore {
  /// Sets units aside for somebody who has not ordered yet: all of them or none, from where an order
  /// for them would be served.
  ///
  /// - Throws: `INSUFFICIENT_STOCK`, `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND`.
  package func hold(
    _ lines: [SourcingLine], in named: WarehouseCode?, reference: String, until expires: Instant,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StockHold> {
    var decisions = 0
    while true {
      decisions += 1
      var isPlanned = false
      do {
        let id = identifiers.next()
        let outcome = try await CommandTransaction.attempt(
          .holdStock, key: key, expectedVersion: 0, pool: pool, deadline: deadline
        ) {
          let sources = try await StockSourceReads.read(
            of: lines.map(\.sku), named: named, tenant: key.tenant, pool: pool,
            deadline: deadline)
          let allocation = try Allocation.decide(
            lines, from: sources, named: named, policy: .refuse)
          isPlanned = true
          let movements = allocation.movements
          var transaction = CommandTransaction(
            .holdStock, key: key, identifiers: identifiers, about: .stockHold, id, id: id)
          transaction.expect(movements)
          transaction.add(
            StockHoldStatements.take, key.tenant.text, id.stored, key.actor, reference,
            expires.stored, movements.map(\.key.sku.text), movements.map(\.key.warehouse.text),
            movements.map(\.delta.reserved))
          transaction.emit(
            .stockHold, id.description, event: StockHoldState.held.code, from: 0,
            to: StockHoldState.held.code, version: .first, detail: reference)
          transaction.settle(state: StockHoldState.held.code, version: .first)
          return transaction
        }
        return Outcome(
          try await hold(
            outcome.made(StockHoldID(id)), tenant: key.tenant, deadline: deadline),
          isReplay: outcome.isReplay)
      } catch let refusal as Refusal where refusal.isShortage {
        // Others took it between the plan and its lock: plan again.
        guard isPlanned, decisions < StoreLimits.decisionsMax else { throw refusal }
      }
    }
  }

  /// Extends, commits or releases a hold. Releasing what is released or expired changes nothing (I9).
  ///
  /// - Parameters:
  ///   - expires: of an extended hold.
  ///   - reference: of a committed hold; empty keeps the one that it has.
  /// - Throws: `STOCK_HOLD_NOT_FOUND`, `STOCK_HOLD_STATE`, `VERSION_CONFLICT`.
  package func change(
    _ id: StockHoldID, _ action: StockHoldAction, expires: Instant? = nil, reference: String = "",
    reason: String = "", expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StockHold> {
    let method: CommandMethod =
      switch action {
      case .extend: .extendStockHold
      case .commit: .commitStockHold
      case .release: .releaseStockHold
      case .expire: .expireStockHold
      case .consume: preconditionFailure("CreateOrder consumes holds")
      }
    var ended: StockHold?
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let hold = try await self.hold(id, tenant: key.tenant, deadline: deadline)
      try hold.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .stockHold, id.uuid)
      transaction.reason = reason
      if action == .release, hold.state == .released || hold.state == .expired {
        ended = hold
        transaction.settle(state: hold.state.code, version: hold.version)
        return transaction
      }
      let state = try hold.after(action, now: identifiers.now)
      transaction.add(
        StockHoldStatements.change, key.tenant.text, id.stored, hold.version.number, state.code,
        (expires ?? hold.expires).stored, reference.isEmpty ? hold.reference : reference)
      if !state.isLive {
        transaction.add(
          StockHoldStatements.free, key.tenant.text, transaction.id.stored, key.actor, id.stored)
      }
      transaction.emit(
        .stockHold, id.description, event: state.code, from: hold.state.code, to: state.code,
        version: hold.version.next, detail: reason)
      transaction.settle(state: state.code, version: hold.version.next)
      return transaction
    }
    if let ended, !outcome.isReplay { return Outcome(ended, isReplay: false) }
    return Outcome(
      try await hold(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// - Throws: `STOCK_HOLD_NOT_FOUND`.
  package func hold(
    _ id: StockHoldID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StockHold {
    try await StockHoldStatements.read(id, tenant: tenant, pool: pool, deadline: deadline)
  }

  /// A page of holds, newest first, and where the next begins; nil after the last.
  package func holds(
    _ filter: StockHoldFilter, before: StockHoldID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (holds: [StockHold], next: StockHoldID?) {
    let limit = PageLimit(limit)
    var holds = try await pool.read(
      StockHoldStatements.list, tenant.text, .before(before), filter.states.map(\.code),
      filter.reference, filter.sku?.text ?? "", limit.rows, deadline: deadline
    ).map(\.hold)
    if holds.isEmpty { return ([], nil) }
    let lines = try await pool.read(
      StockHoldStatements.lines, tenant.text, holds.map(\.id.stored), deadline: deadline)
    let byHold = Dictionary(grouping: lines, by: \.hold)
    for i in holds.indices { holds[i].lines = byHold[holds[i].id, default: []].map(\.line) }
    return (holds, limit.end(of: holds)?.id)
  }

  /// Ends holds whose time is over, at most `StoreLimits.expiredHoldsMax`.
  ///
  /// - Returns: how many were due; as many as the limit when there may be more.
  package func expireHolds(
    now: Instant, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Int {
    let due = try await pool.write(
      StockHoldStatements.due, now.stored, StoreLimits.expiredHoldsMax, deadline: deadline)
    for row in due {
      do throws(any Error) {
        _ = try await change(
          row.id, .expire, expectedVersion: 0,
          key: .system(row.tenant, "stock-hold-expiry", step: "\(row.id)"), deadline: deadline)
      } catch {
        // Committed, extended or released by somebody between: that settles it.
        guard case .wrongState = error as? Refusal else { throw error }
      }
    }
    return due.count
  }
}

enum StockHoldStatements {
  static let take = Statement<
    String, PostgresUUID, String, String, PostgresTimestamp, [String], [String], [Int64], NoRow
  >("SELECT take_hold($1, $2, $3, $4, $5, $6, $7, $8)")

  static let change = Statement<
    String, PostgresUUID, Int64, Int16, PostgresTimestamp, String, NoRow
  >.changingOne(
    """
    UPDATE stock_hold
    SET state = $4, expires_at = $5, reference = $6, version = version + 1, updated_at = now()
    WHERE tenant_id = $1 AND hold_id = $2 AND version = $3 AND state IN (1, 2)
    """)

  static let free = Statement<String, PostgresUUID, String, PostgresUUID, NoRow>(
    "SELECT free_hold($1, $2, $3, $4)")

  private static let columns = """
    h.hold_id, h.version, h.state, h.reference, h.held_by, h.expires_at, h.created_at, h.order_id
    """

  static let byID = Statement<String, PostgresUUID, StockHoldRow>(
    """
    SELECT \(columns)
    FROM stock_hold AS h
    WHERE h.tenant_id = $1 AND h.hold_id = $2
    """)

  static let list = Statement<String, PostgresUUID, [Int16], String, String, Int64, StockHoldRow>(
    """
    SELECT \(columns)
    FROM stock_hold AS h
    WHERE h.tenant_id = $1 AND h.hold_id < $2
      AND (cardinality($3::smallint[]) = 0 OR h.state = ANY ($3::smallint[]))
      AND ($4::text = '' OR h.reference = $4::text)
      AND ($5::text = '' OR EXISTS (
        SELECT FROM stock_hold_line AS l
        WHERE l.tenant_id = h.tenant_id AND l.hold_id = h.hold_id AND l.sku = $5::text))
    ORDER BY h.hold_id DESC
    LIMIT $6
    """)

  static let lines = Statement<String, [PostgresUUID], StockHoldLineRow>(
    """
    SELECT l.hold_id, l.sku, l.warehouse, l.quantity
    FROM stock_hold_line AS l
    WHERE l.tenant_id = $1 AND l.hold_id = ANY ($2)
    ORDER BY l.hold_id, l.sku, l.warehouse
    """)

  /// Holds whose time is over and that nobody changes just now.
  static let due = Statement<PostgresTimestamp, Int64, DueRow<StockHoldTag>>(
    """
    SELECT h.tenant_id, h.hold_id
    FROM stock_hold AS h
    WHERE h.state = 1 AND h.expires_at <= $1
    ORDER BY h.expires_at
    LIMIT $2
    FOR UPDATE SKIP LOCKED
    """)

  static func read(
    _ id: StockHoldID, tenant: TenantID, pool: PostgresPool, deadline: ContinuousClock.Instant?
  ) async throws -> StockHold {
    var batch = StatementBatch()
    let head = batch.add(byID, tenant.text, id.stored)
    let rows = batch.add(lines, tenant.text, [id.stored])
    let replies = try await pool.read(batch, deadline: deadline)
    var hold = try replies[head].first(orNo: .stockHold, id).hold
    hold.lines = try replies[rows].map(\.line)
    return hold
  }
}

struct StockHoldRow: PostgresRow {
  let hold: StockHold

  static let columns: [PostgresType] = [
    .uuid, .int8, .int2, .text, .text, .timestamptz, .timestamptz, .uuid,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: StockHoldID = try columns.id()
    let version = try columns.version()
    let state: StockHoldState = try columns.next()
    hold = StockHold(
      id: id, version: version, state: state, lines: [], reference: try columns.next(),
      heldBy: try columns.next(), expires: try columns.instant(), created: try columns.instant(),
      order: try columns.optionalID())
  }
}

struct StockHoldLineRow: PostgresRow {
  let hold: StockHoldID
  let line: StockDemand

  static let columns: [PostgresType] = [.uuid, .text, .text, .int4]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    hold = try columns.id()
    let key = StockKey(sku: try columns.code(), warehouse: try columns.code())
    line = StockDemand(key: key, units: Int64(try columns.next(Int32.self)))
  }
}

extension StoreLimits {
  /// Holds that one turn of the expiry ends: a second's work.
  package static let expiredHoldsMax: Int64 = 200
}
