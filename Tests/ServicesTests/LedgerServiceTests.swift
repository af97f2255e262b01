import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("The ledger")
struct LedgerServiceTests {
  private func receive(_ count: Int, of sku: String, _ fixture: OrdersFixture) async throws {
    for number in 0..<count {
      _ = try await fixture.stock.receive(
        ReceiveRequest(
          requestID: "\(sku)/\(number)", warehouse: "BER-1",
          lines: [ReceiptLine(sku: sku, quantity: Int64(number + 1))], reference: "LS \(number)"),
        context: fixture.context)
    }
  }

  @Test("streams all movements over its pages, each SKU's oldest first")
  func pages() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      try await receive(ServiceLimits.movementPage + 1, of: "B-2", fixture)
      try await receive(2, of: "A-1", fixture)
      let movements = try await fixture.movements(ListMovementsRequest()).compactMap(\.movement)
      #expect(movements.count == ServiceLimits.movementPage + 3)
      #expect(movements.prefix(2).map(\.sku) == ["A-1", "A-1"])
      #expect(
        movements.dropFirst(2).map(\.onHandDelta)
          == Array(1...Int64(ServiceLimits.movementPage + 1)))
      #expect(movements.allSatisfy { $0.kind == .receive && $0.actor == "ann" })
      #expect(movements.last?.reason == "LS \(ServiceLimits.movementPage)")
    }
  }

  @Test("goes on behind any movement by its token")
  func resumes() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      try await receive(3, of: "A-1", fixture)
      try await receive(2, of: "B-2", fixture)
      let all = try await fixture.movements(ListMovementsRequest())
      for (index, response) in all.enumerated() {
        let rest = try await fixture.movements(
          ListMovementsRequest(resumeToken: response.resumeToken))
        #expect(rest == Array(all.dropFirst(index + 1)))
      }
      let token = all[0].resumeToken
      let other = await refused {
        try await fixture.movements(ListMovementsRequest(sku: "A-1", resumeToken: token))
      }
      #expect(
        other == Refused(.invalidArgument, "FIELD_INVALID", ["field": "resume_token"]))
    }
  }

  @Test("holds what every condition asks")
  func filters() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 3 }
      let reserved = try await fixture.movements(ListMovementsRequest(orderID: order.orderID))
        .compactMap(\.movement)
      #expect(reserved.map(\.kind) == [.reserve])
      #expect(reserved.map(\.reservedDelta) == [3])
      #expect(reserved.map(\.orderID) == [order.orderID])
      let received = try await fixture.movements(
        ListMovementsRequest(warehouse: "BER-1", kinds: [.receive, .ship]))
      #expect(received.compactMap(\.movement?.sku) == ["A-1", "B-2"])
      let time = try #require(reserved.first?.eventTime)
      let earlier = try await fixture.movements(
        ListMovementsRequest(eventTime: TimeRange(endTime: time)))
      #expect(earlier.count == 2)
      let later = try await fixture.movements(
        ListMovementsRequest(eventTime: TimeRange(startTime: time)))
      #expect(later.compactMap(\.movement?.kind) == [.reserve])
    }
  }

  @Test(
    "a condition that is not right is refused with its field",
    arguments: [
      ("kinds[1]", ListMovementsRequest(kinds: [.ship, .init(rawValue: 99)])),
      ("kinds[0]", ListMovementsRequest(kinds: [.unspecified])),
      ("order_id", ListMovementsRequest(orderID: "no")),
      (
        "event_time.end_time",
        ListMovementsRequest(
          eventTime: TimeRange(startTime: Timestamp(seconds: 9), endTime: Timestamp(seconds: 9)))
      ),
      ("resume_token", ListMovementsRequest(resumeToken: "no")),
    ])
  func refusedFilters(field: String, request: ListMovementsRequest) async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let refusal = await refused { try await fixture.movements(request) }
      #expect(refusal?.code == .invalidArgument)
      #expect(refusal?.metadata == ["field": field])
    }
  }

  @Test("the proof of right books is a summary alone")
  func clean() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      _ = try await fixture.create { $0.lines[0].quantity = 3 }
      let answers = try await fixture.verify()
      guard answers.count == 1, case .summary(let summary) = answers[0].result else {
        Issue.record("\(answers)")
        return
      }
      #expect(summary.levelCount == 2)
      #expect(summary.movementCount == 3)
      #expect(summary.reservationCount == 1)
      #expect(summary.discrepancyCount == 0)
      #expect(summary.verifyTime != nil)
    }
  }

  @Test("a counter that was changed behind the books is named, then counted")
  func wrong() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      _ = try await fixture.create { $0.lines[0].quantity = 3 }
      try await fixture.execute("UPDATE stock SET on_hand = 9, reserved = 2 WHERE sku = 'A-1'")
      let found = try await fixture.verify()
      let expected: [(LedgerDiscrepancy.Check, Int64, Int64)] = [
        (.onHandByMovements, 9, 10), (.reservedByMovements, 2, 3),
        (.reservedByReservations, 2, 3), (.reservedByOrderLines, 2, 3),
      ]
      #expect(
        found.dropLast().map(\.result)
          == expected.map { check, actual, expected in
            .discrepancy(
              LedgerDiscrepancy(
                check: check, sku: "A-1", warehouse: "BER-1", actual: actual, expected: expected))
          })
      guard case .summary(let summary) = found.last?.result else {
        Issue.record("\(found)")
        return
      }
      #expect(summary.discrepancyCount == 4)
      let elsewhere = try await fixture.verify(VerifyLedgerRequest(sku: "B-2"))
      #expect(elsewhere.count == 1)
    }
  }
}
