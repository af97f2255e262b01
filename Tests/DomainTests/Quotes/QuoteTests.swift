import Testing

@testable import Domain

@Suite("The quotation's machine and its people (PRC-1, PRC-2)")
struct QuoteTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [QuoteState: [QuoteStep: QuoteState]] = [
    .draft: [.update: .draft, .submit: .pendingApproval, .withdraw: .withdrawn],
    .pendingApproval: [
      .approve: .approved, .reject: .draft, .expire: .expired, .withdraw: .withdrawn,
    ],
    .approved: [.send: .sent, .expire: .expired, .withdraw: .withdrawn],
    .sent: [.accept: .accepted, .decline: .declined, .expire: .expired, .withdraw: .withdrawn],
    .accepted: [:], .declined: [:], .expired: [:], .withdrawn: [:],
  ]

  @Test("every state × every step", arguments: QuoteState.allCases, QuoteStep.allCases)
  func transition(_ state: QuoteState, step: QuoteStep) throws {
    if let next = Self.allowed[state]?[step] {
      #expect(try state.after(step) == next)
      #expect(state.isOpen)
    } else {
      #expect(throws: Refusal.wrongState(.quote, state: state.name, attempted: step.name)) {
        try state.after(step)
      }
    }
  }

  private static func money(_ minorUnits: Int64) -> Money { MoneyTests.money(minorUnits) }

  @Test(
    "a price is held against the list's and the last deal's, and the lower one decides who approves",
    arguments: [
      (100, 100, nil, PriceStanding.usual), (101, 100, 101, .usual), (100, nil, 100, .usual),
      (100, nil, nil, .unknown), (0, nil, nil, .unknown),
      (99, 100, nil, .below), (99, nil, 100, .below), (100, 90, 101, .below),
      (100, 101, 90, .below),
    ] as [(Int64, Int64?, Int64?, PriceStanding)])
  func standing(_ price: Int64, _ list: Int64?, _ deal: Int64?, _ standing: PriceStanding) {
    #expect(
      PriceStanding(
        Self.money(price), list: list.map(Self.money), lastDeal: deal.map(Self.money)) == standing)
    #expect(
      standing.approvers
        == Array([.operations, .salesDirector, .generalManager].prefix(Int(standing.rawValue))))
  }

  private static let later = OrderFixtures.noon.advanced(by: .seconds(86_400))

  private func quote(
    _ price: Int64? = nil, state: QuoteState = .draft, deals: [SKU: Money] = [:]
  ) throws -> Quote {
    var order = OrderFixtures.draft()
    order.sourceReference = ""
    order.lines[0].unitPrice = price.map(Self.money)
    let offer = QuoteOffer(order: order, expires: Self.later, terms: "30 days net")
    let pricing = try offer.priced(products: OrderFixtures.products, deals: deals)
    return Quote(
      id: QuoteID(try OrderFixtures.order().id.uuid), number: QuoteNumber(counter: 7)!,
      state: state, offer: offer, pricing: pricing, createdBy: "ann", editedBy: "bo")
  }

  @Test("its lines are priced with what the system knows, and the lowest price decides")
  func pricing() throws {
    let usual = try quote()
    #expect(usual.pricing.lines.map(\.amounts.unitPrice) == [Self.money(250), Self.money(100)])
    #expect(usual.pricing.total == Self.money(4 * 250 + 2 * 100 + 500))
    #expect(usual.pricing.approvers == [.operations])
    let deal = try quote(deals: [OrderFixtures.nut: Self.money(101)])
    #expect(deal.pricing.lines.map(\.standing) == [.usual, .below])
    #expect(deal.pricing.approvers == [.operations, .salesDirector, .generalManager])
    var order = OrderFixtures.draft()
    order.lines = [order.lines[1]]
    let offer = QuoteOffer(order: order, expires: Self.later, terms: "")
    let unlisted = [OrderFixtures.nut: Product(sku: OrderFixtures.nut, name: "Nut", listPrice: nil)]
    #expect(throws: Refusal.self) { try offer.priced(products: unlisted, deals: [:]) }
    order.lines[0].unitPrice = Self.money(3)
    let unknown = try QuoteOffer(order: order, expires: Self.later, terms: "")
      .priced(products: unlisted, deals: [:])
    #expect(unknown.approvers == [.operations, .salesDirector])
  }

  @Test(
    "an offer ends in the future, at most a year ahead",
    arguments: [
      (-1, false), (0, false), (1, true), (366 * 86_400, true), (366 * 86_400 + 1, false),
    ])
  func validity(_ seconds: Int64, _ isTaken: Bool) throws {
    let noon = OrderFixtures.noon
    let offer = QuoteOffer(
      order: OrderFixtures.draft(), expires: noon.advanced(by: .seconds(seconds)), terms: "")
    do throws(Refusal) {
      try offer.validate(now: noon)
      #expect(isTaken)
    } catch {
      #expect(!isTaken && error.facts.field == "expire_time")
    }
  }

  private func decide(
    _ quote: Quote, _ actor: String, _ roles: Set<String>? = nil,
    _ decision: ApprovalDecision = .approved, now: Instant = OrderFixtures.noon
  ) throws(Refusal) -> Quote {
    try quote.decided(
      decision, by: Decider(actor: actor, roles: roles), reason: "known", now: now
    ).quote
  }

  @Test(
    "three people decide a price below the list's, level by level, and none of those who made it")
  func levels() throws {
    let quote = try quote(249)
    let pending = try quote.submitted(
      pricing: quote.pricing, by: "cem", now: OrderFixtures.noon)
    #expect(pending.round == 1 && pending.submittedBy == "cem")
    for own in ["ann", "bo", "cem"] {
      #expect(throws: Refusal.orderStep(.samePerson(own))) { try decide(pending, own) }
    }
    #expect(throws: Refusal.orderStep(.roleMissing("operations"))) {
      try decide(pending, "dan", ["sales_director", "general_manager"])
    }
    let first = try decide(pending, "dan", ["operations"])
    #expect(first.state == .pendingApproval)
    #expect(throws: Refusal.orderStep(.samePerson("dan"))) { try decide(first, "dan") }
    let second = try decide(first, "eve", ["sales_director"])
    #expect(throws: Refusal.orderStep(.samePerson("dan"))) { try decide(second, "dan") }
    let third = try decide(second, "flo", ["general_manager"])
    #expect(third.state == .approved)
    #expect(
      third.ladder.approvals.map(\.role) == [.operations, .salesDirector, .generalManager])
    let back = try decide(second, "flo", nil, .rejected)
    #expect(back.state == .draft)
    // A new round begins anew: who decided the last one may decide this one.
    let again = try back.submitted(pricing: quote.pricing, by: "cem", now: OrderFixtures.noon)
    #expect(again.round == 2 && again.ladder.approvals.isEmpty)
    #expect(try decide(again, "dan").state == .pendingApproval)
  }

  @Test("a decision takes a reason, and there is none when nothing is left to decide")
  func reasons() throws {
    let quote = try quote()
    var pending = try quote.submitted(pricing: quote.pricing, by: "ann", now: OrderFixtures.noon)
    #expect(throws: Refusal.invalidField("reason", .missing)) {
      try pending.decided(
        .approved, by: Decider(actor: "dan", roles: nil), reason: " ", now: OrderFixtures.noon)
    }
    pending.ladder.roles = []
    #expect(throws: Refusal.wrongState(.quote, state: "PENDING_APPROVAL", attempted: "APPROVE")) {
      try decide(pending, "dan")
    }
  }

  @Test("from the end of its validity on it can only end")
  func time() throws {
    let over = Refusal.wrongState(.quote, state: "EXPIRED", attempted: "ACCEPT")
    let sent = try quote(state: .sent)
    let id = try OrderFixtures.order().id
    let justBefore = Self.later.advanced(by: .milliseconds(-1))
    #expect(try sent.accepted(as: id, now: justBefore).orderID == id)
    #expect(throws: over) { try sent.accepted(as: id, now: Self.later) }
    #expect(throws: Refusal.self) { try quote(state: .approved).sent(now: Self.later) }
    #expect(throws: Refusal.self) {
      try decide(quote(state: .pendingApproval), "dan", now: Self.later)
    }
    #expect(throws: Refusal.wrongState(.quote, state: "SENT", attempted: "EXPIRE")) {
      try sent.expired(now: justBefore)
    }
    #expect(try sent.expired(now: Self.later).state == .expired)
    #expect(try sent.ended(by: .decline).state == .declined)
    let draft = try quote()
    let late = #expect(throws: Refusal.self) {
      try draft.submitted(pricing: draft.pricing, by: "ann", now: Self.later)
    }
    #expect(late?.facts.field == "expire_time")
  }

  @Test("its order is placed at the offered prices, under its number")
  func order() throws {
    let quote = try quote(199)
    #expect(quote.order.sourceReference == "QT-00000007")
    #expect(quote.order.lines.map(\.unitPrice) == [Self.money(199), Self.money(100)])
    #expect(quote.order.staffRemark == "30 days net")
    #expect(quote.order.customer == OrderFixtures.draft().customer)
  }

  @Test("the review takes a quoted price for right, and no other")
  func review() throws {
    var order = try OrderFixtures.order()
    order.lines[0].amounts.unitPrice = Self.money(199)
    func findings(_ quoted: [Int: Money]) -> [ReviewFinding] {
      AutomaticReview.findings(in: ReviewSubject(order, quoted: quoted))
    }
    #expect(findings([:]).map(\.rule) == [.price])
    #expect(findings([1: Self.money(199)]).isEmpty)
    #expect(findings([1: Self.money(198), 2: Self.money(199)]).map(\.rule) == [.price])
  }

  @Test(
    "a number is read as it is printed",
    arguments: [(1, "QT-00000001"), (123_456_789, "QT-123456789")] as [(Int64, String)])
  func numbers(_ counter: Int64, _ text: String) {
    #expect(QuoteNumber(counter: counter)?.description == text)
    #expect(QuoteNumber(text)?.counter == counter)
    for wrong in ["QT-1", "SO-00000001", "QT-0000000a", "QT-00000000", "QT-0123456789", "QT-", ""] {
      #expect(QuoteNumber(wrong) == nil)
    }
  }
}
