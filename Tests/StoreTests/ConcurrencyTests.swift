import Domain
import Postgres
import Store
import Testing

@Suite("Orders at once")
struct ConcurrencyTests {
  @Test("of 160 orders for the last 100 units exactly 100 get one")
  func lastUnits() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let results = await atOnce(160) { number in
        try await store.orders.create(store.command("last-\(number)", [(1, 1)]))
      }
      #expect(results.filter { reason($0) == nil }.count == 100)
      #expect(results.filter { reason($0) == "INSUFFICIENT_STOCK" }.count == 60)
      #expect(try await store.available(1) == 0)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("from two stores of one database as well")
  func lastUnitsOfTwoStores() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let other = Store(pool: store.pool)
      let results = await atOnce(200) { number in
        let one = number % 2 == 0 ? store : other
        return try await one.orders.create(one.command("two-\(number)", [(1, 1)]))
      }
      #expect(results.filter { reason($0) == nil }.count == 100)
      #expect(results.filter { reason($0) == "INSUFFICIENT_STOCK" }.count == 100)
      let numbers = Set(results.compactMap { try? $0.get().value.number })
      #expect(numbers.count == 100)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("four-line orders over 20 SKUs in any order end without a deadlock")
  func noDeadlock() async throws {
    try await withStore { store in
      try await store.stockUp(20, units: 30)
      let other = Store(pool: store.pool)
      let results = await atOnce(300) { number in
        let lines = (1...20).shuffled().prefix(4).map { (sku: $0, units: Int64(1)) }
        let one = number % 2 == 0 ? store : other
        return try await one.orders.create(one.command("four-\(number)", Array(lines)))
      }
      let reasons = Set(results.compactMap { reason($0) })
      #expect(reasons.isSubset(of: ["INSUFFICIENT_STOCK"]))
      let made = results.filter { reason($0) == nil }.count
      var left: Int64 = 0
      for number in 1...20 { left += try await store.available(number) }
      #expect(left == 600 - Int64(made) * 4)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("orders asked for at once, by whoever and however often, come to who asked for them")
  func reads() async throws {
    try await withStore { store in
      try await store.stockUp(3, units: 100)
      let made = try await atOnce(20) { number in
        try await store.orders.create(
          store.command("read-\(number)", (0...number % 3).map { ($0 + 1, 1) }))
      }.map { try $0.get().value }
      let none = OrderID(store.identifiers.next())
      let asked = await atOnce(400) { number in
        let tenant = number % 5 == 4 ? TenantID(checked: "other") : shop
        let id = number % 7 == 6 ? none : made[number % 20].id
        return try await store.orders.load(id, tenant: tenant)
      }
      for (number, answer) in asked.enumerated() {
        if number % 5 == 4 || number % 7 == 6 {
          #expect(reason(answer) == "ORDER_NOT_FOUND")
        } else {
          let order = try answer.get()
          #expect(order == made[number % 20])
          #expect(order.lines.map(\.reservations.count) == order.lines.map { _ in 1 })
        }
      }
    }
  }

  @Test("an order whose row can't be read fails those who ask for it, and nobody beside them")
  func damagedRow() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let made = try await atOnce(20) { number in
        try await store.orders.create(store.command("read-\(number)", [(1, 1)]))
      }.map { try $0.get().value }
      _ = try await store.pool.write(
        Statement<PostgresUUID, NoRow>(
          "UPDATE orders SET carrier = 'no code at all' WHERE order_id = $1"),
        PostgresUUID(high: made[7].id.uuid.high, low: made[7].id.uuid.low), deadline: nil)
      let asked = await atOnce(200) { number in
        try await store.orders.load(made[number % 20].id, tenant: shop)
      }
      for (number, answer) in asked.enumerated() {
        if number % 20 == 7 {
          let error = #expect(throws: PostgresError.self) { try answer.get() }
          guard case .decoding = error else {
            Issue.record("not what was damaged: \(String(describing: error))")
            return
          }
        } else {
          #expect(try answer.get() == made[number % 20])
        }
      }
    }
  }

  @Test(
    "who is cancelled while others are served waits no longer, and they get what they asked for")
  func cancelledRead() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 1)
      let order = try await store.orders.create(store.command("read", [(1, 1)])).value
      // The table is locked: nobody is served until the lock goes.
      let locked = AsyncStream<Void>.makeStream()
      let release = AsyncStream<Void>.makeStream()
      async let lock: Void = store.pool.transaction(deadline: nil) { transaction in
        _ = try await transaction.run(
          Statement<NoRow>("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE"))
        locked.continuation.finish()
        for await _ in release.stream {}
      }
      for await _ in locked.stream {}
      async let kept = store.orders.load(order.id, tenant: shop)
      await withTaskGroup(of: (any Error)?.self) { readers in
        for _ in 0..<39 {
          readers.addTask {
            do {
              _ = try await store.orders.load(order.id, tenant: shop)
              return nil
            } catch {
              return error
            }
          }
        }
        // Some wait in the database, more for their turn.
        while store.orders.queuedReads == 0 { await Task.yield() }
        readers.cancelAll()
        for await error in readers { #expect(error as? PostgresError == .cancelled) }
      }
      release.continuation.finish()
      try await lock
      #expect(try await kept == order)
    }
  }

  @Test("the same request from 32 at once is one order, and all hear of it")
  func sameRequest() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let results = await atOnce(32) { _ in
        try await store.orders.create(store.command("same", [(1, 2)]))
      }
      let outcomes = try results.map { try $0.get() }
      #expect(Set(outcomes.map(\.value)).count == 1)
      #expect(outcomes.filter { !$0.isReplay }.count == 1)
      #expect(try await store.available(1) == 98)
      let other = await reason {
        _ = try await store.orders.create(store.command("same", [(1, 3)], hash: [2]))
      }
      #expect(other == "REQUEST_ID_REUSED")
    }
  }

  @Test("the ledger is clean after orders, cancellations, receipts and counts at once")
  func ledgerStaysClean() async throws {
    try await withStore { store in
      try await store.stockUp(5, units: 40)
      let results = await atOnce(120) { number in
        let first = number % 5 + 1
        switch number % 4 {
        case 0:
          _ = try await store.stock.receive(
            [(sku(first), Quantity(3)!)], into: berlin, reference: "", key: key("in-\(number)"))
        case 1:
          _ = try await store.stock.adjust(
            StockKey(sku: sku(first), warehouse: berlin), by: -2, reason: "count",
            key: key("adjust-\(number)"))
        default:
          let order = try await store.orders.create(
            store.command("mix-\(number)", [(first, 2), (number % 3 + 1, 1)])
          ).value
          if number % 4 == 2 {
            _ = try await store.orders.cancel(
              order.id, reason: "changed my mind", expectedVersion: 0,
              key: key("cancel-\(number)"))
          }
        }
      }
      let reasons = Set(results.compactMap { reason($0) })
      #expect(reasons.isSubset(of: ["INSUFFICIENT_STOCK", "STOCK_RESERVED"]))
      let report = try await store.stock.verifyLedger(tenant: shop)
      #expect(report.isClean, "\(report.discrepancies)")
      #expect(report.movementCount > 100)
    }
  }
}
