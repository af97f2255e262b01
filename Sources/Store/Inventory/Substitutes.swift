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

enum SubstituteStatements {
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
