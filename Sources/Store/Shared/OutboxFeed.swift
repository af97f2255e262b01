package import Domain
package import Postgres

/// What an event is about. Numbers are stored.
package enum AggregateKind: Int16, Sendable {
  case order = 1
  case stock = 2
  case shipment = 3
  case complaint = 4
  case product = 5
  case warehouse = 6
  case exception = 7
  case screeningRule = 10
  case changeSet = 11
  case quote = 16
  case clock = 50
  /// A calendar, a policy or a template.
  case configuration = 51
  case notification = 52
  /// Of the feed.
  case consumer = 53
  case stockHold = 20
  case stocktake = 21
  case supplierOrder = 22
  case reorderPolicy = 23
  case payment = 40
  case refund = 41
  case invoice = 42
  case customer = 43
  /// A provider's, or a row of it.
  case statement = 44
  case fulfilment = 30
  case carrier = 31
  case rma = 70
  case urgentRequest = 60
}

extension AggregateKind: PostgresScalar {}

/// One event of the outbox.
package struct OutboxEvent: Hashable, Sendable {
  package var tenant: TenantID
  package var position: FeedPosition
  /// Nil for one that this version does not know.
  package var aggregateKind: AggregateKind? { AggregateKind(rawValue: aggregateCode) }
  /// As it is stored.
  package var aggregateCode: Int16
  /// The aggregate's id as text.
  package var aggregate: String
  /// Per aggregate kind: for orders an `OrderEventKind`.
  package var kind: Int16
  package var fromState: Int16
  package var toState: Int16
  package var version: Version
  package var detail: String
  package var actor: String
  package var time: Instant
}

/// Reads the outbox in order, never beyond a transaction that may still commit (F1).
package enum OutboxFeed {
  static let after = Statement<
    PostgresTransactionID, PostgresUUID, Int32, Int64, OutboxRow
  >(
    """
    SELECT b.tenant_id, b.transaction_id, b.event_id, b.ordinal, b.aggregate_kind, b.aggregate, b.kind,
      b.from_state, b.to_state, b.version, b.detail, b.actor, b.occurred_at
    FROM outbox AS b
    WHERE (b.transaction_id, b.event_id, b.ordinal) > ($1, $2, $3)
      AND b.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY b.transaction_id, b.event_id, b.ordinal
    LIMIT $4
    """)

  static let currentHorizon = Statement<Row<PostgresTransactionID>>(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())")

  /// The next events of all tenants, at most `StoreLimits.feedRowsMax`.
  package static func read(
    after position: FeedPosition, limit: Int64 = StoreLimits.feedRowsMax, pool: PostgresPool,
    deadline: ContinuousClock.Instant? = nil
  ) async throws(PostgresError) -> [OutboxEvent] {
    try await pool.read(
      after, PostgresTransactionID(position.transaction), position.event.stored, position.ordinal,
      min(limit, StoreLimits.feedRowsMax), deadline: deadline
    ).map(\.event)
  }

  /// Where the feed stands: every event of an earlier transaction can be read now.
  package static func horizon(_ pool: PostgresPool) async throws(PostgresError) -> FeedPosition {
    guard let row = try await pool.read(currentHorizon, deadline: nil).first else {
      throw .protocolViolation("a snapshot without its xmin")
    }
    var position = FeedPosition.start
    position.transaction = row.values.number
    return position
  }
}

struct OutboxRow: PostgresRow {
  let event: OutboxEvent

  static let columns: [PostgresType] = [
    .text, .xid8, .uuid, .int4, .int2, .text, .int2, .int2, .int2, .int8, .text, .text,
    .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let tenant: TenantID = try columns.code()
    let transaction: PostgresTransactionID = try columns.next()
    let id: EventID = try columns.id()
    let position = FeedPosition(
      transaction: transaction.number, event: id.uuid, ordinal: try columns.next())
    event = OutboxEvent(
      tenant: tenant, position: position, aggregateCode: try columns.next(),
      aggregate: try columns.next(), kind: try columns.next(), fromState: try columns.next(),
      toState: try columns.next(), version: try columns.version(), detail: try columns.next(),
      actor: try columns.next(), time: try columns.instant())
  }
}
