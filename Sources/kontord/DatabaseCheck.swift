internal import Logging
internal import Networking
internal import Postgres
internal import RPCCore

/// Tells health whether the database answers: services that need it are NOT_SERVING while it does not, so
/// that callers go elsewhere. Calls that come all the same get UNAVAILABLE from the store.
///
/// It has a connection of its own: pools that are merely busy are no reason to go away.
struct DatabaseCheck {
  let settings: PostgresSettings
  let health: HealthRegistry
  /// Services that need the database, and "" for the server as a whole.
  let services: [String]
  let log: Logger

  /// Looks again and again until its task is cancelled. Runs on the loop.
  func run(on loop: EventLoop) async {
    var settings = settings
    settings.readConnections = 1
    settings.writeConnections = 0
    let pool = PostgresPool(settings, loop: loop)
    pool.start()
    defer { pool.close() }
    var isThere = true
    while !Task.isCancelled {
      do {
        try await pool.check(deadline: .now + Limits.databaseCheckTimeout)
        if !isThere { tell(.serving, "the database is back") }
        isThere = true
      } catch {
        if Task.isCancelled { return }
        if isThere { tell(.notServing, "the database is away: \(error)") }
        isThere = false
      }
      // Ends early only by cancellation, which the loop's condition sees.
      try? await Task.sleep(for: Limits.databaseCheckInterval)
    }
  }

  private func tell(_ state: HealthRegistry.State, _ text: String) {
    for service in services { health.set(state, for: service) }
    switch state {
    case .serving: log.info("\(text)")
    case .notServing: log.error("\(text)")
    }
  }
}
