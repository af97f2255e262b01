import Testing

@testable import Domain

@Suite("The fulfilment's machine (domain.md B)")
struct FulfilmentStateTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let allowed: [FulfilmentState: [FulfilmentAction: FulfilmentState]] = [
    .planned: [.release: .released, .cancel: .cancelled],
    .released: [.claim: .picking, .cancel: .cancelled],
    .picking: [
      .claim: .picking, .confirmPick: .picking, .reportShort: .short, .pack: .packed,
      .cancel: .cancelled,
    ],
    .short: [.claim: .picking, .resume: .picking, .cancel: .cancelled],
    .packed: [.handOver: .handedOver, .cancel: .cancelled],
    .handedOver: [.deliver: .delivered],
    .delivered: [:],
    .cancelled: [:],
  ]

  @Test(
    "every state × every action", arguments: FulfilmentState.allCases, FulfilmentAction.allCases)
  func transition(_ state: FulfilmentState, action: FulfilmentAction) throws {
    if let next = Self.allowed[state]?[action] {
      #expect(try state.after(action) == next)
    } else {
      let refusal = Refusal.wrongState(.fulfilment, state: state.name, attempted: action.name)
      #expect(throws: refusal) { try state.after(action) }
      #expect(refusal.reason == "FULFILMENT_STATE")
    }
  }

  @Test("until a carrier has it all, its units are nobody else's to ship")
  func underWay() {
    #expect(
      FulfilmentState.allCases.filter(\.isUnderWay) == [
        .planned, .released, .picking, .short, .packed,
      ])
  }
}
