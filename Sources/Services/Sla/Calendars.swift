package import Contracts
import Domain
package import RPCCore
import Store

extension Sla {
  package func putCalendar(
    _ request: PutCalendarRequest, context: ServerContext
  ) async throws -> Calendar {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let message = request.calendar else {
        throw Refusal.invalidField("calendar", .missing)
      }
      let zone = try await store.zone(
        message.timeZone, field: "calendar.time_zone", deadline: context.deadline)
      let outcome = try await store.put(
        try BusinessCalendar(message, zone: zone), expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Calendar(outcome.value)
    }
  }

  package func getCalendar(
    _ request: GetCalendarRequest, context: ServerContext
  ) async throws -> Calendar {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let code = try CalendarCode(parsing: request.code, field: "code")
      return Calendar(try await store.load(code, tenant: tenant, deadline: context.deadline))
    }
  }

  package func listCalendars(
    _ request: ListCalendarsRequest, context: ServerContext
  ) async throws -> ListCalendarsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let scope = try PageToken.scope(tenant, ListCalendarsRequest())
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listCalendars, scope: scope)
      let page = try await store.calendars(
        after: token.map { String(decoding: $0.key, as: UTF8.self) } ?? "",
        limit: PageSize.parse(request.pageSize), tenant: tenant, deadline: context.deadline)
      return ListCalendarsResponse(
        calendars: page.calendars.map { Calendar($0) },
        nextPageToken: page.next.map {
          PageToken(kind: .listCalendars, scope: scope, key: Array($0.text.utf8)).text
        } ?? "")
    }
  }

  package func computeDue(
    _ request: ComputeDueRequest, context: ServerContext
  ) async throws -> ComputeDueResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let code =
        request.calendar.isEmpty
        ? CalendarCode.standard : try CalendarCode(parsing: request.calendar, field: "calendar")
      guard let start = try Instant.parse(request.startTime, field: "start_time") else {
        throw Refusal.invalidField("start_time", .missing)
      }
      guard let work = try Duration.parse(request.workingTime, field: "working_time") else {
        throw Refusal.invalidField("working_time", .missing)
      }
      let days = DomainLimits.standard.clockDays
      guard work > .zero, work <= .seconds(Int64(days) * 86_400) else {
        throw Refusal.invalidField(
          "working_time", .malformed(expected: "above zero and at most \(days) days"))
      }
      let calendar = try await store.load(code, tenant: tenant, deadline: context.deadline).calendar
      return ComputeDueResponse(
        dueTime: Timestamp(calendar.due(after: start, working: work)),
        workingDay: .init(calendar.workingDay))
    }
  }
}

extension BusinessCalendar {
  /// Reads a calendar of a request.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ message: Calendar, zone: TimeZoneRules) throws(Refusal) {
    var week: [Domain.Weekday: WorkingHours] = [:]
    for (index, day) in message.week.enumerated() {
      let field = "calendar.week[\(index)]"
      let weekday = try Domain.Weekday.require(day.weekday, field: field + ".weekday")
      guard week[weekday] == nil else {
        throw .invalidField(
          field + ".weekday", .malformed(expected: "a weekday that was not given before"))
      }
      week[weekday] = try WorkingHours(
        day.spans.map { .init(start: Int($0.startMinute), end: Int($0.endMinute)) },
        field: field + ".spans")
    }
    var exceptions: [CivilDate: Exception] = [:]
    for (index, exception) in message.exceptions.enumerated() {
      let field = "calendar.exceptions[\(index)]"
      guard let date = CivilDate(exception.date) else {
        throw .invalidField(field + ".date", .malformed(expected: "a date such as 2025-01-28"))
      }
      guard exceptions[date] == nil else {
        throw .invalidField(
          field + ".date", .malformed(expected: "a date that was not given before"))
      }
      let weekday = try Domain.Weekday.parse(exception.worksLike, field: field + ".works_like")
      exceptions[date] = weekday.map { .worksLike($0) } ?? .holiday
    }
    try self.init(
      code: CalendarCode(parsing: message.code, field: "calendar.code"),
      name: message.displayName, zone: zone, week: week, exceptions: exceptions)
  }
}

extension Calendar {
  init(_ stored: StoredCalendar) {
    let calendar = stored.calendar
    let days = zip(Domain.Weekday.allCases, calendar.week).filter { !$0.1.spans.isEmpty }
    self.init(
      code: calendar.code.text, displayName: calendar.name, timeZone: calendar.zone.name,
      week: days.map { weekday, hours in
        WorkingDay(
          weekday: Contracts.Weekday(rawValue: weekday.number),
          spans: hours.spans.map {
            MinuteSpan(startMinute: Int32($0.start), endMinute: Int32($0.end))
          })
      },
      exceptions: calendar.exceptions.sorted { $0.key < $1.key }.map { date, exception in
        switch exception {
        case .holiday: CalendarException(date: date.description)
        case .worksLike(let weekday):
          CalendarException(
            date: date.description, worksLike: Contracts.Weekday(rawValue: weekday.number))
        }
      },
      version: stored.version.number)
  }
}
