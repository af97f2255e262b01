/// What can be wrong with a parcel under way (LOG-3).
package enum AnomalyKind: Int16, StoredState {
  case stalled = 1
  case delayed = 2
  case lost = 3
  case damaged = 4
  case refused = 5
  case returned = 6
  /// Delivered after it was given up.
  case found = 7

  package var name: String {
    switch self {
    case .stalled: "STALLED"
    case .delayed: "DELAYED"
    case .lost: "LOST"
    case .damaged: "DAMAGED"
    case .refused: "REFUSED"
    case .returned: "RETURNED"
    case .found: "FOUND"
    }
  }
}

/// How an anomaly ended (LOG-4).
package enum AnomalyResolution: Int16, StoredState {
  case movedOn = 1
  case deliveredAfterAll = 2
  case reshipped = 3
  case refunded = 4
  case claimed = 5
  case takenBack = 6
  case unfounded = 7

  package var name: String {
    switch self {
    case .movedOn: "MOVED_ON"
    case .deliveredAfterAll: "DELIVERED_AFTER_ALL"
    case .reshipped: "RESHIPPED"
    case .refunded: "REFUNDED"
    case .claimed: "CLAIMED"
    case .takenBack: "TAKEN_BACK"
    case .unfounded: "UNFOUNDED"
    }
  }
}

/// After what silence a parcel is looked for.
package struct AnomalyTerms: Hashable, Sendable {
  /// Without an event for so long it counts as stalled.
  package var stalledAfter: Duration
  /// And for so long as lost.
  package var lostAfter: Duration

  package init(stalledAfter: Duration, lostAfter: Duration) {
    self.stalledAfter = stalledAfter
    self.lostAfter = lostAfter
  }

  /// The documents leave the numbers to the tenant: three days and two weeks.
  package static let standard = AnomalyTerms(
    stalledAfter: .seconds(72 * 3_600), lostAfter: .seconds(14 * 86_400))
}
