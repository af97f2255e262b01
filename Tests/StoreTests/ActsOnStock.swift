import Domain
import Store
import Testing

extension Act {
  static let stock: [Act] = [
    Act("receive", 9, atLeast: 25) { turn, store in
      let (place, units, key) = (turn.warehouse(), Quantity(Int64(turn.number(1...8)))!, turn.key())
      let product = sku(turn.product())
      _ = try await turn.send {
        try await store.stock.receive([(product, units)], into: place, reference: "", key: key)
      }
      return true
    },
    Act("adjust", 3, atLeast: 4, refusedFor: ["STOCK_RESERVED", "INSUFFICIENT_STOCK"]) {
      turn, store in
      let stock = StockKey(sku: sku(turn.product()), warehouse: turn.warehouse())
      let (units, key) = (turn.oneOf([-4, -2, -1, 1, 3] as [Int64]), turn.key())
      _ = try await turn.send {
        try await store.stock.adjust(stock, by: units, reason: "counted", key: key)
      }
      return true
    },
    Act("transfer", 4, atLeast: 4, refusedFor: ["INSUFFICIENT_STOCK", "STOCK_RESERVED"]) {
      turn, store in
      let from = turn.warehouse()
      let to = turn.oneOf(Turn.warehouses.filter { $0 != from })
      let shift = try StockShift.transfer(
        [(sku(turn.product()), Quantity(Int64(turn.number(1...4)))!)], from: from, to: to)
      let key = turn.key()
      _ = try await turn.send { try await store.stock.shift(shift, reason: "random", key: key) }
      return true
    },
    Act(
      "quarantine, release or scrap", 4, atLeast: 4,
      refusedFor: ["INSUFFICIENT_STOCK", "STOCK_RESERVED"]
    ) { turn, store in
      let kind = turn.oneOf([MovementKind.quarantine, .releaseQuarantine, .scrap])
      let shift = StockShift.quarantine(
        kind, Quantity(Int64(turn.number(1...2)))!,
        of: StockKey(sku: sku(turn.product()), warehouse: turn.warehouse()))
      let key = turn.key()
      _ = try await turn.send { try await store.stock.shift(shift, reason: "random", key: key) }
      return true
    },
    Act("hold stock", 7, atLeast: 15, refusedFor: ["INSUFFICIENT_STOCK"]) { turn, store in
      let lines = (1...turn.number(1...2)).map {
        SourcingLine(number: $0, sku: sku(turn.product()), units: Int64(turn.number(1...3)))
      }
      let until = store.identifiers.now.advanced(by: .milliseconds(Int64(turn.number(0...3_000))))
      let key = turn.key()
      let hold = try await turn.send {
        try await store.stock.hold(lines, in: nil, reference: "", until: until, key: key)
      }
      turn.made.stockHolds.add(hold.id)
      return true
    },
    Act("extend, commit or release a stock hold", 6, atLeast: 4, refusedFor: ["STOCK_HOLD_STATE"]) {
      turn, store in
      guard let id = turn.any(turn.made.stockHolds) else { return false }
      let action = turn.oneOf([StockHoldAction.extend, .commit, .release])
      let expires = store.identifiers.now.advanced(by: .seconds(1))
      let key = turn.key()
      _ = try await turn.send {
        try await store.stock.change(
          id, action, expires: expires, reference: "", reason: "random", expectedVersion: 0,
          key: key)
      }
      return true
    },
    // Other prices and names for what is ordered already (I14).
    Act("put a product", 3, atLeast: 4) { turn, store in
      let product = Product(
        sku: sku(turn.product()), name: "Product \(turn.name)", listPrice: euros(1_000))
      let key = turn.key()
      _ = try await turn.send {
        try await store.stock.put(product, currency: euro, expectedVersion: 0, key: key)
      }
      return true
    },
  ]

  static let picking: [Act] = [
    Act(
      "release to a warehouse", 24, atLeast: 25,
      refusedFor: ["ORDER_STATE", "ORDER_HELD", "FULFILMENT_STATE"]
    ) { turn, store in
      guard let id = turn.any(turn.made.allocated) else { return false }
      let key = turn.key()
      let plan = try await turn.send {
        try await store.picks.release(id, expectedVersion: 0, key: key)
      }
      for fulfilment in plan.fulfilments { turn.made.released.add(fulfilment.id) }
      return true
    },
    Act(
      "claim a pick", 20, atLeast: 15,
      refusedFor: ["FULFILMENT_STATE", "PICK_CLAIMED", "ORDER_HELD"]
    ) { turn, store in
      guard let id = turn.any(turn.made.released) else { return false }
      let key = turn.key()
      _ = try await turn.send { try await store.picks.claim(id, expectedVersion: 0, key: key) }
      turn.made.picking.add((id, key.actor))
      return true
    },
    Act(
      "report a short pick", 5, atLeast: 1,
      refusedFor: [
        "FULFILMENT_STATE", "PICK_CLAIMED", "ORDER_LINE_NOT_FOUND", "EXCEEDS_PLANNED_QUANTITY",
      ]
    ) { turn, store in
      guard let (id, picker) = turn.any(turn.made.picking) else { return false }
      let (key, line) = (turn.key(by: picker), turn.number(1...2))
      let missing = [LineUnits(line: line, quantity: Quantity(1)!)]
      _ = try await turn.send {
        try await store.picks.reportShort(
          id, missing: missing, reason: "empty shelf", expectedVersion: 0, key: key)
      }
      return true
    },
    Act("confirm a pick", 24, atLeast: 12, refusedFor: ["FULFILMENT_STATE", "PICK_CLAIMED"]) {
      turn, store in
      guard let (id, picker) = turn.any(turn.made.picking) else { return false }
      let key = turn.key(by: picker)
      _ = try await turn.send {
        try await store.picks.confirm(id, picked: [], expectedVersion: 0, key: key)
      }
      turn.made.picked.add((id, picker))
      return true
    },
    Act(
      "pack", 26, atLeast: 6,
      refusedFor: [
        "FULFILMENT_STATE", "PICK_CLAIMED", "PICK_INCOMPLETE", "FIELD_INVALID",
        "ORDER_LINE_NOT_FOUND",
      ]
    ) { turn, store in
      guard let (id, picker) = turn.any(turn.made.picked) else { return false }
      let fulfilment = try await store.picks.load(id, tenant: shop).fulfilment
      let size = try ParcelSize(weightGrams: 1_200, field: "parcel")
      // A parcel a line.
      let parcels = fulfilment.lines.compactMap { line in
        Quantity(line.picked).flatMap { units in
          units.units == 0
            ? nil : (lines: [LineUnits(line: line.number, quantity: units)], size: size)
        }
      }
      let key = turn.key(by: picker)
      _ = try await turn.send {
        try await store.picks.pack(id, parcels: parcels, expectedVersion: 0, key: key)
      }
      turn.made.packed.add(id)
      return true
    },
    Act(
      "cancel a fulfilment", 2, atLeast: 2, refusedFor: ["FULFILMENT_STATE", "ALREADY_HANDED_OVER"]
    ) { turn, store in
      guard let id = turn.any(turn.made.released) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.picks.cancel(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
  ]

  private static let carrier = CarrierCode(checked: "DHL")

  private static func parcels(_ numbers: [Int], _ turn: Turn) -> ParcelGroup {
    ParcelGroup(
      parcels: numbers, terms: ShipmentTerms(carrier: carrier, trackingNumber: "T-\(turn.name)"))
  }

  static let shipping: [Act] = [
    Act(
      "book a shipment", 12, atLeast: 1,
      refusedFor: [
        "FULFILMENT_STATE", "PARCEL_NOT_FOUND", "PARCEL_ALREADY_EXISTS", "FIELD_MISSING",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.packed) else { return false }
      let (group, key) = (parcels([1], turn), turn.key())
      let shipment = try await turn.send {
        try await store.shipments.book(group, of: id, expectedVersion: 0, key: key)
      }
      turn.made.booked.add(shipment.id)
      return true
    },
    Act("cancel a shipment", 2, atLeast: 0, refusedFor: ["SHIPMENT_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.booked) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.shipments.cancel(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
    Act(
      "hand over", 26, atLeast: 4,
      refusedFor: [
        "FULFILMENT_STATE", "PARCEL_NOT_FOUND", "PARCEL_ALREADY_EXISTS", "FIELD_MISSING",
        "ORDER_HELD", "ORDER_STATE", "ALREADY_HANDED_OVER", "SHIPMENT_NOT_FOUND",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.packed) else { return false }
      // The first parcel alone, what was booked, or all that is left.
      let dispatches = turn.oneOf([[parcels([1], turn)], [], [parcels([], turn)]])
      let key = turn.key()
      let handedOver = try await turn.send {
        try await store.shipments.handOver(
          id, dispatches: dispatches, booked: [], expectedVersion: 0, key: key)
      }
      for shipment in handedOver.shipments {
        turn.made.moving.add((shipment.id, shipment.trackingNumber))
      }
      return true
    },
    Act(
      "ship without picking", 6, atLeast: 8,
      refusedFor: ["ORDER_STATE", "ORDER_HELD", "FULFILMENT_STATE", "FIELD_MISSING"]
    ) { turn, store in
      guard let id = turn.any(turn.made.allocated) else { return false }
      let (terms, key) = (parcels([], turn).terms, turn.key())
      let shipment = try await turn.send {
        try await store.shipments.create(
          of: id, lines: [], terms: terms, expectedVersion: 0, key: key)
      }
      turn.made.moving.add((shipment.id, shipment.trackingNumber))
      return true
    },
    Act("ingest tracking events", 12, atLeast: 20) { turn, store in
      guard let (id, number) = turn.any(turn.made.moving) else { return false }
      let now = store.identifiers.now
      let states = [
        ParcelState.inTransit, .outForDelivery, .delivered, .delivered, .delayed, .damaged, .lost,
        .refused, .returned,
      ]
      let events = try (0..<2).map { index in
        try TrackingEvent(
          carrier: carrier, trackingNumber: number, key: "\(turn.name)-\(index)",
          state: turn.oneOf(states),
          time: now.advanced(by: .milliseconds(Int64(turn.number(-5_000...0)))), now: now)
      }
      // The carrier tells everything twice.
      let told = try await store.shipments.ingest(
        events + events, actor: "dhl", tenant: shop)
      #expect(told.suffix(2).allSatisfy { $0.effect == .duplicate }, "seed \(turn.seed)")
      let shipment = try await store.shipments.load(id, tenant: shop)
      if shipment.state == .delivered { turn.made.delivered.add(shipment.orderID) }
      return true
    },
    Act("confirm a delivery", 10, atLeast: 5, refusedFor: ["SHIPMENT_STATE"]) { turn, store in
      guard let (id, _) = turn.any(turn.made.moving) else { return false }
      let key = turn.key()
      let shipment = try await turn.send {
        try await store.shipments.confirmDelivery(
          of: id, at: nil, signedBy: "Ada", expectedVersion: 0, key: key)
      }
      turn.made.delivered.add(shipment.orderID)
      return true
    },
    Act(
      "report an anomaly", 5, atLeast: 2, refusedFor: ["SHIPMENT_STATE", "ANOMALY_ALREADY_EXISTS"]
    ) { turn, store in
      guard let (id, _) = turn.any(turn.made.moving) else { return false }
      let (kind, key) = (turn.oneOf(AnomalyKind.allCases), turn.key())
      let anomaly = try await turn.send {
        try await store.anomalies.report(
          kind, of: id, reason: "random", expectedVersion: 0, key: key)
      }
      turn.made.anomalies.add(anomaly.id)
      return true
    },
    // The units of a parcel that is taken back may be asked back already, by a return.
    Act(
      "resolve an anomaly", 5, atLeast: 2,
      refusedFor: ["ANOMALY_STATE", "ORDER_STATE", "EXCEEDS_OPEN_QUANTITY"]
    ) { turn, store in
      guard let id = turn.any(turn.made.anomalies) else { return false }
      let (key, resolution) = (turn.key(), turn.oneOf(AnomalyResolution.allCases))
      let anomaly = try await turn.send {
        try await store.anomalies.resolve(
          id, as: resolution, reason: "random", expectedVersion: 0, key: key)
      }
      if resolution.givesUp { turn.made.corrected.add(anomaly.orderID) }
      return true
    },
  ]
}
