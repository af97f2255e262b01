extension EventLoop {
  /// Calls `body` on the loop and returns what it gives. From any task; at once if the caller is on the loop.
  package func ask<Answer: Sendable>(_ body: @escaping @Sendable () -> Answer) async -> Answer {
    await withCheckedContinuation { waiting in
      execute { waiting.resume(returning: body()) }
    }
  }
}
