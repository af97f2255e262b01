import Networking
import RPCClient
import RPCCore
import RPCServer
import RPCTransport
import Synchronization
import Testing

/// An address that stays the test's own while no server is there; a port might go to somebody else.
func ownAddress() -> SocketAddress {
  .unix(path: "/tmp/kontor-client-test-\(UInt64.random(in: 0 ... .max)).sock")
}

extension TestServer {
  var echoes: Int { witness.echoes.load(ordering: .relaxed) }
  var chats: Int { witness.chats.load(ordering: .relaxed) }
}

/// Callers that each make one call after the other until they are stopped.
private final class Load: Sendable {
  private let isOver = Atomic<Bool>(false)
  private let failures = Mutex<[Status]>([])
  private let callers = Mutex<[Task<Void, Never>]>([])

  init(_ channel: Channel, _ method: MethodDescriptor, callers count: Int) {
    let tasks = (0..<count).map { _ in Task { await self.call(channel, method) } }
    callers.withLock { $0 = tasks }
  }

  private func call(_ channel: Channel, _ method: MethodDescriptor) async {
    while !isOver.load(ordering: .relaxed) {
      let failure = await status {
        let _: Note = try await channel.unary(method, Note("load"), CallOptions())
      }
      if let failure { failures.withLock { $0.append(failure) } }
    }
  }

  /// How calls failed.
  func stop() async -> [Status] {
    isOver.store(true, ordering: .relaxed)
    for caller in callers.withLock({ $0 }) { await caller.value }
    return failures.withLock { $0 }
  }
}

@Suite("Spreading calls over several servers", .timeLimit(.minutes(1)))
struct BalancingTests {
  private let patient = CallOptions(timeout: .seconds(30), waitsForReady: true)

  /// Three servers and a channel to all of them; everything gone afterwards.
  private func withServers(
    _ policy: LoadBalancing, _ body: (Channel, [TestServer]) async throws -> Void
  ) async throws {
    var servers: [TestServer] = []
    for _ in 0..<3 { servers.append(try await TestServer()) }
    var configuration = ChannelConfiguration()
    configuration.loadBalancing = policy
    let target = servers.map { "\($0.address)" }.joined(separator: ",")
    let channel = try Channel(target: target, configuration: configuration)
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(channel, servers))
    } catch {
      result = .failure(error)
    }
    await channel.close(within: .zero)
    for server in servers { await server.stop() }
    try result.get()
  }

  /// Until calls have gone to each of them.
  private func reach(_ servers: [TestServer], _ channel: Channel) async throws {
    while servers.contains(where: { $0.echoes == 0 }) {
      _ = try await channel.echo(Note(), patient)
    }
  }

  @Test("round_robin gives each its turn")
  func roundRobin() async throws {
    try await withServers(.roundRobin) { channel, servers in
      try await reach(servers, channel)
      let before = servers.map(\.echoes)
      for _ in 0..<30 { _ = try await channel.echo(Note()) }
      #expect(zip(servers, before).map { $0.echoes - $1 } == [10, 10, 10])
    }
  }

  @Test("pick_first stays with one")
  func pickFirst() async throws {
    try await withServers(.pickFirst()) { channel, servers in
      for _ in 0..<10 { _ = try await channel.echo(Note()) }
      #expect(servers.map(\.echoes) == [10, 0, 0])
    }
  }

  @Test("least_request prefers who has less to do")
  func leastRequest() async throws {
    let busy = try await TestServer()
    let lateAddress = ownAddress()
    var configuration = ChannelConfiguration()
    configuration.loadBalancing = .leastRequest()
    let channel = try Channel(
      target: "\(busy.address),\(lateAddress)", configuration: configuration)
    let hanging = (0..<20).map { _ in
      Task { _ = try? await channel.unary(TestMethods.hang, Note(), patient) as Note }
    }
    await busy.witness.hangStarted.wait()
    let free = try await TestServer(at: lateAddress)
    try await reach([free], channel)
    let before = (busy.echoes, free.echoes)
    for _ in 0..<200 { _ = try await channel.echo(Note(), patient) }
    // Three of four go there: a pair of twice the busy one is a quarter.
    #expect(free.echoes - before.1 > busy.echoes - before.0)
    for server in [busy, free] { server.witness.hangEnds.set() }
    for task in hanging { await task.value }
    await channel.close(within: .zero)
    await busy.stop()
    await free.stop()
  }

  @Test("the first address that answers is used; when none does, all are named")
  func failover() async throws {
    let server = try await TestServer()
    let (dead, alsoDead) = (ownAddress(), ownAddress())
    let channel = try Channel(target: "\(dead),\(server.address)")
    #expect(try await channel.echo(Note("there")).text == "there")
    await channel.close(within: .zero)
    await server.stop()
    let hopeless = try Channel(target: "\(dead),\(alsoDead)")
    let failure = await status { _ = try await hopeless.echo(Note()) }
    #expect(failure?.code == .unavailable)
    #expect(failure?.message.contains("\(dead): connect: No such file") == true)
    #expect(failure?.message.contains("\(alsoDead): connect: No such file") == true)
    await hopeless.close()
  }

  @Test("an address that says nothing does not hold up the next one")
  func happyEyeballs() async throws {
    let mute = try ListeningSocket(.ipv4([127, 0, 0, 1], port: 0), isShared: false)
    let server = try await TestServer()
    var configuration = ChannelConfiguration()
    configuration.connectTimeout = .seconds(600)
    let channel = try Channel(
      target: "\(mute.address),\(server.address)", configuration: configuration)
    #expect(try await channel.echo(Note("there")).text == "there")
    await channel.close(within: .zero)
    await server.stop()
  }

  static let idempotentEcho = MethodDescriptor(
    service: "test.v1.Test", method: "Echo", kind: .unary, idempotency: .idempotent)

  @Test(
    "a server that dies under load takes only calls with it that it had, and none that may be repeated",
    arguments: [(TestMethods.echo, 12), (idempotentEcho, 0)])
  func oneOfThreeDies(method: MethodDescriptor, lost: Int) async throws {
    try await withServers(.roundRobin) { channel, servers in
      try await reach(servers, channel)
      let load = Load(channel, method, callers: 12)
      await servers[0].stop()
      // Each of the others has had so many calls since that every caller has made several.
      let before = servers.map(\.echoes)
      while servers[1].echoes < before[1] + 100 || servers[2].echoes < before[2] + 100 {
        await Task.yield()
      }
      let failures = await load.stop()
      // A caller has one call in flight.
      #expect(failures.count <= lost, "\(failures)")
      #expect(failures.allSatisfy { $0.code == .unavailable })
      for _ in 0..<30 { _ = try await channel.echo(Note()) }
    }
  }
}

@Suite("The state of a channel", .timeLimit(.minutes(1)))
struct ConnectivityTests {
  @Test("goes from idle over connecting to ready and back, through failure, to shutdown")
  func life() async throws {
    let address = ownAddress()
    let channel = try Channel(target: "\(address)")
    var states = channel.states.makeAsyncIterator()
    #expect(await states.next() == .idle)
    let first = try await TestServer(at: address)
    channel.connect()
    #expect(await states.next() == .connecting)
    #expect(await states.next() == .ready)
    #expect(channel.state == .ready)
    await first.stop()
    #expect(await states.next() == .idle)
    channel.connect()
    #expect(await states.next() == .connecting)
    #expect(await states.next() == .transientFailure)
    // Attempts go on, the state stays until one succeeds.
    let second = try await TestServer(at: address)
    #expect(await states.next() == .ready)
    await channel.close()
    #expect(await states.next() == .shutdown)
    #expect(await states.next() == nil)
    #expect(await channel.states.first { _ in true } == .shutdown)
    await second.stop()
  }

  @Test("without calls the channel goes idle, and the next call wakes it")
  func idleMode() async throws {
    let server = try await TestServer()
    var configuration = ChannelConfiguration()
    configuration.idleTimeout = .milliseconds(20)
    let channel = try Channel(target: "\(server.address)", configuration: configuration)
    for text in ["first", "second"] {
      #expect(try await channel.echo(Note(text)).text == text)
      await channel.states.first { $0 == .idle }.map { #expect($0 == .idle) }
    }
    await channel.close()
    await server.stop()
  }

  @Test("an open call keeps the channel from going idle")
  func busy() async throws {
    let server = try await TestServer()
    var configuration = ChannelConfiguration()
    configuration.idleTimeout = .milliseconds(1)
    let channel = try Channel(target: "\(server.address)", configuration: configuration)
    let call =
      try await channel.bidirectional(
        TestMethods.chat, CallOptions()) as BidirectionalCall<Note, Note>
    var responses = call.responses.makeAsyncIterator()
    for i in 0..<50 {
      try await call.write(Note("\(i)"))
      #expect(try await responses.next()?.text == "re: \(i)")
      #expect(channel.state == .ready)
    }
    try await call.finishWriting()
    #expect(try await responses.next() == nil)
    await channel.close()
    await server.stop()
  }
}
