internal import Glibc
package import Networking

/// An event loop on a thread of its own, for tests of what runs on one.
///
///     let loop = try TestLoop()
///     defer { loop.stop() }
///     try await loop.run { … }
package final class TestLoop: Sendable {
  package let loop: EventLoop

  package init() throws {
    loop = try EventLoop()
    var thread = pthread_t()
    let outcome = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(loop).toOpaque())
    if outcome != 0 { throw SystemError("pthread_create", errno: outcome) }
    pthread_detach(thread)
  }

  /// Ends the loop's thread after its present turn. What still waits on it waits for ever.
  package func stop() { loop.stop() }

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
