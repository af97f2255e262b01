package import Domain
internal import Postgres

extension StockStore {
  /// Says what could be sold instead of a product, best first; replaces what was said before (INV-4).
  ///
  /// - Parameter expectedVersion: the product's; 0 for any.
  /// - Throws: `PRODUCT_NOT_FOUND`, also for a substitute; `VERSION_CONFLICT`.
  /// - Returns: the product's version after it.
  package func put(
    substitutes: [SKU], for sku: SKU, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Version> {
    var version = Version(0)
    let outcome = try await CommandTransaction.attempt(
      .putSubstitutes, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let named = [sku.text] + substitutes.map(\.text)
      var batch = StatementBatch()
      let unknown = batch.add(StockStatements.unknownSKU, key.tenant.text, named)
      let current = batch.add(SubstituteStatements.version, key.tenant.text, sku.text)
      let replies = try await pool.read(batch, deadline: deadline)
      if let name = try replies[unknown].first?.values {
        throw Refusal.notFound(.product, id: name)
      }
      let read = Version(try replies[current].first?.values ?? 0)
      try read.require(expected: expectedVersion)
      let id = identifiers.next()
      var transaction = CommandTransaction(
        .putSubstitutes, key: key, identifiers: identifiers, about: .product, id, name: sku.text,
        id: id)
      transaction.add(
        SubstituteStatements.advance, key.tenant.text, sku.text, read.number)
      transaction.add(SubstituteStatements.remove, key.tenant.text, sku.text)
      transaction.add(
        SubstituteStatements.insert, key.tenant.text, sku.text, substitutes.map(\.text))
      transaction.emit(
        .product, sku.text, event: 2, from: 0, to: 0, version: read.next,
        detail: substitutes.map(\.text).joined(separator: ","))
      transaction.settle(state: 0, version: read.next)
      version = read.next
      return transaction
    }
    if case .replayed(_, _, let before) = outcome { return Outcome(before, isReplay: true) }
    return Outcome(version, isReplay: false)
  }

  /// What could be sold instead of a product, best first, with what is there of each.
  ///
  /// - Throws: `PRODUCT_NOT_FOUND`.
  package func substitutes(
    of sku: SKU, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [SubstituteOffer] {
    try await StockSourceReads.read(of: [sku], tenant: tenant, pool: pool, deadline: deadline)
      .substitutes[sku, default: []]
  }

  /// What can be had at once instead of products, best first: what is sold and free now, at most
  /// `StoreLimits.substitutesOffered` for each.
  package func offers(
    insteadOf skus: Set<SKU>, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [SKU: [NamedOffer]] {
    try await SubstituteStatements.offers(
      insteadOf: skus, tenant: tenant, pool: pool, deadline: deadline)
  }

  /// Plans from where lines would be served if they were ordered now. Nothing is reserved.
  ///
  /// - Throws: `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND`.
  package func plan(
    _ lines: [SourcingLine], named: WarehouseCode?, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (plan: SourcingPlan, sources: StockSources) {
    let sources = try await StockSourceReads.read(
      of: lines.map(\.sku), named: named, tenant: tenant, pool: pool, deadline: deadline)
    return (Sourcing.plan(lines, from: sources, named: named), sources)
  }
}

/// A product that can be had instead of another, with its name.
package struct NamedOffer: Hashable, Sendable {
  package var offer: SubstituteOffer
  package var name: String
}

enum SubstituteStatements {
  static let offered = Statement<String, [String], Int64, Row<String, String, String, Int64>>(
    """
    SELECT u.sku, o.substitute, o.name, o.free
    FROM unnest($2::text[]) AS u (sku)
    CROSS JOIN LATERAL (
      SELECT p.rank, p.substitute, d.name, f.free
      FROM product_substitute AS p
      JOIN product AS d ON d.tenant_id = p.tenant_id AND d.sku = p.substitute AND d.active
      CROSS JOIN LATERAL (
        SELECT COALESCE(sum(greatest(0, s.on_hand - s.quarantined - s.reserved)), 0)::bigint AS free
        FROM stock AS s
        JOIN warehouse AS w
          ON w.tenant_id = s.tenant_id AND w.warehouse = s.warehouse AND w.active
        WHERE s.tenant_id = p.tenant_id AND s.sku = p.substitute
      ) AS f
      WHERE p.tenant_id = $1 AND p.sku = u.sku AND f.free > 0
      ORDER BY p.rank
      LIMIT $3
    ) AS o
    ORDER BY u.sku, o.rank
    """)

  static func offers(
    insteadOf skus: Set<SKU>, tenant: TenantID, pool: PostgresPool,
    deadline: ContinuousClock.Instant?
  ) async throws -> [SKU: [NamedOffer]] {
    if skus.isEmpty { return [:] }
    let rows = try await pool.read(
      offered, tenant.text, skus.sorted().map(\.text), StoreLimits.substitutesOffered,
      deadline: deadline)
    var offers: [SKU: [NamedOffer]] = [:]
    for row in rows {
      let (sku, substitute, name, free) = row.values
      guard let sku = SKU(sku), let substitute = SKU(substitute) else {
        throw PostgresError.protocolViolation("SKU \(sku) or \(substitute) is not \(SKU.expected)")
      }
      offers[sku, default: []].append(
        NamedOffer(offer: SubstituteOffer(sku: substitute, available: free), name: name))
    }
    return offers
  }

  static let version = Statement<String, String, Row<Int64>>(
    "SELECT p.version FROM product AS p WHERE p.tenant_id = $1 AND p.sku = $2")

  static let advance = Statement<String, String, Int64, NoRow>.changingOne(
    """
    UPDATE product
    SET version = version + 1, updated_at = now()
    WHERE tenant_id = $1 AND sku = $2 AND version = $3
    """)

  static let remove = Statement<String, String, NoRow>(
    "DELETE FROM product_substitute WHERE tenant_id = $1 AND sku = $2")

  static let insert = Statement<String, String, [String], NoRow>(
    """
    INSERT INTO product_substitute (tenant_id, sku, rank, substitute)
    SELECT $1, $2, u.i, u.substitute
    FROM unnest($3::text[]) WITH ORDINALITY AS u (substitute, i)
    """)
}

extension StoreLimits {
  /// Substitutes shown beside each product that is short: as many as somebody compares.
  static let substitutesOffered: Int64 = 5
}
