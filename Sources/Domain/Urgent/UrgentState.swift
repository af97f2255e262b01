/// Where an urgent request stands (`domain.md` B, PRI-3…7).
///
/// ```
/// REQUESTED ──► ACCEPTED ──► ACTIVE ──► DELIVERED ──► REVIEWED
///    │  └─► NEGOTIATE ▲ │              ▲
///    │          ▼     │ └──────────────┘
///    └────► DECLINED ─┘ (no way back)      open ──► WITHDRAWN
/// ```
package enum UrgentState: Int16, StoredState {
  case requested = 1
  /// The order goes before others; nobody is named yet to see to it.
  case accepted = 2
  /// The customer is offered another time.
  case negotiate = 3
  case declined = 4
  /// A task group sees to it and reports.
  case active = 5
  /// By the order's delivery.
  case delivered = 6
  case reviewed = 7
  /// Called off, or the order ended before its delivery.
  case withdrawn = 8

  package var name: String {
    switch self {
    case .requested: "REQUESTED"
    case .accepted: "ACCEPTED"
    case .negotiate: "NEGOTIATE"
    case .declined: "DECLINED"
    case .active: "ACTIVE"
    case .delivered: "DELIVERED"
    case .reviewed: "REVIEWED"
    case .withdrawn: "WITHDRAWN"
    }
  }
}

/// What may happen to an urgent request.
package enum UrgentAction: Hashable, Sendable, CaseIterable {
  case accept
  /// Also offers yet another time.
  case negotiate
  case decline
  case customerAgreed
  case customerDeclined
  /// Also changes who is in the group.
  case formGroup
  case report
  /// The order was delivered.
  case deliver
  case review
  /// Also by the order's end.
  case withdraw

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .accept: "ACCEPT"
    case .negotiate: "NEGOTIATE"
    case .decline: "DECLINE"
    case .customerAgreed: "CUSTOMER_AGREED"
    case .customerDeclined: "CUSTOMER_DECLINED"
    case .formGroup: "FORM_GROUP"
    case .report: "REPORT"
    case .deliver: "DELIVER"
    case .review: "REVIEW"
    case .withdraw: "WITHDRAW"
    }
  }
}

/// The machine as a declaration: what is not listed is refused.
extension UrgentState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: UrgentAction
  ) -> (from: Set<UrgentState>, to: UrgentState) {
    switch action {
    case .accept: ([.requested, .negotiate], .accepted)
    case .negotiate: ([.requested, .negotiate], .negotiate)
    case .decline: ([.requested, .negotiate], .declined)
    case .customerAgreed: ([.negotiate], .accepted)
    case .customerDeclined: ([.negotiate], .declined)
    case .formGroup: ([.accepted, .active], .active)
    case .report: ([.active], .active)
    // As `follow_order` of the store says it in the transaction that delivers the order.
    case .deliver: ([.accepted, .active], .delivered)
    case .review: ([.delivered], .reviewed)
    case .withdraw: ([.requested, .negotiate, .accepted, .active], .withdrawn)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `URGENT_REQUEST_STATE` when this state does not allow it.
  package func after(_ action: UrgentAction) throws(Refusal) -> UrgentState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.urgentRequest, state: name, attempted: action.name)
    }
    return to
  }

  /// Whether the order may still go before others by it: of an order there is one such request.
  package var isOpen: Bool {
    switch self {
    case .requested, .accepted, .negotiate, .active: true
    case .declined, .delivered, .reviewed, .withdrawn: false
    }
  }

  /// Whether the order goes before others by it.
  package var isInForce: Bool {
    switch self {
    case .accepted, .active: true
    case .requested, .negotiate, .declined, .delivered, .reviewed, .withdrawn: false
    }
  }
}

/// How urgent it is (PRI-3).
package enum UrgentDegree: Int16, StoredState {
  case urgent = 1
  case veryUrgent = 2
  /// A large order, or a key customer's (PRI-6).
  case mustAccept = 3

  package var name: String {
    switch self {
    case .urgent: "URGENT"
    case .veryUrgent: "VERY_URGENT"
    case .mustAccept: "MUST_ACCEPT"
    }
  }

  /// Rank among waiting orders, as `OrderClass.priority`.
  package var priority: Int16 {
    switch self {
    case .urgent: OrderClass.urgent.priority
    case .veryUrgent: 700
    case .mustAccept: 900
    }
  }
}

/// What a request is answered with (PRI-4).
package enum UrgentDecision: Int16, StoredState {
  case accept = 1
  case negotiate = 2
  case decline = 3

  package var name: String {
    switch self {
    case .accept: "ACCEPT"
    case .negotiate: "NEGOTIATE"
    case .decline: "DECLINE"
    }
  }

  /// What it is to the machine.
  package var action: UrgentAction {
    switch self {
    case .accept: .accept
    case .negotiate: .negotiate
    case .decline: .decline
    }
  }
}
