/// Where a quotation stands (PRC-1, PRC-2).
///
/// ```
/// DRAFT ──► PENDING_APPROVAL ──► APPROVED ──► SENT ──► ACCEPTED, DECLINED
///   ▲  │         │   │              │          │
///   │  │ rejected│   └──────────────┴──────────┴────► EXPIRED
///   └──┼─────────┘                  │          │
///      └─────────────┴──────────────┴──────────┴────► WITHDRAWN
/// ```
package enum QuoteState: Int16, StoredState {
  /// Entered; its lines can be changed. Also after a rejection.
  case draft = 1
  /// The roles that its prices take decide, level by level.
  case pendingApproval = 2
  /// May be sent as it is.
  case approved = 3
  /// The customer has it.
  case sent = 4
  /// It came to be an order.
  case accepted = 5
  /// The customer does not want it.
  case declined = 6
  /// Nobody accepted it in time.
  case expired = 7
  /// We take it back.
  case withdrawn = 8

  package var name: String {
    switch self {
    case .draft: "DRAFT"
    case .pendingApproval: "PENDING_APPROVAL"
    case .approved: "APPROVED"
    case .sent: "SENT"
    case .accepted: "ACCEPTED"
    case .declined: "DECLINED"
    case .expired: "EXPIRED"
    case .withdrawn: "WITHDRAWN"
    }
  }
}

/// What may happen to a quotation.
package enum QuoteStep: Hashable, Sendable, CaseIterable {
  case update
  case submit
  /// The last approval that it takes.
  case approve
  case reject
  case send
  case accept
  case decline
  case expire
  case withdraw

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .update: "UPDATE"
    case .submit: "SUBMIT"
    case .approve: "APPROVE"
    case .reject: "REJECT"
    case .send: "SEND"
    case .accept: "ACCEPT"
    case .decline: "DECLINE"
    case .expire: "EXPIRE"
    case .withdraw: "WITHDRAW"
    }
  }
}

/// The quotation's machine as a declaration: what is not listed is refused.
extension QuoteState {
  /// Where a step leads from this state; nil: it is refused.
  package func transition(_ step: QuoteStep) -> QuoteState? {
    switch (self, step) {
    case (.draft, .update): .draft
    case (.draft, .submit): .pendingApproval
    case (.pendingApproval, .approve): .approved
    case (.pendingApproval, .reject): .draft
    case (.approved, .send): .sent
    case (.sent, .accept): .accepted
    case (.sent, .decline): .declined
    case (.pendingApproval, .expire), (.approved, .expire), (.sent, .expire): .expired
    case (.draft, .withdraw), (.pendingApproval, .withdraw), (.approved, .withdraw),
      (.sent, .withdraw):
      .withdrawn
    default: nil
    }
  }

  /// - Throws: `QUOTE_STATE`.
  package func after(_ step: QuoteStep) throws(Refusal) -> QuoteState {
    guard let next = transition(step) else {
      throw .wrongState(.quote, state: name, attempted: step.name)
    }
    return next
  }

  /// Whether it may still come to be an order.
  package var isOpen: Bool {
    switch self {
    case .draft, .pendingApproval, .approved, .sent: true
    case .accepted, .declined, .expired, .withdrawn: false
    }
  }
}
