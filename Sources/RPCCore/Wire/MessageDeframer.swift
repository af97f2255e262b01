/// Cuts a stream's DATA into length-prefixed messages, wherever the peer split it
/// (gRPC PROTOCOL-HTTP2 "Length-Prefixed-Message"; RPC-3, RPC-5).
///
/// Sans-I/O: bytes in by `append`, messages out by `next`, `withBytes` and `consume`:
///
///     deframer.append(bytes)
///     switch deframer.next(isAtEnd: false) {
///     case .message(let message):
///       … deframer.withBytes(of: message) { … } …
///       deframer.consume(message)
///     case .incomplete, .end: …
///     case .refused(let status): …
///     }
///
/// A refusal is final: what comes after it is not kept.
@usableFromInline
package struct MessageDeframer: ~Copyable, Sendable {
  /// Flag byte and four bytes of length.
  @inlinable package static var prefixBytes: Int { 5 }

  @usableFromInline var buffer: ByteBuffer
  /// Largest message taken, in bytes as sent.
  @usableFromInline package var messageBytesMax: Int
  @usableFromInline var refusal: Status?

  /// - Parameter messageBytesMax: largest message taken, in bytes as sent; a larger one is refused on its
  ///   prefix, before its bytes are kept.
  @inlinable
  package init(messageBytesMax: Int) {
    buffer = ByteBuffer(capacity: 0)
    self.messageBytesMax = messageBytesMax
  }

  /// Forgets everything, for the next stream; keeps the buffer unless it has grown large.
  @inlinable
  package mutating func reset(messageBytesMax: Int) {
    buffer.recycle()
    self.messageBytesMax = messageBytesMax
    refusal = nil
  }

  /// A whole message at the front of what has come.
  @usableFromInline
  package struct Message: Sendable, Hashable {
    /// Its bytes are compressed with the call's `grpc-encoding`.
    @usableFromInline package let isCompressed: Bool
    /// Bytes after the prefix.
    @usableFromInline package let count: Int

    @inlinable
    init(isCompressed: Bool, count: Int) {
      self.isCompressed = isCompressed
      self.count = count
    }
  }

  /// What stands at the front.
  @usableFromInline
  package enum Next: Sendable {
    /// A whole message; stays at the front until it is consumed.
    case message(Message)
    /// More has to come: at least so many bytes.
    case incomplete(missing: Int)
    /// The peer has ended the stream, after a whole message or none.
    case end
    /// The peer broke the rules: INTERNAL for a bad flag byte or a message cut short, RESOURCE_EXHAUSTED for
    /// one over the limit.
    case refused(Status)
  }

  /// Bytes kept: messages not consumed, and the beginning of the next one.
  @inlinable package var bufferedBytes: Int { buffer.count }

  /// Takes the next bytes of the stream.
  @inlinable
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if refusal != nil { return }
    if bytes.count >= Self.largePartBytes, buffer.isEmpty { reserveMessage(bytes) }
    buffer.append(bytes)
  }

  /// A part of a message from which on growing by doubling would show: about a frame.
  @usableFromInline static var largePartBytes: Int { 8 << 10 }

  /// Makes room for the message that begins with `bytes`, if a good part of it is here: what has not come is not
  /// worth more memory than what has.
  @usableFromInline
  mutating func reserveMessage(_ bytes: UnsafeRawBufferPointer) {
    let length = Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self)))
    let whole = Self.prefixBytes + length
    if length <= messageBytesMax, whole <= bytes.count * 8 { buffer.reserve(whole) }
  }

  /// What stands at the front; `isAtEnd` says that no more bytes come.
  @inlinable
  package mutating func next(isAtEnd: Bool) -> Next {
    if let refusal { return .refused(refusal) }
    let available = buffer.count
    if available < Self.prefixBytes {
      if isAtEnd { return available == 0 ? .end : refuse(Self.truncated(available, of: nil)) }
      return .incomplete(missing: Self.prefixBytes - available)
    }
    let (flag, length) = buffer.withBytes { bytes in
      (bytes[0], Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self))))
    }
    if flag > 1 { return refuse(Self.badFlag(flag)) }
    if length > messageBytesMax { return refuse(Self.tooLarge(length, limit: messageBytesMax)) }
    let missing = Self.prefixBytes + length - available
    if missing > 0 {
      return isAtEnd
        ? refuse(Self.truncated(available - Self.prefixBytes, of: length))
        : .incomplete(missing: missing)
    }
    return .message(Message(isCompressed: flag == 1, count: length))
  }

  /// The bytes of the message at the front, in place, for the length of the call.
  @inlinable
  package func withBytes<Result: ~Copyable, Failure: Error>(
    of message: Message, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try buffer.withBytes { (bytes) throws(Failure) -> Result in
      let end = Self.prefixBytes + message.count
      precondition(end <= bytes.count, "a message is read before it is consumed")
      return try body(UnsafeRawBufferPointer(rebasing: bytes[Self.prefixBytes..<end]))
    }
  }

  /// Forgets the message at the front. Returns the bytes of the stream that it took, prefix included: what
  /// flow control may give back to the peer.
  @inlinable
  @discardableResult
  package mutating func consume(_ message: Message) -> Int {
    let count = Self.prefixBytes + message.count
    buffer.consume(count)
    return count
  }

  @usableFromInline
  mutating func refuse(_ status: Status) -> Next {
    refusal = status
    buffer.removeAll()
    return .refused(status)
  }

  @usableFromInline
  static func badFlag(_ flag: UInt8) -> Status {
    Status(.internal, "a message begins with the flag byte \(flag); 0 and 1 are allowed")
  }

  @usableFromInline
  static func tooLarge(_ length: Int, limit: Int) -> Status {
    Status(.resourceExhausted, "a message of \(length) bytes came; the limit is \(limit)")
  }

  @usableFromInline
  static func truncated(_ available: Int, of length: Int?) -> Status {
    guard let length else {
      return Status(
        .internal, "the stream ended inside a message's prefix, after \(available) of 5 bytes")
    }
    return Status(
      .internal, "the stream ended inside a message, after \(available) of \(length) bytes")
  }
}
