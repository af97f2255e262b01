internal import Domain
internal import Postgres

enum ReviewStatements {
  static let columns = """
    r.order_id, r.round, r.state, r.high_risk, r.rule_codes, r.rule_scores, r.rule_asks,
      r.rule_reasons, r.claimed_by, r.claim_until, r.first_approver
    """

  static let byOrder = Statement<String, [PostgresUUID], ReviewRow>(
    """
    SELECT \(columns)
    FROM order_review AS r
    WHERE r.tenant_id = $1 AND r.order_id = ANY ($2)
    """)

  /// Where an order's review stands; guarded by the order, which the transaction has locked.
  static let save = Statement<
    String, PostgresUUID, Int32, ReviewState, Int32, Bool, [String], [Int32], [Bool], [String],
    String, PostgresTimestamp?, String, NoRow
  >(
    """
    INSERT INTO order_review AS r (tenant_id, order_id, round, state, score, high_risk, rule_codes,
      rule_scores, rule_asks, rule_reasons, claimed_by, claim_until, first_approver)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (tenant_id, order_id) DO UPDATE
    SET round = excluded.round, state = excluded.state, score = excluded.score,
      high_risk = excluded.high_risk, rule_codes = excluded.rule_codes,
      rule_scores = excluded.rule_scores, rule_asks = excluded.rule_asks,
      rule_reasons = excluded.rule_reasons, claimed_by = excluded.claimed_by,
      claim_until = excluded.claim_until, first_approver = excluded.first_approver,
      updated_at = now()
    """)

  /// Ends the review of an order that ends without a decision.
  static let end = Statement<String, PostgresUUID, NoRow>(
    """
    UPDATE order_review
    SET state = 6, claimed_by = '', claim_until = NULL, updated_at = now()
    WHERE tenant_id = $1 AND order_id = $2 AND state IN (1, 2)
    """)

  /// The queue by (submitted_at, order_id), which is the order of their due times.
  static let queue = Statement<
    String, PostgresTimestamp, PostgresUUID, Bool, String, Bool, PostgresTimestamp?,
    PostgresTimestamp, Int64, Row<PostgresUUID>
  >(
    """
    SELECT o.order_id
    FROM orders AS o
    LEFT JOIN order_review AS r ON r.tenant_id = o.tenant_id AND r.order_id = o.order_id
    WHERE o.tenant_id = $1 AND o.state = 3 AND (o.submitted_at, o.order_id) > ($2, $3)
      AND (NOT $4 OR r.claim_until IS NULL OR r.claim_until <= $8)
      AND ($5 = '' OR (r.claimed_by = $5 AND r.claim_until > $8))
      AND (NOT $6 OR COALESCE(r.high_risk, false))
      AND ($7::timestamptz IS NULL OR o.submitted_at < $7::timestamptz)
    ORDER BY o.submitted_at, o.order_id
    LIMIT $9
    """)

  /// One of a level and round: who comes second decides on what the first has left.
  static let recordApproval = Statement<
    String, Int16, PostgresUUID, Int32, Int16, ApprovalRole, ApprovalDecision, String, String,
    NoRow
  >.changingOne(
    """
    INSERT INTO approval (tenant_id, subject_kind, subject_id, round, level, role, decision, actor,
      reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT DO NOTHING
    """)

  static let approvals = Statement<String, Int16, [PostgresUUID], ApprovalRow>(
    """
    SELECT a.subject_id, a.round, a.level, a.role, a.decision, a.actor, a.reason, a.decided_at
    FROM approval AS a
    WHERE a.tenant_id = $1 AND a.subject_kind = $2 AND a.subject_id = ANY ($3)
    ORDER BY a.subject_id, a.round, a.level
    """)

  /// When an order was submitted last and when it was reviewed, which a change of its state keeps.
  static let stampSubmission = Statement<String, PostgresUUID, Bool, NoRow>(
    """
    UPDATE orders
    SET submitted_at = now(), reviewed_at = CASE WHEN $3 THEN now() END
    WHERE tenant_id = $1 AND order_id = $2
    """)

  static let stampReview = Statement<String, PostgresUUID, NoRow>(
    "UPDATE orders SET reviewed_at = now() WHERE tenant_id = $1 AND order_id = $2")

  /// Orders of all tenants that were submitted and not screened, oldest first.
  static let unscreened = Statement<PostgresTimestamp, Int64, DueRow<OrderTag>>(
    """
    SELECT o.tenant_id, o.order_id
    FROM orders AS o
    WHERE o.state = 2 AND o.submitted_at < $1
    ORDER BY o.submitted_at, o.tenant_id, o.order_id
    LIMIT $2
    """)

  /// Makes drafts that this very transaction has created SUBMITTED instead: they wait for their
  /// screening. Their ids are new, so no other transaction knows them.
  static let submitCreated = Statement<
    String, [PostgresUUID], Int16, [String], [String], NoRow
  >(
    """
    WITH submitted AS (
      UPDATE orders AS o
      SET state = 2, submitted_at = now()
      WHERE o.tenant_id = $1 AND o.order_id = ANY ($2) AND o.state = 1
      RETURNING o.order_id
    ), event AS (
      UPDATE order_event AS e
      SET to_state = 2
      FROM submitted AS s
      WHERE e.tenant_id = $1 AND e.order_id = s.order_id
    ), told AS (
      UPDATE outbox AS b
      SET to_state = 2
      FROM submitted AS s
      WHERE b.tenant_id = $1 AND b.transaction_id = pg_current_xact_id()
        AND b.event_id = s.order_id AND b.aggregate_kind = 1
    )
    UPDATE idempotency AS i
    SET outcome_state = 2
    FROM submitted AS s
    JOIN unnest($2::uuid[], $4::text[], $5::text[]) AS asked (order_id, principal, request_id)
      ON asked.order_id = s.order_id
    WHERE i.tenant_id = $1 AND i.principal = asked.principal AND i.method = $3
      AND i.request_id = asked.request_id AND i.aggregate_id = s.order_id
    """)
}

struct ReviewRow: PostgresRow {
  let review: Review

  static let columns: [PostgresType] = [
    .uuid, .int4, .int2, .bool, .text.array, .int4.array, .bool.array, .text.array, .text,
    .timestamptz, .text,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: OrderID = try columns.id()
    let round: Int32 = try columns.next()
    let state: ReviewState = try columns.next()
    let isHighRisk: Bool = try columns.next()
    let codes: [String] = try columns.next()
    let scores: [Int32] = try columns.next()
    let asks: [Bool] = try columns.next()
    let reasons: [String] = try columns.next()
    guard scores.count == codes.count, asks.count == codes.count, reasons.count == codes.count
    else { throw columns.refuse("arrays of different lengths") }
    let parts = codes.indices.map {
      RiskAssessment.Part(
        rule: codes[$0], score: Int(scores[$0]), needsReview: asks[$0], reason: reasons[$0])
    }
    review = Review(
      orderID: id, round: Int(round), state: state,
      assessment: RiskAssessment(parts: parts, isHighRisk: isHighRisk),
      claimedBy: try columns.next(), claimUntil: try columns.optionalInstant(),
      firstApprover: try columns.next())
  }
}

struct ApprovalRow: PostgresRow {
  let subject: UUIDv7
  let round: Int
  let approval: Approval

  static let columns: [PostgresType] = [
    .uuid, .int4, .int2, .int2, .int2, .text, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: OrderID = try columns.id()
    subject = id.uuid
    round = Int(try columns.next(Int32.self))
    let level: Int16 = try columns.next()
    let role: ApprovalRole = try columns.next()
    let decision: ApprovalDecision = try columns.next()
    approval = Approval(
      level: Int(level), role: role, decision: decision, actor: try columns.next(),
      reason: try columns.next(), decided: try columns.instant())
  }
}
