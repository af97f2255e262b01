internal import JWTKit
internal import RPCCore

/// What a token says of its bearer: registered claims of RFC 7519, `scope` of RFC 8693, and Kontor's `tenant`
/// or `tenants` and `roles`.
struct TokenClaims: JWTPayload {
  var sub: String?
  var iss: String?
  var aud: Audience?
  /// Seconds since 1970.
  var exp: Double?
  /// Seconds since 1970.
  var nbf: Double?
  var tenant: String?
  var tenants: [String]?
  var roles: [String]?
  /// Names with a space between.
  var scope: String?

  /// One name or a list of them (RFC 7519 §4.1.3), which a peer may have left empty.
  struct Audience: Codable, Sendable {
    var names: [String]

    init(_ names: [String]) { self.names = names }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let name = try? value.decode(String.self) {
        names = [name]
      } else {
        names = try value.decode([String].self)
      }
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(names)
    }
  }

  /// Asked by jwt-kit; `TokenAuthenticator` checks the claims, to say which one is wrong.
  func verify(using algorithm: some JWTAlgorithm) {}

  /// The bearer, once signature and claims are found right.
  ///
  /// - Throws: UNAUTHENTICATED naming the claim that is missing or not what it must be.
  func principal() throws(Status) -> Principal {
    guard let sub, Principal.isSubject(sub) else {
      throw .rejected("CLAIM_INVALID", "claim sub is not \(Principal.subjectForm)")
    }
    let tenants = tenants ?? tenant.map { [$0] } ?? []
    let scopes = scope?.split(separator: " ").map(String.init) ?? []
    for (name, count) in [
      ("tenants", tenants.count), ("roles", roles?.count ?? 0), ("scope", scopes.count),
    ] where count > Limits.claimItemsMax {
      throw .rejected("CLAIM_INVALID", "claim \(name) has over \(Limits.claimItemsMax) items")
    }
    // Nothing enforces these yet: whoever wrote them believes that they narrow what the bearer sees.
    if let rows = scopes.first(where: Self.narrowsRows) {
      throw .rejected(
        "SCOPE_UNSUPPORTED", "scope \(rows) would narrow rows, which is not enforced yet")
    }
    // Scopes of other services come along in one token, and are good for nothing here.
    return Principal(
      subject: sub, tenants: tenants, roles: Set(roles ?? []),
      scopes: scope.map { _ in Set(scopes.compactMap { MethodScope($0) }) }, evidence: .token)
  }

  /// domain.md "Scope (tenant, warehouse, channel, own customer)".
  private static func narrowsRows(_ scope: String) -> Bool {
    ["tenant:", "warehouse:", "channel:", "customer:"].contains { scope.hasPrefix($0) }
  }
}

extension Status {
  /// A token that is not accepted.
  static func rejected(_ reason: String, _ message: String) -> Status {
    Status(
      .unauthenticated, "the bearer token is not accepted: \(message)",
      details: [.errorInfo(reason: "TOKEN_\(reason)", domain: Status.errorDomain, metadata: [:])])
  }
}
