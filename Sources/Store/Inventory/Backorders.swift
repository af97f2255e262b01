package import Domain
internal import Postgres

/// A line that waits for goods, and when its turn is.
package struct StoredBackorder: Hashable, Sendable {
  package var order: OrderID
  package var line: Int
  package var sku: SKU
  /// The only warehouse that may serve it; nil: any.
  package var warehouse: WarehouseCode?
  package var units: Int64
  package var priority: Int16
  package var promise: Instant?
  package var since: Instant
  /// Why it waited when it was last looked at; empty: not looked at yet.
  package var explanation: String
  package var explained: Instant?
  /// PROMISED: when suppliers will have delivered enough for it and for all before it (REP-3); nil: WAITING.
  package var supplied: Instant?

  package var position: BackorderPosition {
    BackorderPosition(
      sku: sku, rank: BackorderFill.Rank(priority: priority, promise: promise, order: order),
      line: Int16(clamping: line))
  }
}

/// Where a list of back-orders goes on.
package struct BackorderPosition: Hashable, Sendable {
  package var sku: SKU
  package var rank: BackorderFill.Rank
  package var line: Int16

  package init(sku: SKU, rank: BackorderFill.Rank, line: Int16) {
    self.sku = sku
    self.rank = rank
    self.line = line
  }
}

/// Which back-orders a list holds; empty parts do not restrict.
package struct BackorderFilter: Hashable, Sendable {
  package var sku: SKU?
  package var order: OrderID?

  package init() {}
}

extension StockStore {
  /// A page of what waits: by SKU, each SKU's waiting lines in the order in which goods are given out.
  package func backorders(
    _ filter: BackorderFilter, after last: BackorderPosition?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredBackorder] {
    try await pool.read(
      BackorderStatements.list, tenant.text, last?.sku.text ?? "",
      last.map { -$0.rank.priority } ?? .min, BackorderStatements.stored(last?.rank.promise),
      .after(last?.rank.order), last?.line ?? 0,
      filter.sku?.text ?? "", filter.order?.stored,
      PageLimit(limit).rows, deadline: deadline
    ).map(\.backorder)
  }
}

/// Gives free units to the orders that wait for them (INV-5).
///
/// A SKU is looked at when one of its stock rows got free units or an order began to wait for it: the
/// database notes it in the same transaction. Several processes may work side by side; who takes a
/// note keeps it for a while, and an order is filled once because its version is guarded.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class BackorderFilling: @unchecked Sendable {
  private let pool: PostgresPool
  private let orders: OrderStore

  package init(store: Store) {
    pool = store.pool
    orders = store.orders
  }

  /// Looks at what was noted, and serves whom it can.
  ///
  /// - Returns: whether more may be noted already.
  package func runOnce(deadline: ContinuousClock.Instant? = nil) async throws -> Bool {
    let notes = try await pool.write(
      BackorderStatements.claim, StoreLimits.backorderNotesMax,
      StoreLimits.backorderLease.components.seconds, deadline: deadline)
    let byTenant = Dictionary(grouping: notes, by: \.tenant)
    for (tenant, notes) in byTenant.sorted(by: { $0.key < $1.key }) {
      for (sku, notes) in Dictionary(grouping: notes, by: \.sku).sorted(by: { $0.key < $1.key }) {
        try await fill(sku, of: tenant, deadline: deadline)
        _ = try await pool.write(
          BackorderStatements.forget, tenant.text, sku.text, notes.map(\.id), deadline: deadline)
      }
    }
    return notes.count == Int(StoreLimits.backorderNotesMax)
  }

  /// Notes every SKU that has both free units and waiters: finds what a note was missed for, as when
  /// goods came in the instant in which an order decided to wait.
  package func sweep(deadline: ContinuousClock.Instant? = nil) async throws {
    _ = try await pool.write(BackorderStatements.sweep, deadline: deadline)
  }

  /// Serves the orders that wait for a SKU, one after the other in their turn, until none of it is free.
  private func fill(
    _ sku: SKU, of tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws {
    var last = (
      rank: Int16.min, promise: BackorderStatements.never, order: PostgresUUID(high: 0, low: 0)
    )
    while true {
      let waiting = try await pool.read(
        BackorderStatements.turn, tenant.text, sku.text, last.rank, last.promise, last.order,
        StoreLimits.backordersRead, deadline: deadline)
      for row in waiting {
        let (rank, promise, order) = row.values
        last = (rank, promise, order)
        guard let id = order.uuidv7 else {
          throw PostgresError.protocolViolation("a waiting order whose id is no UUIDv7")
        }
        let free = try await fill(OrderID(id), of: tenant, deadline: deadline)
        if free[sku, default: 0] == 0 { return }
      }
      if waiting.count < Int(StoreLimits.backordersRead) { return }
    }
  }

  /// Serves one order as far as it can be.
  ///
  /// - Returns: what is free of its SKUs, at least, afterwards.
  private func fill(
    _ id: OrderID, of tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [SKU: Int64] {
    for _ in 1...StoreLimits.decisionsMax {
      let order: Order
      do {
        order = try await orders.load(id, tenant: tenant, deadline: deadline)
      } catch Refusal.notFound {
        return [:]
      }
      let sources = try await orders.sources(of: order, tenant: tenant, deadline: deadline)
      var free: [SKU: Int64] = [:]
      for (key, units) in sources.free { free[key.sku, default: 0] += units }
      guard let fill = BackorderFill.decide(order, from: sources) else {
        try await explain(order, sources, tenant, deadline)
        return free
      }
      do {
        try await carryOut(fill, of: order, tenant, deadline)
      } catch let refusal as Refusal {
        // Somebody took the units or changed the order: look again.
        switch refusal {
        case .outOfStock, .versionConflict: continue
        default: throw refusal
        }
      }
      for movement in fill.movements {
        free[movement.key.sku, default: 0] -= movement.delta.reserved
      }
      return free
    }
    return [:]
  }

  private func carryOut(
    _ fill: BackorderFill, of order: Order, _ tenant: TenantID,
    _ deadline: ContinuousClock.Instant?
  ) async throws {
    let key = CommandKey.system(
      tenant, "backorder-fill", step: "\(order.id)/\(order.version.number)")
    let outcome = try await CommandTransaction.attempt(
      .fillBackorders, key: key, expectedVersion: order.version.number, pool: pool,
      deadline: deadline
    ) {
      var transaction = CommandTransaction(
        .fillBackorders, key: key, identifiers: orders.identifiers, about: .order, order.id.uuid)
      transaction.change(
        order,
        to: OrderChange(
          state: fill.state, holds: order.holds, findings: order.findings, event: fill.event,
          detail: "", fee: order.cancellationFee?.minorUnits ?? 0, lines: fill.lines,
          movements: fill.movements))
      return transaction
    }
    // A replay means that another process did this very step.
    if outcome.isReplay {
      throw Refusal.versionConflict(expected: order.version, current: order.version.next)
    }
  }

  private func explain(
    _ order: Order, _ sources: StockSources, _ tenant: TenantID,
    _ deadline: ContinuousClock.Instant?
  ) async throws {
    _ = try await pool.write(
      BackorderStatements.explain, tenant.text, order.id.stored,
      BackorderFill.explanation(order, from: sources), deadline: deadline)
  }
}

enum BackorderStatements {
  /// What stands for no promise: a time behind every other, 9999-12-31T00:00:00Z.
  static let never = PostgresTimestamp(microseconds: 253_402_214_400_000_000)

  static func stored(_ promise: Instant?) -> PostgresTimestamp { promise?.stored ?? never }

  static let list = Statement<
    String, String, Int16, PostgresTimestamp, PostgresUUID, Int16, String, PostgresUUID?, Int64,
    BackorderRow
  >(
    """
    SELECT d.order_id, d.line_no, d.sku, d.warehouse, d.units, d.rank, d.promise_at, d.since,
      d.explanation, d.explained_at, p.promise_at
    FROM backorder_demand AS d
    LEFT JOIN LATERAL (
      SELECT o.promise_at
      FROM (
        SELECT o.promise_at, sum(o.quantity - o.received)
          OVER (ORDER BY o.promise_at, o.supplier_order_id) AS units
        FROM supplier_order AS o
        WHERE o.tenant_id = d.tenant_id AND o.sku = d.sku AND o.state IN (3, 4)
          AND o.promise_at IS NOT NULL AND (d.warehouse = '' OR o.warehouse = d.warehouse)
      ) AS o
      WHERE o.units >= (
        SELECT sum(a.units)
        FROM backorder_demand AS a
        WHERE a.tenant_id = d.tenant_id AND a.sku = d.sku
          AND (d.warehouse = '' OR a.warehouse IN ('', d.warehouse))
          AND (a.rank, a.promise_at, a.order_id, a.line_no)
            <= (d.rank, d.promise_at, d.order_id, d.line_no))
      ORDER BY o.promise_at
      LIMIT 1
    ) AS p ON true
    WHERE d.tenant_id = $1 AND (d.sku, d.rank, d.promise_at, d.order_id, d.line_no)
        > ($2, $3, $4, $5, $6)
      AND ($7::text = '' OR d.sku = $7::text) AND ($8::uuid IS NULL OR d.order_id = $8::uuid)
    ORDER BY d.sku, d.rank, d.promise_at, d.order_id, d.line_no
    LIMIT $9
    """)

  /// The orders that wait for a SKU, in their turn.
  static let turn = Statement<
    String, String, Int16, PostgresTimestamp, PostgresUUID, Int64,
    Row<Int16, PostgresTimestamp, PostgresUUID>
  >(
    """
    SELECT DISTINCT d.rank, d.promise_at, d.order_id
    FROM backorder_demand AS d
    WHERE d.tenant_id = $1 AND d.sku = $2 AND (d.rank, d.promise_at, d.order_id) > ($3, $4, $5)
    ORDER BY d.rank, d.promise_at, d.order_id
    LIMIT $6
    """)

  static let claim = Statement<Int64, Int64, WakeRow>(
    """
    WITH due AS (
      SELECT w.tenant_id, w.sku, w.wake_id
      FROM backorder_wake AS w
      WHERE w.due_at <= now()
      LIMIT $1
      FOR UPDATE SKIP LOCKED
    )
    UPDATE backorder_wake AS w
    SET due_at = now() + make_interval(secs => $2)
    FROM due AS d
    WHERE w.tenant_id = d.tenant_id AND w.sku = d.sku AND w.wake_id = d.wake_id
    RETURNING w.tenant_id, w.sku, w.wake_id
    """)

  static let forget = Statement<String, String, [PostgresUUID], NoRow>(
    """
    DELETE FROM backorder_wake AS w
    WHERE w.tenant_id = $1 AND w.sku = $2 AND w.wake_id = ANY ($3)
    """)

  static let sweep = Statement<NoRow>(
    """
    INSERT INTO backorder_wake (tenant_id, sku)
    SELECT DISTINCT d.tenant_id, d.sku
    FROM backorder_demand AS d
    JOIN stock AS s ON s.tenant_id = d.tenant_id AND s.sku = d.sku
    WHERE s.on_hand - s.quarantined - s.reserved > 0
      AND (d.warehouse = '' OR d.warehouse = s.warehouse)
      AND NOT EXISTS (
        SELECT FROM backorder_wake AS w WHERE w.tenant_id = d.tenant_id AND w.sku = d.sku)
    """)

  static let explain = Statement<String, PostgresUUID, String, NoRow>(
    """
    WITH waiting AS (
      -- A line that is being filled needs no explanation.
      SELECT d.tenant_id, d.order_id, d.line_no
      FROM backorder_demand AS d
      WHERE d.tenant_id = $1 AND d.order_id = $2
      FOR UPDATE SKIP LOCKED
    )
    UPDATE backorder_demand AS d
    SET explanation = $3, explained_at = now()
    FROM waiting AS w
    WHERE d.tenant_id = w.tenant_id AND d.order_id = w.order_id AND d.line_no = w.line_no
    """)
}

struct WakeRow: PostgresRow {
  let tenant: TenantID
  let sku: SKU
  let id: PostgresUUID

  static let columns: [PostgresType] = [.text, .text, .uuid]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    tenant = try columns.code()
    sku = try columns.code()
    id = try columns.next()
  }
}

struct BackorderRow: PostgresRow {
  let backorder: StoredBackorder

  static let columns: [PostgresType] = [
    .uuid, .int2, .text, .text, .int4, .int2, .timestamptz, .timestamptz, .text, .timestamptz,
    .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let order: OrderID = try columns.id()
    let line: Int16 = try columns.next()
    let sku: SKU = try columns.code()
    let warehouse: WarehouseCode? = try columns.optionalCode()
    let units: Int32 = try columns.next()
    let rank: Int16 = try columns.next()
    let promise = try columns.instant()
    backorder = StoredBackorder(
      order: order, line: Int(line), sku: sku, warehouse: warehouse, units: Int64(units),
      priority: rank == .min ? .max : -rank,
      promise: promise == BackorderStatements.never.instant ? nil : promise,
      since: try columns.instant(),
      explanation: try columns.next(), explained: try columns.optionalInstant(),
      supplied: try columns.optionalInstant())
  }
}

extension StoreLimits {
  /// Notes that one turn takes: of a few SKUs at most, so that a turn stays short.
  static let backorderNotesMax: Int64 = 64
  /// After that long a note whose taker did not come back is due again.
  static let backorderLease = Duration.seconds(60)
  /// Waiting orders read at a time.
  static let backordersRead: Int64 = 50
}
