public import RPCCore

/// When a call that failed is sent again (gRFC A6 `retryPolicy`): only while nothing of the response has come
/// and what was sent is still kept.
public struct RetryPolicy: Sendable, Hashable {
  /// Attempts in all, with the first: 2 or more; over 5 counts as 5.
  public var maxAttempts: Int
  /// Before the first retry; each wait is up to 20 % shorter or longer.
  public var initialBackoff: Duration
  /// No wait is longer, but for the 20 %.
  public var maxBackoff: Duration
  /// From one wait to the next.
  public var backoffMultiplier: Double
  /// What may pass by itself; any other code ends the call.
  public var retryableCodes: Set<Status.Code>

  /// A policy; the fields are checked when a channel is made with it.
  public init(
    maxAttempts: Int, initialBackoff: Duration, maxBackoff: Duration, backoffMultiplier: Double,
    retryableCodes: Set<Status.Code>
  ) {
    self.maxAttempts = maxAttempts
    self.initialBackoff = initialBackoff
    self.maxBackoff = maxBackoff
    self.backoffMultiplier = backoffMultiplier
    self.retryableCodes = retryableCodes
  }

  /// For methods whose contract says that a repeat is safe: UNAVAILABLE, up to three retries within a
  /// second or so, which is what a restart behind a load balancer takes.
  public static let idempotent = RetryPolicy(
    maxAttempts: 4, initialBackoff: .milliseconds(100), maxBackoff: .seconds(1),
    backoffMultiplier: 2, retryableCodes: [.unavailable])

  /// gRFC A6: more make an overload worse.
  static let attemptsMax = 5
  private static let jitter = 0.2

  var attempts: Int { min(maxAttempts, Self.attemptsMax) }

  /// The wait before the retry after `count` others since the first attempt or the last pushback.
  func backoff(after count: Int, using generator: inout some RandomNumberGenerator) -> Duration {
    // As Double, where nothing overflows: no multiplier and no backoff that a config may hold traps.
    let most = maxBackoff / .seconds(1)
    var wait = initialBackoff / .seconds(1)
    for _ in 0..<count where wait < most { wait *= backoffMultiplier }
    let jitter = Double.random(in: (1 - Self.jitter)...(1 + Self.jitter), using: &generator)
    return .seconds(min(wait, most) * jitter)
  }

  func refusal() -> String? {
    if maxAttempts < 2 { return "maxAttempts is \(maxAttempts), not 2 or more" }
    if initialBackoff <= .zero { return "initialBackoff is \(initialBackoff), not above 0" }
    if maxBackoff <= .zero { return "maxBackoff is \(maxBackoff), not above 0" }
    if !(backoffMultiplier > 0 && backoffMultiplier.isFinite) {
      return "backoffMultiplier is \(backoffMultiplier), not above 0"
    }
    return retryableCodes.isEmpty ? "retryableCodes is empty" : nil
  }
}

/// Several attempts of one call at a time, of which the first good answer counts (gRFC A6 `hedgingPolicy`).
public struct HedgingPolicy: Sendable, Hashable {
  /// Attempts in all, with the first: 2 or more; over 5 counts as 5.
  public var maxAttempts: Int
  /// After so long without an answer the next attempt is sent; zero: all at once.
  public var hedgingDelay: Duration
  /// After a failure with one of these the next attempt is sent at once; any other ends the call.
  public var nonFatalCodes: Set<Status.Code>

  /// A policy; the fields are checked when a channel is made with it.
  public init(
    maxAttempts: Int, hedgingDelay: Duration = .zero, nonFatalCodes: Set<Status.Code> = []
  ) {
    self.maxAttempts = maxAttempts
    self.hedgingDelay = hedgingDelay
    self.nonFatalCodes = nonFatalCodes
  }

  var attempts: Int { min(maxAttempts, RetryPolicy.attemptsMax) }

  func refusal() -> String? {
    if maxAttempts < 2 { return "maxAttempts is \(maxAttempts), not 2 or more" }
    return hedgingDelay < .zero ? "hedgingDelay is \(hedgingDelay), not 0 or more" : nil
  }
}

/// What a server says of further attempts (`grpc-retry-pushback-ms`, gRFC A6).
enum Pushback: Hashable {
  /// Nothing.
  case none
  /// The next one after this long.
  case after(Duration)
  /// None: the value is negative, or no number.
  case stop

  /// - Parameter text: the value as it came; nil: there was none.
  init(_ text: String?) {
    guard let text else {
      self = .none
      return
    }
    if let milliseconds = Int32(text), milliseconds >= 0 {
      self = .after(.milliseconds(milliseconds))
    } else {
      self = .stop
    }
  }
}
