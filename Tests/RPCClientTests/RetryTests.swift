import HTTP2
import Networking
import RPCCore
import RPCTransport
import Testing

@testable import RPCClient

@Suite("Sending a call again", .timeLimit(.minutes(1)))
struct RetryTests {
  private typealias Reply = ScriptedPeer.Reply

  static func failure(_ code: Status.Code, pushback: String? = nil) -> ScriptedPeer.Reply {
    var fields = UnusualServerTests.grpc + [("grpc-status", "\(code.rawValue)")]
    if let pushback { fields.append(("grpc-retry-pushback-ms", pushback)) }
    return .headersOnly(fields)
  }
  static let good = UnusualServerTests.good
  /// Response headers, and then the failure.
  static let committed = ScriptedPeer.Reply.response(
    UnusualServerTests.grpc, body: [], trailers: [("grpc-status", "14")])
  static let gateway = ScriptedPeer.Reply.response(
    [(":status", "503"), ("content-type", "text/html")], body: Array("<html>".utf8), trailers: nil)

  static func policy(_ attempts: Int, _ codes: Set<Status.Code> = [.unavailable]) -> RetryPolicy {
    RetryPolicy(
      maxAttempts: attempts, initialBackoff: .milliseconds(1), maxBackoff: .milliseconds(2),
      backoffMultiplier: 1.5, retryableCodes: codes)
  }

  static func method(
    _ idempotency: MethodDescriptor.Idempotency, _ kind: MethodDescriptor.CallKind = .unary
  ) -> MethodDescriptor {
    MethodDescriptor(
      service: "test.v1.Test", method: "Echo", kind: kind, idempotency: idempotency)
  }

  static func configuration(
    _ attempts: MethodConfig.Attempts, _ throttling: RetryThrottling? = nil
  ) -> ChannelConfiguration {
    var config = MethodConfig(.all)
    config.attempts = attempts
    var configuration = ChannelConfiguration()
    configuration.serviceConfig.methods = [config]
    configuration.serviceConfig.retryThrottling = throttling
    return configuration
  }

  static let cases: [AttemptCase] = [
    AttemptCase(
      testDescription: "a retryable code", replies: [failure(.unavailable), good], code: .ok,
      seen: [nil, "1"]),
    AttemptCase(
      testDescription: "another code", replies: [failure(.internal), good], code: .internal,
      seen: [nil]),
    AttemptCase(
      testDescription: "other codes than UNAVAILABLE", attempts: .retry(policy(3, [.aborted])),
      replies: [failure(.aborted), failure(.unavailable)], code: .unavailable, seen: [nil, "1"]),
    AttemptCase(
      testDescription: "no more attempts than the policy says", replies: [failure(.unavailable)],
      code: .unavailable, seen: [nil, "1", "2"]),
    AttemptCase(
      testDescription: "never more than five", attempts: .retry(policy(9)),
      replies: [failure(.unavailable)], code: .unavailable, seen: [nil, "1", "2", "3", "4"]),
    AttemptCase(
      testDescription: "a response that has begun", replies: [committed, good], code: .unavailable,
      seen: [nil]),
    AttemptCase(
      testDescription: "a gateway's page", replies: [gateway, good], code: .ok, seen: [nil, "1"]),
    AttemptCase(
      testDescription: "a reset that means UNAVAILABLE nowhere",
      replies: [.reset(.internalError), good], code: .internal, seen: [nil]),
    AttemptCase(
      testDescription: "a pushback that says when",
      replies: [failure(.unavailable, pushback: "3"), good],
      code: .ok, seen: [nil, "1"]),
    AttemptCase(
      testDescription: "a pushback that says never",
      replies: [failure(.unavailable, pushback: "-1"), good], code: .unavailable, seen: [nil]),
    AttemptCase(
      testDescription: "a pushback that says nothing one can read",
      replies: [failure(.unavailable, pushback: "soon"), good], code: .unavailable, seen: [nil]),
    AttemptCase(
      testDescription: "a pushback beside a code that is not retryable",
      replies: [failure(.internal, pushback: "1"), good], code: .internal, seen: [nil]),
    AttemptCase(
      testDescription: "a refused stream counts apart", attempts: .retry(policy(2)),
      replies: [.reset(.refusedStream), failure(.unavailable), good], code: .ok,
      seen: [nil, nil, "1"]),
    AttemptCase(
      testDescription: "a stream refused twice is a failure as any other",
      replies: [.reset(.refusedStream), .reset(.refusedStream), good], code: .ok,
      seen: [nil, nil, "1"]),
    AttemptCase(
      testDescription: "once", attempts: .once, idempotency: .idempotent,
      replies: [failure(.unavailable), good], code: .unavailable, seen: [nil]),
    AttemptCase(
      testDescription: "a contract that says nothing", attempts: .asContractAllows,
      replies: [failure(.unavailable), good], code: .unavailable, seen: [nil]),
    AttemptCase(
      testDescription: "an idempotent method", attempts: .asContractAllows,
      idempotency: .idempotent, replies: [failure(.unavailable, pushback: "1"), good], code: .ok,
      seen: [nil, "1"]),
    AttemptCase(
      testDescription: "a method without side effects", attempts: .asContractAllows,
      idempotency: .noSideEffects, replies: [failure(.unavailable, pushback: "1"), good],
      code: .ok, seen: [nil, "1"]),
    AttemptCase(
      testDescription: "an idempotent method that failed otherwise", attempts: .asContractAllows,
      idempotency: .idempotent, replies: [failure(.aborted), good], code: .aborted, seen: [nil]),
    AttemptCase(
      testDescription: "an empty bucket", throttling: RetryThrottling(maxTokens: 2, tokenRatio: 1),
      replies: [failure(.unavailable), good], code: .unavailable, seen: [nil]),
    AttemptCase(
      testDescription: "a bucket that is empty after the second failure",
      throttling: RetryThrottling(maxTokens: 3, tokenRatio: 1),
      replies: [failure(.unavailable), failure(.unavailable), good], code: .unavailable,
      seen: [nil, "1"]),
  ]

  @Test("what is sent again, and how often", arguments: cases)
  func table(row: AttemptCase) async throws { try await row.check() }

  @Test("the request of a streaming call is sent again whole", arguments: [1, 3, 20])
  func wholeRequest(messages: Int) async throws {
    let server = try await TestServer()
    let peer = try await ScriptedPeer(Self.failure(.unavailable, pushback: "1"))
    var configuration = Self.configuration(.retry(Self.policy(5)))
    configuration.loadBalancing = .roundRobin
    let sum = MethodDescriptor(
      service: "test.v1.Test", method: "Sum", kind: .clientStreaming)
    let channel = try Channel(
      target: "\(peer.address),\(server.address)", configuration: configuration)
    // Until both are connected: a call that has only the failing one spends all its attempts there.
    while server.echoes == 0 { _ = await status { _ = try await channel.echo(Note()) } }
    // In turn: one of every two calls meets the failing one first.
    for _ in 0..<4 {
      let call: ClientStreamingCall<Note, Note> = try await channel.clientStreaming(
        sum, CallOptions(waitsForReady: true))
      for _ in 0..<messages { try await call.write(Note(count: 10_000)) }
      #expect(try await call.finish().text == "\(messages * 10_000)")
    }
    await channel.close(within: .zero)
    await server.stop()
    _ = await peer.stop()
  }

  /// A call that waits to be sent again for as long as it may, and the channel that holds it.
  private func withWaitingCall(
    _ options: CallOptions = CallOptions(),
    _ body: (Channel, Task<Status?, Never>) async throws -> Void
  ) async throws {
    let peer = try await ScriptedPeer(
      Self.failure(.unavailable, pushback: "\(Int32.max)"), Self.good)
    let channel = try Channel(
      target: "\(peer.address)", configuration: Self.configuration(.retry(Self.policy(2))))
    let calling = Task {
      await status { _ = try await channel.echo(Note("waits"), options) }
    }
    await peer.seen.wait()
    // Answered on the same connection after the first one was.
    _ = try await channel.echo(Note("passes"))
    try await body(channel, calling)
    await channel.close(within: .zero)
    _ = await peer.stop()
  }

  @Test("cancelling the caller ends a call that waits to be sent again")
  func cancelled() async throws {
    try await withWaitingCall { _, calling in
      calling.cancel()
      #expect(await calling.value?.code == .cancelled)
    }
  }

  @Test("closing the channel ends a call that waits to be sent again")
  func closed() async throws {
    try await withWaitingCall { channel, calling in
      await channel.close(within: .zero)
      #expect(await calling.value?.code == .unavailable)
    }
  }

  @Test("a deadline that passes before the retry tells of the failure before it")
  func deadline() async throws {
    try await withWaitingCall(CallOptions(timeout: .milliseconds(300))) { _, calling in
      let failure = await calling.value
      #expect(failure?.code == .deadlineExceeded)
      #expect(failure?.message.contains("another attempt after unavailable") == true)
    }
  }
}

@Suite("The arithmetic of retries")
struct RetryArithmeticTests {
  /// Gives one and the same number.
  private struct Fixed: RandomNumberGenerator {
    let value: UInt64
    func next() -> UInt64 { value }
  }

  private let policy = RetryPolicy(
    maxAttempts: 5, initialBackoff: .milliseconds(100), maxBackoff: .milliseconds(350),
    backoffMultiplier: 2, retryableCodes: [.unavailable])

  @Test(
    "waits grow by the multiplier up to the longest",
    arguments: [(0, 100), (1, 200), (2, 350), (3, 350), (100, 350)])
  func backoff(count: Int, milliseconds: Int) {
    var middle = Fixed(value: 1 << 63)
    let wait = policy.backoff(after: count, using: &middle) / .milliseconds(1)
    #expect(abs(wait - Double(milliseconds)) < 0.001)
  }

  @Test(
    "no multiplier that a service config may hold makes a wait longer than the longest",
    arguments: [1e22, 1e300, .greatestFiniteMagnitude])
  func multiplier(_ multiplier: Double) throws {
    let config = try ServiceConfig(
      json: """
        {"methodConfig": [{
          "name": [{}],
          "retryPolicy": {
            "maxAttempts": 5, "initialBackoff": "0.1s", "maxBackoff": "315576000000s",
            "backoffMultiplier": \(multiplier), "retryableStatusCodes": ["UNAVAILABLE"]
          }
        }]}
        """)
    guard case .retry(let policy) = config.methods[0].attempts else {
      Issue.record("no retry policy: \(config)")
      return
    }
    var middle = Fixed(value: 1 << 63)
    for count in [1, 2, 4] {
      let wait = policy.backoff(after: count, using: &middle) / .seconds(1)
      #expect(abs(wait / 315_576_000_000 - 1) < 0.001)
    }
  }

  @Test("each wait is at most 20 % shorter or longer")
  func jitter() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let wait = policy.backoff(after: 0, using: &generator)
      #expect(wait >= .milliseconds(80) && wait <= .milliseconds(120))
    }
  }

  @Test(
    "what a server says of further attempts",
    arguments: [
      ("0", Pushback.after(.zero)), ("2147483647", .after(.milliseconds(Int32.max))),
      ("2147483648", .stop), ("-1", .stop), ("", .stop), ("1.5", .stop), (" 1", .stop),
    ])
  func pushback(text: String, expected: Pushback) {
    #expect(Pushback(text) == expected)
    #expect(Pushback(nil) == .none)
  }

  @Test("half or less of the tokens allow no attempt; successes bring them back by thousandths")
  func bucket() {
    var bucket = TokenBucket(RetryThrottling(maxTokens: 10, tokenRatio: 0.1))
    for tokens in [9, 8, 7, 6] {
      bucket.fail()
      #expect(bucket.thousandths == tokens * 1000)
      #expect(bucket.allowsAttempts)
    }
    bucket.fail()
    #expect(!bucket.allowsAttempts)
    bucket.succeed()
    #expect(bucket.thousandths == 5100)
    #expect(bucket.allowsAttempts)
    for _ in 0..<20 { bucket.fail() }
    #expect(bucket.thousandths == 0)
    for _ in 0..<1000 { bucket.succeed() }
    #expect(bucket.thousandths == 10_000)
  }

  static let broken: [(String, @Sendable (inout ServiceConfig) -> Void)] = [
    ("maxAttempts is 1", { $0.methods = [retry { $0.maxAttempts = 1 }] }),
    ("initialBackoff is 0.0", { $0.methods = [retry { $0.initialBackoff = .zero }] }),
    ("maxBackoff is -1.0", { $0.methods = [retry { $0.maxBackoff = .seconds(-1) }] }),
    ("backoffMultiplier is 0.0", { $0.methods = [retry { $0.backoffMultiplier = 0 }] }),
    ("backoffMultiplier is nan", { $0.methods = [retry { $0.backoffMultiplier = .nan }] }),
    ("backoffMultiplier is inf", { $0.methods = [retry { $0.backoffMultiplier = .infinity }] }),
    ("retryableCodes is empty", { $0.methods = [retry { $0.retryableCodes = [] }] }),
    ("maxAttempts is 1", { $0.methods = [hedge(HedgingPolicy(maxAttempts: 1))] }),
    (
      "hedgingDelay is -1.0",
      { $0.methods = [hedge(HedgingPolicy(maxAttempts: 2, hedgingDelay: .seconds(-1)))] }
    ),
    ("maxTokens is 0", { $0.retryThrottling = RetryThrottling(maxTokens: 0) }),
    ("maxTokens is 1001", { $0.retryThrottling = RetryThrottling(maxTokens: 1001) }),
    ("tokenRatio is 0.0", { $0.retryThrottling = RetryThrottling(tokenRatio: 0) }),
    ("tokenRatio is nan", { $0.retryThrottling = RetryThrottling(tokenRatio: .nan) }),
    ("names no method", { $0.methods = [MethodConfig()] }),
    ("named twice", { $0.methods = [MethodConfig(.all), MethodConfig(.all)] }),
    (
      "timeout is -1.0",
      {
        var method = MethodConfig(.all)
        method.timeout = .seconds(-1)
        $0.methods = [method]
      }
    ),
    (
      "sentMessageBytesMax is -1",
      {
        var method = MethodConfig(.all)
        method.sentMessageBytesMax = -1
        $0.methods = [method]
      }
    ),
  ]

  static func retry(_ change: (inout RetryPolicy) -> Void) -> MethodConfig {
    var policy = RetryPolicy.idempotent
    change(&policy)
    var method = MethodConfig(.all)
    method.attempts = .retry(policy)
    return method
  }

  static func hedge(_ policy: HedgingPolicy) -> MethodConfig {
    var method = MethodConfig(.all)
    method.attempts = .hedge(policy)
    return method
  }

  @Test(
    "a service config that breaks a rule of gRFC A6 makes no channel", arguments: broken.indices)
  func refusal(index: Int) {
    let (words, break_) = Self.broken[index]
    var configuration = ChannelConfiguration()
    break_(&configuration.serviceConfig)
    let failure = #expect(throws: Status.self) {
      _ = try Channel(target: "127.0.0.1:1", configuration: configuration)
    }
    #expect(failure?.code == .invalidArgument)
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
  }

  @Test("the most exact name counts")
  func names() {
    func config(_ name: MethodConfig.Name, _ seconds: Int) -> MethodConfig {
      var config = MethodConfig(name)
      config.timeout = .seconds(seconds)
      return config
    }
    var service = ServiceConfig()
    service.methods = [
      config(.all, 1), config(.service("a.B"), 2), config(.method(service: "a.B", method: "C"), 3),
    ]
    let configs = MethodConfigs(service)
    for (name, method, seconds) in [("x.Y", "C", 1), ("a.B", "D", 2), ("a.B", "C", 3)] {
      let descriptor = MethodDescriptor(service: name, method: method, kind: .unary)
      #expect(configs(descriptor)?.timeout == .seconds(seconds))
    }
    #expect(MethodConfigs(ServiceConfig())(TestMethods.echo) == nil)
  }
}
