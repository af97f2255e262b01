package import Domain
package import Postgres

/// Which returns a list holds; empty parts do not restrict.
package struct RmaFilter: Hashable, Sendable {
  package var orderID: OrderID?
  package var states: [RmaState] = []
  package var reasons: [ReturnReason] = []
  package var warehouse: WarehouseCode?

  package init() {}
}

/// Goods that come back from customers (RMA-1…7); terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class RmaStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  let refunds: RefundStore
  let stock: StockStore
  let settings: TenantSettingsStore

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore, refunds: RefundStore,
    stock: StockStore, settings: TenantSettingsStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
    self.refunds = refunds
    self.stock = stock
    self.settings = settings
  }

  // MARK: Read

  /// - Throws: `RMA_NOT_FOUND`.
  package func load(
    _ id: RmaID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Rma {
    var batch = StatementBatch()
    let head = batch.add(RmaStatements.byID, tenant.text, id.stored)
    let lines = batch.add(RmaStatements.lines, tenant.text, [id.stored])
    let replies = try await pool.read(batch, deadline: deadline)
    var rma = try replies[head].first(orNo: .rma, id).rma
    rma.lines = try replies[lines].map(\.line)
    return rma
  }

  /// A page of returns, newest first, and where the next begins; nil after the last.
  package func list(
    _ filter: RmaFilter, before: RmaID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (rmas: [Rma], next: RmaID?) {
    let limit = PageLimit(limit)
    let start = PostgresUUID.before(before)
    let (states, reasons) = (filter.states.map(\.code), filter.reasons.map(\.code))
    let warehouse = filter.warehouse?.text ?? ""
    let rows =
      if let order = filter.orderID {
        try await pool.read(
          RmaStatements.listByOrder, tenant.text, start, states, reasons, warehouse, limit.rows,
          order.stored, deadline: deadline)
      } else {
        try await pool.read(
          RmaStatements.list, tenant.text, start, states, reasons, warehouse, limit.rows,
          deadline: deadline)
      }
    if rows.isEmpty { return ([], nil) }
    let lines = Dictionary(
      grouping: try await pool.read(
        RmaStatements.lines, tenant.text, rows.map(\.rma.id.stored), deadline: deadline),
      by: \.rmaID)
    let rmas = rows.map { row in
      var rma = row.rma
      rma.lines = (lines[rma.id] ?? []).map(\.line)
      return rma
    }
    return (rmas, limit.end(of: rmas)?.id)
  }

  /// What could be returned of an order, line by line; nothing is spoken for.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_LINE_NOT_FOUND`, `FIELD_INVALID`.
  package func eligibility(
    of id: OrderID, for wishes: [ReturnWish], reason: ReturnReason, hasEvidence: Bool,
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [ReturnEligibility] {
    let order = try await orders.load(id, tenant: tenant, deadline: deadline)
    return try await eligibility(
      of: order, for: wishes, reason: reason, hasEvidence: hasEvidence, tenant: tenant,
      deadline: deadline)
  }

  private func eligibility(
    of order: Order, for wishes: [ReturnWish], reason: ReturnReason, hasEvidence: Bool,
    tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [ReturnEligibility] {
    let terms = try await settings.load(tenant, deadline: deadline).returns
    let rows = try await pool.read(
      RmaStatements.delivered, tenant.text, order.id.stored, deadline: deadline)
    let delivered = Dictionary(
      uniqueKeysWithValues: rows.map { (Int($0.values.0), $0.values.1.instant) })
    return try order.eligibility(
      for: wishes, reason: reason, hasEvidence: hasEvidence, delivered: delivered, terms: terms,
      now: identifiers.now)
  }

  // MARK: Commands

  /// Opens a return; from now on its units are spoken for.
  ///
  /// - Parameter expectedVersion: of the order; 0 for any.
  /// - Throws: `ORDER_NOT_FOUND`, `VERSION_CONFLICT`, what the domain's `Rma.open` refuses.
  package func create(
    _ draft: RmaDraft, on orderID: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    let id = RmaID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .createRma, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(orderID, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      let eligibility = try await eligibility(
        of: order, for: draft.lines, reason: draft.reason, hasEvidence: !draft.evidence.isEmpty,
        tenant: key.tenant, deadline: deadline)
      let step = try Rma.open(
        draft, as: id, on: order, eligibility: eligibility,
        paid: try await paidLines(of: orderID, tenant: key.tenant, deadline: deadline),
        by: key.actor, now: identifiers.now)
      var transaction = CommandTransaction(
        .createRma, key: key, identifiers: identifiers, about: .rma, id.uuid, id: id.uuid)
      transaction.change(order, by: step, detail: step.rma.reason.name)
      transaction.insert(step.rma, currency: order.totals.total.currency)
      transaction.tell(step.rma, from: nil)
      return transaction
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  private func paidLines(
    of order: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [Int: PaidLine] {
    var lines: [Int: PaidLine] = [:]
    for row in try await pool.read(
      RmaStatements.paidFor, tenant.text, order.stored, deadline: deadline)
    {
      let (line, paid, paidLine) = row.values
      guard let uuid = paid.uuidv7 else {
        throw PostgresError.protocolViolation("a return of an order that no service of ours made")
      }
      lines[Int(line)] = PaidLine(order: OrderID(uuid), line: Int(paidLine))
    }
    return lines
  }

  /// Approves a return and says where the goods go.
  ///
  /// - Throws: `RMA_NOT_FOUND`, `WAREHOUSE_NOT_FOUND`, `VERSION_CONFLICT`, what `Rma.approved` refuses.
  package func approve(
    _ id: RmaID, to warehouse: WarehouseCode, isOverride: Bool, by decider: Decider,
    reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    let terms = try await settings.load(key.tenant, deadline: deadline).returns
    return try await step(
      id, .decideRma, reason: reason, expectedVersion: expectedVersion, key: key,
      deadline: deadline
    ) { rma, order in
      let step = try rma.approved(
        to: warehouse, isOverride: isOverride, by: decider, reason: reason, on: order,
        terms: terms, now: identifiers.now)
      _ = try await stock.availability(
        of: rma.lines.map(\.sku), in: [warehouse], tenant: key.tenant, deadline: deadline)
      return step
    }
  }

  /// Refuses a return.
  ///
  /// - Throws: `RMA_NOT_FOUND`, `RMA_STATE`, `FIELD_MISSING`, `VERSION_CONFLICT`.
  package func reject(
    _ id: RmaID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    try await step(
      id, .decideRma, reason: reason, expectedVersion: expectedVersion, key: key,
      deadline: deadline
    ) { rma, order in
      try rma.rejected(by: key.actor, reason: reason, on: order, now: identifiers.now)
    }
  }

  /// Books goods in, into quarantine (RMA-6).
  ///
  /// - Throws: `RMA_NOT_FOUND`, `STOCK_LIMIT`, `VERSION_CONFLICT`, what `Rma.receiving` refuses.
  package func receive(
    _ arrived: [LineUnits], isLast: Bool, for id: RmaID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    try await step(
      id, .recordReceipt, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { rma, order in
      try rma.receiving(arrived, isLast: isLast, on: order, now: identifiers.now)
    }
  }

  /// Notes what was found of the goods and what the customer gets (RMA-4, RMA-7).
  ///
  /// - Throws: `RMA_NOT_FOUND`, `STOCK_RESERVED` when others have taken the goods out of quarantine,
  ///   `VERSION_CONFLICT`, what `Rma.inspected` refuses.
  package func inspect(
    _ found: [RmaInspection], remedy: RmaRemedy, compensation: Money?, reason: String,
    for id: RmaID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    try await step(
      id, .recordInspection, reason: reason, expectedVersion: expectedVersion, key: key,
      deadline: deadline
    ) { rma, order in
      let currency = order.totals.total.currency
      if let compensation, compensation.currency != currency {
        throw Refusal.currencyMismatch(
          field: "compensation", expected: currency, actual: compensation.currency)
      }
      return try rma.inspected(
        found, remedy: remedy, compensation: compensation, by: key.actor, on: order,
        now: identifiers.now)
    }
  }

  /// Offers an alternative (RMA-4).
  ///
  /// - Throws: `RMA_NOT_FOUND`, `RMA_STATE`, `CURRENCY_MISMATCH`, `VERSION_CONFLICT`.
  package func propose(
    _ offer: RmaOffer, for id: RmaID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    try await step(
      id, .proposeAlternative, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { rma, order in
      let currency = order.totals.total.currency
      if let amount = offer.amount, amount.currency != currency {
        throw Refusal.currencyMismatch(
          field: "amount", expected: currency, actual: amount.currency)
      }
      return try rma.offering(offer, on: order, now: identifiers.now)
    }
  }

  /// Notes what the customer said to the offer.
  ///
  /// - Throws: `RMA_NOT_FOUND`, `RMA_STATE`, `VERSION_CONFLICT`.
  package func answer(
    _ isAccepted: Bool, reason: String, for id: RmaID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    try await step(
      id, .acceptAlternative, reason: reason, expectedVersion: expectedVersion, key: key,
      deadline: deadline
    ) { rma, order in
      try rma.answered(
        isAccepted: isAccepted, reason: reason, on: order, now: identifiers.now)
    }
  }

  /// Calls a return off before its goods came.
  ///
  /// - Throws: `RMA_NOT_FOUND`, `RMA_STATE`, `FIELD_MISSING`, `VERSION_CONFLICT`.
  package func cancel(
    _ id: RmaID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Rma> {
    try await step(
      id, .cancelRma, reason: reason, expectedVersion: expectedVersion, key: key,
      deadline: deadline
    ) { rma, order in
      try rma.cancelled(reason: reason, on: order, now: identifiers.now)
    }
  }

  // MARK: Parts of a command

  /// One step of a return, guarded by its version and its order's.
  func step(
    _ id: RmaID, _ method: CommandMethod, reason: String = "", expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant?,
    decide: (Rma, Order) async throws -> RmaStep
  ) async throws -> Outcome<Rma> {
    let outcome: CommandTransaction.Outcome
    do {
      outcome = try await CommandTransaction.attempt(
        method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
      ) {
        let (rma, order) = try await read(id, expectedVersion, key, deadline)
        let step = try await decide(rma, order)
        var transaction = CommandTransaction(
          method, key: key, identifiers: identifiers, about: .rma, id.uuid)
        transaction.reason = reason
        transaction.change(order, by: step, detail: step.rma.detail(reason))
        transaction.save(step.rma, over: rma)
        transaction.move(step, of: order)
        return transaction
      }
    } catch let error as PostgresError {
      throw Self.refusal(error) ?? error
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  /// A return and its order, as one of them was at the other's time.
  func read(
    _ id: RmaID, _ expectedVersion: Int64, _ key: CommandKey,
    _ deadline: ContinuousClock.Instant?
  ) async throws -> (Rma, Order) {
    let (rma, order) = try await readTogether {
      try await load(id, tenant: key.tenant, deadline: deadline)
    } version: {
      $0.version
    } _: {
      try await orders.load($0.orderID, tenant: key.tenant, deadline: deadline)
    }
    try rma.version.require(expected: expectedVersion)
    return (rma, order)
  }

  func answer(
    _ outcome: CommandTransaction.Outcome, id: RmaID, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<Rma> {
    Outcome(
      try await load(outcome.made(id), tenant: tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// What the guards of stock raise.
  static func refusal(_ error: PostgresError) -> Refusal? {
    guard case .server(let raised) = error, raised.sqlState == "KN200" else { return nil }
    let facts = (raised.detail ?? "").split(separator: " ").map(String.init)
    guard facts.count == 4, let sku = SKU(facts[0]), let warehouse = WarehouseCode(facts[1]),
      let requested = Int64(facts[2]), let available = Int64(facts[3])
    else { return nil }
    return .stockReserved(
      StockKey(sku: sku, warehouse: warehouse), requested: requested, available: available)
  }
}
