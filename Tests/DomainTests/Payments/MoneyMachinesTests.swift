import Testing

@testable import Domain

@Suite("The machines of payments and refunds (domain.md B)")
struct MoneyMachinesTests {
  /// What each state allows and where it leads; everything that is not here is refused.
  static let payments: [PaymentState: [PaymentAction: PaymentState]] = [
    .pending: [
      .authorize: .authorized, .capture: .captured, .fail: .failed, .void: .voided,
      .expire: .expired,
    ],
    .authorized: [
      .captureInPart: .authorized, .capture: .captured, .releaseRest: .captured, .fail: .failed,
      .void: .voided, .expire: .expired,
    ],
    .captured: [:],
    .failed: [:],
    .voided: [:],
    .expired: [:],
  ]

  @Test(
    "a payment: every state × every action", arguments: PaymentState.allCases,
    PaymentAction.allCases)
  func payment(_ state: PaymentState, action: PaymentAction) throws {
    if let next = Self.payments[state]?[action] {
      #expect(try state.after(action) == next)
      #expect(state.allowedActions.contains(action))
    } else {
      #expect(
        throws: Refusal.wrongState(.payment, state: state.name, attempted: action.name)
      ) { try state.after(action) }
    }
  }

  static let refunds: [RefundState: [RefundAction: RefundState]] = [
    .requested: [.approve: .approved, .reject: .cancelled, .cancel: .cancelled],
    .approved: [.begin: .processing, .cancel: .cancelled],
    .processing: [.succeed: .succeeded, .fail: .failed],
    .succeeded: [:],
    .failed: [.retry: .processing, .cancel: .cancelled],
    .cancelled: [:],
  ]

  @Test(
    "a refund: every state × every action", arguments: RefundState.allCases,
    RefundAction.allCases)
  func refund(_ state: RefundState, action: RefundAction) throws {
    if let next = Self.refunds[state]?[action] {
      #expect(try state.after(action) == next)
      #expect(state.allowedActions.contains(action))
    } else {
      #expect(
        throws: Refusal.wrongState(.refund, state: state.name, attempted: action.name)
      ) { try state.after(action) }
    }
  }

  /// The states from which a result can be told, and where it leads.
  static let results: [RefundState: [RefundState: RefundState]] = [
    .approved: [.processing: .processing, .succeeded: .succeeded, .failed: .failed],
    .processing: [.succeeded: .succeeded, .failed: .failed],
    .failed: [.processing: .processing, .succeeded: .succeeded, .failed: .failed],
  ]

  @Test(
    "a refund's result: every state × every result", arguments: RefundState.allCases,
    [RefundState.processing, .succeeded, .failed])
  func result(_ state: RefundState, result: RefundState) {
    #expect((try? state.after(result: result)) == Self.results[state]?[result])
  }

  @Test("a result is no other state", arguments: [RefundState.requested, .approved, .cancelled])
  func noResult(_ state: RefundState) {
    #expect(throws: Refusal.self) { try RefundState.approved.after(result: state) }
  }
}
