/// Where a parcel stands (`domain.md` B, Parcel; LOG-1…6).
///
/// The state is the fold of the tracking events by event time: see `ParcelHistory`.
package enum ParcelState: Int16, StoredState {
  case created = 1
  case handedOver = 2
  case inTransit = 3
  case outForDelivery = 4
  /// Final.
  case delivered = 5
  case stalled = 6
  case delayed = 7
  case damaged = 8
  case refused = 9
  case returning = 10
  /// Final.
  case returned = 11
  /// Final, unless the parcel shows up again.
  case lost = 12
  /// Ended before a carrier had it; final.
  case cancelled = 13

  package var name: String {
    switch self {
    case .created: "CREATED"
    case .handedOver: "HANDED_OVER"
    case .inTransit: "IN_TRANSIT"
    case .outForDelivery: "OUT_FOR_DELIVERY"
    case .delivered: "DELIVERED"
    case .stalled: "STALLED"
    case .delayed: "DELAYED"
    case .damaged: "DAMAGED"
    case .refused: "REFUSED"
    case .returning: "RETURNING"
    case .returned: "RETURNED"
    case .lost: "LOST"
    case .cancelled: "CANCELLED"
    }
  }

  /// Whether the carrier's later events no longer move it.
  package var isFinal: Bool {
    switch self {
    case .delivered, .returned, .cancelled: true
    case .created, .handedOver, .inTransit, .outForDelivery, .stalled, .delayed, .damaged,
      .refused, .returning, .lost:
      false
    }
  }

  /// Whether somebody must look at it (LOG-3).
  package var isAnomaly: Bool {
    switch self {
    case .stalled, .delayed, .damaged, .refused, .returning, .returned, .lost: true
    case .created, .handedOver, .inTransit, .outForDelivery, .delivered, .cancelled: false
    }
  }
}
