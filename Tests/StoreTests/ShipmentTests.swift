import Domain
import Postgres
import Store
import Testing

@Suite("Shipping")
struct ShipmentTests {
  static let carrier = CarrierCode(checked: "DHL")

  static func event(
    _ key: String, _ state: ParcelState, at seconds: Int64, tracking: String = "T-1"
  ) throws -> TrackingEvent {
    try TrackingEvent(
      carrier: carrier, trackingNumber: tracking, key: key, state: state,
      time: Instant(microseconds: (1_700_000_000 + seconds) * 1_000_000),
      now: Instant(microseconds: 1_800_000_000_000_000))
  }

  @Test("a shipment consumes stock and reservation, and its delivery ends the order")
  func shipsAndDelivers() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3), (2, 4)])).value
      let first = try await store.shipments.create(
        of: order.id, lines: [ShipmentLine(line: 1, quantity: Quantity(2)!)],
        terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-1"), expectedVersion: 0,
        key: key("ship 1"))
      #expect(first.value.state == .handedOver)
      #expect(first.value.lines.map(\.quantity.units) == [2])
      var now = try await store.orders.load(order.id, tenant: shop)
      #expect(now.state == .inFulfilment)
      #expect(now.lines.map(\.counters.reserved) == [1, 4])
      let taken = await reason {
        _ = try await store.shipments.create(
          of: order.id, lines: [],
          terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-1"),
          expectedVersion: 0, key: key("ship 2"))
      }
      #expect(taken == "TRACKING_NUMBER_ALREADY_EXISTS")
      #expect(try await store.requireCleanLedger())
      let rest = try await store.shipments.create(
        of: order.id, lines: [], terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-2"),
        expectedVersion: 0, key: key("ship 3")
      ).value
      #expect(rest.lines.map(\.quantity.units) == [1, 4])
      now = try await store.orders.load(order.id, tenant: shop)
      #expect(now.state == .shipped)
      let replay = try await store.shipments.create(
        of: order.id, lines: [], terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-2"),
        expectedVersion: 0, key: key("ship 3"))
      #expect(replay.isReplay)
      #expect(replay.value.id == rest.id)
      let levels = try await store.stock.levels(of: [sku(1), sku(2)], tenant: shop)
      #expect(levels.map(\.level.onHand) == [7, 6])
      #expect(levels.map(\.level.reserved) == [0, 0])
      let cancel = await reason {
        _ = try await store.orders.cancel(
          order.id, reason: "", expectedVersion: 0, key: key("cancel"))
      }
      #expect(cancel == "ORDER_STATE")
      let acks = try await store.shipments.ingest(
        [try Self.event("a", .delivered, at: 10)], actor: "dhl", tenant: shop)
      #expect(acks.map(\.effect) == [.applied])
      let confirmed = try await store.shipments.confirmDelivery(
        of: rest.id, at: nil, signedBy: "Ada", expectedVersion: 0, key: key("signed"))
      #expect(confirmed.value.state == .delivered)
      #expect(confirmed.value.signedBy == "Ada")
      now = try await store.orders.load(order.id, tenant: shop)
      #expect(now.state == .delivered)
      #expect(now.lines.map(\.counters.delivered) == [3, 4])
      let again = await reason {
        _ = try await store.shipments.confirmDelivery(
          of: rest.id, at: nil, signedBy: "Bob", expectedVersion: 0, key: key("signed twice"))
      }
      #expect(again == "SHIPMENT_STATE")
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("duplicates, late and early events are harmless")
  func tracking() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let early = try await store.shipments.ingest(
        [try Self.event("0", .inTransit, at: 5)], actor: "dhl", tenant: shop)
      #expect(early.map(\.effect) == [.unknownShipment])
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let shipment = try await store.shipments.create(
        of: order.id, lines: [], terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-1"),
        expectedVersion: 0, key: key("ship")
      ).value
      #expect(shipment.state == .inTransit)
      let acks = try await store.shipments.ingest(
        [
          try Self.event("1", .outForDelivery, at: 30),
          try Self.event("1", .outForDelivery, at: 30),
          try Self.event("2", .delayed, at: 20), try Self.event("0", .inTransit, at: 5),
          try Self.event("3", .delivered, at: 40), try Self.event("4", .inTransit, at: 50),
          try Self.event("9", .inTransit, at: 1, tracking: "T-9"),
        ], actor: "dhl", tenant: shop)
      #expect(
        acks.map(\.effect) == [
          .applied, .duplicate, .late, .duplicate, .applied, .late, .unknownShipment,
        ])
      let stored = try await store.shipments.load(shipment.id, tenant: shop)
      #expect(stored.state == .delivered)
      #expect(stored.events.map(\.key) == ["4", "3", "1", "2", "0"])
      #expect(try await store.orders.load(order.id, tenant: shop).state == .delivered)
    }
  }
}
