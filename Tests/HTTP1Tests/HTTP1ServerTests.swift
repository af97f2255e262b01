import Glibc
import HTTP1
import Networking
import Support
import Testing

/// Over a real socket, with a client that sends bytes as a test wants them.
@Suite("The HTTP/1.1 responder")
struct HTTP1ServerTests {
  private static func withServer(
    _ limits: HTTP1Limits = HTTP1Limits(), _ body: (SocketAddress) throws -> Void
  ) async throws {
    let loop = try TestLoop()
    defer { loop.stop() }
    let server = try await loop.run {
      try HTTP1Server(at: SocketAddress("127.0.0.1:0")!, on: loop.loop, limits: limits) {
        HTTPResponse($0.path == "/big" ? String(repeating: "x", count: 4 << 20) : "page \($0.path)")
      }
    }
    let result = Result { try body(server.address) }
    try await loop.run { server.close() }
    try result.get()
  }

  private static let get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"

  @Test("answers one request after the other on a connection, and closes when it is asked to")
  func keepAlive() async throws {
    try await Self.withServer { address in
      let client = try Client(address)
      client.send(Self.get)
      let first = client.receive(until: "page /a")
      #expect(first.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(first.contains("Content-Length: 7\r\n"))
      #expect(first.contains("Connection: keep-alive\r\n"))
      client.send("GET /b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      let second = client.receiveAll()
      #expect(second.contains("Connection: close\r\n"))
      #expect(second.hasSuffix("\r\n\r\npage /b"))
    }
  }

  @Test("answers HEAD with the fields of GET and no body")
  func head() async throws {
    try await Self.withServer { address in
      let client = try Client(address)
      client.send("HEAD /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      let answer = client.receiveAll()
      #expect(answer.contains("Content-Length: 7\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
    }
  }

  @Test("sends a page that is larger than a socket takes at once")
  func large() async throws {
    try await Self.withServer { address in
      let client = try Client(address)
      client.send("GET /big HTTP/1.0\r\n\r\n")
      let answer = client.receiveAll()
      #expect(answer.utf8.count > 4 << 20)
      #expect(answer.hasSuffix("xxxx"))
    }
  }

  @Test("refuses what is no request, and closes")
  func refusal() async throws {
    try await Self.withServer { address in
      let client = try Client(address)
      // More than is read at once: closing on the rest would take the answer away.
      client.send(String(repeating: "x", count: 100_000))
      #expect(client.receiveAll().hasPrefix("HTTP/1.1 431 "))
    }
  }

  @Test("ends a connection whose request does not become whole, saying so")
  func slowHead() async throws {
    var limits = HTTP1Limits()
    limits.headTimeout = .milliseconds(50)
    try await Self.withServer(limits) { address in
      let client = try Client(address)
      client.send("GET / HTTP/1.1\r\nHost")
      #expect(client.receiveAll().hasPrefix("HTTP/1.1 408 "))
      // One that says nothing is told nothing.
      #expect(try Client(address).receiveAll() == "")
    }
  }

  @Test("closes a connection that stays idle")
  func idle() async throws {
    var limits = HTTP1Limits()
    limits.idleTimeout = .milliseconds(50)
    try await Self.withServer(limits) { address in
      let client = try Client(address)
      client.send(Self.get)
      #expect(client.receiveAll().hasSuffix("page /a"))
    }
  }

  @Test("has as many connections as its limit, and closes the next one")
  func connections() async throws {
    var limits = HTTP1Limits()
    limits.connectionsMax = 2
    try await Self.withServer(limits) { address in
      let clients = [try Client(address), try Client(address)]
      for client in clients {
        client.send(Self.get)
        _ = client.receive(until: "page /a")
      }
      #expect(try Client(address).receiveAll() == "")
      clients[1].send(Self.get)
      #expect(clients[1].receive(until: "page /a").hasSuffix("page /a"))
    }
  }
}

/// A blocking socket that gives up after ten seconds.
private final class Client {
  private let descriptor: Int32

  init(_ address: SocketAddress) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = try #require(address.port).bigEndian
    target.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafeBytes(of: &target) {
      connect(
        descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self),
        socklen_t(MemoryLayout<sockaddr_in>.size))
    }
    try #require(result == 0)
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  /// Until the text has come, or nothing comes any more.
  func receive(until end: String) -> String { receive { $0.hasSuffix(end) } }
  /// Until the peer closes.
  func receiveAll() -> String { receive { _ in false } }

  private func receive(_ isEnough: (String) -> Bool) -> String {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &part, part.count, 0)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
      if bytes.count < 1000, isEnough(String(decoding: bytes, as: UTF8.self)) {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
