internal import Synchronization

/// SIGHUP as an event that comes again and again: what is in files is read anew. Any thread.
final class ReloadSignal: Sendable {
  private let bodies = Mutex<[@Sendable () -> Void]>([])

  /// Calls `body` with every signal from now on.
  func whenRaised(_ body: @escaping @Sendable () -> Void) {
    bodies.withLock { $0.append(body) }
  }

  func raise() {
    for body in bodies.withLock({ $0 }) { body() }
  }
}
