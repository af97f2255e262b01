import Domain
import Store
import Testing

@Suite("what SLA clocks run on, and what stops them")
struct ClockSubjectTests {
  @Test("a complaint's clock stands while the customer is asked")
  func complaints() async throws {
    try await withStore { store in
      try await store.hearClocks()
      let draft = try ComplaintDraft(
        orderID: nil, channel: .email, category: .delivery,
        customer: Customer(reference: "C-1", name: "Ada", email: "ada@example.org"),
        content: "Late.")
      let complaint = try await store.complaints.create(draft, key: key("complaint")).value
      try await store.hearClocks()
      func states() async throws -> [ClockKind: ClockState] {
        let page = try await store.sla.clocks(ClockFilter(), after: nil, limit: 50, tenant: shop)
        return Dictionary(uniqueKeysWithValues: page.clocks.map { ($0.kind, $0.clock.state) })
      }
      #expect(
        try await states() == [.complaintResponse: .running, .complaintResolution: .running])
      func take(_ step: ComplaintStep, _ request: String) async throws {
        _ = try await store.complaints.take(
          step, in: complaint.id, expectedVersion: 0, key: key(request))
        try await store.hearClocks()
      }
      try await take(
        .assign(ComplaintAssignment(department: DepartmentCode(checked: "care"))), "assign")
      try await take(
        .pause(question: ComplaintMessageDraft(source: .staff, text: "How late?")), "pause")
      #expect(try await states() == [.complaintResponse: .met, .complaintResolution: .paused])
      try await take(.say(ComplaintMessageDraft(source: .customer, text: "Very.")), "say")
      #expect(try await states() == [.complaintResponse: .met, .complaintResolution: .running])
      try await take(
        .propose(Solution(kind: .apology, text: "Sorry.", amount: nil)), "propose")
      #expect(try await states() == [.complaintResponse: .met, .complaintResolution: .paused])
      try await take(.resolve(Resolution(text: "Done.")), "resolve")
      try await store.hearClocks()
      #expect(try await states() == [.complaintResponse: .met, .complaintResolution: .met])
    }
  }

  private func hold(_ store: Store, _ kind: HoldKind, _ order: OrderID) async throws {
    _ = try await store.orders.placeHold(
      Hold(kind: kind, owner: "", reason: "why: so", deadline: nil), on: order,
      expectedVersion: 0, key: key("\(kind.name)-\(order)"))
  }

  @Test(
    "waiting for the customer's word is not counted, whoever hears of it when; our own holds are")
  func holds() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      for kind in [ClockKind.order, .fulfilment] {
        let policy = try SlaPolicy(
          kind: kind, isActive: true, allowance: .time(.seconds(3600)), basis: .wallTime,
          warning: .zero, pauses: [.customer])
        _ = try await store.sla.put(policy, expectedVersion: 0, key: key("\(kind)"))
      }
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value.id
      func states() async throws -> [ClockState?] {
        try await store.hearClocks()
        let clocks = try await store.clocks(of: order, [.order, .fulfilment])
        return [clocks[.order]?.clock.state, clocks[.fulfilment]?.clock.state]
      }
      try await hold(store, .manual, order)
      #expect(try await states() == [.running, .running])
      try await hold(store, .customerConfirm, order)
      #expect(try await states() == [.paused, .paused])
      // Other things that happen to the order do not let it run.
      _ = try await store.orders.addNote(
        OrderNote(source: .staff, text: "asked"), to: order, expectedVersion: 0, key: key("note"))
      _ = try await store.orders.releaseHold(
        .manual, of: order, reason: "done", expectedVersion: 0, key: key("release"))
      #expect(try await states() == [.paused, .paused])
      _ = try await store.orders.confirmWithCustomer(
        order, consent: Consent(channel: .phone, evidence: "call"), expectedVersion: 0,
        key: key("confirm"))
      #expect(try await states() == [.running, .running])
      let clock = try #require(try await store.clocks(of: order, [.order])[.order]?.clock)
      #expect(clock.pausedTotal > .zero)
      #expect(clock.due == clock.started.advanced(by: .seconds(3600) + clock.pausedTotal))

      // Placed and ended before anybody hears of it: the same.
      let other = try await store.orders.create(store.command("two", [(1, 1)])).value.id
      try await hold(store, .customerConfirm, other)
      _ = try await store.orders.confirmWithCustomer(
        other, consent: Consent(channel: .phone, evidence: "call"), expectedVersion: 0,
        key: key("confirm-2"))
      try await store.hearClocks()
      let second = try #require(try await store.clocks(of: other, [.order])[.order]?.clock)
      #expect(second.state == .running && second.pausedTotal > .zero)
    }
  }

  @Test("a complaint about no order has its alerts and its case when it is late, each once")
  func withoutOrder() async throws {
    try await withStore { store in
      try await store.hearClocks()
      let draft = try ComplaintDraft(
        orderID: nil, channel: .email, category: .delivery,
        customer: Customer(reference: "C-1", name: "Ada", email: "ada@example.org"),
        content: "Late.")
      let complaint = try await store.complaints.create(draft, key: key("complaint")).value
      for heard in await atOnce(2, { _ in try await store.hearClocks() }) { try heard.get() }
      let clocks = try await store.sla.clocks(ClockFilter(), after: nil, limit: 50, tenant: shop)
        .clocks
      #expect(clocks.count == 2 && clocks.allSatisfy { $0.orderID == nil })
      let late = try #require(clocks.map(\.clock.due).max()).advanced(by: .seconds(1))
      let alerts = ClockAlerts(store: store.sla)
      let told = try await atOnce(2) { _ in try await alerts.runOnce(now: late) }
        .map { try $0.get() }
      #expect(told.reduce(0, +) == 2)
      #expect(try await alerts.runOnce(now: late) == 0)
      #expect(
        try await store.count("outbox WHERE aggregate_kind = 50 AND kind = 2") == 2)
      let cases = try await store.exceptions.list(
        ExceptionFilter(), before: nil, limit: 10, tenant: shop
      ).cases
      #expect(cases.map(\.kind) == [.deadlineMissed, .deadlineMissed])
      #expect(cases.allSatisfy { $0.orderID == nil && $0.detail.contains("\(complaint.id)") })
      #expect(
        Set(cases.map { $0.detail.split(separator: " ").first })
          == ["COMPLAINT_RESPONSE", "COMPLAINT_RESOLUTION"])
    }
  }

  @Test("an urgent order is answered once and reported on again and again until it is delivered")
  func urgent() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let plain = store.command("urgent", [(1, 1)])
      var draft = plain.draft
      draft.orderClass = .urgent
      let order = try await store.orders.create(
        CreateOrderCommand(key: plain.key, id: plain.id, draft: draft, submit: true)
      ).value
      #expect(order.state == .allocated)
      func reports() async throws -> [ClockState] {
        try await store.hearClocks()
        var filter = ClockFilter()
        (filter.orderID, filter.kinds) = (order.id, [.urgentReport])
        let page = try await store.sla.clocks(filter, after: nil, limit: 50, tenant: shop)
        return page.clocks.sorted { $0.round < $1.round }.map(\.clock.state)
      }
      #expect(try await reports() == [.running])
      let answer = try await store.clocks(of: order.id, [.urgentEvaluation])[.urgentEvaluation]
      #expect(answer?.clock.state == .met && answer?.clock.duration == .seconds(3600))
      for (number, source) in [NoteSource.staff, .customer, .staff].enumerated() {
        _ = try await store.orders.addNote(
          OrderNote(source: source, text: "on its way"), to: order.id, expectedVersion: 0,
          key: key("note-\(number)"))
      }
      #expect(try await reports() == [.met, .met, .running])
      _ = try await store.orders.cancel(
        order.id, reason: "", expectedVersion: 0, key: key("cancel"))
      #expect(try await reports() == [.met, .met, .cancelled])
      let usual = try await store.orders.create(store.command("usual", [(1, 1)])).value
      try await store.hearClocks()
      let kinds: [ClockKind] = [.urgentEvaluation, .urgentReport]
      #expect(try await store.clocks(of: usual.id, kinds).isEmpty)
    }
  }

  @Test("goods that came back are to be talked about and settled; their case carries the clocks")
  func returns() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value.id
      _ = try await store.exceptions.raise(
        .shortage, about: order, detail: "none", key: key("shortage"))
      let back = try await store.exceptions.raise(
        .parcelReturned, about: order, detail: "refused", key: key("back")
      ).value
      func states() async throws -> [ClockKind: ClockState] {
        try await store.hearClocks()
        return try await store.clocks(of: order, [.returnContact, .returnSettlement])
          .mapValues(\.clock.state)
      }
      #expect(try await states() == [.returnContact: .running, .returnSettlement: .running])
      func take(_ step: ExceptionStep, _ request: String) async throws {
        _ = try await store.exceptions.take(
          step, in: back.id, expectedVersion: 0, key: key(request))
      }
      try await take(
        .assign(department: DepartmentCode(checked: "care"), owner: "", due: nil), "assign")
      #expect(try await states() == [.returnContact: .running, .returnSettlement: .running])
      try await take(.plan(cause: "refused", plan: "send again", isStarted: true), "plan")
      #expect(try await states() == [.returnContact: .met, .returnSettlement: .running])
      try await take(.resolve(result: "sent"), "resolve")
      #expect(try await states() == [.returnContact: .met, .returnSettlement: .met])
    }
  }

  @Test("money that comes ends the wait for it, and a refund runs until it is there")
  func money() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let order = try await store.order("card")
      try await store.hearClocks()
      let waiting = try await store.clocks(of: order.id, [.payment])[.payment]
      #expect(waiting?.clock.state == .running && waiting?.calendar == nil)
      #expect(waiting?.clock.duration == .seconds(3 * 86_400))
      try await store.pay(order, 2_000, "p-1")
      try await store.hearClocks()
      #expect(try await store.clocks(of: order.id, [.payment])[.payment]?.clock.state == .met)
      let refund = try await store.refunds.request(
        .all, of: order.id, reason: "late", expectedVersion: 0, key: key("ask")
      ).value
      try await store.hearClocks()
      let asked = try await store.clocks(of: order.id, [.refund])[.refund]
      #expect(asked?.clock.state == .running && asked?.subject == refund.id.description)
      _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: finance("approve"))
      _ = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done"))
      try await store.hearClocks()
      #expect(try await store.clocks(of: order.id, [.refund])[.refund]?.clock.state == .met)
    }
  }
}
