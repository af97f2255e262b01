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
}
