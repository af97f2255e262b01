import Domain
import Postgres
import Store
import Testing

extension Store {
  /// Hears everything that has happened by now.
  func hearClocks() async throws {
    let keeping = ClockKeeping(store: sla)
    // Transactions of other tests on the same server hold the horizon back: what was committed may take a
    // moment to be told.
    let committed = try await pool.read(lastEvent, deadline: nil).first?.values
    while true {
      if try await keeping.runOnce() == .more { continue }
      let place = try await pool.read(place, deadline: nil).first?.values
      if let place, committed.map({ $0 <= place }) ?? true { return }
    }
  }

  /// An order's clocks; of all kinds if none is named.
  func clocks(of order: OrderID, _ kinds: [ClockKind] = []) async throws -> [ClockKind: StoredClock]
  {
    var filter = ClockFilter()
    filter.orderID = order
    filter.kinds = kinds
    let page = try await sla.clocks(filter, after: nil, limit: 50, tenant: shop)
    #expect(page.next == nil)
    return Dictionary(uniqueKeysWithValues: page.clocks.map { ($0.kind, $0) })
  }
}

private let lastEvent = Statement<Row<PostgresTransactionID>>(
  "SELECT transaction_id FROM outbox ORDER BY transaction_id DESC LIMIT 1")
private let place = Statement<Row<PostgresTransactionID>>(
  "SELECT transaction_id FROM feed_consumer WHERE consumer = 'kontor.clocks'")
