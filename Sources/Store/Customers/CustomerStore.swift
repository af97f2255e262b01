package import Domain
package import Postgres

/// A customer as recorded.
package struct StoredCustomer: Hashable, Sendable {
  package var profile: CustomerProfile
  package var version: Version
  package var created: Instant
  package var updated: Instant
}

/// What is kept of a customer, or was overwritten.
package struct CustomerTraces: Hashable, Sendable {
  package var records: Int64 = 0
  package var orders: Int64 = 0
  package var complaints: Int64 = 0
  package var notes: Int64 = 0
  /// Messages to the customer.
  package var notifications: Int64 = 0
  /// What the reference became; empty where nothing was overwritten.
  package var pseudonym = ""
}

/// Customers; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class CustomerStore: @unchecked Sendable {
  let pool: PostgresPool
  private let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// Creates a customer or replaces what is recorded of one [CUS-1].
  ///
  /// - Throws: `VERSION_CONFLICT`; `CUSTOMER_NOT_FOUND` for a version of one that is not there.
  package func put(
    _ profile: CustomerProfile, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredCustomer> {
    let reference = profile.customer.reference
    let addresses = profile.addresses
    let outcome = try await CommandTransaction.attempt(
      .upsertCustomer, key: key, expectedVersion: expectedVersion, pool: pool,
      deadline: deadline
    ) {
      let before = try await find(reference, tenant: key.tenant, deadline: deadline)
      if expectedVersion != 0, before == nil {
        throw Refusal.notFound(.customer, id: reference)
      }
      try before?.version.require(expected: expectedVersion)
      let id = identifiers.next()
      var transaction = CommandTransaction(
        .upsertCustomer, key: key, identifiers: identifiers, about: .customer, id,
        name: "customer", id: id)
      transaction.add(
        CustomerStatements.put, key.tenant.text, reference, before?.version.number ?? 0, id.stored,
        profile.customer.name, profile.customer.company, profile.customer.phone,
        profile.customer.email, profile.remark, addresses.map(\.recipient),
        addresses.map { $0.lines.joined(separator: "\n") }, addresses.map(\.city),
        addresses.map(\.region), addresses.map(\.postalCode), addresses.map(\.country))
      let version = before?.version.next ?? .first
      transaction.settle(state: 0, version: version)
      return transaction
    }
    return Outcome(
      try await load(reference, tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  private func find(
    _ reference: String, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> StoredCustomer? {
    try await pool.read(
      CustomerStatements.byReference, tenant.text, reference, deadline: deadline
    ).first?.customer
  }

  /// - Throws: `CUSTOMER_NOT_FOUND`.
  package func load(
    _ reference: String, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredCustomer {
    guard let customer = try await find(reference, tenant: tenant, deadline: deadline) else {
      throw Refusal.notFound(.customer, id: reference)
    }
    return customer
  }

  /// A page of customers by reference.
  package func list(
    prefix: String, after reference: String, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredCustomer] {
    try await pool.read(
      CustomerStatements.list, tenant.text, reference, prefix, prefix, PageLimit(limit).rows,
      deadline: deadline
    ).map(\.customer)
  }

  // MARK: Erase

  /// What an erasure would overwrite.
  ///
  /// - Throws: `CUSTOMER_HAS_OPEN_ORDERS`.
  package func traces(
    of reference: String, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> CustomerTraces {
    let rows = try await pool.read(
      CustomerStatements.count, tenant.text, reference, deadline: deadline)
    guard let (records, orders, complaints, notes, notifications, open) = rows.first?.values else {
      throw PostgresError.protocolViolation("count_customer answered no row")
    }
    if let number = OrderNumber(counter: open) { throw Refusal.customerHasOpenOrders(number) }
    return CustomerTraces(
      records: records, orders: orders, complaints: complaints, notes: notes,
      notifications: notifications)
  }

  /// Forgets who a customer was and keeps the books; again, it does nothing.
  ///
  /// - Parameter expectedVersion: of the record; 0 for any, or none.
  /// - Throws: `CUSTOMER_HAS_OPEN_ORDERS`, `VERSION_CONFLICT`; `CUSTOMER_NOT_FOUND` for a version of a
  ///   record that is not there.
  package func erase(
    _ reference: String, reason: String, expectedVersion: Int64 = 0, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<CustomerTraces> {
    var erased: StatementBatch.Ticket<Row<Int64, Int64, Int64, Int64, Int64>>?
    var quotes: StatementBatch.Ticket<Row<Int64>>?
    let pseudonym = "erased-\(identifiers.next())"
    let outcome: CommandTransaction.Outcome
    do {
      outcome = try await CommandTransaction.attempt(
        .eraseCustomer, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
      ) {
        if expectedVersion != 0 {
          try await load(reference, tenant: key.tenant, deadline: deadline)
            .version.require(expected: expectedVersion)
        }
        _ = try await traces(of: reference, tenant: key.tenant, deadline: deadline)
        let id = identifiers.next()
        // The audit row names the pseudonym alone: the reference is forgotten too.
        var transaction = CommandTransaction(
          .eraseCustomer, key: key, identifiers: identifiers, about: .customer, id,
          name: pseudonym, id: id)
        transaction.reason = reason
        if expectedVersion != 0 {
          transaction.add(
            CustomerStatements.require, key.tenant.text, reference, expectedVersion)
        }
        erased = transaction.add(
          CustomerStatements.erase, key.tenant.text, id.stored, key.actor, reference, pseudonym)
        transaction.add(ComplaintMessageStatements.erase, key.tenant.text, pseudonym)
        transaction.add(RmaStatements.eraseTexts, key.tenant.text, pseudonym)
        transaction.add(UrgentStatements.erase, key.tenant.text, pseudonym)
        // Behind the orders (I4); its events are numbered behind theirs.
        quotes = transaction.add(
          QuoteStatements.erase, key.tenant.text, id.stored, 1_000_000, key.actor, reference,
          pseudonym)
        transaction.settle(state: 0, version: .first)
        return transaction
      }
    } catch {
      // Ordered again between the look and the erasure.
      guard case .server(let raised) = error as? PostgresError, raised.sqlState == "KN022",
        let number = raised.detail.flatMap({ Int64($0) }).flatMap({ OrderNumber(counter: $0) })
      else { throw error }
      throw Refusal.customerHasOpenOrders(number)
    }
    guard case .done(_, let replies) = outcome else {
      return Outcome(CustomerTraces(), isReplay: true)
    }
    guard let erased,
      let (records, orders, complaints, notes, notifications) = try replies[erased].first?.values
    else { throw PostgresError.protocolViolation("erase_customer answered no row") }
    let quoteCount = try quotes.flatMap { try replies[$0].first?.values } ?? 0
    let isAnything = records + orders + complaints + quoteCount > 0
    return Outcome(
      CustomerTraces(
        records: records, orders: orders, complaints: complaints, notes: notes,
        notifications: notifications, pseudonym: isAnything ? pseudonym : ""),
      isReplay: false)
  }
}
