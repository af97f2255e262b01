import Domain
import Postgres
import Store
import Testing

@Suite("Steps beside an order's states")
struct OrderStepTests {
  @Test("holds stand beside each other with owner and deadline, and each is released once")
  func holds() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      let due = store.identifiers.now.advanced(by: .seconds(60))
      for kind in [HoldKind.payment, .customerConfirm] {
        _ = try await store.orders.placeHold(
          Hold(kind: kind, owner: "ann", reason: "why", deadline: due), on: order.id,
          expectedVersion: 0, key: key("hold-\(kind.name)"))
      }
      var held = try await store.orders.load(order.id, tenant: shop)
      #expect(held.placedHolds.map(\.hold.kind) == [.payment, .customerConfirm])
      #expect(held.placedHolds.map(\.hold.deadline) == [due, due])
      #expect(held.placedHolds.map(\.placedBy) == ["tester", "tester"])
      var filter = OrderFilter()
      filter.holds = HoldSet(.payment)
      let listed = try await store.orders.list(filter, before: nil, limit: 5, tenant: shop)
      #expect(listed.orders.first?.placedHolds == held.placedHolds)
      let released = await atOnce(6) { number in
        try await store.orders.releaseHold(
          .payment, of: order.id, reason: "paid", expectedVersion: 0, key: key("r-\(number)"))
      }
      #expect(released.filter { reason($0) == nil }.count == 1)
      #expect(released.filter { reason($0) == "ORDER_NOT_HELD" }.count == 5)
      held = try await store.orders.confirmWithCustomer(
        order.id, consent: Consent(channel: .phone, evidence: "9:00, Ms Lee"),
        expectedVersion: 0, key: key("confirm")
      ).value
      #expect(held.holds.isEmpty)
      #expect(held.placedHolds.isEmpty)
    }
  }

  @Test("an order that left with the hold for its customer's word is confirmed once, and no more")
  func confirmedLate() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      _ = try await store.shipments.create(
        of: order.id, lines: [],
        terms: ShipmentTerms(carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-1"),
        expectedVersion: 0, key: key("ship"))
      let held = try await store.orders.placeHold(
        Hold(kind: .customerConfirm, owner: "ann", reason: "why"), on: order.id,
        expectedVersion: 0, key: key("hold")
      ).value
      #expect(held.state == .shipped && held.holds == HoldSet(.customerConfirm))
      let consent = try Consent(channel: .phone, evidence: "9:00, Ms Lee")
      let confirmed = try await store.orders.confirmWithCustomer(
        order.id, consent: consent, expectedVersion: 0, key: key("confirm")
      ).value
      #expect(confirmed.holds.isEmpty && confirmed.placedHolds.isEmpty)
      let again = await reason {
        _ = try await store.orders.confirmWithCustomer(
          order.id, consent: consent, expectedVersion: 0, key: key("again"))
      }
      #expect(again == "ORDER_STATE")
    }
  }

  @Test("open orders go by priority, then first in, first out, page by page")
  func priority() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 50)
      var made: [OrderID] = []
      for number in 0..<7 {
        var command = store.command("r\(number)", [(1, 1)])
        if number % 3 == 2 {
          command.draft.orderClass = .urgent
          command.draft.priority = OrderClass.urgent.priority
        }
        made.append(try await store.orders.create(command).value.id)
      }
      _ = try await store.orders.cancel(
        made[0], reason: "no", expectedVersion: 0, key: key("cancel"))
      _ = try await store.orders.assignOwner(
        "ann", to: made[1], reason: "", expectedVersion: 0, key: key("own"))
      var seen: [OrderID] = []
      var next: PriorityPlace?
      repeat {
        let page = try await store.orders.openOrders(
          OrderFilter(), after: next, limit: 2, tenant: shop)
        seen += page.orders.map(\.id)
        next = page.next
      } while next != nil
      #expect(seen == [2, 5, 1, 3, 4, 6].map { made[$0] })
      var filter = OrderFilter()
      filter.owner = "ann"
      let owned = try await store.orders.openOrders(filter, after: nil, limit: 9, tenant: shop)
      #expect(owned.orders.map(\.id) == [made[1]])
      #expect(owned.orders.map(\.owner) == ["ann"])
      let listed = try await store.orders.list(filter, before: nil, limit: 9, tenant: shop)
      #expect(owned.orders == listed.orders)
      #expect(owned.orders.allSatisfy { $0.lines.allSatisfy { !$0.reservations.isEmpty } })
      filter.owner = ""
      filter.minPriority = 1
      let urgent = try await store.orders.list(filter, before: nil, limit: 9, tenant: shop)
      #expect(urgent.orders.map(\.id) == [made[5], made[2]])
    }
  }

  @Test("attachments are kept by reference and hash, and a repeat adds none")
  func attachments() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      let fax = try OrderAttachment(
        reference: "archive/7", sha256: Array(0..<32), fileName: "fax.pdf",
        mediaType: "application/pdf", sizeBytes: 77)
      let first = try await store.orders.addAttachment(
        fax, to: order.id, expectedVersion: 1, key: key("add"))
      let again = try await store.orders.addAttachment(
        fax, to: order.id, expectedVersion: 1, key: key("add"))
      #expect(again.isReplay)
      #expect(again.value == first.value)
      let page = try await store.orders.attachments(
        of: order.id, after: nil, limit: 5, tenant: shop)
      #expect(page.attachments == [first.value])
      #expect(try await store.orders.load(order.id, tenant: shop).version == Version(2))
    }
  }

  @Test("completed orders are archived in batches, tried out first, and a repeat says the same")
  func archive() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 50)
      var made: [OrderID] = []
      for number in 0..<5 {
        made.append(try await store.orders.create(store.command("r\(number)", [(1, 1)])).value.id)
      }
      let completed = made[..<4].map { "'\($0)'" }.joined(separator: ",")
      _ = try await store.pool.write(
        Statement<NoRow>(
          """
          UPDATE orders SET state = 12, completed_at = now() - interval '2 days'
          WHERE tenant_id = 'shop' AND order_id IN (\(completed))
          """), deadline: nil)
      let yesterday = store.identifiers.now.advanced(by: .seconds(-86_400))
      let due = try await store.orders.archivable(
        before: yesterday, kind: nil, limit: 10, tenant: shop)
      #expect(due == Array(made[..<4]))
      let first = try await store.orders.archive(
        before: yesterday, kind: .goodsSale, limit: 3, reason: "", key: key("archive"))
      #expect(first.value == Array(made[..<3]))
      let again = try await store.orders.archive(
        before: yesterday, kind: .goodsSale, limit: 3, reason: "", key: key("archive"))
      #expect(again.isReplay)
      #expect(again.value == first.value)
      let order = try await store.orders.load(made[0], tenant: shop)
      #expect(order.state == .archived)
      #expect(order.times.archived != nil)
      #expect(order.version == Version(2))
      let last = try await store.orders.timeline(
        of: made[0], after: nil, limit: 9, tenant: shop
      ).last
      #expect(last?.event.kind == .archived)
      #expect(
        try await store.orders.archive(
          before: yesterday, kind: .complaintRefund, limit: 3, reason: "", key: key("other")
        ).value.isEmpty)
    }
  }
}
