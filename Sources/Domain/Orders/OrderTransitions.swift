/// The order's machine as a declaration: what is not listed is refused.
extension OrderState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: OrderAction
  ) -> (from: Set<OrderState>, to: OrderState) {
    switch action {
    case .submit: ([.draft, .returned], .submitted)
    case .requireReview: ([.submitted], .inReview)
    case .approve: ([.submitted, .inReview], .approved)
    case .returnForCorrection: ([.inReview], .returned)
    case .reject: ([.inReview], .rejected)
    case .allocate: ([.approved, .awaitingStock], .allocated)
    case .awaitStock: ([.approved], .awaitingStock)
    case .loseStock: ([.allocated], .awaitingStock)
    case .startFulfilment: ([.allocated], .inFulfilment)
    case .ship: ([.inFulfilment], .shipped)
    case .deliver: ([.shipped], .delivered)
    case .shipAgain: ([.inFulfilment, .shipped], .inFulfilment)
    case .complete: ([.delivered], .completed)
    case .archive: ([.completed], .archived)
    case .cancel:
      (
        [
          .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
          .inFulfilment,
        ], .cancelled
      )
    // An order that passes its review stands in ALLOCATED or AWAITING_STOCK at once, unpaid.
    case .expire: ([.submitted, .approved, .awaitingStock, .allocated], .expired)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `ORDER_STATE` when this state does not allow it.
  package func after(_ action: OrderAction) throws(Refusal) -> OrderState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else { throw .orderState(self, attempted: action) }
    return to
  }

  /// The actions that this state allows.
  package var allowedActions: [OrderAction] {
    OrderAction.allCases.filter { Self.transition(of: $0).from.contains(self) }
  }

  /// Whether nothing can happen any more.
  package var isFinal: Bool { allowedActions.isEmpty }

  /// Whether units may be reserved for it.
  package var mayHaveReserved: Bool {
    switch self {
    case .awaitingStock, .allocated, .inFulfilment: true
    case .draft, .submitted, .inReview, .returned, .rejected, .approved, .shipped, .delivered,
      .completed, .archived, .cancelled, .expired:
      false
    }
  }

  /// Whether work is left, the condition of the partial index on open orders (`persistence.md` S4).
  package var isOpen: Bool {
    switch self {
    case .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
      .inFulfilment, .shipped:
      true
    case .delivered, .completed, .archived, .rejected, .cancelled, .expired: false
    }
  }
}
