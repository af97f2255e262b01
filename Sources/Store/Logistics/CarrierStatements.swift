internal import Domain
internal import Postgres

/// Carriers and their services. What is created must not exist, what is replaced must still be the
/// version that was read.
enum CarrierStatements {
  static let create = Statement<String, String, String, Bool, NoRow>.changingOne(
    """
    INSERT INTO carrier (tenant_id, carrier, name, active)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING
    """)

  static let replace = Statement<String, String, String, Bool, Int64, NoRow>.changingOne(
    """
    UPDATE carrier
    SET name = $3, active = $4, version = version + 1, updated_at = now()
    WHERE tenant_id = $1 AND carrier = $2 AND version = $5
    """)

  /// The last parameter is the version that was read; 0: there was none.
  static let putService = Statement<
    String, String, String, String, Int16, [Int16], Int16, Int64, String, Int64, Int64, Int16,
    [String], Int64?, Bool, Int64, NoRow
  >.changingOne(
    """
    INSERT INTO carrier_service AS s (tenant_id, carrier, service, name, transport_mode,
      delivery_methods, urgency, max_grams, currency, price_minor, kilogram_price_minor,
      transit_days, countries, stalled_after_seconds, active)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
    WHERE $16::bigint = 0 OR EXISTS (
      SELECT FROM carrier_service AS k
      WHERE k.tenant_id = $1 AND k.carrier = $2 AND k.service = $3)
    ON CONFLICT (tenant_id, carrier, service) DO UPDATE
    SET name = excluded.name, transport_mode = excluded.transport_mode,
      delivery_methods = excluded.delivery_methods, urgency = excluded.urgency,
      max_grams = excluded.max_grams, currency = excluded.currency,
      price_minor = excluded.price_minor, kilogram_price_minor = excluded.kilogram_price_minor,
      transit_days = excluded.transit_days, countries = excluded.countries,
      stalled_after_seconds = excluded.stalled_after_seconds, active = excluded.active,
      version = s.version + 1, updated_at = now()
    WHERE s.version = $16::bigint
    """)

  static let byCode = Statement<String, [String], CarrierRow>(
    """
    SELECT c.carrier, c.name, c.active, c.version, c.created_at, c.updated_at
    FROM carrier AS c
    WHERE c.tenant_id = $1 AND c.carrier = ANY ($2)
    """)

  /// By code, by keyset.
  static let list = Statement<String, String, Int64, CarrierRow>(
    """
    SELECT c.carrier, c.name, c.active, c.version, c.created_at, c.updated_at
    FROM carrier AS c
    WHERE c.tenant_id = $1 AND c.carrier COLLATE "C" > $2
    ORDER BY c.carrier COLLATE "C"
    LIMIT $3
    """)

  /// Every service of some carriers; of all when none is named. One of a carrier that is
  /// discontinued is so itself.
  static let services = Statement<String, [String], Int64, CarrierServiceRow>(
    """
    SELECT s.carrier, s.service, s.name, s.transport_mode, s.delivery_methods, s.urgency,
      s.max_grams, s.currency, s.price_minor, s.kilogram_price_minor, s.transit_days, s.countries,
      s.stalled_after_seconds, s.active, c.active, s.version, s.created_at, s.updated_at
    FROM carrier_service AS s
    JOIN carrier AS c ON c.tenant_id = s.tenant_id AND c.carrier = s.carrier
    WHERE s.tenant_id = $1 AND (cardinality($2::text[]) = 0 OR s.carrier = ANY ($2::text[]))
    ORDER BY s.carrier COLLATE "C", s.service COLLATE "C"
    LIMIT $3
    """)
}

struct CarrierRow: PostgresRow {
  let carrier: StoredCarrier

  static let columns: [PostgresType] = [.text, .text, .bool, .int8, .timestamptz, .timestamptz]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let code: CarrierCode = try columns.code()
    let name: String = try columns.next()
    let isActive: Bool = try columns.next()
    let carrier: Carrier
    do throws(Refusal) {
      carrier = try Carrier(code: code, name: name, isActive: isActive)
    } catch {
      throw columns.refuse("\(error)")
    }
    self.carrier = StoredCarrier(
      carrier: carrier,
      record: MasterRecord(
        version: try columns.version(), created: try columns.instant(),
        updated: try columns.instant()))
  }
}

struct CarrierServiceRow: PostgresRow {
  let service: StoredCarrierService

  static let columns: [PostgresType] = [
    .text, .text, .text, .int2, .int2.array, .int2, .int8, .bpchar, .int8, .int8, .int2,
    .text.array, .int8, .bool, .bool, .int8, .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let carrier: CarrierCode = try columns.code()
    let code: ServiceCode = try columns.code()
    let name: String = try columns.next()
    let mode: TransportMode? = try columns.optionalState()
    let methods: [Int16] = try columns.next()
    let urgency: ShippingUrgency? = try columns.optionalState()
    let maxGrams: Int64 = try columns.next()
    let currency = try columns.currency()
    let price: Int64 = try columns.next()
    let kilogramPrice: Int64 = try columns.next()
    let days: Int16 = try columns.next()
    let countries: [String] = try columns.next()
    let stalled: Int64? = try columns.next()
    let isActive: Bool = try columns.next()
    let isCarrierActive: Bool = try columns.next()
    guard let mode, let urgency else { throw columns.refuse("a service without mode or urgency") }
    service = StoredCarrierService(
      service: CarrierService(
        carrier: carrier, code: code, name: name, mode: mode,
        methods: Set(methods.compactMap { DeliveryMethod(code: $0) }), urgency: urgency,
        maxGrams: maxGrams, price: Money(minorUnits: price, currency: currency),
        pricePerKilogram: Money(minorUnits: kilogramPrice, currency: currency),
        transitDays: Int(days), countries: Set(countries),
        stalledAfter: stalled.map { .seconds($0) },
        isActive: isActive),
      isCarrierActive: isCarrierActive,
      record: MasterRecord(
        version: try columns.version(), created: try columns.instant(),
        updated: try columns.instant()))
  }
}
