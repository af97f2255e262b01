package import Domain
internal import Postgres

extension OrderStore {
  /// Where the feed stands: what has happened before is behind it, or will be told after it.
  package func feedPosition() async throws -> FeedPosition { try await OutboxFeed.horizon(pool) }

  /// The events of an order after a position, first from the table, then as they happen; ends only
  /// when its task is cancelled or the consumer drops it.
  ///
  /// Nothing is skipped and nothing comes twice (I11): the watcher hears the feed before it reads the
  /// table, and drops what it has seen. One that is too slow reads the table again.
  ///
  /// - Parameter tailer: on this store's loop.
  package func events(
    of id: OrderID, after position: FeedPosition, tenant: TenantID, tailer: OutboxTailer
  ) -> OrderEvents {
    OrderEvents(store: self, tailer: tailer, id: id, tenant: tenant, last: position)
  }

  func stored(
    eventsOf id: OrderID, after position: FeedPosition, tenant: TenantID
  ) async throws(PostgresError) -> [OrderEvent] {
    try await pool.read(
      OrderStatements.eventsAfter, tenant.text, id.stored,
      PostgresTransactionID(position.transaction), position.event.stored, position.ordinal,
      deadline: nil
    ).map(\.event)
  }
}

/// The sequence that `OrderStore.events` answers. Iterate it on the store's loop.
package struct OrderEvents: AsyncSequence, Sendable {
  package typealias Element = OrderEvent

  let store: OrderStore
  let tailer: OutboxTailer
  let id: OrderID
  let tenant: TenantID
  let last: FeedPosition

  package func makeAsyncIterator() -> Iterator {
    Iterator(store: store, tailer: tailer, id: id, tenant: tenant, last: last)
  }

  package struct Iterator: AsyncIteratorProtocol {
    let store: OrderStore
    let tailer: OutboxTailer
    let id: OrderID
    let tenant: TenantID
    var last: FeedPosition
    /// From the table, not yet handed out, oldest last.
    private var pending: [OrderEvent] = []
    private var live: AsyncStream<OutboxEvent>.Iterator?

    init(
      store: OrderStore, tailer: OutboxTailer, id: OrderID, tenant: TenantID, last: FeedPosition
    ) {
      self.store = store
      self.tailer = tailer
      self.id = id
      self.tenant = tenant
      self.last = last
    }

    /// The next event; nil once the task is cancelled.
    package mutating func next() async throws -> OrderEvent? {
      while !Task.isCancelled {
        if let event = pending.popLast() {
          last = event.position
          return event
        }
        if live == nil {
          live = try await tailer.watch(.order, id.description, of: tenant).makeAsyncIterator()
          pending = try await store.stored(eventsOf: id, after: last, tenant: tenant).reversed()
          continue
        }
        guard let event = await live?.next() else {
          live = nil
          continue
        }
        guard event.position > last, let known = OrderEvent(event, of: id) else { continue }
        last = known.position
        return known
      }
      return nil
    }
  }
}

extension OrderEvent {
  /// Nil for an event of a kind or state that this version does not know; its order can be read.
  init?(_ event: OutboxEvent, of id: OrderID) {
    guard event.aggregateKind == .order, let kind = OrderEventKind(code: event.kind),
      let state = OrderState(code: event.toState)
    else { return nil }
    self.init(
      position: event.position, orderID: id, kind: kind,
      previousState: OrderState(code: event.fromState), state: state, version: event.version,
      detail: event.detail, actor: event.actor, time: event.time)
  }
}
