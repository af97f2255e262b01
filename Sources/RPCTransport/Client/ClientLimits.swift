internal import HTTP2
internal import RPCCore

/// Limits of the client's side of calls, beside those of messages (`CallLimits`).
package enum ClientLimits {
  /// Bytes of a call's request that may wait for the peer before `send` suspends: enough to keep the
  /// connection busy while the caller makes the next message.
  static let waitingRequestBytesMax = 64 << 10
  /// Sent bytes that a call keeps for a transparent retry. grpc-go and grpc-java keep 256 KiB to 1 MiB; a
  /// unary request of ours is under 256 KiB.
  static let replayBytesMax = 256 << 10
  /// Window of one stream: what the server may send before the caller takes it. A bandwidth-delay product of
  /// 10 Gbit/s × 200 µs.
  static let streamWindowBytes = 256 << 10
  /// Written bytes that wait for the socket before nothing more is taken from the streams: then
  /// `send` suspends, and memory stays bounded (RPC-18).
  static let unsentBytesMax = 256 << 10
  /// Bytes taken from the session for one write: a full socket buffer.
  static let bytesPerWrite = 256 << 10
  /// Nanoseconds of a call's time that `grpc-timeout` does not count: less than a network takes.
  static let elapsedUnsaid: UInt64 = 1_000_000
  /// A PING more often than this counts as abuse with most servers (gRFC A8).
  package static let keepAliveIntervalMin: Duration = .seconds(10)
}

extension HTTP2Limits {
  /// What a client's session takes.
  init(client calls: CallLimits) {
    self.init()
    streamWindowBytes = UInt32(ClientLimits.streamWindowBytes)
    headerListBytes = calls.headerListBytesMax
  }
}
