/// What carries a clock.
package enum ClockSubject: Int16, StoredState {
  case order = 1
  case complaint = 2
  case refund = 3

  package var name: String {
    switch self {
    case .order: "ORDER"
    case .complaint: "COMPLAINT"
    case .refund: "REFUND"
    }
  }
}

/// What a subject's state means to a clock.
package enum ClockPhase: Hashable, Sendable {
  /// The clock has nothing to do yet.
  case before
  case running
  case paused(PauseCause)
  /// What it measures has happened.
  case over
  /// It will not happen.
  case void
}

/// Which state of which subject runs, stands and stops which clock: the table behind every clock.
///
/// By states, not by events: a rule says the same however a state was reached, and hearing an event
/// twice changes nothing.
package enum ClockRules {
  /// The kinds of clock that a subject carries.
  package static func kinds(of subject: ClockSubject) -> [ClockKind] {
    switch subject {
    case .order: [.entry, .review, .fulfilment, .order, .payment]
    case .complaint: [.complaintResponse, .complaintResolution]
    case .refund: [.refund]
    }
  }

  /// - Parameter state: the subject's; a code that this version does not know is `before`, which
  ///   leaves a clock alone.
  package static func phase(
    of kind: ClockKind, _ subject: ClockSubject, state: Int16
  ) -> ClockPhase {
    switch subject {
    case .order:
      OrderState(code: state).map { phase(of: kind, $0) } ?? .before
    case .complaint:
      ComplaintState(code: state).map { phase(of: kind, $0) } ?? .before
    case .refund: .before
    }
  }

  static func phase(of kind: ClockKind, _ state: OrderState) -> ClockPhase {
    switch kind {
    case .entry:
      switch state {
      case .draft: .running
      case .cancelled, .expired: .void
      default: .over
      }
    case .review:
      switch state {
      case .inReview: .running
      case .draft, .submitted: .before
      case .cancelled, .expired: .void
      default: .over
      }
    case .fulfilment:
      switch state {
      case .allocated, .inFulfilment: .running
      case .draft, .submitted, .inReview, .returned, .approved, .awaitingStock: .before
      case .cancelled, .expired, .rejected: .void
      case .shipped, .delivered, .completed, .archived: .over
      }
    case .order:
      switch state {
      case .draft: .before
      case .submitted, .inReview, .approved, .allocated, .inFulfilment: .running
      case .returned: .paused(.customer)
      case .awaitingStock: .paused(.stock)
      case .cancelled, .expired, .rejected: .void
      case .shipped, .delivered, .completed, .archived: .over
      }
    case .payment:
      switch state {
      case .draft: .before
      case .submitted, .inReview, .approved, .awaitingStock, .allocated: .running
      case .returned: .paused(.customer)
      case .cancelled, .rejected: .void
      // Nothing that is to be paid before is picked unpaid.
      case .inFulfilment, .shipped, .delivered, .completed, .archived, .expired: .over
      }
    default: .before
    }
  }

  static func phase(of kind: ClockKind, _ state: ComplaintState) -> ClockPhase {
    switch kind {
    case .complaintResponse:
      switch state {
      case .open, .reopened: .running
      default: .over
      }
    case .complaintResolution:
      switch state {
      case .open, .assigned, .investigating, .agreed, .executing, .reopened: .running
      case .waitingCustomer, .solutionProposed: .paused(.customer)
      case .resolved, .closed: .over
      }
    default: .before
    }
  }
}
