import RPCCore
import Testing

@testable import RPCClient

/// A call whose attempts a scripted server answers: which it gets to see, and what comes of the call.
struct AttemptCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var attempts = MethodConfig.Attempts.retry(RetryTests.policy(3))
  var idempotency = MethodDescriptor.Idempotency.unknown
  var throttling: RetryThrottling?
  let replies: [ScriptedPeer.Reply]
  let code: Status.Code
  /// What each request said of those before it.
  let seen: [String?]

  func check() async throws {
    let peer = try await ScriptedPeer(replies)
    let channel = try Channel(
      target: "\(peer.address)", configuration: RetryTests.configuration(attempts, throttling))
    let failure = await status {
      let _: Note = try await channel.unary(
        RetryTests.method(idempotency), Note("request"), CallOptions())
    }
    #expect((failure?.code ?? .ok) == code, "\(String(describing: failure))")
    await channel.close(within: .zero)
    _ = await peer.stop()
    #expect(peer.previousAttempts == seen)
  }
}
