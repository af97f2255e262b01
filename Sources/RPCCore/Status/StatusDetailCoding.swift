/// `google.rpc.Status` as `grpc-status-details-bin` carries it, before base64
/// (google/rpc/status.proto, google/rpc/error_details.proto; RPC-34).
///
/// Written by hand over the wire format: the runtime stands below the codec.
package enum StatusDetailCoding {
  /// What `grpc-status-details-bin` holds. Believed only if `code` equals `grpc-status`.
  package struct Decoded: Sendable, Hashable {
    package var code: Int64
    package var message: String
    package var details: [StatusDetail]
  }

  /// The bytes of the status with its details.
  package static func encode(_ status: Status) -> [UInt8] {
    var writer = ProtobufWriter()
    writer.integer(1, Int64(status.code.rawValue))
    writer.text(2, status.message)
    for detail in status.details {
      writer.message(3) { any in
        any.text(1, detail.typeURL)
        any.contents(2, detail.encoded())
      }
    }
    return writer.bytes
  }

  /// Reads the bytes; nil if they are no `google.rpc.Status` or hold more details than
  /// `StatusLimits.detailsMax`. A detail of an unknown type, or of a known one that can't be read, is
  /// kept as `.other`.
  package static func decode(_ bytes: UnsafeRawBufferPointer) -> Decoded? {
    var reader = ProtobufReader(bytes)
    var decoded = Decoded(code: 0, message: "", details: [])
    do throws(ProtobufReader.Malformed) {
      while let (number, value) = try reader.next() {
        switch number {
        case 1: decoded.code = try value.integer()
        case 2: decoded.message = try value.text()
        case 3:
          if decoded.details.count == StatusLimits.detailsMax { return nil }
          decoded.details.append(try StatusDetail(any: value.contents()))
        default: break
        }
      }
    } catch {
      return nil
    }
    return decoded
  }
}

private let googleRPC = "type.googleapis.com/google.rpc."

extension StatusDetail {
  fileprivate var typeURL: String {
    switch self {
    case .errorInfo: googleRPC + "ErrorInfo"
    case .badRequest: googleRPC + "BadRequest"
    case .retryInfo: googleRPC + "RetryInfo"
    case .preconditionFailure: googleRPC + "PreconditionFailure"
    case .resourceInfo: googleRPC + "ResourceInfo"
    case .localizedMessage: googleRPC + "LocalizedMessage"
    case .other(let typeURL, _): typeURL
    }
  }

  // MARK: Encoding

  fileprivate func encoded() -> [UInt8] {
    if case .other(_, let value) = self { return value }
    var writer = ProtobufWriter()
    switch self {
    case .errorInfo(let reason, let domain, let metadata):
      writer.text(1, reason)
      writer.text(2, domain)
      // Sorted: equal details give equal bytes.
      for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
        writer.message(3) { entry in
          entry.text(1, key)
          entry.text(2, value)
        }
      }
    case .badRequest(let violations):
      for violation in violations {
        writer.message(1) { message in
          message.text(1, violation.field)
          message.text(2, violation.description)
        }
      }
    case .retryInfo(let after):
      let (seconds, attoseconds) = after.components
      writer.message(1) { duration in
        duration.integer(1, seconds)
        duration.integer(2, attoseconds / 1_000_000_000)
      }
    case .preconditionFailure(let violations):
      for violation in violations {
        writer.message(1) { message in
          message.text(1, violation.type)
          message.text(2, violation.subject)
          message.text(3, violation.description)
        }
      }
    case .resourceInfo(let type, let name, let owner, let description):
      writer.text(1, type)
      writer.text(2, name)
      writer.text(3, owner)
      writer.text(4, description)
    case .localizedMessage(let locale, let message):
      writer.text(1, locale)
      writer.text(2, message)
    case .other: break
    }
    return writer.bytes
  }

  // MARK: Decoding

  /// Reads a `google.protobuf.Any`.
  fileprivate init(any bytes: UnsafeRawBufferPointer) throws(ProtobufReader.Malformed) {
    var reader = ProtobufReader(bytes)
    var typeURL = ""
    var value = UnsafeRawBufferPointer(start: nil, count: 0)
    while let (number, field) = try reader.next() {
      switch number {
      case 1: typeURL = try field.text()
      case 2: value = try field.contents()
      default: break
      }
    }
    do throws(ProtobufReader.Malformed) {
      if let known = try Self.decode(typeURL, value) {
        self = known
        return
      }
    } catch {
      // What can't be read as its type is still worth showing as it came.
    }
    self = .other(typeURL: typeURL, value: Array(value))
  }

  /// The detail if its type is one that we know; only the last part of the URL names the type
  /// (google/protobuf/any.proto).
  private static func decode(
    _ typeURL: String, _ value: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) -> StatusDetail? {
    switch typeURL.split(separator: "/").last {
    case "google.rpc.ErrorInfo": try errorInfo(value)
    case "google.rpc.BadRequest":
      .badRequest(
        try messages(1, value) { (bytes) throws(ProtobufReader.Malformed) in
          let texts = try texts(bytes, 2)
          return FieldViolation(field: texts[0], description: texts[1])
        })
    case "google.rpc.RetryInfo": try retryInfo(value)
    case "google.rpc.PreconditionFailure":
      .preconditionFailure(
        try messages(1, value) { (bytes) throws(ProtobufReader.Malformed) in
          let texts = try texts(bytes, 3)
          return PreconditionViolation(type: texts[0], subject: texts[1], description: texts[2])
        })
    case "google.rpc.ResourceInfo": try resourceInfo(value)
    case "google.rpc.LocalizedMessage": try localizedMessage(value)
    default: nil
    }
  }

  private static func errorInfo(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) -> StatusDetail {
    let head = try texts(bytes, 2)
    var metadata: [String: String] = [:]
    for entry in try messages(
      3, bytes, { (bytes) throws(ProtobufReader.Malformed) in try texts(bytes, 2) })
    {
      metadata[entry[0]] = entry[1]
    }
    return .errorInfo(reason: head[0], domain: head[1], metadata: metadata)
  }

  private static func resourceInfo(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) -> StatusDetail {
    let texts = try texts(bytes, 4)
    return .resourceInfo(type: texts[0], name: texts[1], owner: texts[2], description: texts[3])
  }

  private static func localizedMessage(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) -> StatusDetail {
    let texts = try texts(bytes, 2)
    return .localizedMessage(locale: texts[0], message: texts[1])
  }

  /// Seconds of `google.protobuf.Duration`: ±10,000 years.
  private static let durationSecondsMax: Int64 = 315_576_000_000

  private static func retryInfo(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) -> StatusDetail {
    var after = Duration.zero
    for (seconds, nanoseconds) in try messages(
      1, bytes,
      { (bytes) throws(ProtobufReader.Malformed) in
        (try integer(1, bytes), try integer(2, bytes))
      })
    {
      guard abs(seconds.clamped) <= durationSecondsMax, abs(nanoseconds.clamped) < 1_000_000_000
      else { throw ProtobufReader.Malformed() }
      after = .seconds(seconds) + .nanoseconds(nanoseconds)
    }
    return .retryInfo(after: after)
  }

  /// The string fields 1 to `count` of a message.
  private static func texts(
    _ bytes: UnsafeRawBufferPointer, _ count: Int
  ) throws(ProtobufReader.Malformed) -> [String] {
    var texts = [String](repeating: "", count: count)
    var reader = ProtobufReader(bytes)
    while let (number, value) = try reader.next() {
      if number <= UInt64(count) { texts[Int(number) - 1] = try value.text() }
    }
    return texts
  }

  private static func integer(
    _ field: UInt64, _ bytes: UnsafeRawBufferPointer
  ) throws(ProtobufReader.Malformed) -> Int64 {
    var result: Int64 = 0
    var reader = ProtobufReader(bytes)
    while let (number, value) = try reader.next() {
      if number == field { result = try value.integer() }
    }
    return result
  }

  /// Every message in field `field`, read by `read`.
  private static func messages<Element>(
    _ field: UInt64, _ bytes: UnsafeRawBufferPointer,
    _ read: (UnsafeRawBufferPointer) throws(ProtobufReader.Malformed) -> Element
  ) throws(ProtobufReader.Malformed) -> [Element] {
    var elements: [Element] = []
    var reader = ProtobufReader(bytes)
    while let (number, value) = try reader.next() {
      if number == field { elements.append(try read(value.contents())) }
    }
    return elements
  }
}

extension Int64 {
  /// Without the one value whose magnitude overflows.
  fileprivate var clamped: Int64 { Swift.max(self, -Int64.max) }
}
