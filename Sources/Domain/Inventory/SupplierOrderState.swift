/// Where a supplier order stands (`domain.md` B, REP-2).
///
/// ```
/// SUGGESTED ──► APPROVED ──► ORDERED ──► PART_RECEIVED ──► RECEIVED
///                               └────────────────────────────▲
/// everything before RECEIVED ─► CANCELLED
/// ```
package enum SupplierOrderState: Int16, StoredState {
  /// Too little is left; a person is to say whether more is ordered.
  case suggested = 1
  case approved = 2
  /// The supplier knows: what has not arrived is incoming.
  case ordered = 3
  case partReceived = 4
  /// Nothing more comes; final.
  case received = 5
  /// Given up; final.
  case cancelled = 6

  package var name: String {
    switch self {
    case .suggested: "SUGGESTED"
    case .approved: "APPROVED"
    case .ordered: "ORDERED"
    case .partReceived: "PART_RECEIVED"
    case .received: "RECEIVED"
    case .cancelled: "CANCELLED"
    }
  }

  /// Whether a supplier was asked and may still deliver.
  package var isAnnounced: Bool {
    switch self {
    case .ordered, .partReceived: true
    case .suggested, .approved, .received, .cancelled: false
    }
  }
}

/// What may happen to a supplier order.
package enum SupplierOrderAction: Hashable, Sendable, CaseIterable {
  case approve
  case place
  /// The supplier agreed to a date, or to another.
  case promise
  /// As `promise`, of what is left.
  case promiseRest
  case receivePart
  /// Nothing more comes after it.
  case receiveRest
  case cancel

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .approve: "APPROVE"
    case .place: "PLACE"
    case .promise: "PROMISE"
    case .promiseRest: "PROMISE_REST"
    case .receivePart: "RECEIVE_PART"
    case .receiveRest: "RECEIVE_REST"
    case .cancel: "CANCEL"
    }
  }
}

/// The machine as a declaration: what is not listed is refused.
extension SupplierOrderState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: SupplierOrderAction
  ) -> (from: Set<SupplierOrderState>, to: SupplierOrderState) {
    switch action {
    case .approve: ([.suggested], .approved)
    case .place: ([.approved], .ordered)
    case .promise: ([.ordered], .ordered)
    case .promiseRest: ([.partReceived], .partReceived)
    case .receivePart: ([.ordered, .partReceived], .partReceived)
    case .receiveRest: ([.ordered, .partReceived], .received)
    case .cancel: ([.suggested, .approved, .ordered, .partReceived], .cancelled)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `SUPPLIER_ORDER_STATE` when this state does not allow it.
  package func after(_ action: SupplierOrderAction) throws(Refusal) -> SupplierOrderState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.supplierOrder, state: name, attempted: action.name)
    }
    return to
  }
}
