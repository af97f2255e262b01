package import Networking

/// An event loop on a thread of its own, for tests of what runs on one.
///
///     let loop = try TestLoop()
///     defer { loop.stop() }
///     try await loop.run { … }
package struct TestLoop: Sendable {
  private let thread: LoopThread
  package var loop: EventLoop { thread.loop }

  package init() throws { thread = try LoopThread(index: 0) }

  /// Ends the loop's thread after its present turn; called once. What still waits on it waits for
  /// ever.
  package func stop() {
    loop.stop()
    thread.detach()
  }

  /// Runs `body` as a task on the loop and waits for it.
  package func run<Success: Sendable>(
    _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    let task = Task(executorPreference: loop) { try await body() }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
