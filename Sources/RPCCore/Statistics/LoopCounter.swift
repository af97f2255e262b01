public import Synchronization

/// A number that one loop writes and any thread reads: a load and a store for the writer, without the bus lock that
/// a shared counter takes.
///
/// Usable from inline: else each addition is a call from another module, counted nine times a call.
@usableFromInline
package struct LoopCounter: ~Copyable, Sendable {
  @usableFromInline let value = Atomic<Int>(0)

  @inlinable
  package init() {}

  /// What it is now; for a reader on another thread, what it was a moment ago.
  @inlinable package var count: Int { value.load(ordering: .relaxed) }

  /// Adds `amount`, which is negative for what has gone. Called by one thread at a time: additions of two at once
  /// would be lost.
  @inlinable
  package func add(_ amount: Int = 1) {
    value.store(value.load(ordering: .relaxed) &+ amount, ordering: .relaxed)
  }
}
