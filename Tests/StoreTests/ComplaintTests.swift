import Domain
import Postgres
import Store
import Testing

@Suite("Complaints in storage [CMP-1…8]")
struct ComplaintTests {
  private static var assigned: ComplaintStep {
    get throws { .assign(try ComplaintAssignment(department: DepartmentCode(checked: "care"))) }
  }

  /// A complaint, about an order if one is given.
  private func complain(
    _ store: Store, about order: OrderID? = nil, _ request: String = "complain"
  ) async throws -> Complaint {
    try await store.complaints.create(
      ComplaintDraft(
        orderID: order, channel: .phone, category: .delivery, customer: Customer(name: "Ada"),
        content: "it squeaks"), key: key(request)
    ).value
  }

  /// Takes steps one after the other.
  @discardableResult
  private func take(
    _ steps: [ComplaintStep], in id: ComplaintID, _ store: Store, _ request: String = "step"
  ) async throws -> Complaint {
    for (number, step) in steps.enumerated() {
      _ = try await store.complaints.take(
        step, in: id, expectedVersion: 0, key: key("\(request)-\(number)"))
    }
    return try await store.complaints.load(id, tenant: shop)
  }

  private static func said(_ text: String, _ source: NoteSource = .customer) throws -> ComplaintStep
  {
    .say(try ComplaintMessageDraft(source: source, text: text))
  }

  private static func answered(_ decision: AnswerDecision) throws -> ComplaintStep {
    .answer(try CustomerAnswer(decision: decision, answeredBy: "Ada", channel: .phone))
  }

  /// To AGREED.
  private static func agreed(to solution: Solution) throws -> [ComplaintStep] {
    [
      try assigned, .investigate(try Investigation(cause: .packing, finding: "thin paper")),
      .propose(solution), try answered(.agreed),
    ]
  }

  @Test("a complaint goes from open to closed, every step once, and is taken up again")
  func life() async throws {
    try await withStore { store in
      let opened = try await complain(store)
      #expect(try await complain(store) == opened)
      let id = opened.id
      let due = store.identifiers.now.advanced(by: .seconds(86_400))
      var steps: [(ComplaintStep, ComplaintState)] = [
        (try Self.assigned, .assigned),
        (
          .pause(question: try ComplaintMessageDraft(source: .staff, text: "Where?")),
          .waitingCustomer
        ),
        (try Self.said("we look", .staff), .waitingCustomer),
        (try Self.said("at the hinge"), .investigating),
        (.investigate(try Investigation(cause: .product, finding: "dry hinge")), .investigating),
        (.escalate(reason: "a key customer"), .investigating),
        (.propose(try Solution(kind: .apology, text: "sorry", amount: nil)), .solutionProposed),
        (try Self.answered(.declined), .investigating),
        (
          .propose(try Solution(kind: .coupon, text: "five euros", amount: euros(500))),
          .solutionProposed
        ),
        (try Self.answered(.agreed), .agreed),
        (.execute(try SolutionExecution(note: "sent", reference: "C-5")), .executing),
        (.resolve(try Resolution(text: "oiled", customerOpinion: "fine")), .resolved),
      ]
      steps += [
        (
          .close(
            try Liability(party: .supplier, responsible: "Hinges Ltd"),
            try Rectification(text: "order oil", due: due), customerOpinion: "very fine"), .closed
        ),
        (.reopen(reason: "squeaks again"), .reopened),
        (try Self.assigned, .assigned),
      ]
      for (number, (step, state)) in steps.enumerated() {
        let request = key("step-\(number)")
        let done = try await store.complaints.take(
          step, in: id, expectedVersion: Int64(number + 1), key: request)
        #expect(done.value.state == state && !done.isReplay, "\(step)")
        #expect(done.value.version == Version(Int64(number + 2)))
        let again = try await store.complaints.take(
          step, in: id, expectedVersion: Int64(number + 1), key: request)
        #expect(again.isReplay && again.value == done.value, "\(step)")
        if state == .closed {
          #expect(done.value.liability?.responsible == "Hinges Ltd")
          #expect(done.value.rectification?.text == "order oil")
          #expect(done.value.customerOpinion == "very fine" && done.value.closed != nil)
          #expect(done.value.execution?.reference == "C-5" && done.value.executed != nil)
        }
      }
      let now = try await store.complaints.load(id, tenant: shop)
      #expect(now.resolved == nil && now.closed == nil && now.messages == 3)
      #expect(now.investigation?.cause == .product && now.escalation?.by == "tester")
      let (messages, next) = try await store.complaints.messages(
        of: id, after: nil, limit: 2, tenant: shop)
      #expect(messages.map(\.text) == ["Where?", "we look"] && next == messages.last?.id)
      let rest = try await store.complaints.messages(of: id, after: next, limit: 2, tenant: shop)
      #expect(rest.messages.map(\.text) == ["at the hinge"] && rest.next == nil)
      #expect(rest.messages.map(\.source) == [.customer])
      #expect(try await store.count("complaint_event AS e") == Int64(steps.count + 1))
      // Taken to the department head as a case.
      let cases = try await store.exceptions.list(
        ExceptionFilter(), before: nil, limit: 9, tenant: shop
      ).cases
      #expect(cases.map(\.kind) == [.complaint] && cases.map(\.detail) == ["a key customer"])
    }
  }

  @Test("a stale version, an unknown complaint and a wrong state are refused by name")
  func refused() async throws {
    try await withStore { store in
      let id = try await complain(store).id
      let assigned = try Self.assigned
      func why(_ step: ComplaintStep, _ id: ComplaintID, _ version: Int64 = 0) async -> String? {
        await reason {
          _ = try await store.complaints.take(
            step, in: id, expectedVersion: version, key: key("refused"))
        }
      }
      #expect(await why(assigned, id, 7) == "VERSION_CONFLICT")
      #expect(await why(.reopen(reason: "no"), id) == "COMPLAINT_STATE")
      let unknown = ComplaintID(store.identifiers.next())
      #expect(await why(assigned, unknown) == "COMPLAINT_NOT_FOUND")
      let none = await reason {
        _ = try await store.complaints.messages(of: unknown, after: nil, limit: 1, tenant: shop)
      }
      #expect(none == "COMPLAINT_NOT_FOUND")
    }
  }

  @Test("money goes back by a refund of the order, once, and never more than was paid (I6)")
  func refund() async throws {
    try await withBusyStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.order("one")
      let id = try await complain(store, about: order.id).id
      let solution = try Solution(kind: .refund, text: "half back", amount: euros(1_000))
      try await take(Self.agreed(to: solution), in: id, store)
      let execute = ComplaintStep.execute(try SolutionExecution(note: ""))
      let unpaid = await reason {
        _ = try await store.complaints.take(execute, in: id, expectedVersion: 0, key: key("early"))
      }
      #expect(unpaid == "REFUND_EXCEEDS_PAID")
      try await store.pay(order, 2_000, "p-1")
      let results = await atOnce(8) { number in
        try await store.complaints.take(
          execute, in: id, expectedVersion: 0, key: key("execute-\(number)")
        ).value
      }
      #expect(results.compactMap { try? $0.get() }.count == 1)
      #expect(Set(results.compactMap { reason($0) }) == ["COMPLAINT_STATE"])
      let now = try await store.complaints.load(id, tenant: shop)
      let refund = try await store.refunds.load(
        try #require(now.execution?.refundID), tenant: shop)
      #expect(refund.orderID == order.id && refund.amount == euros(1_000))
      #expect(refund.state == .requested && refund.reason == "complaint \(id)")
      #expect(
        try await store.orders.load(order.id, tenant: shop).settlement.refundInFlight == 1_000)
      #expect(try await store.areSumsRight())
      #expect(try await store.requireCleanLedger())
    }
  }

  @Test(
    "a refund for a complaint about no order is refused, and of other solutions it is said what is done"
  )
  func unexecutable() async throws {
    try await withStore { store in
      let first = try await complain(store).id
      try await take(
        Self.agreed(to: Solution(kind: .refund, text: "all", amount: euros(1))), in: first, store)
      let execute = ComplaintStep.execute(try SolutionExecution(note: " "))
      func why(_ id: ComplaintID) async -> String? {
        await reason {
          _ = try await store.complaints.take(execute, in: id, expectedVersion: 0, key: key("x"))
        }
      }
      #expect(await why(first) == "COMPLAINT_WITHOUT_ORDER")
      let second = try await complain(store, "other").id
      try await take(
        Self.agreed(to: Solution(kind: .apology, text: "sorry", amount: nil)), in: second, store,
        "second")
      #expect(await why(second) == "FIELD_MISSING")
    }
  }

  @Test("the customer agrees or declines, not both at once")
  func race() async throws {
    try await withBusyStore { store in
      for round in 0..<5 {
        let id = try await complain(store, "c-\(round)").id
        let apology = try Solution(kind: .apology, text: "sorry", amount: nil)
        try await take([Self.assigned, .propose(apology)], in: id, store, "r\(round)")
        let answers = [try Self.answered(.agreed), try Self.answered(.declined)]
        let results = await atOnce(2) { number in
          try await store.complaints.take(
            answers[number], in: id, expectedVersion: 0, key: key("answer-\(round)-\(number)")
          ).value
        }
        let done = results.compactMap { try? $0.get() }
        #expect(done.count == 1 && results.compactMap { reason($0) } == ["COMPLAINT_STATE"])
        let now = try await store.complaints.load(id, tenant: shop)
        #expect(now.state == done.first?.state)
        #expect((now.answer?.decision == .agreed) == (now.state == .agreed))
      }
    }
  }

  @Test("what many say at once is kept once each and counted, up to the most that are kept")
  func messages() async throws {
    try await withBusyStore { store in
      let id = try await complain(store).id
      let results = await atOnce(12) { number in
        try await store.complaints.add(
          ComplaintMessageDraft(source: .customer, text: "\(number)"), to: id, expectedVersion: 0,
          key: key("say-\(number)")
        ).value.message.text
      }
      let kept = results.compactMap { try? $0.get() }
      // A command that lost the race five times in a row tells its caller to repeat it.
      let reasons = Set(results.compactMap { reason($0) })
      #expect(reasons.isSubset(of: ["VERSION_CONFLICT"]))
      let page = try await store.complaints.messages(of: id, after: nil, limit: 50, tenant: shop)
      #expect(Set(page.messages.map(\.text)) == Set(kept) && page.messages.count == kept.count)
      #expect(try await store.complaints.load(id, tenant: shop).messages == kept.count)
      try await store.execute("UPDATE complaint SET messages = 999")
      let last = try ComplaintMessageDraft(source: .staff, text: "last")
      let said = try await store.complaints.add(last, to: id, expectedVersion: 0, key: key("last"))
      #expect(said.value.complaint.messages == 1_000)
      let again = try await store.complaints.add(last, to: id, expectedVersion: 0, key: key("last"))
      #expect(again.isReplay && again.value.message == said.value.message)
      let full = await reason {
        _ = try await store.complaints.add(last, to: id, expectedVersion: 0, key: key("beyond"))
      }
      #expect(full == "COMPLAINT_MESSAGES_FULL")
    }
  }

  @Test("a complaint is taken up again as long as the tenant has settled")
  func reopening() async throws {
    try await withStore { store in
      try await store.execute(
        "INSERT INTO tenant_setting (tenant_id, complaint_reopen_seconds) VALUES ('shop', 3600)")
      let id = try await complain(store).id
      let apology = try Solution(kind: .apology, text: "sorry", amount: nil)
      let resolve = ComplaintStep.resolve(try Resolution(text: "done"))
      try await take([Self.assigned, .propose(apology), resolve], in: id, store)
      try await store.execute(
        "UPDATE complaint SET resolved_at = now() - interval '3601 seconds'")
      let late = await reason {
        _ = try await store.complaints.take(
          .reopen(reason: "again"), in: id, expectedVersion: 0, key: key("reopen"))
      }
      #expect(late == "COMPLAINT_REOPEN_OVER")
      try await store.execute(
        "UPDATE complaint SET resolved_at = now() - interval '3500 seconds'")
      let opened = try await take([.reopen(reason: "again")], in: id, store, "reopen")
      #expect(opened.state == .reopened)
    }
  }

  @Test("the carrier is the order's, a known one, or named wrongly; causes are summed by all three")
  func causes() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 10)
      let order = try await store.orders.create(store.command("one", [(1, 3)])).value
      func ship(_ carrier: String, _ request: String) async throws {
        _ = try await store.shipments.create(
          of: order.id, lines: [ShipmentLine(line: 1, quantity: Quantity(1)!)],
          terms: ShipmentTerms(
            carrier: CarrierCode(checked: carrier), trackingNumber: "T-\(carrier)"),
          expectedVersion: 0, key: key(request))
      }
      let first = try await complain(store, about: order.id).id
      try await take([Self.assigned], in: first, store, "assign")
      func investigate(_ id: ComplaintID, _ carrier: String?, _ request: String) async -> String? {
        await reason {
          _ = try await store.complaints.take(
            .investigate(
              Investigation(
                cause: .carrier, finding: "", carrier: carrier.map { CarrierCode(checked: $0) })),
            in: id, expectedVersion: 0, key: key(request))
        }
      }
      #expect(await investigate(first, nil, "none") == "FIELD_MISSING")
      #expect(await investigate(first, "DHL", "unknown") == "CARRIER_NOT_FOUND")
      try await ship("DHL", "ship 1")
      #expect(await investigate(first, nil, "only") == nil)
      #expect(
        try await store.complaints.load(first, tenant: shop).investigation?.carrier?.text == "DHL")
      try await ship("UPS", "ship 2")
      let second = try await complain(store, about: order.id, "second").id
      try await take([Self.assigned], in: second, store, "assign 2")
      #expect(await investigate(second, nil, "several") == "FIELD_MISSING")
      #expect(await investigate(second, "DHL", "named") == nil)
      _ = try await complain(store, "third")
      let now = store.identifiers.now
      let (counts, total) = try await store.complaints.causes(
        from: now.advanced(by: .seconds(-60)), before: now.advanced(by: .seconds(60)),
        department: "", tenant: shop)
      #expect(total == 3 && counts.map(\.complaints) == [2, 1] && counts.map(\.open) == [2, 1])
      #expect(counts.map(\.cause) == [.carrier, nil])
      #expect(counts.map(\.carrier?.text) == ["DHL", nil])
      let cared = try await store.complaints.causes(
        from: now.advanced(by: .seconds(-60)), before: now.advanced(by: .seconds(60)),
        department: "care", tenant: shop)
      #expect(cared.complaints == 2)
    }
  }
}
