/// What happened to a shipment, for the feed and WatchShipment.
package enum ShipmentEventKind: Hashable, Sendable {
  /// It came to another state; booked is CREATED.
  case moved(ParcelState)
  /// The carrier has another estimate.
  case estimateChanged
  case anomalyRaised
  case anomalyResolved

  /// The number in storage: of a move its state's.
  package var code: Int16 {
    switch self {
    case .moved(let state): state.code
    case .estimateChanged: 41
    case .anomalyRaised: 42
    case .anomalyResolved: 43
    }
  }

  /// Nil for a number that this version does not know.
  package init?(code: Int16) {
    switch code {
    case Self.estimateChanged.code: self = .estimateChanged
    case Self.anomalyRaised.code: self = .anomalyRaised
    case Self.anomalyResolved.code: self = .anomalyResolved
    default:
      guard let state = ParcelState(code: code) else { return nil }
      self = .moved(state)
    }
  }
}
