import Domain
import Postgres
import Store
import Testing

@Suite("Refunds in storage [PAY-2, PAY-3, I6]")
struct RefundTests {
  @Test("refunds asked for at once never come to more than is captured")
  func race() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one", units: 4)
      try await store.pay(order, 4_000, "p-1")
      let results = await atOnce(12) { number in
        try await store.refunds.request(
          RefundWish(amount: euros(1_000)), of: order.id, reason: "late", expectedVersion: 0,
          key: key("refund-\(number)")
        ).value
      }
      let asked = results.compactMap { try? $0.get() }
      // A command that lost the race five times in a row tells its caller to repeat it.
      let reasons = Set(results.compactMap { reason($0) })
      #expect(reasons.isSubset(of: ["REFUND_EXCEEDS_PAID", "VERSION_CONFLICT"]))
      #expect(asked.count <= 4)
      for number in 0..<(4 - asked.count) {
        _ = try await store.refunds.request(
          RefundWish(amount: euros(1_000)), of: order.id, reason: "late", expectedVersion: 0,
          key: key("rest-\(number)"))
      }
      let last = await reason {
        _ = try await store.refunds.request(
          RefundWish(amount: euros(1)), of: order.id, reason: "late", expectedVersion: 0,
          key: key("beyond"))
      }
      #expect(last == "REFUND_EXCEEDS_PAID")
      #expect(
        try await store.orders.load(order.id, tenant: shop).settlement.refundInFlight == 4_000)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("a refund is approved by somebody else, fails, is tried again and succeeds")
  func life() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p-1")
      let wish = RefundWish(lines: [.init(line: 1, quantity: Quantity(1)!)])
      let (quote, refundable) = try await store.refunds.quote(wish, of: order.id, tenant: shop)
      #expect(quote.amount == euros(1_000) && refundable == euros(2_000))
      let refund = try await store.refunds.request(
        wish, of: order.id, reason: "scratched", expectedVersion: 0, key: key("ask")
      ).value
      #expect(refund.amount == euros(1_000))
      #expect(refund.lines == [.init(line: 1, quantity: 1, amount: 1_000)])
      let own = await reason {
        _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: key("own"))
      }
      #expect(own == "APPROVER_IS_REQUESTER")
      let early = await reason {
        _ = try await store.refunds.record(
          RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
          of: refund.id, expectedVersion: 0, key: finance("early"))
      }
      #expect(early == "REFUND_STATE")
      let approved = try await store.refunds.approve(
        refund.id, expectedVersion: 1, key: finance("approve")
      ).value
      #expect(approved.state == .approved && approved.approvedBy == "finance")
      let failed = try await store.refunds.record(
        RefundResult(state: .failed, provider: "", reference: "", reason: "card expired"),
        of: refund.id, expectedVersion: 0, key: finance("fail")
      ).value
      #expect(failed.state == .failed && failed.outcomeReason == "card expired")
      #expect(
        try await store.orders.load(order.id, tenant: shop).settlement.refundInFlight == 1_000)
      let done = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done")
      ).value
      #expect(done.state == .succeeded && done.attempts == 2 && done.ended != nil)
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.settlement.refunded == 1_000 && after.settlement.refundInFlight == 0)
      #expect(after.paymentFacet == .partlyRefunded)
      let replay = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done"))
      #expect(replay.isReplay)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("what is refused or called off can be asked back again")
  func calledOff() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p-1")
      for (number, isRejected) in [true, false].enumerated() {
        let refund = try await store.refunds.request(
          .all, of: order.id, reason: "no", expectedVersion: 0, key: key("ask-\(number)")
        ).value
        #expect(refund.amount == euros(2_000))
        let ended =
          isRejected
          ? try await store.refunds.reject(
            refund.id, reason: "used", expectedVersion: 0, key: finance("end-\(number)"))
          : try await store.refunds.cancel(
            refund.id, reason: "kept", expectedVersion: 0, key: key("end-\(number)"))
        #expect(ended.value.state == .cancelled)
      }
      #expect(try await store.orders.load(order.id, tenant: shop).settlement.refundable == 2_000)
      #expect(try await store.areSumsRight())
    }
  }

  @Test("cancelling a paid order asks its money back in the same step, less the fee")
  func cancelled() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p-1")
      let policy = OrderPolicy(
        freeCancellation: .seconds(-1), cancellationFee: BasisPoints(500)!)
      let cancelled = try await store.orders.cancel(
        order.id, reason: "changed my mind", policy: policy, expectedVersion: 0,
        key: key("cancel")
      ).value
      #expect(cancelled.cancellationFee == euros(100))
      let refunds = try await store.refunds.list(
        RefundFilter(), before: nil, limit: 10, tenant: shop
      ).refunds
      #expect(refunds.map(\.amount) == [euros(1_900)])
      #expect(cancelled.settlement.refundInFlight == 1_900)
      let refund = try #require(refunds.first)
      _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: finance("yes"))
      _ = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done"))
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.balance == euros(0))
      #expect(after.cancellationReason == "changed my mind")
      #expect(try await store.areSumsRight())
    }
  }
}
