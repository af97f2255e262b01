internal import Domain
internal import Postgres

/// Returns, their lines, and what they do to an order's counters and to stock.
enum RmaStatements {
  private static let columns = """
    r.rma_id, r.order_id, r.version, r.state, r.reason, r.note, r.evidence, r.findings,
      r.paid_order_id, r.warehouse, r.decided_by, r.decision_reason, r.overridden, r.expires_at,
      r.remedy, r.inspected_by, r.currency, r.compensation_minor, r.offer_remedy, r.offer_text,
      r.offer_minor, r.refund_id, r.exchange_order_id, r.credit_id, r.end_reason, r.created_by,
      r.created_at, r.updated_at, r.decided_at, r.received_at, r.inspected_at, r.ended_at
    """

  static let byID = Statement<String, PostgresUUID, RmaRow>(
    """
    SELECT \(columns)
    FROM rma AS r
    WHERE r.tenant_id = $1 AND r.rma_id = $2
    """)

  static let lines = Statement<String, [PostgresUUID], RmaLineRow>(
    """
    SELECT l.rma_id, l.line_no, l.sku, l.quantity, l.condition, l.received, l.good, l.damaged, l.cause,
      l.sent_back, l.paid_line, l.exchange_line
    FROM rma_line AS l
    WHERE l.tenant_id = $1 AND l.rma_id = ANY ($2)
    ORDER BY l.rma_id, l.line_no
    """)

  private static let filter = """
    (cardinality($3::smallint[]) = 0 OR r.state = ANY ($3::smallint[]))
      AND (cardinality($4::smallint[]) = 0 OR r.reason = ANY ($4::smallint[]))
      AND ($5::text = '' OR r.warehouse = $5::text)
    """

  /// Newest first, by keyset.
  static let list = Statement<String, PostgresUUID, [Int16], [Int16], String, Int64, RmaRow>(
    """
    SELECT \(columns)
    FROM rma AS r
    WHERE r.tenant_id = $1 AND r.rma_id < $2 AND \(filter)
    ORDER BY r.rma_id DESC
    LIMIT $6
    """)

  static let listByOrder = Statement<
    String, PostgresUUID, [Int16], [Int16], String, Int64, PostgresUUID, RmaRow
  >(
    """
    SELECT \(columns)
    FROM rma AS r
    WHERE r.tenant_id = $1 AND r.rma_id < $2 AND \(filter) AND r.order_id = $7
    ORDER BY r.rma_id DESC
    LIMIT $6
    """)

  /// When the latest units of each line arrived.
  static let delivered = Statement<String, PostgresUUID, Row<Int16, PostgresTimestamp>>(
    """
    SELECT l.line_no, max(s.delivered_at)
    FROM shipment AS s
    JOIN shipment_line AS l ON l.tenant_id = s.tenant_id AND l.shipment_id = s.shipment_id
    WHERE s.tenant_id = $1 AND s.order_id = $2 AND s.state = 5 AND s.delivered_at IS NOT NULL
    GROUP BY l.line_no
    """)

  /// With which lines of which order the lines of an exchange were paid for.
  static let paidFor = Statement<String, PostgresUUID, Row<Int16, PostgresUUID, Int16>>(
    """
    SELECT l.exchange_line, r.paid_order_id, l.paid_line
    FROM rma AS r
    JOIN rma_line AS l ON l.tenant_id = r.tenant_id AND l.rma_id = r.rma_id
    WHERE r.tenant_id = $1 AND r.exchange_order_id = $2 AND l.exchange_line > 0
    """)

  static let insert = Statement<
    String, PostgresUUID, PostgresUUID, ReturnReason, String, [String], [Int16], PostgresUUID,
    String, String, PostgresTimestamp, NoRow
  >(
    """
    INSERT INTO rma (tenant_id, rma_id, order_id, reason, note, evidence, findings, paid_order_id,
      currency, created_by, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
    """)

  static let insertLines = Statement<
    String, PostgresUUID, [Int16], [String], [Int32], [Int16], [Int16], NoRow
  >(
    """
    INSERT INTO rma_line (tenant_id, rma_id, line_no, sku, quantity, condition, paid_line)
    SELECT $1, $2, u.line_no, u.sku, u.quantity, u.condition, u.paid_line
    FROM unnest($3::smallint[], $4::text[], $5::integer[], $6::smallint[], $7::smallint[])
      AS u (line_no, sku, quantity, condition, paid_line)
    """)

  /// Where a return comes to; it must still be the version that was read.
  static let save = Statement<
    String, PostgresUUID, Int64, RmaState, String, String, String, Bool, PostgresTimestamp?, Int16,
    String, Int64?, Int16, String, Int64?, PostgresUUID?, PostgresUUID?, PostgresUUID?, String,
    PostgresTimestamp, PostgresTimestamp?, PostgresTimestamp?, PostgresTimestamp?,
    PostgresTimestamp?, NoRow
  >.changingOne(
    """
    UPDATE rma
    SET version = version + 1, state = $4, warehouse = $5, decided_by = $6, decision_reason = $7,
      overridden = $8, expires_at = $9, remedy = $10, inspected_by = $11, compensation_minor = $12,
      offer_remedy = $13, offer_text = $14, offer_minor = $15, refund_id = $16,
      exchange_order_id = $17, credit_id = $18, end_reason = $19, updated_at = $20,
      decided_at = $21, received_at = $22, inspected_at = $23, ended_at = $24
    WHERE tenant_id = $1 AND rma_id = $2 AND version = $3
    """)

  static let saveLines = Statement<
    String, PostgresUUID, [Int16], [Int32], [Int32], [Int32], [String], [Int32], [Int16], NoRow
  >(
    """
    UPDATE rma_line AS l
    SET received = u.received, good = u.good, damaged = u.damaged, cause = u.cause,
      sent_back = u.sent_back, exchange_line = u.exchange_line
    FROM unnest($3::smallint[], $4::integer[], $5::integer[], $6::integer[], $7::text[],
      $8::integer[], $9::smallint[])
      AS u (line_no, received, good, damaged, cause, sent_back, exchange_line)
    WHERE l.tenant_id = $1 AND l.rma_id = $2 AND l.line_no = u.line_no
    """)

  /// What of an order's lines is back and asked back; the order is locked.
  static let count = Statement<String, PostgresUUID, [Int16], [Int32], [Int32], NoRow>(
    """
    UPDATE order_line AS l
    SET returned = u.returned, return_requested = u.return_requested
    FROM unnest($3::smallint[], $4::integer[], $5::integer[])
      AS u (line_no, returned, return_requested)
    WHERE l.tenant_id = $1 AND l.order_id = $2 AND l.line_no = u.line_no
    """)

  static let receive = Statement<
    String, PostgresUUID, String, PostgresUUID, String, [String], [String], [Int64], NoRow
  >("SELECT receive_return($1, $2, $3, $4, $5, $6, $7, $8)")

  static let endQuarantine = Statement<
    String, PostgresUUID, String, PostgresUUID, String, [String], [String], [Int16], [Int64], NoRow
  >("SELECT end_quarantine($1, $2, $3, $4, $5, $6, $7, $8, $9)")

  static let payExchange = Statement<
    String, PostgresUUID, String, PostgresUUID, PostgresUUID, PostgresUUID, Int64, String, [Int16],
    [Int32], [Int64], NoRow
  >("SELECT pay_exchange($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")

  /// After `erase_customer`, by the pseudonym that it left.
  static let eraseTexts = Statement<String, String, NoRow>("SELECT erase_return_texts($1, $2)")

  /// Approved returns whose goods were to be there by $1, of all tenants, the longest due first.
  static let due = Statement<PostgresTimestamp, Int64, DueRow<RmaTag>>(
    """
    SELECT r.tenant_id, r.rma_id
    FROM rma AS r
    WHERE r.state = 4 AND r.expires_at < $1
    ORDER BY r.expires_at, r.tenant_id, r.rma_id
    LIMIT $2
    """)

  /// Exchanges' orders that were made from $1 until $2 and are still drafts, of all tenants.
  static let unsubmitted = Statement<
    PostgresTimestamp, PostgresTimestamp, Int64, DueRow<OrderTag>
  >(
    """
    SELECT o.tenant_id, o.order_id
    FROM rma AS r
    JOIN orders AS o ON o.tenant_id = r.tenant_id AND o.order_id = r.exchange_order_id
    WHERE r.exchange_order_id IS NOT NULL AND r.ended_at >= $1 AND r.ended_at < $2 AND o.state = 1
    ORDER BY r.ended_at, o.tenant_id, o.order_id
    LIMIT $3
    """)
}

struct RmaRow: PostgresRow {
  let rma: Rma

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .int2, .text, .text.array, .int2.array, .uuid, .text, .text, .text,
    .bool, .timestamptz, .int2, .text, .bpchar, .int8, .int2, .text, .int8, .uuid, .uuid, .uuid,
    .text, .text, .timestamptz, .timestamptz, .timestamptz, .timestamptz, .timestamptz,
    .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: RmaID = try columns.id()
    let order: OrderID = try columns.id()
    let version = try columns.version()
    let state: RmaState = try columns.next()
    let reason: ReturnReason = try columns.next()
    let note: String = try columns.next()
    let evidence: [String] = try columns.next()
    let findings: [ReturnFinding] = try columns.states()
    let paid: OrderID = try columns.id()
    let warehouse: WarehouseCode? = try columns.optionalCode()
    let decidedBy: String = try columns.next()
    let decisionReason: String = try columns.next()
    let isOverride: Bool = try columns.next()
    let expires = try columns.optionalInstant()
    let remedy: RmaRemedy? = try columns.optionalState()
    let inspectedBy: String = try columns.next()
    let currency = try columns.currency()
    let compensation: Int64? = try columns.next()
    let offered: RmaRemedy? = try columns.optionalState()
    let text: String = try columns.next()
    let amount: Int64? = try columns.next()
    let refund: RefundID? = try columns.optionalID()
    let exchange: OrderID? = try columns.optionalID()
    let credit: RefundID? = try columns.optionalID()
    let endReason: String = try columns.next()
    let createdBy: String = try columns.next()
    var times = RmaTimes(created: try columns.instant())
    times.updated = try columns.instant()
    times.decided = try columns.optionalInstant()
    times.received = try columns.optionalInstant()
    times.inspected = try columns.optionalInstant()
    times.ended = try columns.optionalInstant()
    var rma = Rma(
      id: id, orderID: order, version: version, state: state, reason: reason, note: note,
      evidence: evidence, findings: findings, lines: [], paidOrderID: paid, createdBy: createdBy,
      times: times)
    rma.warehouse = warehouse
    rma.decidedBy = decidedBy
    rma.decisionReason = decisionReason
    rma.isOverride = isOverride
    rma.expires = expires
    rma.remedy = remedy
    rma.inspectedBy = inspectedBy
    rma.compensation = compensation.map { Money(minorUnits: $0, currency: currency) }
    if let offered {
      do throws(Refusal) {
        rma.offer = try RmaOffer(
          remedy: offered, text: text,
          amount: amount.map { Money(minorUnits: $0, currency: currency) })
      } catch {
        throw columns.refuse("\(error)")
      }
    }
    rma.refundID = refund
    rma.exchangeOrderID = exchange
    rma.creditID = credit
    rma.endReason = endReason
    self.rma = rma
  }
}

/// Units of a line, with the return that they belong to.
struct RmaLineRow: PostgresRow {
  let rmaID: RmaID
  let line: RmaLine

  static let columns: [PostgresType] = [
    .uuid, .int2, .text, .int4, .int2, .int4, .int4, .int4, .text, .int4, .int2, .int2,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    rmaID = try columns.id()
    let number: Int16 = try columns.next()
    let sku: SKU = try columns.code()
    let quantity: Int32 = try columns.next()
    let condition: ReturnCondition = try columns.next()
    let received: Int32 = try columns.next()
    let good: Int32 = try columns.next()
    let damaged: Int32 = try columns.next()
    let cause: String = try columns.next()
    let sentBack: Int32 = try columns.next()
    let paidLine: Int16 = try columns.next()
    let exchangeLine: Int16 = try columns.next()
    var line = RmaLine(
      number: Int(number), sku: sku, quantity: Int64(quantity), condition: condition,
      paidLine: Int(paidLine))
    line.received = Int64(received)
    line.good = Int64(good)
    line.damaged = Int64(damaged)
    line.cause = cause
    line.sentBack = Int64(sentBack)
    line.exchangeLine = exchangeLine == 0 ? nil : Int(exchangeLine)
    self.line = line
  }
}
