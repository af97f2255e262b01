import Domain
import Store
import Testing

extension Act {
  static let money: [Act] = [
    Act("record a payment", 22, atLeast: 40, refusedFor: ["PAYMENT_ALREADY_EXISTS"]) {
      turn, store in
      guard let (id, total) = turn.any(turn.made.unpaid) else { return false }
      let state = turn.oneOf([PaymentState.captured, .captured, .captured, .authorized, .failed])
      // A wrong amount now and then, or a part of it.
      let amount = turn.oneOf([total.minorUnits, total.minorUnits, total.minorUnits, 700])
      let draft = try PaymentDraft(
        provider: "adyen", reference: "P-\(turn.name)", method: nil, state: state,
        amount: euros(max(1, amount)), time: nil, isPartial: turn.dice.hits(oneIn: 6),
        now: store.identifiers.now)
      let key = turn.key()
      let recorded = try await turn.send {
        try await store.payments.record(draft, of: id, expectedVersion: 0, key: key)
      }
      turn.made.payments.add(recorded.payment.id)
      if recorded.payment.state == .authorized { turn.made.authorized.add(recorded.payment.id) }
      if recorded.payment.state == .captured {
        turn.made.paid.add(id)
        turn.made.allocated.add(id)
      }
      return true
    },
    // Two callers hear of one payment.
    Act("record a payment twice at once", 2, atLeast: 2, refusedFor: ["PAYMENT_ALREADY_EXISTS"]) {
      turn, store in
      guard let (id, total) = turn.any(turn.made.unpaid) else { return false }
      let draft = try PaymentDraft(
        provider: "adyen", reference: "P-\(turn.name)", method: nil, state: .captured,
        amount: euros(max(1, total.minorUnits)), time: nil, isPartial: false,
        now: store.identifiers.now)
      let keys = [turn.key("a"), turn.key("b")]
      let both = await atOnce(2) { number in
        try await store.payments.record(draft, of: id, expectedVersion: 0, key: keys[number]).value
      }
      let recorded = Set(try both.map { try $0.get().payment.id })
      #expect(recorded.count == 1, "seed \(turn.seed): \(turn.name) was recorded twice")
      return true
    },
    Act("capture", 7, atLeast: 2, refusedFor: ["PAYMENT_STATE", "NOTHING_TO_CAPTURE"]) {
      turn, store in
      guard let id = turn.any(turn.made.authorized) else { return false }
      let wish: PaymentStore.CaptureWish = turn.dice.hits(oneIn: 2) ? .amount(nil) : .shipped
      let key = turn.key()
      let payment = try await turn.send {
        try await store.payments.capture(id, wish, expectedVersion: 0, key: key)
      }
      turn.made.paid.add(payment.orderID)
      return true
    },
    Act("void a payment", 3, atLeast: 0, refusedFor: ["PAYMENT_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.payments) else { return false }
      let (outcome, key) = (turn.oneOf([PaymentState.voided, .failed, .expired]), turn.key())
      _ = try await turn.send {
        try await store.payments.release(
          id, as: outcome, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
    Act(
      "request a refund", 7, atLeast: 8,
      refusedFor: ["REFUND_EXCEEDS_PAID", "EXCEEDS_OPEN_QUANTITY", "ORDER_LINE_NOT_FOUND"]
    ) { turn, store in
      guard let id = turn.any(turn.made.paid) else { return false }
      let unit = RefundWish(lines: [.init(line: 1, quantity: Quantity(1)!)])
      let wish = turn.oneOf([
        unit, unit, unit, .all, RefundWish(amount: euros(333)), RefundWish(freight: true),
      ])
      let key = turn.key()
      let refund = try await turn.send {
        try await store.refunds.request(
          wish, of: id, reason: "random", expectedVersion: 0, key: key)
      }
      turn.made.refunds.add(refund.id)
      return true
    },
    Act("approve a refund", 7, atLeast: 3, refusedFor: ["REFUND_STATE", "APPROVER_IS_REQUESTER"]) {
      turn, store in
      guard let id = turn.any(turn.made.refunds) else { return false }
      let key = turn.key()
      _ = try await turn.send { try await store.refunds.approve(id, expectedVersion: 0, key: key) }
      turn.made.approvedRefunds.add(id)
      return true
    },
    Act("reject or cancel a refund", 2, atLeast: 1, refusedFor: ["REFUND_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.refunds) else { return false }
      let (rejects, key) = (turn.dice.hits(oneIn: 2), turn.key())
      _ = try await turn.send {
        rejects
          ? try await store.refunds.reject(id, reason: "random", expectedVersion: 0, key: key)
          : try await store.refunds.cancel(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
    Act("record a refund's result", 8, atLeast: 3, refusedFor: ["REFUND_STATE"]) { turn, store in
      guard let id = turn.any(turn.made.approvedRefunds) else { return false }
      let result = try RefundResult(
        state: turn.oneOf([.processing, .succeeded, .succeeded, .failed]), provider: "adyen",
        reference: "R-\(turn.name)", reason: "random")
      let key = turn.key()
      let refund = try await turn.send {
        try await store.refunds.record(result, of: id, expectedVersion: 0, key: key)
      }
      if refund.state == .succeeded { turn.made.endedRefunds.add(id) }
      return true
    },
    Act("issue an invoice", 6, atLeast: 6, refusedFor: ["ORDER_STATE", "INVOICE_ALREADY_EXISTS"]) {
      turn, store in
      guard let id = turn.any(turn.dice.hits(oneIn: 2) ? turn.made.delivered : turn.made.paid)
      else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.invoices.issue(
          for: id, settings: .standard, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("waive an invoice", 1, atLeast: 0, refusedFor: ["ORDER_STATE", "INVOICE_ALREADY_EXISTS"]) {
      turn, store in
      guard let id = turn.any(turn.made.delivered) else { return false }
      let key = turn.key()
      _ = try await turn.send {
        try await store.invoices.waive(id, reason: "random", expectedVersion: 0, key: key)
      }
      return true
    },
    Act(
      "credit a refund", 4, atLeast: 1,
      refusedFor: [
        "REFUND_STATE", "INVOICE_ALREADY_EXISTS", "NOTHING_TO_CREDIT", "ORDER_STATE",
      ]
    ) { turn, store in
      guard let id = turn.any(turn.made.endedRefunds) else { return false }
      let (key, before) = (turn.key(), turn.key(by: nil, "/bill"))
      let order = try await store.refunds.load(id, tenant: shop).orderID
      if try await store.invoices.standing(of: order, tenant: shop).invoice == nil {
        _ = try await store.invoices.issue(
          for: order, settings: .standard, expectedVersion: 0, key: before)
      }
      _ = try await turn.send {
        try await store.invoices.credit(
          id, settings: .standard, expectedVersion: 0, key: key)
      }
      return true
    },
  ]

  /// What is done about what went wrong, and for customers.
  static let care: [Act] = [
    Act("create a complaint", 3, atLeast: 4) { turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let draft = try ComplaintDraft(
        orderID: id, channel: .email, category: .quality,
        customer: Customer(name: "Ada", email: "ada@example.org"), content: "broken")
      let key = turn.key()
      let complaint = try await turn.send { try await store.complaints.create(draft, key: key) }
      turn.made.complaints.add(complaint.id)
      return true
    },
    Act(
      "work on a complaint", 12, atLeast: 4,
      refusedFor: ["COMPLAINT_STATE", "REFUND_EXCEEDS_PAID", "CURRENCY_MISMATCH"]
    ) { turn, store in
      guard let id = turn.any(turn.made.complaints) else { return false }
      let key = turn.key()
      let step = turn.oneOf([
        ComplaintStep.assign(
          try ComplaintAssignment(department: DepartmentCode(checked: "QC"))),
        .pause(question: try ComplaintMessageDraft(source: .staff, text: "when?")),
        .say(try ComplaintMessageDraft(source: .customer, text: "now")),
        .propose(try Solution(kind: .apology, text: "sorry", amount: nil)),
        // Money that goes back by the complaint competes with every other refund of the order.
        .propose(try Solution(kind: .refund, text: "some back", amount: euros(300))),
        .answer(try CustomerAnswer(decision: .agreed, answeredBy: "Ada", channel: .phone)),
        .answer(try CustomerAnswer(decision: .agreed, answeredBy: "Ada", channel: .email)),
        .execute(try SolutionExecution(note: "done")),
        .execute(try SolutionExecution(note: "done again")),
        .resolve(try Resolution(text: "done")),
        .close(try Liability(party: .nobody), nil, customerOpinion: ""),
        .reopen(reason: "again"), .escalate(reason: "angry"),
      ])
      let done = try await turn.send {
        try await store.complaints.take(step, in: id, expectedVersion: 0, key: key)
      }
      if let refund = done.execution?.refundID, done.state == .executing {
        turn.made.refunds.add(refund)
      }
      return true
    },
    Act(
      "ask that an order goes before others", 4, atLeast: 3,
      refusedFor: ["URGENT_REQUEST_ALREADY_EXISTS", "ORDER_STATE"]
    ) { turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let wish = try UrgentWish(
        degree: turn.oneOf(UrgentDegree.allCases),
        wanted: store.identifiers.now.advanced(by: .seconds(3_600)), reason: "a fair")
      let key = turn.key()
      let urgent = try await turn.send {
        try await store.urgents.request(wish, of: id, key: key)
      }
      turn.made.urgents.add(urgent.id)
      return true
    },
    Act(
      "answer an urgent request", 8, atLeast: 3, refusedFor: ["URGENT_REQUEST_STATE"]
    ) { turn, store in
      guard let id = turn.any(turn.made.urgents) else { return false }
      let key = turn.key()
      let decider = Decider(actor: key.actor, roles: nil)
      let later = store.identifiers.now.advanced(by: .seconds(7_200))
      let step = turn.oneOf([
        UrgentStep.evaluate(try UrgentEvaluation(decision: .accept, minutes: "met"), nil),
        .evaluate(
          try UrgentEvaluation(decision: .accept, minutes: "met"), try TaskGroup(leader: "cy")),
        .evaluate(
          try UrgentEvaluation(decision: .negotiate, minutes: "met", offered: later), nil),
        .answer(isAgreed: true, reason: "by phone"), .form(try TaskGroup(leader: "cy")),
        .report(try ProgressReport(text: "on its way")), .withdraw(reason: "no fair"),
        .review(try UrgentReview(satisfaction: 3, evaluation: "so so")),
      ])
      _ = try await turn.send {
        if case .report(let report) = step {
          let outcome = try await store.urgents.report(report, on: id, expectedVersion: 0, key: key)
          return Outcome(outcome.value.urgent, isReplay: outcome.isReplay)
        }
        return try await store.urgents.take(
          step, in: id, by: decider, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("raise an exception", 3, atLeast: 5, refusedFor: ["EXCEPTION_CASE_ALREADY_EXISTS"]) {
      turn, store in
      guard let id = turn.any(turn.made.orders) else { return false }
      let (kind, key) = (turn.oneOf([ExceptionKind.other, .wrongInformation]), turn.key())
      let raised = try await turn.send {
        try await store.exceptions.raise(kind, about: id, detail: "random", key: key)
      }
      turn.made.exceptions.add(raised.id)
      return true
    },
    Act("work on an exception", 6, atLeast: 3, refusedFor: ["EXCEPTION_CASE_STATE"]) {
      turn, store in
      guard let id = turn.any(turn.made.exceptions) else { return false }
      let step = turn.oneOf([
        ExceptionStep.assign(department: DepartmentCode(checked: "QC"), owner: "ann", due: nil),
        .plan(cause: "theft", plan: "again", isStarted: true), .resolve(result: "done"),
        .inform(how: "called"), .close(reason: "he knows"),
      ])
      let key = turn.key()
      _ = try await turn.send {
        try await store.exceptions.take(step, in: id, expectedVersion: 0, key: key)
      }
      return true
    },
    Act("put a customer", 3, atLeast: 5) { turn, store in
      let profile = CustomerProfile(
        customer: Customer(
          reference: "C-\(turn.number(1...12))", name: "Eve \(turn.name)",
          email: "eve@example.org"))
      let key = turn.key()
      _ = try await turn.send {
        try await store.customers.put(profile, expectedVersion: 0, key: key)
      }
      return true
    },
  ]
}
