import HTTP2
import Networking
import RPCCore
import Testing

@testable import RPCClient

@Suite("A keep-alive that a server calls too frequent (gRFC A8)", .timeLimit(.minutes(1)))
struct KeepAliveTests {
  struct Case: Sendable {
    var code = HTTP2ErrorCode.enhanceYourCalm
    var debugData = "too_many_pings"
    let before: Duration?
    let after: Duration?
  }

  static let cases = [
    Case(before: .seconds(600), after: .seconds(1200)),
    // Shorter than 10 s was never in force.
    Case(before: .seconds(1), after: .seconds(20)),
    Case(before: .seconds(7000), after: .seconds(7200)),
    Case(before: nil, after: nil),
    Case(code: .noError, before: .seconds(600), after: .seconds(600)),
    Case(debugData: "too_many_calls", before: .seconds(600), after: .seconds(600)),
  ]

  @Test("doubles for the connections after it, up to two hours", arguments: cases.indices)
  func doubling(index: Int) async throws {
    let row = Self.cases[index]
    let peer = try await ScriptedPeer(
      .goAway(row.code, debugData: row.debugData), UnusualServerTests.good)
    var configuration = ChannelConfiguration()
    configuration.keepAliveInterval = row.before
    let channel = try Channel(target: "\(peer.address)", configuration: configuration)
    // Goes over the second connection.
    _ = try await channel.echo(Note("request"))
    #expect(await interval(of: channel) == row.after)
    await channel.close(within: .zero)
    _ = await peer.stop()
  }

  @Test("doubles also when the server says so of a connection that drains already")
  func draining() async throws {
    let peer = try await ScriptedPeer(
      .goAwayTwice(.enhanceYourCalm, debugData: "too_many_pings"))
    var configuration = ChannelConfiguration()
    configuration.keepAliveInterval = .seconds(600)
    let channel = try Channel(target: "\(peer.address)", configuration: configuration)
    await #expect(throws: Status.self) { _ = try await channel.echo(Note("request")) }
    #expect(await interval(of: channel) == .seconds(1200))
    await channel.close(within: .zero)
    _ = await peer.stop()
  }

  private func interval(of channel: Channel) async -> Duration? {
    await withCheckedContinuation { read in
      channel.core.loop.execute { read.resume(returning: channel.core.keepAliveInterval) }
    }
  }
}
