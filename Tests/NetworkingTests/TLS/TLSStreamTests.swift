import Glibc
import Support
import Testing

@testable import Networking

@Suite("Bytes over TLS")
struct TLSStreamTests {
  private let certificates: TestCertificates

  init() throws { certificates = try TestCertificates() }

  private func pair() throws -> StreamPair {
    let pair = try StreamPair(certificates.client(), certificates.server())
    pair.settle()
    #expect(pair.hasSpoken)
    return pair
  }

  /// Telling: no two records are the same.
  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
  }

  @Test(
    "arrive whole and in order, more than a socket holds and in either direction",
    arguments: [1, 16 << 10, 1 << 20], [700, 64 << 10])
  func arrive(_ count: Int, _ room: Int) throws {
    let pair = try pair()
    let (up, down) = (bytes(count), Array(bytes(count).reversed()))
    pair.client.room = room
    pair.server.room = room
    pair.client.send(up)
    pair.server.send(down)
    pair.settle()
    #expect(pair.server.received.dropFirst(15).elementsEqual(up))
    #expect(pair.client.received.dropFirst(15).elementsEqual(down))
  }

  @Test("that a read has no room for are announced by nothing but the stream itself")
  func buffered() throws {
    let (near, far) = try socketPair()
    let client = StreamEnd(
      try ByteStream(
        Socket(descriptor: near), TLSContext(certificates.client()), serverName: "localhost"))
    var server = try ByteStream(Socket(descriptor: far), TLSContext(certificates.server()))
    client.send([UInt8](repeating: 1, count: 1000))
    var buffer = [UInt8](repeating: 0, count: 600)
    var counts: [Int] = []
    while counts.count < 2 {
      _ = client.advance()
      guard case .bytes(let count) = buffer.withUnsafeMutableBytes({ server.read(into: $0) })
      else { continue }
      counts.append(count)
      #expect(server.hasBufferedInput == (counts.count == 1))
    }
    #expect(counts == [600, 400])
  }

  @Test("end with the peer's close_notify")
  func end() throws {
    let pair = try pair()
    pair.client.send([9])
    pair.settle()
    pair.client.close()
    pair.settle()
    #expect(pair.server.received.last == 9)
    guard case .end = pair.server.ending else {
      Issue.record("the server's reading ended with \(String(describing: pair.server.ending))")
      return
    }
  }

  @Test("that end without close_notify are known to be cut off")
  func truncated() throws {
    let (near, far) = try socketPair()
    let server = StreamEnd(
      try ByteStream(Socket(descriptor: far), TLSContext(certificates.server())))
    do {
      let client = StreamEnd(
        try ByteStream(
          Socket(descriptor: near), TLSContext(certificates.client()), serverName: "localhost"))
      client.send([1])
      settle(client, server)
      #expect(server.received == [1])
      // Let go without `close`: the socket closes and nothing is said.
    }
    settle(server)
    #expect(server.error == .tls(.truncated))
  }

  @Test("that are no record of this connection end it")
  func forged() throws {
    let (near, far) = try socketPair()
    let server = StreamEnd(
      try ByteStream(Socket(descriptor: far), TLSContext(certificates.server())))
    let stolen = dup(near)
    let client = StreamEnd(
      try ByteStream(
        Socket(descriptor: near), TLSContext(certificates.client()), serverName: "localhost"))
    client.send([1])
    settle(client, server)
    let intruder = StreamEnd(ByteStream(Socket(descriptor: stolen)))
    // Application data of 32 bytes that nobody encrypted.
    intruder.send([23, 3, 3, 0, 32] + [UInt8](repeating: 0, count: 32))
    settle(intruder, server)
    #expect(server.error == .tls(.broken("decryption failed or bad record mac")))
    #expect(server.received == [1])
  }

  @Test("leave no error behind on the thread, whatever became of the connection")
  func queueIsEmpty() throws {
    let others = try TestCertificates()
    let good = try pair()
    let bad = try StreamPair(others.client(), certificates.server())
    bad.settle()
    #expect(bad.client.error != nil)
    // An error of the other connection in the queue would be taken for this one's.
    good.client.send([5])
    good.settle()
    #expect(good.server.received.last == 5)
    #expect(OpenSSLErrors.take() == 0)
  }
}
