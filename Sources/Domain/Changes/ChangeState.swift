/// Where a change set stands (CHG-1…5).
///
/// ```
/// OPEN ──► PENDING_APPROVAL ──► APPROVED ──► APPLIED
///   │         │         └► REJECTED │
///   └─────────┴─────────────────────┴► WITHDRAWN, STALE
/// ```
package enum ChangeState: Int16, StoredState {
  case open = 1
  case pendingApproval = 2
  case approved = 3
  case applied = 4
  case rejected = 5
  case withdrawn = 6
  /// The order changed meanwhile.
  case stale = 7

  package var name: String {
    switch self {
    case .open: "OPEN"
    case .pendingApproval: "PENDING_APPROVAL"
    case .approved: "APPROVED"
    case .applied: "APPLIED"
    case .rejected: "REJECTED"
    case .withdrawn: "WITHDRAWN"
    case .stale: "STALE"
    }
  }
}

/// What may happen to a change set.
package enum ChangeStep: Hashable, Sendable, CaseIterable {
  /// The customer's consent is recorded; it stays where it is.
  case recordConsent
  case submit
  /// The last approval that it takes, or none was needed.
  case approve
  case reject
  case apply
  case withdraw
  case goStale

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .recordConsent: "RECORD_CONSENT"
    case .submit: "SUBMIT"
    case .approve: "APPROVE"
    case .reject: "REJECT"
    case .apply: "APPLY"
    case .withdraw: "WITHDRAW"
    case .goStale: "GO_STALE"
    }
  }
}

/// The change set's machine as a declaration: what is not listed is refused.
extension ChangeState {
  /// Where a step leads from this state; nil: it is refused.
  package func transition(_ step: ChangeStep) -> ChangeState? {
    switch (self, step) {
    case (.open, .recordConsent), (.pendingApproval, .recordConsent), (.approved, .recordConsent):
      self
    case (.open, .submit): .pendingApproval
    case (.pendingApproval, .approve): .approved
    case (.pendingApproval, .reject): .rejected
    case (.approved, .apply): .applied
    case (.open, .withdraw), (.pendingApproval, .withdraw), (.approved, .withdraw): .withdrawn
    case (.open, .goStale), (.pendingApproval, .goStale), (.approved, .goStale): .stale
    default: nil
    }
  }

  /// - Throws: `CHANGE_SET_STATE`.
  package func after(_ step: ChangeStep) throws(Refusal) -> ChangeState {
    guard let next = transition(step) else {
      throw .wrongState(.changeSet, state: name, attempted: step.name)
    }
    return next
  }

  /// Whether it is under way and holds its order.
  package var isOpen: Bool {
    switch self {
    case .open, .pendingApproval, .approved: true
    case .applied, .rejected, .withdrawn, .stale: false
    }
  }
}
