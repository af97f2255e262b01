// Written by protoc-gen-kontor from kontor/admin/v1/settings.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.admin.v1.SettingsService`.
public enum SettingsServiceMethods {
  /// Gives all settings in force: the tenant's, else the defaults.
  public static let getSettings = MethodDescriptor(service: "kontor.admin.v1.SettingsService", method: "GetSettings", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Changes those settings that are given and leaves all others; idempotent by its `request_id`.
  public static let updateSettings = MethodDescriptor(service: "kontor.admin.v1.SettingsService", method: "UpdateSettings", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "general_manager"]))
}

/// Settings of the caller's tenant: the numbers that the documents leave open as [X].
///
/// Deadlines of stages are policies of SlaService. A change is in force everywhere within five seconds, for
/// what is decided after it.
package protocol SettingsService: Sendable {
  /// Gives all settings in force: the tenant's, else the defaults.
  func getSettings(_ request: GetSettingsRequest, context: ServerContext) async throws -> Settings
  /// Changes those settings that are given and leaves all others; idempotent by its `request_id`.
  func updateSettings(_ request: UpdateSettingsRequest, context: ServerContext) async throws -> Settings
}

extension SettingsService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.admin.v1.SettingsService", methods: [
      MethodHandler(method: SettingsServiceMethods.getSettings) { call in
        let messages = TypedCall(call)
        let request: GetSettingsRequest = try await messages.request()
        try messages.sendOnly(await self.getSettings(request, context: ServerContext(call)))
      },
      MethodHandler(method: SettingsServiceMethods.updateSettings) { call in
        let messages = TypedCall(call)
        let request: UpdateSettingsRequest = try await messages.request()
        try messages.sendOnly(await self.updateSettings(request, context: ServerContext(call)))
      },
    ])
  }
}
