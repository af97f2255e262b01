internal import Domain
internal import Postgres

/// Reads what `Sourcing` decides on.
enum StockSourceReads {
  static let warehouses = Statement<String, WarehouseRow>(
    """
    SELECT w.warehouse, w.name, w.priority, w.active
    FROM warehouse AS w
    WHERE w.tenant_id = $1
    ORDER BY w.priority, w.warehouse
    """)

  static let free = Statement<String, [String], Row<String, String, Int64>>(
    """
    SELECT s.sku, s.warehouse, s.on_hand - s.quarantined - s.reserved
    FROM stock AS s
    WHERE s.tenant_id = $1 AND s.sku = ANY ($2) AND s.on_hand - s.quarantined - s.reserved > 0
    """)

  /// What could be sold instead of these, and how much of it is there (INV-4).
  static let substitutes = Statement<String, [String], Row<String, String, Int64>>(
    """
    SELECT p.sku, p.substitute, COALESCE((
      SELECT sum(s.on_hand - s.quarantined - s.reserved)
      FROM stock AS s
      JOIN warehouse AS w
        ON w.tenant_id = s.tenant_id AND w.warehouse = s.warehouse AND w.active
      WHERE s.tenant_id = p.tenant_id AND s.sku = p.substitute), 0)::bigint
    FROM product_substitute AS p
    WHERE p.tenant_id = $1 AND p.sku = ANY ($2)
    ORDER BY p.sku, p.rank
    """)

  /// The sources of these SKUs as the last commits left them.
  ///
  /// - Throws: `PRODUCT_NOT_FOUND`, `WAREHOUSE_NOT_FOUND` for the first name that nobody knows.
  static func read(
    of skus: some Sequence<SKU>, named: WarehouseCode? = nil, tenant: TenantID,
    pool: PostgresPool, deadline: ContinuousClock.Instant?
  ) async throws -> StockSources {
    let texts = Set(skus).sorted().map(\.text)
    var batch = StatementBatch()
    let unknownSKU = batch.add(StockStatements.unknownSKU, tenant.text, texts)
    let places = batch.add(warehouses, tenant.text)
    let rows = batch.add(free, tenant.text, texts)
    let instead = batch.add(substitutes, tenant.text, texts)
    let replies = try await pool.read(batch, deadline: deadline)
    if let sku = try replies[unknownSKU].first?.values {
      throw Refusal.notFound(.product, id: sku)
    }
    var sources = StockSources(warehouses: try replies[places].map(\.warehouse), free: [:])
    if let named, !sources.warehouses.contains(where: { $0.code == named }) {
      throw Refusal.notFound(.warehouse, id: named.text)
    }
    for row in try replies[rows] {
      let (sku, warehouse, units) = row.values
      sources.free[StockKey(sku: try code(sku), warehouse: try code(warehouse))] = units
    }
    for row in try replies[instead] {
      let (sku, substitute, units) = row.values
      sources.substitutes[try code(sku), default: []].append(
        SubstituteOffer(sku: try code(substitute), available: max(0, units)))
    }
    return sources
  }

  private static func code<C: Code>(_ text: String) throws(PostgresError) -> C {
    guard let code = C(text) else {
      throw .protocolViolation("\(C.self) \(text) is not \(C.expected)")
    }
    return code
  }
}

struct WarehouseRow: PostgresRow {
  let warehouse: Warehouse

  static let columns: [PostgresType] = [.text, .text, .int4, .bool]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    warehouse = Warehouse(
      code: try columns.code(), name: try columns.next(), priority: try columns.next(),
      isActive: try columns.next())
  }
}
