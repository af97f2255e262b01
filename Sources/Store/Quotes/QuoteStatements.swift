internal import Domain
internal import Postgres

enum QuoteStatements {
  /// Of a priced offer; customer, address, remark and terms are one array.
  typealias Write = Statement<
    String, PostgresUUID, Int64, Channel, OrderClass, Int16, [String], Int16, Int16, Int16, String,
    [PostgresTimestamp?], String, ShortagePolicy, String, Int64, Int64, PostgresTimestamp, String,
    NoRow
  >

  private static let offer = """
    version, channel, class, priority, customer_ref, customer_name, customer_company,
      customer_phone, customer_email, ship_recipient, ship_lines, ship_city, ship_region,
      ship_postal_code, ship_country, customer_remark, terms, payment_method, delivery_method,
      transport_mode, carrier, ship_not_before, ship_by, deliver_by, warehouse, shortage_policy,
      currency, freight_minor, total_minor, expires_at, edited_by
    """
  private static let offered =
    "$3, $4, $5, $6, " + (1...13).map { "$7[\($0)], " }.joined()
    + "$8, $9, $10, $11, $12[1], $12[2], $12[3], $13, $14, $15::text, $16, $17, $18, $19"

  /// Takes the next number of the tenant's series; its row is the last that the command locks (I4).
  static let insert = Write.changingOne(
    """
    INSERT INTO quote (tenant_id, quote_id, \(offer), created_by, number)
    SELECT $1, $2, \(offered), $19, next_quote_number($1)
    """)

  /// Another offer, if it is still the version before this one.
  static let rewrite = Write.changingOne(
    """
    UPDATE quote
    SET (\(offer)) = ROW (\(offered)), updated_at = now()
    WHERE tenant_id = $1 AND quote_id = $2 AND version = $3 - 1
    """)

  static let deleteLines = Statement<String, PostgresUUID, NoRow>(
    "DELETE FROM quote_line WHERE tenant_id = $1 AND quote_id = $2")

  static let insertLines = Statement<
    String, PostgresUUID, [Int16], [String], [String], [String], [String], [Int32], [Int64],
    [Int64?], [Int64?], [Int64], NoRow
  >(
    """
    INSERT INTO quote_line (tenant_id, quote_id, line_no, sku, name, specification, packaging,
      quantity, unit_price_minor, list_price_minor, last_deal_minor, line_total_minor)
    SELECT $1, $2, u.line_no, u.sku, u.name, u.specification, u.packaging, u.quantity,
      u.unit_price, u.list_price, u.last_deal, u.total
    FROM unnest($3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[],
      $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[])
      AS u (line_no, sku, name, specification, packaging, quantity, unit_price, list_price,
        last_deal, total)
    """)

  /// Where a quotation comes to, if it is still the version that was read. An empty reason leaves the one
  /// that is there.
  static let step = Statement<
    String, PostgresUUID, Int64, QuoteState, Int32, [Int16], String, PostgresUUID?, String, NoRow
  >.changingOne(
    """
    UPDATE quote
    SET version = version + 1, state = $4, round = $5, required_roles = $6, submitted_by = $7,
      order_id = $8, reason = CASE WHEN $9 = '' THEN reason ELSE $9 END, updated_at = now(),
      submitted_at = CASE WHEN $5 > round THEN now() ELSE submitted_at END,
      sent_at = CASE WHEN $4 = 4 THEN now() ELSE sent_at END
    WHERE tenant_id = $1 AND quote_id = $2 AND version = $3
    """)

  private static let columns = """
    q.quote_id, q.number, q.version, q.state, q.round, q.required_roles, q.currency,
      q.channel, q.class, q.priority, q.customer_ref, q.customer_name, q.customer_company, q.customer_phone,
      q.customer_email, q.ship_recipient, q.ship_lines, q.ship_city, q.ship_region,
      q.ship_postal_code, q.ship_country, q.payment_method, q.delivery_method, q.transport_mode,
      q.carrier, q.ship_not_before, q.ship_by, q.deliver_by, q.warehouse, q.shortage_policy,
      q.freight_minor, q.total_minor, q.customer_remark, q.terms, q.expires_at,
      q.order_id, q.reason, q.created_by, q.edited_by, q.submitted_by, q.created_at, q.updated_at,
      q.submitted_at, q.sent_at
    """

  static let byID = Statement<String, PostgresUUID, QuoteRow>(
    """
    SELECT \(columns)
    FROM quote AS q
    WHERE q.tenant_id = $1 AND q.quote_id = $2
    """)

  static let byNumber = Statement<String, Int64, QuoteRow>(
    """
    SELECT \(columns)
    FROM quote AS q
    WHERE q.tenant_id = $1 AND q.number = $2
    """)

  static let lines = Statement<String, [PostgresUUID], QuoteLineRow>(
    """
    SELECT l.quote_id, l.line_no, l.sku, l.name, l.specification, l.packaging, l.quantity,
      l.unit_price_minor, l.list_price_minor, l.last_deal_minor, l.line_total_minor
    FROM quote_line AS l
    WHERE l.tenant_id = $1 AND l.quote_id = ANY ($2)
    ORDER BY l.quote_id, l.line_no
    """)

  private static let filter = """
    (cardinality($3::smallint[]) = 0 OR q.state = ANY ($3::smallint[]))
      AND ($4::text = '' OR q.created_by = $4::text)
    ORDER BY q.quote_id DESC
    LIMIT $5
    """

  /// Newest first, by keyset.
  static let list = Statement<String, PostgresUUID, [Int16], String, Int64, QuoteRow>(
    """
    SELECT \(columns)
    FROM quote AS q
    WHERE q.tenant_id = $1 AND q.quote_id < $2 AND \(filter)
    """)

  static let listByCustomer = Statement<
    String, PostgresUUID, [Int16], String, Int64, String, QuoteRow
  >(
    """
    SELECT \(columns)
    FROM quote AS q
    WHERE q.tenant_id = $1 AND q.customer_ref = $6 AND q.customer_ref <> '' AND q.quote_id < $2
      AND \(filter)
    """)

  /// The latest prices at which a customer ordered these SKUs in a currency, among the latest orders.
  static let deals = Statement<String, String, String, [String], Int64, Row<String, Int64>>(
    """
    SELECT DISTINCT ON (l.sku) l.sku, l.unit_price_minor
    FROM (
      SELECT o.order_id
      FROM orders AS o
      WHERE o.tenant_id = $1 AND o.customer_ref = $2 AND o.customer_ref <> ''
        AND o.currency = $3::text AND o.state NOT IN (1, 4, 5, 14, 15)
      ORDER BY o.order_id DESC
      LIMIT $5
    ) AS o
    JOIN order_line AS l ON l.tenant_id = $1 AND l.order_id = o.order_id AND l.sku = ANY ($4)
    WHERE l.ordered > l.cancelled
    ORDER BY l.sku, l.order_id DESC, l.line_no DESC
    """)

  /// What the quotation of an order offered, by the order's lines: for its review.
  static let pricesOfOrder = Statement<String, PostgresUUID, Row<Int16, Int64>>(
    """
    SELECT l.line_no, l.unit_price_minor
    FROM quote AS q
    JOIN quote_line AS l ON l.tenant_id = q.tenant_id AND l.quote_id = q.quote_id
    WHERE q.tenant_id = $1 AND q.order_id = $2
    """)

  /// Quotations of all tenants whose time is over.
  static let due = Statement<PostgresTimestamp, Int64, DueRow<QuoteTag>>(
    """
    SELECT t.tenant_id, due.quote_id
    FROM quote_number AS t
    CROSS JOIN LATERAL (
      SELECT q.quote_id
      FROM quote AS q
      WHERE q.tenant_id = t.tenant_id AND q.state IN (2, 3, 4) AND q.expires_at <= $1
      ORDER BY q.expires_at, q.quote_id
      LIMIT $2
    ) AS due
    LIMIT $2
    """)

  /// See `erase_quotes`.
  static let erase = Statement<
    String, PostgresUUID, Int32, String, String, String, Row<Int64>
  >("SELECT erase_quotes($1, $2, $3, $4, $5, $6)")
}
