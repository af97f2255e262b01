package import Domain
package import Postgres

/// A rule as it is stored.
package struct StoredScreeningRule: Hashable, Sendable {
  package var rule: ScreeningRule
  package var version: Version
}

/// Tenants' screening rules, one loop's part; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ScreeningRuleStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private var known: [TenantID: (rules: [ScreeningRule], until: ContinuousClock.Instant)] = [:]

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// The rules of a tenant that are enabled, not older than `StoreLimits.settingsAge`.
  package func enabled(
    _ tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [ScreeningRule] {
    let now = ContinuousClock.now
    if let entry = known[tenant], entry.until > now { return entry.rules }
    let rules = try await list(tenant, deadline: deadline).map(\.rule).filter(\.isEnabled)
    if known.count >= StoreLimits.settingsKept { known.removeAll() }
    known[tenant] = (rules, now + StoreLimits.settingsAge)
    return rules
  }

  /// All rules of a tenant, by code.
  package func list(
    _ tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredScreeningRule] {
    try await pool.read(ScreeningRuleStatements.list, tenant.text, deadline: deadline).map(\.stored)
  }

  /// Makes or replaces a rule.
  ///
  /// - Parameter expectedVersion: 0 for any, or none yet.
  /// - Throws: what is wrong with the rule, `VERSION_CONFLICT`, `SCREENING_RULE_NOT_FOUND` for a
  ///   version of a rule that is not there.
  package func put(
    _ rule: ScreeningRule, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredScreeningRule> {
    try rule.validate(field: "rule")
    var version = Version.first
    let outcome = try await CommandTransaction.attempt(
      .putScreeningRule, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let before = try await list(key.tenant, deadline: deadline)
      let stored = before.first { $0.rule.code == rule.code }
      if let stored {
        try stored.version.require(expected: expectedVersion)
      } else if expectedVersion != 0 {
        throw Refusal.notFound(.screeningRule, id: rule.code.text)
      } else if before.count >= DomainLimits.standard.rulesPerTenant {
        throw Refusal.invalidField(
          "rule.code", .tooMany(max: DomainLimits.standard.rulesPerTenant))
      }
      version = stored?.version.next ?? .first
      let conditions = rule.conditions
      var transaction = CommandTransaction(
        .putScreeningRule, key: key, identifiers: identifiers, about: .screeningRule,
        identifiers.next(), name: rule.code.text)
      transaction.reason = reason
      transaction.add(
        ScreeningRuleStatements.put, key.tenant.text, rule.code.text, version.number,
        rule.isEnabled, Int32(rule.score), rule.needsReview, rule.reason,
        conditions.minTotal?.minorUnits, conditions.minTotal?.currency.text,
        Int32(conditions.minLines), conditions.minQuantity, conditions.channels.map(\.code),
        conditions.classes.map(\.code), conditions.paymentMethods.map(\.code),
        conditions.countries, conditions.minPriceDeviation, conditions.customer?.code ?? 0,
        conditions.skus.map(\.text), key.actor)
      transaction.emit(
        .screeningRule, rule.code.text, event: 1, from: 0, to: 0, version: version)
      transaction.settle(state: 0, version: version)
      return transaction
    }
    known[key.tenant] = nil
    if case .replayed(_, _, let before) = outcome { version = before }
    return Outcome(StoredScreeningRule(rule: rule, version: version), isReplay: outcome.isReplay)
  }

  /// Deletes a rule.
  ///
  /// - Throws: `SCREENING_RULE_NOT_FOUND`, `VERSION_CONFLICT`.
  /// - Returns: the rule as it was; of a repeat, nil.
  @discardableResult
  package func delete(
    _ code: ScreeningRuleCode, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredScreeningRule?> {
    var deleted: StoredScreeningRule?
    let outcome = try await CommandTransaction.attempt(
      .deleteScreeningRule, key: key, expectedVersion: expectedVersion, pool: pool,
      deadline: deadline
    ) {
      let stored = try await list(key.tenant, deadline: deadline).first { $0.rule.code == code }
      guard let stored else { throw Refusal.notFound(.screeningRule, id: code.text) }
      try stored.version.require(expected: expectedVersion)
      deleted = stored
      var transaction = CommandTransaction(
        .deleteScreeningRule, key: key, identifiers: identifiers, about: .screeningRule,
        identifiers.next(), name: code.text)
      transaction.reason = reason
      transaction.add(
        ScreeningRuleStatements.delete, key.tenant.text, code.text, stored.version.number)
      transaction.emit(
        .screeningRule, code.text, event: 2, from: 0, to: 0, version: stored.version)
      return transaction
    }
    known[key.tenant] = nil
    return Outcome(outcome.isReplay ? nil : deleted, isReplay: outcome.isReplay)
  }

  /// What speaks against an order by these rules: reads what they ask of its customer.
  package func screen(
    _ order: Order, by rules: [ScreeningRule], policy: ReviewPolicy, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Screening {
    var isFirst = false
    let asksForFirst = rules.contains { $0.isEnabled && $0.conditions.customer == .firstOrder }
    if asksForFirst, !order.customer.reference.isEmpty {
      isFirst = try await pool.read(
        ScreeningRuleStatements.otherOrder, tenant.text, order.customer.reference, order.id.stored,
        deadline: deadline
      ).isEmpty
    }
    let quoted = try await quotedPrices(of: order, tenant: tenant, deadline: deadline)
    return Screening(
      of: order, rules: rules, isFirst: isFirst, policy: policy, quoted: quoted)
  }

  /// What the quotation offers that an order came from, by line.
  private func quotedPrices(
    of order: Order, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [Int: Money] {
    if QuoteNumber(order.sourceReference) == nil { return [:] }
    let rows = try await pool.read(
      QuoteStatements.pricesOfOrder, tenant.text, order.id.stored, deadline: deadline)
    var prices: [Int: Money] = [:]
    for row in rows {
      let (line, price) = row.values
      prices[Int(line)] = Money(minorUnits: price, currency: order.totals.total.currency)
    }
    return prices
  }
}
