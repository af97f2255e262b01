import Contracts
import Postgres
import RPCCore
import Store
import Testing

@testable import Services

@Suite("IngestTracking")
struct IngestTrackingTests {
  private static func event(
    _ key: String, _ state: Shipment.State, at seconds: Int64, tracking: String = "T-1"
  ) -> TrackingEvent {
    TrackingEvent(
      carrier: "DHL", trackingNumber: tracking, eventKey: key, state: state,
      eventTime: Timestamp(seconds: 1_700_000_000 + seconds), location: "Hub \(key)",
      message: "seen")
  }

  private func run(_ fixture: OrdersFixture, _ call: RecordedCall) async throws {
    try await fixture.shipments.ingestTracking(
      RequestStream(call), responses: ResponseWriter(call), context: ServerContext(call))
  }

  private func run(
    _ fixture: OrdersFixture, _ events: [TrackingEvent?]
  ) async throws -> [IngestTrackingResponse] {
    let call = RecordedCall()
    for (index, event) in events.enumerated() {
      try call.put(IngestTrackingRequest(sequence: Int64(index + 1), event: event))
    }
    call.endRequests()
    try await run(fixture, call)
    return try call.responses()
  }

  private func ship(_ fixture: OrdersFixture) async throws -> (order: Order, shipment: Shipment) {
    let order = try await fixture.create()
    let shipment = try await fixture.shipments.createShipment(
      CreateShipmentRequest(
        requestID: "s-1", orderID: order.orderID, carrier: "DHL", trackingNumber: "T-1"),
      context: fixture.context)
    return (order, shipment)
  }

  private func acks(_ answers: [IngestTrackingResponse]) -> [TrackingAck?] {
    answers.map { if case .ack(let ack) = $0.result { ack } else { nil } }
  }

  /// Who told of what, in order of keys.
  private func audited(_ fixture: OrdersFixture) async throws -> [String] {
    try await fixture.store.pool.read(
      Statement<Row<String>>(
        """
        SELECT actor || ': ' || detail FROM audit
        WHERE tenant_id = 'shop' AND method = 314 AND aggregate_kind = 3 ORDER BY detail
        """), deadline: nil
    ).map(\.values)
  }

  @Test("a late event that has the latest estimate is audited, for it changes the shipment")
  func estimates() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await ship(fixture)
      var late = Self.event("2", .inTransit, at: 5)
      late.estimatedDeliveryTime = Timestamp(seconds: 1_700_090_000)
      let answers = try await run(
        fixture, [Self.event("1", .outForDelivery, at: 10), late])
      #expect(acks(answers).map(\.?.effect) == [.applied, .late])
      #expect(try await audited(fixture) == ["ann: DHL T-1 1", "ann: DHL T-1 2"])
    }
  }

  @Test("duplicates and late events are told as such and change nothing")
  func folds() async throws {
    try await OrdersFixture.with { fixture in
      let (order, shipment) = try await ship(fixture)
      let answers = try await run(
        fixture,
        [
          Self.event("1", .inTransit, at: 10), Self.event("2", .outForDelivery, at: 30),
          Self.event("1", .inTransit, at: 10), Self.event("3", .delayed, at: 20),
          Self.event("4", .delivered, at: 40), Self.event("5", .inTransit, at: 50),
          Self.event("6", .inTransit, at: 1, tracking: "T-9"),
        ])
      #expect(answers.map(\.sequence) == Array(1...7))
      #expect(
        acks(answers).map(\.?.effect) == [
          .applied, .applied, .duplicate, .late, .applied, .late, .unknownShipment,
        ])
      #expect(acks(answers).last == TrackingAck(effect: .unknownShipment))
      #expect(acks(answers)[4]?.shipmentID == shipment.shipmentID)
      #expect(acks(answers)[4]?.shipmentState == .delivered)
      let now = try await fixture.shipments.getShipment(
        GetShipmentRequest(shipmentID: shipment.shipmentID), context: fixture.context)
      #expect(now.state == .delivered && now.location == "Hub 4")
      #expect(now.trackTime == Timestamp(seconds: 1_700_000_040))
      #expect(now.deliverTime == now.trackTime)
      #expect(now.events.map(\.eventKey) == ["5", "4", "2", "3", "1"])
      #expect(now.events.last == Self.event("1", .inTransit, at: 10))
      let delivered = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(delivered.state == .delivered)
      let again = try await run(fixture, [Self.event("4", .delivered, at: 40)])
      #expect(acks(again).map(\.?.effect) == [.duplicate])
      #expect(
        try await audited(fixture) == ["ann: DHL T-1 1", "ann: DHL T-1 2", "ann: DHL T-1 4"])
      #expect(acks(again).map(\.?.shipmentVersion) == [now.version])
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("events that come before their shipment are there when it is made")
  func early() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await run(
        fixture,
        [Self.event("2", .outForDelivery, at: 20), Self.event("1", .inTransit, at: 10)])
      let (_, shipment) = try await ship(fixture)
      #expect(shipment.state == .outForDelivery)
      #expect(shipment.events.isEmpty)
      let read = try await fixture.shipments.getShipment(
        GetShipmentRequest(shipmentID: shipment.shipmentID), context: fixture.context)
      #expect(read.events.map(\.eventKey) == ["2", "1"])
    }
  }

  @Test("many events of one parcel take effect in the order sent")
  func many() async throws {
    try await OrdersFixture.with { fixture in
      let (_, shipment) = try await ship(fixture)
      let answers = try await run(
        fixture, (1...500).map { Self.event("\($0)", .inTransit, at: Int64($0)) })
      #expect(answers.map(\.sequence) == Array(1...500))
      #expect(acks(answers).allSatisfy { $0?.effect == .applied })
      let now = try await fixture.shipments.getShipment(
        GetShipmentRequest(shipmentID: shipment.shipmentID), context: fixture.context)
      #expect(now.version == 501)
      #expect(now.events.map(\.eventKey) == (401...500).reversed().map { "\($0)" })
    }
  }

  @Test("an event is answered although the carrier sends no other before")
  func oneByOne() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      let serving = fixture.serve { try await run(fixture, call) }
      for number in 1...3 as ClosedRange<Int64> {
        try call.put(
          IngestTrackingRequest(
            sequence: number, event: Self.event("\(number)", .inTransit, at: number)))
        #expect(try await call.next(IngestTrackingResponse.self)?.sequence == number)
      }
      call.endRequests()
      try await serving.value
    }
  }

  @Test("an event that is not right is answered in its place, and the others are taken")
  func refusedEvents() async throws {
    try await OrdersFixture.with { fixture in
      _ = try await ship(fixture)
      var nameless = Self.event("", .inTransit, at: 1)
      nameless.eventKey = ""
      var timeless = Self.event("3", .inTransit, at: 1)
      timeless.eventTime = nil
      let answers = try await run(
        fixture,
        [
          Self.event("1", .inTransit, at: 1), nameless, timeless,
          Self.event("4", .created, at: 2), Self.event("5", .init(rawValue: 77), at: 2),
          Self.event("6", .inTransit, at: 100_000_000_000), nil,
          Self.event("8", .inTransit, at: 8),
        ])
      #expect(answers.map(\.sequence) == Array(1...8))
      let fields = answers.map { answer -> String? in
        if case .error(let error) = answer.result { error.field } else { nil }
      }
      #expect(
        fields == [
          nil, "event_key", "event_time", "state", "state", "event_time", "event", nil,
        ])
      #expect(acks(answers).last??.effect == .applied)
    }
  }

  @Test("a sequence that does not rise ends the stream, after the answers before it")
  func sequence() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall()
      for number in [1, 2, 2] as [Int64] {
        try call.put(
          IngestTrackingRequest(
            sequence: number, event: Self.event("\(number)", .inTransit, at: number)))
      }
      let refusal = await refused { try await run(fixture, call) }
      #expect(refusal == Refused(.invalidArgument, "FIELD_INVALID", ["field": "sequence"]))
      #expect(try call.responses(IngestTrackingResponse.self).map(\.sequence) == [1, 2])
    }
  }

  @Test("a reader that takes no answers stops the reading of events, and all are answered later")
  func slowReader() async throws {
    try await OrdersFixture.with { fixture in
      let call = RecordedCall(room: 0)
      for number in 1...300 as ClosedRange<Int64> {
        try call.put(
          IngestTrackingRequest(
            sequence: number, event: Self.event("\(number)", .inTransit, at: number)))
      }
      call.endRequests()
      let serving = fixture.serve { try await run(fixture, call) }
      call.makeRoom(1_000)
      try await serving.value
      #expect(try call.responses(IngestTrackingResponse.self).map(\.sequence) == Array(1...300))
    }
  }
}

@Suite("Items that gather")
struct GatheredItemsTests {
  @Test("are taken together, in order, at most as many as asked")
  func together() async {
    let gathered = GatheredItems<Int>(window: 10)
    for number in 1...5 { #expect(await gathered.put(number)) }
    #expect(await gathered.take(atMost: 3) == [1, 2, 3])
    #expect(await gathered.take(atMost: 3) == [4, 5])
    gathered.close()
    #expect(await gathered.take(atMost: 3) == nil)
  }

  @Test("wait for a place until the batch before is done with")
  func window() async {
    let gathered = GatheredItems<Int>(window: 2)
    #expect(await gathered.put(1))
    #expect(await gathered.put(2))
    #expect(await gathered.take(atMost: 2) == [1, 2])
    async let isPut = gathered.put(3)
    // Asking for more says that the two are done with; only then there is a place.
    #expect(await gathered.take(atMost: 2) == [3])
    #expect(await isPut)
  }

  @Test("wait for the first of them")
  func first() async {
    let gathered = GatheredItems<Int>(window: 2)
    async let batch = gathered.take(atMost: 2)
    #expect(await gathered.put(7))
    #expect(await batch == [7])
  }

  @Test("are put no more when nobody takes them")
  func abandoned() async {
    let gathered = GatheredItems<Int>(window: 1)
    #expect(await gathered.put(1))
    async let isPut = gathered.put(2)
    gathered.abandon()
    #expect(await isPut == false)
  }
}
