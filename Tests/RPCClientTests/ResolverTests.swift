import Networking
import RPCCore
import RPCServer
import RPCTransport
import Synchronization
import Testing

@testable import RPCClient

/// A name service whose answer the test changes.
private final class Names: Sendable {
  let answer: Mutex<NameLookup.Result>
  let questions = Atomic<Int>(0)

  init(_ answer: NameLookup.Result) { self.answer = Mutex(answer) }

  func set(_ result: NameLookup.Result) { answer.withLock { $0 = result } }

  var lookUp: LookUp {
    { [self] _, _, loop, answered in
      questions.add(1, ordering: .relaxed)
      let result = answer.withLock { $0 }
      loop.execute { answered(result) }
    }
  }
}

@Suite("Where a target leads", .timeLimit(.minutes(1)))
struct ResolverTests {
  private let patient = CallOptions(timeout: .seconds(30), waitsForReady: true)

  private func channel(
    _ names: Names, interval: Duration, _ policy: LoadBalancing = .pickFirst()
  ) throws -> Channel {
    var configuration = ChannelConfiguration()
    configuration.loadBalancing = policy
    configuration.lookUp = names.lookUp
    configuration.lookUpIntervalMin = interval
    return try Channel(target: "dns:///orders.example:7443", configuration: configuration)
  }

  @Test("when a server is lost its name is looked up again, and calls follow it")
  func moves() async throws {
    let old = try await TestServer()
    let new = try await TestServer()
    let names = Names(.addresses([old.address]))
    let channel = try channel(names, interval: .zero)
    #expect(try await channel.echo(Note("old")).text == "old")
    names.set(.addresses([new.address]))
    await old.stop()
    #expect(try await channel.echo(Note("new"), patient).text == "new")
    #expect(new.echoes == 1)
    await channel.close()
    await new.stop()
  }

  @Test("addresses that stay keep their connections when others come and go")
  func partlyMoves() async throws {
    let leaving = try await TestServer()
    let staying = try await TestServer()
    let coming = try await TestServer()
    let names = Names(.addresses([leaving.address, staying.address]))
    let channel = try channel(names, interval: .zero, .roundRobin)
    while leaving.echoes == 0 || staying.echoes == 0 {
      _ = try await channel.echo(Note(), patient)
    }
    // One of two in turn is on the server that stays.
    var call: BidirectionalCall<Note, Note>
    var responses: ResponseStream<Note>.Iterator
    repeat {
      call = try await channel.bidirectional(TestMethods.chat, CallOptions())
      responses = call.responses.makeAsyncIterator()
      try await call.write(Note("before"))
      #expect(try await responses.next()?.text == "re: before")
    } while staying.chats == 0
    names.set(.addresses([staying.address, coming.address]))
    await leaving.stop()
    // A call may still go out on the connection that is just closing, and be lost with it.
    while coming.echoes == 0 { _ = await status { _ = try await channel.echo(Note(), patient) } }
    try await call.write(Note("after"))
    #expect(try await responses.next()?.text == "re: after")
    await channel.close(within: .zero)
    await staying.stop()
    await coming.stop()
  }

  @Test("within the interval a name is not looked up again")
  func interval() async throws {
    let address = ownAddress()
    let names = Names(.addresses([address]))
    let channel = try channel(names, interval: .seconds(3600))
    for _ in 0..<3 {
      let server = try await TestServer(at: address)
      #expect(try await channel.echo(Note(), patient) == Note())
      await server.stop()
    }
    #expect(names.questions.load(ordering: .relaxed) == 1)
    await channel.close()
  }

  @Test("a name without address fails calls with the reason, until it has one")
  func unknownName() async throws {
    let names = Names(.failed("no address for 'orders.example': not yet"))
    let channel = try channel(names, interval: .seconds(3600))
    let failure = await status { _ = try await channel.echo(Note()) }
    #expect(failure?.code == .unavailable)
    #expect(failure?.message.contains("no address for 'orders.example': not yet") == true)
    #expect(channel.state == .transientFailure)
    let server = try await TestServer()
    names.set(.addresses([server.address]))
    #expect(try await channel.echo(Note("found"), patient).text == "found")
    await channel.close()
    await server.stop()
  }

  @Test("a failed look-up leaves the addresses that were found before")
  func keepsAddresses() async throws {
    let address = ownAddress()
    let names = Names(.addresses([address]))
    let channel = try channel(names, interval: .zero)
    let first = try await TestServer(at: address)
    _ = try await channel.echo(Note())
    names.set(.failed("the name server is down"))
    await first.stop()
    let second = try await TestServer(at: address)
    #expect(try await channel.echo(Note("again"), patient).text == "again")
    await channel.close()
    await second.stop()
  }

  static let targets: [(String, [String])] = [
    ("127.0.0.1:7443", ["127.0.0.1:7443 as 127.0.0.1:7443"]),
    ("[::1]:7443", ["[::1]:7443 as [::1]:7443"]),
    ("unix:/run/k.sock", ["unix:/run/k.sock as localhost"]),
    ("unix:///run/k.sock", ["unix:/run/k.sock as localhost"]),
    ("orders.example:7443", ["orders.example 7443 as orders.example:7443"]),
    ("dns:orders.example:7443", ["orders.example 7443 as orders.example:7443"]),
    ("dns:///orders.example:7443", ["orders.example 7443 as orders.example:7443"]),
    ("dns:///192.0.2.1:1", ["192.0.2.1:1 as 192.0.2.1:1"]),
    ("a:1,192.0.2.1:2", ["a 1 as a:1", "192.0.2.1:2 as 192.0.2.1:2"]),
  ]

  @Test("targets are read as they are written", arguments: targets)
  func reads(text: String, locations: [String]) throws {
    let target = try #require(Target(text))
    let read = target.locations.map { location in
      switch location.place {
      case .address(let address): "\(address) as \(location.authority)"
      case .name(let host, let port): "\(host) \(port) as \(location.authority)"
      }
    }
    #expect(read == locations)
  }

  @Test(
    "what is no target is refused",
    arguments: [
      "", "host", ":1", "host:", "host:65536", "host:-1", "unix:", "a b:1", "h\0st:1", "a:1,",
      ",a:1", "a:1,,b:2", "a:1, b:2", "dns://8.8.8.8/a:1", "dns:", "dns:///", "unix://run/k.sock",
      Array(repeating: "a:1", count: 257).joined(separator: ","),
    ])
  func refuses(text: String) { #expect(Target(text) == nil) }
}

@Suite("The order in which addresses are tried")
struct AddressOrderTests {
  @Test(
    "families take turns from the first one's on (gRFC A61)",
    arguments: [
      (["a6", "b6", "c6", "d4", "e4"], ["a6", "d4", "b6", "e4", "c6"]),
      (["a4", "b6", "c6"], ["a4", "b6", "c6"]), (["a4", "b4", "c6"], ["a4", "c6", "b4"]),
      (["a6", "b6"], ["a6", "b6"]), (["au", "b4", "cu"], ["au", "b4", "cu"]), ([], []),
    ])
  func interleaving(given: [String], expected: [String]) {
    let endpoints = given.map { name in
      let number = name.utf8.first ?? 0
      let address: SocketAddress =
        switch name.last {
        case "4": .ipv4([127, 0, 0, number], port: 1)
        case "6": .ipv6([UInt8](repeating: number, count: 16), port: 1)
        default: .unix(path: name)
        }
      return Endpoint(address: address, authority: name)
    }
    #expect(endpoints.interleaved.map(\.authority) == expected)
  }
}
