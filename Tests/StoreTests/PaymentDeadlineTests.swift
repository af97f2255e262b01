import Domain
import Postgres
import Store
import Testing

@Suite("What the clock demands of orders' money [CHG-7, ORD-22]")
struct PaymentDeadlineTests {
  private func later(_ store: Store, days: Int64) -> Instant {
    store.identifiers.now.advanced(by: .seconds(days * 86_400 + 1))
  }

  @Test("an unpaid order is reminded twice, then expires and gives its stock back")
  func term() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.order("one", units: 4)
      let onTerms = try await store.order("two", units: 1, method: .cashOnDelivery)
      let reminders = "order_event WHERE kind = 51"
      for (days, expected) in [(0, 0), (1, 1), (1, 1), (2, 2), (2, 2)] as [(Int64, Int64)] {
        _ = try await store.paymentDeadlines.enforceTerms(now: later(store, days: days))
        #expect(try await store.count(reminders) == expected)
      }
      #expect(try await store.available(1) == 5)
      _ = try await store.paymentDeadlines.enforceTerms(now: later(store, days: 3))
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.state == .expired)
      #expect(after.settlement.reminders == 2)
      #expect(try await store.available(1) == 9)
      #expect(try await store.orders.load(onTerms.id, tenant: shop).state == .allocated)
      #expect(try await store.requireCleanLedger())
      let late = try await store.pay(order, 4_000, "p-1")
      #expect(late.mark == .late)
      #expect(try await store.orders.load(order.id, tenant: shop).state == .expired)
      #expect(try await store.count("exception_case WHERE kind = 7") == 1)
    }
  }

  @Test("a submitted draft has a term from its submission on")
  func submitted() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      var command = store.command("draft", [(1, 1)], submit: false)
      command.draft.payment = Payment(method: .bankTransfer)
      let draft = try await store.orders.create(command).value
      #expect(draft.settlement.due == nil)
      let submitted = try await store.orders.submit(
        draft.id, expectedVersion: 0, key: key("submit")
      ).value
      let begun = try #require(submitted.times.submitted)
      #expect(submitted.settlement.due == begun.advanced(by: PaymentTerm.standard.prepaid))
    }
  }

  @Test("payment and expiry at once: paid, or expired with an exception, never both silently")
  func race() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      var orders: [Order] = []
      for number in 0..<12 { orders.append(try await store.order("o-\(number)", units: 1)) }
      let all = orders
      let now = later(store, days: 3)
      let results = await atOnce(16) { number in
        if number < 12 {
          _ = try await store.pay(all[number], 1_000, "p-\(number)")
        } else {
          _ = try await store.paymentDeadlines.enforceTerms(now: now)
        }
      }
      #expect(results.compactMap { reason($0) }.isEmpty)
      var expired: Int64 = 0
      for order in all {
        let after = try await store.orders.load(order.id, tenant: shop)
        #expect(after.settlement.captured == 1_000)
        #expect(after.state == .allocated || after.state == .expired)
        if after.state == .expired { expired += 1 }
      }
      #expect(try await store.count("payment WHERE mark = 4") == expired)
      #expect(try await store.count("exception_case WHERE kind = 7") == expired)
      #expect(try await store.available(1) == 88 + expired)
      #expect(try await store.requireCleanLedger())
      #expect(try await store.areSumsRight())
    }
  }

  /// An order that is delivered, by SQL: how it got there is not what is asked here.
  private func delivered(_ store: Store, _ request: String) async throws -> Order {
    let order = try await store.order(request, method: .cashOnDelivery)
    try await store.execute(
      """
      UPDATE orders SET state = 11, delivered_at = now(), shipped_at = now()
      WHERE order_id = '\(order.id)'
      """)
    return order
  }

  @Test("a delivered order is completed when nothing is missing, and by itself after a week")
  func completion() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let (one, two) = (try await delivered(store, "one"), try await delivered(store, "two"))
      func complete(_ request: String) async -> String? {
        await reason {
          _ = try await store.orders.complete(one.id, expectedVersion: 0, key: finance(request))
        }
      }
      #expect(await complete("unpaid") == "ORDER_NOT_SETTLED")
      try await store.pay(one, 2_000, "p-1")
      #expect(await complete("unbilled") == "ORDER_NOT_SETTLED")
      _ = try await store.invoices.waive(
        one.id, reason: "a gift", expectedVersion: 0, key: finance("waive"))
      #expect(await complete("settled") == nil)
      #expect(await complete("settled") == nil)
      let done = try await store.orders.load(one.id, tenant: shop)
      #expect(done.state == .completed && done.times.completed != nil)

      try await store.pay(two, 2_000, "p-2")
      _ = try await store.paymentDeadlines.completeSettled(now: later(store, days: 8))
      #expect(try await store.orders.load(two.id, tenant: shop).state == .delivered)
      _ = try await store.invoices.issue(
        for: two.id, settings: .standard, expectedVersion: 0, key: finance("bill"))
      _ = try await store.paymentDeadlines.completeSettled(now: later(store, days: 6))
      #expect(try await store.orders.load(two.id, tenant: shop).state == .delivered)
      _ = try await store.paymentDeadlines.completeSettled(now: later(store, days: 8))
      #expect(try await store.orders.load(two.id, tenant: shop).state == .completed)
    }
  }
}
