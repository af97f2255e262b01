package import Domain
package import Postgres

/// The feed of events and its consumers (I11).
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class FeedStore: @unchecked Sendable {
  let pool: PostgresPool
  private let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// Where the feed stands now: what has happened before is behind it, or will be told after it.
  package func now() async throws -> FeedPosition { try await OutboxFeed.horizon(pool) }

  package var wallClock: Instant { identifiers.now }

  /// The place of the last event that was deleted; at first before everything.
  package func pruned() async throws(PostgresError) -> FeedPosition {
    guard let row = try await pool.read(FeedConsumerStatements.pruned, deadline: nil).first else {
      throw .protocolViolation("the feed does not know what was pruned")
    }
    return try FeedPosition(row.values)
  }

  /// - Throws: `FEED_POSITION_PRUNED` for a place behind which events were deleted.
  package func requireKept(_ position: FeedPosition) async throws {
    guard try await pruned() <= position else { throw Refusal.feedPositionPruned }
  }

  /// Registers a consumer; one that is there stays as it is.
  ///
  /// - Parameter owner: nil for one of all tenants.
  package func register(
    _ name: ConsumerName, of owner: TenantID?, fromOldest: Bool, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<RegisteredConsumer> {
    let start = fromOldest ? try await pruned() : try await now()
    let outcome = try await CommandTransaction.attempt(
      .registerConsumer, key: key, expectedVersion: 0, pool: pool, deadline: deadline
    ) {
      var transaction = CommandTransaction(
        .registerConsumer, key: key, identifiers: identifiers, about: .consumer,
        identifiers.next(), name: name.text)
      transaction.add(
        FeedConsumerStatements.insert, owner?.text ?? "", name.text,
        PostgresTransactionID(start.transaction), start.event.stored, start.ordinal)
      transaction.emit(
        .consumer, name.text, event: ConfigurationEvent.put, from: 0, to: 0, version: .first)
      return transaction
    }
    return Outcome(
      try await load(name.text, of: owner, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// - Throws: `FEED_CONSUMER_NOT_FOUND`.
  package func load(
    _ name: String, of owner: TenantID?, deadline: ContinuousClock.Instant? = nil
  ) async throws -> RegisteredConsumer {
    try await pool.read(
      FeedConsumerStatements.byName, owner?.text ?? "", name, deadline: deadline
    ).first(orNo: .feedConsumer, name).consumer
  }

  /// Writes down that everything up to a place is done with. A place behind what is acknowledged
  /// changes nothing.
  package func acknowledge(
    _ name: ConsumerName, of owner: TenantID?, _ position: FeedPosition,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> RegisteredConsumer {
    var batch = StatementBatch()
    batch.add(
      FeedConsumerStatements.acknowledge, owner?.text ?? "", name.text,
      PostgresTransactionID(position.transaction), position.event.stored, position.ordinal)
    let read = batch.add(FeedConsumerStatements.byName, owner?.text ?? "", name.text)
    return try await pool.write(batch, deadline: deadline)[read]
      .first(orNo: .feedConsumer, name.text).consumer
  }

  /// A page of consumers by name, each with how far it is behind.
  package func list(
    of owner: TenantID?, after name: String, limit: Int,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (consumers: [(RegisteredConsumer, FeedLag)], next: String?) {
    let limit = PageLimit(limit)
    let consumers = try await pool.read(
      FeedConsumerStatements.list, owner?.text ?? "", name, limit.rows, deadline: deadline
    ).map(\.consumer)
    var listed: [(RegisteredConsumer, FeedLag)] = []
    for consumer in consumers {
      listed.append(
        (
          consumer,
          try await lag(
            of: owner, behind: consumer.position, upTo: StoreLimits.lagEventsMax,
            deadline: deadline)
        ))
    }
    return (listed, limit.end(of: consumers)?.name)
  }

  func lag(
    of owner: TenantID?, behind position: FeedPosition, upTo limit: Int64,
    deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> FeedLag {
    let row = try await pool.read(
      FeedConsumerStatements.lag, owner?.text ?? "", PostgresTransactionID(position.transaction),
      position.event.stored, position.ordinal, limit, deadline: deadline
    ).first
    guard let (count, oldest) = row?.values else { return FeedLag(events: 0, oldest: nil) }
    return FeedLag(events: count, oldest: oldest?.instant)
  }

  /// From where events are to be told again.
  package enum Redelivery: Hashable, Sendable {
    case behind(FeedPosition)
    case event(UUIDv7)
    case oldest
  }

  /// Puts a consumer's place elsewhere.
  ///
  /// - Throws: `FEED_CONSUMER_NOT_FOUND`, `EVENT_NOT_FOUND`, `FEED_POSITION_PRUNED`, `VERSION_CONFLICT`.
  package func redeliver(
    _ name: ConsumerName, of owner: TenantID?, from: Redelivery, expectedVersion: Int64,
    reason: String, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (consumer: RegisteredConsumer, ahead: FeedLag) {
    _ = try await load(name.text, of: owner, deadline: deadline)
    let position = try await place(from, of: owner, deadline: deadline)
    _ = try await CommandTransaction.attempt(
      .redeliver, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let consumer = try await load(name.text, of: owner, deadline: deadline)
      try consumer.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .redeliver, key: key, identifiers: identifiers, about: .consumer, identifiers.next(),
        name: name.text)
      transaction.reason = reason
      transaction.add(
        FeedConsumerStatements.move, owner?.text ?? "", name.text, consumer.version.number,
        PostgresTransactionID(position.transaction), position.event.stored, position.ordinal)
      transaction.settle(state: 0, version: consumer.version.next)
      transaction.emit(
        .consumer, name.text, event: ConfigurationEvent.moved, from: 0, to: 0,
        version: consumer.version.next, detail: reason)
      return transaction
    }
    return (
      try await load(name.text, of: owner, deadline: deadline),
      try await lag(
        of: owner, behind: position, upTo: StoreLimits.redeliveredEventsCounted,
        deadline: deadline)
    )
  }

  private func place(
    _ from: Redelivery, of owner: TenantID?, deadline: ContinuousClock.Instant?
  ) async throws -> FeedPosition {
    switch from {
    case .oldest: return try await pruned()
    case .behind(let position):
      try await requireKept(position)
      return position
    case .event(let id):
      let before = try await pool.read(
        FeedConsumerStatements.beforeEvent, owner?.text ?? "", id.stored, deadline: deadline
      ).first(orNo: .event, id)
      return try FeedPosition(before.values)
    }
  }

  /// - Throws: `FEED_CONSUMER_NOT_FOUND`, `VERSION_CONFLICT`.
  /// - Returns: the consumer as it was; of a repeat, nil.
  @discardableResult
  package func remove(
    _ name: ConsumerName, of owner: TenantID?, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<RegisteredConsumer?> {
    var removed: RegisteredConsumer?
    let outcome = try await CommandTransaction.attempt(
      .removeConsumer, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let consumer = try await load(name.text, of: owner, deadline: deadline)
      try consumer.version.require(expected: expectedVersion)
      removed = consumer
      var transaction = CommandTransaction(
        .removeConsumer, key: key, identifiers: identifiers, about: .consumer, identifiers.next(),
        name: name.text)
      transaction.add(
        FeedConsumerStatements.remove, owner?.text ?? "", name.text, consumer.version.number)
      transaction.emit(
        .consumer, name.text, event: ConfigurationEvent.removed, from: 0, to: 0,
        version: consumer.version.next)
      return transaction
    }
    return Outcome(outcome.isReplay ? nil : removed, isReplay: outcome.isReplay)
  }
}

/// What happened to a calendar, a policy, a template or a consumer. Numbers are stored.
enum ConfigurationEvent {
  static let put: Int16 = 1
  static let moved: Int16 = 2
  static let removed: Int16 = 3
}

extension StoreLimits {
  /// Events counted of a consumer's lag: who is further behind is told "at least".
  package static let lagEventsMax: Int64 = 10_000
  /// Events counted before a redelivery: a second's reading.
  package static let redeliveredEventsCounted: Int64 = 100_000
}
