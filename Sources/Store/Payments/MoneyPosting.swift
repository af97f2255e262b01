internal import Domain
internal import Postgres

/// What a command adds to an order's sums (I6), with the event that tells of it. Besides it
/// `reserveRefund`, `askBack` and `RmaStatements.payExchange` write them, and nothing else.
struct MoneyPosting: Sendable {
  var authorized: Int64 = 0
  var captured: Int64 = 0
  var refunded: Int64 = 0
  var inFlight: Int64 = 0
  /// What the order says of its payment from now on; nil and empty leave it.
  var method: PaymentMethod?
  var paidAt: Instant?
  var reference = ""
  var event: OrderEventKind
  var detail = ""
}

extension CommandTransaction {
  /// Locks the order, posts to it and raises its version. Not together with `change`.
  mutating func post(_ posting: MoneyPosting, to order: Order) {
    lock(order)
    add(
      MoneyStatements.post, key.tenant.text, id.stored, key.actor, order.id.stored,
      order.version.number, posting.authorized, posting.captured, posting.refunded,
      posting.inFlight, posting.method?.code ?? 0, posting.paidAt?.stored, posting.reference,
      posting.event, posting.detail)
  }
}

enum MoneyStatements {
  static let post = Statement<
    String, PostgresUUID, String, PostgresUUID, Int64, Int64, Int64, Int64, Int64, Int16,
    PostgresTimestamp?, String, OrderEventKind, String, NoRow
  >("SELECT post_money($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)")

  /// Speaks for a refund's amount on an order that the same command changes otherwise.
  static let reserveRefund = Statement<String, PostgresUUID, Int64, NoRow>.changingOne(
    """
    UPDATE orders SET refund_in_flight_minor = refund_in_flight_minor + $3
    WHERE tenant_id = $1 AND order_id = $2
    """)

  /// Speaks for a refund's amount on a second order of a command, which it locks behind the first one.
  static let askBack = Statement<
    String, PostgresUUID, String, PostgresUUID, Int64, Int64, OrderEventKind, String, NoRow
  >("SELECT ask_back($1, $2, $3, $4, $5, $6, $7, $8)")

  static let remind = Statement<String, PostgresUUID, Int16, NoRow>.changingOne(
    """
    UPDATE orders SET payment_reminders = $3 WHERE tenant_id = $1 AND order_id = $2
    """)

  /// Begins the term of an order that is submitted now and paid in advance.
  static let beginTerm = Statement<String, PostgresUUID, NoRow>(
    """
    UPDATE orders SET payment_due_at = payment_due($1)
    WHERE tenant_id = $1 AND order_id = $2 AND payment_method IN (1, 3, 4, 5, 6)
      AND captured_minor < total_minor AND payment_due_at IS NULL
    """)

  static let setDue = Statement<String, PostgresUUID, PostgresTimestamp, NoRow>.changingOne(
    """
    UPDATE orders SET payment_due_at = $3 WHERE tenant_id = $1 AND order_id = $2
    """)

  static let complete = Statement<String, PostgresUUID, NoRow>.changingOne(
    """
    UPDATE orders SET completed_at = now() WHERE tenant_id = $1 AND order_id = $2
    """)
}

/// Events of payments, refunds and documents in the feed. Numbers are stored.
enum MoneyEvent: Int16 {
  case created = 1
  case changed = 2
}
