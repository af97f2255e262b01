import Glibc
import Networking

/// One end of a connection, driven by hand: everything is in memory, nothing waits.
final class StreamEnd {
  private var stream: ByteStream
  private(set) var received: [UInt8] = []
  private var unsent: ArraySlice<UInt8> = []
  /// How the other direction ended; nil while it is open.
  private(set) var ending: ByteStream.ReadResult?
  private var isClosed = false
  /// Bytes of one read.
  var room = 64 << 10

  init(_ stream: consuming ByteStream) { self.stream = stream }

  var certificate: PeerCertificate? { stream.peerCertificate }

  func send(_ bytes: [UInt8]) { unsent += bytes }

  func close() {
    isClosed = true
    stream.close()
  }

  /// Reads or writes what can be; false if nothing could.
  func advance() -> Bool {
    if isClosed { return false }
    return write() || read()
  }

  private func write() -> Bool {
    if unsent.isEmpty || ending != nil { return false }
    // From another place each time, as a buffer that grows would be.
    let copy = Array(unsent.prefix(100_000))
    switch copy.withUnsafeBytes({ stream.write($0) }) {
    case .bytes(let count):
      unsent.removeFirst(count)
      return true
    case .wouldBlock: return false
    case .failed(let error):
      ending = .failed(error)
      return true
    }
  }

  private func read() -> Bool {
    if ending != nil { return false }
    var buffer = [UInt8](repeating: 0, count: room)
    switch buffer.withUnsafeMutableBytes({ stream.read(into: $0) }) {
    case .bytes(let count):
      received += buffer[..<count]
      return true
    case .wouldBlock:
      return false
    case let result:
      ending = result
      return true
    }
  }

  var error: StreamError? {
    if case .failed(let error) = ending { error } else { nil }
  }
}

/// Two connected sockets.
func socketPair() throws -> (Int32, Int32) {
  var ends: [Int32] = [-1, -1]
  if socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) != 0 {
    throw SystemError("socketpair", errno: errno)
  }
  return (ends[0], ends[1])
}

/// A client and a server of one connection.
struct StreamPair {
  let client: StreamEnd
  let server: StreamEnd

  init(
    _ client: TLSClientConfiguration, _ server: TLSServerConfiguration,
    serverName: String = "localhost"
  ) throws {
    let (near, far) = try socketPair()
    self.client = StreamEnd(
      try ByteStream(
        Socket(descriptor: near), TLSContext(client), serverName: serverName))
    self.server = StreamEnd(try ByteStream(Socket(descriptor: far), TLSContext(server)))
    // Waits in the socket: without a byte to write, a side would only speak when it is spoken to.
    self.client.send(Array("from the client".utf8))
    self.server.send(Array("from the server".utf8))
  }

  func settle() { NetworkingTests.settle(client, server) }

  /// Whether each has what the other sent first.
  var hasSpoken: Bool {
    client.received.starts(with: Array("from the server".utf8))
      && server.received.starts(with: Array("from the client".utf8))
  }
}

/// Lets all go on until none can. A step of the handshake moves no byte of ours: only several rounds
/// without any, more than a handshake has flights, are the end.
func settle(_ ends: StreamEnd...) {
  var idleRounds = 0
  while idleRounds < 8 {
    idleRounds += 1
    for end in ends where end.advance() { idleRounds = 0 }
  }
}
