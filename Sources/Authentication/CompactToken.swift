internal import FoundationEssentials
internal import RPCCore

/// A JSON Web Token in compact form (RFC 7515 §3.1), taken apart but not believed: of what is not yet verified
/// only the header's `alg`, `kid` and `crit` are read. Never traps, whatever a peer sends.
struct CompactToken {
  /// What of the header decides which key verifies it.
  struct Header: Decodable {
    let algorithm: String
    let keyID: String?
    /// Whether there are extensions that have to be understood (RFC 7515 §4.1.11).
    let hasCriticalExtensions: Bool

    private enum CodingKeys: String, CodingKey {
      case algorithm = "alg"
      case keyID = "kid"
      case critical = "crit"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      algorithm = try fields.decode(String.self, forKey: .algorithm)
      keyID = try fields.decodeIfPresent(String.self, forKey: .keyID)
      hasCriticalExtensions = fields.contains(.critical)
    }
  }

  let header: Header
  /// Header and payload as they were signed.
  let signed: ArraySlice<UInt8>
  let signature: [UInt8]
  private let payload: ArraySlice<UInt8>

  /// Nil for what is no such token.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Self.decode(Header.self, parts[0]),
      let signature = Self.bytes(parts[2])
    else { return nil }
    self.header = header
    self.signature = signature
    payload = parts[1]
    signed = bytes[..<parts[1].endIndex]
  }

  /// What the payload says; nil if it is no such claims.
  func claims() -> TokenClaims? { Self.decode(TokenClaims.self, payload) }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ part: ArraySlice<UInt8>
  ) -> Value? {
    guard let bytes = bytes(part) else { return nil }
    // Why it does not decode is nothing that the caller could use: what it sent is no token.
    return try? JSONDecoder().decode(type, from: Data(bytes))
  }

  private static func bytes(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    part.withUnsafeBytes { Base64.decodeAnyAlphabet($0) }
  }
}
