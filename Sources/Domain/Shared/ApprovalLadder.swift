/// Approvals that are given level by level, each by another role (CHG-4, PRC-2). A rejection on any level
/// ends it.
package struct ApprovalLadder: Hashable, Sendable {
  /// Who approves, by level.
  package var roles: [ApprovalRole]
  /// What was decided, in its order.
  package var approvals: [Approval]

  package init(roles: [ApprovalRole], approvals: [Approval]) {
    self.roles = roles
    self.approvals = approvals
  }

  /// The decision on the next level.
  ///
  /// - Parameter excluded: who has to leave it to others.
  /// - Throws: `SAME_PERSON`, `ROLE_MISSING`.
  /// - Returns: nil when no level is left.
  package func next(
    _ decision: ApprovalDecision, by decider: Decider, excluding excluded: Set<String>,
    reason: String, now: Instant
  ) throws(Refusal) -> Approval? {
    if excluded.contains(decider.actor) { throw .orderStep(.samePerson(decider.actor)) }
    let done = approvals.filter { $0.decision == .approved }.count
    guard roles.indices.contains(done) else { return nil }
    try decider.require(roles[done])
    return Approval(
      level: done + 1, role: roles[done], decision: decision, actor: decider.actor, reason: reason,
      decided: now)
  }

  /// Whether nothing follows a decision.
  package func ends(with approval: Approval) -> Bool {
    approval.decision == .rejected || approval.level == roles.count
  }
}
