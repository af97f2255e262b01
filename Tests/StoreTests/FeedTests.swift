import Domain
import Postgres
import Store
import Synchronization
import Testing

@Suite("The feed of events")
struct FeedTests {
  @Test("a reader at the side of many writers sees every event once, in order")
  func neverSkips() async throws {
    try await withStore { store in
      try await store.stockUp(4, units: 10_000)
      // Transactions of different lengths, so that they end in another order than they began.
      let ended = Count()
      async let writers = atOnce(400) { number in
        let order = try await store.orders.create(
          store.command("r\(number)", [(number % 4 + 1, 1)])
        ).value
        if number % 3 == 0 {
          _ = try await store.orders.cancel(
            order.id, reason: "", expectedVersion: 0, key: key("c\(number)"))
        }
        ended.add()
        return order.id
      }
      var seen: [FeedPosition] = []
      var created: Set<String> = []
      var cancelled = 0
      func take(_ events: [OutboxEvent]) {
        for event in events where event.aggregateKind == .order {
          seen.append(event.position)
          if event.kind == OrderEventKind.created.code { created.insert(event.aggregate) }
          if event.kind == OrderEventKind.cancelled.code { cancelled += 1 }
        }
      }
      var position = FeedPosition.start
      var idleSince: ContinuousClock.Instant?
      // Reads while they write; ends when all 134 cancellations and 400 creations were seen, or
      // when nothing has come for long after the last writer. Other tests' transactions in the same
      // cluster keep events back too.
      while created.count < 400 || cancelled < 134,
        idleSince.map({ ContinuousClock.now - $0 < .seconds(60) }) ?? true
      {
        let events = try await OutboxFeed.read(after: position, pool: store.pool)
        take(events)
        position = events.last?.position ?? position
        idleSince = events.isEmpty && ended.value == 400 ? idleSince ?? .now : nil
      }
      let results = await writers
      let made = try Set(results.map { try $0.get().description })
      #expect(created == made)
      #expect(cancelled == 134)
      #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("a watcher gets what was, then what comes, each once")
  func watches() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let tailer = OutboxTailer(pool: store.pool)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      var events = store.orders.events(
        of: order.id, after: .start, tenant: shop, tailer: tailer
      ).makeAsyncIterator()
      let first = try await events.next()
      #expect(first?.kind == .created)
      #expect(first?.state == .allocated)
      for number in 1...3 {
        _ = try await store.orders.addNote(
          OrderNote(source: .staff, text: "note \(number)"), to: order.id, expectedVersion: 0,
          key: key("note-\(number)"))
        let event = try await events.next()
        #expect(event?.kind == .noteAdded)
        #expect(event?.version == Version(Int64(number) + 1))
      }
      _ = try await store.orders.cancel(
        order.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      let last = try await events.next()
      #expect(last?.kind == .cancelled)
      #expect(last?.previousState == .allocated)
      let position = try #require(first?.position)
      var resumed = store.orders.events(
        of: order.id, after: position, tenant: shop, tailer: tailer
      ).makeAsyncIterator()
      let next = try await resumed.next()
      #expect(next?.version == Version(2))
    }
  }
}

/// How many have come to their end.
private final class Count: Sendable {
  private let number = Atomic(0)
  var value: Int { number.load(ordering: .relaxed) }
  func add() { number.add(1, ordering: .relaxed) }
}
