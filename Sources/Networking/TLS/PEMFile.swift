internal import COpenSSL
internal import Glibc

/// Certificates and keys out of PEM files (RFC 7468).
enum PEMFile {
  /// All certificates of a file, at least one; each is the caller's to free.
  static func certificates(_ path: String) throws(TLSConfigurationError) -> [OpaquePointer] {
    var certificates: [OpaquePointer] = []
    try withBytes(try read(path), path) { (bio) throws(TLSConfigurationError) in
      while let certificate = PEM_read_bio_X509(bio, nil, noPassword, nil) {
        certificates.append(certificate)
      }
      // The reading ends with an error either way: the one that says "nothing more" is none.
      let code = OpenSSLErrors.take()
      if OpenSSLErrors.reason(code) != PEM_R_NO_START_LINE {
        for certificate in certificates { X509_free(certificate) }
        throw TLSConfigurationError(
          "\(path): certificate \(certificates.count + 1) can't be read: "
            + OpenSSLErrors.text(code))
      }
    }
    if certificates.isEmpty {
      throw TLSConfigurationError("\(path) holds no certificate ('BEGIN CERTIFICATE')")
    }
    return certificates
  }

  /// The first private key of a file; the caller's to free.
  static func privateKey(_ path: String) throws(TLSConfigurationError) -> OpaquePointer {
    var key: OpaquePointer?
    let bytes = try read(path)
    // OpenSSL would only call it "unsupported".
    guard String(decoding: bytes, as: UTF8.self).contains("PRIVATE KEY-----") else {
      throw TLSConfigurationError("\(path) holds no private key ('BEGIN PRIVATE KEY')")
    }
    try withBytes(bytes, path) { (bio) throws(TLSConfigurationError) in
      key = PEM_read_bio_PrivateKey(bio, nil, noPassword, nil)
      if key != nil { return }
      let code = OpenSSLErrors.take()
      switch OpenSSLErrors.reason(code) {
      case PEM_R_BAD_PASSWORD_READ:
        throw TLSConfigurationError(
          "\(path): the private key is encrypted; give one that is not, readable by us alone")
      default:
        throw TLSConfigurationError(
          "\(path): the private key can't be read: \(OpenSSLErrors.text(code))")
      }
    }
    return key!
  }

  private static func withBytes(
    _ bytes: [UInt8], _ path: String,
    _ body: (OpaquePointer) throws(TLSConfigurationError) -> Void
  ) throws(TLSConfigurationError) {
    OpenSSLErrors.clear()
    guard let bio = BIO_new(BIO_s_mem()),
      BIO_write(bio, bytes, Int32(bytes.count)) == bytes.count || bytes.isEmpty
    else { throw TLSConfigurationError("\(path): \(OpenSSLErrors.takeText())") }
    defer { BIO_free(bio) }
    try body(bio)
  }

  private static func read(_ path: String) throws(TLSConfigurationError) -> [UInt8] {
    do throws(SmallFile.Unusable) {
      return try SmallFile.read(path)
    } catch {
      switch error.reason {
      case .system(let error): throw TLSConfigurationError("\(path): \(error)")
      case .tooLarge(let bytesMax):
        throw TLSConfigurationError(
          "\(path) is over \(bytesMax) bytes: that is no PEM file for TLS")
      }
    }
  }
}

/// Answers for a password; OpenSSL's own callback would ask at the terminal.
private func noPassword(
  _: UnsafeMutablePointer<CChar>?, _: Int32, _: Int32, _: UnsafeMutableRawPointer?
) -> Int32 { -1 }
