package import Domain
internal import Postgres

/// How a customer buys [CUS-3]; orders that are drafts or ended without goods do not count.
package struct CustomerBehaviour: Hashable, Sendable {
  package struct Spending: Hashable, Sendable {
    package var orders: Int64
    package var total: Money

    /// Rounded half up.
    package var average: Money {
      let (quotient, rest) = total.minorUnits.quotientAndRemainder(dividingBy: max(1, orders))
      return Money(
        minorUnits: quotient + (rest * 2 >= max(1, orders) ? 1 : 0), currency: total.currency)
    }
  }

  package struct Product: Hashable, Sendable {
    package var sku: SKU
    package var name: String
    package var units: Int64
    package var orders: Int64
  }

  package struct Month: Hashable, Sendable {
    package var start: Instant
    package var orders: Int64
  }

  package var spending: [Spending] = []
  package var products: [Product] = []
  package var months: [Month] = []
  package var countries: [String] = []
  package var first: Instant?
  package var last: Instant?
  /// Whether there are older orders than were looked at.
  package var isTruncated = false
}

extension CustomerStore {
  /// Sums up the newest orders of a customer, at most `StoreLimits.behaviourOrdersMax`: a bounded read of
  /// one index (S6).
  package func behaviour(
    of reference: String, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> CustomerBehaviour {
    let most = StoreLimits.behaviourOrdersMax
    var batch = StatementBatch()
    let spending = batch.add(CustomerStatements.spending, tenant.text, reference, most)
    let products = batch.add(CustomerStatements.products, tenant.text, reference, most)
    let months = batch.add(CustomerStatements.months, tenant.text, reference, most)
    let countries = batch.add(CustomerStatements.countries, tenant.text, reference, most)
    let span = batch.add(CustomerStatements.span, tenant.text, reference, most)
    let replies = try await pool.read(batch, deadline: deadline)

    var behaviour = CustomerBehaviour()
    for row in try replies[spending] {
      let (code, orders, total) = row.values
      guard let currency = CurrencyCode(code) else {
        throw PostgresError.protocolViolation("\(code) is no currency")
      }
      behaviour.spending.append(
        .init(orders: orders, total: Money(minorUnits: total, currency: currency)))
    }
    for row in try replies[products] {
      let (text, name, units, orders) = row.values
      guard let sku = SKU(text) else {
        throw PostgresError.protocolViolation("\(text) is no SKU")
      }
      behaviour.products.append(.init(sku: sku, name: name, units: units, orders: orders))
    }
    behaviour.months = try replies[months].map { row in
      .init(start: row.values.0.instant, orders: row.values.1)
    }
    behaviour.countries = try replies[countries].map(\.values)
    if let (first, last, looked) = try replies[span].first?.values {
      behaviour.first = first?.instant
      behaviour.last = last?.instant
      behaviour.isTruncated = looked == most
    }
    return behaviour
  }
}

extension StoreLimits {
  /// Orders that a customer's behaviour is summed up from: years of a busy one, and a read of
  /// milliseconds.
  static let behaviourOrdersMax: Int64 = 1_000
}
