package import Domain
internal import Postgres

/// Submitting: screening by checks and rules, and what follows from it.
extension OrderStore {
  /// Submits a draft or a returned order: screened, and when nothing speaks against it, reserved.
  ///
  /// - Parameter expectedVersion: 0 for any.
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `VERSION_CONFLICT`, `INSUFFICIENT_STOCK`.
  package func submit(
    _ id: OrderID, policy: ReviewPolicy = .standard, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Order> {
    try await byShortagePolicy { _ in
      let outcome = try await CommandTransaction.attempt(
        .submitOrder, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
      ) {
        let order = try await load(id, tenant: key.tenant, deadline: deadline)
        try order.version.require(expected: expectedVersion)
        if order.state == .submitted { _ = try order.state.after(.submit) }
        let screening = try await screen(
          order, policy: policy, tenant: key.tenant, deadline: deadline)
        return try await submission(
          of: order, .submitOrder, screening: screening, policy: policy, key: key,
          deadline: deadline)
      }
      return Outcome(
        try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
    }
  }

  /// Screens an order that was created SUBMITTED because its tenant has rules, and moves it on. Does
  /// nothing with one that has moved on already, so the call that created it and a worker may both try.
  ///
  /// Too little stock for an order that takes no back-orders is for a person to decide (REV-1): its
  /// customer has been told that it was taken.
  package func finishSubmission(
    _ id: OrderID, policy: ReviewPolicy, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Order {
    let key = CommandKey.system(tenant, "review", step: "screen-\(id)")
    var shortage: Refusal?
    while true {
      do {
        _ = try await CommandTransaction.attempt(
          .screenOrder, key: key, expectedVersion: 0, pool: pool, deadline: deadline
        ) {
          let order = try await load(id, tenant: tenant, deadline: deadline)
          guard order.state == .submitted else {
            throw Refusal.orderState(order.state, attempted: .requireReview)
          }
          var screening = try await screen(
            order, policy: policy, tenant: tenant, deadline: deadline)
          if let shortage, shortage.isShortage, [.refuse, .partial].contains(order.shortagePolicy) {
            screening = screening.short(shortage)
          }
          return try await submission(
            of: order, .screenOrder, screening: screening, policy: policy, key: key,
            deadline: deadline)
        }
      } catch let refusal as Refusal {
        if refusal.isShortage, shortage == nil {
          shortage = refusal
          continue
        }
        // Somebody else moved it on.
        guard case .orderState = refusal else { throw refusal }
      }
      return try await load(id, tenant: tenant, deadline: deadline)
    }
  }

  private func screen(
    _ order: Order, policy: ReviewPolicy, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> Screening {
    let rules = try await screeningRules.enabled(tenant, deadline: deadline)
    return try await screeningRules.screen(
      order, by: rules, policy: policy, tenant: tenant, deadline: deadline)
  }

  /// The transaction that carries a screening out.
  private func submission(
    of order: Order, _ method: CommandMethod, screening: Screening, policy: ReviewPolicy,
    key: CommandKey, deadline: ContinuousClock.Instant?
  ) async throws -> CommandTransaction {
    let submission = try Submission.decide(order, screening: screening)
    let isCreated = order.state == .submitted
    var change: OrderChange
    var allocated: Allocation?
    if submission.reservesStock {
      let planned = try await allocation(of: order, tenant: key.tenant, deadline: deadline)
      change = planned.change
      allocated = planned.allocation
      change.event =
        isCreated ? (change.state == .allocated ? .allocated : .awaitingStock) : .submitted
    } else {
      change = OrderChange(of: order, event: isCreated ? .reviewRequired : .submitted)
      change.state = submission.state
      change.placed = Self.holds(of: submission, screening, from: identifiers.now, policy)
    }
    change.holds = submission.holds
    change.findings = ReviewRules(submission.findings)
    let before = try await reviews(of: [order], tenant: key.tenant, deadline: deadline)[order.id]
    var transaction = CommandTransaction(
      method, key: key, identifiers: identifiers, about: .order, order.id.uuid)
    transaction.change(order, to: change)
    if let allocated { transaction.record(allocated, of: order) }
    transaction.save(
      Review(
        orderID: order.id, round: (before?.round ?? 0) + 1,
        state: screening.needsReview ? .waiting : .approved, assessment: screening.assessment))
    if !isCreated {
      transaction.add(MoneyStatements.beginTerm, key.tenant.text, order.id.stored)
      transaction.add(
        ReviewStatements.stampSubmission, key.tenant.text, order.id.stored,
        submission.reservesStock)
    }
    return transaction
  }

  private static func holds(
    of submission: Submission, _ screening: Screening, from now: Instant, _ policy: ReviewPolicy
  ) -> [Hold] {
    let reasons =
      screening.findings.map(\.message) + screening.assessment.parts.map(\.reason)
    var text = reasons.joined(separator: "; ")
    while text.utf8.count > DomainLimits.standard.reasonBytes { text.removeLast() }
    let due = now.advanced(by: policy.dueAfter)
    var holds = [Hold(kind: .review, owner: "", reason: text, deadline: due)]
    if screening.assessment.isHighRisk {
      holds.append(
        Hold(
          kind: .risk, owner: "", reason: "risk score \(screening.assessment.score)",
          deadline: due))
    }
    return holds
  }

  /// The reviews of orders, as far as they have any.
  func reviews(
    of orders: [Order], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [OrderID: Review] {
    if orders.isEmpty { return [:] }
    let rows = try await pool.read(
      ReviewStatements.byOrder, tenant.text, orders.map(\.id.stored), deadline: deadline)
    return Dictionary(rows.map { ($0.review.orderID, $0.review) }) { first, _ in first }
  }
}

extension OrderStore {
  /// Orders of all tenants that were submitted before a time and not screened, oldest first.
  package func unscreened(
    before time: Instant, limit: Int
  ) async throws -> [(tenant: TenantID, id: OrderID)] {
    try await pool.read(
      ReviewStatements.unscreened, time.stored, Int64(limit), deadline: nil
    ).map { ($0.tenant, $0.id) }
  }
}
