import Domain
import Postgres
import Store
import Testing

@Suite("Pruning the outbox")
struct OutboxPruningTests {
  /// Makes events of `keys` older, as if so long ago.
  private static let age = Statement<Int64, [String], NoRow>(
    """
    UPDATE outbox SET occurred_at = now() - make_interval(secs => $1) WHERE aggregate = ANY ($2)
    """)
  private static let left = Statement<Row<String>>(
    "SELECT aggregate FROM outbox WHERE aggregate_kind = 1 ORDER BY transaction_id, event_id")
  private static let limit = StoreLimits.outboxAge.components.seconds

  /// Orders that were made one after the other, and whose first events are `ages` seconds old.
  private func orders(_ store: Store, ages: [Int64]) async throws -> [String] {
    try await store.stockUp(1, units: 100)
    // Products, warehouses and receipts are events too, and older than the orders.
    var names: [String] = []
    for (number, age) in ages.enumerated() {
      let order = try await store.orders.create(store.command("r\(number)", [(1, 1)])).value
      names.append(order.id.description)
      _ = try await store.pool.write(Self.age, age, [order.id.description], deadline: nil)
    }
    // Transactions of other tests, whose databases are on the same server, hold the horizon back.
    while let last = names.last {
      let events = try await OutboxFeed.read(after: .start, pool: store.pool)
      if events.contains(where: { $0.aggregate == last }) { break }
    }
    return names
  }

  private func left(_ store: Store) async throws -> [String] {
    try await store.pool.read(Self.left, deadline: nil).map(\.values)
  }

  @Test("deletes what is older than the limit, keeps what is not, and leaves histories alone")
  func ages() async throws {
    try await withStore { store in
      let names = try await orders(store, ages: [Self.limit + 60, Self.limit - 60, 0])
      #expect(try await OutboxPruning.run(store.pool, deadline: nil) == 1)
      #expect(try await left(store) == Array(names[1...]))
      #expect(try await OutboxPruning.run(store.pool, deadline: nil) == 0)
      let id = OrderID(try #require(UUIDv7(names[0])))
      var events = store.orders.events(
        of: id, after: .start, tenant: shop, tailer: OutboxTailer(pool: store.pool)
      ).makeAsyncIterator()
      #expect(try await events.next()?.kind == .created)
    }
  }

  @Test("keeps what a transaction under way hides from readers, however old")
  func hidden() async throws {
    try await withStore { store in
      let insert = Statement<Int64, NoRow>(
        """
        INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, actor, occurred_at)
        VALUES ('shop', gen_random_uuid(), 1, 'hidden', 1, 'tester',
          now() - make_interval(secs => $1))
        """)
      // Short: it holds the horizon of every database of this server back.
      try await store.pool.transaction(deadline: nil) { transaction in
        _ = try await transaction.run(
          Statement<Row<PostgresTransactionID>>("SELECT pg_current_xact_id()"))
        _ = try await store.pool.write(insert, 2 * Self.limit, deadline: nil)
        #expect(try await OutboxPruning.run(store.pool, deadline: nil) == 0)
      }
      #expect(try await left(store) == ["hidden"])
    }
  }

  @Test("takes the oldest first, and no more than one statement may")
  func bounded() async throws {
    try await withStore { store in
      _ = try await orders(store, ages: [])
      // What stocking up told is in front of the orders.
      let setUp = try await store.pool.write(
        Statement<Row<Int64>>("WITH d AS (DELETE FROM outbox RETURNING 1) SELECT count(*) FROM d"),
        deadline: nil
      ).first?.values
      #expect(setUp ?? 0 > 0)
      let names = try await orders(store, ages: [1, 2, 3, 4, 5].map { Self.limit + 60 * $0 })
      #expect(try await OutboxPruning.run(store.pool, batch: 2, deadline: nil) == 2)
      #expect(try await left(store) == Array(names[2...]))
      #expect(try await OutboxPruning.run(store.pool, batch: 4, deadline: nil) == 3)
      #expect(try await left(store) == [])
    }
  }

  @Test("by several at once deletes every old event once")
  func sideBySide() async throws {
    try await withStore { store in
      let names = try await orders(store, ages: (0..<40).map { $0 < 30 ? Self.limit + 60 : 0 })
      let counts = await atOnce(8) { _ in try await OutboxPruning.run(store.pool, deadline: nil) }
      #expect(try counts.map { try $0.get() }.reduce(0, +) == 30)
      #expect(try await left(store) == Array(names[30...]))
    }
  }
}
