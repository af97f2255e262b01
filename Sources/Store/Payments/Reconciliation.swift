package import Domain
package import Postgres

/// One row of a provider's statement.
package struct StatementRow: Hashable, Sendable {
  package var provider: String
  package var statement: String
  package var sequence: Int64
  package var reference: String
  /// Below 0: a refund.
  package var amount: Money
  package var booked: Instant

  package init(
    provider: String, statement: String, sequence: Int64, reference: String, amount: Money,
    booked: Instant
  ) {
    self.provider = provider
    self.statement = statement
    self.sequence = sequence
    self.reference = reference
    self.amount = amount
    self.booked = booked
  }
}

/// What a row came to, now or when it was taken first.
package struct ReconciledRow: Hashable, Sendable {
  package var outcome: ReconciliationOutcome
  /// What is captured or refunded under the row's name.
  package var recorded: Money?
  package var orderID: OrderID?
  package var isReplay: Bool
}

/// Statements compared with what is recorded [PAY-4, PAY-6]; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ReconciliationStore: @unchecked Sendable {
  let pool: PostgresPool
  private let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// Compares rows and keeps what they came to, in one transaction; opens a case for each whose money is
  /// another amount, or that nobody knows.
  ///
  /// - Parameter key: says who asks; rows are told apart by their own names.
  /// - Returns: of each row what it came to; nil for one whose name another row has.
  package func reconcile(
    _ rows: [StatementRow], key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [ReconciledRow?] {
    let answers = try await pool.write(
      Self.reconcileRows, key.tenant.text, identifiers.next().stored, key.principal, key.actor,
      CommandMethod.reconcileStatement.rawValue, rows.map(\.provider), rows.map(\.statement),
      rows.map(\.sequence), rows.map(\.reference), rows.map(\.amount.currency.text),
      rows.map(\.amount.minorUnits), rows.map(\.booked.stored),
      rows.map { _ in identifiers.next().stored }, deadline: deadline)
    guard answers.count == rows.count else {
      throw PostgresError.protocolViolation("reconcile_rows answered other rows than it was asked")
    }
    return answers.map(\.row)
  }

  static let reconcileRows = Statement<
    String, PostgresUUID, String, String, Int16, [String], [String], [Int64], [String], [String],
    [Int64], [PostgresTimestamp], [PostgresUUID], ReconciledRowRow
  >(
    """
    SELECT verdict, outcome, recorded_minor, recorded_currency, order_id
    FROM reconcile_rows($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    """)
}

struct ReconciledRowRow: PostgresRow {
  /// Nil when another row has the name.
  let row: ReconciledRow?

  static let columns: [PostgresType] = [.int2, .int2, .int8, .text, .uuid]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let verdict: Verdict = try columns.next()
    let outcome: ReconciliationOutcome = try columns.next()
    let recorded = try columns.recorded()
    let order: OrderID? = try columns.optionalID()
    row =
      verdict == .requestIDReused
      ? nil
      : ReconciledRow(
        outcome: outcome, recorded: recorded, orderID: order, isReplay: verdict == .replayed)
  }
}
