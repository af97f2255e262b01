import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

@Suite("QuoteService")
struct QuoteServiceTests {
  @Test("goes from the draft over pricing, approval and the customer's message to the order")
  func whole() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      let (quotes, context) = (fixture.quotes, fixture.context)
      let quote = try await fixture.quote()
      #expect(quote.state == .draft && quote.number == "QT-00000001" && quote.createdBy == "ann")
      #expect(quote.total == euros(31) && quote.lines.map(\.lineTotal) == [euros(27), euros(4)])
      #expect(quote.lines.map(\.standing) == [.below, .below])
      let updated = try await quotes.updateQuote(
        UpdateQuoteRequest(
          requestID: "u", quoteID: quote.quoteID, expectedVersion: 1,
          lines: [
            NewOrderLine(sku: "A-1", quantity: 3, unitPrice: euros(9)),
            NewOrderLine(sku: "B-2", quantity: 2),
          ], terms: "30 days net"), context: context)
      #expect(updated.total == euros(32) && updated.version == 2)
      #expect(updated.terms == "30 days net" && updated.customer == quote.customer)
      let priced = try await quotes.priceQuote(
        PriceQuoteRequest(quoteID: quote.quoteID), context: context)
      #expect(priced.lines == updated.lines && priced.version == 2)
      #expect(priced.lines.map(\.standing) == [.below, .usual])
      #expect(priced.requiredRoles == ["operations", "sales_director", "general_manager"])
      let pending = try await quotes.submitQuoteForApproval(
        SubmitQuoteForApprovalRequest(requestID: "s", quoteID: quote.quoteID), context: context)
      #expect(pending.state == .pendingApproval && pending.requiredRoles == priced.requiredRoles)
      let own = await refused { try await fixture.decide(quote, as: "ann") }
      #expect(own == Refused(.failedPrecondition, "SAME_PERSON", ["resource": "ann"]))
      for actor in ["ops", "dir"] {
        #expect(try await fixture.decide(quote, as: actor).state == .pendingApproval)
      }
      let approved = try await fixture.decide(quote, as: "gm")
      #expect(approved.state == .approved && approved.approvals.map(\.level) == [1, 2, 3])
      let sent = try await quotes.sendQuote(
        SendQuoteRequest(requestID: "send", quoteID: quote.quoteID), context: context)
      #expect(sent.state == .sent && sent.sendTime != nil)
      let told = try await fixture.written(1, ListNotificationsRequest(kinds: [.quoteSent]))
      #expect(told.count == 1 && told[0].recipient == "ann@example.com")
      #expect(told[0].subject == "Our quotation QT-00000001" && told[0].orderID.isEmpty)
      #expect(told[0].body.contains("1. Product A-1 (A-1) standard: 3 × 9.00 EUR = 27.00 EUR\n2. "))
      #expect(told[0].body.contains("Total: 32.00 EUR") && told[0].body.contains("30 days net"))

      let accept = AcceptQuoteRequest(requestID: "a", quoteID: quote.quoteID)
      let accepted = try await quotes.acceptQuote(accept, context: context)
      #expect(accepted.quote?.state == .accepted)
      let order = try #require(accepted.order)
      #expect(order.orderID == accepted.quote?.orderID && order.sourceRef == "QT-00000001")
      #expect(order.state == .allocated && order.totals?.total == euros(32))
      #expect(order.lines.map(\.unitPrice) == [euros(9), euros(2, 50)])
      #expect(try await quotes.acceptQuote(accept, context: context) == accepted)
      let found = try await quotes.getQuote(
        GetQuoteRequest(key: .number("QT-00000001")), context: context)
      #expect(found == accepted.quote)
      #expect(try await fixture.reserved() == 3)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a quotation is told of in the customer's language, by where the goods go")
  func chinese() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      _ = try await fixture.sentQuote { $0.shippingAddress?.countryCode = "CN" }
      let told = try await fixture.written(1, ListNotificationsRequest(kinds: [.quoteSent]))
      #expect(told[0].language == .chinese && told[0].subject == "报价单 QT-00000001")
      #expect(told[0].body.contains("合计：31.00 EUR"))
    }
  }

  @Test("is declined or withdrawn with a reason, and then not accepted")
  func ends() async throws {
    try await OrdersFixture.with { fixture in
      let (quotes, context) = (fixture.quotes, fixture.context)
      let sent = try await fixture.sentQuote()
      let blank = await refused {
        try await quotes.declineQuote(
          DeclineQuoteRequest(requestID: "d", quoteID: sent.quoteID, reason: " "),
          context: context)
      }
      #expect(blank == Refused(.invalidArgument, "FIELD_MISSING", ["field": "reason"]))
      let declined = try await quotes.declineQuote(
        DeclineQuoteRequest(requestID: "d", quoteID: sent.quoteID, reason: "too dear"),
        context: context)
      #expect(declined.state == .declined && declined.reason == "too dear")
      let late = await refused {
        try await quotes.acceptQuote(
          AcceptQuoteRequest(requestID: "a", quoteID: sent.quoteID), context: context)
      }
      #expect(late == Refused(.failedPrecondition, "QUOTE_STATE", ["state": "DECLINED"]))
      let other = try await fixture.quote("other")
      let withdrawn = try await quotes.withdrawQuote(
        WithdrawQuoteRequest(requestID: "w", quoteID: other.quoteID, reason: "wrong price"),
        context: context)
      #expect(withdrawn.state == .withdrawn)
      let listed = try await quotes.listQuotes(
        ListQuotesRequest(states: [.declined, .withdrawn], pageSize: 1), context: context)
      #expect(listed.quotes == [withdrawn] && !listed.nextPageToken.isEmpty)
      let rest = try await quotes.listQuotes(
        ListQuotesRequest(
          states: [.declined, .withdrawn], pageSize: 1, pageToken: listed.nextPageToken),
        context: context)
      #expect(rest.quotes == [declined])
    }
  }

  /// A field, and how it is spoiled.
  static let spoiled: [(String, @Sendable (inout CreateQuoteRequest) -> Void)] = [
    ("customer", { $0.customer = nil }),
    ("lines[1].sku", { $0.lines[1].sku = "" }),
    ("lines[0].unit_price.nanos", { $0.lines[0].unitPrice = .init(currencyCode: "EUR", nanos: 1) }),
    ("channel", { $0.channel = .unspecified }),
    ("expire_time", { $0.expireTime = Timestamp(seconds: 1) }),
    ("expire_time", { $0.expireTime = nil }),
    ("payment_method", { $0.paymentMethod = .init(rawValue: 99) }),
    ("delivery.freight", { $0.delivery = OrderDelivery(freight: euros(-1)) }),
    ("terms", { $0.terms = String(repeating: "x", count: 2_001) }),
  ]

  @Test("what is wrong with a new quotation is refused with its field")
  func bad() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      for (field, spoil) in Self.spoiled {
        let refusal = await refused { try await fixture.quote(changed: spoil) }
        #expect(refusal?.code == .invalidArgument, "\(field)")
        #expect(refusal?.metadata == ["field": field])
      }
    }
  }

  @Test("a number that is none, and a product that is none, are refused as such")
  func unknown() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let number = await refused {
        try await fixture.quotes.getQuote(
          GetQuoteRequest(key: .number("SO-00000001")), context: fixture.context)
      }
      #expect(number == Refused(.invalidArgument, "FIELD_INVALID", ["field": "number"]))
      let missing = await refused {
        try await fixture.quotes.getQuote(
          GetQuoteRequest(key: .number("QT-00000009")), context: fixture.context)
      }
      #expect(missing == Refused(.notFound, "QUOTE_NOT_FOUND", ["resource": "QT-00000009"]))
      let product = await refused { try await fixture.quote { $0.lines[0].sku = "C-9" } }
      #expect(product == Refused(.notFound, "PRODUCT_NOT_FOUND", ["resource": "C-9"]))
    }
  }
}

extension OrdersFixture {
  /// Three A-1 at 9.00 EUR and two B-2 at 2.00, both below the list.
  func quote(
    _ requestID: String = "q-1", changed: (inout CreateQuoteRequest) -> Void = { _ in }
  ) async throws -> Contracts.Quote {
    let sample = OrderSamples.newOrder()
    let (seconds, _) = store.identifiers.now.secondsAndNanos
    var request = CreateQuoteRequest(
      requestID: requestID, channel: .email, customer: sample.customer, customerRef: "C-1",
      shippingAddress: sample.shippingAddress,
      lines: [
        NewOrderLine(sku: "A-1", quantity: 3, unitPrice: euros(9)),
        NewOrderLine(sku: "B-2", quantity: 2, unitPrice: euros(2)),
      ], paymentMethod: .invoice, expireTime: Timestamp(seconds: seconds + 3_600))
    changed(&request)
    return try await quotes.createQuote(request, context: context)
  }

  func decide(
    _ quote: Contracts.Quote, as actor: String
  ) async throws -> Contracts.Quote {
    try await quotes.decideQuoteApproval(
      DecideQuoteApprovalRequest(
        requestID: "d-\(actor)", quoteID: quote.quoteID, decision: .approved, reason: "agreed"),
      context: context(tenant: "shop", actor: actor))
  }

  /// Approved by everybody.
  func approvedQuote(
    _ change: (inout CreateQuoteRequest) -> Void = { _ in }
  ) async throws -> Contracts.Quote {
    var quote = try await quote(changed: change)
    _ = try await quotes.submitQuoteForApproval(
      SubmitQuoteForApprovalRequest(requestID: "submit", quoteID: quote.quoteID),
      context: context)
    for actor in ["ops", "dir", "gm"] { quote = try await decide(quote, as: actor) }
    return quote
  }

  /// With the customer.
  func sentQuote(
    _ change: (inout CreateQuoteRequest) -> Void = { _ in }
  ) async throws -> Contracts.Quote {
    try await quotes.sendQuote(
      SendQuoteRequest(requestID: "send", quoteID: approvedQuote(change).quoteID),
      context: context)
  }
}
