import Domain
import Store

/// Reminds of payments that are due and ends orders that were not paid in time [CHG-7, PAY-7].
struct PaymentTermsWork: BackgroundWork {
  let store: Store

  var name: String { "payment-terms" }
  var interval: Duration { ServiceLimits.moneyWorkInterval }

  func runOnce() async throws -> Bool {
    try await store.paymentDeadlines.enforceTerms(
      now: store.identifiers.now, deadline: ContinuousClock.now + ServiceLimits.moneyWorkTimeout)
  }
}

/// Completes what is delivered, paid and billed [ORD-22].
struct CompletionWork: BackgroundWork {
  let store: Store

  var name: String { "completion" }
  var interval: Duration { ServiceLimits.moneyWorkInterval }

  func runOnce() async throws -> Bool {
    try await store.paymentDeadlines.completeSettled(
      now: store.identifiers.now, deadline: ContinuousClock.now + ServiceLimits.moneyWorkTimeout)
  }
}

extension ServiceLimits {
  /// How often terms of days are looked at: a minute is as good as none beside them.
  static let moneyWorkInterval = Duration.seconds(60)
  /// One turn of it: a hundred orders, each a few milliseconds.
  static let moneyWorkTimeout = Duration.seconds(30)
}
