import RPCClient
import RPCCore
import RPCServer
import RPCTransport
import Testing

@Suite("What a call takes from where it is made", .timeLimit(.minutes(1)))
struct InheritanceTests {
  @Test("the deadline in force holds, unless the call opts out")
  func ambientDeadline() async throws {
    try await withServer { channel, _ in
      let past = ContinuousClock.now - .seconds(1)
      let late = await status {
        try await AmbientDeadline.with(past) { _ = try await channel.echo(Note()) }
      }
      #expect(late?.code == .deadlineExceeded)
      // The earlier one of two.
      let nested = await status {
        try await AmbientDeadline.with(past) {
          try await AmbientDeadline.with(.now + .seconds(60)) { _ = try await channel.echo(Note()) }
        }
      }
      #expect(nested?.code == .deadlineExceeded)
      var options = CallOptions()
      options.inheritsDeadline = false
      let echo = try await AmbientDeadline.with(past) { try await channel.echo(Note("x"), options) }
      #expect(echo.text == "x")
      #expect(AmbientDeadline.current == nil)
    }
  }

  static let relay = MethodDescriptor(service: "test.v1.Relay", method: "Relay", kind: .unary)

  /// A server whose handler passes calls on to another one.
  private func withRelay(
    to method: MethodDescriptor, _ body: (Channel, _ inner: TestServer) async throws -> Void
  ) async throws {
    let inner = try await TestServer()
    let onward = try Channel(target: "\(inner.address)")
    let service = ServiceDefinition(
      name: "test.v1.Relay",
      methods: [
        .unary(Self.relay) { (request: Note, context) -> Note in
          try await context.withDeadline {
            try await onward.unary(method, request, CallOptions())
          }
        }
      ])
    let outer = try await TestServer(beside: [service])
    let channel = try Channel(target: "\(outer.address)")
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(channel, inner))
    } catch {
      result = .failure(error)
    }
    await channel.close(within: .zero)
    await outer.stop()
    await onward.close(within: .zero)
    await inner.stop()
    try result.get()
  }

  @Test(
    "a handler's calls end by its own deadline",
    arguments: [(nil, "no deadline"), (Duration.seconds(60), "a deadline")])
  func handlerDeadline(timeout: Duration?, words: String) async throws {
    try await withRelay(to: TestMethods.facts) { channel, _ in
      let facts: Note = try await channel.unary(
        Self.relay, Note(), CallOptions(timeout: timeout))
      #expect(facts.text == "\(words), identity")
    }
  }

  @Test("a handler's cancellation cancels its calls")
  func cancellation() async throws {
    try await withRelay(to: TestMethods.hang) { channel, inner in
      let calling = Task {
        await status { let _: Note = try await channel.unary(Self.relay, Note(), CallOptions()) }
      }
      await inner.witness.hangStarted.wait()
      calling.cancel()
      await inner.witness.hangCancelled.wait()
      #expect(await calling.value?.code == .cancelled)
    }
  }

  @Test("a channel compresses requests, unless a call says otherwise")
  func compression() async throws {
    var configuration = ChannelConfiguration()
    configuration.compressesRequests = true
    try await withServer(configuration: configuration) { channel, _ in
      let big = Note(count: 10_000)
      let facts: Note = try await channel.unary(TestMethods.facts, big, CallOptions())
      #expect(facts.text == "no deadline, gzip")
      let plain: Note = try await channel.unary(
        TestMethods.facts, big, CallOptions(compressesRequests: false))
      #expect(plain.text == "no deadline, identity")
    }
  }

  @Test("a method's config narrows timeout and message sizes, and lets calls wait")
  func methodConfig() async throws {
    var config = MethodConfig(.method(service: "test.v1.Test", method: "Echo"))
    config.timeout = .seconds(60)
    config.sentMessageBytesMax = 100
    config.receivedMessageBytesMax = 50
    var configuration = ChannelConfiguration()
    configuration.serviceConfig.methods = [config]
    try await withServer(configuration: configuration) { channel, _ in
      let fits = try await channel.echo(Note(count: 50))
      #expect(fits.bytes.count == 50)
      let sent = await status { _ = try await channel.echo(Note(count: 101)) }
      #expect(sent?.code == .resourceExhausted)
      #expect(sent?.message.contains("/test.v1.Test/Echo") == true)
      let received = await status { _ = try await channel.echo(Note(count: 51)) }
      #expect(received?.code == .resourceExhausted)
    }
    config.timeout = .zero
    configuration.serviceConfig.methods = [config]
    try await withServer(configuration: configuration) { channel, _ in
      let late = await status {
        _ = try await channel.echo(Note(), CallOptions(timeout: .seconds(60)))
      }
      #expect(late?.code == .deadlineExceeded)
    }
    config.timeout = nil
    config.waitsForReady = true
    configuration.serviceConfig.methods = [config]
    let address = ownAddress()
    let channel = try Channel(target: "\(address)", configuration: configuration)
    _ = await status {
      let _: Note = try await channel.unary(TestMethods.fail, Note(), CallOptions())
    }
    async let echo = channel.echo(Note("waited"))
    let server = try await TestServer(at: address)
    #expect(try await echo.text == "waited")
    await channel.close()
    await server.stop()
  }

  @Test("a failure that arises here names target, peer, method and time")
  func words() async throws {
    let peer = try await ScriptedPeer(.silence)
    let channel = try Channel(target: "\(peer.address)")
    // Long enough to be sent on a busy machine: what it says afterwards is what is looked at.
    let failure = await status {
      _ = try await channel.echo(Note(), CallOptions(timeout: .seconds(3)))
    }
    let message = failure?.message ?? ""
    for word in [
      "/test.v1.Test/Echo to \(peer.address):", "waiting for the response",
      "[peer \(peer.address), after ", "of 3.0 seconds]",
    ] {
      #expect(message.contains(word), "\(message)")
    }
    await channel.close(within: .zero)
    _ = await peer.stop()
  }
}
