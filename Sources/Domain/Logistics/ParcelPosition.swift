/// Where a parcel is by all that was reported: the fold of its tracking events by event time.
///
/// It is a maximum, so the order in which reports arrive does not matter and a repeat changes
/// nothing: CANCELLED, which is no report, keeps the parcel; DELIVERED wins over every report,
/// RETURNED over every other, then the later event, and of two at the same time the one further in `ParcelState`'s order. A late older event
/// therefore never moves the state back, and a delivery is never undone by a report: goods that
/// come back are a return.
package struct ParcelPosition: Hashable, Sendable {
  package private(set) var state: ParcelState
  /// When the event happened that put it there; nil before the first report.
  package private(set) var since: Instant?

  /// A parcel that was just handed to the carrier, by the shipper's word; any report is newer.
  package init() {
    state = .handedOver
    since = nil
  }

  /// A position as it was stored.
  package init(state: ParcelState, since: Instant?) {
    self.state = state
    self.since = since
  }

  /// Takes a report in that is not a duplicate.
  package mutating func fold(state reported: ParcelState, at time: Instant) -> TrackingVerdict {
    guard isBehind(reported, at: time) else { return .late }
    state = reported
    since = time
    return .applied
  }

  private func isBehind(_ reported: ParcelState, at time: Instant) -> Bool {
    guard Self.weight(reported) == Self.weight(state) else {
      return Self.weight(reported) > Self.weight(state)
    }
    guard let since else { return true }
    return time != since ? time > since : reported.code > state.code
  }

  private static func weight(_ state: ParcelState) -> Int {
    switch state {
    case .cancelled: 3
    case .delivered: 2
    case .returned: 1
    case .created, .handedOver, .inTransit, .outForDelivery, .stalled, .delayed, .damaged,
      .refused, .returning, .lost:
      0
    }
  }
}

/// A parcel with every report of it.
package struct ParcelHistory: Sendable {
  package private(set) var position = ParcelPosition()
  private var known: Set<TrackingEvent.Identity> = []

  package init() {}

  /// Takes a report in, whatever order it comes in and however often.
  package mutating func take(_ event: TrackingEvent) -> TrackingVerdict {
    guard known.insert(event.identity).inserted else { return .duplicate }
    return position.fold(state: event.state, at: event.time)
  }
}
