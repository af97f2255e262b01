internal import COpenSSL

/// TLS over one connected, non-blocking socket: handshake, records and close_notify as a state machine that
/// says which readiness it waits for. Has no loop and no thread.
///
///     handshaking → open → ended (the peer's close_notify)
///           ╰─────────┴──→ failed
///
/// Confined to its connection's loop.
package final class TLSSession {
  private enum State {
    case handshaking
    case open
    /// The peer has sent its last byte, and said so.
    case ended
    /// OpenSSL must not be called again (SSL_get_error(3)).
    case failed(StreamError)
  }

  fileprivate enum Step {
    case bytes(Int)
    case wouldBlock
    case end
    case failed(StreamError)
  }

  /// Keeps what its callbacks point to.
  private let context: TLSContext
  private var ssl: OpaquePointer!
  let descriptor: Int32
  private let serverName: String?
  private var state = State.handshaking
  /// What the last call of each kind waits for, in place of what its name says.
  private var handshakeWaits = Readiness.readable
  private var readWaitsForRoom = false
  private var writeWaitsForBytes = false
  /// Whether there is something to read that no descriptor will announce.
  private(set) var hasBufferedInput = false

  // Written by the BIO.
  var isSocketEnded = false
  var socketError: SystemError?

  /// - Parameters:
  ///   - descriptor: of the socket, which its owner closes after this has been closed.
  ///   - serverName: whom a client wants to speak to: a name, or an IP address in text. Its certificate
  ///     must say so.
  package init(
    _ context: TLSContext, descriptor: Int32, serverName: String? = nil
  ) throws(TLSError) {
    self.context = context
    self.descriptor = descriptor
    self.serverName = serverName
    OpenSSLErrors.clear()
    ssl = SSL_new(context.context)
    guard ssl != nil, let bio = SocketBIO.make(self) else {
      throw .broken(OpenSSLErrors.takeText())
    }
    // One reference serves both directions.
    SSL_set_bio(ssl, bio, bio)
    if context.isServer {
      SSL_set_accept_state(ssl)
    } else {
      SSL_set_connect_state(ssl)
      if let serverName, !expect(serverName) { throw .broken(OpenSSLErrors.takeText()) }
    }
  }

  deinit { SSL_free(ssl) }

  /// Asks the server for that name (RFC 6066 §3) and its certificate to hold it (RFC 6125).
  private func expect(_ name: String) -> Bool {
    let rules = SSL_get0_param(ssl)
    if SocketAddress(host: name, port: 0) != nil {
      return X509_VERIFY_PARAM_set1_ip_asc(rules, name) == 1
    }
    X509_VERIFY_PARAM_set_hostflags(rules, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS))
    return SSL_set1_host(ssl, name) == 1 && openssl_set_server_name(ssl, name) == 1
  }

  // MARK: Readiness

  package var isHandshaking: Bool { if case .handshaking = state { true } else { false } }

  /// What to wait for where the owner wants to read, to write or both.
  func awaited(_ wanted: Readiness) -> Readiness {
    if isHandshaking { return handshakeWaits }
    var awaited = wanted
    if wanted.contains(.writable), writeWaitsForBytes {
      awaited.remove(.writable)
      awaited.insert(.readable)
    }
    if wanted.contains(.readable), readWaitsForRoom { awaited.insert(.writable) }
    return awaited
  }

  /// What to try again when the socket is ready so: the reverse of `awaited`.
  func enabled(by readiness: Readiness) -> Readiness {
    isHandshaking || readWaitsForRoom || writeWaitsForBytes
      ? readiness.union([.readable, .writable]) : readiness
  }

  // MARK: Bytes

  /// Fills the buffer with all there is, record after record.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> ByteStream.ReadResult {
    hasBufferedInput = false
    if let result = handshake() { return result.asRead }
    readWaitsForRoom = false
    var total = 0
    repeat {
      let room = Int32(clamping: buffer.count - total)
      OpenSSLErrors.clear()
      let step = step(SSL_read(ssl, buffer.baseAddress! + total, room), isRead: true)
      guard case .bytes(let count) = step else {
        if total == 0 { return step.asRead }
        if case .wouldBlock = step {} else { hasBufferedInput = true }
        return .bytes(total)
      }
      total += count
      // Part of a record may be here already; without one another read would only ask the kernel in vain.
    } while total < buffer.count && SSL_has_pending(ssl) == 1
    hasBufferedInput = SSL_has_pending(ssl) == 1
    return .bytes(total)
  }

  /// Writes as much as the socket takes, in records of at most 16 KiB. What it did not take must be given
  /// again, with more behind it or not: its first bytes may be encrypted already.
  func write(_ bytes: UnsafeRawBufferPointer) -> ByteStream.WriteResult {
    if case .ended = state {} else if let result = handshake() { return result.asWrite }
    writeWaitsForBytes = false
    var total = 0
    while total < bytes.count {
      let count = Int32(clamping: bytes.count - total)
      OpenSSLErrors.clear()
      let step = step(SSL_write(ssl, bytes.baseAddress! + total, count), isRead: false)
      guard case .bytes(let count) = step else {
        if case .wouldBlock = step, total > 0 { return .bytes(total) }
        return step.asWrite
      }
      total += count
    }
    return .bytes(total)
  }

  /// Says that nothing more is sent (RFC 8446 §6.1), if the socket takes it.
  func close() {
    switch state {
    case .open, .ended:
      OpenSSLErrors.clear()
      // Nobody waits for the peer's, nor for room: the socket is closed next.
      SSL_shutdown(ssl)
      OpenSSLErrors.clear()
    case .handshaking, .failed: break
    }
    state = .failed(.tls(.broken("the stream is closed")))
  }

  // MARK: Handshake

  /// Goes on with the handshake; nil when it is done.
  private func handshake() -> Step? {
    switch state {
    case .open: return nil
    case .ended: return .end
    case .failed(let error): return .failed(error)
    case .handshaking: break
    }
    OpenSSLErrors.clear()
    let result = SSL_do_handshake(ssl)
    if result == 1 { return finishHandshake() }
    switch SSL_get_error(ssl, result) {
    case SSL_ERROR_WANT_READ:
      handshakeWaits = .readable
      return .wouldBlock
    case SSL_ERROR_WANT_WRITE:
      handshakeWaits = .writable
      return .wouldBlock
    default: return fail(handshakeError())
    }
  }

  private func finishHandshake() -> Step? {
    var start: UnsafePointer<UInt8>?
    var count: UInt32 = 0
    SSL_get0_alpn_selected(ssl, &start, &count)
    if count == 0, !context.applicationProtocols.isEmpty {
      return fail(
        .tls(.noApplicationProtocol("the server does not speak HTTP/2 over TLS (ALPN 'h2')")))
    }
    state = .open
    return nil
  }

  private func handshakeError() -> StreamError {
    let result = SSL_get_verify_result(ssl)
    if result == Int(X509_V_OK) { return error() }
    OpenSSLErrors.clear()
    var reason = String(cString: X509_verify_cert_error_string(result))
    if result == Int(X509_V_ERR_HOSTNAME_MISMATCH) || result == Int(X509_V_ERR_IP_ADDRESS_MISMATCH),
      let serverName
    {
      reason = "it is not for '\(serverName)'"
    }
    return .tls(.certificateRefused(reason))
  }

  // MARK: Results

  private func step(_ result: Int32, isRead: Bool) -> Step {
    if result > 0 { return .bytes(Int(result)) }
    switch SSL_get_error(ssl, result) {
    case SSL_ERROR_WANT_READ:
      if !isRead { writeWaitsForBytes = true }
      return .wouldBlock
    case SSL_ERROR_WANT_WRITE:
      if isRead { readWaitsForRoom = true }
      return .wouldBlock
    case SSL_ERROR_ZERO_RETURN:
      state = .ended
      return .end
    default: return fail(error())
    }
  }

  private func fail(_ error: StreamError) -> Step {
    state = .failed(error)
    return .failed(error)
  }

  /// What went wrong, from OpenSSL's queue and from the socket.
  private func error() -> StreamError {
    let code = OpenSSLErrors.take()
    let reason = OpenSSLErrors.reason(code)
    if isSocketEnded, code == 0 || reason == SSL_R_UNEXPECTED_EOF_WHILE_READING {
      return .tls(.truncated)
    }
    // With a reason of OpenSSL's own, the socket only failed to take the alert that tells of it.
    if code == 0, let socketError { return .system(socketError) }
    switch reason {
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
      return .tls(.certificateRefused("it has none"))
    case SSL_R_NO_APPLICATION_PROTOCOL, SSL_R_CALLBACK_FAILED:
      return .tls(.noApplicationProtocol("the client does not offer HTTP/2 (ALPN 'h2')"))
    case (SSL_AD_REASON_OFFSET + 1)...(SSL_AD_REASON_OFFSET + 255):
      return .tls(.alert(OpenSSLErrors.alertName(code)))
    case SSL_R_WRONG_VERSION_NUMBER: return .tls(.broken("the peer does not speak TLS"))
    case SSL_R_WRONG_VERSION_NUMBER: return .tls(.broken("the peer does not speak TLS"))
    default: return .tls(.broken(OpenSSLErrors.text(code)))
    }
  }

  // MARK: Peer

  /// Who the peer is, if it has shown a certificate and that was verified; known once the handshake is done.
  package var peerCertificate: PeerCertificate? {
    guard context.verifiesPeer, !isHandshaking, SSL_get_verify_result(ssl) == Int(X509_V_OK),
      let certificate = SSL_get1_peer_certificate(ssl)
    else { return nil }
    defer { X509_free(certificate) }
    return PeerCertificate(certificate)
  }

  /// `TLSv1.3`, for logs.
  package var version: String { String(cString: SSL_get_version(ssl)) }
}

extension TLSSession.Step {
  fileprivate var asRead: ByteStream.ReadResult {
    switch self {
    case .bytes(let count): .bytes(count)
    case .wouldBlock: .wouldBlock
    case .end: .end
    case .failed(let error): .failed(error)
    }
  }

  fileprivate var asWrite: ByteStream.WriteResult {
    switch self {
    case .bytes(let count): .bytes(count)
    case .wouldBlock: .wouldBlock
    // Asked to write, TLS never answers that the peer has ended.
    case .end: .failed(.tls(.truncated))
    case .failed(let error): .failed(error)
    }
  }
}
