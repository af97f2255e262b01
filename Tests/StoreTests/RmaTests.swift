import Domain
import Postgres
import Store
import Testing

@Suite("Returns in storage (RMA-1…7, I5, I6)")
struct RmaStoreTests {
  static let carrier = CarrierCode(checked: "DHL")
  static let anybody = Decider(actor: "tester", roles: nil)

  /// Ships all that an order has reserved and delivers it.
  func deliver(_ store: Store, _ id: OrderID) async throws -> Order {
    let shipment = try await store.shipments.create(
      of: id, lines: [],
      terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-\(id)"), expectedVersion: 0,
      key: key("ship \(id)")
    ).value
    _ = try await store.shipments.confirmDelivery(
      of: shipment.id, at: nil, signedBy: "Ada", expectedVersion: 0,
      key: key("deliver \(id)"))
    return try await store.orders.load(id, tenant: shop)
  }

  /// An order over `units` × 10.00 EUR of one product, paid and delivered.
  func delivered(
    _ store: Store, _ name: String = "order", units: Int64 = 4, paid: Bool = true
  ) async throws -> Order {
    let order = try await store.order(name, units: units)
    if paid {
      try await store.pay(order, order.totals.total.minorUnits, "pay-\(name)")
    } else {
      try await store.execute("UPDATE orders SET payment_method = 7, payment_due_at = NULL")
    }
    return try await deliver(store, order.id)
  }

  func draft(
    _ units: Int64, _ reason: ReturnReason = .changedMind,
    _ condition: ReturnCondition = .resaleable
  ) throws -> RmaDraft {
    try RmaDraft(
      reason: reason, note: "too small", evidence: ["photo-1"],
      lines: [ReturnWish(line: 1, quantity: Quantity(units)!, condition: condition)])
  }

  func open(
    _ store: Store, _ order: Order, _ units: Int64, _ name: String = "rma"
  ) async throws -> Rma {
    try await store.rmas.create(
      draft(units), on: order.id, expectedVersion: 0, key: key(name)
    ).value
  }

  func approve(_ store: Store, _ rma: Rma, _ name: String = "approve") async throws -> Rma {
    try await store.rmas.approve(
      rma.id, to: berlin, isOverride: false, by: Self.anybody, reason: "", expectedVersion: 0,
      key: key(name)
    ).value
  }

  func receive(_ store: Store, _ rma: Rma, _ name: String = "receive") async throws -> Rma {
    try await store.rmas.receive(
      [], isLast: false, for: rma.id, expectedVersion: 0, key: key(name)
    ).value
  }

  func inspect(
    _ store: Store, _ rma: Rma, good: Int64, damaged: Int64, _ remedy: RmaRemedy,
    compensation: Money? = nil, _ name: String = "inspect"
  ) async throws -> Rma {
    try await store.rmas.inspect(
      [try RmaInspection(line: 1, good: good, damaged: damaged, cause: "seam", field: "lines[0]")],
      remedy: remedy, compensation: compensation, reason: "", for: rma.id, expectedVersion: 0,
      key: key(name)
    ).value
  }

  func received(
    _ store: Store, _ order: Order, _ units: Int64, _ name: String = ""
  ) async throws -> Rma {
    let rma = try await open(store, order, units, "rma" + name)
    _ = try await approve(store, rma, "approve" + name)
    return try await receive(store, rma, "receive" + name)
  }

  func level(_ store: Store) async throws -> StockLevel {
    try #require(
      try await store.stock.levels(of: [sku(1)], in: [berlin], tenant: shop).first
    ).level
  }

  func counters(_ store: Store, _ order: Order) async throws -> LineCounters {
    try await store.orders.load(order.id, tenant: shop).lines[0].counters
  }

  // MARK: The whole way

  @Test("goods come back, the good ones are for sale again, and what was paid is asked back once")
  func refund() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let asked = try await open(store, order, 3)
      #expect(asked.state == .requested && asked.findings == [] && asked.evidence == ["photo-1"])
      #expect(try await counters(store, order).returnRequested == 3)
      let approved = try await approve(store, asked)
      #expect(approved.state == .awaitingGoods && approved.warehouse == berlin)
      #expect(approved.expires != nil && approved.version == Version(2))
      let part = try await store.rmas.receive(
        [LineUnits(line: 1, quantity: Quantity(1)!)], isLast: false, for: asked.id,
        expectedVersion: 2, key: key("part"))
      #expect(part.value.state == .partlyReceived)
      let whole = try await receive(store, asked)
      #expect(whole.state == .received && whole.lines[0].received == 3)
      #expect(try await level(store).quarantined == 3)
      let counted = try await counters(store, order)
      #expect(counted.returned == 3 && counted.returnRequested == 0)
      let found = try await inspect(store, asked, good: 2, damaged: 1, .refund)
      #expect(found.state == .refund && found.lines[0].cause == "seam")
      let stock = try await level(store)
      #expect(stock.onHand == 10 - 4 + 2 && stock.quarantined == 0 && stock.available == 8)
      let done = try await store.rmas.complete(
        asked.id, freight: false, expectedVersion: 0, key: key("complete")
      ).value
      let refund = try await store.refunds.load(try #require(done.refundID), tenant: shop)
      #expect(done.state == .completed && refund.amount == euros(3_000))
      #expect(refund.lines == [.init(line: 1, quantity: 3, amount: 3_000)])
      // Finance approves, not who asked (PAY-3).
      let own = await reason {
        _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: key("own"))
      }
      #expect(own == "APPROVER_IS_REQUESTER")
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.settlement.refundInFlight == 3_000 && after.returnFacet == .partlyReturned)
      let timeline = try await store.orders.timeline(
        of: order.id, after: nil, limit: 50, tenant: shop)
      #expect(
        timeline.map(\.event.kind).filter { (44...49).contains($0.code) } == [
          .returnRequested, .returnDecided, .returnReceived, .returnReceived, .returnInspected,
          .returnEnded,
        ])
      var filter = RmaFilter()
      filter.orderID = order.id
      filter.states = [.completed]
      let page = try await store.rmas.list(filter, before: nil, limit: 10, tenant: shop)
      #expect(page.rmas == [done] && page.next == nil)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("good units go to the orders that wait for them")
  func backorders() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 4)
      let order = try await delivered(store)
      let waiting = try await store.orders.create(
        store.command("waits", [(1, 2)], policy: .backorder)
      ).value
      #expect(waiting.state == .awaitingStock)
      let rma = try await received(store, order, 2)
      _ = try await BackorderFilling(store: store).runOnce()
      #expect(try await store.orders.load(waiting.id, tenant: shop).state == .awaitingStock)
      _ = try await inspect(store, rma, good: 2, damaged: 0, .refund)
      _ = try await BackorderFilling(store: store).runOnce()
      #expect(try await store.orders.load(waiting.id, tenant: shop).state == .allocated)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an exchange is an order of its own, whose units are paid back with the first one's money")
  func exchange() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store, units: 2)
      let rma = try await received(store, order, 2)
      _ = try await inspect(store, rma, good: 1, damaged: 1, .exchange)
      let command = key("complete")
      let done = try await store.rmas.complete(
        rma.id, freight: false, expectedVersion: 0, key: command
      ).value
      let exchange = try await store.orders.load(
        try #require(done.exchangeOrderID), tenant: shop)
      #expect(exchange.kind == .afterSalesService && exchange.totals.total == euros(0))
      #expect(exchange.lines[0].counters.ordered == 2 && exchange.customer == order.customer)
      // What costs nothing is looked at by a person (REV-1).
      #expect(exchange.state == .inReview)
      let again = try await store.rmas.complete(
        rma.id, freight: false, expectedVersion: 0, key: command)
      #expect(again.isReplay && again.value.exchangeOrderID == exchange.id)
      _ = try await store.reviews.decide(
        exchange.id, .approved, by: Self.anybody, reason: "exchange", expectedVersion: 0,
        key: key("review"))
      let arrived = try await deliver(store, exchange.id)
      #expect(arrived.state == .delivered && arrived.balance == euros(0))
      // Its units come back too, and nothing was paid for them but with the first order.
      let second = try await received(store, arrived, 2, "-2")
      #expect(second.paidOrderID == order.id && second.orderID == exchange.id)
      _ = try await inspect(store, second, good: 2, damaged: 0, .refund, "inspect-2")
      let end = try await store.rmas.complete(
        second.id, freight: false, expectedVersion: 0, key: key("complete-2")
      ).value
      let refund = try await store.refunds.load(try #require(end.refundID), tenant: shop)
      #expect(refund.orderID == order.id && refund.amount == euros(2_000))
      let paid = try await store.orders.load(order.id, tenant: shop)
      #expect(paid.settlement.refundInFlight == 2_000 && paid.settlement.refundable == 0)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a worker submits the order of an exchange that its command did not come to")
  func unsubmitted() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store, units: 1)
      let rma = try await received(store, order, 1)
      _ = try await inspect(store, rma, good: 1, damaged: 0, .exchange)
      let done = try await store.rmas.complete(
        rma.id, freight: false, expectedVersion: 0, key: key("complete")
      ).value
      let exchange = try #require(done.exchangeOrderID)
      // As if the process had ended in between.
      try await store.execute(
        """
        UPDATE orders SET state = 1, holds = 0, submitted_at = NULL WHERE order_id = '\(exchange)'
        """)
      try await store.execute("DELETE FROM order_hold")
      try await store.execute("DELETE FROM idempotency WHERE request_id = 'submit-\(exchange)'")
      let now = store.identifiers.now
      _ = try await store.rmas.submitExchanges(now: now)
      #expect(try await store.orders.load(exchange, tenant: shop).state == .draft)
      _ = try await store.rmas.submitExchanges(now: now.advanced(by: .seconds(60)))
      #expect(try await store.orders.load(exchange, tenant: shop).state == .inReview)
    }
  }

  @Test("an offer that is declined sends the goods back; accepted, the money goes with them")
  func alternative() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      for (name, isAccepted) in [("-no", false), ("-yes", true)] {
        let rma = try await received(store, order, 2, name)
        _ = try await inspect(store, rma, good: 0, damaged: 2, .notEligible, "inspect" + name)
        #expect(try await level(store).quarantined == 2)
        let offer = try RmaOffer(
          remedy: .compensate, text: "half of one", amount: euros(500))
        _ = try await store.rmas.propose(
          offer, for: rma.id, expectedVersion: 0, key: key("offer" + name))
        let answered = try await store.rmas.answer(
          isAccepted, reason: "hm", for: rma.id, expectedVersion: 0, key: key("answer" + name)
        ).value
        #expect(answered.state == (isAccepted ? .accepted : .declined))
        #expect(answered.offer == offer)
        let done = try await store.rmas.complete(
          rma.id, freight: false, expectedVersion: 0, key: key("complete" + name)
        ).value
        #expect((done.refundID != nil) == isAccepted && done.lines[0].sentBack == 2)
        #expect(try await level(store).quarantined == 0)
        #expect(try await counters(store, order).returned == 0)
      }
      // What was given for units that the customer keeps is not given again.
      let rest = try await store.refunds.quote(
        RefundWish(lines: [.init(line: 1, quantity: Quantity(4)!)]), of: order.id, tenant: shop)
      #expect(rest.plan.amount == euros(3_500))
      #expect(try await level(store).onHand == 6)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  // MARK: Refusals

  @Test("no more is refunded than was paid, and the return waits")
  func unpaid() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store, paid: false)
      let rma = try await received(store, order, 1)
      _ = try await inspect(store, rma, good: 1, damaged: 0, .refund)
      func complete(_ name: String) async -> String? {
        await reason {
          _ = try await store.rmas.complete(
            rma.id, freight: false, expectedVersion: 0, key: key(name))
        }
      }
      #expect(await complete("early") == "REFUND_EXCEEDS_PAID")
      #expect(try await store.rmas.load(rma.id, tenant: shop).state == .refund)
      try await store.pay(order, 1_000, "part", partial: true)
      #expect(await complete("paid") == nil)
      let done = try await store.rmas.load(rma.id, tenant: shop)
      let refund = try await store.refunds.load(try #require(done.refundID), tenant: shop)
      // A quarter of the units were paid for with a quarter of the money.
      #expect(refund.amount == euros(250))
      #expect(try await store.areSumsRight())
    }
  }

  @Test("what is refused stays refused, a stale version is told, a repeat answered")
  func refusals() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let many = await reason { _ = try await open(store, order, 5, "many") }
      #expect(many == "EXCEEDS_OPEN_QUANTITY")
      let rma = try await open(store, order, 4)
      let again = try await store.rmas.create(
        draft(4), on: order.id, expectedVersion: 0, key: key("rma"))
      #expect(again.isReplay && again.value.id == rma.id)
      let more = await reason { _ = try await open(store, order, 1, "more") }
      #expect(more == "EXCEEDS_OPEN_QUANTITY")
      let stale = await reason {
        _ = try await store.rmas.cancel(rma.id, reason: "x", expectedVersion: 7, key: key("stale"))
      }
      #expect(stale == "VERSION_CONFLICT")
      let nowhere = await reason {
        _ = try await store.rmas.approve(
          rma.id, to: hamburg, isOverride: false, by: Self.anybody, reason: "",
          expectedVersion: 0, key: key("nowhere"))
      }
      #expect(nowhere == "WAREHOUSE_NOT_FOUND")
      let early = await reason { _ = try await receive(store, rma, "early") }
      #expect(early == "RMA_STATE")
      _ = try await store.rmas.cancel(
        rma.id, reason: "kept", expectedVersion: 0, key: key("cancel"))
      #expect(try await counters(store, order).returnable == 4)
      let unknown = await reason {
        _ = try await store.rmas.load(RmaID(store.identifiers.next()), tenant: shop)
      }
      #expect(unknown == "RMA_NOT_FOUND")
      let foreign = await reason {
        _ = try await store.rmas.load(rma.id, tenant: TenantID(checked: "other"))
      }
      #expect(foreign == "RMA_NOT_FOUND")
    }
  }

  @Test("the policy counts from delivery, by the tenant's window, and an override is kept")
  func policy() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      try await store.execute(
        """
        INSERT INTO tenant_setting (tenant_id, return_window_seconds, return_evidence)
        VALUES ('shop', 0, true)
        """)
      let order = try await delivered(store)
      let checked = try await store.rmas.eligibility(
        of: order.id, for: [], reason: .quality, hasEvidence: false, tenant: shop)
      #expect(checked.map(\.returnable) == [4])
      #expect(checked[0].findings == [.windowOver, .evidenceMissing])
      let rma = try await open(store, order, 1)
      #expect(rma.findings == [.windowOver])
      let refused = await reason { _ = try await approve(store, rma) }
      #expect(refused == "RETURN_NOT_ELIGIBLE")
      let clerk = Decider(actor: "clerk", roles: ["after_sales"])
      let unentitled = await reason {
        _ = try await store.rmas.approve(
          rma.id, to: berlin, isOverride: true, by: clerk, reason: "good customer",
          expectedVersion: 0, key: key("clerk"))
      }
      #expect(unentitled == "ROLE_MISSING")
      let head = Decider(actor: "head", roles: ["department_head"])
      let approved = try await store.rmas.approve(
        rma.id, to: berlin, isOverride: true, by: head, reason: "good customer",
        expectedVersion: 0, key: key("head")
      ).value
      #expect(approved.isOverride && approved.decidedBy == "head")
      #expect(
        try await store.count("audit WHERE method = 701 AND detail LIKE '%good customer%'") == 1)
    }
  }

  @Test("goods that others took out of quarantine are not counted twice")
  func takenAway() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let rma = try await received(store, order, 2)
      _ = try await store.stock.shift(
        .quarantine(
          .releaseQuarantine, Quantity(1)!, of: StockKey(sku: sku(1), warehouse: berlin)),
        reason: "by hand", key: key("by hand"))
      let refused = await reason { _ = try await inspect(store, rma, good: 2, damaged: 0, .refund) }
      #expect(refused == "STOCK_RESERVED")
      #expect(try await store.rmas.load(rma.id, tenant: shop).state == .received)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an approved return whose goods never come expires, and its units are free again")
  func expiry() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await delivered(store)
      let rma = try await approve(store, try await open(store, order, 4))
      let due = try #require(rma.expires)
      #expect(try await store.rmas.expireDue(now: due) == false)
      #expect(try await store.rmas.load(rma.id, tenant: shop).state == .awaitingGoods)
      let late = due.advanced(by: .microseconds(1))
      // However many look.
      _ = await atOnce(3) { _ in try await store.rmas.expireDue(now: late) }
      let expired = try await store.rmas.load(rma.id, tenant: shop)
      #expect(expired.state == .expired && expired.version == rma.version.next)
      #expect(try await counters(store, order).returnable == 4)
      let tooLate = await reason { _ = try await receive(store, rma) }
      #expect(tooLate == "RMA_STATE")
    }
  }
}
