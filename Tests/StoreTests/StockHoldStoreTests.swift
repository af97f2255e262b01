import Domain
import Postgres
import Store
import Testing

@Suite("Holding stock")
struct StockHoldStoreTests {
  private func line(_ number: Int, _ units: Int64) -> SourcingLine {
    SourcingLine(number: 1, sku: sku(number), units: units)
  }

  private func hold(
    _ store: Store, _ request: String, _ units: Int64, for seconds: Int64 = 60
  ) async throws -> StockHold {
    try await store.stock.hold(
      [line(1, units)], in: nil, reference: "basket",
      until: store.identifiers.now.advanced(by: .seconds(seconds)), key: key(request)
    ).value
  }

  @Test("a hold keeps units from orders until it is released, once")
  func releases() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let held = try await hold(store, "hold", 4)
      #expect(held.state == .held && held.version == .first)
      #expect(held.lines == [StockDemand(key: StockKey(sku: sku(1), warehouse: berlin), units: 4)])
      let again = try await store.stock.hold(
        [line(1, 4)], in: nil, reference: "basket", until: held.expires, key: key("hold"))
      #expect(again.isReplay && again.value == held)
      let refused = await reason {
        _ = try await store.orders.create(store.command("order", [(1, 2)]))
      }
      #expect(refused == "INSUFFICIENT_STOCK")
      let results = await atOnce(16) { number in
        try await store.stock.change(
          held.id, .release, expectedVersion: 0, key: key("release-\(number)"))
      }
      #expect(try results.allSatisfy { try $0.get().value.state == .released })
      #expect(try await store.available(1) == 5)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an order consumes a hold: its units first, what is left over is free")
  func consumes() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let held = try await hold(store, "hold", 4)
      var command = store.command("order", [(1, 3)])
      command.stockHold = held.id
      let order = try await store.orders.create(command).value
      #expect(order.state == .allocated)
      #expect(try await store.available(1) == 2)
      let consumed = try await store.stock.hold(held.id, tenant: shop)
      #expect(consumed.state == .consumed && consumed.order == order.id)
      var again = store.command("order", [(1, 3)])
      again.stockHold = held.id
      #expect(try await store.orders.create(again).isReplay)
      var other = store.command("other", [(1, 1)])
      other.stockHold = held.id
      let refused = await reason { [other] in _ = try await store.orders.create(other) }
      #expect(refused == "STOCK_HOLD_STATE")
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("one of many orders at once consumes a hold")
  func consumedOnce() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 4)
      let held = try await hold(store, "hold", 4)
      let results = await atOnce(24) { number in
        var command = store.command("order-\(number)", [(1, 4)])
        command.stockHold = held.id
        return try await store.orders.create(command)
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(
        Set(results.compactMap { reason($0) }).isSubset(of: [
          "STOCK_HOLD_STATE", "INSUFFICIENT_STOCK",
        ]))
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("expiry, commit and order race for a hold: one wins, units are given back once (I9)")
  func races() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 40)
      let now = store.identifiers.now
      var holds: [StockHold] = []
      for number in 0..<20 { holds.append(try await hold(store, "hold-\(number)", 2)) }
      let late = now.advanced(by: .seconds(3_600))
      let other = Store(pool: store.pool)
      let results = await atOnce(60) { [holds] number in
        let held = holds[number % 20]
        switch number / 20 {
        case 0: _ = try await store.stock.expireHolds(now: late)
        case 1:
          _ = try await other.stock.change(
            held.id, .commit, reference: "quote", expectedVersion: 0, key: key("commit-\(number)"))
        default:
          var command = other.command("order-\(number)", [(1, 2)])
          command.stockHold = held.id
          _ = try await other.orders.create(command)
        }
      }
      #expect(
        Set(results.compactMap { reason($0) }).isSubset(of: [
          "STOCK_HOLD_STATE", "INSUFFICIENT_STOCK", "VERSION_CONFLICT",
        ]))
      var live: Int64 = 0
      for held in holds {
        let state = try await store.stock.hold(held.id, tenant: shop).state
        #expect(state != .held)
        live += state == .committed || state == .consumed ? 2 : 0
      }
      #expect(try await store.available(1) == 40 - live)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("lists are newest first and by what was asked for")
  func lists() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 9)
      let first = try await hold(store, "a", 1)
      let second = try await hold(store, "b", 2)
      _ = try await store.stock.change(
        first.id, .release, expectedVersion: 1, key: key("release"))
      let all = try await store.stock.holds(
        StockHoldFilter(), before: nil, limit: 1, tenant: shop)
      #expect(all.holds == [second] && all.next == second.id)
      var filter = StockHoldFilter()
      filter.states = [.released]
      filter.reference = "basket"
      filter.sku = sku(1)
      let released = try await store.stock.holds(filter, before: nil, limit: 9, tenant: shop)
      #expect(released.holds.map(\.id) == [first.id] && released.next == nil)
      let unknown = await reason {
        _ = try await store.stock.hold(
          StockHoldID(store.identifiers.next()), tenant: shop)
      }
      #expect(unknown == "STOCK_HOLD_NOT_FOUND")
    }
  }
}
