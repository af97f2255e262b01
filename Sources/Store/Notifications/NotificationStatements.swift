internal import Domain
internal import Postgres

enum NotificationStatements {
  // MARK: Templates

  static let templates = Statement<String, TemplateRow>(
    """
    SELECT t.kind, t.language, t.version, t.subject, t.body
    FROM notification_template AS t
    WHERE t.tenant_id = $1
    ORDER BY t.kind, t.language
    """)

  static let putTemplate: Statement<String, Int16, Int16, Int64, String, String, NoRow> =
    .changingOne(
      """
      INSERT INTO notification_template AS t (tenant_id, kind, language, version, subject, body)
      VALUES ($1, $2, $3, $4 + 1, $5, $6)
      ON CONFLICT (tenant_id, kind, language) DO UPDATE
      SET version = excluded.version, subject = excluded.subject, body = excluded.body,
        updated_at = now()
      WHERE t.version = $4
      """)

  static let wishes = Statement<[String], NotificationWishesRow>(
    """
    SELECT s.tenant_id, s.notify_customers, s.message_language, s.alert_recipient,
      s.production_recipient, s.logistics_recipient
    FROM tenant_setting AS s
    WHERE s.tenant_id = ANY ($1)
    """)

  // MARK: Messages

  static let byID = Statement<String, PostgresUUID, NotificationRow>(
    """
    SELECT \(NotificationRow.list)
    FROM notification_job AS j
    WHERE j.tenant_id = $1 AND j.notification_id = $2
    """)

  static let attempts = Statement<
    String, PostgresUUID, Int64, Row<PostgresTimestamp, String>
  >(
    """
    SELECT a.attempted_at, a.failure
    FROM notification_attempt AS a
    WHERE a.tenant_id = $1 AND a.notification_id = $2
    ORDER BY a.attempt_id DESC
    LIMIT $3
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], [Int16], PostgresUUID?, PostgresTimestamp?, PostgresTimestamp?,
    Int64, NotificationRow
  >(
    """
    SELECT \(NotificationRow.list)
    FROM notification_job AS j
    WHERE j.tenant_id = $1 AND j.notification_id < $2
      AND (cardinality($3::smallint[]) = 0 OR j.state = ANY ($3::smallint[]))
      AND (cardinality($4::smallint[]) = 0 OR j.kind = ANY ($4::smallint[]))
      AND ($5::uuid IS NULL OR j.order_id = $5::uuid)
      AND ($6::timestamptz IS NULL OR j.created_at >= $6::timestamptz)
      AND ($7::timestamptz IS NULL OR j.created_at < $7::timestamptz)
    ORDER BY j.notification_id DESC
    LIMIT $8
    """)

  static let insert = Statement<
    [String], [PostgresUUID], [PostgresUUID], [Int32], [Int16], [Int16], [Int16], [String],
    [String],
    [String], [PostgresUUID?], [PostgresUUID?], NoRow
  >(
    """
    INSERT INTO notification_job (tenant_id, notification_id, event_id, event_ordinal, kind,
      language, channel, recipient, subject, body, order_id, quote_id)
    SELECT u.tenant_id, u.notification_id, u.event_id, u.event_ordinal, u.kind, u.language,
      u.channel, u.recipient, u.subject, u.body, u.order_id, u.quote_id
    FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::integer[], $5::smallint[], $6::smallint[],
      $7::smallint[], $8::text[], $9::text[], $10::text[], $11::uuid[], $12::uuid[]) AS u
      (tenant_id, notification_id, event_id, event_ordinal, kind, language, channel, recipient,
      subject, body, order_id, quote_id)
    ON CONFLICT DO NOTHING
    """)

  static let retry: Statement<String, PostgresUUID, Int64, NoRow> = .changingOne(
    """
    UPDATE notification_job AS j
    SET state = 1, version = j.version + 1, attempts = 0, next_attempt_at = now(),
      claimed_until = NULL
    WHERE j.tenant_id = $1 AND j.notification_id = $2 AND j.version = $3
    """)

  /// Messages that are due at $1, for a worker alone until $2.
  static let claim = Statement<PostgresTimestamp, PostgresTimestamp, Int64, NotificationRow>(
    """
    WITH due AS (
      SELECT j.tenant_id, j.notification_id
      FROM notification_job AS j
      WHERE j.next_attempt_at <= $1 AND (j.claimed_until IS NULL OR j.claimed_until < $1)
      ORDER BY j.next_attempt_at
      LIMIT $3
      FOR UPDATE SKIP LOCKED
    )
    UPDATE notification_job AS j
    SET claimed_until = $2
    FROM due AS d
    WHERE j.tenant_id = d.tenant_id AND j.notification_id = d.notification_id
    RETURNING \(NotificationRow.list)
    """)

  /// What became of an attempt, with its event $7 if it was the last. A message that a person or another
  /// worker changed meanwhile stays as that left it.
  static let settle = Statement<
    String, PostgresUUID, Int64, Int16, PostgresTimestamp?, PostgresTimestamp?, PostgresUUID?,
    String, String, NoRow
  >(
    """
    WITH settled AS (
      UPDATE notification_job AS j
      SET state = $4, version = j.version + 1, attempts = j.attempts + 1, next_attempt_at = $5,
        sent_at = COALESCE($6, j.sent_at), claimed_until = NULL
      WHERE j.tenant_id = $1 AND j.notification_id = $2 AND j.version = $3
      RETURNING j.version
    )
    INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, to_state, version,
      detail, actor)
    SELECT $1, $7, 52, $2::text, $4, $4, s.version, $8, $9
    FROM settled AS s
    WHERE $7::uuid IS NOT NULL
    """)

  /// What an attempt came to, unless the recipient was erased meanwhile: failures repeat addresses.
  static let addAttempt = Statement<
    String, PostgresUUID, PostgresUUID, PostgresTimestamp, String, String, NoRow
  >(
    """
    INSERT INTO notification_attempt (tenant_id, notification_id, attempt_id, attempted_at, failure)
    SELECT j.tenant_id, j.notification_id, $3, $4, $5
    FROM notification_job AS j
    WHERE j.tenant_id = $1 AND j.notification_id = $2 AND j.recipient = $6
    """)

  /// Messages that are done with and old, with their attempts.
  static let prune = Statement<Int64, Int64, Row<Int64>>(
    """
    WITH old AS (
      SELECT j.tenant_id, j.notification_id
      FROM notification_job AS j
      WHERE j.next_attempt_at IS NULL AND j.created_at < now() - make_interval(secs => $1)
      LIMIT $2
      FOR UPDATE SKIP LOCKED
    ), pruned AS (
      DELETE FROM notification_job AS j
      USING old AS o
      WHERE j.tenant_id = o.tenant_id AND j.notification_id = o.notification_id
      RETURNING 1
    )
    SELECT count(*) FROM pruned
    """)
}
