/// Runs a stream's two tasks: one reads ahead, the other works on what was read.
///
/// - Returns: what `work` came to.
/// - Throws: what `work` throws, at once; what `read` throws, once `work` is done with what came before.
func readAhead<Answer: Sendable>(
  _ read: @escaping @Sendable () async throws -> Void,
  work: @escaping @Sendable () async throws -> Answer
) async throws -> Answer {
  try await withThrowingTaskGroup(of: Result<Answer?, any Error>.self) { group in
    group.addTask {
      do {
        try await read()
        return .success(nil)
      } catch {
        return .failure(error)
      }
    }
    group.addTask { .success(try await work()) }
    // The worker's error leaves the group, which ends the reader; the reader's waits for the worker.
    var answer: Answer?
    var failure: (any Error)?
    for try await ended in group {
      switch ended {
      case .success(let done): answer = done ?? answer
      case .failure(let error): failure = error
      }
    }
    if let failure { throw failure }
    guard let answer else { preconditionFailure("work answers or throws") }
    return answer
  }
}
