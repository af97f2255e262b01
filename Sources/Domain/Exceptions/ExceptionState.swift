/// Where an exception case stands (EXC-3).
///
/// ```
/// OPEN ──► ASSIGNED ──► PLANNED ──► IN_PROGRESS ──► RESOLVED ──► CUSTOMER_INFORMED ──► CLOSED
///                          └───────────────────────────▲ └────────────────────────────────▲
/// ```
package enum ExceptionState: Int16, StoredState {
  /// Nobody has it yet.
  case open = 1
  case assigned = 2
  /// Cause and plan are known.
  case planned = 3
  case inProgress = 4
  case resolved = 5
  case customerInformed = 6
  /// Final.
  case closed = 7

  package var name: String {
    switch self {
    case .open: "OPEN"
    case .assigned: "ASSIGNED"
    case .planned: "PLANNED"
    case .inProgress: "IN_PROGRESS"
    case .resolved: "RESOLVED"
    case .customerInformed: "CUSTOMER_INFORMED"
    case .closed: "CLOSED"
    }
  }
}

/// What may happen to a case.
package enum ExceptionAction: Hashable, Sendable, CaseIterable {
  case assign
  case plan
  case start
  case resolve
  case inform
  case close

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .assign: "ASSIGN"
    case .plan: "PLAN"
    case .start: "START"
    case .resolve: "RESOLVE"
    case .inform: "INFORM"
    case .close: "CLOSE"
    }
  }
}

/// The machine as a declaration: what is not listed is refused.
extension ExceptionState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: ExceptionAction
  ) -> (from: Set<ExceptionState>, to: ExceptionState) {
    switch action {
    case .assign: ([.open, .assigned], .assigned)
    case .plan: ([.assigned, .planned], .planned)
    case .start: ([.planned], .inProgress)
    case .resolve: ([.planned, .inProgress], .resolved)
    case .inform: ([.resolved], .customerInformed)
    case .close: ([.resolved, .customerInformed], .closed)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `EXCEPTION_CASE_STATE` when this state does not allow it.
  package func after(_ action: ExceptionAction) throws(Refusal) -> ExceptionState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.exceptionCase, state: name, attempted: action.name)
    }
    return to
  }
}
