import Store

/// Gives arriving goods to the orders that wait for them (INV-5).
struct BackorderFillingWork: BackgroundWork {
  let filling: BackorderFilling

  var name: String { "backorder-fill" }
  var interval: Duration { ServiceLimits.backorderFillInterval }

  func runOnce() async throws -> Bool {
    try await filling.runOnce(deadline: ContinuousClock.now + ServiceLimits.stockWorkTimeout)
  }
}

/// Notes waiting orders that could be served and were not noted.
struct BackorderSweepWork: BackgroundWork {
  let filling: BackorderFilling

  var name: String { "backorder-sweep" }
  var interval: Duration { ServiceLimits.backorderSweepInterval }

  func runOnce() async throws -> Bool {
    try await filling.sweep(deadline: ContinuousClock.now + ServiceLimits.stockWorkTimeout)
    return false
  }
}

/// Ends holds on stock whose time is over (I9).
struct StockHoldExpiryWork: BackgroundWork {
  let store: Store

  var name: String { "stock-hold-expiry" }
  var interval: Duration { ServiceLimits.stockHoldExpiryInterval }

  func runOnce() async throws -> Bool {
    let ended = try await store.stock.expireHolds(
      now: store.identifiers.now,
      deadline: ContinuousClock.now + ServiceLimits.stockWorkTimeout)
    return ended == Int(StoreLimits.expiredHoldsMax)
  }
}

/// Suggests supplier orders where too little is left (REP-1).
struct ReplenishmentWork: BackgroundWork {
  let store: Store

  var name: String { "replenishment" }
  var interval: Duration { ServiceLimits.replenishmentInterval }

  func runOnce() async throws -> Bool {
    try await store.replenishment.suggestDue(
      deadline: ContinuousClock.now + ServiceLimits.stockWorkTimeout)
  }
}

extension ServiceLimits {
  /// How late a suggestion may come: nothing beside a supplier's lead time, and it reads every policy.
  static let replenishmentInterval = Duration.seconds(60)
  /// How often notes of freed stock are looked for: a wait that nobody notices, and a read of an empty
  /// index.
  static let backorderFillInterval = Duration.milliseconds(200)
  /// How often waiting orders are looked through for notes that were missed; it reads all of them.
  static let backorderSweepInterval = Duration.seconds(30)
  /// How late a hold may end; what it holds counts as expired for its owner at once.
  static let stockHoldExpiryInterval = Duration.seconds(1)
  /// One turn: bounded in what it does, so this is for a database that does not answer.
  static let stockWorkTimeout = Duration.seconds(30)
}
