internal import Glibc
internal import Networking
internal import Synchronization

/// SIGTERM and SIGINT as one event that may be asked for and waited for; SIGHUP beside them, where there is
/// something to read again. Any thread.
final class StopSignal: Sendable {
  private struct Contents {
    var isRaised = false
    var bodies: [@Sendable () -> Void] = []
  }

  private let contents = Mutex(Contents())

  /// Takes the process's signals from now on. Called on the loop; once.
  ///
  /// - Parameter hangUp: called on the loop with every SIGHUP; nil: that ends the process, as ever.
  func watch(on loop: EventLoop, hangUp: (() -> Void)?) throws(SystemError) {
    let signals = [SIGTERM, SIGINT] + (hangUp == nil ? [] : [SIGHUP])
    _ = try SignalSource(signals, on: loop) { [self] signal in
      if signal == SIGHUP { hangUp?() } else { raise() }
    }
  }

  var isRaised: Bool { contents.withLock { $0.isRaised } }

  /// Calls `body` once a signal has come, at once if it has.
  func whenRaised(_ body: @escaping @Sendable () -> Void) {
    let isRaised = contents.withLock { contents in
      if !contents.isRaised { contents.bodies.append(body) }
      return contents.isRaised
    }
    if isRaised { body() }
  }

  /// Returns once a signal has come, at once if it has.
  func wait() async {
    await withCheckedContinuation { waiting in whenRaised { waiting.resume() } }
  }

  private func raise() {
    let bodies = contents.withLock { contents in
      contents.isRaised = true
      defer { contents.bodies = [] }
      return contents.bodies
    }
    for body in bodies { body() }
  }
}
