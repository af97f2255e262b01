package import Domain
package import Postgres

/// What a tenant has settled for all its orders.
package struct TenantSettings: Hashable, Sendable {
  /// Of orders that name none.
  package var currency: CurrencyCode
  package var policy: OrderPolicy
  package var review: ReviewPolicy
  /// How long a hold on stock is that says nothing of it.
  package var stockHold: Duration
  package var term = PaymentTerm.standard
  /// Whether invoices are numbered from 1 in every year.
  package var invoiceSeriesByYear = false
  package var picking = PickingTerms.standard
  package var anomalies = AnomalyTerms.standard
  /// How long after its solution a complaint can be taken up again.
  package var complaintReopening: Duration = .seconds(14 * 86_400)
  package var returns = ReturnTerms.standard

  package init(
    currency: CurrencyCode, policy: OrderPolicy = .standard, review: ReviewPolicy = .standard,
    stockHold: Duration = .seconds(15 * 60)
  ) {
    self.currency = currency
    self.policy = policy
    self.review = review
    self.stockHold = stockHold
  }

  /// What holds for a tenant that has settled nothing, as the table's defaults say.
  package static let standard: TenantSettings = {
    guard let euro = CurrencyCode("EUR") else { preconditionFailure("ISO 4217 lists EUR") }
    return TenantSettings(currency: euro)
  }()
}

/// The settings of tenants, one loop's part.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class TenantSettingsStore: @unchecked Sendable {
  private let pool: PostgresPool
  private var known: [TenantID: (settings: TenantSettings, until: ContinuousClock.Instant)] = [:]

  package init(pool: PostgresPool) { self.pool = pool }

  /// The settings of a tenant, not older than `StoreLimits.settingsAge`.
  package func load(
    _ tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> TenantSettings {
    let now = ContinuousClock.now
    if let entry = known[tenant], entry.until > now { return entry.settings }
    let row = try await pool.read(Self.statement, tenant.text, deadline: deadline).first
    let settings = row?.settings ?? .standard
    if known.count >= StoreLimits.settingsKept { known.removeAll() }
    known[tenant] = (settings, now + StoreLimits.settingsAge)
    return settings
  }

  static let statement = Statement<String, TenantSettingsRow>(
    """
    SELECT currency, cancel_free_seconds, cancel_fee_basis_points, review_score_limit,
      review_high_risk_limit, review_due_seconds, review_claim_seconds, stock_hold_seconds,
      payment_term_seconds, invoice_term_seconds, payment_reminder_seconds, completion_seconds,
      invoice_series_by_year,
      pick_claim_seconds, pick_within_seconds, stalled_after_seconds, lost_after_seconds,
      complaint_reopen_seconds, return_window_seconds, return_arrival_seconds, return_evidence
    FROM tenant_setting
    WHERE tenant_id = $1
    """)
}

struct TenantSettingsRow: PostgresRow {
  private(set) var settings: TenantSettings

  static let columns: [PostgresType] = [
    .bpchar, .int8, .int4, .int4, .int4, .int8, .int8, .int4, .int8, .int8, .int8.array, .int8,
    .bool, .int8, .int8, .int8, .int8, .int8, .int8, .int8, .bool,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let currency = try columns.currency()
    let free: Int64 = try columns.next()
    let share: Int32 = try columns.next()
    guard let fee = BasisPoints(share) else { throw columns.refuse("a fee outside 0 to 100 %") }
    let limits = (try columns.next(Int32.self), try columns.next(Int32.self))
    let due: Int64 = try columns.next()
    let claim: Int64 = try columns.next()
    let hold: Int32 = try columns.next()
    var settings = TenantSettings(
      currency: currency,
      policy: OrderPolicy(freeCancellation: .seconds(free), cancellationFee: fee),
      review: ReviewPolicy(
        scoreLimit: Int(limits.0), highRiskLimit: Int(limits.1), dueAfter: .seconds(due),
        claim: .seconds(claim)),
      stockHold: .seconds(Int64(hold)))
    settings.term.prepaid = .seconds(try columns.next(Int64.self))
    settings.term.invoice = .seconds(try columns.next(Int64.self))
    settings.term.reminders = try columns.next([Int64].self).map { .seconds($0) }
    settings.term.completion = .seconds(try columns.next(Int64.self))
    settings.invoiceSeriesByYear = try columns.next()
    settings.picking = PickingTerms(
      claim: .seconds(try columns.next(Int64.self)), within: .seconds(try columns.next(Int64.self)))
    settings.anomalies = AnomalyTerms(
      stalledAfter: .seconds(try columns.next(Int64.self)),
      lostAfter: .seconds(try columns.next(Int64.self)))
    settings.complaintReopening = .seconds(try columns.next(Int64.self))
    settings.returns = ReturnTerms(
      window: .seconds(try columns.next(Int64.self)),
      arrival: .seconds(try columns.next(Int64.self)), needsEvidence: try columns.next())
    self.settings = settings
  }
}

extension StoreLimits {
  /// How old settings may be: a change is in force everywhere after a few seconds.
  static let settingsAge = Duration.seconds(5)
  /// Tenants whose settings are remembered; beyond it all are read again.
  static let settingsKept = 10_000
}
