import Domain
import Postgres
import Store
import Testing

@Suite("Consumers of the feed")
struct FeedConsumerTests {
  private static let name = ConsumerName("erp")!

  /// Lets every transaction that tells the outbox something be open for 0 to 4 ms before it commits.
  private static let holdTransactionsOpen: [Statement<NoRow>] = [
    Statement(
      """
      CREATE FUNCTION hold_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_sleep(random() * 0.004);
        RETURN NULL;
      END $$
      """),
    Statement(
      """
      CREATE CONSTRAINT TRIGGER hold_open AFTER INSERT ON outbox
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_open()
      """),
  ]

  /// What a consumer has heard in all its lives: orders' events, each once, as they came first.
  private struct Heard: Sendable {
    var positions: Set<FeedPosition> = []
    var events: [String: [OutboxEvent]] = [:]

    mutating func take(_ event: OutboxEvent) {
      guard event.aggregateKind == .order, positions.insert(event.position).inserted else { return }
      events[event.aggregate, default: []].append(event)
    }
  }

  /// Reads from the checkpoint on and acknowledges now and then; dies after `count` events, or once it
  /// has heard `expected` of them: what it did not acknowledge then comes again.
  ///
  /// - Returns: what this life was told.
  private func live(
    _ store: Store, _ heard: inout Heard, until expected: Int, events count: Int,
    acknowledgingEvery step: Int
  ) async throws -> [FeedPosition] {
    let consumer = try await store.feed.load(Self.name.text, of: shop)
    try await store.feed.requireKept(consumer.position)
    var feed = store.feed.events(
      after: consumer.position, FeedFilter(tenants: [shop]), tailer: store.tailer
    ).makeAsyncIterator()
    var told: [FeedPosition] = []
    while told.count < count, heard.positions.count < expected, let item = try await feed.next() {
      guard case .event(let event) = item else { continue }
      told.append(event.position)
      heard.take(event)
      if told.count % step == 0 {
        _ = try await store.feed.acknowledge(Self.name, of: shop, event.position)
      }
    }
    return told
  }

  @Test("miss nothing and hear each order in its order, killed again and again, beside 8 writers")
  func killed() async throws {
    try await withStore { store in
      try await store.stockUp(4, units: 10_000)
      _ = try await store.feed.register(Self.name, of: shop, fromOldest: true, key: key("register"))
      for statement in Self.holdTransactionsOpen {
        _ = try await store.pool.write(statement, deadline: nil)
      }
      let (writers, orders) = (8, 12)
      async let written = atOnce(writers) { writer in
        var names: Set<String> = []
        for number in 0..<orders {
          let order = try await store.orders.create(
            store.command("w\(writer)-\(number)", [(writer % 4 + 1, 1)])
          ).value
          for note in 0..<3 {
            _ = try await store.orders.addNote(
              OrderNote(source: .staff, text: "note"), to: order.id, expectedVersion: 0,
              key: key("n\(writer)-\(number)-\(note)"))
          }
          if number % 3 == 0 {
            _ = try await store.orders.cancel(
              order.id, reason: "", expectedVersion: 0, key: key("c\(writer)-\(number)"))
          }
          names.insert(order.id.description)
        }
        return names
      }
      // An event each for the creation and three notes; a cancellation for every third order.
      let expected = writers * (orders * 4 + (orders + 2) / 3)
      let seed = UInt64.random(in: 0 ... .max)
      var dice = Dice(state: seed)
      var heard = Heard()
      var (lives, told) = (0, 0)
      while heard.positions.count < expected {
        let life = try await live(
          store, &heard, until: expected, events: Int.random(in: 1...60, using: &dice),
          acknowledgingEvery: Int.random(in: 1...10, using: &dice))
        // Inside one life nothing comes twice and nothing goes back.
        #expect(zip(life, life.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
        lives += 1
        told += life.count
      }
      let made = try await written.reduce(into: Set<String>()) { $0.formUnion(try $1.get()) }
      #expect(heard.positions.count == expected, "seed \(seed)")
      #expect(Set(heard.events.keys) == made, "seed \(seed)")
      for (order, events) in heard.events {
        let versions = events.map(\.version.number)
        #expect(versions == Array(1...Int64(versions.count)), "seed \(seed) \(order)")
      }
      // It died often, and dying cost repeats.
      #expect(lives > 5 && told > expected, "seed \(seed): \(lives) lives, \(told) told")
    }
  }

  @Test("acknowledge forward only, also out of order, and only what they are registered for")
  func acknowledgement() async throws {
    try await withStore { store in
      let other = TenantID(checked: "other")
      let start = try await store.feed.register(
        Self.name, of: shop, fromOldest: true, key: key("register")
      ).value.position
      let repeated = try await store.feed.register(
        Self.name, of: shop, fromOldest: false, key: key("again"))
      #expect(repeated.value.position == start)
      @Sendable func place(_ transaction: UInt64) -> FeedPosition {
        var position = FeedPosition.start
        position.transaction = transaction
        return position
      }
      let ahead = try await store.feed.acknowledge(Self.name, of: shop, place(9))
      #expect(ahead.position == place(9) && ahead.version == .first)
      #expect(try await store.feed.acknowledge(Self.name, of: shop, place(7)).position == place(9))
      let results = await atOnce(20) { number in
        try await store.feed.acknowledge(Self.name, of: shop, place(UInt64(10 + number % 10)))
      }
      for result in results { _ = try result.get() }
      #expect(try await store.feed.load("erp", of: shop).position == place(19))
      #expect(
        await reason { _ = try await store.feed.acknowledge(Self.name, of: other, place(20)) }
          == "FEED_CONSUMER_NOT_FOUND")
      #expect(
        await reason { _ = try await store.feed.acknowledge(Self.name, of: nil, place(20)) }
          == "FEED_CONSUMER_NOT_FOUND")
    }
  }

  @Test("are told again from where somebody puts them, and a try only counts")
  func redelivery() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      var orders: [OrderID] = []
      for number in 0..<5 {
        orders.append(
          try await store.orders.create(store.command("r\(number)", [(1, 1)])).value.id)
      }
      let last = orders[4].uuid
      var events: [OutboxEvent] = []
      // Other tests' transactions on the same server hold the horizon back.
      while events.last?.position.event != last {
        events = try await OutboxFeed.read(after: .start, pool: store.pool)
      }
      let end = try #require(events.last?.position)
      _ = try await store.feed.register(Self.name, of: shop, fromOldest: true, key: key("register"))
      _ = try await store.feed.acknowledge(Self.name, of: shop, end)
      func redeliver(
        _ from: FeedStore.Redelivery, in store: Store, version: Int64 = 0,
        _ request: String = "again"
      ) async throws -> (consumer: RegisteredConsumer, ahead: FeedLag) {
        try await store.feed.redeliver(
          Self.name, of: shop, from: from, expectedVersion: version, reason: "lost",
          key: key(request))
      }
      // Its registration and its move are events too, which may be told by then or not.
      let tried = try await store.rehearse {
        try await redeliver(.event(orders[2].uuid), in: $0)
      }
      #expect((3...4).contains(tried.ahead.events))
      #expect(try await store.feed.load("erp", of: shop).position == end)
      let done = try await redeliver(.event(orders[2].uuid), in: store)
      #expect((3...5).contains(done.ahead.events) && done.consumer.version == Version(2))
      #expect(tried.consumer.position == done.consumer.position)
      var feed = store.feed.events(
        after: done.consumer.position, FeedFilter(tenants: [shop]), tailer: store.tailer
      ).makeAsyncIterator()
      guard case .event(let first) = try await feed.next() else {
        Issue.record("no event")
        return
      }
      #expect(first.position.event == orders[2].uuid)
      #expect(
        await reason { _ = try await redeliver(.oldest, in: store, version: 1, "stale") }
          == "VERSION_CONFLICT")
      #expect(
        await reason {
          _ = try await redeliver(.event(store.identifiers.next()), in: store, "none")
        }
          == "EVENT_NOT_FOUND")
      let all = try await store.rehearse { try await redeliver(.oldest, in: $0, "all") }
      #expect((Int64(events.count)...Int64(events.count) + 2).contains(all.ahead.events))
      let (consumers, next) = try await store.feed.list(of: shop, after: "", limit: 10)
      #expect(consumers.map(\.0.name) == ["erp"] && next == nil)
      #expect((3...5).contains(consumers.first?.1.events ?? 0))
      try await store.feed.remove(Self.name, of: shop, expectedVersion: 2, key: key("remove"))
      #expect(try await store.feed.list(of: shop, after: "", limit: 10).consumers.isEmpty)
    }
  }

  private static let age = Statement<Int64, NoRow>(
    "UPDATE outbox SET occurred_at = now() - make_interval(secs => $1)")

  @Test("keep what they have not acknowledged, for longer but not for ever")
  func pruning() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      _ = try await store.orders.create(store.command("one", [(1, 1)]))
      var count = 0
      var events: [OutboxEvent] = []
      while events.last?.aggregateKind != .order {
        events = try await OutboxFeed.read(after: .start, pool: store.pool)
      }
      count = events.count
      let registered = try await store.feed.register(
        Self.name, of: shop, fromOldest: true, key: key("register")
      ).value
      // Its own registration is an event too.
      let own = Statement<Row<Int64>>("SELECT count(*) FROM outbox")
      let whole = try #require(try await store.pool.read(own, deadline: nil).first?.values)
      #expect(whole == Int64(count) + 1)
      func prune(_ age: Duration) async throws -> Int64 {
        _ = try await store.pool.write(Self.age, age.components.seconds + 60, deadline: nil)
        return try await OutboxPruning.run(store.pool, deadline: nil)
      }
      #expect(try await prune(StoreLimits.outboxAge) == 0)
      let middle = events[count / 2].position
      _ = try await store.feed.acknowledge(Self.name, of: shop, middle)
      #expect(try await prune(StoreLimits.outboxAge) == Int64(count / 2 + 1))
      #expect(try await store.feed.pruned() == middle)
      // It has what it needs; who was behind has not.
      try await store.feed.requireKept(middle)
      #expect(
        await reason { try await store.feed.requireKept(registered.position) }
          == "FEED_POSITION_PRUNED")
      #expect(
        await reason {
          _ = try await store.feed.redeliver(
            Self.name, of: shop, from: .behind(registered.position), expectedVersion: 0,
            reason: "x", key: key("x"))
        } == "FEED_POSITION_PRUNED")
      var left: Int64 = 0
      // The horizon of other tests may hide the last events for a moment.
      while left < whole - Int64(count / 2 + 1) {
        left += try await prune(StoreLimits.outboxAgeMax)
      }
      #expect(
        await reason { try await store.feed.requireKept(middle) } == "FEED_POSITION_PRUNED")
    }
  }
}
