internal import HTTP2
internal import RPCCore

extension HeaderFields {
  /// The header fields that begin a call (gRPC PROTOCOL-HTTP2 "Requests"): HTTP's own, `te` and the
  /// timeout, the call's, then custom metadata.
  ///
  /// - Parameters:
  ///   - previousAttempts: those that failed before this one (gRFC A6).
  ///   - metadata: checked (`MetadataCoding.check`).
  mutating func beginCall(
    scheme: String, path: String, authority: String, timeout: Duration?, compresses: Bool,
    previousAttempts: Int, metadata: Metadata
  ) {
    append(":method", "POST")
    append(":scheme", scheme)
    append(":path", path)
    append(":authority", authority)
    append("te", "trailers")
    if let timeout { append("grpc-timeout", TimeoutHeader.format(timeout)) }
    append("content-type", "application/grpc")
    append("user-agent", "grpc-swift-kontor/1")
    append("grpc-accept-encoding", "gzip")
    if compresses { append("grpc-encoding", "gzip") }
    if previousAttempts > 0 { append("grpc-previous-rpc-attempts", "\(previousAttempts)") }
    for entry in metadata.entries {
      append(entry.key, MetadataCoding.headerValue(entry.value))
    }
  }
}
