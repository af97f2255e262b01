import Domain
import Postgres
import Support
import Testing

@testable import Store

@Suite("A command as one transaction")
struct CommandTransactionTests {
  private func hold(
    _ store: Store, _ id: OrderID, _ request: String, bytes: [UInt8] = [1], expected: Int64 = 0
  ) async throws -> Outcome<Order> {
    try await store.orders.change(
      id, .addNote, expectedVersion: expected, key: key(request, bytes), deadline: nil,
      adding: { _, transaction in
        transaction.reason = "the customer called"
        transaction.raise(
          .wrongInformation, as: store.identifiers.next(), about: .order, id.description, order: id,
          detail: "no house number")
      },
      decide: { order throws(Refusal) in
        try order.holds.requireNone()
        var change = OrderChange(of: order, event: .noteAdded)
        change.holds = HoldSet(.manual)
        change.placed = [Hold(kind: .manual, owner: "ann", reason: "address")]
        return change
      })
  }

  private func count(_ store: Store, _ table: String) async throws -> Int64 {
    try await store.pool.read(
      Statement<Row<Int64>>("SELECT count(*) FROM \(table)"), deadline: nil
    ).first?.values ?? -1
  }

  @Test("writes all of its statements, and a repeat nothing more")
  func replay() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let held = try await hold(store, order.id, "hold")
      #expect(held.value.holds == HoldSet(.manual))
      #expect(held.value.version == Version(2))
      #expect(!held.isReplay)
      let again = try await hold(store, order.id, "hold")
      #expect(again.isReplay)
      #expect(again.value == held.value)
      #expect(try await count(store, "order_hold") == 1)
      #expect(try await count(store, "exception_case") == 1)
      #expect(
        try await count(store, "audit WHERE detail = 'hold: the customer called'") == 1)
      #expect(try await count(store, "outbox WHERE aggregate_kind = 7") == 1)
      #expect(try await count(store, "order_event WHERE kind = 18") == 1)
      let other = await reason { _ = try await hold(store, order.id, "hold", bytes: [2]) }
      #expect(other == "REQUEST_ID_REUSED")
    }
  }

  @Test("a hold ends with its bit, and a second exception of its kind is not opened")
  func holds() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      _ = try await hold(store, order.id, "first")
      _ = try await store.orders.change(
        order.id, .addNote, expectedVersion: 0, key: key("release"), deadline: nil
      ) { order throws(Refusal) in
        var change = OrderChange(of: order, event: .noteAdded)
        change.holds = []
        return change
      }
      #expect(try await count(store, "order_hold") == 0)
      _ = try await hold(store, order.id, "second")
      #expect(try await count(store, "order_hold") == 1)
      #expect(try await count(store, "exception_case") == 1)
    }
  }

  @Test("one of 16 at once is done, the others are decided again on what it left")
  func race() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let results = await atOnce(16) { try await hold(store, order.id, "hold-\($0)") }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(results.filter { reason($0) == "ORDER_HELD" }.count == 15)
      #expect(try await count(store, "order_hold") == 1)
      #expect(try await count(store, "idempotency WHERE method = 4") == 1)
    }
  }

  @Test("a caller who expects a version is told of another, and nothing stays")
  func versions() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      await #expect(
        throws: Refusal.versionConflict(expected: Version(7), current: Version(1))
      ) {
        _ = try await hold(store, order.id, "hold", expected: 7)
      }
      #expect(try await count(store, "order_hold") == 0)
      #expect(try await count(store, "idempotency WHERE method = 4") == 0)
    }
  }

  @Test("a guarded statement that finds no row undoes the whole command")
  func guarded() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 5)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let update = Statement<String, NoRow>.changingOne(
        "UPDATE warehouse SET name = 'x' WHERE tenant_id = $1 AND warehouse = 'NOWHERE'")
      var transaction = CommandTransaction(
        .addNote, key: key("guarded"), identifiers: store.identifiers, about: .order, order.id.uuid)
      transaction.change(order, to: OrderChange(of: order, event: .noteAdded))
      transaction.add(update, shop.text)
      let result = try await transaction.run(on: store.pool, deadline: nil)
      guard case .overtaken = result else {
        Issue.record("it was \(result)")
        return
      }
      #expect(try await store.orders.load(order.id, tenant: shop).version == Version(1))
      #expect(try await count(store, "idempotency WHERE method = 4") == 0)
    }
  }
}
