import Domain
import Postgres
import Store
import Testing

@Suite("Payments in storage [PAY-1, PAY-4]")
struct PaymentTests {
  @Test("one provider's reference from 8 connections at once is one payment")
  func sameReference() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      let draft = try store.payment(2_000, "p-1")
      let results = await atOnce(16) { number in
        try await store.payments.record(
          draft, of: order.id, expectedVersion: 0, key: key("pay-\(number)"))
      }
      let outcomes = try results.map { try $0.get() }
      #expect(Set(outcomes.map(\.value.payment.id)).count == 1)
      #expect(outcomes.filter { !$0.isReplay }.count == 1)
      #expect(try await store.count("payment") == 1)
      let paid = try await store.orders.load(order.id, tenant: shop)
      #expect(paid.settlement.captured == 2_000)
      #expect(paid.paymentFacet == .paid)
      #expect(paid.payment.state == .captured)
      #expect(paid.version == Version(2))
      #expect(try await store.areSumsRight())
    }
  }

  @Test("the reference of another order, or of another amount, is refused")
  func foreignReference() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let (one, two) = (try await store.order("one"), try await store.order("two"))
      try await store.pay(one, 2_000, "p-1")
      let other = await reason {
        _ = try await store.payments.record(
          store.payment(2_000, "p-1"), of: two.id, expectedVersion: 0, key: key("other"))
      }
      #expect(other == "PAYMENT_ALREADY_EXISTS")
      let amount = await reason {
        _ = try await store.payments.record(
          store.payment(1_999, "p-1"), of: one.id, expectedVersion: 0, key: key("amount"))
      }
      #expect(amount == "PAYMENT_ALREADY_EXISTS")
    }
  }

  @Test("duplicates, wrong amounts, late and failed payments are kept, and somebody looks at them")
  func exceptions() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      #expect(try await store.pay(order, 2_000, "f-1", .failed).state == .failed)
      #expect(try await store.pay(order, 500, "p-1").mark == .amountMismatch)
      #expect(try await store.pay(order, 1_500, "p-2").mark == .regular)
      #expect(try await store.pay(order, 2_000, "p-3").mark == .duplicate)
      let cancelled = try await store.order("two")
      _ = try await store.orders.cancel(
        cancelled.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      #expect(try await store.pay(cancelled, 2_000, "p-4").mark == .late)
      let after = try await store.orders.load(cancelled.id, tenant: shop)
      #expect(after.state == .cancelled)
      #expect(after.cancellationReason == "no")
      #expect(after.settlement.captured == 2_000)
      // 4 PAYMENT_FAILED, 5 DUPLICATE_PAYMENT, 6 PAYMENT_AMOUNT_MISMATCH, 7 LATE_PAYMENT
      for kind in 4...7 {
        #expect(try await store.count("exception_case WHERE kind = \(kind)") == 1)
      }
      #expect(
        try await store.orders.load(order.id, tenant: shop).paymentFacet == .overpaid)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("an authorized payment is captured in parts, and the rest of it released")
  func capture() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      let payment = try await store.pay(order, 2_000, "p-1", .authorized)
      #expect(
        try await store.orders.load(order.id, tenant: shop).paymentFacet == .authorized)
      let part = try await store.payments.capture(
        payment.id, .amount(euros(700)), expectedVersion: 1, key: key("capture")
      ).value
      #expect(part.state == .authorized && part.captured == euros(700))
      let stale = await reason {
        _ = try await store.payments.capture(
          payment.id, .amount(nil), expectedVersion: 1, key: key("stale"))
      }
      #expect(stale == "VERSION_CONFLICT")
      let none = await reason {
        _ = try await store.payments.capture(
          payment.id, .shipped, expectedVersion: 0, key: key("shipped"))
      }
      #expect(none == "NOTHING_TO_CAPTURE")
      let released = try await store.payments.release(
        payment.id, as: .voided, reason: "the rest is cancelled", expectedVersion: 0,
        key: key("void")
      ).value
      #expect(released.state == .captured && released.captured == euros(700))
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.settlement.authorized == 0 && after.settlement.captured == 700)
      #expect(after.paymentFacet == .partlyPaid)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("cancelling gives back what is authorized, unless a fee is to be captured from it")
  func cancelled() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      let whole = try await store.pay(order, 1_200, "p-1", .authorized, partial: true)
      let part = try await store.pay(order, 800, "p-2", .authorized, partial: true)
      _ = try await store.payments.capture(
        part.id, .amount(euros(300)), expectedVersion: 0, key: key("capture"))
      _ = try await store.orders.cancel(
        order.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      let voided = try await store.payments.load(whole.id, tenant: shop)
      #expect(voided.state == .voided && voided.reason == "no")
      let captured = try await store.payments.load(part.id, tenant: shop)
      #expect(captured.state == .captured && captured.captured == euros(300))
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.settlement.authorized == 0 && after.settlement.captured == 300)
      #expect(after.settlement.refundInFlight == 300)
      #expect(
        try await store.count("outbox WHERE aggregate_kind = 40 AND detail = 'no'") == 2)
      #expect(try await store.areSumsRight())

      let late = try await store.order("two")
      let held = try await store.pay(late, 2_000, "p-3", .authorized)
      _ = try await store.orders.cancel(
        late.id, reason: "too late",
        policy: OrderPolicy(freeCancellation: .zero, cancellationFee: .fivePercent),
        expectedVersion: 0, key: key("cancel 2"))
      #expect(try await store.payments.load(held.id, tenant: shop).state == .authorized)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("what is reported as captured after it was authorized is captured, once")
  func progress() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p-1", .authorized)
      for request in ["again", "again", "once more"] {
        let outcome = try await store.payments.record(
          store.payment(2_000, "p-1"), of: order.id, expectedVersion: 0, key: key(request))
        #expect(outcome.isReplay)
        #expect(outcome.value.payment.state == .captured)
      }
      #expect(try await store.orders.load(order.id, tenant: shop).settlement.captured == 2_000)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("an order that declares its payment has it from the start, and a repeat adds none")
  func declared() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let payment = Payment(
        method: .card, state: .captured, amount: euros(2_000), time: store.identifiers.now,
        reference: "tx-1")
      let order = try await store.order("one", payment: payment)
      #expect(order.state == .allocated)
      #expect(order.settlement.captured == 2_000)
      #expect(order.settlement.due == nil)
      #expect(try await store.orders.load(order.id, tenant: shop).settlement == order.settlement)
      let again = try await store.payments.record(
        store.payment(2_000, "tx-1"), of: order.id, expectedVersion: 0, key: key("again"))
      #expect(again.isReplay)
      #expect(again.value.payment.id.uuid == order.id.uuid)
      let unpaid = try await store.order("two", method: .alipay)
      #expect(
        try await store.orders.load(unpaid.id, tenant: shop).settlement == unpaid.settlement)
      #expect(unpaid.settlement.due != nil)
      let onTerms = try await store.order("three", method: .cashOnDelivery)
      #expect(onTerms.settlement == Settlement())
      #expect(try await store.areSumsRight())
    }
  }

  @Test("unpaid orders are listed by their due time, page by page")
  func unpaid() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      var orders: [Order] = []
      for number in 1...5 { orders.append(try await store.order("o-\(number)")) }
      try await store.pay(orders[2], 2_000, "p-3")
      try await store.execute(
        """
        UPDATE orders SET payment_due_at = now() - interval '1 hour'
        WHERE number = (SELECT max(number) FROM orders)
        """)
      let overdue = try await store.payments.unpaid(
        overdueAt: store.identifiers.now, method: .card, after: nil, limit: 10, tenant: shop)
      #expect(overdue.map(\.id) == [orders[4].id])
      var listed: [OrderID] = []
      var place: (due: Instant, id: OrderID)?
      while true {
        let page = try await store.payments.unpaid(
          overdueAt: nil, method: nil, after: place, limit: 2, tenant: shop)
        listed += page.map(\.id)
        guard let last = page.last else { break }
        place = (last.due, last.id)
      }
      #expect(listed == [orders[4], orders[0], orders[1], orders[3]].map(\.id))
      #expect(
        try await store.payments.unpaid(
          overdueAt: nil, method: .alipay, after: nil, limit: 10, tenant: shop
        ).isEmpty)
    }
  }
}
