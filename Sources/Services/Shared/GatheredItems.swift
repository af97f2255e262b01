import Synchronization

/// Items that gather while a batch of those before is worked on: one task puts, one takes as many as
/// there are.
final class GatheredItems<Item: Sendable>: Sendable {
  private struct State {
    var items: [Item] = []
    /// Items put and not yet done with: those waiting, and those of the batch taken last.
    var held = 0
    var isClosed = false
    var isAbandoned = false
    var putter: CheckedContinuation<Void, Never>?
    var taker: CheckedContinuation<Void, Never>?
  }

  private let window: Int
  private let state = Mutex(State())

  /// - Parameter window: how many items may be held, those being worked on included.
  init(window: Int) {
    precondition(window > 0, "without a place nothing would ever be done")
    self.window = window
  }

  /// Adds an item; suspends while the window is full.
  ///
  /// - Returns: false when nobody takes items any more.
  func put(_ item: Item) async -> Bool {
    while true {
      let (isPut, taker): (Bool?, CheckedContinuation<Void, Never>?) = state.withLock { state in
        if state.isAbandoned { return (false, nil) }
        guard state.held < window else { return (nil, nil) }
        state.held += 1
        state.items.append(item)
        defer { state.taker = nil }
        return (true, state.taker)
      }
      taker?.resume()
      if let isPut { return isPut }
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if state.isAbandoned || state.held < window { return true }
          state.putter = continuation
          return false
        }
        if isReady { continuation.resume() }
      }
    }
  }

  /// Says that no further item will be put.
  func close() {
    state.withLock { state in
      state.isClosed = true
      defer { state.taker = nil }
      return state.taker
    }?.resume()
  }

  /// Says that no further item will be taken.
  func abandon() {
    state.withLock { state in
      state.isAbandoned = true
      defer { state.putter = nil }
      return state.putter
    }?.resume()
  }

  /// The items that have gathered, at least one; suspends until there is one. The batch taken before
  /// is done with.
  ///
  /// - Returns: nil when all are taken and no further comes.
  func take(atMost count: Int) async -> [Item]? {
    state.withLock { state in
      state.held = state.items.count
      defer { state.putter = nil }
      return state.putter
    }?.resume()
    while true {
      let batch: [Item]?? = state.withLock { state in
        if state.items.isEmpty { return state.isClosed ? .some(nil) : nil }
        let batch = Array(state.items.prefix(count))
        state.items.removeFirst(batch.count)
        return batch
      }
      if let batch { return batch }
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if state.isClosed || !state.items.isEmpty { return true }
          state.taker = continuation
          return false
        }
        if isReady { continuation.resume() }
      }
    }
  }
}
