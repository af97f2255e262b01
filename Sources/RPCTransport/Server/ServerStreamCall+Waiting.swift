internal import Networking
internal import RPCCore

extension ServerStreamCall {
  /// Suspends until `wakeReceiver`, or until the task is cancelled.
  nonisolated(nonsending) func waitForRequest() async throws(Status) {
    guard receiver == nil else {
      throw Status(.internal, "two tasks of one handler wait for its next request")
    }
    await withTaskCancellationHandler {
      await withUnsafeContinuation { waiting in
        // Cancelled before it waited: `onCancel` has found nobody to wake.
        if Task.isCancelled { waiting.resume() } else { receiver = waiting }
      }
    } onCancel: { [loop] in
      loop.execute { self.wakeReceiver() }
    }
    try checkAlive()
  }

  /// Suspends until `wakeSenders`, or until the task is cancelled.
  nonisolated(nonsending) func waitForRoom() async throws(Status) {
    await withTaskCancellationHandler {
      await withUnsafeContinuation { waiting in
        if Task.isCancelled { waiting.resume() } else { senders.append(waiting) }
      }
    } onCancel: { [loop] in
      loop.execute { self.wakeSenders() }
    }
    try checkAlive()
  }

  func checkAlive() throws(Status) {
    if let fate { throw fate }
    if Task.isCancelled { throw Status(.cancelled, "the task of the call was cancelled") }
  }

  func wakeReceiver() {
    guard let receiver else { return }
    self.receiver = nil
    receiver.resume()
  }

  func wakeSenders() {
    guard !senders.isEmpty else { return }
    let waiting = senders
    senders = []
    for sender in waiting { sender.resume() }
  }
}
