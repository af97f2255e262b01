import Contracts
import RPCCore
import Support
import Testing

@testable import Services

@Suite("What a server tells of itself")
struct ServerRuntimeTests {
  /// A loop with connections 1, 2, 3 … that have as many calls each, on streams 1, 3, 5 ….
  private struct FakeLoop: LoopRuntime {
    let connectionCount: UInt64
    let callCount: Int32

    var samples: [CounterSample] {
      [CounterSample("open_connections", "Connections.", isGauge: true, Int(connectionCount))]
    }

    func connections(after number: UInt64, count: Int) async -> [ConnectionSnapshot] {
      guard number < connectionCount else { return [] }
      return (number + 1...connectionCount).prefix(count).map {
        ConnectionSnapshot(
          number: $0, peer: "127.0.0.1:\($0)", isEncrypted: $0 == 2,
          identity: $0 == 2 ? PeerIdentity(subject: "CN=ann", fingerprint: "") : nil,
          age: .seconds(5), silence: .milliseconds(1500), openStreams: Int(callCount),
          runningHandlers: 1, streamsOpened: 7, heldBytes: 8, unsentBytes: 9, isDraining: $0 == 3)
      }
    }

    func calls(after place: CallPlace, count: Int) async -> [CallSnapshot] {
      let all = (1...max(1, connectionCount)).flatMap { connection in
        (0..<callCount).map { CallPlace(connection: connection, stream: 2 * $0 + 1) }
      }
      return all.filter {
        $0.connection > place.connection
          || $0.connection == place.connection && $0.stream > place.stream
      }.prefix(count).map {
        CallSnapshot(
          place: $0, path: $0.stream == 1 ? nil : "/s/m",
          state: $0.stream == 1 ? .receiving : .running, timeLeft: .seconds(2),
          silence: .seconds(1), heldBytes: 3, unsentBytes: 4)
      }
    }
  }

  private func service(_ loops: [FakeLoop]) -> ServerRuntime {
    let registry = RuntimeRegistry()
    registry.register(loops)
    registry.add("store") { [CounterSample("waiting", "Waiting.", isGauge: true, $0)] }
    return ServerRuntime(
      registry, health: HealthRegistry(services: []), boundary: StatusBoundary { _ in })
  }

  private var context: ServerContext { ServerContext(MetadataCall()) }

  @Test("it gives every number of every loop")
  func runtime() async throws {
    let service = service([
      FakeLoop(connectionCount: 3, callCount: 0), FakeLoop(connectionCount: 1, callCount: 0),
    ])
    let runtime = try await service.getRuntime(GetRuntimeRequest(), context: context)
    #expect(runtime.serving)
    #expect(runtime.loops.map(\.index) == [0, 1])
    #expect(
      runtime.loops.map { $0.counters.map(\.name) }.allSatisfy {
        $0 == ["server.open_connections", "store.waiting"]
      })
    #expect(runtime.loops.map { $0.counters.map(\.value) } == [[3, 0], [1, 1]])
    #expect(runtime.loops[0].counters[0].gauge)
    #expect(runtime.loops[0].counters[0].help == "Connections.")
    service.health.shutDown()
    #expect(try await !service.getRuntime(GetRuntimeRequest(), context: context).serving)
  }

  @Test("what loops had counted is told after their end as well")
  func ended() {
    let registry = RuntimeRegistry()
    #expect(registry.samples.isEmpty)
    registry.register([FakeLoop(connectionCount: 3, callCount: 0)])
    registry.add("store") { [CounterSample("waiting", "Waiting.", isGauge: true, $0)] }
    registry.register([])
    #expect(registry.loops.isEmpty)
    #expect(registry.samples.map { $0.map(\.value) } == [[3, 0]])
    registry.register([FakeLoop(connectionCount: 5, callCount: 0)])
    #expect(registry.samples.map { $0.map(\.value) } == [[5, 0]])
  }

  @Test("pages of connections go through all loops, none missing and none twice", arguments: 1...8)
  func connections(size: Int32) async throws {
    let service = service([3, 0, 2].map { FakeLoop(connectionCount: $0, callCount: 0) })
    var seen: [String] = []
    var request = ListConnectionsRequest(pageSize: size)
    repeat {
      let page = try await service.listConnections(request, context: context)
      #expect(page.connections.count <= Int(size))
      seen += page.connections.map { "\($0.loop)/\($0.number)" }
      request.pageToken = page.nextPageToken
    } while !request.pageToken.isEmpty
    #expect(seen == ["0/1", "0/2", "0/3", "2/1", "2/2"])
  }

  @Test("a connection is shown as it is")
  func connection() async throws {
    let service = service([FakeLoop(connectionCount: 3, callCount: 2)])
    let page = try await service.listConnections(ListConnectionsRequest(), context: context)
    let second = page.connections[1]
    #expect(second.encrypted && second.certificateSubject == "CN=ann" && !second.draining)
    #expect(second.peer == "127.0.0.1:2")
    #expect(second.age == .init(.seconds(5)) && second.silence == .init(.milliseconds(1500)))
    #expect(second.openStreams == 2 && second.runningHandlers == 1 && second.streamsOpened == 7)
    #expect(second.heldBytes == 8 && second.unsentBytes == 9)
    #expect(page.connections[2].draining)
  }

  @Test("pages of calls go through all connections of all loops", arguments: 1...7)
  func calls(size: Int32) async throws {
    let service = service([
      FakeLoop(connectionCount: 2, callCount: 2), FakeLoop(connectionCount: 1, callCount: 1),
    ])
    var seen: [String] = []
    var request = ListCallsRequest(pageSize: size)
    repeat {
      let page = try await service.listCalls(request, context: context)
      seen += page.calls.map { "\($0.loop)/\($0.connection)/\($0.stream)\($0.method)" }
      request.pageToken = page.nextPageToken
    } while !request.pageToken.isEmpty
    #expect(seen == ["0/1/1", "0/1/3s/m", "0/2/1", "0/2/3s/m", "1/1/1"])
  }

  @Test("a token of another list, or of nobody, is refused by its field", arguments: ["x", "AAAA"])
  func token(_ text: String) async throws {
    let service = service([FakeLoop(connectionCount: 2, callCount: 2)])
    let page = try await service.listConnections(
      ListConnectionsRequest(pageSize: 1), context: context)
    for token in [text, page.nextPageToken] {
      let status = await #expect(throws: Status.self) {
        try await service.listCalls(ListCallsRequest(pageToken: token), context: context)
      }
      #expect(status?.code == .invalidArgument)
      #expect(status?.message.contains("page_token") == true)
    }
  }
}
