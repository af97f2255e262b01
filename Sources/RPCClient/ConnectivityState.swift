internal import Synchronization

/// Whether a channel can carry calls (gRPC connectivity-semantics-and-api.md).
public enum ConnectivityState: Sendable, Hashable {
  /// No connection, and nobody who wants one.
  case idle
  /// Addresses are being found or connected to.
  case connecting
  /// At least one server takes calls.
  case ready
  /// No address could be connected to; it is tried again after a while. Stays until a connection is ready, so
  /// that calls fail at once in place of waiting for attempt after attempt (gRFC A62).
  case transientFailure
  /// The channel is closed, for good.
  case shutdown
}

/// A channel's state for readers on any thread.
final class StateBroadcast: Sendable {
  private struct Shared {
    var state = ConnectivityState.idle
    var readers: [Int: AsyncStream<ConnectivityState>.Continuation] = [:]
    var nextReader = 0
  }

  private let shared = Mutex(Shared())

  var state: ConnectivityState { shared.withLock { $0.state } }

  func publish(_ state: ConnectivityState) {
    let readers = shared.withLock { shared in
      if shared.state == state { return [AsyncStream<ConnectivityState>.Continuation]() }
      shared.state = state
      defer { if state == .shutdown { shared.readers = [:] } }
      return Array(shared.readers.values)
    }
    // Not under the lock: a reader that ends calls back.
    for reader in readers {
      reader.yield(state)
      if state == .shutdown { reader.finish() }
    }
  }

  /// The state as it is, then every change.
  func states() -> AsyncStream<ConnectivityState> {
    let limit = ChannelLimits.unreadStatesMax
    let (stream, reader) = AsyncStream.makeStream(
      of: ConnectivityState.self, bufferingPolicy: .bufferingNewest(limit))
    let number = shared.withLock { shared -> Int? in
      reader.yield(shared.state)
      if shared.state == .shutdown { return nil }
      defer { shared.nextReader += 1 }
      shared.readers[shared.nextReader] = reader
      return shared.nextReader
    }
    guard let number else {
      reader.finish()
      return stream
    }
    reader.onTermination = { [weak self] _ in
      self?.shared.withLock { _ = $0.readers.removeValue(forKey: number) }
    }
    return stream
  }
}
