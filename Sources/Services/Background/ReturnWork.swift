import Domain
import Store

/// Ends approved returns whose goods never came (RMA-4).
struct ReturnExpiryWork: BackgroundWork {
  let store: Store

  var name: String { "return-expiry" }
  var interval: Duration { ServiceLimits.moneyWorkInterval }

  func runOnce() async throws -> Bool {
    try await store.rmas.expireDue(
      now: store.identifiers.now, deadline: ContinuousClock.now + ServiceLimits.moneyWorkTimeout)
  }
}

/// Submits orders of exchanges that were made, and whose maker came no further (RMA-6).
struct ExchangeSubmissionWork: BackgroundWork {
  let store: Store

  var name: String { "exchange" }
  var interval: Duration { ServiceLimits.screeningInterval }

  func runOnce() async throws -> Bool {
    try await store.rmas.submitExchanges(
      now: store.identifiers.now, deadline: ContinuousClock.now + ServiceLimits.moneyWorkTimeout)
  }
}
