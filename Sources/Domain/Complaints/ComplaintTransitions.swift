/// The complaint's machine as a declaration: what is not listed is refused.
extension ComplaintState {
  /// The states from which an action is allowed and where it leads; nil: it stays where it is.
  package static func transition(
    of action: ComplaintAction
  ) -> (from: Set<ComplaintState>, to: ComplaintState?) {
    switch action {
    case .assign: ([.open, .assigned, .reopened], .assigned)
    case .investigate: ([.assigned, .investigating], .investigating)
    case .askCustomer: ([.investigating], .waitingCustomer)
    case .customerAnswered: ([.waitingCustomer], .investigating)
    case .proposeSolution: ([.investigating], .solutionProposed)
    case .customerAgreed: ([.solutionProposed], .agreed)
    case .customerDeclined: ([.solutionProposed], .investigating)
    case .execute: ([.agreed], .executing)
    case .resolve: ([.executing], .resolved)
    case .close: ([.resolved], .closed)
    case .reopen: ([.resolved, .closed], .reopened)
    case .note: (Set(allCases).subtracting([.closed]), nil)
    case .escalate: (Set(allCases.filter(\.isOpen)), nil)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `COMPLAINT_STATE` when this state does not allow it.
  package func after(_ action: ComplaintAction) throws(Refusal) -> ComplaintState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else { throw .complaintState(self, attempted: action) }
    return to ?? self
  }

  /// The actions that this state allows.
  package var allowedActions: [ComplaintAction] {
    ComplaintAction.allCases.filter { Self.transition(of: $0).from.contains(self) }
  }

  /// Whether somebody still has to work on it.
  package var isOpen: Bool {
    switch self {
    case .open, .assigned, .investigating, .waitingCustomer, .solutionProposed, .agreed,
      .executing, .reopened:
      true
    case .resolved, .closed: false
    }
  }
}

/// What an RPC does to a complaint: one or more actions in one transaction.
package enum ComplaintCommand: Hashable, Sendable, CaseIterable {
  /// AssignComplaint.
  case assign
  /// InvestigateComplaint.
  case investigate
  /// PauseForCustomer; begins the investigation on the way.
  case pauseForCustomer
  /// AddComplaintMessage in the customer's words, which end the wait for them.
  case hearCustomer
  /// AddComplaintMessage in the staff's words.
  case addNote
  /// ProposeSolution; begins or ends the investigation on the way, or replaces a proposal that the
  /// customer declined.
  case proposeSolution
  /// RecordAgreement: the customer agrees.
  case recordAgreement
  /// RecordAgreement: the customer does not.
  case recordRefusal
  /// ExecuteSolution.
  case executeSolution
  /// ResolveComplaint: records that the customer agreed and that the solution was carried out.
  case resolve
  /// CloseComplaint.
  case close
  /// ReopenComplaint.
  case reopen
  /// EscalateComplaint.
  case escalate

  /// The actions from a state, in order.
  ///
  /// - Throws: `COMPLAINT_STATE` with the action that the state does not allow.
  package func actions(from state: ComplaintState) throws(Refusal) -> [ComplaintAction] {
    let actions: [ComplaintAction] =
      switch (self, state) {
      case (.assign, _): [.assign]
      case (.investigate, _): [.investigate]
      case (.pauseForCustomer, .assigned): [.investigate, .askCustomer]
      case (.pauseForCustomer, _): [.askCustomer]
      case (.hearCustomer, .waitingCustomer): [.customerAnswered]
      case (.hearCustomer, _), (.addNote, _): [.note]
      case (.proposeSolution, .assigned): [.investigate, .proposeSolution]
      case (.proposeSolution, .waitingCustomer): [.customerAnswered, .proposeSolution]
      case (.proposeSolution, .solutionProposed): [.customerDeclined, .proposeSolution]
      case (.proposeSolution, _): [.proposeSolution]
      case (.recordAgreement, _): [.customerAgreed]
      case (.recordRefusal, _): [.customerDeclined]
      case (.executeSolution, _): [.execute]
      case (.resolve, .solutionProposed): [.customerAgreed, .execute, .resolve]
      case (.resolve, .agreed): [.execute, .resolve]
      case (.resolve, _): [.resolve]
      case (.close, _): [.close]
      case (.reopen, _): [.reopen]
      case (.escalate, _): [.escalate]
      }
    var reached = state
    for action in actions { reached = try reached.after(action) }
    return actions
  }

  /// Where a complaint comes to.
  ///
  /// - Throws: `COMPLAINT_STATE`.
  package func result(from state: ComplaintState) throws(Refusal) -> ComplaintState {
    var reached = state
    for action in try actions(from: state) { reached = try reached.after(action) }
    return reached
  }
}
