import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Picking through the handlers")
struct PickServiceTests {
  /// An order of 3 A-1 and 2 B-2, released.
  private func released(
    _ fixture: OrdersFixture
  ) async throws -> (order: Order, fulfilment: Fulfilment) {
    let order = try await fixture.create {
      $0.lines = [NewOrderLine(sku: "A-1", quantity: 3), NewOrderLine(sku: "B-2", quantity: 2)]
      $0.payment?.method = .invoice
    }
    let plan = try await fixture.picks.releaseFulfilments(
      ReleaseFulfilmentsRequest(requestID: "release", orderID: order.orderID),
      context: fixture.context)
    #expect(plan.orderVersion == order.version + 1)
    return (order, plan.fulfilments[0])
  }

  private func packed(_ fixture: OrdersFixture) async throws -> (order: Order, id: String) {
    let (order, fulfilment) = try await released(fixture)
    let id = fulfilment.fulfilmentID
    _ = try await fixture.picks.claimPick(
      ClaimPickRequest(requestID: "claim", fulfilmentID: id), context: fixture.context)
    _ = try await fixture.picks.confirmPick(
      ConfirmPickRequest(requestID: "pick", fulfilmentID: id), context: fixture.context)
    let packed = try await fixture.picks.pack(
      PackRequest(
        requestID: "pack", fulfilmentID: id,
        parcels: [
          Parcel(
            lines: [
              PickedUnits(lineNumber: 1, quantity: 3), PickedUnits(lineNumber: 2, quantity: 2),
            ], weightGrams: 1_500, lengthMillimetres: 300)
        ]), context: fixture.context)
    #expect(packed.state == .packed && packed.parcels.first?.parcelNumber == 1)
    return (order, id)
  }

  @Test("a fulfilment tells what to pick, and each step what became of it")
  func steps() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let (order, fulfilment) = try await released(fixture)
      #expect(fulfilment.state == .released && fulfilment.version == 1)
      #expect(fulfilment.orderNumber == order.number && fulfilment.warehouse == "BER-1")
      #expect(fulfilment.dueTime != nil && fulfilment.picker.isEmpty)
      #expect(
        fulfilment.lines == [
          FulfilmentLine(
            lineNumber: 1, sku: "A-1", displayName: "Product A-1", specification: "standard",
            planned: 3),
          FulfilmentLine(
            lineNumber: 2, sku: "B-2", displayName: "Product B-2", specification: "standard",
            planned: 2),
        ])
      let early = await refused {
        try await fixture.picks.confirmPick(
          ConfirmPickRequest(requestID: "early", fulfilmentID: fulfilment.fulfilmentID),
          context: fixture.context)
      }
      #expect(
        early == Refused(.failedPrecondition, "FULFILMENT_STATE", ["state": "RELEASED"]))
      let claim = ClaimPickRequest(
        requestID: "claim", fulfilmentID: fulfilment.fulfilmentID, expectedVersion: 1)
      let claimed = try await fixture.picks.claimPick(claim, context: fixture.context)
      #expect(claimed.state == .picking && claimed.picker == "ann")
      #expect(claimed.claimExpireTime != nil)
      let again = try await fixture.picks.claimPick(claim, context: fixture.context)
      #expect(again == claimed)
      let other = await refused {
        try await fixture.picks.claimPick(
          ClaimPickRequest(requestID: "c", fulfilmentID: fulfilment.fulfilmentID),
          context: fixture.context(tenant: "shop", actor: "bob"))
      }
      #expect(other == Refused(.failedPrecondition, "PICK_CLAIMED", ["resource": "ann"]))
      let foreign = await refused {
        try await fixture.picks.getFulfilment(
          GetFulfilmentRequest(fulfilmentID: fulfilment.fulfilmentID),
          context: fixture.context(tenant: "other"))
      }
      #expect(foreign?.reason == "FULFILMENT_NOT_FOUND")
      let old = await refused {
        try await fixture.picks.cancelFulfilment(
          CancelFulfilmentRequest(
            requestID: "old", fulfilmentID: fulfilment.fulfilmentID, expectedVersion: 1,
            reason: "late"), context: fixture.context)
      }
      #expect(old?.code == .aborted)
      let mute = await refused {
        try await fixture.picks.cancelFulfilment(
          CancelFulfilmentRequest(requestID: "m", fulfilmentID: fulfilment.fulfilmentID),
          context: fixture.context)
      }
      #expect(mute == Refused(.invalidArgument, "FIELD_MISSING", ["field": "reason"]))
      let cancelled = try await fixture.picks.cancelFulfilment(
        CancelFulfilmentRequest(
          requestID: "cancel", fulfilmentID: fulfilment.fulfilmentID, reason: "late"),
        context: fixture.context)
      #expect(cancelled.state == .cancelled && cancelled.cancelReason == "late")
      #expect(try await fixture.reserved() == 3)
      let plan = try await fixture.picks.releaseFulfilments(
        ReleaseFulfilmentsRequest(requestID: "release-2", orderID: order.orderID),
        context: fixture.context)
      #expect(plan.fulfilments.map(\.state) == [.released])
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("lists and queue are paged, each token good for its own list alone")
  func lists() async throws {
    try await OrdersFixture.with(stock: 100) { fixture in
      for number in 1...3 {
        let order = try await fixture.create("o-\(number)") { $0.payment?.method = .invoice }
        _ = try await fixture.picks.releaseFulfilments(
          ReleaseFulfilmentsRequest(requestID: "r-\(number)", orderID: order.orderID),
          context: fixture.context)
      }
      var queue = ListPickQueueRequest(warehouse: "BER-1", pageSize: 2)
      let first = try await fixture.picks.listPickQueue(queue, context: fixture.context)
      queue.pageToken = first.nextPageToken
      let second = try await fixture.picks.listPickQueue(queue, context: fixture.context)
      #expect(first.fulfilments.count == 2 && second.fulfilments.count == 1)
      #expect(second.nextPageToken.isEmpty)
      let list = try await fixture.picks.listFulfilments(
        ListFulfilmentsRequest(warehouse: "BER-1", states: [.released]), context: fixture.context)
      #expect(
        list.fulfilments.map(\.fulfilmentID)
          == (first.fulfilments + second.fulfilments).map(\.fulfilmentID).reversed())
      let foreign = await refused {
        try await fixture.picks.listFulfilments(
          ListFulfilmentsRequest(pageToken: first.nextPageToken), context: fixture.context)
      }
      #expect(foreign == Refused(.invalidArgument, "FIELD_INVALID", ["field": "page_token"]))
    }
  }

  @Test("whoever watches the queue sees it, what enters it and what leaves it")
  func watch() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let call = RecordedCall()
      let watching = fixture.serve {
        try await fixture.picks.watchPickQueue(
          WatchPickQueueRequest(warehouse: "BER-1"), responses: ResponseWriter(call),
          context: ServerContext(call))
      }
      let empty = try await call.next(WatchPickQueueResponse.self)
      #expect(empty?.kind == .snapshot && empty?.fulfilments.isEmpty == true)
      let (_, id) = try await packed(fixture)
      var seen: [Fulfilment.State] = []
      var last: WatchPickQueueResponse?
      repeat {
        last = try await call.next(WatchPickQueueResponse.self)
        seen += last?.fulfilments.map(\.state) ?? []
      } while last != nil && last?.kind != .left
      #expect(last?.fulfilments.map(\.fulfilmentID) == [id])
      #expect(seen.last == .packed)
      watching.cancel()
      _ = await watching.result
    }
  }

  @Test("parcels are rated, handed over and watched until they are there")
  func parcels() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      _ = try await fixture.carriers.putCarrier(
        PutCarrierRequest(requestID: "c", carrier: Carrier(code: "DHL", displayName: "DHL")),
        context: fixture.context)
      let level = CarrierServiceLevel(
        carrier: "DHL", code: "PARCEL", displayName: "Parcel", transportMode: .road,
        deliveryMethods: [.express], urgency: .standard, maxWeightGrams: 30_000,
        shipmentPrice: euros(5), kilogramPrice: euros(0, 50), transitDays: 2)
      let put = try await fixture.carriers.putCarrierService(
        PutCarrierServiceRequest(requestID: "s", service: level), context: fixture.context)
      #expect(put.version == 1 && put.kilogramPrice == euros(0, 50))
      let listed = try await fixture.carriers.listCarriers(
        ListCarriersRequest(), context: fixture.context)
      #expect(listed.carriers.map(\.services) == [[put]])
      let (order, id) = try await packed(fixture)
      let rates = try await fixture.shipments.rateOptions(
        RateOptionsRequest(orderID: order.orderID, fulfilmentID: id), context: fixture.context)
      #expect(rates.options.map(\.price) == [euros(6)])
      #expect(rates.options.first?.inTime == true && rates.excluded.isEmpty)
      let heavy = try await fixture.shipments.rateOptions(
        RateOptionsRequest(orderID: order.orderID, parcelWeightGrams: [30_001]),
        context: fixture.context)
      #expect(heavy.excluded.map(\.reasons) == [[.weight]])
      let out = try await fixture.shipments.handOver(
        HandOverRequest(
          requestID: "out", fulfilmentID: id,
          shipments: [
            ParcelDispatch(carrier: "DHL", service: "PARCEL", trackingNumber: "T-1")
          ]), context: fixture.context)
      #expect(out.fulfilment?.state == .handedOver)
      let shipment = try #require(out.shipments.first)
      #expect(shipment.service == "PARCEL" && shipment.fulfilmentID == id)
      #expect(shipment.estimatedDeliveryTime != nil && shipment.handOverTime != nil)
      let call = RecordedCall()
      let watching = fixture.serve {
        try await fixture.tracking.watchShipment(
          WatchShipmentRequest(shipmentID: shipment.shipmentID), responses: ResponseWriter(call),
          context: ServerContext(call))
      }
      let snapshot = try #require(try await call.next(WatchShipmentResponse.self))
      guard case .snapshot(let seen) = snapshot.update else {
        Issue.record("no snapshot first: \(snapshot)")
        return
      }
      #expect(seen.state == .handedOver)
      let anomaly = try await fixture.tracking.reportAnomaly(
        ReportAnomalyRequest(
          requestID: "a", shipmentID: shipment.shipmentID, kind: .delayed, reason: "snow"),
        context: fixture.context)
      let token = try #require(try await call.next(WatchShipmentResponse.self)).resumeToken
      let resolved = try await fixture.tracking.resolveAnomaly(
        ResolveAnomalyRequest(
          requestID: "b", anomalyID: anomaly.anomalyID, resolution: .movedOn, reason: "thaw"),
        context: fixture.context)
      #expect(resolved.resolution == .movedOn && resolved.resolvedBy == "ann")
      _ = try await fixture.shipments.confirmDelivery(
        ConfirmDeliveryRequest(requestID: "d", shipmentID: shipment.shipmentID),
        context: fixture.context)
      try await watching.value
      let kinds = try call.responses(WatchShipmentResponse.self).compactMap {
        if case .event(let event) = $0.update { event.kind } else { nil }
      }
      #expect(kinds == [.anomalyRaised, .anomalyResolved, .moved])
      let resumed = RecordedCall()
      try await fixture.serve {
        try await fixture.tracking.watchShipment(
          WatchShipmentRequest(shipmentID: shipment.shipmentID, resumeToken: token),
          responses: ResponseWriter(resumed), context: ServerContext(resumed))
      }.value
      let rest = try resumed.responses(WatchShipmentResponse.self).compactMap {
        if case .event(let event) = $0.update { event.kind } else { nil }
      }
      #expect(rest == [.anomalyResolved, .moved])
      let all = try await fixture.tracking.listAnomalies(
        ListAnomaliesRequest(kinds: [.delayed], orderID: order.orderID), context: fixture.context)
      #expect(all.anomalies == [resolved])
      #expect(try await fixture.isLedgerClean())
    }
  }
}
