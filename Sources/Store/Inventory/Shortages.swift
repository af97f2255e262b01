package import Domain
internal import Postgres

/// What became of the units that were not there.
package enum ShortageOutcome: Int16, StoredState {
  case refused = 1
  case backordered = 2
  case cancelled = 3

  package var name: String {
    switch self {
    case .refused: "REFUSED"
    case .backordered: "BACKORDERED"
    case .cancelled: "CANCELLED"
    }
  }
}

/// Units that an order wanted and stock did not have, for purchasing (INV-4).
package struct StoredShortage: Hashable, Sendable {
  package var id: UUIDv7
  package var line: Int
  package var sku: SKU
  package var requested: Int64
  package var short: Int64
  package var outcome: ShortageOutcome
  package var channel: Channel
  /// Nil: it was refused before it was an order.
  package var order: OrderID?
  package var customerReference: String
  package var time: Instant
}

/// Which shortages a list holds; empty parts do not restrict.
package struct ShortageFilter: Hashable, Sendable {
  package var sku: SKU?
  package var outcomes: [ShortageOutcome] = []
  package var from: Instant?
  package var before: Instant?

  package init() {}
}

extension StockStore {
  /// What events left their orders short of, by where they stand in the feed; nothing for an event that
  /// left nothing short.
  package func shortages(
    leftBy events: [OutboxEvent], deadline: ContinuousClock.Instant? = nil
  ) async throws -> [FeedPosition: [ShortUnits]] {
    let asked = events.filter { $0.aggregateKind == .order }.compactMap { event in
      UUIDv7(event.aggregate).map { (event, $0) }
    }
    if asked.isEmpty { return [:] }
    let rows = try await pool.read(
      ShortageStatements.leftBy, asked.map(\.0.tenant.text), asked.map(\.0.position.event.stored),
      asked.map(\.0.position.ordinal), asked.map(\.0.kind), asked.map(\.1.stored),
      deadline: deadline)
    var shortages: [FeedPosition: [ShortUnits]] = [:]
    for row in rows {
      guard asked.indices.contains(row.event) else {
        throw PostgresError.protocolViolation("a shortage of an event that was not asked about")
      }
      shortages[asked[row.event].0.position, default: []].append(row.units)
    }
    return shortages
  }

  /// A page of shortages, newest first, and where the next begins; nil after the last.
  package func shortages(
    _ filter: ShortageFilter, after last: (id: UUIDv7, line: Int16)?, limit: Int,
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredShortage] {
    try await pool.read(
      ShortageStatements.list, tenant.text, last?.id.stored ?? PostgresUUID(high: .max, low: .max),
      last?.line ?? 0, filter.sku?.text ?? "", filter.outcomes.map(\.code), filter.from?.stored,
      filter.before?.stored, Int64(min(max(limit, 1), StoreLimits.pageRowsMax)),
      deadline: deadline
    ).map(\.shortage)
  }
}

enum ShortageStatements {
  static let record = Statement<
    String, PostgresUUID, [Int16], [String], [Int32], [Int32], [ShortageOutcome], Channel,
    PostgresUUID?, String, NoRow
  >(
    """
    INSERT INTO shortage (tenant_id, shortage_id, line_no, sku, requested, short, outcome, channel,
      order_id, customer_ref)
    SELECT $1, $2, u.line_no, u.sku, u.requested, u.short, u.outcome, $8, $9, $10
    FROM unnest($3::smallint[], $4::text[], $5::integer[], $6::integer[], $7::smallint[])
      AS u (line_no, sku, requested, short, outcome)
    """)

  /// What each event left short: recorded when its order was allocated or picked, or taken from it by a
  /// correction of stock (event kind 31), whose movement has the event's own place.
  static let leftBy = Statement<
    [String], [PostgresUUID], [Int32], [Int16], [PostgresUUID], ShortUnitsRow
  >(
    """
    SELECT e.i, s.sku, sum(s.units)::bigint, s.fate
    FROM unnest($1::text[], $2::uuid[], $3::integer[], $4::smallint[], $5::uuid[]) WITH ORDINALITY
      AS e (tenant_id, event_id, ordinal, kind, order_id, i)
    CROSS JOIN LATERAL (
      SELECT h.sku, h.short AS units, h.outcome AS fate
      FROM shortage AS h
      WHERE h.tenant_id = e.tenant_id AND h.shortage_id = e.event_id AND h.order_id = e.order_id
        AND h.outcome IN (2, 3)
      UNION ALL
      SELECT p.sku, p.quantity, CASE WHEN p.backordered THEN 2 ELSE 4 END
      FROM pick_shortage AS p
      WHERE p.tenant_id = e.tenant_id AND p.command_id = e.event_id AND p.order_id = e.order_id
        AND p.to_warehouse = ''
      UNION ALL
      SELECT m.sku, -m.reserved_delta, 2
      FROM (
        SELECT DISTINCT l.sku FROM order_line AS l
        WHERE l.tenant_id = e.tenant_id AND l.order_id = e.order_id AND e.kind = 31
      ) AS g
      JOIN warehouse AS w ON w.tenant_id = e.tenant_id
      JOIN stock_movement AS m
        ON m.tenant_id = e.tenant_id AND m.sku = g.sku AND m.warehouse = w.warehouse
        AND m.command_id = e.event_id AND m.ordinal = e.ordinal
      WHERE m.order_id = e.order_id AND m.kind = 3
    ) AS s
    GROUP BY e.i, s.sku, s.fate
    ORDER BY e.i, s.sku, s.fate
    """)

  static let list = Statement<
    String, PostgresUUID, Int16, String, [Int16], PostgresTimestamp?, PostgresTimestamp?, Int64,
    ShortageRow
  >(
    """
    SELECT s.shortage_id, s.line_no, s.sku, s.requested, s.short, s.outcome, s.channel, s.order_id,
      s.customer_ref, s.occurred_at
    FROM shortage AS s
    WHERE s.tenant_id = $1 AND (s.shortage_id, s.line_no) < ($2, $3)
      AND ($4::text = '' OR s.sku = $4::text)
      AND (cardinality($5::smallint[]) = 0 OR s.outcome = ANY ($5::smallint[]))
      AND ($6::timestamptz IS NULL OR s.occurred_at >= $6::timestamptz)
      AND ($7::timestamptz IS NULL OR s.occurred_at < $7::timestamptz)
    ORDER BY s.shortage_id DESC, s.line_no DESC
    LIMIT $8
    """)
}

/// Lines of a plan that are short, as `ShortageStatements.record` takes them.
struct ShortLines {
  var numbers: [Int16] = []
  var skus: [String] = []
  var requested: [Int32] = []
  var short: [Int32] = []

  /// Units of a line are at most `Quantity.maxUnits`, 10⁹.
  init(_ plan: SourcingPlan) {
    for line in plan.lines where line.short > 0 {
      numbers.append(Int16(clamping: line.number))
      skus.append(line.sku.text)
      requested.append(Int32(clamping: line.requested))
      short.append(Int32(clamping: line.short))
    }
  }

  var isEmpty: Bool { numbers.isEmpty }
}

struct ShortageRow: PostgresRow {
  let shortage: StoredShortage

  static let columns: [PostgresType] = [
    .uuid, .int2, .text, .int4, .int4, .int2, .int2, .uuid, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let stored: PostgresUUID = try columns.next()
    guard let id = stored.uuidv7 else { throw columns.refuse("not a UUIDv7") }
    shortage = StoredShortage(
      id: id, line: Int(try columns.next(Int16.self)), sku: try columns.code(),
      requested: Int64(try columns.next(Int32.self)), short: Int64(try columns.next(Int32.self)),
      outcome: try columns.next(), channel: try columns.next(), order: try columns.optionalID(),
      customerReference: try columns.next(), time: try columns.instant())
  }
}

struct ShortUnitsRow: PostgresRow {
  /// Among those asked about, from 0.
  let event: Int
  let units: ShortUnits

  static let columns: [PostgresType] = [.int8, .text, .int8, .int4]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    event = Int(try columns.next(Int64.self)) - 1
    let sku: SKU = try columns.code()
    let short: Int64 = try columns.next()
    guard let code = Int16(exactly: try columns.next(Int32.self)),
      let fate = ShortUnits.Fate(rawValue: code)
    else { throw columns.refuse("no fate of short units") }
    units = ShortUnits(sku: sku, units: short, fate: fate)
  }
}
