package import Networking

/// Listens to one channel, for as long as it is not stopped.
///
/// A notification is a wake-up without content: what happened is read from the tables. After each
/// reconnect there is one too, since what was notified meanwhile is lost. So a listener that is away
/// costs latency and nothing else.
///
/// `@unchecked Sendable`: touched on its loop's thread only.
package final class PostgresListener: @unchecked Sendable {
  private let settings: PostgresSettings
  private let channel: String
  private let loop: EventLoop
  private let onWakeUp: () -> Void
  private var task: Task<Void, Never>?

  /// - Parameter onWakeUp: called on the loop, once for any number of notifications that arrive
  ///   together.
  package init(
    _ settings: PostgresSettings, channel: String, loop: EventLoop,
    onWakeUp: @escaping @Sendable () -> Void
  ) {
    self.settings = settings
    self.channel = channel
    self.loop = loop
    self.onWakeUp = onWakeUp
  }

  /// Starts listening, and listens again whenever the connection has ended.
  package func start() {
    loop.preconditionOnLoop()
    precondition(task == nil, "a listener is started once")
    task = Task(executorPreference: loop) { await self.listen() }
  }

  package func stop() {
    loop.preconditionOnLoop()
    task?.cancel()
  }

  private func listen() async {
    var failures = 0
    while !Task.isCancelled {
      let began = ContinuousClock.now
      // Whatever ended it, the answer is the same: connect again.
      _ = await listenOnce()
      failures = .now - began > Limits.reconnectWaitMax ? 0 : failures + 1
      let wait = Limits.reconnectWait(afterFailures: failures)
      // Cancelled while it waits: the loop's condition sees it.
      try? await Task.sleep(for: wait)
    }
  }

  /// Listens until the connection ends; answers why it did.
  private func listenOnce() async -> PostgresError {
    do throws(PostgresError) {
      let connection = try await PlainConnection.open(
        settings.connectionString, loop: loop, onNotice: settings.onNotice)
      defer { connection.close() }
      connection.onNotification = { [onWakeUp] in onWakeUp() }
      let quoted = channel.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      _ = try await connection.execute("LISTEN \"\(quoted)\"")
      onWakeUp()
      return await connection.ended()
    } catch {
      return error
    }
  }
}
