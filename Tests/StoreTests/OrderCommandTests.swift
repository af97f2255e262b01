import Domain
import Postgres
import Store
import Testing

@Suite("Changing an order")
struct OrderCommandTests {
  @Test("cancelling releases the stock, and a repeat says the same")
  func cancels() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3), (2, 4)])).value
      let cancelled = try await store.orders.cancel(
        order.id, reason: "too late", expectedVersion: 1, key: key("cancel"))
      #expect(cancelled.value.state == .cancelled)
      #expect(cancelled.value.version == Version(2))
      #expect(cancelled.value.cancellationFee == euros(0))
      #expect(cancelled.value.cancellationReason == "too late")
      #expect(cancelled.value.cancelledBy == "tester")
      #expect(cancelled.value.lines.map(\.counters.cancelled) == [3, 4])
      #expect(try await store.available(1) == 10)
      #expect(try await store.available(2) == 10)
      let again = try await store.orders.cancel(
        order.id, reason: "too late", expectedVersion: 1, key: key("cancel"))
      #expect(again.isReplay)
      #expect(again.value == cancelled.value)
      let other = await reason {
        _ = try await store.orders.cancel(
          order.id, reason: "again", expectedVersion: 0, key: key("another"))
      }
      #expect(other == "ORDER_STATE")
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("cancelling after the free window costs its share")
  func cancelsForAFee() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let policy = OrderPolicy(
        freeCancellation: .seconds(-60), cancellationFee: .init(1_000)!)
      let cancelled = try await store.orders.cancel(
        order.id, reason: "late", policy: policy, expectedVersion: 0, key: key("cancel")
      ).value
      #expect(cancelled.cancellationFee == euros(300))
    }
  }

  @Test("an old version is a conflict that names the current one")
  func versionConflict() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      _ = try await store.orders.addNote(
        OrderNote(source: .staff, text: "call first"), to: order.id, expectedVersion: 0,
        key: key("note"))
      await #expect(
        throws: Refusal.versionConflict(expected: Version(1), current: Version(2))
      ) {
        _ = try await store.orders.cancel(
          order.id, reason: "", expectedVersion: 1, key: key("cancel"))
      }
    }
  }

  @Test("one of 16 cancellations at once is done, each stock row is released once")
  func cancelsOnce() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let results = await atOnce(16) { number in
        try await store.orders.cancel(
          order.id, reason: "", expectedVersion: 0, key: key("cancel-\(number)"))
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(results.filter { reason($0) == "ORDER_STATE" }.count == 15)
      #expect(try await store.available(1) == 10)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a draft reserves when it is submitted, and not when it is short")
  func submits() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let draft = try await store.orders.create(
        store.command("draft", [(1, 3)], submit: false)
      ).value
      #expect(draft.state == .draft)
      #expect(try await store.available(1) == 5)
      let second = try await store.orders.create(
        store.command("second", [(1, 3)], submit: false)
      ).value
      let order = try await store.orders.submit(
        draft.id, expectedVersion: 0, key: key("submit")
      ).value
      #expect(order.state == .allocated)
      #expect(order.lines.map(\.counters.reserved) == [3])
      #expect(order.times.submitted != nil)
      #expect(try await store.available(1) == 2)
      await #expect(
        throws: Refusal.outOfStock(sku: sku(1), warehouse: berlin, requested: 3, available: 2)
      ) {
        _ = try await store.orders.submit(
          second.id, expectedVersion: 0, key: key("submit second"))
      }
      #expect(try await store.orders.load(second.id, tenant: shop).state == .draft)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("the timeline tells what happened, notes among it")
  func timeline() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      let note = try await store.orders.addNote(
        OrderNote(source: .customer, text: "leave at the door"), to: order.id,
        expectedVersion: 0, key: key("note")
      ).value
      let again = try await store.orders.addNote(
        OrderNote(source: .customer, text: "leave at the door"), to: order.id,
        expectedVersion: 0, key: key("note"))
      #expect(again.isReplay)
      #expect(again.value == note)
      _ = try await store.orders.cancel(
        order.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      let entries = try await store.orders.timeline(
        of: order.id, after: nil, limit: 10, tenant: shop)
      #expect(entries.map(\.event.kind) == [.created, .noteAdded, .cancelled])
      #expect(entries.map(\.note?.note.text) == [nil, "leave at the door", nil])
      #expect(entries.map(\.event.version.number) == [1, 2, 3])
      let last = entries[1].event.position
      let rest = try await store.orders.timeline(
        of: order.id, after: (EventID(last.event), Int16(last.ordinal)), limit: 10, tenant: shop)
      #expect(rest.map(\.event.kind) == [.cancelled])
    }
  }

  @Test("lists go newest first, page by page, and one tenant never sees another's")
  func lists() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 50)
      var made: [OrderID] = []
      for number in 1...7 {
        made.append(try await store.orders.create(store.command("r\(number)", [(1, 1)])).value.id)
      }
      _ = try await store.orders.cancel(
        made[2], reason: "", expectedVersion: 0, key: key("cancel"))
      var filter = OrderFilter()
      filter.states = [.allocated]
      var seen: [OrderID] = []
      var next: OrderID?
      repeat {
        let page = try await store.orders.list(filter, before: next, limit: 4, tenant: shop)
        seen += page.orders.map(\.id)
        next = page.next
      } while next != nil
      #expect(seen == made.reversed().filter { $0 != made[2] })
      filter.customerReference = "C-1"
      filter.sku = sku(1)
      #expect(
        try await store.orders.list(filter, before: nil, limit: 50, tenant: shop).orders.count == 6)
      filter.customerReference = "C-2"
      #expect(
        try await store.orders.list(filter, before: nil, limit: 50, tenant: shop).orders.isEmpty)
      let other = TenantID(checked: "other")
      #expect(
        try await store.orders.list(OrderFilter(), before: nil, limit: 50, tenant: other)
          .orders.isEmpty)
      #expect(try await store.orders.load(made, tenant: other).isEmpty)
      #expect(try await store.orders.load(made, tenant: shop).map(\.id) == made)
    }
  }
}
