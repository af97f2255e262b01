import KontorClient

extension Day {
  // MARK: Count

  /// Counts the shelves of the warehouse in which a picker missed a unit; what differs is posted.
  func countShelves() async throws -> Int {
    guard let missing else { throw InputError("the day went wrong: no picker missed anything") }
    let skus = (1...Self.productCount).map { sku($0) }
    let answer = try await first.stock.getAvailability(
      GetAvailabilityRequest(skus: skus, warehouses: [missing.warehouse]))
    let book = Dictionary(
      uniqueKeysWithValues: answer.items.map { ($0.sku, $0.levels.reduce(0) { $0 + $1.onHand }) })
    var seen = book
    seen[missing.sku, default: 0] -= 1
    // Somebody's finger slips.
    let slipped = missing.sku == sku(6) ? sku(5) : sku(6)
    seen[slipped, default: 0] *= 10

    let planned = try await first.stocktakes.planStocktake(
      PlanStocktakeRequest(warehouse: missing.warehouse, skus: skus, responsible: "cy"))
    let id = planned.stocktakeID
    var counted = try await submit(seen, to: id, round: 1)
    try expect(counted.stocktake?.state == .counted, "some counts are missing")
    // The connection broke before the answer came: all of it again, and nothing is counted twice.
    counted = try await submit(seen, to: id, round: 1)
    try expect(counted.replayedCount == Int64(skus.count), "a count sent again is another count")
    let recount = RecountOrder(skus: [slipped], reason: "ten times what the books say")
    _ = try await second.stocktakes.reviewStocktake(
      ReviewStocktakeRequest(stocktakeID: id, decision: .recount(recount)))
    counted = try await submit([slipped: book[slipped, default: 0]], to: id, round: 2)
    try expect(counted.stocktake?.differenceCount == 1, "more than the missing unit differs")

    let approve = ReviewStocktakeRequest(
      stocktakeID: id,
      decision: .approval(
        StocktakeApproval(causes: [
          DifferenceCause(sku: missing.sku, cause: .unknown, note: "looked for since the pick")
        ])))
    try await refused("SAME_PERSON") { () async throws(Status) in
      try await first.stocktakes.reviewStocktake(approve)
    }
    _ = try await second.stocktakes.reviewStocktake(approve)
    var post = PostStocktakeRequest(stocktakeID: id, dryRun: true)
    let trial = try await second.stocktakes.postStocktake(post)
    post.dryRun = false
    let posted = try await second.stocktakes.postStocktake(post)
    try expect(posted.levels == trial.levels, "posting comes to something else than its dry run")
    try expect(
      posted.levels.map(\.onHand) == [book[missing.sku, default: 0] - 1],
      "the missing unit is still in the books")
    return skus.count
  }

  private func submit(
    _ units: [String: Int64], to stocktakeID: String, round: Int
  ) async throws -> SubmitCountsResponse {
    let call = try await first.stocktakes.submitCounts()
    for (index, count) in units.sorted(by: { $0.key < $1.key }).enumerated() {
      try await call.write(
        SubmitCountsRequest(
          sequence: Int64(index + 1), stocktakeID: stocktakeID,
          count: CountedUnits(
            requestID: "\(stocktakeID)/\(index + 1)/\(round)", sku: count.key,
            counted: count.value)))
    }
    let response = try await call.finish()
    try expect(response.failedCount == 0, "a count was refused: \(response.failures)")
    return response
  }

  // MARK: Order from the supplier

  /// What the policy of `seasonalSKU` has come to: its suggestion is ordered and promised, comes in two parts,
  /// and goes to those who wait, the urgent one first.
  func orderFromSupplier() async throws -> Int {
    var order = SupplierOrder()
    try await wait("a supplier order to be suggested") {
      let open = try await first.replenishment.listSuggestions(
        ListSuggestionsRequest(warehouse: north))
      order = open.suggestions.first { $0.sku == seasonalSKU } ?? order
      return order.state == .suggested
    }
    let id = order.supplierOrderID
    _ = try await second.replenishment.approveSuggestion(
      ApproveSuggestionRequest(supplierOrderID: id, expectedVersion: order.version))
    order = try await first.replenishment.placeSupplierOrder(
      PlaceSupplierOrderRequest(supplierOrderID: id, reference: "PO-\(name)"))
    let promised = try await first.replenishment.recordSupplierPromise(
      RecordSupplierPromiseRequest(
        supplierOrderID: id, promiseTime: order.expectTime, note: "by phone"))
    let queue = try await first.sourcing.listBackorders(ListBackordersRequest(sku: seasonalSKU))
    try expect(
      queue.backorders.map(\.orderID) == waiting.reversed().map(\.orderID),
      "the urgent order does not go first")
    try expect(
      queue.backorders.allSatisfy { $0.supplierPromiseTime == promised.promiseTime },
      "those who wait do not hear of the supplier's promise")

    let (early, late) = (waiting[0], waiting[1])
    let part = try await receive(late.lines[0].ordered, of: id, note: "1 of 2")
    try expect(part.state == .partReceived, "the supplier's order is \(part.state.shortName)")
    try await sendOn(late)
    let still = try await first.orders.getOrder(GetOrderRequest(key: .orderID(early.orderID)))
    try expect(still.state == .awaitingStock, "\(early.number) was served before its turn")
    let all = try await receive(part.quantity - part.received, of: id, note: "2 of 2")
    try expect(all.state == .received, "the supplier's order is \(all.state.shortName)")
    try await sendOn(early)
    return waiting.count
  }

  private func receive(
    _ units: Int64, of supplierOrderID: String, note: String
  ) async throws -> SupplierOrder {
    let received = try await first.replenishment.receiveSupplierOrder(
      ReceiveSupplierOrderRequest(
        supplierOrderID: supplierOrderID, quantity: units, deliveryNote: note))
    return received.supplierOrder ?? SupplierOrder()
  }

  /// From the goods that have come to the customer's signature.
  private func sendOn(_ order: Order) async throws {
    try await wait("\(order.number) to get its goods") {
      let now = try await first.orders.getOrder(GetOrderRequest(key: .orderID(order.orderID)))
      return now.state == .allocated
    }
    let released = try await first.picks.releaseFulfilments(
      ReleaseFulfilmentsRequest(orderID: order.orderID))
    for fulfilment in released.fulfilments { try await work(on: fulfilment, isShort: false) }
    for shipment in underWay where shipment.orderID == order.orderID {
      _ = try await first.shipments.confirmDelivery(
        ConfirmDeliveryRequest(
          shipmentID: shipment.shipmentID, signedBy: order.customer?.displayName ?? ""))
    }
    arrived.append(order.orderID)
  }
}
