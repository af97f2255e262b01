import KontorClient

extension Day {
  // MARK: Payments

  /// Everything that is paid before it goes out; one pays twice.
  func takePayments() async throws -> Int {
    var count = 0
    for order in ready where order.payment?.method == .card {
      try await pay(order, "card-\(order.orderID)")
      count += 1
    }
    if let order = ready.first(where: { $0.payment?.method == .card }) {
      // The provider tells again what it has told before: one payment.
      let again = try await first.payments.recordPayment(payment(order, "card-\(order.orderID)"))
      try expect(again.replayed, "the provider's repeat is a payment of its own")
      // And the customer pays twice indeed: money that has come is not refused, and has a case.
      let twice = try await first.payments.recordPayment(payment(order, "twice-\(order.orderID)"))
      try expect(twice.payment?.mark == .duplicate, "a second payment is taken for a first")
    }
    return count
  }

  private func payment(_ order: Order, _ reference: String) -> RecordPaymentRequest {
    var request = RecordPaymentRequest(orderID: order.orderID)
    request.provider = "demo-bank"
    request.providerRef = reference
    request.method = order.payment?.method ?? .card
    request.state = .captured
    request.amount = order.totals?.total
    return request
  }

  func pay(_ order: Order, _ reference: String) async throws {
    let recorded = try await first.payments.recordPayment(payment(order, reference))
    try expect(
      recorded.payment?.mark == .regular, "the payment of \(order.number) is out of the ordinary")
  }

  /// Asks for money back, has it approved by somebody else and says that it went out.
  func refund(_ orderID: String, _ wish: RefundWish, because reason: String) async throws {
    let quote = try await first.payments.quoteRefund(
      QuoteRefundRequest(orderID: orderID, wish: wish))
    let asked = try await first.payments.requestRefund(
      RequestRefundRequest(orderID: orderID, wish: wish, reason: reason))
    try expect(asked.amount == quote.amount, "a refund is not what was quoted")
    try await carryOut(asked.refundID)
  }

  func carryOut(_ refundID: String) async throws {
    _ = try await second.payments.approveRefund(ApproveRefundRequest(refundID: refundID))
    let result = RecordRefundResultRequest(
      refundID: refundID, state: .succeeded, provider: "demo-bank", providerRef: "back-\(refundID)")
    let paid = try await first.payments.recordRefundResult(result)
    try expect(paid.state == .succeeded, "a refund is \(paid.state.shortName)")
  }

  // MARK: Shortage

  /// More than there is: what there is goes out, the rest when it has come.
  func fillShortage() async throws -> Int {
    var wanted = newOrder(orderCount + 3, [(scarceSKU, 10)])
    wanted.shortagePolicy = .partialBackorder
    wanted.payment = OrderPayment(method: .invoice)
    let order = try await first.orders.createOrder(wanted)
    try expect(order.lines[0].backordered > 0, "nothing of the rare tea is short")
    // A customer who will not wait: with rules of one's own that is for a person to decide.
    let hopeless = try await first.orders.createOrder(
      newOrder(orderCount + 4, [(scarceSKU, 20)]))
    try expect(hopeless.state == .inReview, "the hopeless order is \(hopeless.state.shortName)")
    _ = try await first.reviews.claimReview(ClaimReviewRequest(orderID: hopeless.orderID))
    _ = try await first.reviews.decideReview(
      DecideReviewRequest(
        orderID: hopeless.orderID, decision: .rejected, reason: "there is not enough"))
    _ = try await first.stock.receive(
      ReceiveRequest(warehouse: north, lines: [ReceiptLine(sku: scarceSKU, quantity: 20)]))
    var filled = order
    try await wait("the back-order to be filled") {
      filled = try await first.orders.getOrder(GetOrderRequest(key: .orderID(order.orderID)))
      return filled.lines[0].backordered == 0
    }
    ready.append(filled)
    return 1
  }

  // MARK: Change, cancel

  func changeAndCancel() async throws -> Int {
    // The customer moves.
    let moving = try await first.orders.createOrder(
      paidLater(newOrder(orderCount + 5, [(sku(3), 4)])))
    var address = moving.shippingAddress ?? Address()
    address.addressLines = ["1 Parliament Square"]
    let change = try await first.changes.openChange(
      OpenChangeRequest(
        orderID: moving.orderID, actions: [ChangeAction(action: .shippingAddress(address))],
        reason: "the customer moves"))
    let preview = try await first.changes.previewChange(
      PreviewChangeRequest(changeID: change.changeID))
    if preview.needsConsent {
      _ = try await first.changes.recordConsent(
        RecordConsentRequest(changeID: change.changeID, channel: .email, evidence: "mail of today"))
    }
    _ = try await first.changes.submitChange(SubmitChangeRequest(changeID: change.changeID))
    for _ in preview.requiredRoles {
      _ = try await second.changes.decideChange(
        DecideChangeRequest(
          changeID: change.changeID, decision: .approved, reason: "the address is in order"))
    }
    let applied = try await first.changes.applyChange(
      ApplyChangeRequest(changeID: change.changeID))
    try expect(applied.state == .applied, "the change is \(applied.state.shortName)")
    ready.append(try await first.orders.getOrder(GetOrderRequest(key: .orderID(moving.orderID))))

    // Another changes their mind, after having paid: the money goes back.
    var sorry = newOrder(orderCount + 6, [(sku(4), 2)])
    sorry.payment = OrderPayment(method: .card)
    let order = try await first.orders.createOrder(sorry)
    try await pay(order, "card-\(order.orderID)")
    let quote = try await first.orders.quoteCancel(QuoteCancelRequest(orderID: order.orderID))
    try expect(quote.allowed, "a new order can't be cancelled: \(quote.refusalMessage)")
    let cancelled = try await first.orders.cancelOrder(
      CancelOrderRequest(orderID: order.orderID, reason: "changed their mind"))
    try expect(cancelled.state == .cancelled, "the order is \(cancelled.state.shortName)")
    let refunds = try await first.payments.listRefunds(ListRefundsRequest(orderID: order.orderID))
    try expect(refunds.refunds.count == 1, "cancelling a paid order asks for no refund")
    try await carryOut(refunds.refunds[0].refundID)
    return 2
  }

  func paidLater(_ request: CreateOrderRequest) -> CreateOrderRequest {
    var request = request
    request.payment = OrderPayment(method: .invoice)
    return request
  }

  // MARK: Settle

  func settle() async throws -> Int {
    var count = 0
    for id in arrived {
      var order = try await first.orders.getOrder(GetOrderRequest(key: .orderID(id)))
      if order.settlement?.fulfilment == .writtenOff {
        _ = try await first.payments.waiveInvoice(
          WaiveInvoiceRequest(orderID: id, reason: "nothing of it arrived"))
      } else {
        _ = try await first.payments.issueInvoice(IssueInvoiceRequest(subject: .orderID(id)))
      }
      var gaps = try await first.orders.quoteCompletion(QuoteCompletionRequest(orderID: id))
      if gaps.gaps.contains(.balanceOpen), let balance = gaps.balance {
        var request = payment(order, "transfer-\(id)")
        request.method = .bankTransfer
        request.amount = balance
        _ = try await first.payments.recordPayment(request)
        gaps = try await first.orders.quoteCompletion(QuoteCompletionRequest(orderID: id))
      }
      if gaps.gaps.contains(.overpaid), let balance = gaps.balance {
        var back = balance
        (back.units, back.nanos) = (-balance.units, -balance.nanos)
        try await refund(id, RefundWish(amount: back), because: "paid twice")
        gaps = try await first.orders.quoteCompletion(QuoteCompletionRequest(orderID: id))
      }
      try expect(
        gaps.gaps.isEmpty,
        "\(order.number) lacks \(gaps.gaps.map(\.shortName).joined(separator: ", "))")
      order = try await first.orders.completeOrder(CompleteOrderRequest(orderID: id))
      try expect(order.state == .completed, "\(order.number) is \(order.state.shortName)")
      count += 1
    }
    return count
  }

  /// Proves that the books are right.
  func closeBooks() async throws -> Int {
    var levels = 0
    let ledger = try await first.stock.verifyLedger(VerifyLedgerRequest())
    for try await response in ledger {
      switch response.result {
      case .discrepancy(let found): try expect(false, "the ledger is off: \(found)")
      case .summary(let summary): levels = Int(summary.levelCount)
      case nil: break
      }
    }
    return levels
  }
}
