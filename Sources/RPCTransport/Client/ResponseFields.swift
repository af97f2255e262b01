internal import RPCCore

/// The fields of one header block of a response, as far as the protocol knows them
/// (gRPC PROTOCOL-HTTP2 "Responses").
struct ResponseFields {
  private(set) var metadata = Metadata()
  private(set) var isGzip = false
  /// What the server says of further attempts, as it came (gRFC A6).
  private(set) var pushback: String?
  private var httpStatus: Int?
  private var contentType: String?
  private var unknownEncoding: String?
  private var grpcStatus: Status.Code?
  private var message = ""
  private var detailBytes: [UInt8]?

  mutating func receive(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    switch MetadataCoding.receive(name: name, value: value, into: &metadata) {
    case .taken, .dropped: break
    case .reserved: receiveReserved(String(decoding: name, as: UTF8.self), value)
    }
  }

  private mutating func receiveReserved(_ name: String, _ value: UnsafeRawBufferPointer) {
    switch name {
    case ":status": httpStatus = Self.httpStatus(value)
    case "content-type": contentType = String(decoding: value, as: UTF8.self)
    case "grpc-status": grpcStatus = Status.code(grpcStatus: value)
    case "grpc-message": message = PercentEncoding.decode(value)
    case "grpc-status-details-bin": detailBytes = Base64.decode(value)
    case "grpc-retry-pushback-ms": pushback = String(decoding: value, as: UTF8.self)
    case "grpc-encoding":
      let encoding = String(decoding: value, as: UTF8.self)
      isGzip = encoding == "gzip"
      unknownEncoding = isGzip || encoding == "identity" ? nil : encoding
    default: break
    }
  }

  /// Three digits; anything else is 0, which maps to UNKNOWN.
  private static func httpStatus(_ value: UnsafeRawBufferPointer) -> Int {
    guard value.count == 3 else { return 0 }
    var status = 0
    for byte in value {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return 0 }
      status = status * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return status
  }

  /// Whether the server states a status; otherwise `status` and `refusal` are ours.
  var hasStatus: Bool { grpcStatus != nil }

  /// Why response headers are none of gRPC's; nil if messages may follow.
  var refusal: Status? {
    if let unknownEncoding {
      return Status(.internal, "the server compresses with '\(unknownEncoding)', not offered to it")
    }
    let isGRPC = contentType?.hasPrefix("application/grpc") ?? false
    if httpStatus == 200, isGRPC { return nil }
    return grpcStatus == nil ? notGRPC : status
  }

  /// The status that the block states, with the metadata as trailers; made from the HTTP status when it
  /// states none.
  var status: Status {
    guard let grpcStatus else { return notGRPC }
    var status = Status(grpcStatus, message, trailers: metadata)
    guard let detailBytes else { return status }
    // Details with another code belong to something else, such as a proxy's idea of the call.
    if let decoded = detailBytes.withUnsafeBytes({ StatusDetailCoding.decode($0) }),
      decoded.code == Int64(grpcStatus.rawValue)
    {
      status.details = decoded.details
    }
    return status
  }

  /// What is not from a gRPC server: a proxy, or a plain web server.
  private var notGRPC: Status {
    guard let httpStatus else {
      return Status(.unknown, "the response ends without grpc-status", trailers: metadata)
    }
    let type = contentType.map { "content-type \($0)" } ?? "no content-type"
    return Status(
      Status.code(httpStatus: httpStatus),
      "the response is not gRPC: HTTP status \(httpStatus), \(type), no grpc-status",
      trailers: metadata)
  }
}
