import Contracts
import RPCCore
import Store
import Testing

@testable import Services

@Suite("Returns")
struct RmaServiceTests {
  @Test("a return goes from the wish to the refund; every repeat answers the same")
  func life() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let order = try await fixture.deliveredOrder()
      let check = CheckEligibilityRequest(
        orderID: order.orderID, reason: .quality,
        lines: [ReturnUnits(lineNumber: 1, quantity: 2, condition: .defective)])
      let eligible = try await fixture.returns.checkEligibility(check, context: context)
      #expect(eligible.eligible && eligible.lines.map(\.returnable) == [3])
      #expect(eligible.lines[0].untilTime != nil && eligible.lines[0].findings == [])

      let wish = OrdersFixture.wish(order.orderID)
      let asked = try await fixture.returns.createRma(wish, context: context)
      #expect(asked.state == .requested && asked.version == 1 && asked.createdBy == "ann")
      #expect(asked.reason == .quality && asked.freightPaidByUs && asked.evidence == ["photo"])
      #expect(try await fixture.returns.createRma(wish, context: context) == asked)

      let approve = DecideRmaRequest(
        requestID: "approve", rmaID: asked.rmaID, expectedVersion: 1, approve: true,
        warehouse: "BER-1")
      let approved = try await fixture.returns.decideRma(approve, context: context)
      #expect(approved.state == .awaitingGoods && approved.warehouse == "BER-1")
      #expect(approved.expireTime != nil && approved.decidedBy == "ann")
      #expect(try await fixture.returns.decideRma(approve, context: context) == approved)

      let part = try await fixture.returns.recordReceipt(
        RecordReceiptRequest(
          requestID: "part", rmaID: asked.rmaID,
          lines: [ReceivedUnits(lineNumber: 1, quantity: 1)]), context: context)
      #expect(part.state == .partlyReceived && part.lines[0].received == 1)
      let received = try await fixture.returns.recordReceipt(
        RecordReceiptRequest(requestID: "rest", rmaID: asked.rmaID), context: context)
      #expect(received.state == .received && received.receiveTime != nil)

      let inspected = try await fixture.returns.recordInspection(
        RecordInspectionRequest(
          requestID: "inspect", rmaID: asked.rmaID,
          lines: [InspectedUnits(lineNumber: 1, good: 1, damaged: 1, cause: "seam")],
          decision: .refund), context: context)
      #expect(inspected.state == .refund && inspected.remedy == .refund)
      #expect(inspected.lines[0].cause == "seam" && inspected.inspectedBy == "ann")

      let complete = CompleteRmaRequest(requestID: "complete", rmaID: asked.rmaID)
      let done = try await fixture.returns.completeRma(complete, context: context)
      #expect(done.state == .completed && done.endTime != nil)
      #expect(try await fixture.returns.completeRma(complete, context: context) == done)
      let refund = try await fixture.payments.getRefund(
        GetRefundRequest(refundID: done.refundID), context: context)
      #expect(refund.amount == euros(20) && refund.state == .requested)
      #expect(
        try await fixture.returns.getRma(GetRmaRequest(rmaID: asked.rmaID), context: context)
          == done)
      let after = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: context)
      #expect(after.lines[0].returned == 2 && after.lines[0].returnRequested == 0)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("an alternative is offered, taken, and completed with money and the goods")
  func alternative() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let id = try await fixture.inspectedReturn(.notEligible).rmaID
      let offer = ProposeAlternativeRequest(
        requestID: "offer", rmaID: id, remedy: .compensate, text: "5 back", amount: euros(5))
      let offered = try await fixture.returns.proposeAlternative(offer, context: context)
      #expect(offered.state == .offer)
      #expect(
        offered.offer == RmaOffer(remedy: .compensate, text: "5 back", amount: euros(5)))
      let accepted = try await fixture.returns.acceptAlternative(
        AcceptAlternativeRequest(requestID: "yes", rmaID: id, accepted: true, reason: "fine"),
        context: context)
      #expect(accepted.state == .accepted && accepted.compensation == euros(5))
      let done = try await fixture.returns.completeRma(
        CompleteRmaRequest(requestID: "complete", rmaID: id), context: context)
      #expect(done.state == .completed && done.lines[0].sentBack == 2)
      let refund = try await fixture.payments.getRefund(
        GetRefundRequest(refundID: done.refundID), context: context)
      #expect(refund.amount == euros(5))
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("goods are exchanged for others, which what came back pays for")
  func trade() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let id = try await fixture.inspectedReturn(.exchange).rmaID
      try await fixture.beginMessages()
      func complete(_ units: [ExchangeUnits]) async throws -> Rma {
        try await fixture.returns.completeRma(
          CompleteRmaRequest(requestID: "complete", rmaID: id, exchange: units), context: context)
      }
      for (field, units) in [
        ("exchange[0].sku", ExchangeUnits(sku: "no sku", quantity: 1)),
        ("exchange[0].quantity", ExchangeUnits(sku: "A-1", quantity: 0)),
      ] {
        #expect(await refused { try await complete([units]) }?.metadata["field"] == field)
      }
      // 2 came back; 1 of the same product, at its list price, is a trade as any other.
      let done = try await complete([ExchangeUnits(sku: "A-1", quantity: 1)])
      #expect(done.state == .completed && !done.creditRefundID.isEmpty)
      let exchange = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(done.exchangeOrderID)), context: context)
      #expect(exchange.lines.map(\.sku) == ["A-1"] && exchange.totals?.total == euros(10))
      let credit = try await fixture.payments.getRefund(
        GetRefundRequest(refundID: done.creditRefundID), context: context)
      #expect(credit.state == .succeeded && credit.amount == euros(10))
      let rest = try await fixture.payments.getRefund(
        GetRefundRequest(refundID: done.refundID), context: context)
      #expect(rest.state == .requested && rest.amount == euros(10))
      // The customer hears of the rest, not of what went to no account.
      _ = try await fixture.written(1, .init(kinds: [.orderReceived]))
      let told = try await fixture.written(1, .init(kinds: [.refundProgress]))
      #expect(told.count == 1)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("lists answer page by page, by order, state, reason and warehouse")
  func lists() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let order = try await fixture.deliveredOrder()
      var ids: [String] = []
      for number in 1...3 {
        var wish = OrdersFixture.wish(order.orderID, units: 1)
        wish.requestID = "rma-\(number)"
        ids.append(try await fixture.returns.createRma(wish, context: context).rmaID)
      }
      _ = try await fixture.returns.cancelRma(
        CancelRmaRequest(requestID: "cancel", rmaID: ids[0], reason: "kept"), context: context)
      var request = ListRmasRequest(orderID: order.orderID, pageSize: 2)
      let first = try await fixture.returns.listRmas(request, context: context)
      #expect(first.rmas.map(\.rmaID) == [ids[2], ids[1]])
      request.pageToken = first.nextPageToken
      let second = try await fixture.returns.listRmas(request, context: context)
      #expect(second.rmas.map(\.rmaID) == [ids[0]] && second.nextPageToken.isEmpty)
      request.orderID = ""
      #expect(
        await refused { try await fixture.returns.listRmas(request, context: context) }?
          .metadata["field"] == "page_token")
      let open = try await fixture.returns.listRmas(
        ListRmasRequest(states: [.requested], reasons: [.quality]), context: context)
      #expect(open.rmas.count == 2)
      let there = try await fixture.returns.listRmas(
        ListRmasRequest(warehouse: "BER-1"), context: context)
      #expect(there.rmas.isEmpty)
    }
  }

  @Test("causes are summed over a span, which has two ends and a bound")
  func causes() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let done = try await fixture.inspectedReturn(.refund)
      let start = try #require(done.createTime)
      func summary(
        days: Int64 = 1, _ change: (inout SummariseReturnCausesRequest) -> Void = { _ in }
      ) async throws -> SummariseReturnCausesResponse {
        var request = SummariseReturnCausesRequest(
          createTime: TimeRange(
            startTime: start, endTime: Timestamp(seconds: start.seconds + days * 86_400)))
        change(&request)
        return try await fixture.returns.summariseReturnCauses(request, context: context)
      }
      let figures = ReturnFigures(
        returnCount: 1, requestedUnits: 2, receivedUnits: 2, resaleableUnits: 1, damagedUnits: 1)
      let whole = SummariseReturnCausesResponse(
        reasons: [ReturnReasonCount(reason: .quality, remedy: .refund, figures: figures)],
        products: [ReturnProductCount(sku: "A-1", figures: figures)],
        causes: [ReturnCauseCount(cause: "seam", figures: figures)], total: figures,
        productCount: 1, causeCount: 1)
      #expect(try await summary() == whole)
      #expect(
        try await summary {
          $0.reasons = [.quality]
          $0.sku = "A-1"
          $0.warehouse = "BER-1"
        } == whole)
      let none = SummariseReturnCausesResponse(total: ReturnFigures())
      #expect(try await summary { $0.reasons = [.changedMind] } == none)
      #expect(try await summary { $0.sku = "B-2" } == none)
      #expect(try await summary { $0.warehouse = "HAM-1" } == none)

      func field(
        days: Int64 = 1, _ change: (inout SummariseReturnCausesRequest) -> Void = { _ in }
      ) async -> String? {
        await refused { try await summary(days: days, change) }?.metadata["field"]
      }
      #expect(await field { $0.createTime = nil } == "create_time.start_time")
      #expect(await field { $0.createTime?.endTime = nil } == "create_time.end_time")
      #expect(await field { $0.reasons = [.unspecified] } == "reasons[0]")
      #expect(await field { $0.sku = "no sku" } == "sku")
      #expect(await field { $0.warehouse = "no code" } == "warehouse")
      // A year and a day, to the microsecond.
      #expect(await field(days: 366) == nil)
      #expect(await field(days: 367) == "create_time.end_time")
    }
  }

  @Test("bad requests name the field that is at fault")
  func fields() async throws {
    try await OrdersFixture.with { fixture in
      let context = fixture.context
      let order = try await fixture.deliveredOrder()
      func field(_ change: (inout CreateRmaRequest) -> Void) async -> String? {
        var wish = OrdersFixture.wish(order.orderID)
        change(&wish)
        return await refused { try await fixture.returns.createRma(wish, context: context) }?
          .metadata["field"]
      }
      #expect(await field { $0.orderID = "x" } == "order_id")
      #expect(await field { $0.reason = .unspecified } == "reason")
      #expect(await field { $0.lines = [] } == "lines")
      #expect(await field { $0.lines[0].quantity = 0 } == "lines[0].quantity")
      #expect(await field { $0.lines[0].condition = .unspecified } == "lines[0].condition")
      #expect(await field { $0.lines.append($0.lines[0]) } == "lines[1].line_number")
      #expect(await field { $0.evidence = [" "] } == "evidence[0]")
      let rma = try await fixture.returns.createRma(
        OrdersFixture.wish(order.orderID), context: context)
      func decision(_ change: (inout DecideRmaRequest) -> Void) async -> String? {
        var request = DecideRmaRequest(requestID: "decide", rmaID: rma.rmaID)
        change(&request)
        return await refused { try await fixture.returns.decideRma(request, context: context) }?
          .metadata["field"]
      }
      #expect(await decision { $0.reason = " " } == "reason")
      #expect(await decision { $0.approve = true } == "warehouse")
    }
  }

  @Test("a customer hears of the decision, the arrival and the outcome", arguments: ["DE", "CN"])
  func messages(_ country: String) async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      let received = try await fixture.receivedReturn()
      try await fixture.execute("UPDATE orders SET ship_country = '\(country)'")
      _ = try await fixture.returns.recordInspection(
        RecordInspectionRequest(
          requestID: "inspect", rmaID: received.rmaID,
          lines: [InspectedUnits(lineNumber: 1, good: 2)], decision: .exchange),
        context: fixture.context)
      let kinds: [NotificationKind] = [.returnApproved, .returnReceived, .returnOutcome]
      let told = try await fixture.written(3, .init(kinds: kinds))
      #expect(told.map(\.kind) == kinds.reversed())
      #expect(told.allSatisfy { $0.recipient == "ann@example.com" })
      #expect(told.allSatisfy { $0.body.contains("Product A-1 × 2") })
      #expect(told[2].body.contains("BER-1"))
      #expect(told[0].body.contains(country == "CN" ? "换货" : "exchange"))
    }
  }

  @Test("workers end what is overdue and leave nothing to do")
  func workers() async throws {
    try await OrdersFixture.with { fixture in
      let rma = try await fixture.approvedReturn()
      try await fixture.execute("UPDATE rma SET expires_at = now() - interval '1 day'")
      #expect(try await ReturnExpiryWork(store: fixture.store).runOnce() == false)
      #expect(try await ExchangeSubmissionWork(store: fixture.store).runOnce() == false)
      let expired = try await fixture.returns.getRma(
        GetRmaRequest(rmaID: rma.rmaID), context: fixture.context)
      #expect(expired.state == .expired)
    }
  }
}
