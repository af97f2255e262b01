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
  package let quotes: QuoteStore
  package let stock: StockStore
  package let stocktakes: StocktakeStore
  package let replenishment: ReplenishmentStore
  package let picks: PickStore
  package let carriers: CarrierStore
  package let shipments: ShipmentStore
  package let anomalies: AnomalyStore
  package let complaints: ComplaintStore
  package let exceptions: ExceptionStore
  package let urgents: UrgentStore
  package let payments: PaymentStore
  package let refunds: RefundStore
  package let rmas: RmaStore
  package let invoices: InvoiceStore
  package let reconciliation: ReconciliationStore
  package let paymentDeadlines: PaymentDeadlines
  package let customers: CustomerStore
  package let settings: TenantSettingsStore
  package let sla: SlaStore
  package let feed: FeedStore
  package let notifications: NotificationStore
  package let namedSettings: NamedSettingsStore
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
    stock = StockStore(pool: pool, identifiers: identifiers)
    stocktakes = StocktakeStore(pool: pool, identifiers: identifiers)
    replenishment = ReplenishmentStore(pool: pool, identifiers: identifiers, stock: stock)
    exceptions = ExceptionStore(pool: pool, identifiers: identifiers, orders: orders)
    urgents = UrgentStore(pool: pool, identifiers: identifiers, orders: orders)
    settings = TenantSettingsStore(pool: pool)
    sla = SlaStore(pool: pool, identifiers: identifiers)
    feed = FeedStore(pool: pool, identifiers: identifiers)
    payments = PaymentStore(pool: pool, identifiers: identifiers, orders: orders)
    refunds = RefundStore(pool: pool, identifiers: identifiers, orders: orders)
    complaints = ComplaintStore(
      pool: pool, identifiers: identifiers, refunds: refunds, settings: settings)
    rmas = RmaStore(
      pool: pool, identifiers: identifiers, orders: orders, refunds: refunds, stock: stock,
      settings: settings)
    invoices = InvoiceStore(
      pool: pool, identifiers: identifiers, orders: orders, refunds: refunds)
    reconciliation = ReconciliationStore(pool: pool, identifiers: identifiers)
    paymentDeadlines = PaymentDeadlines(pool: pool, orders: orders, settings: settings)
    customers = CustomerStore(pool: pool, identifiers: identifiers)
    picks = PickStore(pool: pool, identifiers: identifiers, orders: orders, settings: settings)
    changes = ChangeStore(pool: pool, identifiers: identifiers, orders: orders, picks: picks)
    quotes = QuoteStore(pool: pool, identifiers: identifiers, orders: orders)
    carriers = CarrierStore(pool: pool, identifiers: identifiers)
    shipments = ShipmentStore(
      pool: pool, identifiers: identifiers, orders: orders, picks: picks, carriers: carriers)
    anomalies = AnomalyStore(
      pool: pool, identifiers: identifiers, orders: orders, shipments: shipments,
      settings: settings)
    notifications = NotificationStore(pool: pool, identifiers: identifiers)
    namedSettings = NamedSettingsStore(pool: pool, identifiers: identifiers)
    tailer = OutboxTailer(pool: pool, onFailure: onFailure)
  }

  /// Runs `body` with a store of which nothing stays: what it answers is what its commands would come to
  /// now, and what they would be refused with.
  ///
  /// Locks are held until the body ends, so it is for one command.
  package func rehearse<Success>(
    deadline: ContinuousClock.Instant? = nil, _ body: (Store) async throws -> Success
  ) async throws -> Success {
    try await pool.rehearse(deadline: deadline) { pool in try await body(Store(pool: pool)) }
  }
}
