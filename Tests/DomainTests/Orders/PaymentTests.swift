import Testing

@testable import Domain

@Suite("What a payment allows")
struct PaymentTests {
  @Test(
    "a warehouse may begin on terms or with money that is there", arguments: PaymentState.allCases)
  func fulfilment(_ state: PaymentState) {
    let hasMoney = state == .authorized || state == .captured
    for method in PaymentMethod.allCases {
      let isOnTerms = method == .cashOnDelivery || method == .invoice
      #expect(Payment(method: method, state: state).allowsFulfilment == (hasMoney || isOnTerms))
    }
    #expect(Payment(state: state).allowsFulfilment == hasMoney)
  }
}
