import Domain
import Postgres
import Store
import Testing

@Suite("Urgent requests in storage [PRI-3…7]")
struct UrgentTests {
  private static let manager = Decider(actor: "tester", roles: nil)

  private func wish(
    _ store: Store, _ degree: UrgentDegree = .urgent, hours: Int64 = 6
  ) throws -> UrgentWish {
    try UrgentWish(
      degree: degree, wanted: store.identifiers.now.advanced(by: .seconds(hours * 3_600)),
      reason: "a fair")
  }

  private func request(
    _ store: Store, _ order: OrderID, _ request: String = "ask", _ degree: UrgentDegree = .urgent
  ) async throws -> UrgentRequest {
    try await store.urgents.request(wish(store, degree), of: order, key: key(request)).value
  }

  private static func evaluate(
    _ decision: UrgentDecision, offered: Instant? = nil, group: TaskGroup? = nil
  ) throws -> UrgentStep {
    .evaluate(try UrgentEvaluation(decision: decision, minutes: "met", offered: offered), group)
  }

  @discardableResult
  private func take(
    _ step: UrgentStep, in id: UrgentID, _ store: Store, _ request: String, version: Int64 = 0
  ) async throws -> Outcome<UrgentRequest> {
    try await store.urgents.take(
      step, in: id, by: Self.manager, expectedVersion: version, key: key(request))
  }

  @Test("a request goes from the form to the review; every step once")
  func life() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      let asked = try await store.urgents.request(
        wish(store, .veryUrgent), of: order.id, key: key("ask"))
      #expect(asked.value.state == .requested && asked.value.units == 3 && !asked.isReplay)
      let again = try await store.urgents.request(
        wish(store, .veryUrgent), of: order.id, key: key("ask"))
      #expect(again.isReplay && again.value == asked.value)
      let second = await reason { _ = try await request(store, order.id, "second") }
      #expect(second == "URGENT_REQUEST_ALREADY_EXISTS")
      let id = asked.value.id
      let accepted = try await take(Self.evaluate(.accept), in: id, store, "accept", version: 1)
      #expect(accepted.value.state == .accepted && accepted.value.promised == asked.value.wanted)
      #expect(accepted.value.evaluation?.by == "tester")
      #expect(
        try await take(Self.evaluate(.accept), in: id, store, "accept", version: 1).isReplay)
      var now = try await store.orders.load(order.id, tenant: shop)
      #expect(now.orderClass == .urgent && now.priority == 700)
      #expect(now.delivery.deliverBy == asked.value.wanted)
      #expect(now.version == order.version.next.next)
      let group = try TaskGroup(leader: "cy", members: ["bo", "di"])
      let active = try await take(.form(group), in: id, store, "group").value
      #expect(active.state == .active && active.group == group)
      for (number, text) in ["picked", "packed"].enumerated() {
        let report = try ProgressReport(text: text, isAtRisk: number == 1)
        let kept = try await store.urgents.report(
          report, on: id, expectedVersion: 0, key: key("report-\(number)"))
        #expect(kept.value.report.report == report && kept.value.urgent.reports == number + 1)
        let repeated = try await store.urgents.report(
          report, on: id, expectedVersion: 0, key: key("report-\(number)"))
        #expect(repeated.isReplay && repeated.value.report == kept.value.report)
      }
      let page = try await store.urgents.reports(on: id, after: nil, limit: 1, tenant: shop)
      #expect(page.reports.map(\.report.text) == ["picked"])
      let rest = try await store.urgents.reports(on: id, after: page.next, limit: 5, tenant: shop)
      #expect(rest.reports.map(\.report.text) == ["packed"] && rest.next == nil)
      let early = await reason {
        _ = try await take(
          .review(UrgentReview(satisfaction: 5, evaluation: "well")), in: id, store, "early")
      }
      #expect(early == "URGENT_REQUEST_STATE")
      try await deliver(store, order.id)
      let delivered = try await store.urgents.load(id, tenant: shop)
      #expect(delivered.state == .delivered && delivered.delivered != nil)
      #expect(delivered.version == Version(6))
      let reviewed = try await take(
        .review(UrgentReview(satisfaction: 4, customerOpinion: "fine", evaluation: "well")),
        in: id, store, "review", version: 6
      ).value
      #expect(reviewed.state == .reviewed && reviewed.review?.content.satisfaction == 4)
      now = try await store.orders.load(order.id, tenant: shop)
      #expect(now.state == .delivered && now.orderClass == .urgent)
      #expect(try await store.requireCleanLedger())
    }
  }

  /// Ships all of an order and confirms its delivery.
  private func deliver(_ store: Store, _ order: OrderID) async throws {
    let shipment = try await store.shipments.create(
      of: order, lines: [],
      terms: ShipmentTerms(carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-\(order)"),
      expectedVersion: 0, key: key("ship-\(order)")
    ).value
    _ = try await store.shipments.confirmDelivery(
      of: shipment.id, at: nil, signedBy: "Ada", expectedVersion: 0, key: key("signed-\(order)"))
  }

  @Test("of orders that wait, goods go to the one accepted, until that is called off")
  func allocation() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 0)
      var ids: [OrderID] = []
      for number in 0..<3 {
        ids.append(
          try await store.orders.create(
            store.command("wait-\(number)", [(1, 1)], policy: .backorder)
          ).value.id)
      }
      func waiting() async throws -> [OrderID] {
        try await store.stock.backorders(BackorderFilter(), after: nil, limit: 9, tenant: shop)
          .map(\.order)
      }
      #expect(try await waiting() == ids)
      let last = try await request(store, ids[2])
      try await take(Self.evaluate(.accept), in: last.id, store, "accept")
      let middle = try await request(store, ids[1], "must", .mustAccept)
      #expect(try await waiting() == [ids[2], ids[0], ids[1]])
      try await take(Self.evaluate(.accept), in: middle.id, store, "must accept")
      #expect(try await waiting() == [ids[1], ids[2], ids[0]])
      try await take(.withdraw(reason: "no fair"), in: middle.id, store, "off")
      #expect(try await waiting() == [ids[2], ids[0], ids[1]])
      let back = try await store.orders.load(ids[1], tenant: shop)
      #expect(back.orderClass == .normal && back.priority == 0 && back.delivery.deliverBy == nil)
      let filling = BackorderFilling(store: store)
      _ = try await filling.runOnce()
      _ = try await store.stock.receive(
        [(sku(1), Quantity(1)!)], into: berlin, reference: "", key: key("in"))
      _ = try await filling.runOnce()
      #expect(try await waiting() == [ids[0], ids[1]])
      #expect(try await store.orders.load(ids[2], tenant: shop).state == .allocated)
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("an order that ends calls its request off, and one delivered unanswered as well")
  func ends() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let cancelled = try await store.orders.create(store.command("c", [(1, 1)])).value.id
      let first = try await request(store, cancelled, "a-1")
      try await take(
        Self.evaluate(.accept, group: TaskGroup(leader: "cy")), in: first.id, store, "accept")
      _ = try await store.orders.cancel(
        cancelled, reason: "", expectedVersion: 0, key: key("cancel"))
      let off = try await store.urgents.load(first.id, tenant: shop)
      #expect(off.state == .withdrawn && !off.endReason.isEmpty)
      let delivered = try await store.orders.create(store.command("d", [(1, 1)])).value.id
      let second = try await request(store, delivered, "a-2")
      try await deliver(store, delivered)
      #expect(try await store.urgents.load(second.id, tenant: shop).state == .withdrawn)
      // Its end is in the feed, after the request.
      let told = try await store.count(
        "outbox AS b WHERE b.aggregate_kind = 60 AND b.to_state = 8")
      #expect(told == 2)
      let late = await reason { _ = try await request(store, delivered, "late") }
      #expect(late == "ORDER_STATE")
    }
  }

  @Test("of many who ask at once one is heard, and an answer does not meet its order's end")
  func race() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      for round in 0..<5 {
        let order = try await store.orders.create(store.command("o-\(round)", [(1, 1)])).value.id
        let results = await atOnce(6) { number in
          try await request(store, order, "ask-\(round)-\(number)")
        }
        let asked = results.compactMap { try? $0.get() }
        #expect(asked.count == 1)
        let reasons = Set(results.compactMap { reason($0) })
        #expect(reasons.isSubset(of: ["URGENT_REQUEST_ALREADY_EXISTS", "VERSION_CONFLICT"]))
        let id = try #require(asked.first).id
        let both = await atOnce(2) { number -> Void in
          if number == 0 {
            _ = try await take(Self.evaluate(.accept), in: id, store, "accept-\(round)")
          } else {
            _ = try await store.orders.cancel(
              order, reason: "", expectedVersion: 0, key: key("cancel-\(round)"))
          }
        }
        #expect(reason(both[1]) == nil)
        #expect(["URGENT_REQUEST_STATE", nil].contains(reason(both[0])))
        let end = try await store.urgents.load(id, tenant: shop)
        #expect(end.state == .withdrawn)
      }
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test("the request carries the clocks of the answer and of the reports (PRI-4, PRI-5)")
  func clocks() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let plain = store.command("urgent", [(1, 1)])
      var draft = plain.draft
      draft.orderClass = .urgent
      let order = try await store.orders.create(
        CreateOrderCommand(key: plain.key, id: plain.id, draft: draft, submit: true)
      ).value
      func states(_ kind: ClockKind) async throws -> [String] {
        try await store.hearClocks()
        var filter = ClockFilter()
        (filter.orderID, filter.kinds) = (order.id, [kind])
        return try await store.sla.clocks(filter, after: nil, limit: 50, tenant: shop).clocks
          .sorted { ($0.subjectKind.code, $0.round) < ($1.subjectKind.code, $1.round) }
          .map { "\($0.subjectKind.name) \($0.clock.state.name)" }
      }
      #expect(try await states(.urgentReport) == ["ORDER RUNNING"])
      let urgent = try await request(store, order.id)
      // What the order carried itself goes over to the request.
      #expect(try await states(.urgentReport) == ["ORDER CANCELLED"])
      #expect(
        try await states(.urgentEvaluation) == ["ORDER MET", "URGENT_REQUEST RUNNING"])
      try await take(
        Self.evaluate(
          .negotiate, offered: store.identifiers.now.advanced(by: .seconds(86_400))),
        in: urgent.id, store, "negotiate")
      #expect(try await states(.urgentEvaluation).last == "URGENT_REQUEST MET")
      #expect(try await states(.urgentReport) == ["ORDER CANCELLED"])
      try await take(.answer(isAgreed: true, reason: "by phone"), in: urgent.id, store, "agreed")
      try await take(.form(TaskGroup(leader: "cy")), in: urgent.id, store, "group")
      #expect(
        try await states(.urgentReport) == ["ORDER CANCELLED", "URGENT_REQUEST RUNNING"])
      _ = try await store.orders.addNote(
        OrderNote(source: .staff, text: "a note is no report"), to: order.id, expectedVersion: 0,
        key: key("note"))
      _ = try await store.urgents.report(
        ProgressReport(text: "picked"), on: urgent.id, expectedVersion: 0, key: key("report"))
      #expect(
        try await states(.urgentReport)
          == ["ORDER CANCELLED", "URGENT_REQUEST MET", "URGENT_REQUEST RUNNING"])
      try await deliver(store, order.id)
      #expect(try await states(.urgentReport).last == "URGENT_REQUEST MET")
    }
  }
}
