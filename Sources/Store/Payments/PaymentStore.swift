package import Domain
package import Postgres

/// Payments; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class PaymentStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  /// Records a payment [PAY-1, PAY-4], once for each name that a provider gave one: money that arrived
  /// is never refused for what it is.
  ///
  /// Reported as captured after it was authorized, it is captured.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `CURRENCY_MISMATCH`, `VERSION_CONFLICT`;
  ///   `PAYMENT_ALREADY_EXISTS` for a name that another order or another amount has.
  package func record(
    _ draft: PaymentDraft, of id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<RecordedPayment> {
    do {
      let outcome = try await CommandTransaction.attempt(
        .recordPayment, key: key, expectedVersion: expectedVersion, pool: pool,
        deadline: deadline
      ) {
        if let known = try await find(draft, of: id, key: key, deadline: deadline) {
          throw Known(payment: known)
        }
        let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
        try order.version.require(expected: expectedVersion)
        return recording(draft, try PaymentReceipt.decide(draft, of: order), of: order, key: key)
      }
      let paymentID =
        switch outcome {
        case .done(let id, _): id
        case .replayed(let id, _, _): id
        }
      return Outcome(
        try await recorded(PaymentID(paymentID), tenant: key.tenant, deadline: deadline),
        isReplay: outcome.isReplay)
    } catch let known as Known {
      return try await answer(known.payment, to: draft, key: key, deadline: deadline)
    }
  }

  /// A payment that a provider's name stands for already.
  private struct Known: Error { var payment: StoredPayment }

  private func find(
    _ draft: PaymentDraft, of order: OrderID, key: CommandKey,
    deadline: ContinuousClock.Instant?
  ) async throws -> StoredPayment? {
    let rows = try await pool.read(
      PaymentStatements.byReference, key.tenant.text, draft.provider, draft.reference,
      order.stored, deadline: deadline)
    guard let known = rows.first?.payment else { return nil }
    guard known.orderID == order, known.amount == draft.amount else {
      throw Refusal.alreadyExists(.payment, id: known.id.description)
    }
    return known
  }

  private func answer(
    _ known: StoredPayment, to draft: PaymentDraft, key: CommandKey,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<RecordedPayment> {
    let before = try await Replays.find(.recordPayment, key, pool: pool, deadline: deadline)
    if before == nil, draft.state == .captured, known.state != .captured {
      _ = try await capture(
        known.id, .amount(nil), expectedVersion: 0, key: key, method: .recordPayment,
        deadline: deadline)
    }
    return Outcome(
      try await recorded(known.id, tenant: key.tenant, deadline: deadline), isReplay: true)
  }

  private func recording(
    _ draft: PaymentDraft, _ receipt: PaymentReceipt, of order: Order, key: CommandKey
  ) -> CommandTransaction {
    let id = identifiers.next()
    var transaction = CommandTransaction(
      .recordPayment, key: key, identifiers: identifiers, about: .payment, id, id: id)
    let detail = "\(receipt.state.name) \(draft.amount) \(draft.provider) \(draft.reference)"
    transaction.post(
      MoneyPosting(
        authorized: receipt.authorized, captured: receipt.captured, method: receipt.method,
        paidAt: draft.time, reference: draft.reference, event: .paymentChanged,
        detail: detail),
      to: order)
    transaction.add(
      PaymentStatements.insert, key.tenant.text, id.stored, order.id.stored, receipt.state,
      receipt.mark, receipt.method?.code ?? 0, draft.provider, draft.reference,
      draft.amount.currency.text, draft.amount.minorUnits, receipt.captured, draft.time.stored,
      key.actor)
    transaction.emit(
      .payment, id.description, event: MoneyEvent.created.rawValue, from: 0,
      to: receipt.state.code, version: .first, detail: receipt.mark.name)
    if let exception = ExceptionKind(receipt) {
      transaction.raise(
        exception, as: identifiers.next(), about: .payment, id.description, order: order.id,
        detail: detail)
    }
    transaction.settle(state: receipt.state.code, version: .first)
    return transaction
  }

  // MARK: Capture and release

  /// How much to capture.
  package enum CaptureWish: Hashable, Sendable {
    /// Nil: all that is authorized.
    case amount(Money?)
    /// What the units handed over cost.
    case shipped
  }

  /// Captures an authorized payment.
  ///
  /// - Throws: `PAYMENT_NOT_FOUND`, `PAYMENT_STATE`, `NOTHING_TO_CAPTURE`, `FIELD_INVALID`,
  ///   `VERSION_CONFLICT`.
  package func capture(
    _ id: PaymentID, _ wish: CaptureWish, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredPayment> {
    try await capture(
      id, wish, expectedVersion: expectedVersion, key: key, method: .capturePayment,
      deadline: deadline)
  }

  private func capture(
    _ id: PaymentID, _ wish: CaptureWish, expectedVersion: Int64, key: CommandKey,
    method: CommandMethod, deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<StoredPayment> {
    try await change(
      id, method, expectedVersion: expectedVersion, key: key, reason: "", deadline: deadline
    ) { payment, order throws(Refusal) in
      let open = payment.open
      let amount: Money? =
        switch wish {
        case .amount(let amount): amount
        case .shipped: try Capture.shippedAmount(of: order, open: open)
        }
      let capture = try Capture.decide(state: payment.state, open: open, amount: amount)
      return (capture.state, captured: capture.amount, released: 0)
    }
  }

  /// Calls off what is not captured of a payment.
  ///
  /// - Throws: `PAYMENT_NOT_FOUND`, `PAYMENT_STATE`, `FIELD_INVALID`, `VERSION_CONFLICT`.
  package func release(
    _ id: PaymentID, as outcome: PaymentState, reason: String, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredPayment> {
    try await change(
      id, .voidPayment, expectedVersion: expectedVersion, key: key, reason: reason,
      deadline: deadline
    ) { payment, _ throws(Refusal) in
      let state = try PaymentRelease.decide(
        state: payment.state, captured: payment.captured.minorUnits, outcome: outcome)
      return (state, captured: 0, released: payment.open.minorUnits)
    }
  }

  private func change(
    _ id: PaymentID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    reason: String, deadline: ContinuousClock.Instant?,
    decide: (StoredPayment, Order) throws(Refusal) -> (
      state: PaymentState, captured: Int64, released: Int64
    )
  ) async throws -> Outcome<StoredPayment> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let payment = try await load(id, tenant: key.tenant, deadline: deadline)
      try payment.version.require(expected: expectedVersion)
      let order = try await orders.load(payment.orderID, tenant: key.tenant, deadline: deadline)
      let (state, captured, released) = try decide(payment, order)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .payment, id.uuid)
      transaction.reason = reason
      transaction.lock(order)
      // The payment before the sums: what another command made of it is found here, not by their bounds.
      transaction.add(
        PaymentStatements.change, key.tenant.text, id.stored, payment.version.number, state,
        captured, reason)
      let amount = Money(minorUnits: captured + released, currency: payment.amount.currency)
      transaction.post(
        MoneyPosting(
          authorized: -amount.minorUnits, captured: captured, event: .paymentChanged,
          detail: "\(captured > 0 ? "CAPTURED" : state.name) \(amount) \(payment.reference)"),
        to: order)
      transaction.emit(
        .payment, id.description, event: MoneyEvent.changed.rawValue, from: payment.state.code,
        to: state.code, version: payment.version.next, detail: reason)
      transaction.settle(state: state.code, version: payment.version.next)
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  // MARK: Read

  private func recorded(
    _ id: PaymentID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> RecordedPayment {
    let payment = try await load(id, tenant: tenant, deadline: deadline)
    let order = try await orders.load(payment.orderID, tenant: tenant, deadline: deadline)
    return RecordedPayment(payment: payment, orderVersion: order.version)
  }

  /// - Throws: `PAYMENT_NOT_FOUND`.
  package func load(
    _ id: PaymentID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredPayment {
    try await pool.read(
      PaymentStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .payment, id).payment
  }

  /// A page of payments, newest first.
  package func list(
    _ filter: PaymentFilter, before: PaymentID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (payments: [StoredPayment], next: PaymentID?) {
    let limit = PageLimit(limit)
    let start = PostgresUUID.before(before)
    let (states, marks) = (filter.states.map(\.code), filter.marks.map(\.code))
    let rows =
      if let order = filter.orderID {
        try await pool.read(
          PaymentStatements.listByOrder, tenant.text, start, states, marks, limit.rows,
          order.stored, deadline: deadline)
      } else {
        try await pool.read(
          PaymentStatements.list, tenant.text, start, states, marks, limit.rows, deadline: deadline)
      }
    let payments = rows.map(\.payment)
    return (payments, limit.end(of: payments)?.id)
  }

  /// A page of orders that are not fully paid, the one due first at the head [PAY-7].
  ///
  /// - Parameter overdueAt: only those due before it.
  package func unpaid(
    overdueAt: Instant?, method: PaymentMethod?, after position: (due: Instant, id: OrderID)?,
    limit: Int, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredUnpaidOrder] {
    try await pool.read(
      PaymentStatements.unpaid, tenant.text, (position?.due ?? Instant(microseconds: 0)).stored,
      .after(position?.id), overdueAt?.stored, method?.code ?? 0, PageLimit(limit).rows,
      deadline: deadline
    ).map(\.order)
  }
}

extension CommandTransaction {
  /// Gives back what is authorized of an order that the transaction has changed.
  mutating func releaseAuthorized(_ order: Order, reason: String) {
    add(
      PaymentStatements.releaseOpen, key.tenant.text, id.stored, key.actor, order.id.stored, reason,
      .payment, MoneyEvent.changed.rawValue)
  }
}

extension ExceptionKind {
  /// The exception that a payment opens; nil for one that is as it should be.
  fileprivate init?(_ receipt: PaymentReceipt) {
    switch (receipt.mark, receipt.state) {
    case (.duplicate, _): self = .duplicatePayment
    case (.amountMismatch, _): self = .paymentAmountMismatch
    case (.late, _): self = .latePayment
    case (.regular, .failed): self = .paymentFailed
    case (.regular, _): return nil
    }
  }
}
