import Domain
import Postgres
import Store
import Testing

@Suite("SLA clocks from the feed")
struct ClockTests {
  /// Hears everything that has happened by now.
  private func hear(_ store: Store) async throws {
    let keeping = ClockKeeping(store: store.sla)
    // Transactions of other tests on the same server hold the horizon back: what was committed may take a
    // moment to be told.
    let committed = try await store.pool.read(Self.lastEvent, deadline: nil).first?.values
    while true {
      if try await keeping.runOnce() == .more { continue }
      let place = try await store.pool.read(Self.place, deadline: nil).first?.values
      if let place, committed.map({ $0 <= place }) ?? true { return }
    }
  }

  private static let lastEvent = Statement<Row<PostgresTransactionID>>(
    "SELECT transaction_id FROM outbox ORDER BY transaction_id DESC LIMIT 1")
  private static let place = Statement<Row<PostgresTransactionID>>(
    "SELECT transaction_id FROM feed_consumer WHERE consumer = 'kontor.clocks'")

  private func clocks(
    _ store: Store, _ order: OrderID, _ kinds: [ClockKind] = []
  ) async throws -> [ClockKind: StoredClock] {
    var filter = ClockFilter()
    filter.orderID = order
    filter.kinds = kinds
    let page = try await store.sla.clocks(filter, after: nil, limit: 50, tenant: shop)
    #expect(page.next == nil)
    return Dictionary(uniqueKeysWithValues: page.clocks.map { ($0.kind, $0) })
  }

  @Test("an order that is allocated at once has its entry behind it and its work before it")
  func allocated() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      try await hear(store)
      let clocks = try await clocks(store, order.id)
      #expect(Set(clocks.keys) == [.entry, .fulfilment, .order])
      #expect(clocks[.entry]?.clock.state == .met)
      #expect(clocks[.entry]?.clock.started == order.times.received)
      let work = try #require(clocks[.fulfilment]?.clock)
      #expect(work.state == .running && work.duration == .seconds(8 * 3600))
      #expect(
        work.due == BusinessCalendar.standard.due(after: work.started, working: work.duration))
      #expect(clocks[.order]?.clock.duration == .seconds(16 * 3600))
      // Hearing goes on where it stopped: nothing comes twice.
      try await hear(store)
      #expect(try await self.clocks(store, order.id) == clocks)
      _ = try await store.orders.cancel(
        order.id, reason: "", expectedVersion: 0, key: key("cancel"))
      try await hear(store)
      let after = try await self.clocks(store, order.id, [.fulfilment, .order])
      #expect(after.values.allSatisfy { $0.clock.state == .cancelled })
    }
  }

  @Test("a draft's entry runs until it is submitted")
  func draft() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(
        store.command("draft", [(1, 1)], submit: false)
      ).value
      try await hear(store)
      #expect(try await clocks(store, order.id).mapValues(\.clock.state) == [.entry: .running])
      _ = try await store.orders.submit(order.id, expectedVersion: 0, key: key("submit"))
      try await hear(store)
      let clocks = try await clocks(store, order.id)
      #expect(clocks[.entry]?.clock.state == .met)
      #expect(clocks[.order]?.clock.state == .running)
    }
  }

  @Test("a tenant's own policy and calendar count, a policy that is switched off starts nothing")
  func policies() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let code = CalendarCode(checked: "shanghai")
      let zone = try await store.sla.zone("Asia/Shanghai", field: "zone")
      #expect(zone.firstOffsetSeconds == 28_800 && zone.transitions.isEmpty)
      let day = try WorkingHours([.init(start: 0, end: 1440)], field: "week")
      let calendar = try BusinessCalendar(
        code: code, name: "Shanghai", zone: zone, week: [.monday: day],
        exceptions: [CivilDate("2025-01-28")!: .holiday])
      let put = try await store.sla.put(calendar, expectedVersion: 0, key: key("calendar"))
      #expect(put.value.calendar == calendar && put.value.version == .first)
      let again = try await store.sla.put(calendar, expectedVersion: 0, key: key("calendar"))
      #expect(again.isReplay && again.value == put.value)
      #expect(
        await reason {
          _ = try await store.sla.put(calendar, expectedVersion: 7, key: key("late"))
        } == "VERSION_CONFLICT")
      let own = try SlaPolicy(
        kind: .fulfilment, isActive: true, allowance: .workingDays(2),
        basis: .workingTime(code), warning: .zero, pauses: [])
      _ = try await store.sla.put(own, expectedVersion: 0, key: key("policy"))
      let off = try SlaPolicy(
        kind: .order, isActive: false, allowance: .time(.seconds(60)), basis: .wallTime,
        warning: .zero, pauses: [])
      _ = try await store.sla.put(off, expectedVersion: 0, key: key("off"))
      let unknown = try SlaPolicy(
        kind: .entry, isActive: true, allowance: .time(.seconds(60)),
        basis: .workingTime(CalendarCode(checked: "none")), warning: .zero, pauses: [])
      #expect(
        await reason {
          _ = try await store.sla.put(unknown, expectedVersion: 0, key: key("unknown"))
        } == "CALENDAR_NOT_FOUND")
      let policies = try await store.sla.policies(tenant: shop)
      #expect(policies.map(\.policy.kind) == ClockKind.allCases)
      #expect(policies.filter { $0.version == .first }.map(\.policy) == [own, off])
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      try await hear(store)
      let clocks = try await clocks(store, order.id)
      #expect(Set(clocks.keys) == [.entry, .fulfilment])
      #expect(clocks[.fulfilment]?.calendar == code)
      let work = try #require(clocks[.fulfilment]?.clock)
      #expect(work.duration == .seconds(48 * 3600))
      #expect(work.due == calendar.due(after: work.started, working: work.duration))
    }
  }

  @Test(
    "zones are PostgreSQL's copy of the IANA database",
    arguments: [
      ("Europe/Berlin", 80...82), ("Australia/Lord_Howe", 80...82), ("Asia/Tokyo", 0...0),
    ])
  func zones(_ name: String, _ changes: ClosedRange<Int>) async throws {
    try await withStore { store in
      let zone = try await store.sla.zone(name, field: "zone")
      #expect(changes.contains(zone.transitions.count), "\(zone.transitions.count)")
      if name == "Europe/Berlin" {
        // 1:00 UTC on the last Sundays of March and October.
        for transition in zone.transitions {
          let date = TimeZoneRules.utc.date(at: transition.at)
          #expect(date.weekday == .sunday)
          #expect(transition.at == TimeZoneRules.utc.instant(of: date, minute: 60))
        }
      }
      #expect(
        await reason { _ = try await store.sla.zone("Mars/Olympus", field: "zone") }
          == "FIELD_INVALID")
      #expect(
        await reason { _ = try await store.sla.zone("'; DROP", field: "zone") } == "FIELD_INVALID")
    }
  }

  @Test("many keepers at once start each clock once, and each breach is told once")
  func once() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 100)
      let quick = try SlaPolicy(
        kind: .fulfilment, isActive: true, allowance: .time(.seconds(60)), basis: .wallTime,
        warning: .seconds(30), pauses: [])
      _ = try await store.sla.put(quick, expectedVersion: 0, key: key("quick"))
      var orders: [OrderID] = []
      for number in 0..<30 {
        orders.append(
          try await store.orders.create(store.command("r\(number)", [(1, 1)])).value.id)
      }
      let keepers = await atOnce(4) { _ in try await hear(store) }
      for keeper in keepers { try keeper.get() }
      let counted = try await store.sla.compliance(
        from: store.identifiers.now.advanced(by: .seconds(-600)),
        before: store.identifiers.now.advanced(by: .seconds(600)), tenant: shop)
      #expect(counted.first { $0.kind == .fulfilment }?.open == 30)
      #expect(counted.first { $0.kind == .entry }?.met == 30)

      let alerts = ClockAlerts(store: store.sla)
      let soon = store.identifiers.now.advanced(by: .seconds(31))
      #expect(
        try await atOnce(4) { _ in try await alerts.runOnce(now: soon) }
          .map { try $0.get() }.reduce(0, +) == 30)
      #expect(try await told(store, 1) == 30)
      #expect(try await told(store, 2) == 0)
      let late = store.identifiers.now.advanced(by: .seconds(61))
      #expect(
        try await atOnce(4) { _ in try await alerts.runOnce(now: late) }
          .map { try $0.get() }.reduce(0, +) == 30)
      #expect(try await told(store, 1) == 30)
      #expect(try await told(store, 2) == 30)
      #expect(try await alerts.runOnce(now: late) == 0)
      let cases = try await store.pool.read(Self.cases, deadline: nil).first?.values
      #expect(cases == 30)
      let clocks = try await clocks(store, orders[0], [.fulfilment])
      #expect(clocks[.fulfilment]?.clock.state == .breached)
      #expect(clocks[.fulfilment]?.breached == late)
      // It still runs, and its stop is written down.
      _ = try await store.orders.cancel(
        orders[0], reason: "", expectedVersion: 0, key: key("cancel"))
      try await hear(store)
      let stopped = try await self.clocks(store, orders[0], [.fulfilment])[.fulfilment]?.clock
      #expect(stopped?.state == .breached && stopped?.isOver == true)
    }
  }

  private static let cases = Statement<Row<Int64>>(
    "SELECT count(*) FROM exception_case WHERE kind = 15 AND order_id IS NOT NULL")

  private func told(_ store: Store, _ kind: Int16) async throws -> Int64 {
    try await store.pool.read(Self.alertEvents, kind, deadline: nil).first?.values ?? 0
  }

  private static let alertEvents = Statement<Int16, Row<Int64>>(
    "SELECT count(DISTINCT aggregate) FROM outbox WHERE aggregate_kind = 50 AND kind = $1")

  @Test("a clock of which nobody had noticed that it was late is told of after it has stopped")
  func lateStop() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(
        store.command("draft", [(1, 1)], submit: false)
      ).value
      try await hear(store)
      // As if it had been received two months ago; the clock is of the same kind as all others.
      _ = try await store.pool.write(
        Statement<NoRow>(
          """
          UPDATE sla_clock SET started_at = started_at - interval '60 days',
            due_at = due_at - interval '60 days', warn_at = NULL
          """), deadline: nil)
      _ = try await store.orders.submit(order.id, expectedVersion: 0, key: key("submit"))
      try await hear(store)
      let entry = try await clocks(store, order.id, [.entry])[.entry]
      #expect(entry?.clock.state == .breached && entry?.clock.isOver == true)
      #expect(entry?.breached == nil)
      #expect(try await ClockAlerts(store: store.sla).runOnce(now: store.identifiers.now) == 1)
      #expect(try await told(store, 2) == 1)
      let order2 = try await clocks(store, order.id, [.entry])[.entry]
      #expect(order2?.breached != nil)
    }
  }

  @Test("a complaint's clock stands while the customer is asked")
  func complaints() async throws {
    try await withStore { store in
      try await hear(store)
      let draft = try ComplaintDraft(
        orderID: nil, channel: .email, category: .delivery,
        customer: Customer(reference: "C-1", name: "Ada", email: "ada@example.org"),
        content: "Late.")
      let complaint = try await store.complaints.create(draft, key: key("complaint")).value
      try await hear(store)
      func states() async throws -> [ClockKind: ClockState] {
        let page = try await store.sla.clocks(ClockFilter(), after: nil, limit: 50, tenant: shop)
        return Dictionary(uniqueKeysWithValues: page.clocks.map { ($0.kind, $0.clock.state) })
      }
      #expect(
        try await states() == [.complaintResponse: .running, .complaintResolution: .running])
      _ = try await store.complaints.assign(
        complaint.id,
        to: ComplaintAssignment(department: DepartmentCode(checked: "care"), assignee: ""),
        expectedVersion: 0, key: key("assign"))
      _ = try await store.complaints.propose(
        try Solution(kind: .apology, text: "Sorry.", amount: nil), for: complaint.id,
        expectedVersion: 0, key: key("propose"))
      try await hear(store)
      #expect(try await states() == [.complaintResponse: .met, .complaintResolution: .paused])
      _ = try await store.complaints.resolve(
        complaint.id, resolution: "Done.", customerOpinion: "", expectedVersion: 0,
        key: key("resolve"))
      try await hear(store)
      #expect(try await states() == [.complaintResponse: .met, .complaintResolution: .met])
    }
  }

  @Test("pages of clocks go by due time and hold each clock once")
  func pages() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 100)
      for number in 0..<7 {
        _ = try await store.orders.create(store.command("r\(number)", [(1, 1)]))
      }
      try await hear(store)
      var seen: [StoredClock] = []
      var place: ClockPlace?
      repeat {
        let page = try await store.sla.clocks(
          ClockFilter(), after: place, limit: 4, tenant: shop)
        seen += page.clocks
        place = page.next
      } while place != nil
      #expect(seen.count == 21 && Set(seen.map(\.id)).count == 21)
      #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.clock.due <= $1.clock.due })
      var running = ClockFilter()
      running.states = [.running]
      #expect(
        try await store.sla.clocks(running, after: nil, limit: 50, tenant: shop).clocks.count == 14)
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
      try await hear(store)
      try await store.stockUp(1, units: 10)
      for kind in [ClockKind.order, .fulfilment] {
        let policy = try SlaPolicy(
          kind: kind, isActive: true, allowance: .time(.seconds(3600)), basis: .wallTime,
          warning: .zero, pauses: [.customer])
        _ = try await store.sla.put(policy, expectedVersion: 0, key: key("\(kind)"))
      }
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value.id
      func states() async throws -> [ClockState?] {
        try await hear(store)
        let clocks = try await clocks(store, order, [.order, .fulfilment])
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
      let clock = try #require(try await clocks(store, order, [.order])[.order]?.clock)
      #expect(clock.pausedTotal > .zero)
      #expect(clock.due == clock.started.advanced(by: .seconds(3600) + clock.pausedTotal))

      // Placed and ended before anybody hears of it: the same.
      let other = try await store.orders.create(store.command("two", [(1, 1)])).value.id
      try await hold(store, .customerConfirm, other)
      _ = try await store.orders.confirmWithCustomer(
        other, consent: Consent(channel: .phone, evidence: "call"), expectedVersion: 0,
        key: key("confirm-2"))
      try await hear(store)
      let second = try #require(try await clocks(store, other, [.order])[.order]?.clock)
      #expect(second.state == .running && second.pausedTotal > .zero)
    }
  }

  @Test("an urgent order is answered once and reported on again and again until it is delivered")
  func urgent() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let plain = store.command("urgent", [(1, 1)])
      var draft = plain.draft
      draft.orderClass = .urgent
      let order = try await store.orders.create(
        CreateOrderCommand(key: plain.key, id: plain.id, draft: draft, submit: true)
      ).value
      #expect(order.state == .allocated)
      func reports() async throws -> [ClockState] {
        try await hear(store)
        var filter = ClockFilter()
        (filter.orderID, filter.kinds) = (order.id, [.urgentReport])
        let page = try await store.sla.clocks(filter, after: nil, limit: 50, tenant: shop)
        return page.clocks.sorted { $0.round < $1.round }.map(\.clock.state)
      }
      #expect(try await reports() == [.running])
      let answer = try await clocks(store, order.id, [.urgentEvaluation])[.urgentEvaluation]
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
      try await hear(store)
      let kinds: [ClockKind] = [.urgentEvaluation, .urgentReport]
      #expect(try await clocks(store, usual.id, kinds).isEmpty)
    }
  }

  @Test("goods that came back are to be talked about and settled; their case carries the clocks")
  func returns() async throws {
    try await withStore { store in
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value.id
      _ = try await store.exceptions.raise(
        .shortage, about: order, detail: "none", key: key("shortage"))
      let back = try await store.exceptions.raise(
        .parcelReturned, about: order, detail: "refused", key: key("back")
      ).value
      func states() async throws -> [ClockKind: ClockState] {
        try await hear(store)
        return try await clocks(store, order, [.returnContact, .returnSettlement])
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
      try await hear(store)
      try await store.stockUp(1, units: 10)
      let order = try await store.order("card")
      try await hear(store)
      let waiting = try await clocks(store, order.id, [.payment])[.payment]
      #expect(waiting?.clock.state == .running && waiting?.calendar == nil)
      #expect(waiting?.clock.duration == .seconds(3 * 86_400))
      try await store.pay(order, 2_000, "p-1")
      try await hear(store)
      #expect(try await clocks(store, order.id, [.payment])[.payment]?.clock.state == .met)
      let refund = try await store.refunds.request(
        .all, of: order.id, reason: "late", expectedVersion: 0, key: key("ask")
      ).value
      try await hear(store)
      let asked = try await clocks(store, order.id, [.refund])[.refund]
      #expect(asked?.clock.state == .running && asked?.subject == refund.id.description)
      _ = try await store.refunds.approve(refund.id, expectedVersion: 0, key: finance("approve"))
      _ = try await store.refunds.record(
        RefundResult(state: .succeeded, provider: "adyen", reference: "r-1", reason: ""),
        of: refund.id, expectedVersion: 0, key: finance("done"))
      try await hear(store)
      #expect(try await clocks(store, order.id, [.refund])[.refund]?.clock.state == .met)
    }
  }
}
