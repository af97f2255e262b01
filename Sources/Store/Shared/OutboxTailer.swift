internal import Domain
package import Postgres

/// Reads the outbox once for all watchers of a process (F3).
///
/// It reads in (transaction, event) order below the oldest running transaction, so it never skips
/// (I11), and only while somebody watches. A watcher that does not keep up is let go and continues
/// from the table by its position.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class OutboxTailer: @unchecked Sendable {
  private struct Watcher {
    /// Which events it hears.
    var wants: @Sendable (OutboxEvent) -> Bool
    var events: AsyncStream<OutboxEvent>.Continuation
  }

  private let pool: PostgresPool
  private var watchers: [UInt64: Watcher] = [:]
  private var nextWatcher: UInt64 = 0
  private var isRunning = false
  private var isStopped = false
  /// What has been handed out; nil while nobody watches.
  private var position: FeedPosition?
  /// Called when a read fails; the tailer tries again after its interval.
  private let onFailure: @Sendable (PostgresError) -> Void

  package init(
    pool: PostgresPool, onFailure: @escaping @Sendable (PostgresError) -> Void = { _ in }
  ) {
    self.pool = pool
    self.onFailure = onFailure
  }

  /// Events of one kind from now on, as below.
  ///
  /// - Parameter aggregate: its id as text; nil: all of the tenant's of that kind.
  func watch(
    _ kind: AggregateKind, _ aggregate: String?, of tenant: TenantID
  ) async throws(PostgresError) -> AsyncStream<OutboxEvent> {
    try await watch { event in
      event.aggregateKind == kind && event.tenant == tenant
        && aggregate.map { $0 == event.aggregate } ?? true
    }
  }

  /// Events from now on: every event that a reading of the table, begun after this answers, does not
  /// see. The stream ends when the watcher falls behind; dropping it stops watching.
  func watch(
    where wants: @escaping @Sendable (OutboxEvent) -> Bool
  ) async throws(PostgresError) -> AsyncStream<OutboxEvent> {
    pool.preconditionOnLoop()
    if position == nil {
      // Before the watcher reads the table: an event between the two would be in neither.
      let horizon = try await OutboxFeed.horizon(pool)
      position = position ?? horizon
    }
    // After the suspension: a stop during it must not leave this watcher behind.
    if isStopped { throw .unavailable(reason: "the feed of events is stopped") }
    let number = nextWatcher
    nextWatcher += 1
    let (stream, continuation) = AsyncStream.makeStream(
      of: OutboxEvent.self, bufferingPolicy: .bufferingOldest(StoreLimits.watcherEventsMax))
    continuation.onTermination = { _ in
      self.pool.startTask { self.watchers[number] = nil }
    }
    watchers[number] = Watcher(wants: wants, events: continuation)
    if !isRunning {
      isRunning = true
      pool.startTask { await self.run() }
    }
    return stream
  }

  /// Lets go of all watchers and takes no new ones: calls that watch end, which a drain would wait for.
  package func stop() {
    pool.preconditionOnLoop()
    isStopped = true
    for watcher in watchers.values { watcher.events.finish() }
    watchers = [:]
  }

  private func run() async {
    while let last = position, !watchers.isEmpty {
      do throws(PostgresError) {
        let events = try await OutboxFeed.read(after: last, pool: pool)
        position = events.last?.position ?? last
        hand(out: events)
        if events.count == Int(StoreLimits.feedRowsMax) { continue }
      } catch {
        onFailure(error)
      }
      // Ends early only by cancellation, and nobody cancels the tailer.
      try? await Task.sleep(for: StoreLimits.feedInterval)
    }
    isRunning = false
    position = nil
  }

  private func hand(out events: [OutboxEvent]) {
    if events.isEmpty { return }
    for (number, watcher) in watchers {
      for event in events where watcher.wants(event) {
        guard case .dropped = watcher.events.yield(event) else { continue }
        watchers[number] = nil
        watcher.events.finish()
        break
      }
    }
  }
}
