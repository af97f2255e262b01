import Domain
import RPCCore

extension TenantID {
  /// Request metadata that names the tenant.
  static let metadataKey = "kontor-tenant"

  /// The tenant that a call speaks for: the one place where it is found.
  ///
  /// A principal with one tenant speaks for it; one with several says for which. On a server that does
  /// not ask who calls, every caller may name any.
  ///
  /// - Throws: INVALID_ARGUMENT naming the key and what it must hold, when it is malformed, given twice,
  ///   or missing where it is needed; PERMISSION_DENIED for a tenant that is not the principal's.
  init(_ principal: Principal, _ metadata: Metadata) throws(Status) {
    let named = try Self.named(metadata)
    if principal.evidence == .none {
      guard let named else {
        throw Self.refused("TENANT_MISSING", "is missing; it is \(Self.expected)")
      }
      self = named
      return
    }
    guard let named else {
      let tenants = Set(principal.tenants)
      if tenants.isEmpty {
        throw Status(
          .permissionDenied, "\(principal.subject) acts for no tenant",
          details: [Self.errorInfo("TENANT_NONE")])
      }
      guard tenants.count == 1, let only = TenantID(principal.tenants[0]) else {
        throw Self.refused(
          "TENANT_MISSING",
          "has to name one of \(tenants.sorted().joined(separator: ", ")), for which "
            + "\(principal.subject) acts")
      }
      self = only
      return
    }
    guard principal.tenants.contains(named.text) else {
      throw Status(
        .permissionDenied, "\(principal.subject) does not act for tenant \(named.text)",
        details: [Self.errorInfo("TENANT_FOREIGN")])
    }
    self = named
  }

  private static func named(_ metadata: Metadata) throws(Status) -> TenantID? {
    let values = metadata.entries.filter { $0.key == metadataKey }.map(\.value)
    guard let value = values.first else { return nil }
    guard values.count == 1, case .ascii(let text) = value, let tenant = TenantID(text) else {
      throw refused("TENANT_INVALID", "is not one value of \(expected)")
    }
    return tenant
  }

  private static func refused(_ reason: String, _ fault: String) -> Status {
    Status(.invalidArgument, "metadata \(metadataKey) \(fault)", details: [errorInfo(reason)])
  }

  private static func errorInfo(_ reason: String) -> StatusDetail {
    .errorInfo(
      reason: reason, domain: Status.errorDomain, metadata: ["metadata_key": metadataKey])
  }
}
