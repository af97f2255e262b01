import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("A complaint's steps as they are called")
struct ComplaintStepTests {
  private func opened(_ fixture: OrdersFixture, _ request: String = "c") async throws -> String {
    try await fixture.complaints.createComplaint(
      CreateComplaintRequest(
        requestID: request, channel: .phone, category: .quality,
        customer: Contact(displayName: "Bo Ek"), content: "Bent."), context: fixture.context
    ).complaintID
  }

  private func assign(
    _ id: String, _ fixture: OrdersFixture, to department: String = "care",
    request: String = "a"
  ) async throws -> Complaint {
    try await fixture.complaints.assignComplaint(
      AssignComplaintRequest(requestID: request, complaintID: id, department: department),
      context: fixture.context)
  }

  /// An hour after it was made.
  private func due(_ complaint: Complaint) -> Timestamp {
    Timestamp(seconds: (complaint.createTime?.seconds ?? 0) + 3_600)
  }

  @Test("from the investigation to the corrective action and back to a person")
  func life() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let (complaints, context) = (fixture.complaints, fixture.context)
      let id = try await opened(fixture)
      _ = try await assign(id, fixture)
      let found = try await complaints.investigateComplaint(
        InvestigateComplaintRequest(
          requestID: "i", complaintID: id, cause: .packing, finding: "Thin paper."),
        context: context)
      #expect(found.state == .investigating && found.cause == .packing && found.version == 3)
      #expect(found.finding == "Thin paper." && found.carrier.isEmpty)
      let paused = try await complaints.pauseForCustomer(
        PauseForCustomerRequest(requestID: "q", complaintID: id, question: "A photo?"),
        context: context)
      #expect(paused.state == .waitingCustomer && paused.messageCount == 1)
      let say = AddComplaintMessageRequest(
        requestID: "m", complaintID: id, source: .customer, text: "Here it is.")
      let said = try await complaints.addComplaintMessage(say, context: context)
      #expect(said.complaint?.state == .investigating && said.complaint?.messageCount == 2)
      #expect(said.message?.text == "Here it is." && said.message?.source == .customer)
      #expect(try await complaints.addComplaintMessage(say, context: context) == said)
      var listed: [String] = []
      var list = ListComplaintMessagesRequest(complaintID: id, pageSize: 1)
      repeat {
        let page = try await complaints.listComplaintMessages(list, context: context)
        listed += page.messages.map(\.text)
        list.pageToken = page.nextPageToken
      } while !list.pageToken.isEmpty
      #expect(listed == ["A photo?", "Here it is."])
      let escalated = try await complaints.escalateComplaint(
        EscalateComplaintRequest(requestID: "e", complaintID: id, reason: "a key customer"),
        context: context)
      #expect(escalated.escalation?.reason == "a key customer" && escalated.state == .investigating)
      #expect(escalated.escalation?.escalatedBy == "ann")
      let cases = try await fixture.exceptionCases()
      #expect(cases.map(\.kind) == [.complaint])

      _ = try await complaints.proposeSolution(
        ProposeSolutionRequest(
          requestID: "p", complaintID: id,
          solution: ComplaintSolution(kind: .exchange, text: "A new one.")), context: context)
      let agreed = try await complaints.recordAgreement(
        RecordAgreementRequest(
          requestID: "r", complaintID: id, decision: .agreed, answeredBy: "Bo Ek",
          channel: .email, note: "Fine."), context: context)
      #expect(agreed.state == .agreed && agreed.answer?.answeredBy == "Bo Ek")
      #expect(agreed.answer?.channel == .email && agreed.answer?.answerTime != nil)
      let executing = try await complaints.executeSolution(
        ExecuteSolutionRequest(
          requestID: "x", complaintID: id, note: "Sent anew.", reference: "2026-17"),
        context: context)
      #expect(executing.state == .executing && executing.execution?.reference == "2026-17")
      #expect(executing.execution?.refundID.isEmpty == true)
      _ = try await complaints.resolveComplaint(
        ResolveComplaintRequest(requestID: "s", complaintID: id, resolution: "Arrived."),
        context: context)
      let closed = try await complaints.closeComplaint(
        CloseComplaintRequest(
          requestID: "k", complaintID: id,
          liability: ComplaintLiability(party: .staff, responsible: "cy"),
          correctiveAction: CorrectiveAction(
            rectification: "Buy thicker paper.", dueTime: due(found)),
          customerOpinion: "Happy."), context: context)
      #expect(closed.state == .closed && closed.liability?.responsible == "cy")
      #expect(closed.correctiveAction?.rectification == "Buy thicker paper.")
      #expect(closed.customerOpinion == "Happy." && closed.closeTime != nil)
      let reopened = try await complaints.reopenComplaint(
        ReopenComplaintRequest(requestID: "o", complaintID: id, reason: "bent again"),
        context: context)
      #expect(reopened.state == .reopened && reopened.closeTime == nil)
      #expect(reopened.resolveTime == nil && reopened.version == 12)
      let summary = try await complaints.summariseCauses(
        SummariseCausesRequest(
          createTime: TimeRange(startTime: closed.createTime, endTime: due(found))),
        context: context)
      #expect(summary.complaintCount == 1)
      #expect(
        summary.counts == [
          ComplaintCauseCount(
            category: .quality, cause: .packing, complaintCount: 1, openCount: 1)
        ])
    }
  }

  @Test("what is missing or wrong is refused with its field")
  func fields() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let (complaints, context) = (fixture.complaints, fixture.context)
      let id = try await opened(fixture)
      _ = try await assign(id, fixture)
      func field<Answer>(_ call: () async throws -> Answer) async -> String? {
        let refusal = await refused(call)
        return refusal?.code == .invalidArgument ? refusal?.metadata["field"] : nil
      }
      func investigate(_ cause: ComplaintCause, _ carrier: String) async -> String? {
        await field {
          try await complaints.investigateComplaint(
            InvestigateComplaintRequest(
              requestID: "i", complaintID: id, cause: cause, carrier: carrier), context: context)
        }
      }
      #expect(await investigate(.unspecified, "") == "finding")
      #expect(await investigate(.init(rawValue: 77), "") == "cause")
      #expect(await investigate(.packing, "DHL") == "carrier")
      #expect(await investigate(.carrier, "") == "carrier")
      let unknown = await refused {
        try await complaints.investigateComplaint(
          InvestigateComplaintRequest(
            requestID: "i", complaintID: id, cause: .carrier, carrier: "DHL"), context: context)
      }
      #expect(unknown?.reason == "CARRIER_NOT_FOUND")
      #expect(
        await field {
          try await complaints.pauseForCustomer(
            PauseForCustomerRequest(requestID: "q", complaintID: id), context: context)
        } == "question")
      #expect(
        await field {
          try await complaints.addComplaintMessage(
            AddComplaintMessageRequest(requestID: "m", complaintID: id, text: "so"),
            context: context)
        } == "source")
      #expect(
        await field {
          try await complaints.recordAgreement(
            RecordAgreementRequest(
              requestID: "r", complaintID: id, decision: .agreed, channel: .email),
            context: context)
        } == "answered_by")
      func close(_ change: (inout CloseComplaintRequest) -> Void) async -> String? {
        var request = CloseComplaintRequest(
          requestID: "k", complaintID: id, liability: ComplaintLiability(party: .nobody))
        change(&request)
        return await field { try await complaints.closeComplaint(request, context: context) }
      }
      #expect(await close { $0.liability = nil } == "liability")
      #expect(await close { $0.liability?.party = .unspecified } == "liability.party")
      #expect(await close { $0.liability?.responsible = "cy" } == "liability.responsible")
      #expect(
        await close { $0.correctiveAction = CorrectiveAction(rectification: "so") }
          == "corrective_action.due_time")
      #expect(
        await field {
          try await complaints.reopenComplaint(
            ReopenComplaintRequest(requestID: "o", complaintID: id, reason: " "), context: context)
        } == "reason")
      func summarise(_ range: TimeRange?) async -> String? {
        await field {
          try await complaints.summariseCauses(
            SummariseCausesRequest(createTime: range), context: context)
        }
      }
      let (start, day) = (Timestamp(seconds: 1_700_000_000), Int64(86_400))
      #expect(await summarise(nil) == "create_time.start_time")
      #expect(await summarise(TimeRange(startTime: start)) == "create_time.end_time")
      let year = Timestamp(seconds: start.seconds + 366 * day)
      #expect(await summarise(TimeRange(startTime: start, endTime: year)) == nil)
      let later = Timestamp(seconds: year.seconds + 1)
      #expect(
        await summarise(TimeRange(startTime: start, endTime: later)) == "create_time.end_time")
    }
  }

  @Test("whoever watches a department's queue sees it, what enters it and what leaves it")
  func watch() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let first = try await opened(fixture, "first")
      _ = try await assign(first, fixture, request: "a-1")
      let call = RecordedCall()
      let watching = fixture.serve {
        try await fixture.complaints.watchComplaintQueue(
          WatchComplaintQueueRequest(department: "care"), responses: ResponseWriter(call),
          context: ServerContext(call))
      }
      func next(_ kind: WatchComplaintQueueResponse.Kind) async throws -> Complaint {
        while let update = try await call.next(WatchComplaintQueueResponse.self) {
          if update.kind == kind { return try #require(update.complaints.first) }
        }
        throw CancellationError()
      }
      #expect(try await next(.snapshot).complaintID == first)
      let second = try await opened(fixture, "second")
      _ = try await assign(second, fixture, request: "a-2")
      #expect(try await next(.queued).complaintID == second)
      // To another department: it leaves this one's queue.
      _ = try await assign(first, fixture, to: "sales", request: "a-3")
      let left = try await next(.left)
      #expect(left.complaintID == first && left.department == "sales")
      watching.cancel()
      _ = await watching.result
    }
  }
}

extension OrdersFixture {
  /// The open exception cases.
  fileprivate func exceptionCases() async throws -> [ExceptionCase] {
    try await Exceptions(store: store, boundary: orders.boundary)
      .listExceptions(ListExceptionsRequest(), context: context).cases
  }
}
