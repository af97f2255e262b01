import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("ChangeService")
struct ChangeServiceTests {
  private func open(
    _ fixture: OrdersFixture, _ order: Contracts.Order, _ actions: [Contracts.ChangeAction]
  ) async throws -> Contracts.ChangeSet {
    try await fixture.changes.openChange(
      OpenChangeRequest(
        requestID: "o-1", orderID: order.orderID, expectedVersion: order.version,
        actions: actions, reason: "the customer called"),
      context: fixture.context)
  }

  @Test("goes from preview over consent and approval to the changed order")
  func whole() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let change = try await open(
        fixture, order,
        [
          .init(action: .quantity(.init(lineNumber: 1, quantity: 3))),
          .init(action: .addLine(.init(sku: "B-2", quantity: 2))),
        ])
      #expect(change.state == .open)
      #expect(change.openedBy == "ann")
      func preview() async throws -> PreviewChangeResponse {
        try await fixture.changes.previewChange(
          PreviewChangeRequest(changeID: change.changeID), context: fixture.context)
      }
      let early = try await preview()
      #expect(!early.applicable)
      #expect(early.obstacles == ["CHANGE_SET_STATE", "CONSENT_MISSING"])
      #expect(early.difference == euros(25))
      #expect(early.stock.map(\.sku) == ["A-1", "B-2"])
      #expect(early.stock.map(\.reservedDelta) == [2, 2])
      #expect(early.requiredRoles == ["department_head", "sales_director"])
      let pending = try await fixture.changes.submitChange(
        SubmitChangeRequest(requestID: "s-1", changeID: change.changeID),
        context: fixture.context)
      #expect(pending.state == .pendingApproval)
      _ = try await fixture.changes.recordConsent(
        RecordConsentRequest(
          requestID: "a-1", changeID: change.changeID, channel: .phone, evidence: "9:00"),
        context: fixture.context)
      func decide(_ requestID: String, as actor: String) async throws -> Contracts.ChangeSet {
        try await fixture.changes.decideChange(
          DecideChangeRequest(
            requestID: requestID, changeID: change.changeID, decision: .approved, reason: "agreed"),
          context: fixture.context(tenant: "shop", actor: actor))
      }
      let own = await refused { try await decide("d-1", as: "ann") }
      #expect(own == Refused(.failedPrecondition, "SAME_PERSON", ["resource": "ann"]))
      #expect(try await decide("d-2", as: "bob").state == .pendingApproval)
      #expect(try await decide("d-3", as: "cem").state == .approved)
      #expect(try await preview().applicable)
      let applied = try await fixture.changes.applyChange(
        ApplyChangeRequest(requestID: "p-1", changeID: change.changeID),
        context: fixture.context)
      #expect(applied.state == .applied)
      #expect(applied.consent?.evidence == "9:00")
      let after = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(after.totals?.total == euros(35))
      #expect(after.lines.map(\.reserved) == [3, 2])
      #expect(after.holds.isEmpty)
      #expect(try await fixture.reserved() == 3)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a change that can't be is refused when it is opened, naming the field")
  func impossible() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let nothing = await refused { try await open(fixture, order, [.init()]) }
      #expect(
        nothing == Refused(.invalidArgument, "FIELD_MISSING", ["field": "actions[0].action"]))
      let unknown = await refused {
        try await open(
          fixture, order, [.init(action: .quantity(.init(lineNumber: 7, quantity: 1)))])
      }
      #expect(unknown == Refused(.notFound, "ORDER_LINE_NOT_FOUND", ["resource": "7"]))
      let after = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(after == order)
    }
  }

  @Test("QuoteCancel says what cancelling would do, the open change among it")
  func quote() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create { $0.lines[0].quantity = 4 }
      let change = try await open(
        fixture, order, [.init(action: .quantity(.init(lineNumber: 1, quantity: 3)))])
      func quote() async throws -> QuoteCancelResponse {
        try await fixture.orders.quoteCancel(
          QuoteCancelRequest(orderID: order.orderID), context: fixture.context)
      }
      let quoted = try await quote()
      #expect(quoted.allowed)
      #expect(quoted.fee == euros(0))
      #expect(quoted.freeUntilTime != nil)
      #expect(quoted.releases.map(\.quantity) == [4])
      #expect(quoted.openChangeID == change.changeID)
      #expect(try await fixture.reserved() == 4)
      _ = try await fixture.orders.cancelOrder(
        CancelOrderRequest(
          requestID: "c-1", orderID: order.orderID, expectedVersion: quoted.orderVersion,
          reason: "no"), context: fixture.context)
      let after = try await quote()
      #expect(!after.allowed)
      #expect(after.refusalReason == "ORDER_STATE")
      let ended = try await fixture.changes.getChange(
        GetChangeRequest(changeID: change.changeID), context: fixture.context)
      #expect(ended.state == .withdrawn)
    }
  }
}
