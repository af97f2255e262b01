import Synchronization

/// Results of items that are worked on side by side, handed out in the order of the items, with a
/// limit on how many are under way.
///
/// One task opens places, any number fill them, one takes results.
final class OrderedResults<Value: Sendable>: Sendable {
  fileprivate struct State {
    var filled: [Int: Value] = [:]
    /// Places opened; the next one's number.
    var opened = 0
    /// Results taken; the number of the next one.
    var taken = 0
    var isClosed = false
    var isAbandoned = false
    var opener: CheckedContinuation<Void, Never>?
    var taker: CheckedContinuation<Void, Never>?
  }

  private let window: Int
  private let state = Mutex(State())

  /// - Parameter window: how many places may be open without their result being taken.
  init(window: Int) {
    precondition(window > 0, "without a place nothing would ever be done")
    self.window = window
  }

  /// A place for the next item; suspends while the window is full.
  ///
  /// - Returns: nil when nobody takes results any more.
  func open() async -> Int? {
    while true {
      let place: Int?? = state.withLock { state in
        if state.isAbandoned { return .some(nil) }
        guard state.opened - state.taken < window else { return nil }
        defer { state.opened += 1 }
        return .some(state.opened)
      }
      if let place { return place }
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if state.isAbandoned || state.opened - state.taken < window { return true }
          state.opener = continuation
          return false
        }
        if isReady { continuation.resume() }
      }
    }
  }

  /// Gives an item's result, once for every place.
  func fill(_ place: Int, _ value: Value) {
    state.withLock { state in
      state.filled[place] = value
      return place == state.taken ? state.takeTaker() : nil
    }?.resume()
  }

  /// Says that no further place will be opened.
  func close() {
    state.withLock { state in
      state.isClosed = true
      return state.takeTaker()
    }?.resume()
  }

  /// Says that no further result will be taken.
  func abandon() {
    state.withLock { state in
      state.isAbandoned = true
      return state.takeOpener()
    }?.resume()
  }

  /// The next result in the order of the items; suspends until it is there.
  ///
  /// - Returns: nil when all are taken and no further comes.
  func next() async -> Value? {
    while true {
      let (value, opener): (Value??, CheckedContinuation<Void, Never>?) = state.withLock { state in
        if let value = state.filled.removeValue(forKey: state.taken) {
          state.taken += 1
          return (.some(value), state.takeOpener())
        }
        return (state.isAtEnd ? .some(nil) : nil, nil)
      }
      opener?.resume()
      if let value { return value }
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if state.isAtEnd || state.filled[state.taken] != nil { return true }
          state.taker = continuation
          return false
        }
        if isReady { continuation.resume() }
      }
    }
  }
}

extension OrderedResults.State {
  fileprivate var isAtEnd: Bool { isClosed && taken == opened }

  fileprivate mutating func takeOpener() -> CheckedContinuation<Void, Never>? {
    defer { opener = nil }
    return opener
  }

  fileprivate mutating func takeTaker() -> CheckedContinuation<Void, Never>? {
    defer { taker = nil }
    return taker
  }
}
