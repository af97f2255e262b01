package import RPCCore

/// Enforces the access rule of each method's contract before the request is decoded: UNAUTHENTICATED for
/// callers that don't say who they are, PERMISSION_DENIED for those without the role. Either says what is
/// missing, never whether what is asked for exists. Source: RPC-28, ACL-1.
package struct AccessControl: ServerInterceptor {
  private let authenticators: [any Authenticator]
  /// What a caller without credentials is told to bring.
  private let wanted: String

  /// - Parameters:
  ///   - authenticators: asked in turn; the first that knows the caller decides.
  ///   - wanted: as `authorization: Bearer TOKEN`.
  package init(_ authenticators: [any Authenticator], wanted: String) {
    self.authenticators = authenticators
    self.wanted = wanted
  }

  package func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
    switch method.access {
    case .anonymous: nil
    case .undeclared: Hook(self, method, isDeclared: false, roles: nil)
    case .anyRole: Hook(self, method, isDeclared: true, roles: nil)
    case .roles(let roles): Hook(self, method, isDeclared: true, roles: roles)
    }
  }

  private final class Hook: ServerCallHook {
    let control: AccessControl
    let method: MethodDescriptor
    let path: String
    /// A method without a rule may be called by nobody.
    let isDeclared: Bool
    /// One of them is needed; nil: none.
    let roles: [String]?

    init(_ control: AccessControl, _ method: MethodDescriptor, isDeclared: Bool, roles: [String]?) {
      self.control = control
      self.method = method
      path = method.path
      self.isDeclared = isDeclared
      self.roles = roles
    }

    var steps: ServerCallSteps { .begin }

    func begin(_ call: any ServerCall) throws(Status) {
      let principal = try control.principal(of: call)
      guard isDeclared else {
        throw denied("\(path) has no access rule", "ACCESS_UNDECLARED", [:])
      }
      if let roles, !roles.contains(where: principal.roles.contains) {
        let needed = roles.joined(separator: ", ")
        throw denied(
          "\(path) needs one of the roles \(needed); \(principal.subject) has "
            + (principal.roles.isEmpty ? "none" : principal.roles.sorted().joined(separator: ", ")),
          "ROLE_MISSING", ["roles": needed])
      }
      if let scopes = principal.scopes, !scopes.contains(where: { $0.covers(method) }) {
        throw denied(
          "the credentials of \(principal.subject) are not good for \(path): their scope does not name it",
          "SCOPE_MISSING", ["scope": String(path.dropFirst())])
      }
      call.principal = principal
    }

    private func denied(_ message: String, _ reason: String, _ facts: [String: String]) -> Status {
      Status(
        .permissionDenied, message,
        details: [.errorInfo(reason: reason, domain: Status.errorDomain, metadata: facts)])
    }
  }

  private func principal(of call: any ServerCall) throws(Status) -> Principal {
    for authenticator in authenticators {
      if let principal = try authenticator.principal(of: call) { return principal }
    }
    throw Status(
      .unauthenticated, "the call carries no credentials: it takes \(wanted)",
      details: [
        .errorInfo(reason: "CREDENTIALS_MISSING", domain: Status.errorDomain, metadata: [:])
      ])
  }
}

/// Takes every caller at its word: for development on one machine, never beyond.
package struct InsecureDevelopment: ServerInterceptor {
  package init() {}

  package func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
    method.access == .anonymous ? nil : Hook()
  }

  private final class Hook: ServerCallHook {
    var steps: ServerCallSteps { .begin }
    func begin(_ call: any ServerCall) { call.principal = .development }
  }
}
