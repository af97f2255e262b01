/// Why a stream of bytes broke off.
package enum StreamError: Error, Sendable, Hashable, CustomStringConvertible {
  case system(SystemError)
  case tls(TLSError)

  package var description: String {
    switch self {
    case .system(let error): error.description
    case .tls(let error): error.description
    }
  }
}

/// The two directions of one connection, in the form that its bytes have for us, plaintext or behind TLS:
/// what a pump reads from and writes to. Non-blocking; closed when its owner lets it go.
package struct ByteStream: ~Copyable {
  private var socket: Socket
  private let tls: TLSSession?

  /// Plaintext.
  package init(_ socket: consuming Socket) {
    self.socket = socket
    tls = nil
  }

  /// Behind TLS: the first reads and writes are the handshake's.
  ///
  /// - Parameter serverName: whom a client wants to speak to, a name or an IP address in text.
  package init(
    _ socket: consuming Socket, _ context: TLSContext, serverName: String? = nil
  ) throws(TLSError) {
    tls = try TLSSession(context, descriptor: socket.descriptor, serverName: serverName)
    self.socket = socket
  }

  package var descriptor: Int32 { socket.descriptor }

  package enum ReadResult: Sendable {
    case bytes(Int)
    case wouldBlock
    /// The peer has sent its last byte, and said so.
    case end
    case failed(StreamError)
  }

  package enum WriteResult: Sendable {
    case bytes(Int)
    case wouldBlock
    case failed(StreamError)
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> ReadResult {
    if let tls { return tls.read(into: buffer) }
    return switch socket.read(into: buffer) {
    case .bytes(let count): .bytes(count)
    case .wouldBlock: .wouldBlock
    case .end: .end
    case .failed(let error): .failed(.system(error))
    }
  }

  package mutating func write(_ bytes: UnsafeRawBufferPointer) -> WriteResult {
    if let tls { return tls.write(bytes) }
    return switch socket.write(bytes) {
    case .bytes(let count): .bytes(count)
    case .wouldBlock: .wouldBlock
    case .failed(let error): .failed(.system(error))
    }
  }

  /// Closes it before its owner lets it go; over TLS, it says so first.
  package mutating func close() {
    tls?.close()
    socket.close()
  }

  /// Closes it without a word: what was written and not yet delivered is dropped, and the peer gets a reset.
  package mutating func abort() { socket.abort() }

  // MARK: Readiness

  /// Whether there are bytes to read that no readiness of the descriptor will announce.
  package var hasBufferedInput: Bool { tls?.hasBufferedInput ?? false }

  /// What to wait for where the owner wants to read, to write or both: TLS may have to do the other first.
  package func awaited(_ wanted: Readiness) -> Readiness { tls?.awaited(wanted) ?? wanted }

  /// What to try again when the descriptor is ready so.
  package func enabled(by readiness: Readiness) -> Readiness {
    tls?.enabled(by: readiness) ?? readiness
  }

  // MARK: Peer

  package var isEncrypted: Bool { tls != nil }

  /// Whether TLS has not yet come to its first byte of ours.
  package var isHandshaking: Bool { tls?.isHandshaking ?? false }

  /// Who the peer is: if it has shown a certificate, that was verified, and the handshake is done.
  package var peerCertificate: PeerCertificate? { tls?.peerCertificate }
}
