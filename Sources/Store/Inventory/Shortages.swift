package import Domain
internal import Postgres

/// What became of the units that were not there.
package enum ShortageOutcome: Int16, StoredState {
  case refused = 1
  case backordered = 2
  case cancelled = 3
  /// Of a short pick, until somebody decides.
  case undecided = 4

  package var name: String {
    switch self {
    case .refused: "REFUSED"
    case .backordered: "BACKORDERED"
    case .cancelled: "CANCELLED"
    case .undecided: "UNDECIDED"
    }
  }
}

/// Units that an order wanted and stock did not have, or had no more, for purchasing (INV-4).
package struct StoredShortage: Hashable, Sendable {
  package var place: ShortagePlace
  package var line: Int { Int(place.line) }
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

/// Where a list of shortages goes on: the command, its event's place, the line.
package struct ShortagePlace: Hashable, Sendable {
  package var id: UUIDv7
  package var ordinal: Int32
  package var line: Int16

  package init(id: UUIDv7, ordinal: Int32, line: Int16) {
    self.id = id
    self.ordinal = ordinal
    self.line = line
  }
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

  /// A page of shortages, newest first.
  package func shortages(
    _ filter: ShortageFilter, after last: ShortagePlace?, limit: Int,
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredShortage] {
    try await pool.read(
      ShortageStatements.list, tenant.text, last?.id.stored ?? PostgresUUID(high: .max, low: .max),
      last?.ordinal ?? 0, last?.line ?? 0, filter.sku?.text ?? "", filter.outcomes.map(\.code),
      filter.from?.stored, filter.before?.stored, PageLimit(limit).rows, deadline: deadline
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

  /// What a correction of these stock rows took from orders. Movements name no line: of a SKU's lines the
  /// last ones gave way first.
  static let recordDisplaced = Statement<String, PostgresUUID, [String], [String], NoRow>(
    """
    INSERT INTO shortage (tenant_id, shortage_id, ordinal, line_no, sku, requested, short, outcome,
      channel, order_id, customer_ref)
    SELECT $1, $2, d.ordinal, d.line_no, d.sku, d.requested, d.short, 2, o.channel, o.order_id,
      o.customer_ref
    FROM (
      SELECT m.ordinal, m.order_id, l.line_no, l.sku, l.ordered - l.cancelled - l.shipped AS requested,
        least(l.backordered, m.units - COALESCE(sum(l.backordered) OVER (
          PARTITION BY m.ordinal, m.sku ORDER BY l.line_no DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS short
      FROM (
        SELECT m.ordinal, m.order_id, m.sku, -sum(m.reserved_delta) AS units
        FROM unnest($3::text[], $4::text[]) AS u (sku, warehouse)
        JOIN stock_movement AS m
          ON m.tenant_id = $1 AND m.sku = u.sku AND m.warehouse = u.warehouse AND m.command_id = $2
        WHERE m.kind = 3
        GROUP BY m.ordinal, m.order_id, m.sku
      ) AS m
      JOIN order_line AS l
        ON l.tenant_id = $1 AND l.order_id = m.order_id AND l.sku = m.sku
    ) AS d
    JOIN orders AS o ON o.tenant_id = $1 AND o.order_id = d.order_id
    WHERE d.short > 0
    """)

  /// What each event left short: recorded when its order was allocated, changed, sent again or picked, or
  /// taken from it by a correction of stock (event kind 31), whose movement has the event's own place.
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
        AND h.ordinal = 0 AND h.outcome IN (2, 3)
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

  /// What was recorded of orders, and what pickers did not find. Each part is read as far as the page
  /// needs, by its own key.
  static let list = Statement<
    String, PostgresUUID, Int32, Int16, String, [Int16], PostgresTimestamp?, PostgresTimestamp?,
    Int64, ShortageRow
  >(
    """
    SELECT s.shortage_id, s.ordinal, s.line_no, s.sku, s.requested, s.short, s.outcome, s.channel,
      s.order_id, s.customer_ref, s.occurred_at
    FROM (
      (SELECT s.shortage_id, s.ordinal, s.line_no, s.sku, s.requested, s.short, s.outcome, s.channel,
        s.order_id, s.customer_ref, s.occurred_at
      FROM shortage AS s
      WHERE s.tenant_id = $1 AND (s.shortage_id, s.ordinal, s.line_no) < ($2, $3, $4)
        AND \(filter(outcome: "s.outcome"))
      ORDER BY s.shortage_id DESC, s.ordinal DESC, s.line_no DESC
      LIMIT $9)
      UNION ALL
      (SELECT s.command_id, 0, s.line_no, s.sku, f.planned, s.quantity, \(pickOutcome)::smallint,
        o.channel, s.order_id, o.customer_ref, s.occurred_at
      FROM pick_shortage AS s
      JOIN fulfilment_line AS f
        ON f.tenant_id = s.tenant_id AND f.fulfilment_id = s.fulfilment_id AND f.line_no = s.line_no
      JOIN orders AS o ON o.tenant_id = s.tenant_id AND o.order_id = s.order_id
      WHERE s.tenant_id = $1 AND s.to_warehouse = ''
        AND s.command_id <= $2 AND (s.command_id, 0, s.line_no) < ($2, $3, $4)
        AND \(filter(outcome: pickOutcome))
      ORDER BY s.command_id DESC, s.line_no DESC
      LIMIT $9)
    ) AS s
    ORDER BY s.shortage_id DESC, s.ordinal DESC, s.line_no DESC
    LIMIT $9
    """)

  private static let pickOutcome = "CASE WHEN s.backordered THEN 2 ELSE 4 END"

  private static func filter(outcome: String) -> String {
    """
    ($5::text = '' OR s.sku = $5::text)
        AND (cardinality($6::smallint[]) = 0 OR \(outcome) = ANY ($6::smallint[]))
        AND ($7::timestamptz IS NULL OR s.occurred_at >= $7::timestamptz)
        AND ($8::timestamptz IS NULL OR s.occurred_at < $8::timestamptz)
    """
  }
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
    .uuid, .int4, .int2, .text, .int4, .int4, .int2, .int2, .uuid, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let stored: PostgresUUID = try columns.next()
    guard let id = stored.uuidv7 else { throw columns.refuse("not a UUIDv7") }
    shortage = StoredShortage(
      place: ShortagePlace(id: id, ordinal: try columns.next(), line: try columns.next()),
      sku: try columns.code(),
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
