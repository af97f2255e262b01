import Networking
import RPCCore
import RPCServer
import RPCTransport
import Testing

@Suite("The server's life", .timeLimit(.minutes(1)))
struct RPCServerTests {
  private func withLoops(
    _ count: Int, _ body: ([EventLoop]) async throws -> Void
  ) async throws {
    let threads = try (0..<count).map { try LoopThread(index: $0) }
    defer {
      for thread in threads {
        thread.loop.stop()
        thread.join()
      }
    }
    try await body(threads.map(\.loop))
  }

  @Test("It listens on every loop at the one port that the system chose, and not after a drain")
  func listens() async throws {
    try await withLoops(3) { loops in
      let server = RPCServer(services: [], health: HealthRegistry(services: []))
      let bound = try await server.start(at: [SocketAddress("127.0.0.1:0")!], on: loops)
      let address = try #require(bound.first)
      #expect(address.port != 0)
      #expect(await server.drain(within: .seconds(10)))
      // Nobody holds the port any more: it can be taken alone.
      _ = try ListeningSocket(address, isShared: false)
      #expect(server.health.all == ["": .notServing])
    }
  }

  @Test("An address that is taken is refused by name, and nothing listens")
  func taken() async throws {
    try await withLoops(1) { loops in
      let other = try ListeningSocket(SocketAddress("127.0.0.1:0")!, isShared: false)
      let server = RPCServer(services: [], health: HealthRegistry(services: []))
      let error = await #expect(throws: SystemError.self) {
        try await server.start(at: [SocketAddress("127.0.0.1:0")!, other.address], on: loops)
      }
      #expect(error?.description.contains(other.address.description) == true)
    }
  }

  @Test("A connection that does not finish is closed when the drain's time is up")
  func hardStop() async throws {
    try await withLoops(1) { loops in
      let server = RPCServer(services: [], health: HealthRegistry(services: []))
      let bound = try await server.start(at: [SocketAddress("127.0.0.1:0")!], on: loops)
      // Connected, and never says a word.
      let client = try Socket.connecting(to: bound[0])
      var buffer = [UInt8](repeating: 0, count: 256)
      // The server's SETTINGS show that the connection is taken.
      while case .wouldBlock = buffer.withUnsafeMutableBytes({ client.read(into: $0) }) {
        await Task.yield()
      }
      let statistics = try #require(server.statistics.first)
      #expect(statistics.openConnections == 1)
      #expect(await !server.drain(within: .milliseconds(20)))
      #expect(statistics.connectionsEnded.count(.drain) == 1)
    }
  }
}
