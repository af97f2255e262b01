internal import Domain
internal import Postgres

enum ReplenishmentStatements {
  /// The version guards: 0 where none was there.
  static let putPolicy = Statement<
    String, String, String, Int64, Int64, Int64, Int64?, Int64?, String, Int32, String, Bool, NoRow
  >.changingOne(
    """
    INSERT INTO reorder_policy AS p (tenant_id, sku, warehouse, version, alert_line, safety_stock,
      order_up_to, lot_size, supplier, lead_time_days, responsible, paused)
    VALUES ($1, $2, $3, $4::bigint + 1, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (tenant_id, sku, warehouse) DO UPDATE
    SET version = excluded.version, alert_line = excluded.alert_line,
      safety_stock = excluded.safety_stock, order_up_to = excluded.order_up_to,
      lot_size = excluded.lot_size, supplier = excluded.supplier,
      lead_time_days = excluded.lead_time_days, responsible = excluded.responsible,
      paused = excluded.paused, updated_at = now()
    WHERE p.version = $4::bigint
    """)

  private static let policyColumns = """
    p.sku, p.warehouse, p.version, p.alert_line, p.safety_stock, p.order_up_to, p.lot_size,
      p.supplier, p.lead_time_days, p.responsible, p.paused, p.updated_at
    """

  static let policy = Statement<String, String, String, ReorderPolicyRow>(
    """
    SELECT \(policyColumns)
    FROM reorder_policy AS p
    WHERE p.tenant_id = $1 AND p.sku = $2 AND p.warehouse = $3
    """)

  static let policies = Statement<
    String, String, String, String, String, String, Int64, ReorderPolicyRow
  >(
    """
    SELECT \(policyColumns)
    FROM reorder_policy AS p
    WHERE p.tenant_id = $1 AND (p.sku, p.warehouse) > ($2, $3)
      AND ($4::text = '' OR p.sku = $4::text) AND ($5::text = '' OR p.warehouse = $5::text)
      AND ($6::text = '' OR p.responsible = $6::text)
    ORDER BY p.sku, p.warehouse
    LIMIT $7
    """)

  /// Policies whose line is crossed, of all tenants, with what is left.
  static let due = Statement<Int64, DuePolicyRow>(
    """
    SELECT p.tenant_id, COALESCE(s.on_hand - s.quarantined - s.reserved, 0), COALESCE(s.incoming, 0),
      \(policyColumns)
    FROM reorder_policy AS p
    LEFT JOIN stock AS s ON s.tenant_id = p.tenant_id AND s.sku = p.sku AND s.warehouse = p.warehouse
    WHERE NOT p.paused
      AND COALESCE(s.on_hand - s.quarantined - s.reserved + s.incoming, 0) < p.alert_line
      AND NOT EXISTS (
        SELECT FROM supplier_order AS o
        WHERE o.tenant_id = p.tenant_id AND o.sku = p.sku AND o.warehouse = p.warehouse
          AND o.state IN (1, 2))
    ORDER BY p.tenant_id, p.sku, p.warehouse
    LIMIT $1
    """)

  /// Nothing is changed where one waits already.
  static let suggest = Statement<
    String, PostgresUUID, String, String, String, String, Int32, Int64, String, Bool, NoRow
  >.changingOne(
    """
    INSERT INTO supplier_order (tenant_id, supplier_order_id, sku, warehouse, supplier, responsible,
      lead_time_days, quantity, explanation, urgent)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (tenant_id, sku, warehouse) WHERE state IN (1, 2) DO NOTHING
    """)

  /// The version guards.
  static let change = Statement<
    String, PostgresUUID, Int64, SupplierOrderState, Int64, Int64, String, PostgresTimestamp?,
    PostgresTimestamp?, PostgresTimestamp?, String, String, NoRow
  >.changingOne(
    """
    UPDATE supplier_order
    SET version = version + 1, state = $4, quantity = $5, received = $6, reference = $7,
      expect_at = $8, promise_at = $9, follow_up_at = $10, note = $11, approved_by = $12,
      updated_at = now()
    WHERE tenant_id = $1 AND supplier_order_id = $2 AND version = $3
    """)

  static let move = Statement<
    String, PostgresUUID, String, String, String, String, Int64, Int64, NoRow
  >("SELECT move_announced($1, $2, $3, $4, $5, $6, $7, $8)")

  private static let columns = """
    o.supplier_order_id, o.version, o.state, o.sku, o.warehouse, o.supplier, o.responsible,
      o.lead_time_days, o.quantity, o.received, o.explanation, o.urgent, o.reference, o.expect_at,
      o.promise_at, o.follow_up_at, o.note, o.approved_by, o.created_at, o.updated_at
    """

  static let byID = Statement<String, PostgresUUID, SupplierOrderRow>(
    """
    SELECT \(columns)
    FROM supplier_order AS o
    WHERE o.tenant_id = $1 AND o.supplier_order_id = $2
    """)

  /// Urgent ones first, then oldest first.
  static let suggestions = Statement<
    String, Bool, PostgresUUID, String, String, Int64, SupplierOrderRow
  >(
    """
    SELECT \(columns)
    FROM supplier_order AS o
    WHERE o.tenant_id = $1 AND o.state = 1 AND (NOT o.urgent, o.supplier_order_id) > ($2, $3)
      AND ($4::text = '' OR o.warehouse = $4::text)
      AND ($5::text = '' OR o.responsible = $5::text)
    ORDER BY NOT o.urgent, o.supplier_order_id
    LIMIT $6
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, [Int16], String, String, String, PostgresTimestamp?, Int64,
    SupplierOrderRow
  >(
    """
    SELECT \(columns)
    FROM supplier_order AS o
    WHERE o.tenant_id = $1 AND o.supplier_order_id < $2
      AND (cardinality($3::smallint[]) = 0 OR o.state = ANY ($3::smallint[]))
      AND ($4::text = '' OR o.sku = $4::text) AND ($5::text = '' OR o.warehouse = $5::text)
      AND ($6::text = '' OR o.supplier = $6::text)
      AND ($7::timestamptz IS NULL OR o.follow_up_at < $7::timestamptz)
    ORDER BY o.supplier_order_id DESC
    LIMIT $8
    """)
}

struct ReorderPolicyRow: PostgresRow {
  let policy: StoredReorderPolicy

  static let columns: [PostgresType] = [
    .text, .text, .int8, .int8, .int8, .int8, .int8, .text, .int4, .text, .bool, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let stock = StockKey(sku: try columns.code(), warehouse: try columns.code())
    let version = try columns.version()
    let alertLine: Int64 = try columns.next()
    let safetyStock: Int64 = try columns.next()
    let upTo: Int64? = try columns.next()
    let lot: Int64? = try columns.next()
    guard let amount = upTo.map({ ReorderPolicy.Amount.upTo($0) }) ?? lot.map({ .lots(of: $0) })
    else { throw columns.refuse("a policy without an amount") }
    policy = StoredReorderPolicy(
      policy: ReorderPolicy(
        stock: stock, alertLine: alertLine, safetyStock: safetyStock, amount: amount,
        supplier: try columns.next(), leadTimeDays: Int(try columns.next(Int32.self)),
        responsible: try columns.next(), isPaused: try columns.next()),
      version: version, updated: try columns.instant())
  }
}

struct DuePolicyRow: PostgresRow {
  let tenant: TenantID
  let available: Int64
  let incoming: Int64
  let policy: ReorderPolicy

  static let columns: [PostgresType] = [.text, .int8, .int8] + ReorderPolicyRow.columns

  init(from columns: inout ColumnReader) throws(PostgresError) {
    tenant = try columns.code()
    available = try columns.next()
    incoming = try columns.next()
    policy = try ReorderPolicyRow(from: &columns).policy.policy
  }
}

struct SupplierOrderRow: PostgresRow {
  let order: SupplierOrder

  static let columns: [PostgresType] = [
    .uuid, .int8, .int2, .text, .text, .text, .text, .int4, .int8, .int8, .text, .bool, .text,
    .timestamptz, .timestamptz, .timestamptz, .text, .text, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: SupplierOrderID = try columns.id()
    let version = try columns.version()
    let state: SupplierOrderState = try columns.next()
    let stock = StockKey(sku: try columns.code(), warehouse: try columns.code())
    order = SupplierOrder(
      id: id, version: version, state: state, stock: stock, supplier: try columns.next(),
      responsible: try columns.next(), leadTimeDays: Int(try columns.next(Int32.self)),
      quantity: try columns.next(), received: try columns.next(), explanation: try columns.next(),
      isUrgent: try columns.next(), reference: try columns.next(),
      expected: try columns.optionalInstant(), promised: try columns.optionalInstant(),
      followUp: try columns.optionalInstant(), note: try columns.next(),
      approvedBy: try columns.next(), created: try columns.instant(),
      updated: try columns.instant())
  }
}
