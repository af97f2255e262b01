import Testing

@testable import Domain

@Suite("The machine of returns (domain.md B, RMA-1…7)")
struct RmaStateTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let table: [RmaState: [RmaAction: RmaState]] = [
    .requested: [.approve: .approved, .reject: .rejected, .cancel: .cancelled],
    .approved: [.awaitGoods: .awaitingGoods, .cancel: .cancelled],
    .rejected: [:],
    .awaitingGoods: [
      .receivePart: .partlyReceived, .receiveAll: .received, .expire: .expired,
      .cancel: .cancelled,
    ],
    .partlyReceived: [.receivePart: .partlyReceived, .receiveAll: .received],
    .received: [.inspect: .inspected],
    .inspected: [
      .decideRefund: .refund, .decideExchange: .exchange, .decideRepair: .repair,
      .decideCompensate: .compensate, .decideNotEligible: .notEligible,
    ],
    .refund: [.complete: .completed],
    .exchange: [.complete: .completed],
    .repair: [.complete: .completed],
    .compensate: [.complete: .completed],
    .notEligible: [.offer: .offer],
    .offer: [.offer: .offer, .accept: .accepted, .decline: .declined],
    .accepted: [.complete: .completed],
    .declined: [.complete: .completed],
    .completed: [:],
    .expired: [:],
    .cancelled: [:],
  ]

  @Test("every state × every action", arguments: RmaState.allCases, RmaAction.allCases)
  func transition(_ state: RmaState, action: RmaAction) throws {
    if let next = Self.table[state]?[action] {
      #expect(try state.after(action) == next)
      #expect(state.allowedActions.contains(action))
    } else {
      #expect(throws: Refusal.wrongState(.rma, state: state.name, attempted: action.name)) {
        try state.after(action)
      }
    }
  }

  @Test("actions of one command stop at the first that is not allowed")
  func actions() throws {
    #expect(try RmaState.requested.after([.approve, .awaitGoods]) == .awaitingGoods)
    #expect(throws: Refusal.wrongState(.rma, state: "RECEIVED", attempted: "DECIDE_REFUND")) {
      try RmaState.received.after([.decideRefund])
    }
  }

  @Test("its clocks run from the wish to the decision, and from the goods to the end")
  func clocks() {
    for state in RmaState.allCases {
      let contact = ClockRules.phase(of: .returnContact, .rma, state: state.code)
      let settlement = ClockRules.phase(of: .returnSettlement, .rma, state: state.code)
      switch state {
      case .requested: #expect(contact == .running && settlement == .before)
      case .cancelled: #expect(contact == .void && settlement == .void)
      case .rejected, .expired: #expect(contact == .over && settlement == .void)
      case .approved, .awaitingGoods, .partlyReceived:
        #expect(contact == .over && settlement == .before)
      case .offer: #expect(contact == .over && settlement == .paused(.customer))
      case .completed: #expect(contact == .over && settlement == .over)
      case .received, .inspected, .refund, .exchange, .repair, .compensate, .notEligible,
        .accepted, .declined:
        #expect(contact == .over && settlement == .running)
      }
    }
  }

  @Test("customers are told of decisions, arrivals and outcomes, once each")
  func messages() {
    #expect(NotificationRules.kind(rma: nil, to: .requested) == nil)
    #expect(NotificationRules.kind(rma: .requested, to: .awaitingGoods) == .returnApproved)
    #expect(NotificationRules.kind(rma: .requested, to: .rejected) == .returnRejected)
    #expect(NotificationRules.kind(rma: .awaitingGoods, to: .partlyReceived) == .returnReceived)
    #expect(NotificationRules.kind(rma: .partlyReceived, to: .partlyReceived) == .returnReceived)
    #expect(NotificationRules.kind(rma: .received, to: .refund) == .returnOutcome)
    #expect(NotificationRules.kind(rma: .notEligible, to: .offer) == .returnOutcome)
    #expect(NotificationRules.kind(rma: .offer, to: .offer) == .returnOutcome)
    #expect(NotificationRules.kind(rma: .offer, to: .accepted) == nil)
    #expect(NotificationRules.kind(rma: .refund, to: .completed) == nil)
  }
}
