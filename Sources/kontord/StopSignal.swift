internal import Glibc
internal import Networking
internal import Synchronization

/// SIGTERM and SIGINT as one event that may be asked for and waited for. Any thread.
final class StopSignal: Sendable {
  private struct Contents {
    var isRaised = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let contents = Mutex(Contents())

  /// Takes the process's signals from now on. Called on the loop; once.
  func watch(on loop: EventLoop) throws(SystemError) {
    _ = try SignalSource([SIGTERM, SIGINT], on: loop) { [self] _ in raise() }
  }

  var isRaised: Bool { contents.withLock { $0.isRaised } }

  /// Returns once a signal has come, at once if it has.
  func wait() async {
    await withCheckedContinuation { waiter in
      let isRaised = contents.withLock { contents in
        if !contents.isRaised { contents.waiters.append(waiter) }
        return contents.isRaised
      }
      if isRaised { waiter.resume() }
    }
  }

  private func raise() {
    let waiters = contents.withLock { contents in
      contents.isRaised = true
      defer { contents.waiters = [] }
      return contents.waiters
    }
    for waiter in waiters { waiter.resume() }
  }
}
