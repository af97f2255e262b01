package import Domain
package import Postgres

/// Messages to customers and staff, and their texts; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class NotificationStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let work: FeedWork

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
    work = FeedWork(name: "kontor.notifications", pool: pool)
  }

  // MARK: Templates

  /// The texts in force, one for each kind and language.
  package func templates(
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredTemplate] {
    let own = try await pool.read(
      NotificationStatements.templates, tenant.text, deadline: deadline
    ).map(\.template)
    return NotificationKind.allCases.flatMap { kind in
      NotificationLanguage.allCases.map { language in
        own.first { $0.template.kind == kind && $0.template.language == language }
          ?? StoredTemplate(template: .standard(kind, language), version: Version(0))
      }
    }
  }

  /// - Throws: `VERSION_CONFLICT`.
  package func put(
    _ template: NotificationTemplate, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredTemplate> {
    func current() async throws -> StoredTemplate {
      let all = try await templates(tenant: key.tenant, deadline: deadline)
      guard
        let found = all.first(where: {
          $0.template.kind == template.kind && $0.template.language == template.language
        })
      else { preconditionFailure("every kind has a text in every language") }
      return found
    }
    let name = "template/\(template.kind.name)/\(template.language.name)"
    let outcome = try await CommandTransaction.attempt(
      .putTemplate, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let version = try await current().version
      try version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .putTemplate, key: key, identifiers: identifiers, about: .configuration,
        identifiers.next(), name: name)
      transaction.add(
        NotificationStatements.putTemplate, key.tenant.text, template.kind.code,
        template.language.code, version.number, template.subject, template.body)
      transaction.settle(state: 0, version: version.next)
      transaction.emit(
        .configuration, name, event: ConfigurationEvent.put, from: 0, to: 0, version: version.next)
      return transaction
    }
    return Outcome(try await current(), isReplay: outcome.isReplay)
  }

  /// Whom these tenants want to be told.
  package func wishes(of tenants: Set<TenantID>) async throws -> [TenantID: NotificationWishes] {
    var wishes = Dictionary(uniqueKeysWithValues: tenants.map { ($0, NotificationWishes.standard) })
    let rows = try await pool.read(
      NotificationStatements.wishes, tenants.map(\.text), deadline: nil)
    for row in rows { wishes[row.tenant] = row.wishes }
    return wishes
  }

  // MARK: Writing what events ask for

  /// Events whose messages are not written yet.
  package struct Unwritten: Sendable {
    package let events: [OutboxEvent]
    fileprivate let after: FeedPosition
  }

  /// The next events; nil if there are none.
  package func unwritten() async throws -> Unwritten? {
    guard let (events, after) = try await work.unseen(StoreLimits.notifiedEventsMax),
      !events.isEmpty
    else { return nil }
    return Unwritten(events: events, after: after)
  }

  /// Writes the messages that the events ask for, and that they were seen to.
  ///
  /// - Returns: false if another process has done it.
  package func write(_ drafts: [NotificationDraft], for unwritten: Unwritten) async throws -> Bool {
    guard let last = unwritten.events.last else { return true }
    var batch = StatementBatch()
    if !drafts.isEmpty {
      batch.add(
        NotificationStatements.insert, drafts.map(\.tenant.text),
        drafts.map { _ in identifiers.next().stored }, drafts.map(\.event.event.stored),
        drafts.map(\.event.ordinal), drafts.map(\.kind.code), drafts.map(\.language.code),
        drafts.map(\.channel.code), drafts.map(\.recipient), drafts.map(\.subject),
        drafts.map(\.body), drafts.map { $0.orderID?.stored }, drafts.map { $0.quoteID?.stored })
    }
    return try await work.advance(from: unwritten.after, to: last.position, batch)
  }

  // MARK: Delivery

  /// Messages that are due, for the caller alone until `until`; what it has not settled by then is
  /// delivered by another.
  package func claim(
    due now: Instant, until: Instant, limit: Int
  ) async throws -> [StoredNotification] {
    try await pool.write(
      NotificationStatements.claim, now.stored, until.stored, Int64(limit),
      deadline: ContinuousClock.now + StoreLimits.feedWorkTimeout
    ).map(\.notification)
  }

  /// Writes down what came of an attempt, and when the next one is due.
  ///
  /// - Parameters:
  ///   - failure: nil if it was delivered.
  ///   - isFinal: whether another attempt would come to the same.
  package func settle(
    _ notification: StoredNotification, failure: String?, isFinal: Bool = false, now: Instant
  ) async throws {
    var state = NotificationState.sent
    var next: Instant?
    if failure != nil, isFinal {
      state = .undeliverable
    } else if failure != nil {
      let wait = NotificationRetry.wait(afterFailures: Int(notification.attempts) + 1)
      state = wait == nil ? .gaveUp : .failed
      next = wait.map { now.advanced(by: $0) }
    }
    var batch = StatementBatch()
    batch.add(
      NotificationStatements.settle, notification.tenant.text, notification.id.stored,
      notification.version.number, state.code, next?.stored, failure == nil ? now.stored : nil,
      state == .failed ? nil : identifiers.next().stored, notification.kind.name,
      "kontord/notifications")
    batch.add(
      NotificationStatements.addAttempt, notification.tenant.text, notification.id.stored,
      identifiers.next().stored, now.stored,
      failure.map { $0.isEmpty ? "it failed" : $0.keeping(StoreLimits.failureBytesMax) } ?? "",
      notification.recipient)
    _ = try await pool.write(batch, deadline: ContinuousClock.now + StoreLimits.feedWorkTimeout)
  }

  /// Forgets old messages that are done with.
  ///
  /// - Returns: how many; as many as `StoreLimits.prunedEventsMax` when there may be more.
  package func prune(deadline: ContinuousClock.Instant?) async throws -> Int64 {
    try await pool.write(
      NotificationStatements.prune, StoreLimits.notificationAge.components.seconds,
      StoreLimits.prunedEventsMax, deadline: deadline
    ).first?.values ?? 0
  }

  // MARK: Looking, and trying again

  /// - Throws: `NOTIFICATION_NOT_FOUND`.
  package func load(
    _ id: NotificationID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (notification: StoredNotification, attempts: [NotificationAttempt]) {
    var batch = StatementBatch()
    let head = batch.add(NotificationStatements.byID, tenant.text, id.stored)
    let log = batch.add(
      NotificationStatements.attempts, tenant.text, id.stored, StoreLimits.attemptsShown)
    let replies = try await pool.read(batch, deadline: deadline)
    let notification = try replies[head].first(orNo: .notification, id).notification
    return (
      notification,
      try replies[log].map {
        NotificationAttempt(time: $0.values.0.instant, failure: $0.values.1)
      }
    )
  }

  /// A page of messages, newest first.
  package func list(
    _ filter: NotificationFilter, before: NotificationID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (notifications: [StoredNotification], next: NotificationID?) {
    let limit = PageLimit(limit)
    let notifications = try await pool.read(
      NotificationStatements.list, tenant.text, .before(before), filter.states.map(\.code),
      filter.kinds.map(\.code), filter.orderID?.stored, filter.from?.stored, filter.before?.stored,
      limit.rows, deadline: deadline
    ).map(\.notification)
    return (notifications, limit.end(of: notifications)?.id)
  }

  /// Has a message delivered anew.
  ///
  /// - Throws: `NOTIFICATION_NOT_FOUND`, `NOTIFICATION_STATE`, `VERSION_CONFLICT`.
  package func retry(
    _ id: NotificationID, expectedVersion: Int64, reason: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws {
    _ = try await CommandTransaction.attempt(
      .retryNotification, key: key, expectedVersion: expectedVersion, pool: pool,
      deadline: deadline
    ) {
      let notification = try await load(id, tenant: key.tenant, deadline: deadline).notification
      try notification.version.require(expected: expectedVersion)
      let state = try NotificationRetry.again(notification.state)
      var transaction = CommandTransaction(
        .retryNotification, key: key, identifiers: identifiers, about: .notification, id.uuid)
      transaction.reason = reason
      transaction.add(
        NotificationStatements.retry, key.tenant.text, id.stored, notification.version.number)
      transaction.settle(state: state.code, version: notification.version.next)
      transaction.emit(
        .notification, id.description, event: state.code, from: notification.state.code,
        to: state.code, version: notification.version.next, detail: reason)
      return transaction
    }
  }
}

extension String {
  /// The beginning, whole characters, of at most so many bytes.
  fileprivate func keeping(_ bytes: Int) -> String {
    if utf8.count <= bytes { return self }
    var text = String(prefix(bytes))
    while text.utf8.count > bytes { text.removeLast() }
    return text
  }
}

extension StoreLimits {
  /// Events whose messages one turn writes: each may read its order and shipment.
  static let notifiedEventsMax: Int64 = 100
  /// Attempts shown of one message.
  static let attemptsShown: Int64 = 50
  /// Of what a receiver says of a failure, as the contract has it.
  static let failureBytesMax = 500
  /// How long messages are kept that are done with: a quarter, in which somebody may ask what a customer
  /// was told. They hold names and addresses, so not longer.
  package static let notificationAge = Duration.seconds(90 * 86_400)
}
