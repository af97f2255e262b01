/// A quotation: an offer, who agrees to its prices, and what the customer says to it (PRC-1…3).
package struct Quote: Hashable, Sendable {
  package var id: QuoteID
  package var number: QuoteNumber
  package var version: Version
  package var state: QuoteState
  /// Its lines are `pricing`'s, at the prices that are offered.
  package var offer: QuoteOffer
  package var pricing: QuotePricing
  /// How often it was submitted for approval.
  package var round: Int
  /// Of this round.
  package var ladder: ApprovalLadder
  /// Who entered it.
  package var createdBy: String
  /// Who changed it last; at first who entered it.
  package var editedBy: String
  /// Who asked for approval; empty: nobody yet.
  package var submittedBy: String
  /// The order that it came to be.
  package var orderID: OrderID?

  package init(
    id: QuoteID, number: QuoteNumber, version: Version = .first, state: QuoteState = .draft,
    offer: QuoteOffer, pricing: QuotePricing, round: Int = 0,
    ladder: ApprovalLadder = ApprovalLadder(roles: [], approvals: []), createdBy: String,
    editedBy: String, submittedBy: String = "", orderID: OrderID? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.state = state
    self.offer = offer
    self.pricing = pricing
    self.round = round
    self.ladder = ladder
    self.createdBy = createdBy
    self.editedBy = editedBy
    self.submittedBy = submittedBy
    self.orderID = orderID
  }
}

extension Quote {
  /// With another offer, which is checked and priced.
  ///
  /// - Throws: `QUOTE_STATE`; `CURRENCY_MISMATCH` for another currency, which takes another quotation.
  package func updated(
    _ offer: QuoteOffer, pricing: QuotePricing, by actor: String
  ) throws(Refusal) -> Quote {
    var updated = self
    updated.state = try state.after(.update)
    updated.offer = offer
    updated.pricing = pricing
    updated.editedBy = actor
    return updated
  }

  /// Handed to whom its prices take, as they stand today.
  ///
  /// - Throws: `QUOTE_STATE`; `FIELD_INVALID` when it would have expired.
  package func submitted(
    pricing: QuotePricing, by actor: String, now: Instant
  ) throws(Refusal) -> Quote {
    var submitted = self
    submitted.state = try state.after(.submit)
    try offer.validate(now: now)
    submitted.pricing = pricing
    submitted.round += 1
    submitted.ladder = ApprovalLadder(roles: pricing.approvers, approvals: [])
    submitted.submittedBy = actor
    return submitted
  }

  /// Decided on its next level: approved on the last one, or back with who entered it. Nobody decides
  /// what he entered, changed or submitted, nor on two levels.
  ///
  /// - Throws: `QUOTE_STATE`, `SAME_PERSON`, `ROLE_MISSING`, `FIELD_MISSING` without a reason.
  package func decided(
    _ decision: ApprovalDecision, by decider: Decider, reason: String, now: Instant,
    limits: DomainLimits = .standard
  ) throws(Refusal) -> (quote: Quote, approval: Approval) {
    try TextRule.required(reason, field: "reason", maxBytes: limits.reasonBytes)
    let last = try state.after(decision == .approved ? .approve : .reject)
    try requireValid(now: now, for: .approve)
    let others = Set([createdBy, editedBy, submittedBy] + ladder.approvals.map(\.actor))
    guard
      let approval = try ladder.next(
        decision, by: decider, excluding: others, reason: reason, now: now)
    else { throw .wrongState(.quote, state: state.name, attempted: QuoteStep.approve.name) }
    var decided = self
    decided.ladder.approvals.append(approval)
    if ladder.ends(with: approval) { decided.state = last }
    return (decided, approval)
  }

  /// On its way to the customer.
  ///
  /// - Throws: `QUOTE_STATE`, also for one whose time is over.
  package func sent(now: Instant) throws(Refusal) -> Quote { try taking(.send, now: now) }

  /// Come to be an order.
  ///
  /// - Throws: `QUOTE_STATE`, also for one whose time is over.
  package func accepted(as order: OrderID, now: Instant) throws(Refusal) -> Quote {
    var accepted = try taking(.accept, now: now)
    accepted.orderID = order
    return accepted
  }

  /// At its end without an order: declined or withdrawn, with a reason that the caller keeps.
  ///
  /// - Throws: `QUOTE_STATE`.
  package func ended(by step: QuoteStep) throws(Refusal) -> Quote {
    var ended = self
    ended.state = try state.after(step)
    return ended
  }

  /// At its end by the clock.
  ///
  /// - Throws: `QUOTE_STATE` when its time is not over, or it is not to expire.
  package func expired(now: Instant) throws(Refusal) -> Quote {
    guard now >= offer.expires else {
      throw .wrongState(.quote, state: state.name, attempted: QuoteStep.expire.name)
    }
    return try ended(by: .expire)
  }

  /// The order that accepting places: at the prices that are offered (I14), under the quotation's number.
  package var order: OrderDraft {
    var order = offer.order
    order.sourceReference = number.description
    order.lines = pricing.lines.map(\.asked)
    order.staffRemark = offer.terms
    return order
  }

  private func taking(_ step: QuoteStep, now: Instant) throws(Refusal) -> Quote {
    let taken = try ended(by: step)
    try requireValid(now: now, for: step)
    return taken
  }

  /// One whose time is over has expired, whether or not the clock's worker has come by.
  private func requireValid(now: Instant, for step: QuoteStep) throws(Refusal) {
    guard now < offer.expires else {
      throw .wrongState(.quote, state: QuoteState.expired.name, attempted: step.name)
    }
  }
}
