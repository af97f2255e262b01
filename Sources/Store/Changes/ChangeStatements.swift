internal import Domain
internal import Postgres

enum ChangeStatements {
  static let open = Statement<
    String, PostgresUUID, PostgresUUID, Int64, String, String, NoRow
  >(
    """
    INSERT INTO change_set (tenant_id, change_id, order_id, base_version, reason, opened_by)
    VALUES ($1, $2, $3, $4, $5, $6)
    """)

  static let addAction = Statement<
    String, PostgresUUID, Int16, Int16, Int16?, Int32?, Int64?, String?, [String],
    PostgresTimestamp?, PostgresTimestamp?, PostgresTimestamp?, NoRow
  >(
    """
    INSERT INTO change_action (tenant_id, change_id, ordinal, kind, line_no, quantity, price_minor,
      currency, texts, ship_not_before, ship_by, deliver_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8::text, $9, $10, $11, $12)
    """)

  /// Where a change set comes to, if it is still the version that was read.
  static let step = Statement<
    String, PostgresUUID, Int64, ChangeState, [Int16], PostgresUUID?, String, NoRow
  >.changingOne(
    """
    UPDATE change_set
    SET version = version + 1, state = $4, required_roles = $5,
      consent_id = COALESCE($6, consent_id), end_reason = $7, updated_at = now()
    WHERE tenant_id = $1 AND change_id = $2 AND version = $3
    """)

  /// Ends the change set of an order that ends.
  static let withdrawOpen = Statement<String, PostgresUUID, String, NoRow>(
    """
    UPDATE change_set
    SET version = version + 1, state = 6, end_reason = $3, updated_at = now()
    WHERE tenant_id = $1 AND order_id = $2 AND state <= 3
    """)

  private static let columns = """
    c.change_id, c.order_id, c.version, c.state, c.base_version, c.reason, c.required_roles,
      c.end_reason, c.opened_by, c.created_at, c.updated_at, s.channel, s.evidence, s.actor,
      s.recorded_at
    """
  private static let joined = """
    change_set AS c
    LEFT JOIN customer_consent AS s ON s.tenant_id = c.tenant_id AND s.order_id = c.order_id
      AND s.consent_id = c.consent_id
    """

  static let byID = Statement<String, PostgresUUID, ChangeSetRow>(
    """
    SELECT \(columns)
    FROM \(joined)
    WHERE c.tenant_id = $1 AND c.change_id = $2
    """)

  static let openOf = Statement<String, PostgresUUID, Row<PostgresUUID>>(
    """
    SELECT c.change_id
    FROM change_set AS c
    WHERE c.tenant_id = $1 AND c.order_id = $2 AND c.state <= 3
    """)

  /// Newest first, by keyset.
  static let list = Statement<
    String, PostgresUUID, PostgresUUID?, [Int16], Int64, ChangeSetRow
  >(
    """
    SELECT \(columns)
    FROM \(joined)
    WHERE c.tenant_id = $1 AND c.change_id < $2 AND ($3::uuid IS NULL OR c.order_id = $3::uuid)
      AND (cardinality($4::smallint[]) = 0 OR c.state = ANY ($4::smallint[]))
    ORDER BY c.change_id DESC
    LIMIT $5
    """)

  static let actions = Statement<String, [PostgresUUID], ChangeActionRow>(
    """
    SELECT a.change_id, a.kind, a.line_no, a.quantity, a.price_minor, a.currency, a.texts,
      a.ship_not_before, a.ship_by, a.deliver_by
    FROM change_action AS a
    WHERE a.tenant_id = $1 AND a.change_id = ANY ($2)
    ORDER BY a.change_id, a.ordinal
    """)

  // Carrying out. Lines are raised before their counters follow and lowered behind, so that each
  // statement by itself keeps to I5.

  static let raiseLines = Statement<String, PostgresUUID, [Int16], [Int32], NoRow>(
    """
    UPDATE order_line AS l
    SET ordered = d.ordered, line_total_minor = l.unit_price_minor * d.ordered
    FROM unnest($3::smallint[], $4::integer[]) AS d (line_no, ordered)
    WHERE l.tenant_id = $1 AND l.order_id = $2 AND l.line_no = d.line_no AND l.ordered < d.ordered
    """)

  static let settleLines = Statement<
    String, PostgresUUID, [Int16], [Int32], [Int64], [Int64], NoRow
  >(
    """
    UPDATE order_line AS l
    SET ordered = d.ordered, unit_price_minor = d.unit, line_total_minor = d.total
    FROM unnest($3::smallint[], $4::integer[], $5::bigint[], $6::bigint[])
      AS d (line_no, ordered, unit, total)
    WHERE l.tenant_id = $1 AND l.order_id = $2 AND l.line_no = d.line_no
    """)

  /// Locks the rows that a change takes from or gives back to, in their one order (I4).
  static let lockStock = Statement<String, [String], [String], NoRow>(
    "SELECT lock_stock($1, $2, $3)")

  /// Gives reserved units back, with their movements; the rows are locked.
  static let release = Statement<
    String, PostgresUUID, PostgresUUID, String, [String], [String], [Int64], NoRow
  >(
    """
    WITH released AS (
      UPDATE stock AS s
      SET reserved = s.reserved + d.delta
      FROM unnest($5::text[], $6::text[], $7::bigint[]) AS d (sku, warehouse, delta)
      WHERE s.tenant_id = $1 AND s.sku = d.sku AND s.warehouse = d.warehouse
      RETURNING s.sku, s.warehouse, d.delta
    )
    INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
      order_id, actor)
    SELECT $1, r.sku, r.warehouse, $2, 1, 3, r.delta, $3, $4
    FROM released AS r
    """)
}

struct ChangeSetRow: PostgresRow {
  var stored: StoredChangeSet

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .int8, .text, .int2.array, .text, .text, .timestamptz,
    .timestamptz, .int2, .text, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: ChangeSetID = try columns.id()
    let orderID: OrderID = try columns.id()
    let version = try columns.version()
    let state: ChangeState = try columns.next()
    let base = try columns.version()
    let reason: String = try columns.next()
    let roles: [ApprovalRole] = try columns.states()
    let endReason: String = try columns.next()
    let openedBy: String = try columns.next()
    let created = try columns.instant()
    let updated = try columns.instant()
    let channel: Int16? = try columns.next()
    let evidence: String? = try columns.next()
    let recordedBy: String? = try columns.next()
    let recorded = try columns.optionalInstant()
    var change = ChangeSet(
      id: id, orderID: orderID, version: version, state: state, baseVersion: base, actions: [],
      reason: reason, requiredRoles: roles, openedBy: openedBy)
    if let channel {
      guard let known = Channel(code: channel) else { throw columns.refuse("no channel") }
      do throws(Refusal) {
        change.consent = try Consent(channel: known, evidence: evidence ?? "")
      } catch {
        throw columns.refuse("\(error)")
      }
    }
    stored = StoredChangeSet(
      change: change, created: created, updated: updated, endReason: endReason,
      consentBy: recordedBy ?? "", consentTime: recorded)
  }
}

struct ChangeActionRow: PostgresRow {
  let changeID: ChangeSetID
  let action: ChangeAction

  static let columns: [PostgresType] = [
    .uuid, .int2, .int2, .int4, .int8, .bpchar, .text.array, .timestamptz, .timestamptz,
    .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    changeID = try columns.id()
    let kind: Int16 = try columns.next()
    let line: Int16? = try columns.next()
    let quantity: Int32? = try columns.next()
    let minor: Int64? = try columns.next()
    let currency: String? = try columns.next()
    let texts: [String] = try columns.next()
    let times = (
      try columns.optionalInstant(), try columns.optionalInstant(), try columns.optionalInstant()
    )
    var price: Money?
    if let minor {
      guard let currency, let code = CurrencyCode(currency) else {
        throw columns.refuse("an amount without its currency")
      }
      price = Money(minorUnits: minor, currency: code)
    }
    guard
      let action = ChangeAction(
        kind: kind, line: line, quantity: quantity, price: price, texts: texts, times: times)
    else { throw columns.refuse("no action of kind \(kind)") }
    self.action = action
  }
}

extension ChangeAction {
  /// Nil for what no version of ours wrote.
  fileprivate init?(
    kind: Int16, line: Int16?, quantity: Int32?, price: Money?, texts: [String],
    times: (Instant?, Instant?, Instant?)
  ) {
    switch kind {
    case 1 where texts.count == 6:
      self = .address(
        Address(
          recipient: texts[0],
          lines: texts[1].split(separator: "\n").map(String.init), city: texts[2],
          region: texts[3], postalCode: texts[4], country: texts[5]))
    case 2 where texts.count == 4:
      self = .contact(
        Customer(name: texts[0], company: texts[1], phone: texts[2], email: texts[3]))
    case 3:
      guard let line, let quantity else { return nil }
      self = .quantity(line: Int(line), Int64(quantity))
    case 4:
      guard let line, let price else { return nil }
      self = .price(line: Int(line), price)
    case 5 where texts.count == 3:
      guard let sku = SKU(texts[0]), let quantity, let units = Quantity(Int64(quantity)) else {
        return nil
      }
      self = .addLine(
        DraftLine(
          sku: sku, quantity: units, unitPrice: price, specification: texts[1],
          packaging: texts[2]))
    case 6: self = .delivery(shipNotBefore: times.0, shipBy: times.1, deliverBy: times.2)
    default: return nil
    }
  }
}

extension CommandTransaction {
  /// Keeps what a change set changes.
  mutating func add(_ action: ChangeAction, at ordinal: Int, of change: ChangeSetID) {
    var kind: Int16 = 0
    var line: Int16?
    var quantity: Int32?
    var price: Money?
    var texts: [String] = []
    var times: (Instant?, Instant?, Instant?) = (nil, nil, nil)
    switch action {
    case .address(let address):
      kind = 1
      texts = [
        address.recipient, address.lines.joined(separator: "\n"), address.city, address.region,
        address.postalCode, address.country,
      ]
    case .contact(let customer):
      kind = 2
      texts = [customer.name, customer.company, customer.phone, customer.email]
    case .quantity(let number, let units):
      // Lines are in storage as smallint, units at most `DomainLimits.unitsPerLine`.
      (kind, line, quantity) = (3, Int16(clamping: number), Int32(clamping: units))
    case .price(let number, let amount):
      (kind, line, price) = (4, Int16(clamping: number), amount)
    case .addLine(let asked):
      kind = 5
      quantity = Int32(clamping: asked.quantity.units)
      price = asked.unitPrice
      texts = [asked.sku.text, asked.specification, asked.packaging]
    case .delivery(let notBefore, let shipBy, let deliverBy):
      kind = 6
      times = (notBefore, shipBy, deliverBy)
    }
    add(
      ChangeStatements.addAction, key.tenant.text, change.stored, Int16(clamping: ordinal), kind,
      line, quantity, price?.minorUnits, price?.currency.text, texts, times.0?.stored,
      times.1?.stored, times.2?.stored)
  }
}
