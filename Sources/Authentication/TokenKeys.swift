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
  /// Keys without a `kid`; tried for tokens without one, or with one that no key has.
  private var unnamed: [any JWTAlgorithm] = []

  package init() {}

  /// A key of a set, or none where jwt-kit knows no such key.
  private struct Item: Decodable {
    let key: JWK?

    init(from decoder: any Decoder) throws {
      // RFC 7517 §5: what is not understood is ignored.
      key = try? JWK(from: decoder)
    }
  }

  private struct KeySet: Decodable {
    let keys: [Item]
  }

  /// Adds the public keys of a JSON Web Key Set (RFC 7517), each with a `kid`. Keys of other kinds than EC
  /// P-256 and Ed25519 are passed over; one at least has to be left.
  package mutating func add(jwks json: String) async throws(Unusable) {
    let set: KeySet
    do {
      set = try JSONDecoder().decode(KeySet.self, from: Data(json.utf8))
    } catch {
      throw Unusable("no JSON Web Key Set: \(error)")
    }
    guard set.keys.count <= Limits.keysMax else {
      throw Unusable("\(set.keys.count) keys are more than the \(Limits.keysMax) allowed")
    }
    var count = 0
    for (place, item) in set.keys.enumerated() {
      guard let key = item.key, let algorithm = Self.algorithm(of: key) else { continue }
      try await add(key, algorithm, "keys[\(place)]")
      count += 1
    }
    if count == 0 { throw Unusable("no EC P-256 or Ed25519 key is in the set") }
  }

  private static func algorithm(of key: JWK) -> String? {
    switch key.curve?.rawValue {
    case "P-256": "ES256"
    case "Ed25519": "EdDSA"
    default: nil
    }
  }

  private mutating func add(
    _ key: JWK, _ algorithm: String, _ place: String
  ) async throws(Unusable) {
    guard let identifier = key.keyIdentifier else { throw Unusable("\(place): no kid") }
    let name = identifier.string
    guard named[name] == nil else { throw Unusable("\(place): kid '\(name)' is there twice") }
    guard key.privateExponent == nil else {
      throw Unusable("\(place): '\(name)' is a private key, which belongs to the issuer alone")
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
    // Why it is neither is told by what it would have to be.
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
    let keys = kid.flatMap { named[$0] }.map { [$0] } ?? unnamed
    return keys.filter { $0.name == algorithm }
  }
}
