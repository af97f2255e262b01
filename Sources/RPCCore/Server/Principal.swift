/// Who calls, as the server has found out: a person or a service account.
///
/// Source: domain.md "Principal, Role, Permission, Scope"; RPC-28.
@usableFromInline
package struct Principal: Hashable, Sendable {
  /// Name that audit and ledger keep, and that a `request_id` belongs to (I8).
  package let subject: String
  /// Tenants for which it may act; one of them for each call.
  package let tenants: [String]
  /// Role names of the contracts (`kontor.options.v1.Access`).
  package let roles: Set<String>
  /// Methods that its credentials are good for; nil: all that its roles allow.
  package let scopes: Set<MethodScope>?
  /// How it was found out.
  package let evidence: Evidence

  package enum Evidence: Hashable, Sendable {
    /// A bearer token that a known key signed.
    case token
    /// A client certificate that a trusted authority signed.
    case certificate
    /// Nothing: the server runs insecurely for development, and callers say themselves for whom they
    /// act.
    case none
  }

  package init(
    subject: String, tenants: [String], roles: Set<String>, scopes: Set<MethodScope>? = nil,
    evidence: Evidence
  ) {
    self.subject = subject
    self.tenants = tenants
    self.roles = roles
    self.scopes = scopes
    self.evidence = evidence
  }

  /// Everyone, on a server that asks nobody who they are: tenant and actor come from the call's metadata.
  package static let development = Principal(
    subject: "anonymous", tenants: [], roles: [], evidence: .none)
}

/// Finds out who makes a call.
package protocol Authenticator: Sendable {
  /// The caller; nil if the call carries no credentials of this kind. Called on the call's executor for
  /// every call: it has to be quick.
  ///
  /// - Throws: UNAUTHENTICATED, saying what is wrong with the credentials that it carries.
  func principal(of call: any ServerCall) throws(Status) -> Principal?
}
