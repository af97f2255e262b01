internal import Networking
package import Postgres
internal import Synchronization

/// An empty database of its own for one test, in the cluster that the test run shares.
///
///     let database = try await ScratchDatabase()
///     try await database.withPool { pool in … }
package struct ScratchDatabase: Sendable {
  package let name: String
  package let connectionString: String

  private static let number = Mutex(0)

  /// Creates the database; the first one in a process also makes the cluster.
  package init() async throws {
    let cluster = try ScratchCluster.shared.get()
    name = Self.number.withLock { number in
      number += 1
      return "test_\(number)"
    }
    connectionString = cluster.connectionString(database: name)
    let create = Statement<NoRow>("CREATE DATABASE \(name)")
    var settings = PostgresSettings(connectionString: cluster.connectionString())
    settings.readConnections = 1
    settings.writeConnections = 1
    try await withPostgresPool(settings) { pool in
      _ = try await pool.write(create, deadline: nil)
    }
  }

  /// Runs `body` on a loop of its own with a pool on this database.
  package func withPool<Success: Sendable>(
    _ configure: (inout PostgresSettings) -> Void = { _ in },
    _ body: @escaping @Sendable (PostgresPool) async throws -> Success
  ) async throws -> Success {
    var settings = PostgresSettings(connectionString: connectionString)
    configure(&settings)
    return try await withPostgresPool(settings, body)
  }
}

/// Runs `body` on a loop of its own with a started pool, and closes both. Waits while too many
/// tests have one.
package func withPostgresPool<Success: Sendable>(
  _ settings: PostgresSettings, _ body: @escaping @Sendable (PostgresPool) async throws -> Success
) async throws -> Success {
  try await PoolGate.shared.pass {
    let loop = try TestLoop()
    defer { loop.stop() }
    return try await loop.run { [loop = loop.loop] in
      let pool = PostgresPool(settings, loop: loop)
      pool.start()
      defer { pool.close() }
      return try await body(pool)
    }
  }
}
