import Domain
import Postgres
import Store
import Testing

/// A key of somebody's.
private func key(_ request: String, by actor: String) -> CommandKey {
  var named = key(request)
  (named.principal, named.actor) = (actor, actor)
  return named
}

private func units(_ line: Int, _ units: Int64) -> LineUnits {
  LineUnits(line: line, quantity: Quantity(units)!)
}

extension Store {
  /// The one fulfilment of an order of these lines, released.
  fileprivate func released(
    _ name: String, _ lines: [(sku: Int, units: Int64)], warehouse: WarehouseCode? = berlin,
    policy: ShortagePolicy = .refuse
  ) async throws -> (order: Order, fulfilment: StoredFulfilment) {
    let order = try await orders.create(
      command(name, lines, warehouse: warehouse, policy: policy)
    ).value
    let plan = try await picks.release(
      order.id, expectedVersion: 0, key: key("release \(name)"))
    return (order, plan.value.fulfilments[0])
  }

  /// As above, picked and packed by ann, a parcel a line.
  fileprivate func packed(
    _ name: String, _ lines: [(sku: Int, units: Int64)]
  ) async throws -> (order: Order, fulfilment: StoredFulfilment) {
    let (order, fulfilment) = try await released(name, lines)
    let id = fulfilment.id
    _ = try await picks.claim(id, expectedVersion: 0, key: key("claim \(name)", by: "ann"))
    _ = try await picks.confirm(
      id, picked: [], expectedVersion: 0, key: key("pick \(name)", by: "ann"))
    let size = try ParcelSize(weightGrams: 1_200, length: 300, field: "parcel")
    let stored = try await picks.pack(
      id,
      parcels: lines.enumerated().map {
        (lines: [units($0.offset + 1, $0.element.units)], size: size)
      }, expectedVersion: 0, key: key("pack \(name)", by: "ann")
    ).value
    return (order, stored)
  }

  fileprivate func dispatch(_ parcels: [Int], _ number: String) -> ParcelGroup {
    ParcelGroup(
      parcels: parcels,
      terms: ShipmentTerms(carrier: CarrierCode(checked: "DHL"), trackingNumber: number))
  }
}

@Suite("Picking, packing and handing over")
struct PickTests {
  @Test("an order goes from its pick list to the customer, in two parts")
  func whole() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let (order, packed) = try await store.packed("one", [(1, 3), (2, 4)])
      #expect(packed.fulfilment.state == .packed)
      #expect(packed.fulfilment.parcels.map(\.number) == [1, 2])
      #expect(packed.names[1]?.name == "Product 1")
      #expect(try await store.orders.load(order.id, tenant: shop).state == .inFulfilment)
      let direct = await reason {
        _ = try await store.shipments.create(
          of: order.id, lines: [], terms: store.dispatch([], "T-0").terms, expectedVersion: 0,
          key: key("direct"))
      }
      #expect(direct == "FULFILMENT_STATE")
      let first = try await store.shipments.handOver(
        packed.id, dispatches: [store.dispatch([2], "T-2")], booked: [], expectedVersion: 0,
        key: key("first"))
      #expect(first.value.fulfilment.fulfilment.state == .packed)
      #expect(first.value.shipments.map(\.lines.first?.quantity.units) == [4])
      #expect(try await store.orders.load(order.id, tenant: shop).state == .inFulfilment)
      #expect(try await store.requireCleanLedger())
      let again = try await store.shipments.handOver(
        packed.id, dispatches: [store.dispatch([2], "T-2")], booked: [], expectedVersion: 0,
        key: key("first"))
      #expect(again.isReplay && again.value.shipments.map(\.id) == first.value.shipments.map(\.id))
      let twice = await reason {
        _ = try await store.shipments.handOver(
          packed.id, dispatches: [store.dispatch([2], "T-3")], booked: [], expectedVersion: 0,
          key: key("twice"))
      }
      #expect(twice == "PARCEL_ALREADY_EXISTS")
      let cancel = await reason {
        _ = try await store.picks.cancel(
          packed.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      }
      #expect(cancel == "ALREADY_HANDED_OVER")
      let second = try await store.shipments.handOver(
        packed.id, dispatches: [store.dispatch([], "T-1")], booked: [], expectedVersion: 0,
        key: key("second"))
      #expect(second.value.fulfilment.fulfilment.state == .handedOver)
      #expect(try await store.orders.load(order.id, tenant: shop).state == .shipped)
      let levels = try await store.stock.levels(of: [sku(1), sku(2)], tenant: shop)
      #expect(levels.map(\.level.onHand) == [7, 6])
      #expect(levels.map(\.level.reserved) == [0, 0])
      for shipment in [first, second].flatMap(\.value.shipments) {
        _ = try await store.shipments.confirmDelivery(
          of: shipment.id, at: nil, signedBy: "Ada", expectedVersion: 0,
          key: key("signed \(shipment.id)"))
      }
      let done = try await store.picks.load(packed.id, tenant: shop)
      #expect(done.fulfilment.state == .delivered)
      #expect(try await store.orders.load(order.id, tenant: shop).state == .delivered)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("of eight who claim at once one gets it, and the others learn who")
  func claims() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let (_, fulfilment) = try await store.released("one", [(1, 3)])
      let other = Store(pool: store.pool)
      let results = await atOnce(8) { number in
        let one = number % 2 == 0 ? store : other
        return try await one.picks.claim(
          fulfilment.id, expectedVersion: 0, key: key("claim", by: "picker-\(number)"))
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(results.filter { reason($0) == "PICK_CLAIMED" }.count == 7)
      let winner = try #require(results.firstIndex { reason($0) == nil })
      let stored = try await store.picks.load(fulfilment.id, tenant: shop)
      #expect(stored.fulfilment.claim?.picker == "picker-\(winner)")
      #expect(stored.fulfilment.version == Version(2))
    }
  }

  @Test("orders are released once, by however many at once")
  func releases() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let results = await atOnce(8) { number in
        try await store.picks.release(order.id, expectedVersion: 0, key: key("r-\(number)"))
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(results.filter { reason($0) == "ORDER_STATE" }.count == 7)
      let all = try await store.picks.list(
        FulfilmentFilter(), before: nil, limit: 10, tenant: shop)
      #expect(all.fulfilments.map(\.fulfilment.lines.first?.planned) == [3])
    }
  }

  @Test("missing units come from another warehouse, which gets a fulfilment of its own")
  func resourced() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10, in: [berlin, hamburg])
      let (order, fulfilment) = try await store.released("one", [(1, 3)], warehouse: nil)
      _ = try await store.picks.claim(
        fulfilment.id, expectedVersion: 0, key: key("claim", by: "ann"))
      let missing = [units(1, 3)]
      func report(_ request: String, by actor: String = "ann") async throws -> Outcome<ShortReport>
      {
        try await store.picks.reportShort(
          fulfilment.id, missing: missing, reason: "empty shelf", expectedVersion: 0,
          key: key(request, by: actor))
      }
      #expect(await reason { _ = try await report("short", by: "bob") } == "PICK_CLAIMED")
      let short = try await report("short")
      #expect(short.value.resourcing.map(\.warehouse) == [hamburg])
      #expect(short.value.fulfilment.fulfilment.state == .cancelled)
      let repeated = try await report("short")
      #expect(repeated.isReplay && repeated.value.resourcing == short.value.resourcing)
      let levels = try await store.stock.levels(of: [sku(1)], tenant: shop).map(\.level)
      #expect(levels.map(\.reserved) == [0, 3])
      #expect(levels.map(\.quarantined) == [3, 0])
      #expect(try await store.requireCleanLedger())
      let plan = try await store.picks.release(
        order.id, expectedVersion: 0, key: key("again"))
      #expect(plan.value.fulfilments.map(\.fulfilment.warehouse) == [hamburg])
      #expect(plan.value.fulfilments.map(\.fulfilment.lines.first?.planned) == [3])
    }
  }

  @Test("what no warehouse has waits if the order takes back-orders, else somebody decides")
  func short() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      for (name, policy) in [("waits", ShortagePolicy.backorder), ("asks", .refuse)] {
        let (order, fulfilment) = try await store.released(name, [(1, 3)], policy: policy)
        let id = fulfilment.id
        _ = try await store.picks.claim(id, expectedVersion: 0, key: key("c \(name)", by: "ann"))
        let short = try await store.picks.reportShort(
          id, missing: [units(1, 1)], reason: "broken", expectedVersion: 0,
          key: key("s \(name)", by: "ann"))
        let now = try await store.orders.load(order.id, tenant: shop)
        #expect(now.lines[0].counters.reserved == 2)
        #expect(now.lines[0].counters.backordered == (policy == .backorder ? 1 : 0))
        #expect(now.holds == (policy == .backorder ? [] : HoldSet(.stock)))
        #expect(
          short.value.fulfilment.fulfilment.state == (policy == .backorder ? .picking : .short))
        if policy == .refuse {
          let held = await reason {
            _ = try await store.picks.claim(
              id, expectedVersion: 0, key: key("go on", by: "ann"))
          }
          #expect(held == "ORDER_HELD")
        }
        #expect(try await store.requireCleanLedger())
      }
      let cases = try await store.pool.read(
        Statement<Row<Int64>>("SELECT count(*) FROM exception_case WHERE kind = 14"),
        deadline: nil
      ).first?.values
      #expect(cases == 2)
    }
  }

  @Test("the queue is by priority, then by when it is due, then first in, first out, page by page")
  func queue() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      var expected: [FulfilmentID] = []
      for number in 0..<5 {
        expected.append(try await store.released("n-\(number)", [(1, 1)]).fulfilment.id)
      }
      var urgent = store.command("urgent", [(1, 1)])
      urgent.draft.orderClass = .urgent
      urgent.draft.priority = 500
      let order = try await store.orders.create(urgent).value
      let first = try await store.picks.release(
        order.id, expectedVersion: 0, key: key("release urgent")
      ).value.fulfilments[0].id
      var paged: [FulfilmentID] = []
      var position: QueuePosition?
      repeat {
        let page = try await store.picks.queue(
          of: berlin, claimableAt: nil, after: position, limit: 2, tenant: shop)
        paged += page.fulfilments.map(\.id)
        position = page.next
      } while position != nil
      #expect(paged == [first] + expected)
      _ = try await store.picks.claim(first, expectedVersion: 0, key: key("mine", by: "ann"))
      let claimable = try await store.picks.queue(
        of: nil, claimableAt: store.identifiers.now, after: nil, limit: 10, tenant: shop)
      #expect(claimable.fulfilments.map(\.id) == expected)
      let later = try await store.picks.queue(
        of: nil, claimableAt: store.identifiers.now.advanced(by: .seconds(3_601)), after: nil,
        limit: 10, tenant: shop)
      #expect(later.fulfilments.map(\.id) == [first] + expected)
      let elsewhere = try await store.picks.queue(
        of: hamburg, claimableAt: nil, after: nil, limit: 10, tenant: shop)
      #expect(elsewhere.fulfilments.isEmpty)
    }
  }

  @Test("cancelling the order ends its fulfilments and what was booked for them")
  func cancelled() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let (order, packed) = try await store.packed("one", [(1, 3)])
      let booked = try await store.shipments.book(
        store.dispatch([], "T-1"), of: packed.id, expectedVersion: 0, key: key("book")
      ).value
      #expect(booked.state == .created && booked.handedOver == nil)
      let early = try await store.shipments.ingest(
        [try ShipmentTests.event("1", .delivered, at: 5)], actor: "dhl", tenant: shop)
      #expect(early.map(\.effect) == [.unknownShipment])
      #expect(try await store.shipments.load(booked.id, tenant: shop).state == .created)
      _ = try await store.orders.cancel(
        order.id, reason: "changed my mind", expectedVersion: 0, key: key("cancel"))
      let ended = try await store.picks.load(packed.id, tenant: shop)
      #expect(ended.fulfilment.state == .cancelled)
      #expect(ended.cancelReason == "changed my mind")
      #expect(try await store.shipments.load(booked.id, tenant: shop).state == .cancelled)
      #expect(try await store.available(1) == 10)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("a booked shipment is handed over with what the carrier had said of it, or cancelled")
  func booked() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let (order, packed) = try await store.packed("one", [(1, 3), (2, 1)])
      let one = try await store.shipments.book(
        store.dispatch([1], "T-1"), of: packed.id, expectedVersion: 0, key: key("book 1")
      ).value
      let two = try await store.shipments.book(
        store.dispatch([2], "T-2"), of: packed.id, expectedVersion: 0, key: key("book 2")
      ).value
      let gone = try await store.shipments.cancel(
        two.id, reason: "wrong carrier", expectedVersion: 0, key: key("cancel 2")
      ).value
      #expect(gone.state == .cancelled)
      let again = await reason {
        _ = try await store.shipments.cancel(
          two.id, reason: "again", expectedVersion: 0, key: key("cancel 2 again"))
      }
      #expect(again == "SHIPMENT_STATE")
      _ = try await store.shipments.ingest(
        [try ShipmentTests.event("1", .inTransit, at: 5)], actor: "dhl", tenant: shop)
      let out = try await store.shipments.handOver(
        packed.id, dispatches: [], booked: [], expectedVersion: 0, key: key("out")
      ).value
      #expect(out.shipments.map(\.id) == [one.id])
      #expect(out.shipments.map(\.state) == [.inTransit])
      #expect(out.fulfilment.fulfilment.state == .packed)
      _ = try await store.shipments.handOver(
        packed.id, dispatches: [store.dispatch([], "T-3")], booked: [], expectedVersion: 0,
        key: key("rest"))
      #expect(try await store.orders.load(order.id, tenant: shop).state == .shipped)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("what may not be shipped yet is released when its time has come, once")
  func planned() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      var later = store.command("later", [(1, 1)])
      later.draft.delivery.shipNotBefore = store.identifiers.now.advanced(by: .seconds(86_400))
      let order = try await store.orders.create(later).value
      let plan = try await store.picks.release(order.id, expectedVersion: 0, key: key("plan"))
      #expect(plan.value.fulfilments.map(\.fulfilment.state) == [.planned])
      #expect(try await store.picks.releaseDue(at: store.identifiers.now) == 0)
      _ = try await store.pool.write(
        Statement<NoRow>(
          """
          WITH o AS (UPDATE orders SET ship_not_before = now() - interval '1 s')
          UPDATE fulfilment SET not_before = now() - interval '1 s'
          """), deadline: nil)
      let runs = await atOnce(4) { _ in
        try await store.picks.releaseDue(at: store.identifiers.now)
      }
      #expect(try runs.map { try $0.get() }.contains { $0 > 0 })
      let stored = try await store.picks.load(plan.value.fulfilments[0].id, tenant: shop)
      #expect(stored.fulfilment.state == .released && stored.fulfilment.version == Version(2))
    }
  }
}
