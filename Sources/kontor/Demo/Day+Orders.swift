import KontorClient

extension Day {
  static let productCount = 6
  /// Enough for every order that is not meant to be short.
  private static let unitsEach: Int64 = 10_000

  func sku(_ number: Int) -> String { "D-\(name)-\(number)" }
  /// The product of which there is too little.
  var scarceSKU: String { "D-\(name)-SCARCE" }
  /// The product that is sold before there is any.
  var seasonalSKU: String { "D-\(name)-SEASON" }
  var north: String { "N-\(name)" }
  var south: String { "S-\(name)" }
  var carrier: String { "C-\(name)" }

  // MARK: Open

  /// Two warehouses, products with stock in both, a policy for what is to be
  /// ordered in time, a carrier with two services, a rule for large orders.
  func openShop() async throws -> Int {
    for (place, words) in [(north, "North"), (south, "South")] {
      _ = try await first.stock.putWarehouse(
        PutWarehouseRequest(warehouse: Warehouse(code: place, displayName: words)))
    }
    for number in 1...Self.productCount {
      _ = try await first.stock.putProduct(
        PutProductRequest(
          product: Product(
            sku: sku(number), displayName: "Tea no. \(number)",
            listPrice: euros(Int64(4 + number), 50))))
    }
    _ = try await first.stock.putProduct(
      PutProductRequest(
        product: Product(sku: scarceSKU, displayName: "Rare tea", listPrice: euros(30))))
    _ = try await first.stock.putProduct(
      PutProductRequest(
        product: Product(sku: seasonalSKU, displayName: "First flush", listPrice: euros(18))))
    _ = try await first.replenishment.putReorderPolicy(
      PutReorderPolicyRequest(
        policy: ReorderPolicy(
          sku: seasonalSKU, warehouse: north, alertLine: 10, safetyStock: 5, amount: .orderUpTo(30),
          supplier: "Garden & Sons", leadTimeDays: 2, responsible: "cy")))
    for place in [north, south] {
      let lines = (1...Self.productCount).map {
        ReceiptLine(sku: sku($0), quantity: Self.unitsEach)
      }
      _ = try await first.stock.receive(
        ReceiveRequest(warehouse: place, lines: lines + [ReceiptLine(sku: scarceSKU, quantity: 3)]))
    }
    _ = try await first.carriers.putCarrier(
      PutCarrierRequest(carrier: Carrier(code: carrier, displayName: "Demo post")))
    for (code, urgency, price, days) in [
      ("STD", ShippingUrgency.standard, Int64(4), Int32(3)), ("FAST", .urgent, 12, 1),
    ] {
      var service = CarrierServiceLevel(carrier: carrier, code: code, displayName: code)
      service.transportMode = .road
      service.deliveryMethods = [.express]
      service.urgency = urgency
      service.maxWeightGrams = 30_000
      service.shipmentPrice = euros(price)
      service.transitDays = days
      service.stalledHours = 48
      _ = try await first.carriers.putCarrierService(PutCarrierServiceRequest(service: service))
    }
    var rule = ScreeningRule(code: "LARGE-\(name)", enabled: true, score: 80, needsReview: true)
    rule.reason = "a large order"
    rule.minTotal = euros(1_000)
    _ = try await first.reviews.putRule(PutRuleRequest(rule: rule))
    return Self.productCount + 2
  }

  // MARK: Take

  func newOrder(_ number: Int, _ lines: [(sku: String, quantity: Int64)]) -> CreateOrderRequest {
    let channels: [OrderChannel] = [.platform, .selfOrder, .phone, .email]
    let customers = ["Ada Lovelace", "王小明", "Grace Hopper", "Edsger Dijkstra", "李娜"]
    var request = CreateOrderRequest()
    request.channel = channels[number % channels.count]
    request.sourceRef = "\(name)-\(number)"
    request.customerRef = "DC-\(name)-\(number % customers.count)"
    request.customer = Contact(
      displayName: customers[number % customers.count], email: "customer@example.org",
      phone: "+44 20 7946 0000")
    request.shippingAddress = Address(
      recipient: customers[number % customers.count], addressLines: ["12 St James's Square"],
      locality: "London", postalCode: "SW1Y 4JH", countryCode: "GB")
    request.lines = lines.map { NewOrderLine(sku: $0.sku, quantity: $0.quantity) }
    request.payment = OrderPayment(method: number % 3 == 0 ? .card : .invoice)
    request.delivery = OrderDelivery(method: .express)
    request.orderClass = number % 7 == 0 ? .urgent : .normal
    request.currencyCode = "EUR"
    return request
  }

  func takeOrders() async throws -> Int {
    for number in 0..<orderCount {
      let lines = [
        (sku(1 + number % Self.productCount), Int64(1 + number % 4)),
        (sku(1 + (number + 2) % Self.productCount), Int64(2)),
      ]
      let order = try await first.orders.createOrder(newOrder(number, lines))
      try expect(order.state == .allocated, "order \(number) is \(order.state.shortName)")
      ready.append(order)
    }
    // The platform sends one twice.
    try await refused("SOURCE_REFERENCE_ALREADY_EXISTS") { () async throws(Status) in
      try await first.orders.createOrder(newOrder(0, [(sku(1), 1)]))
    }
    // One by phone: kept as a draft until the customer has made up their mind.
    var draft = newOrder(orderCount, [(sku(1), 1)])
    draft.draft = true
    let kept = try await first.orders.createOrder(draft)
    var update = UpdateDraftRequest(orderID: kept.orderID)
    update.lines = [DraftOrderLine(sku: sku(2), quantity: 5)]
    _ = try await first.orders.updateDraft(update)
    ready.append(
      try await first.orders.submitOrder(SubmitOrderRequest(orderID: kept.orderID)))
    return orderCount + 1
  }

  // MARK: Review

  /// One large order needs two people; another is sent back, corrected and comes through.
  func review() async throws -> Int {
    let large = try await first.orders.createOrder(
      newOrder(orderCount + 1, [(sku(6), 200)]))
    try expect(large.state == .inReview, "the large order is \(large.state.shortName)")
    _ = try await first.reviews.claimReview(ClaimReviewRequest(orderID: large.orderID))
    let approve = DecideReviewRequest(
      orderID: large.orderID, decision: .approved, reason: "a customer of ours")
    var review = try await first.reviews.decideReview(approve)
    if review.state == .awaitingSecond {
      _ = try await second.reviews.claimReview(ClaimReviewRequest(orderID: large.orderID))
      review = try await second.reviews.decideReview(approve)
    }
    try expect(review.state == .approved, "the review is \(review.state.shortName)")
    ready.append(try await first.orders.getOrder(GetOrderRequest(key: .orderID(large.orderID))))

    var cheap = newOrder(orderCount + 2, [(sku(1), 1)])
    cheap.lines[0].unitPrice = euros(1)
    let doubtful = try await first.orders.createOrder(cheap)
    try expect(doubtful.state == .inReview, "the cheap order is \(doubtful.state.shortName)")
    _ = try await first.reviews.claimReview(ClaimReviewRequest(orderID: doubtful.orderID))
    _ = try await first.reviews.returnForCorrection(
      ReturnForCorrectionRequest(orderID: doubtful.orderID, reason: "the price is a mistake"))
    var update = UpdateDraftRequest(orderID: doubtful.orderID)
    update.lines = [DraftOrderLine(sku: sku(1), quantity: 1)]
    _ = try await first.orders.updateDraft(update)
    ready.append(
      try await first.orders.submitOrder(SubmitOrderRequest(orderID: doubtful.orderID)))
    return 2
  }
}
