import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Complaints")
struct ComplaintServiceTests {
  private func complaint(
    _ requestID: String = "c-1", _ change: (inout CreateComplaintRequest) -> Void = { _ in }
  ) -> CreateComplaintRequest {
    var request = CreateComplaintRequest(
      requestID: requestID, channel: .email, category: .delivery,
      customer: Contact(displayName: "Bo Ek", email: "bo@example.com"), content: "It is late.")
    change(&request)
    return request
  }

  private func make(
    _ fixture: OrdersFixture, _ request: CreateComplaintRequest
  ) async throws -> Complaint {
    try await fixture.complaints.createComplaint(request, context: fixture.context)
  }

  private static let refund = ComplaintSolution(
    kind: .refund, text: "We pay half back.", amount: euros(5))

  @Test("a complaint goes from open to resolved; every repeat answers the same")
  func life() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let context = fixture.context
      let opened = try await make(fixture, complaint())
      #expect(opened.state == .open && opened.version == 1 && opened.createdBy == "ann")
      #expect(opened.channel == .email && opened.category == .delivery)
      #expect(opened.customer?.displayName == "Bo Ek" && opened.content == "It is late.")
      #expect(try await make(fixture, complaint()) == opened)

      let assign = AssignComplaintRequest(
        requestID: "a-1", complaintID: opened.complaintID, expectedVersion: 1,
        department: "after-sales", assignee: "Cy")
      let assigned = try await fixture.complaints.assignComplaint(assign, context: context)
      #expect(assigned.state == .assigned && assigned.version == 2)
      #expect(assigned.department == "after-sales" && assigned.assignee == "Cy")
      #expect(assigned.assignTime != nil)
      #expect(
        try await fixture.complaints.assignComplaint(assign, context: context) == assigned)

      let propose = ProposeSolutionRequest(
        requestID: "p-1", complaintID: opened.complaintID, solution: Self.refund)
      let proposed = try await fixture.complaints.proposeSolution(propose, context: context)
      #expect(proposed.state == .solutionProposed && proposed.solution == Self.refund)
      #expect(
        try await fixture.complaints.proposeSolution(propose, context: context) == proposed)

      let resolve = ResolveComplaintRequest(
        requestID: "x-1", complaintID: opened.complaintID, resolution: "Paid.",
        customerOpinion: "Fair.")
      let resolved = try await fixture.complaints.resolveComplaint(resolve, context: context)
      #expect(resolved.state == .resolved && resolved.resolution == "Paid.")
      #expect(resolved.customerOpinion == "Fair." && resolved.resolveTime != nil)
      #expect(
        try await fixture.complaints.resolveComplaint(resolve, context: context) == resolved)
      #expect(
        try await fixture.complaints.getComplaint(
          GetComplaintRequest(complaintID: opened.complaintID), context: context) == resolved)
    }
  }

  @Test("a complaint about an order takes its customer from there unless it names another")
  func orders() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create { $0.customerRef = "C-9" }
      let plain = try await make(
        fixture, complaint("1") { ($0.orderID, $0.customer) = (order.orderID, nil) })
      #expect(plain.orderID == order.orderID && plain.customerRef == "C-9")
      #expect(plain.customer == Contact(displayName: "Ann Lee", email: "ann@example.com"))
      let other = try await make(fixture, complaint("2") { $0.orderID = order.orderID })
      #expect(other.customerRef == "C-9" && other.customer?.displayName == "Bo Ek")
      let unknown = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await make(fixture, complaint("3") { $0.orderID = unknown })
      }
      #expect(missing == Refused(.notFound, "ORDER_NOT_FOUND", ["resource": unknown]))
      let named = await refused {
        try await make(
          fixture, complaint("4") { ($0.orderID, $0.customerRef) = (unknown, "C-1") })
      }
      #expect(named == Refused(.notFound, "ORDER_NOT_FOUND", ["resource": unknown]))
    }
  }

  @Test("what is missing or reused in a new complaint is refused with its field")
  func createRefused() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      func field(_ change: (inout CreateComplaintRequest) -> Void) async -> String? {
        let request = complaint("new", change)
        let refusal = await refused { try await make(fixture, request) }
        return refusal?.code == .invalidArgument ? refusal?.metadata["field"] : nil
      }
      #expect(await field { $0.channel = .unspecified } == "channel")
      #expect(await field { $0.category = .init(rawValue: 99) } == "category")
      #expect(await field { $0.customer = nil } == "customer")
      #expect(await field { $0.content = " " } == "content")
      #expect(await field { $0.orderID = "no" } == "order_id")
      #expect(await field { $0.requestID = "" } == "request_id")
      _ = try await make(fixture, complaint())
      let reused = await refused {
        try await make(fixture, complaint { $0.content = "Another thing." })
      }
      #expect(
        reused == Refused(.invalidArgument, "REQUEST_ID_REUSED", ["field": "request_id"]))
    }
  }

  @Test("a step that the state or the version does not allow is refused")
  func steps() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let opened = try await make(fixture, complaint())
      let early = await refused {
        try await fixture.complaints.proposeSolution(
          ProposeSolutionRequest(
            requestID: "p", complaintID: opened.complaintID, solution: Self.refund),
          context: fixture.context)
      }
      #expect(early == Refused(.failedPrecondition, "COMPLAINT_STATE", ["state": "OPEN"]))
      let unresolved = await refused {
        try await fixture.complaints.resolveComplaint(
          ResolveComplaintRequest(
            requestID: "x", complaintID: opened.complaintID, resolution: "Done."),
          context: fixture.context)
      }
      #expect(unresolved == Refused(.failedPrecondition, "COMPLAINT_STATE", ["state": "OPEN"]))
      let stale = await refused {
        try await fixture.complaints.assignComplaint(
          AssignComplaintRequest(
            requestID: "a", complaintID: opened.complaintID, expectedVersion: 4,
            department: "sales"), context: fixture.context)
      }
      #expect(stale == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "1"]))
      let unknown = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await fixture.complaints.getComplaint(
          GetComplaintRequest(complaintID: unknown), context: fixture.context)
      }
      #expect(missing == Refused(.notFound, "COMPLAINT_NOT_FOUND", ["resource": unknown]))
    }
  }

  @Test(
    "a solution that is not right is refused with its field",
    arguments: [
      ("solution", nil),
      ("solution.kind", ComplaintSolution(text: "Sorry.")),
      ("solution.text", ComplaintSolution(kind: .apology)),
      ("solution.amount", ComplaintSolution(kind: .refund, text: "Money.")),
      ("solution.amount", ComplaintSolution(kind: .coupon, text: "Money.", amount: euros(0))),
      ("solution.amount", ComplaintSolution(kind: .apology, text: "Sorry.", amount: euros(1))),
    ] as [(String, ComplaintSolution?)])
  func solutionRefused(field: String, solution: ComplaintSolution?) async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let opened = try await make(fixture, complaint())
      let refusal = await refused {
        try await fixture.complaints.proposeSolution(
          ProposeSolutionRequest(
            requestID: "p", complaintID: opened.complaintID, solution: solution),
          context: fixture.context)
      }
      #expect(refusal?.code == .invalidArgument)
      #expect(refusal?.metadata == ["field": field])
    }
  }

  @Test("complaints are listed newest first, by state, order, department and time")
  func lists() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      var made: [Complaint] = []
      for number in 1...5 {
        made.append(
          try await make(
            fixture,
            complaint("c-\(number)") { if number == 2 { $0.orderID = order.orderID } }))
      }
      made[4] = try await fixture.complaints.assignComplaint(
        AssignComplaintRequest(
          requestID: "a", complaintID: made[4].complaintID, department: "sales"),
        context: fixture.context)
      var listed: [Complaint] = []
      var request = ListComplaintsRequest(pageSize: 2)
      repeat {
        let page = try await fixture.complaints.listComplaints(request, context: fixture.context)
        listed += page.complaints
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      #expect(listed == made.reversed())
      func ids(_ request: ListComplaintsRequest) async throws -> [String] {
        try await fixture.complaints.listComplaints(request, context: fixture.context)
          .complaints.map(\.complaintID)
      }
      #expect(try await ids(.init(states: [.assigned])) == [made[4].complaintID])
      #expect(try await ids(.init(orderID: order.orderID)) == [made[1].complaintID])
      #expect(try await ids(.init(department: "sales")) == [made[4].complaintID])
      #expect(
        try await ids(.init(createTime: TimeRange(startTime: made[3].createTime)))
          == [made[4].complaintID, made[3].complaintID])
      let hidden = try await fixture.complaints.listComplaints(
        ListComplaintsRequest(), context: fixture.context(tenant: "other"))
      #expect(hidden.complaints.isEmpty)
    }
  }
}
