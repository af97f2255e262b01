package import Domain
internal import Postgres

/// Which returns a summary counts; empty parts do not restrict.
package struct ReturnCauseFilter: Hashable, Sendable {
  /// When they were opened: from here on.
  package var from: Instant
  package var before: Instant
  package var reasons: [ReturnReason] = []
  /// Units of this product alone.
  package var sku: SKU?
  package var warehouse: WarehouseCode?

  package init(from: Instant, before: Instant) {
    self.from = from
    self.before = before
  }
}

/// What returns come to.
package struct ReturnSums: Hashable, Sendable {
  package var returns: Int64 = 0
  /// Units asked back.
  package var requested: Int64 = 0
  /// Of those, units that arrived; of these, `good` as new and `damaged` not.
  package var received: Int64 = 0
  package var good: Int64 = 0
  package var damaged: Int64 = 0
  /// What customers got back for the units, one sum for each currency.
  package var refunded: [Money] = []
}

/// The returns of a span, counted in three ways, each the most frequent first (RMA-7, ANA-4).
package struct ReturnSummary: Hashable, Sendable {
  package struct Reason: Hashable, Sendable {
    package var reason: ReturnReason
    /// What the inspection decided; nil: not inspected.
    package var remedy: RmaRemedy?
    package var figures: ReturnSums
  }

  package struct Product: Hashable, Sendable {
    package var sku: SKU
    package var figures: ReturnSums
  }

  package struct Cause: Hashable, Sendable {
    /// As the inspections worded it; empty: none was noted.
    package var cause: String
    package var figures: ReturnSums
  }

  package var total = ReturnSums()
  package var reasons: [Reason] = []
  package var products: [Product] = []
  package var causes: [Cause] = []
  /// How many there are, also beyond what the limit left.
  package var productCount: Int64 = 0
  package var causeCount: Int64 = 0
}

extension RmaStore {
  /// Why goods came back, by reason, product and cause.
  package func causes(
    _ filter: ReturnCauseFilter, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> ReturnSummary {
    let rows = try await pool.read(
      ReturnCauseStatements.causes, tenant.text, filter.from.stored, filter.before.stored,
      filter.reasons.map(\.code), filter.sku?.text ?? "", filter.warehouse?.text ?? "",
      StoreLimits.returnCausesMax, deadline: deadline)
    var summary = ReturnSummary()
    for row in rows {
      switch row.group {
      case .all: summary.total = row.figures
      case .reason(let reason, let remedy):
        summary.reasons.append(.init(reason: reason, remedy: remedy, figures: row.figures))
      case .product(let sku):
        summary.products.append(.init(sku: sku, figures: row.figures))
        summary.productCount = row.groups
      case .cause(let cause):
        summary.causes.append(.init(cause: cause, figures: row.figures))
        summary.causeCount = row.groups
      }
    }
    return summary
  }
}

enum ReturnCauseStatements {
  /// Sums of all units, by reason and remedy, by product, and by cause, of which `part` tells which one a
  /// row is of: a bit is set for each of (reason, sku, cause) that it is not of.
  ///
  /// Currencies are summed apart and brought together per row; a return has one, so none counts twice.
  static let causes = Statement<
    String, PostgresTimestamp, PostgresTimestamp, [Int16], String, String, Int64, ReturnCauseRow
  >(
    """
    WITH unit AS (
      SELECT r.rma_id, r.reason, r.remedy, r.currency, l.sku, l.cause, l.quantity, l.received, l.good,
        l.damaged, COALESCE(p.amount_minor, 0) AS refunded
      FROM rma AS r
      JOIN rma_line AS l ON l.tenant_id = r.tenant_id AND l.rma_id = r.rma_id
      LEFT JOIN refund AS f ON f.tenant_id = r.tenant_id AND f.refund_id = r.refund_id AND f.state = 4
      LEFT JOIN refund_line AS p ON p.tenant_id = f.tenant_id AND p.refund_id = f.refund_id
        AND p.line_no = l.paid_line
      WHERE r.tenant_id = $1 AND r.created_at >= $2 AND r.created_at < $3
        AND (cardinality($4::smallint[]) = 0 OR r.reason = ANY ($4::smallint[]))
        AND ($5::text = '' OR l.sku = $5::text)
        AND ($6::text = '' OR r.warehouse = $6::text)
    ), summed AS (
      SELECT GROUPING(u.reason, u.sku, u.cause) AS part, u.reason, u.remedy, u.sku, u.cause,
        u.currency::text AS currency, count(DISTINCT u.rma_id) AS returns,
        sum(u.quantity) AS requested, sum(u.received) AS received, sum(u.good) AS good,
        sum(u.damaged) AS damaged, sum(u.refunded)::bigint AS refunded
      FROM unit AS u
      GROUP BY GROUPING SETS ((u.currency), (u.reason, u.remedy, u.currency), (u.sku, u.currency),
        (u.cause, u.currency))
    ), counted AS (
      SELECT s.part, s.reason, s.remedy, s.sku, s.cause, sum(s.returns)::bigint AS returns,
        sum(s.requested)::bigint AS requested, sum(s.received)::bigint AS received,
        sum(s.good)::bigint AS good, sum(s.damaged)::bigint AS damaged,
        COALESCE(array_agg(s.currency ORDER BY s.currency) FILTER (WHERE s.refunded > 0), '{}')
          AS currencies,
        COALESCE(array_agg(s.refunded ORDER BY s.currency) FILTER (WHERE s.refunded > 0), '{}')
          AS refunded
      FROM summed AS s
      GROUP BY s.part, s.reason, s.remedy, s.sku, s.cause
    ), ranked AS (
      SELECT c.*, count(*) OVER (PARTITION BY c.part) AS groups,
        row_number() OVER (PARTITION BY c.part
          ORDER BY c.returns DESC, c.requested DESC, c.reason, c.remedy, c.sku, c.cause) AS place
      FROM counted AS c
    )
    SELECT k.part, COALESCE(k.reason, 0::smallint), COALESCE(k.remedy, 0::smallint),
      COALESCE(k.sku, ''), COALESCE(k.cause, ''), k.returns, k.requested, k.received, k.good,
      k.damaged, k.currencies, k.refunded, k.groups
    FROM ranked AS k
    WHERE k.place <= $7
    ORDER BY k.part, k.place
    """)
}

/// Sums of one group.
struct ReturnCauseRow: PostgresRow {
  enum Group: Hashable {
    case all
    case reason(ReturnReason, RmaRemedy?)
    case product(SKU)
    case cause(String)
  }

  let group: Group
  let figures: ReturnSums
  /// How many there are of the group's kind.
  let groups: Int64

  static let columns: [PostgresType] = [
    .int4, .int2, .int2, .text, .text, .int8, .int8, .int8, .int8, .int8, .text.array, .int8.array,
    .int8,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let part: Int32 = try columns.next()
    let reason: ReturnReason? = try columns.optionalState()
    let remedy: RmaRemedy? = try columns.optionalState()
    let sku: SKU? = try columns.optionalCode()
    let cause: String = try columns.next()
    switch (part, reason, sku) {
    case (0b111, nil, nil): group = .all
    case (0b011, let reason?, nil): group = .reason(reason, remedy)
    case (0b101, nil, let sku?): group = .product(sku)
    case (0b110, nil, nil): group = .cause(cause)
    default: throw columns.refuse("no group \(part)")
    }
    var figures = ReturnSums()
    figures.returns = try columns.next()
    figures.requested = try columns.next()
    figures.received = try columns.next()
    figures.good = try columns.next()
    figures.damaged = try columns.next()
    let currencies: [String] = try columns.next()
    let refunded: [Int64] = try columns.next()
    for (text, minor) in zip(currencies, refunded) {
      guard let currency = CurrencyCode(text) else { throw columns.refuse("not a currency") }
      figures.refunded.append(Money(minorUnits: minor, currency: currency))
    }
    self.figures = figures
    groups = try columns.next()
  }
}

extension StoreLimits {
  /// Products, and causes, of one summary (contract).
  static let returnCausesMax: Int64 = 500
}
