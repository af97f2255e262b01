internal import CNghttp2

/// The session can't go on: the connection is to be closed.
package struct HTTP2Error: Error, Sendable, Hashable, CustomStringConvertible {
  /// nghttp2's number, negative.
  let code: Int32

  package var description: String { String(cString: nghttp2_strerror(code)) }
}
