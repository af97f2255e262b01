internal import CLinux
internal import Synchronization

/// A thread that runs one loop until the loop is stopped.
///
/// `@unchecked Sendable`: `thread` is written once, in `init`, and `join` is called by one owner.
package final class LoopThread: @unchecked Sendable {
  package let loop: EventLoop
  private var thread = pthread_t()

  /// Starts the thread; the loop takes work at once.
  ///
  /// - Throws: `SystemError` if the system gives no thread or the loop no descriptors.
  package init(index: Int) throws(SystemError) {
    loop = try EventLoop(index: index, creator: nil)
    let loop = Unmanaged.passRetained(self.loop)
    let result = pthread_create(
      &thread, nil,
      { raw in
        let loop = Unmanaged<EventLoop>.fromOpaque(raw!).takeRetainedValue()
        loop.run()
        return nil
      }, loop.toOpaque())
    if result != 0 {
      loop.release()
      throw SystemError("pthread_create", errno: result)
    }
  }

  /// Nobody will wait for the thread; called in place of `join`.
  package func detach() { pthread_detach(thread) }

  /// Waits until the loop has been stopped and its thread has ended; called once.
  package func join() { pthread_join(thread, nil) }
}
