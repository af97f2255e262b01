internal import Domain
internal import Postgres

enum UrgentStatements {
  private static let columns = """
    u.urgent_id, u.version, u.state, u.order_id, u.degree, u.units, u.wanted_at, u.reason,
      u.promised_at, u.decision, u.minutes, u.offered_at, u.resources, u.safety_reminder,
      u.evaluated_by, u.evaluated_at, u.leader, u.members, u.reports, u.reported_at,
      u.delivered_at, u.satisfaction, u.customer_opinion, u.review, u.reviewed_by, u.reviewed_at,
      u.end_reason, u.prior_class, u.prior_priority, u.prior_deliver_by, u.requested_by,
      u.created_at
    """

  static let byID = Statement<String, PostgresUUID, UrgentRow>(
    """
    SELECT \(columns)
    FROM urgent_request AS u
    WHERE u.tenant_id = $1 AND u.urgent_id = $2
    """)

  /// The open one of an order.
  static let openOf = Statement<String, PostgresUUID, Row<PostgresUUID>>(
    """
    SELECT u.urgent_id
    FROM urgent_request AS u
    WHERE u.tenant_id = $1 AND u.order_id = $2 AND u.state IN (1, 2, 3, 5)
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], PostgresUUID?, PostgresTimestamp?, PostgresTimestamp?, Int64,
    UrgentRow
  >(
    """
    SELECT \(columns)
    FROM urgent_request AS u
    WHERE u.tenant_id = $1 AND u.urgent_id < $2
      AND (cardinality($3::smallint[]) = 0 OR u.state = ANY ($3::smallint[]))
      AND ($4::uuid IS NULL OR u.order_id = $4::uuid)
      AND ($5::timestamptz IS NULL OR u.created_at >= $5::timestamptz)
      AND ($6::timestamptz IS NULL OR u.created_at < $6::timestamptz)
    ORDER BY u.urgent_id DESC
    LIMIT $7
    """)

  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, UrgentDegree, Int64, PostgresTimestamp, String, String,
    PostgresTimestamp, NoRow
  >(
    """
    INSERT INTO urgent_request (tenant_id, urgent_id, order_id, degree, units, wanted_at, reason,
      requested_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """)

  static let update = Statement<
    String, PostgresUUID, Int64, UrgentState, PostgresTimestamp?, Int16, String,
    PostgresTimestamp?, String, String, String, PostgresTimestamp?, String, [String], Int32,
    PostgresTimestamp?, Int16, String, String, String, PostgresTimestamp?, String, Int16, Int16,
    PostgresTimestamp?, NoRow
  >.changingOne(
    """
    UPDATE urgent_request
    SET version = version + 1, state = $4, promised_at = $5, decision = $6, minutes = $7,
      offered_at = $8, resources = $9, safety_reminder = $10, evaluated_by = $11,
      evaluated_at = $12, leader = $13, members = $14, reports = $15, reported_at = $16,
      satisfaction = $17, customer_opinion = $18, review = $19, reviewed_by = $20,
      reviewed_at = $21, end_reason = $22, prior_class = $23, prior_priority = $24,
      prior_deliver_by = $25
    WHERE tenant_id = $1 AND urgent_id = $2 AND version = $3
    """)

  static let putPrecedence = Statement<
    String, PostgresUUID, OrderClass, Int16, PostgresTimestamp?, NoRow
  >("SELECT put_precedence($1, $2, $3, $4, $5)")

  /// What people wrote about the orders of a customer that `erase_customer` gave a pseudonym.
  static let erase = Statement<String, String, NoRow>("SELECT erase_urgent_words($1, $2)")
}

/// How requests get on.
enum UrgentReportStatements {
  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, String, Bool, PostgresTimestamp?, String,
    PostgresTimestamp, NoRow
  >(
    """
    INSERT INTO urgent_report (tenant_id, urgent_id, report_id, body, at_risk, expected_at, actor,
      created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    """)

  static let byID = Statement<String, PostgresUUID, PostgresUUID, UrgentReportRow>(
    """
    SELECT t.report_id, t.body, t.at_risk, t.expected_at, t.actor, t.created_at
    FROM urgent_report AS t
    WHERE t.tenant_id = $1 AND t.urgent_id = $2 AND t.report_id = $3
    """)

  /// Oldest first, by keyset.
  static let list = Statement<String, PostgresUUID, PostgresUUID, Int64, UrgentReportRow>(
    """
    SELECT t.report_id, t.body, t.at_risk, t.expected_at, t.actor, t.created_at
    FROM urgent_report AS t
    WHERE t.tenant_id = $1 AND t.urgent_id = $2 AND t.report_id > $3
    ORDER BY t.report_id
    LIMIT $4
    """)
}

struct UrgentRow: PostgresRow {
  let urgent: UrgentRequest

  static let columns: [PostgresType] = [
    .uuid, .int8, .int2, .uuid, .int2, .int8, .timestamptz, .text, .timestamptz, .int2, .text,
    .timestamptz, .text, .text, .text, .timestamptz, .text, .text.array, .int4, .timestamptz,
    .timestamptz, .int2, .text, .text, .text, .timestamptz, .text, .int2, .int2, .timestamptz,
    .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: UrgentID = try columns.id()
    let version = try columns.version()
    let state: UrgentState = try columns.next()
    let orderID: OrderID = try columns.id()
    let degree: UrgentDegree = try columns.next()
    let units: Int64 = try columns.next()
    let wanted = try columns.instant()
    let reason: String = try columns.next()
    let promised = try columns.optionalInstant()
    let evaluation = try columns.evaluation()
    let group = try columns.taskGroup()
    let reports: Int32 = try columns.next()
    urgent = UrgentRequest(
      id: id, version: version, state: state, orderID: orderID, degree: degree, units: units,
      wanted: wanted, reason: reason, promised: promised, evaluation: evaluation, group: group,
      reports: Int(reports), reported: try columns.optionalInstant(),
      delivered: try columns.optionalInstant(), review: try columns.review(),
      endReason: try columns.next(), before: try columns.precedence(),
      requestedBy: try columns.next(), created: try columns.instant())
  }
}

/// A request's parts, of several columns each.
extension ColumnReader {
  fileprivate mutating func evaluation() throws(PostgresError) -> Noted<UrgentEvaluation>? {
    let decision: UrgentDecision? = try optionalState()
    let minutes: String = try next()
    let offered = try optionalInstant()
    let resources: String = try next()
    let safety: String = try next()
    let by: String = try next()
    guard let time = try optionalInstant(), let decision else { return nil }
    let evaluation = try checked { () throws(Refusal) in
      try UrgentEvaluation(
        decision: decision, minutes: minutes, offered: offered, resources: resources,
        isOvertime: !safety.isEmpty, safetyReminder: safety)
    }
    return Noted(evaluation, by: by, time: time)
  }

  fileprivate mutating func taskGroup() throws(PostgresError) -> TaskGroup? {
    let leader: String = try next()
    let members: [String] = try next()
    if leader.isEmpty { return nil }
    return try checked { () throws(Refusal) in try TaskGroup(leader: leader, members: members) }
  }

  fileprivate mutating func review() throws(PostgresError) -> Noted<UrgentReview>? {
    let satisfaction: Int16 = try next()
    let opinion: String = try next()
    let evaluation: String = try next()
    let by: String = try next()
    guard let time = try optionalInstant() else { return nil }
    let review = try checked { () throws(Refusal) in
      try UrgentReview(
        satisfaction: Int(satisfaction), customerOpinion: opinion, evaluation: evaluation)
    }
    return Noted(review, by: by, time: time)
  }

  fileprivate mutating func precedence() throws(PostgresError) -> OrderPrecedence? {
    let orderClass: OrderClass? = try optionalState()
    let priority: Int16 = try next()
    let deliverBy = try optionalInstant()
    return orderClass.map {
      OrderPrecedence(orderClass: $0, priority: priority, deliverBy: deliverBy)
    }
  }
}

struct UrgentReportRow: PostgresRow {
  let report: StoredProgressReport

  static let columns: [PostgresType] = [.uuid, .text, .bool, .timestamptz, .text, .timestamptz]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: UrgentReportID = try columns.id()
    let text: String = try columns.next()
    let isAtRisk: Bool = try columns.next()
    let expected = try columns.optionalInstant()
    let report = try columns.checked { () throws(Refusal) in
      try ProgressReport(text: text, isAtRisk: isAtRisk, expected: expected)
    }
    self.report = StoredProgressReport(
      id: id, report: report, actor: try columns.next(), created: try columns.instant())
  }
}
