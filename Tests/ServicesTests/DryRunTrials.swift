import Contracts
import RPCCore
import Testing

@testable import Services

/// A command that can be tried. Redeliver is not here: how many events it tells of goes by what else
/// the server does.
struct Trial: CustomTestStringConvertible, Sendable {
  /// Sends the command and answers what it came to.
  typealias Call = @Sendable (_ isDry: Bool) async throws -> String

  let testDescription: String
  /// Makes what the command is about; then the command, and one that is refused.
  let prepare: @Sendable (OrdersFixture) async throws -> (right: Call, wrong: Call)

  private init<Request: TriableRequest & Sendable, Answer>(
    _ name: String,
    _ rpc: @escaping @Sendable (OrdersFixture, Request) async throws -> Answer,
    wrong: @escaping @Sendable (inout Request) -> Void,
    _ make: @escaping @Sendable (OrdersFixture) async throws -> Request
  ) {
    testDescription = name
    prepare = { fixture in
      let right = try await make(fixture)
      var changed = right
      wrong(&changed)
      let refused = changed
      @Sendable func send(_ request: Request, isDry: Bool) async throws -> String {
        var request = request
        request.dryRun = isDry
        return "\(try await rpc(fixture, request))"
      }
      return (
        { try await send(right, isDry: $0) }, { try await send(refused, isDry: $0) }
      )
    }
  }

  static let all: [Trial] =
    money + quotes + stock + stocktakes + orders + warehouse + shipping + returns + settings

  private static let money: [Trial] = [
    Trial(
      "IssueInvoice", { try await $0.payments.issueInvoice($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      IssueInvoiceRequest(requestID: "x", subject: .orderID(try await $0.create().orderID))
    },
    Trial(
      "WaiveInvoice", { try await $0.payments.waiveInvoice($1, context: $0.context) },
      wrong: { $0.reason = " " }
    ) {
      WaiveInvoiceRequest(
        requestID: "x", orderID: try await $0.create().orderID, reason: "a sample")
    },
    Trial(
      "CapturePayment", { try await $0.payments.capturePayment($1, context: $0.context) },
      wrong: { $0.amount = euros(11) }
    ) {
      CapturePaymentRequest(requestID: "x", paymentID: try await authorized($0), amount: euros(4))
    },
    Trial(
      "ExecuteSolution", { try await $0.complaints.executeSolution($1, context: $0.context) },
      wrong: { $0.expectedVersion = 2 }
    ) {
      ExecuteSolutionRequest(requestID: "x", complaintID: try await agreed($0))
    },
    Trial(
      "VoidPayment", { try await $0.payments.voidPayment($1, context: $0.context) },
      wrong: { $0.state = .captured }
    ) {
      VoidPaymentRequest(requestID: "x", paymentID: try await authorized($0), reason: "called off")
    },
  ]

  private static let stock: [Trial] = [
    Trial(
      "Adjust", { try await $0.stock.adjust($1, context: $0.context) },
      wrong: { $0.onHandDelta = -200 }
    ) {
      _ = try await $0.create { $0.lines[0].quantity = 30 }
      return AdjustRequest(
        requestID: "x", sku: "A-1", warehouse: "BER-1", onHandDelta: -80, reason: "fire")
    },
    Trial(
      "QuarantineStock", { try await $0.stock.quarantineStock($1, context: $0.context) },
      wrong: { $0.quantity = 200 }
    ) {
      _ = try await $0.create { $0.lines[0].quantity = 30 }
      return QuarantineStockRequest(
        requestID: "x", sku: "A-1", warehouse: "BER-1", quantity: 80, reason: "wet")
    },
    Trial(
      "ScrapStock", { try await $0.stock.scrapStock($1, context: $0.context) },
      wrong: { $0.quantity = 6 }
    ) {
      _ = try await $0.stock.quarantineStock(
        QuarantineStockRequest(
          requestID: "block", sku: "A-1", warehouse: "BER-1", quantity: 5, reason: "wet"),
        context: $0.context)
      return ScrapStockRequest(
        requestID: "x", sku: "A-1", warehouse: "BER-1", quantity: 5, reason: "rotten")
    },
  ]

  private static let stocktakes: [Trial] = [
    Trial(
      "PostStocktake", { try await $0.stocktakes.postStocktake($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      _ = try await $0.create { $0.lines[0].quantity = 30 }
      let planned = try await $0.stocktakes.planStocktake(
        PlanStocktakeRequest(
          requestID: "plan", warehouse: "BER-1", skus: ["A-1", "B-2"], responsible: "ann"),
        context: $0.context)
      _ = try await $0.submit([("A-1", 20), ("B-2", 101)], to: planned.stocktakeID)
      _ = try await $0.stocktakes.reviewStocktake(
        ReviewStocktakeRequest(
          requestID: "review", stocktakeID: planned.stocktakeID,
          decision: .approval(
            StocktakeApproval(causes: [
              DifferenceCause(sku: "A-1", cause: .damage),
              DifferenceCause(sku: "B-2", cause: .supplier),
            ]))), context: $0.context(tenant: "shop", actor: "cem"))
      return PostStocktakeRequest(requestID: "x", stocktakeID: planned.stocktakeID)
    }
  ]

  private static let orders: [Trial] = [
    Trial(
      "DecideReview", { try await $0.reviews.decideReview($1, context: $0.context) },
      wrong: { $0.reason = "" }
    ) {
      let order = try await $0.create { $0.lines[0].unitPrice = euros(1) }
      #expect(order.state == .inReview)
      return DecideReviewRequest(
        requestID: "x", orderID: order.orderID, decision: .approved, reason: "a friend")
    },
    Trial(
      "ArchiveOrders", { try await $0.orders.archiveOrders($1, context: $0.context) },
      wrong: { $0.limit = -1 }
    ) {
      _ = try await $0.create()
      try await $0.execute(
        "UPDATE orders SET state = 12, completed_at = now() WHERE tenant_id = 'shop'")
      return ArchiveOrdersRequest(
        requestID: "x", completedBefore: Timestamp(seconds: 4_000_000_000))
    },
    Trial(
      "EraseCustomer", { try await $0.customers.eraseCustomer($1, context: $0.context) },
      wrong: { $0.expectedVersion = 2 }
    ) {
      let order = try await $0.create { $0.customerRef = "C-9" }
      _ = try await $0.orders.cancelOrder(
        CancelOrderRequest(requestID: "no", orderID: order.orderID, reason: "no"),
        context: $0.context)
      _ = try await $0.customers.upsertCustomer(
        UpsertCustomerRequest(
          requestID: "put",
          customer: CustomerRecord(customerRef: "C-9", contact: Contact(displayName: "Ann Lee"))),
        context: $0.context)
      return EraseCustomerRequest(
        requestID: "x", customerRef: "C-9", reason: "asked", expectedVersion: 1)
    },
  ]

  private static let warehouse: [Trial] = [
    Trial(
      "CancelFulfilment", { try await $0.picks.cancelFulfilment($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      CancelFulfilmentRequest(
        requestID: "x", fulfilmentID: try await released($0).fulfilmentID, reason: "late")
    },
    Trial(
      "ReportShort", { try await $0.picks.reportShort($1, context: $0.context) },
      wrong: { $0.lines[0].quantity = 9 }
    ) {
      let id = try await released($0).fulfilmentID
      _ = try await $0.picks.claimPick(
        ClaimPickRequest(requestID: "claim", fulfilmentID: id), context: $0.context)
      return ReportShortRequest(
        requestID: "x", fulfilmentID: id, lines: [PickedUnits(lineNumber: 1, quantity: 2)],
        reason: "gone")
    },
  ]

  private static let shipping: [Trial] = [
    Trial(
      "CreateShipment", { try await $0.shipments.createShipment($1, context: $0.context) },
      wrong: { $0.lines = [ShipmentLine(lineNumber: 1, quantity: 2)] }
    ) {
      CreateShipmentRequest(
        requestID: "x", orderID: try await $0.create().orderID, carrier: "DHL",
        trackingNumber: "T-1")
    },
    Trial(
      "HandOver", { try await $0.shipments.handOver($1, context: $0.context) },
      wrong: { $0.bookedShipmentIDs = ["0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"] }
    ) {
      HandOverRequest(requestID: "x", fulfilmentID: try await booked($0).fulfilment)
    },
    Trial(
      "CancelShipment", { try await $0.shipments.cancelShipment($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      CancelShipmentRequest(
        requestID: "x", shipmentID: try await booked($0).shipment, reason: "another carrier")
    },
    Trial(
      "ConfirmDelivery", { try await $0.shipments.confirmDelivery($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      let made = try await $0.shipments.createShipment(
        CreateShipmentRequest(
          requestID: "ship", orderID: try await $0.create().orderID, carrier: "DHL",
          trackingNumber: "T-1"), context: $0.context)
      return ConfirmDeliveryRequest(requestID: "x", shipmentID: made.shipmentID, signedBy: "Bo")
    },
    Trial(
      "ResolveAnomaly", { try await $0.tracking.resolveAnomaly($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      let made = try await $0.shipments.createShipment(
        CreateShipmentRequest(
          requestID: "ship", orderID: try await $0.create().orderID, carrier: "DHL",
          trackingNumber: "T-1"), context: $0.context)
      let anomaly = try await $0.tracking.reportAnomaly(
        ReportAnomalyRequest(
          requestID: "lost", shipmentID: made.shipmentID, kind: .lost, reason: "gone"),
        context: $0.context)
      return ResolveAnomalyRequest(
        requestID: "x", anomalyID: anomaly.anomalyID, resolution: .takenBack, reason: "back")
    },
  ]

  private static let returns: [Trial] = [
    Trial(
      "RecordReceipt", { try await $0.returns.recordReceipt($1, context: $0.context) },
      wrong: { $0.lines = [ReceivedUnits(lineNumber: 1, quantity: 3)] }
    ) {
      RecordReceiptRequest(
        requestID: "x", rmaID: try await $0.approvedReturn().rmaID,
        lines: [ReceivedUnits(lineNumber: 1, quantity: 1)])
    },
    Trial(
      "CancelRma", { try await $0.returns.cancelRma($1, context: $0.context) },
      wrong: { $0.reason = " " }
    ) {
      CancelRmaRequest(
        requestID: "x", rmaID: try await $0.approvedReturn().rmaID, reason: "kept")
    },
    Trial(
      "RecordInspection", { try await $0.returns.recordInspection($1, context: $0.context) },
      wrong: { $0.lines[0].good = 0 }
    ) {
      RecordInspectionRequest(
        requestID: "x", rmaID: try await $0.receivedReturn().rmaID,
        lines: [InspectedUnits(lineNumber: 1, good: 1, damaged: 1)], decision: .refund)
    },
    Trial(
      "CompleteRma", { try await $0.returns.completeRma($1, context: $0.context) },
      wrong: { $0.expectedVersion = 9 }
    ) {
      CompleteRmaRequest(requestID: "x", rmaID: try await $0.inspectedReturn(.refund).rmaID)
    },
    Trial(
      "CompleteRma, an exchange", { try await $0.returns.completeRma($1, context: $0.context) },
      wrong: { $0.freight = true }
    ) {
      CompleteRmaRequest(requestID: "x", rmaID: try await $0.inspectedReturn(.exchange).rmaID)
    },
  ]

  private static let quotes: [Trial] = [
    Trial(
      "SendQuote", { try await $0.quotes.sendQuote($1, context: $0.context) },
      wrong: { $0.expectedVersion = 99 }
    ) {
      SendQuoteRequest(requestID: "x", quoteID: try await $0.approvedQuote().quoteID)
    },
    Trial(
      "AcceptQuote", { try await $0.quotes.acceptQuote($1, context: $0.context) },
      wrong: { $0.expectedVersion = 99 }
    ) {
      AcceptQuoteRequest(requestID: "x", quoteID: try await $0.sentQuote().quoteID)
    },
    Trial(
      "DeclineQuote", { try await $0.quotes.declineQuote($1, context: $0.context) },
      wrong: { $0.reason = " " }
    ) {
      DeclineQuoteRequest(
        requestID: "x", quoteID: try await $0.sentQuote().quoteID, reason: "too dear")
    },
    Trial(
      "WithdrawQuote", { try await $0.quotes.withdrawQuote($1, context: $0.context) },
      wrong: { $0.reason = " " }
    ) {
      WithdrawQuoteRequest(
        requestID: "x", quoteID: try await $0.quote().quoteID, reason: "a wrong price")
    },
  ]

  private static let settings: [Trial] = [
    Trial(
      "DeleteRule", { try await $0.reviews.deleteRule($1, context: $0.context) },
      wrong: { $0.code = "other" }
    ) {
      _ = try await $0.reviews.putRule(
        PutRuleRequest(
          requestID: "put",
          rule: ScreeningRule(
            code: "many", enabled: true, score: 10, reason: "many units", minQuantity: 50)),
        context: $0.context)
      return DeleteRuleRequest(requestID: "x", code: "many", reason: "no use")
    },
    Trial(
      "RemoveConsumer", { try await $0.feed.removeConsumer($1, context: $0.context) },
      wrong: { $0.consumer = "other" }
    ) {
      _ = try await $0.feed.registerConsumer(
        RegisterConsumerRequest(requestID: "put", consumer: "erp"), context: $0.context)
      return RemoveConsumerRequest(requestID: "x", consumer: "erp")
    },
  ]
}

// MARK: What commands are about

extension Trial {
  private static func authorized(_ fixture: OrdersFixture) async throws -> String {
    let order = try await fixture.create { $0.payment = OrderPayment(method: .card) }
    let payment = try await fixture.payments.recordPayment(
      RecordPaymentRequest(
        requestID: "pay", orderID: order.orderID, provider: "adyen", providerRef: "p-1",
        state: .authorized, amount: euros(10)), context: fixture.context)
    return payment.payment?.paymentID ?? ""
  }

  /// A complaint whose customer gets 5 EUR of 10 back.
  private static func agreed(_ fixture: OrdersFixture) async throws -> String {
    let (complaints, context) = (fixture.complaints, fixture.context)
    let order = try await fixture.create { $0.payment = OrderPayment(method: .card) }
    _ = try await fixture.payments.recordPayment(
      RecordPaymentRequest(
        requestID: "pay", orderID: order.orderID, provider: "adyen", providerRef: "p-1",
        state: .captured, amount: euros(10)), context: context)
    let id = try await complaints.createComplaint(
      CreateComplaintRequest(
        requestID: "c", channel: .email, category: .quality, orderID: order.orderID,
        content: "Bent."), context: context
    ).complaintID
    _ = try await complaints.assignComplaint(
      AssignComplaintRequest(requestID: "a", complaintID: id, department: "care"), context: context)
    _ = try await complaints.proposeSolution(
      ProposeSolutionRequest(
        requestID: "p", complaintID: id,
        solution: ComplaintSolution(kind: .refund, text: "Half back.", amount: euros(5))),
      context: context)
    _ = try await complaints.recordAgreement(
      RecordAgreementRequest(
        requestID: "r", complaintID: id, decision: .agreed, answeredBy: "Bo Ek", channel: .email),
      context: context)
    return id
  }

  /// An order of 3 A-1.
  private static func released(_ fixture: OrdersFixture) async throws -> Fulfilment {
    let order = try await fixture.create { $0.lines[0].quantity = 3 }
    return try await fixture.picks.releaseFulfilments(
      ReleaseFulfilmentsRequest(requestID: "release", orderID: order.orderID),
      context: fixture.context
    ).fulfilments[0]
  }

  /// An order of 3 A-1 in a parcel that a carrier will take.
  private static func booked(
    _ fixture: OrdersFixture
  ) async throws -> (fulfilment: String, shipment: String) {
    let id = try await released(fixture).fulfilmentID
    _ = try await fixture.picks.claimPick(
      ClaimPickRequest(requestID: "claim", fulfilmentID: id), context: fixture.context)
    _ = try await fixture.picks.confirmPick(
      ConfirmPickRequest(requestID: "pick", fulfilmentID: id), context: fixture.context)
    _ = try await fixture.picks.pack(
      PackRequest(
        requestID: "pack", fulfilmentID: id,
        parcels: [Parcel(lines: [PickedUnits(lineNumber: 1, quantity: 3)], weightGrams: 500)]),
      context: fixture.context)
    let shipment = try await fixture.shipments.bookShipment(
      BookShipmentRequest(
        requestID: "book", fulfilmentID: id,
        shipment: ParcelDispatch(parcelNumbers: [1], carrier: "DHL", trackingNumber: "T-1")),
      context: fixture.context)
    return (id, shipment.shipmentID)
  }
}
