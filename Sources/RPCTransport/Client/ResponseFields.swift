internal import Glibc
internal import RPCCore

/// The fields of one header block of a response, as far as the protocol knows them
/// (gRPC PROTOCOL-HTTP2 "Responses").
struct ResponseFields {
  private(set) var metadata = Metadata()
  private(set) var isGzip = false
  /// What the server says of further attempts, as it came (gRFC A6).
  var pushback: String? { rare?.pushback }
  private var httpStatus: Int?
  private var isGRPC = false
  private var grpcStatus: Status.Code?
  private var rare: Rare?

  /// What most answers do not have; allocated for those that do.
  private final class Rare {
    var pushback: String?
    /// One that is not just `application/grpc`.
    var contentType: String?
    var unknownEncoding: String?
    var message = ""
    var detailBytes: [UInt8]?
  }

  private mutating func makeRare() -> Rare {
    if let rare { return rare }
    let made = Rare()
    rare = made
    return made
  }

  mutating func receive(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    // Every answer has these; the others are compared as words.
    if Self.isEqual(name, ":status") {
      httpStatus = Self.httpStatus(value)
    } else if Self.isEqual(name, "grpc-status") {
      grpcStatus = Status.code(grpcStatus: value)
    } else if Self.isEqual(name, "content-type") {
      isGRPC = Self.begins(value, with: "application/grpc")
      if isGRPC, value.count == "application/grpc".utf8.count {
        rare?.contentType = nil
      } else {
        makeRare().contentType = String(decoding: value, as: UTF8.self)
      }
    } else {
      switch MetadataCoding.receive(name: name, value: value, into: &metadata) {
      case .taken, .dropped: break
      case .reserved: receiveReserved(String(decoding: name, as: UTF8.self), value)
      }
    }
  }

  private static func isEqual(_ bytes: UnsafeRawBufferPointer, _ name: StaticString) -> Bool {
    bytes.count == name.utf8CodeUnitCount && begins(bytes, with: name)
  }

  private static func begins(_ bytes: UnsafeRawBufferPointer, with word: StaticString) -> Bool {
    guard let start = bytes.baseAddress, bytes.count >= word.utf8CodeUnitCount else { return false }
    return memcmp(start, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  private mutating func receiveReserved(_ name: String, _ value: UnsafeRawBufferPointer) {
    switch name {
    case "grpc-message":
      if value.isEmpty {
        rare?.message = ""
      } else {
        makeRare().message = PercentEncoding.decode(value)
      }
    case "grpc-status-details-bin": makeRare().detailBytes = Base64.decode(value)
    case "grpc-retry-pushback-ms":
      makeRare().pushback = String(decoding: value, as: UTF8.self)
    case "grpc-encoding":
      let encoding = String(decoding: value, as: UTF8.self)
      isGzip = encoding == "gzip"
      if isGzip || encoding == "identity" {
        rare?.unknownEncoding = nil
      } else {
        makeRare().unknownEncoding = encoding
      }
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

  /// Whether it begins a response with nothing to keep of it.
  var isUsualResponse: Bool {
    httpStatus == 200 && isGRPC && !isGzip && rare == nil && grpcStatus == nil && metadata.isEmpty
  }

  /// Whether the status is OK, and nothing goes with it.
  var isBareOK: Bool { grpcStatus == .ok && rare == nil && metadata.isEmpty }

  /// Whether the server states a status; otherwise `status` and `refusal` are ours.
  var hasStatus: Bool { grpcStatus != nil }

  /// Why response headers are none of gRPC's; nil if messages may follow.
  var refusal: Status? {
    if let unknownEncoding = rare?.unknownEncoding {
      return Status(.internal, "the server compresses with '\(unknownEncoding)', not offered to it")
    }
    if httpStatus == 200, isGRPC { return nil }
    return grpcStatus == nil ? notGRPC : status
  }

  /// The status that the block states, with the metadata as trailers; made from the HTTP status when it
  /// states none.
  var status: Status {
    guard let grpcStatus else { return notGRPC }
    var status = Status(grpcStatus, rare?.message ?? "", trailers: metadata)
    guard let detailBytes = rare?.detailBytes else { return status }
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
    let named = rare?.contentType ?? (isGRPC ? "application/grpc" : nil)
    let type = named.map { "content-type \($0)" } ?? "no content-type"
    return Status(
      Status.code(httpStatus: httpStatus),
      "the response is not gRPC: HTTP status \(httpStatus), \(type), no grpc-status",
      trailers: metadata)
  }
}
