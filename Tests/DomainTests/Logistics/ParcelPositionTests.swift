import Testing

@testable import Domain

@Suite("Following a parcel (domain.md B Parcel, LOG-2, LOG-3)")
struct ParcelPositionTests {
  static func event(
    _ state: ParcelState, at time: Int64, key: String? = nil
  ) throws -> TrackingEvent {
    try TrackingEvent(
      carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-1", key: key ?? "\(state)-\(time)",
      state: state, time: Instant(microseconds: time), now: OrderFixtures.noon)
  }

  /// Reports as they arrive, and what the parcel comes to.
  static let traces: [(String, [(ParcelState, Int64, TrackingVerdict)], ParcelState)] = [
    ("nothing reported", [], .handedOver),
    (
      "in order",
      [
        (.inTransit, 1, .applied), (.outForDelivery, 2, .applied), (.delivered, 3, .applied),
      ], .delivered
    ),
    (
      "late older event", [(.outForDelivery, 5, .applied), (.inTransit, 4, .late)],
      .outForDelivery
    ),
    ("repeat", [(.inTransit, 1, .applied), (.inTransit, 1, .duplicate)], .inTransit),
    (
      "late repeat",
      [(.inTransit, 1, .applied), (.delayed, 2, .applied), (.inTransit, 1, .duplicate)], .delayed
    ),
    (
      "moves on after an anomaly", [(.stalled, 1, .applied), (.inTransit, 2, .applied)], .inTransit
    ),
    ("found again", [(.lost, 1, .applied), (.inTransit, 2, .applied)], .inTransit),
    ("after delivery", [(.delivered, 3, .applied), (.inTransit, 4, .late)], .delivered),
    ("delivery reported late", [(.stalled, 5, .applied), (.delivered, 4, .applied)], .delivered),
    ("after return", [(.returned, 3, .applied), (.inTransit, 4, .late)], .returned),
    ("return after delivery", [(.delivered, 3, .applied), (.returned, 4, .late)], .delivered),
    (
      "one moment, further on", [(.inTransit, 3, .applied), (.outForDelivery, 3, .applied)],
      .outForDelivery
    ),
    (
      "one moment, further back", [(.outForDelivery, 3, .applied), (.inTransit, 3, .late)],
      .outForDelivery
    ),
  ]

  @Test("report by report", arguments: traces)
  func trace(
    _ name: String, reports: [(ParcelState, Int64, TrackingVerdict)], final: ParcelState
  ) throws {
    var history = ParcelHistory()
    for (state, time, verdict) in reports {
      #expect(history.take(try Self.event(state, at: time)) == verdict, "\(name)")
    }
    #expect(history.position.state == final, "\(name)")
  }

  @Test("the order in which reports arrive never matters", arguments: 0..<50)
  func anyOrder(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let reported = ParcelState.allCases.filter { $0 != .created && $0 != .cancelled }
    let events = try (0..<12).map { index in
      try Self.event(
        reported.randomElement(using: &random) ?? .inTransit,
        at: Int64.random(in: 0...6, using: &random), key: "k\(index)")
    }
    func end(_ events: [TrackingEvent]) -> ParcelPosition {
      var history = ParcelHistory()
      for event in events { _ = history.take(event) }
      return history.position
    }
    let expected = end(events)
    for _ in 0..<10 {
      let shuffled = (events + events).shuffled(using: &random)
      #expect(end(shuffled) == expected)
    }
  }

  @Test("every state × every later report", arguments: ParcelState.allCases, ParcelState.allCases)
  func matrix(_ state: ParcelState, reported: ParcelState) {
    var position = ParcelPosition(state: state, since: Instant(microseconds: 1))
    let verdict = position.fold(state: reported, at: Instant(microseconds: 2))
    let stays: Bool =
      switch state {
      case .cancelled: reported != .cancelled
      case .delivered: reported != .delivered && reported != .cancelled
      case .returned: reported != .returned && reported != .delivered && reported != .cancelled
      case .created, .handedOver, .inTransit, .outForDelivery, .stalled, .delayed, .damaged,
        .refused, .returning, .lost:
        false
      }
    #expect(verdict == (stays ? .late : .applied))
    #expect(position.state == (stays ? state : reported))
  }

  @Test("a report may be a day ahead, for a wrong time zone, and not a moment more")
  func ahead() throws {
    let day: Int64 = 86_400_000_000
    let noon = OrderFixtures.noon.microseconds
    #expect(try Self.event(.inTransit, at: noon + day).time.microseconds == noon + day)
    let refusal = #expect(throws: Refusal.self) {
      try Self.event(.inTransit, at: noon + day + 1)
    }
    #expect(refusal?.facts.field == "event_time")
  }

  @Test("a report needs a number, a key and a state that carriers report")
  func fields() {
    func field(number: String = "T", key: String = "k", state: ParcelState = .lost) -> String? {
      do {
        _ = try TrackingEvent(
          carrier: CarrierCode(checked: "DHL"), trackingNumber: number, key: key, state: state,
          time: OrderFixtures.noon, now: OrderFixtures.noon)
        return nil
      } catch { return error.facts.field }
    }
    #expect(field() == nil)
    #expect(field(number: "") == "tracking_number")
    #expect(field(number: String(repeating: "1", count: 129)) == "tracking_number")
    #expect(field(key: " ") == "event_key")
    #expect(field(state: .created) == "state")
    #expect(field(state: .cancelled) == "state")
  }
}
