import Domain
import Postgres
import Store
import Testing

@Suite("Reviews in storage (REV-1…5)")
struct ReviewStoreTests {
  private func rule(
    _ code: String, score: Int = 0, needsReview: Bool = false,
    _ make: (inout ScreeningRule.Conditions) -> Void
  ) -> ScreeningRule {
    var conditions = ScreeningRule.Conditions()
    make(&conditions)
    return ScreeningRule(
      code: ScreeningRuleCode(checked: code), score: score, needsReview: needsReview,
      reason: "because \(code)", conditions: conditions)
  }

  private func put(_ store: Store, _ rule: ScreeningRule, version: Int64 = 0) async throws {
    _ = try await store.screeningRules.put(
      rule, reason: "", expectedVersion: version,
      key: key("put-\(rule.code)-\(version)-\(store.identifiers.next())"))
  }

  /// An order that its tenant's rules judge.
  private func screened(
    _ store: Store, _ request: String, units: Int64 = 1, policy: ShortagePolicy = .refuse
  ) async throws -> Order {
    var command = store.command(request, [(1, units)], policy: policy)
    command = CreateOrderCommand(
      key: command.key, id: command.id, draft: command.draft, submit: true, isScreened: true)
    let order = try await store.orders.create(command).value
    #expect(order.state == .submitted)
    return try await store.orders.finishSubmission(order.id, policy: .standard, tenant: shop)
  }

  private func as_(_ actor: String, _ request: String) -> CommandKey {
    CommandKey(
      tenant: shop, principal: actor, actor: actor, requestID: RequestID(checked: request),
      requestHash: [1])
  }

  private func decider(_ actor: String) -> Decider { Decider(actor: actor, roles: nil) }

  @Test("an order is stored SUBMITTED without stock, and its screening approves it")
  func passes() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      try await put(store, rule("phone", score: 1) { $0.channels = [.phone] })
      let command = store.command("one", [(1, 3)])
      let made = try await store.orders.create(
        CreateOrderCommand(
          key: command.key, id: command.id, draft: command.draft, submit: true, isScreened: true)
      ).value
      #expect(made.state == .submitted)
      #expect(try await store.orders.load(made.id, tenant: shop).state == .submitted)
      #expect(try await store.available(1) == 10)
      let due = try await store.orders.unscreened(
        before: store.identifiers.now.advanced(by: .seconds(60)), limit: 10)
      #expect(due.map(\.id) == [made.id])
      // Two processes at once: one does it.
      let results = await atOnce(4) { _ in
        try await store.orders.finishSubmission(made.id, policy: .standard, tenant: shop)
      }
      for result in results { #expect(try result.get().state == .allocated) }
      #expect(try await store.available(1) == 7)
      let timeline = try await store.orders.timeline(
        of: made.id, after: nil, limit: 10, tenant: shop)
      #expect(timeline.map(\.event.state) == [.submitted, .allocated])
      let replay = try await store.orders.create(
        CreateOrderCommand(
          key: command.key, id: OrderID(store.identifiers.next()), draft: command.draft,
          submit: true, isScreened: true))
      #expect(replay.isReplay)
      #expect(replay.value.id == made.id)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("rules send an order to review, with score, parts and holds")
  func reviews() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      try await put(store, rule("platform", score: 60) { $0.channels = [.platform] })
      try await put(store, rule("first", score: 50) { $0.customer = .firstOrder })
      let order = try await screened(store, "one")
      #expect(order.state == .inReview)
      #expect(order.holds == .review)
      #expect(order.placedHolds.map(\.hold.kind) == [.review])
      #expect(order.placedHolds.first?.hold.reason == "because first; because platform")
      #expect(order.placedHolds.first?.hold.deadline != nil)
      let review = try await store.reviews.load(order.id, tenant: shop).review
      #expect(review.state == .waiting)
      #expect(review.assessment.score == 110)
      #expect(review.assessment.parts.map(\.rule) == ["first", "platform"])
      // The second order of the customer is not the first.
      let second = try await screened(store, "two")
      #expect(second.state == .allocated)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("too little stock for an order that takes no back-orders is for a person")
  func shortage() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 2)
      try await put(store, rule("phone", score: 1) { $0.channels = [.phone] })
      let refusing = try await screened(store, "one", units: 3)
      #expect(refusing.state == .inReview)
      #expect(refusing.findings == ReviewRules(.stock))
      let waiting = try await screened(store, "two", units: 3, policy: .backorder)
      #expect(waiting.state == .awaitingStock)
      let short = await reason {
        _ = try await store.reviews.decide(
          refusing.id, .approved, by: decider("ann"), reason: "known", expectedVersion: 0,
          key: as_("ann", "approve"))
      }
      #expect(short == "INSUFFICIENT_STOCK")
      #expect(try await store.orders.load(refusing.id, tenant: shop).state == .inReview)
    }
  }

  @Test("of 8 reviewers at once one has the review, and its expired claim can be taken over")
  func claims() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(
        store.command("one", [(1, 1)], price: euros(999))
      ).value
      #expect(order.state == .inReview)
      let results = await atOnce(8) { number in
        try await store.reviews.claim(
          order.id, for: .seconds(3_600), expectedVersion: 0, key: as_("r\(number)", "claim"))
      }
      #expect(results.filter { reason($0) == nil }.count == 1)
      #expect(results.filter { reason($0) == "REVIEW_CLAIMED" }.count == 7)
      let winner = try await store.reviews.load(order.id, tenant: shop).review.claimedBy
      let others = await reason {
        _ = try await store.reviews.decide(
          order.id, .approved, by: decider("zoe"), reason: "known", expectedVersion: 0,
          key: as_("zoe", "approve"))
      }
      #expect(others == "REVIEW_CLAIMED")
      // The winner's own claim, made again, ends in the past.
      _ = try await store.reviews.claim(
        order.id, for: .seconds(-1), expectedVersion: 0, key: as_(winner, "again"))
      let taken = try await store.reviews.claim(
        order.id, for: .seconds(60), expectedVersion: 0, key: as_("zoe", "claim")
      ).value
      #expect(taken.review.claimedBy == "zoe")
      let approved = try await store.reviews.decide(
        order.id, .approved, by: decider("zoe"), reason: "agreed", expectedVersion: 0,
        key: as_("zoe", "approve")
      ).value
      #expect(approved.order.state == .allocated)
      #expect(approved.order.holds.isEmpty)
      #expect(approved.order.placedHolds.isEmpty)
      #expect(approved.review.state == .approved)
      #expect(approved.approvals.map(\.actor) == ["zoe"])
      #expect(try await store.available(1) == 9)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("high risk takes a second approval by somebody else")
  func twoPeople() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      try await put(store, rule("risky", score: 300) { $0.channels = [.platform] })
      let order = try await screened(store, "one")
      #expect(order.holds == [.review, HoldSet(.risk)])
      func approve(_ actor: String, _ request: String) async throws -> StoredReview {
        try await store.reviews.decide(
          order.id, .approved, by: decider(actor), reason: "known", expectedVersion: 0,
          key: as_(actor, request)
        ).value
      }
      let first = try await approve("ann", "first")
      #expect(first.review.state == .awaitingSecond)
      #expect(first.order.state == .inReview)
      #expect(try await store.available(1) == 10)
      #expect(await reason { _ = try await approve("ann", "second") } == "SAME_PERSON")
      let second = try await approve("bob", "second")
      #expect(second.order.state == .allocated)
      #expect(second.order.holds.isEmpty)
      #expect(second.approvals.map(\.level) == [1, 2])
      #expect(second.approvals.map(\.actor) == ["ann", "bob"])
      #expect(try await store.available(1) == 9)
    }
  }

  @Test("an order that was sent back is corrected and reviewed anew")
  func returns() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 10)
      let order = try await store.orders.create(
        store.command("one", [(1, 1)], price: euros(999))
      ).value
      let returned = try await store.reviews.returnForCorrection(
        order.id, reason: "wrong price", expectedVersion: 0, key: as_("ann", "return")
      ).value
      #expect(returned.order.state == .returned)
      #expect(returned.order.holds.isEmpty)
      var correction = DraftCorrection()
      correction.lines = [DraftLine(sku: sku(2), quantity: Quantity(4)!)]
      let corrected = try await store.orders.updateDraft(
        order.id, with: correction, expectedVersion: 0, key: key("correct")
      ).value
      #expect(corrected.lines.map(\.sku) == [sku(2)])
      #expect(corrected.totals.total == euros(4_000))
      #expect(corrected.lines == (try await store.orders.load(order.id, tenant: shop)).lines)
      let again = try await store.orders.submit(
        order.id, expectedVersion: 0, key: key("submit")
      ).value
      #expect(again.state == .allocated)
      #expect(try await store.reviews.load(order.id, tenant: shop).review.round == 2)
      #expect(try await store.available(1) == 10)
      #expect(try await store.available(2) == 6)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("the queue goes by due time, page by page, and cancelling ends a review")
  func queue() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 50)
      var made: [OrderID] = []
      for number in 1...5 {
        made.append(
          try await store.orders.create(
            store.command("r\(number)", [(1, 1)], price: euros(999))
          ).value.id)
      }
      _ = try await store.reviews.claim(
        made[1], for: .seconds(60), expectedVersion: 0, key: as_("ann", "claim"))
      _ = try await store.orders.cancel(
        made[4], reason: "no", expectedVersion: 0, key: key("cancel"))
      var seen: [OrderID] = []
      var next: (submitted: Instant, id: OrderID)?
      repeat {
        let page = try await store.reviews.queue(
          ReviewQueueFilter(), after: next, limit: 3, policy: .standard, tenant: shop)
        seen += page.reviews.map(\.order.id)
        next = page.next
      } while next != nil
      #expect(seen == Array(made[..<4]))
      var filter = ReviewQueueFilter()
      filter.isUnclaimed = true
      func ids(_ filter: ReviewQueueFilter) async throws -> [OrderID] {
        try await store.reviews.queue(
          filter, after: nil, limit: 10, policy: .standard, tenant: shop
        ).reviews.map(\.order.id)
      }
      #expect(try await ids(filter) == [made[0], made[2], made[3]])
      filter.isUnclaimed = false
      filter.claimedBy = "ann"
      #expect(try await ids(filter) == [made[1]])
      filter.claimedBy = ""
      filter.dueBefore = store.identifiers.now
      #expect(try await ids(filter) == [])
      _ = try await store.orders.cancel(
        made[1], reason: "no", expectedVersion: 0, key: key("cancel claimed"))
      let ended = try await store.reviews.load(made[1], tenant: shop)
      #expect(ended.review.state == .ended)
      #expect(ended.review.claimedBy == "")
    }
  }

  @Test("rules are replaced under their version and deleted once")
  func rules() async throws {
    try await withStore { store in
      try await put(store, rule("r", score: 1) { $0.minLines = 1 })
      try await put(store, rule("r", score: 2) { $0.skus = [sku(1)] }, version: 1)
      let stored = try await store.screeningRules.list(shop)
      #expect(stored.map(\.rule.score) == [2])
      #expect(stored.map(\.version.number) == [2])
      let stale = await reason {
        try await put(store, rule("r", score: 3) { $0.minLines = 1 }, version: 1)
      }
      #expect(stale == "VERSION_CONFLICT")
      let results = await atOnce(6) { number in
        try await put(store, rule("new", score: number + 1) { $0.minLines = 1 })
      }
      #expect(results.allSatisfy { reason($0) == nil || reason($0) == "VERSION_CONFLICT" })
      try await store.screeningRules.delete(
        ScreeningRuleCode(checked: "r"), reason: "", expectedVersion: 2, key: key("delete"))
      try await store.screeningRules.delete(
        ScreeningRuleCode(checked: "r"), reason: "", expectedVersion: 2, key: key("delete"))
      #expect(try await store.screeningRules.list(shop).map(\.rule.code.text) == ["new"])
    }
  }
}
