/// Names one scheduled timer of one loop.
package struct TimerID: Hashable, Sendable {
  fileprivate let slot: Int32
  fileprivate let generation: UInt32
}

/// A binary heap of timers, earliest first; equal deadlines fire in the order they were made.
///
/// Cancelling only forgets the body: the empty place leaves when its time comes or when empty places
/// outnumber live ones, so that a deadline per call costs one heap push and one slot that is used again.
/// Times are nanoseconds of the loop's clock: `Instant`s are 128 bits behind functions, which a deadline per
/// call would feel.
struct TimerQueue {
  private struct Place {
    let deadline: UInt64
    let sequence: UInt64
    let timer: TimerID

    func precedes(_ other: Place) -> Bool {
      deadline == other.deadline ? sequence < other.sequence : deadline < other.deadline
    }
  }

  /// One body. The generation tells a timer from an earlier one in the same slot.
  private struct Slot {
    var body: (() -> Void)?
    var generation: UInt32 = 0
  }

  private var heap: [Place] = []
  private var slots: [Slot] = []
  private var free: [Int32] = []
  private var sequence: UInt64 = 0

  /// The earliest deadline, nil when nothing waits. May be that of a cancelled timer: waking for it is harmless.
  var next: UInt64? { heap.first?.deadline }

  /// Timers with a body.
  private var live: Int { slots.count - free.count }

  mutating func insert(_ deadline: UInt64, _ body: @escaping () -> Void) -> TimerID {
    sequence += 1
    var slot = Int32(truncatingIfNeeded: slots.count)
    if let last = free.popLast() { slot = last } else { slots.append(Slot()) }
    slots[Int(slot)].body = body
    let timer = TimerID(slot: slot, generation: slots[Int(slot)].generation)
    heap.append(Place(deadline: deadline, sequence: sequence, timer: timer))
    siftUp(heap.count - 1)
    return timer
  }

  mutating func cancel(_ timer: TimerID) {
    guard take(timer) != nil else { return }
    if heap.count > 64, live * 2 < heap.count { compact() }
  }

  /// The body of the earliest live timer whose deadline is not after `now`; nil when none is due.
  mutating func takeDue(_ now: UInt64) -> (() -> Void)? {
    while let first = heap.first, first.deadline <= now {
      removeFirst()
      if let body = take(first.timer) { return body }
    }
    return nil
  }

  private func isLive(_ timer: TimerID) -> Bool {
    slots[Int(timer.slot)].generation == timer.generation
  }

  private mutating func take(_ timer: TimerID) -> (() -> Void)? {
    guard isLive(timer) else { return nil }
    slots[Int(timer.slot)].generation &+= 1
    free.append(timer.slot)
    return slots[Int(timer.slot)].body.take()
  }

  private mutating func removeFirst() {
    let last = heap.removeLast()
    if heap.isEmpty { return }
    heap[0] = last
    siftDown(0)
  }

  private mutating func compact() {
    heap = heap.filter { isLive($0.timer) }
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

extension Duration {
  /// Whole nanoseconds, rounded up; 0 for what is negative, and three hundred years for what is longer.
  package var wholeNanoseconds: UInt64 {
    let (whole, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if attoseconds <= 0 { return 0 }
    return UInt64(min(whole + (rest > 0 ? 1 : 0), Int128(Int64.max)))
  }
}
