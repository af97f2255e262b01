internal import CLinux

/// Signals as events of a loop.
package final class SignalSource: EventSource {
  package var isFlushOwed = false
  private let descriptor: Int32
  private let loop: EventLoop
  private let body: (Int32) -> Void

  /// Keeps these signals from ending the process, and writes to closed sockets from raising SIGPIPE.
  ///
  /// Called once at the start, before any other thread: threads inherit what is blocked.
  package static func block(_ signals: [Int32]) {
    linux_ignore_signal(SIGPIPE)
    var set = Self.set(signals)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Calls `body` on the loop with each of these signals, which `block` was called with.
  package init(_ signals: [Int32], on loop: EventLoop, _ body: @escaping (Int32) -> Void)
    throws(SystemError)
  {
    loop.preconditionOnLoop()
    var set = Self.set(signals)
    descriptor = linux_signalfd(-1, &set)
    if descriptor < 0 { throw .last("signalfd") }
    self.loop = loop
    self.body = body
    try loop.register(self, descriptor, for: .readable)
  }

  deinit { close(descriptor) }

  package func cancel() { loop.deregister(descriptor) }

  package func ready(_ readiness: Readiness) {
    var info = signalfd_siginfo()
    while read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
      body(Int32(info.ssi_signo))
    }
  }

  package func flush() {}

  private static func set(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
