internal import Synchronization

/// SIGHUP as an event that comes again and again: what is in files is read anew. Any thread.
final class ReloadSignal: Sendable {
  private let listeners = Mutex<[AsyncStream<Void>.Continuation]>([])

  /// The signals from now on. Those that come while a listener is busy are one: it reads one after the
  /// other, and what is read last is in force.
  func signals() -> AsyncStream<Void> {
    let (signals, listener) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    listeners.withLock { $0.append(listener) }
    return signals
  }

  func raise() {
    for listener in listeners.withLock({ $0 }) { listener.yield() }
  }
}
