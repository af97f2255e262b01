package import Domain
internal import Postgres

/// Which orders' events a watch of all orders tells; empty parts do not restrict.
package struct OrdersWatchFilter: Hashable, Sendable {
  /// After the event.
  package var states: [OrderState] = []
  package var channels: [Channel] = []
  package var customerReference = ""

  package init() {}

  /// Whether an order's own data decide, which events do not carry.
  var asksForOrder: Bool { !channels.isEmpty || !customerReference.isEmpty }
}

extension OrderStore {
  /// The events of all orders of a tenant after a position, first from the outbox, then as they happen;
  /// ends only when its task is cancelled or the consumer drops it.
  ///
  /// Nothing is skipped and nothing comes twice (I11): it hears the feed before it reads the table, and
  /// drops what it has seen. One that is too slow reads the table again.
  ///
  /// - Parameter tailer: on this store's loop.
  package func events(
    _ filter: OrdersWatchFilter, after position: FeedPosition, tenant: TenantID,
    tailer: OutboxTailer
  ) -> OrdersEvents {
    OrdersEvents(store: self, tailer: tailer, tenant: tenant, filter: filter, last: position)
  }

  fileprivate func stored(
    after position: FeedPosition, tenant: TenantID
  ) async throws(PostgresError) -> [OutboxEvent] {
    try await pool.read(
      OrdersWatchStatements.after, PostgresTransactionID(position.transaction),
      position.event.stored, position.ordinal, tenant.text, StoreLimits.feedRowsMax, deadline: nil
    ).map(\.event)
  }

  /// The orders among these whose own data the filter wants.
  fileprivate func wanted(
    _ ids: Set<String>, by filter: OrdersWatchFilter, tenant: TenantID
  ) async throws(PostgresError) -> Set<String> {
    guard filter.asksForOrder else { return ids }
    let uuids = ids.compactMap { UUIDv7($0)?.stored }
    let rows = try await pool.read(
      OrdersWatchStatements.traits, tenant.text, uuids, filter.channels.map(\.code),
      filter.customerReference, deadline: nil)
    return Set(rows.compactMap { $0.values.uuidv7?.description })
  }
}

/// The sequence that `OrderStore.events` of all orders answers. Iterate it on the store's loop.
package struct OrdersEvents: AsyncSequence, Sendable {
  package typealias Element = OrderEvent

  let store: OrderStore
  let tailer: OutboxTailer
  let tenant: TenantID
  let filter: OrdersWatchFilter
  let last: FeedPosition

  package func makeAsyncIterator() -> Iterator {
    Iterator(store: store, tailer: tailer, tenant: tenant, filter: filter, last: last)
  }

  package struct Iterator: AsyncIteratorProtocol {
    let store: OrderStore
    let tailer: OutboxTailer
    let tenant: TenantID
    let filter: OrdersWatchFilter
    /// Behind the last event that was looked at, told or not.
    var last: FeedPosition
    /// Not yet handed out, oldest last.
    private var pending: [OrderEvent] = []
    private var live: AsyncStream<OutboxEvent>.Iterator?
    /// The outbox may hold more behind `last` than one reading gives.
    private var isBehind = true

    init(
      store: OrderStore, tailer: OutboxTailer, tenant: TenantID, filter: OrdersWatchFilter,
      last: FeedPosition
    ) {
      self.store = store
      self.tailer = tailer
      self.tenant = tenant
      self.filter = filter
      self.last = last
    }

    /// The next event; nil once the task is cancelled.
    package mutating func next() async throws -> OrderEvent? {
      while !Task.isCancelled {
        if let event = pending.popLast() { return event }
        if live == nil {
          live = try await tailer.watch(.order, nil, of: tenant).makeAsyncIterator()
          isBehind = true
        }
        if isBehind {
          let events = try await store.stored(after: last, tenant: tenant)
          isBehind = events.count == Int(StoreLimits.feedRowsMax)
          try await take(events)
          continue
        }
        guard let event = await live?.next() else {
          live = nil
          continue
        }
        if event.position > last { try await take([event]) }
      }
      return nil
    }

    private mutating func take(_ events: [OutboxEvent]) async throws {
      guard let end = events.last?.position else { return }
      let fitting = events.compactMap { event -> OrderEvent? in
        guard let id = UUIDv7(event.aggregate) else { return nil }
        return OrderEvent(event, of: OrderID(id))
      }.filter { filter.states.isEmpty || filter.states.contains($0.state) }
      if !fitting.isEmpty {
        let wanted = try await store.wanted(
          Set(fitting.map(\.orderID.description)), by: filter, tenant: tenant)
        pending = fitting.filter { wanted.contains($0.orderID.description) }.reversed()
      }
      last = end
    }
  }
}

enum OrdersWatchStatements {
  /// One tenant's order events behind a position, below the feed's horizon (F1).
  static let after = Statement<
    PostgresTransactionID, PostgresUUID, Int32, String, Int64, OutboxRow
  >(
    """
    SELECT b.tenant_id, b.transaction_id, b.event_id, b.ordinal, b.aggregate_kind, b.aggregate, b.kind,
      b.from_state, b.to_state, b.version, b.detail, b.actor, b.occurred_at
    FROM outbox AS b
    WHERE (b.transaction_id, b.event_id, b.ordinal) > ($1, $2, $3) AND b.tenant_id = $4
      AND b.aggregate_kind = 1 AND b.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY b.transaction_id, b.event_id, b.ordinal
    LIMIT $5
    """)

  static let traits = Statement<String, [PostgresUUID], [Int16], String, Row<PostgresUUID>>(
    """
    SELECT o.order_id
    FROM orders AS o
    WHERE o.tenant_id = $1 AND o.order_id = ANY ($2)
      AND (cardinality($3::smallint[]) = 0 OR o.channel = ANY ($3::smallint[]))
      AND ($4::text = '' OR o.customer_ref = $4::text)
    """)
}
