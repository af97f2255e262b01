// Written by protoc-gen-kontor from kontor/admin/v1/sla.proto; do not edit.

public import RPCCore

/// SLA clocks of the caller's tenant, and what they run by (SLA-1, SLA-2).
///
/// Clocks are started, paused and stopped from the feed of events, a moment after what happened; no
/// command waits for them. A change of a policy or of a calendar holds for clocks that start after it;
/// a clock that is paused goes on by the calendar as it is then.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again, with another request it is INVALID_ARGUMENT (I8). A stale `expected_version` is ABORTED.
public struct SlaServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Makes or replaces a calendar as a whole. The code `standard` is what policies use that were never
  /// put: without one of the tenant's it is Monday to Friday, 9 to 12 and 13 to 18 h, UTC.
  ///
  /// Kontor resolves the time zone when the calendar is put, for ten years back and thirty ahead: put it
  /// again after a government has changed the clock.
  public func putCalendar(_ request: PutCalendarRequest, options: CallOptions = CallOptions()) async throws(Status) -> Calendar {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(SlaServiceMethods.putCalendar, request, options)
    }
    return try await invoker.unary(SlaServiceMethods.putCalendar, request, options)
  }

  /// Gives one calendar. NOT_FOUND for one that was never put, `standard` excepted.
  public func getCalendar(_ request: GetCalendarRequest, options: CallOptions = CallOptions()) async throws(Status) -> Calendar {
    try await invoker.unary(SlaServiceMethods.getCalendar, request, options)
  }

  /// Lists calendars by code, page by page.
  public func listCalendars(_ request: ListCalendarsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListCalendarsResponse {
    try await invoker.unary(SlaServiceMethods.listCalendars, request, options)
  }

  /// Answers, without changing anything, when something would be due that begins at a time and takes so
  /// much working time: the dry run of a calendar.
  public func computeDue(_ request: ComputeDueRequest, options: CallOptions = CallOptions()) async throws(Status) -> ComputeDueResponse {
    try await invoker.unary(SlaServiceMethods.computeDue, request, options)
  }

  /// Makes or replaces the policy of one kind of clock. Its calendar has to exist.
  public func putSlaPolicy(_ request: PutSlaPolicyRequest, options: CallOptions = CallOptions()) async throws(Status) -> SlaPolicy {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(SlaServiceMethods.putSlaPolicy, request, options)
    }
    return try await invoker.unary(SlaServiceMethods.putSlaPolicy, request, options)
  }

  /// Lists the policies in force, one for each kind of clock: the tenant's, else the defaults, which have
  /// version 0. By kind, page by page; the first page holds all there are.
  public func listSlaPolicies(_ request: ListSlaPoliciesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListSlaPoliciesResponse {
    try await invoker.unary(SlaServiceMethods.listSlaPolicies, request, options)
  }

  /// Lists clocks by the time at which they are due, the earliest first, page by page.
  public func listClocks(_ request: ListClocksRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListClocksResponse {
    try await invoker.unary(SlaServiceMethods.listClocks, request, options)
  }

  /// Counts how the clocks that started in a span of time ended, for each kind (SLA-2).
  public func getSlaCompliance(_ request: GetSlaComplianceRequest, options: CallOptions = CallOptions()) async throws(Status) -> SlaCompliance {
    try await invoker.unary(SlaServiceMethods.getSlaCompliance, request, options)
  }
}
