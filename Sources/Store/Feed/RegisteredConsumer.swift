package import Domain
internal import Postgres

/// A program that reads the feed, and how far it has come.
package struct RegisteredConsumer: Hashable, Sendable {
  /// Nil: of all tenants.
  package var tenant: TenantID?
  package var name: String
  package var version: Version
  /// Everything up to here is done with.
  package var position: FeedPosition
  package var updated: Instant

  /// Names of Kontor's own hold a character that callers' cannot have.
  package var isInternal: Bool { name.contains(".") }
}

/// A consumer's name as callers give it.
package struct ConsumerName: Code {
  package let text: String
  package init(checked text: String) { self.text = text }
  package static let expected = "1 to 32 characters of A-Z, a-z, 0-9, '-' and '_'"
  package static let maxBytes = 32
  package static func allows(_ byte: UInt8) -> Bool { WarehouseCode.allows(byte) }
}

/// How far behind a consumer is.
package struct FeedLag: Hashable, Sendable {
  /// Counted up to `StoreLimits.lagEventsMax`.
  package var events: Int64
  /// When the oldest of them happened; nil if there is none.
  package var oldest: Instant?
}

enum FeedConsumerStatements {
  private static let columns =
    "c.tenant_id, c.consumer, c.version, c.transaction_id, c.event_id, c.ordinal, c.updated_at"

  static let byName = Statement<String, String, FeedConsumerRow>(
    """
    SELECT \(columns)
    FROM feed_consumer AS c
    WHERE c.tenant_id = $1 AND c.consumer = $2
    """)

  static let list = Statement<String, String, Int64, FeedConsumerRow>(
    """
    SELECT \(columns)
    FROM feed_consumer AS c
    WHERE c.tenant_id = $1 AND c.consumer > $2 COLLATE "C"
    ORDER BY c.consumer COLLATE "C"
    LIMIT $3
    """)

  /// What is behind a place, counted as far as a limit, and the time of the first.
  static let lag = Statement<
    String, PostgresTransactionID, PostgresUUID, Int32, Int64, Row<Int64, PostgresTimestamp?>
  >(
    """
    SELECT count(*), min(b.occurred_at)
    FROM (
      SELECT b.occurred_at
      FROM outbox AS b
      WHERE (b.transaction_id, b.event_id, b.ordinal) > ($2, $3, $4)
        AND b.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        AND ($1::text = '' OR b.tenant_id = $1::text)
      ORDER BY b.transaction_id, b.event_id, b.ordinal
      LIMIT $5
    ) AS b
    """)

  static let insert = Statement<
    String, String, PostgresTransactionID, PostgresUUID, Int32, NoRow
  >(
    """
    INSERT INTO feed_consumer (tenant_id, consumer, transaction_id, event_id, ordinal)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING
    """)

  /// Never back.
  static let acknowledge = Statement<
    String, String, PostgresTransactionID, PostgresUUID, Int32, NoRow
  >(
    """
    UPDATE feed_consumer AS c
    SET transaction_id = $3, event_id = $4, ordinal = $5, updated_at = now()
    WHERE c.tenant_id = $1 AND c.consumer = $2
      AND (c.transaction_id, c.event_id, c.ordinal) < ($3, $4, $5)
    """)

  /// From exactly one place to another: of several that did the same work, one.
  static let advance = Statement<
    String, PostgresTransactionID, PostgresUUID, Int32, PostgresTransactionID, PostgresUUID, Int32,
    Row<Int32>
  >(
    """
    UPDATE feed_consumer AS c
    SET transaction_id = $5, event_id = $6, ordinal = $7, updated_at = now()
    WHERE c.tenant_id = '' AND c.consumer = $1
      AND (c.transaction_id, c.event_id, c.ordinal) = ($2, $3, $4)
    RETURNING 1
    """)

  static let move:
    Statement<
      String, String, Int64, PostgresTransactionID, PostgresUUID, Int32, NoRow
    > = .changingOne(
      """
      UPDATE feed_consumer AS c
      SET transaction_id = $4, event_id = $5, ordinal = $6, updated_at = now(),
        version = c.version + 1
      WHERE c.tenant_id = $1 AND c.consumer = $2 AND c.version = $3
      """)

  static let remove: Statement<String, String, Int64, NoRow> = .changingOne(
    "DELETE FROM feed_consumer WHERE tenant_id = $1 AND consumer = $2 AND version = $3")

  /// The place before a command's first event. Looks through all that are kept: no index leads there,
  /// and people ask for it seldom.
  static let beforeEvent = Statement<
    String, PostgresUUID, Row<PostgresTransactionID, PostgresUUID, Int32>
  >(
    """
    SELECT b.transaction_id, b.event_id, b.ordinal - 1
    FROM outbox AS b
    WHERE b.event_id = $2 AND ($1::text = '' OR b.tenant_id = $1::text)
    ORDER BY b.transaction_id, b.event_id, b.ordinal
    LIMIT 1
    """)

  static let pruned = Statement<Row<PostgresTransactionID, PostgresUUID, Int32>>(
    "SELECT transaction_id, event_id, ordinal FROM feed_pruning")
}

struct FeedConsumerRow: PostgresRow {
  let consumer: RegisteredConsumer

  static let columns: [PostgresType] = [
    .text, .text, .int8, .xid8, .uuid, .int4, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let tenant: TenantID? = try columns.optionalCode()
    let name: String = try columns.next()
    let version = try columns.version()
    let transaction: PostgresTransactionID = try columns.next()
    let event: EventID = try columns.id()
    consumer = RegisteredConsumer(
      tenant: tenant, name: name, version: version,
      position: FeedPosition(
        transaction: transaction.number, event: event.uuid, ordinal: try columns.next()),
      updated: try columns.instant())
  }
}

extension FeedPosition {
  init(
    _ values: (PostgresTransactionID, PostgresUUID, Int32)
  ) throws(PostgresError) {
    guard let event = values.1.uuidv7 else {
      throw .protocolViolation("a place in the feed that is no UUIDv7")
    }
    self.init(transaction: values.0.number, event: event, ordinal: values.2)
  }
}
