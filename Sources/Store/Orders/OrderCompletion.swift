package import Domain
internal import Postgres

extension OrderStore {
  /// Settles a delivered order [ORD-22].
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `ORDER_NOT_SETTLED`, `VERSION_CONFLICT`.
  package func complete(
    _ id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    // Nothing takes an invoice or a waiver back, so what is read before the order stays true.
    let isInvoiced = try await isInvoiced(id, tenant: key.tenant, deadline: deadline)
    return try await change(
      id, .completeOrder, expectedVersion: expectedVersion, key: key, deadline: deadline,
      adding: { order, transaction in
        transaction.add(MoneyStatements.complete, key.tenant.text, order.id.stored)
      },
      decide: { order throws(Refusal) in
        var change = OrderChange(of: order, event: .completed)
        change.state = try Completion.decide(order, isInvoiced: isInvoiced)
        return change
      })
  }

  private func isInvoiced(
    _ id: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> Bool {
    let rows = try await pool.read(
      InvoiceStatements.standing, tenant.text, id.stored, deadline: deadline)
    guard let (_, counter, waiver) = rows.first?.values else { return false }
    return counter > 0 || !waiver.isEmpty
  }

  /// Ends an order that was not paid in time, with what it reserved [CHG-7].
  ///
  /// - Throws: `ORDER_STATE` when the order is not to expire any more.
  func expire(
    _ id: OrderID, term: PaymentTerm, now: Instant, key: CommandKey,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<Order> {
    try await change(
      id, .expireOrder, expectedVersion: 0, key: key, deadline: deadline,
      adding: { order, transaction in transaction.endProcesses(of: order, because: "EXPIRED") }
    ) { order throws(Refusal) in
      guard term.step(order, now: now) == .expire else {
        throw .orderState(order.state, attempted: .expire)
      }
      let expiry = try Expiry.decide(order)
      var change = OrderChange(of: order, event: .expired)
      change.state = expiry.state
      change.holds = []
      change.lines = expiry.lines
      change.movements = expiry.releases
      return change
    }
  }

  /// Notes on the order that its customer is reminded to pay; the notification follows the event.
  func remind(
    _ id: OrderID, term: PaymentTerm, now: Instant, key: CommandKey,
    deadline: ContinuousClock.Instant?
  ) async throws {
    _ = try await CommandTransaction.attempt(
      .remindPayment, key: key, expectedVersion: 0, pool: pool, deadline: deadline
    ) {
      let order = try await load(id, tenant: key.tenant, deadline: deadline)
      guard case .remind(let number) = term.step(order, now: now) else {
        throw Refusal.orderState(order.state, attempted: .expire)
      }
      var transaction = CommandTransaction(
        .remindPayment, key: key, identifiers: identifiers, about: .order, id.uuid)
      transaction.post(
        MoneyPosting(event: .paymentReminder, detail: "\(number): \(order.balance)"), to: order)
      transaction.add(MoneyStatements.remind, key.tenant.text, id.stored, number)
      transaction.settle(state: order.state.code, version: order.version.next)
      return transaction
    }
  }
}
