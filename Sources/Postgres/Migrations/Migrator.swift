package import Networking

/// Brings a database's schema forward to what this program needs.
///
/// Each migration is one transaction together with its line in `kontor_migrations`. An advisory lock
/// lets one process migrate at a time; the others wait and find nothing left to do.
package struct Migrator: Sendable {
  private let migrations: [Migration]

  /// - Parameter migrations: in order, numbered from 1 without gaps.
  package init(_ migrations: [Migration]) {
    for (i, migration) in migrations.enumerated() {
      precondition(
        migration.number == i + 1, "migration \(migration.name) must have the number \(i + 1)")
    }
    self.migrations = migrations
  }

  /// What `migrate` would run on this database, in order. Changes nothing.
  package func plan(
    _ settings: PostgresSettings, on loop: EventLoop
  ) async throws(MigrationError) -> [Migration] {
    let connection = try await connect(settings, loop)
    defer { connection.close() }
    return try await pending(connection)
  }

  /// Runs what is missing and answers what it ran.
  ///
  /// - Parameter willRun: called on the loop before each migration.
  @discardableResult
  package func migrate(
    _ settings: PostgresSettings, on loop: EventLoop,
    willRun: (Migration) -> Void = { _ in }
  ) async throws(MigrationError) -> [Migration] {
    let connection = try await connect(settings, loop)
    defer { connection.close() }
    do throws(PostgresError) {
      // Held until the connection ends; the number is "kontor" in ASCII.
      _ = try await connection.execute("SELECT pg_advisory_lock(118126338666354)")
      _ = try await connection.execute(
        """
        SET client_min_messages = warning;
        CREATE TABLE IF NOT EXISTS kontor_migrations (
          number integer PRIMARY KEY,
          name text NOT NULL,
          checksum text NOT NULL,
          applied_at timestamptz NOT NULL DEFAULT now()
        )
        """)
    } catch {
      throw .database(error)
    }
    let pending = try await pending(connection)
    for migration in pending {
      willRun(migration)
      try await run(migration, connection)
    }
    return pending
  }

  private func connect(
    _ settings: PostgresSettings, _ loop: EventLoop
  ) async throws(MigrationError) -> PlainConnection {
    do throws(PostgresError) {
      return try await PlainConnection.open(
        settings.connectionString, loop: loop, onNotice: settings.onNotice)
    } catch {
      throw .database(error)
    }
  }

  /// The migrations that have not run here.
  /// - Throws: when what has run is not the beginning of what this program knows.
  private func pending(_ connection: PlainConnection) async throws(MigrationError) -> [Migration] {
    var done: [Int: (name: String, checksum: String)] = [:]
    do throws(PostgresError) {
      let table = try await connection.execute(
        "SELECT to_regclass('kontor_migrations') IS NOT NULL")
      if table.first?.text(0, 0) == "t" {
        let rows = try await connection.execute(
          "SELECT number, name, checksum FROM kontor_migrations ORDER BY number")
        for result in rows {
          for row in 0..<result.rowCount {
            guard let number = Int(result.text(row, 0)) else { continue }
            done[number] = (result.text(row, 1), result.text(row, 2))
          }
        }
      }
    } catch {
      throw .database(error)
    }
    for (number, ran) in done.sorted(by: { $0.key < $1.key }) {
      guard migrations.indices.contains(number - 1) else {
        throw .unknown(number: number, name: ran.name)
      }
      if migrations[number - 1].checksum != ran.checksum {
        throw .changed(number: number, name: migrations[number - 1].name)
      }
    }
    let pending = migrations.filter { done[$0.number] == nil }
    if let first = pending.first, first.number <= done.count {
      throw .skipped(number: first.number, name: first.name)
    }
    return pending
  }

  private func run(
    _ migration: Migration, _ connection: PlainConnection
  ) async throws(MigrationError) {
    do throws(PostgresError) {
      _ = try await connection.execute("BEGIN")
      _ = try await connection.execute(migration.sql)
    } catch {
      throw failure(migration, error)
    }
    guard connection.isInTransaction else {
      throw .leftTransaction(number: migration.number, name: migration.name)
    }
    do throws(PostgresError) {
      _ = try await connection.execute(
        "INSERT INTO kontor_migrations (number, name, checksum) VALUES ($1, $2, $3)",
        ["\(migration.number)", migration.name, migration.checksum])
      _ = try await connection.execute("COMMIT")
    } catch {
      throw failure(migration, error)
    }
  }

  private func failure(_ migration: Migration, _ error: PostgresError) -> MigrationError {
    .failed(number: migration.number, name: migration.name, line: migration.line(of: error), error)
  }
}

extension Migration {
  /// The line of the text, from 1, at which the server noticed an error.
  fileprivate func line(of error: PostgresError) -> Int? {
    guard case .server(let error) = error, let position = error.position else { return nil }
    return sql.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1
  }
}
