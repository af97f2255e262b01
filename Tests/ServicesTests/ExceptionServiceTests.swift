import Contracts
import Postgres
import RPCCore
import Store
import Testing

@testable import Services

@Suite("Exception cases")
struct ExceptionServiceTests {
  private func exceptions(_ fixture: OrdersFixture) -> Exceptions {
    Exceptions(
      store: fixture.store,
      boundary: StatusBoundary { Issue.record("reported to the operator: \($0)") })
  }

  @Test("a case goes from open to closed; every repeat answers the same")
  func life() async throws {
    try await OrdersFixture.with { fixture in
      let (service, context) = (exceptions(fixture), fixture.context)
      let order = try await fixture.create()
      let raise = RaiseExceptionRequest(
        requestID: "e-1", orderID: order.orderID, kind: .parcelLost, detail: "no news")
      let opened = try await service.raiseException(raise, context: context)
      #expect(opened.state == .open && opened.version == 1 && opened.raisedBy == "ann")
      #expect(opened.orderID == order.orderID && opened.kind == .parcelLost)
      #expect(try await service.raiseException(raise, context: context) == opened)
      var another = raise
      another.requestID = "e-2"
      #expect(try await service.raiseException(another, context: context).caseID == opened.caseID)

      let early = await refused {
        try await service.planException(
          PlanExceptionRequest(requestID: "p-0", caseID: opened.caseID, plan: "look"),
          context: context)
      }
      #expect(early == Refused(.failedPrecondition, "EXCEPTION_CASE_STATE", ["state": "OPEN"]))
      let triage = TriageExceptionRequest(
        requestID: "t-1", caseID: opened.caseID, expectedVersion: 1, department: "logistics",
        owner: "Cy")
      let assigned = try await service.triageException(triage, context: context)
      #expect(assigned.state == .assigned && assigned.owner == "Cy" && assigned.version == 2)
      #expect(try await service.triageException(triage, context: context) == assigned)
      let planned = try await service.planException(
        PlanExceptionRequest(
          requestID: "p-1", caseID: opened.caseID, cause: "theft", plan: "again", start: true),
        context: context)
      #expect(planned.state == .inProgress && planned.cause == "theft")
      let resolved = try await service.resolveException(
        ResolveExceptionRequest(requestID: "r-1", caseID: opened.caseID, result: "sent again"),
        context: context)
      #expect(resolved.state == .resolved && resolved.resolveTime != nil)
      let informed = try await service.informCustomer(
        InformCustomerRequest(requestID: "i-1", caseID: opened.caseID, reason: "called"),
        context: context)
      #expect(informed.state == .customerInformed)
      let closed = try await service.closeException(
        CloseExceptionRequest(requestID: "c-1", caseID: opened.caseID), context: context)
      #expect(closed.state == .closed && closed.closeTime != nil && closed.version == 6)
      #expect(
        try await service.getException(
          GetExceptionRequest(caseID: opened.caseID), context: context) == closed)
      #expect(
        try await service.listExceptions(ListExceptionsRequest(), context: context).cases.isEmpty)
      let listed = try await service.listExceptions(
        ListExceptionsRequest(states: [.closed], orderID: order.orderID), context: context)
      #expect(listed.cases == [closed])
      // What is closed keeps nothing from being raised again.
      another.requestID = "e-3"
      #expect(try await service.raiseException(another, context: context).caseID != opened.caseID)
    }
  }

  @Test("of 8 who notice the same at once, all are given one case")
  func atOnce() async throws {
    try await OrdersFixture.with { fixture in
      let service = exceptions(fixture)
      let order = try await fixture.create()
      let cases = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<8 {
          group.addTask(executorPreference: fixture.store.pool.loop) {
            try await service.raiseException(
              RaiseExceptionRequest(
                requestID: "e-\(number)", orderID: order.orderID, kind: .shortage, detail: "none"),
              context: fixture.context
            ).caseID
          }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(cases.count == 1)
    }
  }

  @Test("whoever watches sees what is not closed, what is raised, what changes and what leaves")
  func watch() async throws {
    try await OrdersFixture.with { fixture in
      let (service, context) = (exceptions(fixture), fixture.context)
      let order = try await fixture.create()
      func raise(_ request: String, _ kind: ExceptionKind) async throws -> ExceptionCase {
        try await service.raiseException(
          RaiseExceptionRequest(
            requestID: request, orderID: order.orderID, kind: kind, detail: "so"),
          context: context)
      }
      func triage(
        _ id: String, _ request: String, _ department: String = "logistics"
      ) async throws -> ExceptionCase {
        try await service.triageException(
          TriageExceptionRequest(requestID: request, caseID: id, department: department),
          context: context)
      }
      func watching(
        _ request: WatchExceptionsRequest
      ) -> (call: RecordedCall, task: Task<Void, any Error>) {
        let call = RecordedCall()
        let task = fixture.serve {
          try await service.watchExceptions(
            request, responses: ResponseWriter(call), context: ServerContext(call))
        }
        return (call, task)
      }
      // What happened while the cases were read is told twice.
      func hear(_ update: WatchExceptionsResponse, by call: RecordedCall) async throws {
        while let heard = try await call.next(WatchExceptionsResponse.self) {
          if heard == update { return }
        }
        throw CancellationError()
      }
      let lost = try await triage(try await raise("e-1", .parcelLost).caseID, "t-1")
      let short = try await raise("e-2", .shortage)
      let (all, watchingAll) = watching(WatchExceptionsRequest())
      let (own, watchingOwn) = watching(
        WatchExceptionsRequest(department: "logistics", kinds: [.parcelLost, .parcelDamaged]))
      try await hear(.init(kind: .snapshot, cases: [short, lost]), by: all)
      try await hear(.init(kind: .snapshot, cases: [lost]), by: own)

      let damaged = try await raise("e-3", .parcelDamaged)
      try await hear(.init(kind: .changed, cases: [damaged]), by: all)
      let assigned = try await triage(damaged.caseID, "t-3")
      try await hear(.init(kind: .changed, cases: [assigned]), by: all)
      try await hear(.init(kind: .changed, cases: [assigned]), by: own)
      // Another kind of the department's own is none of what was asked for.
      _ = try await triage(short.caseID, "t-2")
      // To another department: it leaves this one's, not everybody's.
      let moved = try await triage(damaged.caseID, "t-4", "finance")
      try await hear(.init(kind: .left, cases: [moved]), by: own)
      try await hear(.init(kind: .changed, cases: [moved]), by: all)

      _ = try await service.planException(
        PlanExceptionRequest(requestID: "p", caseID: lost.caseID, plan: "again"), context: context)
      let resolved = try await service.resolveException(
        ResolveExceptionRequest(requestID: "r", caseID: lost.caseID, result: "sent again"),
        context: context)
      // Resolved, the customer is still to be told.
      try await hear(.init(kind: .changed, cases: [resolved]), by: own)
      let closed = try await service.closeException(
        CloseExceptionRequest(requestID: "c", caseID: lost.caseID, reason: "knows already"),
        context: context)
      try await hear(.init(kind: .left, cases: [closed]), by: own)
      try await hear(.init(kind: .left, cases: [closed]), by: all)
      let toOwn = try own.responses(WatchExceptionsResponse.self).flatMap(\.cases)
      #expect(!toOwn.contains { $0.caseID == short.caseID })
      let left = try all.responses(WatchExceptionsResponse.self).filter { $0.kind == .left }
      #expect(left.map(\.cases) == [[closed]])
      for task in [watchingAll, watchingOwn] {
        task.cancel()
        _ = await task.result
      }
    }
  }

  @Test("what is wrong with a watch is refused with its field")
  func watchFields() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let service = exceptions(fixture)
      func field(_ request: WatchExceptionsRequest) async -> String? {
        let call = RecordedCall()
        return await refused {
          try await service.watchExceptions(
            request, responses: ResponseWriter(call), context: ServerContext(call))
        }?.metadata["field"]
      }
      #expect(await field(WatchExceptionsRequest(department: "no code")) == "department")
      #expect(await field(WatchExceptionsRequest(kinds: [.unspecified])) == "kinds[0]")
    }
  }
}
