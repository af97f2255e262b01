import JWTKit
import RPCCore
import Support
import Testing

@testable import Authentication

@Suite("Bearer tokens")
struct TokenAuthenticatorTests {
  private static let now = 1_800_000_000.0
  private static let key = ES256PrivateKey()
  private static let secret = Array(String(repeating: "0123456789abcdef", count: 4).utf8)

  private static var claims: TokenClaims {
    var claims = TokenClaims()
    claims.sub = "ann"
    claims.aud = TokenClaims.Audience(["other", "kontor"])
    claims.exp = now + 600
    claims.tenants = ["shop", "depot"]
    claims.roles = ["entry_clerk"]
    return claims
  }

  /// A token with these claims.
  private func token(
    _ claims: TokenClaims, kid: String? = "now", by key: ES256PrivateKey = key
  ) async throws -> String {
    let keys = await JWTKeyCollection().add(ecdsa: key, kid: kid.map { JWKIdentifier(string: $0) })
    return try await keys.sign(claims, kid: kid.map { JWKIdentifier(string: $0) })
  }

  private func keys(named names: String...) async throws -> TokenKeys {
    var keys = TokenKeys()
    for name in names {
      try await keys.add(jwks: Self.jwks((name, Self.key)))
    }
    return keys
  }

  private static func jwks(_ keys: (String, ES256PrivateKey)...) -> String {
    let items = keys.map { name, key in
      func text(_ coordinate: String?) -> String {
        (coordinate ?? "").replacing("+", with: "-").replacing("/", with: "_")
          .replacing("=", with: "")
      }
      return #"{"kty":"EC","crv":"P-256","kid":"\#(name)","x":"\#(text(key.parameters?.x))","#
        + #""y":"\#(text(key.parameters?.y))"}"#
    }
    return #"{"keys":[\#(items.joined(separator: ","))]}"#
  }

  private func authenticator(
    _ keys: TokenKeys, issuer: String? = nil, at time: Double = now
  ) -> TokenAuthenticator {
    TokenAuthenticator(keys, audience: "kontor", issuer: issuer, now: { time })
  }

  private func bearing(_ authorization: String) -> MetadataCall {
    MetadataCall(["authorization": authorization])
  }

  private func reason(_ status: Status?) -> String? {
    guard case .errorInfo(let reason, _, _) = status?.details.first else { return nil }
    return reason
  }

  @Test("a good token gives its principal")
  func good() async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let token = try await token(Self.claims)
    // The second time from memory.
    for scheme in ["Bearer ", "bearer  "] {
      let principal = try authenticator.principal(of: bearing(scheme + token))
      #expect(
        principal
          == Principal(
            subject: "ann", tenants: ["shop", "depot"], roles: ["entry_clerk"], evidence: .token))
    }
  }

  @Test("one tenant may stand alone")
  func oneTenant() async throws {
    var claims = Self.claims
    claims.tenants = nil
    claims.tenant = "shop"
    let authenticator = authenticator(try await keys(named: "now"))
    let principal = try authenticator.principal(
      of: bearing("Bearer " + (try await token(claims))))
    #expect(principal?.tenants == ["shop"])
  }

  @Test(
    "scopes that name methods are the principal's, others are good for nothing",
    arguments: [
      (nil, nil), ("", []), ("openid profile", []), ("read", [.reads]),
      (
        "openid kontor.orders.v1.OrderService kontor.inventory.v1.StockService/Receive",
        [
          .service("kontor.orders.v1.OrderService"),
          .method(service: "kontor.inventory.v1.StockService", method: "Receive"),
        ]
      ),
    ] as [(String?, Set<MethodScope>?)])
  func scopes(_ scope: String?, _ expected: Set<MethodScope>?) async throws {
    var claims = Self.claims
    claims.scope = scope
    let authenticator = authenticator(try await keys(named: "now"))
    let principal = try authenticator.principal(
      of: bearing("Bearer " + (try await token(claims))))
    #expect(principal?.scopes == expected)
  }

  @Test("a call without authorization carries no token")
  func none() async throws {
    #expect(try authenticator(try await keys(named: "now")).principal(of: MetadataCall()) == nil)
  }

  @Test(
    "a wrong claim is refused by its name",
    arguments: [
      ("exp past", "TOKEN_EXPIRED"), ("no exp", "TOKEN_CLAIM_INVALID"),
      ("nbf ahead", "TOKEN_NOT_YET_VALID"), ("no sub", "TOKEN_CLAIM_INVALID"),
      ("sub with a control character", "TOKEN_CLAIM_INVALID"),
      ("sub too long", "TOKEN_CLAIM_INVALID"), ("roles without end", "TOKEN_CLAIM_INVALID"),
      ("aud of others", "TOKEN_AUDIENCE_WRONG"), ("no aud", "TOKEN_AUDIENCE_WRONG"),
      ("iss of others", "TOKEN_ISSUER_WRONG"), ("aud empty", "TOKEN_AUDIENCE_WRONG"),
      ("scope", "TOKEN_SCOPE_UNSUPPORTED"),
    ])
  func claims(_ fault: String, _ expected: String) async throws {
    var claims = Self.claims
    claims.iss = "https://id.example"
    switch fault {
    case "exp past": claims.exp = Self.now - 61
    case "no exp": claims.exp = nil
    case "nbf ahead": claims.nbf = Self.now + 61
    case "no sub": claims.sub = nil
    case "sub with a control character": claims.sub = "ann\n"
    case "sub too long": claims.sub = String(repeating: "a", count: 129)
    case "roles without end": claims.roles = (0...100).map(String.init)
    case "aud of others": claims.aud = TokenClaims.Audience(["other"])
    case "no aud": claims.aud = nil
    case "aud empty": claims.aud = TokenClaims.Audience([])
    case "scope": claims.scope = "warehouse:BER"
    default: claims.iss = "https://evil.example"
    }
    let authenticator = authenticator(
      try await keys(named: "now"), issuer: "https://id.example")
    let text = try await token(claims)
    let refused = #expect(throws: Status.self) {
      try authenticator.principal(of: bearing("Bearer " + text))
    }
    #expect(refused?.code == .unauthenticated)
    #expect(reason(refused) == expected)
  }

  @Test("clocks may differ by a minute")
  func skew() async throws {
    var claims = Self.claims
    claims.exp = Self.now - 59
    claims.nbf = Self.now + 59
    let authenticator = authenticator(try await keys(named: "now"))
    let text = try await token(claims)
    #expect(try authenticator.principal(of: bearing("Bearer " + text)) != nil)
  }

  @Test("a token in memory is refused once it has expired")
  func expires() async throws {
    let time = Time(Self.now)
    let authenticator = TokenAuthenticator(
      try await keys(named: "now"), audience: "kontor", now: { time.value })
    let call = bearing("Bearer " + (try await token(Self.claims)))
    #expect(try authenticator.principal(of: call) != nil)
    time.value = Self.now + 660
    #expect(
      reason(#expect(throws: Status.self) { try authenticator.principal(of: call) })
        == "TOKEN_EXPIRED")
  }

  @Test("keys rotate: both are believed, then the new one alone")
  func rotation() async throws {
    let next = ES256PrivateKey()
    let old = bearing("Bearer " + (try await token(Self.claims)))
    let new = bearing("Bearer " + (try await token(Self.claims, kid: "next", by: next)))
    let authenticator = authenticator(try await keys(named: "now"))
    #expect(try authenticator.principal(of: old) != nil)
    #expect(
      reason(#expect(throws: Status.self) { try authenticator.principal(of: new) })
        == "TOKEN_KEY_UNKNOWN")
    var both = TokenKeys()
    try await both.add(jwks: Self.jwks(("now", Self.key), ("next", next)))
    authenticator.replaceKeys(both)
    #expect(try authenticator.principal(of: old) != nil)
    #expect(try authenticator.principal(of: new) != nil)
    var after = TokenKeys()
    try await after.add(jwks: Self.jwks(("next", next)))
    authenticator.replaceKeys(after)
    // Also what was verified before is forgotten.
    #expect(
      reason(#expect(throws: Status.self) { try authenticator.principal(of: old) })
        == "TOKEN_KEY_UNKNOWN")
    #expect(try authenticator.principal(of: new) != nil)
  }

  @Test("what somebody else signed, or changed, is refused")
  func forged() async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let stranger = try await token(Self.claims, by: ES256PrivateKey())
    #expect(
      reason(
        #expect(throws: Status.self) {
          try authenticator.principal(of: bearing("Bearer " + stranger))
        }) == "TOKEN_SIGNATURE_INVALID")
    let parts = try await token(Self.claims).split(separator: ".")
    var claims = Self.claims
    claims.roles = ["maintainer"]
    let other = try await token(claims, by: ES256PrivateKey()).split(separator: ".")
    let mixed = "\(parts[0]).\(other[1]).\(parts[2])"
    #expect(throws: Status.self) {
      try authenticator.principal(of: bearing("Bearer " + mixed))
    }
  }

  @Test(
    "the header's algorithm can't be changed: not to none, not to a secret made of the public key")
  func algorithmConfusion() async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let hmac = await JWTKeyCollection().add(
      hmac: HMACKey(from: Self.key.publicKey.pemRepresentation), digestAlgorithm: .sha256,
      kid: "now")
    let confused = try await hmac.sign(Self.claims, kid: "now")
    // {"alg":"none","kid":"now"}
    let body = try await token(Self.claims).split(separator: ".")[1]
    let unsigned = "eyJhbGciOiJub25lIiwia2lkIjoibm93In0.\(body)."
    for text in [confused, unsigned] {
      #expect(
        reason(
          #expect(throws: Status.self) {
            try authenticator.principal(of: bearing("Bearer " + text))
          }) == "TOKEN_KEY_UNKNOWN")
    }
  }

  @Test(
    "what is no token is refused",
    arguments: [
      "Basic YTpi", "Bearer", "Bearer ", "Bearer a", "Bearer a.b.c", "Bearer ..", "Bearer a.b.c.d",
      "Bearer é", "Bearer \u{0}",
    ])
  func malformed(_ authorization: String) async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let refused = #expect(throws: Status.self) {
      try authenticator.principal(of: bearing(authorization))
    }
    #expect(refused?.code == .unauthenticated)
    #expect(reason(refused) == "TOKEN_MALFORMED")
  }

  @Test(
    "whatever stands in header and payload, the process goes on",
    arguments: [
      (#"{"alg":"ES256","x":1e19}"#, #"{"aud":[]}"#), (#"{"alg":"ES256","kid":1e300}"#, "{}"),
      (#"{"alg":"ES256","x":[[1e300]]}"#, "{}"), (#"{"alg":"ES256","kid":"now"}"#, #"{"aud":[]}"#),
      (#"{"alg":"ES256","kid":"now","crit":1}"#, "{}"), (#"{"alg":1}"#, "{}"), ("[]", "[]"),
      (#"{"alg":"ES256","kid":"now"}"#, #"{"exp":1e999}"#),
      (#"{"alg":"ES256","kid":"now","x":\#(String(repeating: "[", count: 3000))"#, "{}"),
    ])
  func hostile(_ header: String, _ payload: String) async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let text = [header, payload].map { Base64.encode(Array($0.utf8)) }.joined(separator: ".")
    let refused = #expect(throws: Status.self) {
      try authenticator.principal(of: bearing("Bearer \(text).AAAA"))
    }
    #expect(refused?.code == .unauthenticated)
  }

  @Test("signed claims of any value are refused or taken, and never trap")
  func signedHostile() async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let signer = try await JWTKeyCollection().add(ecdsa: Self.key).getKey()
    for payload in [
      #"{"aud":[]}"#, #"{"aud":1}"#, #"{"exp":1e308,"nbf":-1e308,"aud":"kontor","sub":""}"#,
      #"{"exp":"soon"}"#, "[]", "1e999", #"{"sub":"ann","aud":"kontor","exp":1e308,"tenants":[1]}"#,
    ] {
      let signed = [#"{"alg":"ES256","kid":"now"}"#, payload].map { Base64.encode(Array($0.utf8)) }
        .joined(separator: ".")
      let signature = Base64.encode(try signer.sign(Array(signed.utf8)))
      #expect(throws: Status.self) {
        try authenticator.principal(of: bearing("Bearer \(signed).\(signature)"))
      }
    }
  }

  @Test("a key without a name verifies tokens that name one")
  func unnamedKey() async throws {
    var keys = TokenKeys()
    try await keys.add(pem: Self.key.publicKey.pemRepresentation)
    let call = bearing("Bearer " + (try await token(Self.claims, kid: "any")))
    #expect(try authenticator(keys).principal(of: call) != nil)
  }

  @Test("two authorizations are refused, even equal ones")
  func twice() async throws {
    let authenticator = authenticator(try await keys(named: "now"))
    let text = "Bearer " + (try await token(Self.claims))
    let call = MetadataCall(["authorization": text, "authorization": text])
    #expect(throws: Status.self) { try authenticator.principal(of: call) }
  }

  @Test("EdDSA and HS256 keys are believed for their own algorithm")
  func otherAlgorithms() async throws {
    let pair = try EdDSA.PrivateKey()
    var keys = TokenKeys()
    try await keys.add(pem: pair.publicKey.pemRepresentation)
    try await keys.add(secret: Self.secret)
    let authenticator = authenticator(keys)
    let eddsa = try await JWTKeyCollection().add(eddsa: pair).sign(Self.claims)
    let hmac = try await JWTKeyCollection()
      .add(hmac: HMACKey(from: Self.secret), digestAlgorithm: .sha256).sign(Self.claims)
    let stronger = try await JWTKeyCollection()
      .add(hmac: HMACKey(from: Self.secret), digestAlgorithm: .sha512).sign(Self.claims)
    #expect(try authenticator.principal(of: bearing("Bearer " + eddsa)) != nil)
    #expect(try authenticator.principal(of: bearing("Bearer " + hmac)) != nil)
    #expect(throws: Status.self) {
      try authenticator.principal(of: bearing("Bearer " + stronger))
    }
  }

  @Test("the development issuer's key set believes its tokens, also after a restart")
  func development() async throws {
    let issuer = DevelopmentIssuer()
    let again = try #require(DevelopmentIssuer(pem: issuer.pem))
    var keys = TokenKeys()
    try await keys.add(jwks: issuer.jwks)
    let authenticator = TokenAuthenticator(keys, audience: "kontor")
    let text = try await again.token(
      subject: "ann", tenants: ["demo"], roles: ["sales"], audience: "kontor", lifetime: 60)
    let principal = try authenticator.principal(of: bearing("Bearer " + text))
    #expect(principal?.tenants == ["demo"])
    #expect(DevelopmentIssuer(pem: "no key") == nil)
  }
}

@Suite("Token keys")
struct TokenKeysTests {
  @Test(
    "files without usable keys are refused, saying what is wrong",
    arguments: [
      ("", "no JSON Web Key Set"), ("{}", "no JSON Web Key Set"),
      (#"{"keys":[]}"#, "no EC P-256 or Ed25519 key"),
      (#"{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]}"#, "keys[0]: no kid"),
      (
        #"{"keys":[{"kty":"EC","crv":"P-256","kid":"a","x":"AA","y":"AA"}]}"#, "'a' is no valid key"
      ),
      (#"{"keys":[{"kty":"RSA","kid":"a","n":"AA","e":"AQAB"}]}"#, "no EC P-256 or Ed25519 key"),
      (#"{"keys":[{"kty":"what","kid":"a"}, 1]}"#, "no EC P-256 or Ed25519 key"),
      (
        #"{"keys":[{"kty":"EC","crv":"P-256","kid":"a","x":"AA","y":"AA","d":"AA"}]}"#,
        "is a private key"
      ),
    ])
  func unusable(_ text: String, _ fault: String) async {
    var keys = TokenKeys()
    await #expect {
      try await keys.add(jwks: text)
    } throws: { error in
      "\(error)".contains(fault)
    }
    #expect(keys.candidates(kid: "a", algorithm: "ES256").isEmpty)
  }

  @Test("keys of kinds that are not known are passed over")
  func lenient() async throws {
    let issuer = DevelopmentIssuer()
    let known = try issuer.jwks.dropFirst(#"{"keys":["#.count)
    var keys = TokenKeys()
    try await keys.add(jwks: #"{"keys":[{"kty":"RSA","kid":"a","n":"AA","e":"AQAB"},"# + known)
    #expect(keys.candidates(kid: "development", algorithm: "ES256").count == 1)
  }

  @Test("a short secret and a PEM of something else are refused")
  func others() async {
    var keys = TokenKeys()
    await #expect(throws: Unusable.self) { try await keys.add(secret: [1, 2, 3]) }
    await #expect(throws: Unusable.self) {
      try await keys.add(pem: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")
    }
    #expect(keys.candidates(kid: nil, algorithm: "EdDSA").isEmpty)
  }
}
