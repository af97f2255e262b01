import Domain
import Postgres
import Store
import Testing

@Suite("What a billed order comes to owe less is credited [PAY-5, LOG-4]")
struct CreditNoteTests {
  /// Two of one product and one of another, 30.00 EUR, paid in advance and billed.
  private func billed(_ store: Store, paid: Bool = true) async throws -> Order {
    try await store.stockUp(2, units: 10)
    var command = store.command("order", [(1, 2), (2, 1)])
    command.draft.payment = Payment(method: .card)
    command = CreateOrderCommand(
      key: command.key, id: command.id, draft: command.draft, submit: true)
    let order = try await store.orders.create(command).value
    if paid { try await store.pay(order, 3_000, "all") }
    _ = try await bill(store, order)
    return try await store.orders.load(order.id, tenant: shop)
  }

  private func bill(_ store: Store, _ order: Order) async throws -> StoredInvoice {
    try await store.invoices.issue(
      for: order.id, settings: .standard, expectedVersion: 0, key: finance("bill")
    ).value
  }

  private func notes(_ store: Store, _ order: Order) async throws -> [StoredInvoice] {
    try await store.invoices.list(
      of: order.id, kind: .creditNote, before: nil, limit: 10, tenant: shop
    ).invoices
  }

  /// What the order's papers come to.
  private func papers(_ store: Store, _ order: Order) async throws -> Int64 {
    try await store.invoices.list(
      of: order.id, kind: nil, before: nil, limit: 10, tenant: shop
    ).invoices.reduce(0) {
      $0 + ($1.number.kind == .invoice ? $1.total.minorUnits : -$1.total.minorUnits)
    }
  }

  /// Hands a line over and gives it up for lost.
  private func lose(_ store: Store, _ line: Int, of order: Order) async throws {
    let units = order.lines[line - 1].counters.ordered
    let shipment = try await store.shipments.create(
      of: order.id, lines: [ShipmentLine(line: line, quantity: Quantity(units)!)],
      terms: ShipmentTerms(carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-\(line)"),
      expectedVersion: 0, key: key("ship \(line)")
    ).value
    let anomaly = try await store.anomalies.report(
      .lost, of: shipment.id, reason: "test", expectedVersion: 0, key: key("report \(line)")
    ).value
    for _ in 1...2 {
      _ = try await store.anomalies.resolve(
        anomaly.id, as: .refunded, reason: "test", expectedVersion: 0, key: key("resolve \(line)"))
    }
  }

  private func refund(
    _ store: Store, _ wish: RefundWish, of order: Order, _ name: String
  ) async throws -> RefundID {
    let refund = try await store.refunds.request(
      wish, of: order.id, reason: "test", expectedVersion: 0, key: key("ask \(name)")
    ).value
    _ = try await store.refunds.approve(
      refund.id, expectedVersion: 0, key: finance("approve \(name)"))
    _ = try await store.refunds.record(
      RefundResult(state: .succeeded, provider: "adyen", reference: name, reason: ""),
      of: refund.id, expectedVersion: 0, key: finance("done \(name)"))
    return refund.id
  }

  @Test("goods that are lost, once, with their units; the refund of them is not credited again")
  func lost() async throws {
    try await withStore { store in
      let order = try await billed(store)
      try await lose(store, 1, of: order)
      let note = try #require(try await notes(store, order).first)
      #expect(note.number.description == "CN-00000001" && note.refundID == nil)
      #expect(note.total == euros(2_000) && note.freight == euros(0))
      #expect(note.lines.map(\.number) == [1] && note.lines.map(\.quantity) == [2])
      #expect(note.lines.map(\.amount) == [euros(2_000)] && note.customer == order.customer)
      #expect(try await papers(store, order) == 1_000)
      let refund = try await refund(
        store, RefundWish(lines: [.init(line: 1, quantity: Quantity(2)!)]), of: order, "lost")
      let again = await reason {
        _ = try await store.invoices.credit(
          refund, settings: .standard, expectedVersion: 0, key: finance("credit"))
      }
      #expect(again == "NOTHING_TO_CREDIT")
      // The rest is lost too: nothing is owed any more.
      try await lose(store, 2, of: store.orders.load(order.id, tenant: shop))
      #expect(try await papers(store, order) == 0)
      #expect(try await notes(store, order).count == 2)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("goods that are sent again are owed as before")
  func sentAgain() async throws {
    try await withStore { store in
      let order = try await billed(store)
      let shipment = try await store.shipments.create(
        of: order.id, lines: [],
        terms: ShipmentTerms(carrier: CarrierCode(checked: "DHL"), trackingNumber: "T"),
        expectedVersion: 0, key: key("ship")
      ).value
      let anomaly = try await store.anomalies.report(
        .lost, of: shipment.id, reason: "test", expectedVersion: 0, key: key("report")
      ).value
      _ = try await store.anomalies.resolve(
        anomaly.id, as: .reshipped, reason: "test", expectedVersion: 0, key: key("resolve"))
      #expect(try await notes(store, order).isEmpty)
    }
  }

  @Test("what was refunded and credited before is not credited again when the goods are given up")
  func refundedBefore() async throws {
    try await withStore { store in
      let order = try await billed(store)
      let refund = try await refund(
        store, RefundWish(lines: [.init(line: 1, quantity: Quantity(2)!)]), of: order, "early")
      _ = try await store.invoices.credit(
        refund, settings: .standard, expectedVersion: 0, key: finance("credit"))
      try await lose(store, 1, of: order)
      #expect(try await notes(store, order).map(\.refundID) == [refund])
      #expect(try await papers(store, order) == 1_000)
    }
  }

  @Test(
    "a change after billing, with lines where they are what it comes to",
    arguments: [
      ([.quantity(line: 1, 1), .quantity(line: 2, 0)], [1, 1], [1_000, 1_000], 1_000),
      ([.price(line: 1, euros(900))], [2], [200], 2_800),
      // Less of one, more of the other.
      (
        [.quantity(line: 1, 0), .addLine(DraftLine(sku: sku(2), quantity: Quantity(1)!))], [], [],
        2_000
      ),
      // More in all: a credit note takes nothing off.
      ([.quantity(line: 1, 3)], nil, [], 3_000),
    ] as [([ChangeAction], [Int64]?, [Int64], Int64)])
  func changed(
    _ actions: [ChangeAction], _ units: [Int64]?, _ amounts: [Int64], _ papers: Int64
  ) async throws {
    try await withStore { store in
      let order = try await billed(store)
      let change = try await store.changes.open(
        actions, reason: "test", due: nil, on: order.id, expectedVersion: 0, key: key("open")
      ).value.change
      _ = try await store.changes.submit(change.id, expectedVersion: 0, key: key("submit"))
      var state = try await store.changes.recordConsent(
        Consent(channel: .email, evidence: "<1@example.org>"), to: change.id, expectedVersion: 0,
        key: key("consent")
      ).value.change.state
      for level in 1...3 where state == .pendingApproval {
        state = try await store.changes.decide(
          change.id, .approved, by: Decider(actor: "bob", roles: nil), reason: "test",
          expectedVersion: 0, key: key("yes \(level)")
        ).value.change.state
      }
      _ = try await store.changes.apply(change.id, expectedVersion: 0, key: key("apply"))
      let notes = try await notes(store, order)
      #expect(notes.first.map { $0.lines.map(\.quantity) } == units)
      #expect(notes.flatMap { $0.lines.map(\.amount.minorUnits) } == amounts)
      #expect(try await self.papers(store, order) == papers)
    }
  }

  @Test("a cancelled order's bill comes down to its fee", arguments: [(0, 2), (10, 0)])
  func cancelled(_ percent: Int64, _ lines: Int) async throws {
    try await withStore { store in
      let order = try await billed(store, paid: false)
      let policy = OrderPolicy(
        freeCancellation: .zero, cancellationFee: BasisPoints(Int32(percent) * 100)!)
      let cancelled = try await store.orders.cancel(
        order.id, reason: "test", policy: policy, expectedVersion: 0, key: key("cancel")
      ).value
      #expect(cancelled.owed == euros(3_000 * percent / 100))
      #expect(try await papers(store, order) == cancelled.owed.minorUnits)
      #expect(try await notes(store, order).map(\.lines.count) == [lines])
    }
  }

  @Test("an order that is not billed gets no credit note")
  func unbilled() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.order("one")
      try await store.pay(order, 2_000, "p")
      let refund = try await refund(
        store, RefundWish(amount: euros(300)), of: order, "late")
      let early = await reason {
        _ = try await store.invoices.credit(
          refund, settings: .standard, expectedVersion: 0, key: finance("early"))
      }
      #expect(early == "NOTHING_TO_CREDIT")
      _ = try await store.orders.cancel(
        order.id, reason: "test", expectedVersion: 0, key: key("cancel"))
      #expect(try await notes(store, order).isEmpty)
    }
  }

  @Test("billing and cancelling at once: the papers say what is owed, whoever is first")
  func atOnceBilled() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      for round in 1...10 {
        let order = try await store.order("order \(round)", units: 3)
        let results = await atOnce(2) { number in
          if number == 0 {
            _ = try await store.invoices.issue(
              for: order.id, settings: .standard, expectedVersion: 0, key: finance("bill \(round)"))
          } else {
            _ = try await store.orders.cancel(
              order.id, reason: "test", expectedVersion: 0, key: key("cancel \(round)"))
          }
        }
        #expect(Set(results.compactMap { reason($0) }).isSubset(of: ["ORDER_STATE"]))
        #expect(try await papers(store, order) == 0)
      }
    }
  }
}
