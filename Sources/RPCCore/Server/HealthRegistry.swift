internal import Synchronization

/// What `grpc.health.v1` answers, by service; "" stands for the whole server. Any thread.
package final class HealthRegistry: Sendable {
  /// `HealthCheckResponse.ServingStatus` without UNKNOWN, which is no state of ours.
  package enum State: Sendable, Hashable { case serving, notServing }

  private struct Contents {
    var states: [String: State]
    var isShutDown = false
    var watchers: [Int: (service: String, continuation: AsyncStream<State?>.Continuation)] = [:]
    var nextWatcher = 0

    func tell(_ service: String) {
      for watcher in watchers.values where watcher.service == service {
        watcher.continuation.yield(states[service])
      }
    }
  }

  private let contents: Mutex<Contents>

  /// All of these services serve, and so does the server as a whole.
  package init(services: [String]) {
    var states: [String: State] = ["": .serving]
    for service in services { states[service] = .serving }
    contents = Mutex(Contents(states: states))
  }

  /// Nil for a service that is not known.
  package func state(of service: String) -> State? { contents.withLock { $0.states[service] } }

  /// Every service and its state, for `List`.
  package var all: [String: State] { contents.withLock { $0.states } }

  /// Does nothing once `shutDown` was called.
  package func set(_ state: State, for service: String) {
    contents.withLock { contents in
      guard !contents.isShutDown else { return }
      contents.states[service] = state
      contents.tell(service)
    }
  }

  /// Everything is NOT_SERVING from now on, and every watcher's sequence ends after saying so: the
  /// first step of a drain (RPC-16), which would wait for the watchers otherwise.
  package func shutDown() {
    contents.withLock { contents in
      contents.isShutDown = true
      for service in contents.states.keys {
        contents.states[service] = .notServing
        contents.tell(service)
      }
      for watcher in contents.watchers.values { watcher.continuation.finish() }
      contents.watchers = [:]
    }
  }

  /// The state of the service now and after each change; nil while it is not known. A slow reader sees
  /// the latest state only. Ends with `shutDown`.
  package func watch(_ service: String) -> AsyncStream<State?> {
    let (stream, continuation) = AsyncStream<State?>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let watcher: Int? = contents.withLock { contents in
      continuation.yield(contents.states[service])
      if contents.isShutDown {
        continuation.finish()
        return nil
      }
      contents.nextWatcher += 1
      contents.watchers[contents.nextWatcher] = (service, continuation)
      return contents.nextWatcher
    }
    guard let watcher else { return stream }
    continuation.onTermination = { [weak self] reason in
      // After `finish` the watcher is gone already, and `shutDown` still holds the lock.
      guard case .cancelled = reason else { return }
      self?.contents.withLock { _ = $0.watchers.removeValue(forKey: watcher) }
    }
    return stream
  }
}
