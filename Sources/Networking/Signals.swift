internal import CLinux

/// Signals as events of a loop; one source a process.
///
/// Confined to its loop.
package final class SignalSource: EventSource {
  package var isFlushOwed = false
  private let descriptor: Int32
  private let loop: EventLoop
  private let body: (Int32) -> Void

  /// Keeps writes to closed pipes from ending the process; called once, at the start.
  package static func ignoreBrokenPipes() { linux_ignore_signal(SIGPIPE) }

  /// Calls `body` on the loop with each of these signals, until `cancel`.
  package init(_ signals: [Int32], on loop: EventLoop, _ body: @escaping (Int32) -> Void)
    throws(SystemError)
  {
    loop.preconditionOnLoop()
    descriptor = linux_signal_pipe()
    if descriptor < 0 { throw .last("pipe2") }
    self.loop = loop
    self.body = body
    try loop.register(self, descriptor, for: .readable)
    for signal in signals where linux_watch_signal(signal) != 0 { throw .last("sigaction") }
  }

  /// The signals are taken and forgotten from now on.
  package func cancel() { loop.deregister(descriptor) }

  package func ready(_ readiness: Readiness) {
    var number: UInt8 = 0
    while read(descriptor, &number, 1) == 1 { body(Int32(number)) }
  }

  package func flush() {}
}
