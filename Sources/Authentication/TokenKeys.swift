internal import FoundationEssentials
internal import JWTKit

/// The keys whose signatures on bearer tokens are believed. Several may be in force at once, so that keys
/// rotate without a gap: the new one is added, tokens of the old one run out, the old one is removed.
///
/// Algorithms: ES256, EdDSA (Ed25519) and HS256 (RFC 7518, RFC 8037); a key verifies its own algorithm only,
/// whatever a token's header says.
package struct TokenKeys: Sendable {
  /// By `kid`.
  private var named: [String: any JWTAlgorithm] = [:]
  /// Keys without a `kid`; tried for tokens without one.
  private var unnamed: [any JWTAlgorithm] = []

  package init() {}

  package var isEmpty: Bool { named.isEmpty && unnamed.isEmpty }

  /// Adds every key of a JSON Web Key Set (RFC 7517) with EC P-256 and Ed25519 public keys, each with a
  /// `kid`.
  package mutating func add(jwks json: String) async throws(Unusable) {
    let set: JWKS
    do {
      set = try JSONDecoder().decode(JWKS.self, from: Data(json.utf8))
    } catch {
      throw Unusable("no JSON Web Key Set: \(error)")
    }
    if set.keys.isEmpty { throw Unusable("the key set is empty") }
    guard set.keys.count <= Limits.keysMax else {
      throw Unusable("\(set.keys.count) keys are more than the \(Limits.keysMax) allowed")
    }
    for (place, key) in set.keys.enumerated() { try await add(key, "keys[\(place)]") }
  }

  private mutating func add(_ key: JWK, _ place: String) async throws(Unusable) {
    guard let identifier = key.keyIdentifier else { throw Unusable("\(place): no kid") }
    let name = identifier.string
    guard named[name] == nil else { throw Unusable("\(place): kid '\(name)' is there twice") }
    let algorithm: String
    switch key.curve?.rawValue {
    case "P-256": algorithm = "ES256"
    case "Ed25519": algorithm = "EdDSA"
    default: throw Unusable("\(place): '\(name)' is no EC P-256 or Ed25519 key")
    }
    do {
      named[name] = try await JWTKeyCollection().add(jwk: key).getKey(
        for: identifier, alg: algorithm)
    } catch {
      throw Unusable("\(place): '\(name)' is no valid key: \(error)")
    }
  }

  /// Adds a public key in PEM form (RFC 7468 §13), EC P-256 or Ed25519. It has no `kid`.
  package mutating func add(pem text: String) async throws(Unusable) {
    let keys = JWTKeyCollection()
    if let key = try? ES256PublicKey(pem: text) {
      await keys.add(ecdsa: key)
    } else if let key = try? EdDSA.PublicKey(pem: text) {
      await keys.add(eddsa: key)
    } else {
      throw Unusable("no PEM public key of EC P-256 or Ed25519")
    }
    await addDefault(of: keys)
  }

  /// Adds a secret for HS256, which the issuer of tokens knows too. It has no `kid`.
  package mutating func add(secret: [UInt8]) async throws(Unusable) {
    guard secret.count >= Limits.secretBytesMin else {
      throw Unusable(
        "\(secret.count) bytes are too few for HS256: it takes \(Limits.secretBytesMin) or more")
    }
    await addDefault(
      of: JWTKeyCollection().add(hmac: HMACKey(from: secret), digestAlgorithm: .sha256))
  }

  private mutating func addDefault(of keys: JWTKeyCollection) async {
    guard let key = try? await keys.getKey() else {
      preconditionFailure("a collection has the key that was added to it")
    }
    unnamed.append(key)
  }

  /// The keys that may have signed a token with this header.
  func candidates(kid: String?, algorithm: String?) -> [any JWTAlgorithm] {
    let keys = kid.map { name in named[name].map { [$0] } ?? [] } ?? unnamed
    return keys.filter { $0.name == algorithm }
  }
}
