package import Domain
package import Postgres

/// Refunds; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class RefundStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let orders: OrderStore

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  /// What a refund would be now, and how much could be refunded at most.
  ///
  /// - Throws: as `RefundPlan.decide`; `ORDER_NOT_FOUND`.
  package func quote(
    _ wish: RefundWish, of id: OrderID, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (plan: RefundPlan, refundable: Money) {
    let order = try await orders.load(id, tenant: tenant, deadline: deadline)
    let already = try await parts(of: id, tenant: tenant, deadline: deadline)
    return (
      try RefundPlan.decide(wish, of: order, already: already),
      Money(minorUnits: order.settlement.refundable, currency: order.totals.total.currency)
    )
  }

  /// Asks for a refund; from now on its amount is spoken for (I6).
  ///
  /// - Throws: as `RefundPlan.decide`; `ORDER_NOT_FOUND`, `VERSION_CONFLICT`.
  package func request(
    _ wish: RefundWish, of id: OrderID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredRefund> {
    let refundID = RefundID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .requestRefund, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      var transaction = CommandTransaction(
        .requestRefund, key: key, identifiers: identifiers, about: .refund, refundID.uuid,
        id: refundID.uuid)
      try await ask(
        wish, of: id, as: refundID, reason: reason, expectedVersion: expectedVersion,
        in: &transaction, deadline: deadline)
      transaction.settle(state: RefundState.requested.code, version: .first)
      return transaction
    }
    return Outcome(
      try await load(outcome.made(refundID), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// Asks for a refund in a command that does more than that, before it locks anything else (I4).
  ///
  /// - Throws: as `request`.
  func ask(
    _ wish: RefundWish, of id: OrderID, as refundID: RefundID, reason: String,
    expectedVersion: Int64 = 0, in transaction: inout CommandTransaction,
    deadline: ContinuousClock.Instant?
  ) async throws {
    let tenant = transaction.key.tenant
    let order = try await orders.load(id, tenant: tenant, deadline: deadline)
    try order.version.require(expected: expectedVersion)
    // Whoever changes these changes the order's version too.
    let already = try await parts(of: id, tenant: tenant, deadline: deadline)
    transaction.ask(
      try RefundPlan.decide(wish, of: order, already: already), of: order, as: refundID,
      reason: reason)
  }

  /// What was asked back of an order and not called off.
  func parts(
    of order: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> RefundedParts {
    var parts = RefundedParts()
    for row in try await pool.read(
      RefundStatements.parts, tenant.text, order.stored, deadline: deadline)
    {
      let (line, quantity, amount) = row.values
      if line == 0 {
        parts.freight = amount
      } else {
        parts.lines[Int(line)] = .init(quantity: quantity, amount: amount)
      }
    }
    return parts
  }

  // MARK: Decisions

  /// Approves a refund; somebody else than who asked for it [PAY-3].
  ///
  /// - Throws: `REFUND_NOT_FOUND`, `REFUND_STATE`, `APPROVER_IS_REQUESTER`, `VERSION_CONFLICT`.
  package func approve(
    _ id: RefundID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredRefund> {
    try await change(
      id, .approveRefund, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { refund throws(Refusal) in
      let state = try refund.state.after(.approve)
      guard refund.requestedBy != key.actor else { throw .approverIsRequester(key.actor) }
      return Change(state: state, isApproval: true)
    }
  }

  /// Refuses a refund that was asked for.
  ///
  /// - Throws: `REFUND_NOT_FOUND`, `REFUND_STATE`, `VERSION_CONFLICT`; so do the next two.
  package func reject(
    _ id: RefundID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredRefund> {
    try await change(
      id, .rejectRefund, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { refund throws(Refusal) in
      Change(state: try refund.state.after(.reject), reason: reason)
    }
  }

  /// Calls a refund off that is not with the provider.
  package func cancel(
    _ id: RefundID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredRefund> {
    try await change(
      id, .cancelRefund, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { refund throws(Refusal) in
      Change(state: try refund.state.after(.cancel), reason: reason)
    }
  }

  /// Notes what the provider did.
  package func record(
    _ result: RefundResult, of id: RefundID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredRefund> {
    try await change(
      id, .recordRefundResult, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { refund throws(Refusal) in
      Change(
        state: try refund.state.after(result: result.state), reason: result.reason,
        result: result, isAttempt: refund.state != .processing)
    }
  }

  private struct Change {
    var state: RefundState
    var reason = ""
    var isApproval = false
    var result: RefundResult?
    /// Whether the provider begins, for the first time or once more.
    var isAttempt = false
  }

  private func change(
    _ id: RefundID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?, decide: (StoredRefund) throws(Refusal) -> Change
  ) async throws -> Outcome<StoredRefund> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let refund = try await load(id, tenant: key.tenant, deadline: deadline)
      try refund.version.require(expected: expectedVersion)
      let change = try decide(refund)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .refund, id.uuid)
      transaction.reason = change.reason
      // The refund before the sums: what another command made of it is found here, not by their bounds.
      let order =
        refund.state.isInFlight == change.state.isInFlight
        ? nil : try await orders.load(refund.orderID, tenant: key.tenant, deadline: deadline)
      if let order { transaction.lock(order) }
      if change.isApproval {
        transaction.add(
          RefundStatements.approve, key.tenant.text, id.stored, refund.version.number,
          change.state, key.actor)
      } else {
        transaction.add(
          RefundStatements.change, key.tenant.text, id.stored, refund.version.number,
          change.state, change.reason, change.result?.provider ?? "",
          change.result?.reference ?? "", change.isAttempt)
      }
      if let order {
        let amount = refund.amount.minorUnits
        transaction.post(
          MoneyPosting(
            refunded: change.state == .succeeded ? amount : 0, inFlight: -amount,
            event: .refundChanged,
            detail: "\(change.state.name) \(refund.amount)"
              + (change.reason.isEmpty ? "" : ": \(change.reason)")),
          to: order)
      }
      transaction.emit(
        .refund, id.description, event: MoneyEvent.changed.rawValue, from: refund.state.code,
        to: change.state.code, version: refund.version.next, detail: change.reason)
      transaction.settle(state: change.state.code, version: refund.version.next)
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  // MARK: Read

  /// - Throws: `REFUND_NOT_FOUND`.
  package func load(
    _ id: RefundID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredRefund {
    var batch = StatementBatch()
    let head = batch.add(RefundStatements.byID, tenant.text, id.stored)
    let lines = batch.add(RefundStatements.lines, tenant.text, [id.stored])
    let replies = try await pool.read(batch, deadline: deadline)
    var refund = try replies[head].first(orNo: .refund, id).refund
    refund.lines = try replies[lines].map(\.line)
    return refund
  }

  /// A page of refunds, newest first.
  package func list(
    _ filter: RefundFilter, before: RefundID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (refunds: [StoredRefund], next: RefundID?) {
    let limit = PageLimit(limit)
    let start = PostgresUUID.before(before)
    let states = filter.states.map(\.code)
    let rows =
      if let order = filter.orderID {
        try await pool.read(
          RefundStatements.listByOrder, tenant.text, start, states, limit.rows, order.stored,
          deadline: deadline)
      } else {
        try await pool.read(
          RefundStatements.list, tenant.text, start, states, limit.rows, deadline: deadline)
      }
    if rows.isEmpty { return ([], nil) }
    let lines = try await pool.read(
      RefundStatements.lines, tenant.text, rows.map(\.refund.id.stored), deadline: deadline)
    var byRefund: [RefundID: [RefundPlan.Line]] = [:]
    for row in lines { byRefund[row.refundID, default: []].append(row.line) }
    let refunds = rows.map { row in
      var refund = row.refund
      refund.lines = byRefund[refund.id] ?? []
      return refund
    }
    return (refunds, limit.end(of: refunds)?.id)
  }
}

extension CommandTransaction {
  /// Asks back what a cancelled order's customer paid, less the fee (CHG-6), in the same transaction.
  mutating func refundCancelled(
    _ order: Order, now: Instant, policy: OrderPolicy, as id: RefundID, reason: String
  ) {
    guard let amount = Cancellation.refund(order, now: now, policy: policy) else { return }
    ask(RefundPlan(amount: amount), of: order, as: id, reason: reason)
  }

  /// Asks for a refund: from now on its amount is spoken for (I6).
  ///
  /// - Parameter paid: the order that pays it: the one that the command has changed, or another.
  mutating func ask(_ plan: RefundPlan, of paid: Order, as id: RefundID, reason: String) {
    speak(
      for: plan.amount.minorUnits, of: paid, detail: "REQUESTED \(plan.amount): \(reason)")
    write(plan, of: paid.id, as: id, reason: reason)
  }

  /// Has an amount of what an order's customer paid spoken for, and the order's history say so: a part of the
  /// command's own change, or a change of another order, which is locked behind the command's own.
  mutating func speak(for amount: Int64, of paid: Order, detail: String) {
    if changedOrder == nil {
      post(MoneyPosting(inFlight: amount, event: .refundChanged, detail: detail), to: paid)
    } else if changedOrder != paid.id {
      add(
        MoneyStatements.askBack, key.tenant.text, id.stored, key.actor, paid.id.stored,
        paid.version.number, amount, .refundChanged, detail)
    } else if amount > 0 {
      add(MoneyStatements.reserveRefund, key.tenant.text, paid.id.stored, amount)
    }
  }

  /// Writes a refund that is asked for; its amount is spoken for already.
  mutating func write(_ plan: RefundPlan, of order: OrderID, as id: RefundID, reason: String) {
    add(
      RefundStatements.insert, key.tenant.text, id.stored, order.stored,
      plan.amount.currency.text, plan.amount.minorUnits, plan.freight, reason, key.actor)
    if !plan.lines.isEmpty {
      add(
        RefundStatements.insertLines, key.tenant.text, id.stored,
        plan.lines.map { Int16($0.line) },  // at most `DomainLimits.linesPerOrder`
        plan.lines.map { Int32($0.quantity) },  // at most `Quantity.maxUnits`, 10⁹
        plan.lines.map(\.amount))
    }
    emit(
      .refund, id.description, event: MoneyEvent.created.rawValue, from: 0,
      to: RefundState.requested.code, version: .first, detail: reason)
  }
}
