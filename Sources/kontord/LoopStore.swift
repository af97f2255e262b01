internal import Networking
internal import Postgres
internal import Store

/// One loop with its database connections and what is stored through them.
///
/// `@unchecked Sendable`: its store and pool are confined to the loop, which they assert themselves.
final class LoopStore: @unchecked Sendable {
  let loop: EventLoop
  let store: Store

  init(_ loop: EventLoop, _ settings: PostgresSettings, log: FailureLog) {
    self.loop = loop
    store = Store(pool: PostgresPool(settings, loop: loop)) { error in
      log.record("the feed of events can't be read: \(error)")
    }
  }

  /// Starts connecting.
  func open() async { await onLoop { self.store.pool.start() } }

  /// Ends the calls that watch, and lets all others go on.
  func stopWatching() async { await onLoop { self.store.tailer.stop() } }

  func close() async { await onLoop { self.store.pool.close() } }

  private func onLoop(_ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { waiting in
      loop.execute {
        body()
        waiting.resume()
      }
    }
  }
}
