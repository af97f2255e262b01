/// Stops retries and hedging while most calls fail (gRFC A6 `retryThrottling`): a bucket of tokens that a failure
/// takes one from and a success adds a part of one to. With half or less of them no attempt follows.
public struct RetryThrottling: Sendable, Hashable {
  /// What the bucket holds at most, and at first; 1 to 1000.
  public var maxTokens: Int
  /// What a success adds; above 0, read to three decimal places.
  public var tokenRatio: Double

  /// By default fifty failures in a row stop retries, and ten successes make up for one failure.
  public init(maxTokens: Int = 100, tokenRatio: Double = 0.1) {
    self.maxTokens = maxTokens
    self.tokenRatio = tokenRatio
  }

  func refusal() -> String? {
    if !(1...1000).contains(maxTokens) {
      return "retryThrottling.maxTokens is \(maxTokens), not 1 to 1000"
    }
    if !(tokenRatio >= 0.001 && tokenRatio.isFinite) {
      return "retryThrottling.tokenRatio is \(tokenRatio), not 0.001 or more"
    }
    return nil
  }
}

/// The bucket, in thousandths of a token: sums stay exact.
struct TokenBucket {
  private let capacity: Int
  private let gain: Int
  private(set) var thousandths: Int

  init(_ throttling: RetryThrottling) {
    capacity = throttling.maxTokens * 1000
    // More than the capacity is as much as the capacity.
    gain = Int(min(throttling.tokenRatio * 1000, Double(capacity)))
    thousandths = capacity
  }

  mutating func succeed() {
    if thousandths < capacity { thousandths = min(thousandths + gain, capacity) }
  }

  mutating func fail() { thousandths = max(thousandths - 1000, 0) }

  /// Whether further attempts may follow.
  var allowsAttempts: Bool { thousandths > capacity / 2 }
}
