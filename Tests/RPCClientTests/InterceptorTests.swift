import Glibc
import Networking
import RPCCore
import RPCServer
import RPCTransport
import Synchronization
import Testing

@testable import RPCClient

/// Writes down what it sees, adds its name to the metadata, and refuses calls if it is told to.
private final class Recorder: ClientInterceptor {
  let log: Log
  let name: String
  let refusal: Status?

  init(_ name: String, _ log: Log, refusal: Status? = nil) {
    self.name = name
    self.log = log
    self.refusal = refusal
  }

  func callBegins(
    _ method: MethodDescriptor, _ options: inout CallOptions
  ) async throws(Status) {
    if let refusal { throw refusal }
    options.metadata.append("seen-by", name)
    log.add("\(name) begins \(method.method)")
  }

  func callEnded(_ method: MethodDescriptor, _ outcome: CallOutcome) {
    #expect(outcome.duration >= .zero)
    log.add("\(name) ended \(outcome.status.code)")
  }
}

private final class Log: Sendable {
  private let entries = Mutex<[String]>([])
  func add(_ line: String) { entries.withLock { $0.append(line) } }
  func take() -> [String] {
    entries.withLock { entries in
      defer { entries = [] }
      return entries
    }
  }
}

@Suite("Interceptors of a channel", .timeLimit(.minutes(1)))
struct InterceptorTests {
  private func configuration(_ interceptors: Recorder...) -> ChannelConfiguration {
    var configuration = ChannelConfiguration()
    configuration.interceptors = interceptors
    return configuration
  }

  @Test("are asked in their order, told in the reverse one, and may change the call")
  func order() async throws {
    let log = Log()
    try await withServer(configuration: configuration(Recorder("a", log), Recorder("b", log))) {
      channel, _ in
      let call = try await channel.start(TestMethods.echo, CallOptions())
      try await call.send(Note("x"))
      try await call.halfClose()
      let metadata = try await call.initialMetadata()
      #expect(metadata.entries.map(\.value) == [.ascii("a"), .ascii("b")])
      let message = try await call.receive(Note.self)
      let end = try await call.receive(Note.self)
      #expect(message == Note("x"))
      #expect(end == nil)
    }
    #expect(log.take() == ["a begins Echo", "b begins Echo", "b ended ok", "a ended ok"])
  }

  @Test("may refuse a call: those before them are told")
  func refusal() async throws {
    let log = Log()
    let refusal = Status(.permissionDenied, "not on Sundays")
    let recorders = configuration(Recorder("a", log), Recorder("b", log, refusal: refusal))
    try await withServer(configuration: recorders) { channel, server in
      #expect(await status { _ = try await channel.echo(Note()) } == refusal)
      #expect(server.echoes == 0)
    }
    #expect(log.take() == ["a begins Echo", "a ended permissionDenied"])
  }

  @Test("are told once, however the call ends")
  func endings() async throws {
    let log = Log()
    try await withServer(configuration: configuration(Recorder("a", log))) { channel, server in
      func ended(_ method: MethodDescriptor, _ options: CallOptions = CallOptions()) async {
        _ = await status { let _: Note = try await channel.unary(method, Note(), options) }
      }
      await ended(TestMethods.fail)
      await ended(TestMethods.echo, CallOptions(timeout: .zero))
      await ended(TestMethods.echo, CallOptions(metadata: ["grpc-own": "reserved"]))
      let calling = Task { await ended(TestMethods.hang) }
      await server.witness.hangStarted.wait()
      calling.cancel()
      await calling.value
    }
    // On the loop, each a moment before or after its caller hears of it.
    #expect(
      log.take().filter { $0.contains("ended") }.sorted() == [
        "a ended cancelled", "a ended deadlineExceeded", "a ended failedPrecondition",
        "a ended internal",
      ])
  }

  @Test("are told once of a call with several attempts", arguments: [true, false])
  func attempts(isHedged: Bool) async throws {
    let log = Log()
    let peer = try await ScriptedPeer(
      RetryTests.failure(.unavailable), RetryTests.failure(.unavailable), UnusualServerTests.good)
    var configuration =
      isHedged
      ? HedgingTests.configuration(3, .zero)
      : RetryTests.configuration(.retry(RetryTests.policy(3)))
    configuration.interceptors = [Recorder("a", log)]
    let channel = try Channel(target: "\(peer.address)", configuration: configuration)
    let _: Note = try await channel.unary(
      RetryTests.method(.noSideEffects), Note(), CallOptions())
    await channel.close(within: .zero)
    _ = await peer.stop()
    #expect(log.take() == ["a begins Echo", "a ended ok"])
  }
}

@Suite("Saying who calls", .timeLimit(.minutes(1)))
struct CredentialsTests {
  private func configuration(_ credentials: any CallCredentials) -> ChannelConfiguration {
    var configuration = ChannelConfiguration()
    configuration.credentials = credentials
    configuration.sendsCredentialsOverLoopback = true
    return configuration
  }

  private func sent(_ channel: Channel, _ options: CallOptions = CallOptions()) async throws
    -> Metadata
  {
    let call = try await channel.start(TestMethods.echo, options)
    try await call.send(Note())
    try await call.halfClose()
    return try await call.initialMetadata()
  }

  @Test("a bearer token goes with every call that brings none itself")
  func bearer() async throws {
    try await withServer(configuration: configuration(BearerToken("t0ken"))) { channel, _ in
      let metadata = try await sent(channel)
      #expect(metadata == ["authorization": "Bearer t0ken"])
      let own = CallOptions(metadata: ["authorization": "Basic own"])
      let ownMetadata = try await sent(channel, own)
      #expect(ownMetadata == ["authorization": "Basic own"])
    }
  }

  @Test("a token that can't be had is the call's failure")
  func failure() async throws {
    let refusal = Status(.unauthenticated, "the issuer says no")
    let token = BearerToken { () throws(Status) in throw refusal }
    try await withServer(configuration: configuration(token)) { channel, _ in
      #expect(await status { _ = try await channel.echo(Note()) } == refusal)
    }
  }

  @Test(
    "no channel sends credentials over plaintext to another machine",
    arguments: [
      ("127.0.0.1:1", true, true), ("[::1]:1", true, true), ("unix:/x", true, true),
      ("localhost:1", true, true), ("127.0.0.1:1", false, false), ("unix:/x", false, false),
      ("192.0.2.1:1", true, false), ("orders.example:1", true, false),
      ("127.0.0.1:1,192.0.2.1:1", true, false), ("[::2]:1", true, false),
    ])
  func plaintext(target: String, isAllowed: Bool, isMade: Bool) async {
    var configuration = configuration(BearerToken("t0ken"))
    configuration.sendsCredentialsOverLoopback = isAllowed
    let failure = await status {
      try await Channel(target: target, configuration: configuration).close()
    }
    #expect(failure?.code == (isMade ? nil : .invalidArgument))
  }

  /// Gives `1`, `2`, … and counts.
  private final class Issuer: Sendable {
    let count = Atomic<Int>(0)
    let expiry: @Sendable (Int) -> ContinuousClock.Instant?

    init(_ expiry: @escaping @Sendable (Int) -> ContinuousClock.Instant?) { self.expiry = expiry }

    func token(renewedBefore: Duration = .seconds(60)) -> BearerToken {
      BearerToken(renewedBefore: renewedBefore) { () throws(Status) in
        let number = self.count.add(1, ordering: .relaxed).newValue
        return BearerToken.Token("\(number)", expiry: self.expiry(number))
      }
    }
  }

  private func value(_ token: BearerToken) async throws -> String? {
    try await token.metadata(for: TestMethods.echo)["authorization"]
  }

  @Test("one fetch serves all calls that wait, and all after them")
  func shared() async throws {
    let issuer = Issuer { _ in nil }
    let token = issuer.token()
    await withTaskGroup(of: String?.self) { group in
      for _ in 0..<50 { group.addTask { try? await value(token) } }
      for await value in group { #expect(value == "Bearer 1") }
    }
    #expect(issuer.count.load(ordering: .relaxed) == 1)
  }

  @Test("an expired token is not sent")
  func expired() async throws {
    let issuer = Issuer { $0 == 1 ? .now : nil }
    let token = issuer.token()
    // Valid for no call but those that waited for it.
    #expect(try await value(token) == "Bearer 1")
    #expect(try await value(token) == "Bearer 2")
    #expect(try await value(token) == "Bearer 2")
  }

  @Test("a token that expires soon is used while the next is fetched")
  func renewal() async throws {
    let issuer = Issuer { $0 == 1 ? .now + .seconds(3600) : nil }
    let token = issuer.token(renewedBefore: .seconds(7200))
    #expect(try await value(token) == "Bearer 1")
    while try await value(token) != "Bearer 2" { await Task.yield() }
    #expect(issuer.count.load(ordering: .relaxed) == 2)
  }
}

@Suite("A token in a file")
struct TokenFileTests {
  private let path = "/tmp/kontor-token-\(getpid())-\(UInt32.random(in: 0 ... .max))"

  private func value(_ text: String) async throws -> String? {
    try SmallFile.write(text, to: path, mode: 0o600)
    defer { unlink(path) }
    return try await BearerToken(file: path).metadata(for: TestMethods.echo)["authorization"]
  }

  @Test("is sent without the space around it", arguments: ["t0ken", "t0ken\n", " \r\n t0ken\r\n"])
  func trimmed(text: String) async throws { #expect(try await value(text) == "Bearer t0ken") }

  @Test("is refused when there is none", arguments: ["", "\n", " \t\r\n"])
  func empty(text: String) async throws {
    let refusal = await #expect(throws: Status.self) { _ = try await value(text) }
    #expect(refusal?.code == .invalidArgument)
    #expect(refusal?.message == "the token file \(path) is empty")
  }

  @Test("that can't be read is named with the reason")
  func missing() {
    let refusal = #expect(throws: Status.self) { _ = try BearerToken(file: path) }
    #expect(refusal?.code == .invalidArgument)
    #expect(
      refusal?.message == "the token file can't be read: \(path): No such file or directory")
  }
}
