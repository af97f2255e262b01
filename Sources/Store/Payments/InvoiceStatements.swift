internal import Domain
internal import Postgres

enum InvoiceStatements {
  private static let columns = """
    i.invoice_id, i.kind, i.year, i.number, i.order_id, i.refund_id, i.customer_ref, i.customer_name,
      i.customer_company, i.customer_phone, i.customer_email, i.currency, i.freight_minor,
      i.total_minor, i.due_at, i.issued_at, i.issued_by
    """

  static let byID = Statement<String, PostgresUUID, InvoiceRow>(
    """
    SELECT \(columns)
    FROM invoice AS i
    WHERE i.tenant_id = $1 AND i.invoice_id = $2
    """)

  static let byNumber = Statement<String, InvoiceKind, Int16, Int64, InvoiceRow>(
    """
    SELECT \(columns)
    FROM invoice AS i
    WHERE i.tenant_id = $1 AND i.kind = $2 AND i.year = $3 AND i.number = $4
    """)

  static let lines = Statement<String, [PostgresUUID], InvoiceLineRow>(
    """
    SELECT l.invoice_id, l.line_no, l.sku, l.name, l.quantity, l.unit_price_minor, l.amount_minor
    FROM invoice_line AS l
    WHERE l.tenant_id = $1 AND l.invoice_id = ANY ($2)
    ORDER BY l.invoice_id, l.line_no
    """)

  /// The invoice of an order, if it has one, and why it needs none, if it was waived.
  static let standing = Statement<
    String, PostgresUUID, Row<Int16, Int64, String>
  >(
    """
    SELECT COALESCE(i.year, 0)::smallint, COALESCE(i.number, 0), COALESCE(w.reason, '')
    FROM (SELECT $1::text AS tenant_id, $2::uuid AS order_id) AS o
    LEFT JOIN invoice AS i ON i.tenant_id = o.tenant_id AND i.order_id = o.order_id AND i.kind = 1
    LEFT JOIN invoice_waiver AS w ON w.tenant_id = o.tenant_id AND w.order_id = o.order_id
    """)

  /// The number of a refund's credit note.
  static let creditNote = Statement<String, PostgresUUID, Row<Int16, Int64>>(
    """
    SELECT i.year, i.number
    FROM invoice AS i
    WHERE i.tenant_id = $1 AND i.refund_id = $2 AND i.kind = 2
    """)

  /// Takes the next number of the series and issues under it. The counter's row is the last that the
  /// command locks (I4).
  static let insert = Statement<
    String, PostgresUUID, InvoiceKind, Bool, PostgresUUID, PostgresUUID?, String, String, String,
    String, String, String, Int64, Int64, PostgresTimestamp?, String, NoRow
  >.changingOne(
    """
    INSERT INTO invoice (tenant_id, invoice_id, kind, year, number, order_id, refund_id, customer_ref,
      customer_name, customer_company, customer_phone, customer_email, currency, freight_minor,
      total_minor, due_at, issued_by)
    SELECT $1, $2, $3, t.year, next_invoice_number($1, $3, t.year), $5, $6, $7, $8, $9, $10, $11, $12,
      $13, $14, $15, $16
    FROM (SELECT CASE WHEN $4 THEN extract(year FROM now() AT TIME ZONE 'UTC') ELSE 0 END::smallint
      AS year) AS t
    """)

  static let insertLines = Statement<
    String, PostgresUUID, [Int16], [String], [String], [Int32], [Int64], [Int64], NoRow
  >(
    """
    INSERT INTO invoice_line (tenant_id, invoice_id, line_no, sku, name, quantity, unit_price_minor,
      amount_minor)
    SELECT $1, $2, u.line_no, u.sku, u.name, u.quantity, u.unit_price, u.amount
    FROM unnest($3::smallint[], $4::text[], $5::text[], $6::integer[], $7::bigint[], $8::bigint[])
      AS u (line_no, sku, name, quantity, unit_price, amount)
    """)

  /// Takes off the bill what a command made its order owe less.
  static let creditLowered = Statement<
    String, PostgresUUID, Int32, String, PostgresUUID, NoRow
  >("SELECT credit_lowered($1, $2, $3, $4, $5)")

  /// What an order was billed, if it was, and what was credited of it.
  static let papers = Statement<String, PostgresUUID, Row<Int64?, Int64>>(
    """
    SELECT sum(i.total_minor) FILTER (WHERE i.kind = 1)::bigint,
      COALESCE(sum(i.total_minor) FILTER (WHERE i.kind = 2), 0)::bigint
    FROM invoice AS i
    WHERE i.tenant_id = $1 AND i.order_id = $2
    """)

  static let waive = Statement<String, PostgresUUID, String, String, NoRow>.changingOne(
    """
    INSERT INTO invoice_waiver (tenant_id, order_id, reason, waived_by)
    VALUES ($1, $2, $3, $4)
    """)

  private static let filter = """
    ($3::smallint = 0 OR i.kind = $3::smallint)
    ORDER BY i.invoice_id DESC
    LIMIT $4
    """

  /// Newest first, by keyset.
  static let list = Statement<String, PostgresUUID, Int16, Int64, InvoiceRow>(
    """
    SELECT \(columns)
    FROM invoice AS i
    WHERE i.tenant_id = $1 AND i.invoice_id < $2 AND \(filter)
    """)

  static let listByOrder = Statement<
    String, PostgresUUID, Int16, Int64, PostgresUUID, InvoiceRow
  >(
    """
    SELECT \(columns)
    FROM invoice AS i
    WHERE i.tenant_id = $1 AND i.order_id = $5 AND i.invoice_id < $2 AND \(filter)
    """)
}
