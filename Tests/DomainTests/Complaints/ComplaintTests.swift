import Testing

@testable import Domain

@Suite("The complaint's machine (domain.md B, CMP-1…5)")
struct ComplaintTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [ComplaintState: [ComplaintAction: ComplaintState]] = [
    .open: [.assign: .assigned, .note: .open, .escalate: .open],
    .assigned: [
      .assign: .assigned, .investigate: .investigating, .note: .assigned, .escalate: .assigned,
    ],
    .investigating: [
      .investigate: .investigating, .askCustomer: .waitingCustomer,
      .proposeSolution: .solutionProposed, .note: .investigating, .escalate: .investigating,
    ],
    .waitingCustomer: [
      .customerAnswered: .investigating, .note: .waitingCustomer, .escalate: .waitingCustomer,
    ],
    .solutionProposed: [
      .customerAgreed: .agreed, .customerDeclined: .investigating, .note: .solutionProposed,
      .escalate: .solutionProposed,
    ],
    .agreed: [.execute: .executing, .note: .agreed, .escalate: .agreed],
    .executing: [.resolve: .resolved, .note: .executing, .escalate: .executing],
    .resolved: [.close: .closed, .reopen: .reopened, .note: .resolved],
    .closed: [.reopen: .reopened],
    .reopened: [.assign: .assigned, .note: .reopened, .escalate: .reopened],
  ]

  @Test("every state × every action", arguments: ComplaintState.allCases, ComplaintAction.allCases)
  func transition(_ state: ComplaintState, action: ComplaintAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
    } else {
      #expect(throws: Refusal.complaintState(state, attempted: action)) {
        try state.after(action)
      }
    }
  }

  /// Where each RPC takes a complaint; everything that is not here is refused.
  static let commands: [ComplaintCommand: [ComplaintState: ComplaintState]] = [
    .assign: [.open: .assigned, .assigned: .assigned, .reopened: .assigned],
    .proposeSolution: [
      .assigned: .solutionProposed, .investigating: .solutionProposed,
      .waitingCustomer: .solutionProposed, .solutionProposed: .solutionProposed,
    ],
    .resolve: [.solutionProposed: .resolved, .agreed: .resolved, .executing: .resolved],
    .investigate: [.assigned: .investigating, .investigating: .investigating],
    .pauseForCustomer: [.assigned: .waitingCustomer, .investigating: .waitingCustomer],
    .hearCustomer: staying(butClosed: [.waitingCustomer: .investigating]),
    .addNote: staying(butClosed: [:]),
    .recordAgreement: [.solutionProposed: .agreed],
    .recordRefusal: [.solutionProposed: .investigating],
    .executeSolution: [.agreed: .executing],
    .close: [.resolved: .closed],
    .reopen: [.resolved: .reopened, .closed: .reopened],
    .escalate: staying(butClosed: [:]).filter { $0.key != .resolved },
  ]

  private static func staying(
    butClosed changes: [ComplaintState: ComplaintState]
  ) -> [ComplaintState: ComplaintState] {
    let others = ComplaintState.allCases.filter { $0 != .closed }
    return Dictionary(uniqueKeysWithValues: others.map { ($0, changes[$0] ?? $0) })
  }

  @Test("every state × every RPC", arguments: ComplaintState.allCases, ComplaintCommand.allCases)
  func command(_ state: ComplaintState, command: ComplaintCommand) throws {
    if let next = Self.commands[command]?[state] {
      #expect(try command.result(from: state) == next)
    } else {
      let refusal = #expect(throws: Refusal.self) { try command.actions(from: state) }
      #expect(refusal?.reason == "COMPLAINT_STATE")
      #expect(refusal?.facts.state == state.name)
    }
  }

  @Test("resolving without a proposal on the table is refused by name")
  func unproposed() {
    #expect(throws: Refusal.complaintState(.assigned, attempted: .resolve)) {
      try ComplaintCommand.resolve.actions(from: .assigned)
    }
  }

  @Test(
    "a solution in money needs an amount, one without has none (CMP-4)",
    arguments: SolutionKind.allCases)
  func amounts(_ kind: SolutionKind) throws {
    func reason(_ minorUnits: Int64?) -> String? {
      do {
        _ = try Solution(kind: kind, text: "sorry", amount: minorUnits.map { MoneyTests.money($0) })
        return nil
      } catch { return error.reason }
    }
    switch kind {
    case .refund, .compensation, .coupon:
      #expect(reason(nil) == "FIELD_MISSING")
      #expect(reason(0) == "FIELD_INVALID")
      #expect(reason(-1) == "FIELD_INVALID")
      #expect(reason(1) == nil)
      #expect(reason(1_000_000_000_000_000) == nil)
      #expect(reason(1_000_000_000_000_001) == "FIELD_INVALID")
    case .exchange, .apology:
      #expect(reason(nil) == nil)
      #expect(reason(1) == "FIELD_INVALID")
    }
  }

  @Test("content, department and words are required and bounded (CMP-2, CMP-3)")
  func texts() throws {
    func draft(_ content: String) throws(Refusal) -> ComplaintDraft {
      try ComplaintDraft(
        orderID: nil, channel: .phone, category: .quality, customer: Customer(name: "Ada"),
        content: content)
    }
    #expect(try draft(String(repeating: "c", count: 4_000)).content.count == 4_000)
    #expect(throws: Refusal.invalidField("content", .tooLong(maxBytes: 4_000))) {
      try draft(String(repeating: "c", count: 4_001))
    }
    #expect(throws: Refusal.invalidField("content", .missing)) { try draft("") }
    #expect(throws: Refusal.invalidField("assignee", .tooLong(maxBytes: 128))) {
      try ComplaintAssignment(
        department: DepartmentCode(checked: "QC"), assignee: String(repeating: "a", count: 129))
    }
    #expect(throws: Refusal.invalidField("solution.text", .missing)) {
      try Solution(kind: .apology, text: " ", amount: nil)
    }
    #expect(throws: Refusal.invalidField("resolution", .missing)) { try Resolution(text: "") }
    #expect(throws: Refusal.invalidField("customer_opinion", .tooLong(maxBytes: 2_000))) {
      try Resolution(text: "done", customerOpinion: String(repeating: "o", count: 2_001))
    }
  }

  @Test("only resolved and closed complaints need nobody")
  func open() {
    #expect(ComplaintState.allCases.filter { !$0.isOpen } == [.resolved, .closed])
  }

  // MARK: Steps

  private static let now = OrderFixtures.noon

  private func complaint(
    _ state: ComplaintState, orderID: OrderID? = nil, solution: Solution? = nil,
    resolved: Instant? = nil, messages: Int = 0
  ) -> Complaint {
    Complaint(
      id: ComplaintID(UUIDv7("0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")!), orderID: orderID,
      version: Version(4), state: state, channel: .phone, category: .quality,
      customer: Customer(name: "Ada"), content: "broken", department: "QC", assignee: "",
      investigation: nil, solution: solution, answer: nil, answered: nil, execution: nil,
      executed: nil, resolution: "", customerOpinion: "", liability: nil, rectification: nil,
      escalation: nil, messages: messages, createdBy: "ann", created: Self.now, assigned: Self.now,
      resolved: resolved, closed: nil)
  }

  private func after(_ step: ComplaintStep, _ before: Complaint) throws(Refusal) -> Complaint {
    try before.after(step, by: "bo", now: Self.now, reopening: .seconds(3_600))
  }

  @Test("a new proposal puts the old one's answer and execution aside")
  func proposing() throws {
    let apology = try Solution(kind: .apology, text: "sorry", amount: nil)
    var before = complaint(.solutionProposed, solution: apology)
    (before.answered, before.executed) = (Self.now, Self.now)
    before.answer = try CustomerAnswer(decision: .declined, answeredBy: "Ada", channel: .phone)
    before.execution = try SolutionExecution(note: "sent")
    let next = try after(.propose(apology), before)
    #expect(next.answer == nil && next.answered == nil && next.version == Version(5))
    #expect(next.execution == nil && next.executed == nil && next.state == .solutionProposed)
  }

  @Test("only a refund goes without words, and only for an order (CMP-5)")
  func executing() throws {
    let order = OrderID(UUIDv7("0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")!)
    let refund = try Solution(kind: .refund, text: "back", amount: MoneyTests.money(100))
    let coupon = try Solution(kind: .coupon, text: "next", amount: MoneyTests.money(100))
    let silent = ComplaintStep.execute(try SolutionExecution(note: "\n"))
    #expect(throws: Refusal.complaintStep(.withoutOrder)) {
      try after(silent, complaint(.agreed, solution: refund))
    }
    let done = try after(silent, complaint(.agreed, orderID: order, solution: refund))
    #expect(done.state == .executing && done.executed == Self.now)
    #expect(throws: Refusal.invalidField("note", .missing)) {
      try after(silent, complaint(.agreed, orderID: order, solution: coupon))
    }
  }

  @Test("a complaint is taken up again up to the last moment of its time, not a microsecond later")
  func reopening() throws {
    func reopen(_ resolved: Instant) throws(Refusal) -> Complaint {
      try after(.reopen(reason: "again"), complaint(.resolved, resolved: resolved))
    }
    let last = Self.now.advanced(by: .seconds(-3_600))
    let opened = try reopen(last)
    #expect(opened.state == .reopened && opened.resolved == nil)
    let over = last.advanced(by: .microseconds(-1))
    #expect(
      throws: Refusal.complaintStep(
        .reopenOver(since: Self.now.advanced(by: .microseconds(-1))))
    ) { try reopen(over) }
  }

  @Test("a complaint keeps a thousand messages")
  func messages() throws {
    let say = ComplaintStep.say(try ComplaintMessageDraft(source: .staff, text: "so"))
    #expect(try after(say, complaint(.open, messages: 999)).messages == 1_000)
    #expect(throws: Refusal.complaintStep(.messagesFull(max: 1_000))) {
      try after(say, complaint(.open, messages: 1_000))
    }
    #expect(throws: Refusal.invalidField("question", .missing)) {
      try ComplaintMessageDraft(source: .staff, text: " ", field: "question")
    }
  }

  @Test("who answers for it is named where somebody has to, and what changes is due within a year")
  func closing() throws {
    for party in LiableParty.allCases {
      let isNamed = (try? Liability(party: party, responsible: "Cy")) != nil
      let isSilent = (try? Liability(party: party)) != nil
      #expect(isNamed == party.hasResponsible && isSilent != party.hasResponsible)
    }
    func close(_ due: Instant) throws(Refusal) -> Complaint {
      try after(
        .close(
          Liability(party: .nobody), Rectification(text: "train", due: due), customerOpinion: ""),
        complaint(.resolved, resolved: Self.now))
    }
    let field = "corrective_action.due_time"
    let wrong = Refusal.invalidField(field, .malformed(expected: "within the next 366 days"))
    #expect(throws: wrong) { try close(Self.now) }
    #expect(try close(Self.now.advanced(by: .microseconds(1))).state == .closed)
    let year = Self.now.advanced(by: .seconds(366 * 86_400))
    #expect(try close(year).rectification?.due == year)
    #expect(throws: wrong) { try close(year.advanced(by: .microseconds(1))) }
  }

  @Test("a carrier belongs to the cause CARRIER, and is found where only one can be meant (CMP-7)")
  func carriers() throws {
    let (dhl, ups) = (CarrierCode(checked: "DHL"), CarrierCode(checked: "UPS"))
    #expect(throws: Refusal.invalidField("finding", .missing)) {
      try Investigation(cause: nil, finding: "")
    }
    #expect(throws: Refusal.self) {
      try Investigation(cause: .packing, finding: "", carrier: dhl)
    }
    let open = try Investigation(cause: .carrier, finding: "")
    #expect(try open.settled(by: [ups]).carrier == ups)
    #expect(throws: Refusal.invalidField("carrier", .missing)) { try open.settled(by: []) }
    #expect(throws: Refusal.invalidField("carrier", .missing)) { try open.settled(by: [dhl, ups]) }
    let named = try Investigation(cause: .carrier, finding: "", carrier: dhl)
    #expect(try named.settled(by: [ups]) == named)
    let other = try Investigation(cause: .picking, finding: "")
    #expect(try other.settled(by: [ups]) == other)
  }

  @Test("timeline and feed say what was done where the state stays")
  func events() throws {
    func number(_ step: ComplaintStep, _ state: ComplaintState) throws -> Int16 {
      try after(step, complaint(state)).event(of: step, from: state)
    }
    let heard = ComplaintStep.say(try ComplaintMessageDraft(source: .customer, text: "so"))
    #expect(try number(heard, .waitingCustomer) == 3)
    #expect(try number(heard, .investigating) == 11)
    #expect(try number(.escalate(reason: "angry"), .open) == 12)
    #expect(try after(.escalate(reason: "angry"), complaint(.open)).escalation?.by == "bo")
  }
}
