/// The review of an order by people, and what it takes.
package struct Review: Hashable, Sendable {
  package var orderID: OrderID
  /// From 1: every submission is reviewed anew.
  package var round: Int
  package var state: ReviewState
  package var assessment: RiskAssessment
  /// Empty: nobody.
  package var claimedBy: String
  package var claimUntil: Instant?
  /// Who approved first; empty unless AWAITING_SECOND.
  package var firstApprover: String

  package init(
    orderID: OrderID, round: Int = 1, state: ReviewState = .waiting,
    assessment: RiskAssessment = .none, claimedBy: String = "", claimUntil: Instant? = nil,
    firstApprover: String = ""
  ) {
    self.orderID = orderID
    self.round = round
    self.state = state
    self.assessment = assessment
    self.claimedBy = claimedBy
    self.claimUntil = claimUntil
    self.firstApprover = firstApprover
  }

  /// Who has claimed it at a time; nil: nobody, or the claim's time has passed.
  package func claimant(at now: Instant) -> String? {
    guard !claimedBy.isEmpty, let claimUntil, claimUntil > now else { return nil }
    return claimedBy
  }

  /// The review as claimed by somebody.
  ///
  /// - Throws: `REVIEW_STATE`, `REVIEW_CLAIMED`.
  package func claimed(by actor: String, now: Instant, for time: Duration) throws(Refusal) -> Review
  {
    try requireFree(for: actor, now: now)
    var claimed = self
    claimed.state = try state.after(.claim)
    claimed.claimedBy = actor
    claimed.claimUntil = now.advanced(by: time)
    return claimed
  }

  private func requireFree(for actor: String, now: Instant) throws(Refusal) {
    if let claimant = claimant(at: now), claimant != actor {
      throw .orderStep(.reviewClaimed(by: claimant))
    }
  }

  /// The review as decided, with the level and role of the decision.
  ///
  /// - Parameter findings: what the built-in checks have against the order.
  /// - Throws: `REVIEW_STATE`, `REVIEW_CLAIMED`, `SAME_PERSON`, `ROLE_MISSING`, `FIELD_MISSING` for a
  ///   rejection without its reason, and for an approval against a check or a rule.
  package func decided(
    _ decision: ApprovalDecision, by decider: Decider, reason: String, findings: ReviewRules = [],
    now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> (review: Review, level: Int, role: ApprovalRole) {
    try TextRule.optional(reason, field: "reason", maxBytes: limits.reasonBytes)
    let overrules = !findings.isEmpty || !assessment.parts.isEmpty
    if decision == .rejected || overrules {
      try TextRule.required(reason, field: "reason", maxBytes: limits.reasonBytes)
    }
    try requireFree(for: decider.actor, now: now)
    let isSecond = state == .awaitingSecond
    var decided = self
    if decision == .rejected {
      decided.state = try state.after(.reject)
    } else if isSecond {
      guard decider.actor != firstApprover else { throw .orderStep(.samePerson(firstApprover)) }
      try decider.require(.secondReviewer)
      decided.state = try state.after(.approveSecond)
    } else {
      decided.state = try state.after(assessment.isHighRisk ? .approveFirst : .approve)
      if decided.state == .awaitingSecond { decided.firstApprover = decider.actor }
    }
    decided.endClaim()
    return (decided, isSecond ? 2 : 1, isSecond ? .secondReviewer : .orderReviewer)
  }

  /// The review as sent back.
  ///
  /// - Throws: `REVIEW_STATE`, `REVIEW_CLAIMED`, `FIELD_MISSING`.
  package func returned(
    by actor: String, reason: String, now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> Review {
    try TextRule.required(reason, field: "reason", maxBytes: limits.reasonBytes)
    try requireFree(for: actor, now: now)
    var returned = self
    returned.state = try state.after(.returnForCorrection)
    returned.endClaim()
    return returned
  }

  private mutating func endClaim() {
    claimedBy = ""
    claimUntil = nil
  }
}
