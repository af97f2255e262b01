import Store

/// Work that no call asks for: what is due by the clock, or follows from what has happened.
///
/// Every kontord does it, side by side with others: what is to be done is claimed in the database by row
/// locks or by a version, so that each thing is done once.
package protocol BackgroundWork: Sendable {
  /// For operators: `payment-expiry`.
  var name: String { get }

  /// How long it rests when nothing is left to do.
  var interval: Duration { get }

  /// Does a bounded part of what is due. On the loop of its store.
  ///
  /// - Returns: whether more may be due at once.
  /// - Throws: what it could not do; it is tried again after the interval.
  func runOnce() async throws -> Bool
}

/// Keeps the outbox within its limits.
struct OutboxPruningWork: BackgroundWork {
  let store: Store

  var name: String { "outbox-pruning" }
  var interval: Duration { ServiceLimits.pruningInterval }

  func runOnce() async throws -> Bool {
    let pruned = try await OutboxPruning.run(
      store.pool, deadline: ContinuousClock.now + ServiceLimits.pruningTimeout)
    return pruned == StoreLimits.prunedEventsMax
  }
}
