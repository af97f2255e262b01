/// Holds that people place and release, beside those that belong to a process.
package enum HandHold {
  /// The holds of an order after one more.
  ///
  /// - Throws: `HOLD_NOT_BY_HAND`, `ORDER_STATE`, `HOLD_ALREADY_EXISTS`, `FIELD_INVALID`.
  package static func place(
    _ hold: Hold, on order: Order, now: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) -> HoldSet {
    try TextRule.required(hold.reason, field: "reason", maxBytes: limits.reasonBytes)
    try TextRule.optional(hold.owner, field: "owner", maxBytes: limits.referenceBytes)
    guard !hold.kind.belongsToProcess else { throw .orderStep(.holdNotByHand(hold.kind)) }
    if let deadline = hold.deadline, deadline <= now {
      throw .invalidField("due_time", .malformed(expected: "a time in the future"))
    }
    guard order.state.isOpen else {
      throw .wrongState(.order, state: order.state.name, attempted: "PLACE_HOLD")
    }
    guard !order.holds.contains(HoldSet(hold.kind)) else {
      throw .alreadyExists(.hold, id: hold.kind.name)
    }
    return order.holds.union(HoldSet(hold.kind))
  }

  /// The holds of an order after one less.
  ///
  /// - Throws: `HOLD_NOT_BY_HAND`, `ORDER_NOT_HELD`.
  package static func release(_ kind: HoldKind, of order: Order) throws(Refusal) -> HoldSet {
    // Whoever takes a risky order's hold away would take its second reviewer away.
    let isReviewed = kind == .risk && order.state == .inReview
    guard !kind.belongsToProcess, kind != .customerConfirm, !isReviewed else {
      throw .orderStep(.holdNotByHand(kind))
    }
    guard order.holds.contains(HoldSet(kind)) else { throw .orderStep(.notHeld(kind)) }
    return order.holds.subtracting(HoldSet(kind))
  }
}

extension HoldKind {
  /// Whether only its own process places and ends it.
  package var belongsToProcess: Bool {
    switch self {
    case .review, .changePending: true
    case .risk, .payment, .customerConfirm, .stock, .exception, .manual: false
    }
  }
}

/// A hold as it stands on an order.
package struct PlacedHold: Hashable, Sendable {
  package var hold: Hold
  /// The actor's name.
  package var placedBy: String
  package var placed: Instant

  package init(hold: Hold, placedBy: String, placed: Instant) {
    self.hold = hold
    self.placedBy = placedBy
    self.placed = placed
  }
}

/// What a customer said, and what proves it (ORD-13, CHG-2).
package struct Consent: Hashable, Sendable {
  package let channel: Channel
  package let evidence: String

  /// - Throws: `FIELD_MISSING` or `FIELD_INVALID` naming `evidence`.
  package init(
    channel: Channel, evidence: String, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(evidence, field: "evidence", maxBytes: limits.remarkBytes)
    self.channel = channel
    self.evidence = evidence
  }

  /// Whether it is in writing, as new delivery dates demand (CHG-3).
  package var isWritten: Bool {
    switch channel {
    case .platform, .selfOrder, .email, .fax: true
    case .phone, .offline, .staff: false
    }
  }
}
