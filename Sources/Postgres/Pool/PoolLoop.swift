internal import Networking

// The loop, for those above who run on it without knowing the network.
extension PostgresPool {
  /// Stops when called anywhere but on the pool's loop.
  package func preconditionOnLoop() { loop.preconditionOnLoop() }

  /// Starts a task that runs on the pool's loop.
  package func startTask(_ body: @escaping @Sendable () async -> Void) {
    Task(executorPreference: loop) { await body() }
  }

  /// Runs `body` on the pool's loop, at once if called there. From any thread.
  package func execute(_ body: @escaping @Sendable () -> Void) { loop.execute(body) }
}
