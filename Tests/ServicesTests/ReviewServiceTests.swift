import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

@Suite("ReviewService")
struct ReviewServiceTests {
  private func rule(
    _ code: String = "self", score: Int32 = 0, needsReview: Bool = true
  ) -> Contracts.ScreeningRule {
    Contracts.ScreeningRule(
      code: code, enabled: true, score: score, needsReview: needsReview, reason: "own page",
      channels: [.selfOrder])
  }

  private func put(_ fixture: OrdersFixture, _ rule: Contracts.ScreeningRule) async throws {
    _ = try await fixture.reviews.putRule(
      PutRuleRequest(requestID: "put-\(rule.code)", rule: rule), context: fixture.context)
  }

  private func decide(
    _ fixture: OrdersFixture, _ order: String, _ requestID: String, as actor: String,
    roles: Set<String>? = nil, _ decision: Contracts.Approval.Decision = .approved
  ) async throws -> Contracts.Review {
    let principal = roles.map {
      Principal(subject: actor, tenants: ["shop"], roles: $0, evidence: .token)
    }
    return try await fixture.reviews.decideReview(
      DecideReviewRequest(
        requestID: requestID, orderID: order, decision: decision,
        reason: decision == .rejected ? "no" : "known to us"),
      context: ServerContext(RecordedCall(actor: actor, principal: principal ?? .development)))
  }

  @Test("a tenant without rules is served as ever, one with rules by its rules")
  func creation() async throws {
    try await OrdersFixture.with { fixture in
      #expect(try await fixture.create("r-1").state == .allocated)
      try await put(fixture, rule())
      let order = try await fixture.create("r-2")
      #expect(order.state == .inReview)
      #expect(order.holds.map(\.kind) == [.review])
      #expect(order.holds.first?.reason == "own page")
      #expect(order.holds.first?.dueTime != nil)
      #expect(try await fixture.create("r-2") == order)
      let other = try await fixture.create("r-3") { $0.channel = .phone }
      #expect(other.state == .allocated)
      let draft = try await fixture.create("r-4") { $0.draft = true }
      #expect(draft.state == .draft)
      let submitted = try await fixture.orders.submitOrder(
        SubmitOrderRequest(requestID: "s-4", orderID: draft.orderID), context: fixture.context)
      #expect(submitted.state == .inReview)
      #expect(try await fixture.reserved() == 2)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("what a process left SUBMITTED, the worker finishes")
  func worker() async throws {
    try await OrdersFixture.with { fixture in
      try await put(fixture, rule(score: 1, needsReview: false))
      let order = try await fixture.create("r-1")
      #expect(order.state == .allocated)
      // As if the process had ended between the two commands.
      try await fixture.execute(
        """
        WITH o AS (UPDATE orders SET state = 2 WHERE tenant_id = 'shop'),
          r AS (DELETE FROM reservation WHERE tenant_id = 'shop'),
          l AS (UPDATE order_line SET reserved = 0 WHERE tenant_id = 'shop'),
          m AS (DELETE FROM stock_movement WHERE tenant_id = 'shop' AND kind = 2),
          i AS (DELETE FROM idempotency WHERE tenant_id = 'shop' AND method = 107)
        UPDATE stock SET reserved = 0 WHERE tenant_id = 'shop'
        """)
      let work = ScreeningWork(store: fixture.store)
      let later = fixture.store.identifiers.now.advanced(by: .seconds(1))
      #expect(try await work.finish(before: later) == false)
      let finished = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(finished.state == .allocated)
      #expect(try await fixture.reserved() == 1)
      #expect(try await work.finish(before: later) == false)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("trying rules says what they find and leaves nothing")
  func dryRun() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let tried = try await fixture.reviews.testRules(
        TestRulesRequest(orderID: order.orderID, rules: [rule("try", score: 320)]),
        context: fixture.context)
      #expect(tried.assessment?.score == 320)
      #expect(tried.assessment?.highRisk == true)
      #expect(tried.assessment?.parts.map(\.ruleCode) == ["try"])
      #expect(tried.builtIn?.outcome == .passed)
      let after = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: fixture.context)
      #expect(after == order)
      let rules = try await fixture.reviews.listRules(
        ListRulesRequest(), context: fixture.context)
      #expect(rules.rules.isEmpty)
      let current = try await fixture.reviews.testRules(
        TestRulesRequest(orderID: order.orderID), context: fixture.context)
      #expect(current.assessment?.needsReview == false)
    }
  }

  @Test("the second approval takes the role and another person")
  func secondReviewer() async throws {
    try await OrdersFixture.with { fixture in
      try await put(fixture, rule(score: 300))
      let order = try await fixture.create()
      #expect(order.holds.map(\.kind) == [.review, .risk])
      let first = try await decide(
        fixture, order.orderID, "d-1", as: "ann", roles: ["order_reviewer"])
      #expect(first.state == .awaitingSecond)
      #expect(first.approvals.map(\.role) == ["order_reviewer"])
      let same = await refused {
        try await decide(
          fixture, order.orderID, "d-2", as: "ann", roles: ["order_reviewer", "second_reviewer"])
      }
      #expect(same == Refused(.failedPrecondition, "SAME_PERSON", ["resource": "ann"]))
      let unfit = await refused {
        try await decide(fixture, order.orderID, "d-3", as: "bob", roles: ["order_reviewer"])
      }
      #expect(unfit == Refused(.permissionDenied, "ROLE_MISSING", ["roles": "second_reviewer"]))
      let second = try await decide(
        fixture, order.orderID, "d-4", as: "bob", roles: ["second_reviewer"])
      #expect(second.state == .approved)
      #expect(second.orderState == .allocated)
      #expect(second.approvals.map(\.actor) == ["ann", "bob"])
    }
  }

  @Test("the queue shows what waits, and a rejection ends it")
  func queue() async throws {
    try await OrdersFixture.with { fixture in
      try await put(fixture, rule())
      let order = try await fixture.create()
      func queue() async throws -> [Contracts.Review] {
        try await fixture.reviews.listReviewQueue(
          ListReviewQueueRequest(), context: fixture.context
        ).reviews
      }
      let waiting = try await queue()
      #expect(waiting.map(\.orderID) == [order.orderID])
      #expect(waiting.first?.orderNumber == order.number)
      #expect(waiting.first?.dueTime != nil)
      let claimed = try await fixture.reviews.claimReview(
        ClaimReviewRequest(requestID: "c-1", orderID: order.orderID), context: fixture.context)
      #expect(claimed.claimedBy == "ann")
      let other = await refused {
        try await decide(fixture, order.orderID, "d-0", as: "bob")
      }
      #expect(other?.reason == "REVIEW_CLAIMED")
      let rejected = try await decide(fixture, order.orderID, "d-1", as: "ann", .rejected)
      #expect(rejected.orderState == .rejected)
      #expect(try await queue().isEmpty)
      let again = await refused { try await decide(fixture, order.orderID, "d-2", as: "ann") }
      #expect(again?.reason == "ORDER_STATE")
    }
  }
}
