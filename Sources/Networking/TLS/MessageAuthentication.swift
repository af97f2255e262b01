internal import COpenSSL

/// HMAC-SHA-256 (RFC 2104), with which a receiver knows whose message it is.
package enum MessageAuthentication {
  /// The code of `bytes` under `key`: 32 bytes.
  package static func sha256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    var count = 0
    let result = EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, key, key.count, bytes, bytes.count, &code, code.count,
      &count)
    precondition(result != nil && count == 32, "OpenSSL has HMAC with SHA-256")
    return code
  }
}
