import Testing

@testable import Domain

@Suite("The order's machine (domain.md B, ORD-10)")
struct OrderTransitionsTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [OrderState: [OrderAction: OrderState]] = [
    .draft: [.submit: .submitted, .cancel: .cancelled],
    .submitted: [
      .approve: .approved, .requireReview: .inReview, .cancel: .cancelled, .expire: .expired,
    ],
    .inReview: [
      .approve: .approved, .returnForCorrection: .returned, .reject: .rejected,
      .cancel: .cancelled,
    ],
    .returned: [.submit: .submitted, .cancel: .cancelled],
    .rejected: [:],
    .approved: [
      .allocate: .allocated, .awaitStock: .awaitingStock, .cancel: .cancelled, .expire: .expired,
    ],
    .awaitingStock: [.allocate: .allocated, .cancel: .cancelled, .expire: .expired],
    .allocated: [
      .loseStock: .awaitingStock, .startFulfilment: .inFulfilment, .cancel: .cancelled,
      .expire: .expired,
    ],
    .inFulfilment: [.ship: .shipped, .shipAgain: .inFulfilment, .cancel: .cancelled],
    .shipped: [.deliver: .delivered, .shipAgain: .inFulfilment],
    .delivered: [.complete: .completed],
    .completed: [.archive: .archived],
    .archived: [:],
    .cancelled: [:],
    .expired: [:],
  ]

  @Test("every state × every action", arguments: OrderState.allCases, OrderAction.allCases)
  func transition(_ state: OrderState, action: OrderAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
      #expect(state.allowedActions.contains(action))
    } else {
      #expect(throws: Refusal.orderState(state, attempted: action)) { try state.after(action) }
    }
  }

  @Test("only archived, rejected, cancelled and expired orders are at their end")
  func ends() {
    #expect(
      OrderState.allCases.filter(\.isFinal) == [.rejected, .archived, .cancelled, .expired])
  }

  @Test("every action leaves an event of its own")
  func events() {
    let kinds = OrderAction.allCases.map(OrderEventKind.init)
    #expect(Set(kinds).count == OrderAction.allCases.count)
  }

  @Test("holds stand beside each other; the first by code is the one that is named")
  func holds() {
    let holds: HoldSet = [HoldSet(.payment), HoldSet(.risk)]
    #expect(holds.kinds == [.risk, .payment])
    #expect(holds.rawValue == 6)
    #expect(throws: Refusal.orderHeld(.risk)) { try holds.requireNone() }
    #expect(throws: Never.self) { try HoldSet().requireNone() }
  }
}
