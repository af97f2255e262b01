import Domain
import Postgres
import Store
import Testing

@Suite("Back-orders and what arrives")
struct BackorderStoreTests {
  private func receive(_ store: Store, _ request: String, _ units: Int64) async throws {
    _ = try await store.stock.receive(
      [(sku(1), Quantity(units)!)], into: berlin, reference: "", key: key(request))
  }

  /// Orders of one unit that wait, in this order of entry: priority and days until the promise.
  private func waiting(
    _ store: Store, _ orders: [(priority: Int16, days: Int64?)]
  ) async throws -> [OrderID] {
    var ids: [OrderID] = []
    for (number, wish) in orders.enumerated() {
      var command = store.command("wait-\(number)", [(1, 1)], policy: .backorder)
      command.draft.priority = wish.priority
      command.draft.delivery.deliverBy = wish.days.map {
        store.identifiers.now.advanced(by: .seconds(86_400 * $0))
      }
      ids.append(try await store.orders.create(command).value.id)
    }
    return ids
  }

  @Test("go urgent first, then by promise, then first in first out")
  func turns() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      let ids = try await waiting(
        store, [(0, nil), (0, 9), (0, 3), (500, nil), (0, 3), (500, 1)])
      let turn = [5, 3, 2, 4, 1, 0].map { ids[$0] }
      let listed = try await store.stock.backorders(
        BackorderFilter(), after: nil, limit: 10, tenant: shop)
      #expect(listed.map(\.order) == turn)
      let rest = try await store.stock.backorders(
        BackorderFilter(), after: listed[1].position, limit: 10, tenant: shop)
      #expect(rest.map(\.order) == Array(turn.dropFirst(2)))
      let filling = BackorderFilling(store: store)
      _ = try await filling.runOnce()
      for served in 1...6 {
        try await receive(store, "in-\(served)", 1)
        _ = try await filling.runOnce()
        let states = try await store.orders.load(turn, tenant: shop).map(\.state)
        #expect(states.prefix(served).allSatisfy { $0 == .allocated })
        #expect(states.dropFirst(served).allSatisfy { $0 == .awaitingStock })
      }
      #expect(
        try await store.stock.backorders(
          BackorderFilter(), after: nil, limit: 10, tenant: shop
        ).isEmpty)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a raised priority goes before, and what waits says why")
  func raised() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      let order = try await store.orders.create(
        store.command("whole", [(1, 4)], policy: .backorder)
      ).value
      let filling = BackorderFilling(store: store)
      try await receive(store, "in", 3)
      _ = try await filling.runOnce()
      let waits = try await store.stock.backorders(
        BackorderFilter(), after: nil, limit: 10, tenant: shop)
      #expect(waits.map(\.units) == [4])
      #expect(waits[0].explanation.contains("4 of SKU-1 are wanted, 3 are free"))
      #expect(waits[0].explained != nil && waits[0].promise == nil)
      try await receive(store, "more", 1)
      _ = try await filling.runOnce()
      #expect(try await store.orders.load(order.id, tenant: shop).state == .allocated)
      let events = try await store.orders.timeline(
        of: order.id, after: nil, limit: 10, tenant: shop)
      #expect(events.map(\.event.kind) == [.created, .allocated])
    }
  }

  @Test("are filled once by two servers at once, from every way in which units become free")
  func filledOnce() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10, in: [berlin, hamburg])
      let blocker = try await store.orders.create(store.command("all", [(1, 10)])).value
      let held = try await store.stock.hold(
        [SourcingLine(number: 1, sku: sku(1), units: 10)], in: hamburg, reference: "",
        until: store.identifiers.now.advanced(by: .seconds(60)), key: key("hold")
      ).value
      var ids: [OrderID] = []
      for number in 0..<30 {
        ids.append(
          try await store.orders.create(
            store.command("wait-\(number)", [(1, 1)], warehouse: nil, policy: .backorder)
          ).value.id)
      }
      let other = Store(pool: store.pool)
      let (one, two) = (BackorderFilling(store: store), BackorderFilling(store: other))
      let results = await atOnce(43) { number in
        switch number {
        case 0:
          _ = try await store.orders.cancel(
            blocker.id, reason: "", expectedVersion: 0, key: key("cancel"))
        case 1:
          _ = try await store.stock.change(
            held.id, .release, expectedVersion: 0, key: key("release"))
        case 2:
          _ = try await store.stock.receive(
            [(sku(1), Quantity(5)!)], into: berlin, reference: "", key: key("in"))
        default:
          _ = try await (number % 2 == 0 ? one : two).runOnce()
        }
      }
      #expect(results.compactMap { reason($0) } == [])
      for _ in 0..<3 {
        try await one.sweep()
        while try await one.runOnce() {}
      }
      let states = try await store.orders.load(ids, tenant: shop).map(\.state)
      #expect(states.filter { $0 == .allocated }.count == 25)
      #expect(try await store.available(1) + store.available(1, in: hamburg) == 0)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("damage takes units from the newest orders, which wait again; more is refused (I1)")
  func displaced() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      var orders: [Order] = []
      for number in 0..<3 {
        orders.append(
          try await store.orders.create(store.command("order-\(number)", [(1, 3)])).value)
      }
      let level = try await store.stock.adjust(
        StockKey(sku: sku(1), warehouse: berlin), by: -3, reason: "water", key: key("damage")
      ).value
      #expect(level.level.onHand == 7 && level.level.reserved == 7)
      #expect(level.displaced == [.init(orderID: orders[2].id, units: 2)])
      let states = try await store.orders.load(orders.map(\.id), tenant: shop)
      #expect(states.map(\.state) == [.allocated, .allocated, .awaitingStock])
      #expect(states.map(\.lines[0].counters.backordered) == [0, 0, 2])
      #expect(states[2].lines[0].reservations == [StockPart(warehouse: berlin, units: 1)])
      #expect(try await store.requireCleanLedger())
      let events = try await store.orders.timeline(
        of: orders[2].id, after: nil, limit: 10, tenant: shop)
      #expect(events.map(\.event.kind) == [.created, .backordered])
      // What is held has no line that could wait.
      _ = try await store.orders.cancel(
        orders[0].id, reason: "", expectedVersion: 0, key: key("cancel"))
      let held = try await store.stock.hold(
        [SourcingLine(number: 1, sku: sku(1), units: 3)], in: nil, reference: "",
        until: store.identifiers.now.advanced(by: .seconds(60)), key: key("hold")
      ).value
      await #expect(
        throws: Refusal.stockReserved(
          StockKey(sku: sku(1), warehouse: berlin), requested: 5, available: 3)
      ) {
        _ = try await store.stock.adjust(
          StockKey(sku: sku(1), warehouse: berlin), by: -5, reason: "fire", key: key("fire"))
      }
      #expect(try await store.stock.hold(held.id, tenant: shop).state == .held)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("transfers and quarantine move what is free, and say what is in the way")
  func shifts() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10, in: [berlin, hamburg])
      let order = try await store.orders.create(store.command("order", [(1, 6)])).value
      let shift = try StockShift.transfer(
        [(sku(1), Quantity(4)!), (sku(2), Quantity(1)!)], from: berlin, to: hamburg)
      let moved = try await store.stock.shift(shift, reason: "balance", key: key("move"))
      #expect(moved.value.map(\.level.onHand) == [6, 14, 9, 11])
      let again = try await store.stock.shift(shift, reason: "balance", key: key("move"))
      #expect(again.isReplay && again.value.map(\.level.onHand) == [6, 14, 9, 11])
      let stuck = await reason {
        _ = try await store.stock.shift(
          StockShift.transfer([(sku(1), Quantity(1)!)], from: berlin, to: hamburg), reason: "more",
          key: key("more"))
      }
      #expect(stuck == "STOCK_RESERVED")
      let place = StockKey(sku: sku(1), warehouse: berlin)
      let blocked = try await store.stock.shift(
        .quarantine(.quarantine, Quantity(2)!, of: place), reason: "wet", key: key("block")
      ).value
      #expect(blocked.map(\.level.quarantined) == [2] && blocked.map(\.level.reserved) == [4])
      #expect(try await store.orders.load(order.id, tenant: shop).state == .awaitingStock)
      for (kind, units, request, expected) in [
        (MovementKind.scrap, Int64(3), "too much", "STOCK_RESERVED"),
        (.releaseQuarantine, 3, "too many", "STOCK_RESERVED"),
        (.scrap, 1, "scrap", nil), (.releaseQuarantine, 1, "release", nil),
      ] as [(MovementKind, Int64, String, String?)] {
        let refused = await reason {
          _ = try await store.stock.shift(
            .quarantine(kind, Quantity(units)!, of: place), reason: "", key: key(request))
        }
        #expect(refused == expected, "\(request)")
      }
      let unknown = await reason {
        _ = try await store.stock.shift(
          .quarantine(.quarantine, Quantity(1)!, of: StockKey(sku: sku(9), warehouse: berlin)),
          reason: "", key: key("unknown"))
      }
      #expect(unknown == "PRODUCT_NOT_FOUND")
      #expect(try await store.requireCleanLedger())
    }
  }
}
