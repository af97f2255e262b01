import Domain
import Postgres
import Store
import Support

/// A store with eight connections that write, so that eight commands are under way at once.
func withBusyStore<Success: Sendable>(
  _ body: @escaping @Sendable (Store) async throws -> Success
) async throws -> Success {
  let database = try await ScratchDatabase()
  return try await database.withPool({ $0.writeConnections = 8 }) { pool in
    try await Migrator(Schema.migrations).migrate(
      PostgresSettings(connectionString: database.connectionString), on: pool.loop)
    return try await body(Store(pool: pool))
  }
}

func finance(_ request: String) -> CommandKey {
  var key = key(request)
  key.actor = "finance"
  return key
}

extension Store {
  /// An order over `units` × 10.00 EUR that is paid in advance.
  func order(
    _ request: String, units: Int64 = 2, method: PaymentMethod = .card,
    payment: Payment? = nil
  ) async throws -> Order {
    var command = command(request, [(1, units)])
    command.draft.payment = payment ?? Payment(method: method)
    // Payment data are part of what was reviewed.
    command = CreateOrderCommand(
      key: command.key, id: command.id, draft: command.draft, submit: true)
    return try await orders.create(command).value
  }

  func payment(
    _ amount: Int64, _ reference: String, _ state: PaymentState = .captured,
    partial: Bool = false
  ) throws -> PaymentDraft {
    try PaymentDraft(
      provider: "adyen", reference: reference, method: nil, state: state,
      amount: euros(amount), time: nil, isPartial: partial, now: identifiers.now)
  }

  /// Records a payment under a request of the same name.
  @discardableResult
  func pay(
    _ order: Order, _ amount: Int64, _ reference: String, _ state: PaymentState = .captured,
    partial: Bool = false
  ) async throws -> StoredPayment {
    try await payments.record(
      payment(amount, reference, state, partial: partial), of: order.id, expectedVersion: 0,
      key: key("pay-\(reference)")
    ).value.payment
  }

  /// Runs SQL that no verb of the store offers yet.
  func execute(_ sql: String) async throws {
    _ = try await pool.write(Statement<NoRow>(sql), deadline: nil)
  }

  func count(_ table: String) async throws -> Int64 {
    try await pool.read(
      Statement<Row<Int64>>("SELECT count(*) FROM \(table)"), deadline: nil
    ).first?.values ?? -1
  }

  /// Whether every order's sums are those of its payments and refunds.
  func areSumsRight() async throws -> Bool {
    try await count(
      """
      orders AS o WHERE (o.authorized_minor, o.captured_minor, o.refunded_minor,
        o.refund_in_flight_minor) <> (
        SELECT
          COALESCE((SELECT sum(CASE WHEN p.state = 2 THEN p.amount_minor - p.captured_minor ELSE 0 END)
            FROM payment AS p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.order_id), 0)::bigint,
          COALESCE((SELECT sum(p.captured_minor)
            FROM payment AS p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.order_id), 0)::bigint,
          COALESCE((SELECT sum(f.amount_minor) FROM refund AS f
            WHERE f.tenant_id = o.tenant_id AND f.order_id = o.order_id AND f.state = 4), 0)::bigint,
          COALESCE((SELECT sum(f.amount_minor) FROM refund AS f WHERE f.tenant_id = o.tenant_id
            AND f.order_id = o.order_id AND f.state IN (1, 2, 3, 5)), 0)::bigint)
      """) == 0
  }
}
