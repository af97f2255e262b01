internal import CLibpq
internal import Glibc

/// One request to the server to cancel what a connection runs.
///
/// PQcancel connects and waits for the server to hang up, so it has a thread of its own for that
/// long. When it is over the server has signalled the backend: what the connection sends after that
/// is not what gets cancelled. There are never more of them than exclusive connections.
///
/// `@unchecked Sendable`: handed over to its thread, which alone touches it from then on.
final class CancelRequest: @unchecked Sendable {
  private let raw: OpaquePointer
  private var completion: () -> Void = {}

  /// Nil when the connection is not open.
  init?(_ connection: OpaquePointer) {
    guard let raw = PQgetCancel(connection) else { return nil }
    self.raw = raw
  }

  deinit { PQfreeCancel(raw) }

  /// Sends it from a thread of its own and calls `completion` there, whether or not it arrived: a
  /// cancel request has no answer.
  func send(_ completion: @escaping @Sendable () -> Void) {
    self.completion = completion
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let outcome = pthread_create(&thread, nil, runCancelRequest, context.toOpaque())
    if outcome == 0 {
      pthread_detach(thread)
    } else {
      // No thread: the statement runs into its timeout instead.
      context.release()
      completion()
    }
  }

  fileprivate func run() {
    var message = [CChar](repeating: 0, count: 256)
    _ = PQcancel(raw, &message, Int32(message.count))
    completion()
  }
}

private func runCancelRequest(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  // libpq 15's PQcancel sends without MSG_NOSIGNAL: a server that hangs up first would end a process
  // that does not ignore the signal. It stays pending for this thread, and goes with it.
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &signals, nil)
  if let context { Unmanaged<CancelRequest>.fromOpaque(context).takeRetainedValue().run() }
  return nil
}
