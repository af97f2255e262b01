internal import Domain
internal import Postgres

/// The events of one aggregate after a position, first from its table, then as they happen; ends only
/// when its task is cancelled or the consumer drops it.
///
/// Nothing is skipped and nothing comes twice (I11): the watcher hears the feed before it reads the
/// table, and drops what it has seen. One that is too slow reads the table again. Iterate it on the
/// tailer's loop.
package struct AggregateEvents<Event: Sendable>: AsyncSequence, Sendable {
  package typealias Element = Event

  let tailer: OutboxTailer
  let kind: AggregateKind
  let aggregate: String
  let tenant: TenantID
  let last: FeedPosition
  let position: @Sendable (Event) -> FeedPosition
  /// What the table holds after a position, oldest first.
  let stored: @Sendable (FeedPosition) async throws -> [Event]
  /// Nil for an event that this version does not know.
  let read: @Sendable (OutboxEvent) -> Event?

  package func makeAsyncIterator() -> Iterator { Iterator(events: self, last: last) }

  package struct Iterator: AsyncIteratorProtocol {
    private let events: AggregateEvents
    private var last: FeedPosition
    /// From the table, not yet handed out, oldest last.
    private var pending: [Event] = []
    private var live: AsyncStream<OutboxEvent>.Iterator?

    fileprivate init(events: AggregateEvents, last: FeedPosition) {
      self.events = events
      self.last = last
    }

    /// The next event; nil once the task is cancelled.
    package mutating func next() async throws -> Event? {
      while !Task.isCancelled {
        if let event = pending.popLast() {
          last = events.position(event)
          return event
        }
        if live == nil {
          live = try await events.tailer.watch(
            events.kind, events.aggregate, of: events.tenant
          ).makeAsyncIterator()
          pending = try await events.stored(last).reversed()
          continue
        }
        guard let event = await live?.next() else {
          live = nil
          continue
        }
        guard event.position > last, let known = events.read(event) else { continue }
        last = event.position
        return known
      }
      return nil
    }
  }
}
