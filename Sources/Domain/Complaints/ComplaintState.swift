/// Where a complaint stands (`domain.md` B, CMP-1…7).
///
/// ```
/// OPEN ──► ASSIGNED ──► INVESTIGATING ──► SOLUTION_PROPOSED ──► AGREED ──► EXECUTING
///             ▲           ▲ ▼     ▲ declined │                                 ▼
///          REOPENED    WAITING_   └──────────┘                 CLOSED ◄── RESOLVED
///             ▲        CUSTOMER                                   │            │
///             └───────────────────────────────────────────────────┴────────────┘
/// ```
package enum ComplaintState: Int16, StoredState {
  case open = 1
  case assigned = 2
  case investigating = 3
  /// The clock stands while the customer is asked.
  case waitingCustomer = 4
  case solutionProposed = 5
  case agreed = 6
  case executing = 7
  case resolved = 8
  case closed = 9
  /// Not settled after all; wants a person again, as an open one does.
  case reopened = 10

  package var name: String {
    switch self {
    case .open: "OPEN"
    case .assigned: "ASSIGNED"
    case .investigating: "INVESTIGATING"
    case .waitingCustomer: "WAITING_CUSTOMER"
    case .solutionProposed: "SOLUTION_PROPOSED"
    case .agreed: "AGREED"
    case .executing: "EXECUTING"
    case .resolved: "RESOLVED"
    case .closed: "CLOSED"
    case .reopened: "REOPENED"
    }
  }
}

/// What may happen to a complaint.
package enum ComplaintAction: Hashable, Sendable, CaseIterable {
  /// Also hands an assigned complaint to somebody else.
  case assign
  case investigate
  case askCustomer
  case customerAnswered
  case proposeSolution
  case customerAgreed
  case customerDeclined
  case execute
  case resolve
  case close
  case reopen
  /// Something is said that changes nothing.
  case note
  case escalate

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .assign: "ASSIGN"
    case .investigate: "INVESTIGATE"
    case .askCustomer: "ASK_CUSTOMER"
    case .customerAnswered: "CUSTOMER_ANSWERED"
    case .proposeSolution: "PROPOSE_SOLUTION"
    case .customerAgreed: "CUSTOMER_AGREED"
    case .customerDeclined: "CUSTOMER_DECLINED"
    case .execute: "EXECUTE"
    case .resolve: "RESOLVE"
    case .close: "CLOSE"
    case .reopen: "REOPEN"
    case .note: "NOTE"
    case .escalate: "ESCALATE"
    }
  }
}
