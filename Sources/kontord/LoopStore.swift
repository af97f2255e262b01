internal import Networking
internal import Postgres
internal import RPCCore
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

  /// How busy it is. From any thread.
  var samples: [CounterSample] {
    let pool = store.pool
    let lines = [("read", pool.readFigures), ("write", pool.writeFigures)]
    func each(
      _ name: String, _ help: String, _ value: KeyPath<ConnectionFigures, Int>
    ) -> [CounterSample] {
      lines.map { use, figures in
        CounterSample(
          name, help, label: .init(name: "use", value: use), isGauge: true, figures[keyPath: value])
      }
    }
    var samples = each("open_connections", "Connections to PostgreSQL that are up.", \.openNow)
    samples += each("lent_connections", "Callers that have one; reads share them.", \.lentNow)
    samples += each("waiting_callers", "Callers that wait for a connection.", \.waitingNow)
    for (command, count) in [
      ("create_order", store.orders.queued), ("move_stock", store.stock.queued),
    ] {
      samples.append(
        CounterSample(
          "queued_commands", "Commands that wait for their batch.",
          label: .init(name: "command", value: command), isGauge: true, count))
    }
    samples.append(
      CounterSample(
        "queued_reads", "Callers that wait to look something up with others.",
        label: .init(name: "read", value: "get_order"), isGauge: true, store.orders.queuedReads))
    return samples
  }

  /// Starts connecting.
  func open() async { await loop.ask { self.store.pool.start() } }

  /// Ends the calls that watch, and lets all others go on.
  func stopWatching() async { await loop.ask { self.store.tailer.stop() } }

  func close() async { await loop.ask { self.store.pool.close() } }
}
