internal import Domain
internal import Postgres

enum ComplaintStatements {
  static let create = Statement<
    String, Int16, String, String, [UInt8], PostgresUUID, String, PostgresUUID?, ComplaintChannel,
    ComplaintCategory, String, String, String, String, String, String, ComplaintChangeRow
  >(
    """
    SELECT verdict, aggregate_id, version
    FROM create_complaint($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    """)

  private static let columns = """
    c.complaint_id, c.order_id, c.version, c.state, c.channel, c.category, c.customer_ref,
      c.customer_name, c.customer_company, c.customer_phone, c.customer_email, c.content,
      c.department, c.assignee, c.cause, c.finding, c.carrier, c.solution, c.solution_text,
      c.amount_minor, c.amount_currency, c.answer, c.answered_by, c.answer_channel, c.answer_note,
      c.answered_at, c.execution_note, c.execution_ref, c.refund_id, c.executed_at, c.resolution,
      c.customer_opinion, c.liable, c.responsible, c.rectification, c.rectification_due,
      c.escalation_reason, c.escalated_by, c.escalated_at, c.messages, c.created_by, c.created_at,
      c.assigned_at, c.resolved_at, c.closed_at
    """

  static let byID = Statement<String, PostgresUUID, ComplaintRow>(
    """
    SELECT \(columns)
    FROM complaint AS c
    WHERE c.tenant_id = $1 AND c.complaint_id = $2
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, PostgresUUID?, [Int16], String, PostgresTimestamp?, PostgresTimestamp?,
    Int64, ComplaintRow
  >(
    """
    SELECT \(columns)
    FROM complaint AS c
    WHERE c.tenant_id = $1 AND c.complaint_id < $2
      AND ($3::uuid IS NULL OR c.order_id = $3::uuid)
      AND (cardinality($4::smallint[]) = 0 OR c.state = ANY ($4::smallint[]))
      AND ($5::text = '' OR c.department = $5::text)
      AND ($6::timestamptz IS NULL OR c.created_at >= $6::timestamptz)
      AND ($7::timestamptz IS NULL OR c.created_at < $7::timestamptz)
    ORDER BY c.complaint_id DESC
    LIMIT $8
    """)

  /// What somebody has to work on: what was taken to the department head, then the oldest.
  static let queue = Statement<String, String, Int64, ComplaintRow>(
    """
    SELECT \(columns)
    FROM complaint AS c
    WHERE c.tenant_id = $1 AND c.state NOT IN (8, 9)
      AND ($2::text = '' OR c.department = $2::text)
    ORDER BY (c.escalated_at IS NULL), c.complaint_id
    LIMIT $3
    """)

  static let update = Statement<
    String, PostgresUUID, Int64, ComplaintState, String, String, Int16, String, String, Int16,
    String, Int64?, String?, Int16, String, Int16, String, PostgresTimestamp?, String, String,
    PostgresUUID?, PostgresTimestamp?, String, String, Int16, String, String, PostgresTimestamp?,
    String, String, PostgresTimestamp?, Int32, PostgresTimestamp?, PostgresTimestamp?,
    PostgresTimestamp?, NoRow
  >.changingOne(
    """
    UPDATE complaint
    SET version = version + 1, state = $4, department = $5, assignee = $6, cause = $7, finding = $8,
      carrier = $9, solution = $10, solution_text = $11, amount_minor = $12, amount_currency = $13,
      answer = $14, answered_by = $15, answer_channel = $16, answer_note = $17, answered_at = $18,
      execution_note = $19, execution_ref = $20, refund_id = $21, executed_at = $22,
      resolution = $23, customer_opinion = $24, liable = $25, responsible = $26,
      rectification = $27, rectification_due = $28, escalation_reason = $29, escalated_by = $30,
      escalated_at = $31, messages = $32, assigned_at = $33, resolved_at = $34, closed_at = $35
    WHERE tenant_id = $1 AND complaint_id = $2 AND version = $3
    """)

  static let recordEvent = Statement<
    String, PostgresUUID, PostgresUUID, Int16, ComplaintState, ComplaintState, Int64, String,
    String, NoRow
  >(
    """
    INSERT INTO complaint_event (tenant_id, complaint_id, event_id, kind, from_state, to_state,
      version, detail, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """)

  /// The carriers of an order's parcels, two at most.
  static let carriers = Statement<String, PostgresUUID, Row<String>>(
    """
    SELECT DISTINCT s.carrier
    FROM shipment AS s
    WHERE s.tenant_id = $1 AND s.order_id = $2 AND s.state <> 13
    LIMIT 2
    """)

  /// Whether a carrier is known, or has carried a parcel of the order.
  static let knowsCarrier = Statement<String, String, PostgresUUID?, Row<Bool>>(
    """
    SELECT EXISTS (SELECT FROM carrier AS c WHERE c.tenant_id = $1 AND c.carrier = $2)
      OR EXISTS (SELECT FROM shipment AS s
        WHERE s.tenant_id = $1 AND s.order_id = $3 AND s.carrier = $2)
    """)

  static let causes = Statement<
    String, PostgresTimestamp, PostgresTimestamp, String, Int64, ComplaintCauseRow
  >(
    """
    SELECT c.category, c.cause, c.carrier, count(*), count(*) FILTER (WHERE c.state NOT IN (8, 9)),
      (sum(count(*)) OVER ())::bigint
    FROM complaint AS c
    WHERE c.tenant_id = $1 AND c.created_at >= $2 AND c.created_at < $3
      AND ($4::text = '' OR c.department = $4::text)
    GROUP BY c.category, c.cause, c.carrier
    ORDER BY count(*) DESC, c.category, c.cause, c.carrier
    LIMIT $5
    """)
}

/// What is said about complaints.
enum ComplaintMessageStatements {
  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, NoteSource, String, String, PostgresTimestamp, NoRow
  >(
    """
    INSERT INTO complaint_message (tenant_id, complaint_id, message_id, source, body, actor,
      created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    """)

  static let byID = Statement<String, PostgresUUID, PostgresUUID, ComplaintMessageRow>(
    """
    SELECT m.message_id, m.source, m.body, m.actor, m.created_at
    FROM complaint_message AS m
    WHERE m.tenant_id = $1 AND m.complaint_id = $2 AND m.message_id = $3
    """)

  /// Oldest first, by keyset.
  static let list = Statement<String, PostgresUUID, PostgresUUID, Int64, ComplaintMessageRow>(
    """
    SELECT m.message_id, m.source, m.body, m.actor, m.created_at
    FROM complaint_message AS m
    WHERE m.tenant_id = $1 AND m.complaint_id = $2 AND m.message_id > $3
    ORDER BY m.message_id
    LIMIT $4
    """)

  /// What people wrote about a customer that `erase_customer` gave a pseudonym.
  static let erase = Statement<String, String, NoRow>("SELECT erase_complaint_words($1, $2)")
}
