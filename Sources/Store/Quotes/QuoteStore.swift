package import Domain
package import Postgres

/// Quotations; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class QuoteStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  /// `approval.subject_kind`.
  static let approvalKind: Int16 = 4

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  // MARK: Read

  /// - Throws: `QUOTE_NOT_FOUND`.
  package func load(
    _ id: QuoteID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredQuote {
    let rows = try await pool.read(
      QuoteStatements.byID, tenant.text, id.stored, deadline: deadline)
    return try await complete(rows, tenant: tenant, deadline: deadline)
      .first(orNo: .quote, id)
  }

  /// - Throws: `QUOTE_NOT_FOUND`.
  package func load(
    _ number: QuoteNumber, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredQuote {
    let rows = try await pool.read(
      QuoteStatements.byNumber, tenant.text, number.counter, deadline: deadline)
    return try await complete(rows, tenant: tenant, deadline: deadline)
      .first(orNo: .quote, number)
  }

  /// A page of quotations, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: QuoteFilter, before: QuoteID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (quotes: [StoredQuote], next: QuoteID?) {
    let limit = PageLimit(limit)
    let start = PostgresUUID.before(before)
    let states = filter.states.map(\.code)
    let rows =
      if filter.customerReference.isEmpty {
        try await pool.read(
          QuoteStatements.list, tenant.text, start, states, filter.createdBy, limit.rows,
          deadline: deadline)
      } else {
        try await pool.read(
          QuoteStatements.listByCustomer, tenant.text, start, states, filter.createdBy, limit.rows,
          filter.customerReference, deadline: deadline)
      }
    let quotes = try await complete(rows, tenant: tenant, deadline: deadline)
    return (quotes, limit.end(of: quotes)?.quote.id)
  }

  /// A quotation as its prices stand today, whatever was stored when it was priced last.
  ///
  /// - Throws: `QUOTE_NOT_FOUND`, and what its lines are refused with.
  package func price(
    _ id: QuoteID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (stored: StoredQuote, pricing: QuotePricing) {
    let stored = try await load(id, tenant: tenant, deadline: deadline)
    return (stored, try await price(stored.quote.offer, tenant: tenant, deadline: deadline))
  }

  /// - Throws: what its lines are refused with.
  func price(
    _ offer: QuoteOffer, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> QuotePricing {
    let (order, skus) = (offer.order, offer.order.lines.map(\.sku))
    let products = try await orders.products(skus, tenant: tenant, deadline: deadline)
    var deals: [SKU: Money] = [:]
    for row in try await pool.read(
      QuoteStatements.deals, tenant.text, order.customer.reference, order.currency.text,
      Set(skus).map(\.text), StoreLimits.dealOrdersMax, deadline: deadline)
    {
      let (sku, price) = row.values
      if let sku = SKU(sku) { deals[sku] = Money(minorUnits: price, currency: order.currency) }
    }
    return try offer.priced(products: products, deals: deals)
  }

  /// With their lines, and the approvals of their round.
  private func complete(
    _ heads: [QuoteRow], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredQuote] {
    if heads.isEmpty { return [] }
    let ids = heads.map(\.stored.quote.id.stored)
    var batch = StatementBatch()
    let lineTicket = batch.add(QuoteStatements.lines, tenant.text, ids)
    let approvalTicket = batch.add(
      ReviewStatements.approvals, tenant.text, Self.approvalKind, ids)
    let replies = try await pool.read(batch, deadline: deadline)
    let lines = Dictionary(grouping: try replies[lineTicket], by: \.quoteID)
    let approvals = Dictionary(grouping: try replies[approvalTicket], by: \.subject)
    return heads.map { head in
      var stored = head.stored
      let quote = stored.quote
      stored.quote.pricing.lines =
        (lines[quote.id] ?? []).map { $0.line(in: quote.offer.order.currency) }
      stored.quote.offer.order.lines = stored.quote.pricing.lines.map(\.asked)
      stored.quote.ladder.approvals =
        (approvals[quote.id.uuid] ?? []).filter { $0.round == quote.round }.map(\.approval)
      return stored
    }
  }
}

extension StoreLimits {
  /// Orders of a customer among which the last deal is looked for, newest first: what lies further back is no
  /// price of today.
  static let dealOrdersMax: Int64 = 1_000
  /// Quotations of one turn of the expiry: a second's work.
  static let quotesExpiredMax: Int64 = 100
}
