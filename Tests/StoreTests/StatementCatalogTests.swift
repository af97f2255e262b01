import Postgres
import Store
import Support
import Testing

@Suite("Statements against the migrated schema")
struct StatementCatalogTests {
  @Test("every statement's parameters and columns are the server's")
  func everyStatementFits() async throws {
    try await withStore { store in
      #expect(StatementCatalog.all.count > 30)
      for statement in StatementCatalog.all {
        let description = try await store.pool.describe(statement)
        let differences = statement.differences(from: description)
        #expect(differences.isEmpty, "\(statement.sql)\n\(differences.joined(separator: "\n"))")
      }
    }
  }

  @Test("a migrated database has nothing left to migrate")
  func migrationsAreComplete() async throws {
    let database = try await ScratchDatabase()
    try await database.withPool { pool in
      let settings = PostgresSettings(connectionString: database.connectionString)
      let migrator = Migrator(Schema.migrations)
      let planned = try await migrator.plan(settings, on: pool.loop).map(\.name)
      #expect(planned == Schema.migrations.map(\.name))
      _ = try await migrator.migrate(settings, on: pool.loop)
      let left = try await migrator.plan(settings, on: pool.loop)
      #expect(left.isEmpty)
    }
  }
}
