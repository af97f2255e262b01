package import Contracts
import Domain
package import RPCCore
package import Store

/// `kontor.admin.v1.SettingsService`, one loop's part.
package struct TenantSettingsRPCs: SettingsService {
  let store: NamedSettingsStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.namedSettings
    self.boundary = boundary
  }

  package func getSettings(
    _ request: GetSettingsRequest, context: ServerContext
  ) async throws -> Settings {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      return try Settings(try await store.load(tenant: tenant, deadline: context.deadline))
    }
  }

  package func updateSettings(
    _ request: UpdateSettingsRequest, context: ServerContext
  ) async throws -> Settings {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let settings = request.settings else {
        throw Refusal.invalidField("settings", .missing)
      }
      var changes: [String: String] = [:]
      for field in SettingField.all { changes[field.name] = try field.text(settings) }
      guard !changes.isEmpty else { throw Refusal.invalidField("settings", .missing) }
      let outcome = try await store.update(
        changes, expectedVersion: request.expectedVersion, reason: request.reason,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return try Settings(outcome.value)
    }
  }
}

extension Settings {
  /// - Throws: `StoreFailure.broken` for a column whose text its field can't hold.
  fileprivate init(_ stored: NamedSettings) throws {
    self.init(version: stored.version.number)
    for field in SettingField.all {
      guard let text = stored.values[field.name], field.take(text, &self) else {
        throw StoreFailure.broken("the setting \(field.name) is missing or unreadable")
      }
    }
  }
}
