internal import Glibc
internal import Synchronization

/// Writes lines to a descriptor from a thread of its own: whoever logs never waits for whoever reads.
///
/// A reader that stops (a full pipe, a stalled disk) costs a bounded buffer; lines that find it full are dropped
/// and counted, and once the reader goes on, a line says how many.
final class LogWriter: Sendable {
  /// The process's standard error.
  static let standardError = LogWriter(STDERR_FILENO, bytesMax: Limits.logBytesMax)

  private struct Contents {
    var pending: [UInt8] = []
    var isWriting = false
    var isStarted = false
    /// Somebody waits for `drained`.
    var isAwaited = false
    var dropped = 0
    /// Of them those that no line has told of.
    var untold = 0

    var isIdle: Bool { pending.isEmpty && !isWriting }
  }

  private let descriptor: Int32
  private let bytesMax: Int
  private let contents = Mutex(Contents())
  private let work = Semaphore()
  private let drained = Semaphore()

  private let startThread: @Sendable (LogWriter) -> Bool

  /// - Parameter startThread: false if the system gives no thread; then the next line tries again.
  init(
    _ descriptor: Int32, bytesMax: Int,
    startThread: @escaping @Sendable (LogWriter) -> Bool = LogWriter.startThread(of:)
  ) {
    self.descriptor = descriptor
    self.bytesMax = bytesMax
    self.startThread = startThread
  }

  /// Lines that were never written.
  var dropped: Int { contents.withLock { $0.dropped } }

  /// Any thread; never waits.
  func write(_ line: String) {
    let isNews = contents.withLock { contents in
      let hasStarted = !contents.isStarted && startThread(self)
      if hasStarted { contents.isStarted = true }
      guard contents.pending.count + line.utf8.count <= bytesMax else {
        contents.dropped += 1
        contents.untold += 1
        return hasStarted
      }
      let isFirst = contents.pending.isEmpty && !contents.isWriting
      contents.pending += line.utf8
      // A thread that has just started finds what waited for it, too.
      return hasStarted || (isFirst && contents.isStarted)
    }
    if isNews { work.signal() }
  }

  /// Returns once all is written, after `limit` at the latest: before the process ends.
  func flush(within limit: Duration) {
    let isIdle = contents.withLock { contents in
      contents.isAwaited = !contents.isIdle
      return contents.isIdle
    }
    if !isIdle { drained.wait(for: limit) }
  }

  @Sendable static func startThread(of writer: LogWriter) -> Bool {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(writer)
    let outcome = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<LogWriter>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if outcome != 0 {
      context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  /// Seconds and nanoseconds of the moment that comes `duration` after `start`.
  static func end(_ duration: Duration, after start: (Int, Int)) -> (Int, Int) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = start.1 + Int(attoseconds / 1_000_000_000)
    return (
      start.0 + Int(seconds) + nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000
    )
  }

  private func run() -> Never {
    while true {
      work.wait()
      while let bytes = takePending() { writeAll(bytes) }
    }
  }

  /// What waits; nil once nothing does.
  private func takePending() -> [UInt8]? {
    let (bytes, isOver) = contents.withLock { contents -> ([UInt8]?, Bool) in
      if contents.untold > 0 {
        contents.pending += "\(StandardErrorLog.dropped(contents.untold))\n".utf8
        contents.untold = 0
      }
      if contents.pending.isEmpty {
        contents.isWriting = false
        defer { contents.isAwaited = false }
        return (nil, contents.isAwaited)
      }
      contents.isWriting = true
      defer { contents.pending = [] }
      return (contents.pending, false)
    }
    if isOver { drained.signal() }
    return bytes
  }

  /// What can't be written is lost: a log must not stop the server.
  private func writeAll(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          guard errno == EAGAIN else { return }
          // Somebody made the descriptor non-blocking.
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
          continue
        }
        rest = rest.dropFirst(count)
      }
    }
  }
}

/// A POSIX semaphore.
///
/// `@unchecked Sendable`: made for threads.
private final class Semaphore: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() {
    precondition(sem_init(semaphore, 0, 0) == 0, "an unshared semaphore of value 0 can be made")
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func signal() { sem_post(semaphore) }

  func wait() { while sem_wait(semaphore) != 0, errno == EINTR {} }

  func wait(for limit: Duration) {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    (end.tv_sec, end.tv_nsec) = LogWriter.end(limit, after: (end.tv_sec, end.tv_nsec))
    while sem_timedwait(semaphore, &end) != 0, errno == EINTR {}
  }
}
