internal import Glibc
internal import HTTP2
internal import RPCCore

/// The header fields of a request, as far as the protocol means something by them; the rest is kept as
/// bytes until somebody asks for metadata.
struct RequestHead: ~Copyable {
  private(set) var method: ServedMethod?
  /// Of the fields that come alike with most calls (`HTTP2SessionDelegate.receiveHeader`).
  var marks: Marks = []
  private var timeout = Timeout.none
  private var unknownEncoding: String?
  /// Of a path that no method has.
  private var unknownPath = ""
  /// Custom metadata as name and value, each behind its length in four bytes.
  private var custom = ByteBuffer(capacity: 256)

  private enum Timeout { case none, after(Duration), malformed }

  struct Marks: OptionSet {
    let rawValue: FieldMarks

    static let post = Marks(rawValue: 1 << 0)
    static let head = Marks(rawValue: 1 << 1)
    /// `content-type` is one of gRPC's, or another.
    static let grpc = Marks(rawValue: 1 << 2)
    static let otherContent = Marks(rawValue: 1 << 3)
    /// `grpc-encoding` and `grpc-accept-encoding` name it.
    static let gzip = Marks(rawValue: 1 << 4)
    static let acceptsGzip = Marks(rawValue: 1 << 5)
  }

  mutating func reset() {
    method = nil
    marks = []
    timeout = .none
    unknownEncoding = nil
    if !unknownPath.isEmpty { unknownPath = "" }
    custom.removeAll()
  }

  // MARK: Receiving

  /// - Returns: what such a field always comes to; nil if this one must be received each time.
  mutating func receive(
    _ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ router: any CallRouter
  ) -> Marks? {
    switch name.count {
    case 5 where equals(name, ":path"):
      method = router.find(value)
      if method == nil { unknownPath = String(decoding: value, as: UTF8.self) }
      return nil
    case 7 where equals(name, ":method"):
      return equals(value, "POST") ? .post : equals(value, "HEAD") ? .head : []
    case 12 where equals(name, "content-type"):
      return Self.isGRPC(contentType: value) ? .grpc : .otherContent
    case 12 where equals(name, "grpc-timeout"):
      timeout = TimeoutHeader.parse(value).map { .after($0) } ?? .malformed
      return nil
    case 13 where equals(name, "grpc-encoding"): return receive(encoding: value)
    case 20 where equals(name, "grpc-accept-encoding"):
      return Self.listsGzip(value) ? .acceptsGzip : []
    // These come with every call and are nobody's metadata.
    case 2 where equals(name, "te"), 10 where equals(name, "user-agent"),
      14 where equals(name, "content-length"):
      return []
    default:
      if name.first == UInt8(ascii: ":") { return [] }
      keep(name)
      keep(value)
      return nil
    }
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt32(bytes.count)) { custom.append($0) }
    custom.append(bytes)
  }

  /// `application/grpc`, with `+proto` or parameters or nothing behind it.
  private static func isGRPC(contentType value: UnsafeRawBufferPointer) -> Bool {
    let prefix: StaticString = "application/grpc"
    let count = prefix.utf8CodeUnitCount
    guard value.count >= count, memcmp(value.baseAddress!, prefix.utf8Start, count) == 0 else {
      return false
    }
    if value.count == count || value[count] == UInt8(ascii: ";") { return true }
    let suffix: StaticString = "+proto"
    guard value[count...].starts(with: suffix.withUTF8Buffer { Array($0) }) else { return false }
    let rest = value.dropFirst(count + suffix.utf8CodeUnitCount)
    return rest.isEmpty || rest.first == UInt8(ascii: ";")
  }

  private mutating func receive(encoding value: UnsafeRawBufferPointer) -> Marks? {
    if equals(value, "identity") { return [] }
    if equals(value, "gzip") { return .gzip }
    unknownEncoding = String(decoding: value.prefix(64), as: UTF8.self)
    return nil
  }

  private static func listsGzip(_ value: UnsafeRawBufferPointer) -> Bool {
    value.split(separator: UInt8(ascii: ",")).contains { part in
      part.drop { $0 == UInt8(ascii: " ") }.prefix {
        $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ";")
      }
      .elementsEqual("gzip".utf8)
    }
  }

  // MARK: What the head means

  /// How a request is answered that is no call.
  enum Refusal {
    /// In HTTP's own words too: the peer may be no gRPC client.
    case http(status: StaticString, Status, hasBody: Bool)
    case grpc(Status)
    /// The message encodings that we take are named with it.
    case encoding(Status)

    var status: Status {
      switch self {
      case .http(_, let status, _), .grpc(let status), .encoding(let status): status
      }
    }
  }

  /// Why the request can't be served; nil if it can.
  func refusal(_ router: any CallRouter) -> Refusal? {
    if !marks.contains(.post) {
      return .http(
        status: "405", Status(.unknown, "gRPC requests use the method POST"),
        hasBody: !marks.contains(.head))
    }
    guard marks.contains(.grpc), !marks.contains(.otherContent) else {
      return .http(
        status: "415",
        Status(.unknown, "the content type of gRPC requests is application/grpc or +proto"),
        hasBody: true)
    }
    if method == nil { return .grpc(unknownMethod(router)) }
    if case .malformed = timeout {
      return .http(
        status: "400",
        Status(.internal, "grpc-timeout is malformed: 1 to 8 digits and one of H M S m u n"),
        hasBody: true)
    }
    if let name = unknownEncoding {
      return .encoding(
        Status(.unimplemented, "message encoding '\(name)' is unknown; identity and gzip are known")
      )
    }
    return nil
  }

  private func unknownMethod(_ router: any CallRouter) -> Status {
    let parts = unknownPath.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty else {
      return Status(.unimplemented, "the path is not of the form /service/method")
    }
    if !router.hasService(parts[1]) {
      return Status(.unimplemented, "unknown service \(parts[1])")
    }
    return Status(.unimplemented, "unknown method \(parts[2]) of service \(parts[1])")
  }

  /// What the caller allows, or else the contract.
  var timeLimit: Duration? {
    if case .after(let duration) = timeout { return duration }
    return method?.defaultTimeout
  }

  /// The first field of that name as it came; nil if there is none, or it is no UTF-8.
  func field(_ wanted: StaticString) -> String? {
    if custom.isEmpty { return nil }
    return custom.withBytes { bytes in
      // By offsets: asked for with every call.
      var offset = 0
      while offset < bytes.count {
        let nameCount = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let name = offset + 4
        let valueCount = Int(bytes.loadUnaligned(fromByteOffset: name + nameCount, as: UInt32.self))
        let value = name + nameCount + 4
        if nameCount == wanted.utf8CodeUnitCount,
          memcmp(bytes.baseAddress! + name, wanted.utf8Start, nameCount) == 0
        {
          let found = UnsafeRawBufferPointer(rebasing: bytes[value..<(value + valueCount)])
          return String(validating: found, as: UTF8.self)
        }
        offset = value + valueCount
      }
      return nil
    }
  }

  /// Decoded anew each time: most calls are never asked for it.
  func metadata() -> Metadata {
    var metadata = Metadata()
    custom.withBytes { bytes in
      var fields = KeptFields(bytes)
      while let (name, value) = fields.next() {
        // What is malformed is left out: not fatal to the call (RPC-10).
        _ = MetadataCoding.receive(name: name, value: value, into: &metadata)
      }
    }
    return metadata
  }
}

/// Reads what `RequestHead` keeps: name and value, each behind its length in four bytes.
private struct KeptFields {
  private var rest: Slice<UnsafeRawBufferPointer>

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

  mutating func next() -> (name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)? {
    rest.isEmpty ? nil : (take(), take())
  }

  private mutating func take() -> UnsafeRawBufferPointer {
    let count = Int(
      UnsafeRawBufferPointer(rebasing: rest.prefix(4)).loadUnaligned(as: UInt32.self))
    rest = rest.dropFirst(4)
    defer { rest = rest.dropFirst(count) }
    return UnsafeRawBufferPointer(rebasing: rest.prefix(count))
  }
}

@inline(__always)
private func equals(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
  bytes.count == text.utf8CodeUnitCount
    && (bytes.isEmpty || memcmp(bytes.baseAddress!, text.utf8Start, bytes.count) == 0)
}
