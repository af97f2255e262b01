/// Where a fulfilment stands (`domain.md` B, INV-2…4).
///
/// ```
/// PLANNED ──► RELEASED ──► PICKING ──► PACKED ──► HANDED_OVER ──► DELIVERED
///                           ▲ ▼
///                          SHORT
/// everything before HANDED_OVER ─► CANCELLED
/// ```
package enum FulfilmentState: Int16, StoredState {
  /// Its units are set aside; the order may not be shipped yet.
  case planned = 1
  /// Anybody of the warehouse may claim it.
  case released = 2
  /// Somebody picks it.
  case picking = 3
  /// Units are missing, and what the customer gets instead is not decided.
  case short = 4
  /// In parcels.
  case packed = 5
  /// Every parcel is with a carrier.
  case handedOver = 6
  /// Every parcel is with the customer; final.
  case delivered = 7
  /// Ended before a carrier had any of it; final.
  case cancelled = 8

  package var name: String {
    switch self {
    case .planned: "PLANNED"
    case .released: "RELEASED"
    case .picking: "PICKING"
    case .short: "SHORT"
    case .packed: "PACKED"
    case .handedOver: "HANDED_OVER"
    case .delivered: "DELIVERED"
    case .cancelled: "CANCELLED"
    }
  }
}

/// What may happen to a fulfilment.
package enum FulfilmentAction: Hashable, Sendable, CaseIterable {
  case release
  /// Also prolongs a claim, takes over one that has run out, and goes on after a shortage.
  case claim
  case confirmPick
  case reportShort
  /// What is missing comes from elsewhere or later: the rest is picked on.
  case resume
  case pack
  /// The last parcel went to a carrier.
  case handOver
  /// The last parcel reached the customer.
  case deliver
  case cancel

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .release: "RELEASE"
    case .claim: "CLAIM"
    case .confirmPick: "CONFIRM_PICK"
    case .reportShort: "REPORT_SHORT"
    case .resume: "RESUME"
    case .pack: "PACK"
    case .handOver: "HAND_OVER"
    case .deliver: "DELIVER"
    case .cancel: "CANCEL"
    }
  }
}

/// The fulfilment's machine as a declaration: what is not listed is refused.
extension FulfilmentState {
  /// The states from which an action is allowed and where it leads.
  package static func transition(
    of action: FulfilmentAction
  ) -> (from: Set<FulfilmentState>, to: FulfilmentState) {
    switch action {
    case .release: ([.planned], .released)
    case .claim: ([.released, .picking, .short], .picking)
    case .confirmPick: ([.picking], .picking)
    case .reportShort: ([.picking], .short)
    case .resume: ([.short], .picking)
    case .pack: ([.picking], .packed)
    case .handOver: ([.packed], .handedOver)
    case .deliver: ([.handedOver], .delivered)
    case .cancel: ([.planned, .released, .picking, .short, .packed], .cancelled)
    }
  }

  /// The state after an action.
  ///
  /// - Throws: `FULFILMENT_STATE` when this state does not allow it.
  package func after(_ action: FulfilmentAction) throws(Refusal) -> FulfilmentState {
    let (from, to) = Self.transition(of: action)
    guard from.contains(self) else {
      throw .wrongState(.fulfilment, state: name, attempted: action.name)
    }
    return to
  }

  /// Whether its units are neither with a carrier nor given back: they are nobody else's to ship.
  package var isUnderWay: Bool {
    switch self {
    case .planned, .released, .picking, .short, .packed: true
    case .handedOver, .delivered, .cancelled: false
    }
  }
}
