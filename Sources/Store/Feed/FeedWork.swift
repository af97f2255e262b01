internal import Domain
internal import Postgres

/// One of Kontor's own consumers: what follows from events, done exactly once.
///
/// Its place moves in the transaction that writes what follows, from exactly the place that was read.
/// Of several processes that do the same work one commits, the others find the place moved.
struct FeedWork: Sendable {
  /// With a character that no caller's consumer has in its name.
  let name: String
  let pool: PostgresPool

  /// Events that have not been seen to, at most so many, and the place behind which they lie.
  ///
  /// - Returns: nil at the very first time: from then on it hears what happens.
  func unseen(
    _ limit: Int64
  ) async throws(PostgresError) -> (events: [OutboxEvent], after: FeedPosition)? {
    let row = try await pool.read(FeedConsumerStatements.byName, "", name, deadline: nil).first
    guard let consumer = row?.consumer else {
      let start = try await OutboxFeed.horizon(pool)
      _ = try await pool.write(
        FeedConsumerStatements.insert, "", name, PostgresTransactionID(start.transaction),
        start.event.stored, start.ordinal, deadline: nil)
      return nil
    }
    let events = try await OutboxFeed.read(after: consumer.position, limit: limit, pool: pool)
    return (events, consumer.position)
  }

  /// Writes what follows from the events up to a place.
  ///
  /// - Returns: false when another process has done it; then nothing is written.
  func advance(
    from: FeedPosition, to: FeedPosition, _ writing: StatementBatch
  ) async throws -> Bool {
    do {
      try await pool.transaction(deadline: ContinuousClock.now + StoreLimits.feedWorkTimeout) {
        transaction in
        // First: its row lock lets others wait before they write the same.
        let moved = try await transaction.run(
          FeedConsumerStatements.advance, name, PostgresTransactionID(from.transaction),
          from.event.stored, from.ordinal, PostgresTransactionID(to.transaction),
          to.event.stored, to.ordinal)
        if moved.isEmpty { throw Overtaken() }
        _ = try await transaction.run(writing)
      }
      return true
    } catch is Overtaken {
      return false
    }
  }

  private struct Overtaken: Error {}
}

extension StoreLimits {
  /// One turn of a consumer's writing: a hundred times what it takes.
  static let feedWorkTimeout = Duration.seconds(10)
}
