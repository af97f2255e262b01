/// Custom metadata as header fields, both ways (gRPC PROTOCOL-HTTP2 "Custom-Metadata"; RPC-10).
package enum MetadataCoding {
  /// What became of a header field that came.
  package enum Received: Sendable, Hashable {
    /// It is in the metadata: once, or once for each comma-separated part of a `-bin` value.
    case taken
    /// It belongs to HTTP or gRPC, not to the application.
    case reserved
    /// Its key or value is not what the protocol allows: left out, which is not fatal to the call.
    case dropped
  }

  /// Why metadata that a caller or handler set can't be sent; for the status message.
  package struct Refusal: Error, Sendable, Hashable {
    /// Which key, what is wrong with it and what is allowed.
    package var reason: String
  }

  // MARK: Receiving

  /// Adds a header field to `metadata` if it is custom metadata.
  package static func receive(
    name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer, into metadata: inout Metadata
  ) -> Received {
    if isReserved(name) { return .reserved }
    guard isWellFormedKey(name) else { return .dropped }
    let key = String(decoding: name, as: UTF8.self)
    if isBinaryKey(name) { return receiveBinary(key, value, into: &metadata) }
    let text = trimmed(value)
    guard text.allSatisfy(isPrintable) else { return .dropped }
    metadata.append(key, String(decoding: text, as: UTF8.self))
    return .taken
  }

  /// Split before decoding: a proxy may have joined several fields of one key with commas.
  private static func receiveBinary(
    _ key: String, _ value: UnsafeRawBufferPointer, into metadata: inout Metadata
  ) -> Received {
    var result = Received.taken
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      if let bytes = Base64.decode(UnsafeRawBufferPointer(rebasing: trimmed(part))) {
        metadata.append(key, binary: bytes)
      } else {
        result = .dropped
      }
    }
    return result
  }

  // MARK: Sending

  /// Checks every entry before any is sent.
  ///
  /// - Throws: the first entry's refusal: a malformed or reserved key, a value outside printable ASCII, or
  ///   a kind of value that does not go with the key's suffix.
  package static func check(_ metadata: Metadata) throws(Refusal) {
    for entry in metadata.entries { try check(entry) }
  }

  private static func check(_ entry: Metadata.Entry) throws(Refusal) {
    var key = entry.key
    let fault: String? = key.withUTF8 { key in
      let key = UnsafeRawBufferPointer(key)
      if isReserved(key) { return "is reserved for HTTP and gRPC" }
      if !isWellFormedKey(key) {
        return "is malformed: allowed are 1 or more of a-z, 0-9, '_', '-' and '.'"
      }
      switch entry.value {
      case .ascii(let value):
        if isBinaryKey(key) { return "ends in -bin and takes bytes, not text" }
        if !value.utf8.allSatisfy(isPrintable) {
          return "has a value outside printable ASCII (0x20-0x7E); bytes go under a key in -bin"
        }
      case .binary: if !isBinaryKey(key) { return "takes text; bytes go under a key in -bin" }
      }
      return nil
    }
    if let fault { throw Refusal(reason: "metadata key '\(entry.key)' \(fault)") }
  }

  /// The entry's value as a header field's value.
  package static func headerValue(_ value: Metadata.Entry.Value) -> String {
    switch value {
    case .ascii(let text): text
    case .binary(let bytes): Base64.encode(bytes)
    }
  }

  // MARK: Rules

  /// Keys that end so hold base64 on the wire.
  package static func isBinaryKey(_ key: UnsafeRawBufferPointer) -> Bool {
    key.count > 4 && key.suffix(4).elementsEqual("-bin".utf8)
  }

  /// Whether the name belongs to HTTP/2 or to gRPC: `:…`, `grpc-…`, and the fields of the protocol.
  package static func isReserved(_ name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first else { return false }
    if first == UInt8(ascii: ":") || name.starts(with: "grpc-".utf8) { return true }
    return reservedNames.contains { $0.utf8CodeUnitCount == name.count && equals($0, name) }
  }

  private static func equals(_ reserved: StaticString, _ name: UnsafeRawBufferPointer) -> Bool {
    reserved.withUTF8Buffer { $0.elementsEqual(name) }
  }

  /// `te`, `content-type` and `user-agent` are the call's; the others HTTP/2 forbids or computes itself
  /// (RFC 9113 §8.2.2).
  private static let reservedNames: [StaticString] = [
    "te", "content-type", "user-agent", "host", "content-length", "connection", "keep-alive",
    "proxy-connection", "transfer-encoding", "upgrade",
  ]

  private static func isWellFormedKey(_ name: UnsafeRawBufferPointer) -> Bool {
    !name.isEmpty && name.allSatisfy(isKeyByte)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte <= 0x7E }

  private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<
    UnsafeRawBufferPointer
  > {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    trimmed(bytes[...])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
