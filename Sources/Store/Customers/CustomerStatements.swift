internal import Domain
internal import Postgres

enum CustomerStatements {
  private static let columns = """
    c.customer_ref, c.version, c.name, c.company, c.phone, c.email, c.remark, c.recipient, c.lines,
      c.city, c.region, c.postal_code, c.country, c.created_at, c.updated_at
    """

  static let byReference = Statement<String, String, CustomerRow>(
    """
    SELECT \(columns)
    FROM customer AS c
    WHERE c.tenant_id = $1 AND c.customer_ref = $2
    """)

  /// By reference, by keyset; $3 is the least text that is above all that begin with the prefix, or
  /// empty.
  static let list = Statement<String, String, String, String, Int64, CustomerRow>(
    """
    SELECT \(columns)
    FROM customer AS c
    WHERE c.tenant_id = $1 AND c.customer_ref > $2 AND starts_with(c.customer_ref, $3)
      AND c.customer_ref >= $4
    ORDER BY c.customer_ref
    LIMIT $5
    """)

  /// Writes a customer of whom version $3 was read; 0: none was.
  static let put = Statement<
    String, String, Int64, PostgresUUID, String, String, String, String, String, [String], [String],
    [String], [String], [String], [String], NoRow
  >.changingOne(
    """
    INSERT INTO customer AS c (tenant_id, customer_ref, customer_id, name, company, phone, email,
      remark, recipient, lines, city, region, postal_code, country)
    SELECT $1, $2, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
    WHERE $3 = 0 OR EXISTS (
      SELECT FROM customer AS k WHERE k.tenant_id = $1 AND k.customer_ref = $2)
    ON CONFLICT (tenant_id, customer_ref) DO UPDATE
    SET version = c.version + 1, name = excluded.name, company = excluded.company,
      phone = excluded.phone, email = excluded.email, remark = excluded.remark,
      recipient = excluded.recipient, lines = excluded.lines, city = excluded.city,
      region = excluded.region, postal_code = excluded.postal_code, country = excluded.country,
      updated_at = now()
    WHERE c.version = $3
    """)

  static let count = Statement<String, String, Row<Int64, Int64, Int64, Int64, Int64, Int64>>(
    """
    SELECT records, orders, complaints, notes, notifications, open_order FROM count_customer($1, $2)
    """)

  static let erase = Statement<
    String, PostgresUUID, String, String, String, Row<Int64, Int64, Int64, Int64, Int64>
  >(
    """
    SELECT records, orders, complaints, notes, notifications FROM erase_customer($1, $2, $3, $4, $5)
    """)

  /// Locks a record that must still be this version.
  static let require = Statement<String, String, Int64, NoRow>(
    """
    WITH kept AS (
      SELECT 1 FROM customer AS c
      WHERE c.tenant_id = $1 AND c.customer_ref = $2 AND c.version = $3
      FOR NO KEY UPDATE
    )
    SELECT require_one((SELECT count(*) FROM kept))
    """)

  // How a customer buys: of the newest orders, by the index on customers; $3 bounds them.

  private static let bought = """
    WITH bought AS (
      SELECT o.tenant_id, o.order_id, o.currency, o.total_minor, o.created_at, o.ship_country, o.state
      FROM orders AS o
      WHERE o.tenant_id = $1 AND o.customer_ref = $2
      ORDER BY o.order_id DESC
      LIMIT $3
    ), counted AS (
      SELECT * FROM bought WHERE state NOT IN (1, 5, 14, 15)
    )
    """

  static let spending = Statement<String, String, Int64, Row<String, Int64, Int64>>(
    """
    \(bought)
    SELECT currency::text, count(*), sum(total_minor)::bigint
    FROM counted
    GROUP BY currency
    ORDER BY 2 DESC, 1
    LIMIT 32
    """)

  static let products = Statement<
    String, String, Int64, Row<String, String, Int64, Int64>
  >(
    """
    \(bought)
    SELECT l.sku, (array_agg(l.name ORDER BY b.order_id DESC))[1],
      sum(l.ordered - l.cancelled)::bigint, count(DISTINCT b.order_id)
    FROM counted AS b
    JOIN order_line AS l ON l.tenant_id = b.tenant_id AND l.order_id = b.order_id
    GROUP BY l.sku
    ORDER BY 3 DESC, 1
    LIMIT 10
    """)

  static let months = Statement<String, String, Int64, Row<PostgresTimestamp, Int64>>(
    """
    \(bought)
    SELECT date_trunc('month', created_at, 'UTC'), count(*)
    FROM counted
    GROUP BY 1
    ORDER BY 1 DESC
    LIMIT 24
    """)

  static let countries = Statement<String, String, Int64, Row<String>>(
    """
    \(bought)
    SELECT ship_country
    FROM counted
    WHERE ship_country <> ''
    GROUP BY ship_country
    ORDER BY count(*) DESC, ship_country
    LIMIT 10
    """)

  static let span = Statement<
    String, String, Int64, Row<PostgresTimestamp?, PostgresTimestamp?, Int64>
  >(
    """
    \(bought)
    SELECT (SELECT min(created_at) FROM counted), (SELECT max(created_at) FROM counted),
      (SELECT count(*) FROM bought)
    """)
}

struct CustomerRow: PostgresRow {
  let customer: StoredCustomer

  static let columns: [PostgresType] = [
    .text, .int8, .text, .text, .text, .text, .text, .text.array, .text.array, .text.array,
    .text.array, .text.array, .text.array, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let reference: String = try columns.next()
    let version = try columns.version()
    let who = Customer(
      reference: reference, name: try columns.next(), company: try columns.next(),
      phone: try columns.next(), email: try columns.next())
    let remark: String = try columns.next()
    let recipients: [String] = try columns.next()
    let lines: [String] = try columns.next()
    let cities: [String] = try columns.next()
    let regions: [String] = try columns.next()
    let postalCodes: [String] = try columns.next()
    let countries: [String] = try columns.next()
    let others = [lines, cities, regions, postalCodes, countries]
    guard others.allSatisfy({ $0.count == recipients.count }) else {
      throw columns.refuse("arrays of different lengths")
    }
    let addresses = recipients.indices.map { index in
      Address(
        recipient: recipients[index],
        lines: lines[index].split(separator: "\n").map(String.init), city: cities[index],
        region: regions[index], postalCode: postalCodes[index], country: countries[index])
    }
    customer = StoredCustomer(
      profile: CustomerProfile(customer: who, addresses: addresses, remark: remark),
      version: version, created: try columns.instant(), updated: try columns.instant())
  }
}
