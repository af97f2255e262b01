package import Postgres

/// Everything of one loop that is stored: the verbs of the services.
///
///     let store = Store(pool: pool)
///     let outcome = try await store.orders.create(command, deadline: deadline)
///
/// Answers on its pool's loop, where it must be called. A refusal of the rules is thrown as `Refusal`,
/// what the database could not do as `PostgresError`.
package struct Store: Sendable {
  package let pool: PostgresPool
  package let identifiers: IdentifierSource
  package let screeningRules: ScreeningRuleStore
  package let orders: OrderStore
  package let reviews: ReviewStore
  package let changes: ChangeStore
  package let stock: StockStore
  package let shipments: ShipmentStore
  package let complaints: ComplaintStore
  package let exceptions: ExceptionStore
  package let settings: TenantSettingsStore
  package let sla: SlaStore
  package let feed: FeedStore
  package let tailer: OutboxTailer

  /// - Parameter onFailure: hears what the tailer could not read; it tries again.
  package init(
    pool: PostgresPool, onFailure: @escaping @Sendable (PostgresError) -> Void = { _ in }
  ) {
    let identifiers = IdentifierSource()
    self.pool = pool
    self.identifiers = identifiers
    screeningRules = ScreeningRuleStore(pool: pool, identifiers: identifiers)
    orders = OrderStore(pool: pool, identifiers: identifiers, screeningRules: screeningRules)
    reviews = ReviewStore(pool: pool, identifiers: identifiers, orders: orders)
    changes = ChangeStore(pool: pool, identifiers: identifiers, orders: orders)
    stock = StockStore(pool: pool, identifiers: identifiers)
    shipments = ShipmentStore(pool: pool, identifiers: identifiers, orders: orders)
    complaints = ComplaintStore(pool: pool, identifiers: identifiers)
    exceptions = ExceptionStore(pool: pool, identifiers: identifiers, orders: orders)
    settings = TenantSettingsStore(pool: pool)
    sla = SlaStore(pool: pool, identifiers: identifiers)
    feed = FeedStore(pool: pool, identifiers: identifiers)
    tailer = OutboxTailer(pool: pool, onFailure: onFailure)
  }
}
