import Testing

@testable import Domain

@Suite("An order's sums and what follows from them (I6)")
struct SettlementTests {
  static func sums(
    authorized: Int64 = 0, captured: Int64 = 0, refunded: Int64 = 0, inFlight: Int64 = 0
  ) -> Settlement {
    var sums = Settlement()
    sums.authorized = authorized
    sums.captured = captured
    sums.refunded = refunded
    sums.refundInFlight = inFlight
    return sums
  }

  @Test(
    "the payment facet is computed from them",
    arguments: [
      (100, sums(), PaymentFacet.unpaid), (0, sums(), .paid),
      (100, sums(authorized: 100), .authorized),
      (100, sums(captured: 40), .partlyPaid),
      (100, sums(authorized: 60, captured: 40), .partlyPaid),
      (100, sums(captured: 100), .paid), (100, sums(captured: 101), .overpaid),
      (100, sums(captured: 200, refunded: 100), .paid),
      (100, sums(captured: 200, refunded: 50), .overpaid),
      (100, sums(captured: 100, refunded: 1), .partlyRefunded),
      (100, sums(captured: 100, refunded: 100), .refunded),
      (100, sums(captured: 50, refunded: 50), .refunded),
      (100, sums(captured: 100, inFlight: 100), .paid),
    ] as [(Int64, Settlement, PaymentFacet)])
  func payment(_ total: Int64, _ sums: Settlement, _ facet: PaymentFacet) {
    #expect(PaymentFacet(total: total, sums) == facet)
  }

  @Test(
    "the balance is what is owed less what is captured; only an excess is owed back",
    arguments: [
      (sums(), 1_700), (sums(captured: 700), 1_000), (sums(captured: 1_700), 0),
      (sums(captured: 2_000), -300), (sums(captured: 2_000, refunded: 100), -200),
      (sums(captured: 2_000, refunded: 300), 0), (sums(captured: 1_700, refunded: 500), 0),
      (sums(captured: 2_000, refunded: 900), 0),
    ] as [(Settlement, Int64)])
  func balance(_ sums: Settlement, _ balance: Int64) throws {
    var order = try OrderFixtures.order()
    order.settlement = sums
    #expect(order.balance == MoneyTests.money(balance))
  }

  @Test("a cancelled order owes its fee, an expired one nothing")
  func ended() throws {
    var order = try OrderFixtures.order(in: .cancelled)
    order.cancellationFee = MoneyTests.money(85)
    #expect(order.balance == MoneyTests.money(85))
    order.settlement = Self.sums(captured: 1_700)
    #expect(order.balance == MoneyTests.money(-1_615))
    order.state = .expired
    #expect(order.balance == MoneyTests.money(-1_700))
  }

  static func counters(
    _ ordered: Int64, cancelled: Int64 = 0, shipped: Int64 = 0, delivered: Int64 = 0,
    writtenOff: Int64 = 0, returned: Int64 = 0
  ) -> LineCounters {
    LineCounters(
      ordered: ordered, cancelled: cancelled, reserved: 0, backordered: 0, shipped: shipped,
      delivered: delivered, writtenOff: writtenOff, returned: returned)!
  }

  @Test(
    "the fulfilment facet follows the lines' counters",
    arguments: [
      ([counters(2), counters(1)], FulfilmentFacet.unfulfilled),
      ([counters(2, shipped: 1), counters(1)], .partlyShipped),
      ([counters(2, shipped: 2), counters(1)], .partlyShipped),
      ([counters(2, shipped: 2), counters(1, cancelled: 1)], .shipped),
      ([counters(2, shipped: 2, delivered: 1)], .partlyDelivered),
      ([counters(2, shipped: 1, delivered: 1)], .partlyDelivered),
      ([counters(2, shipped: 2, delivered: 2), counters(1, cancelled: 1)], .delivered),
      ([counters(1, cancelled: 1)], .unfulfilled),
      ([counters(3, shipped: 3, delivered: 1, writtenOff: 1)], .partlyDelivered),
      ([counters(3, shipped: 3, delivered: 1, writtenOff: 2)], .delivered),
      ([counters(3, shipped: 3, writtenOff: 2)], .shipped),
      ([counters(3, shipped: 3, writtenOff: 3), counters(1, cancelled: 1)], .writtenOff),
      ([counters(3, shipped: 2, writtenOff: 2)], .partlyShipped),
    ])
  func fulfilment(_ lines: [LineCounters], _ facet: FulfilmentFacet) {
    #expect(FulfilmentFacet(lines) == facet)
  }

  @Test("the return facet as well")
  func returned() {
    let delivered = Self.counters(2, shipped: 2, delivered: 2)
    #expect(ReturnFacet([delivered]) == .notReturned)
    #expect(
      ReturnFacet([delivered, Self.counters(1, shipped: 1, delivered: 1, returned: 1)])
        == .partlyReturned)
    #expect(
      ReturnFacet([Self.counters(2, cancelled: 1, shipped: 1, delivered: 1, returned: 1)])
        == .returned)
  }

  @Test("an order begins with what its payment data declare")
  func declared() {
    let total = MoneyTests.money(1_700)
    func declared(_ method: PaymentMethod, _ state: PaymentState, _ amount: Int64?) -> Settlement {
      Settlement(
        declared: Payment(
          method: method, state: state, amount: amount.map { MoneyTests.money($0) }),
        total: total, submitted: OrderFixtures.noon, term: .standard)
    }
    #expect(declared(.card, .captured, 1_700) == Self.sums(captured: 1_700))
    #expect(declared(.cashOnDelivery, .pending, nil) == Self.sums())
    let due = OrderFixtures.noon.advanced(by: .seconds(3 * 86_400))
    #expect(declared(.card, .pending, nil).due == due)
    #expect(declared(.card, .captured, 1_000).due == due)
    #expect(declared(.card, .authorized, 1_700).authorized == 1_700)
  }
}
