/// Where a refund stands (`domain.md` B).
///
/// ```
/// REQUESTED ──► APPROVED ──► PROCESSING ──► SUCCEEDED
///     │            │          │    ▲ retry
///     └────────────┤          ▼    │
///              CANCELLED ◄── FAILED
/// ```
package enum RefundState: Int16, StoredState {
  case requested = 1
  case approved = 2
  case processing = 3
  case succeeded = 4
  case failed = 5
  case cancelled = 6

  package var name: String {
    switch self {
    case .requested: "REQUESTED"
    case .approved: "APPROVED"
    case .processing: "PROCESSING"
    case .succeeded: "SUCCEEDED"
    case .failed: "FAILED"
    case .cancelled: "CANCELLED"
    }
  }

  /// Whether its amount is spoken for: neither with the customer nor given up (I6).
  package var isInFlight: Bool {
    switch self {
    case .requested, .approved, .processing, .failed: true
    case .succeeded, .cancelled: false
    }
  }
}

/// What may happen to a refund.
package enum RefundAction: Hashable, Sendable, CaseIterable {
  case approve
  case reject
  case begin
  case succeed
  case fail
  case retry
  case cancel

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .approve: "APPROVE"
    case .reject: "REJECT"
    case .begin: "BEGIN"
    case .succeed: "SUCCEED"
    case .fail: "FAIL"
    case .retry: "RETRY"
    case .cancel: "CANCEL"
    }
  }
}

/// The refund's machine as a declaration: what is not listed is refused.
extension RefundState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: RefundAction
  ) -> (from: Set<RefundState>, to: RefundState) {
    switch action {
    case .approve: ([.requested], .approved)
    case .reject: ([.requested], .cancelled)
    case .begin: ([.approved], .processing)
    case .succeed: ([.processing], .succeeded)
    case .fail: ([.processing], .failed)
    case .retry: ([.failed], .processing)
    case .cancel: ([.requested, .approved, .failed], .cancelled)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `REFUND_STATE` when this state does not allow it.
  package func after(_ action: RefundAction) throws(Refusal) -> RefundState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.refund, state: name, attempted: action.name)
    }
    return to
  }

  /// The actions that this state allows.
  package var allowedActions: [RefundAction] {
    RefundAction.allCases.filter { Self.transition(of: $0).from.contains(self) }
  }

  /// Where a reported result leads: PROCESSING, SUCCEEDED or FAILED, beginning or trying again on the
  /// way.
  ///
  /// - Throws: `REFUND_STATE`; `FIELD_INVALID` naming `state` for another result.
  package func after(result: RefundState) throws(Refusal) -> RefundState {
    let last: RefundAction?
    switch result {
    case .processing: last = nil
    case .succeeded: last = .succeed
    case .failed: last = .fail
    default:
      throw .invalidField("state", .malformed(expected: "one of PROCESSING, SUCCEEDED, FAILED"))
    }
    var reached = self
    if self == .failed {
      reached = try reached.after(.retry)
    } else if self != .processing || last == nil {
      reached = try reached.after(.begin)
    }
    return try last.map { (action) throws(Refusal) in try reached.after(action) } ?? reached
  }
}
