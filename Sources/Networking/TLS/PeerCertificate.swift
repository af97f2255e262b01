internal import COpenSSL

/// What a verified certificate says of its holder.
package struct PeerCertificate: Sendable, Hashable {
  /// The whole name, as RFC 2253 writes it: `CN=orders,O=Example`.
  package let subject: String
  /// Subject alternative names (RFC 5280 §4.2.1.6) in their order; at most `Limits.peerNamesMax` in all.
  package private(set) var dnsNames: [String] = []
  package private(set) var uris: [String] = []
  /// In text: `192.0.2.1`, `2001:db8::1`.
  package private(set) var ipAddresses: [String] = []
  /// SHA-256 of the certificate, 64 lower-case hexadecimal digits.
  package let fingerprint: String

  init(_ certificate: OpaquePointer) {
    subject = Self.text(of: X509_get_subject_name(certificate))
    fingerprint = Self.fingerprint(certificate)
    readNames(certificate)
    OpenSSLErrors.clear()
  }

  private static func text(of name: OpaquePointer?) -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(bio) }
    X509_NAME_print_ex(bio, name, 0, OPENSSL_RFC2253)
    return String(decoding: MemoryBIO.bytes(bio), as: UTF8.self)
  }

  private static func fingerprint(_ certificate: OpaquePointer) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    X509_digest(certificate, EVP_sha256(), &digest, &count)
    let digits = Array("0123456789abcdef")
    return String(digest[..<Int(count)].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private mutating func readNames(_ certificate: OpaquePointer) {
    guard let raw = X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return }
    let names = OpaquePointer(raw)
    defer { GENERAL_NAMES_free(names) }
    for i in 0..<min(openssl_name_count(names), Limits.peerNamesMax) {
      var kind: Int32 = 0
      guard let value = GENERAL_NAME_get0_value(openssl_name(names, i), &kind) else { continue }
      // Every kind that is taken is a string to ASN.1.
      let string = value.assumingMemoryBound(to: ASN1_STRING.self)
      switch kind {
      case GEN_DNS: Self.text(string).map { dnsNames.append($0) }
      case GEN_URI: Self.text(string).map { uris.append($0) }
      case GEN_IPADD: Self.address(string).map { ipAddresses.append($0) }
      default: break
      }
    }
  }

  private static func bytes(_ string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
    Array(
      UnsafeBufferPointer(
        start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
  }

  /// Nil for what is no IA5 text, a NUL above all: a name that is cut there is another's.
  private static func text(_ string: UnsafePointer<ASN1_STRING>) -> String? {
    let bytes = bytes(string)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func address(_ string: UnsafePointer<ASN1_STRING>) -> String? {
    SocketAddress.text(ofAddress: bytes(string))
  }
}

/// Bytes that OpenSSL has written to memory.
enum MemoryBIO {
  static func bytes(_ bio: OpaquePointer) -> [UInt8] {
    var start: UnsafeMutablePointer<CChar>?
    let count = openssl_memory(bio, &start)
    return Array(UnsafeRawBufferPointer(start: start, count: max(0, count)))
  }
}
