import Domain
@testable import Store
import Testing

/// Why goods came back.
extension RmaStoreTests {
  private func sums(
    _ returns: Int64, requested: Int64, received: Int64 = 0, good: Int64 = 0, damaged: Int64 = 0,
    refunded: [Money] = []
  ) -> ReturnSums {
    var sums = ReturnSums()
    sums.returns = returns
    sums.requested = requested
    sums.received = received
    sums.good = good
    sums.damaged = damaged
    sums.refunded = refunded
    return sums
  }

  /// 2 of SKU-1 refunded, 1 asked back, and of another order 2 of SKU-1 and 1 of SKU-2 to be exchanged.
  private func returns(_ store: Store) async throws -> (refunded: Rma, exchanged: Rma) {
    try await store.stockUp(2, units: 10)
    let order = try await delivered(store)
    let refunded = try await received(store, order, 2)
    _ = try await inspect(store, refunded, good: 1, damaged: 1, .refund)
    let done = try await store.rmas.complete(
      refunded.id, freight: false, expectedVersion: 0, key: key("complete")
    ).value
    let refund = try #require(done.refundID)
    _ = try await store.refunds.approve(refund, expectedVersion: 0, key: finance("approve refund"))
    _ = try await store.refunds.record(
      RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
      of: refund, expectedVersion: 0, key: finance("refunded"))
    _ = try await open(store, order, 1, "asked")
    let second = try await deliver(
      store, try await store.orders.create(store.command("second", [(1, 2), (2, 1)])).value.id)
    let exchanged = try await store.rmas.create(
      RmaDraft(
        reason: .quality, note: "", evidence: ["photo"],
        lines: [(1, 2), (2, 1)].map {
          ReturnWish(line: $0.0, quantity: Quantity($0.1)!, condition: .defective)
        }), on: second.id, expectedVersion: 0, key: key("exchange")
    ).value
    _ = try await approve(store, exchanged, "approve exchange")
    _ = try await receive(store, exchanged, "receive exchange")
    _ = try await store.rmas.inspect(
      [
        try RmaInspection(line: 1, good: 0, damaged: 2, cause: "seam", field: "lines[0]"),
        try RmaInspection(line: 2, good: 1, damaged: 0, cause: "colour", field: "lines[1]"),
      ], remedy: .exchange, compensation: nil, reason: "", for: exchanged.id, expectedVersion: 0,
      key: key("inspect exchange"))
    return (refunded, exchanged)
  }

  private func span(_ store: Store) -> ReturnCauseFilter {
    let now = store.identifiers.now
    return ReturnCauseFilter(
      from: now.advanced(by: .seconds(-60)), before: now.advanced(by: .seconds(60)))
  }

  @Test("causes are counted by reason and remedy, by product, and in the inspections' words")
  func causes() async throws {
    try await withStore { store in
      let (_, exchanged) = try await returns(store)
      let summary = try await store.rmas.causes(span(store), tenant: shop)
      let money = [euros(2_000)]
      #expect(
        summary.total
          == sums(3, requested: 6, received: 5, good: 2, damaged: 3, refunded: money))
      #expect(
        summary.reasons == [
          .init(
            reason: .quality, remedy: .exchange,
            figures: sums(1, requested: 3, received: 3, good: 1, damaged: 2)),
          .init(
            reason: .changedMind, remedy: .refund,
            figures: sums(1, requested: 2, received: 2, good: 1, damaged: 1, refunded: money)),
          .init(reason: .changedMind, remedy: nil, figures: sums(1, requested: 1)),
        ])
      #expect(
        summary.products == [
          .init(
            sku: sku(1),
            figures: sums(3, requested: 5, received: 4, good: 1, damaged: 3, refunded: money)),
          .init(sku: sku(2), figures: sums(1, requested: 1, received: 1, good: 1)),
        ])
      #expect(
        summary.causes == [
          .init(
            cause: "seam",
            figures: sums(2, requested: 4, received: 4, good: 1, damaged: 3, refunded: money)),
          .init(cause: "", figures: sums(1, requested: 1)),
          .init(cause: "colour", figures: sums(1, requested: 1, received: 1, good: 1)),
        ])
      #expect(summary.productCount == 2 && summary.causeCount == 3)
      // As if the other one had been paid back too, in dollars: a sum for each, and no return twice.
      try await store.execute(
        """
        UPDATE rma SET currency = 'USD', refund_id = (SELECT refund_id FROM refund)
        WHERE rma_id = '\(exchanged.id)'
        """)
      let dollars = try #require(CurrencyCode("USD"))
      let both = try await store.rmas.causes(span(store), tenant: shop)
      #expect(both.total.refunded == money + [Money(minorUnits: 2_000, currency: dollars)])
      #expect(both.total.returns == 3 && both.products.map(\.figures.returns) == [3, 1])
    }
  }

  @Test("what a summary asks for restricts it, and money that is not yet back does not count")
  func causeFilters() async throws {
    try await withStore { store in
      _ = try await returns(store)
      func total(_ change: (inout ReturnCauseFilter) -> Void) async throws -> ReturnSums {
        var filter = span(store)
        change(&filter)
        return try await store.rmas.causes(filter, tenant: shop).total
      }
      #expect(try await total { $0.reasons = [.quality] }.requested == 3)
      #expect(try await total { $0.reasons = [.quality, .changedMind] }.returns == 3)
      #expect(
        try await total { $0.sku = sku(2) } == sums(1, requested: 1, received: 1, good: 1))
      #expect(try await total { $0.warehouse = berlin }.returns == 2)
      #expect(try await total { $0.warehouse = hamburg } == ReturnSums())
      #expect(try await total { $0.before = $0.from.advanced(by: .seconds(1)) } == ReturnSums())
      let foreign = try await store.rmas.causes(span(store), tenant: TenantID(checked: "other"))
      #expect(foreign == ReturnSummary())
      try await store.execute("UPDATE refund SET state = 3, ended_at = NULL")
      #expect(try await total { _ in }.refunded == [])
    }
  }
}
