internal import Glibc

/// Runs what blocks on a thread of its own: delivery is one at a time, so there is one such thread.
enum SideThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// - Throws: what `body` throws; `NoThread` if the system gives none.
  static func run<Success: Sendable>(
    _ body: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    try await withCheckedThrowingContinuation {
      (waiting: CheckedContinuation<Success, any Error>) in
      let work = Unmanaged.passRetained(Work { waiting.resume(with: Result { try body() }) })
      var thread = pthread_t()
      let outcome = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
          return nil
        }, work.toOpaque())
      if outcome == 0 {
        pthread_detach(thread)
      } else {
        work.release()
        waiting.resume(throwing: NoThread())
      }
    }
  }

  struct NoThread: Error, CustomStringConvertible {
    var description: String { "the system gives no thread" }
  }
}
