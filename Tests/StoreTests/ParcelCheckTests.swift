import Domain
import Postgres
import Store
import Testing

@Suite("What goes wrong on the way")
struct ParcelCheckTests {
  private static let carrier = CarrierCode(checked: "DHL")

  private func ship(
    _ store: Store, _ number: String = "T-1", promised: Instant? = nil
  ) async throws -> StoredShipment {
    var command = store.command("order \(number)", [(1, 1)])
    command.draft.delivery.deliverBy = promised
    let order = try await store.orders.create(command).value
    return try await store.shipments.create(
      of: order.id, lines: [], terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: number),
      expectedVersion: 0, key: key("ship \(number)")
    ).value
  }

  private func open(_ store: Store) async throws -> [StoredAnomaly] {
    var filter = AnomalyFilter()
    filter.isOpen = true
    return try await store.anomalies.list(filter, before: nil, limit: 100, tenant: shop).anomalies
  }

  private func event(
    _ key: String, _ state: ParcelState, at time: Instant, _ number: String = "T-1",
    estimated: Instant? = nil
  ) throws -> TrackingEvent {
    try TrackingEvent(
      carrier: Self.carrier, trackingNumber: number, key: key, state: state, time: time,
      estimated: estimated, now: time)
  }

  private func count(_ store: Store, _ table: String) async throws -> Int64 {
    try await store.pool.read(
      Statement<Row<Int64>>("SELECT count(*) FROM \(table)"), deadline: nil
    ).first?.values ?? -1
  }

  @Test("a parcel without word is stalled, then lost, each once, by however many that look")
  func silence() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let start = store.identifiers.now
      var shipments: [ShipmentID] = []
      for number in 1...10 { shipments.append(try await ship(store, "T-\(number)").id) }
      let other = Store(pool: store.pool)
      func look(after seconds: Int64) async throws {
        let runs = await atOnce(4) { number in
          try await (number % 2 == 0 ? store : other).anomalies.checkDue(
            at: start.advanced(by: .seconds(seconds)))
        }
        for run in runs { _ = try run.get() }
      }
      try await look(after: 60)
      #expect(try await open(store).isEmpty)
      try await look(after: 72 * 3_600 + 60)
      #expect(try await open(store).map(\.kind) == Array(repeating: .stalled, count: 10))
      #expect(Set(try await open(store).map(\.shipmentID)) == Set(shipments))
      try await look(after: 72 * 3_600 + 120)
      #expect(try await count(store, "shipment_anomaly") == 10)
      #expect(try await count(store, "exception_case") == 10)
      try await look(after: 14 * 86_400 + 60)
      #expect(try await open(store).filter { $0.kind == .lost }.count == 10)
      #expect(try await count(store, "outbox WHERE aggregate_kind = 3 AND kind = 42") == 20)
    }
  }

  @Test("word of a stalled parcel ends that, its delivery what else was wrong")
  func over() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let start = store.identifiers.now
      let shipment = try await ship(store, promised: start.advanced(by: .seconds(86_400)))
      let late = start.advanced(by: .seconds(73 * 3_600))
      _ = try await store.anomalies.checkDue(at: late)
      #expect(
        try await open(store).map(\.kind).sorted { $0.code < $1.code } == [.stalled, .delayed])
      _ = try await store.shipments.ingest(
        [try event("1", .inTransit, at: late)], actor: "dhl", tenant: shop)
      _ = try await store.anomalies.checkDue(at: late.advanced(by: .seconds(60)))
      #expect(try await open(store).map(\.kind) == [.delayed])
      _ = try await store.shipments.ingest(
        [try event("2", .delivered, at: late.advanced(by: .seconds(120)))], actor: "dhl",
        tenant: shop)
      _ = try await store.anomalies.checkDue(at: late.advanced(by: .seconds(180)))
      #expect(try await open(store).isEmpty)
      let all = try await store.anomalies.list(
        AnomalyFilter(), before: nil, limit: 10, tenant: shop
      ).anomalies
      #expect(Set(all.map(\.resolution)) == [.movedOn, .deliveredAfterAll])
      #expect(all.allSatisfy { $0.shipmentID == shipment.id })
    }
  }

  @Test("what the carrier says is wrong is found at the next look, and again only when it says so")
  func told() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let start = store.identifiers.now
      let shipment = try await ship(store)
      _ = try await store.shipments.ingest(
        [try event("1", .damaged, at: start)], actor: "dhl", tenant: shop)
      func look(_ seconds: Int64) async throws -> [AnomalyKind] {
        _ = try await store.anomalies.checkDue(at: start.advanced(by: .seconds(seconds)))
        return try await open(store).map(\.kind)
      }
      #expect(try await look(60) == [.damaged])
      #expect(try await look(120) == [.damaged])
      let anomaly = try #require(try await open(store).first)
      _ = try await store.anomalies.resolve(
        anomaly.id, as: .movedOn, reason: "only the box", expectedVersion: 0, key: key("resolve"))
      let twice = await reason {
        _ = try await store.anomalies.resolve(
          anomaly.id, as: .unfounded, reason: "again", expectedVersion: 0, key: key("again"))
      }
      #expect(twice == "ANOMALY_STATE")
      #expect(try await look(180) == [])
      _ = try await store.shipments.ingest(
        [try event("2", .damaged, at: start.advanced(by: .seconds(200)))], actor: "dhl",
        tenant: shop)
      #expect(try await look(240) == [.damaged])
      let reported = try await store.anomalies.report(
        .refused, of: shipment.id, reason: "the neighbour called", expectedVersion: 0,
        key: key("report"))
      #expect(reported.value.reportedBy == "tester")
      let known = await reason {
        _ = try await store.anomalies.report(
          .refused, of: shipment.id, reason: "once more", expectedVersion: 0, key: key("more"))
      }
      #expect(known == "ANOMALY_ALREADY_EXISTS")
    }
  }

  @Test("the latest event with an estimate says when the parcel comes, whatever order they come in")
  func estimates() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let start = store.identifiers.now
      let shipment = try await ship(store)
      func day(_ days: Int64) -> Instant { start.advanced(by: .seconds(days * 86_400)) }
      _ = try await store.shipments.ingest(
        [
          try event("2", .inTransit, at: start.advanced(by: .seconds(20)), estimated: day(2)),
          try event("1", .inTransit, at: start.advanced(by: .seconds(10)), estimated: day(1)),
        ], actor: "dhl", tenant: shop)
      var now = try await store.shipments.load(shipment.id, tenant: shop)
      #expect(now.estimated == day(2))
      _ = try await store.shipments.ingest(
        [try event("0", .handedOver, at: start.advanced(by: .seconds(5)), estimated: day(9))],
        actor: "dhl", tenant: shop)
      now = try await store.shipments.load(shipment.id, tenant: shop)
      #expect(now.estimated == day(2))
      _ = try await store.shipments.ingest(
        [try event("3", .inTransit, at: start.advanced(by: .seconds(30)), estimated: day(1))],
        actor: "dhl", tenant: shop)
      _ = try await store.anomalies.checkDue(at: day(1))
      #expect(try await open(store).map(\.kind) == [.delayed])
    }
  }

  @Test("a storm of repeated and disordered events from eight at once folds as one in order does")
  func storm() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let start = store.identifiers.now
      var random = SystemRandomNumberGenerator()
      let states: [ParcelState] = [
        .handedOver, .inTransit, .outForDelivery, .delayed, .damaged, .stalled, .returning,
        .delivered,
      ]
      var events: [TrackingEvent] = []
      for parcel in 1...6 {
        _ = try await ship(store, "T-\(parcel)")
        for number in 0..<20 {
          let last = parcel % 3 == 0 ? states.count : states.count - 1
          events.append(
            try event(
              "e-\(number)", states[Int.random(in: 0..<last, using: &random)],
              at: start.advanced(by: .seconds(Int64(number))), "T-\(parcel)",
              estimated: number % 3 == 0 ? start.advanced(by: .seconds(86_400)) : nil))
        }
      }
      let other = Store(pool: store.pool)
      let sent = events
      let results = await atOnce(8) { number in
        let one = number % 2 == 0 ? store : other
        for batch in 0..<8 {
          let some = sent.shuffled().prefix(batch == 7 ? sent.count : 40)
          for part in stride(from: 0, to: some.count, by: StoreLimits.trackingEventsMax) {
            let slice = some[part..<min(part + StoreLimits.trackingEventsMax, some.count)]
            _ = try await one.shipments.ingest(Array(slice), actor: "dhl", tenant: shop)
          }
        }
      }
      for result in results { try result.get() }
      let stored = try await store.shipments.list(
        ShipmentFilter(), before: nil, limit: 10, tenant: shop
      ).shipments
      #expect(stored.count == 6)
      for shipment in stored {
        var history = ParcelHistory()
        let own = events.filter { $0.trackingNumber == shipment.trackingNumber }
        for event in own { _ = history.take(event) }
        #expect(shipment.state == history.position.state)
        #expect(shipment.tracked == history.position.since)
        #expect(shipment.estimated == start.advanced(by: .seconds(86_400)))
        let full = try await store.shipments.load(shipment.id, tenant: shop)
        #expect(full.events.count == 20)
        let order = try await store.orders.load(shipment.orderID, tenant: shop)
        #expect(
          order.lines[0].counters.delivered == (shipment.state == .delivered ? 1 : 0))
      }
    }
  }
}

@Suite("Carriers as data")
struct CarrierStoreTests {
  static func service(
    _ code: String, days: Int, price: Int64 = 500, carrier: String = "DHL",
    stalled: Duration? = nil
  ) -> CarrierService {
    CarrierService(
      carrier: CarrierCode(checked: carrier), code: ServiceCode(checked: code), name: code,
      mode: .road, methods: [.express], urgency: .standard, maxGrams: 30_000,
      price: euros(price), pricePerKilogram: euros(100), transitDays: days,
      countries: ["GB", "DE"], stalledAfter: stalled)
  }

  @Test("are put, read and listed as they were put; an old version changes nothing")
  func put() async throws {
    try await withStore { store in
      let carrier = try Carrier(code: CarrierCode(checked: "DHL"), name: "DHL")
      let service = Self.service("PARCEL", days: 2, stalled: .seconds(7_200))
      let early = await reason {
        _ = try await store.carriers.put(service, expectedVersion: 0, key: key("early"))
      }
      #expect(early == "CARRIER_NOT_FOUND")
      let first = try await store.carriers.put(carrier, expectedVersion: 0, key: key("carrier"))
      #expect(first.value.record.version == .first)
      let repeated = try await store.carriers.put(
        carrier, expectedVersion: 0, key: key("carrier"))
      #expect(repeated.isReplay)
      let stored = try await store.carriers.put(service, expectedVersion: 0, key: key("service"))
      #expect(stored.value.service == service)
      let changed = try await store.carriers.put(
        Self.service("PARCEL", days: 3), expectedVersion: 1, key: key("changed"))
      #expect(changed.value.record.version == Version(2))
      let old = await reason {
        _ = try await store.carriers.put(service, expectedVersion: 1, key: key("old"))
      }
      #expect(old == "VERSION_CONFLICT")
      let page = try await store.carriers.list(after: "", limit: 10, tenant: shop)
      #expect(page.carriers.map(\.carrier) == [carrier])
      #expect(page.carriers.first?.services.map(\.service.transitDays) == [3])
      let gone = try Carrier(code: carrier.code, name: "DHL", isActive: false)
      _ = try await store.carriers.put(gone, expectedVersion: 0, key: key("gone"))
      #expect(
        try await store.carriers.service(service.code, of: carrier.code, tenant: shop).isActive
          == false)
    }
  }

  @Test("eight who put the same carrier at once make eight versions of one")
  func atOncePut() async throws {
    try await withStore { store in
      let results = await atOnce(8) { number in
        try await store.carriers.put(
          try Carrier(code: CarrierCode(checked: "DHL"), name: "DHL \(number)"),
          expectedVersion: 0, key: key("put-\(number)"))
      }
      let done = results.filter { reason($0) == nil }.count
      #expect(Set(results.compactMap { reason($0) }).isSubset(of: ["VERSION_CONFLICT"]))
      let page = try await store.carriers.list(after: "", limit: 10, tenant: shop)
      #expect(page.carriers.map(\.record.version) == [Version(Int64(done))])
    }
  }

  @Test("a shipment by a service knows when it should arrive; an unknown service is refused")
  func estimate() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      _ = try await store.carriers.put(
        try Carrier(code: CarrierCode(checked: "DHL"), name: "DHL"), expectedVersion: 0,
        key: key("carrier"))
      let service = Self.service("PARCEL", days: 2)
      _ = try await store.carriers.put(service, expectedVersion: 0, key: key("service"))
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      func ship(_ code: String) async throws -> StoredShipment {
        try await store.shipments.create(
          of: order.id, lines: [],
          terms: ShipmentTerms(
            carrier: service.carrier, service: ServiceCode(checked: code), trackingNumber: "T-1"),
          expectedVersion: 0, key: key("ship \(code)")
        ).value
      }
      #expect(await reason { _ = try await ship("NONE") } == "CARRIER_SERVICE_NOT_FOUND")
      let shipment = try await ship("PARCEL")
      let handedOver = try #require(shipment.handedOver)
      #expect(shipment.estimated == service.arrival(handedOver: handedOver))
    }
  }
}
