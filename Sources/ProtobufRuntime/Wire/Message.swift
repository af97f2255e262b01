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
    var result: Result<Self, WireError>?
    bytes.withUnsafeBytes { buffer in
      result = Result { () throws(WireError) in try Self(decoding: buffer) }
    }
    self = try result!.get()
  }
}
