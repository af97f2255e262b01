internal import Domain
internal import Postgres

/// What the steps beside an order's states write and read. All run in a transaction that has locked the
/// order.
enum OrderStepStatements {
  static let setOwner = Statement<String, PostgresUUID, String, NoRow>(
    "UPDATE orders SET owner = $3 WHERE tenant_id = $1 AND order_id = $2")

  static let recordConsent = Statement<
    String, PostgresUUID, PostgresUUID, PostgresUUID?, Channel, String, String, NoRow
  >(
    """
    INSERT INTO customer_consent (tenant_id, order_id, consent_id, change_id, channel, evidence, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    """)

  static let products = Statement<String, [String], ProductRow>(
    """
    SELECT p.sku, p.name, p.spec, p.list_price_minor, p.currency, p.active
    FROM product AS p
    WHERE p.tenant_id = $1 AND p.sku = ANY ($2)
    """)

  static let rewrite = Statement<
    String, PostgresUUID, OrderClass, Int16, String, String, String, String, String, String, String,
    String, String, String, String, Int16, PaymentState, Int64?, PostgresTimestamp?, String, Int16,
    Int16, String, PostgresTimestamp?, PostgresTimestamp?, PostgresTimestamp?, ShortagePolicy,
    Int64, Int64, Int64, String, String, NoRow
  >(
    """
    UPDATE orders
    SET class = $3, priority = $4, customer_ref = $5, customer_name = $6, customer_company = $7,
      customer_phone = $8, customer_email = $9, ship_recipient = $10, ship_lines = $11,
      ship_city = $12, ship_region = $13, ship_postal_code = $14, ship_country = $15,
      payment_method = $16, payment_state = $17, payment_minor = $18, payment_time = $19,
      payment_reference = $20, delivery_method = $21, transport_mode = $22, carrier = $23,
      ship_not_before = $24, ship_by = $25, deliver_by = $26, shortage_policy = $27,
      goods_minor = $28, freight_minor = $29, total_minor = $30, customer_remark = $31,
      staff_remark = $32
    WHERE tenant_id = $1 AND order_id = $2
    """)

  static let deleteLines = Statement<String, PostgresUUID, NoRow>(
    "DELETE FROM order_line WHERE tenant_id = $1 AND order_id = $2")

  static let insertLines = Statement<
    String, PostgresUUID, String, [Int16], [String], [String], [String], [String], [String],
    [Int64], [Int64?], [Int64], [Int32], NoRow
  >(
    """
    INSERT INTO order_line (tenant_id, order_id, currency, line_no, sku, name, spec, packaging,
      warehouse, unit_price_minor, list_price_minor, line_total_minor, ordered)
    SELECT $1, $2, $3, l.line_no, l.sku, l.name, l.spec, l.packaging, l.warehouse, l.unit, l.list,
      l.total, l.ordered
    FROM unnest($4::smallint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::bigint[], $11::bigint[], $12::bigint[], $13::integer[])
      AS l (line_no, sku, name, spec, packaging, warehouse, unit, list, total, ordered)
    """)

  static let holds = Statement<String, [PostgresUUID], OrderHoldRow>(
    """
    SELECT h.order_id, h.kind, h.owner, h.reason, h.due_at, h.placed_by, h.placed_at
    FROM order_hold AS h
    WHERE h.tenant_id = $1 AND h.order_id = ANY ($2)
    ORDER BY h.order_id, h.kind
    """)

  // Attachments and notes.

  static let addAttachment = Statement<
    String, PostgresUUID, PostgresUUID, String, [UInt8], String, String, Int64, String,
    Row<PostgresTimestamp>
  >(
    """
    INSERT INTO order_attachment (tenant_id, order_id, attachment_id, reference, sha256, file_name,
      media_type, size_bytes, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    RETURNING created_at
    """)

  static let attachments = Statement<String, PostgresUUID, PostgresUUID, Int64, AttachmentRow>(
    """
    SELECT a.attachment_id, a.reference, a.sha256, a.file_name, a.media_type, a.size_bytes, a.actor,
      a.created_at
    FROM order_attachment AS a
    WHERE a.tenant_id = $1 AND a.order_id = $2 AND a.attachment_id > $3
    ORDER BY a.attachment_id
    LIMIT $4
    """)

  static let attachment = Statement<String, PostgresUUID, PostgresUUID, AttachmentRow>(
    """
    SELECT a.attachment_id, a.reference, a.sha256, a.file_name, a.media_type, a.size_bytes, a.actor,
      a.created_at
    FROM order_attachment AS a
    WHERE a.tenant_id = $1 AND a.order_id = $2 AND a.attachment_id = $3
    """)

  static let noteList = Statement<String, PostgresUUID, PostgresUUID, Int64, OrderNoteRow>(
    """
    SELECT n.note_id, n.author_kind, n.body, n.actor, n.created_at
    FROM order_note AS n
    WHERE n.tenant_id = $1 AND n.order_id = $2 AND n.note_id > $3
    ORDER BY n.note_id
    LIMIT $4
    """)
}

struct ProductRow: PostgresRow {
  let product: Product

  static let columns: [PostgresType] = [.text, .text, .text, .int8, .bpchar, .bool]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let sku: SKU = try columns.code()
    let name: String = try columns.next()
    let specification: String = try columns.next()
    let minor: Int64? = try columns.next()
    let currency = try columns.currency()
    product = Product(
      sku: sku, name: name, specification: specification,
      listPrice: minor.map { Money(minorUnits: $0, currency: currency) },
      isActive: try columns.next())
  }
}

struct OrderHoldRow: PostgresRow {
  let orderID: OrderID
  let hold: PlacedHold

  static let columns: [PostgresType] = [
    .uuid, .int2, .text, .text, .timestamptz, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    orderID = try columns.id()
    let kind: HoldKind = try columns.state()
    let owner: String = try columns.next()
    let reason: String = try columns.next()
    hold = PlacedHold(
      hold: Hold(
        kind: kind, owner: owner, reason: reason, deadline: try columns.optionalInstant()),
      placedBy: try columns.next(), placed: try columns.instant())
  }
}

struct AttachmentRow: PostgresRow {
  let attachment: StoredAttachment

  static let columns: [PostgresType] = [
    .uuid, .text, .bytea, .text, .text, .int8, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: AttachmentID = try columns.id()
    let reference: String = try columns.next()
    let hash: [UInt8] = try columns.next()
    let fileName: String = try columns.next()
    let mediaType: String = try columns.next()
    let size: Int64 = try columns.next()
    let attachment: OrderAttachment
    do throws(Refusal) {
      attachment = try OrderAttachment(
        reference: reference, sha256: hash, fileName: fileName, mediaType: mediaType,
        sizeBytes: size)
    } catch {
      throw columns.refuse("\(error)")
    }
    self.attachment = StoredAttachment(
      id: id, attachment: attachment, actor: try columns.next(), created: try columns.instant())
  }
}
