internal import RPCCore

/// How a service wants to be called: gRPC's service config (gRFC A2, A6) as a Swift value.
public struct ServiceConfig: Sendable, Hashable {
  /// For the most exact name that fits a method: method, then service, then all.
  public var methods: [MethodConfig] = []
  /// How calls are spread over the target's addresses; nil: as the channel's configuration says.
  public var loadBalancing: LoadBalancing?
  /// Stops retries and hedging while most calls fail; nil: nothing does.
  public var retryThrottling: RetryThrottling? = RetryThrottling()

  /// Retries as the contract allows them, throttled.
  public init() {}
}

/// What is set of the methods that it names.
public struct MethodConfig: Sendable, Hashable {
  /// Which methods.
  public enum Name: Sendable, Hashable {
    /// Every method that is not named more exactly.
    case all
    /// The methods of one service, by its full name: `kontor.orders.v1.OrderService`.
    case service(String)
    /// One method.
    case method(service: String, method: String)
  }

  /// The methods that are meant; no name twice in one `ServiceConfig`.
  public var names: [Name]
  /// A call takes no longer, whatever its caller or the contract allow; nil: as they say.
  public var timeout: Duration?
  /// Whether calls wait for a connection also if their caller does not ask for it.
  public var waitsForReady = false
  /// Largest message sent, in bytes, if less than the channel's limit.
  public var sentMessageBytesMax: Int?
  /// Largest message taken, in bytes, if less than the channel's limit.
  public var receivedMessageBytesMax: Int?
  /// What happens when an attempt fails before the response has begun.
  public var attempts = Attempts.asContractAllows

  /// How often a call may be sent.
  public enum Attempts: Sendable, Hashable {
    /// `RetryPolicy.idempotent` for methods whose contract says that a repeat is safe, else once.
    case asContractAllows
    /// Once, whatever the contract allows. A stream that the server refused unseen still goes on another.
    case once
    /// Again after a failure, whatever the contract says.
    case retry(RetryPolicy)
    /// Several at a time, for methods without side effects and with one request message; other methods are
    /// sent as their contract allows.
    case hedge(HedgingPolicy)
  }

  /// Names with the defaults.
  public init(_ names: Name...) { self.names = names }
}

extension ServiceConfig {
  /// Which rule of gRFC A6 is broken, with the field; nil if none is.
  func refusal() -> String? {
    var seen: Set<MethodConfig.Name> = []
    for method in methods {
      if method.names.isEmpty { return "a method config names no method" }
      for name in method.names where !seen.insert(name).inserted { return "\(name) is named twice" }
      if let refusal = method.refusal() { return "\(method.names[0]): \(refusal)" }
    }
    return retryThrottling?.refusal() ?? loadBalancing?.refusal()
  }
}

extension MethodConfig {
  fileprivate func refusal() -> String? {
    if let timeout, timeout < .zero { return "timeout is \(timeout), not 0 or more" }
    for (name, limit) in [
      ("sentMessageBytesMax", sentMessageBytesMax),
      ("receivedMessageBytesMax", receivedMessageBytesMax),
    ] {
      if let limit, limit < 0 { return "\(name) is \(limit), not 0 or more" }
    }
    switch attempts {
    case .asContractAllows, .once: return nil
    case .retry(let policy): return policy.refusal()
    case .hedge(let policy): return policy.refusal()
    }
  }
}

extension MethodConfig {
  /// Narrows what the caller and the channel allow.
  func apply(to options: inout CallOptions, _ limits: inout CallLimits, of method: MethodDescriptor)
  {
    if let timeout {
      options.timeout = min(timeout, options.timeout ?? method.defaultTimeout ?? timeout)
    }
    if waitsForReady { options.waitsForReady = true }
    if let sentMessageBytesMax {
      limits.sentMessageBytesMax = min(sentMessageBytesMax, limits.sentMessageBytesMax)
    }
    if let receivedMessageBytesMax {
      limits.receivedMessageBytesMax = min(receivedMessageBytesMax, limits.receivedMessageBytesMax)
    }
  }
}

extension MethodConfig {
  /// What holds for the method, of those that are named together.
  func attempts(of method: MethodDescriptor) -> Attempts {
    guard case .hedge = attempts else { return attempts }
    let takesOneMessage = method.kind == .unary || method.kind == .serverStreaming
    return takesOneMessage && method.idempotency == .noSideEffects ? attempts : .asContractAllows
  }
}

/// A service config by method.
struct MethodConfigs: Sendable {
  private let byPath: [String: MethodConfig]
  /// Whether some method's calls have several attempts at a time.
  let canHedge: Bool

  init(_ config: ServiceConfig) {
    var byPath: [String: MethodConfig] = [:]
    for method in config.methods {
      for name in method.names { byPath[name.path] = method }
    }
    self.byPath = byPath
    canHedge = config.methods.contains { if case .hedge = $0.attempts { true } else { false } }
  }

  /// Whether nothing is set for any method.
  var isEmpty: Bool { byPath.isEmpty }

  /// What is set for the method; nil if nothing is.
  func callAsFunction(_ method: MethodDescriptor) -> MethodConfig? {
    if byPath.isEmpty { return nil }
    return byPath[method.path] ?? byPath["/\(method.service)/"] ?? byPath[""]
  }
}

extension MethodConfig.Name {
  fileprivate var path: String {
    switch self {
    case .all: ""
    case .service(let service): "/\(service)/"
    case .method(let service, let method): "/\(service)/\(method)"
    }
  }
}
