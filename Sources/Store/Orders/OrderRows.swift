internal import Domain
internal import Postgres

/// The columns of an order, in the order that `OrderRow` reads them.
enum OrderColumns {
  static let list = """
    o.order_id, o.number, o.version, o.state, o.holds, o.review_findings, o.channel, o.source_ref,
      o.kind, o.class, o.priority, o.customer_ref, o.customer_name, o.customer_company,
      o.customer_phone, o.customer_email, o.ship_recipient, o.ship_lines, o.ship_city, o.ship_region,
      o.ship_postal_code, o.ship_country, o.payment_method, o.payment_state, o.payment_minor,
      o.payment_time, o.payment_reference, o.delivery_method, o.transport_mode, o.carrier,
      o.ship_not_before, o.ship_by, o.deliver_by, o.shortage_policy, o.currency, o.goods_minor,
      o.freight_minor, o.total_minor, o.cancel_fee_minor, o.customer_remark, o.staff_remark,
      o.created_by, o.cancel_reason, o.cancelled_by, o.received_at, o.created_at, o.submitted_at,
      o.reviewed_at, o.allocated_at, o.shipped_at, o.delivered_at, o.completed_at, o.cancelled_at,
      o.archived_at, o.updated_at, o.owner, o.authorized_minor, o.captured_minor, o.refunded_minor,
      o.refund_in_flight_minor, o.payment_due_at, o.payment_reminders, o.warehouse
    """
}

/// An order without its lines.
struct OrderRow: PostgresRow {
  let order: Order

  static let columns: [PostgresType] = [
    .uuid, .int8, .int8, .int2, .int4, .int4, .int2, .text,
    .int2, .int2, .int2, .text, .text, .text,
    .text, .text, .text, .text, .text, .text,
    .text, .text, .int2, .int2, .int8,
    .timestamptz, .text, .int2, .int2, .text,
    .timestamptz, .timestamptz, .timestamptz, .int2, .bpchar, .int8,
    .int8, .int8, .int8, .text, .text,
    .text, .text, .text, .timestamptz, .timestamptz, .timestamptz,
    .timestamptz, .timestamptz, .timestamptz, .timestamptz, .timestamptz, .timestamptz,
    .timestamptz, .timestamptz, .text, .int8, .int8, .int8, .int8, .timestamptz, .int2, .text,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: OrderID = try columns.id()
    guard let number = OrderNumber(counter: try columns.next()) else {
      throw columns.refuse("not an order number")
    }
    let version = try columns.version()
    let state: OrderState = try columns.next()
    let holds = HoldSet(rawValue: try columns.next())
    let findings = ReviewRules(rawValue: try columns.next())
    let channel: Channel = try columns.next()
    let source: String = try columns.next()
    let kind: OrderKind = try columns.next()
    let orderClass: OrderClass = try columns.next()
    let priority: Int16 = try columns.next()
    let customer = Customer(
      reference: try columns.next(), name: try columns.next(), company: try columns.next(),
      phone: try columns.next(), email: try columns.next())
    let address = Address(
      recipient: try columns.next(), lines: Self.lines(try columns.next()),
      city: try columns.next(), region: try columns.next(), postalCode: try columns.next(),
      country: try columns.next())
    let paymentMethod: PaymentMethod? = try columns.optionalState()
    let paymentState: PaymentState = try columns.next()
    let paid: Int64? = try columns.next()
    let paymentTime = try columns.optionalInstant()
    let paymentReference: String = try columns.next()
    let delivery = DeliveryWish(
      method: try columns.optionalState(), transportMode: try columns.optionalState(),
      carrier: try columns.optionalCode(), shipNotBefore: try columns.optionalInstant(),
      shipBy: try columns.optionalInstant(), deliverBy: try columns.optionalInstant())
    let shortage: ShortagePolicy = try columns.next()
    let currency = try columns.currency()
    let totals = OrderTotals(
      goods: Money(minorUnits: try columns.next(), currency: currency),
      freight: Money(minorUnits: try columns.next(), currency: currency),
      total: Money(minorUnits: try columns.next(), currency: currency))
    let fee = Money(minorUnits: try columns.next(), currency: currency)
    let customerRemark: String = try columns.next()
    let staffRemark: String = try columns.next()
    let createdBy: String = try columns.next()
    let cancelReason: String = try columns.next()
    let cancelledBy: String = try columns.next()
    let times = StageTimes(
      received: try columns.instant(), created: try columns.instant(),
      submitted: try columns.optionalInstant(), reviewed: try columns.optionalInstant(),
      allocated: try columns.optionalInstant(), shipped: try columns.optionalInstant(),
      delivered: try columns.optionalInstant(), completed: try columns.optionalInstant(),
      cancelled: try columns.optionalInstant(), archived: try columns.optionalInstant(),
      updated: try columns.optionalInstant())
    let owner: String = try columns.next()
    var settlement = Settlement()
    settlement.authorized = try columns.next()
    settlement.captured = try columns.next()
    settlement.refunded = try columns.next()
    settlement.refundInFlight = try columns.next()
    settlement.due = try columns.optionalInstant()
    settlement.reminders = try columns.next()
    guard settlement.isConsistent else { throw columns.refuse("sums against I6") }
    var order = Order(
      id: id, number: number, version: version, state: state, holds: holds, findings: findings,
      channel: channel, sourceReference: source, kind: kind, orderClass: orderClass,
      priority: priority, customer: customer, shippingAddress: address, lines: [], totals: totals,
      payment: Payment(
        method: paymentMethod, state: paymentState,
        amount: paid.map { Money(minorUnits: $0, currency: currency) }, time: paymentTime,
        reference: paymentReference),
      delivery: delivery, customerRemark: customerRemark, staffRemark: staffRemark,
      shortagePolicy: shortage, createdBy: createdBy, times: times,
      cancellationFee: state == .cancelled ? fee : nil, cancellationReason: cancelReason,
      cancelledBy: cancelledBy, owner: owner, warehouse: try columns.optionalCode())
    order.settlement = settlement
    self.order = order
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.isEmpty }
  }
}

/// A part of a line's reservation, with the order that it belongs to.
struct ReservationRow: PostgresRow {
  let orderID: OrderID
  let line: Int
  let part: StockPart

  static let columns: [PostgresType] = [.uuid, .int2, .text, .int4]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    orderID = try columns.id()
    line = Int(try columns.next(Int16.self))
    part = StockPart(
      warehouse: try columns.code(), units: Int64(try columns.next(Int32.self)))
  }
}

/// A line, with the order that it belongs to.
struct OrderLineRow: PostgresRow {
  let orderID: OrderID
  let line: OrderLine

  static let columns: [PostgresType] = [
    .uuid, .int2, .text, .text, .text, .text, .text, .bpchar, .int8, .int8, .int8,
    .int4, .int4, .int4, .int4, .int4, .int4, .int4, .int4, .int4,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    orderID = try columns.id()
    let number: Int16 = try columns.next()
    let sku: SKU = try columns.code()
    let name: String = try columns.next()
    let specification: String = try columns.next()
    let packaging: String = try columns.next()
    let warehouse: WarehouseCode? = try columns.optionalCode()
    let currency = try columns.currency()
    let unit: Int64 = try columns.next()
    let list: Int64? = try columns.next()
    let total: Int64 = try columns.next()
    var counts: [Int64] = []
    for _ in 0..<9 { counts.append(Int64(try columns.next(Int32.self))) }
    guard
      let counters = LineCounters(
        ordered: counts[0], cancelled: counts[1], reserved: counts[2], backordered: counts[3],
        shipped: counts[4], delivered: counts[5], writtenOff: counts[6], returned: counts[7],
        returnRequested: counts[8])
    else { throw columns.refuse("line counters against I5") }
    line = OrderLine(
      number: Int(number), sku: sku, productName: name, specification: specification,
      packaging: packaging, warehouse: warehouse,
      amounts: LineAmounts(
        unitPrice: Money(minorUnits: unit, currency: currency),
        listPrice: list.map { Money(minorUnits: $0, currency: currency) },
        total: Money(minorUnits: total, currency: currency)),
      counters: counters)
  }
}
