package import Domain
package import Postgres

/// Complaints; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class ComplaintStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource
  private let refunds: RefundStore
  private let settings: TenantSettingsStore

  package init(
    pool: PostgresPool, identifiers: IdentifierSource, refunds: RefundStore,
    settings: TenantSettingsStore
  ) {
    self.pool = pool
    self.identifiers = identifiers
    self.refunds = refunds
    self.settings = settings
  }

  /// - Throws: `ORDER_NOT_FOUND` when it is about an order that is not there.
  package func create(
    _ draft: ComplaintDraft, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Complaint> {
    let id = ComplaintID(identifiers.next())
    let rows = try await pool.write(
      ComplaintStatements.create, key.tenant.text, CommandMethod.createComplaint.rawValue,
      key.principal, key.requestID.text, key.requestHash, id.stored, key.actor,
      draft.orderID?.stored, draft.channel, draft.category, draft.customer.reference,
      draft.customer.name, draft.customer.company, draft.customer.phone, draft.customer.email,
      draft.content, deadline: deadline)
    guard let row = rows.first else {
      throw PostgresError.protocolViolation("create_complaint answered no row")
    }
    try row.verdict.requireUsable(key)
    guard row.verdict != .notFound else {
      throw Refusal.notFound(.order, id: draft.orderID?.description ?? "")
    }
    let stored = row.aggregate?.uuidv7.map { ComplaintID($0) } ?? id
    return Outcome(
      try await load(stored, tenant: key.tenant, deadline: deadline),
      isReplay: row.verdict == .replayed)
  }

  /// Takes a complaint one step further. The execution of a refund asks for it as well (I6).
  ///
  /// - Throws: `COMPLAINT_NOT_FOUND`, `VERSION_CONFLICT`; as `Complaint.after`; for an investigation
  ///   `CARRIER_NOT_FOUND`; for a refund as `RefundStore.request`.
  package func take(
    _ step: ComplaintStep, in id: ComplaintID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<Complaint> {
    let outcome = try await attempt(
      step, in: id, answeredBy: id.uuid, expectedVersion: expectedVersion, key: key,
      deadline: deadline)
    return Outcome(
      try await load(id, tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// Keeps what was said.
  ///
  /// - Throws: as `take`.
  package func add(
    _ message: ComplaintMessageDraft, to id: ComplaintID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<(message: StoredComplaintMessage, complaint: Complaint)> {
    let messageID = identifiers.next()
    let outcome = try await attempt(
      .say(message), in: id, answeredBy: messageID, as: messageID,
      expectedVersion: expectedVersion, key: key, deadline: deadline)
    let kept = try await pool.read(
      ComplaintMessageStatements.byID, key.tenant.text, id.stored, outcome.made(messageID).stored,
      deadline: deadline
    ).first(orNo: .complaint, id).message
    return Outcome(
      (kept, try await load(id, tenant: key.tenant, deadline: deadline)),
      isReplay: outcome.isReplay)
  }

  /// - Parameters:
  ///   - answer: what repeats are answered with.
  ///   - commandID: also of the message that the step adds; made here where it is not given.
  private func attempt(
    _ step: ComplaintStep, in id: ComplaintID, answeredBy answer: UUIDv7,
    as commandID: UUIDv7? = nil, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?
  ) async throws -> CommandTransaction.Outcome {
    let method = CommandMethod(step)
    let reopening = try await settings.load(key.tenant, deadline: deadline).complaintReopening
    return try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let now = try await load(id, tenant: key.tenant, deadline: deadline)
      try now.version.require(expected: expectedVersion)
      let step = try await settled(step, of: now, tenant: key.tenant, deadline: deadline)
      var next = try now.after(step, by: key.actor, now: identifiers.now, reopening: reopening)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .complaint, answer,
        name: id.description, id: commandID)
      transaction.reason = step.reason
      // The order before the complaint (I4).
      if case .execute = step, let solution = next.solution, solution.kind == .refund,
        let order = next.orderID
      {
        next.execution?.refundID = try await ask(
          solution, of: order, for: id, in: &transaction, deadline: deadline)
      }
      transaction.write(next)
      if let message = step.message {
        transaction.add(
          ComplaintMessageStatements.insert, key.tenant.text, id.stored, transaction.id.stored,
          message.source, message.text, key.actor, identifiers.now.stored)
      }
      let event = next.event(of: step, from: now.state)
      transaction.add(
        ComplaintStatements.recordEvent, key.tenant.text, id.stored, transaction.id.stored, event,
        now.state, next.state, next.version.number, step.reason, key.actor)
      transaction.emit(
        .complaint, id.description, event: event, from: now.state.code, to: next.state.code,
        version: next.version, detail: step.reason)
      if case .escalate(let reason) = step {
        transaction.raise(
          .complaint, as: identifiers.next(), about: .complaint, id.description,
          order: now.orderID, detail: reason)
      }
      transaction.settle(state: next.state.code, version: next.version)
      return transaction
    }
  }

  /// The step with what the books know of it.
  private func settled(
    _ step: ComplaintStep, of complaint: Complaint, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> ComplaintStep {
    guard case .investigate(let found) = step, found.cause == .carrier else { return step }
    if let carrier = found.carrier {
      let known = try await pool.read(
        ComplaintStatements.knowsCarrier, tenant.text, carrier.text, complaint.orderID?.stored,
        deadline: deadline)
      guard known.first?.values == true else {
        throw Refusal.notFound(.carrier, id: carrier.text)
      }
      return step
    }
    guard let order = complaint.orderID else { return .investigate(try found.settled(by: [])) }
    let carriers = try await pool.read(
      ComplaintStatements.carriers, tenant.text, order.stored, deadline: deadline)
    return .investigate(try found.settled(by: carriers.map { CarrierCode(checked: $0.values) }))
  }

  /// Asks for the money of a solution as everybody asks for a refund.
  private func ask(
    _ solution: Solution, of order: OrderID, for id: ComplaintID,
    in transaction: inout CommandTransaction, deadline: ContinuousClock.Instant?
  ) async throws -> RefundID {
    let refund = RefundID(identifiers.next())
    try await refunds.ask(
      RefundWish(amount: solution.amount), of: order, as: refund, reason: "complaint \(id)",
      in: &transaction, deadline: deadline)
    return refund
  }

  // MARK: Read

  /// - Throws: `COMPLAINT_NOT_FOUND`.
  package func load(
    _ id: ComplaintID, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Complaint {
    try await pool.read(
      ComplaintStatements.byID, tenant.text, id.stored, deadline: deadline
    ).first(orNo: .complaint, id).complaint
  }

  /// A page of complaints, newest first.
  package func list(
    _ filter: ComplaintFilter, before: ComplaintID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (complaints: [Complaint], next: ComplaintID?) {
    let limit = PageLimit(limit)
    let complaints = try await pool.read(
      ComplaintStatements.list, tenant.text, .before(before), filter.orderID?.stored,
      filter.states.map(\.code), filter.department, filter.from?.stored, filter.before?.stored,
      limit.rows, deadline: deadline
    ).map(\.complaint)
    return (complaints, limit.end(of: complaints)?.id)
  }

  /// A page of what was said about a complaint, oldest first.
  ///
  /// - Throws: `COMPLAINT_NOT_FOUND`.
  package func messages(
    of id: ComplaintID, after last: ComplaintMessageID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (messages: [StoredComplaintMessage], next: ComplaintMessageID?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      ComplaintMessageStatements.list, tenant.text, id.stored, .after(last), limit.rows,
      deadline: deadline
    ).map(\.message)
    if found.isEmpty { _ = try await load(id, tenant: tenant, deadline: deadline) }
    return (found, limit.end(of: found)?.id)
  }

  /// The complaints that somebody has to work on: what was taken to the department head, then the oldest.
  ///
  /// - Parameter department: nil for all, also those that none has.
  func queue(
    of department: DepartmentCode?, limit: Int, tenant: TenantID
  ) async throws -> [Complaint] {
    try await pool.read(
      ComplaintStatements.queue, tenant.text, department?.text ?? "", Int64(limit), deadline: nil
    ).map(\.complaint)
  }

  /// Why it came to the complaints of a span, the most frequent first, and how many they are in all.
  package func causes(
    from: Instant, before: Instant, department: String, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (counts: [CauseCount], complaints: Int64) {
    let rows = try await pool.read(
      ComplaintStatements.causes, tenant.text, from.stored, before.stored, department,
      StoreLimits.complaintCausesMax, deadline: deadline)
    return (rows.map(\.count), rows.first?.total ?? 0)
  }
}

extension CommandTransaction {
  /// Writes a complaint, which must still be the version before this one.
  fileprivate mutating func write(_ next: Complaint) {
    let (found, solution, answer) = (next.investigation, next.solution, next.answer)
    add(
      ComplaintStatements.update, key.tenant.text, next.id.stored, next.version.number - 1,
      next.state, next.department, next.assignee, found?.cause?.code ?? 0, found?.finding ?? "",
      found?.carrier?.text ?? "", solution?.kind.code ?? 0, solution?.text ?? "",
      solution?.amount?.minorUnits, solution?.amount?.currency.text, answer?.decision.code ?? 0,
      answer?.answeredBy ?? "", answer?.channel.code ?? 0, answer?.note ?? "",
      next.answered?.stored, next.execution?.note ?? "", next.execution?.reference ?? "",
      next.execution?.refundID?.stored, next.executed?.stored, next.resolution,
      next.customerOpinion, next.liability?.party.code ?? 0, next.liability?.responsible ?? "",
      next.rectification?.text ?? "", next.rectification?.due.stored,
      next.escalation?.reason ?? "", next.escalation?.by ?? "", next.escalation?.time.stored,
      Int32(next.messages),  // at most `DomainLimits.messagesPerComplaint`
      next.assigned?.stored, next.resolved?.stored, next.closed?.stored)
  }
}

extension CommandMethod {
  fileprivate init(_ step: ComplaintStep) {
    self =
      switch step {
      case .assign: .assignComplaint
      case .investigate: .investigateComplaint
      case .pause: .pauseForCustomer
      case .say: .addComplaintMessage
      case .propose: .proposeSolution
      case .answer: .recordAgreement
      case .execute: .executeSolution
      case .resolve: .resolveComplaint
      case .close: .closeComplaint
      case .reopen: .reopenComplaint
      case .escalate: .escalateComplaint
      }
  }
}

extension StoreLimits {
  /// Rows of a summary (contract): categories times causes, and a carrier more or less.
  static let complaintCausesMax: Int64 = 500
}
