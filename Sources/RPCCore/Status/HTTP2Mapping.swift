/// Which end of the connection we are: the same event means another status at the other end.
package enum ConnectionRole: Sendable, Hashable {
  /// We started the call.
  case client
  /// We serve the call.
  case server
}

/// The error codes of RFC 9113 §7 with what gRPC makes of them; the transport has its own type, because a
/// peer may send any number.
enum HTTP2ErrorCode: UInt32, Sendable, Hashable, CaseIterable {
  case noError = 0x0
  case protocolError = 0x1
  case internalError = 0x2
  case flowControlError = 0x3
  case settingsTimeout = 0x4
  case streamClosed = 0x5
  case frameSizeError = 0x6
  case refusedStream = 0x7
  case cancel = 0x8
  case compressionError = 0x9
  case connectError = 0xa
  case enhanceYourCalm = 0xb
  case inadequateSecurity = 0xc
  case http11Required = 0xd

  /// The name in RFC 9113 §7.
  var name: String {
    switch self {
    case .noError: "NO_ERROR"
    case .protocolError: "PROTOCOL_ERROR"
    case .internalError: "INTERNAL_ERROR"
    case .flowControlError: "FLOW_CONTROL_ERROR"
    case .settingsTimeout: "SETTINGS_TIMEOUT"
    case .streamClosed: "STREAM_CLOSED"
    case .frameSizeError: "FRAME_SIZE_ERROR"
    case .refusedStream: "REFUSED_STREAM"
    case .cancel: "CANCEL"
    case .compressionError: "COMPRESSION_ERROR"
    case .connectError: "CONNECT_ERROR"
    case .enhanceYourCalm: "ENHANCE_YOUR_CALM"
    case .inadequateSecurity: "INADEQUATE_SECURITY"
    case .http11Required: "HTTP_1_1_REQUIRED"
    }
  }

  /// Name and number of a code as it came, also of one that RFC 9113 does not know.
  static func describe(_ rawCode: UInt32) -> String {
    "\(HTTP2ErrorCode(rawValue: rawCode)?.name ?? "unknown code") (0x\(String(rawCode, radix: 16)))"
  }

  /// The call's code when the peer's RST_STREAM carries this one (gRPC PROTOCOL-HTTP2 "Errors"; RPC-8). The
  /// table is the same at both ends: the client's CANCELLED is the server's cancellation.
  var statusCode: Status.Code {
    switch self {
    case .noError, .protocolError, .internalError, .flowControlError, .settingsTimeout,
      .frameSizeError, .compressionError, .connectError:
      .internal
    case .refusedStream: .unavailable
    case .cancel: .cancelled
    case .enhanceYourCalm: .resourceExhausted
    case .inadequateSecurity: .permissionDenied
    // gRPC gives these no mapping.
    case .streamClosed, .http11Required: .unknown
    }
  }
}

extension Status {
  /// The peer reset the call's stream without a status. A code that RFC 9113 does not know counts as
  /// INTERNAL_ERROR (RFC 9113 §7).
  package init(resetBy rawCode: UInt32) {
    self.init(
      (HTTP2ErrorCode(rawValue: rawCode) ?? .internalError).statusCode,
      "the peer reset the stream with \(HTTP2ErrorCode.describe(rawCode))")
  }

  /// The connection ended under an open call: UNAVAILABLE for who waits for the answer, CANCELLED for who
  /// serves it (gRPC statuscodes.md).
  package init(connectionLostAt role: ConnectionRole, _ cause: String) {
    self.init(role == .client ? .unavailable : .cancelled, "the connection was lost: \(cause)")
  }

  /// The code that stands for an HTTP status in a response without `grpc-status`
  /// (gRPC http-grpc-status-mapping.md). Only a client reads it; no server chooses its HTTP status by it.
  package static func code(httpStatus: Int) -> Code {
    switch httpStatus {
    case 400, 431: .internal
    case 401: .unauthenticated
    case 403: .permissionDenied
    case 404: .unimplemented
    case 429, 502, 503, 504: .unavailable
    default: .unknown
    }
  }

  /// The code that `grpc-status` states; UNKNOWN for one that is no number from 0 to 16, as
  /// gRPC statuscodes.md says of an unparsable status.
  package static func code(grpcStatus bytes: UnsafeRawBufferPointer) -> Code {
    guard bytes.count == 1 || bytes.count == 2 else { return .unknown }
    var number: UInt8 = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return .unknown }
      number = number * 10 + (byte - UInt8(ascii: "0"))
    }
    return Code(rawValue: number) ?? .unknown
  }
}
