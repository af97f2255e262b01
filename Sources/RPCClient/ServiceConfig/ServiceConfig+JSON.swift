public import RPCCore

extension ServiceConfig {
  /// Reads gRPC's service config in its JSON form (service_config.proto, gRFC A2), with the rules of
  /// gRFC A6 for retries and hedging, and of A48 and A62 for balancing:
  ///
  ///     {
  ///       "loadBalancingConfig": [{"round_robin": {}}],
  ///       "methodConfig": [{
  ///         "name": [{"service": "kontor.orders.v1.OrderService"}],
  ///         "timeout": "2s",
  ///         "retryPolicy": {
  ///           "maxAttempts": 4, "initialBackoff": "0.1s", "maxBackoff": "1s",
  ///           "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"]
  ///         }
  ///       }],
  ///       "retryThrottling": {"maxTokens": 100, "tokenRatio": 0.1}
  ///     }
  ///
  /// A method without a policy is retried as its contract allows, and `retryThrottling` that is left out is
  /// that of `ServiceConfig()`. Members that other gRPC clients know and this one does not, such as
  /// `healthCheckConfig`, are passed over, so that one config serves clients of every language. Names that
  /// nobody knows are refused: a mistyped one would change nothing, and nobody would see it.
  ///
  /// - Throws: INVALID_ARGUMENT with the place in the text and what may stand there.
  public init(json: String) throws(Status) {
    do throws(JSONError) {
      self = try ServiceConfigReader.read(json)
    } catch {
      throw Status(.invalidArgument, "the service config is not valid: \(error)")
    }
  }

  /// Reads the JSON form out of a file.
  ///
  /// - Throws: INVALID_ARGUMENT for a file that can't be read, or as `init(json:)` does.
  public init(file path: String) throws(Status) {
    let text = try readText("service config", path)
    do throws(Status) {
      try self.init(json: text)
    } catch {
      throw Status(error.code, "\(path): \(error.message)")
    }
  }
}

/// The members of service_config.proto.
private enum ServiceConfigReader {
  static func read(_ json: String) throws(JSONError) -> ServiceConfig {
    var parser = JSONParser(json, depth: ChannelLimits.serviceConfigDepthMax)
    let members = try JSONMembers(
      parser.document(), "",
      known: ["loadBalancingConfig", "loadBalancingPolicy", "methodConfig", "retryThrottling"],
      ignored: ["healthCheckConfig", "connectionScaling"])
    var config = ServiceConfig()
    config.loadBalancing = try loadBalancing(members)
    var seen: Set<MethodConfig.Name> = []
    for (value, path) in try members.list("methodConfig") ?? [] {
      let method = try methodConfig(value, path, &seen)
      // service_config.proto: one without names is skipped.
      if !method.names.isEmpty { config.methods.append(method) }
    }
    if let throttling = try throttling(members) { config.retryThrottling = throttling }
    return config
  }

  // MARK: Balancing

  private static func loadBalancing(_ members: JSONMembers) throws(JSONError) -> LoadBalancing? {
    guard let list = try members.list("loadBalancingConfig") else {
      return try deprecatedPolicy(members)
    }
    var others: [String] = []
    for (value, path) in list {
      guard case .object(let policies) = value, policies.count == 1 else {
        throw JSONError(path, "expected an object with one member, got \(value.kind)")
      }
      let (name, config) = policies[0]
      if let policy = try policy(name, config, "\(path).\(name)") { return policy }
      others.append(name)
    }
    throw JSONError(
      members.path(of: "loadBalancingConfig"),
      "names no policy of this client (pick_first, round_robin, least_request_experimental)"
        + (others.isEmpty ? "" : ", but \(others.joined(separator: ", "))"))
  }

  /// Nil for one that this client does not have: the next of the list is looked at.
  private static func policy(
    _ name: String, _ config: JSONValue, _ path: String
  ) throws(JSONError) -> LoadBalancing? {
    switch name {
    case "pick_first":
      let members = try JSONMembers(config, path, known: ["shuffleAddressList"])
      return .pickFirst(shufflesAddresses: try members.bool("shuffleAddressList") ?? false)
    case "round_robin":
      _ = try JSONMembers(config, path, known: [])
      return .roundRobin
    case "least_request_experimental":
      let members = try JSONMembers(config, path, known: ["choiceCount"])
      let choices = try members.integer("choiceCount", from: 2, to: Int(UInt32.max))
      return .leastRequest(choices: choices ?? 2)
    default: return nil
    }
  }

  private static func deprecatedPolicy(_ members: JSONMembers) throws(JSONError) -> LoadBalancing? {
    guard let name = try members.text("loadBalancingPolicy") else { return nil }
    switch name.lowercased() {
    case "pick_first": return .pickFirst()
    case "round_robin": return .roundRobin
    case "unspecified": return nil
    default:
      throw JSONError(
        members.path(of: "loadBalancingPolicy"),
        "expected \"pick_first\" or \"round_robin\", got \"\(name.prefix(40))\"")
    }
  }

  // MARK: Methods

  private static func methodConfig(
    _ value: JSONValue, _ path: String, _ seen: inout Set<MethodConfig.Name>
  ) throws(JSONError) -> MethodConfig {
    let members = try JSONMembers(
      value, path,
      known: [
        "name", "waitForReady", "timeout", "maxRequestMessageBytes", "maxResponseMessageBytes",
        "retryPolicy", "hedgingPolicy",
      ])
    var config = MethodConfig()
    for (value, path) in try members.list("name") ?? [] {
      let name = try name(value, path)
      if !seen.insert(name).inserted { throw JSONError(path, "these methods are named before") }
      config.names.append(name)
    }
    config.waitsForReady = try members.bool("waitForReady") ?? false
    config.timeout = try members.duration("timeout", isZeroAllowed: true)
    let bytesMax = Int(UInt32.max)
    config.sentMessageBytesMax = try members.integer(
      "maxRequestMessageBytes", from: 0, to: bytesMax)
    config.receivedMessageBytesMax = try members.integer(
      "maxResponseMessageBytes", from: 0, to: bytesMax)
    if members.has("retryPolicy"), members.has("hedgingPolicy") {
      throw JSONError(
        members.path(of: "hedgingPolicy"), "is there beside retryPolicy: only one may be")
    }
    if let policy = try retryPolicy(members) { config.attempts = .retry(policy) }
    if let policy = try hedgingPolicy(members) { config.attempts = .hedge(policy) }
    return config
  }

  private static func name(
    _ value: JSONValue, _ path: String
  ) throws(JSONError) -> MethodConfig.Name {
    let members = try JSONMembers(value, path, known: ["service", "method"])
    let service = try members.text("service") ?? ""
    let method = try members.text("method") ?? ""
    if service.isEmpty, !method.isEmpty {
      throw JSONError(members.path(of: "service"), "is missing: a method needs its service")
    }
    if service.isEmpty { return .all }
    return method.isEmpty ? .service(service) : .method(service: service, method: method)
  }

  // MARK: Policies

  private static func retryPolicy(_ members: JSONMembers) throws(JSONError) -> RetryPolicy? {
    let known: Set = [
      "maxAttempts", "initialBackoff", "maxBackoff", "backoffMultiplier", "retryableStatusCodes",
    ]
    // Not in service_config.proto, but gRPC for Java and C++ read it.
    let policy = try members.object("retryPolicy", known: known, ignored: ["perAttemptRecvTimeout"])
    guard let policy else { return nil }
    let codes = try policy.required("retryableStatusCodes", policy.codes("retryableStatusCodes"))
    if codes.isEmpty { throw JSONError(policy.path(of: "retryableStatusCodes"), "is empty") }
    return RetryPolicy(
      maxAttempts: try attempts(policy),
      initialBackoff: try policy.required(
        "initialBackoff", policy.duration("initialBackoff", isZeroAllowed: false)),
      maxBackoff: try policy.required(
        "maxBackoff", policy.duration("maxBackoff", isZeroAllowed: false)),
      backoffMultiplier: try policy.required(
        "backoffMultiplier", policy.positiveNumber("backoffMultiplier")),
      retryableCodes: codes)
  }

  private static func hedgingPolicy(_ members: JSONMembers) throws(JSONError) -> HedgingPolicy? {
    let known: Set = ["maxAttempts", "hedgingDelay", "nonFatalStatusCodes"]
    guard let policy = try members.object("hedgingPolicy", known: known) else { return nil }
    return HedgingPolicy(
      maxAttempts: try attempts(policy),
      hedgingDelay: try policy.duration("hedgingDelay", isZeroAllowed: true) ?? .zero,
      nonFatalCodes: try policy.codes("nonFatalStatusCodes") ?? [])
  }

  /// More than five count as five; that is no mistake (gRFC A6).
  private static func attempts(_ policy: JSONMembers) throws(JSONError) -> Int {
    try policy.required(
      "maxAttempts", policy.integer("maxAttempts", from: 2, to: Int(UInt32.max)))
  }

  private static func throttling(_ members: JSONMembers) throws(JSONError) -> RetryThrottling? {
    let known: Set = ["maxTokens", "tokenRatio"]
    guard let throttling = try members.object("retryThrottling", known: known) else { return nil }
    let tokens = try throttling.required(
      "maxTokens", throttling.integer("maxTokens", from: 1, to: 1000))
    let ratio = try throttling.required("tokenRatio", throttling.positiveNumber("tokenRatio"))
    // Read to three decimal places: less would never bring a token back.
    if ratio < 0.001 {
      throw JSONError(throttling.path(of: "tokenRatio"), "is \(ratio), not 0.001 or more")
    }
    return RetryThrottling(maxTokens: tokens, tokenRatio: ratio)
  }
}
