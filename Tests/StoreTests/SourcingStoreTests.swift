import Domain
import Postgres
import Store
import Testing

@Suite("Orders from several warehouses")
struct SourcingStoreTests {
  private func stockUp(_ store: Store, berlin first: Int64, hamburg second: Int64) async throws {
    try await store.stockUp(1, units: 0, in: [berlin, hamburg])
    for (code, units) in [(berlin, first), (hamburg, second)] where units > 0 {
      _ = try await store.stock.receive(
        [(sku(1), Quantity(units)!)], into: code, reference: "", key: key("in-\(code)"))
    }
  }

  @Test("a line that no warehouse has whole is split, reads back, ships and cancels by its parts")
  func splits() async throws {
    try await withStore { store in
      try await stockUp(store, berlin: 3, hamburg: 4)
      let command = store.command("split", [(1, 5)], warehouse: nil)
      let order = try await store.orders.create(command).value
      let parts = [StockPart(warehouse: berlin, units: 3), StockPart(warehouse: hamburg, units: 2)]
      #expect(order.state == .allocated)
      #expect(order.lines[0].reservations == parts)
      #expect(try await store.orders.load(order.id, tenant: shop) == order)
      #expect(try await store.orders.load(order.number, tenant: shop) == order)
      let again = try await store.orders.create(
        store.command("split", [(1, 5)], warehouse: nil))
      #expect(again.isReplay)
      #expect(again.value == order)
      #expect(try await store.requireCleanLedger())
      let shipped = try await store.shipments.create(
        of: order.id, lines: [ShipmentLine(line: 1, quantity: Quantity(4)!)],
        terms: ShipmentTerms(carrier: CarrierCode("DHL")!, trackingNumber: "T-1"),
        expectedVersion: 0, key: key("ship"))
      #expect(shipped.value.lines.map(\.quantity.units).reduce(0, +) == 4)
      let rest = try await store.orders.load(order.id, tenant: shop)
      #expect(rest.lines[0].reservations == [StockPart(warehouse: hamburg, units: 1)])
      #expect(try await store.requireCleanLedger())
      let other = try await store.orders.create(
        store.command("other", [(1, 2)], warehouse: nil)
      ).value
      #expect(other.lines[0].reservations == [StockPart(warehouse: hamburg, units: 2)])
      _ = try await store.orders.cancel(
        other.id, reason: "", expectedVersion: 0, key: key("cancel"))
      #expect(try await store.available(1, in: hamburg) == 2)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test(
    "what a shortage policy makes of 5 of 9 units",
    arguments: [
      (ShortagePolicy.partial, OrderState.allocated, [5, 4, 0], Int64(5_000)),
      (.partialBackorder, .allocated, [5, 0, 4], 9_000),
      (.backorder, .awaitingStock, [0, 0, 9], 9_000),
    ] as [(ShortagePolicy, OrderState, [Int64], Int64)])
  func policies(
    _ policy: ShortagePolicy, state: OrderState, counters: [Int64], goods: Int64
  ) async throws {
    try await withStore { store in
      try await stockUp(store, berlin: 3, hamburg: 2)
      let command = store.command("some", [(1, 9)], warehouse: nil, policy: policy)
      let order = try await store.orders.create(command).value
      #expect(order.state == state)
      let line = order.lines[0].counters
      #expect([line.reserved, line.cancelled, line.backordered] == counters)
      #expect(order.totals.goods == euros(goods))
      #expect(try await store.orders.load(order.id, tenant: shop) == order)
      let again = try await store.orders.create(
        store.command("some", [(1, 9)], warehouse: nil, policy: policy))
      #expect(again.isReplay && again.value == order)
      #expect(try await store.requireCleanLedger())
      let shortages = try await store.stock.shortages(
        ShortageFilter(), after: nil, limit: 10, tenant: shop)
      #expect(shortages.map(\.short) == [4])
      #expect(shortages.map(\.order) == [order.id])
      // The same by SubmitOrder.
      _ = try await store.orders.cancel(
        order.id, reason: "", expectedVersion: 0, key: key("cancel"))
      let draft = try await store.orders.create(
        store.command("draft", [(1, 9)], warehouse: nil, submit: false, policy: policy)
      ).value
      let submitted = try await store.orders.submit(
        draft.id, expectedVersion: 0, key: key("submit")
      ).value
      #expect(submitted.state == state)
      let same = submitted.lines[0].counters
      #expect([same.reserved, same.cancelled, same.backordered] == counters)
      #expect(submitted.totals.goods == euros(goods))
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a refused order tells purchasing and offers what could be sold instead")
  func substitutes() async throws {
    try await withStore { store in
      try await store.stockUp(3, units: 4)
      _ = try await store.stock.put(
        substitutes: [sku(3), sku(2)], for: sku(1), expectedVersion: 1, key: key("instead"))
      let stale = await reason {
        _ = try await store.stock.put(
          substitutes: [], for: sku(1), expectedVersion: 1, key: key("stale"))
      }
      #expect(stale == "VERSION_CONFLICT")
      for warehouse in [berlin, nil] {
        await #expect(
          throws: Refusal.outOfStock(
            sku: sku(1), warehouse: warehouse, requested: 5, available: 4,
            substitutes: [
              SubstituteOffer(sku: sku(3), available: 4),
              SubstituteOffer(sku: sku(2), available: 4),
            ])
        ) {
          _ = try await store.orders.create(
            store.command("short-\(warehouse?.text ?? "any")", [(1, 5)], warehouse: warehouse))
        }
      }
      var filter = ShortageFilter()
      filter.outcomes = [.refused]
      let shortages = try await store.stock.shortages(
        filter, after: nil, limit: 10, tenant: shop)
      #expect(shortages.map(\.short) == [1, 1])
      #expect(shortages.allSatisfy { $0.order == nil && $0.channel == .platform })
      let next = try await store.stock.shortages(
        filter, after: shortages[0].place, limit: 10, tenant: shop)
      #expect(next == [shortages[1]])
    }
  }

  @Test("an order that waits as a whole is short of what is not there, and of nothing else")
  func shortOfAll() async throws {
    try await withStore { store in
      try await stockUp(store, berlin: 3, hamburg: 2)
      try await store.stockUp(2, units: 0, in: [berlin, hamburg])
      _ = try await store.stock.receive(
        [(sku(2), Quantity(8)!)], into: berlin, reference: "", key: key("in-2"))
      // Two lines of one SKU share what is there (I3).
      let lines: [(sku: Int, units: Int64)] = [(2, 4), (1, 4), (1, 3)]
      for (name, warehouse, short) in [
        ("any", nil, [2: 0, 3: 2]), ("named", berlin, [2: 1, 3: 3]),
      ] as [(String, WarehouseCode?, [Int: Int64])] {
        let order = try await store.orders.create(
          store.command(name, lines, warehouse: warehouse, policy: .backorder)
        ).value
        #expect(order.state == .awaitingStock)
        let listed = try await store.stock.shortages(
          ShortageFilter(), after: nil, limit: 10, tenant: shop
        ).filter { $0.order == order.id }
        #expect(
          Dictionary(uniqueKeysWithValues: listed.map { ($0.line, $0.short) })
            == short.filter { $0.value > 0 })
      }
    }
  }

  @Test("what is offered instead is sold and free, best first, and no more than some of it")
  func offers() async throws {
    try await withStore { store in
      try await store.stockUp(9, units: 0)
      for number in [3, 4, 5, 6, 7, 8, 9] {
        _ = try await store.stock.receive(
          [(sku(number), Quantity(Int64(number))!)], into: berlin, reference: "",
          key: key("in-\(number)"))
      }
      _ = try await store.stock.put(
        Product(sku: sku(3), name: "Gone", listPrice: nil, isActive: false), currency: euro,
        expectedVersion: 0,
        key: key("gone"))
      _ = try await store.stock.put(
        substitutes: [9, 2, 3, 4, 5, 6, 7, 8].map { sku($0) }, for: sku(1), expectedVersion: 0,
        key: key("instead"))
      let offers = try await store.stock.offers(insteadOf: [sku(1), sku(2)], tenant: shop)
      #expect(offers.keys.map(\.text) == ["SKU-1"])
      #expect(
        offers[sku(1)]?.map(\.offer)
          == [9, 4, 5, 6, 7].map {
            SubstituteOffer(sku: sku($0), available: Int64($0))
          })
      #expect(offers[sku(1)]?.first?.name == "Product 9")
    }
  }

  @Test("of 120 orders for units in two warehouses exactly the units there are get one")
  func noOversell() async throws {
    try await withStore { store in
      try await stockUp(store, berlin: 33, hamburg: 34)
      let results = await atOnce(60) { number in
        try await store.orders.create(
          store.command("two-\(number)", [(1, 2)], warehouse: nil))
      }
      let made = results.filter { reason($0) == nil }.count
      let left = try await store.available(1) + store.available(1, in: hamburg)
      #expect(left == 67 - Int64(made) * 2)
      #expect(made >= 28, "orders gave up although \(left) units were left")
      #expect(Set(results.compactMap { reason($0) }).isSubset(of: ["INSUFFICIENT_STOCK"]))
      #expect(try await store.requireCleanLedger())
    }
  }
}
