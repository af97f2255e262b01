import Domain
import Postgres
import Store
import Testing

@Suite("Creating orders")
struct CreateOrderTests {
  @Test("an order takes prices, reserves its lines and reads back as it was answered")
  func createsAndReads() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let command = store.command("one", [(1, 3), (2, 4)])
      let created = try await store.orders.create(command)
      #expect(!created.isReplay)
      #expect(created.value.state == .allocated)
      #expect(created.value.totals.total == euros(7_000))
      let stored = try await store.orders.load(command.id, tenant: shop)
      #expect(stored == created.value)
      let byNumber = try await store.orders.load(created.value.number, tenant: shop)
      #expect(byNumber == stored)
      #expect(try await store.available(1) == 7)
      #expect(try await store.available(2) == 6)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("refusals name their reason and leave nothing")
  func refuses() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let cases: [(CreateOrderCommand, String)] = [
        (store.command("short", [(1, 11)]), "INSUFFICIENT_STOCK"),
        (store.command("short in sum", [(1, 6), (1, 5)]), "INSUFFICIENT_STOCK"),
        (store.command("short in part", [(1, 1), (2, 11)]), "INSUFFICIENT_STOCK"),
        (store.command("unknown", [(1, 1), (9, 1)]), "PRODUCT_NOT_FOUND"),
        (store.command("nowhere", [(1, 1)], warehouse: hamburg), "WAREHOUSE_NOT_FOUND"),
        (
          store.command("dear", [(1, 1_000_000)], price: euros(1_000_000_000_000)),
          "AMOUNT_OVERFLOW"
        ),
      ]
      for (command, expected) in cases {
        let refusal = await reason { _ = try await store.orders.create(command) }
        #expect(refusal == expected, "\(command.key.requestID)")
        let read = await reason { _ = try await store.orders.load(command.id, tenant: shop) }
        #expect(read == "ORDER_NOT_FOUND")
      }
      #expect(try await store.available(1) == 10)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a shortage tells the whole demand for the SKU and what is left")
  func shortageIsExact() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let command = store.command("sum", [(1, 6), (1, 5)])
      await #expect(
        throws: Refusal.outOfStock(sku: sku(1), warehouse: berlin, requested: 11, available: 10)
      ) {
        _ = try await store.orders.create(command)
      }
    }
  }

  @Test("an agreed price that is not the list price waits for a person, without stock")
  func otherPriceIsReviewed() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(
        store.command("cheap", [(1, 2)], price: euros(900))
      ).value
      #expect(order.state == .inReview)
      #expect(order.holds == .review)
      #expect(order.findings == ReviewRules(.price))
      #expect(order.totals.goods == euros(1_800))
      #expect(try await store.available(1) == 10)
      #expect(try await store.orders.load(order.id, tenant: shop) == order)
    }
  }

  @Test("a back-order waits as a whole and takes no stock")
  func backOrderWaits() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 5)
      let order = try await store.orders.create(
        store.command("wait", [(1, 5), (2, 6)], policy: .backorder)
      ).value
      #expect(order.state == .awaitingStock)
      #expect(order.lines.map(\.counters.backordered) == [5, 6])
      #expect(try await store.available(1) == 5)
      #expect(try await store.orders.load(order.id, tenant: shop) == order)
      let again = try await store.orders.create(
        store.command("wait", [(1, 5), (2, 6)], policy: .backorder))
      #expect(again.isReplay)
      #expect(again.value.state == .awaitingStock)
    }
  }

  @Test("an order without a warehouse goes where all of it is, else line by line")
  func choosesWarehouse() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 5, in: [berlin, hamburg])
      _ = try await store.stock.adjust(
        StockKey(sku: sku(2), warehouse: berlin), by: -4, reason: "damage", key: key("damage"))
      let whole = try await store.orders.create(
        store.command("whole", [(1, 1), (2, 2)], warehouse: nil)
      ).value
      #expect(whole.lines.map(\.warehouse) == [hamburg, hamburg])
      let split = try await store.orders.create(
        store.command("split", [(1, 5), (2, 3)], warehouse: nil)
      ).value
      #expect(split.lines.map(\.warehouse) == [berlin, hamburg])
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("the same source reference is one order")
  func sourceReferenceIsUnique() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let results = await atOnce(8) { number in
        try await store.orders.create(store.command("r\(number)", [(1, 1)], source: "web-1"))
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(results.filter { reason($0) == "SOURCE_REFERENCE_ALREADY_EXISTS" }.count == 7)
      #expect(try await store.available(1) == 9)
    }
  }

  @Test("a poisoned command hurts only itself")
  func poisonIsAlone() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let results = await atOnce(40) { number in
        var command = store.command("p\(number)", [(1, 1)])
        // PostgreSQL takes no NUL in a text: the whole statement fails.
        if number == 20 { command.draft.staffRemark = "\0" }
        return try await store.orders.create(command)
      }
      #expect(results.indices.filter { reason(results[$0]) != nil } == [20])
      #expect(try await store.available(1) == 61)
    }
  }
}
