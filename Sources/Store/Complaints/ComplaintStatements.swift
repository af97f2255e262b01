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

  static let change = Statement<
    String, Int16, String, String, [UInt8], PostgresUUID, String, PostgresUUID, Int64,
    ComplaintState, Int16, String, String, Int16, String, Int64?, String?, String, String,
    ComplaintChangeRow
  >(
    """
    SELECT verdict, aggregate_id, version
    FROM change_complaint($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
      $18, $19)
    """)

  private static let columns = """
    c.complaint_id, c.order_id, c.version, c.state, c.channel, c.category, c.customer_ref,
      c.customer_name, c.customer_company, c.customer_phone, c.customer_email, c.content,
      c.department, c.assignee, c.solution, c.solution_text, c.amount_minor, c.amount_currency,
      c.resolution, c.customer_opinion, c.created_by, c.created_at, c.assigned_at, c.resolved_at
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
}

struct ComplaintChangeRow: PostgresRow {
  let verdict: Verdict
  let aggregate: PostgresUUID?
  let version: Int64?

  static let columns: [PostgresType] = [.int2, .uuid, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdict = try columns.next()
    aggregate = try columns.next()
    version = try columns.next()
  }
}

struct ComplaintRow: PostgresRow {
  let complaint: StoredComplaint

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .int2, .int2, .text, .text, .text, .text, .text, .text, .text,
    .text,
    .int2, .text, .int8, .bpchar, .text, .text, .text, .timestamptz, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: ComplaintID = try columns.id()
    let orderID: OrderID? = try columns.optionalID()
    let version = try columns.version()
    let state: ComplaintState = try columns.next()
    let channel: ComplaintChannel = try columns.next()
    let category: ComplaintCategory = try columns.next()
    let customer = Customer(
      reference: try columns.next(), name: try columns.next(), company: try columns.next(),
      phone: try columns.next(), email: try columns.next())
    let content: String = try columns.next()
    let department: String = try columns.next()
    let assignee: String = try columns.next()
    let kind: SolutionKind? = try columns.optionalState()
    let text: String = try columns.next()
    let minor: Int64? = try columns.next()
    let currency: String? = try columns.next()
    var amount: Money?
    if let minor {
      guard let currency, let code = CurrencyCode(currency) else {
        throw columns.refuse("an amount without its currency")
      }
      amount = Money(minorUnits: minor, currency: code)
    }
    var solution: Solution?
    if let kind {
      do throws(Refusal) {
        solution = try Solution(kind: kind, text: text, amount: amount)
      } catch {
        throw columns.refuse("\(error)")
      }
    }
    complaint = StoredComplaint(
      id: id, orderID: orderID, version: version, state: state, channel: channel,
      category: category, customer: customer, content: content, department: department,
      assignee: assignee, solution: solution, resolution: try columns.next(),
      customerOpinion: try columns.next(), createdBy: try columns.next(),
      created: try columns.instant(), assigned: try columns.optionalInstant(),
      resolved: try columns.optionalInstant())
  }
}
