import HTTP2
import RPCCore
import RPCTransport
import Testing

@testable import RPCClient

@Suite("Several attempts of a call at a time", .timeLimit(.minutes(1)))
struct HedgingTests {
  static let never = Duration.seconds(3600)
  static let good = UnusualServerTests.good

  private static func row(
    _ description: String, delay: Duration = never, attempts: Int = 3,
    idempotency: MethodDescriptor.Idempotency = .noSideEffects, throttling: RetryThrottling? = nil,
    replies: [ScriptedPeer.Reply], code: Status.Code, seen: [String?]
  ) -> AttemptCase {
    AttemptCase(
      testDescription: description, attempts: hedge(attempts, delay), idempotency: idempotency,
      throttling: throttling, replies: replies, code: code, seen: seen)
  }

  private static func hedge(_ attempts: Int, _ delay: Duration) -> MethodConfig.Attempts {
    .hedge(
      HedgingPolicy(maxAttempts: attempts, hedgingDelay: delay, nonFatalCodes: [.unavailable]))
  }

  static let cases: [AttemptCase] = [
    row(
      "an answer within the delay is the only one asked for",
      replies: [good], code: .ok, seen: [nil]),
    row(
      "after the delay another is asked", delay: .milliseconds(5), attempts: 2,
      replies: [.silence, good], code: .ok, seen: [nil, "1"]),
    row(
      "all are asked in turn", delay: .milliseconds(5),
      replies: [.silence, .silence, good], code: .ok, seen: [nil, "1", "2"]),
    row(
      "a failure that is not fatal asks the next at once",
      replies: [RetryTests.failure(.unavailable), good], code: .ok, seen: [nil, "1"]),
    row(
      "when all fail the last failure counts",
      replies: [RetryTests.failure(.unavailable)], code: .unavailable, seen: [nil, "1", "2"]),
    row(
      "a fatal failure ends the call",
      replies: [RetryTests.failure(.internal), good], code: .internal, seen: [nil]),
    row(
      "a fatal failure of one ends the others", delay: .milliseconds(5),
      attempts: 2, replies: [.silence, RetryTests.failure(.internal)], code: .internal,
      seen: [nil, "1"]),
    row(
      "a pushback that says never stops further attempts",
      replies: [RetryTests.failure(.unavailable, pushback: "-1"), good], code: .unavailable,
      seen: [nil]),
    row(
      "a pushback that says when is kept",
      replies: [RetryTests.failure(.unavailable, pushback: "2"), good], code: .ok,
      seen: [nil, "1"]),
    row(
      "a response that has begun is the call's, also when it fails",
      replies: [RetryTests.committed, good], code: .unavailable, seen: [nil]),
    row(
      "an empty bucket allows no further attempt",
      throttling: RetryThrottling(maxTokens: 2),
      replies: [RetryTests.failure(.unavailable), good], code: .unavailable, seen: [nil]),
    row(
      "a method with side effects is not hedged", delay: .zero,
      idempotency: .idempotent, replies: [good], code: .ok, seen: [nil]),
  ]

  static func configuration(_ attempts: Int, _ delay: Duration) -> ChannelConfiguration {
    RetryTests.configuration(hedge(attempts, delay))
  }

  @Test("what is asked, and which answer counts", arguments: cases)
  func table(row: AttemptCase) async throws { try await row.check() }

  @Test("the attempts that lose are called off")
  func losers() async throws {
    let peer = try await ScriptedPeer(.silence, Self.good)
    let channel = try Channel(
      target: "\(peer.address)", configuration: Self.configuration(2, .milliseconds(5)))
    let _: Note = try await channel.unary(
      RetryTests.method(.noSideEffects), Note("request"), CallOptions())
    await peer.cancelled.wait()
    await channel.close(within: .zero)
    _ = await peer.stop()
  }

  @Test("a stream of responses comes from one attempt")
  func streaming() async throws {
    let messages: [UInt8] = [0, 0, 0, 0, 1, 65, 0, 0, 0, 0, 1, 66]
    let peer = try await ScriptedPeer(
      .silence,
      .response(UnusualServerTests.grpc, body: messages, trailers: [("grpc-status", "0")]))
    let channel = try Channel(
      target: "\(peer.address)", configuration: Self.configuration(2, .milliseconds(5)))
    let responses: ResponseStream<Note> = try await channel.serverStreaming(
      RetryTests.method(.noSideEffects, .serverStreaming), Note("request"), CallOptions())
    var texts: [String] = []
    for try await response in responses { texts.append(response.text) }
    #expect(texts == ["A", "B"])
    await channel.close(within: .zero)
    _ = await peer.stop()
  }

  @Test("the deadline is one for all attempts")
  func deadline() async throws {
    let peer = try await ScriptedPeer(.silence)
    let channel = try Channel(
      target: "\(peer.address)", configuration: Self.configuration(5, .milliseconds(5)))
    let failure = await status {
      let _: Note = try await channel.unary(
        RetryTests.method(.noSideEffects), Note(), CallOptions(timeout: .milliseconds(100)))
    }
    #expect(failure?.code == .deadlineExceeded)
    await channel.close(within: .zero)
    _ = await peer.stop()
  }

  @Test("cancelling the caller calls all attempts off")
  func cancelled() async throws {
    let server = try await TestServer()
    let channel = try Channel(
      target: "\(server.address)", configuration: Self.configuration(2, .zero))
    let hang = MethodDescriptor(
      service: "test.v1.Test", method: "Hang", kind: .unary, idempotency: .noSideEffects)
    let calling = Task {
      await status { let _: Note = try await channel.unary(hang, Note(), CallOptions()) }
    }
    await server.witness.hangStarted.wait()
    calling.cancel()
    #expect(await calling.value?.code == .cancelled)
    await server.witness.hangCancelled.wait()
    await channel.close(within: .zero)
    let closed = await status { let _: Note = try await channel.unary(hang, Note(), CallOptions()) }
    #expect(closed?.code == .unavailable)
    await server.stop()
  }
}
