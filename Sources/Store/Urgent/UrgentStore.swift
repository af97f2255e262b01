package import Domain
package import Postgres

/// A report as it is stored.
package struct StoredProgressReport: Hashable, Sendable {
  package var id: UrgentReportID
  package var report: ProgressReport
  package var actor: String
  package var created: Instant
}

/// Which requests a list holds; empty parts do not restrict.
package struct UrgentFilter: Hashable, Sendable {
  package var states: [UrgentState] = []
  package var orderID: OrderID?
  package var from: Instant?
  package var before: Instant?

  package init() {}
}

/// Urgent requests; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class UrgentStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let orders: OrderStore

  package init(pool: PostgresPool, identifiers: IdentifierSource, orders: OrderStore) {
    self.pool = pool
    self.identifiers = identifiers
    self.orders = orders
  }

  /// Asks that an order goes before others.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `URGENT_REQUEST_ALREADY_EXISTS` with the open one's id;
  ///   naming `units` or `wanted_time`.
  package func request(
    _ wish: UrgentWish, of orderID: OrderID, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<UrgentRequest> {
    let id = UrgentID(identifiers.next())
    let outcome = try await CommandTransaction.attempt(
      .requestUrgent, key: key, expectedVersion: 0, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(orderID, tenant: key.tenant, deadline: deadline)
      let open = try await pool.read(
        UrgentStatements.openOf, key.tenant.text, orderID.stored, deadline: deadline
      ).first?.values.uuidv7
      if let open { throw Refusal.alreadyExists(.urgentRequest, id: open.description) }
      let urgent = try UrgentRequest(
        wish, of: order, id: id, by: key.actor, now: identifiers.now)
      var transaction = CommandTransaction(
        .requestUrgent, key: key, identifiers: identifiers, about: .urgentRequest, id.uuid,
        id: id.uuid)
      transaction.reason = wish.reason
      // Its version tells whoever asks at the same time that another was faster.
      transaction.change(
        order,
        to: OrderChange(
          of: order, event: .urgentRequested, detail: "\(wish.degree.name): \(wish.reason)"))
      transaction.add(
        UrgentStatements.insert, key.tenant.text, id.stored, orderID.stored, urgent.degree,
        urgent.units, urgent.wanted.stored, urgent.reason, urgent.requestedBy,
        urgent.created.stored)
      transaction.emit(
        .urgentRequest, id.description, event: urgent.state.code, from: 0, to: urgent.state.code,
        version: urgent.version, detail: urgent.reason)
      transaction.settle(state: urgent.state.code, version: urgent.version)
      return transaction
    }
    return Outcome(
      try await load(outcome.made(id), tenant: key.tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }

  /// Takes a request one step further; one that is accepted or called off changes what its order goes by.
  ///
  /// - Throws: `URGENT_REQUEST_NOT_FOUND`, `VERSION_CONFLICT`; as `UrgentRequest.after`.
  package func take(
    _ step: UrgentStep, in id: UrgentID, by decider: Decider, expectedVersion: Int64,
    key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<UrgentRequest> {
    let outcome = try await attempt(
      step, in: id, by: decider, as: id.uuid, expectedVersion: expectedVersion, key: key,
      deadline: deadline)
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// Keeps a report.
  ///
  /// - Throws: as `take`.
  package func report(
    _ report: ProgressReport, on id: UrgentID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<(report: StoredProgressReport, urgent: UrgentRequest)> {
    let reportID = identifiers.next()
    let outcome = try await attempt(
      .report(report), in: id, by: Decider(actor: key.actor, roles: nil), as: reportID,
      expectedVersion: expectedVersion, key: key, deadline: deadline)
    let kept = try await pool.read(
      UrgentReportStatements.byID, key.tenant.text, id.stored, outcome.made(reportID).stored,
      deadline: deadline
    ).first(orNo: .urgentRequest, id).report
    return Outcome(
      (kept, try await load(id, tenant: key.tenant, deadline: deadline)),
      isReplay: outcome.isReplay)
  }

  /// - Parameter answer: what repeats are answered with.
  private func attempt(
    _ step: UrgentStep, in id: UrgentID, by decider: Decider, as answer: UUIDv7,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant?
  ) async throws -> CommandTransaction.Outcome {
    let method = CommandMethod(step)
    return try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let now = try await load(id, tenant: key.tenant, deadline: deadline)
      try now.version.require(expected: expectedVersion)
      var next = try now.after(step, by: decider, now: identifiers.now)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .urgentRequest, answer,
        name: id.description)
      transaction.reason = step.reason
      if let event = OrderEventKind(from: now.state, to: next.state) {
        // The order before its request (I4).
        let order = try await orders.load(now.orderID, tenant: key.tenant, deadline: deadline)
        transaction.change(
          order, to: OrderChange(of: order, event: event, detail: next.state.name))
        if let precedence = next.precedence(of: order, after: now) {
          next.before = now.before ?? order.precedence
          transaction.add(
            UrgentStatements.putPrecedence, key.tenant.text, order.id.stored,
            precedence.orderClass, precedence.priority, precedence.deliverBy?.stored)
        }
      }
      transaction.write(next)
      if case .report(let report) = step {
        transaction.add(
          UrgentReportStatements.insert, key.tenant.text, id.stored, answer.stored, report.text,
          report.isAtRisk, report.expected?.stored, key.actor, identifiers.now.stored)
      }
      transaction.emit(
        .urgentRequest, id.description, event: step.event(next.state), from: now.state.code,
        to: next.state.code, version: next.version, detail: step.reason)
      transaction.settle(state: next.state.code, version: next.version)
      return transaction
    }
  }

  // MARK: Read

  /// - Throws: `URGENT_REQUEST_NOT_FOUND`.
  package func load(
    _ id: UrgentID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> UrgentRequest {
    try await pool.read(
      UrgentStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .urgentRequest, id).urgent
  }

  /// A page of requests, newest first.
  package func list(
    _ filter: UrgentFilter, before: UrgentID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (urgents: [UrgentRequest], next: UrgentID?) {
    let limit = PageLimit(limit)
    let urgents = try await pool.read(
      UrgentStatements.list, tenant.text, .before(before), filter.states.map(\.code),
      filter.orderID?.stored, filter.from?.stored, filter.before?.stored, limit.rows,
      deadline: deadline
    ).map(\.urgent)
    return (urgents, limit.end(of: urgents)?.id)
  }

  /// A page of the reports on a request, oldest first.
  ///
  /// - Throws: `URGENT_REQUEST_NOT_FOUND`.
  package func reports(
    on id: UrgentID, after last: UrgentReportID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (reports: [StoredProgressReport], next: UrgentReportID?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      UrgentReportStatements.list, tenant.text, id.stored, .after(last), limit.rows,
      deadline: deadline
    ).map(\.report)
    if found.isEmpty { _ = try await load(id, tenant: tenant, deadline: deadline) }
    return (found, limit.end(of: found)?.id)
  }
}

/// Events of urgent requests in the feed: the state that was reached, or this. Numbers are stored.
enum UrgentEvent {
  static let reported: Int16 = 20
}

extension UrgentStep {
  fileprivate func event(_ state: UrgentState) -> Int16 {
    if case .report = self { UrgentEvent.reported } else { state.code }
  }
}

extension OrderEventKind {
  /// What an order's timeline says of its request; nil for what is the request's own.
  fileprivate init?(from: UrgentState, to: UrgentState) {
    if to.isInForce, !from.isInForce {
      self = .urgentAccepted
    } else if from.isOpen, !to.isOpen {
      self = .urgentEnded
    } else {
      return nil
    }
  }
}

extension CommandTransaction {
  /// Writes a request, which must still be the version before this one.
  fileprivate mutating func write(_ next: UrgentRequest) {
    let (evaluation, review) = (next.evaluation, next.review)
    add(
      UrgentStatements.update, key.tenant.text, next.id.stored, next.version.number - 1,
      next.state, next.promised?.stored, evaluation?.content.decision.code ?? 0,
      evaluation?.content.minutes ?? "", evaluation?.content.offered?.stored,
      evaluation?.content.resources ?? "", evaluation?.content.safetyReminder ?? "",
      evaluation?.by ?? "", evaluation?.time.stored, next.group?.leader ?? "",
      next.group?.members ?? [], Int32(clamping: next.reports), next.reported?.stored,
      Int16(review?.content.satisfaction ?? 0),  // at most 5
      review?.content.customerOpinion ?? "", review?.content.evaluation ?? "", review?.by ?? "",
      review?.time.stored, next.endReason, next.before?.orderClass.code ?? 0,
      next.before?.priority ?? 0, next.before?.deliverBy?.stored)
  }
}

extension CommandMethod {
  fileprivate init(_ step: UrgentStep) {
    self =
      switch step {
      case .evaluate: .evaluateUrgent
      case .answer: .answerNegotiation
      case .form: .formTaskGroup
      case .report: .reportProgress
      case .withdraw: .closeUrgent
      case .review: .reviewUrgent
      }
  }
}
