import Networking
import RPCClient
import RPCCore
import RPCTransport
import Testing

@Suite("A server that goes and comes", .timeLimit(.minutes(1)))
struct ReconnectTests {
  private let patient = CallOptions(timeout: .seconds(30), waitsForReady: true)

  @Test("without a server a call fails fast, naming target and cause")
  func unavailable() async throws {
    // tcpmux, which nobody serves.
    let channel = try Channel(target: "127.0.0.1:1")
    for _ in 0..<3 {
      let failure = await status { _ = try await channel.echo(Note()) }
      #expect(failure?.code == .unavailable)
      #expect(failure?.message.contains("127.0.0.1:1: connect: Connection refused") == true)
    }
    await channel.close()
  }

  @Test("a call that waits for ready is served when the server comes")
  func waitsForReady() async throws {
    let address = ownAddress()
    let channel = try Channel(target: "\(address)")
    let failure = await status { _ = try await channel.echo(Note()) }
    #expect(failure?.code == .unavailable)
    async let late = channel.echo(Note("late"), patient)
    let server = try await TestServer(at: address)
    #expect(try await late.text == "late")
    #expect(try await channel.echo(Note("now")).text == "now")
    await channel.close()
    await server.stop()
  }

  @Test("a server that restarts is found again")
  func restart() async throws {
    let address = ownAddress()
    let channel = try Channel(target: "\(address)")
    for i in 0..<5 {
      let server = try await TestServer(at: address)
      // A call may still go out on the connection that is just closing, and be lost with it: once.
      let raced = await status { _ = try await channel.echo(Note("raced"), patient) }
      #expect(raced == nil || raced?.code == .unavailable)
      #expect(try await channel.echo(Note("\(i)"), patient).text == "\(i)")
      await server.stop()
    }
    await channel.close()
  }

  @Test("a call whose server dies under it is UNAVAILABLE")
  func lost() async throws {
    let server = try await TestServer()
    let channel = try Channel(target: "\(server.address)")
    let calling = Task {
      await status {
        let _: Note = try await channel.unary(TestMethods.hang, Note(), CallOptions())
      }
    }
    await server.witness.hangStarted.wait()
    await server.stop()
    #expect(await calling.value?.code == .unavailable)
    await channel.close()
  }

  @Test("after GOAWAY calls in flight finish, and new ones go to the new server")
  func drain() async throws {
    let old = try await TestServer(at: ownAddress())
    let channel = try Channel(target: "\(old.address)")
    let calling = Task { () throws(Status) -> Note in
      try await channel.unary(TestMethods.hang, Note("finished"), CallOptions())
    }
    await old.witness.hangStarted.wait()
    let draining = Task { await old.stop(within: .seconds(30)) }
    let new = try await successor(of: old)
    // Until the GOAWAY has come the old server answers too.
    for i in 0..<200 {
      #expect(try await channel.echo(Note("\(i)"), patient).text == "\(i)")
    }
    old.witness.hangEnds.set()
    #expect(try await calling.value.text == "finished")
    await draining.value
    #expect(try await channel.echo(Note("new"), patient).text == "new")
    await channel.close()
    await new.stop()
  }

  /// A server at the same address, as soon as the old one has stopped to listen.
  private func successor(of old: TestServer) async throws -> TestServer {
    while true {
      do throws(SystemError) {
        return try await TestServer(at: old.address)
      } catch {
        // The address is still in use: its owner is on its way to let it go.
        await Task.yield()
      }
    }
  }

  @Test("a Unix socket and a name are targets too")
  func targets() async throws {
    let unix = try await TestServer(at: ownAddress())
    let channel = try Channel(target: "\(unix.address)")
    #expect(try await channel.echo(Note("unix")).text == "unix")
    await channel.close()
    await unix.stop()

    let server = try await TestServer()
    let port = try #require(server.address.port)
    let named = try Channel(target: "localhost:\(port)")
    #expect(try await named.echo(Note("name"), patient).text == "name")
    await named.close()
    await server.stop()
  }

  @Test("a name without address is UNAVAILABLE and says which")
  func unknownName() async throws {
    let channel = try Channel(target: "no-such-host.invalid:1")
    let failure = await status { _ = try await channel.echo(Note()) }
    #expect(failure?.code == .unavailable)
    #expect(failure?.message.contains("no-such-host.invalid") == true)
    await channel.close()
  }

  @Test(
    "what is no target is refused at once",
    arguments: [
      "", "host", ":1", "host:", "host:65536", "host:-1", "unix:", "a b:1", "h\0st:1", "a:1,",
    ])
  func malformedTarget(text: String) {
    let failure = #expect(throws: Status.self) { _ = try Channel(target: text) }
    #expect(failure?.code == .invalidArgument)
  }

  @Test("a closed channel fails calls, open ones finish first, and closing twice is fine")
  func close() async throws {
    let server = try await TestServer()
    let channel = try Channel(target: "\(server.address)")
    let calling = Task { () throws(Status) -> Note in
      try await channel.unary(TestMethods.hang, Note("finished"), CallOptions())
    }
    await server.witness.hangStarted.wait()
    let closing = Task { await channel.close(within: .seconds(30)) }
    var failure: Status?
    while failure == nil { failure = await status { _ = try await channel.echo(Note()) } }
    #expect(failure?.code == .unavailable)
    #expect(failure?.message.contains("closed") == true)
    server.witness.hangEnds.set()
    #expect(try await calling.value.text == "finished")
    await closing.value
    await channel.close()
    #expect(await status { _ = try await channel.echo(Note()) }?.code == .unavailable)
    await server.stop()
  }

  @Test("calls still open when the grace is over end with UNAVAILABLE")
  func closeWithoutGrace() async throws {
    let server = try await TestServer()
    let channel = try Channel(target: "\(server.address)")
    let calling = Task {
      await status {
        let _: Note = try await channel.unary(TestMethods.hang, Note(), CallOptions())
      }
    }
    await server.witness.hangStarted.wait()
    await channel.close(within: .zero)
    #expect(await calling.value?.code == .unavailable)
    await server.stop()
  }
}
