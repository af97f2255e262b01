import Contracts
import Domain
import RPCCore
import Store
import Testing

@testable import Services

@Suite("Calendars, policies and clocks over the wire")
struct SlaServiceTests {
  private static func calendar(_ change: (inout Calendar) -> Void = { _ in }) -> Calendar {
    var calendar = Calendar(
      code: "cn", displayName: "Shanghai office", timeZone: "Asia/Shanghai",
      week: [.monday, .tuesday, .wednesday, .thursday, .friday].map {
        WorkingDay(
          weekday: $0,
          spans: [
            MinuteSpan(startMinute: 540, endMinute: 720),
            MinuteSpan(startMinute: 780, endMinute: 1080),
          ])
      },
      exceptions: [
        CalendarException(date: "2025-01-26", worksLike: .monday),
        CalendarException(date: "2025-01-28"), CalendarException(date: "2025-01-29"),
      ])
    change(&calendar)
    return calendar
  }

  @Test("a calendar is put, read, replaced and counted with")
  func calendars() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let (sla, context) = (fixture.sla, fixture.context)
      let request = PutCalendarRequest(requestID: "c-1", calendar: Self.calendar())
      let put = try await sla.putCalendar(request, context: context)
      var expected = Self.calendar()
      expected.version = 1
      #expect(put == expected)
      #expect(try await sla.putCalendar(request, context: context) == put)
      #expect(try await sla.getCalendar(.init(code: "cn"), context: context) == put)
      #expect(try await sla.listCalendars(.init(), context: context).calendars == [put])
      // Friday 17 h in Shanghai and two hours of work: Sunday 10 h.
      let due = try await sla.computeDue(
        ComputeDueRequest(
          calendar: "cn", startTime: Timestamp(seconds: 1_737_709_200),
          workingTime: .init(.seconds(7200))), context: context)
      #expect(due.dueTime == Timestamp(seconds: 1_737_856_800))
      #expect(due.workingDay?.seconds == 28_800)
      let replaced = try await sla.putCalendar(
        PutCalendarRequest(
          requestID: "c-2", calendar: Self.calendar { $0.timeZone = "+08:00" },
          expectedVersion: 1), context: context)
      #expect(replaced.version == 2 && replaced.timeZone == "+08:00")
      #expect(
        await refused {
          try await sla.putCalendar(
            PutCalendarRequest(
              requestID: "c-3", calendar: Self.calendar(), expectedVersion: 1), context: context)
        } == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "2"]))
      let builtIn = try await sla.getCalendar(.init(code: "standard"), context: context)
      #expect(builtIn.version == 0 && builtIn.week.count == 5)
      #expect(
        await refused { try await sla.getCalendar(.init(code: "none"), context: context) }
          == Refused(.notFound, "CALENDAR_NOT_FOUND", ["resource": "none"]))
    }
  }

  @Test("what is no calendar is refused with its field")
  func badCalendars() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let rows: [(String, Calendar)] = [
        ("calendar.time_zone", Self.calendar { $0.timeZone = "Mars/Olympus" }),
        ("calendar.code", Self.calendar { $0.code = "no code" }),
        ("calendar.week[1].weekday", Self.calendar { $0.week[1].weekday = .monday }),
        (
          "calendar.week[0].spans[1]", Self.calendar { $0.week[0].spans[1].startMinute = 700 }
        ),
        ("calendar.exceptions[0].date", Self.calendar { $0.exceptions[0].date = "2025-02-30" }),
        ("calendar.exceptions[1].date", Self.calendar { $0.exceptions[1].date = "2025-01-26" }),
        ("week", Self.calendar { $0.week = [] }),
        ("name", Self.calendar { $0.displayName = " " }),
      ]
      for (number, row) in rows.enumerated() {
        let refusal = await refused {
          try await fixture.sla.putCalendar(
            PutCalendarRequest(requestID: "c-\(number)", calendar: row.1),
            context: fixture.context)
        }
        #expect(
          refusal?.code == .invalidArgument && refusal?.metadata["field"] == row.0, "\(row.0)")
      }
    }
  }

  @Test("a policy replaces the default of its kind")
  func policies() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let (sla, context) = (fixture.sla, fixture.context)
      let before = try await sla.listSlaPolicies(.init(), context: context).policies
      #expect(before.count == 12 && before.allSatisfy { $0.version == 0 && $0.active })
      #expect(before[5].workingDays == 3 && before[5].calendar == "standard")
      #expect(before[4].duration?.seconds == 3 * 86_400 && before[4].calendar.isEmpty)
      let policy = Contracts.SlaPolicy(
        kind: .fulfilment, active: true, duration: .init(.seconds(3600)), calendar: "standard",
        warnBefore: .init(.seconds(600)), pauses: [.pauseStock])
      let put = try await sla.putSlaPolicy(
        PutSlaPolicyRequest(requestID: "p-1", policy: policy), context: context)
      var expected = policy
      expected.version = 1
      #expect(put == expected)
      let after = try await sla.listSlaPolicies(.init(), context: context).policies
      #expect(after[2] == put && after.count == 12)
      var paged: [Contracts.SlaPolicy] = []
      var token = ""
      repeat {
        let page = try await sla.listSlaPolicies(
          ListSlaPoliciesRequest(pageSize: 5, pageToken: token), context: context)
        #expect(page.policies.count <= 5)
        paged += page.policies
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(paged == after)
      for bad in [
        ListSlaPoliciesRequest(pageSize: 201), ListSlaPoliciesRequest(pageToken: "nonsense"),
      ] {
        let refusal = await refused { try await sla.listSlaPolicies(bad, context: context) }
        #expect(refusal?.code == .invalidArgument)
      }
      for (field, bad) in [
        ("policy.kind", Contracts.SlaPolicy(duration: .init(.seconds(5)))),
        ("policy.duration", .init(kind: .order)),
        (
          "policy.working_days",
          .init(kind: .order, duration: .init(.seconds(5)), workingDays: 1, calendar: "standard")
        ),
        ("working_days", .init(kind: .order, workingDays: 1)),
        ("duration", .init(kind: .order, duration: .init(.seconds(0)))),
        (
          "warn_before",
          .init(kind: .order, duration: .init(.seconds(5)), warnBefore: .init(.seconds(5)))
        ),
      ] {
        let refusal = await refused {
          try await sla.putSlaPolicy(
            PutSlaPolicyRequest(requestID: "bad-\(field)", policy: bad), context: context)
        }
        #expect(refusal?.metadata["field"] == field, "\(field)")
      }
    }
  }

  @Test("clocks are listed by kind, state and order, page by page, and counted")
  func clocks() async throws {
    try await OrdersFixture.with { fixture in
      let work = ClockWork(store: fixture.store)
      let (sla, context) = (fixture.sla, fixture.context)
      while try await work.runOnce() {}
      let order = try await fixture.create()
      var request = ListClocksRequest(orderID: order.orderID)
      var clocks: [AdminClock] = []
      // Transactions of other tests on the same server may hide the event for a moment.
      while clocks.count < 3 {
        _ = try await work.runOnce()
        clocks = try await sla.listClocks(request, context: context).clocks
      }
      #expect(Set(clocks.map(\.kind.rawValue)) == [1, 3, 4])
      request.pageSize = 2
      let first = try await sla.listClocks(request, context: context)
      #expect(first.clocks == Array(clocks[..<2]))
      request.pageToken = first.nextPageToken
      let second = try await sla.listClocks(request, context: context)
      #expect(second.clocks == [clocks[2]] && second.nextPageToken.isEmpty)
      request.kinds = [.entry]
      #expect(
        await refused { try await sla.listClocks(request, context: context) }?
          .metadata["field"] == "page_token")
      request.pageToken = ""
      #expect(try await sla.listClocks(request, context: context).clocks.map(\.state) == [.met])
      let now = fixture.store.identifiers.now
      let counted = try await sla.getSlaCompliance(
        GetSlaComplianceRequest(
          startTime: TimeRange(
            startTime: Timestamp(now.advanced(by: .seconds(-86_400))),
            endTime: Timestamp(now.advanced(by: .seconds(60))))), context: context)
      #expect(
        counted.kinds == [
          KindCompliance(kind: .entry, met: 1), KindCompliance(kind: .fulfilment, open: 1),
          KindCompliance(kind: .order, open: 1),
        ])
    }
  }
}
