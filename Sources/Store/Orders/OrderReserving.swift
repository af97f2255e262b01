internal import Domain
internal import Postgres

extension CommandTransaction {
  /// Writes down what an order wanted and did not get, and takes what was cancelled for it off the
  /// order's total.
  mutating func record(_ allocation: Allocation, of order: Order) {
    let short = ShortLines(allocation.plan)
    if short.isEmpty { return }
    let cancelled = Dictionary(
      allocation.lines.map { ($0.number, $0.cancelled) }
    ) { first, _ in first }
    let outcomes = short.numbers.map {
      cancelled[Int($0), default: 0] > 0 ? ShortageOutcome.cancelled : .backordered
    }
    add(
      ShortageStatements.record, key.tenant.text, id.stored, short.numbers, short.skus,
      short.requested, short.short, outcomes, order.channel, order.id.stored,
      order.customer.reference)
    let units = Set(cancelled.filter { $0.value > 0 }.keys)
    if !units.isEmpty {
      discharge(order)
    }
  }

  /// Writes down what comes to wait for goods with the order's event.
  mutating func record(short: [WaitingUnits], of order: Order) {
    if short.isEmpty { return }
    // Lines are at most 200 and units at most 10⁹: see `DomainLimits`.
    add(
      ShortageStatements.record, key.tenant.text, id.stored, short.map { Int16($0.line) },
      short.map(\.sku.text), short.map { Int32($0.requested) }, short.map { Int32($0.units) },
      short.map { _ in ShortageOutcome.backordered }, order.channel, order.id.stored,
      order.customer.reference)
  }

  /// Takes what was cancelled for want of goods, or is lost, off what an order owes.
  mutating func discharge(_ order: Order) {
    add(OrderReservingStatements.discharge, key.tenant.text, order.id.stored)
    lower(order.id)
  }
}

enum OrderReservingStatements {
  /// What is cancelled for want of goods, or written off, is not charged: the order's goods are its
  /// lines' other units. Where all of it is written off, neither is freight.
  static let discharge = Statement<String, PostgresUUID, NoRow>(
    """
    UPDATE orders AS o
    SET goods_minor = g.minor, freight_minor = g.freight * o.freight_minor,
      total_minor = g.minor + g.freight * o.freight_minor
    FROM (
      SELECT sum(l.unit_price_minor * (l.ordered - l.cancelled - l.written_off))::bigint AS minor,
        CASE WHEN bool_and(l.ordered = l.cancelled + l.written_off) AND sum(l.written_off) > 0
          THEN 0 ELSE 1 END AS freight
      FROM order_line AS l
      WHERE l.tenant_id = $1 AND l.order_id = $2
    ) AS g
    WHERE o.tenant_id = $1 AND o.order_id = $2
    """)
}
