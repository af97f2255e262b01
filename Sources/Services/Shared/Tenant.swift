import Domain
import RPCCore

extension TenantID {
  /// Request metadata that names the tenant.
  static let metadataKey = "kontor-tenant"

  /// The tenant that a call speaks for: the one place where it is found.
  ///
  /// Until principals exist the caller names it, so every caller may be every tenant. Once calls are
  /// authenticated it comes from the principal: this initialiser then takes the principal instead
  /// of metadata, and `kontor-tenant` may at most choose among the tenants that the principal has.
  ///
  /// - Throws: INVALID_ARGUMENT naming the key and what it must hold, when it is missing, malformed
  ///   or given twice.
  init(_ metadata: Metadata) throws(Status) {
    let values = metadata.entries.filter { $0.key == Self.metadataKey }.map(\.value)
    guard let value = values.first else {
      throw Self.refused("TENANT_MISSING", "is missing; it is")
    }
    guard values.count == 1, case .ascii(let text) = value, let tenant = TenantID(text) else {
      throw Self.refused("TENANT_INVALID", "is not one value of")
    }
    self = tenant
  }

  private static func refused(_ reason: String, _ fault: String) -> Status {
    Status(
      .invalidArgument, "metadata \(metadataKey) \(fault) \(expected)",
      details: [
        .errorInfo(
          reason: reason, domain: Refusal.errorDomain, metadata: ["metadata_key": metadataKey])
      ])
  }
}
