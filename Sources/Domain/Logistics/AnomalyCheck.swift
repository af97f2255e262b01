/// What is known of a parcel when it is looked at.
package struct ParcelFacts: Hashable, Sendable {
  package var state: ParcelState
  /// When the event happened that made its state.
  package var reached: Instant
  /// Its latest event, before the first the hand-over.
  package var heard: Instant
  /// When it should arrive.
  package var estimated: Instant?
  /// What the customer was promised.
  package var promised: Instant?
  package var fate: ParcelFate
  /// Anomalies that are not resolved, with what they are since.
  package var open: [AnomalyKind: Instant]
  /// Those that are: they are not found again.
  package var settled: Set<AnomalyCheck.Finding>

  package init(
    state: ParcelState, reached: Instant, heard: Instant, estimated: Instant? = nil,
    promised: Instant? = nil, fate: ParcelFate = ParcelFate(),
    open: [AnomalyKind: Instant] = [:], settled: Set<AnomalyCheck.Finding> = []
  ) {
    self.state = state
    self.reached = reached
    self.heard = heard
    self.estimated = estimated
    self.promised = promised
    self.fate = fate
    self.open = open
    self.settled = settled
  }
}

/// What a look at a parcel finds (LOG-3): what is newly wrong, what is over, and when to look again.
///
/// An anomaly is known by (kind, since): the same finding is the same anomaly, however often it is
/// looked for, and a new silence after a resolved one is another.
package struct AnomalyCheck: Hashable, Sendable {
  package struct Finding: Hashable, Sendable {
    package var kind: AnomalyKind
    package var since: Instant

    package init(kind: AnomalyKind, since: Instant) {
      self.kind = kind
      self.since = since
    }
  }

  /// By kind.
  package var raised: [Finding]
  package var resolved: [AnomalyKind: AnomalyResolution]
  /// Nil: nothing to expect any more.
  package var next: Instant?

  /// Looks at a parcel.
  ///
  /// - Parameter now: what has passed at this very moment has passed.
  package static func decide(
    _ parcel: ParcelFacts, terms: AnomalyTerms, now: Instant
  ) -> AnomalyCheck {
    let found = findings(parcel, terms: terms, now: now)
    return AnomalyCheck(
      raised: found.filter { parcel.open[$0.kind] == nil && !parcel.settled.contains($0) },
      resolved: parcel.open.keys.reduce(into: [:]) { resolved, kind in
        resolved[kind] = resolution(of: kind, parcel, terms: terms, now: now)
      },
      next: next(parcel, terms: terms, now: now))
  }

  private static func findings(
    _ parcel: ParcelFacts, terms: AnomalyTerms, now: Instant
  ) -> [Finding] {
    if parcel.state == .delivered, parcel.fate.isGivenUp {
      return [Finding(kind: .found, since: parcel.reached)]
    }
    if parcel.state == .returned, !parcel.fate.isTakenBack {
      return [Finding(kind: .returned, since: parcel.reached)]
    }
    // Nobody waits for what was given up.
    guard parcel.state.isUnderWay, !parcel.fate.isGivenUp else { return [] }
    var found: [Finding] = []
    if let told = parcel.state.anomaly {
      found.append(Finding(kind: told, since: parcel.reached))
    }
    if now >= parcel.heard.advanced(by: terms.stalledAfter), parcel.state != .lost {
      found.append(Finding(kind: .stalled, since: parcel.heard))
    }
    if now >= parcel.heard.advanced(by: terms.lostAfter) {
      found.append(Finding(kind: .lost, since: parcel.heard))
    }
    let dates = [parcel.estimated, parcel.promised].compactMap { $0 }
    if let date = dates.min(), now >= date, !parcel.state.isComingBack {
      found.append(Finding(kind: .delayed, since: date))
    }
    var seen: Set<AnomalyKind> = []
    return found.filter { seen.insert($0.kind).inserted }.sorted { $0.kind.code < $1.kind.code }
  }

  /// What the parcel's own way has ended; what people have to settle is left to them.
  private static func resolution(
    of kind: AnomalyKind, _ parcel: ParcelFacts, terms: AnomalyTerms, now: Instant
  ) -> AnomalyResolution? {
    if parcel.state == .delivered {
      return kind == .damaged || kind == .found ? nil : .deliveredAfterAll
    }
    guard let since = parcel.open[kind], parcel.state.isUnderWay, parcel.heard > since else {
      return nil
    }
    switch kind {
    case .stalled:
      return parcel.state == .stalled || now >= parcel.heard.advanced(by: terms.stalledAfter)
        ? nil : .movedOn
    case .lost:
      return parcel.state == .lost || now >= parcel.heard.advanced(by: terms.lostAfter)
        ? nil : .movedOn
    case .delayed, .damaged, .refused, .returned, .found: return nil
    }
  }

  private static func next(
    _ parcel: ParcelFacts, terms: AnomalyTerms, now: Instant
  ) -> Instant? {
    guard parcel.state.isUnderWay, !parcel.fate.isGivenUp else { return nil }
    let times = [
      parcel.heard.advanced(by: terms.stalledAfter), parcel.heard.advanced(by: terms.lostAfter),
      parcel.estimated, parcel.promised,
    ]
    return times.compactMap { $0 }.filter { $0 > now }.min()
  }
}

extension ParcelState {
  /// Whether the carrier has it and it may still move.
  package var isUnderWay: Bool {
    switch self {
    case .handedOver, .inTransit, .outForDelivery, .stalled, .delayed, .damaged, .refused,
      .returning, .lost:
      true
    case .created, .delivered, .returned, .cancelled: false
    }
  }

  /// Whether it no longer goes to the customer.
  var isComingBack: Bool { self == .refused || self == .returning }

  /// What the carrier says is wrong; nil where nothing is.
  package var anomaly: AnomalyKind? {
    switch self {
    case .stalled: .stalled
    case .delayed: .delayed
    case .lost: .lost
    case .damaged: .damaged
    case .refused: .refused
    case .returning, .returned: .returned
    case .created, .handedOver, .inTransit, .outForDelivery, .delivered, .cancelled: nil
    }
  }
}
