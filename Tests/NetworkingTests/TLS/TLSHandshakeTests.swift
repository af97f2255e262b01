import Glibc
import Support
import Testing

@testable import Networking

@Suite("A TLS handshake")
struct TLSHandshakeTests {
  private let ours: TestCertificates
  private let theirs: TestCertificates

  init() throws {
    ours = try TestCertificates()
    theirs = try TestCertificates()
  }

  @Test("ends with both sides speaking, the server known and the client nobody")
  func succeeds() throws {
    let pair = try StreamPair(ours.client(), ours.server())
    pair.settle()
    #expect(pair.hasSpoken)
    #expect(pair.client.certificate?.subject == "CN=test server")
    #expect(pair.client.certificate?.dnsNames == ["localhost"])
    #expect(pair.client.certificate?.ipAddresses == ["127.0.0.1", "::1"])
    #expect(pair.server.certificate == nil)
  }

  @Test("tells the server who a client with a certificate is")
  func mutual() throws {
    let pair = try StreamPair(ours.client(showing: ours), ours.server(.required))
    pair.settle()
    #expect(pair.hasSpoken)
    let identity = try #require(pair.server.certificate)
    #expect(identity.subject == "CN=test client")
    #expect(identity.uris == ["spiffe://kontor.test/orders"])
    #expect(identity.dnsNames == [])
    #expect(identity.fingerprint.utf8.count == 64)
    #expect(identity.fingerprint.allSatisfy { $0.isHexDigit && !$0.isUppercase })
  }

  enum Shown: CaseIterable { case nothing, ours, foreign }

  @Test(
    "asks for the client's certificate as configured",
    arguments: [
      (ClientAuthentication.none, Shown.nothing, true), (.none, .ours, true),
      (.none, .foreign, true), (.optional, .nothing, true), (.optional, .ours, true),
      (.optional, .foreign, false), (.required, .nothing, false), (.required, .ours, true),
      (.required, .foreign, false),
    ])
  func clientAuthentication(
    _ mode: ClientAuthentication, _ shown: Shown, _ isAccepted: Bool
  ) throws {
    let identity: TestCertificates? =
      switch shown {
      case .nothing: nil
      case .ours: ours
      case .foreign: theirs
      }
    let pair = try StreamPair(ours.client(showing: identity), ours.server(mode))
    pair.settle()
    #expect(pair.hasSpoken == isAccepted)
    #expect((pair.server.certificate != nil) == (isAccepted && mode != .none && shown == .ours))
    if isAccepted { return }
    guard case .tls(.certificateRefused(let reason)) = pair.server.error else {
      Issue.record("the server ended with \(String(describing: pair.server.error))")
      return
    }
    #expect(
      reason == (shown == .nothing ? "it has none" : "unable to get local issuer certificate"))
    guard case .tls(.alert(let alert)) = pair.client.error else {
      Issue.record("the client ended with \(String(describing: pair.client.error))")
      return
    }
    #expect(alert == (shown == .nothing ? "certificate required" : "unknown ca"))
  }

  @Test("fails where the server's authority is not ours")
  func wrongAuthority() throws {
    let pair = try StreamPair(theirs.client(), ours.server())
    pair.settle()
    #expect(!pair.hasSpoken)
    #expect(
      pair.client.error == .tls(.certificateRefused("unable to get local issuer certificate")))
    #expect(pair.server.error == .tls(.alert("unknown ca")))
  }

  @Test("fails where the authority has expired")
  func expired() throws {
    let now = Int(time(nil))
    let past = try TestCertificates(
      authorityValidity: .init(notBefore: now - 1000, notAfter: now - 10))
    let pair = try StreamPair(past.client(), past.server())
    pair.settle()
    #expect(pair.client.error == .tls(.certificateRefused("certificate has expired")))
    #expect(pair.server.error == .tls(.alert("certificate expired")))
  }

  @Test(
    "holds the certificate against the name that was asked for",
    arguments: [
      ("localhost", true), ("127.0.0.1", true), ("::1", true), ("0:0:0:0:0:0:0:1", true),
      ("orders.example", false), ("127.0.0.2", false), ("sub.localhost", false),
    ])
  func names(_ name: String, _ isGood: Bool) throws {
    let pair = try StreamPair(ours.client(), ours.server(), serverName: name)
    pair.settle()
    #expect(pair.hasSpoken == isGood)
    if !isGood {
      #expect(pair.client.error == .tls(.certificateRefused("it is not for '\(name)'")))
    }
  }

  @Test(
    "is refused to a client that does not offer h2", arguments: [[], ["http/1.1"], ["h2c", "h3"]])
  func noProtocol(_ offered: [String]) throws {
    var configuration = ours.client()
    configuration.applicationProtocols = offered
    let pair = try StreamPair(configuration, ours.server())
    pair.settle()
    #expect(!pair.hasSpoken)
    #expect(
      pair.server.error
        == .tls(.noApplicationProtocol("the client does not offer HTTP/2 (ALPN 'h2')")))
    #expect(pair.client.error == .tls(.alert("no application protocol")))
  }

  @Test("fails for a client whose server does not choose h2")
  func serverWithoutProtocol() throws {
    var configuration = ours.server()
    configuration.applicationProtocols = []
    let pair = try StreamPair(ours.client(), configuration)
    pair.settle()
    #expect(
      pair.client.error
        == .tls(
          .noApplicationProtocol("the server does not speak HTTP/2 over TLS (ALPN 'h2')")))
  }

  @Test("is made byte by byte as well")
  func dribbled() throws {
    let (near, nearRelay) = try socketPair()
    let (farRelay, far) = try socketPair()
    let relayNear = Socket(descriptor: nearRelay)
    let relayFar = Socket(descriptor: farRelay)
    let client = StreamEnd(
      try ByteStream(
        Socket(descriptor: near), TLSContext(ours.client()), serverName: "localhost"))
    let server = StreamEnd(
      try ByteStream(Socket(descriptor: far), TLSContext(ours.server())))
    client.send([1, 2, 3])
    server.send([4, 5, 6])
    var isMoving = true
    while isMoving {
      isMoving = client.advance()
      if server.advance() { isMoving = true }
      if moveByte(relayNear, relayFar) { isMoving = true }
      if moveByte(relayFar, relayNear) { isMoving = true }
    }
    #expect(client.received == [4, 5, 6])
    #expect(server.received == [1, 2, 3])
  }

  private func moveByte(_ from: borrowing Socket, _ to: borrowing Socket) -> Bool {
    var byte: UInt8 = 0
    return withUnsafeMutableBytes(of: &byte) { bytes in
      guard case .bytes(1) = from.read(into: bytes) else { return false }
      guard case .bytes(1) = to.write(UnsafeRawBufferPointer(bytes)) else { return false }
      return true
    }
  }

  // MARK: Peers that are none

  /// A record with a ClientHello of TLS 1.1: version, random, no session, ciphers, no compression.
  private static let helloOfTLS11: [UInt8] = {
    let body: [UInt8] =
      [3, 2] + [UInt8](repeating: 7, count: 32) + [0] + [0, 4, 0xc0, 0x13, 0, 0x2f] + [1, 0]
      // Extension 16, ALPN, of one name: h2.
      + [0, 9, 0, 16, 0, 5, 0, 3, 2, 104, 50]
    return [22, 3, 1, 0, UInt8(body.count + 4)] + [1, 0, 0, UInt8(body.count)] + body
  }()

  @Test(
    "is refused to what is no TLS 1.2 or later",
    arguments: [
      ("TLS 1.1", helloOfTLS11, "unsupported protocol", 70),
      (
        "plaintext HTTP/2", Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
        "the peer does not speak TLS",
        nil
      ),
      ("plaintext HTTP/1.1", Array("GET / HTTP/1.1\r\nhost: x\r\n\r\n".utf8), "http request", nil),
    ] as [(String, [UInt8], String, UInt8?)])
  func otherPeers(_: String, _ bytes: [UInt8], _ reason: String, _ alert: UInt8?) throws {
    let (near, far) = try socketPair()
    let peer = StreamEnd(ByteStream(Socket(descriptor: near)))
    let server = StreamEnd(
      try ByteStream(Socket(descriptor: far), TLSContext(ours.server())))
    peer.send(bytes)
    settle(peer, server)
    #expect(server.error == .tls(.broken(reason)))
    // A fatal alert: record of type 21, two bytes: level 2 and its number (RFC 8446 §6).
    if let alert { #expect(peer.received.suffix(4) == [0, 2, 2, alert]) }
  }
}
