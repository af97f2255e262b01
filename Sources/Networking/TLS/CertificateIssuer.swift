internal import COpenSSL

/// A private certificate authority: for development and for tests, where nobody else vouches for us.
///
/// Keys are EC P-256, signatures ECDSA with SHA-256. Confined to whoever made it.
package final class CertificateIssuer {
  /// A certificate with its key, as PEM text.
  package struct Issued: Sendable, Hashable {
    package let certificate: String
    package let privateKey: String
  }

  /// Seconds since 1970.
  package struct Validity: Sendable, Hashable {
    package var notBefore: Int
    package var notAfter: Int

    package init(notBefore: Int, notAfter: Int) {
      self.notBefore = notBefore
      self.notAfter = notAfter
    }
  }

  /// What a certificate is for, and what it says of its holder.
  package enum Use: Sendable, Hashable {
    /// The hosts that it is valid for: names, or IP addresses in text.
    case server(hosts: [String])
    /// URIs that name the client, such as `spiffe://example.org/orders`.
    case client(uris: [String])
  }

  /// Something that can't be issued; why.
  package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }

    /// What OpenSSL said last.
    static func last(_ what: String) -> Refusal { Refusal("\(what): \(OpenSSLErrors.takeText())") }
  }

  private let certificate: OpaquePointer
  private let key: OpaquePointer

  /// A new authority that signs its own certificate.
  package init(name: String, validity: Validity) throws(Refusal) {
    OpenSSLErrors.clear()
    guard let key = openssl_new_p256_key() else { throw .last("no key") }
    self.key = key
    guard let certificate = X509_new() else { throw .last("no certificate") }
    self.certificate = certificate
    try Self.fill(certificate, name, validity, key)
    try Self.check(X509_set_issuer_name(certificate, X509_get_subject_name(certificate)), "issuer")
    try add(certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
    try add(certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
    try add(certificate, NID_subject_key_identifier, "hash")
    try sign(certificate)
  }

  /// An authority made before, from its PEM files.
  package init(certificatePath: String, keyPath: String) throws(TLSConfigurationError) {
    let certificates = try PEMFile.certificates(certificatePath)
    for other in certificates.dropFirst() { X509_free(other) }
    certificate = certificates[0]
    do throws(TLSConfigurationError) {
      key = try PEMFile.privateKey(keyPath)
    } catch {
      X509_free(certificates[0])
      throw error
    }
    if X509_check_private_key(certificate, key) != 1 {
      OpenSSLErrors.clear()
      throw TLSConfigurationError("\(keyPath): the private key is not that of \(certificatePath)")
    }
  }

  deinit {
    X509_free(certificate)
    EVP_PKEY_free(key)
  }

  /// The authority's own certificate with its key.
  package func authority() throws(Refusal) -> Issued { try Self.pem(certificate, key) }

  /// A new certificate with a new key, signed by this authority.
  package func issue(
    name: String, for use: Use, validity: Validity
  ) throws(Refusal) -> Issued {
    OpenSSLErrors.clear()
    guard let key = openssl_new_p256_key() else { throw .last("no key") }
    defer { EVP_PKEY_free(key) }
    guard let issued = X509_new() else { throw .last("no certificate") }
    defer { X509_free(issued) }
    try Self.fill(issued, name, validity, key)
    try Self.check(X509_set_issuer_name(issued, X509_get_subject_name(certificate)), "issuer")
    try add(issued, NID_basic_constraints, "critical,CA:FALSE")
    try add(issued, NID_key_usage, "critical,digitalSignature")
    try add(issued, NID_authority_key_identifier, "keyid")
    var names: [String] = []
    switch use {
    case .server(let hosts):
      try add(issued, NID_ext_key_usage, "serverAuth")
      for host in hosts { names.append(try Self.alternativeName(host)) }
    case .client(let uris):
      try add(issued, NID_ext_key_usage, "clientAuth")
      for uri in uris { names.append(try Self.alternativeName(uri: uri)) }
    }
    if !names.isEmpty {
      try add(issued, NID_subject_alt_name, names.joined(separator: ","))
    }
    try sign(issued)
    return try Self.pem(issued, key)
  }

  // MARK: Names

  /// OpenSSL's text of extensions is a small language: only names that can't be mistaken for it get in.
  private static func alternativeName(_ host: String) throws(Refusal) -> String {
    if SocketAddress(host: host, port: 0) != nil { return "IP:\(host)" }
    guard HostName.isWellFormed(host, allowing: "*") else {
      throw Refusal("'\(host)' is no host name and no IP address")
    }
    return "DNS:\(host)"
  }

  private static func alternativeName(uri: String) throws(Refusal) -> String {
    let isPlain = uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ",") }
    guard isPlain, uri.utf8.contains(UInt8(ascii: ":")) else {
      throw Refusal("'\(uri)' is no URI that a certificate could hold")
    }
    return "URI:\(uri)"
  }

  // MARK: Building

  /// What every certificate has: serial number, name, validity, key.
  private static func fill(
    _ certificate: OpaquePointer, _ name: String, _ validity: Validity, _ key: OpaquePointer
  ) throws(Refusal) {
    // 159 random bits: unique without a register (RFC 5280 §4.1.2.2 allows 20 bytes, positive).
    guard let serial = BN_new() else { throw .last("no serial number") }
    defer { BN_free(serial) }
    try Self.check(BN_rand(serial, 159, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY), "serial number")
    guard BN_to_ASN1_INTEGER(serial, X509_get_serialNumber(certificate)) != nil else {
      throw .last("serial number")
    }
    try Self.check(X509_set_version(certificate, Int(X509_VERSION_3)), "version")
    let subject = X509_get_subject_name(certificate)
    try Self.check(
      X509_NAME_add_entry_by_txt(subject, "CN", OPENSSL_UTF8, name, Int32(name.utf8.count), -1, 0),
      "name '\(name)'")
    guard ASN1_TIME_set(X509_getm_notBefore(certificate), validity.notBefore) != nil,
      ASN1_TIME_set(X509_getm_notAfter(certificate), validity.notAfter) != nil
    else { throw .last("validity") }
    try Self.check(X509_set_pubkey(certificate, key), "key")
  }

  private func add(
    _ certificate: OpaquePointer, _ extensionID: Int32, _ value: String
  ) throws(Refusal) {
    var context = X509V3_CTX()
    X509V3_set_ctx(&context, self.certificate, certificate, nil, nil, 0)
    guard let made = X509V3_EXT_conf_nid(nil, &context, extensionID, value) else {
      throw .last("extension '\(value)'")
    }
    defer { X509_EXTENSION_free(made) }
    try Self.check(X509_add_ext(certificate, made, -1), "extension '\(value)'")
  }

  private func sign(_ certificate: OpaquePointer) throws(Refusal) {
    // Answers the signature's size.
    try Self.check(X509_sign(certificate, key, EVP_sha256()) > 0 ? 1 : 0, "signature")
  }

  private static func pem(
    _ certificate: OpaquePointer, _ key: OpaquePointer
  ) throws(Refusal) -> Issued {
    Issued(
      certificate: try text { PEM_write_bio_X509($0, certificate) },
      privateKey: try text { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) })
  }

  private static func text(_ write: (OpaquePointer) -> Int32) throws(Refusal) -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { throw .last("no memory") }
    defer { BIO_free(bio) }
    try check(write(bio), "PEM")
    return String(decoding: MemoryBIO.bytes(bio), as: UTF8.self)
  }

  private static func check(_ result: Int32, _ what: String) throws(Refusal) {
    if result != 1 { throw .last(what) }
  }
}
