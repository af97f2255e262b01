package import Domain
internal import Postgres

/// A row of a statement with what it came to when it was taken [PAY-4, PAY-6].
package struct StoredReconciliation: Hashable, Sendable {
  package var row: StatementRow
  package var outcome: ReconciliationOutcome
  /// What was captured or refunded under the row's name then.
  package var recorded: Money?
  package var paymentID: PaymentID?
  package var refundID: RefundID?
  package var orderID: OrderID?
  package var actor: String
  package var created: Instant
}

/// Which rows a list holds; empty parts do not restrict.
package struct ReconciliationFilter: Hashable, Sendable {
  package var provider = ""
  package var statement = ""
  package var outcome: ReconciliationOutcome?

  package init() {}
}

/// Where a list of rows goes on.
package struct ReconciliationPlace: Hashable, Sendable {
  package var provider: String
  package var statement: String
  package var sequence: Int64

  package init(provider: String, statement: String, sequence: Int64) {
    self.provider = provider
    self.statement = statement
    self.sequence = sequence
  }
}

extension ReconciliationStore {
  /// A page of rows by provider, statement and number, and where the next begins; nil after the last.
  package func list(
    _ filter: ReconciliationFilter, after last: ReconciliationPlace?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (items: [StoredReconciliation], next: ReconciliationPlace?) {
    let limit = PageLimit(limit)
    let (provider, statement, sequence) = (
      last?.provider ?? "", last?.statement ?? "", last?.sequence ?? 0
    )
    let rows =
      if let outcome = filter.outcome {
        try await pool.read(
          ReconciliationStatements.listByOutcome, tenant.text, provider, statement, sequence,
          filter.provider, filter.statement, limit.rows, outcome, deadline: deadline)
      } else {
        try await pool.read(
          ReconciliationStatements.list, tenant.text, provider, statement, sequence,
          filter.provider, filter.statement, limit.rows, deadline: deadline)
      }
    let items = rows.map(\.item)
    guard let row = limit.end(of: items)?.row else { return (items, nil) }
    return (
      items,
      ReconciliationPlace(
        provider: row.provider, statement: row.statement, sequence: row.sequence)
    )
  }
}

enum ReconciliationStatements {
  private static let columns = """
    i.provider, i.statement, i.sequence, i.provider_ref, i.amount_minor, i.currency, i.booked_at,
      i.outcome, i.recorded_minor, i.recorded_currency, i.payment_id, i.refund_id, i.order_id, i.actor,
      i.created_at
    """

  private static let page = """
    (i.provider, i.statement, i.sequence) > ($2, $3, $4)
      AND ($5::text = '' OR i.provider = $5::text) AND ($6::text = '' OR i.statement = $6::text)
    ORDER BY i.provider, i.statement, i.sequence
    LIMIT $7
    """

  static let list = Statement<
    String, String, String, Int64, String, String, Int64, ReconciliationItemRow
  >(
    """
    SELECT \(columns)
    FROM reconciliation_item AS i
    WHERE i.tenant_id = $1 AND \(page)
    """)

  static let listByOutcome = Statement<
    String, String, String, Int64, String, String, Int64, ReconciliationOutcome,
    ReconciliationItemRow
  >(
    """
    SELECT \(columns)
    FROM reconciliation_item AS i
    WHERE i.tenant_id = $1 AND i.outcome = $8 AND \(page)
    """)
}

struct ReconciliationItemRow: PostgresRow {
  let item: StoredReconciliation

  static let columns: [PostgresType] = [
    .text, .text, .int8, .text, .int8, .text, .timestamptz, .int2, .int8, .text, .uuid, .uuid,
    .uuid,
    .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let provider: String = try columns.next()
    let statement: String = try columns.next()
    let sequence: Int64 = try columns.next()
    let reference: String = try columns.next()
    let minor: Int64 = try columns.next()
    let currency: String = try columns.next()
    guard let code = CurrencyCode(currency) else { throw columns.refuse("no currency") }
    let row = StatementRow(
      provider: provider, statement: statement, sequence: sequence, reference: reference,
      amount: Money(minorUnits: minor, currency: code), booked: try columns.instant())
    let outcome: ReconciliationOutcome = try columns.next()
    let recorded = try columns.recorded()
    item = StoredReconciliation(
      row: row, outcome: outcome, recorded: recorded, paymentID: try columns.optionalID(),
      refundID: try columns.optionalID(), orderID: try columns.optionalID(),
      actor: try columns.next(), created: try columns.instant())
  }
}

extension ColumnReader {
  /// What is recorded under a row's name: two columns, both NULL if nothing is.
  mutating func recorded() throws(PostgresError) -> Money? {
    let minor: Int64? = try next()
    let currency: String? = try next()
    guard let minor else { return nil }
    guard let currency, let code = CurrencyCode(currency) else {
      throw refuse("an amount without its currency")
    }
    return Money(minorUnits: minor, currency: code)
  }
}
