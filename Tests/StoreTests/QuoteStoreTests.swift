import Domain
import Postgres
import Store
import Testing

@Suite("Quotations in storage (PRC-1…3)")
struct QuoteStoreTests {
  /// Two of one product at a price, one of another at the list's.
  private func offer(_ store: Store, price: Money? = euros(900), units: Int64 = 2) -> QuoteOffer {
    var order = store.command("offer", [(1, units), (2, 1)]).draft
    order.lines[0].unitPrice = price
    return QuoteOffer(
      order: order, expires: store.identifiers.now.advanced(by: .seconds(3_600)),
      terms: "30 days net")
  }

  private func create(
    _ store: Store, _ request: String = "create", price: Money? = euros(900), units: Int64 = 2
  ) async throws -> Quote {
    try await store.quotes.create(
      offer(store, price: price, units: units), key: key(request)
    ).value.quote
  }

  /// Sent to the customer.
  private func sent(
    _ store: Store, _ name: String = "q", price: Money? = euros(900), units: Int64 = 2
  ) async throws -> Quote {
    let id = try await create(store, name, price: price, units: units).id
    var quote = try await store.quotes.submit(
      id, expectedVersion: 0, key: key("submit \(name)")
    ).value.quote
    for actor in ["ops", "dir", "gm"] where quote.state == .pendingApproval {
      quote = try await decide(store, id, as: actor, "yes \(name) \(actor)")
    }
    return try await store.quotes.send(
      id, expectedVersion: 0, key: key("send \(name)")
    ).value.quote
  }

  private func decide(
    _ store: Store, _ id: QuoteID, as actor: String, _ request: String,
    _ decision: ApprovalDecision = .approved
  ) async throws -> Quote {
    var key = key(request)
    key.actor = actor
    return try await store.quotes.decide(
      id, decision, by: Decider(actor: actor, roles: nil), reason: "known", expectedVersion: 0,
      key: key
    ).value.quote
  }

  private func accept(
    _ store: Store, _ quote: Quote, _ request: String = "accept"
  ) async throws -> Outcome<StoredQuote> {
    try await store.quotes.accept(
      quote.id, term: .standard, expectedVersion: 0, key: key(request))
  }

  @Test("goes from the draft over every level to an order at its prices, which no review stops")
  func whole() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let made = try await store.quotes.create(offer(store), key: key("create"))
      #expect(!made.isReplay && made.value.quote.number.description == "QT-00000001")
      #expect(made.value.quote.pricing.total == euros(2_800))
      let again = try await store.quotes.create(offer(store), key: key("create"))
      #expect(again.isReplay && again.value == made.value)
      let quote = made.value.quote
      #expect(quote.offer.order.customer.name == "Ada" && quote.offer.terms == "30 days net")
      let byNumber = try await store.quotes.load(quote.number, tenant: shop)
      #expect(byNumber == made.value)

      let pending = try await store.quotes.submit(
        quote.id, expectedVersion: 1, key: key("submit")
      ).value.quote
      #expect(pending.ladder.roles == [.operations, .salesDirector, .generalManager])
      #expect(
        await reason { _ = try await decide(store, quote.id, as: "tester", "own") }
          == "SAME_PERSON")
      let first = try await decide(store, quote.id, as: "ops", "one")
      #expect(first.state == .pendingApproval)
      #expect(
        await reason { _ = try await decide(store, quote.id, as: "ops", "twice") }
          == "SAME_PERSON")
      let back = try await decide(store, quote.id, as: "dir", "two", .rejected)
      #expect(back.state == .draft && back.ladder.approvals.count == 2)
      #expect(try await store.quotes.load(quote.id, tenant: shop).reason == "known")

      let raised = try await store.quotes.update(
        quote.id, expectedVersion: 0, key: key("update")
      ) { offer in
        var offer = offer
        offer.order.lines[0].unitPrice = euros(950)
        return offer
      }.value.quote
      #expect(raised.pricing.total == euros(2_900) && raised.pricing.lines.count == 2)
      _ = try await store.quotes.submit(quote.id, expectedVersion: 0, key: key("submit 2"))
      for actor in ["ops", "dir", "gm"] {
        _ = try await decide(store, quote.id, as: actor, "again \(actor)")
      }
      let sent = try await store.quotes.send(quote.id, expectedVersion: 0, key: key("send")).value
      #expect(sent.quote.state == .sent && sent.sent != nil && sent.quote.round == 2)
      let accepted = try await accept(store, sent.quote)
      let orderID = try #require(accepted.value.quote.orderID)
      #expect(accepted.value.quote.state == .accepted)
      #expect(try await accept(store, sent.quote).isReplay)
      let order = try await store.orders.finishSubmission(orderID, policy: .standard, tenant: shop)
      #expect(order.state == .allocated && order.findings.isEmpty && order.holds.isEmpty)
      #expect(order.sourceReference == "QT-00000001" && order.createdBy == "tester")
      #expect(order.lines.map(\.amounts.unitPrice) == [euros(950), euros(1_000)])
      #expect(order.totals.total == euros(2_900) && order.staffRemark == "30 days net")
      #expect(try await store.available(1) == 8)
      #expect(try await store.requireCleanLedger())
      #expect(try await store.count("audit WHERE method BETWEEN 140 AND 147") == 11)
    }
  }

  @Test("the last deal is the customer's latest, not another's, nor one that was called off")
  func lastDeal() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 100)
      func order(_ name: String, _ price: Int64, _ customer: String = "C-1") async throws -> Order {
        var command = store.command(name, [(1, 1)], price: euros(price))
        command.draft.customer.reference = customer
        return try await store.orders.create(command).value
      }
      _ = try await order("old", 990)
      _ = try await order("latest", 880)
      _ = try await order("other's", 700, "C-2")
      let cancelled = try await order("cancelled", 1)
      _ = try await store.orders.cancel(
        cancelled.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      let quote = try await create(store, price: euros(880))
      let (_, pricing) = try await store.quotes.price(quote.id, tenant: shop)
      #expect(pricing.lines.map(\.lastDeal) == [euros(880), nil])
      #expect(pricing.lines.map(\.standing) == [.below, .usual])
      #expect(quote.pricing == pricing)
      // Without a list price the last deal alone counts.
      _ = try await store.stock.put(
        Product(sku: sku(1), name: "Product 1", listPrice: nil), currency: euro, expectedVersion: 0,
        key: key("unlist"))
      let now = try await store.quotes.price(quote.id, tenant: shop).pricing
      #expect(now.lines.map(\.standing) == [.usual, .usual])
      let submitted = try await store.quotes.submit(
        quote.id, expectedVersion: 0, key: key("submit")
      ).value.quote
      #expect(submitted.ladder.roles == [.operations])
      #expect(submitted.pricing.lines[0].amounts.listPrice == nil)
    }
  }

  private func take(
    _ store: Store, _ step: QuoteStep, _ id: QuoteID, _ place: String
  ) async throws {
    let key = key("\(step) \(place)")
    switch step {
    case .send: _ = try await store.quotes.send(id, expectedVersion: 0, key: key)
    case .accept:
      _ = try await store.quotes.accept(id, term: .standard, expectedVersion: 0, key: key)
    case .approve:
      _ = try await store.quotes.decide(
        id, .approved, by: Decider(actor: "ops", roles: nil), reason: "yes", expectedVersion: 0,
        key: key)
    default:
      _ = try await store.quotes.end(id, by: step, reason: "no", expectedVersion: 0, key: key)
    }
  }

  @Test("each step is refused in the wrong state, with a stale version, and for what is not there")
  func refusals() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let quote = try await create(store)
      let nowhere = QuoteID(store.identifiers.next())
      for step in [QuoteStep.send, .decline, .accept, .approve] {
        #expect(
          await reason { try await take(store, step, quote.id, "here") } == "QUOTE_STATE", "\(step)"
        )
        #expect(
          await reason { try await take(store, step, nowhere, "there") } == "QUOTE_NOT_FOUND",
          "\(step)")
      }
      let stale = await reason {
        _ = try await store.quotes.submit(quote.id, expectedVersion: 9, key: key("stale"))
      }
      #expect(stale == "VERSION_CONFLICT")
      let reused = await reason {
        _ = try await store.quotes.create(offer(store), key: key("create", [2]))
      }
      #expect(reused == "REQUEST_ID_REUSED")
      let withdrawn = try await store.quotes.end(
        quote.id, by: .withdraw, reason: "wrong price", expectedVersion: 1, key: key("withdraw")
      ).value
      #expect(withdrawn.quote.state == .withdrawn && withdrawn.reason == "wrong price")
      let late = await reason {
        _ = try await store.quotes.update(quote.id, expectedVersion: 0, key: key("late")) { $0 }
      }
      #expect(late == "QUOTE_STATE")
    }
  }

  @Test("accepted by many at once it comes to be one order; declined at once, none or one")
  func atOnceAccepted() async throws {
    try await withBusyStore { store in
      try await store.stockUp(2, units: 500)
      for round in 1...6 {
        let quote = try await sent(store, "q\(round)", units: 1)
        let results = await atOnce(8) { number in
          if round.isMultiple(of: 2), number == 7 {
            return try await store.quotes.end(
              quote.id, by: .decline, reason: "no", expectedVersion: 0,
              key: key("decline \(round)")
            ).value
          }
          // Every second caller repeats its neighbour.
          return try await accept(store, quote, "accept \(round) \(number / 2)").value
        }
        let states = Set(results.compactMap { try? $0.get().quote.state })
        #expect(states.count == 1 && states.isSubset(of: [.accepted, .declined]))
        #expect(
          Set(results.compactMap { reason($0) }).isSubset(of: ["QUOTE_STATE"]),
          "\(results.compactMap { reason($0) })")
        let after = try await store.quotes.load(quote.id, tenant: shop).quote
        var filter = OrderFilter()
        filter.sourceReference = quote.number.description
        let orders = try await store.orders.list(
          filter, before: nil, limit: 10, tenant: shop
        ).orders
        #expect(orders.map(\.id) == (after.orderID.map { [$0] } ?? []))
      }
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an order that is refused leaves the quotation as it was")
  func refusedOrder() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let quote = try await sent(store)
      _ = try await store.stock.put(
        Product(sku: sku(2), name: "Product 2", listPrice: euros(1_000), isActive: false),
        currency: euro, expectedVersion: 0, key: key("discontinued"))
      #expect(await reason { _ = try await accept(store, quote) } == "PRODUCT_INACTIVE")
      let after = try await store.quotes.load(quote.id, tenant: shop).quote
      #expect(after == quote)
      #expect(try await store.count("orders") == 0)
      _ = try await store.stock.put(
        Product(sku: sku(2), name: "Product 2", listPrice: euros(1_000)), currency: euro,
        expectedVersion: 0, key: key("again"))
      #expect(try await accept(store, quote).value.quote.state == .accepted)
    }
  }

  @Test("an accepted order that stock is short for is for a person to decide")
  func short() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 1)
      let quote = try await sent(store)
      let id = try #require(try await accept(store, quote).value.quote.orderID)
      let order = try await store.orders.finishSubmission(id, policy: .standard, tenant: shop)
      #expect(order.state == .inReview && order.findings == ReviewRules(.stock))
    }
  }

  @Test("expires by the clock, once, and only what was not answered")
  func expiry() async throws {
    try await withBusyStore { store in
      try await store.stockUp(2, units: 100)
      let (open, taken) = (try await sent(store, "a"), try await sent(store, "b"))
      let draft = try await create(store, "c")
      _ = try await accept(store, taken)
      #expect(try await !store.quotes.expireDue(now: store.identifiers.now))
      #expect(try await store.quotes.load(open.id, tenant: shop).quote == open)
      let later = store.identifiers.now.advanced(by: .seconds(3_601))
      let results = await atOnce(4) { _ in try await store.quotes.expireDue(now: later) }
      #expect(results.compactMap { reason($0) } == [])
      let states = try await store.quotes.list(
        QuoteFilter(), before: nil, limit: 10, tenant: shop
      ).quotes.map(\.quote.state)
      #expect(states == [.draft, .accepted, .expired])
      #expect(try await store.count("outbox WHERE aggregate_kind = 16 AND to_state = 7") == 1)
      #expect(try await store.quotes.load(draft.id, tenant: shop).quote == draft)
    }
  }

  @Test("lists go page by page by state, customer and who entered it")
  func lists() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 100)
      var ids: [QuoteID] = []
      for number in 0..<5 { ids.append(try await create(store, "q\(number)").id) }
      _ = try await store.quotes.submit(ids[1], expectedVersion: 0, key: key("submit"))
      var filter = QuoteFilter()
      filter.states = [.draft]
      filter.customerReference = "C-1"
      filter.createdBy = "tester"
      var found: [QuoteID] = []
      var next: QuoteID?
      repeat {
        let page = try await store.quotes.list(filter, before: next, limit: 3, tenant: shop)
        found += page.quotes.map(\.quote.id)
        next = page.next
      } while next != nil
      #expect(found == [ids[4], ids[3], ids[2], ids[0]])
      filter.createdBy = "other"
      #expect(
        try await store.quotes.list(filter, before: nil, limit: 3, tenant: shop).quotes.isEmpty)
    }
  }

  @Test("a customer who is erased is erased from quotations, and open ones are taken back")
  func erased() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 100)
      let quote = try await sent(store)
      let outcome = try await store.customers.erase("C-1", reason: "asked", key: key("erase"))
      #expect(!outcome.value.pseudonym.isEmpty)
      let erased = try await store.quotes.load(quote.id, tenant: shop).quote
      #expect(erased.state == .withdrawn && erased.version == quote.version.next)
      #expect(erased.offer.order.customer.name == "erased")
      #expect(erased.offer.order.customer.email.isEmpty && erased.offer.terms == "erased")
      #expect(erased.offer.order.shippingAddress.country == "GB")
      #expect(erased.pricing == quote.pricing)
      #expect(erased.ladder.approvals.allSatisfy { $0.reason == "erased" })
    }
  }
}
