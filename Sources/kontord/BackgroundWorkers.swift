internal import Services

/// Does what nobody calls for, each kind of work beside the others.
struct BackgroundWorkers {
  private let work: [any BackgroundWork]
  private let failures: FailureLog

  init(_ work: [any BackgroundWork], failures: FailureLog) {
    self.work = work
    self.failures = failures
  }

  /// Works until its task is cancelled. On the loop of the work's store.
  func run() async {
    await withTaskGroup { group in
      for work in work {
        group.addTask { await self.run(work) }
      }
    }
  }

  private func run(_ work: any BackgroundWork) async {
    while !Task.isCancelled {
      var rest = work.interval
      do {
        if try await work.runOnce() { continue }
      } catch {
        if Task.isCancelled { return }
        failures.record("\(work.name): \(error)")
        rest = max(rest, Limits.workRetryInterval)
      }
      // Ends early only by cancellation, which the loop's condition sees.
      try? await Task.sleep(for: rest)
    }
  }
}
