internal import Logging
internal import Networking
internal import Postgres
internal import Store

/// The PostgreSQL that a run works with: a server elsewhere, or one of its own.
enum Database: Sendable {
  case server(connectionString: String)
  case embedded(EmbeddedPostgres)

  /// Starts the private server where none is given. Blocks.
  static func open(
    _ setting: Configuration.Database, in directory: String, loops: Int, log: Logger
  ) throws(EmbeddedPostgresError) -> Database {
    switch setting {
    case .server(let url): .server(connectionString: url)
    case .embedded:
      .embedded(
        try EmbeddedPostgres.start(in: directory, loops: loops) { log.info("\($0)") })
    }
  }

  /// Stops the private server and waits until all it has is on disk. Blocks.
  func close(log: Logger) {
    guard case .embedded(let postgres) = self else { return }
    log.info("stopping PostgreSQL")
    postgres.stop()
  }

  /// - Parameter log: hears what the server says without being asked.
  func settings(log: FailureLog) -> PostgresSettings {
    var settings =
      switch self {
      case .server(let connectionString): PostgresSettings(connectionString: connectionString)
      case .embedded(let postgres): PostgresSettings(connectionString: postgres.connectionString)
      }
    settings.onNotice = { log.record("PostgreSQL says: \($0)") }
    return settings
  }

  /// Returns once the server takes connections.
  func waitUntilReady(_ settings: PostgresSettings, on loop: EventLoop) async throws {
    switch self {
    case .embedded(let postgres): try await postgres.waitUntilReady(on: loop)
    case .server:
      var settings = settings
      settings.readConnections = 1
      settings.writeConnections = 0
      let pool = PostgresPool(settings, loop: loop)
      pool.start()
      defer { pool.close() }
      try await pool.waitUntilConnected(deadline: .now + Limits.databaseWait)
    }
  }

  /// Prints the migrations that are missing.
  static func plan(_ settings: PostgresSettings, on loop: EventLoop) async throws(MigrationError) {
    let missing = try await Migrator(Schema.migrations).plan(settings, on: loop)
    for migration in missing { print("\(migration.number) \(migration.name)") }
    if missing.isEmpty { print("nothing is missing") }
  }

  /// Brings the schema to what this program needs; one process at a time does.
  static func migrate(
    _ settings: PostgresSettings, on loop: EventLoop, log: Logger
  ) async throws(MigrationError) {
    try await Migrator(Schema.migrations).migrate(settings, on: loop) { migration in
      log.info("migrating", metadata: ["step": "\(migration.number) \(migration.name)"])
    }
  }
}
