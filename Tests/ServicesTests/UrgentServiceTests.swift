import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Urgent requests as they are called")
struct UrgentServiceTests {
  /// In so many hours from an order's creation.
  private func time(_ order: Order, hours: Int64) -> Timestamp {
    Timestamp(seconds: (order.stageTimes?.createTime?.seconds ?? 0) + hours * 3_600)
  }

  private func asked(
    _ fixture: OrdersFixture, _ order: Order, _ degree: UrgentDegree = .urgent,
    request: String = "u", _ change: (inout RequestUrgentRequest) -> Void = { _ in }
  ) async throws -> UrgentRequest {
    var message = RequestUrgentRequest(
      requestID: request, orderID: order.orderID, degree: degree, units: 2,
      wantedTime: time(order, hours: 6), reason: "a fair")
    change(&message)
    return try await fixture.urgents.requestUrgent(message, context: fixture.context)
  }

  @Test("from the form over another time to the task group's reports and the review")
  func life() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let (urgents, context) = (fixture.urgents, fixture.context)
      let order = try await fixture.create { $0.lines[0].quantity = 2 }
      let urgent = try await asked(fixture, order)
      #expect(urgent.state == .requested && urgent.units == 2 && urgent.requestedBy == "ann")
      let id = urgent.urgentID
      #expect(try await asked(fixture, order) == urgent)
      let offered = try await urgents.evaluateUrgent(
        EvaluateUrgentRequest(
          requestID: "e", urgentID: id, decision: .negotiate, minutes: "No lorry today.",
          offeredTime: time(order, hours: 30), resources: "one lorry", overtime: true,
          safetyReminder: "read to all"), context: context)
      #expect(offered.state == .negotiate && offered.evaluation?.minutes == "No lorry today.")
      #expect(offered.evaluation?.offeredTime == time(order, hours: 30))
      #expect(offered.evaluation?.safetyReminder == "read to all")
      let agreed = try await urgents.answerNegotiation(
        AnswerNegotiationRequest(requestID: "n", urgentID: id, agreed: true, reason: "by phone"),
        context: context)
      #expect(agreed.state == .accepted && agreed.promisedTime == time(order, hours: 30))
      let now = try await fixture.orders.getOrder(
        GetOrderRequest(key: .orderID(order.orderID)), context: context)
      #expect(now.orderClass == .urgent && now.priority == 500)
      let active = try await urgents.formTaskGroup(
        FormTaskGroupRequest(
          requestID: "g", urgentID: id, taskGroup: TaskGroup(leader: "cy", members: ["bo"])),
        context: context)
      #expect(active.state == .active && active.taskGroup?.members == ["bo"])
      let report = ReportProgressRequest(
        requestID: "p", urgentID: id, text: "Picked.", atRisk: true,
        expectedTime: time(order, hours: 40))
      let reported = try await urgents.reportProgress(report, context: context)
      #expect(reported.report?.text == "Picked." && reported.report?.atRisk == true)
      #expect(reported.urgent?.reportCount == 1 && reported.urgent?.reportTime != nil)
      #expect(try await urgents.reportProgress(report, context: context) == reported)
      let reports = try await urgents.listUrgentReports(
        ListUrgentReportsRequest(urgentID: id), context: context)
      #expect(reports.reports == [try #require(reported.report)])
      let shipment = try await fixture.shipments.createShipment(
        CreateShipmentRequest(
          requestID: "s", orderID: order.orderID, carrier: "DHL", trackingNumber: "T-1"),
        context: context)
      _ = try await fixture.shipments.confirmDelivery(
        ConfirmDeliveryRequest(requestID: "d", shipmentID: shipment.shipmentID, signedBy: "Ada"),
        context: context)
      let delivered = try await urgents.getUrgent(
        GetUrgentRequest(urgentID: id), context: context)
      #expect(delivered.state == .delivered && delivered.deliverTime != nil)
      let reviewed = try await urgents.reviewUrgent(
        ReviewUrgentRequest(
          requestID: "r", urgentID: id, satisfaction: 5, customerOpinion: "Quick.",
          evaluation: "More lorries."), context: context)
      #expect(reviewed.state == .reviewed && reviewed.review?.satisfaction == 5)
      #expect(reviewed.review?.customerOpinion == "Quick.")
    }
  }

  @Test("requests are listed newest first, by state and order; one that is called off ends")
  func lists() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let (urgents, context) = (fixture.urgents, fixture.context)
      var made: [UrgentRequest] = []
      for number in 1...3 {
        let order = try await fixture.create("o-\(number)") { $0.lines[0].quantity = 2 }
        made.append(try await asked(fixture, order, request: "u-\(number)"))
      }
      made[0] = try await urgents.closeUrgent(
        CloseUrgentRequest(requestID: "c", urgentID: made[0].urgentID, reason: "no fair"),
        context: context)
      #expect(made[0].state == .withdrawn && made[0].endReason == "no fair")
      var listed: [UrgentRequest] = []
      var list = ListUrgentsRequest(pageSize: 2)
      repeat {
        let page = try await urgents.listUrgents(list, context: context)
        listed += page.urgents
        list.pageToken = page.nextPageToken
      } while !list.pageToken.isEmpty
      #expect(listed == made.reversed())
      func ids(_ request: ListUrgentsRequest) async throws -> [String] {
        try await urgents.listUrgents(request, context: context).urgents.map(\.urgentID)
      }
      #expect(try await ids(.init(states: [.withdrawn])) == [made[0].urgentID])
      #expect(try await ids(.init(orderID: made[1].orderID)) == [made[1].urgentID])
      let hidden = try await urgents.listUrgents(
        ListUrgentsRequest(), context: fixture.context(tenant: "other"))
      #expect(hidden.urgents.isEmpty)
    }
  }

  @Test(
    "production and logistics are told of a request once, each address once",
    arguments: ["", "zh"])
  func told(_ language: String) async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      func settle(_ request: String, _ settings: Settings) async throws {
        _ = try await fixture.settings.updateSettings(
          UpdateSettingsRequest(requestID: request, settings: settings, reason: "asked"),
          context: fixture.context)
      }
      try await settle(
        "s-1",
        Settings(
          messageLanguage: language.isEmpty ? .english : .chinese,
          productionRecipient: "plant@example.org"))
      try await fixture.beginMessages()
      var orders: [Order] = []
      for number in 1...4 {
        orders.append(try await fixture.create("o-\(number)") { $0.lines[0].quantity = 2 })
      }
      func told(_ count: Int) async throws -> [[String]] {
        let list = try await fixture.written(count, .init(kinds: [.urgentRequested]))
        return orders.map { order in
          list.filter { $0.orderID == order.orderID }.map(\.recipient).sorted()
        }
      }
      // Logistics has no address yet, and neither have alerts.
      let urgent = try await asked(fixture, orders[0], .veryUrgent, request: "u-1")
      #expect(try await told(1) == [["plant@example.org"], [], [], []])
      let message = try #require(
        try await fixture.written(1, .init(kinds: [.urgentRequested])).first)
      #expect(message.subject.contains(orders[0].number) && message.channel == .email)
      for fact in [
        orders[0].number, "Ann Lee", "Product A-1 × 2", "a fair",
        language.isEmpty ? "very urgent" : "特急",
      ] {
        #expect(message.body.contains(fact), "\(fact)")
      }
      try await settle("s-2", Settings(alertRecipient: "ops@example.org"))
      _ = try await asked(fixture, orders[1], request: "u-2")
      let both = ["ops@example.org", "plant@example.org"]
      #expect(try await told(3) == [["plant@example.org"], both, [], []])
      try await settle("s-3", Settings(logisticsRecipient: "plant@example.org"))
      // What becomes of a request is no news of this kind.
      _ = try await fixture.urgents.closeUrgent(
        CloseUrgentRequest(requestID: "c", urgentID: urgent.urgentID, reason: "no fair"),
        context: fixture.context)
      _ = try await asked(fixture, orders[2], request: "u-3")
      #expect(
        try await told(4) == [["plant@example.org"], both, ["plant@example.org"], []])
      try await settle("s-4", Settings(productionRecipient: "", logisticsRecipient: ""))
      _ = try await asked(fixture, orders[3], request: "u-4")
      #expect(
        try await told(5)
          == [["plant@example.org"], both, ["plant@example.org"], ["ops@example.org"]])
    }
  }

  @Test("what several departments were told of a request is erased with its customer")
  func erased() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      _ = try await fixture.settings.updateSettings(
        UpdateSettingsRequest(
          requestID: "s",
          settings: Settings(
            productionRecipient: "plant@example.org", logisticsRecipient: "dock@example.org"),
          reason: "asked"),
        context: fixture.context)
      try await fixture.beginMessages()
      let order = try await fixture.create {
        $0.customerRef = "C-9"
        $0.lines[0].quantity = 2
      }
      _ = try await asked(fixture, order, request: "u-1")
      _ = try await fixture.written(2, .init(kinds: [.urgentRequested]))
      _ = try await fixture.orders.cancelOrder(
        CancelOrderRequest(requestID: "cancel", orderID: order.orderID, reason: "no"),
        context: fixture.context)
      let customers = Customers(
        store: fixture.store,
        boundary: StatusBoundary { Issue.record("reported to the operator: \($0)") })
      let erasure = try await customers.eraseCustomer(
        EraseCustomerRequest(requestID: "erase", customerRef: "C-9", reason: "asked"),
        context: fixture.context)
      #expect(erasure.orders == 1)
      let messages = try await fixture.written(2, .init(kinds: [.urgentRequested]))
      #expect(messages.map(\.recipient).sorted() == ["dock@example.org", "plant@example.org"])
      #expect(messages.allSatisfy { $0.subject == "erased" && $0.body == "erased" })
    }
  }

  @Test("what is missing or wrong is refused with its field or its reason")
  func fields() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let (urgents, context) = (fixture.urgents, fixture.context)
      let order = try await fixture.create { $0.lines[0].quantity = 2 }
      func ask(_ change: @escaping (inout RequestUrgentRequest) -> Void) async -> String? {
        await refused { try await asked(fixture, order, .urgent, change) }?.metadata["field"]
      }
      #expect(await ask { $0.degree = .unspecified } == "degree")
      #expect(await ask { $0.units = 3 } == "units")
      #expect(await ask { $0.wantedTime = nil } == "wanted_time")
      #expect(await ask { $0.wantedTime = Timestamp(seconds: 1) } == "wanted_time")
      #expect(await ask { $0.reason = " " } == "reason")
      let urgent = try await asked(fixture, order)
      let second = await refused { try await asked(fixture, order, request: "second") }
      #expect(
        second
          == Refused(
            .alreadyExists, "URGENT_REQUEST_ALREADY_EXISTS", ["resource": urgent.urgentID]))
      func evaluate(_ change: (inout EvaluateUrgentRequest) -> Void) async -> Refused? {
        var request = EvaluateUrgentRequest(
          requestID: "e", urgentID: urgent.urgentID, decision: .accept, minutes: "met")
        change(&request)
        return await refused { try await urgents.evaluateUrgent(request, context: context) }
      }
      #expect(await evaluate { $0.decision = .unspecified }?.metadata["field"] == "decision")
      #expect(await evaluate { $0.minutes = "" }?.metadata["field"] == "minutes")
      #expect(await evaluate { $0.overtime = true }?.metadata["field"] == "safety_reminder")
      #expect(await evaluate { $0.decision = .negotiate }?.metadata["field"] == "offered_time")
      #expect(
        await evaluate { ($0.decision, $0.taskGroup) = (.decline, TaskGroup(leader: "cy")) }?
          .metadata["field"] == "task_group")
      #expect(await evaluate { $0.expectedVersion = 7 }?.reason == "VERSION_CONFLICT")
      let early = await refused {
        try await urgents.reportProgress(
          ReportProgressRequest(requestID: "p", urgentID: urgent.urgentID, text: "so"),
          context: context)
      }
      #expect(
        early
          == Refused(.failedPrecondition, "URGENT_REQUEST_STATE", ["state": "REQUESTED"]))
      let unknown = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
      let missing = await refused {
        try await urgents.getUrgent(GetUrgentRequest(urgentID: unknown), context: context)
      }
      #expect(missing == Refused(.notFound, "URGENT_REQUEST_NOT_FOUND", ["resource": unknown]))
    }
  }
}
