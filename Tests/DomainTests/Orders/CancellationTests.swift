import Testing

@testable import Domain

@Suite("Cancelling an order (CHG-6)")
struct CancellationTests {
  static let day: Duration = .seconds(86_400)

  @Test(
    "is free up to the last microsecond of the window, then costs 5 %, rounded half up",
    arguments: [
      (.zero, 1_700, 0), (day - .microseconds(1), 1_700, 0), (day, 1_700, 0),
      (day + .microseconds(1), 1_700, 85), (day + .microseconds(1), 1_709, 85),
      (day + .microseconds(1), 1_710, 86), (.seconds(-1), 1_700, 0), (day * 400, 1_700, 85),
    ] as [(Duration, Int64, Int64)])
  func window(_ after: Duration, total: Int64, fee: Int64) {
    let charged = Cancellation.fee(
      total: MoneyTests.money(total), submitted: OrderFixtures.noon,
      now: OrderFixtures.noon.advanced(by: after), policy: .standard)
    #expect(charged == MoneyTests.money(fee))
  }

  @Test("follows the tenant's own window and share")
  func settings() throws {
    let policy = OrderPolicy(
      freeCancellation: .zero, cancellationFee: try #require(BasisPoints(10_000)))
    let total = MoneyTests.money(1_700)
    func fee(_ after: Duration) -> Money {
      Cancellation.fee(
        total: total, submitted: OrderFixtures.noon,
        now: OrderFixtures.noon.advanced(by: after), policy: policy)
    }
    #expect(fee(.zero) == MoneyTests.money(0))
    #expect(fee(.microseconds(1)) == total)
  }

  @Test("is free for what was never submitted")
  func draft() throws {
    let order = try OrderFixtures.order(in: .draft)
    let later = OrderFixtures.noon.advanced(by: Self.day * 30)
    #expect(
      try Cancellation.decide(order, now: later, policy: .standard).fee == MoneyTests.money(0))
  }

  @Test("gives every reserved unit back, per stock row in lock order (I3, I4, I9)")
  func releases() throws {
    var order = try OrderFixtures.order()
    order.lines.append(order.lines[0])
    let cancellation = try Cancellation.decide(
      order, now: OrderFixtures.noon, policy: .standard)
    #expect(cancellation.releases.map(\.key.sku) == [OrderFixtures.bolt, OrderFixtures.nut])
    #expect(cancellation.releases.map(\.delta.reserved) == [-8, -2])
    #expect(cancellation.releases.allSatisfy { $0.kind == .release })
    #expect(cancellation.lines.allSatisfy { $0.counters.open == 0 && $0.counters.reserved == 0 })
    #expect(cancellation.lines.map(\.counters.cancelled) == [4, 2, 4])
  }

  @Test("is for states before SHIPPED alone", arguments: OrderState.allCases)
  func states(_ state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    let may: Set<OrderState> = [
      .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
      .inFulfilment,
    ]
    if may.contains(state) {
      _ = try Cancellation.decide(order, now: OrderFixtures.noon, policy: .standard)
    } else {
      #expect(throws: Refusal.orderState(state, attempted: .cancel)) {
        try Cancellation.decide(order, now: OrderFixtures.noon, policy: .standard)
      }
    }
  }

  @Test("is refused once a single unit was handed over")
  func handedOver() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    _ = try order.lines[1].counters.ship(OrderFixtures.quantity(1), line: 2)
    #expect(throws: Refusal.alreadyHandedOver(line: 2, shipped: 1)) {
      try Cancellation.decide(order, now: OrderFixtures.noon, policy: .standard)
    }
  }
}
