import Contracts
import RPCCore
import Store
import Testing

@testable import Services

extension OrdersFixture {
  /// What SubmitCounts answers to counts of one stocktake, each under the name of its SKU and units.
  func submit(
    _ counts: [(sku: String, units: Int64)], to stocktake: String, by person: String = "bob"
  ) async throws -> SubmitCountsResponse {
    let call = RecordedCall(actor: person)
    for (index, count) in counts.enumerated() {
      try call.put(
        SubmitCountsRequest(
          sequence: Int64(index + 1), stocktakeID: stocktake,
          count: CountedUnits(
            requestID: "\(count.sku)/\(count.units)", sku: count.sku, counted: count.units)))
    }
    call.endRequests()
    return try await stocktakes.submitCounts(RequestStream(call), context: ServerContext(call))
  }
}

@Suite("The stocktake service (STK-1)")
struct StocktakeServiceTests {
  private func plan(
    _ fixture: OrdersFixture, _ skus: [String] = ["A-1", "B-2"]
  ) async throws -> Stocktake {
    try await fixture.stocktakes.planStocktake(
      PlanStocktakeRequest(
        requestID: "plan", warehouse: "BER-1", skus: skus, responsible: "ann"),
      context: fixture.context)
  }

  private func reviewer(_ fixture: OrdersFixture) -> ServerContext {
    fixture.context(tenant: "shop", actor: "cem")
  }

  @Test("from plan to posting; every repeat answers the same")
  func life() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let service = fixture.stocktakes
      let planned = try await plan(fixture, [])
      #expect(planned.state == .planned && planned.lineCount == 2 && planned.lastSku == "B-2")
      #expect(planned.plannedBy == "ann" && planned.responsible == "ann")
      #expect(try await plan(fixture, []) == planned)
      let id = planned.stocktakeID
      let submitted = try await fixture.submit([("A-1", 8), ("B-2", 10)], to: id)
      #expect(submitted.takenCount == 2 && submitted.failedCount == 0)
      #expect(submitted.stocktake?.state == .counted && submitted.stocktake?.differenceCount == 1)
      let again = try await fixture.submit([("A-1", 8), ("B-2", 10)], to: id)
      #expect(again.takenCount == 2 && again.replayedCount == 2)
      #expect(again.stocktake == submitted.stocktake)

      let recount = ReviewStocktakeRequest(
        requestID: "recount", stocktakeID: id, expectedVersion: submitted.stocktake?.version ?? 0,
        decision: .recount(RecountOrder(skus: ["A-1"], reason: "sure?")))
      let asked = try await service.reviewStocktake(recount, context: reviewer(fixture))
      #expect(asked.state == .recount && asked.wantedCount == 1 && asked.reason == "sure?")
      #expect(try await service.reviewStocktake(recount, context: reviewer(fixture)) == asked)
      #expect(
        try await fixture.submit([("A-1", 7)], to: id).stocktake?.state == .counted)
      let differing = try await service.listStocktakeLines(
        ListStocktakeLinesRequest(stocktakeID: id, onlyDifferences: true), context: fixture.context)
      #expect(differing.lines.map(\.sku) == ["A-1"] && differing.nextPageToken.isEmpty)
      #expect(differing.lines[0].difference == -3)
      #expect(differing.lines[0].counts.map(\.counted) == [8, 7])
      #expect(differing.lines[0].counts.map(\.countedBy) == ["bob", "bob"])

      var approve = ReviewStocktakeRequest(
        requestID: "approve", stocktakeID: id,
        decision: .approval(
          StocktakeApproval(causes: [DifferenceCause(sku: "A-1", cause: .other, note: "mice")])))
      let own = await refused {
        try await service.reviewStocktake(
          approve, context: fixture.context(tenant: "shop", actor: "bob"))
      }
      #expect(own == Refused(.failedPrecondition, "SAME_PERSON", ["resource": "bob"]))
      let approved = try await service.reviewStocktake(approve, context: reviewer(fixture))
      #expect(approved.state == .approved && approved.approvedBy == "cem")
      approve.requestID = "twice"
      #expect(
        await refused { try await service.reviewStocktake(approve, context: reviewer(fixture)) }
          == Refused(.failedPrecondition, "STOCKTAKE_STATE", ["state": "APPROVED"]))

      let post = PostStocktakeRequest(
        requestID: "post", stocktakeID: id, expectedVersion: approved.version)
      let posted = try await service.postStocktake(post, context: reviewer(fixture))
      #expect(posted.stocktake?.state == .posted && posted.levels.map(\.onHand) == [7])
      #expect(try await service.postStocktake(post, context: reviewer(fixture)) == posted)
      #expect(
        try await service.getStocktake(
          GetStocktakeRequest(stocktakeID: id), context: fixture.context) == posted.stocktake)
      let moved = try await fixture.movements(ListMovementsRequest(kinds: [.adjust]))
      #expect(moved.map(\.movement?.onHandDelta) == [-3])
      #expect(moved.map(\.movement?.reason) == ["stocktake \(id)"])
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a loss tells from which orders units were taken, and their customers hear of it")
  func shortage() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      try await fixture.beginMessages()
      let order = try await fixture.create { $0.lines[0].quantity = 9 }
      let planned = try await plan(fixture, ["A-1"])
      _ = try await fixture.submit([("A-1", 4)], to: planned.stocktakeID)
      _ = try await fixture.stocktakes.reviewStocktake(
        ReviewStocktakeRequest(
          requestID: "approve", stocktakeID: planned.stocktakeID,
          decision: .approval(
            StocktakeApproval(causes: [DifferenceCause(sku: "A-1", cause: .theft)]))),
        context: reviewer(fixture))
      let posted = try await fixture.stocktakes.postStocktake(
        PostStocktakeRequest(requestID: "post", stocktakeID: planned.stocktakeID),
        context: reviewer(fixture))
      #expect(
        posted.levels.map(\.displaced) == [[DisplacedUnits(orderID: order.orderID, quantity: 5)]])
      #expect(posted.levels.map(\.reserved) == [4])
      let messages = try await fixture.written(
        1, ListNotificationsRequest(kinds: [.goodsShort]))
      #expect(messages.map(\.orderID) == [order.orderID])
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a refused count is told with its number and field, and the others are taken")
  func refusedCounts() async throws {
    try await OrdersFixture.with { fixture in
      let planned = try await plan(fixture)
      let answer = try await fixture.submit(
        [("C-3", 1), ("A-1", -1), ("A-1", 5), ("", 2)], to: planned.stocktakeID)
      #expect(answer.takenCount == 1 && answer.failedCount == 3)
      #expect(answer.failures.map(\.sequence) == [1, 2, 4])
      #expect(
        answer.failures.compactMap(\.error?.reason) == [
          "STOCKTAKE_LINE_NOT_FOUND", "FIELD_INVALID", "FIELD_INVALID",
        ])
      #expect(answer.failures.compactMap(\.error?.field) == ["", "counted", "sku"])
      #expect(answer.stocktake?.state == .counting)
      #expect(try await fixture.submit([], to: planned.stocktakeID) == SubmitCountsResponse())
      #expect(
        await refused {
          try await fixture.submit([("A-1", 1)], to: "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        }?.reason == "STOCKTAKE_NOT_FOUND")
    }
  }

  @Test("one stream is of one stocktake, and its numbers rise")
  func streams() async throws {
    try await OrdersFixture.with { fixture in
      let planned = try await plan(fixture)
      let count = CountedUnits(requestID: "c", sku: "A-1", counted: 1)
      for (second, field) in [
        (
          SubmitCountsRequest(
            sequence: 2, stocktakeID: "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f", count: count),
          "stocktake_id"
        ),
        (
          SubmitCountsRequest(sequence: 1, stocktakeID: planned.stocktakeID, count: count),
          "sequence"
        ),
      ] {
        let call = RecordedCall()
        try call.put(
          SubmitCountsRequest(sequence: 1, stocktakeID: planned.stocktakeID, count: count), second)
        let refusal = await refused {
          try await fixture.stocktakes.submitCounts(
            RequestStream(call), context: ServerContext(call))
        }
        #expect(refusal == Refused(.invalidArgument, "FIELD_INVALID", ["field": field]))
      }
    }
  }

  @Test("what is wrong with a request is told by its field")
  func fields() async throws {
    try await OrdersFixture.with { fixture in
      let service = fixture.stocktakes
      let planned = try await plan(fixture)
      let id = planned.stocktakeID
      let open = await refused {
        try await service.planStocktake(
          PlanStocktakeRequest(
            requestID: "other", warehouse: "BER-1", skus: ["B-2"], responsible: "ann"),
          context: fixture.context)
      }
      #expect(
        open == Refused(.alreadyExists, "STOCKTAKE_ALREADY_EXISTS", ["resource": "B-2 in BER-1"]))
      let both = await refused {
        try await service.planStocktake(
          PlanStocktakeRequest(
            requestID: "both", warehouse: "BER-1", skus: ["B-2"], afterSku: "A-1",
            responsible: "ann"), context: fixture.context)
      }
      #expect(both?.metadata == ["field": "after_sku"])
      for (decision, field) in [
        (nil, "decision"),
        (.recount(RecountOrder(skus: [], reason: "x")), "recount.skus"),
        (.recount(RecountOrder(skus: ["A-1", "A-1"], reason: "x")), "recount.skus[1]"),
        (.recount(RecountOrder(skus: ["A-1"], reason: " ")), "recount.reason"),
        (
          .approval(StocktakeApproval(causes: [DifferenceCause(sku: "A-1")])),
          "approval.causes[0].cause"
        ),
      ] as [(ReviewStocktakeRequest.Decision?, String)] {
        let refusal = await refused {
          try await service.reviewStocktake(
            ReviewStocktakeRequest(requestID: "r", stocktakeID: id, decision: decision),
            context: fixture.context)
        }
        #expect(refusal?.metadata == ["field": field])
      }
      let silent = await refused {
        try await service.cancelStocktake(
          CancelStocktakeRequest(requestID: "c", stocktakeID: id, reason: " "),
          context: fixture.context)
      }
      #expect(silent == Refused(.invalidArgument, "FIELD_MISSING", ["field": "reason"]))
      let cancelled = try await service.cancelStocktake(
        CancelStocktakeRequest(requestID: "c", stocktakeID: id, reason: "flood"),
        context: fixture.context)
      #expect(cancelled.state == .cancelled && cancelled.reason == "flood")
      let listed = try await service.listStocktakes(
        ListStocktakesRequest(states: [.cancelled], warehouse: "BER-1", responsible: "ann"),
        context: fixture.context)
      #expect(listed.stocktakes == [cancelled] && listed.nextPageToken.isEmpty)
      let page = try await service.listStocktakeLines(
        ListStocktakeLinesRequest(stocktakeID: id, onlyWanted: true, pageSize: 1),
        context: fixture.context)
      #expect(page.lines.map(\.sku) == ["A-1"])
      let rest = try await service.listStocktakeLines(
        ListStocktakeLinesRequest(
          stocktakeID: id, onlyWanted: true, pageSize: 1, pageToken: page.nextPageToken),
        context: fixture.context)
      #expect(rest.lines.map(\.sku) == ["B-2"] && rest.lines[0].difference == nil)
    }
  }
}
