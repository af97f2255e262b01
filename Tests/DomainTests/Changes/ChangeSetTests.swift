import Testing

@testable import Domain

@Suite("The change set's machine and its people (CHG-1…5)")
struct ChangeSetTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [ChangeState: [ChangeStep: ChangeState]] = [
    .open: [
      .recordConsent: .open, .submit: .pendingApproval, .withdraw: .withdrawn, .goStale: .stale,
    ],
    .pendingApproval: [
      .recordConsent: .pendingApproval, .approve: .approved, .reject: .rejected,
      .withdraw: .withdrawn, .goStale: .stale,
    ],
    .approved: [
      .recordConsent: .approved, .apply: .applied, .withdraw: .withdrawn, .goStale: .stale,
    ],
    .applied: [:], .rejected: [:], .withdrawn: [:], .stale: [:],
  ]

  @Test("every state × every step", arguments: ChangeState.allCases, ChangeStep.allCases)
  func transition(_ state: ChangeState, step: ChangeStep) throws {
    if let next = Self.allowed[state]?[step] {
      #expect(try state.after(step) == next)
      #expect(state.isOpen)
    } else {
      #expect(
        throws: Refusal.wrongState(.changeSet, state: state.name, attempted: step.name)
      ) { try state.after(step) }
    }
  }

  private func change(
    _ actions: [ChangeAction] = [.quantity(line: 1, 3)], state: ChangeState = .open
  ) throws -> ChangeSet {
    let order = try OrderFixtures.order()
    return ChangeSet(
      id: ChangeSetID(order.id.uuid), orderID: order.id, state: state, baseVersion: order.version,
      actions: actions, reason: "the customer called", openedBy: "ann")
  }

  private let bob = Decider(actor: "bob", roles: ["department_head", "sales_director"])

  @Test("what nobody has to approve is approved when it is submitted")
  func unapproved() throws {
    #expect(try change().submitted(taking: []).state == .approved)
    let pending = try change().submitted(taking: [.departmentHead])
    #expect(pending.state == .pendingApproval)
    #expect(pending.requiredRoles == [.departmentHead])
  }

  @Test("levels decide one after the other, by their roles, and never who opened it")
  func levels() throws {
    let pending = try change().submitted(taking: [.departmentHead, .salesDirector])
    #expect(throws: Refusal.orderStep(.samePerson("ann"))) {
      _ = try pending.decided(
        .approved, by: Decider(actor: "ann", roles: nil), reason: "yes", now: OrderFixtures.noon)
    }
    #expect(throws: Refusal.orderStep(.roleMissing("department_head"))) {
      _ = try pending.decided(
        .approved, by: Decider(actor: "cem", roles: ["sales_director"]), reason: "yes",
        now: OrderFixtures.noon)
    }
    #expect(throws: Refusal.invalidField("reason", .missing)) {
      _ = try pending.decided(.approved, by: bob, reason: " ", now: OrderFixtures.noon)
    }
    let first = try pending.decided(.approved, by: bob, reason: "yes", now: OrderFixtures.noon)
    #expect(first.change.state == .pendingApproval)
    #expect(first.approval.level == 1)
    let second = try first.change.decided(
      .approved, by: bob, reason: "yes", now: OrderFixtures.noon)
    #expect(second.change.state == .approved)
    #expect(second.approval.role == .salesDirector)
    let refused = try first.change.decided(
      .rejected, by: bob, reason: "too cheap", now: OrderFixtures.noon)
    #expect(refused.change.state == .rejected)
  }

  @Test("new delivery dates take a written consent (CHG-3)")
  func written() throws {
    let dates = try change([.delivery(shipNotBefore: nil, shipBy: nil, deliverBy: nil)])
    let spoken = try Consent(channel: .phone, evidence: "call at 9:00")
    #expect(throws: Refusal.self) { _ = try dates.agreed(spoken) }
    #expect(try change().agreed(spoken).consent == spoken)
    let mail = try Consent(channel: .email, evidence: "<1@example.org>")
    #expect(try dates.agreed(mail).consent == mail)
  }

  @Test("is opened on an accepted order that no other change holds")
  func opening() throws {
    let actions: [ChangeAction] = [.quantity(line: 1, 3)]
    for state in OrderState.allCases where state != .allocated {
      let order = try OrderFixtures.order(in: state)
      if ChangeSet.changeableStates.contains(state) {
        #expect(throws: Never.self) { try ChangeSet.open(actions, reason: "x", on: order) }
      } else {
        #expect(
          throws: Refusal.wrongState(.order, state: state.name, attempted: "OPEN_CHANGE")
        ) { try ChangeSet.open(actions, reason: "x", on: order) }
      }
    }
    var held = try OrderFixtures.order()
    held.holds = HoldSet(.changePending)
    #expect(throws: Refusal.alreadyExists(.changeSet, id: "SO-00000001")) {
      try ChangeSet.open(actions, reason: "x", on: held)
    }
    let order = try OrderFixtures.order()
    #expect(throws: Refusal.notFound(.orderLine, id: "9")) {
      try ChangeSet.open([.quantity(line: 9, 1)], reason: "x", on: order)
    }
    #expect(throws: Refusal.self) {
      try ChangeSet.open(
        [.quantity(line: 1, 1), .quantity(line: 1, 2)], reason: "x", on: order)
    }
  }
}
