import Testing

@testable import Domain

@Suite("How much a refund is (I6)")
struct RefundPlanTests {
  /// 4 × 2.50, 2 × 1.00 and 5.00 freight.
  static func order(captured: Int64, refunded: Int64 = 0, inFlight: Int64 = 0) throws -> Order {
    var order = try OrderFixtures.order(in: .delivered)
    order.settlement = SettlementTests.sums(
      captured: captured, refunded: refunded, inFlight: inFlight)
    return order
  }

  private static func units(_ line: Int, _ quantity: Int64) -> RefundWish.Units {
    .init(line: line, quantity: Quantity(quantity)!)
  }

  @Test("all is what is captured and not asked back")
  func all() throws {
    let plan = try RefundPlan.decide(
      .all, of: Self.order(captured: 1_700, refunded: 200, inFlight: 300), already: .init())
    #expect(plan.amount == MoneyTests.money(1_200))
  }

  @Test("of units of an order that is paid is their price")
  func units() throws {
    let plan = try RefundPlan.decide(
      RefundWish(lines: [Self.units(1, 3), Self.units(2, 1)], freight: true),
      of: Self.order(captured: 1_700), already: .init())
    #expect(plan.amount == MoneyTests.money(750 + 100 + 500))
    #expect(plan.lines.map(\.amount) == [750, 100])
    #expect(plan.freight == 500)
  }

  @Test("more than is captured, more units than the line has left, and riddles are refused")
  func refused() throws {
    let order = try Self.order(captured: 1_700, refunded: 1_000, inFlight: 500)
    let excess = Refusal.refundExceedsPaid(
      requested: MoneyTests.money(201), refundable: MoneyTests.money(200))
    #expect(throws: excess) {
      try RefundPlan.decide(
        RefundWish(amount: MoneyTests.money(201)), of: order, already: .init())
    }
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 2, open: 1)) {
      try RefundPlan.decide(
        RefundWish(lines: [Self.units(1, 2)]), of: order,
        already: .init(lines: [1: .init(quantity: 3, amount: 750)]))
    }
    let riddles = [
      RefundWish(amount: MoneyTests.money(1), lines: [Self.units(1, 1)]),
      RefundWish(amount: MoneyTests.money(0)), RefundWish(amount: MoneyTests.money(1, "USD")),
      RefundWish(lines: [Self.units(1, 1), Self.units(1, 1)]),
      RefundWish(lines: [Self.units(9, 1)]),
    ]
    for wish in riddles {
      #expect(throws: Refusal.self) {
        try RefundPlan.decide(wish, of: order, already: .init())
      }
    }
    #expect(throws: Refusal.self) {
      try RefundPlan.decide(.all, of: Self.order(captured: 0), already: .init())
    }
  }

  @Test("units that the order was taken without cost nothing, so nothing is given back for them")
  func taken() throws {
    var order = try Self.order(captured: 1_450)
    order.lines[0].counters = try #require(
      LineCounters(
        ordered: 4, cancelled: 1, reserved: 0, backordered: 0, shipped: 3, delivered: 3,
        writtenOff: 0, returned: 0))
    let plan = try RefundPlan.decide(
      RefundWish(lines: [Self.units(1, 3), Self.units(2, 2)], freight: true), of: order,
      already: .init())
    #expect(plan.lines.map(\.amount) == [750, 200])
    #expect(plan.freight == 500)
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 4, open: 3)) {
      try RefundPlan.decide(RefundWish(lines: [Self.units(1, 4)]), of: order, already: .init())
    }
    // Cancelled units of an order that was cancelled were paid for.
    order.state = .cancelled
    #expect(
      try RefundPlan.decide(
        RefundWish(lines: [Self.units(1, 4)]), of: order, already: .init()
      ).lines.map(\.quantity) == [4])
  }

  @Test("units that were lost are given back like others if they had been paid, else cost nothing")
  func lost() throws {
    func lost(_ captured: Int64) throws -> Order {
      var order = try Self.order(captured: captured)
      order.lines[0].counters = try #require(
        LineCounters(
          ordered: 4, cancelled: 0, reserved: 0, backordered: 0, shipped: 4, delivered: 0,
          writtenOff: 4, returned: 0))
      order.totals = try OrderTotals(
        lineTotals: order.lines.map(\.charged), freight: order.totals.freight)
      return order
    }
    let wish = RefundWish(lines: [Self.units(1, 4)])
    let paid = try lost(1_700)
    #expect(paid.balance == MoneyTests.money(-1_000))
    #expect(
      try RefundPlan.decide(wish, of: paid, already: .init()).amount == MoneyTests.money(1_000))
    let unpaid = try lost(700)
    #expect(unpaid.balance == MoneyTests.money(0))
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 4, open: 0)) {
      try RefundPlan.decide(wish, of: unpaid, already: .init())
    }
  }

  /// Random orders, paid in part or in full, refunded unit by unit in random portions and in any order.
  @Test(
    "unit by unit in any order it comes to exactly what was paid, and no line to more than its share",
    arguments: 1...200)
  func exactness(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    var order = try OrderFixtures.order(in: .delivered)
    order.lines = try (1...Int.random(in: 1...6, using: &random)).map { number in
      let quantity = Quantity(Int64.random(in: 1...9, using: &random))!
      let price = MoneyTests.money(Int64.random(in: 0...3_000_000, using: &random))
      var line = order.lines[0]
      line.number = number
      line.amounts = LineAmounts(
        unitPrice: price, listPrice: nil, total: try price.times(quantity, field: "x"))
      line.counters = LineCounters(ordered: quantity)
      return line
    }
    let freight = MoneyTests.money(Int64.random(in: 0...5_000, using: &random))
    order.totals = try OrderTotals(lineTotals: order.lines.map(\.amounts.total), freight: freight)
    let total = order.totals.total.minorUnits
    guard total > 0 else { return }
    let paid = Bool.random(using: &random) ? total : Int64.random(in: 1...total, using: &random)
    order.settlement.captured = paid
    let shares = PaidShares(order)
    #expect(shares.lines.values.reduce(shares.freight, +) == paid)

    var already = RefundedParts()
    var left = Dictionary(
      uniqueKeysWithValues: order.lines.map { ($0.number, $0.counters.ordered) })
    var isFreightLeft = true
    while !left.isEmpty || isFreightLeft {
      var wish = RefundWish()
      for (line, units) in left.sorted(by: { $0.key < $1.key })
      where Bool.random(using: &random) {
        wish.lines.append(Self.units(line, Int64.random(in: 1...units, using: &random)))
      }
      wish.freight = isFreightLeft && Bool.random(using: &random)
      if wish.lines.isEmpty, !wish.freight { continue }
      for units in wish.lines {
        left[units.line] = left[units.line]! - units.quantity.units
        if left[units.line] == 0 { left[units.line] = nil }
      }
      if wish.freight { isFreightLeft = false }
      guard let plan = try Self.plan(wish, of: order, already: already) else {
        // Units for which nothing was paid: there is nothing to give back.
        for units in wish.lines {
          already.lines[units.line, default: .init()].quantity += units.quantity.units
        }
        continue
      }
      for line in plan.lines {
        already.lines[line.line, default: .init()].quantity += line.quantity
        already.lines[line.line, default: .init()].amount += line.amount
      }
      already.freight += plan.freight
      order.settlement.refunded += plan.amount.minorUnits
      #expect(order.settlement.isConsistent)
    }
    #expect(order.settlement.refunded == paid, "seed \(seed)")
    for (line, part) in already.lines { #expect(part.amount == shares.lines[line]) }
  }

  /// Nil where there is nothing to give back.
  private static func plan(
    _ wish: RefundWish, of order: Order, already: RefundedParts
  ) throws -> RefundPlan? {
    do {
      return try RefundPlan.decide(wish, of: order, already: already)
    } catch {
      guard case .refundExceedsPaid(let requested, _) = error, requested.minorUnits == 0 else {
        throw error
      }
      return nil
    }
  }

  /// SplitMix64.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
