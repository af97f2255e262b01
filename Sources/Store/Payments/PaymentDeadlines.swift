package import Domain
package import Postgres

/// What the clock demands of orders' money: reminders, expiry, completion. Any number of processes may run
/// it side by side: each step has a name of its own (`CommandKey.system`) and the order's version decides.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class PaymentDeadlines: @unchecked Sendable {
  private let pool: PostgresPool
  private let orders: OrderStore
  private let settings: TenantSettingsStore

  package init(pool: PostgresPool, orders: OrderStore, settings: TenantSettingsStore) {
    self.pool = pool
    self.orders = orders
    self.settings = settings
  }

  /// Reminds of payments and ends orders that were not paid in time, a bounded number.
  ///
  /// - Returns: whether more may be due at once.
  package func enforceTerms(
    now: Instant, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Bool {
    let due = try await pool.read(
      Self.dueOrders, now.stored, StoreLimits.deadlinesAtOnce, deadline: deadline)
    for row in due {
      let (tenant, id) = (row.tenant, row.id)
      let term = try await settings.load(tenant, deadline: deadline).term
      let order = try await orders.load(id, tenant: tenant, deadline: deadline)
      do {
        switch term.step(order, now: now) {
        case .remind(let number):
          try await orders.remind(
            id, term: term, now: now,
            key: .system(tenant, "payment-terms", step: "remind/\(id)/\(number)"),
            deadline: deadline)
        case .expire:
          _ = try await orders.expire(
            id, term: term, now: now,
            key: .system(tenant, "payment-terms", step: "expire/\(id)"), deadline: deadline)
        case nil: break
        }
      } catch is Refusal {
        // Paid, cancelled or ended by another process between the look and the step: nothing is due.
      }
    }
    return due.count == StoreLimits.deadlinesAtOnce
  }

  /// Completes orders that were delivered some days ago and of which nothing is missing.
  ///
  /// - Returns: whether more may be due at once.
  package func completeSettled(
    now: Instant, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Bool {
    let due = try await pool.read(
      Self.settledOrders, now.stored, StoreLimits.deadlinesAtOnce, deadline: deadline)
    for row in due {
      let (tenant, id) = (row.tenant, row.id)
      do {
        _ = try await orders.complete(
          id, expectedVersion: 0,
          key: .system(tenant, "completion", step: "complete/\(id)"), deadline: deadline)
      } catch is Refusal {
        // Changed between the look and the step: looked at again in the next turn.
      }
    }
    return due.count == StoreLimits.deadlinesAtOnce
  }

  // A tenant that has orders has an order_number. The conditions are those of `PaymentTerm.step` and
  // `Completion.gaps`, which decide; here they keep what is not due from being read again and again.

  static let dueOrders = Statement<PostgresTimestamp, Int64, DueRow<OrderTag>>(
    """
    SELECT t.tenant_id, due.order_id
    FROM order_number AS t
    CROSS JOIN LATERAL (
      SELECT COALESCE(
        (SELECT s.payment_reminder_seconds FROM tenant_setting AS s WHERE s.tenant_id = t.tenant_id),
        '{172800,86400}') AS leads
    ) AS setting
    CROSS JOIN LATERAL (
      SELECT o.order_id
      FROM orders AS o
      WHERE o.tenant_id = t.tenant_id AND o.payment_due_at IS NOT NULL
        AND o.captured_minor < o.total_minor AND o.state NOT IN (5, 14, 15)
        AND o.payment_due_at <= $1 + make_interval(
          secs => (SELECT COALESCE(max(lead), 0) FROM unnest(setting.leads) AS lead))
        AND o.state IN (2, 6, 7, 8) AND o.payment_method IN (1, 3, 4, 5, 6)
        AND o.captured_minor + o.authorized_minor < o.total_minor
        AND CASE WHEN o.payment_due_at < $1
          THEN o.captured_minor = 0 AND o.authorized_minor = 0 AND o.holds = 0 AND NOT EXISTS (
            SELECT FROM order_line AS l
            WHERE l.tenant_id = o.tenant_id AND l.order_id = o.order_id AND l.shipped > 0)
          ELSE o.payment_reminders < (
            SELECT count(*) FROM unnest(setting.leads) AS lead
            WHERE o.payment_due_at - make_interval(secs => lead) <= $1)
          END
      ORDER BY o.payment_due_at, o.order_id
      LIMIT $2
    ) AS due
    LIMIT $2
    """)

  static let settledOrders = Statement<PostgresTimestamp, Int64, DueRow<OrderTag>>(
    """
    SELECT t.tenant_id, due.order_id
    FROM order_number AS t
    CROSS JOIN LATERAL (
      SELECT o.order_id
      FROM orders AS o
      WHERE o.tenant_id = t.tenant_id AND o.state = 11
        AND o.delivered_at <= $1 - make_interval(secs => COALESCE(
          (SELECT s.completion_seconds FROM tenant_setting AS s WHERE s.tenant_id = t.tenant_id),
          604800))
        AND o.holds = 0 AND o.refund_in_flight_minor = 0 AND o.captured_minor >= o.total_minor
        AND o.refunded_minor >= o.captured_minor - o.total_minor
        AND (EXISTS (
            SELECT FROM invoice AS i
            WHERE i.tenant_id = o.tenant_id AND i.order_id = o.order_id AND i.kind = 1)
          OR EXISTS (
            SELECT FROM invoice_waiver AS w
            WHERE w.tenant_id = o.tenant_id AND w.order_id = o.order_id))
      ORDER BY o.delivered_at, o.order_id
      LIMIT $2
    ) AS due
    LIMIT $2
    """)
}

extension StoreLimits {
  /// Orders of one turn of the payment terms or of the completion: a second's work.
  static let deadlinesAtOnce: Int64 = 100
}
