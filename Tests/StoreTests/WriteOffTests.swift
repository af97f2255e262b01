import Domain
import Postgres
import Store
import Testing

@Suite("Goods that do not arrive")
struct WriteOffStoreTests {
  private static let carrier = CarrierCode(checked: "DHL")

  /// An order over two units of one product and one of another, in a parcel each, prepaid.
  private func shipped(_ store: Store) async throws -> (Order, [StoredShipment]) {
    try await store.stockUp(2, units: 10)
    var command = store.command("order", [(1, 2), (2, 1)])
    command.draft.payment = Payment(method: .card)
    command = CreateOrderCommand(
      key: command.key, id: command.id, draft: command.draft, submit: true)
    let order = try await store.orders.create(command).value
    try await store.pay(order, order.totals.total.minorUnits, "all")
    var shipments: [StoredShipment] = []
    for line in 1...2 {
      shipments.append(
        try await store.shipments.create(
          of: order.id,
          lines: [ShipmentLine(line: line, quantity: order.lines[line - 1].counters.quantity)],
          terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-\(line)"),
          expectedVersion: 0, key: key("ship \(line)")
        ).value)
    }
    return (try await store.orders.load(order.id, tenant: shop), shipments)
  }

  private func tell(
    _ store: Store, _ number: String, _ state: ParcelState
  ) async throws {
    _ = try await store.shipments.ingest(
      [
        try TrackingEvent(
          carrier: Self.carrier, trackingNumber: number, key: state.name, state: state,
          time: store.identifiers.now, now: store.identifiers.now)
      ], actor: "dhl", tenant: shop)
  }

  @discardableResult
  private func end(
    _ store: Store, _ shipment: StoredShipment, as resolution: AnomalyResolution,
    _ kind: AnomalyKind = .lost
  ) async throws -> Order {
    let anomaly = try await store.anomalies.report(
      kind, of: shipment.id, reason: "test", expectedVersion: 0,
      key: key("report \(kind) \(resolution)")
    ).value
    _ = try await store.anomalies.resolve(
      anomaly.id, as: resolution, reason: "test", expectedVersion: 0,
      key: key("resolve \(kind) \(resolution)"))
    return try await store.orders.load(shipment.orderID, tenant: shop)
  }

  private func complete(_ store: Store, _ order: Order) async throws -> Order {
    _ = try await store.invoices.waive(
      order.id, reason: "test", expectedVersion: 0, key: finance("waive"))
    return try await store.orders.complete(
      order.id, expectedVersion: 0, key: finance("complete")
    ).value
  }

  @Test("a lost parcel is written off; what was paid for it goes back, and the order is settled")
  func lost() async throws {
    try await withStore { store in
      let (before, shipments) = try await shipped(store)
      try await tell(store, "T-2", .delivered)
      let order = try await end(store, shipments[0], as: .refunded)
      #expect(order.state == .delivered && order.times.delivered != nil)
      #expect(order.lines.map(\.counters.writtenOff) == [2, 0])
      #expect(order.fulfilmentFacet == .delivered)
      let lost = before.lines[0].charged
      #expect(
        order.totals.total.minorUnits == before.totals.total.minorUnits - lost.minorUnits)
      #expect(order.balance.minorUnits == -lost.minorUnits)
      let early = await reason { _ = try await complete(store, order) }
      #expect(early == "ORDER_NOT_SETTLED")
      let wish = RefundWish(lines: [.init(line: 1, quantity: Quantity(2)!)])
      let refund = try await store.refunds.request(
        wish, of: order.id, reason: "lost", expectedVersion: 0, key: key("refund")
      ).value
      #expect(refund.amount == lost)
      _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: finance("approve"))
      _ = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("refunded"))
      let done = try await store.orders.complete(
        order.id, expectedVersion: 0, key: finance("complete again")
      ).value
      #expect(done.state == .completed && done.balance.minorUnits == 0)
      let timeline = try await store.orders.timeline(
        of: order.id, after: nil, limit: 50, tenant: shop)
      #expect(timeline.map(\.event).contains { $0.kind == .writtenOff && $0.state == .delivered })
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("units that are sent again wait for goods, then are shipped and delivered like any other")
  func again() async throws {
    try await withStore { store in
      let (before, shipments) = try await shipped(store)
      try await tell(store, "T-2", .delivered)
      let waiting = try await end(store, shipments[0], as: .reshipped)
      #expect(waiting.state == .inFulfilment)
      #expect(waiting.lines[0].counters.backordered == 2)
      #expect(waiting.totals == before.totals)
      _ = try await BackorderFilling(store: store).runOnce()
      let filled = try await store.orders.load(before.id, tenant: shop)
      #expect(filled.lines[0].counters.reserved == 2)
      _ = try await store.shipments.create(
        of: before.id, lines: [],
        terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-3"), expectedVersion: 0,
        key: key("ship again"))
      try await tell(store, "T-3", .delivered)
      let order = try await store.orders.load(before.id, tenant: shop)
      #expect(order.state == .delivered && order.lines[0].counters.delivered == 2)
      #expect(try await complete(store, order).state == .completed)
      #expect(try await store.available(1) == 10 - 4)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("goods that are back lie in quarantine; those of a delivered parcel count as returned")
  func back() async throws {
    try await withStore { store in
      let (_, shipments) = try await shipped(store)
      try await tell(store, "T-1", .returned)
      var order = try await end(store, shipments[0], as: .takenBack, .returned)
      #expect(order.lines[0].counters.writtenOff == 2 && order.state == .shipped)
      try await tell(store, "T-2", .delivered)
      order = try await end(store, shipments[1], as: .takenBack, .damaged)
      #expect(order.state == .delivered && order.lines[1].counters.returned == 1)
      #expect(order.returnFacet == .returned)
      let levels = try await store.stock.levels(
        of: [sku(1), sku(2)], in: [berlin], tenant: shop)
      #expect(levels.map(\.level.onHand) == [10, 10])
      #expect(levels.map(\.level.quarantined) == [2, 1])
      var filter = MovementFilter()
      filter.kinds = [.return]
      let movements = try await store.stock.movements(
        filter, after: nil, limit: 10, tenant: shop)
      #expect(movements.map(\.orderID) == [order.id, order.id])
      // Looked at, and good.
      _ = try await store.stock.shift(
        .quarantine(
          .releaseQuarantine, Quantity(2)!, of: StockKey(sku: sku(1), warehouse: berlin)),
        reason: "as new", key: key("good"))
      #expect(try await store.available(1) == 10)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a parcel that arrives after it was given up changes no order, and is looked at once")
  func found() async throws {
    try await withStore { store in
      let (_, shipments) = try await shipped(store)
      let given = try await end(store, shipments[0], as: .claimed)
      try await tell(store, "T-1", .delivered)
      let parcel = try await store.shipments.load(shipments[0].id, tenant: shop)
      #expect(parcel.state == .delivered && parcel.fate.isGivenUp)
      #expect(try await store.orders.load(given.id, tenant: shop) == given)
      for _ in 1...2 {
        _ = try await store.anomalies.checkDue(at: store.identifiers.now)
      }
      var filter = AnomalyFilter()
      filter.isOpen = true
      let open = try await store.anomalies.list(filter, before: nil, limit: 10, tenant: shop)
      #expect(open.anomalies.map(\.kind) == [.found])
      // The customer sends it back: its goods are in stock again, and still written off.
      _ = try await store.anomalies.resolve(
        open.anomalies[0].id, as: .takenBack, reason: "sent back", expectedVersion: 0,
        key: key("sent back"))
      let order = try await store.orders.load(given.id, tenant: shop)
      #expect(order.lines[0].counters == given.lines[0].counters)
      let levels = try await store.stock.levels(of: [sku(1)], in: [berlin], tenant: shop)
      #expect(levels.map(\.level.quarantined) == [2])
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("arrival and loss of one parcel at once: one of them counts, however often it is said")
  func atOnceLostAndFound() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      for round in 1...12 {
        let order = try await store.orders.create(store.command("order \(round)", [(1, 1)])).value
        let shipment = try await store.shipments.create(
          of: order.id, lines: [],
          terms: ShipmentTerms(carrier: Self.carrier, trackingNumber: "T-\(round)"),
          expectedVersion: 0, key: key("ship \(round)")
        ).value
        var anomalies: [AnomalyID] = []
        for kind in [AnomalyKind.lost, .damaged] {
          anomalies.append(
            try await store.anomalies.report(
              kind, of: shipment.id, reason: "test", expectedVersion: 0,
              key: key("report \(kind) \(round)")
            ).value.id)
        }
        let reported = anomalies
        let results = await atOnce(8) { number in
          if number < 4 {
            try await tell(store, "T-\(round)", .delivered)
          } else {
            _ = try await store.anomalies.resolve(
              reported[number % 2], as: number < 6 ? .refunded : .takenBack, reason: "test",
              expectedVersion: 0, key: key("resolve \(round) \(number)"))
          }
        }
        #expect(
          Set(results.compactMap { reason($0) }).isSubset(of: ["ANOMALY_STATE"]), "\(round)")
        let after = try await store.orders.load(order.id, tenant: shop)
        let counters = after.lines[0].counters
        #expect(after.state == .delivered)
        #expect(counters.delivered + counters.writtenOff == 1)
      }
      #expect(try await store.requireCleanLedger())
    }
  }
}

extension LineCounters {
  fileprivate var quantity: Quantity { Quantity(ordered)! }
}
