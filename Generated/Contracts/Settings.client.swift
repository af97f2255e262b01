// Written by protoc-gen-kontor from kontor/admin/v1/settings.proto; do not edit.

public import RPCCore

/// Settings of the caller's tenant: the numbers that the documents leave open as [X].
///
/// Deadlines of stages are policies of SlaService. A change is in force everywhere within five seconds, for
/// what is decided after it.
public struct SettingsServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Gives all settings in force: the tenant's, else the defaults.
  public func getSettings(_ request: GetSettingsRequest, options: CallOptions = CallOptions()) async throws(Status) -> Settings {
    try await invoker.unary(SettingsServiceMethods.getSettings, request, options)
  }

  /// Changes those settings that are given and leaves all others; idempotent by its `request_id`.
  public func updateSettings(_ request: UpdateSettingsRequest, options: CallOptions = CallOptions()) async throws(Status) -> Settings {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(SettingsServiceMethods.updateSettings, request, options)
    }
    return try await invoker.unary(SettingsServiceMethods.updateSettings, request, options)
  }
}
