import Glibc
import Networking
import RPCClient
import RPCCore
import RPCTransport
import Support
import Testing

@Suite("Calls over TLS", .timeLimit(.minutes(1)))
struct TLSTests {
  private let certificates: TestCertificates

  init() throws { certificates = try TestCertificates() }

  private func options(showing identity: TestCertificates? = nil) -> TLSOptions {
    TLSOptions(
      authorities: certificates.authority, certificateChain: identity?.clientChain,
      privateKey: identity?.clientKey)
  }

  private func serverTLS(_ authentication: ClientAuthentication = .none) throws -> ServerTLS {
    try ServerTLS(certificates.server(authentication))
  }

  private func withTLS(
    _ tls: ServerTLS?, _ options: TLSOptions?,
    _ body: (Channel, TestServer) async throws -> Void
  ) async throws {
    let server = try await TestServer(tls: tls)
    do {
      try await withChannel("\(server.address)", options) { try await body($0, server) }
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  private func withChannel(
    _ target: String, _ options: TLSOptions?, _ body: (Channel) async throws -> Void
  ) async throws {
    var configuration = ChannelConfiguration()
    configuration.tls = options
    let channel = try Channel(target: target, configuration: configuration)
    do {
      try await body(channel)
    } catch {
      await channel.close(within: .zero)
      throw error
    }
    await channel.close(within: .zero)
  }

  private func expectEcho(_ channel: Channel, _ text: String) async throws {
    let echo = try await channel.echo(Note(text))
    #expect(echo.text == text)
  }

  private func whoAmI(_ channel: Channel) async throws -> String {
    let note: Note = try await channel.unary(TestMethods.whoAmI, Note(), CallOptions())
    return note.text
  }

  @Test("are answered, small and large, one and a thousand at once")
  func unary() async throws {
    try await withTLS(serverTLS(), options()) { channel, _ in
      try await expectEcho(channel, "secret")
      let large = Note(count: 3_000_000)
      #expect(try await channel.echo(large) == large)
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for i in 0..<1000 {
          group.addTask { try await channel.echo(Note("\(i)")) == Note("\(i)") }
        }
        for try await isSame in group { #expect(isSame) }
      }
    }
  }

  @Test("stream more than any buffer holds, in both directions")
  func streams() async throws {
    try await withTLS(serverTLS(), options()) { channel, _ in
      let call = try await channel.start(TestMethods.sum, CallOptions())
      for _ in 0..<200 { try await call.send(Note(count: 100_000)) }
      try await call.halfClose()
      #expect(try await call.receive(Note.self)?.text == "20000000")
      let responses: ResponseStream<Note> = try await channel.serverStreaming(
        TestMethods.count, Note("2000"), CallOptions())
      var count = 0
      for try await response in responses {
        #expect(response == (count % 2 == 0 ? Note("\(count)") : Note(count: 10_000)))
        count += 1
      }
      #expect(count == 2000)
    }
  }

  @Test("tell the handler who calls, if the client has shown it")
  func identity() async throws {
    try await withTLS(serverTLS(.optional), options(showing: certificates)) { channel, _ in
      let caller = try await whoAmI(channel)
      #expect(caller == "CN=test client [\"spiffe://kontor.test/orders\"]")
    }
    try await withTLS(serverTLS(.optional), options()) { channel, _ in
      let caller = try await whoAmI(channel)
      #expect(caller == "nobody")
    }
    try await withTLS(serverTLS(.none), options(showing: certificates)) { channel, _ in
      let caller = try await whoAmI(channel)
      #expect(caller == "nobody")
    }
  }

  @Test("fail with the reason where server and client do not agree")
  func refused() async throws {
    let others = try TestCertificates()
    let foreign = TLSOptions(authorities: others.authority)
    var renamed = options()
    renamed.serverName = "orders.example"
    let cases: [(ServerTLS?, TLSOptions?, String)] = [
      (
        try serverTLS(), foreign,
        "the peer's certificate is refused: unable to get local issuer certificate"
      ),
      (
        try serverTLS(), renamed,
        "the peer's certificate is refused: it is not for 'orders.example'"
      ),
      (try serverTLS(.required), options(), "alert 'certificate required'"),
      (
        try serverTLS(.required), options(showing: others),
        "alert 'unknown ca'"
      ),
      (nil, options(), "TLS failed: the peer does not speak TLS"),
      (try serverTLS(), nil, "the server closed the connection"),
    ]
    for (tls, options, reason) in cases {
      try await withTLS(tls, options) { channel, _ in
        let failure = await status { _ = try await channel.echo(Note()) }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains(reason) == true, "\(failure?.message ?? "") ≠ \(reason)")
      }
    }
  }

  @Test("are made to the name that is given in place of the target's")
  func serverName() async throws {
    let named = try TestCertificates(hosts: ["orders.example"])
    let options = TLSOptions(authorities: named.authority, serverName: "orders.example")
    try await withTLS(ServerTLS(named.server()), options) { channel, _ in
      try await expectEcho(channel, "x")
    }
  }

  @Test("need files that can be used")
  func files() async throws {
    let failure = await status {
      var configuration = ChannelConfiguration()
      configuration.tls = TLSOptions(authorities: "/nowhere/ca.pem")
      _ = try Channel(target: "127.0.0.1:1", configuration: configuration)
    }
    #expect(failure?.code == .invalidArgument)
    #expect(
      failure?.message == "TLS can't be set up: /nowhere/ca.pem: open: No such file or directory")
  }

  @Test("of new connections get new certificates, and those of old ones go on")
  func reload() async throws {
    let tls = try serverTLS()
    let before = TLSOptions(authorities: try certificates.other(text(of: certificates.authority)))
    try await withTLS(tls, before) { old, server in
      try await expectEcho(old, "before")
      try certificates.replaceServer(with: TestCertificates())
      try tls.reload()
      try await expectEcho(old, "still")
      try await withChannel("\(server.address)", options()) { new in
        try await expectEcho(new, "after")
      }
      try await withChannel("\(server.address)", before) { stale in
        let failure = await status { _ = try await stale.echo(Note()) }
        #expect(failure?.message.contains("the peer's certificate is refused") == true)
      }
      // A key that does not fit is refused, and changes nothing.
      let isReplaced = rename(certificates.clientKey, certificates.serverKey) == 0
      #expect(isReplaced)
      #expect(throws: TLSConfigurationError.self) { try tls.reload() }
      try await withChannel("\(server.address)", options()) { new in
        try await expectEcho(new, "kept")
      }
    }
  }

  private func text(of path: String) throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 10_000)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test(
    "never begin on a connection whose handshake stops half way: it is closed",
    arguments: [[], [22], [22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]] as [[UInt8]])
  func halfOpen(_ bytes: [UInt8]) async throws {
    var limits = ServerLimits()
    limits.prefaceTimeout = .milliseconds(50)
    limits.sweepInterval = .milliseconds(20)
    let server = try await TestServer(limits, tls: serverTLS())
    try await Task.detached { try Self.expectClosing(server.address, after: bytes) }.value
    await server.stop()
  }

  /// Blocks until the server has closed the connection.
  private static func expectClosing(_ address: SocketAddress, after bytes: [UInt8]) throws {
    let socket = try Socket.connecting(to: address)
    var ready = pollfd(fd: socket.descriptor, events: Int16(POLLOUT), revents: 0)
    #expect(poll(&ready, 1, 10_000) == 1)
    _ = bytes.withUnsafeBytes { socket.write($0) }
    ready.events = Int16(POLLIN)
    var buffer = [UInt8](repeating: 0, count: 100)
    while true {
      // The limit only keeps a failing test from hanging.
      #expect(poll(&ready, 1, 10_000) == 1)
      switch buffer.withUnsafeMutableBytes({ socket.read(into: $0) }) {
      case .bytes: continue
      case .end, .failed: return
      case .wouldBlock:
        Issue.record("the connection is still open")
        return
      }
    }
  }
}
