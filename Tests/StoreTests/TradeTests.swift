import Domain
import Store
import Testing

/// Exchanges for other goods than those that came back.
extension RmaStoreTests {
  private func other(_ units: Int64) -> [ExchangeWish] {
    [ExchangeWish(sku: sku(2), quantity: Quantity(units)!)]
  }

  private func exchanged(_ store: Store, _ rma: Rma) async throws -> Order {
    try await store.orders.load(try #require(rma.exchangeOrderID), tenant: shop)
  }

  @Test("goods that cost more are paid for by what came back, and the rest by the customer")
  func dearer() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await delivered(store, units: 2)
      let rma = try await received(store, order, 2)
      _ = try await inspect(store, rma, good: 2, damaged: 0, .exchange)
      let command = key("complete")
      let done = try await store.rmas.complete(
        rma.id, freight: false, exchange: other(3), expectedVersion: 0, key: command
      ).value
      #expect(done.state == .completed && done.refundID == nil)
      #expect(done.lines.allSatisfy { $0.exchangeLine == nil })
      let exchange = try await exchanged(store, done)
      #expect(exchange.lines.map(\.sku) == [sku(2)] && exchange.totals.total == euros(3_000))
      #expect(exchange.settlement.captured == 2_000 && exchange.payment.state == .pending)
      // At list price and to be paid in advance, it waits for nothing but the money.
      #expect(exchange.state == .allocated && exchange.settlement.due != nil)
      let credit = try await store.refunds.load(try #require(done.creditID), tenant: shop)
      #expect(credit.isCredit && credit.orderID == order.id && credit.amount == euros(2_000))
      #expect(credit.lines == [.init(line: 1, quantity: 2, amount: 2_000)])
      let paid = try await store.orders.load(order.id, tenant: shop)
      #expect(paid.settlement.refunded == 2_000 && paid.settlement.refundable == 0)
      let again = try await store.rmas.complete(
        rma.id, freight: false, exchange: other(3), expectedVersion: 0, key: command)
      #expect(again.isReplay && again.value == done)

      try await store.pay(exchange, 1_000, "rest")
      let settled = try await exchanged(store, done)
      #expect(settled.payment.state == .captured && settled.balance == euros(0))
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("what goods cost less is asked back, and what was paid for them is theirs from then on")
  func cheaper() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await delivered(store, units: 3)
      let rma = try await received(store, order, 3)
      _ = try await inspect(store, rma, good: 3, damaged: 0, .exchange)
      let done = try await store.rmas.complete(
        rma.id, freight: false, exchange: other(1), expectedVersion: 0, key: key("complete")
      ).value
      let credit = try await store.refunds.load(try #require(done.creditID), tenant: shop)
      #expect(credit.lines == [.init(line: 1, quantity: 3, amount: 1_000)])
      let rest = try await store.refunds.load(try #require(done.refundID), tenant: shop)
      #expect(rest.state == .requested && rest.amount == euros(2_000))
      #expect(rest.lines == [.init(line: 1, quantity: 0, amount: 2_000)])
      let paid = try await store.orders.load(order.id, tenant: shop)
      #expect(paid.settlement.refunded == 1_000 && paid.settlement.refundInFlight == 2_000)
      let exchange = try await exchanged(store, done)
      #expect(exchange.payment.state == .captured && exchange.balance == euros(0))
      #expect(exchange.state == .allocated)

      let arrived = try await deliver(store, exchange.id)
      let second = try await received(store, arrived, 1, "-2")
      #expect(second.paidOrderID == exchange.id)
      _ = try await inspect(store, second, good: 1, damaged: 0, .refund, "inspect-2")
      let end = try await store.rmas.complete(
        second.id, freight: false, expectedVersion: 0, key: key("complete-2")
      ).value
      let refund = try await store.refunds.load(try #require(end.refundID), tenant: shop)
      #expect(refund.orderID == exchange.id && refund.amount == euros(1_000))
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("of goods that were exchanged for the same before, the first order's money pays")
  func second() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await delivered(store, units: 2)
      let first = try await received(store, order, 2)
      _ = try await inspect(store, first, good: 0, damaged: 2, .exchange)
      let same = try await store.rmas.complete(
        first.id, freight: false, expectedVersion: 0, key: key("same")
      ).value
      let copy = try await exchanged(store, same)
      // What costs nothing is looked at by a person (REV-1).
      _ = try await store.reviews.decide(
        copy.id, .approved, by: Self.anybody, reason: "exchange", expectedVersion: 0,
        key: key("review"))
      let arrived = try await deliver(store, copy.id)
      let rma = try await received(store, arrived, 2, "-2")
      _ = try await inspect(store, rma, good: 2, damaged: 0, .exchange, "inspect-2")
      let done = try await store.rmas.complete(
        rma.id, freight: false, exchange: other(1), expectedVersion: 0, key: key("other")
      ).value
      let paid = try await store.orders.load(order.id, tenant: shop)
      #expect(paid.settlement.refunded == 1_000 && paid.settlement.refundInFlight == 1_000)
      let timeline = try await store.orders.timeline(
        of: order.id, after: nil, limit: 50, tenant: shop)
      #expect(
        timeline.last?.event.detail
          == "REQUESTED \(euros(1_000)), EXCHANGED \(euros(1_000)): return \(rma.id)")
      let exchange = try await exchanged(store, done)
      #expect(exchange.settlement.captured == 1_000 && exchange.balance == euros(0))
      // As the first order was, and not on terms as the copy, which cost nothing.
      #expect(exchange.payment.method == paid.payment.method)
      #expect(copy.payment.method == .invoice && paid.payment.method != .invoice)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("what was not paid pays for nothing, and what is refused leaves the return as it was")
  func refusedTrades() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await delivered(store, paid: false)
      let rma = try await received(store, order, 1)
      let found = try await inspect(store, rma, good: 1, damaged: 0, .exchange)
      func complete(_ name: String, _ wishes: [ExchangeWish]) async -> String? {
        await reason {
          _ = try await store.rmas.complete(
            rma.id, freight: false, exchange: wishes, expectedVersion: 0, key: key(name))
        }
      }
      #expect(await complete("unpaid", other(1)) == "REFUND_EXCEEDS_PAID")
      try await store.pay(order, order.totals.total.minorUnits, "late")
      let unknown = [ExchangeWish(sku: sku(9), quantity: Quantity(1)!)]
      #expect(await complete("unknown", unknown) == "PRODUCT_NOT_FOUND")
      #expect(await complete("twice", other(1) + other(2)) == "FIELD_INVALID")
      #expect(try await store.rmas.load(rma.id, tenant: shop) == found)
      #expect(try await store.count("payment WHERE provider = 'exchange'") == 0)
      #expect(await complete("paid", other(1)) == nil)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("a trade completed by several at once credits once, beside whoever asks money back (I6)")
  func tradedTwice() async throws {
    try await withBusyStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await delivered(store)
      let rma = try await received(store, order, 4)
      _ = try await inspect(store, rma, good: 4, damaged: 0, .exchange)
      let results = await atOnce(8) { number in
        if number < 6 {
          _ = try await store.rmas.complete(
            rma.id, freight: false, exchange: other(2), expectedVersion: 0,
            key: key("complete-\(number)"))
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
      let credits = try await store.count("payment WHERE provider = 'exchange'")
      #expect(credits <= 1)
      #expect(try await store.count("orders WHERE source_ref LIKE 'rma/%'") == credits)
      let paid = try await store.orders.load(order.id, tenant: shop)
      #expect(paid.settlement.refunded + paid.settlement.refundInFlight == 4_000)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }
}
