/// What may happen to a payment.
package enum PaymentAction: Hashable, Sendable, CaseIterable {
  case authorize
  /// Some of what is authorized; the rest stays authorized.
  case captureInPart
  /// All of it, or the rest of it.
  case capture
  /// Gives back what is not captured of a payment of which something is.
  case releaseRest
  case fail
  case void
  case expire

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .authorize: "AUTHORIZE"
    case .captureInPart: "CAPTURE_IN_PART"
    case .capture: "CAPTURE"
    case .releaseRest: "RELEASE_REST"
    case .fail: "FAIL"
    case .void: "VOID"
    case .expire: "EXPIRE"
    }
  }
}

/// The payment's machine as a declaration (`domain.md` B): what is not listed is refused.
///
/// ```
/// PENDING ──► AUTHORIZED ──► CAPTURED
///    └────────────┴────────► FAILED, VOIDED, EXPIRED
/// ```
extension PaymentState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: PaymentAction
  ) -> (from: Set<PaymentState>, to: PaymentState) {
    switch action {
    case .authorize: ([.pending], .authorized)
    case .captureInPart: ([.authorized], .authorized)
    case .capture: ([.pending, .authorized], .captured)
    case .releaseRest: ([.authorized], .captured)
    case .fail: ([.pending, .authorized], .failed)
    case .void: ([.pending, .authorized], .voided)
    case .expire: ([.pending, .authorized], .expired)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `PAYMENT_STATE` when this state does not allow it.
  package func after(_ action: PaymentAction) throws(Refusal) -> PaymentState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.payment, state: name, attempted: action.name)
    }
    return to
  }

  /// The actions that this state allows.
  package var allowedActions: [PaymentAction] {
    PaymentAction.allCases.filter { Self.transition(of: $0).from.contains(self) }
  }
}
