import HTTP2
import Networking
import RPCClient
import RPCCore
import RPCTransport
import Testing

@Suite("Servers that are not as they should be", .timeLimit(.minutes(1)))
struct UnusualServerTests {
  static let grpc: [(String, String)] = [(":status", "200"), ("content-type", "application/grpc")]
  /// An empty message and OK.
  static let good = ScriptedPeer.Reply.response(
    grpc, body: [0, 0, 0, 0, 0], trailers: [("grpc-status", "0")])

  /// What a call gets from a server that answers so, and how many requests the server saw.
  private func outcome(
    _ first: ScriptedPeer.Reply, _ second: ScriptedPeer.Reply? = nil,
    configuration: ChannelConfiguration = ChannelConfiguration()
  ) async throws -> (status: Status?, requests: Int) {
    let peer =
      if let second { try await ScriptedPeer(first, second) } else { try await ScriptedPeer(first) }
    let channel = try Channel(target: "\(peer.address)", configuration: configuration)
    let failure = await status { _ = try await channel.echo(Note("request")) }
    await channel.close(within: .zero)
    return (failure, await peer.stop())
  }

  static let resets: [(UInt32, Status.Code)] = [
    (0, .internal), (1, .internal), (2, .internal), (3, .internal), (4, .internal),
    (5, .unknown), (6, .internal), (8, .cancelled), (9, .internal), (10, .internal),
    (11, .resourceExhausted), (12, .permissionDenied), (13, .unknown), (200, .internal),
  ]

  @Test("a reset is the status that gRPC gives its code, and is not tried again", arguments: resets)
  func reset(rawCode: UInt32, code: Status.Code) async throws {
    let outcome = try await outcome(.reset(HTTP2ErrorCode(rawValue: rawCode)))
    #expect(outcome.status?.code == code)
    #expect(outcome.requests == 1)
  }

  @Test("a stream that was refused unseen is sent again, once")
  func refused() async throws {
    let once = try await outcome(.reset(.refusedStream), Self.good)
    #expect(once.status == nil)
    #expect(once.requests == 2)
    let always = try await outcome(.reset(.refusedStream))
    #expect(always.status?.code == .unavailable)
    #expect(always.requests == 2)
  }

  @Test("a call that a GOAWAY cut off unseen goes over a new connection")
  func goAway() async throws {
    let outcome = try await outcome(.goAway(), Self.good)
    #expect(outcome.status == nil)
    #expect(outcome.requests == 2)
  }

  static let httpStatuses: [(String, Status.Code)] = [
    ("200", .unknown), ("301", .unknown), ("400", .internal), ("401", .unauthenticated),
    ("403", .permissionDenied), ("404", .unimplemented), ("405", .unknown), ("409", .unknown),
    ("415", .unknown), ("429", .unavailable), ("431", .internal), ("500", .unknown),
    ("502", .unavailable), ("503", .unavailable), ("504", .unavailable),
  ]

  @Test("an HTTP answer is the status that its number stands for", arguments: httpStatuses)
  func http(status: String, code: Status.Code) async throws {
    let head = [(":status", status), ("content-type", "text/html")]
    let whole = try await outcome(.response(head, body: Array("<html>".utf8), trailers: nil))
    #expect(whole.status?.code == code)
    #expect(whole.status?.message.contains(status) == true)
    let headOnly = try await outcome(.headersOnly(head))
    #expect(headOnly.status?.code == code)
  }

  @Test("grpc-status counts before the HTTP status")
  func grpcStatusFirst() async throws {
    let outcome = try await outcome(
      .headersOnly([
        (":status", "415"), ("content-type", "text/plain"), ("grpc-status", "3"),
        ("grpc-message", "50%25 off"),
      ]))
    #expect(outcome.status?.code == .invalidArgument)
    #expect(outcome.status?.message == "50% off")
  }

  static let brokenAnswers: [(ScriptedPeer.Reply, Status.Code)] = [
    // No trailers.
    (.response(grpc, body: [0, 0, 0, 0, 0], trailers: nil), .unknown),
    (.response(grpc, body: [0, 0, 0, 0, 0], trailers: [("x", "y")]), .unknown),
    (.response(grpc, body: [0, 0, 0, 0, 0], trailers: [("grpc-status", "17")]), .unknown),
    (.response(grpc, body: [0, 0, 0, 0, 0], trailers: [("grpc-status", "")]), .unknown),
    // Bad flag, message cut short, compressed without an encoding, unknown encoding.
    (.response(grpc, body: [2, 0, 0, 0, 0], trailers: [("grpc-status", "0")]), .internal),
    (.response(grpc, body: [0, 0, 0, 0, 9, 1], trailers: [("grpc-status", "0")]), .internal),
    (.response(grpc, body: [1, 0, 0, 0, 1, 1], trailers: [("grpc-status", "0")]), .internal),
    (
      .response(
        grpc + [("grpc-encoding", "br")], body: [1, 0, 0, 0, 1, 1], trailers: [("grpc-status", "0")]
      ),
      .internal
    ),
    (
      .response(
        grpc + [("grpc-encoding", "gzip")], body: [1, 0, 0, 0, 1, 1],
        trailers: [("grpc-status", "0")]), .internal
    ),
    // Over the limit, by the prefix alone.
    (
      .response(grpc, body: [0, 0xFF, 0xFF, 0xFF, 0xFF, 1], trailers: [("grpc-status", "0")]),
      .resourceExhausted
    ),
    // None and two messages for one.
    (.response(grpc, body: [], trailers: [("grpc-status", "0")]), .unimplemented),
    (
      .response(grpc, body: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], trailers: [("grpc-status", "0")]),
      .unimplemented
    ),
    // A message cut short by an end that has a status: that one counts.
    (.response(grpc, body: [0, 0, 0, 0, 9, 1], trailers: [("grpc-status", "5")]), .notFound),
    (
      .headersOnly(grpc + [("big", String(repeating: "x", count: 9000)), ("grpc-status", "0")]),
      .resourceExhausted
    ),
  ]

  @Test(
    "an answer that breaks gRPC's rules is an error, never a success",
    arguments: brokenAnswers.indices)
  func malformed(index: Int) async throws {
    let (reply, code) = Self.brokenAnswers[index]
    let outcome = try await outcome(reply)
    #expect(outcome.status?.code == code, "\(String(describing: outcome.status))")
  }

  @Test("a server that falls silent is given up by the keep-alive PING")
  func silence() async throws {
    var configuration = ChannelConfiguration()
    configuration.keepAliveIntervalMin = .milliseconds(20)
    configuration.keepAliveInterval = .milliseconds(20)
    configuration.keepAliveTimeout = .milliseconds(50)
    let outcome = try await outcome(.deafness, configuration: configuration)
    #expect(outcome.status?.code == .unavailable)
    #expect(outcome.status?.message.contains("keep-alive PING") == true)
  }

  @Test("who listens and says nothing is no server")
  func mute() async throws {
    let listener = try ListeningSocket(.ipv4([127, 0, 0, 1], port: 0), isShared: false)
    var configuration = ChannelConfiguration()
    configuration.connectTimeout = .milliseconds(50)
    let channel = try Channel(target: "\(listener.address)", configuration: configuration)
    let failure = await status { _ = try await channel.echo(Note()) }
    #expect(failure?.code == .unavailable)
    #expect(failure?.message.contains("no HTTP/2 from the server") == true)
    await channel.close(within: .zero)
  }
}
