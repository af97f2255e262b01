public import RPCCore

/// What generated messages conform to: the way between a Swift value and a C message.
@usableFromInline
package protocol Message: WireMessage, Hashable {
  static var type: MessageType { get }
  /// Copies a C message of this type, whose bytes passed the guard.
  init(reading c: UnsafeRawPointer)
  /// Fills a zeroed C message of this type; what it points to goes into the arena.
  func fill(_ c: UnsafeMutableRawPointer, _ arena: Arena)
}

extension MessageType {
  /// Reads one whole message: guard, protobuf-c, and `body` copies the C message. Not generic, so
  /// that it is compiled once and not for every message.
  package func read(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawPointer) -> Void
  ) throws(WireError) {
    try withArena { (arena) throws(WireError) in body(try unpack(bytes, arena)) }
  }

  /// Appends one message's bytes: `body` fills a C message, protobuf-c packs it.
  package func write(
    into buffer: inout ByteBuffer, _ body: (UnsafeMutableRawPointer, Arena) -> Void
  ) throws(WireError) {
    try withArena { (arena) throws(WireError) in
      let c = arena.make(self)
      body(c, arena)
      try arena.pack(c, into: &buffer)
    }
  }
}

extension WireMessage {
  /// The message's bytes as an array, for tools and tests.
  package func encoded() throws(WireError) -> [UInt8] {
    var buffer = ByteBuffer()
    try encode(into: &buffer)
    return buffer.withBytes { Array($0) }
  }

  /// Reads one whole message from an array.
  package init(decoding bytes: [UInt8]) throws(WireError) {
    self = try bytes.withBytes { (bytes) throws(WireError) in try Self(decoding: bytes) }
  }
}

extension [UInt8] {
  /// `withUnsafeBytes`, which loses the type of the error.
  func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withUnsafeBytes { bytes in
      Result { () throws(Failure) in try body(bytes) }
    }.get()
  }
}

extension Message {
  /// The message in proto3's JSON form.
  package func json(style: JSONStyle = JSONStyle()) throws(JSONError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try encoded()
    } catch {
      throw JSONError("", error.reason)
    }
    return try Self.type.json(bytes, style: style)
  }

  /// Reads proto3's JSON form.
  package init(json: String) throws(JSONError) {
    let bytes = try Self.type.bytes(json: json)
    do {
      try self.init(decoding: bytes)
    } catch {
      throw JSONError("", error.reason)
    }
  }
}
