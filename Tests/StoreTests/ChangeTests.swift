import Domain
import Postgres
import Store
import Testing

@Suite("Changes of orders in storage (CHG-1…5)")
struct ChangeStoreTests {
  private let anyone = Decider(actor: "bob", roles: nil)

  private func allocated(_ store: Store, units: Int64 = 3) async throws -> Order {
    try await store.stockUp(2, units: 10)
    return try await store.orders.create(store.command("one", [(1, units), (2, 2)])).value
  }

  private func open(
    _ store: Store, _ order: Order, _ actions: [ChangeAction], _ request: String = "open"
  ) async throws -> ChangeSet {
    try await store.changes.open(
      actions, reason: "the customer called", due: nil, on: order.id, expectedVersion: 0,
      key: key(request)
    ).value.change
  }

  /// Submitted, agreed and approved as far as it takes.
  private func prepare(_ store: Store, _ change: ChangeSet) async throws -> ChangeSet {
    var prepared = try await store.changes.submit(
      change.id, expectedVersion: 1, key: key("submit")
    ).value.change
    prepared = try await store.changes.recordConsent(
      Consent(channel: .email, evidence: "<1@example.org>"), to: change.id, expectedVersion: 0,
      key: key("consent")
    ).value.change
    var level = 0
    while prepared.state == .pendingApproval {
      level += 1
      prepared = try await store.changes.decide(
        change.id, .approved, by: anyone, reason: "known", expectedVersion: 0,
        key: key("yes\(level)")
      ).value.change
    }
    return prepared
  }

  private func apply(_ store: Store, _ change: ChangeSet) async throws -> StoredChangeSet {
    try await store.changes.apply(change.id, expectedVersion: 0, key: key("apply")).value
  }

  @Test("a change is applied whole: lines, totals, stock and the hold's end")
  func applies() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let change = try await open(
        store, order,
        [
          .quantity(line: 1, 5), .quantity(line: 2, 0), .price(line: 1, euros(900)),
          .addLine(DraftLine(sku: sku(2), quantity: Quantity(1)!)),
          .contact(Customer(name: "Bo", phone: "+49 30 1")),
        ])
      let held = try await store.orders.load(order.id, tenant: shop)
      #expect(held.holds == HoldSet(.changePending))
      #expect(held.placedHolds.map(\.hold.owner) == ["tester"])
      #expect(change.baseVersion == held.version)
      let (_, _, plan) = try await store.changes.plan(change.id, tenant: shop)
      #expect(plan.requiredRoles == [.departmentHead, .salesDirector, .generalManager])
      let prepared = try await prepare(store, change)
      #expect(prepared.state == .approved)
      #expect(prepared.approvals.map(\.role) == [.departmentHead, .salesDirector, .generalManager])
      let applied = try await apply(store, change)
      #expect(applied.change.state == .applied)
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.holds.isEmpty)
      #expect(after.placedHolds.isEmpty)
      #expect(after.lines.map(\.counters.ordered) == [5, 0, 1])
      #expect(after.lines.map(\.counters.reserved) == [5, 0, 1])
      #expect(after.totals.total == euros(5 * 900 + 1_000))
      #expect(after.customer.name == "Bo")
      #expect(after.customer.reference == "C-1")
      #expect(try await store.available(1) == 5)
      #expect(try await store.available(2) == 9)
      #expect(try await store.requireCleanLedger())
      let again = try await store.changes.apply(
        change.id, expectedVersion: 0, key: key("apply"))
      #expect(again.isReplay)
      #expect(again.value.change == applied.change)
      let events = try await store.orders.timeline(
        of: order.id, after: nil, limit: 10, tenant: shop)
      #expect(events.map(\.event.kind) == [.created, .changeOpened, .changeEnded])
    }
  }

  @Test("without the customer's consent nothing is applied")
  func consent() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let change = try await open(
        store, order, [.contact(Customer(name: "Bo", phone: "+49 30 1"))])
      _ = try await store.changes.submit(change.id, expectedVersion: 0, key: key("submit"))
      #expect(await reason { _ = try await apply(store, change) } == "CONSENT_MISSING")
      #expect(try await store.changes.load(change.id, tenant: shop).change.state == .approved)
    }
  }

  @Test("stock that is not there leaves the order and the change as they were")
  func shortage() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let change = try await open(store, order, [.quantity(line: 1, 11)])
      _ = try await prepare(store, change)
      #expect(await reason { _ = try await apply(store, change) } == "INSUFFICIENT_STOCK")
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.lines.map(\.counters.ordered) == [3, 2])
      #expect(after.holds == HoldSet(.changePending))
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a line served from two warehouses grows and shrinks with its ledger right")
  func parts() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10, in: [berlin, hamburg])
      let order = try await store.orders.create(
        store.command("one", [(1, 14)], warehouse: nil)
      ).value
      #expect(order.lines[0].counters.reserved == 14)
      let more = try await open(store, order, [.quantity(line: 1, 18)], "more")
      _ = try await prepare(store, more)
      #expect(try await apply(store, more).change.state == .applied)
      #expect(try await store.available(1) + store.available(1, in: hamburg) == 2)
      let fewer = try await open(store, order, [.quantity(line: 1, 4)], "fewer")
      _ = try await store.changes.submit(fewer.id, expectedVersion: 0, key: key("submit 2"))
      _ = try await store.changes.recordConsent(
        Consent(channel: .email, evidence: "<2@example.org>"), to: fewer.id, expectedVersion: 0,
        key: key("consent 2"))
      for level in ["head", "director"] {
        _ = try await store.changes.decide(
          fewer.id, .approved, by: anyone, reason: "known", expectedVersion: 0,
          key: key("yes \(level)"))
      }
      _ = try await store.changes.apply(fewer.id, expectedVersion: 0, key: key("apply 2"))
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.lines[0].counters.reserved == 4)
      #expect(after.lines[0].reservations.units == 4)
      #expect(try await store.available(1) + store.available(1, in: hamburg) == 16)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an order that changed meanwhile makes the change stale and loses its hold")
  func stale() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let change = try await open(store, order, [.quantity(line: 1, 4)])
      _ = try await prepare(store, change)
      _ = try await store.orders.addNote(
        OrderNote(source: .staff, text: "called"), to: order.id, expectedVersion: 0,
        key: key("note"))
      let stored = try await apply(store, change)
      #expect(stored.change.state == .stale)
      #expect(!stored.endReason.isEmpty)
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.lines.map(\.counters.ordered) == [3, 2])
      #expect(after.holds.isEmpty)
      _ = try await open(store, after, [.quantity(line: 1, 4)], "open again")
    }
  }

  @Test("units on a pick list are not taken away; without their fulfilment they are (CHG-4)")
  func picked() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let fulfilment = try await store.picks.release(
        order.id, expectedVersion: 0, key: key("release")
      ).value.fulfilments[0]
      let refused = await reason {
        _ = try await open(store, order, [.quantity(line: 1, 1)], "early")
      }
      #expect(refused == "FULFILMENT_STATE")
      _ = try await store.picks.cancel(
        fulfilment.id, reason: "changed", expectedVersion: 0, key: key("cancel"))
      let again = try await prepare(
        store, try await open(store, order, [.quantity(line: 1, 1)], "again"))
      #expect(try await apply(store, again).change.state == .applied)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an order is not charged by a change or an invoice for what it was taken without")
  func partial() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await store.orders.create(
        store.command("one", [(1, 12), (2, 2)], policy: .partial)
      ).value
      #expect(order.totals.total == euros(12_000))
      let change = try await prepare(store, try await open(store, order, [.quantity(line: 2, 1)]))
      #expect(try await apply(store, change).change.state == .applied)
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.totals.total == euros(11_000))
      let invoice = try await store.invoices.issue(
        for: order.id, settings: .standard, expectedVersion: 0, key: key("bill")
      ).value
      #expect(invoice.total == euros(11_000))
      #expect(invoice.lines.map(\.quantity) == [10, 1])
      #expect(invoice.lines.map(\.amount) == [10_000, 1_000].map(euros))
    }
  }

  @Test("a line that a change brought to nothing is not billed")
  func nothing() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let change = try await prepare(store, try await open(store, order, [.quantity(line: 1, 0)]))
      #expect(try await apply(store, change).change.state == .applied)
      let invoice = try await store.invoices.issue(
        for: order.id, settings: .standard, expectedVersion: 0, key: key("bill")
      ).value
      #expect(invoice.lines.map(\.quantity) == [2])
    }
  }

  @Test("an order that waits for nothing but what a change takes off it is allocated")
  func waitsNoLonger() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      _ = try await store.stock.adjust(
        StockKey(sku: sku(1), warehouse: berlin), by: -8, reason: "lost", key: key("lost"))
      let waiting = try await store.orders.load(order.id, tenant: shop)
      #expect(waiting.state == .awaitingStock)
      #expect(waiting.lines.map(\.counters.reserved) == [2, 2])
      let change = try await prepare(store, try await open(store, waiting, [.quantity(line: 1, 2)]))
      #expect(try await apply(store, change).change.state == .applied)
      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.state == .allocated)
      #expect(after.lines.map(\.counters.reserved) == [2, 2])
      let released = try await store.picks.release(
        order.id, expectedVersion: 0, key: key("release")
      ).value
      #expect(released.fulfilments.map { $0.fulfilment.lines.map(\.planned) } == [[2, 2]])
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test(
    "an order whose last open units a change takes off is on its way, or there",
    arguments: [false, true])
  func allLeft(hasArrived: Bool) async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let carrier = CarrierCode(checked: "DHL")
      let shipment = try await store.shipments.create(
        of: order.id,
        lines: [2, 2].enumerated().map { ShipmentLine(line: $0 + 1, quantity: Quantity($1)!) },
        terms: ShipmentTerms(carrier: carrier, trackingNumber: "T-1"), expectedVersion: 0,
        key: key("ship")
      ).value
      let arrive = {
        _ = try await store.shipments.confirmDelivery(
          of: shipment.id, at: nil, signedBy: "Ada", expectedVersion: 0, key: key("arrived"))
      }
      if hasArrived { try await arrive() }
      let sent = try await store.orders.load(order.id, tenant: shop)
      #expect(sent.state == .inFulfilment)
      let change = try await prepare(store, try await open(store, sent, [.quantity(line: 1, 2)]))
      #expect(try await apply(store, change).change.state == .applied)
      var after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.state == (hasArrived ? .delivered : .shipped))
      if !hasArrived {
        try await arrive()
        after = try await store.orders.load(order.id, tenant: shop)
      }
      #expect(after.state == .delivered)
      #expect(after.times.shipped != nil && after.times.delivered != nil)
      #expect(try await store.available(1) == 8)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an order that would be left with nothing is cancelled, not changed (CHG-6)")
  func leavesNothing() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let none: [ChangeAction] = [.quantity(line: 1, 0), .quantity(line: 2, 0)]
      #expect(await reason { _ = try await open(store, order, none) } == "FIELD_INVALID")
      _ = try await open(
        store, order, none + [.addLine(DraftLine(sku: sku(2), quantity: Quantity(1)!))], "other")
    }
  }

  @Test("of 8 changes at once one is opened, and of 8 applications one is done")
  func races() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      let opened = await atOnce(8) { number in
        try await open(store, order, [.quantity(line: 1, 4)], "open-\(number)")
      }
      #expect(opened.filter { reason($0) == nil }.count == 1)
      #expect(opened.filter { reason($0) == "CHANGE_SET_ALREADY_EXISTS" }.count == 7)
      let id = try #require(try await store.changes.open(of: order.id, tenant: shop))
      let change = try await store.changes.load(id, tenant: shop).change
      _ = try await prepare(store, change)
      let applied = await atOnce(8) { number in
        try await store.changes.apply(id, expectedVersion: 0, key: key("apply-\(number)"))
      }
      #expect(applied.filter { reason($0) == nil }.count == 1)
      #expect(applied.filter { reason($0) == "CHANGE_SET_STATE" }.count == 7)
      #expect(try await store.available(1) == 6)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a rejected or withdrawn change ends the hold, and cancelling ends the change")
  func ends() async throws {
    try await withStore { store in
      let order = try await allocated(store)
      var change = try await open(store, order, [.quantity(line: 1, 4)], "first")
      _ = try await store.changes.submit(change.id, expectedVersion: 0, key: key("submit"))
      let rejected = try await store.changes.decide(
        change.id, .rejected, by: anyone, reason: "no", expectedVersion: 0, key: key("no")
      ).value
      #expect(rejected.change.state == .rejected)
      #expect(rejected.endReason == "no")
      #expect(try await store.orders.load(order.id, tenant: shop).holds.isEmpty)
      change = try await open(store, order, [.quantity(line: 1, 4)], "second")
      let withdrawn = try await store.changes.withdraw(
        change.id, reason: "as it was", expectedVersion: 1, key: key("withdraw")
      ).value
      #expect(withdrawn.change.state == .withdrawn)
      #expect(try await store.orders.load(order.id, tenant: shop).holds.isEmpty)
      change = try await open(store, order, [.quantity(line: 1, 4)], "third")
      _ = try await store.orders.cancel(
        order.id, reason: "no more", expectedVersion: 0, key: key("cancel"))
      let ended = try await store.changes.load(change.id, tenant: shop)
      #expect(ended.change.state == .withdrawn)
      #expect(ended.endReason == "CANCELLED")
      var filter = ChangeSetFilter()
      filter.orderID = order.id
      let listed = try await store.changes.list(filter, before: nil, limit: 2, tenant: shop)
      #expect(listed.changes.map(\.change.id) == [ended.change.id, withdrawn.change.id])
      let rest = try await store.changes.list(
        filter, before: listed.next, limit: 2, tenant: shop)
      #expect(rest.changes.map(\.change.id) == [rejected.change.id])
      #expect(rest.changes.first?.change.actions == [.quantity(line: 1, 4)])
    }
  }
}
