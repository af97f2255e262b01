package import Domain
internal import Postgres

/// Which events of the feed somebody wants.
package struct FeedFilter: Hashable, Sendable {
  /// Nil: all.
  package var tenants: Set<TenantID>?
  /// Stored numbers of `AggregateKind`; none: all.
  package var aggregates: Set<Int16>

  package init(tenants: Set<TenantID>?, aggregates: Set<Int16> = []) {
    self.tenants = tenants
    self.aggregates = aggregates
  }

  func wants(_ event: OutboxEvent) -> Bool {
    (tenants?.contains(event.tenant) ?? true)
      && (aggregates.isEmpty || aggregates.contains(event.aggregateCode))
  }
}

/// What a reader of the feed is told.
package enum FeedItem: Hashable, Sendable {
  case event(OutboxEvent)
  /// Nothing that is wanted lies between the last item and here.
  case passed(FeedPosition)
  /// All that had happened when it was asked is told. Once.
  case caughtUp(FeedPosition)

  package var position: FeedPosition {
    switch self {
    case .event(let event): event.position
    case .passed(let position), .caughtUp(let position): position
    }
  }
}

extension FeedStore {
  /// What happened behind a place, first from the table, then as it happens; ends only when its task
  /// is cancelled or the consumer drops it.
  ///
  /// Nothing is skipped and nothing comes twice (I11), as with `OrderStore.events`: it hears the feed
  /// before it reads the end of the table, and drops what it has seen. A reader that is too slow for
  /// the feed reads the table again.
  ///
  /// - Parameter tailer: on this store's loop.
  package func events(
    after position: FeedPosition, _ filter: FeedFilter, tailer: OutboxTailer
  ) -> FeedEvents {
    FeedEvents(pool: pool, tailer: tailer, filter: filter, last: position)
  }
}

/// The sequence that `FeedStore.events` answers. Iterate it on the store's loop.
package struct FeedEvents: AsyncSequence, Sendable {
  package typealias Element = FeedItem

  let pool: PostgresPool
  let tailer: OutboxTailer
  let filter: FeedFilter
  let last: FeedPosition

  package func makeAsyncIterator() -> Iterator {
    Iterator(pool: pool, tailer: tailer, filter: filter, last: last)
  }

  package struct Iterator: AsyncIteratorProtocol {
    private enum Source {
      /// The table, of which more is known to be there.
      case history
      /// The table's end, while the feed is heard already.
      case joining(AsyncStream<OutboxEvent>.Iterator)
      case live(AsyncStream<OutboxEvent>.Iterator)
    }

    private let pool: PostgresPool
    private let tailer: OutboxTailer
    private let filter: FeedFilter
    private var last: FeedPosition
    /// From the table, not yet handed out, oldest last.
    private var pending: [OutboxEvent] = []
    private var source = Source.history
    /// Events passed over since the last item.
    private var passed = 0
    private var hasCaughtUp = false

    init(pool: PostgresPool, tailer: OutboxTailer, filter: FeedFilter, last: FeedPosition) {
      self.pool = pool
      self.tailer = tailer
      self.filter = filter
      self.last = last
    }

    /// The next item; nil once the task is cancelled.
    package mutating func next() async throws -> FeedItem? {
      while !Task.isCancelled {
        if let event = pending.popLast() {
          if let item = take(event) { return item }
          continue
        }
        switch source {
        case .history:
          pending = try await page()
          if isAtEnd {
            source = .joining(try await tailer.watch { _ in true }.makeAsyncIterator())
            if pending.isEmpty, let item = catchUp() { return item }
          }
        case .joining(let live):
          // What happened before the feed was heard; it is short, for the history was read.
          pending = try await page()
          if isAtEnd {
            source = .live(live)
            if pending.isEmpty, let item = catchUp() { return item }
          }
        case .live(var live):
          if let item = catchUp() { return item }
          guard let event = await live.next() else {
            source = .history
            continue
          }
          source = .live(live)
          if event.position > last, let item = take(event) { return item }
        }
      }
      return nil
    }

    private var isAtEnd: Bool { pending.count < Int(StoreLimits.feedRowsMax) }

    /// The oldest last.
    private func page() async throws(PostgresError) -> [OutboxEvent] {
      try await OutboxFeed.read(after: last, pool: pool).reversed()
    }

    private mutating func take(_ event: OutboxEvent) -> FeedItem? {
      last = event.position
      if filter.wants(event) {
        passed = 0
        return .event(event)
      }
      passed += 1
      guard passed >= StoreLimits.passedEventsMax else { return nil }
      passed = 0
      return .passed(last)
    }

    private mutating func catchUp() -> FeedItem? {
      if hasCaughtUp { return nil }
      hasCaughtUp = true
      return .caughtUp(last)
    }
  }
}

extension StoreLimits {
  /// Events that a reader of the feed is not told of before it hears how far it has come: a resume
  /// from its last place has at most so many to pass over again.
  package static let passedEventsMax = 1_000
}
