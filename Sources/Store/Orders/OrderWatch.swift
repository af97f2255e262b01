package import Domain
internal import Postgres

extension OrderStore {
  /// Where the feed stands: what has happened before is behind it, or will be told after it.
  package func feedPosition() async throws -> FeedPosition { try await OutboxFeed.horizon(pool) }

  /// The events of an order after a position; see `AggregateEvents`.
  ///
  /// - Parameter tailer: on this store's loop.
  package func events(
    of id: OrderID, after position: FeedPosition, tenant: TenantID, tailer: OutboxTailer
  ) -> AggregateEvents<OrderEvent> {
    AggregateEvents(
      tailer: tailer, kind: .order, aggregate: id.description, tenant: tenant, last: position,
      position: \.position,
      stored: { [pool] last in
        try await pool.read(
          OrderStatements.eventsAfter, tenant.text, id.stored,
          PostgresTransactionID(last.transaction), last.event.stored, last.ordinal, deadline: nil
        ).map(\.event)
      },
      read: { OrderEvent($0, of: id) })
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
