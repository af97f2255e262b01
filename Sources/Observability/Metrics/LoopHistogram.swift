internal import RPCCore

/// A histogram that one loop writes and any thread reads; recording allocates nothing and locks nothing.
/// Part of what counts, and no object of its own: four references would be counted with every call.
///
/// `@unchecked Sendable`: the pointer is written in `init` only, and what it points to are atomics.
struct LoopHistogram: ~Copyable, @unchecked Sendable {
  private let buckets: Buckets
  /// One a bucket, and the sum of all values behind them.
  private let cells: UnsafeMutablePointer<LoopCounter>

  init(_ buckets: Buckets) {
    self.buckets = buckets
    cells = .allocate(capacity: buckets.count + 1)
    for i in 0...buckets.count { (cells + i).initialize(to: LoopCounter()) }
  }

  deinit {
    cells.deinitialize(count: buckets.count + 1)
    cells.deallocate()
  }

  /// On the loop.
  @inline(__always)
  func record(_ value: UInt64) {
    cells[buckets.index(of: value)].add()
    cells[buckets.count].add(Int(truncatingIfNeeded: value))
  }

  /// What was recorded. A value that is recorded meanwhile may be in the counts and not yet in the sum.
  func add(to total: inout MetricFamily.Histogram) {
    for i in 0..<buckets.count { total.counts[i] += UInt64(truncatingIfNeeded: cells[i].count) }
    total.sum += buckets.scaled(Double(UInt64(bitPattern: Int64(cells[buckets.count].count))))
  }
}

extension MetricFamily.Histogram {
  init(empty buckets: Buckets) {
    self.init(
      bounds: buckets.scaledBounds, counts: Array(repeating: 0, count: buckets.count), sum: 0)
  }
}
