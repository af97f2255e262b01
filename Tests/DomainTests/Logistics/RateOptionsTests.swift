import Testing

@testable import Domain

@Suite("Which service carries an order (LOG-5)")
struct RateOptionsTests {
  /// Tuesday, 2023-11-14, 22:13:20 UTC.
  static let tuesday = OrderFixtures.noon

  static func service(
    _ code: String, days: Int = 2, price: Int64 = 500,
    _ change: (inout CarrierService) -> Void = { _ in }
  ) -> CarrierService {
    var service = CarrierService(
      carrier: CarrierCode(checked: "DHL"), code: ServiceCode(checked: code), name: code,
      mode: .road, methods: [.express], urgency: .standard, maxGrams: 30_000,
      price: MoneyTests.money(price), pricePerKilogram: MoneyTests.money(100), transitDays: days)
    change(&service)
    return service
  }

  @Test("those in time go first, of them the cheapest, then the fastest, then by code")
  func order() throws {
    var order = try OrderFixtures.order()
    order.delivery.deliverBy = Self.tuesday.advanced(by: .seconds(2 * 86_400))
    let rated = RateOptions.decide(
      order, parcelGrams: [1_000],
      services: [
        Self.service("SLOW", days: 3, price: 1), Self.service("DEAR", days: 1, price: 900),
        Self.service("B", days: 2), Self.service("A", days: 2), Self.service("FAST", days: 1),
      ], handOver: Self.tuesday)
    #expect(rated.options.map(\.service.code.text) == ["FAST", "A", "B", "DEAR", "SLOW"])
    #expect(rated.options.map(\.isInTime) == [true, true, true, true, false])
    #expect(rated.excluded.isEmpty)
  }

  @Test("a price is a shipment's and each kilogram's begun, parcel by parcel")
  func price() throws {
    let rated = RateOptions.decide(
      try OrderFixtures.order(), parcelGrams: [1, 1_000, 1_001],
      services: [Self.service("A")], handOver: Self.tuesday)
    #expect(rated.options.map(\.price.minorUnits) == [1_900])
  }

  static let excluded: [(RateOptions.Exclusion, @Sendable (inout CarrierService) -> Void)] = [
    (.discontinued, { $0.isActive = false }),
    (.country, { $0.countries = ["FR"] }),
    (.weight, { $0.maxGrams = 999 }),
    (.deliveryMethod, { $0.methods = [.freight] }),
    (.transportMode, { $0.mode = .sea }),
    (.carrier, { $0.carrier = CarrierCode(checked: "UPS") }),
    (.urgency, { $0.urgency = .standard }),
    (
      .currency,
      {
        $0.price = MoneyTests.money(1, "JPY")
        $0.pricePerKilogram = MoneyTests.money(1, "JPY")
      }
    ),
  ]

  @Test("each that can't says why", arguments: excluded)
  func exclusion(_ row: (RateOptions.Exclusion, @Sendable (inout CarrierService) -> Void)) throws {
    var order = try OrderFixtures.order()
    order.orderClass = .urgent
    order.delivery = DeliveryWish(
      method: .express, transportMode: .road, carrier: CarrierCode(checked: "DHL"))
    let fits = Self.service("FITS") {
      $0.urgency = .urgent
      $0.countries = ["DE"]
      $0.maxGrams = 1_000
    }
    var other = fits
    other.code = ServiceCode(checked: "OTHER")
    row.1(&other)
    let rated = RateOptions.decide(
      order, parcelGrams: [1_000], services: [other, fits], handOver: Self.tuesday)
    #expect(rated.options.map(\.service.code.text) == ["FITS"])
    #expect(rated.excluded.map(\.reasons) == [[row.0]])
  }

  @Test("the table has a row for every reason")
  func complete() {
    #expect(Set(Self.excluded.map(\.0)) == Set(RateOptions.Exclusion.allCases))
  }

  @Test(
    "working days are Monday to Friday; the weekend's hand-over counts from Monday",
    arguments: [
      (0, 0, 0), (0, 1, 1), (0, 3, 3), (0, 4, 6), (0, 8, 10), (3, 1, 6), (4, 0, 6), (4, 1, 7),
      (5, 1, 7), (6, 1, 7),
    ] as [(Int64, Int, Int64)])
  func workingDays(_ start: Int64, _ days: Int, _ end: Int64) {
    // Day 0 is the Tuesday.
    func day(_ number: Int64) -> Instant { Self.tuesday.advanced(by: .seconds(number * 86_400)) }
    #expect(WorkingDays.after(day(start), days) == day(end))
  }

  @Test("a service has limits")
  func limits() throws {
    try Self.service("A", days: 365).validate(field: "s")
    func field(_ change: (inout CarrierService) -> Void) -> String? {
      do {
        try Self.service("A", change).validate(field: "s")
        return nil
      } catch { return error.facts.field }
    }
    #expect(field { $0.name = " " } == "s.display_name")
    #expect(field { $0.methods = [] } == "s.delivery_methods")
    #expect(field { $0.maxGrams = 0 } == "s.max_weight_grams")
    #expect(field { $0.transitDays = 366 } == "s.transit_days")
    #expect(field { $0.price = MoneyTests.money(-1) } == "s.shipment_price")
    #expect(field { $0.pricePerKilogram = MoneyTests.money(1, "JPY") } == "s.kilogram_price")
  }
}

@Suite("Looking at a parcel (LOG-3)")
struct AnomalyCheckTests {
  static let start = OrderFixtures.noon
  static let terms = AnomalyTerms(stalledAfter: .seconds(100), lostAfter: .seconds(1_000))
  static func at(_ seconds: Int64) -> Instant { start.advanced(by: .seconds(seconds)) }

  func check(
    _ state: ParcelState = .inTransit, heard: Int64 = 0, estimated: Int64? = nil,
    promised: Int64? = nil, open: [AnomalyKind: Int64] = [:],
    settled: [(AnomalyKind, Int64)] = [], now: Int64
  ) -> AnomalyCheck {
    AnomalyCheck.decide(
      ParcelFacts(
        state: state, reached: Self.at(0), heard: Self.at(heard),
        estimated: estimated.map(Self.at), promised: promised.map(Self.at),
        open: open.mapValues(Self.at),
        settled: Set(
          settled.map { AnomalyCheck.Finding(kind: $0.0, since: Self.at($0.1)) })),
      terms: Self.terms, now: Self.at(now))
  }

  @Test("silence is stalled and then lost, from that very moment on, and it is looked for then")
  func silence() {
    #expect(check(now: 99).raised.isEmpty)
    #expect(check(now: 99).next == Self.at(100))
    #expect(check(now: 100).raised == [.init(kind: .stalled, since: Self.at(0))])
    #expect(check(now: 100).next == Self.at(1_000))
    #expect(check(open: [.stalled: 0], now: 999).raised.isEmpty)
    #expect(check(open: [.stalled: 0], now: 1_000).raised.map(\.kind) == [.lost])
    #expect(check(open: [.stalled: 0], now: 1_000).next == nil)
  }

  @Test("the earlier of estimate and promise makes it late, unless it comes back")
  func late() {
    #expect(check(estimated: 60, promised: 50, now: 49).raised.isEmpty)
    #expect(check(estimated: 60, promised: 50, now: 49).next == Self.at(50))
    #expect(
      check(estimated: 60, promised: 50, now: 50).raised == [
        .init(kind: .delayed, since: Self.at(50))
      ])
    #expect(check(.returning, promised: 50, now: 60).raised.map(\.kind) == [.returned])
  }

  static let told: [(ParcelState, [AnomalyKind])] = [
    (.created, []), (.handedOver, []), (.inTransit, []), (.outForDelivery, []), (.delivered, []),
    (.stalled, [.stalled]), (.delayed, [.delayed]), (.damaged, [.damaged]),
    (.refused, [.refused]), (.returning, [.returned]), (.returned, [.returned]),
    (.lost, [.lost]), (.cancelled, []),
  ]

  @Test("every state says what is wrong with it", arguments: told)
  func states(_ row: (ParcelState, [AnomalyKind])) {
    #expect(check(row.0, now: 1).raised.map(\.kind) == row.1)
    #expect((check(row.0, now: 1).next != nil) == row.0.isUnderWay)
  }

  @Test("the table of states is whole")
  func complete() { #expect(Set(Self.told.map(\.0)) == Set(ParcelState.allCases)) }

  @Test("what is settled is not found again; a new silence is")
  func settled() {
    #expect(check(settled: [(.stalled, 0)], now: 200).raised.isEmpty)
    #expect(check(heard: 50, settled: [(.stalled, 0)], now: 200).raised.map(\.kind) == [.stalled])
  }

  @Test("word ends silence; delivery ends all but damage; the rest is for people")
  func resolved() {
    #expect(check(heard: 150, open: [.stalled: 0], now: 160).resolved == [.stalled: .movedOn])
    #expect(check(heard: 150, open: [.stalled: 0], now: 250).resolved.isEmpty)
    #expect(check(heard: 150, open: [.delayed: 0, .damaged: 0], now: 160).resolved.isEmpty)
    #expect(
      check(.delivered, heard: 150, open: [.delayed: 0, .damaged: 0, .lost: 0], now: 160).resolved
        == [.delayed: .deliveredAfterAll, .lost: .deliveredAfterAll])
  }
}

@Suite("Handing parcels over (LOG-1)")
struct HandOverTests {
  private func packed() throws -> Fulfilment {
    var fulfilment = try PickingTests.fulfilment(in: .picking)
    try fulfilment.confirmPick([], by: "ann")
    try fulfilment.pack(
      [
        PickingTests.box(PickingTests.units(1, 4)), PickingTests.box(PickingTests.units(2, 2)),
      ], by: "ann")
    return fulfilment
  }

  @Test("the order is shipped and the fulfilment handed over with the last parcel")
  func parts() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    let first = try HandOver.decide(
      try packed(), of: order, parcels: [2])
    #expect(first.fulfilment.state == .packed && first.dispatch.state == .inFulfilment)
    #expect(first.dispatch.parts.map(\.units) == [2])
    order.lines = first.dispatch.lines
    let second = try HandOver.decide(
      first.fulfilment, of: order, parcels: [1])
    #expect(second.fulfilment.state == .handedOver && second.dispatch.state == .shipped)
    #expect(throws: Refusal.alreadyHandedOver(line: 2, shipped: 2)) {
      try HandOver.decide(
        first.fulfilment, of: order, parcels: [2])
    }
  }

  @Test("only packed parcels that exist, of an order that is not held")
  func refused() throws {
    var order = try OrderFixtures.order(in: .inFulfilment)
    #expect(throws: Refusal.notFound(.parcel, id: "3")) {
      try HandOver.decide(try self.packed(), of: order, parcels: [3])
    }
    #expect(throws: Refusal.invalidField("shipments", .missing)) {
      try HandOver.decide(try self.packed(), of: order, parcels: [])
    }
    #expect(
      throws: Refusal.wrongState(.fulfilment, state: "PICKING", attempted: "HAND_OVER")
    ) {
      try HandOver.decide(
        try PickingTests.fulfilment(in: .picking), of: order, parcels: [1])
    }
    order.holds = HoldSet(.manual)
    #expect(throws: Refusal.orderHeld(.manual)) {
      try HandOver.decide(try self.packed(), of: order, parcels: [1])
    }
  }
}
