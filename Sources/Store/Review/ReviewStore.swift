package import Domain
package import Postgres

/// The review of an order with what stands around it.
package struct StoredReview: Hashable, Sendable {
  package var order: Order
  package var review: Review
  /// Of this round, oldest first; empty where they were not read.
  package var approvals: [Approval]
}

/// Which reviews the queue shows; empty parts do not restrict.
package struct ReviewQueueFilter: Hashable, Sendable {
  package var isUnclaimed = false
  package var claimedBy = ""
  package var isHighRisk = false
  package var dueBefore: Instant?

  package init() {}
}

/// Reviews by people; terms as `OrderStore`. Every step is a change of the order, so its version guards
/// them all.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ReviewStore: @unchecked Sendable {
  let pool: PostgresPool
  let identifiers: IdentifierSource
  let orders: OrderStore
  /// `approval.subject_kind`.
  static let approvalKind: Int16 = 1

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  /// - Throws: `ORDER_NOT_FOUND`; `REVIEW_NOT_FOUND` for an order that was never submitted.
  package func load(
    _ id: OrderID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> StoredReview {
    let order = try await orders.load(id, tenant: tenant, deadline: deadline)
    guard order.times.submitted != nil else {
      throw Refusal.notFound(.review, id: id.description)
    }
    let review = try await review(of: order, tenant: tenant, deadline: deadline)
    let approvals = try await pool.read(
      ReviewStatements.approvals, tenant.text, Self.approvalKind, [id.stored], deadline: deadline
    ).filter { $0.round == review.round }.map(\.approval)
    return StoredReview(order: order, review: review, approvals: approvals)
  }

  /// The review of an order that was read before it: the order's version guards both.
  private func review(
    of order: Order, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> Review {
    try await orders.reviews(of: [order], tenant: tenant, deadline: deadline)[order.id]
      ?? Review(of: order)
  }

  /// A page of the queue, what is due first before the others, and where the next begins.
  package func queue(
    _ filter: ReviewQueueFilter, after last: (submitted: Instant, id: OrderID)?, limit: Int,
    policy: ReviewPolicy, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (reviews: [StoredReview], next: (submitted: Instant, id: OrderID)?) {
    let limit = PageLimit(limit)
    let before = filter.dueBefore?.advanced(by: .zero - policy.dueAfter)
    let ids = try await pool.read(
      ReviewStatements.queue, tenant.text,
      last?.submitted.stored ?? PostgresTimestamp(microseconds: 0), .after(last?.id),
      filter.isUnclaimed, filter.claimedBy, filter.isHighRisk, before?.stored,
      identifiers.now.stored, limit.rows, deadline: deadline
    ).compactMap { $0.values.uuidv7.map { OrderID($0) } }
    let found = try await orders.load(ids, tenant: tenant, deadline: deadline)
    let known = try await orders.reviews(of: found, tenant: tenant, deadline: deadline)
    let reviews = found.map {
      StoredReview(order: $0, review: known[$0.id] ?? Review(of: $0), approvals: [])
    }
    var next: (submitted: Instant, id: OrderID)?
    if ids.count == limit.rows, let order = found.last, let submitted = order.times.submitted {
      next = (submitted, order.id)
    }
    return (reviews, next)
  }

  /// Takes a review for an actor until a deadline.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `REVIEW_CLAIMED`, `VERSION_CONFLICT`.
  package func claim(
    _ id: OrderID, for time: Duration, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredReview> {
    try await step(
      id, .claimReview, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { order, review, now in
      let claimed = try review.claimed(by: key.actor, now: now, for: time)
      return Step(
        review: claimed, change: OrderChange(of: order, event: .reviewClaimed, detail: key.actor))
    }
  }

  /// Decides a review. Approving reserves by the order's shortage policy in the same transaction.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `REVIEW_CLAIMED`, `SAME_PERSON`, `ROLE_MISSING`,
  ///   `FIELD_MISSING`, `INSUFFICIENT_STOCK`, `VERSION_CONFLICT`.
  package func decide(
    _ id: OrderID, _ decision: ApprovalDecision, by decider: Decider, reason: String,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredReview> {
    try await orders.byShortagePolicy { _ in
      try await step(
        id, .decideReview, expectedVersion: expectedVersion, key: key, deadline: deadline
      ) { order, review, now in
        let (decided, level, role) = try review.decided(
          decision, by: decider, reason: reason, findings: order.findings, now: now)
        var change: OrderChange
        var allocation: Allocation?
        switch decided.state {
        case .awaitingSecond:
          change = OrderChange(of: order, event: .secondReviewRequired, detail: reason)
        case .rejected:
          change = OrderChange(of: order, event: .rejected, detail: reason)
          change.state = try order.state.after(.reject)
        default:
          let planned = try await orders.allocation(
            of: order, tenant: key.tenant, deadline: deadline)
          change = planned.change
          allocation = planned.allocation
          change.event = .approved
          change.detail = reason
        }
        if !decided.state.isOpen {
          change.holds = order.holds.subtracting([.review, HoldSet(.risk)])
        }
        return Step(
          review: decided, change: change,
          approval: Approval(
            level: level, role: role, decision: decision, actor: key.actor, reason: reason,
            decided: now),
          reason: reason, allocation: allocation)
      }
    }
  }

  /// Sends an order back to its enterer.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `REVIEW_CLAIMED`, `VERSION_CONFLICT`.
  package func returnForCorrection(
    _ id: OrderID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredReview> {
    try await step(
      id, .returnForCorrection, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { order, review, now in
      let returned = try review.returned(by: key.actor, reason: reason, now: now)
      var change = OrderChange(of: order, event: .returned, detail: reason)
      change.state = try order.state.after(.returnForCorrection)
      change.holds = order.holds.subtracting([.review, HoldSet(.risk)])
      return Step(review: returned, change: change, reason: reason)
    }
  }

  private struct Step {
    var review: Review
    var change: OrderChange
    var approval: Approval?
    var reason = ""
    /// What the approval reserved.
    var allocation: Allocation?
  }

  private func step(
    _ id: OrderID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?,
    decide: (Order, Review, Instant) async throws -> Step
  ) async throws -> Outcome<StoredReview> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      guard order.state == .inReview else {
        throw Refusal.wrongState(.order, state: order.state.name, attempted: "REVIEW")
      }
      let review = try await review(of: order, tenant: key.tenant, deadline: deadline)
      let step = try await decide(order, review, identifiers.now)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .order, id.uuid)
      transaction.reason = step.reason
      transaction.change(order, to: step.change)
      if let allocation = step.allocation { transaction.record(allocation, of: order) }
      transaction.save(step.review)
      if let approval = step.approval {
        transaction.record(
          approval, kind: Self.approvalKind, subject: id.uuid, round: step.review.round)
      }
      if !step.review.state.isOpen {
        transaction.add(ReviewStatements.stampReview, key.tenant.text, id.stored)
      }
      return transaction
    }
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }
}

extension Review {
  /// The review of an order that nobody has touched: the built-in checks alone speak of it.
  fileprivate init(of order: Order) {
    let state: ReviewState =
      switch order.state {
      case .inReview: .waiting
      case .returned: .returned
      case .rejected: .rejected
      case .cancelled, .expired: .ended
      default: .approved
      }
    self.init(orderID: order.id, state: state)
  }
}

extension CommandTransaction {
  /// Writes where an order's review stands.
  mutating func save(_ review: Review) {
    let parts = review.assessment.parts
    add(
      ReviewStatements.save, key.tenant.text, review.orderID.stored, Int32(review.round),
      review.state, Int32(clamping: review.assessment.score), review.assessment.isHighRisk,
      parts.map(\.rule), parts.map { Int32($0.score) }, parts.map(\.needsReview),
      parts.map(\.reason), review.claimedBy, review.claimUntil?.stored, review.firstApprover)
  }

  /// Keeps a decision for good.
  mutating func record(_ approval: Approval, kind: Int16, subject: UUIDv7, round: Int) {
    add(
      ReviewStatements.recordApproval, key.tenant.text, kind, subject.stored, Int32(round),
      Int16(approval.level), approval.role, approval.decision, approval.actor, approval.reason)
  }
}
