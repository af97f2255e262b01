/// Names one scheduled timer of one loop.
package struct TimerID: Hashable, Sendable {
  fileprivate let sequence: UInt64
}

/// A binary heap of timers, earliest first; equal deadlines fire in the order they were made.
///
/// Cancelling only forgets the body: the empty place leaves when its time comes or when empty places
/// outnumber live ones, so that a deadline per call costs one heap push and one dictionary entry.
struct TimerQueue {
  private struct Place {
    let deadline: ContinuousClock.Instant
    let sequence: UInt64

    func precedes(_ other: Place) -> Bool {
      (deadline, sequence) < (other.deadline, other.sequence)
    }
  }

  private var heap: [Place] = []
  private var bodies: [UInt64: () -> Void] = [:]
  private var sequence: UInt64 = 0

  /// The earliest deadline, nil when nothing waits. May be that of a cancelled timer: waking for it is harmless.
  var next: ContinuousClock.Instant? { heap.first?.deadline }

  mutating func insert(_ deadline: ContinuousClock.Instant, _ body: @escaping () -> Void) -> TimerID
  {
    sequence += 1
    bodies[sequence] = body
    heap.append(Place(deadline: deadline, sequence: sequence))
    siftUp(heap.count - 1)
    return TimerID(sequence: sequence)
  }

  mutating func cancel(_ timer: TimerID) {
    guard bodies.removeValue(forKey: timer.sequence) != nil else { return }
    if heap.count > 64, bodies.count * 2 < heap.count { compact() }
  }

  /// The body of the earliest live timer whose deadline is not after `now`; nil when none is due.
  mutating func takeDue(_ now: ContinuousClock.Instant) -> (() -> Void)? {
    while let first = heap.first, first.deadline <= now {
      removeFirst()
      if let body = bodies.removeValue(forKey: first.sequence) { return body }
    }
    return nil
  }

  private mutating func removeFirst() {
    let last = heap.removeLast()
    if heap.isEmpty { return }
    heap[0] = last
    siftDown(0)
  }

  private mutating func compact() {
    heap.removeAll { bodies[$0.sequence] == nil }
    for i in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(i) }
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      if !heap[child].precedes(heap[parent]) { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var parent = start
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { return }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      if !heap[child].precedes(heap[parent]) { return }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
