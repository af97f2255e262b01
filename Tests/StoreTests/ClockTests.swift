import Domain
import Postgres
import Store
import Testing

@Suite("SLA clocks from the feed")
struct ClockTests {
  @Test("an order that is allocated at once has its entry behind it and its work before it")
  func allocated() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 1)])).value
      try await store.hearClocks()
      let clocks = try await store.clocks(of: order.id)
      #expect(Set(clocks.keys) == [.entry, .fulfilment, .order])
      #expect(clocks[.entry]?.clock.state == .met)
      #expect(clocks[.entry]?.clock.started == order.times.received)
      let work = try #require(clocks[.fulfilment]?.clock)
      #expect(work.state == .running && work.duration == .seconds(8 * 3600))
      #expect(
        work.due == BusinessCalendar.standard.due(after: work.started, working: work.duration))
      #expect(clocks[.order]?.clock.duration == .seconds(16 * 3600))
      // Hearing goes on where it stopped: nothing comes twice.
      try await store.hearClocks()
      #expect(try await store.clocks(of: order.id) == clocks)
      _ = try await store.orders.cancel(
        order.id, reason: "", expectedVersion: 0, key: key("cancel"))
      try await store.hearClocks()
      let after = try await store.clocks(of: order.id, [.fulfilment, .order])
      #expect(after.values.allSatisfy { $0.clock.state == .cancelled })
    }
  }

  @Test("a draft's entry runs until it is submitted")
  func draft() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(
        store.command("draft", [(1, 1)], submit: false)
      ).value
      try await store.hearClocks()
      #expect(try await store.clocks(of: order.id).mapValues(\.clock.state) == [.entry: .running])
      _ = try await store.orders.submit(order.id, expectedVersion: 0, key: key("submit"))
      try await store.hearClocks()
      let clocks = try await store.clocks(of: order.id)
      #expect(clocks[.entry]?.clock.state == .met)
      #expect(clocks[.order]?.clock.state == .running)
    }
  }

  @Test("a tenant's own policy and calendar count, a policy that is switched off starts nothing")
  func policies() async throws {
    try await withStore { store in
      try await store.hearClocks()
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
      try await store.hearClocks()
      let clocks = try await store.clocks(of: order.id)
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
      try await store.hearClocks()
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
      let keepers = await atOnce(4) { _ in try await store.hearClocks() }
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
      let clocks = try await store.clocks(of: orders[0], [.fulfilment])
      #expect(clocks[.fulfilment]?.clock.state == .breached)
      #expect(clocks[.fulfilment]?.breached == late)
      // It still runs, and its stop is written down.
      _ = try await store.orders.cancel(
        orders[0], reason: "", expectedVersion: 0, key: key("cancel"))
      try await store.hearClocks()
      let stopped = try await store.clocks(of: orders[0], [.fulfilment])[.fulfilment]?.clock
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
      try await store.hearClocks()
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(
        store.command("draft", [(1, 1)], submit: false)
      ).value
      try await store.hearClocks()
      // As if it had been received two months ago; the clock is of the same kind as all others.
      _ = try await store.pool.write(
        Statement<NoRow>(
          """
          UPDATE sla_clock SET started_at = started_at - interval '60 days',
            due_at = due_at - interval '60 days', warn_at = NULL
          """), deadline: nil)
      _ = try await store.orders.submit(order.id, expectedVersion: 0, key: key("submit"))
      try await store.hearClocks()
      let entry = try await store.clocks(of: order.id, [.entry])[.entry]
      #expect(entry?.clock.state == .breached && entry?.clock.isOver == true)
      #expect(entry?.breached == nil)
      #expect(try await ClockAlerts(store: store.sla).runOnce(now: store.identifiers.now) == 1)
      #expect(try await told(store, 2) == 1)
      let order2 = try await store.clocks(of: order.id, [.entry])[.entry]
      #expect(order2?.breached != nil)
    }
  }

  @Test("pages of clocks go by due time and hold each clock once")
  func pages() async throws {
    try await withStore { store in
      try await store.hearClocks()
      try await store.stockUp(1, units: 100)
      for number in 0..<7 {
        _ = try await store.orders.create(store.command("r\(number)", [(1, 1)]))
      }
      try await store.hearClocks()
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
}
