package import Domain
package import Postgres

/// A tenant's settings as callers read and change them: by the names of the table's columns, as text.
///
/// What the rules use of them is in `TenantSettings`.
package struct NamedSettings: Hashable, Sendable {
  package var values: [String: String]
  /// 0: nothing was settled yet.
  package var version: Version
}

enum NamedSettingsStatements {
  static let read = Statement<String, Row<String, String?, Int64>>(
    "SELECT name, value, version FROM read_settings($1)")

  static let update = Statement<String, Int64, [String], [String], NoRow>(
    "SELECT update_settings($1, $2, $3, $4)")
}

/// Reads and changes settings; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class NamedSettingsStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  package func load(
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> NamedSettings {
    let rows = try await pool.read(NamedSettingsStatements.read, tenant.text, deadline: deadline)
    var settings = NamedSettings(values: [:], version: Version(0))
    for row in rows {
      settings.values[row.values.0] = row.values.1
      settings.version = Version(row.values.2)
    }
    return settings
  }

  /// Changes settings by name.
  ///
  /// - Parameter changes: names of columns, at least one, with checked values.
  /// - Throws: `VERSION_CONFLICT`.
  package func update(
    _ changes: [String: String], expectedVersion: Int64, reason: String, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<NamedSettings> {
    precondition(!changes.isEmpty, "a change changes something")
    let changes = changes.sorted { $0.key < $1.key }
    let outcome = try await fitting {
      try await CommandTransaction.attempt(
        .updateSettings, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
      ) {
        let current = try await load(tenant: key.tenant, deadline: deadline).version
        try current.require(expected: expectedVersion)
        var transaction = CommandTransaction(
          .updateSettings, key: key, identifiers: identifiers, about: .configuration,
          identifiers.next(), name: "settings")
        let what = changes.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
        transaction.reason = "\(reason) (\(what))"
        transaction.add(
          NamedSettingsStatements.update, key.tenant.text, current.number, changes.map(\.key),
          changes.map(\.value))
        transaction.settle(state: 0, version: current.next)
        transaction.emit(
          .configuration, "settings", event: ConfigurationEvent.put, from: 0, to: 0,
          version: current.next, detail: what)
        return transaction
      }
    }
    return Outcome(
      try await load(tenant: key.tenant, deadline: deadline), isReplay: outcome.isReplay)
  }

  /// Each value is checked before; that they do not fit each other, the table says.
  private func fitting<Success>(_ change: () async throws -> Success) async throws -> Success {
    do {
      return try await change()
    } catch let error as PostgresError {
      guard let constraint = error.checkViolation else { throw error }
      throw Refusal.invalidField(
        "settings", .malformed(expected: "values that fit each other (\(constraint))"))
    }
  }
}
