import Testing

@testable import Domain

@Suite("The complaint's machine (domain.md B, CMP-1…5)")
struct ComplaintTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [ComplaintState: [ComplaintAction: ComplaintState]] = [
    .open: [.assign: .assigned],
    .assigned: [.assign: .assigned, .investigate: .investigating],
    .investigating: [.askCustomer: .waitingCustomer, .proposeSolution: .solutionProposed],
    .waitingCustomer: [.customerAnswered: .investigating],
    .solutionProposed: [.customerAgreed: .agreed, .customerDeclined: .investigating],
    .agreed: [.execute: .executing],
    .executing: [.resolve: .resolved],
    .resolved: [.close: .closed, .reopen: .reopened],
    .closed: [.reopen: .reopened],
    .reopened: [.assign: .assigned],
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
  ]

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
}
