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
      add(OrderReservingStatements.discharge, key.tenant.text, order.id.stored)
    }
  }
}

enum OrderReservingStatements {
  /// What is cancelled for want of goods is not charged: the order's goods are its lines' units that are
  /// not cancelled.
  static let discharge = Statement<String, PostgresUUID, NoRow>(
    """
    UPDATE orders AS o
    SET goods_minor = g.minor, total_minor = g.minor + o.freight_minor
    FROM (
      SELECT sum(l.unit_price_minor * (l.ordered - l.cancelled))::bigint AS minor
      FROM order_line AS l
      WHERE l.tenant_id = $1 AND l.order_id = $2
    ) AS g
    WHERE o.tenant_id = $1 AND o.order_id = $2
    """)
}
