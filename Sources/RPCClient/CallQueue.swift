internal import RPCTransport

/// Calls that wait for a stream, first come first served. Those that end while they wait stay until their
/// turn, or until they are half of the queue.
struct CallQueue {
  private var waiting: [ClientExchange] = []
  private var head = 0

  var isEmpty: Bool { head == waiting.count }

  /// Waiting calls, without those that have ended when there are many.
  mutating func liveCount(atMost limit: Int) -> Int {
    if waiting.count - head >= limit { compact() }
    return waiting.count - head
  }

  mutating func append(_ exchange: ClientExchange) { waiting.append(exchange) }

  /// A call that was refused unseen goes before those that came later.
  mutating func prepend(_ exchange: ClientExchange) {
    if head > 0 {
      head -= 1
      waiting[head] = exchange
    } else {
      waiting.insert(exchange, at: 0)
    }
  }

  /// The next call that has not ended.
  mutating func popFirst() -> ClientExchange? {
    while head < waiting.count {
      let exchange = waiting[head]
      head += 1
      if head > 64, head * 2 > waiting.count { compact() }
      if !exchange.isOver { return exchange }
    }
    waiting.removeAll(keepingCapacity: true)
    head = 0
    return nil
  }

  /// Takes out every call that has not ended.
  mutating func removeAll() -> [ClientExchange] {
    compact()
    defer { waiting.removeAll() }
    return waiting
  }

  private mutating func compact() {
    waiting = waiting[head...].filter { !$0.isOver }
    head = 0
  }
}
