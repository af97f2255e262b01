/// Where an order stands (`domain.md` B, ORD-10).
///
/// ```
/// DRAFT ──► SUBMITTED ──► APPROVED ──► ALLOCATED ──► IN_FULFILMENT ──► SHIPPED
///             ▲    │        ▲  └► AWAITING_STOCK ◄►                       ▼
///        RETURNED  ▼        │           └────────┘   COMPLETED ◄── DELIVERED
///             ▲ IN_REVIEW ──┘                            ▼
///             └────┴► REJECTED                        ARCHIVED
/// everything before SHIPPED ─► CANCELLED      SUBMITTED to ALLOCATED, unpaid ─► EXPIRED
/// SHIPPED ─► IN_FULFILMENT, when units that did not arrive are sent again
/// ```
///
/// Holds stand beside the state, not in it: see `HoldKind`.
package enum OrderState: Int16, StoredState {
  /// Entered, not yet submitted; reserves nothing.
  case draft = 1
  /// Submitted, before the automatic review has spoken.
  case submitted = 2
  /// A rule failed; a person decides (REV-2). Reserves nothing.
  case inReview = 3
  /// Sent back to the enterer with a reason.
  case returned = 4
  /// Refused by the reviewer; final.
  case rejected = 5
  /// Passed the review, stock not yet assigned.
  case approved = 6
  /// Approved, units are short.
  case awaitingStock = 7
  /// Every open unit is reserved, or waits with the customer's consent.
  case allocated = 8
  /// A warehouse works on it.
  case inFulfilment = 9
  /// Every unit that was not cancelled is handed over.
  case shipped = 10
  /// Every shipped unit is delivered or written off.
  case delivered = 11
  /// Settled.
  case completed = 12
  /// Kept for the books; final.
  case archived = 13
  /// Ended before anything was handed over; final.
  case cancelled = 14
  /// Unpaid past its term; final.
  case expired = 15

  package var name: String {
    switch self {
    case .draft: "DRAFT"
    case .submitted: "SUBMITTED"
    case .inReview: "IN_REVIEW"
    case .returned: "RETURNED"
    case .rejected: "REJECTED"
    case .approved: "APPROVED"
    case .awaitingStock: "AWAITING_STOCK"
    case .allocated: "ALLOCATED"
    case .inFulfilment: "IN_FULFILMENT"
    case .shipped: "SHIPPED"
    case .delivered: "DELIVERED"
    case .completed: "COMPLETED"
    case .archived: "ARCHIVED"
    case .cancelled: "CANCELLED"
    case .expired: "EXPIRED"
    }
  }
}

/// What may happen to an order.
package enum OrderAction: Hashable, Sendable, CaseIterable {
  case submit
  case requireReview
  case approve
  case returnForCorrection
  case reject
  case allocate
  case awaitStock
  /// Reserved units were lost before a warehouse began (I1).
  case loseStock
  case startFulfilment
  /// The last open unit was handed over.
  case ship
  /// The last shipped unit was delivered, or given up.
  case deliver
  /// Units that did not arrive are sent again.
  case shipAgain
  case complete
  case archive
  case cancel
  case expire

  /// UPPER_SNAKE.
  package var name: String {
    switch self {
    case .submit: "SUBMIT"
    case .requireReview: "REQUIRE_REVIEW"
    case .approve: "APPROVE"
    case .returnForCorrection: "RETURN_FOR_CORRECTION"
    case .reject: "REJECT"
    case .allocate: "ALLOCATE"
    case .awaitStock: "AWAIT_STOCK"
    case .loseStock: "LOSE_STOCK"
    case .startFulfilment: "START_FULFILMENT"
    case .ship: "SHIP"
    case .deliver: "DELIVER"
    case .shipAgain: "SHIP_AGAIN"
    case .complete: "COMPLETE"
    case .archive: "ARCHIVE"
    case .cancel: "CANCEL"
    case .expire: "EXPIRE"
    }
  }
}
