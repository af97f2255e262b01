package import Contracts
import Domain
package import RPCCore
import Store

extension Sla {
  package func listClocks(
    _ request: ListClocksRequest, context: ServerContext
  ) async throws -> ListClocksResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try ClockFilter(request)
      let (scope, token) = try PageToken.read(request, .listClocks, of: tenant)
      let last: (time: Instant, id: ClockID)? = try token?.timeAndID()
      let page = try await store.clocks(
        filter, after: last.map { ClockPlace(due: $0.time, id: $0.id) },
        limit: PageSize.parse(request.pageSize), tenant: tenant, deadline: context.deadline)
      return ListClocksResponse(
        clocks: page.clocks.map { AdminClock($0) },
        nextPageToken: page.next.map {
          PageToken(.listClocks, scope, behind: ($0.due, $0.id)).text
        } ?? "")
    }
  }

  package func getSlaCompliance(
    _ request: GetSlaComplianceRequest, context: ServerContext
  ) async throws -> SlaCompliance {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (from, before) = try TimeRange.parse(request.startTime, field: "start_time")
      guard let from else { throw Refusal.invalidField("start_time.start_time", .missing) }
      guard let before else { throw Refusal.invalidField("start_time.end_time", .missing) }
      guard before <= from.advanced(by: ServiceLimits.complianceSpanMax) else {
        throw Refusal.invalidField(
          "start_time.end_time", .malformed(expected: "at most 366 days after start_time"))
      }
      let kinds = try await store.compliance(
        from: from, before: before, tenant: tenant, deadline: context.deadline)
      return SlaCompliance(
        kinds: kinds.map {
          KindCompliance(
            kind: Contracts.ClockKind(rawValue: $0.kind.number), met: $0.met,
            breached: $0.breached, open: $0.open, cancelled: $0.cancelled)
        })
    }
  }
}

extension ClockFilter {
  /// Reads which clocks are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListClocksRequest) throws(Refusal) {
    self.init()
    kinds = try .require(request.kinds, field: "kinds")
    states = try .require(request.states, field: "states")
    orderID = try .parse(request.orderID, field: "order_id")
    (from, before) = try TimeRange.parse(request.dueTime, field: "due_time")
  }
}

extension AdminClock {
  init(_ stored: StoredClock) {
    let clock = stored.clock
    self.init(
      clockID: stored.id.description, kind: Contracts.ClockKind(rawValue: stored.kind.number),
      state: State(rawValue: clock.state.number), subject: stored.subject,
      orderID: stored.orderID?.description ?? "", startTime: Timestamp(clock.started),
      dueTime: Timestamp(clock.due), pauseTime: clock.paused.map { Timestamp($0) },
      paused: .init(clock.pausedTotal), stopTime: clock.stopped.map { Timestamp($0) },
      breachTime: stored.breached.map { Timestamp($0) }, calendar: stored.calendar?.text ?? "",
      duration: .init(clock.duration))
  }
}

extension ListClocksRequest: PagedRequest {}
