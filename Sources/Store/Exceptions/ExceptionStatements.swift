internal import Domain
internal import Postgres

/// The reads and the one change of exception cases; they are raised by `CommandTransaction.raise`.
enum ExceptionStatements {
  private static let columns = """
    e.case_id, e.version, e.kind, e.state, e.order_id, e.detail, e.department, e.owner, e.cause,
      e.plan, e.due_at, e.result, e.raised_by, e.raised_at, e.resolved_at, e.closed_at
    """

  static let byID = Statement<String, PostgresUUID, ExceptionRow>(
    """
    SELECT \(columns)
    FROM exception_case AS e
    WHERE e.tenant_id = $1 AND e.case_id = $2
    """)

  /// The one that keeps another of its kind and subject from being opened.
  static let unresolved = Statement<String, ExceptionKind, AggregateKind, String, ExceptionRow>(
    """
    SELECT \(columns)
    FROM exception_case AS e
    WHERE e.tenant_id = $1 AND e.kind = $2 AND e.subject_kind = $3 AND e.subject = $4
      AND e.state < 5
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], [Int16], PostgresUUID?, String, PostgresTimestamp?,
    PostgresTimestamp?, Int64, ExceptionRow
  >(
    """
    SELECT \(columns)
    FROM exception_case AS e
    WHERE e.tenant_id = $1 AND e.case_id < $2
      AND (CASE WHEN cardinality($3::smallint[]) = 0 THEN e.state < 7
        ELSE e.state = ANY ($3::smallint[]) END)
      AND (cardinality($4::smallint[]) = 0 OR e.kind = ANY ($4::smallint[]))
      AND ($5::uuid IS NULL OR e.order_id = $5::uuid)
      AND ($6::text = '' OR e.department = $6::text)
      AND ($7::timestamptz IS NULL OR e.raised_at >= $7::timestamptz)
      AND ($8::timestamptz IS NULL OR e.raised_at < $8::timestamptz)
    ORDER BY e.case_id DESC
    LIMIT $9
    """)

  static let update = Statement<
    String, PostgresUUID, Int64, ExceptionState, String, String, String, String,
    PostgresTimestamp?, String, PostgresTimestamp?, PostgresTimestamp?, NoRow
  >.changingOne(
    """
    UPDATE exception_case
    SET version = version + 1, state = $4, department = $5, owner = $6, cause = $7, plan = $8,
      due_at = $9, result = $10, resolved_at = $11, closed_at = $12
    WHERE tenant_id = $1 AND case_id = $2 AND version = $3
    """)
}

struct ExceptionRow: PostgresRow {
  let exception: ExceptionCase

  static let columns: [PostgresType] = [
    .uuid, .int8, .int2, .int2, .uuid, .text, .text, .text, .text, .text, .timestamptz, .text,
    .text, .timestamptz, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    exception = ExceptionCase(
      id: try columns.id(), version: try columns.version(), kind: try columns.next(),
      state: try columns.next(), orderID: try columns.optionalID(), detail: try columns.next(),
      department: try columns.next(), owner: try columns.next(), cause: try columns.next(),
      plan: try columns.next(), due: try columns.optionalInstant(), result: try columns.next(),
      raisedBy: try columns.next(), raised: try columns.instant(),
      resolved: try columns.optionalInstant(), closed: try columns.optionalInstant())
  }
}
