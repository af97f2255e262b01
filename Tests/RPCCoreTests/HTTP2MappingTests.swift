import RPCCore
import Testing

@Suite("What HTTP says, as a status")
struct HTTP2MappingTests {
  static let httpStatuses: [(Int, Status.Code)] = [
    (200, .unknown), (301, .unknown), (400, .internal), (401, .unauthenticated),
    (403, .permissionDenied), (404, .unimplemented), (405, .unknown), (409, .unknown),
    (415, .unknown), (429, .unavailable), (431, .internal), (500, .unknown),
    (502, .unavailable), (503, .unavailable), (504, .unavailable), (-1, .unknown),
  ]

  static let resets: [(UInt32, Status.Code, String)] = [
    (0, .internal, "NO_ERROR"), (1, .internal, "PROTOCOL_ERROR"),
    (2, .internal, "INTERNAL_ERROR"), (3, .internal, "FLOW_CONTROL_ERROR"),
    (4, .internal, "SETTINGS_TIMEOUT"), (5, .unknown, "STREAM_CLOSED"),
    (6, .internal, "FRAME_SIZE_ERROR"), (7, .unavailable, "REFUSED_STREAM"),
    (8, .cancelled, "CANCEL"), (9, .internal, "COMPRESSION_ERROR"),
    (10, .internal, "CONNECT_ERROR"), (11, .resourceExhausted, "ENHANCE_YOUR_CALM"),
    (12, .permissionDenied, "INADEQUATE_SECURITY"), (13, .unknown, "HTTP_1_1_REQUIRED"),
    (14, .internal, "unknown code (0xe)"), (.max, .internal, "unknown code (0xffffffff)"),
  ]

  @Test(
    "every error code of RFC 9113 has the status that gRPC gives it",
    arguments: resets)
  func reset(rawCode: UInt32, code: Status.Code, name: String) {
    let status = Status(resetBy: rawCode)
    #expect(status.code == code)
    #expect(status.message.contains(name))
  }

  @Test(
    "an HTTP status without grpc-status has the code of http-grpc-status-mapping.md",
    arguments: httpStatuses)
  func http(status: Int, code: Status.Code) {
    #expect(Status.code(httpStatus: status) == code)
  }

  @Test("a lost connection is UNAVAILABLE to the caller and CANCELLED to the server")
  func connectionLost() {
    #expect(Status(connectionLostAt: .client, "reset").code == .unavailable)
    #expect(Status(connectionLostAt: .server, "reset").code == .cancelled)
  }

  @Test("grpc-status is a decimal number from 0 to 16, else UNKNOWN")
  func grpcStatus() {
    for number in 0...16 {
      #expect(withBytes("\(number)", Status.code(grpcStatus:)).rawValue == UInt8(number))
    }
    for text in ["", "17", "99", "-1", "+1", "0x1", " 1", "1 ", "256", "000", "OK", "\0", "1é"] {
      #expect(withBytes(text, Status.code(grpcStatus:)) == .unknown, "\(text)")
    }
  }
}
