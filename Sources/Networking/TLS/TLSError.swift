internal import COpenSSL

/// Why a TLS connection could not be made or broke off.
package enum TLSError: Error, Sendable, Hashable, CustomStringConvertible {
  /// We do not accept the peer's certificate, or miss it; why.
  case certificateRefused(String)
  /// The peer does not speak the protocol that this connection is for (RFC 7301).
  case noApplicationProtocol(String)
  /// The peer ended it and says why: the name of its alert (RFC 8446 §6).
  case alert(String)
  /// The connection ended without the peer's close_notify: what came last may be missing.
  case truncated
  /// The peer broke the protocol, or OpenSSL could not go on.
  case broken(String)

  package var description: String {
    switch self {
    case .certificateRefused(let reason): "the peer's certificate is refused: \(reason)"
    case .noApplicationProtocol(let reason): reason
    case .alert(let name): "the peer ended TLS with the alert '\(name)'"
    case .truncated: "the connection ended without TLS's close_notify"
    case .broken(let reason): "TLS failed: \(reason)"
    }
  }
}

/// OpenSSL's queue of errors, one a thread, which every failed call fills and which must be empty before the
/// next call whose failure is to be told apart.
enum OpenSSLErrors {
  static func clear() { ERR_clear_error() }

  /// The code of the last failure, 0 for none; the queue is empty afterwards.
  static func take() -> UInt {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    return code
  }

  /// What went wrong last, in OpenSSL's words; the queue is empty afterwards.
  static func takeText() -> String { text(take()) }

  static func text(_ code: UInt) -> String {
    ERR_reason_error_string(code).map { String(cString: $0) } ?? "unknown reason"
  }

  /// The name of the peer's alert: "unknown ca" of "tlsv1 alert unknown ca".
  static func alertName(_ code: UInt) -> String {
    let words = text(code).split(separator: " ")
    guard let word = words.firstIndex(of: "alert") else { return text(code) }
    return words[(word + 1)...].joined(separator: " ")
  }

  /// OpenSSL's number for the reason: 1000 and more are the peer's alerts.
  static func reason(_ code: UInt) -> Int32 { ERR_GET_REASON(code) }
}
