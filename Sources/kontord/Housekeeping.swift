internal import Networking
internal import Postgres
internal import Store

/// Keeps what only grows within its limits: the outbox. Every kontord does, side by side.
struct Housekeeping {
  let store: LoopStore
  let failures: FailureLog

  /// Works again and again until its task is cancelled. Runs on the store's loop.
  func run() async {
    while !Task.isCancelled {
      do {
        try await prune()
      } catch {
        if Task.isCancelled { return }
        failures.record("the outbox can't be pruned: \(error)")
      }
      // Ends early only by cancellation, which the loop's condition sees.
      try? await Task.sleep(for: Limits.pruningInterval)
    }
  }

  /// Statement by statement, with other writes in between, until one finds no full measure.
  private func prune() async throws(PostgresError) {
    while !Task.isCancelled {
      let pruned = try await OutboxPruning.run(
        store.store.pool, deadline: ContinuousClock.now + Limits.pruningTimeout)
      if pruned < StoreLimits.prunedEventsMax { return }
    }
  }
}
