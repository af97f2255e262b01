import Domain
import Postgres
import Store
import Testing

/// What several do to one return at once, and what follows it: clocks, erasure.
extension RmaStoreTests {
  @Test("two returns never take the same units, however many ask at once")
  func sameUnits() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let results = await atOnce(8) { number in
        try await open(store, order, 3, "rma-\(number)")
      }
      #expect(results.filter { (try? $0.get()) != nil }.count == 1)
      let reasons = Set(results.compactMap { reason($0) })
      #expect(reasons.isSubset(of: ["EXCEEDS_OPEN_QUANTITY", "VERSION_CONFLICT"]))
      #expect(try await counters(store, order).returnRequested == 3)
    }
  }

  @Test("a receipt that is recorded twice at once brings the goods in once")
  func receiptTwice() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let rma = try await approve(store, try await open(store, order, 4))
      let results = await atOnce(8) { number in
        try await store.rmas.receive(
          [LineUnits(line: 1, quantity: Quantity(3)!)], isLast: false, for: rma.id,
          expectedVersion: 0, key: key(number < 4 ? "same" : "other-\(number)"))
      }
      // One of them is done; those of its name are answered the same, the others refused.
      let done = results.compactMap { try? $0.get() }
      #expect(done.filter { !$0.isReplay }.count == 1)
      let reasons = Set(results.compactMap { reason($0) })
      #expect(reasons.isSubset(of: ["EXCEEDS_OPEN_QUANTITY", "VERSION_CONFLICT"]))
      #expect(try await level(store).quarantined == 3)
      #expect(try await counters(store, order).returned == 3)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a return completed by several at once asks its money back once (I6)")
  func completedTwice() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let rma = try await received(store, order, 4)
      _ = try await inspect(store, rma, good: 4, damaged: 0, .refund)
      let results = await atOnce(8) { number in
        if number < 6 {
          _ = try await store.rmas.complete(
            rma.id, freight: false, expectedVersion: 0, key: key("complete-\(number)"))
        } else {
          _ = try await store.refunds.request(
            .all, of: order.id, reason: "race", expectedVersion: 0, key: key("all-\(number)"))
        }
      }
      let reasons = Set(results.compactMap { reason($0) })
      #expect(
        reasons.isSubset(of: [
          "RMA_STATE", "REFUND_EXCEEDS_PAID", "EXCEEDS_OPEN_QUANTITY", "VERSION_CONFLICT",
        ]))
      #expect(try await store.count("refund") == 1)
      #expect(
        try await store.orders.load(order.id, tenant: shop).settlement.refundInFlight == 4_000)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("its clocks run until it is decided, and from the goods' arrival to its end")
  func clocks() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let kinds = [ClockKind.returnContact, .returnSettlement]
      func states() async throws -> [ClockState?] {
        try await store.hearClocks()
        let clocks = try await store.clocks(of: order.id, kinds)
        return kinds.map { clocks[$0]?.clock.state }
      }
      let rma = try await open(store, order, 1)
      #expect(try await states() == [.running, nil])
      _ = try await approve(store, rma)
      #expect(try await states() == [.met, nil])
      _ = try await receive(store, rma)
      #expect(try await states() == [.met, .running])
      _ = try await inspect(store, rma, good: 1, damaged: 0, .refund)
      _ = try await store.rmas.complete(
        rma.id, freight: false, expectedVersion: 0, key: key("complete"))
      #expect(try await states() == [.met, .met])
    }
  }

  @Test("erasing a customer reaches what was written about returns")
  func erased() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let rma = try await open(store, order, 1)
      _ = try await store.rmas.cancel(
        rma.id, reason: "Ada called", expectedVersion: 0, key: key("cancel"))
      _ = try await store.invoices.waive(
        order.id, reason: "test", expectedVersion: 0, key: finance("waive"))
      _ = try await store.orders.complete(
        order.id, expectedVersion: 0, key: finance("complete"))
      _ = try await store.customers.erase("C-1", reason: "asked", key: key("erase"))
      let left = try await store.rmas.load(rma.id, tenant: shop)
      #expect(left.note == "erased" && left.endReason == "erased")
    }
  }
}
