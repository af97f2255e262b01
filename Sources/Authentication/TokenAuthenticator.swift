internal import FoundationEssentials
internal import JWTKit
package import RPCCore
internal import Synchronization

/// Knows callers by the bearer token in `authorization`: a JSON Web Token (RFC 7519) that one of the keys
/// signed, for this audience, within its time. Any thread.
package final class TokenAuthenticator: Authenticator {
  private struct Verified {
    let principal: Principal
    /// Seconds since 1970.
    let expiry: Double
  }

  private struct State {
    var keys: TokenKeys
    /// Which keys these are: what was verified with earlier ones is not kept.
    var generation = 0
    /// By the token's text: its signature is verified when it first comes.
    var verified: [String: Verified] = [:]
  }

  private let audience: String
  private let issuer: String?
  /// Seconds since 1970.
  private let now: @Sendable () -> Double
  private let state: Mutex<State>

  /// - Parameters:
  ///   - audience: has to be in the token's `aud`.
  ///   - issuer: has to be the token's `iss`; nil: any.
  ///   - now: the time, in seconds since 1970.
  package init(
    _ keys: TokenKeys, audience: String, issuer: String? = nil,
    now: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 }
  ) {
    self.audience = audience
    self.issuer = issuer
    self.now = now
    state = Mutex(State(keys: keys))
  }

  /// Puts other keys in force; tokens of keys that are gone are refused from now on.
  package func replaceKeys(_ keys: TokenKeys) {
    // Thousands of entries are let go of outside the lock, for which every loop waits.
    _ = state.withLock { state in
      let replaced = state
      state = State(keys: keys, generation: replaced.generation + 1)
      return replaced
    }
  }

  /// Asked once a call: a stream that has begun goes on when its token expires.
  package func principal(of call: any ServerCall) throws(Status) -> Principal? {
    guard let token = try Self.token(call.requestMetadata) else { return nil }
    let now = now()
    let (known, keys, generation) = state.withLock { ($0.verified[token], $0.keys, $0.generation) }
    if let known {
      try Self.checkExpiry(known.expiry, now)
      return known.principal
    }
    let verified = try verify(token, keys, now)
    let (isCurrent, _) = state.withLock { state -> (Bool, [String: Verified]) in
      guard state.generation == generation else { return (false, [:]) }
      let forgotten = state.verified.count < Limits.verifiedTokensMax ? [:] : state.verified
      if !forgotten.isEmpty { state.verified = [:] }
      state.verified[token] = verified
      return (true, forgotten)
    }
    // The keys were replaced meanwhile: the ones in force decide.
    return isCurrent ? verified.principal : try principal(of: call)
  }

  /// What stands behind `Bearer` (RFC 6750 §2.1); nil without `authorization`.
  private static func token(_ metadata: Metadata) throws(Status) -> String? {
    let values = metadata.entries.filter { $0.key == "authorization" }.map(\.value)
    guard let value = values.first else { return nil }
    let scheme = "bearer "
    guard values.count == 1, case .ascii(let text) = value,
      text.prefix(scheme.count).lowercased() == scheme
    else { throw .rejected("MALFORMED", "authorization is not one value 'Bearer TOKEN'") }
    return String(text.dropFirst(scheme.count).drop { $0 == " " })
  }

  private func verify(
    _ token: String, _ keys: TokenKeys, _ now: Double
  ) throws(Status) -> Verified {
    guard let token = CompactToken(token) else {
      throw .rejected("MALFORMED", "it is no JSON Web Token in compact form")
    }
    if token.header.hasCriticalExtensions { throw .rejected("MALFORMED", "its header has crit") }
    let candidates = keys.candidates(
      kid: token.header.keyID, algorithm: token.header.algorithm)
    if candidates.isEmpty {
      throw .rejected("KEY_UNKNOWN", "no key in force has its kid and alg")
    }
    // A signature that can't be one, by its length, is an error of the algorithm: not that key's either.
    guard
      candidates.contains(where: {
        (try? $0.verify(token.signature, signs: token.signed)) == true
      })
    else {
      throw .rejected("SIGNATURE_INVALID", "its signature is not that of a key in force")
    }
    guard let claims = token.claims() else {
      throw .rejected("MALFORMED", "its payload is no JSON with claims of the types they have")
    }
    let expiry = try check(claims, now)
    return Verified(principal: try claims.principal(), expiry: expiry)
  }

  /// - Returns: when the token expires.
  private func check(_ claims: TokenClaims, _ now: Double) throws(Status) -> Double {
    guard let expiry = claims.exp else { throw .rejected("CLAIM_INVALID", "it has no exp") }
    try Self.checkExpiry(expiry, now)
    if let start = claims.nbf, now + Limits.clockSkewSeconds < start {
      throw .rejected("NOT_YET_VALID", "its time has not begun")
    }
    guard claims.aud?.names.contains(audience) == true else {
      throw .rejected("AUDIENCE_WRONG", "its aud does not have '\(audience)'")
    }
    if let issuer, claims.iss != issuer {
      throw .rejected("ISSUER_WRONG", "its iss is not '\(issuer)'")
    }
    return expiry
  }

  private static func checkExpiry(_ expiry: Double, _ now: Double) throws(Status) {
    if now - Limits.clockSkewSeconds >= expiry { throw .rejected("EXPIRED", "it has expired") }
  }
}
