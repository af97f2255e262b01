/// Where the review of an order stands (REV-1…5). One review is one round: every submission opens a
/// new one.
package enum ReviewState: Int16, StoredState {
  case waiting = 1
  /// Approved once; high risk takes a second approval.
  case awaitingSecond = 2
  case approved = 3
  case returned = 4
  case rejected = 5
  /// The order ended before anybody decided.
  case ended = 6

  package var name: String {
    switch self {
    case .waiting: "WAITING"
    case .awaitingSecond: "AWAITING_SECOND"
    case .approved: "APPROVED"
    case .returned: "RETURNED"
    case .rejected: "REJECTED"
    case .ended: "ENDED"
    }
  }
}

/// What may happen to a review.
package enum ReviewAction: Hashable, Sendable, CaseIterable {
  /// Somebody takes it; it stays where it is.
  case claim
  /// The first of two approvals.
  case approveFirst
  /// The only approval.
  case approve
  /// The second of two approvals.
  case approveSecond
  case returnForCorrection
  case reject
  case end

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .claim: "CLAIM"
    case .approveFirst: "APPROVE_FIRST"
    case .approve: "APPROVE"
    case .approveSecond: "APPROVE_SECOND"
    case .returnForCorrection: "RETURN_FOR_CORRECTION"
    case .reject: "REJECT"
    case .end: "END"
    }
  }
}

/// The review's machine as a declaration: what is not listed is refused.
extension ReviewState {
  /// Where an action leads from this state; nil: it is refused.
  package func transition(_ action: ReviewAction) -> ReviewState? {
    switch (self, action) {
    case (.waiting, .claim): .waiting
    case (.awaitingSecond, .claim): .awaitingSecond
    case (.waiting, .approveFirst): .awaitingSecond
    case (.waiting, .approve), (.awaitingSecond, .approveSecond): .approved
    case (.waiting, .returnForCorrection), (.awaitingSecond, .returnForCorrection): .returned
    case (.waiting, .reject), (.awaitingSecond, .reject): .rejected
    case (.waiting, .end), (.awaitingSecond, .end): .ended
    default: nil
    }
  }

  /// - Throws: `REVIEW_STATE`.
  package func after(_ action: ReviewAction) throws(Refusal) -> ReviewState {
    guard let next = transition(action) else {
      throw .wrongState(.review, state: name, attempted: action.name)
    }
    return next
  }

  /// Whether a person still has to decide.
  package var isOpen: Bool { self == .waiting || self == .awaitingSecond }
}
