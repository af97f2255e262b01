import KontorClient

extension Day {
  // MARK: Quotations

  /// A price that three people would have to approve goes up to one that takes one other, and is accepted.
  func offer() async throws -> Int {
    var request = CreateQuoteRequest(
      channel: .email, customerRef: "QC-\(name)",
      lines: [NewOrderLine(sku: sku(6), quantity: 40, unitPrice: euros(9))], currencyCode: "EUR",
      paymentMethod: .invoice, delivery: OrderDelivery(method: .express),
      terms: "30 days net", expireTime: hours(72))
    let asking = newOrder(orderCount + 1, [])
    (request.customer, request.shippingAddress) = (asking.customer, asking.shippingAddress)
    let draft = try await first.quotes.createQuote(request)
    var price = try await first.quotes.priceQuote(PriceQuoteRequest(quoteID: draft.quoteID))
    try expect(
      price.lines.map(\.standing) == [.below], "a price below the list's is taken for usual")
    // Without a price of its own, the list's.
    _ = try await first.quotes.updateQuote(
      UpdateQuoteRequest(
        quoteID: draft.quoteID, expectedVersion: draft.version,
        lines: [NewOrderLine(sku: sku(6), quantity: 40)]))
    price = try await first.quotes.priceQuote(PriceQuoteRequest(quoteID: draft.quoteID))
    try expect(price.requiredRoles == ["operations"], "the list price takes \(price.requiredRoles)")

    var quote = try await first.quotes.submitQuoteForApproval(
      SubmitQuoteForApprovalRequest(quoteID: draft.quoteID))
    let approve = DecideQuoteApprovalRequest(
      quoteID: quote.quoteID, decision: .approved, reason: "as the list says")
    try await refused("SAME_PERSON") { () async throws(Status) in
      try await first.quotes.decideQuoteApproval(approve)
    }
    quote = try await second.quotes.decideQuoteApproval(approve)
    try expect(quote.state == .approved, "the quotation is \(quote.state.shortName)")
    _ = try await first.quotes.sendQuote(SendQuoteRequest(quoteID: quote.quoteID))
    let accepted = try await first.quotes.acceptQuote(AcceptQuoteRequest(quoteID: quote.quoteID))
    guard let order = accepted.order, order.state == .allocated else {
      throw InputError("the day went wrong: \(quote.number) came to be no order with goods")
    }
    try expect(
      order.sourceRef == quote.number && order.totals?.total == quote.total,
      "\(order.number) is not what \(quote.number) offered")
    ready.append(order)
    return 1
  }

  // MARK: Urgent requests

  /// Two customers wait for the same tea, and the later one is in a hurry; a third no longer is.
  func hurry() async throws -> Int {
    let early = try await first.orders.createOrder(waitingOrder(orderCount + 7, units: 12))
    let late = try await first.orders.createOrder(waitingOrder(orderCount + 8, units: 8))
    waiting = [early, late]
    var urgent = try await first.urgents.requestUrgent(
      RequestUrgentRequest(
        orderID: late.orderID, degree: .veryUrgent, wantedTime: hours(30), reason: "a tea fair"))
    urgent = try await second.urgents.evaluateUrgent(
      EvaluateUrgentRequest(
        urgentID: urgent.urgentID, expectedVersion: urgent.version, decision: .accept,
        minutes: "Sales and purchasing were there. The supplier has some.",
        taskGroup: TaskGroup(leader: "cy", members: ["ann", "bea"])))
    try expect(urgent.state == .active, "the urgent request is \(urgent.state.shortName)")
    let reported = try await first.urgents.reportProgress(
      ReportProgressRequest(
        urgentID: urgent.urgentID, text: "None left. Asking the supplier.", atRisk: true))
    try expect(reported.urgent?.reportCount == 1, "a report is not counted")
    hurried = urgent.urgentID

    let calm = ready[1]
    let wish = try await first.urgents.requestUrgent(
      RequestUrgentRequest(
        orderID: calm.orderID, degree: .urgent, wantedTime: hours(2), reason: "guests tonight"))
    _ = try await second.urgents.evaluateUrgent(
      EvaluateUrgentRequest(
        urgentID: wish.urgentID, decision: .negotiate, minutes: "No courier before tomorrow.",
        offeredTime: hours(20)))
    let closed = try await first.urgents.closeUrgent(
      CloseUrgentRequest(urgentID: wish.urgentID, reason: "the guests come next week"))
    try expect(closed.state == .withdrawn, "the request is \(closed.state.shortName)")
    return 2
  }

  private func waitingOrder(_ number: Int, units: Int64) -> CreateOrderRequest {
    var request = paidLater(newOrder(number, [(seasonalSKU, units)]))
    request.orderClass = .normal
    request.shortagePolicy = .backorder
    return request
  }

  /// The hurried order has arrived: was it worth it?
  func askTheHurried() async throws -> Int {
    let arrived = try await first.urgents.getUrgent(GetUrgentRequest(urgentID: hurried))
    try expect(arrived.state == .delivered, "the urgent request is \(arrived.state.shortName)")
    let learnt = try await first.urgents.reviewUrgent(
      ReviewUrgentRequest(
        urgentID: hurried, satisfaction: 5, customerOpinion: "In time for the fair.",
        evaluation: "The supplier was quick; order before the season."))
    try expect(learnt.state == .reviewed, "the urgent request is \(learnt.state.shortName)")
    return 1
  }
}
