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
