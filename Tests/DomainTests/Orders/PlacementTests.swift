import Testing

@testable import Domain

@Suite("Placing an order (REV-1, I14)")
struct PlacementTests {
  typealias Change = @Sendable (inout OrderDraft) -> Void

  static func place(_ draft: OrderDraft, submit: Bool = true) throws -> Placement {
    try Placement.decide(draft, products: OrderFixtures.products, submit: submit)
  }

  @Test("a complete order at list prices goes to ALLOCATED and reserves")
  func passes() throws {
    let placement = try Self.place(OrderFixtures.draft())
    #expect(placement.submission.state == .allocated)
    #expect(placement.submission.reservesStock)
    #expect(placement.submission.holds.isEmpty)
    #expect(placement.submission.findings.isEmpty)
    #expect(placement.events == [.created, .submitted, .approved, .allocated])
    #expect(placement.totals.goods == MoneyTests.money(1_200))
    #expect(placement.totals.total == MoneyTests.money(1_700))
  }

  @Test("where stock is short and back-orders are taken it waits in AWAITING_STOCK")
  func waits() throws {
    let waiting = try Self.place(OrderFixtures.draft()).submission.awaitingStock()
    #expect(waiting.state == .awaitingStock)
    #expect(!waiting.reservesStock)
    #expect(waiting.events == [.submitted, .approved, .awaitingStock])
    #expect(throws: Refusal.orderState(.draft, attempted: .awaitStock)) {
      try Submission.kept.awaitingStock()
    }
  }

  @Test("a draft stays a draft, unreviewed")
  func keeps() throws {
    var draft = OrderFixtures.draft()
    draft.customer.name = ""
    let placement = try Self.place(draft, submit: false)
    #expect(placement.submission.state == .draft)
    #expect(!placement.submission.reservesStock)
    #expect(placement.submission.findings.isEmpty)
    #expect(placement.events == [.created])
  }

  @Test("lines are snapshots of product and price (I14, ORD-5)")
  func snapshots() throws {
    var draft = OrderFixtures.draft()
    draft.lines[1].specification = "brass"
    draft.lines[1].unitPrice = MoneyTests.money(99)
    let lines = try Self.place(draft).lines
    #expect(lines.map(\.number) == [1, 2])
    #expect(lines.map(\.productName) == ["Bolt", "Nut"])
    #expect(lines.map(\.specification) == ["M8", "brass"])
    #expect(lines[1].amounts.unitPrice == MoneyTests.money(99))
    #expect(lines[1].amounts.listPrice == MoneyTests.money(100))
    #expect(lines[1].amounts.total == MoneyTests.money(198))
    #expect(lines.map(\.counters.open) == [4, 2])
  }

  static let findings: [(String, Change, ReviewRule, String)] = [
    (
      "a cent above the list", { $0.lines[0].unitPrice = MoneyTests.money(251) }, .price,
      "lines[0].unit_price"
    ),
    (
      "a cent below the list", { $0.lines[0].unitPrice = MoneyTests.money(249) }, .price,
      "lines[0].unit_price"
    ),
    ("no method", { $0.payment.method = nil }, .paymentData, "payment.method"),
    ("failed", { $0.payment.state = .failed }, .paymentData, "payment.state"),
    ("paid, no amount", { $0.payment = paid(amount: nil) }, .paymentData, "payment.amount"),
    ("paid a cent less", { $0.payment = paid(amount: 1_699) }, .paymentData, "payment.amount"),
    ("paid a cent more", { $0.payment = paid(amount: 1_701) }, .paymentData, "payment.amount"),
    (
      "paid, no reference", { $0.payment = paid(reference: "") }, .paymentData,
      "payment.provider_ref"
    ),
    ("paid, no time", { $0.payment = paid(time: nil) }, .paymentData, "payment.pay_time"),
    ("no name", { $0.customer.name = " " }, .basicData, "customer.display_name"),
    ("no contact", { $0.customer.email = "" }, .basicData, "customer.phone"),
    (
      "no recipient", { $0.shippingAddress.recipient = "" }, .basicData,
      "shipping_address.recipient"
    ),
    (
      "no street", { $0.shippingAddress.lines = [""] }, .basicData, "shipping_address.address_lines"
    ),
    ("no town", { $0.shippingAddress.city = "" }, .basicData, "shipping_address.locality"),
    (
      "no country", { $0.shippingAddress.country = "" }, .basicData,
      "shipping_address.country_code"
    ),
  ]

  static func paid(
    amount: Int64? = 1_700, time: Instant? = OrderFixtures.noon, reference: String = "T-1"
  ) -> Payment {
    Payment(
      method: .card, state: .captured, amount: amount.map { MoneyTests.money($0) }, time: time,
      reference: reference)
  }

  @Test("one fault sends it to review with one finding and the REVIEW hold", arguments: findings)
  func review(_ name: String, change: Change, rule: ReviewRule, field: String) throws {
    var draft = OrderFixtures.draft()
    change(&draft)
    let submission = try Self.place(draft).submission
    #expect(submission.state == .inReview)
    #expect(!submission.reservesStock)
    #expect(submission.holds == .review)
    #expect(submission.events == [.submitted, .reviewRequired])
    #expect(submission.findings.map(\.rule) == [rule], "\(name)")
    #expect(submission.findings.map(\.field) == [field], "\(name)")
    #expect(ReviewRules(submission.findings).rules == [rule])
  }

  static let clean: [(String, Change)] = [
    ("list price stated", { $0.lines[0].unitPrice = MoneyTests.money(250) }),
    ("paid to the cent", { $0.payment = paid() }),
    (
      "telephone only",
      {
        $0.customer.email = ""
        $0.customer.phone = "+49 30 1"
      }
    ),
    ("no postal code", { $0.shippingAddress.postalCode = "" }),
  ]

  @Test("what is complete in another way passes", arguments: clean)
  func passesToo(_ name: String, change: Change) throws {
    var draft = OrderFixtures.draft()
    change(&draft)
    #expect(try Self.place(draft).submission.state == .allocated, "\(name)")
  }

  @Test("a product that is unknown, inactive or unpriced refuses the order")
  func products() {
    var products = OrderFixtures.products
    let draft = OrderFixtures.draft()
    func reason() -> String? {
      do {
        _ = try Placement.decide(draft, products: products, submit: true)
        return nil
      } catch { return error.reason }
    }
    products[OrderFixtures.nut]?.listPrice = MoneyTests.money(100, "USD")
    #expect(reason() == "NO_LIST_PRICE")
    products[OrderFixtures.nut]?.isActive = false
    #expect(reason() == "PRODUCT_INACTIVE")
    products[OrderFixtures.nut] = nil
    #expect(reason() == "PRODUCT_NOT_FOUND")
  }

  @Test("a price without a list price is for a person to judge")
  func unlisted() throws {
    var products = OrderFixtures.products
    products[OrderFixtures.nut]?.listPrice = nil
    var draft = OrderFixtures.draft()
    draft.lines[1].unitPrice = MoneyTests.money(100)
    let placement = try Placement.decide(draft, products: products, submit: true)
    #expect(placement.submission.findings.map(\.rule) == [.price])
  }

  @Test("a total up to 10¹⁵ minor units is taken, one above is refused")
  func totals() throws {
    let most = MoneyTests.money(1_000_000_000_000_000)
    let free = MoneyTests.money(0)
    #expect(try OrderTotals(lineTotals: [most], freight: free).total == most)
    #expect(throws: Refusal.amountOverflow(field: "total")) {
      try OrderTotals(lineTotals: [most], freight: MoneyTests.money(1))
    }
    #expect(throws: Refusal.amountOverflow(field: "lines[1].unit_price")) {
      try OrderTotals(lineTotals: [MoneyTests.money(.max), MoneyTests.money(1)], freight: free)
    }
  }

  @Test("submitting is for drafts and returned orders alone", arguments: OrderState.allCases)
  func submitting(_ state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    if state == .draft || state == .returned {
      #expect(try Submission.decide(order).events == [.submitted, .approved, .allocated])
    } else {
      #expect(throws: Refusal.orderState(state, attempted: .submit)) {
        try Submission.decide(order)
      }
    }
  }

  @Test("submitting a corrected order takes the REVIEW hold away and leaves the others")
  func resubmitting() throws {
    var order = try OrderFixtures.order(in: .returned)
    order.holds = [.review, HoldSet(.risk)]
    #expect(try Submission.decide(order).holds == HoldSet(.risk))
  }
}
