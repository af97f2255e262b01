import Glibc
import Networking
import Testing

@Suite("Sockets")
struct SocketTests {
  @Test(
    "An address is read and written in one form",
    arguments: ["127.0.0.1:7443", "[::1]:80", "unix:/run/kontord.sock", "0.0.0.0:0"])
  func address(text: String) throws {
    #expect(try #require(SocketAddress(text)).description == text)
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "", "127.0.0.1", "localhost:1", "127.0.0.1:65536", "127.0.0.1:-1", ":7443", "unix:",
      "unix:" + String(repeating: "x", count: 108),
    ])
  func badAddress(text: String) { #expect(SocketAddress(text) == nil) }

  @Test("Bytes go over a connection that a listener accepted, and the end is seen")
  func connection() throws {
    let listener = try ListeningSocket(SocketAddress("127.0.0.1:0")!, isShared: true)
    let client = try Socket.connecting(to: listener.address)
    var waiting = try listener.accept()
    while waiting == nil { waiting = try listener.accept() }
    let accepted = waiting.take()!
    #expect(accepted.peer.description.hasPrefix("127.0.0.1:"))
    let server = accepted.takeSocket()
    #expect(client.connectionError() == nil)

    let sent: [UInt8] = [1, 2, 3, 4, 5]
    guard case .bytes(5) = sent.withUnsafeBytes({ client.write($0) }) else {
      Issue.record("five bytes fit an empty socket")
      return
    }
    client.shutdownWriting()
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16)
    reading: while true {
      switch buffer.withUnsafeMutableBytes({ server.read(into: $0) }) {
      case .bytes(let count): received += buffer.prefix(count)
      case .wouldBlock: continue
      case .end: break reading
      case .failed(let error): throw error
      }
    }
    #expect(received == [1, 2, 3, 4, 5])
  }

  @Test("Connecting to a port where nobody listens fails with the system's reason")
  func refused() async throws {
    // Bound and closed: the kernel gives it to no one else at once.
    let address = try {
      try ListeningSocket(SocketAddress("127.0.0.1:0")!, isShared: false).address
    }()
    let error = try await withLoop { loop in
      await withCheckedContinuation { (continuation: CheckedContinuation<SystemError?, Never>) in
        loop.execute {
          do throws(SystemError) {
            let waiter = try ConnectWaiter(address, loop) { continuation.resume(returning: $0) }
            try loop.register(waiter, waiter.socket.descriptor, for: .writable)
          } catch {
            continuation.resume(returning: error)
          }
        }
      }
    }
    #expect(error?.description.contains("refused") == true)
  }

  @Test("A Unix socket connects, and its file goes with its listener")
  func unix() throws {
    let path = "/tmp/kontor-socket-test-\(UInt64.random(in: 0 ... .max))"
    let address = try #require(SocketAddress("unix:\(path)"))
    do {
      let listener = try ListeningSocket(address, isShared: false)
      let client = try Socket.connecting(to: listener.address)
      #expect(client.connectionError() == nil)
      #expect(try listener.accept() != nil)
    }
    #expect(throws: SystemError.self) { _ = try Socket.connecting(to: address) }
  }
}

@Suite("A Unix socket's path that is taken")
struct TakenPathTests {
  private let path = "/tmp/kontor-socket-test-\(UInt64.random(in: 0 ... .max))"
  private var address: SocketAddress { SocketAddress("unix:\(path)")! }

  @Test("is taken over from a process that was killed: nobody listens behind its file")
  func abandoned() throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #expect(bindOnly(descriptor) == 0)
    close(descriptor)
    #expect(access(path, F_OK) == 0)
    let listener = try ListeningSocket(address, isShared: false)
    let client = try Socket.connecting(to: listener.address)
    #expect(client.connectionError() == nil)
    #expect(try listener.accept() != nil)
  }

  @Test("is left to who listens there")
  func inUse() throws {
    let listener = try ListeningSocket(address, isShared: false)
    #expect(refusal() == EADDRINUSE)
    _ = try Socket.connecting(to: address)
    #expect(try listener.accept() != nil)
  }

  @Test("is left alone when it is another kind of file")
  func otherFile() throws {
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    defer { unlink(path) }
    #expect(refusal() == EADDRINUSE)
    #expect(access(path, F_OK) == 0)
  }

  private func refusal() -> Int32? {
    do throws(SystemError) {
      _ = try ListeningSocket(address, isShared: false)
      return nil
    } catch {
      return error.errno
    }
  }

  /// Binds without listening, which leaves the file behind.
  private func bindOnly(_ descriptor: Int32) -> Int32 {
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    return withUnsafeBytes(of: &name) {
      bind(
        descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self),
        socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
}

/// Waits for a connection to succeed or fail.
private final class ConnectWaiter: EventSource {
  var isFlushOwed = false
  let socket: Socket
  private let loop: EventLoop
  private let body: (SystemError?) -> Void

  init(_ address: SocketAddress, _ loop: EventLoop, _ body: @escaping (SystemError?) -> Void)
    throws(SystemError)
  {
    socket = try Socket.connecting(to: address)
    self.loop = loop
    self.body = body
  }

  func ready(_ readiness: Readiness) {
    loop.deregister(socket.descriptor)
    body(socket.connectionError())
  }
  func flush() {}
}
