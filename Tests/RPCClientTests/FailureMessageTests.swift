import HTTP2
import RPCCore
import RPCTransport
import Testing

@testable import RPCClient

@Suite("What a failure says (RPC-22)", .timeLimit(.minutes(1)))
struct FailureMessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var timeout: Duration?
    var policy = MethodConfig.Attempts.once
    let replies: [ScriptedPeer.Reply]
    /// Beside method, target, peer and time, which all of them say.
    let says: [String]
  }

  private static let lateFailure = [RetryTests.failure(.unavailable), .reset(.internalError)]

  static let cases: [Case] = [
    Case(
      testDescription: "a reset: HTTP/2's code", replies: [.reset(.internalError)],
      says: ["reset the stream with INTERNAL_ERROR (0x2)"]),
    Case(
      testDescription: "a GOAWAY: its code and what came with it",
      replies: [.goAway(.enhanceYourCalm, debugData: "too much")],
      says: ["ENHANCE_YOUR_CALM", "\"too much\"", "5 times without looking at it"]),
    Case(
      testDescription: "which attempt it was", policy: .retry(RetryTests.policy(3)),
      replies: lateFailure, says: ["attempt 2", "INTERNAL_ERROR"]),
    Case(
      testDescription: "a deadline: how long, and for what", timeout: .milliseconds(100),
      replies: [.silence], says: ["no answer within 0.1 seconds, waiting for the response"]),
    Case(
      testDescription: "an answer that can't be read",
      replies: [
        .response(
          UnusualServerTests.grpc, body: [1, 0, 0, 0, 1, 1], trailers: [("grpc-status", "0")])
      ], says: ["a compressed response came without grpc-encoding"]),
    Case(
      testDescription: "an answer that is not gRPC", replies: [RetryTests.gateway],
      says: ["HTTP status 503, content-type text/html"]),
    Case(
      testDescription: "an answer without its end",
      replies: [
        .response(UnusualServerTests.grpc, body: [0, 0, 0, 0, 0], trailers: nil)
      ], says: ["ended the stream without grpc-status"]),
  ]

  @Test("names method, target, peer and time, and what happened", arguments: cases)
  func table(row: Case) async throws {
    let peer = try await ScriptedPeer(row.replies)
    let channel = try Channel(
      target: "\(peer.address)", configuration: RetryTests.configuration(row.policy))
    let failure = await status {
      let _: Note = try await channel.unary(
        RetryTests.method(.unknown), Note("request"),
        CallOptions(timeout: row.timeout ?? .seconds(30)))
    }
    let message = failure?.message ?? ""
    #expect(message.hasPrefix("/test.v1.Test/Echo to \(peer.address): "))
    let limit = row.timeout == nil ? "of 30.0 seconds" : "of 0.1 seconds"
    for words in row.says + [limit] { #expect(message.contains(words), "\(message)") }
    // A call that has no stream any more has no peer.
    if case .goAway = row.replies[0] {
    } else {
      #expect(message.contains("peer \(peer.address)"), "\(message)")
    }
    await channel.close(within: .zero)
    _ = await peer.stop()
  }
}
