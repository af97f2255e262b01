// Written by protoc-gen-kontor from kontor/admin/v1/sla.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.admin.v1.SlaService`.
public enum SlaServiceMethods {
  /// Makes or replaces a calendar as a whole. The code `standard` is what policies use that were never
  /// put: without one of the tenant's it is Monday to Friday, 9 to 12 and 13 to 18 h, UTC.
  ///
  /// Kontor resolves the time zone when the calendar is put, for ten years back and thirty ahead: put it
  /// again after a government has changed the clock.
  public static let putCalendar = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "PutCalendar", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(20000), maxRequestBytes: 65536, access: .roles(["maintainer", "general_manager"]))
  /// Gives one calendar. NOT_FOUND for one that was never put, `standard` excepted.
  public static let getCalendar = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "GetCalendar", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists calendars by code, page by page.
  public static let listCalendars = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "ListCalendars", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Answers, without changing anything, when something would be due that begins at a time and takes so
  /// much working time: the dry run of a calendar.
  public static let computeDue = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "ComputeDue", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Makes or replaces the policy of one kind of clock. Its calendar has to exist.
  public static let putSlaPolicy = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "PutSlaPolicy", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "general_manager"]))
  /// Lists the policies in force, one for each kind of clock: the tenant's, else the defaults, which have
  /// version 0. By kind, page by page; the first page holds all there are.
  public static let listSlaPolicies = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "ListSlaPolicies", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists clocks by the time at which they are due, the earliest first, page by page.
  public static let listClocks = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "ListClocks", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Counts how the clocks that started in a span of time ended, for each kind (SLA-2).
  public static let getSlaCompliance = MethodDescriptor(service: "kontor.admin.v1.SlaService", method: "GetSlaCompliance", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(20000), maxRequestBytes: 4096, access: .anyRole)
}

/// SLA clocks of the caller's tenant, and what they run by (SLA-1, SLA-2).
///
/// Clocks are started, paused and stopped from the feed of events, a moment after what happened; no
/// command waits for them. A change of a policy or of a calendar holds for clocks that start after it;
/// a clock that is paused goes on by the calendar as it is then.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again, with another request it is INVALID_ARGUMENT (I8). A stale `expected_version` is ABORTED.
package protocol SlaService: Sendable {
  /// Makes or replaces a calendar as a whole. The code `standard` is what policies use that were never
  /// put: without one of the tenant's it is Monday to Friday, 9 to 12 and 13 to 18 h, UTC.
  ///
  /// Kontor resolves the time zone when the calendar is put, for ten years back and thirty ahead: put it
  /// again after a government has changed the clock.
  func putCalendar(_ request: PutCalendarRequest, context: ServerContext) async throws -> Calendar
  /// Gives one calendar. NOT_FOUND for one that was never put, `standard` excepted.
  func getCalendar(_ request: GetCalendarRequest, context: ServerContext) async throws -> Calendar
  /// Lists calendars by code, page by page.
  func listCalendars(_ request: ListCalendarsRequest, context: ServerContext) async throws -> ListCalendarsResponse
  /// Answers, without changing anything, when something would be due that begins at a time and takes so
  /// much working time: the dry run of a calendar.
  func computeDue(_ request: ComputeDueRequest, context: ServerContext) async throws -> ComputeDueResponse
  /// Makes or replaces the policy of one kind of clock. Its calendar has to exist.
  func putSlaPolicy(_ request: PutSlaPolicyRequest, context: ServerContext) async throws -> SlaPolicy
  /// Lists the policies in force, one for each kind of clock: the tenant's, else the defaults, which have
  /// version 0. By kind, page by page; the first page holds all there are.
  func listSlaPolicies(_ request: ListSlaPoliciesRequest, context: ServerContext) async throws -> ListSlaPoliciesResponse
  /// Lists clocks by the time at which they are due, the earliest first, page by page.
  func listClocks(_ request: ListClocksRequest, context: ServerContext) async throws -> ListClocksResponse
  /// Counts how the clocks that started in a span of time ended, for each kind (SLA-2).
  func getSlaCompliance(_ request: GetSlaComplianceRequest, context: ServerContext) async throws -> SlaCompliance
}

extension SlaService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.admin.v1.SlaService", methods: [
      MethodHandler(method: SlaServiceMethods.putCalendar) { call in
        let messages = TypedCall(call)
        let request: PutCalendarRequest = try await messages.request()
        try messages.sendOnly(await self.putCalendar(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.getCalendar) { call in
        let messages = TypedCall(call)
        let request: GetCalendarRequest = try await messages.request()
        try messages.sendOnly(await self.getCalendar(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.listCalendars) { call in
        let messages = TypedCall(call)
        let request: ListCalendarsRequest = try await messages.request()
        try messages.sendOnly(await self.listCalendars(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.computeDue) { call in
        let messages = TypedCall(call)
        let request: ComputeDueRequest = try await messages.request()
        try messages.sendOnly(await self.computeDue(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.putSlaPolicy) { call in
        let messages = TypedCall(call)
        let request: PutSlaPolicyRequest = try await messages.request()
        try messages.sendOnly(await self.putSlaPolicy(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.listSlaPolicies) { call in
        let messages = TypedCall(call)
        let request: ListSlaPoliciesRequest = try await messages.request()
        try messages.sendOnly(await self.listSlaPolicies(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.listClocks) { call in
        let messages = TypedCall(call)
        let request: ListClocksRequest = try await messages.request()
        try messages.sendOnly(await self.listClocks(request, context: ServerContext(call)))
      },
      MethodHandler(method: SlaServiceMethods.getSlaCompliance) { call in
        let messages = TypedCall(call)
        let request: GetSlaComplianceRequest = try await messages.request()
        try messages.sendOnly(await self.getSlaCompliance(request, context: ServerContext(call)))
      },
    ])
  }
}
