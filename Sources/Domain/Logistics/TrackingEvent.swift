/// What a carrier reports of a parcel (LOG-2).
///
/// Unique by (carrier, tracking number, key): the same report again changes nothing.
package struct TrackingEvent: Hashable, Sendable {
  package let carrier: CarrierCode
  package let trackingNumber: String
  /// The carrier's name for this event.
  package let key: String
  package let state: ParcelState
  /// When it happened, by the carrier's clock.
  package let time: Instant
  package let location: String
  package let message: String
  /// When the carrier now expects to deliver; nil: it does not say.
  package let estimated: Instant?

  /// Checks what IngestTracking gets.
  ///
  /// - Parameter now: the service's clock.
  /// - Throws: naming the field: an empty or long text, `state` CREATED or CANCELLED, which no
  ///   carrier reports, a time further ahead than a wrong time zone explains.
  package init(
    carrier: CarrierCode, trackingNumber: String, key: String, state: ParcelState,
    time: Instant, location: String = "", message: String = "", estimated: Instant? = nil,
    now: Instant,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(
      trackingNumber, field: "tracking_number", maxBytes: limits.referenceBytes)
    try TextRule.required(key, field: "event_key", maxBytes: limits.referenceBytes)
    guard state != .created, state != .cancelled else {
      throw .invalidField("state", .malformed(expected: "a state that a carrier reports"))
    }
    guard time <= now.advanced(by: limits.trackingClockAhead) else {
      throw .invalidField("event_time", .malformed(expected: "a time at most a day ahead"))
    }
    try TextRule.optional(location, field: "location", maxBytes: limits.addressLineBytes)
    try TextRule.optional(message, field: "message", maxBytes: limits.remarkBytes)
    self.carrier = carrier
    self.trackingNumber = trackingNumber
    self.key = key
    self.state = state
    self.time = time
    self.location = location
    self.message = message
    self.estimated = estimated
  }

  /// What makes two reports the same one within a parcel's history.
  package struct Identity: Hashable, Sendable {
    let carrier: CarrierCode
    let trackingNumber: String
    let key: String
  }

  package var identity: Identity {
    Identity(carrier: carrier, trackingNumber: trackingNumber, key: key)
  }
}

/// What became of a report.
package enum TrackingVerdict: Int16, StoredState {
  /// It is the newest word on the parcel.
  case applied = 1
  /// Known already.
  case duplicate = 2
  /// Kept in the history; something newer or final was known already.
  case late = 3
  /// No shipment has that number yet; kept for the one that will.
  case unknownShipment = 4

  package var name: String {
    switch self {
    case .applied: "APPLIED"
    case .duplicate: "DUPLICATE"
    case .late: "LATE"
    case .unknownShipment: "UNKNOWN_SHIPMENT"
    }
  }
}
