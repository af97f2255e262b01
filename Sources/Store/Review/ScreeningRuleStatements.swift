internal import Domain
internal import Postgres

enum ScreeningRuleStatements {
  static let list = Statement<String, ScreeningRuleRow>(
    """
    SELECT r.code, r.version, r.enabled, r.score, r.needs_review, r.reason, r.min_total_minor,
      r.currency, r.min_lines, r.min_quantity, r.channels, r.classes, r.payment_methods,
      r.countries, r.min_deviation_bp, r.customer, r.skus
    FROM screening_rule AS r
    WHERE r.tenant_id = $1
    ORDER BY r.code COLLATE "C"
    """)

  /// The version is the one after the one that was read; another writer's leaves nothing to change.
  static let put = Statement<
    String, String, Int64, Bool, Int32, Bool, String, Int64?, String?, Int32, Int64, [Int16],
    [Int16], [Int16], [String], Int64, Int16, [String], String, NoRow
  >.changingOne(
    """
    INSERT INTO screening_rule AS r (tenant_id, code, version, enabled, score, needs_review, reason,
      min_total_minor, currency, min_lines, min_quantity, channels, classes, payment_methods,
      countries, min_deviation_bp, customer, skus, updated_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text, $10, $11, $12, $13, $14, $15, $16, $17, $18,
      $19)
    ON CONFLICT (tenant_id, code) DO UPDATE
    SET version = excluded.version, enabled = excluded.enabled, score = excluded.score,
      needs_review = excluded.needs_review, reason = excluded.reason,
      min_total_minor = excluded.min_total_minor, currency = excluded.currency,
      min_lines = excluded.min_lines, min_quantity = excluded.min_quantity,
      channels = excluded.channels, classes = excluded.classes,
      payment_methods = excluded.payment_methods, countries = excluded.countries,
      min_deviation_bp = excluded.min_deviation_bp, customer = excluded.customer,
      skus = excluded.skus, updated_by = excluded.updated_by, updated_at = now()
    WHERE r.version = excluded.version - 1
    """)

  static let delete = Statement<String, String, Int64, NoRow>.changingOne(
    "DELETE FROM screening_rule WHERE tenant_id = $1 AND code = $2 AND version = $3")

  /// Whether a customer has another order that was submitted: at most one row.
  static let otherOrder = Statement<String, String, PostgresUUID, Row<Int32>>(
    """
    SELECT 1
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.customer_ref = $2 AND o.order_id <> $3
      AND o.submitted_at IS NOT NULL
    LIMIT 1
    """)
}

struct ScreeningRuleRow: PostgresRow {
  let stored: StoredScreeningRule

  static let columns: [PostgresType] = [
    .text, .int8, .bool, .int4, .bool, .text, .int8, .bpchar, .int4, .int8, .int2.array,
    .int2.array, .int2.array, .text.array, .int8, .int2, .text.array,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let code: ScreeningRuleCode = try columns.code()
    let version = try columns.version()
    let enabled: Bool = try columns.next()
    let score: Int32 = try columns.next()
    let needsReview: Bool = try columns.next()
    let reason: String = try columns.next()
    var conditions = ScreeningRule.Conditions()
    let minor: Int64? = try columns.next()
    let currency: String? = try columns.next()
    if let minor {
      guard let currency, let known = CurrencyCode(currency) else {
        throw columns.refuse("an amount without its currency")
      }
      conditions.minTotal = Money(minorUnits: minor, currency: known)
    }
    conditions.minLines = Int(try columns.next(Int32.self))
    conditions.minQuantity = try columns.next()
    conditions.channels = try columns.states()
    conditions.classes = try columns.states()
    conditions.paymentMethods = try columns.states()
    conditions.countries = try columns.next()
    conditions.minPriceDeviation = try columns.next()
    conditions.customer = try columns.optionalState()
    for text in try columns.next([String].self) {
      guard let sku = SKU(text) else { throw columns.refuse("not \(SKU.expected)") }
      conditions.skus.append(sku)
    }
    stored = StoredScreeningRule(
      rule: ScreeningRule(
        code: code, isEnabled: enabled, score: Int(score), needsReview: needsReview,
        reason: reason, conditions: conditions),
      version: version)
  }
}
