import Store

/// Ends quotations that nobody accepted in time.
struct QuoteExpiryWork: BackgroundWork {
  let store: Store

  var name: String { "quote-expiry" }
  var interval: Duration { ServiceLimits.quoteExpiryInterval }

  func runOnce() async throws -> Bool {
    try await store.quotes.expireDue(
      now: store.identifiers.now,
      deadline: ContinuousClock.now + ServiceLimits.quoteExpiryTimeout)
  }
}

extension ServiceLimits {
  /// How late a quotation is shown as expired; for whoever accepts it, its time is over at once.
  static let quoteExpiryInterval = Duration.seconds(30)
  /// One turn: bounded in what it does, so this is for a database that does not answer.
  static let quoteExpiryTimeout = Duration.seconds(30)
}
