internal import CLinux
internal import COpenSSL

/// OpenSSL's way to our socket. Its own would let a write to a closed connection raise SIGPIPE, which a
/// library must not, and would hide errno behind what OpenSSL calls afterwards.
enum SocketBIO {
  /// A BIO over the session's descriptor; the session outlives it.
  static func make(_ session: TLSSession) -> OpaquePointer? {
    guard let method, let bio = BIO_new(method.pointer) else { return nil }
    BIO_set_data(bio, Unmanaged.passUnretained(session).toOpaque())
    BIO_set_init(bio, 1)
    return bio
  }

  /// `@unchecked Sendable`: written before it is shared, never again.
  private struct Method: @unchecked Sendable { let pointer: OpaquePointer }

  private static let method: Method? = {
    guard let made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "kontor socket")
    else { return nil }
    BIO_meth_set_read(made, read)
    BIO_meth_set_write(made, write)
    BIO_meth_set_ctrl(made, control)
    return Method(pointer: made)
  }()

  private static func session(_ bio: OpaquePointer?) -> TLSSession {
    Unmanaged<TLSSession>.fromOpaque(BIO_get_data(bio)!).takeUnretainedValue()
  }

  private static let read:
    @convention(c) (OpaquePointer?, UnsafeMutablePointer<CChar>?, Int32) ->
      Int32 = { bio, buffer, count in
        openssl_clear_retry(bio)
        let session = session(bio)
        while true {
          let taken = recv(session.descriptor, buffer, Int(count), 0)
          if taken == 0 { session.isSocketEnded = true }
          if taken >= 0 { return Int32(taken) }
          let error = SystemError.last("recv")
          if error.errno == EINTR { continue }
          if error.errno == EAGAIN { openssl_retry_read(bio) } else { session.socketError = error }
          return -1
        }
      }

  private static let write: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 =
    { bio, buffer, count in
      openssl_clear_retry(bio)
      let session = session(bio)
      while true {
        let taken = send(session.descriptor, buffer, Int(count), Int32(MSG_NOSIGNAL))
        if taken >= 0 { return Int32(taken) }
        let error = SystemError.last("send")
        if error.errno == EINTR { continue }
        if error.errno == EAGAIN { openssl_retry_write(bio) } else { session.socketError = error }
        return -1
      }
    }

  /// Flushing is done by every write. Asked for the end of the file, OpenSSL tells a truncated connection
  /// from other failures.
  private static let control:
    @convention(c) (
      OpaquePointer?, Int32, Int, UnsafeMutableRawPointer?
    ) -> Int = { bio, command, _, _ in
      switch command {
      case BIO_CTRL_FLUSH: 1
      case BIO_CTRL_EOF: session(bio).isSocketEnded ? 1 : 0
      default: 0
      }
    }
}
