package import Postgres

/// The schema's history (S7), oldest first: forward-only files of Migrations/, each one transaction.
///
///     try await Migrator(Schema.migrations).migrate(settings, on: loop)
package enum Schema {
  package static let migrations: [Migration] = [
    migration(1, "stock", PackageResources.m0001_stock_sql),
    migration(2, "orders", PackageResources.m0002_orders_sql),
    migration(3, "commands", PackageResources.m0003_commands_sql),
    migration(4, "shipments_complaints", PackageResources.m0004_shipments_complaints_sql),
    migration(5, "stock_functions", PackageResources.m0005_stock_functions_sql),
    migration(6, "order_functions", PackageResources.m0006_order_functions_sql),
    migration(7, "create_orders", PackageResources.m0007_create_orders_sql),
    migration(8, "change_order", PackageResources.m0008_change_order_sql),
    migration(9, "stock_commands", PackageResources.m0009_stock_commands_sql),
    migration(10, "shipments", PackageResources.m0010_shipments_sql),
    migration(11, "complaints", PackageResources.m0011_complaints_sql),
    migration(12, "command_transactions", PackageResources.m0012_command_transactions_sql),
    migration(13, "order_steps", PackageResources.m0013_order_steps_sql),
    migration(14, "feed_consumers", PackageResources.m0014_feed_consumers_sql),
    migration(15, "clocks", PackageResources.m0015_clocks_sql),
    migration(16, "backorders", PackageResources.m0016_backorders_sql),
    migration(17, "stock_holds", PackageResources.m0017_stock_holds_sql),
    migration(18, "order_parts", PackageResources.m0018_order_parts_sql),
    migration(19, "create_orders_in_parts", PackageResources.m0019_create_orders_in_parts_sql),
    migration(20, "change_in_parts", PackageResources.m0020_change_in_parts_sql),
    migration(21, "payments", PackageResources.m0021_payments_sql),
    migration(22, "invoices", PackageResources.m0022_invoices_sql),
    migration(23, "customers", PackageResources.m0023_customers_sql),
    migration(24, "fulfilments", PackageResources.m0024_fulfilments_sql),
    migration(25, "carriers", PackageResources.m0025_carriers_sql),
    migration(26, "tracking", PackageResources.m0026_tracking_sql),
    migration(27, "order_units", PackageResources.m0027_order_units_sql),
    migration(28, "settings", PackageResources.m0028_settings_sql),
    migration(29, "notifications", PackageResources.m0029_notifications_sql),
    migration(30, "erase_messages", PackageResources.m0030_erase_messages_sql),
    migration(31, "erase_texts", PackageResources.m0031_erase_texts_sql),
    migration(32, "write_offs", PackageResources.m0032_write_offs_sql),
    migration(33, "tracking_audit", PackageResources.m0033_tracking_audit_sql),
    migration(
      34, "shortages_reconciliation", PackageResources.m0034_shortages_reconciliation_sql),
    migration(35, "stocktakes", PackageResources.m0035_stocktakes_sql),
    migration(36, "credit_notes", PackageResources.m0036_credit_notes_sql),
    migration(37, "complaint_steps", PackageResources.m0037_complaint_steps_sql),
    migration(38, "returns", PackageResources.m0038_returns_sql),
    migration(39, "urgent_requests", PackageResources.m0039_urgent_requests_sql),
    migration(40, "quotes", PackageResources.m0040_quotes_sql),
    migration(41, "replenishment", PackageResources.m0041_replenishment_sql),
    migration(42, "return_causes", PackageResources.m0042_return_causes_sql),
    migration(
      43, "department_recipients", PackageResources.m0043_department_recipients_sql),
    migration(44, "exchange_of_others", PackageResources.m0044_exchange_of_others_sql),
    migration(
      45, "erase_urgent_messages", PackageResources.m0045_erase_urgent_messages_sql),
  ]

  private static func migration(_ number: Int, _ name: String, _ sql: [UInt8]) -> Migration {
    Migration(number: number, name: name, sql: String(decoding: sql, as: UTF8.self))
  }
}
