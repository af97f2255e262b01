import KontorClient

extension Day {
  // MARK: Pick, pack, hand over

  func workInWarehouse() async throws -> Int {
    var count = 0
    for (index, order) in ready.enumerated() {
      let released = try await first.picks.releaseFulfilments(
        ReleaseFulfilmentsRequest(orderID: order.orderID))
      for fulfilment in released.fulfilments {
        // On the first shelf one unit less lies than the books say.
        try await work(on: fulfilment, isShort: index == 0)
        count += 1
      }
      if index == 0 {
        // What was short comes from elsewhere: a fulfilment of its own.
        let rest = try await first.picks.listFulfilments(
          ListFulfilmentsRequest(orderID: order.orderID, states: [.planned, .released]))
        for fulfilment in rest.fulfilments {
          try await work(on: fulfilment, isShort: false)
          count += 1
        }
      }
    }
    return count
  }

  func work(on planned: Fulfilment, isShort: Bool) async throws {
    var fulfilment = try await first.picks.claimPick(
      ClaimPickRequest(fulfilmentID: planned.fulfilmentID))
    if isShort, let line = fulfilment.lines.first(where: { $0.planned > 1 }) {
      let report = try await first.picks.reportShort(
        ReportShortRequest(
          fulfilmentID: fulfilment.fulfilmentID,
          lines: [PickedUnits(lineNumber: line.lineNumber, quantity: 1)],
          reason: "one less than the books say"))
      missing = (line.sku, fulfilment.warehouse)
      fulfilment = report.fulfilment ?? fulfilment
    }
    let units = fulfilment.lines.map { ($0.lineNumber, $0.planned - $0.short) }
      .filter { $0.1 > 0 }
      .map { PickedUnits(lineNumber: $0.0, quantity: $0.1) }
    fulfilment = try await first.picks.confirmPick(
      ConfirmPickRequest(fulfilmentID: fulfilment.fulfilmentID, lines: units))
    fulfilment = try await first.picks.pack(
      PackRequest(
        fulfilmentID: fulfilment.fulfilmentID,
        parcels: [Parcel(parcelNumber: 1, lines: units, weightGrams: 2_000)]))
    try expect(fulfilment.state == .packed, "a fulfilment is \(fulfilment.state.shortName)")
    let rates = try await first.shipments.rateOptions(
      RateOptionsRequest(
        orderID: fulfilment.orderID, parcelWeightGrams: [2_000], urgency: .standard))
    let service =
      rates.options.first { $0.service?.carrier == carrier }?.service?.code ?? "STD"
    let handed = try await first.shipments.handOver(
      HandOverRequest(
        fulfilmentID: fulfilment.fulfilmentID,
        shipments: [
          ParcelDispatch(
            parcelNumbers: [1], carrier: carrier, service: service,
            trackingNumber: "T-\(fulfilment.fulfilmentID)")
        ]))
    underWay += handed.shipments
  }

  // MARK: Follow

  /// The carrier reports; one parcel is lost, found out, refunded.
  func followParcels() async throws -> Int {
    guard let lost = underWay.last else { return 0 }
    let call = try await first.shipments.ingestTracking()
    async let told: Void = report(underWay.dropLast().map { $0 }, lost: lost, to: call)
    var applied = 0
    for try await response in call.responses {
      switch response.result {
      case .ack(let ack): if ack.effect == .applied { applied += 1 }
      case .error(let error):
        try expect(false, "a report was refused: \(error.message)")
      case nil: break
      }
    }
    try await told
    for shipment in underWay.dropLast() where !arrived.contains(shipment.orderID) {
      let order = try await first.orders.getOrder(GetOrderRequest(key: .orderID(shipment.orderID)))
      if order.state == .delivered { arrived.append(order.orderID) }
    }
    try await lose(lost)
    return applied
  }

  private func report(
    _ arriving: [Shipment], lost: Shipment,
    to call: BidirectionalCall<IngestTrackingRequest, IngestTrackingResponse>
  ) async throws {
    var sequence: Int64 = 0
    func tell(_ shipment: Shipment, _ state: Shipment.State, _ minutes: Int64) async throws {
      sequence += 1
      let base = shipment.createTime ?? Timestamp()
      let event = TrackingEvent(
        carrier: shipment.carrier, trackingNumber: shipment.trackingNumber,
        eventKey: "\(state.rawValue)", state: state,
        eventTime: Timestamp(seconds: base.seconds + minutes * 60, nanos: base.nanos))
      try await call.write(IngestTrackingRequest(sequence: sequence, event: event))
    }
    for shipment in arriving {
      try await tell(shipment, .inTransit, 1)
      try await tell(shipment, .delivered, 3)
      // Late and twice: neither changes anything.
      try await tell(shipment, .outForDelivery, 2)
      try await tell(shipment, .delivered, 3)
    }
    try await tell(lost, .inTransit, 1)
    try await tell(lost, .lost, 2)
    try await call.finishWriting()
  }

  private func lose(_ shipment: Shipment) async throws {
    var cases: [ExceptionCase] = []
    try await wait("the lost parcel's case") {
      cases = try await first.exceptions.listExceptions(
        ListExceptionsRequest(kinds: [.parcelLost], orderID: shipment.orderID)
      ).cases
      return !cases.isEmpty
    }
    let id = cases[0].caseID
    _ = try await first.exceptions.triageException(
      TriageExceptionRequest(caseID: id, department: "logistics", owner: "cy"))
    _ = try await first.exceptions.planException(
      PlanExceptionRequest(
        caseID: id, cause: "lost by the carrier", plan: "claim it and pay the customer back",
        start: true))
    let order = try await first.orders.getOrder(GetOrderRequest(key: .orderID(shipment.orderID)))
    if order.payment?.method == .card {
      let lines = shipment.lines.map {
        RefundLine(lineNumber: $0.lineNumber, quantity: $0.quantity)
      }
      try await refund(order.orderID, RefundWish(lines: lines), because: "the parcel is lost")
    }
    try await writeOff(shipment)
    _ = try await first.exceptions.resolveException(
      ResolveExceptionRequest(caseID: id, result: "claimed"))
    _ = try await first.exceptions.informCustomer(
      InformCustomerRequest(caseID: id, reason: "called"))
    let closed = try await first.exceptions.closeException(CloseExceptionRequest(caseID: id))
    try expect(closed.state == .closed, "the case is \(closed.state.shortName)")
  }

  /// The carrier pays: the order has come to its end without the goods, and is settled with the others.
  private func writeOff(_ shipment: Shipment) async throws {
    let open = try await first.tracking.listAnomalies(
      ListAnomaliesRequest(kinds: [.lost], open: true, shipmentID: shipment.shipmentID))
    for anomaly in open.anomalies {
      _ = try await first.tracking.resolveAnomaly(
        ResolveAnomalyRequest(
          anomalyID: anomaly.anomalyID, resolution: .claimed, reason: "the carrier pays"))
    }
    let order = try await first.orders.getOrder(GetOrderRequest(key: .orderID(shipment.orderID)))
    try expect(
      order.lines.contains { $0.writtenOff > 0 }, "\(order.number) has nothing written off")
    if order.state == .delivered, !arrived.contains(order.orderID) { arrived.append(order.orderID) }
  }
}
