internal import Networking
internal import RPCCore
internal import RPCTransport

/// Decides whether a call that failed is sent again, and holds it until then. Confined to its loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class RetryScheduler {
  private let configs: MethodConfigs
  private let loop: EventLoop
  private let resume: (ClientExchange) -> Void
  @exclusivity(unchecked) private var bucket: TokenBucket?
  private var waiting: [ObjectIdentifier: (exchange: ClientExchange, timer: TimerID)] = [:]
  private var generator = SystemRandomNumberGenerator()

  /// - Parameter resume: sends a call again.
  init(
    _ configs: MethodConfigs, _ throttling: RetryThrottling?, loop: EventLoop,
    resume: @escaping (ClientExchange) -> Void
  ) {
    self.configs = configs
    self.loop = loop
    self.resume = resume
    bucket = throttling.map { TokenBucket($0) }
  }

  /// An attempt of the call has ended so. True if another one follows: then the call goes on.
  func attemptEnded(_ exchange: ClientExchange, _ status: Status) -> Bool {
    if status.code == .ok {
      bucket?.succeed()
      return false
    }
    let pushback = Pushback(exchange.place.pushback)
    let attempts = configs(exchange.method)?.attempts(of: exchange.method)
    let policy = policy(attempts ?? .asContractAllows, exchange.method)
    // Counted before anything else can stop the retry (gRFC A6).
    let isRetryable = policy?.retryableCodes.contains(status.code) ?? false
    var isCounted = isRetryable
    if case .hedge(let policy) = attempts { isCounted = policy.nonFatalCodes.contains(status.code) }
    if isCounted || pushback == .stop { bucket?.fail() }
    guard let policy, isRetryable, pushback != .stop, allowsAttempts,
      exchange.place.retries + 1 < policy.attempts, exchange.rewind(for: .retry(after: status))
    else { return false }
    wait(exchange, policy, pushback)
    return true
  }

  /// Whether the bucket allows further attempts.
  var allowsAttempts: Bool { bucket?.allowsAttempts ?? true }

  private func policy(
    _ attempts: MethodConfig.Attempts, _ method: MethodDescriptor
  ) -> RetryPolicy? {
    switch attempts {
    case .asContractAllows: method.idempotency == .unknown ? nil : .idempotent
    case .retry(let policy): policy
    case .once, .hedge: nil
    }
  }

  private func wait(_ exchange: ClientExchange, _ policy: RetryPolicy, _ pushback: Pushback) {
    let place = exchange.place
    let wait: Duration
    if case .after(let told) = pushback {
      wait = told
      place.backoffs = 0
    } else {
      wait = policy.backoff(after: place.backoffs, using: &generator)
      place.backoffs += 1
    }
    // Never from inside the session's event that tells of the failure.
    let timer = loop.schedule(at: loop.now.advanced(by: wait)) { [weak self] in
      self?.waiting.removeValue(forKey: ObjectIdentifier(exchange))
      self?.resume(exchange)
    }
    waiting[ObjectIdentifier(exchange)] = (exchange, timer)
  }

  /// Whether calls wait to be sent again.
  var isEmpty: Bool { waiting.isEmpty }

  /// The channel closes: takes out every call that waits.
  func removeAll() -> [ClientExchange] {
    defer { waiting = [:] }
    for entry in waiting.values { loop.cancel(entry.timer) }
    return waiting.values.map(\.exchange)
  }
}
