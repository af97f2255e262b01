package import Domain
internal import Postgres

extension ChangeStore {
  /// Opens a change set and holds its order.
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `ORDER_STATE`, `CHANGE_SET_ALREADY_EXISTS`, what is wrong with the
  ///   actions, `VERSION_CONFLICT`.
  package func open(
    _ actions: [ChangeAction], reason: String, due: Instant?, on id: OrderID,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredChangeSet> {
    let changeID = ChangeSetID(identifiers.next())
    if let due, due <= identifiers.now {
      throw Refusal.invalidField("due_time", .malformed(expected: "a time in the future"))
    }
    let outcome = try await CommandTransaction.attempt(
      .openChange, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await orders.load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      try ChangeSet.open(actions, reason: reason, on: order)
      let set = ChangeSet(
        id: changeID, orderID: id, baseVersion: order.version.next, actions: actions,
        reason: reason, openedBy: key.actor)
      // Impossible ones are refused now, not when everybody has agreed.
      _ = try await plan(set, on: order, tenant: key.tenant, deadline: deadline)
      var transaction = CommandTransaction(
        .openChange, key: key, identifiers: identifiers, about: .changeSet, changeID.uuid,
        id: changeID.uuid)
      transaction.reason = reason
      var change = OrderChange(of: order, event: .changeOpened, detail: reason)
      change.holds = order.holds.union(HoldSet(.changePending))
      change.placed = [
        Hold(kind: .changePending, owner: key.actor, reason: reason, deadline: due)
      ]
      transaction.change(order, to: change)
      transaction.add(
        ChangeStatements.open, key.tenant.text, changeID.stored, id.stored,
        set.baseVersion.number, reason, key.actor)
      for (ordinal, action) in actions.enumerated() {
        transaction.add(action, at: ordinal, of: changeID)
      }
      transaction.tell(set, from: nil)
      return transaction
    }
    return try await answer(outcome, id: changeID, tenant: key.tenant, deadline: deadline)
  }

  /// Asks for the approvals that a change takes.
  ///
  /// - Throws: `CHANGE_SET_NOT_FOUND`, `CHANGE_SET_STATE`, `VERSION_CONFLICT`, and what makes the
  ///   change impossible.
  package func submit(
    _ id: ChangeSetID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredChangeSet> {
    try await step(
      id, .submitChange, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { change, _ in
      let order = try await orders.load(change.orderID, tenant: key.tenant, deadline: deadline)
      let plan = try await plan(change, on: order, tenant: key.tenant, deadline: deadline)
      return try change.submitted(taking: plan.requiredRoles)
    }
  }

  /// Records the customer's consent (CHG-2).
  ///
  /// - Throws: `CHANGE_SET_NOT_FOUND`, `CHANGE_SET_STATE`, `VERSION_CONFLICT`.
  package func recordConsent(
    _ consent: Consent, to id: ChangeSetID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredChangeSet> {
    try await step(
      id, .recordConsent, expectedVersion: expectedVersion, key: key, deadline: deadline
    ) { change, transaction in
      let agreed = try change.agreed(consent)
      transaction.add(
        OrderStepStatements.recordConsent, key.tenant.text, change.orderID.stored,
        transaction.id.stored, id.stored, consent.channel, consent.evidence, key.actor)
      return agreed
    }
  }

  /// Decides a change on its next level. A rejection ends it and the order's hold.
  ///
  /// - Throws: `CHANGE_SET_NOT_FOUND`, `CHANGE_SET_STATE`, `SAME_PERSON`, `ROLE_MISSING`,
  ///   `VERSION_CONFLICT`.
  package func decide(
    _ id: ChangeSetID, _ decision: ApprovalDecision, by decider: Decider, reason: String,
    expectedVersion: Int64, key: CommandKey, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredChangeSet> {
    try await step(
      id, .decideChange, expectedVersion: expectedVersion, key: key, deadline: deadline,
      ending: decision == .rejected ? reason : nil
    ) { change, transaction in
      let (decided, approval) = try change.decided(
        decision, by: decider, reason: reason, now: identifiers.now)
      transaction.reason = reason
      transaction.record(approval, kind: Self.approvalKind, subject: id.uuid, round: 1)
      return decided
    }
  }

  /// Gives a change up and ends the order's hold.
  ///
  /// - Throws: `CHANGE_SET_NOT_FOUND`, `CHANGE_SET_STATE`, `VERSION_CONFLICT`.
  package func withdraw(
    _ id: ChangeSetID, reason: String, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredChangeSet> {
    try await step(
      id, .withdrawChange, expectedVersion: expectedVersion, key: key, deadline: deadline,
      ending: reason
    ) { change, transaction in
      var withdrawn = change
      withdrawn.state = try change.state.after(.withdraw)
      transaction.reason = reason
      return withdrawn
    }
  }

  /// One step of a change set, guarded by its version, and of its order where the step ends it.
  ///
  /// - Parameter ending: why it ends; nil: it goes on.
  private func step(
    _ id: ChangeSetID, _ method: CommandMethod, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant?, ending: String? = nil,
    decide: (ChangeSet, inout CommandTransaction) async throws -> ChangeSet
  ) async throws -> Outcome<StoredChangeSet> {
    let outcome = try await CommandTransaction.attempt(
      method, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let change = try await load(id, tenant: key.tenant, deadline: deadline).change
      try change.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        method, key: key, identifiers: identifiers, about: .changeSet, id.uuid)
      // The order is locked before the change set, in every command that needs both (I4).
      if let ending, change.state.isOpen {
        let order = try await orders.load(change.orderID, tenant: key.tenant, deadline: deadline)
        transaction.change(order, to: OrderChange(endingChangeOf: order, detail: ending))
      }
      let after = try await decide(change, &transaction)
      let consent = after.consent == change.consent ? nil : transaction.id.stored
      transaction.save(after, over: change, consent: consent, ending: ending ?? "")
      return transaction
    }
    return try await answer(outcome, id: id, tenant: key.tenant, deadline: deadline)
  }

  func answer(
    _ outcome: CommandTransaction.Outcome, id: ChangeSetID, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<StoredChangeSet> {
    Outcome(
      try await load(outcome.made(id), tenant: tenant, deadline: deadline),
      isReplay: outcome.isReplay)
  }
}

extension OrderChange {
  /// The order without the hold of a change that is over.
  init(endingChangeOf order: Order, detail: String) {
    self.init(of: order, event: .changeEnded, detail: detail)
    holds = order.holds.subtracting(HoldSet(.changePending))
  }
}

extension CommandTransaction {
  /// Writes where a change set comes to, if it is still the one that was read.
  mutating func save(
    _ after: ChangeSet, over before: ChangeSet, consent: PostgresUUID? = nil, ending: String = ""
  ) {
    add(
      ChangeStatements.step, key.tenant.text, before.id.stored, before.version.number, after.state,
      after.requiredRoles.map(\.code), consent, ending)
    var told = after
    told.version = before.version.next
    tell(told, from: before.state)
    settle(state: after.state.code, version: told.version)
  }

  /// Tells the feed where a change set came to.
  mutating func tell(_ change: ChangeSet, from state: ChangeState?) {
    emit(
      .changeSet, change.id.description, event: change.state.code, from: state?.code ?? 0,
      to: change.state.code, version: change.version)
  }
}
