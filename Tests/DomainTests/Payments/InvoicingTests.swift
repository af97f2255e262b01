import Testing

@testable import Domain

@Suite("What a credit note takes off a bill [PAY-5]")
struct InvoicingTests {
  @Test(
    "of a refund, what the papers say beyond what was kept",
    arguments: [
      // Paid and billed; some goes back.
      (500, 1_700, 0, 1_700, 500, 500),
      // Two refunds: the one credited before the other.
      (500, 1_700, 300, 1_700, 800, 500),
      // The customer had paid too much.
      (300, 1_700, 0, 2_000, 300, nil),
      (500, 1_700, 0, 2_000, 500, 200),
      // The order came to owe less, which was credited.
      (700, 1_700, 700, 1_700, 700, nil),
      (900, 1_700, 700, 1_700, 900, 200),
      // Paid in part.
      (100, 1_700, 0, 800, 100, 100),
      // Not billed.
      (500, nil, 0, 1_700, 500, nil),
    ] as [(Int64, Int64?, Int64, Int64, Int64, Int64?)])
  func credit(
    _ refund: Int64, _ billed: Int64?, _ credited: Int64, _ captured: Int64, _ refunded: Int64,
    _ expected: Int64?
  ) throws {
    var order = try OrderFixtures.order()
    order.settlement = SettlementTests.sums(captured: captured, refunded: refunded)
    let papers = OrderPapers(billed: billed, credited: credited)
    let credit = Result { () throws(Refusal) in
      try Invoicing.credit(of: MoneyTests.money(refund), on: order, papers: papers)
    }
    #expect(
      credit == expected.map { .success(MoneyTests.money($0)) }
        ?? .failure(.nothingToCredit(order.number)))
  }

  @Test("what comes to wait is told by line, beside what waits already")
  func waiting() throws {
    var order = try OrderFixtures.order()
    #expect(order.comingToWait(by: order.lines).isEmpty)
    let reserved = order.lines
    _ = order.lines[0].release()
    order.lines[0].counters.keepWaiting(1)
    var after = order.lines
    after[0].counters.keepWaiting(4)
    #expect(
      order.comingToWait(by: after)
        == [WaitingUnits(line: 1, sku: OrderFixtures.bolt, requested: 4, units: 3)])
    #expect(order.comingToWait(by: reserved).isEmpty)
    order.lines.removeFirst()
    #expect(order.comingToWait(by: after).map(\.units) == [4], "of a line that is new")
  }
}
