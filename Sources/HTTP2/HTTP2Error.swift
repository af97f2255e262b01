internal import CNghttp2

/// The session can't go on: the connection is to be closed.
package struct HTTP2Error: Error, Sendable, Hashable, CustomStringConvertible {
  /// nghttp2's number, negative.
  let code: Int32

  /// What the peer is to be told with GOAWAY, where nghttp2 has not told it itself.
  package var goAwayCode: HTTP2ErrorCode? {
    switch code {
    case NGHTTP2_ERR_FLOODED.rawValue, NGHTTP2_ERR_TOO_MANY_CONTINUATIONS.rawValue,
      NGHTTP2_ERR_NOMEM.rawValue:
      .enhanceYourCalm
    default: nil
    }
  }

  /// The session needed more memory than its ceiling allows, or than there is.
  package var isOutOfMemory: Bool { code == NGHTTP2_ERR_NOMEM.rawValue }

  package var description: String { String(cString: nghttp2_strerror(code)) }
}
