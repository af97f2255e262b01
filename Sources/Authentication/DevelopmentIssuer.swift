internal import FoundationEssentials
internal import JWTKit

/// Signs tokens with a key of its own: for development, where no identity provider is. ES256.
package struct DevelopmentIssuer: Sendable {
  /// Name of its key.
  private static let kid = "development"
  private let key: ES256PrivateKey

  /// An issuer with a new key.
  package init() { key = ES256PrivateKey() }

  /// The issuer whose key this is, in PEM form; nil if it is none.
  package init?(pem: String) {
    guard let key = try? ES256PrivateKey(pem: pem) else { return nil }
    self.key = key
  }

  /// The private key.
  package var pem: String { key.pemRepresentation }

  /// The public key as a JSON Web Key Set: what a server is given to believe this issuer.
  package var jwks: String {
    get throws {
      let parameters = key.parameters
      let set = JWKS(keys: [
        .ecdsa(
          .es256, identifier: JWKIdentifier(string: Self.kid), x: parameters?.x.base64URL,
          y: parameters?.y.base64URL, curve: .p256)
      ])
      return String(decoding: try JSONEncoder().encode(set), as: UTF8.self)
    }
  }

  /// A token.
  ///
  /// - Parameter lifetime: in seconds, from now.
  package func token(
    subject: String, tenants: [String], roles: [String], scopes: [String] = [], audience: String,
    lifetime: Double
  ) async throws -> String {
    let now = Date().timeIntervalSince1970.rounded(.down)
    var claims = TokenClaims()
    claims.sub = subject
    claims.aud = TokenClaims.Audience([audience])
    claims.exp = now + lifetime
    claims.nbf = now
    claims.tenants = tenants
    claims.roles = roles
    if !scopes.isEmpty { claims.scope = scopes.joined(separator: " ") }
    let keys = await JWTKeyCollection().add(ecdsa: key, kid: JWKIdentifier(string: Self.kid))
    return try await keys.sign(claims, kid: JWKIdentifier(string: Self.kid))
  }
}

extension String {
  /// Base64 in the alphabet and form of RFC 7515 §2.
  fileprivate var base64URL: String {
    String(
      compactMap { character in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      })
  }
}
