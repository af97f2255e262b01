internal import HTTP1
internal import Networking

/// The admin port, on a thread of its own: it answers when the loops are busy, and a page of metrics is no work of
/// theirs.
final class AdminServer: Sendable {
  private let thread: LoopThread
  private let server: HTTP1Server
  /// What it listens at.
  let address: SocketAddress

  /// Serves from now on.
  ///
  /// - Throws: `ListenFailure` if the address can't be had, `SystemError` without a thread.
  init(at address: SocketAddress, _ pages: AdminPages) async throws {
    let thread = try LoopThread(index: 0)
    self.thread = thread
    let made: Result<HTTP1Server, SystemError> = await withCheckedContinuation { waiting in
      thread.loop.execute { [loop = thread.loop] in
        waiting.resume(
          returning: Result { () throws(SystemError) in
            try HTTP1Server(at: address, on: loop) { pages.answer($0) }
          })
      }
    }
    do {
      server = try made.get()
      self.address = server.address
    } catch {
      thread.loop.stop()
      thread.detach()
      throw ListenFailure(address, error, flag: "--admin")
    }
  }

  /// Closes its connections; returns when its thread has nothing left to do.
  func stop() {
    thread.loop.execute { [server, loop = thread.loop] in
      server.close()
      loop.stop()
    }
    thread.detach()
  }
}
