import Testing

@testable import Domain

@Suite("Returns of goods (RMA-1…7)")
struct RmaTests {
  static let noon = OrderFixtures.noon
  static let boss = Decider(actor: "boss", roles: ["department_head"])
  static let clerk = Decider(actor: "clerk", roles: ["after_sales"])

  /// 4 bolts at 2.50 and 2 nuts at 1.00, freight 5.00: delivered, and paid in full.
  static func delivered() throws -> Order {
    var (order, _) = try WriteOffTests.shipped(delivered: true)
    order.settlement.captured = order.totals.total.minorUnits
    return order
  }

  static func id() throws -> RmaID { RmaID(try #require(UUIDv7(UUIDv7Tests.example))) }

  static func wish(
    _ line: Int, _ units: Int64, _ condition: ReturnCondition = .resaleable
  ) -> ReturnWish {
    ReturnWish(line: line, quantity: OrderFixtures.quantity(units), condition: condition)
  }

  static func eligibility(
    _ order: Order, _ wishes: [ReturnWish], _ reason: ReturnReason = .changedMind,
    hasEvidence: Bool = false, terms: ReturnTerms = .standard, after age: Duration = .zero
  ) throws -> [ReturnEligibility] {
    try order.eligibility(
      for: wishes, reason: reason, hasEvidence: hasEvidence, delivered: [1: noon, 2: noon],
      terms: terms, now: noon.advanced(by: age))
  }

  static func open(
    _ order: Order, _ wishes: [ReturnWish], _ reason: ReturnReason = .changedMind,
    after age: Duration = .zero
  ) throws -> RmaStep {
    let draft = try RmaDraft(reason: reason, note: "", evidence: [], lines: wishes)
    return try Rma.open(
      draft, as: id(), on: order, eligibility: eligibility(order, wishes, reason, after: age),
      paid: [:], by: "ann", now: noon)
  }

  /// All 4 bolts and 1 nut, arrived.
  static func received() throws -> (Rma, Order) {
    var order = try delivered()
    var step = try open(order, [wish(1, 4), wish(2, 1)])
    order.lines = step.lines
    step = try step.rma.approved(
      to: OrderFixtures.berlin, isOverride: false, by: clerk, reason: "", on: order,
      terms: .standard, now: noon)
    step = try step.rma.receiving([], isLast: false, on: order, now: noon)
    order.lines = step.lines
    return (step.rma, order)
  }

  static func inspected(
    _ remedy: RmaRemedy, compensation: Money? = nil
  ) throws -> (RmaStep, Order) {
    let (rma, order) = try received()
    let found = [
      try RmaInspection(line: 1, good: 3, damaged: 1, cause: "scratched", field: "lines[0]"),
      try RmaInspection(line: 2, good: 1, damaged: 0, cause: "", field: "lines[1]"),
    ]
    return (
      try rma.inspected(
        found, remedy: remedy, compensation: compensation, by: "qc", on: order, now: noon),
      order
    )
  }

  // MARK: Policy

  @Test("the window's last microsecond is inside, the next is not")
  func window() throws {
    let order = try Self.delivered()
    let window = ReturnTerms.standard.window
    #expect(try Self.eligibility(order, [Self.wish(1, 1)], after: window)[0].findings == [])
    let late = try Self.eligibility(
      order, [Self.wish(1, 1)], after: window + .microseconds(1))
    #expect(late[0].findings == [.windowOver] && late[0].until == Self.noon.advanced(by: window))
  }

  @Test(
    "what is not as new comes back only for our fault, what the customer broke never",
    arguments: ReturnReason.allCases, ReturnCondition.allCases)
  func condition(_ reason: ReturnReason, condition: ReturnCondition) throws {
    let findings = try Self.eligibility(
      try Self.delivered(), [Self.wish(1, 1, condition)], reason)[0].findings
    switch condition {
    case .resaleable: #expect(findings == [])
    case .opened, .defective: #expect(findings == (reason.isOurFault ? [] : [.notResaleable]))
    case .damagedByCustomer: #expect(findings == [.damagedByCustomer])
    }
  }

  @Test("where the tenant asks for evidence, a fault takes some; all that is back leaves nothing")
  func evidence() throws {
    var order = try Self.delivered()
    var terms = ReturnTerms.standard
    terms.needsEvidence = true
    let wish = [Self.wish(1, 1)]
    #expect(
      try Self.eligibility(order, wish, .quality, terms: terms)[0].findings == [
        .evidenceMissing
      ])
    #expect(
      try Self.eligibility(order, wish, .quality, hasEvidence: true, terms: terms)[0].findings
        == [])
    #expect(try Self.eligibility(order, wish, terms: terms)[0].findings == [])
    try order.lines[0].counters.askBack(OrderFixtures.quantity(4), line: 1)
    let all = try Self.eligibility(order, [])
    #expect(all.map(\.returnable) == [0, 2] && all[0].findings == [.nothingToReturn])
    #expect(throws: Refusal.notFound(.orderLine, id: "3")) {
      try Self.eligibility(order, [Self.wish(3, 1)])
    }
    #expect(throws: Refusal.self) {
      try Self.eligibility(order, [Self.wish(1, 1), Self.wish(1, 1)])
    }
  }

  // MARK: Steps

  @Test("units are asked back once, up to what was delivered")
  func asked() throws {
    var order = try Self.delivered()
    let step = try Self.open(order, [Self.wish(1, 3)])
    #expect(step.rma.state == .requested && step.event == .returnRequested)
    #expect(step.lines[0].counters.returnRequested == 3 && step.lines[0].counters.returnable == 1)
    order.lines = step.lines
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 2, open: 1)) {
      try Self.open(order, [Self.wish(1, 2)])
    }
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 2, open: 1)) {
      try order.lines[0].counters.takeBack(OrderFixtures.quantity(2), line: 1)
    }
    _ = try Self.open(order, [Self.wish(1, 1), Self.wish(2, 2)])
  }

  @Test("lines that two orders were paid for are no one return")
  func payers() throws {
    let order = try Self.delivered()
    let other = OrderID(UUIDv7(high: order.id.uuid.high, low: order.id.uuid.low ^ 1)!)
    let draft = try RmaDraft(
      reason: .quality, note: "", evidence: [], lines: [Self.wish(1, 1), Self.wish(2, 1)])
    let refusal = #expect(throws: Refusal.self) {
      try Rma.open(
        draft, as: Self.id(), on: order, eligibility: [],
        paid: [2: PaidLine(order: other, line: 7)], by: "ann", now: Self.noon)
    }
    #expect(refusal?.facts.field == "lines[1].line_number")
    let both = try Rma.open(
      draft, as: Self.id(), on: order, eligibility: [],
      paid: [1: PaidLine(order: other, line: 5), 2: PaidLine(order: other, line: 7)], by: "ann",
      now: Self.noon
    ).rma
    #expect(both.paidOrderID == other && both.lines.map(\.paidLine) == [5, 7])
  }

  @Test("against the policy it takes an override, a reason and a department head")
  func override() throws {
    let order = try Self.delivered()
    let rma = try Self.open(order, [Self.wish(1, 1, .damagedByCustomer)]).rma
    func approve(_ isOverride: Bool, _ decider: Decider, _ reason: String) throws -> RmaStep {
      try rma.approved(
        to: OrderFixtures.berlin, isOverride: isOverride, by: decider, reason: reason, on: order,
        terms: .standard, now: Self.noon)
    }
    #expect(throws: Refusal.returnNotEligible(.damagedByCustomer)) {
      try approve(false, Self.boss, "a friend")
    }
    #expect(throws: Refusal.orderStep(.roleMissing("department_head"))) {
      try approve(true, Self.clerk, "a friend")
    }
    #expect(throws: Refusal.invalidField("reason", .missing)) { try approve(true, Self.boss, " ") }
    let step = try approve(true, Self.boss, "a friend")
    #expect(step.rma.state == .awaitingGoods && step.rma.isOverride)
    #expect(step.rma.expires == Self.noon.advanced(by: ReturnTerms.standard.arrival))
  }

  @Test("a return that ends before goods came lets its units go")
  func lettingGo() throws {
    var order = try Self.delivered()
    let step = try Self.open(order, [Self.wish(1, 3)])
    order.lines = step.lines
    let ends = [
      try step.rma.rejected(by: "ann", reason: "no", on: order, now: Self.noon),
      try step.rma.cancelled(reason: "kept", on: order, now: Self.noon),
    ]
    for end in ends {
      #expect(end.lines[0].counters.returnRequested == 0)
      #expect(end.rma.times.ended == Self.noon && end.rma.version == Version(2))
    }
    let approved = try step.rma.approved(
      to: OrderFixtures.berlin, isOverride: false, by: Self.clerk, reason: "", on: order,
      terms: .standard, now: Self.noon
    ).rma
    let due = try #require(approved.expires)
    #expect(throws: Refusal.wrongState(.rma, state: "AWAITING_GOODS", attempted: "EXPIRE")) {
      try approved.expired(on: order, now: due)
    }
    let expired = try approved.expired(on: order, now: due.advanced(by: .microseconds(1)))
    #expect(expired.rma.state == .expired && expired.lines[0].counters.returnable == 4)
  }

  @Test("goods arrive in parts, into quarantine, and no more than were asked back")
  func receipts() throws {
    var order = try Self.delivered()
    var step = try Self.open(order, [Self.wish(1, 4), Self.wish(2, 2)])
    order.lines = step.lines
    step = try step.rma.approved(
      to: OrderFixtures.berlin, isOverride: false, by: Self.clerk, reason: "", on: order,
      terms: .standard, now: Self.noon)
    let bolts = LineUnits(line: 1, quantity: OrderFixtures.quantity(3))
    step = try step.rma.receiving([bolts], isLast: false, on: order, now: Self.noon)
    #expect(step.rma.state == .partlyReceived)
    #expect(step.goods.arrived.map(\.units) == [3])
    #expect(step.lines[0].counters.returned == 3 && step.lines[0].counters.returnRequested == 1)
    order.lines = step.lines
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 3, open: 1)) {
      try step.rma.receiving([bolts], isLast: false, on: order, now: Self.noon)
    }
    let nut = LineUnits(line: 2, quantity: OrderFixtures.quantity(1))
    let last = try step.rma.receiving([nut], isLast: true, on: order, now: Self.noon)
    #expect(last.rma.state == .received && last.rma.times.received == Self.noon)
    #expect(last.lines.map(\.counters.returned) == [3, 1])
    #expect(last.lines.map(\.counters.returnRequested) == [0, 0])
    let all = try step.rma.receiving([], isLast: false, on: order, now: Self.noon)
    #expect(all.rma.state == .received && all.lines.map(\.counters.returned) == [4, 2])
    #expect(throws: Refusal.wrongState(.rma, state: "RECEIVED", attempted: "RECEIVE_ALL")) {
      try all.rma.receiving([], isLast: false, on: order, now: Self.noon)
    }
  }

  @Test("an inspection names every unit, and goods that stay with us leave quarantine")
  func inspection() throws {
    let (rma, order) = try Self.received()
    let half = [try RmaInspection(line: 1, good: 4, damaged: 0, cause: "", field: "lines[0]")]
    let refusal = #expect(throws: Refusal.self) {
      try rma.inspected(
        half, remedy: .refund, compensation: nil, by: "qc", on: order, now: Self.noon)
    }
    #expect(refusal?.facts.field == "lines")
    for remedy in RmaRemedy.allCases {
      let money = remedy == .compensate ? MoneyTests.money(100) : nil
      let (step, _) = try Self.inspected(remedy, compensation: money)
      #expect(step.rma.state.name == remedy.name)
      #expect(step.goods.released.reduce(0) { $0 + $1.units } == (remedy.keepsGoods ? 4 : 0))
      #expect(step.goods.scrapped.reduce(0) { $0 + $1.units } == (remedy.keepsGoods ? 1 : 0))
      #expect(throws: Refusal.self) {
        try Self.inspected(remedy, compensation: money == nil ? MoneyTests.money(100) : nil)
      }
    }
  }

  // MARK: Settlement

  @Test("what is refunded is what was paid for the units, and goods that are ours stay")
  func refund() throws {
    var (step, order) = try Self.inspected(.refund)
    step = try step.rma.completed(on: order, now: Self.noon)
    #expect(step.goods.isEmpty && step.rma.state == .completed)
    let (before, _) = try Self.inspected(.refund)
    let plain = try before.rma.settlement(of: order, already: .init(), freight: false)
    guard case .refund(let plan) = plain else { return #expect(Bool(false)) }
    #expect(plan.amount == MoneyTests.money(4 * 250 + 100))
    let whole = try before.rma.settlement(of: order, already: .init(), freight: true)
    guard case .refund(let withFreight) = whole else { return #expect(Bool(false)) }
    #expect(withFreight.amount == MoneyTests.money(4 * 250 + 100 + 500))
    // What was given back before is not given again.
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 4, open: 2)) {
      try before.rma.settlement(
        of: order, already: RefundedParts(lines: [1: .init(quantity: 2, amount: 500)]),
        freight: false)
    }
  }

  @Test("a compensation is at most what was paid for the goods, and makes later refunds smaller")
  func compensation() throws {
    let (step, order) = try Self.inspected(.compensate, compensation: MoneyTests.money(333))
    guard
      case .refund(let plan) = try step.rma.settlement(
        of: order, already: .init(), freight: false)
    else { return #expect(Bool(false)) }
    #expect(plan.amount == MoneyTests.money(333))
    #expect(plan.lines.map(\.quantity) == [0, 0])
    #expect(plan.lines.reduce(0) { $0 + $1.amount } == 333)
    let already = RefundedParts(
      lines: Dictionary(
        uniqueKeysWithValues: plan.lines.map {
          ($0.line, .init(quantity: $0.quantity, amount: $0.amount))
        }))
    let (later, _) = try Self.inspected(.refund)
    guard
      case .refund(let rest) = try later.rma.settlement(
        of: order, already: already, freight: false)
    else { return #expect(Bool(false)) }
    #expect(rest.amount == MoneyTests.money(1_100 - 333))
    let (greedy, _) = try Self.inspected(.compensate, compensation: MoneyTests.money(1_101))
    #expect(
      throws: Refusal.refundExceedsPaid(
        requested: MoneyTests.money(1_101), refundable: MoneyTests.money(1_100))
    ) { try greedy.rma.settlement(of: order, already: .init(), freight: false) }
    #expect(throws: Refusal.self) {
      try step.rma.settlement(of: order, already: .init(), freight: true)
    }
  }

  @Test("goods that are the customer's go back, and may be asked back again")
  func sentBack() throws {
    var (step, order) = try Self.inspected(.notEligible)
    let offer = try RmaOffer(remedy: .repair, text: "we mend it", amount: nil)
    step = try step.rma.offering(offer, on: order, now: Self.noon)
    let declined = try step.rma.answered(
      isAccepted: false, reason: "no", on: order, now: Self.noon)
    #expect(
      try declined.rma.settlement(of: order, already: .init(), freight: false) == .goods)
    let end = try declined.rma.completed(on: order, now: Self.noon)
    #expect(end.goods.sentBack.reduce(0) { $0 + $1.units } == 5)
    #expect(end.lines.map(\.counters.returned) == [0, 0])
    #expect(end.rma.lines.map(\.sentBack) == [4, 1])
    order.lines = end.lines
    #expect(order.returnFacet == .notReturned)
    _ = try Self.open(order, [Self.wish(1, 4)])
  }

  @Test("an exchange is the same goods, free of charge, for the same customer")
  func exchange() throws {
    let (step, order) = try Self.inspected(.exchange)
    guard
      case .exchange(let lines) = try step.rma.settlement(
        of: order, already: .init(), freight: false)
    else { return #expect(Bool(false)) }
    let draft = try Exchange.draft(of: lines, on: order, return: step.rma.id)
    #expect(draft.lines.map(\.sku) == order.lines.map(\.sku))
    #expect(draft.lines.map(\.quantity.units) == [4, 1])
    #expect(draft.lines.allSatisfy { $0.unitPrice == MoneyTests.money(0) })
    #expect(draft.customer == order.customer && draft.freight == MoneyTests.money(0))
    #expect(draft.kind == .afterSalesService && draft.payment.allowsFulfilment)
  }

  /// SKU-1… at 10.00, what the list says of them.
  private static func products(
    _ change: (inout Product) -> Void = { _ in }
  ) -> [SKU: Product] {
    Dictionary(
      uniqueKeysWithValues: ["NEW-1", "NEW-2"].map { text in
        var product = Product(
          sku: SKU(text)!, name: text, listPrice: MoneyTests.money(1_000))
        change(&product)
        return (product.sku, product)
      })
  }

  private static let others = [
    ExchangeWish(sku: SKU("NEW-1")!, quantity: Quantity(2)!),
    ExchangeWish(sku: SKU("NEW-2")!, quantity: Quantity(1)!),
  ]

  @Test("other goods are paid for with what was paid for those that came back")
  func trade() throws {
    let (step, order) = try Self.inspected(.exchange)
    guard
      case .trade(let plan) = try step.rma.settlement(
        of: order, already: .init(), freight: false, exchange: Self.others)
    else { return #expect(Bool(false)) }
    #expect(plan.amount == MoneyTests.money(1_100))
    let (draft, total) = try Exchange.draft(
      of: Self.others, products: Self.products(), paid: .online, on: order, return: step.rma.id)
    #expect(total == MoneyTests.money(3_000) && draft.lines.map(\.sku.text) == ["NEW-1", "NEW-2"])
    #expect(draft.lines.allSatisfy { $0.unitPrice == MoneyTests.money(1_000) })
    #expect(draft.payment == Payment(method: .online))
    let (refunded, _) = try Self.inspected(.refund)
    let refusal = #expect(throws: Refusal.self) {
      try refunded.rma.settlement(
        of: order, already: .init(), freight: false, exchange: Self.others)
    }
    #expect(refusal?.facts.field == "exchange")
  }

  @Test(
    "what other goods cost less is left to pay back, each part exactly",
    arguments: [1, 299, 300, 1_000, 1_099, 1_100, 1_101, 3_000] as [Int64])
  func difference(_ total: Int64) throws {
    let (step, order) = try Self.inspected(.exchange)
    guard
      case .trade(let plan) = try step.rma.settlement(
        of: order, already: .init(), freight: false, exchange: Self.others)
    else { return #expect(Bool(false)) }
    let (credit, rest) = plan.paying(MoneyTests.money(total))
    #expect(credit.amount == MoneyTests.money(min(total, 1_100)))
    #expect(rest?.amount == (total < 1_100 ? MoneyTests.money(1_100 - total) : nil))
    // The units are the credit's: they are not asked back once more.
    #expect(credit.lines.map(\.quantity) == [4, 1])
    #expect(rest?.lines.allSatisfy { $0.quantity == 0 } ?? true)
    #expect(credit.lines.reduce(0) { $0 + $1.amount } == credit.amount.minorUnits)
    #expect((rest?.lines ?? []).reduce(0) { $0 + $1.amount } == rest?.amount.minorUnits ?? 0)
    for line in plan.lines {
      let parts = (credit.lines + (rest?.lines ?? [])).filter { $0.line == line.line }
      #expect(parts.allSatisfy { $0.amount >= 0 })
      #expect(parts.reduce(0) { $0 + $1.amount } == line.amount)
    }
  }

  @Test("other goods are known, for sale, in the price list, named once, and cost something")
  func tradeRefusals() throws {
    let (step, order) = try Self.inspected(.exchange)
    func refusal(
      _ wishes: [ExchangeWish] = Self.others, _ change: (inout Product) -> Void = { _ in }
    ) -> Refusal? {
      do throws(Refusal) {
        _ = try Exchange.draft(
          of: wishes, products: Self.products(change), paid: nil, on: order, return: step.rma.id)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal() == nil)
    #expect(refusal(Self.others + [Self.others[0]])?.facts.field == "exchange[2].sku")
    let unknown = ExchangeWish(sku: SKU("NONE")!, quantity: Quantity(1)!)
    #expect(refusal([unknown])?.reason == "PRODUCT_NOT_FOUND")
    #expect(refusal { $0.isActive = false }?.reason == "PRODUCT_INACTIVE")
    #expect(refusal { $0.listPrice = nil }?.reason == "NO_LIST_PRICE")
    let most = ExchangeWish(sku: SKU("NEW-1")!, quantity: Quantity(Quantity.maxUnits)!)
    let dear = refusal([most]) { $0.listPrice = MoneyTests.money(1_000_000_000) }
    #expect(dear == .amountOverflow(field: "exchange"))
    #expect(refusal { $0.listPrice = nil }?.facts.field == "exchange[0].sku")
    let free = refusal { $0.listPrice = MoneyTests.money(0) }
    #expect(free?.facts.field == "exchange")
    let many = (0...DomainLimits.standard.linesPerOrder).map {
      ExchangeWish(sku: SKU("NEW-\($0)")!, quantity: Quantity(1)!)
    }
    #expect(refusal(many)?.facts.field == "exchange")
  }

  @Test("an offer is a repair, or a compensation with its amount")
  func offers() {
    #expect(throws: Refusal.self) { try RmaOffer(remedy: .refund, text: "x", amount: nil) }
    #expect(throws: Refusal.invalidField("amount", .missing)) {
      try RmaOffer(remedy: .compensate, text: "x", amount: nil)
    }
    #expect(throws: Refusal.self) {
      try RmaOffer(remedy: .repair, text: "x", amount: MoneyTests.money(1))
    }
    #expect(throws: Refusal.invalidField("text", .missing)) {
      try RmaOffer(remedy: .repair, text: " ", amount: nil)
    }
  }
}
