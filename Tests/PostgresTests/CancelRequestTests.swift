import Glibc
import Networking
import Support
import Testing

@testable import Postgres

@Suite("A cancel request")
struct CancelRequestTests {
  @Test("to a server that hangs up before it is sent ends, and not the process with it")
  func hangUp() async throws {
    let server = try HangingUp()
    defer { server.close() }
    let loop = try TestLoop()
    defer { loop.stop() }
    try await loop.run { [loop = loop.loop] in
      let session = try ServerSession("host=\(server.directory)", loop: loop)
      // Which of the two is faster varies: unprotected, one of a few hundred ended the process.
      for _ in 0..<1_000 {
        let request = try #require(CancelRequest(session.raw))
        await withCheckedContinuation { done in request.send { done.resume() } }
      }
    }
  }
}

/// A server on a Unix socket, where libpq looks for one, that closes each connection at once.
private final class HangingUp: Sendable {
  let directory: String
  private let listener: ListeningSocket
  private let thread: LoopThread

  init() throws {
    var template = Array("/tmp/kontor-cancel-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.last("mkdtemp") }
    let directory = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    self.directory = directory
    listener = try ListeningSocket(.unix(path: "\(directory)/.s.PGSQL.5432"), isShared: false)
    thread = try LoopThread(index: 0)
    thread.loop.execute {
      try? self.thread.loop.register(Closing(self), self.listener.descriptor, for: .readable)
    }
  }

  func close() {
    thread.loop.execute { self.thread.loop.deregister(self.listener.descriptor) }
    thread.loop.stop()
    thread.join()
    unlink("\(directory)/.s.PGSQL.5432")
    rmdir(directory)
  }

  private final class Closing: EventSource {
    var isFlushOwed = false
    private let server: HangingUp
    init(_ server: HangingUp) { self.server = server }
    func ready(_ readiness: Readiness) {
      do {
        while let accepted = try server.listener.accept() { _ = accepted.takeSocket() }
      } catch {
        Issue.record("accepting failed: \(error)")
      }
    }
    func flush() {}
  }
}
