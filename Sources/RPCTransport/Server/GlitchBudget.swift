internal import HTTP2

/// A token bucket for what a peer does that costs us more than it (RPC-23). Pure.
struct GlitchBudget {
  private var tokens: Int
  private var refilledAt: ContinuousClock.Instant
  private let burst: Int
  private let perSecond: Int

  init(burst: Int, perSecond: Int, now: ContinuousClock.Instant) {
    self.burst = burst
    self.perSecond = perSecond
    tokens = burst
    refilledAt = now
  }

  /// Takes the cost; false when there was too little left: the peer is to be told to calm down.
  mutating func charge(_ cost: PeerCost, now: ContinuousClock.Instant) -> Bool {
    let elapsed = (now - refilledAt).components.seconds
    if elapsed > 0 {
      // No overflow: a bucket is full after burst seconds at the latest.
      tokens = min(burst, tokens + Int(min(elapsed, Int64(burst))) * perSecond)
      refilledAt = now
    }
    tokens -= Self.price(cost)
    return tokens >= 0
  }

  /// In tokens: one for what an honest peer does often, more for what it never does.
  private static func price(_ cost: PeerCost) -> Int {
    switch cost {
    case .reset, .ping, .priority, .emptyData, .windowUpdate, .idleFrame: 1
    // New windows are worked out for every stream.
    case .settings: 10
    case .provokedReset, .invalidHeader: 10
    case .invalidFrame, .oversizedHeaders: 100
    }
  }
}
