/// Where a return stands (`domain.md` B, RMA-1…7).
///
/// ```
/// REQUESTED ──► APPROVED ──► AWAITING_GOODS ──► PARTLY_RECEIVED ──► RECEIVED ──► INSPECTED
///     │             │           │ │ └──────────────────────────────────▲            │
///     ▼             └───┬───────┘ ▼                REFUND, EXCHANGE, REPAIR, ◄──────┤
/// REJECTED          CANCELLED   EXPIRED            COMPENSATE                       ▼
///                                                      │           OFFER ◄── NOT_ELIGIBLE
///                                                      ▼             ▼
///                                                  COMPLETED ◄── ACCEPTED, DECLINED
/// ```
package enum RmaState: Int16, StoredState {
  /// The customer asks; its units are spoken for until it ends or they arrive.
  case requested = 1
  /// Passed on the way to AWAITING_GOODS: approving names the address at once.
  case approved = 2
  /// Against the policy; final.
  case rejected = 3
  /// The customer may send the goods, and knows where to.
  case awaitingGoods = 4
  case partlyReceived = 5
  /// All that will come is in quarantine.
  case received = 6
  /// Passed on the way to what the inspection decides.
  case inspected = 7
  /// What was paid for the goods is to go back.
  case refund = 8
  /// The same goods are to be sent.
  case exchange = 9
  /// The goods are to be repaired and sent back.
  case repair = 10
  /// The customer keeps the goods and gets money for what is wrong with them.
  case compensate = 11
  /// The policy owes the customer nothing; an alternative is offered.
  case notEligible = 12
  /// The customer has to answer.
  case offer = 13
  case accepted = 14
  /// The goods are to be sent back as they are.
  case declined = 15
  /// Everything that it takes is done or under way; final.
  case completed = 16
  /// The goods never came; final.
  case expired = 17
  /// Called off before goods came; final.
  case cancelled = 18

  package var name: String {
    switch self {
    case .requested: "REQUESTED"
    case .approved: "APPROVED"
    case .rejected: "REJECTED"
    case .awaitingGoods: "AWAITING_GOODS"
    case .partlyReceived: "PARTLY_RECEIVED"
    case .received: "RECEIVED"
    case .inspected: "INSPECTED"
    case .refund: "REFUND"
    case .exchange: "EXCHANGE"
    case .repair: "REPAIR"
    case .compensate: "COMPENSATE"
    case .notEligible: "NOT_ELIGIBLE"
    case .offer: "OFFER"
    case .accepted: "ACCEPTED"
    case .declined: "DECLINED"
    case .completed: "COMPLETED"
    case .expired: "EXPIRED"
    case .cancelled: "CANCELLED"
    }
  }

  /// Whether its units that have not arrived are spoken for.
  package var isExpectingGoods: Bool {
    switch self {
    case .requested, .approved, .awaitingGoods, .partlyReceived: true
    case .rejected, .received, .inspected, .refund, .exchange, .repair, .compensate,
      .notEligible, .offer, .accepted, .declined, .completed, .expired, .cancelled:
      false
    }
  }
}

/// What may happen to a return.
package enum RmaAction: Hashable, Sendable, CaseIterable {
  case approve
  case reject
  case awaitGoods
  /// More is expected afterwards.
  case receivePart
  /// Nothing more is expected.
  case receiveAll
  case inspect
  case decideRefund
  case decideExchange
  case decideRepair
  case decideCompensate
  case decideNotEligible
  /// Also in place of an offer that the customer has not answered.
  case offer
  case accept
  case decline
  case complete
  case expire
  case cancel

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .approve: "APPROVE"
    case .reject: "REJECT"
    case .awaitGoods: "AWAIT_GOODS"
    case .receivePart: "RECEIVE_PART"
    case .receiveAll: "RECEIVE_ALL"
    case .inspect: "INSPECT"
    case .decideRefund: "DECIDE_REFUND"
    case .decideExchange: "DECIDE_EXCHANGE"
    case .decideRepair: "DECIDE_REPAIR"
    case .decideCompensate: "DECIDE_COMPENSATE"
    case .decideNotEligible: "DECIDE_NOT_ELIGIBLE"
    case .offer: "OFFER"
    case .accept: "ACCEPT"
    case .decline: "DECLINE"
    case .complete: "COMPLETE"
    case .expire: "EXPIRE"
    case .cancel: "CANCEL"
    }
  }
}

/// The return's machine as a declaration: what is not listed is refused.
extension RmaState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(of action: RmaAction) -> (from: Set<RmaState>, to: RmaState) {
    switch action {
    case .approve: ([.requested], .approved)
    case .reject: ([.requested], .rejected)
    case .awaitGoods: ([.approved], .awaitingGoods)
    case .receivePart: ([.awaitingGoods, .partlyReceived], .partlyReceived)
    case .receiveAll: ([.awaitingGoods, .partlyReceived], .received)
    case .inspect: ([.received], .inspected)
    case .decideRefund: ([.inspected], .refund)
    case .decideExchange: ([.inspected], .exchange)
    case .decideRepair: ([.inspected], .repair)
    case .decideCompensate: ([.inspected], .compensate)
    case .decideNotEligible: ([.inspected], .notEligible)
    case .offer: ([.notEligible, .offer], .offer)
    case .accept: ([.offer], .accepted)
    case .decline: ([.offer], .declined)
    case .complete:
      ([.refund, .exchange, .repair, .compensate, .accepted, .declined], .completed)
    case .expire: ([.awaitingGoods], .expired)
    case .cancel: ([.requested, .approved, .awaitingGoods], .cancelled)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `RMA_STATE` when this state does not allow it.
  package func after(_ action: RmaAction) throws(Refusal) -> RmaState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.rma, state: name, attempted: action.name)
    }
    return to
  }

  /// The state after actions that one command does.
  ///
  /// - Throws: `RMA_STATE` with the first that is not allowed.
  package func after(_ actions: [RmaAction]) throws(Refusal) -> RmaState {
    var reached = self
    for action in actions { reached = try reached.after(action) }
    return reached
  }

  /// The actions that this state allows.
  package var allowedActions: [RmaAction] {
    RmaAction.allCases.filter { Self.transition(of: $0).from.contains(self) }
  }
}
