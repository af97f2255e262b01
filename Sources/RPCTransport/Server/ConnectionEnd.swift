internal import RPCCore

/// Why a server's connection ended; each ends for one reason, the first that comes.
package enum ConnectionEnd: Int, CaseIterable, CounterKind {
  /// The peer closed it, or it broke.
  case peer
  /// Bytes that are not HTTP/2, or against its rules: GOAWAY with what nghttp2 found.
  case protocolError
  /// A TLS handshake that failed.
  case handshakeFailed
  /// A TLS handshake not done within `prefaceTimeout`.
  case handshakeTimeout
  /// No SETTINGS within `prefaceTimeout`: GOAWAY SETTINGS_TIMEOUT.
  case prefaceTimeout
  /// A header block not whole within `headerBlockTimeout`: GOAWAY ENHANCE_YOUR_CALM.
  case headerBlockTimeout
  /// No byte taken within `writeTimeout`.
  case writeTimeout
  /// A PING not answered within `keepAliveTimeout`.
  case keepAliveTimeout
  /// More that costs us than the glitch budget covers: GOAWAY ENHANCE_YOUR_CALM.
  case glitches
  /// PINGs more often than they may come: GOAWAY ENHANCE_YOUR_CALM, "too_many_pings".
  case tooManyPings
  /// What nghttp2 holds for it went over `HTTP2Limits.memoryBytesMax`: GOAWAY ENHANCE_YOUR_CALM.
  case memory
  /// No stream within `connectionIdleMax`: drained, "max_idle".
  case idle
  /// `connectionAgeMax` reached: drained, "max_age".
  case age
  /// Calls outlived `connectionAgeGrace` and were cancelled.
  case ageGrace
  /// Drained: the server shuts down, or its last calls outlived the limit of that.
  case drain

  package var counterLabel: String {
    switch self {
    case .peer: "peer"
    case .protocolError: "protocol_error"
    case .handshakeFailed: "handshake_failed"
    case .handshakeTimeout: "handshake_timeout"
    case .prefaceTimeout: "preface_timeout"
    case .headerBlockTimeout: "header_block_timeout"
    case .writeTimeout: "write_timeout"
    case .keepAliveTimeout: "keep_alive_timeout"
    case .glitches: "glitches"
    case .tooManyPings: "too_many_pings"
    case .memory: "memory"
    case .idle: "idle"
    case .age: "age"
    case .ageGrace: "age_grace"
    case .drain: "drain"
    }
  }

  /// What GOAWAY says beside its code; the words that other gRPC peers know.
  var debugData: StaticString {
    switch self {
    case .tooManyPings: "too_many_pings"
    case .idle: "max_idle"
    case .age: "max_age"
    case .drain: "drain"
    case .prefaceTimeout: "no SETTINGS came in time"
    case .headerBlockTimeout: "a header block did not end in time"
    case .glitches: "too many useless or broken frames"
    case .memory: "the connection needs too much memory"
    case .peer, .protocolError, .handshakeFailed, .handshakeTimeout, .writeTimeout,
      .keepAliveTimeout, .ageGrace:
      ""
    }
  }
}

/// Why the server ended a stream that could not go on.
///
/// Where a status is named and bytes of the response are still queued, it is RST_STREAM CANCEL instead: the last
/// message may be gone in part, and trailers can't follow that.
package enum StreamEnd: Int, CaseIterable, CounterKind {
  /// REFUSED_STREAM: the connection has `runningHandlersMax` handlers that have not returned.
  case handlerQuota
  /// Requests that are not whole hold all the room: status RESOURCE_EXHAUSTED.
  case uploadRoom
  /// No byte of a message that is not whole within `bodyTimeout`: status CANCELLED.
  case bodyTimeout
  /// No byte of the answer taken within `writeTimeout`: RST_STREAM CANCEL.
  case writeTimeout
  /// The deadline of the call passed: status DEADLINE_EXCEEDED.
  case deadline

  package var counterLabel: String {
    switch self {
    case .handlerQuota: "handler_quota"
    case .uploadRoom: "upload_room"
    case .bodyTimeout: "body_timeout"
    case .writeTimeout: "write_timeout"
    case .deadline: "deadline"
    }
  }
}
