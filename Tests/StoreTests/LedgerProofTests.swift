import Domain
import Postgres
import Store
import Testing

@Suite("The proof of the ledger, piece by piece (I2)")
struct LedgerProofTests {
  private static let products = 6

  /// Six products in two warehouses, an order and a hold of each.
  private func prepare(_ store: Store) async throws {
    try await store.stockUp(Self.products, units: 10, in: [berlin, hamburg])
    for number in 1...Self.products {
      _ = try await store.orders.create(store.command("order \(number)", [(number, 3)]))
      _ = try await store.stock.hold(
        [SourcingLine(number: 1, sku: sku(number), units: 1)], in: hamburg, reference: "",
        until: store.identifiers.now.advanced(by: .seconds(600)), key: key("hold \(number)"))
    }
  }

  private func faults(
    _ store: Store, rows: Int64, sku: SKU? = nil, warehouse: WarehouseCode? = nil
  ) async throws -> LedgerReport {
    try await store.stock.verifyLedger(
      sku: sku, warehouse: warehouse, tenant: shop, rows: rows)
  }

  @Test("finds what was planted in every piece, however small the pieces are")
  func planted() async throws {
    try await withStore { store in
      try await prepare(store)
      let whole = try await faults(store, rows: 100_000)
      #expect(whole.isClean && whole.rangeCount == 2)
      #expect(whole.levelCount == 2 * Self.products)
      // A stock row in each of the products, a reservation, a line, a hold, and what no stock row knows.
      try await store.execute(
        "UPDATE stock SET on_hand = on_hand + 1 WHERE warehouse = 'BER'")
      try await store.execute(
        "UPDATE reservation SET quantity = quantity + 1 WHERE sku IN ('SKU-1', 'SKU-6')")
      try await store.execute("UPDATE order_line SET reserved = reserved - 1 WHERE sku = 'SKU-3'")
      try await store.execute(
        "UPDATE stock_hold_line SET quantity = quantity + 2 WHERE sku = 'SKU-4'")
      try await store.execute("DELETE FROM stock WHERE sku = 'SKU-5' AND warehouse = 'HAM'")
      try await store.execute(
        "UPDATE reservation SET sku = 'NO-SUCH' WHERE sku = 'SKU-2'")
      let expected = try await faults(store, rows: 100_000)
      #expect(expected.discrepancies.count == 19)
      for rows in [1, 2, 3, 5, 8] as [Int64] {
        var found = try await faults(store, rows: rows)
        #expect(found.rangeCount > Int(12 / rows), "\(rows) rows at once")
        #expect(Set(found.discrepancies.map(\.key)).count == 9)
        found.rangeCount = expected.rangeCount
        #expect(found == expected, "\(rows) rows at once")
      }
      // Each key alone is judged as in the whole.
      for key in Set(expected.discrepancies.map(\.key)) {
        let found = try await faults(store, rows: 2, sku: key.sku, warehouse: key.warehouse)
        #expect(found.discrepancies == expected.discrepancies.filter { $0.key == key })
      }
    }
  }

  @Test("is of one instant: what is booked between its pieces is no fault")
  func atOneInstant() async throws {
    try await withBusyStore { store in
      try await prepare(store)
      let results = await atOnce(6) { number in
        if number == 0 {
          for _ in 1...20 {
            let report = try await faults(store, rows: 1)
            #expect(report.isClean, "\(report.discrepancies)")
          }
          return
        }
        for step in 1...20 {
          let product = (number + step) % Self.products + 1
          _ = try await store.stock.adjust(
            StockKey(sku: sku(product), warehouse: hamburg), by: 1, reason: "test",
            key: key("more \(number) \(step)"))
          _ = try? await store.orders.create(
            store.command("o \(number) \(step)", [(product, 1)], warehouse: nil))
        }
      }
      #expect(results.compactMap { reason($0) } == [])
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("one at a time on a loop: a second one is refused, and the next is not")
  func oneAtATime() async throws {
    try await withBusyStore { store in
      try await prepare(store)
      let results = await atOnce(4) { _ in try await faults(store, rows: 1).isClean }
      #expect(results.contains { (try? $0.get()) == true })
      for result in results {
        guard case .failure(let error) = result else { continue }
        #expect(StoreFailure(error) == .overloaded)
      }
      #expect(try await store.requireCleanLedger())
    }
  }
}
